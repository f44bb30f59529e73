//! What every capability stands on: words and time, who acts, the database, the journal, the shape of a page's
//! request and answer. The kernel knows no capability.

extern crate self as kernel;

pub mod ctx;
pub mod db;
pub mod digest;
pub mod form;
pub mod id;
pub mod journal;
pub mod json;
pub mod language;
pub mod mail;
pub mod markdown;
pub mod number;
pub mod openness;
pub mod problem;
pub mod record;
pub mod sort;
pub mod subject;
pub mod time;
pub mod web;

pub use ctx::{Acting, Actor, Ctx, Mandate};
pub use db::{Db, DbError, Tx};
pub use language::{Language, Text, Texts};
pub use problem::Stop;
pub use time::{Clock, Moment, PartialDate};
pub use web::{Address, Page, Reply, Request, Route};

/// The kernel's own tables, before all others.
pub static MIGRATIONS: &[db::Migration] = &[db::Migration {
    name: "kernel/0001-journal-and-mail",
    sql: include_str!("../migrations/0001_journal_and_mail.sql"),
}];

/// The words the kernel itself needs, in each language.
pub static CATALOGUE: language::Catalogue =
    language::Catalogue { sv: include_str!("../locales/sv.ftl"), en: include_str!("../locales/en.ftl") };

/// Every statement of the kernel.
pub fn statements() -> Vec<&'static db::Statement> {
    [db::STATEMENTS, journal::STATEMENTS, mail::STATEMENTS].concat()
}
