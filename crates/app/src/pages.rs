//! The installation's own pages: the front page, about, accessibility, the components, and what is shown when
//! something stops.

use crate::limits::TurnedAway;
use collaborations::pages::{INDEX, MODELS, NEW, index};
use collaborations::store::lists::{self, Wanted};
use design::field::{Field, textarea};
use kernel::api::Fault;
use kernel::form::{FieldError, Form};
use kernel::language::Catalogue;
use kernel::web::Who::Anyone;
use kernel::{Actor, Address, Ctx, DbError, Page, Reply, Request, Route, Stop, Tx};
use maud::{Markup, html};
use serde_json::json;

pub const HOME: Address = Address { sv: "/", en: "/en" };
pub const ABOUT: Address = Address { sv: "/om", en: "/en/about" };
pub const ACCESSIBILITY: Address = Address { sv: "/tillganglighet", en: "/en/accessibility" };
pub const API: Address = Address { sv: "/for-program", en: "/en/for-programs" };
pub const STYLE: Address = Address { sv: "/stil", en: "/en/style" };

pub static ROUTES: &[Route] = &[
    Route::page(HOME, Anyone, home),
    Route::page(ABOUT, Anyone, about),
    Route::page(ACCESSIBILITY, Anyone, accessibility),
    Route::page(API, Anyone, api),
    Route::page(STYLE, Anyone, style),
];

pub static CATALOGUE: Catalogue =
    Catalogue { sv: include_str!("../locales/sv.ftl"), en: include_str!("../locales/en.ftl") };

/// How much of what waits the front page shows; my page has the rest.
const WAITING_SHOWN: usize = 10;

/// What waits for me, what we take part in, and what goes on elsewhere.
fn home(ctx: &Ctx, tx: &mut Tx<'_>, _: &Request) -> Result<Reply, Stop> {
    let t = |key: &str| ctx.t(key);
    let ours = match ctx.acting() {
        None => Vec::new(),
        Some(acting) => {
            let wanted = Wanted { organisation: acting.organisation.clone(), ..Wanted::default() };
            lists::list(tx, ctx, &wanted, 10, 0)?
        }
    };
    let waits = actors::acts::waiting::list(ctx, tx, 2 * (WAITING_SHOWN as i64 + 1))?;
    let for_installation = match ctx.is_administrator() {
        true => actors::acts::trust::waiting_for_installation(ctx, tx)?,
        false => 0,
    };
    let newest = lists::list(tx, ctx, &Wanted::default(), 5, 0)?;
    let body = html! {
        @if ctx.person().is_none() {
            h1.ds-heading data-size="xl" { (t("app-welcome")) }
            p.s-lead { (t("app-welcome-lead")) }
            p.s-row { (design::way_on(&t("app-see-collaborations"), &ctx.href(&INDEX, &[]))) (design::quiet_way_on(&t("app-read-models"), &ctx.href(&MODELS, &[]))) (design::quiet_way_on(&t("app-read-articles"), &ctx.href(&learning::pages::FRONT, &[]))) }
            (design::section("why", &t("app-why"), html! {
                ol.s-steps { @for key in ["app-why-1", "app-why-2", "app-why-3", "app-why-4", "app-why-5"] { li { (t(key)) } } }
            }))
        } @else {
            h1.ds-heading data-size="lg" { (t("app-today")) }
            (actors::pages::waiting::part(ctx, &waits, WAITING_SHOWN))
            @if for_installation > 0 {
                (design::notice(design::Tone::Waiting, html! { p { a.ds-link href=(ctx.href(&actors::pages::ALL_REQUESTS, &[])) {
                    (ctx.ta("actors-all-requests-wait", &[("count", for_installation.into())]))
                } } }))
            }
            @if ctx.acting().is_none() { (as_resident(ctx)) }
            @else { (design::section("ours", &t("app-ours"), html! {
                @if ours.is_empty() { (design::empty(&t("app-none-ours"), Some((&t("collaborations-start"), &ctx.href(&NEW, &[]))))) }
                @else { (index::rows(ctx, &ours, 3)) p { (design::quiet_way_on(&t("collaborations-start"), &ctx.href(&NEW, &[]))) } }
            })) }
        }
        (design::section("here", &t("app-here"), html! {
            (index::rows(ctx, &newest, 3))
            p { a.ds-link href=(ctx.href(&INDEX, &[])) { (t("collaborations-show-all")) } }
        }))
    };
    Ok(Page::new(t("app-home"), body).into())
}

/// What there is for somebody who acts for no organisation, and how she comes to.
fn as_resident(ctx: &Ctx) -> Markup {
    design::section(
        "resident",
        &ctx.t("app-as-resident"),
        html! {
            p { (ctx.t("app-as-resident-lead")) }
            p.s-row {
                (design::way_on(&ctx.t("app-find-organisation"), &ctx.href(&actors::pages::ORGANISATIONS, &[])))
                (design::quiet_way_on(&ctx.t("actors-add"), &ctx.href(&actors::pages::ADD, &[])))
            }
        },
    )
}

fn about(ctx: &Ctx, _: &mut Tx<'_>, _: &Request) -> Result<Reply, Stop> {
    let mut body = words(ctx, "app-about", &["app-about-1", "app-about-2", "app-about-3"]);
    if let Some(address) = ctx.installation.contact_address() {
        let contact = html! { p { a.ds-link href=(address) { (ctx.installation.contact) } } };
        body = html! { (body) (design::section("contact", &ctx.t("app-contact"), contact)) };
    }
    Ok(Page::new(ctx.t("app-about"), body).into())
}

fn accessibility(ctx: &Ctx, _: &mut Tx<'_>, _: &Request) -> Result<Reply, Stop> {
    let keys = ["app-accessibility-1", "app-accessibility-2", "app-accessibility-3"];
    Ok(Page::new(ctx.t("app-accessibility"), words(ctx, "app-accessibility", &keys)).into())
}

fn words(ctx: &Ctx, title: &str, paragraphs: &[&str]) -> Markup {
    html! {
        h1.ds-heading data-size="lg" { (ctx.t(title)) }
        div.s-prose { @for key in paragraphs { p { (ctx.t(key)) } } }
    }
}

fn api(ctx: &Ctx, _: &mut Tx<'_>, _: &Request) -> Result<Reply, Stop> {
    let prose = |key: &str| html! { div.s-prose { p { (ctx.t(key)) } } };
    let body = html! {
        h1.ds-heading data-size="lg" { (ctx.t("app-api")) }
        div.s-prose {
            p { (ctx.t("app-api-1")) }
            p { a.ds-link href="/api/v1/openapi.json" { "/api/v1/openapi.json" } }
        }
        (design::section("token", &ctx.t("app-api-token"), prose("app-api-2")))
        (design::section("writing", &ctx.t("app-api-writing"), prose("app-api-3")))
        (design::section("once", &ctx.t("app-api-once"), html! {
            (prose("app-api-4"))
            p { (ctx.t("app-api-example")) }
            pre.s-hash tabindex="0" { (example(ctx)) }
        }))
        (design::section("in-step", &ctx.t("app-api-in-step"), crate::in_step::guide(ctx)))
    };
    Ok(Page::new(ctx.t("app-api"), body).into())
}

/// A call one can paste into a shell.
fn example(ctx: &Ctx) -> String {
    let json = r#"{"title": "…", "challenge": "…", "openness": "parties", "process_model": "mucf-samverkansmodell"}"#;
    [
        &format!("curl {}/api/v1/collaborations", ctx.public_url),
        "-H 'Authorization: Bearer samverka_…'",
        "-H 'Content-Type: application/json'",
        "-H \"Idempotency-Key: $(uuidgen)\"",
        &format!("-d '{json}'"),
    ]
    .join(" \\\n  ")
}

/// Every component with its examples.
fn style(ctx: &Ctx, _: &mut Tx<'_>, _: &Request) -> Result<Reply, Stop> {
    let body = html! {
        h1.ds-heading data-size="lg" { (ctx.t("app-style")) }
        p.s-lead { (ctx.t("app-style-lead")) }
        @for example in design::examples::all(ctx) {
            section.s-section {
                h2.ds-heading data-size="xs" { code { (example.name) } }
                (example.show)
            }
        }
    };
    Ok(Page::new(ctx.t("app-style"), body).unlisted().into())
}

/// A form that was not taken.
pub struct Sent<'a> {
    pub form: &'a [(String, String)],
    /// Whether the form's address is also a page one can open.
    pub has_page: bool,
}

/// What happened, in words, and where to go from here.
pub fn stopped(ctx: &Ctx, stop: &Stop, status: u16, sent: Option<Sent<'_>>) -> Reply {
    let (title, lead) = explain(ctx, stop, sent.is_some());
    let is_unconfirmed = matches!(stop, Stop::Db(DbError::Unconfirmed(_)));
    let here = ctx.place.in_language(ctx.language);
    let body = html! {
        h1.ds-heading data-size="lg" { (title) }
        p.s-lead { (lead) }
        @if let Some(sent) = sent.filter(|_| can_be_sent_again(stop)) {
            @if is_unconfirmed && sent.has_page { p { (design::way_on(&ctx.t("app-unconfirmed-look"), &here)) } }
            form method="post" action=(here) {
                (kept(ctx, sent.form))
                (design::quiet_button(&ctx.t(if is_unconfirmed { "app-unconfirmed-again" } else { "app-kept-again" })))
            }
        }
        @if matches!(stop, Stop::NotFound) { (for_another(ctx, &here)) }
        (fault_number(ctx, status))
        p.s-row { (design::way_on(&ctx.t("app-to-home"), &ctx.href(&HOME, &[]))) (design::quiet_way_on(&ctx.t("app-see-collaborations"), &ctx.href(&INDEX, &[]))) }
    };
    let mut page = Page::new(title, body).unlisted();
    page.status = status;
    page.into()
}

/// Whether the same form may be taken another time.
fn can_be_sent_again(stop: &Stop) -> bool {
    match stop {
        Stop::Db(_) | Stop::Broken(_) => true,
        Stop::Fault(fault) => matches!(**fault, Fault::TooOften { .. }),
        _ => false,
    }
}

/// What to name when one tells of a failure of ours: the log's lines have it too.
fn fault_number(ctx: &Ctx, status: u16) -> Markup {
    html! {
        @if status >= 500 && !ctx.request.is_empty() {
            p.s-quiet { (ctx.ta("app-fault-number", &[("number", (&ctx.request).into())])) }
        }
    }
}

/// What is not there for one organisation may be there for another that the person acts for. Said of everything that is not
/// there, so that it tells nothing of what is.
fn for_another(ctx: &Ctx, here: &str) -> Markup {
    let Actor::Person { others, .. } = &ctx.actor else { return design::nothing() };
    if others.is_empty() || ctx.place.address == HOME {
        return design::nothing();
    }
    html! {
        p { (ctx.t("app-not-found-for-another")) }
        @for kernel::Other { organisation, name, reach } in others {
            (design::form(ctx, &ctx.href(&ctx.house.act_for, &[]), html! {
                input type="hidden" name="organisation" value=(organisation);
                input type="hidden" name="back" value=(here);
                (design::quiet_button(&ctx.ta("app-act-for", &[("organisation", design::acting_in(ctx, name, reach).as_str().into())])))
            }))
        }
    }
}

/// Everything that was sent, ready to be sent again: what somebody has written to be seen, the rest hidden.
pub fn kept(ctx: &Ctx, sent: &[(String, String)]) -> Markup {
    let is_written = |at: usize| {
        let (name, value) = &sent[at];
        value.trim().contains(char::is_whitespace) && !sent[..at].iter().any(|(earlier, _)| earlier == name)
    };
    let count = (0..sent.len()).filter(|at| is_written(*at)).count();
    let form = Form::new(&sent.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect::<Vec<_>>());
    let mut number = 0_usize;
    html! {
        @for (at, (name, value)) in sent.iter().enumerate() {
            @if is_written(at) {
                @let label = { number += 1; ctx.ta("app-kept", &[("number", number.into()), ("count", count.into())]) };
                (textarea(ctx, &form, Field::new(name, &label), 6))
            } @else {
                input type="hidden" name=(name) value=(value);
            }
        }
    }
}

/// `sending`: whether a form was sent, so that something may have been lost.
fn explain(ctx: &Ctx, stop: &Stop, sending: bool) -> (String, String) {
    let keys = |title: &str, lead: &str| (ctx.t(title), ctx.t(lead));
    match stop {
        Stop::NotFound => keys("app-not-found", "app-not-found-lead"),
        Stop::SignIn => keys("app-sign-in-first", "app-sign-in-first-lead"),
        Stop::Refused(why) => keys("app-refused", why),
        Stop::Bad(_) => keys("app-bad", "app-bad-lead"),
        Stop::Fault(fault) => faulty(ctx, fault),
        Stop::Db(DbError::Conflict(_)) => keys("app-crossed", "app-crossed-lead"),
        Stop::Db(DbError::Unavailable(_)) if sending => keys("app-unsaved", "app-unsaved-lead"),
        Stop::Db(DbError::Unavailable(_)) => keys("app-unavailable", "app-unavailable-lead"),
        Stop::Db(DbError::Unconfirmed(_)) => keys("app-unconfirmed", "app-unconfirmed-lead"),
        Stop::Db(_) | Stop::Broken(_) => keys("app-failed", "app-failed-lead"),
    }
}

fn faulty(ctx: &Ctx, fault: &Fault) -> (String, String) {
    let keys = |title: &str, lead: &str| (ctx.t(title), ctx.t(lead));
    match fault {
        Fault::Broken(problem) => (ctx.t("app-not-taken"), problem.in_words(&ctx.texts, ctx.language)),
        Fault::OtherKind => keys("app-not-taken", "app-not-json"),
        Fault::TooLarge => keys("app-not-taken", "app-too-large"),
        Fault::Fields(_) => keys("app-not-taken", "app-wrong-fields"),
        Fault::Crossed(_) => keys("app-crossed", "app-crossed-now"),
        Fault::Key => keys("app-not-taken", "app-key-wrong"),
        Fault::KeyTaken => keys("app-not-taken", "app-key-taken"),
        Fault::Method(_) => keys("app-refused", "app-other-methods"),
        Fault::TooOften { key, until } => {
            (ctx.t("app-wait"), ctx.ta(key, &[("when", (&until.with_time(ctx.language)).into())]))
        }
    }
}

/// What somebody gets whom the program has no room for, or who has sent too much. `sent`: a form that can be sent again, and
/// where to.
pub fn turned_away(ctx: &Ctx, why: TurnedAway, is_api: bool, sent: Option<(&str, Sent<'_>)>) -> Reply {
    let (status, title, lead) = match why {
        TurnedAway::Busy if sent.is_some() => (503, ctx.t("app-busy"), ctx.t("app-busy-unsaved")),
        TurnedAway::Busy => (503, ctx.t("app-busy"), ctx.t("app-busy-lead")),
        TurnedAway::TooOften => (429, ctx.t("app-too-often"), ctx.t("app-too-often-lead")),
        TurnedAway::TooLarge if is_api => (413, ctx.t("app-not-taken"), ctx.t("app-too-large")),
        TurnedAway::TooLarge => (413, ctx.t("app-not-taken"), ctx.t("app-too-large-lead")),
        TurnedAway::TooSlow => (408, ctx.t("app-too-slow"), ctx.t("app-too-slow-lead")),
        TurnedAway::Late => (504, ctx.t("app-late"), ctx.t("app-late-lead")),
    };
    if is_api {
        let mut body = json!({ "type": "about:blank", "title": title, "status": status, "detail": lead });
        if status >= 500 {
            body["request_id"] = ctx.request.as_str().into();
        }
        return Reply::Data {
            status,
            content_type: "application/problem+json",
            body: body.to_string(),
            headers: vec![("content-language", ctx.language.code().to_owned())],
        };
    }
    let body = html! {
        h1.ds-heading data-size="lg" { (title) }
        p.s-lead { (lead) }
        @if let Some((to, sent)) = sent.filter(|_| matches!(why, TurnedAway::Busy | TurnedAway::TooOften)) {
            form method="post" action=(to) {
                (kept(ctx, sent.form))
                (design::quiet_button(&ctx.t("app-kept-again")))
            }
        }
        (fault_number(ctx, status))
    };
    let mut page = Page::new(title, body).unlisted();
    page.status = status;
    page.into()
}

/// The same for programs (RFC 9457): what is wrong at which field, or what stands now, beside the words.
pub fn problem(ctx: &Ctx, stop: &Stop, status: u16) -> Reply {
    let (title, detail) = explain(ctx, stop, false);
    let mut body = json!({ "type": "about:blank", "title": title, "status": status, "detail": detail });
    if ctx.place.address != HOME {
        body["instance"] = ctx.place.in_language(ctx.language).into();
    }
    if status >= 500 {
        body["request_id"] = ctx.request.as_str().into();
    }
    let mut headers = vec![("content-language", ctx.language.code().to_owned())];
    match stop {
        Stop::SignIn => headers.push(("www-authenticate", "Bearer".to_owned())),
        Stop::Fault(fault) => match fault.as_ref() {
            Fault::Fields(errors) => {
                let error = |error: &FieldError| json!({ "pointer": error.field, "message": error.message });
                body["errors"] = errors.iter().map(error).collect();
            }
            Fault::Crossed(now) => body["current"] = now.clone(),
            Fault::Method(methods) => headers.push(("allow", methods.clone())),
            _ => {}
        },
        _ => {}
    }
    Reply::Data { status, content_type: "application/problem+json", body: body.to_string(), headers }
}
