//! A write that is sent twice is done once (RFC draft "The Idempotency-Key HTTP Header Field"). The key is claimed and the
//! answer kept in the transaction of the change, so there is never one without the other.

use crate::db::{FromRow, Row};
use crate::{DbError, Moment, Tx, statements, values};

/// How long an answer is kept.
pub const LENGTH: i64 = Moment::DAY;

/// As long as a key may be.
const LIMIT: usize = 100;

/// One try at a write: its key, and what makes it the same write as another with that key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    pub key: String,
    pub method: String,
    pub path: String,
    /// Of the body as it was sent.
    pub digest: String,
}

impl Attempt {
    /// Whether the key is one: 1–100 visible ASCII characters.
    pub fn has_sound_key(&self) -> bool {
        (1..=LIMIT).contains(&self.key.len()) && self.key.bytes().all(|byte| byte.is_ascii_graphic())
    }
}

/// An answer that was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub status: u16,
    pub location: Option<String>,
    pub body: String,
}

/// What is known of a key.
pub enum Claim {
    /// Nothing, and now it is ours.
    Ours,
    /// The same was done before, and was answered so.
    Done(Answer),
    /// It was used for something else.
    Other,
}

statements! {
    // Where two claim at once the second waits for the first, and then finds its row or may put its own.
    CLAIM = "insert into kernel_idempotency (token, name, method, path, digest, at, status, location, body)
        values ($1, $2, $3, $4, $5, $6, null, null, null) on conflict (token, name) do update
        set method = excluded.method, path = excluded.path, digest = excluded.digest, at = excluded.at, status = null,
        location = null, body = null where kernel_idempotency.at <= $7";
    FIND = "select method, path, digest, status, location, body from kernel_idempotency where token = $1 and name = $2";
    KEEP = "update kernel_idempotency set status = $3, location = $4, body = $5 where token = $1 and name = $2";
    REMOVE_OLD = "delete from kernel_idempotency where (token, name) in
        (select token, name from kernel_idempotency where at <= $1 limit $2)";
}

struct Stored {
    method: String,
    path: String,
    digest: String,
    answer: Option<Answer>,
}

impl FromRow for Stored {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        let status: Option<i64> = row.get("status")?;
        let body: Option<String> = row.get("body")?;
        let location = row.get("location")?;
        let answer = status.and_then(|status| u16::try_from(status).ok()).map(|status| Answer {
            status,
            location,
            body: body.unwrap_or_default(),
        });
        Ok(Self { method: row.get("method")?, path: row.get("path")?, digest: row.get("digest")?, answer })
    }
}

/// Claims a key for a token, known by its digest.
pub fn claim(tx: &mut Tx<'_>, token: &str, attempt: &Attempt, now: Moment) -> Result<Claim, DbError> {
    let Attempt { key, method, path, digest } = attempt;
    if tx.run(&CLAIM, values![token, key, method, path, digest, now, now.plus(-LENGTH)])? > 0 {
        return Ok(Claim::Ours);
    }
    let stored: Stored = tx.one(&FIND, values![token, key])?;
    if (&stored.method, &stored.path, &stored.digest) != (method, path, digest) {
        return Ok(Claim::Other);
    }
    stored.answer.map(Claim::Done).ok_or_else(|| DbError::Conflict(key.clone()))
}

/// Keeps the answer to what was done with a claimed key.
pub fn keep(tx: &mut Tx<'_>, token: &str, key: &str, answer: &Answer) -> Result<(), DbError> {
    tx.run(&KEEP, values![token, key, i64::from(answer.status), &answer.location, &answer.body]).map(drop)
}

/// Removes some of the answers kept longer than [`LENGTH`]; how many.
pub fn remove_old(tx: &mut Tx<'_>, now: Moment, at_most: i64) -> Result<u64, DbError> {
    tx.run(&REMOVE_OLD, values![now.plus(-LENGTH), at_most])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_short_visible_ascii() {
        let sound = |key: &str| {
            Attempt { key: key.into(), method: String::new(), path: String::new(), digest: String::new() }
                .has_sound_key()
        };
        assert!(sound("8e03978e-40d5-43dd-bc93-6894a57f9324") && sound(&"k".repeat(100)));
        assert!(!sound("") && !sound("två") && !sound("a b") && !sound(&"k".repeat(101)));
    }
}
