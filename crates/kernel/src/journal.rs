//! The journal (OPE-3): what was done, when, by whom, for which organisation, written in the same transaction as the
//! change. One hash chain per stream, so that writers do not wait for each other; a daily checkpoint ties the heads.

pub mod looking;
mod verify;

pub use verify::{STATEMENTS as VERIFY_STATEMENTS, Verified, verify};

use crate::db::{FromRow, Row};
use crate::digest::{of_parts, sha256};
use crate::subject::SubjectRef;
use crate::time::Moment;
use crate::{Ctx, DbError, Tx, statements, values};

/// Which chain an entry belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stream {
    Collaboration(String),
    Organisation(String),
    Installation,
}

impl Stream {
    pub fn name(&self) -> String {
        match self {
            Self::Collaboration(id) => format!("collaboration:{id}"),
            Self::Organisation(id) => format!("organisation:{id}"),
            Self::Installation => "installation".into(),
        }
    }
}

/// What was done. The name is the key of the sentence that tells it in the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verb(pub &'static str);

/// One entry as the history shows it.
#[derive(Clone, Debug)]
pub struct Entry {
    pub number: i64,
    pub at: Moment,
    pub person: Option<String>,
    pub organisation: Option<String>,
    pub verb: String,
    pub subject_kind: String,
    pub subject_id: String,
    /// What was written, unless it has been erased.
    pub text: Option<String>,
}

impl FromRow for Entry {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            number: row.get("number")?,
            at: row.get("at")?,
            person: row.get("person")?,
            organisation: row.get("organisation")?,
            verb: row.get("verb")?,
            subject_kind: row.get("subject_kind")?,
            subject_id: row.get("subject_id")?,
            text: row.get("body")?,
        })
    }
}

struct Head {
    number: i64,
    hash: String,
}

impl FromRow for Head {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self { number: row.get("number")?, hash: row.get("hash")? })
    }
}

statements! {
    CLAIM = "insert into kernel_journal_head (stream, number, hash, moved_at) values ($1, 1, '', $2)
        on conflict (stream) do update set number = kernel_journal_head.number + 1, moved_at = excluded.moved_at
        returning number, hash";
    SET_HASH = "update kernel_journal_head set hash = $2 where stream = $1";
    INSERT = "insert into kernel_journal
        (stream, number, at, person, organisation, verb, subject_kind, subject_id, text_digest, previous, hash)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    INSERT_TEXT = "insert into kernel_journal_text (stream, number, body) values ($1, $2, $3)";
    PAGE = "select j.number, j.at, j.person, j.organisation, j.verb, j.subject_kind, j.subject_id, t.body
        from kernel_journal j left join kernel_journal_text t on t.stream = j.stream and t.number = j.number
        where j.stream = $1 order by j.number desc limit $2 offset $3";
    BY_PERSON = "select stream, number, at, organisation, verb from kernel_journal where person = $1 order by at, stream, number";
    COUNT = "select number as value from kernel_journal_head where stream = $1";
    MOVED = "select stream || ' ' || number || ' ' || hash as value from kernel_journal_head
        where stream <> 'installation' and moved_at >= $1 order by stream";
    LAST_CHECKPOINT = "select max(at) as value from kernel_journal where subject_kind = 'journal' and verb = $1";
    LOCK = "insert into kernel_journal_head (stream, number, hash) values ($1, 0, '')
        on conflict (stream) do update set number = kernel_journal_head.number";
}

/// Writes one entry. `text` is kept beside the chain, which holds only its digest.
pub fn record(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    stream: &Stream,
    verb: Verb,
    subject: &SubjectRef,
    text: Option<&str>,
) -> Result<(), DbError> {
    let stream = stream.name();
    // The upsert locks the stream's head until the transaction ends, so numbers have no holes.
    let head: Head = tx.one(&CLAIM, values![&stream, ctx.now])?;
    let organisation = ctx.acting().map(|acting| acting.organisation.as_str());
    let digest = text.map(sha256);
    let hash = link(
        &head.hash,
        &[
            &stream,
            &head.number.to_string(),
            &ctx.now.0.to_string(),
            ctx.person().unwrap_or_default(),
            organisation.unwrap_or_default(),
            verb.0,
            subject.kind,
            &subject.id,
            digest.as_deref().unwrap_or_default(),
        ],
    );
    tx.run(
        &INSERT,
        values![
            &stream,
            head.number,
            ctx.now,
            ctx.person(),
            organisation,
            verb.0,
            subject.kind,
            &subject.id,
            &digest,
            &head.hash,
            &hash
        ],
    )?;
    if let Some(text) = text {
        tx.run(&INSERT_TEXT, values![&stream, head.number, text])?;
    }
    tx.run(&SET_HASH, values![&stream, &hash])?;
    Ok(())
}

fn link(previous: &str, fields: &[&str]) -> String {
    let mut parts = vec![previous];
    parts.extend_from_slice(fields);
    of_parts(&parts)
}

/// The newest entries of a stream first. Who may read them is the business of whoever owns the stream.
pub fn page(tx: &mut Tx<'_>, stream: &Stream, limit: i64, offset: i64) -> Result<Vec<Entry>, DbError> {
    tx.all(&PAGE, values![&stream.name(), limit, offset])
}

/// That somebody did something: for the one it is about.
#[derive(Clone, Debug)]
pub struct Done {
    pub stream: String,
    pub number: i64,
    pub at: Moment,
    pub organisation: Option<String>,
    pub verb: String,
}

impl FromRow for Done {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            stream: row.get("stream")?,
            number: row.get("number")?,
            at: row.get("at")?,
            organisation: row.get("organisation")?,
            verb: row.get("verb")?,
        })
    }
}

/// Everything a person has done, in order.
pub fn by_person(tx: &mut Tx<'_>, person: &str) -> Result<Vec<Done>, DbError> {
    tx.all(&BY_PERSON, values![person])
}

/// How many entries a stream has: its head's number, since numbers have no holes.
pub fn count(tx: &mut Tx<'_>, stream: &Stream) -> Result<i64, DbError> {
    Ok(tx.optional(&COUNT, values![&stream.name()])?.unwrap_or_default())
}

pub const CHECKPOINT: Verb = Verb("journal-checkpoint");

/// How far back a checkpoint looks beyond the one before: longer than any transaction takes, so that none is missed.
const OVERLAP: i64 = Moment::HOUR;

/// Ties together, once a day however many programs serve, the heads of all streams that have moved since the day before.
/// Returns whether it was due.
pub fn checkpoint(tx: &mut Tx<'_>, ctx: &Ctx) -> Result<bool, DbError> {
    if latest(tx, ctx)?.1 {
        return Ok(false);
    }
    // Another program may be making it at this moment: wait for it, then look again.
    tx.run(&LOCK, values![&Stream::Installation.name()])?;
    let (last, is_made) = latest(tx, ctx)?;
    if is_made {
        return Ok(false);
    }
    let since = last.map_or(0, |last| last - OVERLAP);
    let heads: Vec<String> = tx.all(&MOVED, values![since])?;
    let text = heads.join("\n");
    record(tx, ctx, &Stream::Installation, CHECKPOINT, &SubjectRef::new("journal", ctx.now.date()), Some(&text))?;
    Ok(true)
}

/// When the latest checkpoint was made, and whether that was today.
fn latest(tx: &mut Tx<'_>, ctx: &Ctx) -> Result<(Option<i64>, bool), DbError> {
    let last: Option<i64> = tx.one(&LAST_CHECKPOINT, values![CHECKPOINT.0])?;
    Ok((last, last.is_some_and(|last| Moment(last).date() == ctx.now.date())))
}
