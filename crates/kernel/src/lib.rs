//! What every capability stands on: words and time, who acts, the database, the journal, the shape of a page's
//! request and answer. The kernel knows no capability.

extern crate self as kernel;

pub mod api;
pub mod characters;
mod counted;
pub mod ctx;
pub mod db;
pub mod digest;
pub mod duty;
pub mod form;
pub mod id;
pub mod idempotency;
pub mod installation;
pub mod jobs;
pub mod journal;
pub mod json;
pub mod language;
pub mod lease;
pub mod mail;
pub mod markdown;
pub mod merge;
pub mod number;
pub mod openness;
mod private;
pub mod problem;
pub mod record;
pub mod route;
pub mod schema;
pub mod sort;
pub mod subject;
pub mod tending;
pub mod time;
pub mod web;
pub mod wording;

pub use ctx::{Acting, Actor, Ctx, InUnit, Limited, Mandate, Other, Reach, UpTo};
pub use db::{Db, DbError, Tx};
pub use installation::Installation;
pub use language::{Language, Text, Texts};
pub use problem::Stop;
pub use time::{Clock, Moment, PartialDate};
pub use web::{Address, Page, Reply, Request, Route};

#[doc(hidden)]
pub use utoipa;

/// The kernel's own tables, before all others.
pub static MIGRATIONS: &[db::Migration] = &[
    db::Migration {
        name: "kernel/0001-journal-and-mail",
        sql: include_str!("../migrations/0001_journal_and_mail.sql"),
    },
    db::Migration { name: "kernel/0002-jobs", sql: include_str!("../migrations/0002_jobs.sql") },
    db::Migration { name: "kernel/0003-idempotency", sql: include_str!("../migrations/0003_idempotency.sql") },
    db::Migration { name: "kernel/0004-moved", sql: include_str!("../migrations/0004_moved.sql") },
    db::Migration { name: "kernel/0005-by-person", sql: include_str!("../migrations/0005_by_person.sql") },
    db::Migration { name: "kernel/0006-mail-by-person", sql: include_str!("../migrations/0006_mail_by_person.sql") },
    db::Migration { name: "kernel/0007-of-no-use", sql: include_str!("../migrations/0007_of_no_use.sql") },
    db::Migration { name: "kernel/0008-mail-language", sql: include_str!("../migrations/0008_mail_language.sql") },
];

/// The words the kernel itself needs, in each language.
pub static CATALOGUE: language::Catalogue =
    language::Catalogue { sv: include_str!("../locales/sv.ftl"), en: include_str!("../locales/en.ftl") };

/// Every statement of the kernel.
pub fn statements() -> Vec<&'static db::Statement> {
    [
        db::STATEMENTS,
        db::FACTS_STATEMENTS,
        idempotency::STATEMENTS,
        jobs::STATEMENTS,
        journal::STATEMENTS,
        journal::VERIFY_STATEMENTS,
        journal::looking::STATEMENTS,
        lease::STATEMENTS,
        mail::BOUNDS_STATEMENTS,
        mail::STATEMENTS,
        tending::STATEMENTS,
    ]
    .concat()
}
