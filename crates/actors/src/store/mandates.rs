//! Mandates: granting, ending, deputies, and those about to lapse. Seen by those who administer the organisation, and by
//! the person.

use crate::mandate::{Covered, MandateRecord, OfUnit, Period, Terms, covered, write_acts};
use kernel::db::{FromRow, Row};
use kernel::journal::{self, Stream, Verb};
use kernel::subject::SubjectRef;
use kernel::{Ctx, DbError, Mandate, Stop, Tx, statements, values};

/// A mandate with the names of those it concerns.
macro_rules! mandate {
    ($rest:literal) => {
        concat!(
            "select m.id, m.person, p.name as person_name, m.organisation, o.name as organisation_name, m.acts, m.task,
        m.starts, m.ends, m.form, m.holding, m.decision, m.collaboration, m.amount, m.deputy_for, m.granted_at,
        g.name as granted_by, m.withdrawn_at, m.unit, u.name as unit_name from actors_mandate m
        join actors_person p on p.id = m.person join actors_organisation o on o.id = m.organisation
        left join actors_person g on g.id = m.granted_by
        left join actors_unit u on u.organisation = m.organisation and u.place = m.unit ",
            $rest
        )
    };
}
use std::collections::HashSet;

statements! {
    MANDATES_OF = mandate!("where m.organisation = $1 and m.withdrawn_at is null and (m.ends is null or m.ends >= $2)
        order by p.name, m.starts, m.id");
    MANDATES_FOR = mandate!("where m.person = $1 and m.withdrawn_at is null and m.starts <= $2
        and (m.ends is null or m.ends >= $2) order by o.sort_key, m.starts, m.id");
    ALL_FOR = mandate!("where m.person = $1 order by m.starts, m.id");
    NOT_ENDED_FOR = mandate!("where m.person = $1 and m.withdrawn_at is null and (m.ends is null or m.ends >= $2)
        order by o.sort_key, m.starts, m.id");
    ENDED_OF = mandate!("where m.organisation = $1 and (m.withdrawn_at is not null or m.ends < $2)
        order by coalesce(m.ends, m.starts) desc, m.id limit $3 offset $4");
    COUNT_ENDED = "select count(*) as value from actors_mandate
        where organisation = $1 and (withdrawn_at is not null or ends < $2)";
    BROUGHT = mandate!("join actors_brought b on b.mandate = m.id where b.organisation = $1 and b.answer is null
        and p.closed_at is null and (m.ends is null or m.ends >= $2) order by p.name, m.starts, m.id limit $3");
    FIND = mandate!("where m.organisation = $1 and m.id = $2");
    DEPUTIES = mandate!("where m.deputy_for = $1 order by m.starts, m.id");
    DEMO_ROLES = mandate!("where p.demo and m.withdrawn_at is null order by o.sort_key, p.name, m.id");
    GRANT = "insert into actors_mandate (id, person, organisation, acts, task, starts, ends, granted_by, granted_at,
        withdrawn_at, form, holding, decision, collaboration, amount, deputy_for, unit)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, null, $10, $11, $12, $13, $14, $15, $16)";
    WITHDRAW = "update actors_mandate set withdrawn_at = $3
        where id = $1 and organisation = $2 and withdrawn_at is null and (ends is null or ends >= $4)";
    SET_END = "update actors_mandate set ends = $3, warned = null
        where id = $1 and organisation = $2 and withdrawn_at is null and (ends is null or ends >= $4)";
    SET_UNIT = "update actors_mandate set unit = $3
        where organisation = $2 and (id = $1 or deputy_for = $1) and withdrawn_at is null";
    END_DEPUTIES = "update actors_mandate set withdrawn_at = $2 where deputy_for = $1 and withdrawn_at is null";
    SHORTEN_DEPUTIES = "update actors_mandate set ends = $2
        where deputy_for = $1 and withdrawn_at is null and (ends is null or ends > $2)";
    ADMINISTRATORS = "select starts, ends from actors_mandate where organisation = $1 and withdrawn_at is null
        and deputy_for is null and ' ' || acts || ' ' like '% administer %' and id <> $2 and person <> $3";
    STANDS_IN_NO_LONGER = "update actors_mandate set ends = $3 where person = $1 and organisation = $2
        and deputy_for is not null and withdrawn_at is null and ends > $3";
    // What has been handed over is to end: nobody is asked to extend it.
    LAPSING = mandate!("where m.withdrawn_at is null and m.deputy_for is null and m.ends >= $1 and m.ends <= $2
        and (m.warned is null or m.warned > $3) and not exists (select 1 from actors_handover h
        where h.from_person = m.person and h.organisation = m.organisation and h.last_day = m.ends) order by m.ends, m.id limit $4");
    ENDING_SOON = mandate!("where m.organisation = $1 and m.withdrawn_at is null and m.deputy_for is null and m.ends >= $2
        and m.ends <= $3 and (m.person = $4 or $5) and not exists (select 1 from actors_handover h
        where h.from_person = m.person and h.organisation = m.organisation and h.last_day = m.ends) order by m.ends, m.id limit 20");
    // A person has few mandates, an organisation many: the organisation is looked at in each row.
    STOOD_IN_FOR = "select distinct o.person as value from actors_mandate d join actors_mandate o on o.id = d.deputy_for
        where d.person = $1 and d.organisation || '' = $2 and d.withdrawn_at is null and d.starts <= $3
        and (d.ends is null or d.ends >= $3)";
    WARNED = "update actors_mandate set warned = $2 where id = $1";
    LAPSED = mandate!("where m.withdrawn_at is null and m.lapsed_at is null and m.ends < $1 order by m.ends, m.id limit $2");
    SET_LAPSED = "update actors_mandate set lapsed_at = $2 where id = $1 and lapsed_at is null";
}

/// What a person may do, and from when to when.
#[derive(Clone, Debug)]
pub struct Grant<'a> {
    pub person: &'a str,
    pub organisation: &'a str,
    pub acts: &'a [Mandate],
    pub task: &'a str,
    pub starts: &'a str,
    pub ends: Option<&'a str>,
}

/// A mandate about to be given.
#[derive(Clone, Debug)]
pub struct New<'a> {
    pub person: &'a str,
    pub organisation: &'a str,
    pub terms: &'a Terms,
    pub starts: &'a str,
    pub ends: Option<&'a str>,
    /// The mandate of the one who is away.
    pub deputy_for: Option<&'a str>,
}

/// Gives a mandate that is not limited.
pub fn grant(tx: &mut Tx<'_>, ctx: &Ctx, grant: &Grant<'_>) -> Result<(), DbError> {
    let terms = Terms { acts: grant.acts.to_vec(), task: grant.task.to_owned(), ..Terms::default() };
    let Grant { person, organisation, starts, ends, .. } = *grant;
    give(tx, ctx, &New { person, organisation, terms: &terms, starts, ends, deputy_for: None }).map(drop)
}

/// Gives a mandate; its id.
pub fn give(tx: &mut Tx<'_>, ctx: &Ctx, new: &New<'_>) -> Result<String, DbError> {
    let id = add(tx, ctx, new)?;
    let verb = Verb(if new.deputy_for.is_some() { "journal-deputy-named" } else { "journal-mandate-granted" });
    let subject = SubjectRef::new("person", new.person);
    let stream = Stream::Organisation(new.organisation.into());
    journal::record(tx, ctx, &stream, verb, &subject, Some(&write_acts(&new.terms.acts)))?;
    Ok(id)
}

fn add(tx: &mut Tx<'_>, ctx: &Ctx, new: &New<'_>) -> Result<String, DbError> {
    let id = ctx.chance.id(ctx.now);
    let terms = new.terms;
    let acts = write_acts(&terms.acts);
    tx.run(
        &GRANT,
        values![
            &id,
            new.person,
            new.organisation,
            &acts,
            &terms.task,
            new.starts,
            new.ends,
            ctx.person(),
            ctx.now,
            word(terms.form),
            word(terms.holding),
            &terms.decision,
            &terms.collaboration,
            terms.amount,
            new.deputy_for,
            terms.unit.as_ref().map(|unit| unit.place)
        ],
    )?;
    Ok(id)
}

/// One word of a closed list as its column has it.
pub(super) fn word<W: kernel::record::Word>(word: Option<W>) -> Option<&'static str> {
    word.map(W::as_str)
}

/// Everyone with a mandate that has not ended, also one that has not begun.
pub fn mandates_of(tx: &mut Tx<'_>, ctx: &Ctx, organisation: &str) -> Result<Vec<MandateRecord>, DbError> {
    tx.all(&MANDATES_OF, values![organisation, &ctx.now.date()])
}

/// What a person may do today, by organisation.
pub fn mandates_for(tx: &mut Tx<'_>, person: &str, today: &str) -> Result<Vec<MandateRecord>, DbError> {
    tx.all(&MANDATES_FOR, values![person, today])
}

/// All that a person has and has had.
pub fn all_for(tx: &mut Tx<'_>, person: &str) -> Result<Vec<MandateRecord>, DbError> {
    tx.all(&ALL_FOR, values![person])
}

/// What a person has today, and what has not begun.
pub fn not_ended_for(tx: &mut Tx<'_>, person: &str, today: &str) -> Result<Vec<MandateRecord>, DbError> {
    tx.all(&NOT_ENDED_FOR, values![person, today])
}

/// Mandates that have ended, the latest first, and how many there are.
pub fn ended_of(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    organisation: &str,
    limit: i64,
    offset: i64,
) -> Result<(i64, Vec<MandateRecord>), DbError> {
    let today = ctx.now.date();
    let count = tx.one(&COUNT_ENDED, values![organisation, &today])?;
    Ok((count, tx.all(&ENDED_OF, values![organisation, &today, limit, offset])?))
}

/// Mandates that came along with an organisation that was merged into this one, and wait for its answer.
pub fn brought(tx: &mut Tx<'_>, ctx: &Ctx, organisation: &str, limit: i64) -> Result<Vec<MandateRecord>, DbError> {
    tx.all(&BROUGHT, values![organisation, &ctx.now.date(), limit])
}

/// One of an organisation's mandates, also one that has ended.
pub fn find(tx: &mut Tx<'_>, organisation: &str, id: &str) -> Result<Option<MandateRecord>, DbError> {
    tx.optional(&FIND, values![organisation, id])
}

/// Those who stand or have stood in for the one who has a mandate.
pub fn deputies(tx: &mut Tx<'_>, mandate: &str) -> Result<Vec<MandateRecord>, DbError> {
    tx.all(&DEPUTIES, values![mandate])
}

/// Everyone who may do something today for any of some organisations, by name: person and organisation.
pub fn of_organisations(tx: &mut Tx<'_>, ctx: &Ctx, organisations: &[&str]) -> Result<Vec<MandateRecord>, DbError> {
    let mut found = Vec::new();
    for organisation in organisations {
        found.extend(mandates_of(tx, ctx, organisation)?);
    }
    Ok(found)
}

/// The roles of a demonstration, for its sign-in page.
pub fn demo_roles(tx: &mut Tx<'_>) -> Result<Vec<MandateRecord>, DbError> {
    let mut roles: Vec<MandateRecord> = tx.all(&DEMO_ROLES, values![])?;
    let mut seen = HashSet::new();
    roles.retain(|role| seen.insert((role.person.clone(), role.organisation.clone())));
    Ok(roles)
}

impl FromRow for Period {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self { starts: row.get("starts")?, ends: row.get("ends")? })
    }
}

/// How far ahead an organisation is sure to have an administrator. Deputies do not count: they stand in for one.
pub fn administered(tx: &mut Tx<'_>, organisation: &str, today: &str) -> Result<Covered, DbError> {
    Ok(covered(&tx.all::<Period>(&ADMINISTRATORS, values![organisation, "", ""])?, today))
}

/// Whether a mandate's new last day would leave its organisation with an administrator for a shorter time than now.
pub fn would_leave_alone(
    tx: &mut Tx<'_>,
    mandate: &MandateRecord,
    ends: Option<&str>,
    today: &str,
) -> Result<bool, DbError> {
    if !mandate.acts.contains(&Mandate::Administer) || mandate.deputy_for.is_some() {
        return Ok(false);
    }
    let now = administered(tx, &mandate.organisation, today)?;
    let mut then: Vec<Period> = tx.all(&ADMINISTRATORS, values![&mandate.organisation, &mandate.id, ""])?;
    then.push(Period { starts: mandate.starts.clone(), ends: ends.map(str::to_owned) });
    Ok(covered(&then, today) < now)
}

/// Whether ending a mandate now would.
pub fn would_end_alone(tx: &mut Tx<'_>, mandate: &MandateRecord, today: &str) -> Result<bool, DbError> {
    let then: Vec<Period> = tx.all(&ADMINISTRATORS, values![&mandate.organisation, &mandate.id, ""])?;
    Ok(!mandate.has_ended(today) && covered(&then, today) < administered(tx, &mandate.organisation, today)?)
}

/// Whether an organisation would have an administrator for a shorter time without a person.
pub fn would_leave_without(tx: &mut Tx<'_>, organisation: &str, person: &str, today: &str) -> Result<bool, DbError> {
    let without: Vec<Period> = tx.all(&ADMINISTRATORS, values![organisation, "", person])?;
    Ok(covered(&without, today) < administered(tx, organisation, today)?)
}

/// Puts a mandate, and those of its deputies, in a unit, or in none; what was written under it keeps the name it had.
pub fn set_unit(tx: &mut Tx<'_>, ctx: &Ctx, mandate: &MandateRecord, unit: Option<&OfUnit>) -> Result<(), Stop> {
    let place = unit.map(|unit| unit.place);
    change(tx, ctx, mandate, Verb("journal-mandate-unit-set"), unit.map(|unit| unit.name.as_str()), |tx| {
        Ok(tx.run(&SET_UNIT, values![&mandate.id, &mandate.organisation, place])? > 0)
    })
}

/// Ends a mandate at once. What was done under it stays as it is.
pub fn withdraw(tx: &mut Tx<'_>, ctx: &Ctx, mandate: &MandateRecord) -> Result<(), Stop> {
    let today = ctx.now.date();
    change(tx, ctx, mandate, Verb("journal-mandate-ended"), None, |tx| {
        let done = tx.run(&WITHDRAW, values![&mandate.id, &mandate.organisation, ctx.now, &today])? > 0;
        tx.run(&END_DEPUTIES, values![&mandate.id, ctx.now])?;
        Ok(done)
    })
}

/// Gives a mandate another last day, or none.
pub fn set_end(tx: &mut Tx<'_>, ctx: &Ctx, mandate: &MandateRecord, ends: Option<&str>) -> Result<(), Stop> {
    let today = ctx.now.date();
    change(tx, ctx, mandate, Verb("journal-mandate-end-set"), ends, |tx| {
        let done = tx.run(&SET_END, values![&mandate.id, &mandate.organisation, ends, &today])? > 0;
        if let Some(ends) = ends {
            tx.run(&SHORTEN_DEPUTIES, values![&mandate.id, ends])?;
        }
        Ok(done)
    })
}

/// A change that must not leave the organisation with an administrator for a shorter time than before. The entry comes first:
/// it takes the stream's head, so that of two administrators who remove each other one is refused.
fn change(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    mandate: &MandateRecord,
    verb: Verb,
    text: Option<&str>,
    write: impl FnOnce(&mut Tx<'_>) -> Result<bool, DbError>,
) -> Result<(), Stop> {
    let stream = Stream::Organisation(mandate.organisation.clone());
    journal::record(tx, ctx, &stream, verb, &SubjectRef::new("person", &mandate.person), text)?;
    let today = ctx.now.date();
    let before = administered(tx, &mandate.organisation, &today)?;
    if !write(tx)? {
        return Err(Stop::Refused("actors-mandate-has-ended"));
    }
    if administered(tx, &mandate.organisation, &today)? < before {
        return Err(Stop::Refused("actors-last-administrator"));
    }
    Ok(())
}

/// Gives a successor the mandates of one who leaves, who keeps them until her last day. One entry for all of it.
pub fn hand_over(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    organisation: &str,
    (from, to): (&str, &str),
    last_day: &str,
    held: &[MandateRecord],
) -> Result<(), Stop> {
    let stream = Stream::Organisation(organisation.to_owned());
    let subject = SubjectRef::new("person", to);
    journal::record(tx, ctx, &stream, Verb("journal-handed-over"), &subject, Some(last_day))?;
    let today = ctx.now.date();
    let before = administered(tx, organisation, &today)?;
    let already: Vec<MandateRecord> =
        not_ended_for(tx, to, &today)?.into_iter().filter(|mandate| mandate.organisation == organisation).collect();
    for mandate in held {
        let has =
            |own: &MandateRecord| own.terms == mandate.terms && own.ends.is_none() && own.starts <= mandate.starts;
        if !already.iter().any(has) {
            let starts = mandate.starts.clone().max(today.clone());
            let ends = mandate.ends.as_deref();
            add(
                tx,
                ctx,
                &New { person: to, organisation, terms: &mandate.terms, starts: &starts, ends, deputy_for: None },
            )?;
        }
        if mandate.starts.as_str() > last_day {
            tx.run(&WITHDRAW, values![&mandate.id, organisation, ctx.now, &today])?;
            tx.run(&END_DEPUTIES, values![&mandate.id, ctx.now])?;
        } else if mandate.ends.as_deref().is_none_or(|ends| ends > last_day) {
            tx.run(&SET_END, values![&mandate.id, organisation, last_day, &today])?;
            tx.run(&SHORTEN_DEPUTIES, values![&mandate.id, last_day])?;
        }
    }
    tx.run(&STANDS_IN_NO_LONGER, values![from, organisation, last_day])?;
    if administered(tx, organisation, &today)? < before {
        return Err(Stop::Refused("actors-last-administrator"));
    }
    Ok(())
}

/// Some of the mandates whose last day comes within so many days and that have not been warned of that near.
pub fn lapsing(tx: &mut Tx<'_>, ctx: &Ctx, days: i64, at_most: i64) -> Result<Vec<MandateRecord>, DbError> {
    let today = ctx.now.date();
    let until = kernel::time::day_after(&today, days).unwrap_or_else(|| today.clone());
    tx.all(&LAPSING, values![&today, &until, days, at_most])
}

/// An organisation's mandates whose last day comes within so many days: a person's own, or all of them.
pub fn ending_soon(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    organisation: &str,
    days: i64,
    (person, all): (&str, bool),
) -> Result<Vec<MandateRecord>, DbError> {
    let today = ctx.now.date();
    let until = kernel::time::day_after(&today, days).unwrap_or_else(|| today.clone());
    tx.all(&ENDING_SOON, values![organisation, &today, &until, person, all])
}

/// Those a person stands in for today, in the organisation acted for.
pub fn stood_in_for(tx: &mut Tx<'_>, ctx: &Ctx, person: &str) -> Result<Vec<String>, DbError> {
    tx.all(&STOOD_IN_FOR, values![person, ctx.organisation(), &ctx.now.date()])
}

pub fn warned(tx: &mut Tx<'_>, mandate: &str, days: i64) -> Result<(), DbError> {
    tx.run(&WARNED, values![mandate, days]).map(drop)
}

/// Some of the mandates whose last day has passed, and notes that it has; one entry each.
pub fn lapse(tx: &mut Tx<'_>, ctx: &Ctx, at_most: i64) -> Result<Vec<MandateRecord>, DbError> {
    let ended: Vec<MandateRecord> = tx.all(&LAPSED, values![&ctx.now.date(), at_most])?;
    for mandate in &ended {
        if tx.run(&SET_LAPSED, values![&mandate.id, ctx.now])? > 0 {
            let stream = Stream::Organisation(mandate.organisation.clone());
            let subject = SubjectRef::new("person", &mandate.person);
            journal::record(tx, ctx, &stream, Verb("journal-mandate-lapsed"), &subject, mandate.ends.as_deref())?;
        }
    }
    Ok(ended)
}
