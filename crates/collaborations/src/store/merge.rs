//! What follows along when two organisations turn out to be one: places among the parties, answers, marks, joint answers,
//! models.
//! Where both have a place or an answer, the first one's stays in its own name.

use super::one::stream;
use super::{listing, reader, visible};
use crate::collaboration::PartyState;
use kernel::db::{FromRow, Row};
use kernel::journal::{self, Verb};
use kernel::merge::Merge;
use kernel::subject::SubjectRef;
use kernel::{Ctx, DbError, Stop, Tx, statements, values};

statements! {
    COUNT = concat!("select count(*) as value from collaborations_facet l where l.facet = 'organisation:' || $5 and ",
        visible!("l.openness", "l.collaboration"));
    HOLDS = "select (select count(*) from collaborations_organisation where organisation = $1)
        + (select count(*) from collaborations_party where organisation = $1)
        + (select count(*) from collaborations_model where organisation = $1) as value";
    BESIDE = "select distinct o.organisation as value from collaborations_party p
        join collaborations_party o on o.collaboration = p.collaboration and o.organisation <> p.organisation
        where p.organisation = $1 and p.state in ('party', 'invited') and o.state = 'party'";
    AFFECTED = "select collaboration as value from collaborations_organisation where organisation = $1
        union select collaboration from collaborations_party where organisation = $1
        union select collaboration from collaborations_answer where organisation = $1
        union select collaboration from collaborations_voice where organisation = $1
        union select collaboration from collaborations_mark where organisation = $1
        union select collaboration from collaborations_joint where organisation = $1";
    PLACES = "select organisation, place, state from collaborations_party
        where collaboration = $1 and organisation in ($2, $3) order by place";
    CLOSE = "update collaborations_party set state = $3, changed_at = $4 where collaboration = $1 and place = $2";
    TAKE_PLACE = "update collaborations_party set organisation = $3,
        place = (select max(place) + 1 from collaborations_party where collaboration = $1), changed_at = $4
        where collaboration = $1 and place = $2";
    TAKE_PLACES = "update collaborations_party set organisation = $3, changed_at = $4
        where collaboration = $1 and organisation = $2";
    TAKE_NAME = "update collaborations_organisation set organisation = $3 where collaboration = $1 and organisation = $2
        and not exists (select 1 from collaborations_party p where p.collaboration = $1 and p.organisation = $2)";
    VERSIONS = "update collaborations_answer_version set organisation = $2 where organisation = $1 and not exists
        (select 1 from collaborations_answer a where a.collaboration = collaborations_answer_version.collaboration
        and a.question = collaborations_answer_version.question and a.organisation = $2)";
    ANSWERS = "update collaborations_answer set organisation = $2 where organisation = $1 and not exists
        (select 1 from collaborations_answer a where a.collaboration = collaborations_answer.collaboration
        and a.question = collaborations_answer.question and a.organisation = $2)";
    // The units of the first are numbered on after those of the second, so that nothing collides.
    VOICES = "update collaborations_voice set organisation = $2, unit = unit + $3 where organisation = $1";
    VOICE_VERSIONS = "update collaborations_voice_version set organisation = $2, unit = unit + $3 where organisation = $1";
    MARKS = "update collaborations_mark set organisation = $2 where organisation = $1 and not exists
        (select 1 from collaborations_mark a where a.collaboration = collaborations_mark.collaboration
        and a.question = collaborations_mark.question and a.organisation = $2)";
    REPRESENTED = "update collaborations_target_group set represented_by = $2 where represented_by = $1";
    CHECK_INS = "update collaborations_check_in set organisation = $2 where organisation = $1";
    JOINT = "update collaborations_joint set organisation = $2 where organisation = $1";
    MODELS = "update collaborations_model set organisation = $2, organisation_name = $3 where organisation = $1";
    SHARED = "update collaborations_model_shared set organisation = $2 where organisation = $1 and not exists
        (select 1 from collaborations_model_shared s where s.model = collaborations_model_shared.model
        and s.organisation = $2)";
    NAMED = "update collaborations_named_for set organisation = $2 where organisation = $1 and not exists
        (select 1 from collaborations_named_for n where n.collaboration = collaborations_named_for.collaboration
        and n.person = collaborations_named_for.person and n.organisation = $2)";
    UNNAMED = "update collaborations_unnamed set organisation = $2 where organisation = $1 and not exists
        (select 1 from collaborations_unnamed u where u.collaboration = collaborations_unnamed.collaboration
        and u.organisation = $2)";
}

pub const MERGE: Merge =
    Merge { what: "collaborations-title", count: Some(count), holds: Some(holds), beside: Some(beside), follow };

struct Place {
    organisation: String,
    place: i64,
    state: PartyState,
}

impl FromRow for Place {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self { organisation: row.get("organisation")?, place: row.get("place")?, state: row.get("state")? })
    }
}

/// Those the one who asks may see.
fn count(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &str) -> Result<i64, Stop> {
    let (own, person, program, reach) = &reader(ctx);
    Ok(tx.one(&COUNT, values![*own, *person, *program, reach, organisation])?)
}

/// Named in any, or with a model of its own: whoever takes its place comes to see what is closed.
fn holds(_: &Ctx, tx: &mut Tx<'_>, organisation: &str) -> Result<bool, Stop> {
    Ok(tx.one::<i64>(&HOLDS, values![organisation])? > 0)
}

fn beside(tx: &mut Tx<'_>, organisation: &str) -> Result<Vec<String>, Stop> {
    Ok(tx.all(&BESIDE, values![organisation])?)
}

fn follow(ctx: &Ctx, tx: &mut Tx<'_>, from: &str, into: &str) -> Result<(), Stop> {
    let affected: Vec<String> = tx.all(&AFFECTED, values![from])?;
    if let Some(other) = actors::store::organisations::find(tx, into)? {
        tx.run(&MODELS, values![from, into, &other.name])?;
    }
    for statement in [&VERSIONS, &ANSWERS, &MARKS, &JOINT, &REPRESENTED, &CHECK_INS, &SHARED, &NAMED, &UNNAMED] {
        tx.run(statement, values![from, into])?;
    }
    let units = actors::store::units::last(tx, into)?;
    for statement in [&VOICES, &VOICE_VERSIONS] {
        tx.run(statement, values![from, into, units])?;
    }
    for collaboration in &affected {
        places(ctx, tx, collaboration, from, into)?;
        tx.run(&TAKE_NAME, values![collaboration, from, into])?;
        listing::keep(tx, collaboration, false)?;
        let subject = SubjectRef::new("organisation", into);
        journal::record(tx, ctx, &stream(collaboration), Verb("journal-party-merged"), &subject, None)?;
    }
    Ok(())
}

/// The stronger of the two places is kept, in the second one's name.
fn places(ctx: &Ctx, tx: &mut Tx<'_>, collaboration: &str, from: &str, into: &str) -> Result<(), DbError> {
    let rows: Vec<Place> = tx.all(&PLACES, values![collaboration, from, into])?;
    let last = |whose: &str| rows.iter().rev().find(|row| row.organisation == whose);
    let (Some(own), theirs) = (last(from), last(into)) else { return Ok(()) };
    let Some(theirs) = theirs else {
        return tx.run(&TAKE_PLACES, values![collaboration, from, into, ctx.now]).map(drop);
    };
    let is_stronger = match own.state {
        PartyState::Party => theirs.state != PartyState::Party,
        PartyState::Invited => !matches!(theirs.state, PartyState::Party | PartyState::Invited),
        PartyState::Declined | PartyState::Withdrawn | PartyState::Left => false,
    };
    if is_stronger {
        return tx.run(&TAKE_PLACE, values![collaboration, own.place, into, ctx.now]).map(drop);
    }
    let closed = match own.state {
        PartyState::Party => PartyState::Left,
        PartyState::Invited => PartyState::Withdrawn,
        PartyState::Declined | PartyState::Withdrawn | PartyState::Left => return Ok(()),
    };
    tx.run(&CLOSE, values![collaboration, own.place, closed, ctx.now]).map(drop)
}
