//! Inviting somebody to act for an organisation, and what the invited answers.

use super::{must_be_active, no_personal_numbers, tell};
use crate::mandate::{Holding, MandateForm, OfUnit, Terms};
use crate::organisation::Organisation;
use crate::pages::people::acts_in_words;
use crate::store::links::{self, Link, Offer, Outcome, link_address};
use crate::store::{people, units};
use kernel::form::{Form, Taken, is_mail_address};
use kernel::mail::{self, Reader};
use kernel::record::Word;
use kernel::time::day_in_words;
use kernel::{Ctx, Language, Mandate, Stop, Tx};

/// More than any organisation here binds itself for at once: what is above is a slip of the finger.
const HIGHEST_AMOUNT: i64 = 1_000_000_000_000;

/// Invites a person by mail; her address.
pub fn invite(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &Organisation, form: &mut Form) -> Result<Taken<String>, Stop> {
    must_be_active(organisation)?;
    no_personal_numbers(ctx, form, &["mail", "message", "name"]);
    let address = form.required(ctx, "mail", 200).to_lowercase();
    if !address.is_empty() && !is_mail_address(&address) {
        form.error(ctx, "mail", "actors-wrong-mail", &[]);
    }
    let terms = terms(ctx, tx, &organisation.id, form)?;
    let (starts, ends) = period(ctx, form);
    let message = form.optional(ctx, "message", 1_000);
    let name = form.optional(ctx, "name", 100);
    let language = language(ctx, form);
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    let offer = Offer {
        organisation: &organisation.id,
        terms: &terms,
        starts: &starts,
        ends: ends.as_deref(),
        message: &message,
        name: &name,
        language,
    };
    send(tx, ctx, &organisation.name, &address, &offer)?;
    Ok(Taken::Done(address))
}

/// What a mandate is to say, out of a form.
pub fn terms(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &str, form: &mut Form) -> Result<Terms, Stop> {
    no_personal_numbers(ctx, form, &["task", "decision"]);
    let acts: Vec<Mandate> = form.all("acts").into_iter().filter_map(Mandate::from_word).collect();
    if acts.is_empty() {
        form.error(ctx, "acts", "actors-no-acts", &[]);
    }
    let collaboration = Some(form.text("collaboration")).filter(|id| !id.is_empty());
    if let Some(id) = &collaboration {
        if !(ctx.house.scopes.list)(ctx, tx, organisation)?.iter().any(|scope| scope.id == *id) {
            form.error(ctx, "collaboration", "actors-wrong-scope", &[]);
        } else if acts.contains(&Mandate::Administer) {
            form.error(ctx, "collaboration", "actors-administers-all", &[]);
        }
    }
    let amount = amount(ctx, form);
    if amount.is_some() && !acts.iter().any(|act| matches!(act, Mandate::Sign | Mandate::Decide)) {
        form.error(ctx, "amount", "actors-amount-of-what", &[]);
    }
    let unit = unit(ctx, tx, organisation, form)?;
    Ok(Terms {
        acts,
        task: form.optional(ctx, "task", 200),
        form: MandateForm::from_word(form.value("form")),
        holding: Holding::from_word(form.value("holding")),
        decision: form.optional(ctx, "decision", 200),
        collaboration,
        amount,
        unit,
    })
}

/// The unit a mandate is to be in, by its number; none for the organisation as a whole.
pub fn unit(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &str, form: &mut Form) -> Result<Option<OfUnit>, Stop> {
    let place = form.text("in-unit");
    if place.is_empty() {
        return Ok(None);
    }
    let found = units::now(tx, organisation)?.into_iter().find(|unit| unit.place.to_string() == place);
    if found.is_none() {
        form.error(ctx, "in-unit", "actors-unit-unknown", &[]);
    }
    Ok(found.map(|unit| OfUnit { place: unit.place, name: unit.name }))
}

/// Whole kronor, as people write them: `50 000`.
pub fn kronor(text: &str) -> Option<i64> {
    let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    digits.parse().ok().filter(|amount| (0..=HIGHEST_AMOUNT).contains(amount))
}

/// The amount in a form, if one was given.
pub fn amount(ctx: &Ctx, form: &mut Form) -> Option<i64> {
    let text = form.text("amount");
    if text.is_empty() {
        return None;
    }
    let amount = kronor(&text);
    if amount.is_none() {
        form.error(ctx, "amount", "actors-wrong-amount", &[]);
    }
    amount
}

/// From which day to which; without a first day from today.
pub fn period(ctx: &Ctx, form: &mut Form) -> (String, Option<String>) {
    let today = ctx.now.date();
    let starts = form.day(ctx, "starts").unwrap_or_else(|| today.clone());
    let ends = form.day(ctx, "ends");
    if ends.as_ref().is_some_and(|ends| *ends < starts) {
        form.error(ctx, "ends", "actors-ends-before", &[]);
    } else if ends.as_ref().is_some_and(|ends| *ends < today) {
        form.error(ctx, "ends", "actors-day-has-passed", &[]);
    }
    (starts, ends)
}

/// The language somebody is to be written to in who has chosen none: what the form says, or the sender's own.
pub fn language(ctx: &Ctx, form: &mut Form) -> Language {
    let code = form.text("language");
    let chosen = Language::from_code(&code).filter(|language| ctx.installation.offers(*language));
    if chosen.is_none() && !code.is_empty() {
        form.error(ctx, "language", "actors-wrong-language", &[]);
    }
    chosen.unwrap_or(ctx.language)
}

/// Sends an invitation: by whom, for which organisation, to do what, until when.
pub fn send(tx: &mut Tx<'_>, ctx: &Ctx, organisation: &str, address: &str, offer: &Offer<'_>) -> Result<(), Stop> {
    let secret = links::invitation(tx, ctx, address, offer)?;
    let chosen = people::by_mail(tx, address)?.and_then(|known| known.language);
    let reader = Reader::new(address, chosen.unwrap_or(offer.language));
    let scope = match &offer.terms.collaboration {
        // She is nobody yet: what is there only for those named has no title for her.
        Some(id) => (ctx.house.scopes.find)(&Ctx { actor: kernel::Actor::Visitor, ..reader.reads(ctx) }, tx, id)?,
        None => None,
    };
    let keys = ("actors-invitation-subject", "actors-invitation-body");
    mail::post(tx, ctx, &reader, keys, |own| {
        let by = match &own.actor {
            kernel::Actor::Person { name, acting, .. } => {
                let of = acting.as_ref().map_or("", |acting| acting.name.as_str());
                own.ta("actors-invited-by", &[("name", name.into()), ("organisation", of.into())])
            }
            _ => String::new(),
        };
        let until = match offer.ends {
            Some(ends) => own.ta("actors-mandate-until", &[("day", (&day_in_words(ends, own.language)).into())]),
            None => own.t("actors-mandate-open-ended"),
        };
        let hello = match offer.name {
            "" => own.t("actors-hello"),
            name => own.ta("actors-hello-name", &[("name", name.into())]),
        };
        let task = match offer.terms.task.as_str() {
            "" => String::new(),
            task => own.ta("actors-invitation-task", &[("task", task.into())]),
        };
        let scope = scope.map(|scope| own.ta("actors-invitation-scope", &[("title", (&scope.title).into())]));
        vec![
            ("organisation", organisation.to_owned()),
            ("by", by),
            ("task", task),
            ("may", acts_in_words(own, &offer.terms.acts)),
            ("until", until),
            ("scope", scope.unwrap_or_default()),
            ("message", offer.message.to_owned()),
            ("hello", hello),
            ("link", link_address(own, own.language, &secret)),
            ("lapses", own.now.plus(links::INVITATION_LENGTH).in_words(own.language)),
        ]
    })
}

/// Takes an invitation back that nobody has answered.
pub fn take_back(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &Organisation, handle: &str) -> Result<(), Stop> {
    let invitation = links::invitations(tx, &organisation.id, ctx.now)?
        .into_iter()
        .find(|link| link.handle() == handle)
        .ok_or(Stop::NotFound)?;
    if links::close(tx, ctx, &invitation, Outcome::Withdrawn)? {
        Ok(())
    } else {
        Err(Stop::Refused("actors-already-answered"))
    }
}

/// Says no to an invitation; the one who invited hears of it.
pub fn decline(ctx: &Ctx, tx: &mut Tx<'_>, link: &Link) -> Result<bool, Stop> {
    if !links::close(tx, ctx, link, Outcome::Declined)? {
        return Ok(false);
    }
    if let Some(person) = &link.made_by {
        let organisation = link.organisation_name.as_deref().unwrap_or_default();
        let said = |_: &Ctx| vec![("mail", link.mail.clone()), ("organisation", organisation.to_owned())];
        tell(tx, ctx, person, ("actors-declined-subject", "actors-declined-body"), &said)?;
    }
    Ok(true)
}
