//! The pages of areas, organisations and people, and signing in.

pub mod act_for;
pub mod add;
pub mod area;
pub mod areas;
pub mod claim;
mod export;
pub mod hand_over;
pub mod handed_over;
pub mod history;
pub mod import;
pub mod imports;
pub mod join;
pub mod leave;
pub mod link;
pub mod mandate;
pub mod merge;
pub mod merger;
pub mod my_data;
pub mod my_page;
pub mod organisation;
pub mod organisations;
pub mod people;
pub mod profile;
pub mod request;
pub mod requests;
pub mod sign_in;
pub mod sign_out;
pub mod trust;
pub mod units;
pub mod unnamed;
pub mod waiting;

use crate::api;
use crate::organisation::{Organisation, OrganisationKind};
use design::field::{Field, select};
use kernel::form::Form;
use kernel::record::Word;
use kernel::web::Counted;
use kernel::web::Who::{Anyone, SignedIn};
use kernel::{Address, Ctx, Language, Page, Request, Route, Stop};
use maud::{Markup, html};

pub const AREAS: Address = Address { sv: "/omraden", en: "/en/areas" };
pub const AREA: Address = Address { sv: "/omraden/{code}", en: "/en/areas/{code}" };
pub const ORGANISATIONS: Address = Address { sv: "/organisationer", en: "/en/organisations" };
pub const ORGANISATION: Address = Address { sv: "/organisationer/{id}", en: "/en/organisations/{id}" };
pub const ADD: Address = Address { sv: "/lagg-till-organisation", en: "/en/add-organisation" };
pub const PROFILE: Address = Address { sv: "/organisationer/{id}/profil", en: "/en/organisations/{id}/profile" };
pub const ENDED: Address = Address { sv: "/organisationer/{id}/upphor", en: "/en/organisations/{id}/ended" };
pub const UNITS: Address = Address { sv: "/organisationer/{id}/enheter", en: "/en/organisations/{id}/units" };
pub const UNIT: Address =
    Address { sv: "/organisationer/{id}/enheter/{unit}", en: "/en/organisations/{id}/units/{unit}" };
pub const TRUST: Address =
    Address { sv: "/organisationer/{id}/bekraftelse", en: "/en/organisations/{id}/verification" };
pub const CLAIM: Address =
    Address { sv: "/organisationer/{id}/begar-att-administrera", en: "/en/organisations/{id}/ask-to-administer" };
pub const REQUESTS: Address = Address { sv: "/organisationer/{id}/begaran", en: "/en/organisations/{id}/requests" };
pub const ALL_REQUESTS: Address = Address { sv: "/begaran", en: "/en/requests" };
pub const MERGE: Address = Address { sv: "/organisationer/{id}/sla-ihop", en: "/en/organisations/{id}/merge" };
pub const MERGER: Address = Address { sv: "/sammanslagningar/{merger}", en: "/en/mergers/{merger}" };
pub const BROUGHT: Address =
    Address { sv: "/organisationer/{id}/mandat-som-foljde-med", en: "/en/organisations/{id}/brought-mandates" };
pub const IMPORTS: Address = Address { sv: "/register/las-in", en: "/en/register/import" };
pub const IMPORT: Address = Address { sv: "/inlasning/{import}", en: "/en/imports/{import}" };
pub const OWN_IMPORTS: Address = Address { sv: "/organisationer/{id}/las-in", en: "/en/organisations/{id}/import" };
pub const HISTORY: Address = Address { sv: "/organisationer/{id}/historik", en: "/en/organisations/{id}/history" };
pub const TEMPLATE: Address = Address { sv: "/register/mall/{which}", en: "/en/register/template/{which}" };
pub const EXPORT: Address = Address { sv: "/register/fil", en: "/en/register/file" };
pub const PEOPLE: Address = Address { sv: "/organisationer/{id}/personer", en: "/en/organisations/{id}/people" };
pub const END_MANDATE: Address =
    Address { sv: "/organisationer/{id}/personer/avsluta", en: "/en/organisations/{id}/people/end" };
pub const INVITATION_BACK: Address =
    Address { sv: "/organisationer/{id}/personer/inbjudan", en: "/en/organisations/{id}/people/invitation" };
pub const MANDATE: Address =
    Address { sv: "/organisationer/{id}/mandat/{mandate}", en: "/en/organisations/{id}/mandates/{mandate}" };
pub const DEPUTY: Address = Address {
    sv: "/organisationer/{id}/mandat/{mandate}/stallforetradare",
    en: "/en/organisations/{id}/mandates/{mandate}/deputy",
};
pub const MANDATE_UNIT: Address =
    Address { sv: "/organisationer/{id}/mandat/{mandate}/enhet", en: "/en/organisations/{id}/mandates/{mandate}/unit" };
pub const HAND_OVER: Address = Address {
    sv: "/organisationer/{id}/mandat/{mandate}/lamna-over",
    en: "/en/organisations/{id}/mandates/{mandate}/hand-over",
};
pub const HANDED_OVER: Address =
    Address { sv: "/organisationer/{id}/overlamningar/{handover}", en: "/en/organisations/{id}/handovers/{handover}" };
pub const UNNAMED: Address =
    Address { sv: "/organisationer/{id}/ingen-namngiven", en: "/en/organisations/{id}/nobody-named" };
pub const JOIN: Address = Address { sv: "/organisationer/{id}/agera-for", en: "/en/organisations/{id}/act-for" };
pub const REQUEST: Address =
    Address { sv: "/organisationer/{id}/forfragningar/{request}", en: "/en/organisations/{id}/requests/{request}" };
pub const SIGN_IN: Address = Address { sv: "/logga-in", en: "/en/sign-in" };
pub const LINK: Address = Address { sv: "/logga-in/{secret}", en: "/en/sign-in/{secret}" };
pub const TAKE_ROLE: Address = Address { sv: "/roller", en: "/en/roles" };
pub const SIGN_OUT: Address = Address { sv: "/logga-ut", en: "/en/sign-out" };
pub const ACT_FOR: Address = Address { sv: "/agera-for", en: "/en/act-for" };
pub const MY_PAGE: Address = Address { sv: "/min-sida", en: "/en/my-page" };
pub const MY_MAIL: Address = Address { sv: "/min-sida/mejl", en: "/en/my-page/mail" };
pub const MY_TOKENS: Address = Address { sv: "/min-sida/nycklar", en: "/en/my-page/tokens" };
pub const MY_SESSIONS: Address = Address { sv: "/min-sida/inloggningar", en: "/en/my-page/sessions" };
pub const MY_REQUESTS: Address = Address { sv: "/min-sida/forfragningar", en: "/en/my-page/requests" };
pub const MY_DATA: Address = Address { sv: "/min-sida/uppgifter", en: "/en/my-page/data" };
pub const MY_DATA_FILE: Address = Address { sv: "/min-sida/uppgifter/fil", en: "/en/my-page/data/file" };
pub const LEAVE: Address = Address { sv: "/min-sida/avsluta", en: "/en/my-page/close" };
pub const DECLINE: Address = Address { sv: "/logga-in/{secret}/nej", en: "/en/sign-in/{secret}/no" };

pub static ROUTES: &[Route] = &[
    Route::page(AREAS, Anyone, areas::get),
    Route::form(AREA, Anyone, area::get, area::post).sent_signed_in(),
    Route::page(ORGANISATIONS, Anyone, organisations::get),
    Route::page(ORGANISATION, Anyone, organisation::get),
    Route::form(ADD, SignedIn, add::get, add::post),
    Route::form(PROFILE, SignedIn, profile::get, profile::post),
    Route::act(ENDED, SignedIn, profile::ended),
    Route::form(UNITS, SignedIn, units::get, units::post),
    Route::act(UNIT, SignedIn, units::change),
    Route::page(HISTORY, SignedIn, history::get),
    Route::form(TRUST, SignedIn, trust::get, trust::post),
    Route::form(CLAIM, SignedIn, claim::get, claim::post),
    Route::form(REQUESTS, SignedIn, requests::get, requests::post),
    Route::page(ALL_REQUESTS, SignedIn, requests::all),
    Route::form(MERGE, SignedIn, merge::get, merge::post),
    Route::form(MERGER, SignedIn, merger::get, merger::post),
    Route::form(BROUGHT, SignedIn, merger::brought, merger::answer),
    Route::form(IMPORTS, SignedIn, imports::get, imports::post).with_file(),
    Route::form(OWN_IMPORTS, SignedIn, imports::own, imports::send_own).with_file(),
    Route::form(IMPORT, SignedIn, import::get, import::post),
    Route::page(TEMPLATE, Anyone, imports::template),
    Route::page(EXPORT, Anyone, export::get),
    Route::form(PEOPLE, SignedIn, people::get, people::post),
    Route::act(END_MANDATE, SignedIn, people::end),
    Route::act(INVITATION_BACK, SignedIn, people::take_back),
    Route::form(MANDATE, SignedIn, mandate::get, mandate::post),
    Route::act(DEPUTY, SignedIn, mandate::deputy),
    Route::act(MANDATE_UNIT, SignedIn, mandate::unit),
    Route::form(HAND_OVER, SignedIn, hand_over::get, hand_over::post),
    Route::page(HANDED_OVER, SignedIn, handed_over::get),
    Route::form(UNNAMED, SignedIn, unnamed::get, unnamed::post),
    Route::form(JOIN, Anyone, join::get, join::post),
    Route::form(REQUEST, SignedIn, request::get, request::post),
    Route::form(SIGN_IN, Anyone, sign_in::get, sign_in::post),
    // A role's link in a demonstration signs in when it is opened.
    Route::form(LINK, Anyone, link::get, link::post).writing(),
    Route::act(DECLINE, Anyone, link::decline),
    Route::act(TAKE_ROLE, Anyone, sign_in::take_role),
    Route::act(SIGN_OUT, SignedIn, sign_out::post),
    Route::act(ACT_FOR, SignedIn, act_for::post),
    Route::page(MY_PAGE, SignedIn, my_page::get),
    Route::act(MY_TOKENS, SignedIn, my_page::tokens),
    Route::act(MY_MAIL, SignedIn, my_page::mail),
    Route::act(MY_SESSIONS, SignedIn, my_page::sessions),
    Route::act(MY_REQUESTS, SignedIn, my_page::take_back),
    Route::page(MY_DATA, SignedIn, my_data::get),
    Route::page(MY_DATA_FILE, SignedIn, my_data::file),
    Route::form(LEAVE, SignedIn, leave::get, leave::post),
    Route::api("/api/v1/areas", api::areas::areas),
    Route::api("/api/v1/areas/{code}", api::areas::area),
    Route::api("/api/v1/areas/{code}/target-groups", api::areas::area_target_groups),
    Route::api_write("/api/v1/areas/{code}/communities").making(api::areas::add_community),
    Route::api("/api/v1/organisations", api::organisations).making(api::register::add),
    Route::api("/api/v1/organisations/{id}", api::organisation),
    Route::api("/api/v1/organisations/{id}/profile", api::register::profile).putting(api::register::set_profile),
    Route::api_write("/api/v1/organisations/{id}/ended").putting(api::register::set_ended),
    Route::api("/api/v1/organisations/{id}/units", api::register::units).making(api::register::add_unit),
    Route::api_write("/api/v1/organisations/{id}/units/{unit}").putting(api::register::change_unit),
    Route::api("/api/v1/organisations/{id}/history", api::history::organisation_history),
    Route::api("/api/v1/organisations/{id}/verifications", api::trust::verifications).making(api::trust::verify),
    Route::api("/api/v1/organisations/{id}/verifications/{verification}", api::trust::verification)
        .putting(api::trust::end_verification),
    Route::api("/api/v1/organisations/{id}/voices", api::trust::voices)
        .making(api::trust::offer)
        .putting(api::trust::tend_voice),
    Route::api("/api/v1/organisations/{id}/claims", api::trust::claims).making(api::trust::claim),
    Route::api("/api/v1/organisations/{id}/claims/{claim}", api::trust::one_claim).putting(api::trust::answer_claim),
    Route::api("/api/v1/claims", api::trust::all_claims),
    Route::api("/api/v1/organisations/{id}/merge", api::merge::merging).making(api::merge::merge),
    Route::api("/api/v1/mergers", api::merge::mergers),
    Route::api("/api/v1/mergers/{merger}", api::merge::merger).putting(api::merge::tend_merger),
    Route::api("/api/v1/organisations/{id}/brought-mandates", api::merge::brought).putting(api::merge::answer_brought),
    Route::api("/api/v1/organisations/{id}/mandates", api::mandates::mandates),
    Route::api("/api/v1/organisations/{id}/mandates/{mandate}", api::mandates::mandate).putting(api::mandates::set_end),
    Route::api_write("/api/v1/organisations/{id}/mandates/{mandate}/unit").putting(api::mandates::set_unit),
    Route::api("/api/v1/organisations/{id}/mandates/{mandate}/deputies", api::mandates::deputies)
        .making(api::mandates::name_deputy),
    Route::api("/api/v1/organisations/{id}/mandates/{mandate}/handover", api::handing_over::on_person)
        .making(api::handing_over::hand_over),
    Route::api("/api/v1/organisations/{id}/handovers", api::handing_over::handovers),
    Route::api("/api/v1/organisations/{id}/handovers/{handover}", api::handing_over::handover),
    Route::api("/api/v1/organisations/{id}/invitations", api::invitations::invitations)
        .making(api::invitations::invite_person),
    Route::api("/api/v1/organisations/{id}/invitations/{invitation}", api::invitations::invitation)
        .putting(api::invitations::take_back_invitation),
    Route::api("/api/v1/organisations/{id}/requests", api::requests::requests).making(api::requests::ask),
    Route::api("/api/v1/organisations/{id}/requests/{request}", api::requests::request)
        .putting(api::requests::answer_request),
    Route::api("/api/v1/me", api::account::me),
    Route::api("/api/v1/me/mail", api::me::mail).putting(api::me::set_mail),
    Route::api("/api/v1/me/data", api::me::data),
    Route::api("/api/v1/me/waiting", api::me::waiting),
    Route::api("/api/v1/organisations/{id}/unnamed", api::unnamed::unnamed).putting(api::unnamed::name),
    Route::api("/api/v1/me/requests", api::account::my_requests),
    Route::api_write("/api/v1/me/requests/{request}").putting(api::account::take_back_request),
    Route::api("/api/v1/me/claims", api::trust::my_claims),
    Route::api("/api/v1/me/handovers", api::account::my_handovers),
    Route::api("/api/v1/me/sessions", api::account::my_sessions).putting(api::account::end_sessions),
    Route::api_write("/api/v1/me/sessions/{session}").putting(api::account::end_session),
    Route::api("/api/v1/me/tokens", api::account::my_tokens),
    Route::api_write("/api/v1/me/tokens/{token}").putting(api::account::end_token),
    Route::api("/api/v1/me/closing", api::account::leaving).putting(api::account::leave),
    Route::api("/api/v1/organisations/{id}/imports", api::imports::own_imports)
        .making(api::imports::send_own)
        .with_file(),
    Route::api("/api/v1/register/imports", api::imports::register_imports)
        .making(api::imports::send_register)
        .with_file(),
    Route::api("/api/v1/register/template/{which}", api::imports::template),
    Route::api("/api/v1/imports/{import}", api::imports::import).putting(api::imports::step_import),
    Route::api("/api/v1/imports/{import}/remarks", api::imports::import_remarks),
];

/// A form that binds an organisation says which; it must be the one acted for now, or the form is out of date.
pub fn bound(ctx: &Ctx, request: &Request) -> Result<(), Stop> {
    match request.field("acting_for") == ctx.organisation() && !ctx.organisation().is_empty() {
        true => Ok(()),
        false => Err(Stop::Refused("actors-other-organisation")),
    }
}

/// A page below an organisation's own.
fn below(ctx: &Ctx, organisation: &Organisation, title: String, body: Markup) -> Page {
    Page::new(title, body)
        .below(ctx.t("actors-organisations"), ctx.href(&ORGANISATIONS, &[]))
        .below(&organisation.name, ctx.href(&ORGANISATION, &[&organisation.id]))
        .unlisted()
}

/// In which language a mail goes to somebody who has chosen none, where one invites. The sender's own comes first.
pub fn mail_language(ctx: &Ctx, form: &Form) -> Markup {
    if !ctx.installation.offers(Language::English) {
        return design::nothing();
    }
    let options = [ctx.language, ctx.language.other()]
        .map(|language| (language.code().to_owned(), ctx.word("actors-language", language)));
    let label = ctx.t("actors-invitation-language");
    let hint = ctx.t("actors-invitation-language-hint");
    select(ctx, form, Field::new("language", &label).hint(&hint), &options, None)
}

/// What a hit says that was found by an earlier name, after what else is said of it. Every page on which organisations are searched
/// says it so.
pub fn called_before(ctx: &Ctx, former: Option<&String>) -> Markup {
    html! { @if let Some(name) = former { " · " (ctx.ta("actors-called-before", &[("name", name.into())])) } }
}

/// The kinds of organisation to choose among.
fn kinds(ctx: &Ctx) -> Vec<(String, String)> {
    OrganisationKind::ALL.iter().map(|kind| (kind.as_str().to_owned(), ctx.word("actors-kind", *kind))).collect()
}

/// Rows on a page of a list.
pub const PER_PAGE: i64 = 20;

pub fn pages(count: i64) -> i64 {
    (count + PER_PAGE - 1) / PER_PAGE
}

/// How many were found, in words: by `all`, or by `more` where they were not counted to the end.
pub fn found(ctx: &Ctx, all: &str, more: &str, counted: Counted) -> String {
    ctx.ta(if counted.is_more { more } else { all }, &[("count", counted.number.into())])
}

/// The question part of a list's address with another page number.
pub fn with_page(query: &[(String, String)], page: i64) -> String {
    let kept: Vec<String> = query
        .iter()
        .filter(|(name, value)| name != "page" && !value.is_empty())
        .map(|(name, value)| format!("{name}={}", kernel::web::encode(value)))
        .chain((page > 1).then(|| format!("page={page}")))
        .collect();
    if kept.is_empty() { "?".into() } else { format!("?{}", kept.join("&")) }
}

/// An amount of money, with blanks between the thousands as Swedish and English readers both take it.
pub fn kronor(ctx: &Ctx, amount: i64) -> String {
    let digits = amount.to_string();
    let grouped: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().filter_map(|three| std::str::from_utf8(three).ok()).collect();
    ctx.ta("actors-kronor", &[("amount", (&grouped.join("\u{a0}")).into())])
}
