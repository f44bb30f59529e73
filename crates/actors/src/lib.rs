//! Areas, organisations, people and what they may do for whom; sign-in.
//!
//! The organisation is the acting party; a person acts for it by mandate.

pub mod access;
pub mod api;
pub mod area;
pub mod organisation;
pub mod pages;
pub mod person;
pub mod store;

pub use area::{Area, Level};
pub use organisation::{Organisation, OrganisationKind, OrganisationNumber};
pub use person::{MandateRecord, Person};

use kernel::db::{Migration, Statement};
use kernel::language::Catalogue;

pub static MIGRATIONS: &[Migration] = &[
    Migration { name: "actors/0001-actors", sql: include_str!("../migrations/0001_actors.sql") },
    Migration { name: "actors/0002-search", sql: include_str!("../migrations/0002_search.sql") },
];

pub static CATALOGUE: Catalogue =
    Catalogue { sv: include_str!("../locales/sv.ftl"), en: include_str!("../locales/en.ftl") };

pub use pages::ROUTES;

/// Every statement of this capability.
pub fn statements() -> Vec<&'static Statement> {
    [
        store::areas::STATEMENTS,
        store::lists::STATEMENTS,
        store::organisations::STATEMENTS,
        store::people::STATEMENTS,
        store::sessions::STATEMENTS,
    ]
    .concat()
}
