//! Two organisations in the register turn out to be one. An administrator of the installation sees what follows along and
//! proposes it with a reason. Where either has people or a place somewhere, both sides say yes first: whoever takes an
//! organisation's place comes to see what was open to it alone.

use super::{found, must_be_active, tell};
use crate::access;
use crate::mandate::MandateRecord;
use crate::merger::{Merger, MergerAct, MergerOutcome, MergerState, Side, may_take_in};
use crate::organisation::Organisation;
use crate::pages::{BROUGHT, MERGER, ORGANISATION};
use crate::store::{administrators, mandates, mergers, people, standing, trust};
use kernel::form::{Form, Taken};
use kernel::mail::{self, Reader, Said};
use kernel::{Ctx, Mandate, Stop, Tx};

/// What one capability would move: the key of its word, and how much, where that is counted.
pub struct Following {
    pub what: &'static str,
    pub count: Option<i64>,
}

/// What a merge would do to people: mandates that would wait for an answer, and keys that would end.
pub struct OfPeople {
    pub mandates: Vec<MandateRecord>,
    pub keys: i64,
}

/// What came of proposing.
pub enum Proposed {
    /// Neither had people or places: they are one. The id of the one that is left.
    Merged(String),
    /// It waits for both sides. The proposal's id.
    Waits(String),
}

/// The organisation that is to go, for those who may propose. Others learn nothing.
pub fn merging(ctx: &Ctx, tx: &mut Tx<'_>, id: &str) -> Result<(Ctx, Organisation), Stop> {
    let own = access::as_administrator(ctx)?;
    Ok((own, found(tx, id)?))
}

/// The one it is to go into, as a form names it: by id, or by what leads to its page.
pub fn target(ctx: &Ctx, tx: &mut Tx<'_>, from: &Organisation, form: &mut Form) -> Result<Option<Organisation>, Stop> {
    let written = form.required(ctx, "into", 300);
    let id = written.trim_end_matches('/').rsplit('/').next().unwrap_or_default().to_owned();
    let into = match found(tx, &id) {
        Ok(into) if into.id != from.id && may_take_in(&into) => Some(into),
        Ok(_) | Err(Stop::NotFound) => None,
        Err(stop) => return Err(stop),
    };
    if into.is_none() && !written.is_empty() {
        form.error(ctx, "into", "actors-merge-unknown", &[]);
    }
    Ok(into)
}

/// What would follow along.
pub fn following(ctx: &Ctx, tx: &mut Tx<'_>, from: &str) -> Result<Vec<Following>, Stop> {
    let mut all = Vec::new();
    for merge in ctx.house.merges {
        let count = merge.count.map(|count| count(ctx, tx, from)).transpose()?;
        all.push(Following { what: merge.what, count });
    }
    Ok(all)
}

/// What would become of its people.
pub fn of_people(ctx: &Ctx, tx: &mut Tx<'_>, from: &str) -> Result<OfPeople, Stop> {
    let mut mandates = mandates::mandates_of(tx, ctx, from)?;
    mandates.retain(|mandate| mandate.deputy_for.is_none());
    Ok(OfPeople { mandates, keys: standing::keys(tx, from)? })
}

/// Whether merging these takes the consent of both.
pub fn takes_consent(ctx: &Ctx, tx: &mut Tx<'_>, from: &str, into: &str) -> Result<bool, Stop> {
    Ok(has_anything(ctx, tx, from)? || has_anything(ctx, tx, into)?)
}

/// Whether an organisation has people, or a place somewhere.
pub fn has_anything(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &str) -> Result<bool, Stop> {
    for holds in ctx.house.merges.iter().filter_map(|merge| merge.holds) {
        if holds(ctx, tx, organisation)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Proposes it, or does it at once where neither has anything that could be taken.
pub fn propose(ctx: &Ctx, tx: &mut Tx<'_>, from: &Organisation, form: &mut Form) -> Result<Taken<Proposed>, Stop> {
    let own = access::as_administrator(ctx)?;
    let into = target(ctx, tx, from, form)?;
    let reason = form.required(ctx, "reason", 1_000);
    if into.is_some() && mergers::waiting_for(tx, ctx, &from.id)?.iter().any(|merger| merger.gone == from.id) {
        form.error(ctx, "into", "actors-merge-waits-already", &[]);
    }
    let Some(into) = into.filter(|_| form.is_sound()) else { return Ok(Taken::Wrong) };
    if !takes_consent(&own, tx, &from.id, &into.id)? {
        carry_out(&own, tx, from, &into, &reason)?;
        return Ok(Taken::Done(Proposed::Merged(into.id)));
    }
    let id = mergers::propose(tx, &own, &from.id, &into.id, &reason)?;
    let keys = ("actors-merge-proposed-subject", "actors-merge-proposed-body");
    for reader in concerned(&own, tx, from, &into)? {
        mail::post(tx, ctx, &reader, keys, |own| told_of(from, &into, &reason, own.link(&MERGER, &[&id])))?;
    }
    Ok(Taken::Done(Proposed::Waits(id)))
}

/// What a mail about a merger says.
fn told_of(from: &Organisation, into: &Organisation, reason: &str, link: String) -> Said {
    vec![("from", from.name.clone()), ("into", into.name.clone()), ("reason", reason.to_owned()), ("link", link)]
}

/// Those who could say yes, to be written to: both sides' administrators and, where a side has none, the installation's.
fn concerned(ctx: &Ctx, tx: &mut Tx<'_>, from: &Organisation, into: &Organisation) -> Result<Vec<Reader>, Stop> {
    let mut readers = Vec::new();
    for side in [from, into] {
        readers.extend(people::readers(tx, ctx, &side.id, Mandate::Administer, None)?);
        if !trust::is_administered(tx, ctx, &side.id)? {
            let others = administrators::all(tx)?.into_iter().filter(|one| Some(one.person.as_str()) != ctx.person());
            readers.extend(others.filter_map(|one| one.reader()));
        }
    }
    readers.sort_unstable();
    readers.dedup();
    Ok(readers)
}

/// A proposal, for the installation's administrators and for both sides'. Others learn nothing.
pub fn proposal(ctx: &Ctx, tx: &mut Tx<'_>, id: &str) -> Result<Merger, Stop> {
    let merger = mergers::find(tx, id)?.ok_or(Stop::NotFound)?;
    let is_theirs = access::may_administer(ctx, &merger.gone) || access::may_administer(ctx, &merger.kept);
    if is_theirs || ctx.is_administrator() { Ok(merger) } else { Err(Stop::NotFound) }
}

/// Those that wait: all of them for the installation's administrators, who alone have that list.
pub fn proposals(ctx: &Ctx, tx: &mut Tx<'_>) -> Result<Vec<Merger>, Stop> {
    access::as_administrator(ctx)?;
    Ok(mergers::waiting(tx, ctx)?)
}

/// The side the one who asks can say yes for: the one she administers and acts for or, where nobody administers it, as
/// another administrator of the installation than the one who proposed.
pub fn side(ctx: &Ctx, tx: &mut Tx<'_>, merger: &Merger) -> Result<Option<Side>, Stop> {
    let Some(person) = ctx.person() else { return Ok(None) };
    if merger.state(ctx.now) != MergerState::Waiting {
        return Ok(None);
    }
    for side in [Side::Gone, Side::Kept] {
        let organisation = merger.organisation(side);
        if merger.consent(side).is_some() || merger.would_be_one_persons(side, person) {
            continue;
        }
        let may = access::may_administer(ctx, organisation)
            || !trust::is_administered(tx, ctx, organisation)?
                && administrators::may_answer(tx, ctx, &merger.proposed_by, merger.proposed_at)?;
        if may {
            return Ok(Some(side));
        }
    }
    Ok(None)
}

/// Whether the one who asks may say no: who could say yes, and both sides' administrators until it is done.
pub fn may_refuse(ctx: &Ctx, tx: &mut Tx<'_>, merger: &Merger) -> Result<bool, Stop> {
    let is_theirs = access::may_administer(ctx, &merger.gone) || access::may_administer(ctx, &merger.kept);
    Ok(merger.state(ctx.now) == MergerState::Waiting && (is_theirs || side(ctx, tx, merger)?.is_some()))
}

/// Whether the one who asks may take it back: who proposed it.
pub fn may_take_back(ctx: &Ctx, merger: &Merger) -> bool {
    merger.state(ctx.now) == MergerState::Waiting && ctx.person() == Some(&merger.proposed_by) && ctx.is_administrator()
}

/// Says yes or no to a proposal, or takes it back. With the second yes they are one.
pub fn tend(ctx: &Ctx, tx: &mut Tx<'_>, merger: &Merger, act: MergerAct) -> Result<(), Stop> {
    let over = Stop::Refused("actors-merge-over");
    // Who answers for a side that nobody administers does it as the installation's administrator, whoever she acts for.
    let own = |is_theirs| if is_theirs { Ok(ctx.clone()) } else { access::as_administrator(ctx) };
    let no = |tx: &mut Tx<'_>, ctx: &Ctx, may: bool, outcome| match may {
        false => Err(Stop::Refused("actors-merge-may-not")),
        true if mergers::end(tx, ctx, merger, outcome)? => Ok(()),
        true => Err(Stop::Refused("actors-merge-over")),
    };
    if merger.state(ctx.now) != MergerState::Waiting {
        return Err(over);
    }
    match act {
        MergerAct::TakeBack => {
            let may = may_take_back(ctx, merger);
            no(tx, &own(!may)?, may, MergerOutcome::TakenBack)
        }
        MergerAct::Refuse => {
            let may = may_refuse(ctx, tx, merger)?;
            let is_theirs = access::may_administer(ctx, &merger.gone) || access::may_administer(ctx, &merger.kept);
            no(tx, &own(is_theirs || !may)?, may, MergerOutcome::Refused)
        }
        MergerAct::Consent => {
            let side = side(ctx, tx, merger)?.ok_or(Stop::Refused("actors-merge-may-not"))?;
            let own = own(access::may_administer(ctx, merger.organisation(side)))?;
            if !mergers::consent(tx, &own, merger, side)? {
                return Err(over);
            }
            // Two who say yes at the same moment take turns, and the second does it.
            let now = mergers::find(tx, &merger.id)?.ok_or(Stop::NotFound)?;
            if !now.is_agreed_with(side) {
                return Ok(());
            }
            let (from, into) = (found(tx, &now.gone)?, found(tx, &now.kept)?);
            if !may_take_in(&into) || !mergers::end(tx, &own, &now, MergerOutcome::Done)? {
                return Err(over);
            }
            carry_out(&own, tx, &from, &into, &now.reason)
        }
    }
}

/// Makes them one, and tells both: those who acted for the one that is gone, and the administrators of the one that is left.
fn carry_out(ctx: &Ctx, tx: &mut Tx<'_>, from: &Organisation, into: &Organisation, reason: &str) -> Result<(), Stop> {
    let told = concerned(ctx, tx, from, into)?;
    let mut acted: Vec<String> = of_people(ctx, tx, &from.id)?.mandates.into_iter().map(|one| one.person).collect();
    acted.sort_unstable();
    acted.dedup();
    for merge in ctx.house.merges {
        (merge.follow)(ctx, tx, &from.id, &into.id)?;
    }
    standing::merge(tx, ctx, from, into)?;
    for id in [&from.id, &into.id] {
        super::trust::settle(ctx, tx, id)?;
    }
    let said = |own: &Ctx, page| told_of(from, into, reason, own.link(page, &[&into.id]));
    for reader in told {
        let keys = ("actors-merge-done-subject", "actors-merge-done-body");
        mail::post(tx, ctx, &reader, keys, |own| said(own, &BROUGHT))?;
    }
    for person in acted {
        let keys = ("actors-merge-waits-subject", "actors-merge-waits-body");
        tell(tx, ctx, &person, keys, &|own| said(own, &ORGANISATION))?;
    }
    Ok(())
}

/// Mandates that came along and wait, for those who answer: the organisation's administrators or, where it has none, the
/// installation's. Others learn nothing.
pub fn brought(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &Organisation) -> Result<Vec<MandateRecord>, Stop> {
    let is_theirs = ctx.is_administrator() && !trust::is_administered(tx, ctx, &organisation.id)?;
    if !is_theirs && !access::may_administer(ctx, &organisation.id) {
        return Err(Stop::NotFound);
    }
    Ok(mergers::brought(tx, ctx, &organisation.id)?)
}

/// Answers one of them, or all. Nobody lets herself in who does not administer the organisation already.
pub fn answer_brought(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    organisation: &Organisation,
    mandate: Option<&str>,
    yes: bool,
) -> Result<(), Stop> {
    if yes {
        must_be_active(organisation)?;
    }
    let mut waiting = brought(ctx, tx, organisation)?;
    let may_own = access::may_administer(ctx, &organisation.id);
    let is_own = |one: &MandateRecord| ctx.person() == Some(&one.person) && yes && !may_own;
    match mandate {
        Some(id) => {
            waiting.retain(|one| one.id == id);
            if waiting.iter().any(is_own) {
                return Err(Stop::Refused("actors-brought-own"));
            }
            if waiting.is_empty() {
                return Err(Stop::NotFound);
            }
        }
        None => waiting.retain(|one| !is_own(one)),
    }
    let own = if may_own { ctx.clone() } else { access::as_administrator(ctx)? };
    let page = |own: &Ctx| own.link(&ORGANISATION, &[&organisation.id]);
    let said = |own: &Ctx| vec![("organisation", organisation.name.clone()), ("link", page(own))];
    let keys = match yes {
        true => ("actors-brought-yes-subject", "actors-brought-yes-body"),
        false => ("actors-brought-no-subject", "actors-brought-no-body"),
    };
    for mandate in waiting {
        if mergers::answer(tx, &own, &mandate, yes)? {
            tell(tx, ctx, &mandate.person, keys, &said)?;
        }
    }
    Ok(())
}
