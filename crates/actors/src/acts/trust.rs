//! Verifying, vouching, asking to administer an organisation and answering that.

use crate::access;
use crate::organisation::Organisation;
use crate::profile::{Claim, Way, telling_domain};
use crate::store::{people, trust};
use kernel::form::{Form, Taken};
use kernel::{Ctx, Mandate, Stop, Tx, mail};

/// The domain by which the one who administers an organisation can verify it: of the address she signed in with.
pub fn own_domain(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &Organisation) -> Result<Option<String>, Stop> {
    if !access::may_administer(ctx, &organisation.id) {
        return Ok(None);
    }
    let Some(person) = ctx.person() else { return Ok(None) };
    let mail = people::find(tx, person)?.and_then(|person| person.mail);
    Ok(mail.and_then(|mail| telling_domain(&mail, &organisation.name)))
}

/// Verifies by the domain of the administrator's own address.
pub fn by_domain(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &Organisation) -> Result<(), Stop> {
    let domain = own_domain(ctx, tx, organisation)?.ok_or(Stop::Refused("actors-no-domain"))?;
    let there = trust::verifications(tx, &organisation.id)?;
    if !there.iter().any(|known| known.way == Way::Domain && known.evidence == domain) {
        trust::verify(tx, ctx, &organisation.id, Way::Domain, &domain)?;
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

/// Asks to administer an organisation that is there; those who can answer are told.
pub fn claim(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &Organisation, form: &mut Form) -> Result<Taken<()>, Stop> {
    if !access::may_add_organisation(ctx) || !organisation.is_active() {
        return Err(Stop::Refused("actors-may-not-claim"));
    }
    let message = form.required(ctx, "message", 2000);
    if trust::has_claimed(tx, ctx, &organisation.id)? {
        form.error(ctx, "message", "actors-claim-waits", &[]);
    }
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    trust::claim(tx, ctx, &organisation.id, &message)?;
    let link = format!("{}{}", ctx.public_url, ctx.href(&crate::pages::REQUESTS, &[&organisation.id]));
    let args = [("organisation", (&organisation.name).into()), ("link", (&link).into())];
    let (subject, body) = (ctx.ta("actors-claim-subject", &args), ctx.ta("actors-claim-body", &args));
    for address in people::mail_addresses(tx, ctx, &organisation.id, Mandate::Administer)? {
        mail::post(tx, ctx, &address, "actors-claim-subject", &subject, &body)?;
    }
    Ok(Taken::Done(()))
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

/// Answers a request; the one who asked hears of it by mail.
pub fn answer(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &Organisation, id: &str, yes: bool) -> Result<(), Stop> {
    let claim = claims(ctx, tx, organisation)?.into_iter().find(|claim| claim.id == id).ok_or(Stop::NotFound)?;
    if !trust::answer_claim(tx, ctx, &claim, yes)? {
        return Err(Stop::Refused("actors-claim-answered"));
    }
    let args = [("organisation", (&organisation.name).into()), ("link", (&ctx.public_url).into())];
    let subject = ctx.ta("actors-claim-answer-subject", &args);
    let body = ctx.ta(if yes { "actors-claim-yes-body" } else { "actors-claim-no-body" }, &args);
    if let Some(address) = &claim.mail {
        mail::post(tx, ctx, address, "actors-claim-answer-subject", &subject, &body)?;
    }
    Ok(())
}
