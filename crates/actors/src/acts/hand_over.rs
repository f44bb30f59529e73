//! Handing over a role in one act: mandates and all that rests on the person go to a successor, and everybody concerned
//! is told.

use super::let_go::{in_sight, put_in_place, resting_on};
use super::{tell, tell_administrators};
use crate::mandate::{MandateRecord, write_acts};
use crate::organisation::Organisation;
use crate::pages::{HANDED_OVER, MY_PAGE};
use crate::store::handovers::{self, Moved, MovedMandate};
use crate::store::{mandates, people, sessions};
use kernel::duty::{NOBODY, OnHand, Scope, Whose};
use kernel::form::{Form, Taken};
use kernel::journal::{self, Stream, Verb};
use kernel::subject::SubjectRef;
use kernel::time::day_in_words;
use kernel::{Ctx, Mandate, Stop, Tx, mail};
use std::collections::BTreeMap;

/// All that goes along when a person leaves her role.
pub struct OnPerson {
    pub mandates: Vec<MandateRecord>,
    pub duties: Vec<OnHand>,
}

/// What rests on a person in an organisation: the mandates that are her own, and what every capability knows of.
pub fn on(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &str, person: &str) -> Result<OnPerson, Stop> {
    let mandates = mandates::not_ended_for(tx, person, &ctx.now.date())?
        .into_iter()
        .filter(|mandate| mandate.organisation == organisation && mandate.deputy_for.is_none())
        .collect();
    Ok(OnPerson { mandates, duties: resting_on(ctx, tx, organisation, person)? })
}

/// Whether somebody takes over by this mandate: a deputy's is there for some days, for the one she stands in for.
fn takes_over(mandate: &MandateRecord, person: &str) -> bool {
    mandate.person == person && mandate.deputy_for.is_none()
}

/// Hands a person's role over to another of the organisation's people; the handover's id.
pub fn hand_over(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    organisation: &Organisation,
    from: &str,
    form: &mut Form,
) -> Result<Taken<String>, Stop> {
    let to = form.required(ctx, "successor", 40);
    let today = ctx.now.date();
    let successor = mandates::mandates_of(tx, ctx, &organisation.id)?.into_iter().find(|m| takes_over(m, &to));
    if !to.is_empty() && (successor.is_none() || to == from) {
        form.error(ctx, "successor", "actors-choose-person", &[]);
    }
    let last_day = form.day(ctx, "last-day").unwrap_or_else(|| today.clone());
    if last_day < today {
        form.error(ctx, "last-day", "actors-day-has-passed", &[]);
    }
    let on = on(ctx, tx, &organisation.id, from)?;
    if on.mandates.is_empty() && on.duties.is_empty() {
        form.error(ctx, "successor", "actors-nothing-to-hand-over", &[]);
    }
    not_to_oneself(ctx, tx, &on.duties, &to, form)?;
    let Some(successor) = successor.filter(|_| form.is_sound()) else { return Ok(Taken::Wrong) };

    mandates::hand_over(tx, ctx, &organisation.id, (from, &to), &last_day, &on.mandates)?;
    let whose = Whose { person: from, organisation: &organisation.id, last_day: &last_day };
    let streams = put_in_place(ctx, tx, whose, &to, Verb("journal-handed-over"))?;
    let moved = Moved {
        mandates: on
            .mandates
            .iter()
            .map(|mandate| MovedMandate { task: mandate.task.clone(), acts: write_acts(&mandate.acts) })
            .collect(),
        duties: on.duties,
    };
    let id = handovers::keep(tx, ctx, &organisation.id, (from, &to), &last_day, &moved)?;
    tell_all(tx, ctx, organisation, (from, &successor), &id, &last_day)?;
    tell_others(tx, ctx, organisation, Some(from), (&to, &successor.person_name), &streams)?;
    Ok(Taken::Done(id))
}

/// Names one of the organisation's people for all that nobody is named for.
pub fn name_for_unnamed(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    organisation: &Organisation,
    form: &mut Form,
) -> Result<Taken<()>, Stop> {
    let to = form.required(ctx, "successor", 40);
    let is_ours = |mandate: &MandateRecord| takes_over(mandate, &to) && mandate.terms.collaboration.is_none();
    if !to.is_empty() && !mandates::mandates_of(tx, ctx, &organisation.id)?.iter().any(is_ours) {
        form.error(ctx, "successor", "actors-choose-person", &[]);
    }
    let duties = resting_on(ctx, tx, &organisation.id, NOBODY)?;
    if duties.is_empty() {
        form.error(ctx, "successor", "actors-unnamed-none", &[]);
    }
    not_to_oneself(ctx, tx, &duties, &to, form)?;
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    const NAMED: Verb = Verb("journal-named-for-all");
    let whose = Whose { person: NOBODY, organisation: &organisation.id, last_day: "" };
    let streams = put_in_place(ctx, tx, whose, &to, NAMED)?;
    // What is there only for others who are named stays nobody's.
    let count = duties.len() - resting_on(ctx, tx, &organisation.id, NOBODY)?.len().min(duties.len());
    if count == 0 {
        form.error(ctx, "successor", "actors-unnamed-not-there-for", &[]);
        return Ok(Taken::Wrong);
    }
    let stream = Stream::Organisation(organisation.id.clone());
    journal::record(tx, ctx, &stream, NAMED, &SubjectRef::new("person", &to), None)?;
    tell(tx, ctx, &to, ("actors-named-for-all-subject", "actors-named-for-all-body"), &|own| {
        let link = format!("{}#waiting", own.link(&MY_PAGE, &[]));
        vec![("organisation", organisation.name.clone()), ("count", count.to_string()), ("link", link)]
    })?;
    let name = people::shown(ctx, &people::name(tx, &to)?.unwrap_or_default());
    tell_others(tx, ctx, organisation, None, (&to, &name), &streams)?;
    Ok(Taken::Done(()))
}

/// Nobody lets herself in to what she may not see: another administrator, or the collaboration's coordinator, names her.
fn not_to_oneself(ctx: &Ctx, tx: &mut Tx<'_>, duties: &[OnHand], to: &str, form: &mut Form) -> Result<(), Stop> {
    if ctx.person() == Some(to) && in_sight(ctx, tx, duties)?.hidden > 0 {
        form.error(ctx, "successor", "actors-not-to-oneself", &[]);
    }
    Ok(())
}

/// Writes to those who are named in the collaborations it concerns, once each: whom to turn to from now on.
fn tell_others(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    organisation: &Organisation,
    from: Option<&str>,
    (to, to_name): (&str, &str),
    streams: &[Stream],
) -> Result<(), Stop> {
    let mut concerned: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for stream in streams {
        let Stream::Collaboration(id) = stream else { continue };
        for duty in ctx.house.duties {
            for person in (duty.named)(ctx, tx, id)? {
                let of_person = concerned.entry(person).or_default();
                if !of_person.contains(id) {
                    of_person.push(id.clone());
                }
            }
        }
    }
    let administrators = people::readers(tx, ctx, &organisation.id, Mandate::Administer, None)?;
    let from_name = match from {
        Some(from) => Some(people::name(tx, from)?.unwrap_or_default()),
        None => None,
    };
    let keys = match from {
        Some(_) => ("actors-new-contact-subject", "actors-new-contact-body"),
        None => ("actors-let-in-subject", "actors-let-in-body"),
    };
    concerned.retain(|person, _| Some(person.as_str()) != from && person != to);
    for (person, collaborations) in &concerned {
        let Some(reader) = people::reader(tx, person)? else { continue };
        if administrators.contains(&reader) {
            continue;
        }
        let mut titles = String::new();
        for id in collaborations {
            // Whoever is named for something need not be inside any longer.
            if let Some(scope) = there_for(&reader.reads(ctx), tx, person, id)? {
                titles.push_str(&format!("{}\n{}{}\n", scope.title, ctx.public_url, scope.address));
            }
        }
        if titles.is_empty() {
            continue;
        }
        mail::post(tx, ctx, &reader, keys, |own| {
            vec![
                ("organisation", organisation.name.clone()),
                ("from", from_name.as_ref().map(|name| people::shown(own, name)).unwrap_or_default()),
                ("to", to_name.to_owned()),
                ("titles", titles.trim_end().to_owned()),
            ]
        })?;
    }
    Ok(())
}

/// A collaboration by its id, where it is there for a person, for any organisation she acts for today.
fn there_for(ctx: &Ctx, tx: &mut Tx<'_>, person: &str, id: &str) -> Result<Option<Scope>, Stop> {
    let held = mandates::not_ended_for(tx, person, &ctx.now.date())?;
    let mut organisations: Vec<&str> = held.iter().map(|mandate| mandate.organisation.as_str()).collect();
    organisations.sort_unstable();
    organisations.dedup();
    for organisation in organisations {
        let Some(actor) = sessions::actor_of_person(tx, person, Some(organisation), ctx.now)? else { continue };
        let own = Ctx { actor, ..ctx.clone() };
        let Some(scope) = (ctx.house.scopes.find)(&own, tx, id)?.filter(|scope| !scope.is_hidden) else { continue };
        if (ctx.house.scopes.sees)(&own, tx, &[&scope.address])?.contains(&true) {
            return Ok(Some(scope));
        }
    }
    Ok(None)
}

/// Writes to the one who leaves, the one who takes over, and the administrators.
fn tell_all(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    organisation: &Organisation,
    (from, successor): (&str, &MandateRecord),
    id: &str,
    last_day: &str,
) -> Result<(), Stop> {
    let from_name = people::name(tx, from)?.unwrap_or_default();
    let said = |own: &Ctx| {
        vec![
            ("organisation", organisation.name.clone()),
            ("from", people::shown(own, &from_name)),
            ("to", successor.person_name.clone()),
            ("day", day_in_words(last_day, own.language)),
            ("link", own.link(&HANDED_OVER, &[&organisation.id, id])),
        ]
    };
    tell(tx, ctx, &successor.person, ("actors-took-over-subject", "actors-took-over-body"), &said)?;
    tell(tx, ctx, from, ("actors-left-subject", "actors-left-body"), &said)?;
    let mut told = Vec::new();
    for person in [from, &successor.person] {
        told.extend(people::reader(tx, person)?);
    }
    let words = ("actors-handed-over-subject", "actors-handed-over-body");
    tell_administrators(tx, ctx, &organisation.id, &told, words, &said)
}
