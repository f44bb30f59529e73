//! Looking in the journal: a stream's entries by what was done, by whom and when, and how far each stream has come.

use super::{Entry, Stream, Verb};
use crate::db::{FromRow, Row};
use crate::form::Form;
use crate::time::{Moment, day_after};
use crate::{Ctx, DbError, Tx, statements, values};

macro_rules! wanted {
    () => {
        "j.stream = $1 and ($2 = '' or j.verb = $2) and ($3 = '' or j.person = $3) and ($4 = '' or j.organisation = $4)
        and j.at >= $5 and j.at < $6"
    };
}

statements! {
    FOUND = concat!("select j.number, j.at, j.person, j.organisation, j.verb, j.subject_kind, j.subject_id, t.body
        from kernel_journal j left join kernel_journal_text t on t.stream = j.stream and t.number = j.number
        where ", wanted!(), " order by j.number desc limit $7 offset $8");
    COUNT = concat!("select count(*) as value from (select 1 as one from kernel_journal j where ", wanted!(),
        " limit $7) as counted");
    ENTRIES = "select count(*) as value from kernel_journal";
    VERBS = "select distinct verb as value from kernel_journal where stream = $1 order by verb";
    PERSONS = "select distinct person as value from kernel_journal where stream = $1 and person is not null order by person";
    HEADS = "select stream, number, hash, moved_at from kernel_journal_head where stream not like 'collaboration:%'
        order by moved_at desc, stream limit $1 offset $2";
    HEAD_COUNT = "select count(*) as value from kernel_journal_head where stream not like 'collaboration:%'";
    LAST = "select j.number, j.at, j.person, j.organisation, j.verb, j.subject_kind, j.subject_id, t.body
        from kernel_journal j left join kernel_journal_text t on t.stream = j.stream and t.number = j.number
        where j.stream = $1 and j.verb = $2 order by j.number desc limit 1";
}

/// Which entries are wanted. Empty texts mean all.
#[derive(Clone, Debug)]
pub struct Wanted {
    pub verb: String,
    pub person: String,
    pub organisation: String,
    pub from: Moment,
    /// This moment not included.
    pub until: Moment,
}

impl Default for Wanted {
    fn default() -> Self {
        let nothing = String::new;
        Self { verb: nothing(), person: nothing(), organisation: nothing(), from: Moment(0), until: Moment(i64::MAX) }
    }
}

impl Wanted {
    /// The days of a form: `from` the one, `until` the end of the other.
    pub fn set_days(&mut self, ctx: &Ctx, form: &mut Form) {
        if let Some(from) = form.day(ctx, "from").and_then(|day| Moment::of_day(&day)) {
            self.from = from;
        }
        let after = form.day(ctx, "until").and_then(|day| day_after(&day, 1));
        if let Some(until) = after.and_then(|day| Moment::of_day(&day)) {
            self.until = until;
        }
    }
}

/// Entries of a stream, the newest first. Who may read them is the business of whoever owns the stream.
pub fn found(tx: &mut Tx<'_>, stream: &Stream, w: &Wanted, limit: i64, offset: i64) -> Result<Vec<Entry>, DbError> {
    let stream = stream.name();
    tx.all(&FOUND, values![&stream, &w.verb, &w.person, &w.organisation, w.from, w.until, limit, offset])
}

/// How many there are, counted no further than `limit`.
pub fn count_found(tx: &mut Tx<'_>, stream: &Stream, w: &Wanted, limit: i64) -> Result<i64, DbError> {
    let stream = stream.name();
    tx.one(&COUNT, values![&stream, &w.verb, &w.person, &w.organisation, w.from, w.until, limit])
}

/// Everything that has been done in a stream, each verb once.
pub fn verbs(tx: &mut Tx<'_>, stream: &Stream) -> Result<Vec<String>, DbError> {
    tx.all(&VERBS, values![&stream.name()])
}

/// Everybody who has done something in a stream, once each.
pub fn persons(tx: &mut Tx<'_>, stream: &Stream) -> Result<Vec<String>, DbError> {
    tx.all(&PERSONS, values![&stream.name()])
}

/// The latest entry of a verb.
pub fn last(tx: &mut Tx<'_>, stream: &Stream, verb: Verb) -> Result<Option<Entry>, DbError> {
    tx.optional(&LAST, values![&stream.name(), verb.0])
}

/// How far a stream has come.
#[derive(Clone, Debug)]
pub struct Head {
    pub stream: String,
    pub number: i64,
    pub hash: String,
    pub moved_at: Moment,
}

impl FromRow for Head {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            stream: row.get("stream")?,
            number: row.get("number")?,
            hash: row.get("hash")?,
            moved_at: row.get("moved_at")?,
        })
    }
}

/// A page of the installation's and the organisations' streams, those that moved last first, and how many there are. Those of
/// collaborations are not among them: how many they are, and when they move, tells of what is closed.
pub fn heads(tx: &mut Tx<'_>, limit: i64, offset: i64) -> Result<(i64, Vec<Head>), DbError> {
    Ok((tx.one(&HEAD_COUNT, values![])?, tx.all(&HEADS, values![limit, offset])?))
}

/// How many entries there are in all chains.
pub fn entries(tx: &mut Tx<'_>) -> Result<i64, DbError> {
    tx.one(&ENTRIES, values![])
}
