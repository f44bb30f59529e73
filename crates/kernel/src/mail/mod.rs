//! Outgoing mail: written to a table in the transaction that caused it, sent afterwards by [`Outbox`].

mod bounds;
mod mailer;
mod outbox;

pub use bounds::{ALIKE_IN_A_DAY, IN_A_DAY, IN_AN_HOUR, STATEMENTS as BOUNDS_STATEMENTS};
pub use mailer::{Mailer, Trouble, Why};
pub use outbox::{Outbox, Sending};

use crate::db::{FromRow, Row};
use crate::language::Arg;
use crate::lease::{State, take_turn};
use crate::time::Moment;
use crate::{Ctx, DbError, Language, Stop, Tx, statements, values};

/// How long it is kept that a mail was sent, and to whom.
const KEEP_SENT: i64 = 30 * Moment::DAY;
/// How long a mail that no server would take is kept for somebody to see.
const KEEP_FAILED: i64 = 90 * Moment::DAY;

statements! {
    INSERT = "insert into kernel_mail (id, created_at, recipient, subject, body, sent_at, attempts, next_attempt_at,
            person, kind, useless_at, language)
        values ($1, $2, $3, $4, $5, null, 0, $2, $6, $7, $8, $9)";
    TO = "select body as value from kernel_mail where recipient = $1 and sent_at is null and failed_at is null
        order by created_at, id";
    KEPT = "select created_at, subject, sent_at from kernel_mail where recipient = $1 order by created_at, id";
    DUE = "select id as value from kernel_mail where sent_at is null and failed_at is null and next_attempt_at <= $1
        and (lease_until is null or lease_until <= $1) limit 1";
    CLAIM = "update kernel_mail set lease_by = $1, lease_until = $2, attempts = attempts + 1 where id in (
            select id from kernel_mail where sent_at is null and failed_at is null and next_attempt_at <= $3
            and (lease_until is null or lease_until <= $3) order by next_attempt_at, id limit $4)
        and sent_at is null and failed_at is null and (lease_until is null or lease_until <= $3)
        returning id, created_at, recipient, subject, body, attempts, useless_at, language";
    RENEW = "update kernel_mail set lease_until = $3
        where id = $1 and lease_by = $2 and sent_at is null and failed_at is null";
    SENT = "update kernel_mail set sent_at = $2, failed_at = null, trouble = null, reply = null, body = '',
        lease_by = null, lease_until = null where id = $1 and sent_at is null";
    AGAIN = "update kernel_mail set next_attempt_at = $3, trouble = $4, reply = $5, lease_by = null, lease_until = null
        where id = $1 and lease_by = $2 and sent_at is null";
    FAILED = "update kernel_mail set failed_at = $3, trouble = $4, reply = $5, body = '', lease_by = null,
        lease_until = null where id = $1 and lease_by = $2 and sent_at is null";
    GIVE_UP_WAITING = "update kernel_mail set failed_at = $1, trouble = $2, body = '', lease_by = null, lease_until = null
        where sent_at is null and failed_at is null";
    STATE = "select
        (select count(*) from kernel_mail where sent_at is null and failed_at is null) as waiting,
        (select count(*) from kernel_mail where failed_at is not null) as failed,
        (select min(created_at) from kernel_mail where sent_at is null and failed_at is null) as oldest";
    REMOVE_OLD = "delete from kernel_mail where id in (
        select id from kernel_mail where sent_at <= $1 or failed_at <= $2 limit $3)";
}

/// Whom a mail is for, and the language she reads.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reader {
    pub address: String,
    pub language: Language,
}

impl Reader {
    pub fn new(address: &str, language: Language) -> Self {
        Self { address: address.to_owned(), language }
    }

    /// The same circumstances as she reads them: with her language, and so with its addresses and its words for days.
    pub fn reads(&self, ctx: &Ctx) -> Ctx {
        ctx.in_language(self.language)
    }
}

impl FromRow for Reader {
    /// Whoever has chosen no language reads the installation's own.
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        let language: Option<String> = row.get("language")?;
        let language = language.as_deref().and_then(Language::from_code).unwrap_or_default();
        Ok(Self { address: row.get("address")?, language })
    }
}

/// What a mail's sentences are filled in with, by name. What is called `count` is a number, and decides the plural.
pub type Said = Vec<(&'static str, String)>;

/// Puts a mail in the outbox, in the transaction that caused it. Subject and body are the keys of their words, which are taken
/// in the reader's language, as is what they are filled in with: `said` is given the circumstances as she reads them. The
/// subject's key is the mail's kind. A person who causes more than work can need has to wait; what the program sends by
/// itself is not counted.
pub fn post(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    to: &Reader,
    keys: (&'static str, &str),
    said: impl FnOnce(&Ctx) -> Said,
) -> Result<(), Stop> {
    put_in_outbox(tx, ctx, to, keys, said, None)
}

/// The same, of a mail that is of no use after a moment, such as one with a sign-in link. It is given up then, so that no
/// dead links come when a mail server has been away.
pub fn post_until(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    to: &Reader,
    keys: (&'static str, &str),
    useless_at: Moment,
    said: impl FnOnce(&Ctx) -> Said,
) -> Result<(), Stop> {
    put_in_outbox(tx, ctx, to, keys, said, Some(useless_at))
}

fn put_in_outbox(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    to: &Reader,
    (kind, body): (&'static str, &str),
    said: impl FnOnce(&Ctx) -> Said,
    useless_at: Option<Moment>,
) -> Result<(), Stop> {
    let person = ctx.person();
    if let Some(person) = person {
        bounds::keep(tx, ctx.now, person, &to.address, kind)?;
    }
    let own = to.reads(ctx);
    let said = said(&own);
    let arg = |name: &str, words: &'_ String| words.parse().ok().filter(|_| name == "count").map(Arg::Number);
    let args: Vec<(&str, Arg<'_>)> =
        said.iter().map(|(name, words)| (*name, arg(name, words).unwrap_or(words.into()))).collect();
    let (subject, body) = (own.ta(kind, &args), without_gaps(&own.ta(body, &args)));
    let id = ctx.chance.id(ctx.now);
    tx.run(
        &INSERT,
        values![&id, ctx.now, &to.address, &subject, &body, person, kind, useless_at, own.language.code()],
    )?;
    tx.leaves_work();
    Ok(())
}

/// A text where what was not said leaves no empty room: one empty line between its parts and none around it.
fn without_gaps(text: &str) -> String {
    let mut lines: Vec<&str> = Vec::new();
    for line in text.trim().lines().map(str::trim_end) {
        if !(line.is_empty() && lines.last().is_some_and(|last| last.is_empty())) {
            lines.push(line);
        }
    }
    lines.join("\n")
}

/// Gives up all that waits in a database that has come back from a backup: most of it was sent after the backup was made,
/// and would come once more. How many they were.
pub fn give_up_waiting(tx: &mut Tx<'_>, now: Moment) -> Result<u64, DbError> {
    tx.run(&GIVE_UP_WAITING, values![now, Why::FromBackup])
}

/// What waits to be sent to an address, the newest last.
pub fn waiting_for(tx: &mut Tx<'_>, recipient: &str) -> Result<Vec<String>, DbError> {
    tx.all(&TO, values![recipient])
}

/// A mail that has been written to somebody and is still remembered.
#[derive(Clone, Debug)]
pub struct Written {
    pub at: Moment,
    pub subject: String,
    pub sent_at: Option<Moment>,
}

impl FromRow for Written {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self { at: row.get("created_at")?, subject: row.get("subject")?, sent_at: row.get("sent_at")? })
    }
}

/// The mails to an address that are still remembered.
pub fn written_to(tx: &mut Tx<'_>, recipient: &str) -> Result<Vec<Written>, DbError> {
    tx.all(&KEPT, values![recipient])
}

/// How much mail waits, how much has been given up, and since when the oldest waits.
pub fn state(tx: &mut Tx<'_>) -> Result<State, DbError> {
    tx.one(&STATE, values![])
}

/// Removes some of what was sent or given up long ago; how many.
pub fn remove_old(tx: &mut Tx<'_>, now: Moment, at_most: i64) -> Result<u64, DbError> {
    tx.run(&REMOVE_OLD, values![now.plus(-KEEP_SENT), now.plus(-KEEP_FAILED), at_most])
}

/// A mail this program holds the lease of.
struct Claimed {
    id: String,
    created_at: Moment,
    recipient: String,
    subject: String,
    body: String,
    /// This attempt counted.
    attempts: i64,
    useless_at: Option<Moment>,
    /// The code of the language it is written in; none of what an older program left.
    language: Option<String>,
}

impl FromRow for Claimed {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            id: row.get("id")?,
            created_at: row.get("created_at")?,
            recipient: row.get("recipient")?,
            subject: row.get("subject")?,
            body: row.get("body")?,
            attempts: row.get("attempts")?,
            useless_at: row.get("useless_at")?,
            language: row.get("language")?,
        })
    }
}

fn is_any_due(tx: &mut Tx<'_>, now: Moment) -> Result<bool, DbError> {
    Ok(tx.optional::<String>(&DUE, values![now])?.is_some())
}

fn claim(tx: &mut Tx<'_>, holder: &str, until: Moment, now: Moment, at_most: i64) -> Result<Vec<Claimed>, DbError> {
    take_turn(tx, "mail")?;
    tx.all(&CLAIM, values![holder, until, now, at_most])
}

/// Holds a mail for longer; whether it was still held.
fn renew(tx: &mut Tx<'_>, id: &str, holder: &str, until: Moment) -> Result<bool, DbError> {
    Ok(tx.run(&RENEW, values![id, holder, until])? > 0)
}

/// A server has the mail now, whoever holds the lease. What was in it may let somebody in, so it is not kept.
fn sent(tx: &mut Tx<'_>, id: &str, now: Moment) -> Result<(), DbError> {
    tx.run(&SENT, values![id, now]).map(drop)
}

/// The mail waits until it is tried again or, with no moment given, is given up and its contents are removed.
fn not_sent(
    tx: &mut Tx<'_>,
    id: &str,
    holder: &str,
    again: Option<Moment>,
    trouble: &Trouble,
    now: Moment,
) -> Result<(), DbError> {
    let (statement, at) = again.map_or((&FAILED, now), |again| (&AGAIN, again));
    tx.run(statement, values![id, holder, at, trouble.why, &trouble.reply]).map(drop)
}
