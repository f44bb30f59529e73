//! Asking to act for an organisation, and its administrators' answer.

use super::invite::{period, terms};
use super::trust::MOST_WAITING;
use super::{found, must_be_active, no_personal_numbers, tell, tell_administrators};
use crate::organisation::Organisation;
use crate::pages::{CLAIM, MY_PAGE, PEOPLE};
use crate::store::following;
use crate::store::links::{self, Link, link_address};
use crate::store::mandates::{self, New};
use crate::store::requests::{self, JoinRequest, RequestState};
use crate::store::trust;
use crate::store::{organisations, people};
use kernel::form::{Form, Taken, is_mail_address};
use kernel::mail::{self, Reader};
use kernel::{Ctx, Stop, Tx};

/// What came of asking.
pub enum Asked {
    /// The organisation has been told.
    Sent(String),
    /// It is told when she has followed the link in the mail to this address.
    ToConfirm(String),
}

/// Asks to act for an organisation. Whoever has no account says first, by a mail, that the address is hers.
pub fn ask(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &Organisation, form: &mut Form) -> Result<Taken<Asked>, Stop> {
    must_be_active(organisation)?;
    if !trust::is_administered(tx, ctx, &organisation.id)? {
        return Err(Stop::Refused("actors-nobody-to-ask"));
    }
    no_personal_numbers(ctx, form, &["task", "message", "name", "mail"]);
    let task = form.required(ctx, "task", 200);
    let message = form.optional(ctx, "message", 1_000);
    let Some(person) = ctx.person() else {
        let name = form.required(ctx, "name", 100);
        let address = form.required(ctx, "mail", 200).to_lowercase();
        if !address.is_empty() && !is_mail_address(&address) {
            form.error(ctx, "mail", "actors-wrong-mail", &[]);
        }
        if !form.is_sound() {
            return Ok(Taken::Wrong);
        }
        // The page says the same, so that nobody learns whether an address has been busy here.
        if !links::too_many_links(tx, &address, ctx.now)? {
            let secret = links::asking(tx, ctx, &organisation.id, (&name, &address), (&task, &message))?;
            let chosen = people::by_mail(tx, &address)?.and_then(|known| known.language);
            let reader = Reader::new(&address, chosen.unwrap_or(ctx.language));
            let keys = ("actors-asking-subject", "actors-asking-body");
            mail::post_until(tx, ctx, &reader, keys, ctx.now.plus(links::ASKING_LENGTH), |own| {
                let link = link_address(own, own.language, &secret);
                vec![("organisation", organisation.name.clone()), ("link", link)]
            })?;
        }
        return Ok(Taken::Done(Asked::ToConfirm(address)));
    };
    if mandates::not_ended_for(tx, person, &ctx.now.date())?.iter().any(|m| m.organisation == organisation.id) {
        form.error(ctx, "task", "actors-already-acts", &[]);
    }
    if requests::is_waiting(tx, person, &organisation.id)? {
        form.error(ctx, "task", "actors-already-asked", &[]);
    }
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    let id = requests::make(tx, ctx, person, &organisation.id, &task, &message)?;
    told(tx, ctx, &organisation.id, &organisation.name)?;
    Ok(Taken::Done(Asked::Sent(id)))
}

/// The organisation that a link in a mail is about, or the one it was merged into. One that has ended takes nobody in.
pub fn of_link(tx: &mut Tx<'_>, link: &Link) -> Result<Option<Organisation>, Stop> {
    let Some(id) = &link.organisation else { return Ok(None) };
    let organisation = organisations::find(tx, id)?.ok_or(Stop::NotFound)?;
    let organisation = match &organisation.merged_into {
        Some(into) => found(tx, into)?,
        None => organisation,
    };
    must_be_active(&organisation)?;
    Ok(Some(organisation))
}

/// She who asked without an account has shown that the address is hers, and those who can answer are told. Where nobody
/// administers the organisation any longer they are those who look after the installation, and it is asked to administer it.
/// The address where she sees that it waits.
pub fn confirmed(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &Organisation, link: &Link) -> Result<String, Stop> {
    let person = people::by_mail(tx, &link.mail)?.ok_or(Stop::NotFound)?.id;
    // She is the one who asks, for no organisation, whoever is signed in where the link is followed.
    let own = following::by(tx, ctx, &person, None)?;
    if trust::is_administered(tx, ctx, &organisation.id)? {
        if !requests::is_waiting(tx, &person, &organisation.id)? {
            requests::make(tx, &own, &person, &organisation.id, &link.terms.task, &link.message)?;
            told(tx, ctx, &organisation.id, &organisation.name)?;
        }
        return Ok(ctx.href(&MY_PAGE, &[]));
    }
    // Whoever waits for as many answers as one may is shown the form, which says so.
    if !trust::has_claimed(tx, &own, &organisation.id)? && trust::waiting_of(tx, &person)? < MOST_WAITING {
        let said = [link.terms.task.as_str(), link.message.as_str()];
        let said: Vec<&str> = said.into_iter().filter(|text| !text.is_empty()).collect();
        super::trust::put_claim(&own, tx, organisation, &said.join("\n"))?;
    }
    Ok(ctx.href(&CLAIM, &[&organisation.id]))
}

/// Tells an organisation's administrators that somebody waits for their answer.
pub fn told(tx: &mut Tx<'_>, ctx: &Ctx, organisation: &str, name: &str) -> Result<(), Stop> {
    let said = |own: &Ctx| vec![("organisation", name.to_owned()), ("link", own.link(&PEOPLE, &[organisation]))];
    tell_administrators(tx, ctx, organisation, &[], ("actors-request-subject", "actors-request-body"), &said)
}

/// Yes, with a mandate, or no, with a reason.
pub fn answer(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    organisation: &Organisation,
    request: &JoinRequest,
    form: &mut Form,
) -> Result<Taken<()>, Stop> {
    let is_yes = form.given("answer", |word| match word {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    })?;
    if !is_yes {
        no_personal_numbers(ctx, form, &["reason"]);
        let reason = form.required(ctx, "reason", 500);
        if !form.is_sound() {
            return Ok(Taken::Wrong);
        }
        close(tx, ctx, request, RequestState::Declined, &reason)?;
        let said = |_: &Ctx| vec![("organisation", organisation.name.clone()), ("reason", reason.clone())];
        tell(tx, ctx, &request.person, ("actors-request-no-subject", "actors-request-no-body"), &said)?;
        return Ok(Taken::Done(()));
    }
    must_be_active(organisation)?;
    if people::find(tx, &request.person)?.is_none_or(|person| person.closed_at.is_some()) {
        return Err(Stop::Refused("actors-already-answered"));
    }
    let mut terms = terms(ctx, tx, &organisation.id, form)?;
    if terms.task.is_empty() {
        terms.task.clone_from(&request.task);
    }
    let (starts, ends) = period(ctx, form);
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    close(tx, ctx, request, RequestState::Granted, "")?;
    let new = New {
        person: &request.person,
        organisation: &organisation.id,
        terms: &terms,
        starts: &starts,
        ends: ends.as_deref(),
        deputy_for: None,
    };
    mandates::give(tx, ctx, &new)?;
    let said = |own: &Ctx| {
        let may = crate::pages::people::acts_in_words(own, &terms.acts);
        vec![("organisation", organisation.name.clone()), ("may", may), ("link", own.link(&MY_PAGE, &[]))]
    };
    tell(tx, ctx, &request.person, ("actors-request-yes-subject", "actors-request-yes-body"), &said)?;
    Ok(Taken::Done(()))
}

fn close(tx: &mut Tx<'_>, ctx: &Ctx, request: &JoinRequest, state: RequestState, reason: &str) -> Result<(), Stop> {
    match requests::answer(tx, ctx, request, state, reason)? {
        true => Ok(()),
        false => Err(Stop::Refused("actors-already-answered")),
    }
}

/// Takes one's own request back.
pub fn take_back(ctx: &Ctx, tx: &mut Tx<'_>, id: &str) -> Result<(), Stop> {
    let person = ctx.person().ok_or(Stop::SignIn)?;
    let own = requests::of_person(tx, person)?.into_iter().find(|request| request.id == id).ok_or(Stop::NotFound)?;
    close(tx, ctx, &own, RequestState::TakenBack, "")
}

/// The name of the one who asks, for those who are to answer.
pub fn name_of(ctx: &Ctx, request: &JoinRequest) -> String {
    people::shown(ctx, &request.person_name)
}
