//! What the parties put in writing: agreements made elsewhere and described in a file, and agreements drafted, decided
//! and signed here.

pub mod access;
pub mod acts;
pub mod agreement;
pub mod api;
pub mod doors;
pub mod file;
pub mod near;
pub mod pages;
pub mod panels;
pub mod store;

pub use doors::{DUTY, KEPT, TITLES, WAITING};
use kernel::db::{Migration, Statement};
use kernel::language::Catalogue;
pub use pages::ROUTES;
pub use panels::PANELS;

pub static MIGRATIONS: &[Migration] = &[
    Migration { name: "agreements/0001-agreements", sql: include_str!("../migrations/0001_agreements.sql") },
    Migration { name: "agreements/0002-amount", sql: include_str!("../migrations/0002_amount.sql") },
    Migration { name: "agreements/0003-keeping", sql: include_str!("../migrations/0003_keeping.sql") },
    Migration { name: "agreements/0004-asked", sql: include_str!("../migrations/0004_asked.sql") },
    Migration { name: "agreements/0005-asked-in-order", sql: include_str!("../migrations/0005_asked_in_order.sql") },
];

pub static CATALOGUE: Catalogue =
    Catalogue { sv: include_str!("../locales/sv.ftl"), en: include_str!("../locales/en.ftl") };

/// What `samverka check` asks: each gives one line for every row that points at nothing. They may read the tables of the
/// rooms this one may use, since that is where the references lead.
pub use store::checks::STATEMENTS as CHECKS;
pub use store::merge::MERGE;

/// Every statement of this capability.
pub fn statements() -> Vec<&'static Statement> {
    [
        store::keeping::STATEMENTS,
        store::living::STATEMENTS,
        store::merge::STATEMENTS,
        store::persons::STATEMENTS,
        store::section::STATEMENTS,
        store::totals::STATEMENTS,
    ]
    .concat()
}
