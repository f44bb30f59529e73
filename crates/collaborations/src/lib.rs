//! Parties working on one challenge, each speaking for itself, by a process model.

pub mod access;
pub mod acts;
pub mod answer;
pub mod api;
pub mod carried;
pub mod collaboration;
pub mod doors;
pub mod file;
pub mod global_goal;
pub mod guide;
pub mod insight;
pub mod model;
pub mod pages;
pub mod panels;
pub mod picture;
pub mod search;
pub mod store;
pub mod target_group;
pub mod voice;
pub mod word;

pub use collaboration::{Collaboration, Party, PartyState};
pub use doors::{DUTIES, KEPT, NAMES, SCOPES, WAITING};

use kernel::db::{Migration, Statement};
use kernel::language::Catalogue;
pub use pages::ROUTES;
pub use pages::marks::Marks;
pub use panels::PANELS;

pub static MIGRATIONS: &[Migration] = &[
    Migration {
        name: "collaborations/0001-collaborations",
        sql: include_str!("../migrations/0001_collaborations.sql"),
    },
    Migration { name: "collaborations/0002-work", sql: include_str!("../migrations/0002_work.sql") },
    Migration { name: "collaborations/0003-lists", sql: include_str!("../migrations/0003_lists.sql") },
    Migration { name: "collaborations/0004-models", sql: include_str!("../migrations/0004_models.sql") },
    Migration { name: "collaborations/0005-insight", sql: include_str!("../migrations/0005_insight.sql") },
    Migration { name: "collaborations/0006-unnamed", sql: include_str!("../migrations/0006_unnamed.sql") },
    Migration { name: "collaborations/0007-named-for", sql: include_str!("../migrations/0007_named_for.sql") },
    Migration { name: "collaborations/0008-voices", sql: include_str!("../migrations/0008_voices.sql") },
    Migration { name: "collaborations/0009-target-groups", sql: include_str!("../migrations/0009_target_groups.sql") },
    Migration { name: "collaborations/0010-written-by", sql: include_str!("../migrations/0010_written_by.sql") },
    Migration { name: "collaborations/0011-read-groups", sql: include_str!("../migrations/0011_read_groups.sql") },
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
        store::insight::STATEMENTS,
        store::listing::STATEMENTS,
        store::lists::STATEMENTS,
        store::merge::STATEMENTS,
        store::models::STATEMENTS,
        store::named::STATEMENTS,
        store::one::STATEMENTS,
        store::own_models::STATEMENTS,
        store::persons::STATEMENTS,
        store::presence::STATEMENTS,
        store::section::STATEMENTS,
        store::target_groups::STATEMENTS,
        store::carried::STATEMENTS,
        store::together::STATEMENTS,
        store::totals::STATEMENTS,
        store::voices::STATEMENTS,
        store::work::STATEMENTS,
    ]
    .concat()
}
