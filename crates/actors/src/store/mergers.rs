//! Proposals that two organisations are one, and the mandates that came along and wait for an answer.

use super::mandates::{self, New};
use super::organisations::note;
use crate::mandate::MandateRecord;
use crate::merger::{Merger, MergerOutcome, Side, WAITS};
use kernel::journal::Verb;
use kernel::{Ctx, DbError, Tx, statements, values};

macro_rules! merger {
    ($rest:literal) => {
        concat!(
            "select m.id, m.gone, g.name as gone_name, m.kept, k.name as kept_name, m.reason, m.proposed_by, m.proposed_at,
        m.gone_by, m.kept_by, m.outcome from actors_merger m join actors_organisation g on g.id = m.gone
        join actors_organisation k on k.id = m.kept ",
            $rest
        )
    };
}

statements! {
    PROPOSE = "insert into actors_merger (id, gone, kept, reason, proposed_by, proposed_at)
        values ($1, $2, $3, $4, $5, $6)";
    FIND = merger!("where m.id = $1");
    WAITING = merger!("where m.outcome is null and m.proposed_at > $1 order by m.proposed_at, m.id limit $2");
    WAITING_FOR = merger!("where m.outcome is null and m.proposed_at > $2 and (m.gone = $1 or m.kept = $1)
        order by m.proposed_at, m.id limit $3");
    OF_PERSON = merger!("where $1 in (m.proposed_by, coalesce(m.gone_by, ''), coalesce(m.kept_by, '')) order by m.proposed_at, m.id");
    CONSENT_GONE = "update actors_merger set gone_by = $2, gone_at = $3 where id = $1 and outcome is null and gone_by is null";
    CONSENT_KEPT = "update actors_merger set kept_by = $2, kept_at = $3 where id = $1 and outcome is null and kept_by is null";
    END = "update actors_merger set outcome = $2, ended_by = $3, ended_at = $4 where id = $1 and outcome is null";
    ANSWER = "update actors_brought set answer = $2, answered_by = $3, answered_at = $4
        where mandate = $1 and answer is null";
}

/// The most that one page shows.
const SHOWN: i64 = 100;

/// Proposes; the proposal's id. Both sides' journals have it.
pub fn propose(tx: &mut Tx<'_>, ctx: &Ctx, gone: &str, kept: &str, reason: &str) -> Result<String, DbError> {
    let id = ctx.chance.id(ctx.now);
    tx.run(&PROPOSE, values![&id, gone, kept, reason, ctx.person(), ctx.now])?;
    both(tx, ctx, (gone, kept), Verb("journal-merger-proposed"), Some(reason))?;
    Ok(id)
}

/// Writes the same in both organisations' journals, always in the same order.
fn both(tx: &mut Tx<'_>, ctx: &Ctx, sides: (&str, &str), verb: Verb, text: Option<&str>) -> Result<(), DbError> {
    note(tx, ctx, sides.0.min(sides.1), verb, text)?;
    note(tx, ctx, sides.0.max(sides.1), verb, text)
}

pub fn find(tx: &mut Tx<'_>, id: &str) -> Result<Option<Merger>, DbError> {
    tx.optional(&FIND, values![id])
}

/// All that wait.
pub fn waiting(tx: &mut Tx<'_>, ctx: &Ctx) -> Result<Vec<Merger>, DbError> {
    tx.all(&WAITING, values![ctx.now.plus(-WAITS), SHOWN])
}

/// Those that wait and have to do with an organisation.
pub fn waiting_for(tx: &mut Tx<'_>, ctx: &Ctx, organisation: &str) -> Result<Vec<Merger>, DbError> {
    tx.all(&WAITING_FOR, values![organisation, ctx.now.plus(-WAITS), SHOWN])
}

/// What a person has proposed or said yes to.
pub fn of_person(tx: &mut Tx<'_>, person: &str) -> Result<Vec<Merger>, DbError> {
    tx.all(&OF_PERSON, values![person])
}

/// A side says yes. False: it has said so, or all is over.
pub fn consent(tx: &mut Tx<'_>, ctx: &Ctx, merger: &Merger, side: Side) -> Result<bool, DbError> {
    let statement = if side == Side::Gone { &CONSENT_GONE } else { &CONSENT_KEPT };
    if tx.run(statement, values![&merger.id, ctx.person(), ctx.now])? == 0 {
        return Ok(false);
    }
    both(tx, ctx, (&merger.gone, &merger.kept), Verb("journal-merger-consent"), Some(merger.name(side)))?;
    Ok(true)
}

/// It comes to an end. False: it has ended already.
pub fn end(tx: &mut Tx<'_>, ctx: &Ctx, merger: &Merger, outcome: MergerOutcome) -> Result<bool, DbError> {
    if tx.run(&END, values![&merger.id, outcome, ctx.person(), ctx.now])? == 0 {
        return Ok(false);
    }
    let verb = match outcome {
        MergerOutcome::Done => return Ok(true),
        MergerOutcome::Refused => Verb("journal-merger-refused"),
        MergerOutcome::TakenBack => Verb("journal-merger-taken-back"),
    };
    both(tx, ctx, (&merger.gone, &merger.kept), verb, None)?;
    Ok(true)
}

/// Mandates that came along with an organisation that was merged into this one, and wait.
pub fn brought(tx: &mut Tx<'_>, ctx: &Ctx, organisation: &str) -> Result<Vec<MandateRecord>, DbError> {
    mandates::brought(tx, ctx, organisation, SHOWN)
}

/// Answers one; a yes gives the same mandate here. False: it was answered already.
pub fn answer(tx: &mut Tx<'_>, ctx: &Ctx, mandate: &MandateRecord, yes: bool) -> Result<bool, DbError> {
    let word = if yes { "yes" } else { "no" };
    if tx.run(&ANSWER, values![&mandate.id, word, ctx.person(), ctx.now])? == 0 {
        return Ok(false);
    }
    if !yes {
        note(tx, ctx, &mandate.organisation, Verb("journal-brought-refused"), Some(&mandate.person))?;
        return Ok(true);
    }
    let starts = mandate.starts.clone().max(ctx.now.date());
    let new = New {
        person: &mandate.person,
        organisation: &mandate.organisation,
        terms: &mandate.terms,
        starts: &starts,
        ends: mandate.ends.as_deref(),
        deputy_for: None,
    };
    mandates::give(tx, ctx, &new)?;
    note(tx, ctx, &mandate.organisation, Verb("journal-brought-confirmed"), Some(&mandate.person))?;
    Ok(true)
}
