//! Sessions, sign-in links, invitations and tokens. Only digests of their secrets are kept.

use super::people::{Grant, grant, mandates_for, register};
use crate::person::{MandateRecord, Person, read_acts, write_acts};
use kernel::db::{FromRow, Row};
use kernel::digest::sha256;
use kernel::journal::{self, Stream, Verb};
use kernel::subject::SubjectRef;
use kernel::{Acting, Actor, Ctx, DbError, Language, Mandate, Moment, Tx, statements, values};

/// How long somebody stays signed in.
pub const SESSION_LENGTH: i64 = 14 * Moment::DAY;
/// How long a link in a mail can be used.
pub const LINK_LENGTH: i64 = Moment::HOUR;
/// An invitation must survive a holiday.
pub const INVITATION_LENGTH: i64 = 30 * Moment::DAY;
/// How long a link is kept that can no longer be used.
const SPENT_LINK_KEPT: i64 = 7 * Moment::DAY;

statements! {
    BEGIN = "insert into actors_session (digest, person, organisation, form_token, begun_at, ends_at)
        values ($1, $2, $3, $4, $5, $6)";
    SESSION = "select s.person, p.name, s.organisation, s.form_token,
        exists (select 1 from actors_administrator a where a.person = s.person) as is_administrator from actors_session s
        join actors_person p on p.id = s.person where s.digest = $1 and s.ends_at > $2 and (p.demo = false or $3)";
    END = "delete from actors_session where digest = $1";
    END_OTHERS = "delete from actors_session where person = $1 and digest <> $2";
    REMOVE_ENDED = "delete from actors_session where digest in (
        select digest from actors_session where ends_at <= $1 limit $2)";
    ACT_FOR = "update actors_session set organisation = $2 where digest = $1";
    OF_PERSON = "select begun_at, ends_at, digest from actors_session where person = $1 and ends_at > $2
        order by begun_at desc";
    MAKE_LINK = "insert into actors_link
        (digest, purpose, mail, person, organisation, acts, task, starts, ends, made_by, made_at, expires_at, used_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, null)";
    LINK = "select l.digest, l.purpose, l.mail, l.person, l.organisation, o.name as organisation_name, l.acts, l.task,
        l.starts, l.ends from actors_link l left join actors_organisation o on o.id = l.organisation
        where l.digest = $1 and l.expires_at > $2 and (l.used_at is null or l.purpose = 'demo')";
    USE_LINK = "update actors_link set used_at = $2 where digest = $1 and (used_at is null or purpose = 'demo')";
    RECENT_LINKS = "select count(*) as value from actors_link where mail = $1 and made_at > $2 and purpose = 'sign-in'";
    INVITATIONS = "select l.digest, l.purpose, l.mail, l.person, l.organisation, o.name as organisation_name, l.acts,
        l.task, l.starts, l.ends from actors_link l join actors_organisation o on o.id = l.organisation
        where l.organisation = $1 and l.purpose = 'invitation' and l.used_at is null and l.expires_at > $2
        order by l.made_at";
    REMOVE_SPENT_LINKS = "delete from actors_link where digest in (select digest from actors_link
        where (expires_at <= $1 or used_at <= $1) and purpose <> 'demo' limit $2)";
    FORGET_DEMO_LINKS = "delete from actors_link where purpose = 'demo'";
    MAKE_TOKEN = "insert into actors_token (id, digest, person, organisation, name, made_at, revoked_at)
        values ($1, $2, $3, $4, $5, $6, null)";
    TOKEN = "select t.person, p.name, t.organisation, '' as form_token,
        exists (select 1 from actors_administrator a where a.person = t.person) as is_administrator from actors_token t
        join actors_person p on p.id = t.person where t.digest = $1 and t.revoked_at is null and (p.demo = false or $2)";
    TOKENS = "select t.id, t.name, t.made_at, o.name as organisation_name from actors_token t
        left join actors_organisation o on o.id = t.organisation
        where t.person = $1 and t.revoked_at is null order by t.made_at";
    REVOKE_TOKEN = "update actors_token set revoked_at = $3 where id = $1 and person = $2 and revoked_at is null";
    REVOKE_DEMO_TOKENS = "delete from actors_token where name = 'demo'";
}

struct Stored {
    person: String,
    name: String,
    organisation: Option<String>,
    form_token: String,
    is_administrator: bool,
}

impl FromRow for Stored {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            person: row.get("person")?,
            name: row.get("name")?,
            organisation: row.get("organisation")?,
            form_token: row.get("form_token")?,
            is_administrator: row.get("is_administrator")?,
        })
    }
}

/// Who a session's secret stands for, and the token its forms carry. People of a demonstration exist only there.
pub fn actor_of_session(
    tx: &mut Tx<'_>,
    secret: &str,
    now: Moment,
    demo: bool,
) -> Result<Option<(Actor, String)>, DbError> {
    let Some(stored) = tx.optional::<Stored>(&SESSION, values![&sha256(secret), now, demo])? else { return Ok(None) };
    let form_token = stored.form_token.clone();
    Ok(Some((actor(tx, stored, now)?, form_token)))
}

/// Who a bearer token stands for.
pub fn actor_of_token(tx: &mut Tx<'_>, token: &str, now: Moment, demo: bool) -> Result<Option<Actor>, DbError> {
    match tx.optional::<Stored>(&TOKEN, values![&sha256(token), demo])? {
        Some(stored) => Ok(Some(actor(tx, stored, now)?)),
        None => Ok(None),
    }
}

/// The person with what she may do today: a mandate that has ended is gone, whatever the session says.
fn actor(tx: &mut Tx<'_>, stored: Stored, now: Moment) -> Result<Actor, DbError> {
    let mandates = mandates_for(tx, &stored.person, &now.date())?;
    let mut acting: Option<Acting> = None;
    let mut others: Vec<(String, String)> = Vec::new();
    for mandate in mandates {
        if stored.organisation.as_deref() == Some(&mandate.organisation) {
            let acting = acting.get_or_insert_with(|| Acting {
                organisation: mandate.organisation.clone(),
                name: mandate.organisation_name.clone(),
                mandates: Vec::new(),
            });
            acting.mandates.extend(mandate.acts);
        } else if !others.iter().any(|(id, _)| *id == mandate.organisation) {
            others.push((mandate.organisation, mandate.organisation_name));
        }
    }
    let Stored { person, name, is_administrator, .. } = stored;
    Ok(Actor::Person { person, name, acting, others, is_administrator })
}

/// Signs a person in; returns the secret for the browser. She acts for the first of her organisations, and sees which.
pub fn begin(tx: &mut Tx<'_>, ctx: &Ctx, person: &str, organisation: Option<&str>) -> Result<String, DbError> {
    let mandates: Vec<MandateRecord> = mandates_for(tx, person, &ctx.now.date())?;
    let first = organisation.or(mandates.first().map(|m| m.organisation.as_str()));
    let secret = ctx.chance.secret();
    let ends = ctx.now.plus(SESSION_LENGTH);
    tx.run(&BEGIN, values![&sha256(&secret), person, first, &ctx.chance.secret(), ctx.now, ends])?;
    Ok(secret)
}

pub fn end(tx: &mut Tx<'_>, secret: &str) -> Result<(), DbError> {
    tx.run(&END, values![&sha256(secret)]).map(drop)
}

/// Signs a person out everywhere but here.
pub fn end_others(tx: &mut Tx<'_>, person: &str, secret: &str) -> Result<(), DbError> {
    tx.run(&END_OTHERS, values![person, &sha256(secret)]).map(drop)
}

/// Changes whom a session acts for. The caller has seen that the person may.
pub fn act_for(tx: &mut Tx<'_>, secret: &str, organisation: &str) -> Result<(), DbError> {
    tx.run(&ACT_FOR, values![&sha256(secret), organisation]).map(drop)
}

/// A place where somebody is signed in.
pub struct SignedIn {
    pub since: Moment,
    pub until: Moment,
    digest: String,
}

impl SignedIn {
    pub fn is(&self, secret: Option<&str>) -> bool {
        secret.is_some_and(|secret| sha256(secret) == self.digest)
    }
}

impl FromRow for SignedIn {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self { since: row.get("begun_at")?, until: row.get("ends_at")?, digest: row.get("digest")? })
    }
}

pub fn of_person(tx: &mut Tx<'_>, person: &str, now: Moment) -> Result<Vec<SignedIn>, DbError> {
    tx.all(&OF_PERSON, values![person, now])
}

/// A link somebody got by mail, or a role's link in a demonstration.
#[derive(Clone, Debug)]
pub struct Link {
    digest: String,
    pub purpose: String,
    pub mail: String,
    pub person: Option<String>,
    pub organisation: Option<String>,
    pub organisation_name: Option<String>,
    pub acts: Vec<Mandate>,
    pub task: String,
    pub starts: Option<String>,
    pub ends: Option<String>,
}

impl FromRow for Link {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        let acts: String = row.get("acts")?;
        Ok(Self {
            digest: row.get("digest")?,
            purpose: row.get("purpose")?,
            mail: row.get("mail")?,
            person: row.get("person")?,
            organisation: row.get("organisation")?,
            organisation_name: row.get("organisation_name")?,
            acts: read_acts(&acts),
            task: row.get("task")?,
            starts: row.get("starts")?,
            ends: row.get("ends")?,
        })
    }
}

impl Link {
    /// Whether it lets somebody in who has been invited by an organisation.
    pub fn is_invitation(&self) -> bool {
        self.purpose == "invitation"
    }

    /// A role's link: signs in at once, any number of times.
    pub fn is_demo(&self) -> bool {
        self.purpose == "demo"
    }
}

/// A link that signs a person in; returns its secret.
pub fn sign_in_link(tx: &mut Tx<'_>, ctx: &Ctx, person: &Person, purpose: &'static str) -> Result<String, DbError> {
    let secret = ctx.chance.secret();
    let length = if purpose == "demo" { 3650 * Moment::DAY } else { LINK_LENGTH };
    let none: Option<&str> = None;
    tx.run(
        &MAKE_LINK,
        values![
            &sha256(&secret),
            purpose,
            person.mail.as_deref().unwrap_or_default(),
            &person.id,
            none,
            "",
            "",
            none,
            none,
            ctx.person(),
            ctx.now,
            ctx.now.plus(length)
        ],
    )?;
    Ok(secret)
}

/// Whether so many links have gone to an address lately that no more should.
pub fn too_many_links(tx: &mut Tx<'_>, mail: &str, now: Moment) -> Result<bool, DbError> {
    let recent: i64 = tx.one(&RECENT_LINKS, values![&mail.to_lowercase(), now.plus(-LINK_LENGTH)])?;
    Ok(recent >= 5)
}

/// Invites an address to act for an organisation; returns the link's secret.
pub fn invitation(tx: &mut Tx<'_>, ctx: &Ctx, mail: &str, wanted: &Grant<'_>) -> Result<String, DbError> {
    let secret = ctx.chance.secret();
    let none: Option<&str> = None;
    tx.run(
        &MAKE_LINK,
        values![
            &sha256(&secret),
            "invitation",
            &mail.to_lowercase(),
            none,
            wanted.organisation,
            &write_acts(wanted.acts),
            wanted.task,
            wanted.starts,
            wanted.ends,
            ctx.person(),
            ctx.now,
            ctx.now.plus(INVITATION_LENGTH)
        ],
    )?;
    Ok(secret)
}

/// The link of a secret, if it can still be used.
pub fn link(tx: &mut Tx<'_>, secret: &str, now: Moment) -> Result<Option<Link>, DbError> {
    tx.optional(&LINK, values![&sha256(secret), now])
}

/// Invitations nobody has answered yet.
pub fn invitations(tx: &mut Tx<'_>, organisation: &str, now: Moment) -> Result<Vec<Link>, DbError> {
    tx.all(&INVITATIONS, values![organisation, now])
}

/// Uses a link: the person it was for is signed in, an invited one registered first. Returns the session's secret.
pub fn follow(tx: &mut Tx<'_>, ctx: &Ctx, link: &Link, name: &str) -> Result<Option<String>, DbError> {
    if tx.run(&USE_LINK, values![&link.digest, ctx.now])? == 0 {
        return Ok(None);
    }
    let person = match (&link.person, super::people::by_mail(tx, &link.mail)?) {
        (Some(person), _) => person.clone(),
        (None, Some(known)) => known.id,
        (None, None) => register(tx, ctx, name, Some(&link.mail))?.id,
    };
    if let (true, Some(organisation)) = (link.is_invitation(), &link.organisation) {
        let today = ctx.now.date();
        let starts = link.starts.as_deref().filter(|starts| *starts > today.as_str()).unwrap_or(&today);
        grant(
            tx,
            ctx,
            &Grant {
                person: &person,
                organisation,
                acts: &link.acts,
                task: &link.task,
                starts,
                ends: link.ends.as_deref(),
            },
        )?;
    }
    begin(tx, ctx, &person, link.organisation.as_deref()).map(Some)
}

/// A token for machines, for one organisation; returns its secret, shown once.
pub fn make_token(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    person: &str,
    organisation: Option<&str>,
    name: &str,
) -> Result<String, DbError> {
    let secret = format!("samverka_{}", ctx.chance.secret());
    let id = ctx.chance.id(ctx.now);
    tx.run(&MAKE_TOKEN, values![&id, &sha256(&secret), person, organisation, name, ctx.now])?;
    let subject = SubjectRef::new("token", &id);
    journal::record(tx, ctx, &Stream::Installation, Verb("journal-token-made"), &subject, None)?;
    Ok(secret)
}

pub struct Token {
    pub id: String,
    pub name: String,
    pub made_at: Moment,
    pub organisation: Option<String>,
}

impl FromRow for Token {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            id: row.get("id")?,
            name: row.get("name")?,
            made_at: row.get("made_at")?,
            organisation: row.get("organisation_name")?,
        })
    }
}

pub fn tokens(tx: &mut Tx<'_>, person: &str) -> Result<Vec<Token>, DbError> {
    tx.all(&TOKENS, values![person])
}

/// Ends a token of one's own; whether there was one.
pub fn revoke_token(tx: &mut Tx<'_>, ctx: &Ctx, person: &str, id: &str) -> Result<bool, DbError> {
    let was_there = tx.run(&REVOKE_TOKEN, values![id, person, ctx.now])? > 0;
    if was_there {
        let subject = SubjectRef::new("token", id);
        journal::record(tx, ctx, &Stream::Installation, Verb("journal-token-revoked"), &subject, None)?;
    }
    Ok(was_there)
}

/// Removes some of the sessions that have ended; how many.
pub fn remove_ended(tx: &mut Tx<'_>, now: Moment, at_most: i64) -> Result<u64, DbError> {
    tx.run(&REMOVE_ENDED, values![now, at_most])
}

/// Removes some of the links that were used, or could not be used any longer, a while ago; how many.
pub fn remove_spent_links(tx: &mut Tx<'_>, now: Moment, at_most: i64) -> Result<u64, DbError> {
    tx.run(&REMOVE_SPENT_LINKS, values![now.plus(-SPENT_LINK_KEPT), at_most])
}

/// Makes room for a demonstration's links and tokens, new at each start.
pub fn forget_demo(tx: &mut Tx<'_>) -> Result<(), DbError> {
    tx.run(&FORGET_DEMO_LINKS, values![])?;
    tx.run(&REVOKE_DEMO_TOKENS, values![])?;
    Ok(())
}

/// The address of a link in a mail.
pub fn link_address(ctx: &Ctx, language: Language, secret: &str) -> String {
    format!("{}{}", ctx.public_url, crate::pages::LINK.to(language, &[secret]))
}
