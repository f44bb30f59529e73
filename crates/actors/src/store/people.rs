//! People and their mandates. Names and addresses are seen by those who administer the organisation, and by the person.

use crate::person::{MandateRecord, Person, write_acts};
use kernel::journal::{self, Stream, Verb};
use kernel::subject::SubjectRef;
use kernel::{Ctx, DbError, Mandate, Tx, statements, values};

statements! {
    FIND = "select id, name, mail from actors_person where id = $1";
    BY_MAIL = "select id, name, mail from actors_person where mail = $1";
    INSERT = "insert into actors_person (id, name, mail, demo, is_administrator, registered_at)
        values ($1, $2, $3, $4, $5, $6)";
    NAME = "select name as value from actors_person where id = $1";
    MANDATES_OF = "select m.id, m.person, p.name as person_name, m.organisation, o.name as organisation_name, m.acts,
        m.task, m.starts, m.ends from actors_mandate m join actors_person p on p.id = m.person
        join actors_organisation o on o.id = m.organisation
        where m.organisation = $1 and m.withdrawn_at is null and (m.ends is null or m.ends >= $2)
        order by p.name, m.starts";
    MANDATES_FOR = "select m.id, m.person, p.name as person_name, m.organisation, o.name as organisation_name, m.acts,
        m.task, m.starts, m.ends from actors_mandate m join actors_person p on p.id = m.person
        join actors_organisation o on o.id = m.organisation
        where m.person = $1 and m.withdrawn_at is null and m.starts <= $2 and (m.ends is null or m.ends >= $2)
        order by o.sort_key, m.starts";
    NAMES = "select id, name from actors_person where id in
        ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)";
    DEMO_ROLES = "select m.id, m.person, p.name as person_name, m.organisation, o.name as organisation_name, m.acts,
        m.task, m.starts, m.ends from actors_mandate m join actors_person p on p.id = m.person
        join actors_organisation o on o.id = m.organisation
        where p.demo and m.withdrawn_at is null order by o.sort_key, p.name";
    GRANT = "insert into actors_mandate
        (id, person, organisation, acts, task, starts, ends, granted_by, granted_at, withdrawn_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, null)";
    WITHDRAW = "update actors_mandate set withdrawn_at = $3
        where id = $1 and organisation = $2 and withdrawn_at is null";
    ADMINISTRATORS_WITHOUT = "select count(*) as value from actors_mandate
        where organisation = $1 and id <> $2 and withdrawn_at is null and starts <= $3
        and (ends is null or ends >= $3) and ' ' || acts || ' ' like '% administer %'";
    MAILS_WITH_ACT = "select distinct p.mail as value from actors_mandate m join actors_person p on p.id = m.person
        where m.organisation = $1 and m.withdrawn_at is null and m.starts <= $2 and (m.ends is null or m.ends >= $2)
        and ' ' || m.acts || ' ' like '% ' || $3 || ' %' and p.mail is not null and p.demo = false";
}

pub fn find(tx: &mut Tx<'_>, id: &str) -> Result<Option<Person>, DbError> {
    tx.optional(&FIND, values![id])
}

pub fn by_mail(tx: &mut Tx<'_>, mail: &str) -> Result<Option<Person>, DbError> {
    tx.optional(&BY_MAIL, values![&mail.to_lowercase()])
}

/// The name to show beside what somebody did.
pub fn name(tx: &mut Tx<'_>, id: &str) -> Result<Option<String>, DbError> {
    tx.optional(&NAME, values![id])
}

struct Name(String, String);

impl kernel::db::FromRow for Name {
    fn from_row(row: &kernel::db::Row<'_>) -> Result<Self, DbError> {
        Ok(Self(row.get("id")?, row.get("name")?))
    }
}

/// How many names can be asked for at once: a page of a list.
const NAMES_AT_ONCE: usize = 20;

/// The names of up to a page's worth of people, in one statement.
pub fn names(tx: &mut Tx<'_>, people: &[&str]) -> Result<Vec<(String, String)>, DbError> {
    let ids: [kernel::db::Value<'_>; NAMES_AT_ONCE] =
        std::array::from_fn(|i| kernel::db::Value::from(people.get(i).copied().unwrap_or_default()));
    Ok(tx.all::<Name>(&NAMES, &ids)?.into_iter().map(|Name(id, name)| (id, name)).collect())
}

/// A new person, known by an address or, in a demonstration, by a role.
pub fn register(tx: &mut Tx<'_>, ctx: &Ctx, name: &str, mail: Option<&str>) -> Result<Person, DbError> {
    let person = Person { id: ctx.chance.id(ctx.now), name: name.to_owned(), mail: mail.map(str::to_lowercase) };
    tx.run(&INSERT, values![&person.id, name, &person.mail, ctx.demo, false, ctx.now])?;
    let subject = SubjectRef::new("person", &person.id);
    journal::record(tx, ctx, &Stream::Installation, Verb("journal-person-registered"), &subject, None)?;
    Ok(person)
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

pub fn grant(tx: &mut Tx<'_>, ctx: &Ctx, grant: &Grant<'_>) -> Result<(), DbError> {
    tx.run(
        &GRANT,
        values![
            &ctx.chance.id(ctx.now),
            grant.person,
            grant.organisation,
            &write_acts(grant.acts),
            grant.task,
            grant.starts,
            grant.ends,
            ctx.person(),
            ctx.now
        ],
    )?;
    let subject = SubjectRef::new("person", grant.person);
    let stream = Stream::Organisation(grant.organisation.into());
    journal::record(tx, ctx, &stream, Verb("journal-mandate-granted"), &subject, Some(&write_acts(grant.acts)))
}

/// Everyone with a mandate that has not ended, also one that has not begun.
pub fn mandates_of(tx: &mut Tx<'_>, ctx: &Ctx, organisation: &str) -> Result<Vec<MandateRecord>, DbError> {
    tx.all(&MANDATES_OF, values![organisation, &ctx.now.date()])
}

/// What a person may do today, by organisation.
pub fn mandates_for(tx: &mut Tx<'_>, person: &str, today: &str) -> Result<Vec<MandateRecord>, DbError> {
    tx.all(&MANDATES_FOR, values![person, today])
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
    tx.all(&DEMO_ROLES, values![])
}

/// Ends a mandate. The last administrator cannot be removed: somebody must be able to let the next one in.
pub fn withdraw(tx: &mut Tx<'_>, ctx: &Ctx, organisation: &str, mandate: &MandateRecord) -> Result<bool, DbError> {
    if mandate.acts.contains(&Mandate::Administer) {
        let others: i64 = tx.one(&ADMINISTRATORS_WITHOUT, values![organisation, &mandate.id, &ctx.now.date()])?;
        if others == 0 {
            return Ok(false);
        }
    }
    tx.run(&WITHDRAW, values![&mandate.id, organisation, ctx.now])?;
    let subject = SubjectRef::new("person", &mandate.person);
    journal::record(
        tx,
        ctx,
        &Stream::Organisation(organisation.into()),
        Verb("journal-mandate-ended"),
        &subject,
        None,
    )?;
    Ok(true)
}

/// Where to write to those who may do something for an organisation.
pub fn mail_addresses(tx: &mut Tx<'_>, ctx: &Ctx, organisation: &str, act: Mandate) -> Result<Vec<String>, DbError> {
    use kernel::record::Word;
    tx.all(&MAILS_WITH_ACT, values![organisation, &ctx.now.date(), act.as_str()])
}
