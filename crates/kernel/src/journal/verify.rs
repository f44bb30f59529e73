//! Whether the journal is as it was written: every chain recomputed, every checkpoint compared with the chains it ties.

use super::{CHECKPOINT, Entry, Head, link};
use crate::db::{FromRow, Row};
use crate::digest::sha256;
use crate::{DbError, Tx, statements, values};

/// Entries read at a time: a national installation's journal is larger than memory.
const PAGE: i64 = 200;

statements! {
    STREAMS = "select stream as value from kernel_journal_head where stream > $1 order by stream limit $2";
    HEAD = "select number, hash from kernel_journal_head where stream = $1";
    CHAIN = "select j.number, j.at, j.person, j.organisation, j.verb, j.subject_kind, j.subject_id, j.text_digest,
        j.previous, j.hash, t.body
        from kernel_journal j left join kernel_journal_text t on t.stream = j.stream and t.number = j.number
        where j.stream = $1 and j.number > $2 order by j.number limit $3";
    HASH = "select hash as value from kernel_journal where stream = $1 and number = $2";
    HEADLESS = "select distinct j.stream as value from kernel_journal j
        where not exists (select 1 from kernel_journal_head h where h.stream = j.stream) order by j.stream";
}

/// How much was looked at, and one line for each thing that is not as it was written: stream, number and what.
#[derive(Clone, Debug, Default)]
pub struct Verified {
    pub chains: u64,
    pub entries: u64,
    pub checkpoints: u64,
    /// Lines of checkpoints, each with the head of a chain.
    pub heads: u64,
    pub broken: Vec<String>,
}

struct Link {
    entry: Entry,
    text_digest: Option<String>,
    previous: String,
    hash: String,
}

impl FromRow for Link {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            entry: Entry::from_row(row)?,
            text_digest: row.get("text_digest")?,
            previous: row.get("previous")?,
            hash: row.get("hash")?,
        })
    }
}

/// Recomputes every chain, each text that is still there, and what every checkpoint says of the others' chains.
pub fn verify(tx: &mut Tx<'_>) -> Result<Verified, DbError> {
    let mut found = Verified::default();
    let mut after = String::new();
    loop {
        let streams: Vec<String> = tx.all(&STREAMS, values![&after, PAGE])?;
        let Some(last) = streams.last().cloned() else { break };
        for stream in &streams {
            verify_chain(tx, stream, &mut found)?;
        }
        after = last;
    }
    let headless: Vec<String> = tx.all(&HEADLESS, values![])?;
    found.broken.extend(headless.iter().map(|stream| format!("{stream} has no head")));
    Ok(found)
}

fn verify_chain(tx: &mut Tx<'_>, stream: &str, found: &mut Verified) -> Result<(), DbError> {
    let (mut number, mut previous, mut at) = (0, String::new(), 0);
    loop {
        let links: Vec<Link> = tx.all(&CHAIN, values![stream, at, PAGE])?;
        let Some(last) = links.last() else { break };
        at = last.entry.number;
        for link in &links {
            number += 1;
            if !is_whole(stream, number, &previous, link) {
                found.broken.push(format!("{stream} {} is not as it was written", link.entry.number));
            }
            previous.clone_from(&link.hash);
            if link.entry.verb == CHECKPOINT.0
                && let Some(text) = &link.entry.text
            {
                verify_checkpoint(tx, stream, link.entry.number, text, found)?;
            }
        }
    }
    let head: Head = tx.one(&HEAD, values![stream])?;
    if head.hash != previous || head.number != number {
        found.broken.push(format!("{stream} does not end where its head says"));
    }
    found.chains += 1;
    found.entries += number.unsigned_abs();
    Ok(())
}

fn is_whole(stream: &str, number: i64, previous: &str, found: &Link) -> bool {
    let entry = &found.entry;
    let hash = link(
        previous,
        &[
            stream,
            &entry.number.to_string(),
            &entry.at.0.to_string(),
            entry.person.as_deref().unwrap_or_default(),
            entry.organisation.as_deref().unwrap_or_default(),
            &entry.verb,
            &entry.subject_kind,
            &entry.subject_id,
            found.text_digest.as_deref().unwrap_or_default(),
        ],
    );
    let text_is_whole = entry.text.as_deref().is_none_or(|text| found.text_digest == Some(sha256(text)));
    entry.number == number && found.previous == previous && text_is_whole && hash == found.hash
}

/// Each line of a checkpoint is the head a chain had then, "stream number hash", and must be an entry of that chain still:
/// a chain that was written anew from some point, head and all, is seen here.
fn verify_checkpoint(
    tx: &mut Tx<'_>,
    stream: &str,
    number: i64,
    text: &str,
    found: &mut Verified,
) -> Result<(), DbError> {
    found.checkpoints += 1;
    for line in text.lines() {
        found.heads += 1;
        let mut parts = line.rsplitn(3, ' ');
        let (hash, at, of) = (parts.next(), parts.next().and_then(|at| at.parse::<i64>().ok()), parts.next());
        let there: Option<String> = match (at, of) {
            (Some(at), Some(of)) => tx.optional(&HASH, values![of, at])?,
            _ => None,
        };
        if there.as_deref() != hash {
            found.broken.push(format!("{stream} {number}: the checkpoint says {line}, which is not so"));
        }
    }
    Ok(())
}
