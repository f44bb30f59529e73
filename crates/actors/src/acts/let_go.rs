//! Somebody acts for an organisation no longer, and handed nothing over: what rested on her falls back to the organisation, and
//! its administrators are told. Nothing is lost without a word.

use super::tell_administrators;
use crate::pages::UNNAMED;
use crate::store::{mandates, organisations, people};
use kernel::duty::{NOBODY, OnHand, Whose};
use kernel::journal::{self, Stream, Verb};
use kernel::subject::SubjectRef;
use kernel::{Ctx, Stop, Tx};

/// What rests on a person in an organisation, or on nobody there, in every capability.
pub fn resting_on(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &str, person: &str) -> Result<Vec<OnHand>, Stop> {
    let mut duties = Vec::new();
    for duty in ctx.house.duties {
        duties.extend((duty.list)(ctx, tx, Whose { person, organisation, last_day: "" })?);
    }
    Ok(duties)
}

/// What of all that the one who asks may see, and what she may not as one line of each kind, by its number: whoever administers
/// an organisation does not read what is open only to others by looking after who does it.
pub fn in_sight(ctx: &Ctx, tx: &mut Tx<'_>, duties: &[OnHand]) -> Result<InSight, Stop> {
    let addresses: Vec<&str> = duties.iter().map(|duty| duty.address.as_str()).collect();
    let sees = (ctx.house.scopes.sees)(ctx, tx, &addresses)?;
    let mut shown = Vec::new();
    let mut kinds: Vec<(&str, usize)> = Vec::new();
    for (duty, sees) in duties.iter().zip(sees) {
        if sees {
            shown.push(duty.clone());
        } else if let Some((_, count)) = kinds.iter_mut().find(|(what, _)| *what == duty.what) {
            *count += 1;
        } else {
            kinds.push((&duty.what, 1));
        }
    }
    let hidden = kinds.iter().map(|(_, count)| count).sum();
    shown.extend(kinds.into_iter().map(|(what, count)| OnHand {
        what: what.to_owned(),
        title: ctx.ta("actors-out-of-sight", &[("count", count.into())]),
        address: String::new(),
    }));
    Ok(InSight { shown, hidden })
}

/// What rests on somebody, as the one who asks may see it.
pub struct InSight {
    /// With an empty address where she may not see it.
    pub shown: Vec<OnHand>,
    pub hidden: usize,
}

/// Puts one person, or nobody, in the place of another in everything, with an entry in each chain it concerns.
pub fn put_in_place(ctx: &Ctx, tx: &mut Tx<'_>, whose: Whose<'_>, to: &str, verb: Verb) -> Result<Vec<Stream>, Stop> {
    let mut streams: Vec<Stream> = Vec::new();
    for duty in ctx.house.duties {
        for stream in (duty.hand_over)(ctx, tx, whose, to)? {
            if !streams.contains(&stream) {
                streams.push(stream);
            }
        }
    }
    let subject = SubjectRef::new("person", if to == NOBODY { whose.person } else { to });
    for stream in &streams {
        journal::record(tx, ctx, stream, verb, &subject, None)?;
    }
    Ok(streams)
}

/// Lets go of all that rests on a person, if she has no mandate of her own for the organisation any longer.
pub fn let_go(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &str, person: &str) -> Result<(), Stop> {
    let held = mandates::not_ended_for(tx, person, &ctx.now.date())?;
    if held.iter().any(|mandate| mandate.organisation == organisation && mandate.deputy_for.is_none()) {
        return Ok(());
    }
    let count = resting_on(ctx, tx, organisation, person)?.len();
    if count == 0 {
        return Ok(());
    }
    const LET_GO: Verb = Verb("journal-let-go");
    put_in_place(ctx, tx, Whose { person, organisation, last_day: "" }, NOBODY, LET_GO)?;
    let stream = Stream::Organisation(organisation.to_owned());
    journal::record(tx, ctx, &stream, LET_GO, &SubjectRef::new("person", person), None)?;
    tell_of(tx, ctx, (organisation, person), count as u64, "actors-let-go-body")
}

/// Somebody is let in to one collaboration no longer, though she acts for the organisation: what rested on her there falls back to
/// it.
pub fn let_go_in(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    collaboration: &str,
    (person, organisation): (&str, &str),
) -> Result<(), Stop> {
    let mut count = 0;
    for duty in ctx.house.duties {
        count += (duty.let_go)(ctx, tx, collaboration, Whose { person, organisation, last_day: "" })?;
    }
    if count == 0 {
        return Ok(());
    }
    let stream = Stream::Collaboration(collaboration.to_owned());
    journal::record(tx, ctx, &stream, Verb("journal-let-go-here"), &SubjectRef::new("person", person), None)?;
    tell_of(tx, ctx, (organisation, person), count, "actors-let-go-here-body")
}

/// Writes to the administrators that nobody is named for what somebody was responsible for.
fn tell_of(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    (organisation, person): (&str, &str),
    count: u64,
    body: &'static str,
) -> Result<(), Stop> {
    let name = people::name(tx, person)?.unwrap_or_default();
    let ours = organisations::find(tx, organisation)?.map(|found| found.name).unwrap_or_default();
    tell_administrators(tx, ctx, organisation, &[], ("actors-let-go-subject", body), &|own| {
        vec![
            ("name", people::shown(own, &name)),
            ("organisation", ours.clone()),
            ("count", count.to_string()),
            ("link", own.link(&UNNAMED, &[organisation])),
        ]
    })
}
