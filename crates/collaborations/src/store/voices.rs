//! The voices of a party's units. Callers have looked the collaboration up first, and speak for the party.

use super::one::stream;
use super::work::Version;
use crate::voice::UnitVoice;
use kernel::journal::{self, Verb};
use kernel::subject::SubjectRef;
use kernel::{Ctx, DbError, Tx, statements, values};

statements! {
    // What no party has chosen to show is not even read.
    SHOWN = "select question, organisation, unit, unit_name, '' as text, shown, version, changed_at
        from collaborations_voice where collaboration = $1 and shown is not null order by question, organisation, unit";
    OWN = "select question, organisation, unit, unit_name, text, shown, version, changed_at from collaborations_voice
        where collaboration = $1 and question = $2 and organisation = $3 order by unit";
    FIRST = "insert into collaborations_voice
        (collaboration, question, organisation, unit, unit_name, text, shown, version, changed_at)
        values ($1, $2, $3, $4, $5, $6, null, 1, $7) on conflict do nothing";
    NEXT = "update collaborations_voice set unit_name = $5, text = $6, version = version + 1, changed_at = $7
        where collaboration = $1 and question = $2 and organisation = $3 and unit = $4 and version = $8";
    ADD_VERSION = "insert into collaborations_voice_version
        (collaboration, question, organisation, unit, version, unit_name, text, at, person)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    VERSIONS = "select version, 'draft' as sight, text, at, person, unit_name from collaborations_voice_version
        where collaboration = $1 and question = $2 and organisation = $3 and unit = $4 order by version desc limit 200";
    SHOW = "update collaborations_voice set shown = text
        where collaboration = $1 and question = $2 and organisation = $3 and unit = $4 and version = $5";
    HIDE = "update collaborations_voice set shown = null
        where collaboration = $1 and question = $2 and organisation = $3 and unit = $4 and shown is not null";
}

/// Whose voice, on which question.
#[derive(Clone, Copy)]
pub struct Of<'a> {
    pub collaboration: &'a str,
    pub question: &'a str,
    pub organisation: &'a str,
    pub unit: i64,
}

/// The voices that parties have chosen to show. Who sees them is `picture`'s to say.
pub fn shown(tx: &mut Tx<'_>, collaboration: &str) -> Result<Vec<UnitVoice>, DbError> {
    tx.all(&SHOWN, values![collaboration])
}

/// All of one party's on a question, also what is only its own.
pub fn own(
    tx: &mut Tx<'_>,
    collaboration: &str,
    question: &str,
    organisation: &str,
) -> Result<Vec<UnitVoice>, DbError> {
    tx.all(&OWN, values![collaboration, question, organisation])
}

/// Writes a new version, which started from `seen`, 0 for none; `false` where a colleague was first.
pub fn write(tx: &mut Tx<'_>, ctx: &Ctx, of: Of<'_>, name: &str, text: &str, seen: i64) -> Result<bool, DbError> {
    let Of { collaboration, question, organisation, unit } = of;
    let changed = match seen {
        0 => tx.run(&FIRST, values![collaboration, question, organisation, unit, name, text, ctx.now])?,
        _ => tx.run(&NEXT, values![collaboration, question, organisation, unit, name, text, ctx.now, seen])?,
    };
    if changed == 0 {
        return Ok(false);
    }
    tx.run(
        &ADD_VERSION,
        values![collaboration, question, organisation, unit, seen + 1, name, text, ctx.now, ctx.person()],
    )?;
    note(tx, ctx, of, Verb("journal-voice-saved"), None)?;
    Ok(true)
}

/// Shows it under the party's answer as it was seen; `false` where it has been changed since.
pub fn show(tx: &mut Tx<'_>, ctx: &Ctx, of: Of<'_>, text: &str, seen: i64) -> Result<bool, DbError> {
    if tx.run(&SHOW, values![of.collaboration, of.question, of.organisation, of.unit, seen])? == 0 {
        return Ok(false);
    }
    note(tx, ctx, of, Verb("journal-voice-shown"), Some(text))?;
    Ok(true)
}

pub fn hide(tx: &mut Tx<'_>, ctx: &Ctx, of: Of<'_>) -> Result<(), DbError> {
    if tx.run(&HIDE, values![of.collaboration, of.question, of.organisation, of.unit])? > 0 {
        note(tx, ctx, of, Verb("journal-voice-hidden"), None)?;
    }
    Ok(())
}

fn note(tx: &mut Tx<'_>, ctx: &Ctx, of: Of<'_>, verb: Verb, text: Option<&str>) -> Result<(), DbError> {
    journal::record(tx, ctx, &stream(of.collaboration), verb, &SubjectRef::new("question", of.question), text)
}

/// A voice's history, the newest first.
pub fn versions(tx: &mut Tx<'_>, of: Of<'_>) -> Result<Vec<Version>, DbError> {
    tx.all(&VERSIONS, values![of.collaboration, of.question, of.organisation, of.unit])
}
