//! The pages of areas, organisations and people, and signing in.

pub mod act_for;
pub mod area;
pub mod areas;
pub mod link;
pub mod my_page;
pub mod organisation;
pub mod organisations;
pub mod people;
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
pub const SIGN_IN: Address = Address { sv: "/logga-in", en: "/en/sign-in" };
pub const LINK: Address = Address { sv: "/logga-in/{secret}", en: "/en/sign-in/{secret}" };
pub const TAKE_ROLE: Address = Address { sv: "/roller", en: "/en/roles" };
pub const SIGN_OUT: Address = Address { sv: "/logga-ut", en: "/en/sign-out" };
pub const ACT_FOR: Address = Address { sv: "/agera-for", en: "/en/act-for" };
pub const MY_PAGE: Address = Address { sv: "/min-sida", en: "/en/my-page" };
pub const MY_TOKENS: Address = Address { sv: "/min-sida/nycklar", en: "/en/my-page/tokens" };
pub const MY_SESSIONS: Address = Address { sv: "/min-sida/inloggningar", en: "/en/my-page/sessions" };

pub static ROUTES: &[Route] = &[
    Route::page(AREAS, Anyone, areas::get),
    Route::form(AREA, Anyone, area::get, area::post),
    Route::page(ORGANISATIONS, Anyone, organisations::get),
    Route::page(ORGANISATION, Anyone, organisation::get),
    Route::form(PEOPLE, SignedIn, people::get, people::post),
    Route::act(END_MANDATE, SignedIn, people::end),
    Route::form(SIGN_IN, Anyone, sign_in::get, sign_in::post),
    // A role's link in a demonstration signs in when it is opened.
    Route::form(LINK, Anyone, link::get, link::post).writing(),
    Route::act(TAKE_ROLE, Anyone, sign_in::take_role),
    Route::act(SIGN_OUT, SignedIn, sign_out::post),
    Route::act(ACT_FOR, SignedIn, act_for::post),
    Route::page(MY_PAGE, SignedIn, my_page::get),
    Route::act(MY_TOKENS, SignedIn, my_page::tokens),
    Route::act(MY_SESSIONS, SignedIn, my_page::sessions),
    Route::api("/api/v1/areas", api::areas),
    Route::api("/api/v1/areas/{code}", api::area),
    Route::api("/api/v1/organisations", api::organisations),
    Route::api("/api/v1/organisations/{id}", api::organisation),
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
