//! Areas, organisations, people and what they may do for whom; sign-in.
//!
//! The organisation is the acting party; a person acts for it by mandate.

pub mod access;
pub mod acts;
pub mod api;
pub mod area;
pub mod domain;
pub mod entry;
pub mod import;
pub mod kept;
pub mod lapse;
pub mod likeness;
pub mod mandate;
pub mod merger;
pub mod organisation;
pub mod pages;
pub mod person;
pub mod personal_number;
pub mod profile;
pub mod sheet;
pub mod store;

pub use area::{Area, Level};
pub use mandate::{MandateRecord, Terms};
pub use organisation::{Organisation, OrganisationKind, OrganisationNumber};
pub use person::Person;

use kernel::db::{Migration, Statement};
use kernel::language::Catalogue;

pub static MIGRATIONS: &[Migration] = &[
    Migration { name: "actors/0001-actors", sql: include_str!("../migrations/0001_actors.sql") },
    Migration { name: "actors/0002-search", sql: include_str!("../migrations/0002_search.sql") },
    Migration { name: "actors/0003-organisations", sql: include_str!("../migrations/0003_organisations.sql") },
    Migration { name: "actors/0004-mandates", sql: include_str!("../migrations/0004_mandates.sql") },
    Migration { name: "actors/0005-administrators", sql: include_str!("../migrations/0005_administrators.sql") },
    Migration { name: "actors/0006-ending", sql: include_str!("../migrations/0006_ending.sql") },
    Migration { name: "actors/0007-register", sql: include_str!("../migrations/0007_register.sql") },
    Migration { name: "actors/0008-proven", sql: include_str!("../migrations/0008_proven.sql") },
    Migration { name: "actors/0011-granted-by", sql: include_str!("../migrations/0011_granted_by.sql") },
    Migration { name: "actors/0012-trust", sql: include_str!("../migrations/0012_trust.sql") },
    Migration { name: "actors/0013-consent", sql: include_str!("../migrations/0013_consent.sql") },
    Migration { name: "actors/0014-nominations", sql: include_str!("../migrations/0014_nominations.sql") },
    Migration { name: "actors/0015-unit-mandates", sql: include_str!("../migrations/0015_unit_mandates.sql") },
    Migration { name: "actors/0016-deputies", sql: include_str!("../migrations/0016_deputies.sql") },
    Migration { name: "actors/0017-has-target-groups", sql: include_str!("../migrations/0017_has_target_groups.sql") },
    Migration { name: "actors/0018-mail", sql: include_str!("../migrations/0018_mail.sql") },
    Migration { name: "actors/0019-claim-first-yes", sql: include_str!("../migrations/0019_claim_first_yes.sql") },
];

pub static CATALOGUE: Catalogue =
    Catalogue { sv: include_str!("../locales/sv.ftl"), en: include_str!("../locales/en.ftl") };

pub use acts::waiting::WAITING;
pub use kept::KEPT;
pub use pages::ROUTES;

/// What [`store::areas::sync`] fills in, so that an empty database may already hold it.
pub static FILLED: &[kernel::db::copy::Filled] =
    &[kernel::db::copy::Filled { table: "actors_area", own: store::areas::OWN }];

/// What `samverka check` asks: each gives one line for every row that points at nothing. They may read the tables of the
/// rooms this one may use, since that is where the references lead.
pub use store::checks::STATEMENTS as CHECKS;
pub use store::standing::MERGE;

/// Every statement of this capability.
pub fn statements() -> Vec<&'static Statement> {
    [
        store::administrators::STATEMENTS,
        store::areas::STATEMENTS,
        store::handovers::STATEMENTS,
        store::links::STATEMENTS,
        store::bulk::STATEMENTS,
        store::counts::STATEMENTS,
        store::former::STATEMENTS,
        store::imports::STATEMENTS,
        store::kept::STATEMENTS,
        store::lists::STATEMENTS,
        store::organisations::STATEMENTS,
        store::mandates::STATEMENTS,
        store::mergers::STATEMENTS,
        store::people::STATEMENTS,
        store::requests::STATEMENTS,
        store::profile::STATEMENTS,
        store::sessions::STATEMENTS,
        store::standing::STATEMENTS,
        store::totals::STATEMENTS,
        store::trust::STATEMENTS,
        store::asked::STATEMENTS,
        store::units::STATEMENTS,
        store::words::STATEMENTS,
    ]
    .concat()
}
