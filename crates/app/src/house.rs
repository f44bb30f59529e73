//! The house put together: what each capability offers, in one place.

use crate::jobs::{CHECKPOINT, Sweep, TIDY};
use crate::{pages, who_may};
use kernel::Route;
use kernel::db::{Migration, Statement};
use kernel::duty::{Duty, Kept, Waiting};
use kernel::jobs::Job;
use kernel::language::Catalogue;
use kernel::subject::{Panel, Titles};
use kernel::web::House;

pub static HOUSE: House = House {
    menu: &[
        ("app-menu-collaborations", collaborations::pages::INDEX),
        ("app-menu-organisations", actors::pages::ORGANISATIONS),
        ("app-menu-areas", actors::pages::AREAS),
        ("collaborations-actor-map", collaborations::pages::ACTOR_MAP),
        ("app-menu-models", collaborations::pages::MODELS),
        ("app-menu-learning", learning::pages::FRONT),
    ],
    panels: PANELS,
    // People and units last: what others keep of a unit is numbered on from the units the other has until then.
    merges: &[collaborations::MERGE, agreements::MERGE, goals::MERGE, actors::MERGE],
    home: pages::HOME,
    sign_in: actors::pages::SIGN_IN,
    sign_out: actors::pages::SIGN_OUT,
    act_for: actors::pages::ACT_FOR,
    my_page: actors::pages::MY_PAGE,
    organisation: actors::pages::ORGANISATION,
    administration: administration::pages::OVERVIEW,
    administration_menu: ADMINISTRATION,
    export: exchange::export_text,
    titles: TITLES,
    waiting: WAITING,
    duties: DUTIES,
    kept: KEPT,
    scopes: collaborations::SCOPES,
    jobs: JOB_NAMES,
    foot: &[
        ("app-about", pages::ABOUT),
        ("app-who-may", who_may::WHO_MAY),
        ("app-accessibility", pages::ACCESSIBILITY),
        ("app-api", pages::API),
    ],
};

/// What there is for those who look after the installation.
static ADMINISTRATION: &[(&str, kernel::Address)] = &[
    ("administration-overview", administration::pages::OVERVIEW),
    ("administration-settings", administration::pages::SETTINGS),
    ("administration-texts", administration::pages::TEXTS),
    ("administration-administrators", administration::pages::ADMINISTRATORS),
    ("administration-health", administration::pages::HEALTH),
    ("administration-journal", administration::pages::JOURNAL),
    ("collaborations-insights", collaborations::pages::INSIGHTS),
    ("actors-claims", actors::pages::ALL_REQUESTS),
];

static PANELS: &[Panel] = &[
    collaborations::PANELS[0],
    collaborations::PANELS[1],
    agreements::PANELS[0],
    goals::PANELS[0],
    learning::PANELS[0],
    learning::PANELS[1],
];

/// What the history calls things.
static TITLES: &[Titles] = &[agreements::TITLES, goals::TITLES];

/// What waits for a person. What is sorted alike stands in this order.
static WAITING: &[Waiting] = &[collaborations::WAITING, agreements::WAITING, goals::WAITING, actors::WAITING];

/// What rests on persons. Who is named in a collaboration comes first: the others can then be hers.
static DUTIES: &[Duty] = &[collaborations::DUTIES[0], agreements::DUTY, goals::DUTY];

/// What is kept about persons, in the order of their page.
static KEPT: &[Kept] = &[
    actors::KEPT[0],
    actors::KEPT[1],
    actors::KEPT[2],
    actors::KEPT[3],
    actors::KEPT[4],
    actors::KEPT[5],
    collaborations::KEPT[0],
    agreements::KEPT[0],
    goals::KEPT[0],
    actors::KEPT[6],
];

/// What the program does by itself.
pub static JOBS: &[Job] = &[
    CHECKPOINT,
    TIDY,
    actors::lapse::LAPSE,
    actors::acts::import::JOB,
    collaborations::NAMES,
    agreements::near::NEAR,
    goals::NOTE,
    goals::REMIND,
];

/// What the jobs are called, for those who look after the installation.
static JOB_NAMES: &[(&str, &str)] = &[
    ("journal-checkpoint", "app-job-checkpoint"),
    ("tidy", "app-job-tidy"),
    ("lapse", "app-job-lapse"),
    ("register-import", "app-job-import"),
    ("names", "app-job-names"),
    ("agreements", "app-job-agreements"),
    ("goals", "app-job-goals"),
    ("reminders", "app-job-reminders"),
];

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
    [
        pages::ROUTES,
        who_may::ROUTES,
        actors::ROUTES,
        administration::ROUTES,
        collaborations::ROUTES,
        agreements::ROUTES,
        goals::ROUTES,
        learning::ROUTES,
    ]
    .concat()
}

/// Every capability's migrations, in the order they are applied.
pub fn migrations() -> Vec<Migration> {
    [
        kernel::MIGRATIONS,
        actors::MIGRATIONS,
        administration::MIGRATIONS,
        collaborations::MIGRATIONS,
        agreements::MIGRATIONS,
        goals::MIGRATIONS,
    ]
    .concat()
}

pub fn catalogues() -> Vec<Catalogue> {
    vec![
        kernel::CATALOGUE,
        design::CATALOGUE,
        actors::CATALOGUE,
        administration::CATALOGUE,
        collaborations::CATALOGUE,
        agreements::CATALOGUE,
        goals::CATALOGUE,
        learning::CATALOGUE,
        pages::CATALOGUE,
    ]
}

/// Every statement of the program with the capability that owns it.
pub fn statements() -> Vec<(&'static str, &'static Statement)> {
    let of = |name: &'static str, statements: Vec<&'static Statement>| statements.into_iter().map(move |s| (name, s));
    of("kernel", kernel::statements())
        .chain(of("actors", actors::statements()))
        .chain(of("administration", administration::statements()))
        .chain(of("collaborations", collaborations::statements()))
        .chain(of("agreements", agreements::statements()))
        .chain(of("goals", goals::statements()))
        .collect()
}

/// Every statement that looks for rows that point at nothing, with the capability that owns it.
pub fn checks() -> Vec<(&'static str, &'static Statement)> {
    let of = |name: &'static str, checks: &'static [&'static Statement]| checks.iter().map(move |s| (name, *s));
    of("actors", actors::CHECKS)
        .chain(of("administration", administration::CHECKS))
        .chain(of("collaborations", collaborations::CHECKS))
        .chain(of("agreements", agreements::CHECKS))
        .chain(of("goals", goals::CHECKS))
        .collect()
}

/// Tables the program fills by itself, which a database may hold and still be empty.
pub fn filled() -> &'static [kernel::db::copy::Filled] {
    actors::FILLED
}
