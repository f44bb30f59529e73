//! Closing one's account. What was done under its mandates stays; the name stays as long as the rule says.

use crate::mandate::MandateRecord;
use crate::store::{administrators, links, mandates, people, requests, sessions, trust};
use kernel::form::{Form, Taken};
use kernel::{Actor, Ctx, Moment, Stop, Tx, mail};

/// What there is to know before somebody leaves.
pub struct Leaving {
    pub mandates: Vec<MandateRecord>,
    /// The organisations she is the last administrator of: id and name.
    pub alone_in: Vec<(String, String)>,
    /// Until when her name would be kept.
    pub kept_until: Moment,
}

pub fn leaving(ctx: &Ctx, tx: &mut Tx<'_>) -> Result<Leaving, Stop> {
    let person = ctx.person().ok_or(Stop::SignIn)?;
    let today = ctx.now.date();
    let held = mandates::not_ended_for(tx, person, &today)?;
    let mut alone_in: Vec<(String, String)> = Vec::new();
    for mandate in held.iter().filter(|mandate| mandate.acts.contains(&kernel::Mandate::Administer)) {
        if !alone_in.iter().any(|(id, _)| *id == mandate.organisation)
            && mandates::would_leave_without(tx, &mandate.organisation, person, &today)?
        {
            alone_in.push((mandate.organisation.clone(), mandate.organisation_name.clone()));
        }
    }
    Ok(Leaving { mandates: held, alone_in, kept_until: people::kept_until(tx, ctx, person)? })
}

/// Closes the account. Refused to the last administrator of an organisation, who first says who takes over.
pub fn leave(ctx: &Ctx, tx: &mut Tx<'_>, leaving: &Leaving, form: &mut Form) -> Result<Taken<()>, Stop> {
    let person = ctx.person().ok_or(Stop::SignIn)?;
    for (_, name) in &leaving.alone_in {
        form.error(ctx, "alone", "actors-alone-in", &[("organisation", name.into())]);
    }
    let is_administrator = matches!(ctx.actor, Actor::Person { is_administrator: true, .. });
    if is_administrator && administrators::all(tx)?.len() < 2 {
        form.error(ctx, "alone", "actors-alone-in-installation", &[]);
    }
    if ctx.demo {
        form.error(ctx, "confirm", "actors-roles-stay", &[]);
    } else if form.value("confirm") != "yes" {
        form.error(ctx, "confirm", "actors-confirm-leaving", &[]);
    }
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    for mandate in &leaving.mandates {
        mandates::withdraw(tx, ctx, mandate)?;
        super::let_go::let_go(ctx, tx, &mandate.organisation, person)?;
    }
    for request in requests::of_person(tx, person)?.iter().filter(|r| r.state == requests::RequestState::Waiting) {
        requests::answer(tx, ctx, request, requests::RequestState::TakenBack, "")?;
    }
    trust::end_claims(tx, ctx, person)?;
    sessions::end_all(tx, person, ctx.now)?;
    let reader = people::reader(tx, person)?;
    if is_administrator {
        administrators::remove(tx, ctx, person)?;
    }
    let until = people::close(tx, ctx, person)?;
    if let Some(reader) = reader {
        links::forget_address(tx, &reader.address)?;
        let keys = ("actors-closed-subject", "actors-closed-body");
        mail::post(tx, ctx, &reader, keys, |own| vec![("day", until.in_words(own.language))])?;
    }
    Ok(Taken::Done(()))
}
