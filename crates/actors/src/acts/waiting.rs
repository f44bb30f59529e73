//! What waits for somebody: her own, what waits for those she stands in for, and what waits for whoever may do it for the
//! organisation acted for. Every capability says what of its own does.

use crate::merger::WAITS;
use crate::pages::{BROUGHT, MANDATE, MERGER, MY_PAGE, REQUEST, TRUST};
use crate::store::asked::{self, Asked};
use crate::store::{mandates, mergers, people, requests, trust};
use kernel::duty::{AHEAD, MOST_PERSONS, MOST_WAITING, Waiting, Waits, Whom};
use kernel::{Ctx, DbError, Mandate, Stop, Tx};

pub static WAITING: Waiting = Waiting { list: own };

/// What waits for the one who asks, what has a day first, the earliest of those first: no more than so many of each kind, and
/// at least half as many where there are.
pub fn list(ctx: &Ctx, tx: &mut Tx<'_>, at_most: i64) -> Result<Vec<Waits>, Stop> {
    let Some(person) = ctx.person().filter(|_| ctx.acting().is_some()) else { return Ok(Vec::new()) };
    let absent = mandates::stood_in_for(tx, ctx, person)?;
    const { assert!(MOST_PERSONS > 1) };
    // A place that is not needed holds the person again: it asks for nothing more.
    let persons = std::array::from_fn(|i| match i {
        0 => person,
        i => absent.get(i - 1).map_or(person, String::as_str),
    });
    let (found, mut waits) = of_all(ctx, tx, &Whom { persons, at_most })?;
    // What may not be shown has taken the place of what may.
    if found as i64 >= at_most && (waits.len() as i64) < at_most / 2 && at_most < MOST_WAITING {
        (_, waits) = of_all(ctx, tx, &Whom { persons, at_most: MOST_WAITING })?;
    }
    waits.sort_by(|a, b| (a.due.is_none(), &a.due).cmp(&(b.due.is_none(), &b.due)));
    Ok(waits)
}

/// How much every capability has found, and what of that is for the reader's eyes.
fn of_all(ctx: &Ctx, tx: &mut Tx<'_>, whom: &Whom<'_>) -> Result<(usize, Vec<Waits>), Stop> {
    let mut waits = Vec::new();
    for waiting in ctx.house.waiting {
        waits.extend((waiting.list)(ctx, tx, whom)?);
    }
    let found = waits.len();
    let mut within: Vec<&str> = waits.iter().filter_map(|waits| waits.collaboration.as_deref()).collect();
    within.sort_unstable();
    within.dedup();
    let titles = (ctx.house.scopes.under_way)(ctx, tx, &within)?;
    waits.retain_mut(|waits| match &waits.collaboration {
        None => true,
        Some(id) => titles.get(id).map(|title| waits.place.clone_from(title)).is_some(),
    });
    Ok((found, waits))
}

/// Requests to act for the organisation, what others propose to it, and mandates about to end: the person's own, and for
/// administrators all of them.
fn own(ctx: &Ctx, tx: &mut Tx<'_>, whom: &Whom<'_>) -> Result<Vec<Waits>, Stop> {
    let organisation = ctx.organisation();
    let administers = ctx.may(Mandate::Administer);
    let mut waits = Vec::new();
    if administers {
        let asked = asked::kinds(tx, organisation)?;
        for request in of(&asked, Asked::Request, || requests::waiting_of(tx, organisation))? {
            waits.push(Waits {
                what: "actors-wait-request",
                title: people::shown(ctx, &request.person_name),
                place: String::new(),
                collaboration: None,
                address: ctx.href(&REQUEST, &[organisation, &request.id]),
                due: Some(request.lapses_at.date()),
                person: None,
            });
        }
        waits.extend(from_others(ctx, tx, organisation, &asked)?);
    }
    let me = whom.persons[0];
    for mandate in mandates::ending_soon(tx, ctx, organisation, AHEAD, (me, administers))? {
        let is_mine = mandate.person == me;
        let address = match administers {
            true => ctx.href(&MANDATE, &[organisation, &mandate.id]),
            false => ctx.href(&MY_PAGE, &[]),
        };
        waits.push(Waits {
            what: if is_mine { "actors-wait-own-mandate" } else { "actors-wait-mandate" },
            title: if is_mine { mandate.organisation_name } else { people::shown(ctx, &mandate.person_name) },
            place: mandate.terms.task,
            collaboration: None,
            address,
            due: mandate.ends,
            person: is_mine.then(|| me.to_owned()),
        });
    }
    Ok(waits)
}

/// All of one kind, where there is any.
fn of<T>(asked: &[Asked], kind: Asked, load: impl FnOnce() -> Result<Vec<T>, DbError>) -> Result<Vec<T>, DbError> {
    if asked.contains(&kind) { load() } else { Ok(Vec::new()) }
}

/// What others ask of the organisation: to be one with another, mandates that came along when it was, to be spoken for.
fn from_others(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &str, asked: &[Asked]) -> Result<Vec<Waits>, Stop> {
    let waits = |what, title: &str, place: &str, address, due| Waits {
        what,
        title: title.to_owned(),
        place: place.to_owned(),
        collaboration: None,
        address,
        due,
        person: None,
    };
    let mut all = Vec::new();
    for merger in of(asked, Asked::Merger, || mergers::waiting_for(tx, ctx, organisation))? {
        let (other, answered) = match merger.gone == organisation {
            true => (&merger.kept_name, &merger.gone_by),
            false => (&merger.gone_name, &merger.kept_by),
        };
        if answered.is_none() {
            let due = merger.proposed_at.plus(WAITS).date();
            let address = ctx.href(&MERGER, &[&merger.id]);
            all.push(waits("actors-wait-merger", other, &merger.reason, address, Some(due)));
        }
    }
    for brought in of(asked, Asked::Brought, || mergers::brought(tx, ctx, organisation))? {
        let name = people::shown(ctx, &brought.person_name);
        all.push(waits("actors-wait-brought", &name, &brought.task, ctx.href(&BROUGHT, &[organisation]), None));
    }
    for voice in of(asked, Asked::Offer, || trust::offered_to(tx, organisation))? {
        all.push(waits("actors-wait-offer", &voice.name, &voice.matter, ctx.href(&TRUST, &[organisation]), None));
    }
    Ok(all)
}
