//! The pages of areas, organisations and people, and signing in.

pub mod act_for;
pub mod area;
pub mod areas;
pub mod hand_over;
pub mod handed_over;
pub mod join;
pub mod leave;
pub mod link;
pub mod mandate;
pub mod my_data;
pub mod my_page;
pub mod organisation;
pub mod organisations;
pub mod people;
pub mod request;
pub mod sign_in;
pub mod sign_out;

use crate::api;
use kernel::web::Counted;
use kernel::web::Who::{Anyone, SignedIn};
use kernel::{Address, Ctx, Route};

pub const AREAS: Address = Address { sv: "/omraden", en: "/en/areas" };
pub const AREA: Address = Address { sv: "/omraden/{code}", en: "/en/areas/{code}" };
pub const ORGANISATIONS: Address = Address { sv: "/organisationer", en: "/en/organisations" };
pub const ORGANISATION: Address = Address { sv: "/organisationer/{id}", en: "/en/organisations/{id}" };
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
pub const HAND_OVER: Address = Address {
    sv: "/organisationer/{id}/mandat/{mandate}/lamna-over",
    en: "/en/organisations/{id}/mandates/{mandate}/hand-over",
};
pub const HANDED_OVER: Address =
    Address { sv: "/organisationer/{id}/overlamningar/{handover}", en: "/en/organisations/{id}/handovers/{handover}" };
pub const JOIN: Address = Address { sv: "/organisationer/{id}/agera-for", en: "/en/organisations/{id}/act-for" };
pub const REQUEST: Address =
    Address { sv: "/organisationer/{id}/forfragningar/{request}", en: "/en/organisations/{id}/requests/{request}" };
pub const SIGN_IN: Address = Address { sv: "/logga-in", en: "/en/sign-in" };
pub const LINK: Address = Address { sv: "/logga-in/{secret}", en: "/en/sign-in/{secret}" };
pub const TAKE_ROLE: Address = Address { sv: "/roller", en: "/en/roles" };
pub const SIGN_OUT: Address = Address { sv: "/logga-ut", en: "/en/sign-out" };
pub const ACT_FOR: Address = Address { sv: "/agera-for", en: "/en/act-for" };
pub const MY_PAGE: Address = Address { sv: "/min-sida", en: "/en/my-page" };
pub const MY_TOKENS: Address = Address { sv: "/min-sida/nycklar", en: "/en/my-page/tokens" };
pub const MY_SESSIONS: Address = Address { sv: "/min-sida/inloggningar", en: "/en/my-page/sessions" };
pub const MY_REQUESTS: Address = Address { sv: "/min-sida/forfragningar", en: "/en/my-page/requests" };
pub const MY_DATA: Address = Address { sv: "/min-sida/uppgifter", en: "/en/my-page/data" };
pub const MY_DATA_FILE: Address = Address { sv: "/min-sida/uppgifter/fil", en: "/en/my-page/data/file" };
pub const LEAVE: Address = Address { sv: "/min-sida/avsluta", en: "/en/my-page/close" };
pub const DECLINE: Address = Address { sv: "/logga-in/{secret}/nej", en: "/en/sign-in/{secret}/no" };

pub static ROUTES: &[Route] = &[
    Route::page(AREAS, Anyone, areas::get),
    Route::form(AREA, Anyone, area::get, area::post),
    Route::page(ORGANISATIONS, Anyone, organisations::get),
    Route::page(ORGANISATION, Anyone, organisation::get),
    Route::form(PEOPLE, SignedIn, people::get, people::post),
    Route::act(END_MANDATE, SignedIn, people::end),
    Route::act(INVITATION_BACK, SignedIn, people::take_back),
    Route::form(MANDATE, SignedIn, mandate::get, mandate::post),
    Route::act(DEPUTY, SignedIn, mandate::deputy),
    Route::form(HAND_OVER, SignedIn, hand_over::get, hand_over::post),
    Route::page(HANDED_OVER, SignedIn, handed_over::get),
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
    Route::act(MY_SESSIONS, SignedIn, my_page::sessions),
    Route::act(MY_REQUESTS, SignedIn, my_page::take_back),
    Route::page(MY_DATA, SignedIn, my_data::get),
    Route::page(MY_DATA_FILE, SignedIn, my_data::file),
    Route::form(LEAVE, SignedIn, leave::get, leave::post),
    Route::api("/api/v1/areas", api::areas),
    Route::api("/api/v1/areas/{code}", api::area),
    Route::api("/api/v1/organisations", api::organisations),
    Route::api("/api/v1/organisations/{id}", api::organisation),
    Route::api("/api/v1/organisations/{id}/mandates", api::mandates::mandates),
    Route::api("/api/v1/organisations/{id}/mandates/{mandate}", api::mandates::mandate).putting(api::mandates::set_end),
    Route::api("/api/v1/organisations/{id}/invitations", api::mandates::invitations)
        .making(api::mandates::invite_person),
    Route::api("/api/v1/organisations/{id}/requests", api::requests::requests).making(api::requests::ask),
    Route::api("/api/v1/organisations/{id}/requests/{request}", api::requests::request)
        .putting(api::requests::answer_request),
    Route::api("/api/v1/me/data", api::me::data),
];

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
