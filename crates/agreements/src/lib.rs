//! What the parties put in writing: agreements made elsewhere and described in a file, and agreements drafted, decided
//! and signed here.

pub mod access;
pub mod acts;
pub mod agreement;
pub mod api;
pub mod file;
pub mod pages;
pub mod panels;
pub mod store;

use kernel::db::{Migration, Statement};
use kernel::language::Catalogue;
pub use pages::ROUTES;
pub use panels::PANELS;

pub static MIGRATIONS: &[Migration] =
    &[Migration { name: "agreements/0001-agreements", sql: include_str!("../migrations/0001_agreements.sql") }];

pub static CATALOGUE: Catalogue =
    Catalogue { sv: include_str!("../locales/sv.ftl"), en: include_str!("../locales/en.ftl") };

/// Every statement of this capability.
pub fn statements() -> Vec<&'static Statement> {
    [store::living::STATEMENTS, store::section::STATEMENTS].concat()
}
