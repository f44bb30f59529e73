//! The pages of those who look after the installation. For others none of them is there.

pub mod administrators;
pub mod first;
pub mod guide;
pub mod health;
pub mod journal;
pub mod overview;
pub mod settings;
pub mod text;
pub mod texts;

use crate::api;
use kernel::web::Who::{Anyone, SignedIn};
use kernel::{Address, Ctx, Page, Route};
use maud::Markup;

pub const OVERVIEW: Address = Address { sv: "/administration", en: "/en/administration" };
pub const SETTINGS: Address = Address { sv: "/administration/installningar", en: "/en/administration/settings" };
pub const LOGO: Address = Address { sv: "/administration/logotyp", en: "/en/administration/logo" };
pub const REMOVE_LOGO: Address =
    Address { sv: "/administration/logotyp/ta-bort", en: "/en/administration/logo/remove" };
pub const TEXTS: Address = Address { sv: "/administration/texter", en: "/en/administration/texts" };
pub const TEXT: Address =
    Address { sv: "/administration/texter/{sentence}", en: "/en/administration/texts/{sentence}" };
pub const ADMINISTRATORS: Address =
    Address { sv: "/administration/administratorer", en: "/en/administration/administrators" };
pub const NOMINATION: Address =
    Address { sv: "/administration/administratorer/foreslagen", en: "/en/administration/administrators/named" };
pub const END_ADMINISTRATOR: Address =
    Address { sv: "/administration/administratorer/avsluta", en: "/en/administration/administrators/end" };
pub const HEALTH: Address = Address { sv: "/administration/halsa", en: "/en/administration/health" };
pub const JOB: Address = Address { sv: "/administration/halsa/jobb/{job}", en: "/en/administration/health/jobs/{job}" };
pub const MAIL: Address =
    Address { sv: "/administration/halsa/mejl/{mail}", en: "/en/administration/health/mails/{mail}" };
pub const JOURNAL: Address = Address { sv: "/administration/journal", en: "/en/administration/journal" };
pub const STREAMS: Address = Address { sv: "/administration/journal/kedjor", en: "/en/administration/journal/chains" };
pub const GUIDE: Address = Address { sv: "/administration/kom-igang", en: "/en/administration/getting-started" };
pub const STEP: Address =
    Address { sv: "/administration/kom-igang/{guide}", en: "/en/administration/getting-started/{guide}" };
/// Where the very first administrator comes in, by a link the program prints.
pub const FIRST: Address = Address { sv: "/logga-in/forsta/{secret}", en: "/en/sign-in/first/{secret}" };

pub static ROUTES: &[Route] = &[
    Route::page(OVERVIEW, SignedIn, overview::get),
    Route::form(SETTINGS, SignedIn, settings::get, settings::post),
    Route::act(LOGO, SignedIn, settings::logo).with_file(),
    Route::act(REMOVE_LOGO, SignedIn, settings::remove_logo),
    Route::page(TEXTS, SignedIn, texts::get),
    Route::form(TEXT, SignedIn, text::get, text::post),
    Route::form(ADMINISTRATORS, SignedIn, administrators::get, administrators::post),
    Route::act(NOMINATION, SignedIn, administrators::answer),
    Route::act(END_ADMINISTRATOR, SignedIn, administrators::end),
    Route::page(HEALTH, SignedIn, health::get),
    Route::act(JOB, SignedIn, health::job),
    Route::act(MAIL, SignedIn, health::mail),
    Route::page(JOURNAL, SignedIn, journal::get),
    Route::page(STREAMS, SignedIn, journal::streams),
    Route::page(GUIDE, SignedIn, guide::get),
    Route::form(STEP, SignedIn, guide::step, guide::post),
    Route::form(FIRST, Anyone, first::get, first::post),
    Route::api("/api/v1/administration/settings", api::settings),
    Route::api("/api/v1/administration/settings/{setting}", api::setting).putting(api::set_setting),
    Route::api("/api/v1/administration/logo", api::logo::logo).putting(api::logo::set_logo),
    Route::api("/api/v1/administration/texts", api::texts::texts),
    Route::api("/api/v1/administration/texts/{sentence}", api::texts::text).putting(api::texts::set_text),
    Route::api("/api/v1/administration/administrators", api::people::administrators)
        .making(api::people::add_administrator),
    Route::api("/api/v1/administration/nominations", api::people::nominations),
    Route::api_write("/api/v1/administration/nominations/{person}").putting(api::people::answer_nomination),
    Route::api_write("/api/v1/administration/administrators/{person}").putting(api::people::end_administrator),
    Route::api("/api/v1/administration/health", api::health::health),
    Route::api_write("/api/v1/administration/jobs/{job}").putting(api::health::tend_job),
    Route::api_write("/api/v1/administration/mails/{mail}").putting(api::health::tend_mail),
    Route::api("/api/v1/administration/journal", api::journal::journal),
    Route::api("/api/v1/administration/journal/chains", api::journal::chains),
];

/// A page of the administration: its way here, and no place in search engines.
fn below(ctx: &Ctx, title: String, body: Markup) -> Page {
    Page::new(title, body).below(ctx.t("administration-overview"), ctx.href(&OVERVIEW, &[])).unlisted()
}

/// Bytes as people read them.
fn size(ctx: &Ctx, bytes: i64) -> String {
    let (number, unit) = match bytes {
        ..1_000_000 => (bytes / 1_000, "administration-kilobytes"),
        1_000_000..1_000_000_000 => (bytes / 1_000_000, "administration-megabytes"),
        _ => (bytes / 1_000_000_000, "administration-gigabytes"),
    };
    ctx.ta(unit, &[("count", number.into())])
}
