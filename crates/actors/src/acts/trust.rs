//! Verifying, vouching, asking to administer an organisation and answering that.

use super::no_personal_numbers;
use crate::access;
use crate::domain;
use crate::organisation::{Organisation, OrganisationKind};
use crate::profile::{Claim, Verification, Way};
use crate::store::{administrators, mandates, people, sessions, trust};
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
    let domain = own_domain(ctx, tx, organisation)?.map_err(Stop::Refused)?;
    let there = trust::verifications(tx, &organisation.id)?;
    if !there.iter().any(|known| known.way == Way::Domain && known.evidence == domain) {
        trust::verify(tx, ctx, &organisation.id, Way::Domain, &domain)?;
    }
    Ok(())
}

/// Ends what a domain said of an organisation that is now called something else, or is of another kind.
pub fn follow_name(ctx: &Ctx, tx: &mut Tx<'_>, id: &str, name: &str, kind: OrganisationKind) -> Result<(), Stop> {
    let of_domain = trust::verifications(tx, id)?.into_iter().filter(|known| known.way == Way::Domain);
    for known in of_domain.filter(|known| domain::telling(&format!("@{}", known.evidence), name, kind).is_none()) {
        trust::end_verification(tx, ctx, id, &known.id)?;
    }
    Ok(())
}

/// Verifies as an administrator of the installation, with a note of how it is known.
pub fn by_administrator(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    organisation: &Organisation,
    form: &mut Form,
) -> Result<Taken<()>, Stop> {
    let own = access::as_administrator(ctx)?;
    no_personal_numbers(ctx, form, &["evidence"]);
    let evidence = form.required(ctx, "evidence", 300);
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    trust::verify(tx, &own, &organisation.id, Way::Administrator, &evidence)?;
    Ok(Taken::Done(()))
}

/// Takes a verification back, as an administrator of the installation.
pub fn take_back(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &Organisation, id: &str) -> Result<(), Stop> {
    let own = access::as_administrator(ctx)?;
    match trust::end_verification(tx, &own, &organisation.id, id)? {
        true => Ok(()),
        false => Err(Stop::NotFound),
    }
}

/// One of those who say that an organisation is what it says it is.
pub fn found(tx: &mut Tx<'_>, organisation: &Organisation, id: &str) -> Result<Verification, Stop> {
    trust::verifications(tx, &organisation.id)?.into_iter().find(|known| known.id == id).ok_or(Stop::NotFound)
}

/// Ends a verification: the organisation that vouched falls silent, an administrator of the installation takes back. Others
/// see it, and may not.
pub fn end(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &Organisation, id: &str) -> Result<(), Stop> {
    let known = found(tx, organisation, id)?;
    if known.by_organisation.as_deref() == Some(ctx.organisation()) {
        return fall_silent(ctx, tx, organisation);
    }
    match ctx.is_administrator() {
        true => take_back(ctx, tx, organisation, id),
        false => Err(Stop::Refused("actors-may-not-end-verification")),
    }
}

/// Whether the organisation acted for can vouch for another: it is verified itself, and another administers it now.
pub fn may_vouch(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &Organisation) -> Result<bool, Stop> {
    Ok(access::may_speak_for(ctx, &organisation.id)
        && organisation.is_active()
        && !trust::verifications(tx, ctx.organisation())?.is_empty())
}

/// The organisation acted for vouches for another and speaks for it in a matter.
pub fn vouch(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &Organisation, form: &mut Form) -> Result<Taken<()>, Stop> {
    if !may_vouch(ctx, tx, organisation)? {
        return Err(Stop::Refused("actors-may-not-vouch"));
    }
    no_personal_numbers(ctx, form, &["matter"]);
    let matter = form.required(ctx, "matter", 300);
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    trust::vouch(tx, ctx, &organisation.id, &matter)?;
    Ok(Taken::Done(()))
}

/// The organisation acted for no longer speaks for another.
pub fn fall_silent(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &Organisation) -> Result<(), Stop> {
    if !access::may_speak_for(ctx, &organisation.id) {
        return Err(Stop::Refused("actors-may-not-vouch"));
    }
    match trust::fall_silent(tx, ctx, &organisation.id)? {
        true => Ok(()),
        false => Err(Stop::NotFound),
    }
}

/// How many answers one person may wait for: enough for whoever has several organisations, too few to write to everybody.
const MOST_WAITING: i64 = 10;

/// Asks to administer an organisation that is there; those who can answer are told. The request's id.
pub fn claim(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &Organisation, form: &mut Form) -> Result<Taken<String>, Stop> {
    if !access::may_add_organisation(ctx) || !organisation.is_active() {
        return Err(Stop::Refused("actors-may-not-claim"));
    }
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
    let id = trust::claim(tx, ctx, &organisation.id, &message)?;
    let link = format!("{}{}", ctx.public_url, ctx.href(&crate::pages::REQUESTS, &[&organisation.id]));
    let args = [("organisation", (&organisation.name).into()), ("link", (&link).into())];
    let (subject, body) = (ctx.ta("actors-claim-subject", &args), ctx.ta("actors-claim-body", &args));
    for address in people::mail_addresses(tx, ctx, &organisation.id, Mandate::Administer, None)? {
        mail::post(tx, ctx, &address, &subject, &body)?;
    }
    Ok(Taken::Done(id))
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

/// Answers a request; the one who asked hears of it by mail. Nobody lets herself in, but where no other could.
pub fn answer(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &Organisation, id: &str, yes: bool) -> Result<(), Stop> {
    claims(ctx, tx, organisation)?;
    let claim = trust::find_claim(tx, &organisation.id, id)?.ok_or(Stop::NotFound)?;
    if ctx.person() == Some(&claim.person) && administrators::all(tx)?.len() > 1 {
        return Err(Stop::Refused("actors-claim-own"));
    }
    if !trust::answer_claim(tx, ctx, &claim, yes)? {
        return Err(Stop::Refused("actors-claim-answered"));
    }
    let args = [("organisation", (&organisation.name).into()), ("link", (&ctx.public_url).into())];
    let subject = ctx.ta("actors-claim-answer-subject", &args);
    let body = ctx.ta(if yes { "actors-claim-yes-body" } else { "actors-claim-no-body" }, &args);
    if let Some(address) = &claim.mail {
        mail::post(tx, ctx, address, &subject, &body)?;
    }
    Ok(())
}
