//! What becomes of an organisation's own rows when it is merged into another.

use super::organisations::note;
use super::{former, profile, units, words};
use crate::organisation::Organisation;
use kernel::journal::Verb;
use kernel::merge::Merge;
use kernel::{Ctx, DbError, Stop, Tx, statements, values};

statements! {
    MANDATES = "update actors_mandate set organisation = $2, unit = unit + $3 where organisation = $1";
    COUNT_MANDATES = "select count(*) as value from actors_mandate where organisation = $1 and withdrawn_at is null
        and (ends is null or ends >= $2)";
    // Whoever was given something by the one that is gone has it not from the one that is left: mandates end, and wait for
    // its answer; a deputy's are named anew; sessions act for nobody, keys and invitations end.
    BRING = "insert into actors_brought (mandate, organisation, at) select m.id, cast($2 as text), cast($3 as bigint)
        from actors_mandate m where m.organisation = $1 and m.withdrawn_at is null and m.deputy_for is null
        and (m.ends is null or m.ends >= $4)";
    END_MANDATES = "update actors_mandate set withdrawn_at = $2 where organisation = $1 and withdrawn_at is null
        and (ends is null or ends >= $3)";
    BROUGHT = "update actors_brought set organisation = $2 where organisation = $1 and answer is null";
    SESSIONS = "update actors_session set organisation = null where organisation = $1";
    TOKENS = "update actors_token set revoked_at = $2 where organisation = $1 and revoked_at is null";
    COUNT_TOKENS = "select count(*) as value from actors_token where organisation = $1 and revoked_at is null";
    LINKS = "update actors_link set used_at = $2, outcome = 'withdrawn' where organisation = $1 and used_at is null";
    REQUESTS = "update actors_request set organisation = $2 where organisation = $1 and state = 'waiting'";
    HANDOVERS = "update actors_handover set organisation = $2 where organisation = $1";
    CLAIMS = "update actors_claim set organisation = $2 where organisation = $1 and answered_at is null";
    WORKS_IN = "insert into actors_works_in (organisation, area)
        select cast($2 as text), w.area from actors_works_in w where w.organisation = $1 on conflict do nothing";
    CLEAR_WORKS_IN = "delete from actors_works_in where organisation = $1";
    UNITS = "update actors_unit set organisation = $2, place = place + $3, within = within + $3 where organisation = $1";
    LAST_TARGET_GROUP = "select coalesce(max(place), 0) as value from actors_target_group where organisation = $1";
    TARGET_GROUPS = "update actors_target_group set organisation = $2, place = place + $3 where organisation = $1";
    SPEAKING = "update actors_voice set speaker = $2 where speaker = $1 and spoken_for <> $2 and not exists
        (select 1 from actors_voice v where v.speaker = $2 and v.spoken_for = actors_voice.spoken_for)";
    SPOKEN_FOR = "update actors_voice set spoken_for = $2 where spoken_for = $1 and speaker <> $2 and not exists
        (select 1 from actors_voice v where v.spoken_for = $2 and v.speaker = actors_voice.speaker)";
    DROP_NUMBER = "update actors_organisation set number = null where id = $1";
    TAKE_NUMBER = "update actors_organisation set number = $2 where id = $1 and number is null";
    TAKE_PURPOSE = "update actors_organisation set purpose = $2 where id = $1 and purpose = ''";
    MERGED = "update actors_organisation set merged_into = $2, version = version + 1 where id = $1 or merged_into = $1";
    TOUCH = "update actors_organisation set version = version + 1 where id = $1";
}

/// What this capability itself says of a merge: people and what they may do.
pub const MERGE: Merge = Merge { what: "actors-people", count: Some(count), holds: Some(holds), beside: None, follow };

fn count(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &str) -> Result<i64, Stop> {
    Ok(tx.one(&COUNT_MANDATES, values![organisation, &ctx.now.date()])?)
}

fn holds(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &str) -> Result<bool, Stop> {
    Ok(count(ctx, tx, organisation)? > 0)
}

/// How many keys for programs would end.
pub fn keys(tx: &mut Tx<'_>, organisation: &str) -> Result<i64, DbError> {
    tx.one(&COUNT_TOKENS, values![organisation])
}

fn follow(ctx: &Ctx, tx: &mut Tx<'_>, from: &str, into: &str) -> Result<(), Stop> {
    let today = ctx.now.date();
    tx.run(&BRING, values![from, into, ctx.now, &today])?;
    tx.run(&END_MANDATES, values![from, ctx.now, &today])?;
    tx.run(&SESSIONS, values![from])?;
    tx.run(&TOKENS, values![from, ctx.now])?;
    tx.run(&LINKS, values![from, ctx.now])?;
    for statement in [&BROUGHT, &REQUESTS, &HANDOVERS, &CLAIMS, &WORKS_IN, &SPEAKING, &SPOKEN_FOR] {
        tx.run(statement, values![from, into])?;
    }
    tx.run(&CLEAR_WORKS_IN, values![from])?;
    let (units, groups): (i64, i64) = (units::last(tx, into)?, tx.one(&LAST_TARGET_GROUP, values![into])?);
    for statement in [&MANDATES, &UNITS] {
        tx.run(statement, values![from, into, units])?;
    }
    tx.run(&TARGET_GROUPS, values![from, into, groups])?;
    for organisation in [from, into] {
        profile::note_target_groups(tx, organisation)?;
    }
    Ok(())
}

/// The last step: the first is no longer listed, its address leads to the second, and its names are earlier names there.
pub fn merge(tx: &mut Tx<'_>, ctx: &Ctx, from: &Organisation, into: &Organisation) -> Result<(), DbError> {
    if let Some(number) = &from.number {
        tx.run(&DROP_NUMBER, values![&from.id])?;
        tx.run(&TAKE_NUMBER, values![&into.id, number.digits()])?;
    }
    if !from.purpose.is_empty() {
        tx.run(&TAKE_PURPOSE, values![&into.id, &from.purpose])?;
    }
    for former in former::of(tx, &from.id)?.iter().rev() {
        former::add(tx, ctx, &into.id, &former.name)?;
    }
    if from.name != into.name {
        former::add(tx, ctx, &into.id, &from.name)?;
    }
    words::drop_all(tx, &from.id)?;
    tx.run(&MERGED, values![&from.id, &into.id])?;
    tx.run(&TOUCH, values![&into.id])?;
    note(tx, ctx, &from.id, Verb("journal-organisation-merged"), Some(&into.name))?;
    note(tx, ctx, &into.id, Verb("journal-organisation-took-over"), Some(&from.name))
}
