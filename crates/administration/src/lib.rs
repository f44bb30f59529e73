//! What those who look after an installation decide and see: its settings, sentences in other words, its administrators,
//! how it is, its journal, and the first start. Nothing here shows what organisations have written.

pub mod acts;
pub mod api;
pub mod logo;
pub mod pages;
pub mod setting;
pub mod step;
pub mod store;
pub mod words;

use kernel::db::{Migration, Statement};
use kernel::language::Catalogue;
pub use pages::ROUTES;

pub static MIGRATIONS: &[Migration] = &[Migration {
    name: "administration/0001-administration",
    sql: include_str!("../migrations/0001_administration.sql"),
}];

pub static CATALOGUE: Catalogue =
    Catalogue { sv: include_str!("../locales/sv.ftl"), en: include_str!("../locales/en.ftl") };

/// What `samverka check` asks: each gives one line for every row that points at nothing.
pub use store::checks::STATEMENTS as CHECKS;

/// Every statement of this room.
pub fn statements() -> Vec<&'static Statement> {
    [store::settings::STATEMENTS, store::steps::STATEMENTS, store::texts::STATEMENTS].concat()
}
