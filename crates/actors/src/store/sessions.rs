//! Sessions and tokens. Only digests of their secrets are kept. Links in mails are in [`links`](super::links).

pub use super::links::{
    Link, forget_demo, invitations, link, link_address, remove_spent_links, sign_in_link, too_many_links,
};
use super::mandates::mandates_for;
use crate::mandate::MandateRecord;
use crate::person::KeyUse;
use kernel::db::{FromRow, Row};
use kernel::digest::sha256;
use kernel::journal::{self, Stream, Verb};
use kernel::subject::SubjectRef;
use kernel::{Acting, Actor, Ctx, DbError, InUnit, Moment, Other, Reach, Tx, statements, values};

/// How long somebody stays signed in.
pub const SESSION_LENGTH: i64 = 14 * Moment::DAY;

statements! {
    BEGIN = "insert into actors_session (digest, person, organisation, form_token, begun_at, ends_at)
        values ($1, $2, $3, $4, $5, $6)";
    SESSION = "select s.person, p.name, s.organisation, s.form_token,
        exists (select 1 from actors_administrator a where a.person = s.person) as is_administrator from actors_session s
        join actors_person p on p.id = s.person
        where s.digest = $1 and s.ends_at > $2 and p.closed_at is null and (p.demo = false or $3)";
    STANDING = "select p.id as person, p.name, cast($2 as text) as organisation, '' as form_token,
        exists (select 1 from actors_administrator a where a.person = p.id) as is_administrator from actors_person p
        where p.id = $1 and p.closed_at is null";
    END = "delete from actors_session where digest = $1";
    END_OTHERS = "delete from actors_session where person = $1 and digest <> $2";
    REMOVE_ENDED = "delete from actors_session where digest in (
        select digest from actors_session where ends_at <= $1 limit $2)";
    ACT_FOR = "update actors_session set organisation = $2 where digest = $1";
    ON_DEVICE = "update actors_session set agent = $2 where digest = $1";
    USED = "update actors_session set used_at = $2 where digest = $1 and (used_at is null or used_at <= $3)";
    OF_PERSON = "select begun_at, ends_at, digest, agent, used_at from actors_session where person = $1 and ends_at > $2
        order by begun_at desc, digest";
    END_ALL = "delete from actors_session where person = $1";
    REVOKE_ALL_TOKENS = "update actors_token set revoked_at = $2 where person = $1 and revoked_at is null";
    ALL_TOKENS = "select t.id, t.name, t.made_at, o.name as organisation_name, coalesce(t.made_for, 'write') as made_for,
        t.revoked_at from actors_token t
        left join actors_organisation o on o.id = t.organisation where t.person = $1 order by t.made_at, t.id";
    MAKE_TOKEN = "insert into actors_token (id, digest, person, organisation, name, made_at, revoked_at, made_for)
        values ($1, $2, $3, $4, $5, $6, null, $7)";
    TOKEN = "select t.person, p.name, t.organisation, '' as form_token, coalesce(t.made_for, 'write') as made_for,
        exists (select 1 from actors_administrator a where a.person = t.person) as is_administrator from actors_token t
        join actors_person p on p.id = t.person
        where t.digest = $1 and t.revoked_at is null and p.closed_at is null and (p.demo = false or $2)";
    TOKENS = "select t.id, t.name, t.made_at, o.name as organisation_name, coalesce(t.made_for, 'write') as made_for from actors_token t
        left join actors_organisation o on o.id = t.organisation
        where t.person = $1 and t.revoked_at is null order by t.made_at";
    REVOKE_TOKEN = "update actors_token set revoked_at = $3 where id = $1 and person = $2 and revoked_at is null";
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

/// Who a bearer token stands for, and what it was made for.
pub fn actor_of_token(
    tx: &mut Tx<'_>,
    token: &str,
    now: Moment,
    demo: bool,
) -> Result<Option<(Actor, KeyUse)>, DbError> {
    match tx.optional::<Held>(&TOKEN, values![&sha256(token), demo])? {
        Some(Held(stored, made_for)) => Ok(Some((actor(tx, stored, now)?, made_for))),
        None => Ok(None),
    }
}

/// What stands of a token.
struct Held(Stored, KeyUse);

impl FromRow for Held {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self(Stored::from_row(row)?, row.get("made_for")?))
    }
}

/// A person who has left something to be done, as she stands now; none where her account is closed.
pub fn actor_of_person(
    tx: &mut Tx<'_>,
    person: &str,
    organisation: Option<&str>,
    now: Moment,
) -> Result<Option<Actor>, DbError> {
    match tx.optional::<Stored>(&STANDING, values![person, organisation])? {
        Some(stored) => Ok(Some(actor(tx, stored, now)?)),
        None => Ok(None),
    }
}

/// The person with what she may do today: a mandate that has ended is gone, whatever the session says.
fn actor(tx: &mut Tx<'_>, stored: Stored, now: Moment) -> Result<Actor, DbError> {
    let mandates = mandates_for(tx, &stored.person, &now.date())?;
    let mut acting: Option<Acting> = None;
    let mut others: Vec<Other> = Vec::new();
    for mandate in mandates {
        let only = mandate.terms.collaboration.as_deref();
        if stored.organisation.as_deref() == Some(&mandate.organisation) {
            let acting = acting.get_or_insert_with(|| Acting {
                organisation: mandate.organisation.clone(),
                name: mandate.organisation_name.clone(),
                mandates: Vec::new(),
                limited: Vec::new(),
                reach: Reach::Only(Vec::new()),
                units: Vec::new(),
            });
            acting.reach.add(only);
            if let Some(unit) = &mandate.terms.unit {
                let limited = mandate.terms.limited();
                acting.units.push(InUnit { unit: unit.place, name: unit.name.clone(), limited });
            }
            match mandate.terms.is_limited() {
                true => acting.limited.extend(mandate.terms.limited()),
                false => acting.mandates.extend(mandate.acts),
            }
        } else if let Some(other) = others.iter_mut().find(|other| other.organisation == mandate.organisation) {
            other.reach.add(only);
        } else {
            let mut reach = Reach::Only(Vec::new());
            reach.add(only);
            others.push(Other { organisation: mandate.organisation, name: mandate.organisation_name, reach });
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

/// Changes whom a session acts for: an organisation or, with none, the person alone. The caller has seen that she may.
pub fn act_for(tx: &mut Tx<'_>, secret: &str, organisation: Option<&str>) -> Result<(), DbError> {
    tx.run(&ACT_FOR, values![&sha256(secret), organisation]).map(drop)
}

/// Notes on what somebody signed in.
pub fn on_device(tx: &mut Tx<'_>, secret: &str, agent: &str) -> Result<(), DbError> {
    tx.run(&ON_DEVICE, values![&sha256(secret), &crate::person::device(agent)]).map(drop)
}

/// How often it is noted that a session was used.
const NOTED_EVERY: i64 = Moment::HOUR;

/// Notes that something was sent from a session.
pub fn used(tx: &mut Tx<'_>, secret: &str, now: Moment) -> Result<(), DbError> {
    tx.run(&USED, values![&sha256(secret), now, now.plus(-NOTED_EVERY)]).map(drop)
}

/// Signs a person out everywhere.
pub fn end_sessions(tx: &mut Tx<'_>, person: &str) -> Result<(), DbError> {
    tx.run(&END_ALL, values![person]).map(drop)
}

/// Signs a person out everywhere and ends her programs' tokens.
pub fn end_all(tx: &mut Tx<'_>, person: &str, now: Moment) -> Result<(), DbError> {
    end_sessions(tx, person)?;
    tx.run(&REVOKE_ALL_TOKENS, values![person, now]).map(drop)
}

/// Signs a person out from one of her places; whether there was one.
pub fn end_one(tx: &mut Tx<'_>, person: &str, handle: &str, now: Moment) -> Result<bool, DbError> {
    let place = of_person(tx, person, now)?.into_iter().find(|place| place.handle() == handle);
    match place {
        Some(place) => Ok(tx.run(&END, values![&place.digest])? > 0),
        None => Ok(false),
    }
}

/// A place where somebody is signed in.
pub struct SignedIn {
    pub since: Moment,
    pub until: Moment,
    /// Browser and system; empty where they are not known.
    pub device: String,
    /// When something was last sent from there, within the hour.
    pub used_at: Option<Moment>,
    digest: String,
}

impl SignedIn {
    pub fn is(&self, secret: Option<&str>) -> bool {
        secret.is_some_and(|secret| sha256(secret) == self.digest)
    }

    /// What it is called in a form: too little of the digest to be anything else.
    pub fn handle(&self) -> &str {
        self.digest.get(..16).unwrap_or_default()
    }
}

impl FromRow for SignedIn {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            since: row.get("begun_at")?,
            until: row.get("ends_at")?,
            device: row.get::<Option<String>>("agent")?.unwrap_or_default(),
            used_at: row.get("used_at")?,
            digest: row.get("digest")?,
        })
    }
}

pub fn of_person(tx: &mut Tx<'_>, person: &str, now: Moment) -> Result<Vec<SignedIn>, DbError> {
    tx.all(&OF_PERSON, values![person, now])
}

/// A token for machines that reads and writes, for one organisation; returns its secret, shown once.
pub fn make_token(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    person: &str,
    organisation: Option<&str>,
    name: &str,
) -> Result<String, DbError> {
    make_token_for(tx, ctx, person, organisation, (name, KeyUse::Write))
}

/// A token for what it says; returns its secret, shown once.
pub fn make_token_for(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    person: &str,
    organisation: Option<&str>,
    (name, made_for): (&str, KeyUse),
) -> Result<String, DbError> {
    let secret = format!("samverka_{}", ctx.chance.secret());
    let id = ctx.chance.id(ctx.now);
    tx.run(&MAKE_TOKEN, values![&id, &sha256(&secret), person, organisation, name, ctx.now, made_for])?;
    let subject = SubjectRef::new("token", &id);
    journal::record(tx, ctx, &Stream::Installation, Verb("journal-token-made"), &subject, None)?;
    Ok(secret)
}

pub struct Token {
    pub id: String,
    pub name: String,
    pub made_at: Moment,
    pub organisation: Option<String>,
    pub made_for: KeyUse,
}

impl FromRow for Token {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            id: row.get("id")?,
            name: row.get("name")?,
            made_at: row.get("made_at")?,
            organisation: row.get("organisation_name")?,
            made_for: row.get("made_for")?,
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

/// A token that is or was, for the one who made it.
pub struct MadeToken {
    pub token: Token,
    pub revoked_at: Option<Moment>,
}

impl FromRow for MadeToken {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self { token: Token::from_row(row)?, revoked_at: row.get("revoked_at")? })
    }
}

pub fn all_tokens(tx: &mut Tx<'_>, person: &str) -> Result<Vec<MadeToken>, DbError> {
    tx.all(&ALL_TOKENS, values![person])
}
