//! Verifying, vouching, asking to administer an organisation and answering that.

use super::{acts_for_active, must_be_active, no_personal_numbers, tell_administrators};
use crate::access;
use crate::domain;
use crate::organisation::Organisation;
use crate::profile::{Claim, Verification, Voice, Way};
use crate::store::{administrators, mandates, organisations, people, sessions, trust};
use kernel::form::{Form, Taken};
use kernel::{Ctx, Mandate, Stop, Tx, mail};

/// For how long an address that was shown to be hers says something of the one who administers: as long as a sign-in lasts.
/// A program's token lives on after its owner has left her employer and her address.
const PROVEN_FOR: i64 = sessions::SESSION_LENGTH;

/// The domain by which the one who administers an organisation can verify it, or the key of what is in the way: it tells of
/// the organisation, verifies no other, and a link that went to her address there was followed lately.
pub fn own_domain(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    organisation: &Organisation,
) -> Result<Result<String, &'static str>, Stop> {
    let none = Ok(Err("actors-no-domain"));
    if !access::may_administer(ctx, &organisation.id) || !organisation.is_active() {
        return none;
    }
    let Some(person) = ctx.person() else { return none };
    let mail = people::find(tx, person)?.and_then(|person| person.mail);
    let Some(domain) = mail.and_then(|mail| domain::telling(&mail, &organisation.name, organisation.kind)) else {
        return none;
    };
    if trust::domain_taken(tx, &domain, &organisation.id)? {
        return Ok(Err("actors-domain-taken"));
    }
    let proven = people::proven_at(tx, person)?.is_some_and(|at| at > ctx.now.plus(-PROVEN_FOR));
    Ok(if proven { Ok(domain) } else { Err("actors-domain-not-proven") })
}

/// Verifies by the domain of the administrator's own address.
pub fn by_domain(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &Organisation) -> Result<(), Stop> {
    if access::may_administer(ctx, &organisation.id) {
        must_be_active(organisation)?;
    }
    let domain = own_domain(ctx, tx, organisation)?.map_err(Stop::Refused)?;
    let there = trust::verifications(tx, &organisation.id)?;
    if !there.iter().any(|known| known.way == Way::Domain && known.evidence == domain) {
        trust::verify(tx, ctx, &organisation.id, Way::Domain, &domain)?;
    }
    Ok(())
}

/// Whoever is called something else, is of another kind or has another number is not the one that was verified: all ends, and
/// its administrators are told.
pub fn follow_change(ctx: &Ctx, tx: &mut Tx<'_>, was: &Organisation, name: &str) -> Result<(), Stop> {
    if !trust::end_verifications(tx, ctx, &was.id)? {
        return Ok(());
    }
    let keys = ("actors-verifications-ended-subject", "actors-verifications-ended-body");
    tell_administrators(tx, ctx, &was.id, &[], keys, &|own| {
        vec![("organisation", name.to_owned()), ("was", was.name.clone()), ("link", page_of(own, &was.id))]
    })?;
    settle(ctx, tx, &was.id)
}

/// Where an organisation's people see who vouches for it.
fn page_of(own: &Ctx, organisation: &str) -> String {
    own.link(&crate::pages::TRUST, &[organisation])
}

/// What rests on an organisation that nobody has verified any longer ends, and what rests on that. Those it was about are told.
pub fn settle(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &str) -> Result<(), Stop> {
    let mut shaken = vec![organisation.to_owned()];
    while let Some(speaker) = shaken.pop() {
        if trust::is_verified(tx, &speaker, None)? {
            continue;
        }
        for other in trust::resting_on(tx, &speaker)? {
            trust::end_voice(tx, ctx, &speaker, &other)?;
            tell_of_voice(
                ctx,
                tx,
                (&speaker, &other),
                &other,
                ("actors-voice-ended-subject", "actors-voice-ended-body"),
            )?;
            shaken.push(other);
        }
    }
    Ok(())
}

/// Tells one side of what has become of one's speaking for the other.
fn tell_of_voice(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    (speaker, organisation): (&str, &str),
    told: &str,
    keys: (&'static str, &str),
) -> Result<(), Stop> {
    let name = |tx: &mut Tx<'_>, id| -> Result<String, Stop> {
        Ok(organisations::find(tx, id)?.map(|organisation| organisation.name).unwrap_or_default())
    };
    let (speaker, name) = (name(tx, speaker)?, name(tx, organisation)?);
    tell_administrators(tx, ctx, told, &[], keys, &|own| {
        vec![("speaker", speaker.clone()), ("organisation", name.clone()), ("link", page_of(own, organisation))]
    })
}

/// Verifies as an administrator of the installation, with a note of how it is known.
pub fn by_administrator(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    organisation: &Organisation,
    form: &mut Form,
) -> Result<Taken<()>, Stop> {
    let own = access::as_administrator(ctx)?;
    must_be_active(organisation)?;
    no_personal_numbers(ctx, form, &["evidence"]);
    let evidence = form.required(ctx, "evidence", 300);
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    trust::verify(tx, &own, &organisation.id, Way::Administrator, &evidence)?;
    Ok(Taken::Done(()))
}

/// Takes a verification back, as an administrator of the installation. What rested on it ends too. Others see it, and may not.
pub fn take_back(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &Organisation, id: &str) -> Result<(), Stop> {
    let own = access::as_administrator(ctx).map_err(|_| Stop::Refused("actors-may-not-end-verification"))?;
    match trust::end_verification(tx, &own, &organisation.id, id)? {
        true => settle(&own, tx, &organisation.id),
        false => Err(Stop::NotFound),
    }
}

/// One of those who say that an organisation is what it says it is.
pub fn found(tx: &mut Tx<'_>, organisation: &Organisation, id: &str) -> Result<Verification, Stop> {
    trust::verifications(tx, &organisation.id)?.into_iter().find(|known| known.id == id).ok_or(Stop::NotFound)
}

/// Ends a verification: the organisation that vouched falls silent, the one it is about wants no other to speak for it, an
/// administrator of the installation takes back. Others see it, and may not.
pub fn end(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &Organisation, id: &str) -> Result<(), Stop> {
    let known = found(tx, organisation, id)?;
    match &known.by_organisation {
        Some(by) if by == ctx.organisation() => fall_silent(ctx, tx, organisation),
        Some(by) if access::may_administer(ctx, &organisation.id) => end_voice(ctx, tx, organisation, by),
        _ => take_back(ctx, tx, organisation, id),
    }
}

/// Whether the organisation acted for can offer to speak for another and vouch for it: it is verified itself, by others than
/// that one, and another administers it now.
pub fn may_vouch(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &Organisation) -> Result<bool, Stop> {
    Ok(access::may_speak_for(ctx, &organisation.id)
        && organisation.is_active()
        && trust::is_verified(tx, ctx.organisation(), Some(&organisation.id))?)
}

/// The organisation acted for offers to speak for another in a matter, and to vouch for it. That one's administrators are told,
/// and answer.
pub fn offer(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &Organisation, form: &mut Form) -> Result<Taken<()>, Stop> {
    if access::may_speak_for(ctx, &organisation.id) {
        acts_for_active(ctx, tx)?;
        must_be_active(organisation)?;
    }
    if !may_vouch(ctx, tx, organisation)? {
        return Err(Stop::Refused("actors-may-not-vouch"));
    }
    no_personal_numbers(ctx, form, &["matter"]);
    let matter = form.required(ctx, "matter", 300);
    if trust::offered_to(tx, &organisation.id)?.iter().any(|voice| voice.id == ctx.organisation()) {
        form.error(ctx, "matter", "actors-voice-waits", &[]);
    }
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    trust::offer(tx, ctx, &organisation.id, &matter)?;
    settle(ctx, tx, &organisation.id)?;
    let sides = (ctx.organisation(), organisation.id.as_str());
    tell_of_voice(ctx, tx, sides, sides.1, ("actors-voice-offered-subject", "actors-voice-offered-body"))?;
    Ok(Taken::Done(()))
}

/// Who wants to speak for an organisation, for its administrators. Others learn nothing.
pub fn offered(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &Organisation) -> Result<Vec<Voice>, Stop> {
    match access::may_administer(ctx, &organisation.id) {
        true => Ok(trust::offered_to(tx, &organisation.id)?),
        false => Ok(Vec::new()),
    }
}

/// The organisation acted for lets another speak for it, which then also vouches for it.
pub fn accept(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &Organisation, speaker: &str) -> Result<(), Stop> {
    let offered = offered(ctx, tx, organisation)?.into_iter().find(|voice| voice.id == speaker);
    let voice = offered.ok_or(Stop::NotFound)?;
    must_be_active(organisation)?;
    if !trust::is_verified(tx, speaker, Some(&organisation.id))? {
        return Err(Stop::Refused("actors-speaker-not-verified"));
    }
    if !trust::accept(tx, ctx, &organisation.id, &voice)? {
        return Err(Stop::NotFound);
    }
    let keys = ("actors-voice-accepted-subject", "actors-voice-accepted-body");
    tell_of_voice(ctx, tx, (speaker, &organisation.id), speaker, keys)
}

/// The organisation acted for lets another not speak for it, or no longer.
pub fn end_voice(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &Organisation, speaker: &str) -> Result<(), Stop> {
    if !access::may_administer(ctx, &organisation.id) || !trust::end_voice(tx, ctx, speaker, &organisation.id)? {
        return Err(Stop::NotFound);
    }
    settle(ctx, tx, &organisation.id)?;
    let keys = ("actors-voice-refused-subject", "actors-voice-refused-body");
    tell_of_voice(ctx, tx, (speaker, &organisation.id), speaker, keys)
}

/// The organisation acted for no longer speaks for another, nor wants to.
pub fn fall_silent(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &Organisation) -> Result<(), Stop> {
    if !access::may_speak_for(ctx, &organisation.id) {
        return Err(Stop::Refused("actors-may-not-vouch"));
    }
    let sides = (ctx.organisation(), organisation.id.as_str());
    if !trust::end_voice(tx, ctx, sides.0, sides.1)? {
        return Err(Stop::NotFound);
    }
    settle(ctx, tx, &organisation.id)?;
    tell_of_voice(ctx, tx, sides, sides.1, ("actors-voice-ended-subject", "actors-voice-ended-body"))
}

/// How many answers one person may wait for: enough for whoever has several organisations, too few to write to everybody.
pub(super) const MOST_WAITING: i64 = 10;

/// Asks to administer an organisation that is there; those who can answer are told. The request's id.
pub fn claim(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &Organisation, form: &mut Form) -> Result<Taken<String>, Stop> {
    if !access::may_add_organisation(ctx) {
        return Err(Stop::Refused("actors-may-not-claim"));
    }
    must_be_active(organisation)?;
    let person = ctx.person().ok_or(Stop::SignIn)?;
    no_personal_numbers(ctx, form, &["message"]);
    let message = form.required(ctx, "message", 2000);
    if administers(ctx, tx, person, &organisation.id)? {
        form.error(ctx, "message", "actors-claim-yours", &[]);
    } else if trust::has_claimed(tx, ctx, &organisation.id)? {
        form.error(ctx, "message", "actors-claim-waits", &[]);
    } else if trust::waiting_of(tx, person)? >= MOST_WAITING {
        form.error(ctx, "message", "actors-claims-many", &[]);
    }
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    Ok(Taken::Done(put_claim(ctx, tx, organisation, &message)?))
}

/// Puts what the one who acts asks before those who can answer; the request's id.
pub(super) fn put_claim(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    organisation: &Organisation,
    message: &str,
) -> Result<String, Stop> {
    let id = trust::claim(tx, ctx, &organisation.id, message)?;
    let mut readers = people::readers(tx, ctx, &organisation.id, Mandate::Administer, None)?;
    if !trust::is_administered(tx, ctx, &organisation.id)? {
        let others = administrators::all(tx)?.into_iter().filter(|one| Some(one.person.as_str()) != ctx.person());
        readers.extend(others.filter_map(|one| one.reader()));
    }
    for reader in readers {
        mail::post(tx, ctx, &reader, ("actors-claim-subject", "actors-claim-body"), |own| {
            let link = own.link(&crate::pages::REQUESTS, &[&organisation.id]);
            vec![("organisation", organisation.name.clone()), ("link", link)]
        })?;
    }
    super::claimed::tell_invited(ctx, tx, organisation)?;
    Ok(id)
}

/// Whether a person administers an organisation today, also while she acts for another.
fn administers(ctx: &Ctx, tx: &mut Tx<'_>, person: &str, organisation: &str) -> Result<bool, Stop> {
    let held = mandates::mandates_for(tx, person, &ctx.now.date())?;
    Ok(held.iter().any(|held| held.organisation == organisation && held.acts.contains(&Mandate::Administer)))
}

/// What somebody may answer of the requests about an organisation: its administrators, or where it has none the
/// installation's. Others learn nothing.
pub fn claims(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &Organisation) -> Result<Vec<Claim>, Stop> {
    let is_theirs = ctx.is_administrator() && !trust::is_administered(tx, ctx, &organisation.id)?;
    if !is_theirs && !access::may_administer(ctx, &organisation.id) {
        return Err(Stop::NotFound);
    }
    Ok(trust::claims_on(tx, &organisation.id)?)
}

/// One request, answered or not: for the one who asked, and for those who may answer.
pub fn found_claim(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &Organisation, id: &str) -> Result<Claim, Stop> {
    let claim = trust::find_claim(tx, &organisation.id, id)?.ok_or(Stop::NotFound)?;
    if ctx.person() != Some(&claim.person) {
        claims(ctx, tx, organisation)?;
    }
    Ok(claim)
}

/// What nobody but the installation's administrators could answer. For others there is nothing there.
pub fn claims_without_administrator(ctx: &Ctx, tx: &mut Tx<'_>) -> Result<Vec<Claim>, Stop> {
    access::as_administrator(ctx)?;
    Ok(trust::claims_without_administrator(tx, ctx)?)
}

/// How much waits for the installation's administrators: requests nobody else could answer, and mergers that are proposed.
pub fn waiting_for_installation(ctx: &Ctx, tx: &mut Tx<'_>) -> Result<usize, Stop> {
    Ok(claims_without_administrator(ctx, tx)?.len() + super::merge::proposals(ctx, tx)?.len())
}

/// Answers a request; the one who asked hears of it by mail. Nobody lets herself in. Where an administrator of the installation
/// asks, the one who answers was one before, and was not just made one by her. Where the organisation has people or places, the
/// first yes waits for another administrator's.
pub fn answer(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &Organisation, id: &str, yes: bool) -> Result<(), Stop> {
    claims(ctx, tx, organisation)?;
    let claim = trust::find_claim(tx, &organisation.id, id)?.ok_or(Stop::NotFound)?;
    let own = match access::may_administer(ctx, &organisation.id) {
        true => ctx.clone(),
        false => access::as_administrator(ctx)?,
    };
    let is_colleague = administrators::all(tx)?.iter().any(|one| one.person == claim.person);
    let may_say_yes = ctx.person() != Some(&claim.person)
        && (access::may_administer(ctx, &organisation.id)
            || !is_colleague
            || administrators::may_answer(tx, ctx, &claim.person, claim.made_at)?);
    if yes && !may_say_yes {
        return Err(Stop::Refused("actors-claim-own"));
    }
    let asker = people::find(tx, &claim.person)?;
    let has_left = asker.as_ref().is_none_or(|person| person.closed_at.is_some());
    if yes && (has_left || !organisation.is_active()) {
        return Err(Stop::Refused("actors-claim-answered"));
    }
    let takes_two = yes
        && !access::may_administer(ctx, &organisation.id)
        && super::merge::has_anything(&own, tx, &organisation.id)?;
    if takes_two && !super::claimed::confirms(ctx, tx, &claim)? {
        return super::claimed::first_yes(&own, tx, organisation, &claim);
    }
    if !trust::answer_claim(tx, &own, &claim, yes)? {
        return Err(Stop::Refused("actors-claim-answered"));
    }
    if takes_two {
        super::claimed::tell_those_beside(ctx, tx, organisation)?;
    }
    let body = if yes { "actors-claim-yes-body" } else { "actors-claim-no-body" };
    if let Some(reader) = asker.and_then(|person| person.reader()) {
        mail::post(tx, ctx, &reader, ("actors-claim-answer-subject", body), |own| {
            vec![("organisation", organisation.name.clone()), ("link", own.link(&own.house.home, &[]))]
        })?;
    }
    Ok(())
}
