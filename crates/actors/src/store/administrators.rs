//! Who looks after the installation. It is no mandate: an administrator acts for no organisation, and sees no more of what
//! organisations do than others.

use super::{people, sessions};
use kernel::db::{FromRow, Row};
use kernel::digest::sha256;
use kernel::journal::{self, Stream, Verb};
use kernel::mail::Reader;
use kernel::subject::SubjectRef;
use kernel::{Ctx, DbError, Language, Moment, Tx, statements, values};

statements! {
    ADD = "insert into actors_administrator (person, added_by, added_at) values ($1, $2, $3)
        on conflict (person) do nothing";
    NAME = "insert into actors_nomination (person, named_by, named_at) values ($1, $2, $3)
        on conflict (person) do update set named_by = excluded.named_by, named_at = excluded.named_at";
    // Who named somebody and no longer looks after the installation has named nobody.
    NOMINATIONS = "select n.person, p.name, p.mail, n.named_by, b.name as named_by_name, n.named_at from actors_nomination n
        join actors_person p on p.id = n.person join actors_person b on b.id = n.named_by
        join actors_administrator a on a.person = n.named_by
        where n.named_at > $1 and p.closed_at is null order by n.named_at, n.person";
    END_NOMINATION = "delete from actors_nomination where person = $1 and named_at = $2";
    CONFIRM = "insert into actors_administrator (person, added_by, added_at, confirmed_by) values ($1, $2, $3, $4)
        on conflict (person) do nothing";
    REMOVE = "delete from actors_administrator where person = $1
        and (select count(*) from actors_administrator) > 1";
    ALL = "select a.person, p.name, p.mail, p.language, a.added_at, b.name as added_by, a.added_by as added_by_person from actors_administrator a
        join actors_person p on p.id = a.person left join actors_person b on b.id = a.added_by
        order by p.name, a.person";
    ANY = "select count(*) as value from (select 1 as one from actors_administrator limit 1) as found";
    MAKE_FIRST = "insert into actors_link
        (digest, purpose, mail, acts, task, made_at, expires_at) values ($1, 'first-start', '', '', '', $2, $3)";
    FIRST = "select count(*) as value from actors_link where digest = $1 and purpose = 'first-start' and used_at is null
        and expires_at > $2";
    USE_FIRST = "update actors_link set used_at = $2 where purpose = 'first-start' and used_at is null
        and exists (select 1 from actors_link f where f.digest = $1 and f.purpose = 'first-start' and f.expires_at > $2)";
    LOCK = "update actors_administrator set added_at = added_at";
}

/// How long the link can be used that lets the very first administrator in.
const FIRST_LINK_LENGTH: i64 = Moment::DAY;

/// One who looks after the installation.
#[derive(Clone, Debug)]
pub struct Administrator {
    pub person: String,
    pub name: String,
    pub mail: Option<String>,
    /// None: she has chosen none.
    pub language: Option<Language>,
    pub added_at: Moment,
    /// None: made so by the program, on the command line.
    pub added_by: Option<String>,
    /// The same one's id.
    pub added_by_person: Option<String>,
}

/// For so long nobody answers what the one asks who made her an administrator.
pub const BEFORE_ANSWERING: i64 = 7 * Moment::DAY;

impl Administrator {
    /// Where and in which language she is written to.
    pub fn reader(&self) -> Option<Reader> {
        self.mail.as_ref().map(|mail| Reader::new(mail, self.language.unwrap_or_default()))
    }

    /// Whether she may be the other of the two that something takes, where another administrator has asked for it: she was one
    /// when it was asked, and was not just made one by the one who asks.
    pub fn may_answer(&self, asked_by: &str, asked_at: Moment, now: Moment) -> bool {
        let is_new = self.added_by_person.as_deref() == Some(asked_by) && now < self.added_at.plus(BEFORE_ANSWERING);
        self.person != asked_by && self.added_at <= asked_at && !is_new
    }
}

impl FromRow for Administrator {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            person: row.get("person")?,
            name: row.get("name")?,
            mail: row.get("mail")?,
            language: row.get::<Option<String>>("language")?.as_deref().and_then(Language::from_code),
            added_at: row.get("added_at")?,
            added_by: row.get("added_by")?,
            added_by_person: row.get("added_by_person")?,
        })
    }
}

/// Somebody who waits for another administrator's yes.
#[derive(Clone, Debug)]
pub struct Nomination {
    pub person: String,
    pub name: String,
    pub mail: Option<String>,
    pub named_by: String,
    pub named_by_name: String,
    pub named_at: Moment,
}

impl FromRow for Nomination {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            person: row.get("person")?,
            name: row.get("name")?,
            mail: row.get("mail")?,
            named_by: row.get("named_by")?,
            named_by_name: row.get("named_by_name")?,
            named_at: row.get("named_at")?,
        })
    }
}

/// How long somebody who was named waits.
const NOMINATION_LENGTH: i64 = 30 * Moment::DAY;

/// Names somebody, whom another administrator is to confirm.
pub fn name(tx: &mut Tx<'_>, ctx: &Ctx, person: &str) -> Result<(), DbError> {
    tx.run(&NAME, values![person, ctx.person(), ctx.now])?;
    let subject = SubjectRef::new("person", person);
    journal::record(tx, ctx, &Stream::Installation, Verb("journal-administrator-named"), &subject, None)?;
    Ok(())
}

/// Those who wait.
pub fn nominations(tx: &mut Tx<'_>, now: Moment) -> Result<Vec<Nomination>, DbError> {
    tx.all(&NOMINATIONS, values![now.plus(-NOMINATION_LENGTH)])
}

/// Confirms one who was named, or refuses. False: somebody was first.
pub fn answer(tx: &mut Tx<'_>, ctx: &Ctx, named: &Nomination, yes: bool) -> Result<bool, DbError> {
    if tx.run(&END_NOMINATION, values![&named.person, named.named_at])? == 0 {
        return Ok(false);
    }
    let verb = Verb(if yes { "journal-administrator-made" } else { "journal-administrator-not-made" });
    if yes && tx.run(&CONFIRM, values![&named.person, &named.named_by, ctx.now, ctx.person()])? == 0 {
        return Ok(false);
    }
    journal::record(tx, ctx, &Stream::Installation, verb, &SubjectRef::new("person", &named.person), None)?;
    Ok(true)
}

pub fn all(tx: &mut Tx<'_>) -> Result<Vec<Administrator>, DbError> {
    tx.all(&ALL, values![])
}

/// Whether the one who asks looks after the installation and may be the other of the two that something takes.
pub fn may_answer(tx: &mut Tx<'_>, ctx: &Ctx, asked_by: &str, asked_at: Moment) -> Result<bool, DbError> {
    Ok(own(tx, ctx)?.is_some_and(|own| own.may_answer(asked_by, asked_at, ctx.now)))
}

/// The one who asks, where she looks after the installation.
pub fn own(tx: &mut Tx<'_>, ctx: &Ctx) -> Result<Option<Administrator>, DbError> {
    Ok(all(tx)?.into_iter().find(|one| Some(one.person.as_str()) == ctx.person()))
}

/// Whether there is anybody at all who looks after the installation.
pub fn is_any(tx: &mut Tx<'_>) -> Result<bool, DbError> {
    Ok(tx.one::<i64>(&ANY, values![])? > 0)
}

/// Makes somebody an administrator; whether that is new.
pub fn add(tx: &mut Tx<'_>, ctx: &Ctx, person: &str) -> Result<bool, DbError> {
    let is_new = tx.run(&ADD, values![person, ctx.person(), ctx.now])? > 0;
    if is_new {
        let subject = SubjectRef::new("person", person);
        journal::record(tx, ctx, &Stream::Installation, Verb("journal-administrator-made"), &subject, None)?;
    }
    Ok(is_new)
}

/// Ends it. The last one stays: somebody must be able to let the next one in. Whether it ended.
pub fn remove(tx: &mut Tx<'_>, ctx: &Ctx, person: &str) -> Result<bool, DbError> {
    // Two who remove each other at the same moment take turns.
    tx.run(&LOCK, values![])?;
    let ended = tx.run(&REMOVE, values![person])? > 0;
    if ended {
        let subject = SubjectRef::new("person", person);
        journal::record(tx, ctx, &Stream::Installation, Verb("journal-administrator-ended"), &subject, None)?;
    }
    Ok(ended)
}

/// A link for the very first administrator, whoever that will be; its secret. None where there is one already.
pub fn first_link(tx: &mut Tx<'_>, ctx: &Ctx) -> Result<Option<String>, DbError> {
    if ctx.demo || is_any(tx)? {
        return Ok(None);
    }
    let secret = ctx.chance.secret();
    tx.run(&MAKE_FIRST, values![&sha256(&secret), ctx.now, ctx.now.plus(FIRST_LINK_LENGTH)])?;
    Ok(Some(secret))
}

/// Whether the link can be used: it is new, and nobody has come first by another.
pub fn is_first(tx: &mut Tx<'_>, ctx: &Ctx, secret: &str) -> Result<bool, DbError> {
    Ok(tx.one::<i64>(&FIRST, values![&sha256(secret), ctx.now])? > 0 && !is_any(tx)?)
}

/// Uses it: registers the person, who is the first administrator and signed in from now on. The session's secret; none
/// where somebody was first.
pub fn begin_first(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    secret: &str,
    name: &str,
    mail: &str,
) -> Result<Option<String>, DbError> {
    // All such links are spent together, so that of two who begin at the same moment one is first.
    if !is_first(tx, ctx, secret)? || tx.run(&USE_FIRST, values![&sha256(secret), ctx.now])? == 0 {
        return Ok(None);
    }
    let person = match people::by_mail(tx, mail)? {
        Some(known) => known,
        None => people::register(tx, ctx, name, Some(mail))?,
    };
    people::speaks(tx, &person.id, ctx.language)?;
    add(tx, ctx, &person.id)?;
    sessions::begin(tx, ctx, &person.id, None).map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_answers_what_is_older_than_her_office_or_asked_by_who_just_made_her_one() {
        let at = |days: i64| Moment(days * Moment::DAY);
        let one = Administrator {
            person: "bo".into(),
            name: String::new(),
            mail: None,
            language: None,
            added_at: at(10),
            added_by: None,
            added_by_person: Some("anna".into()),
        };
        assert!(!one.may_answer("carl", at(9), at(30)), "older than her office");
        assert!(one.may_answer("carl", at(11), at(11)));
        assert!(!one.may_answer("anna", at(11), at(16)) && one.may_answer("anna", at(11), at(17)));
        assert!(!one.may_answer("bo", at(11), at(30)), "her own");
    }
}
