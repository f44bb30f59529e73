//! Joint goals with indicators, each party's own goals that serve them, actions, and the follow-up.

pub mod access;
pub mod acts;
pub mod api;
pub mod charge;
pub mod doors;
pub mod file;
pub mod goal;
pub mod near;
pub mod pages;
pub mod panels;
pub mod store;

pub use doors::{DUTY, KEPT, NOTE, TITLES, WAITING};
use kernel::db::{Migration, Statement};
use kernel::language::Catalogue;
pub use near::REMIND;
pub use pages::ROUTES;
pub use panels::PANELS;

pub static MIGRATIONS: &[Migration] = &[
    Migration { name: "goals/0001-goals", sql: include_str!("../migrations/0001_goals.sql") },
    Migration { name: "goals/0002-places", sql: include_str!("../migrations/0002_places.sql") },
    Migration { name: "goals/0003-in-order", sql: include_str!("../migrations/0003_in_order.sql") },
    Migration { name: "goals/0004-charge", sql: include_str!("../migrations/0004_charge.sql") },
    Migration { name: "goals/0005-reminded", sql: include_str!("../migrations/0005_reminded.sql") },
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
        store::charge::STATEMENTS,
        store::living::STATEMENTS,
        store::merge::STATEMENTS,
        store::section::STATEMENTS,
        store::totals::STATEMENTS,
    ]
    .concat()
}
