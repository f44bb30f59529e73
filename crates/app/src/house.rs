//! The house put together: what each capability offers, in one place.

use crate::jobs::{CHECKPOINT, Sweep, TIDY};
use crate::pages;
use kernel::Route;
use kernel::db::{Migration, Statement};
use kernel::jobs::Job;
use kernel::language::Catalogue;
use kernel::subject::Panel;
use kernel::web::House;

pub static HOUSE: House = House {
    menu: &[
        ("app-menu-collaborations", collaborations::pages::INDEX),
        ("app-menu-organisations", actors::pages::ORGANISATIONS),
        ("app-menu-areas", actors::pages::AREAS),
        ("collaborations-actor-map", collaborations::pages::ACTOR_MAP),
        ("app-menu-models", collaborations::pages::MODELS),
    ],
    panels: PANELS,
    merges: &[actors::MERGE, collaborations::MERGE, agreements::MERGE, goals::MERGE],
    home: pages::HOME,
    sign_in: actors::pages::SIGN_IN,
    sign_out: actors::pages::SIGN_OUT,
    act_for: actors::pages::ACT_FOR,
    my_page: actors::pages::MY_PAGE,
    export: exchange::export_text,
    foot: &[("app-about", pages::ABOUT), ("app-accessibility", pages::ACCESSIBILITY), ("app-api", pages::API)],
};

static PANELS: &[Panel] = &[
    collaborations::PANELS[0],
    collaborations::PANELS[1],
    agreements::PANELS[0],
    goals::PANELS[0],
    goals::PANELS[1],
    goals::PANELS[2],
];

/// What the program does by itself.
pub static JOBS: &[Job] = &[CHECKPOINT, TIDY, actors::acts::import::JOB];

/// What is removed when it is too old.
pub static HOUSEKEEPING: &[Sweep] = &[
    actors::store::sessions::remove_ended,
    actors::store::sessions::remove_spent_links,
    actors::store::imports::remove_old,
    kernel::mail::remove_old,
    kernel::jobs::remove_old,
    kernel::idempotency::remove_old,
];

/// Every page and call there is.
pub fn routes() -> Vec<Route> {
    [pages::ROUTES, actors::ROUTES, collaborations::ROUTES, agreements::ROUTES, goals::ROUTES].concat()
}

/// Every capability's migrations, in the order they are applied.
pub fn migrations() -> Vec<Migration> {
    [kernel::MIGRATIONS, actors::MIGRATIONS, collaborations::MIGRATIONS, agreements::MIGRATIONS, goals::MIGRATIONS]
        .concat()
}

pub fn catalogues() -> Vec<Catalogue> {
    vec![
        kernel::CATALOGUE,
        design::CATALOGUE,
        actors::CATALOGUE,
        collaborations::CATALOGUE,
        agreements::CATALOGUE,
        goals::CATALOGUE,
        pages::CATALOGUE,
    ]
}

/// Every statement of the program with the capability that owns it.
pub fn statements() -> Vec<(&'static str, &'static Statement)> {
    let of = |name: &'static str, statements: Vec<&'static Statement>| statements.into_iter().map(move |s| (name, s));
    of("kernel", kernel::statements())
        .chain(of("actors", actors::statements()))
        .chain(of("collaborations", collaborations::statements()))
        .chain(of("agreements", agreements::statements()))
        .chain(of("goals", goals::statements()))
        .collect()
}

/// Every statement that looks for rows that point at nothing, with the capability that owns it.
pub fn checks() -> Vec<(&'static str, &'static Statement)> {
    let of = |name: &'static str, checks: &'static [&'static Statement]| checks.iter().map(move |s| (name, *s));
    of("actors", actors::CHECKS)
        .chain(of("collaborations", collaborations::CHECKS))
        .chain(of("agreements", agreements::CHECKS))
        .chain(of("goals", goals::CHECKS))
        .collect()
}

/// Tables the program fills by itself, which a database may hold and still be empty.
pub fn filled() -> &'static [kernel::db::copy::Filled] {
    actors::FILLED
}
