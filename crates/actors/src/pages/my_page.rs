//! What is mine: whom I act for, where I am signed in, my tokens.

use super::{HANDED_OVER, MY_DATA, MY_MAIL, MY_PAGE, MY_REQUESTS, MY_SESSIONS, MY_TOKENS, ORGANISATION};
use crate::acts::account;
use crate::mandate::MandateRecord;
use crate::pages::people::{acts_in_words, days_in_words};
use crate::person::{KeyUse, Person, Reminders};
use crate::store::handovers::Handover;
use crate::store::requests::{JoinRequest, RequestState};
use crate::store::sessions::SignedIn;
use crate::store::{handovers, mandates, people, requests, sessions};
use design::field::{Field, Kind, input, radios};
use kernel::duty::MOST_WAITING;
use kernel::form::{Form, Taken};
use kernel::record::Word;
use kernel::web::SessionChange;
use kernel::{Ctx, Language, Page, Reply, Request, Stop, Tx};
use maud::{Markup, html};

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    page(ctx, tx, request, &Form::default(), None)
}

/// Makes a token, shown once, or ends one.
pub fn tokens(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let person = ctx.person().ok_or(Stop::SignIn)?;
    let ended = request.field("revoke");
    if !ended.is_empty() {
        account::end_token(ctx, tx, ended)?;
        return Ok(Reply::to(ctx.href(&MY_PAGE, &[])));
    }
    crate::acts::acts_for_active(ctx, tx)?;
    let mut form = Form::sent(request);
    crate::acts::no_personal_numbers(ctx, &mut form, &["name"]);
    let name = form.required(ctx, "name", 100);
    if !form.is_sound() {
        return page(ctx, tx, request, &form, None);
    }
    let organisation = ctx.acting().map(|acting| acting.organisation.as_str());
    // Nothing chosen: the lesser of the two.
    let made_for = KeyUse::from_word(form.value("for")).unwrap_or(KeyUse::Read);
    let secret = sessions::make_token_for(tx, ctx, person, organisation, (&name, made_for))?;
    page(ctx, tx, request, &Form::default(), Some(secret))
}

/// Chooses how one is written to.
pub fn mail(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let mut form = Form::sent(request);
    match account::choose_mail(ctx, tx, &mut form)? {
        Taken::Done(()) => Ok(Reply::to(format!("{}#mail", ctx.href(&MY_PAGE, &[])))),
        Taken::Wrong => page(ctx, tx, request, &form, None),
    }
}

/// Signs out from one place, everywhere else, or everywhere.
pub fn sessions(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    match (request.field("place"), &request.session) {
        ("everywhere", _) => {
            account::end_sessions(ctx, tx, None)?;
            return Ok(Reply::Redirect { to: ctx.href(&ctx.house.home, &[]), session: SessionChange::End });
        }
        ("", Some(secret)) => account::end_sessions(ctx, tx, Some(secret))?,
        ("", None) => {}
        (place, _) => account::end_session(ctx, tx, place)?,
    }
    Ok(Reply::to(ctx.href(&MY_PAGE, &[])))
}

/// Takes one's own request back.
pub fn take_back(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    crate::acts::join::take_back(ctx, tx, request.field("request"))?;
    Ok(Reply::to(ctx.href(&MY_PAGE, &[])))
}

/// How much of what waits is shown at most.
const WAITING_SHOWN: usize = 200;

fn page(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request, form: &Form, made: Option<String>) -> Result<Reply, Stop> {
    let id = ctx.person().ok_or(Stop::SignIn)?;
    let person = people::find(tx, id)?.ok_or(Stop::NotFound)?;
    let held = mandates::not_ended_for(tx, id, &ctx.now.date())?;
    let asked = requests::of_person(tx, id)?;
    let handed = handovers::of_person(tx, id)?;
    let waits = crate::acts::waiting::list(ctx, tx, MOST_WAITING)?;
    let places = sessions::of_person(tx, id, ctx.now)?;
    let tokens = tokens_part(ctx, tx, id, form)?;
    let body = html! {
        h1.ds-heading data-size="lg" { (person.name) }
        @if let Some(mail) = &person.mail { p.s-meta { (mail) } }
        (design::error_summary(ctx, form))
        @if let Some(secret) = &made {
            (design::notice(design::Tone::Done, html! {
                p role="status" { (ctx.t("actors-token-made")) }
                p.s-hash { code { (secret) } }
            }))
        }
        (super::waiting::part(ctx, &waits, WAITING_SHOWN))
        (lapsing(ctx, &held))
        (design::section("mandates", &ctx.t("actors-my-organisations"), mandates_part(ctx, &held)))
        @if !asked.is_empty() { (design::section("requests", &ctx.t("actors-my-requests"), requests_part(ctx, &asked))) }
        @if !handed.is_empty() { (design::section("handovers", &ctx.t("actors-handovers"), handovers_part(ctx, &handed))) }
        (design::section("sessions", &ctx.t("actors-signed-in"), places_part(ctx, request, &places)))
        (design::section("mail", &ctx.t("actors-mail-to-you"), mail_part(ctx, &person, form)))
        (design::section("tokens", &ctx.t("actors-tokens"), tokens))
        (design::section("data", &ctx.t("actors-my-data"), html! {
            p { (ctx.t("actors-my-data-more")) }
            p { (design::quiet_way_on(&ctx.t("actors-my-data-see"), &ctx.href(&MY_DATA, &[]))) }
        }))
    };
    let page = Page::new(ctx.t("design-my-page"), body).unlisted();
    Ok(if form.is_sound() { page } else { page.with_errors() }.into())
}

/// How near its end a mandate is pointed out, in days.
const SOON: i64 = 30;

/// Those of organisations that are not acted for now: the others stand in what waits.
fn lapsing(ctx: &Ctx, held: &[MandateRecord]) -> Markup {
    let is_elsewhere = |mandate: &MandateRecord| mandate.organisation != ctx.organisation();
    let soon: Vec<&MandateRecord> = held
        .iter()
        .filter(|mandate| {
            is_elsewhere(mandate) && mandate.deputy_for.is_none() && mandate.ends_within(&ctx.now.date(), SOON)
        })
        .collect();
    if soon.is_empty() {
        return design::nothing();
    }
    design::notice(
        design::Tone::Waiting,
        html! {
            @for mandate in soon {
                @let day = kernel::time::day_in_words(mandate.ends.as_deref().unwrap_or_default(), ctx.language);
                p { (ctx.ta("actors-your-mandate-ends", &[("organisation", (&mandate.organisation_name).into()), ("day", (&day).into())])) }
            }
        },
    )
}

fn mandates_part(ctx: &Ctx, held: &[MandateRecord]) -> Markup {
    let heads = ["actors-organisation", "actors-task", "actors-may", "actors-period"].map(|key| ctx.t(key));
    let rows: Vec<_> = held
        .iter()
        .map(|m| {
            vec![
                html! { a.ds-link href=(ctx.href(&ORGANISATION, &[&m.organisation])) { (m.organisation_name) } },
                html! { (m.task) @if m.deputy_for.is_some() { " " (design::tag(&ctx.t("actors-deputy"))) } },
                html! {
                    (acts_in_words(ctx, &m.acts))
                    @if m.terms.is_limited() { " " (design::tag(&ctx.t("actors-limited"))) }
                    @if let Some(only) = m.terms.collaboration.clone() {
                        @let limit = design::limit(ctx, &kernel::Reach::Only(vec![only])).unwrap_or_default();
                        " " span.s-quiet { (limit) }
                    }
                },
                html! { (days_in_words(ctx, m)) },
            ]
        })
        .collect();
    html! {
        @if rows.is_empty() {
            (design::empty(&ctx.t("actors-no-organisation"), Some((&ctx.t("actors-find-organisation"), &ctx.href(&super::ORGANISATIONS, &[])))))
        } @else { (design::cards(&ctx.t("actors-my-organisations"), &heads, &rows)) }
    }
}

fn requests_part(ctx: &Ctx, asked: &[JoinRequest]) -> Markup {
    html! {
        ul.s-links {
            @for request in asked {
                li {
                    a.ds-link href=(ctx.href(&ORGANISATION, &[&request.organisation])) { (request.organisation_name) }
                    " " (design::tag(&ctx.word("actors-request", request.state)))
                    @if !request.reason.is_empty() { p { (request.reason) } }
                    @if request.state == RequestState::Waiting {
                        p.s-quiet { (ctx.ta("actors-answer-before", &[("day", (&request.lapses_at.in_words(ctx.language)).into())])) }
                        (design::form(ctx, &ctx.href(&MY_REQUESTS, &[]), html! {
                            input type="hidden" name="request" value=(request.id);
                            button.s-plain-button type="submit" { (ctx.t("actors-take-back")) span.s-unseen { " " (request.organisation_name) } }
                        }))
                    }
                }
            }
        }
    }
}

fn handovers_part(ctx: &Ctx, handed: &[Handover]) -> Markup {
    html! {
        ul.s-links {
            @for handover in handed {
                li {
                    @let (from, to) = (people::shown(ctx, &handover.from_name), people::shown(ctx, &handover.to_name));
                    a.ds-link href=(ctx.href(&HANDED_OVER, &[&handover.organisation, &handover.id])) {
                        (ctx.ta("actors-handed-over-from-to", &[("from", (&from).into()), ("to", (&to).into())]))
                    }
                    span.s-quiet { " · " (handover.organisation_name) }
                }
            }
        }
    }
}

fn places_part(ctx: &Ctx, request: &Request, places: &[SignedIn]) -> Markup {
    html! {
        ul.s-links {
            @for place in places {
                @let device = if place.device.is_empty() { ctx.t("actors-unknown-device") } else { place.device.clone() };
                li {
                    (device) @if place.is(request.session.as_deref()) { " " (design::tag(&ctx.t("actors-here"))) }
                    span.s-quiet {
                        " · " (ctx.t("actors-since")) " " (design::time(ctx, place.since))
                        @if let Some(at) = place.used_at { " · " (ctx.t("actors-last-sent")) " " (design::time(ctx, at)) }
                    }
                    @if !place.is(request.session.as_deref()) {
                        " "
                        (design::form(ctx, &ctx.href(&MY_SESSIONS, &[]), html! {
                            input type="hidden" name="place" value=(place.handle());
                            button.s-plain-button type="submit" { (ctx.t("actors-sign-out-there")) span.s-unseen { " " (device) } }
                        }))
                    }
                }
            }
        }
        div.s-row {
            @if places.len() > 1 {
                (design::form(ctx, &ctx.href(&MY_SESSIONS, &[]), design::quiet_button(&ctx.t("actors-sign-out-others"))))
            }
            (design::form(ctx, &ctx.href(&MY_SESSIONS, &[]), html! {
                input type="hidden" name="place" value="everywhere";
                (design::quiet_button(&ctx.t("actors-sign-out-everywhere")))
            }))
        }
    }
}

/// In which language one is written to, and of what one is reminded.
fn mail_part(ctx: &Ctx, person: &Person, form: &Form) -> Markup {
    let t = |key: &str| ctx.t(key);
    let languages =
        Language::ALL.map(|language| (language.code().to_owned(), ctx.word("actors-language", language), None));
    let reminders: Vec<(String, String, Option<String>)> = Reminders::ALL
        .iter()
        .map(|word| (word.as_str().to_owned(), ctx.word("actors-reminders", *word), None))
        .collect();
    let mut form = form.clone();
    if form.value("reminders").is_empty() {
        form.set("language", ctx.installation.spoken(person.language.unwrap_or_default()).code());
        form.set("reminders", person.reminders.as_str());
    }
    html! {
        p { (t("actors-mail-to-you-lead")) }
        (design::form(ctx, &ctx.href(&MY_MAIL, &[]), html! {
            @if ctx.installation.offers(Language::English) {
                (radios(ctx, &form, Field::new("language", &t("actors-mail-language")), &languages))
            }
            (radios(ctx, &form, Field::new("reminders", &t("actors-reminders")).hint(&t("actors-reminders-hint")), &reminders))
            (design::quiet_button(&t("actors-mail-save")))
        }))
    }
}

fn tokens_part(ctx: &Ctx, tx: &mut Tx<'_>, person: &str, form: &Form) -> Result<Markup, Stop> {
    let tokens = sessions::tokens(tx, person)?;
    let uses: Vec<(String, String, Option<String>)> = KeyUse::ALL
        .iter()
        .map(|of| (of.as_str().to_owned(), ctx.word("actors-key", *of), Some(ctx.word("actors-key-more", *of))))
        .collect();
    let mut form = form.clone();
    if form.value("for").is_empty() {
        form.set("for", KeyUse::Read.as_str());
    }
    let form = &form;
    Ok(html! {
        p { (ctx.t("actors-tokens-lead")) }
        @if !tokens.is_empty() {
            ul.s-links {
                @for token in &tokens {
                    li {
                        (token.name) span.s-quiet { " · " (token.organisation.as_deref().unwrap_or_default()) " · " (ctx.word("actors-key", token.made_for)) " · " (token.made_at.in_words(ctx.language)) " " }
                        (design::form(ctx, &ctx.href(&MY_TOKENS, &[]), html! {
                            input type="hidden" name="revoke" value=(token.id);
                            button.s-plain-button type="submit" { (ctx.t("actors-revoke")) span.s-unseen { " " (token.name) } }
                        }))
                    }
                }
            }
        }
        (design::form(ctx, &ctx.href(&MY_TOKENS, &[]), html! {
            (input(ctx, form, Field::new("name", &ctx.t("actors-token-name")).hint(&ctx.t("actors-token-hint")), Kind::Text))
            (radios(ctx, form, Field::new("for", &ctx.t("actors-token-for")), &uses))
            (design::quiet_button(&ctx.t("actors-token-make")))
        }))
    })
}
