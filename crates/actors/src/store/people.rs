//! People. Their mandates are in [`mandates`](super::mandates). Names and addresses are seen by those who administer the
//! organisation, and by the person.

pub use super::mandates::{Grant, demo_roles, grant, mandates_for, mandates_of, of_organisations, withdraw};
use crate::person::{Person, Reminders};
use kernel::journal::{self, Stream, Verb};
use kernel::mail::Reader;
use kernel::subject::SubjectRef;
use kernel::{Ctx, DbError, Language, Mandate, Moment, Tx, statements, values};

statements! {
    FIND = "select id, name, mail, closed_at, language, reminders from actors_person where id = $1";
    BY_MAIL = "select id, name, mail, closed_at, language, reminders from actors_person where mail = $1";
    INSERT = "insert into actors_person (id, name, mail, demo, is_administrator, registered_at)
        values ($1, $2, $3, $4, $5, $6)";
    NAME = "select name as value from actors_person where id = $1";
    READER = "select mail as address, language from actors_person where id = $1 and mail is not null and demo = false";
    PROVE = "update actors_person set mail_proven_at = $3 where id = $1 and mail = $2";
    CLOSE = "update actors_person set mail = null, is_administrator = false, closed_at = $2, forget_at = $3,
        language = null, reminders = null where id = $1 and closed_at is null";
    IS_ANSWERABLE = "select count(*) as value from actors_mandate where person = $1
        and (form = 'formal' or ' ' || acts || ' ' like '% decide %' or ' ' || acts || ' ' like '% sign %')";
    TO_FORGET = "select id as value from actors_person where forget_at <= $1 and forgotten_at is null order by forget_at limit $2";
    FORGET = "update actors_person set name = '', forgotten_at = $2 where id = $1 and forgotten_at is null";
    SPEAKS = "update actors_person set language = $2 where id = $1 and language is null";
    SET_MAIL = "update actors_person set language = $2, reminders = $3 where id = $1";
    KEPT = "select id, name, mail, registered_at, mail_proven_at, language, reminders from actors_person where id = $1";
    NAMES = "select id, name from actors_person where id in
        ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)";
    READERS_WITH_ACT = "select distinct p.mail as address, p.language from actors_mandate m join actors_person p on p.id = m.person
        where m.organisation = $1 and m.withdrawn_at is null and m.starts <= $2 and (m.ends is null or m.ends >= $2)
        and (m.collaboration is null or m.collaboration = $4)
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
pub const NAMES_AT_ONCE: usize = 20;

/// The names of up to a page's worth of people, in one statement.
pub fn names(tx: &mut Tx<'_>, people: &[&str]) -> Result<Vec<(String, String)>, DbError> {
    named(tx, &NAMES, people)
}

/// Ids and names by a statement that takes [`NAMES_AT_ONCE`] ids.
pub(super) fn named(
    tx: &mut Tx<'_>,
    statement: &'static kernel::db::Statement,
    ids: &[&str],
) -> Result<Vec<(String, String)>, DbError> {
    let ids: [kernel::db::Value<'_>; NAMES_AT_ONCE] =
        std::array::from_fn(|i| kernel::db::Value::from(ids.get(i).copied().unwrap_or_default()));
    Ok(tx.all::<Name>(statement, &ids)?.into_iter().map(|Name(id, name)| (id, name)).collect())
}

/// A new person, known by an address or, in a demonstration, by a role.
pub fn register(tx: &mut Tx<'_>, ctx: &Ctx, name: &str, mail: Option<&str>) -> Result<Person, DbError> {
    let person = Person {
        id: ctx.chance.id(ctx.now),
        name: name.to_owned(),
        mail: mail.map(str::to_lowercase),
        ..Person::default()
    };
    tx.run(&INSERT, values![&person.id, name, &person.mail, ctx.demo, false, ctx.now])?;
    let subject = SubjectRef::new("person", &person.id);
    journal::record(tx, ctx, &Stream::Installation, Verb("journal-person-registered"), &subject, None)?;
    Ok(person)
}

/// Who is written to of those who may do something for an organisation: in a collaboration or, with none, whatever it is about.
pub fn readers(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    organisation: &str,
    act: Mandate,
    collaboration: Option<&str>,
) -> Result<Vec<Reader>, DbError> {
    use kernel::record::Word;
    let here = collaboration.unwrap_or_default();
    tx.all(&READERS_WITH_ACT, values![organisation, &ctx.now.date(), act.as_str(), here])
}

/// Notes that a link which went to an address was followed by the person whose address it is.
pub fn prove(tx: &mut Tx<'_>, ctx: &Ctx, person: &str, mail: &str) -> Result<(), DbError> {
    tx.run(&PROVE, values![person, &mail.to_lowercase(), ctx.now]).map(drop)
}

/// When a person last showed that her address is hers.
pub fn proven_at(tx: &mut Tx<'_>, person: &str) -> Result<Option<Moment>, DbError> {
    Ok(registered(tx, person)?.and_then(|registered| registered.proven_at))
}

/// Where and in which language one person is written to; none in a demonstration, or where the account is closed.
pub fn reader(tx: &mut Tx<'_>, person: &str) -> Result<Option<Reader>, DbError> {
    tx.optional(&READER, values![person])
}

/// Keeps the language somebody comes in, where she has none yet.
pub fn speaks(tx: &mut Tx<'_>, person: &str, language: Language) -> Result<(), DbError> {
    tx.run(&SPEAKS, values![person, language]).map(drop)
}

/// Keeps how a person wants to be written to.
pub fn set_mail(tx: &mut Tx<'_>, ctx: &Ctx, person: &str, wanted: (Language, Reminders)) -> Result<(), DbError> {
    tx.run(&SET_MAIL, values![person, wanted.0, wanted.1])?;
    let subject = SubjectRef::new("person", person);
    journal::record(tx, ctx, &Stream::Installation, Verb("journal-mail-chosen"), &subject, None)?;
    Ok(())
}

/// A name as it is shown: of one who has left and whose name is no longer kept, what there is to say instead.
pub fn shown(ctx: &Ctx, name: &str) -> String {
    if name.is_empty() { ctx.t("actors-former-member") } else { name.to_owned() }
}

/// Closes an account: nobody signs in with it again, and its name is kept as long as what was done asks for it.
pub fn close(tx: &mut Tx<'_>, ctx: &Ctx, person: &str) -> Result<Moment, DbError> {
    let answerable: i64 = tx.one(&IS_ANSWERABLE, values![person])?;
    let until = crate::person::forgotten_at(ctx.now, answerable > 0, ctx.installation.retention_months);
    tx.run(&CLOSE, values![person, ctx.now, until])?;
    let subject = SubjectRef::new("person", person);
    journal::record(tx, ctx, &Stream::Installation, Verb("journal-account-closed"), &subject, None)?;
    Ok(until)
}

/// How long the name would be kept if the account were closed now.
pub fn kept_until(tx: &mut Tx<'_>, ctx: &Ctx, person: &str) -> Result<Moment, DbError> {
    let answerable: i64 = tx.one(&IS_ANSWERABLE, values![person])?;
    Ok(crate::person::forgotten_at(ctx.now, answerable > 0, ctx.installation.retention_months))
}

/// Takes away some of the names that need no longer be kept, each with an entry in the journal; how many.
pub fn forget(tx: &mut Tx<'_>, ctx: &Ctx, at_most: i64) -> Result<u64, DbError> {
    let due: Vec<String> = tx.all(&TO_FORGET, values![ctx.now, at_most])?;
    let mut forgotten = 0;
    for person in &due {
        if tx.run(&FORGET, values![person, ctx.now])? > 0 {
            forgotten += 1;
            let subject = SubjectRef::new("person", person);
            journal::record(tx, ctx, &Stream::Installation, Verb("journal-person-forgotten"), &subject, None)?;
        }
    }
    Ok(forgotten)
}

/// When a person was registered, for her own eyes.
pub struct Registered {
    pub id: String,
    pub name: String,
    pub mail: Option<String>,
    pub at: Moment,
    pub proven_at: Option<Moment>,
    /// As they are kept: empty where she has chosen nothing.
    pub language: String,
    pub reminders: String,
}

impl kernel::db::FromRow for Registered {
    fn from_row(row: &kernel::db::Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            id: row.get("id")?,
            name: row.get("name")?,
            mail: row.get("mail")?,
            at: row.get("registered_at")?,
            proven_at: row.get("mail_proven_at")?,
            language: row.get::<Option<String>>("language")?.unwrap_or_default(),
            reminders: row.get::<Option<String>>("reminders")?.unwrap_or_default(),
        })
    }
}

pub fn registered(tx: &mut Tx<'_>, person: &str) -> Result<Option<Registered>, DbError> {
    tx.optional(&KEPT, values![person])
}
