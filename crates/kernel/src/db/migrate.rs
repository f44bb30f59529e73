//! Migrations in the portable subset, applied once each, in the order the program lists them.

use super::DbError;

/// One step. Its text must be understood by both databases.
#[derive(Clone, Copy)]
pub struct Migration {
    /// Unique and lasting, such as `actors/0001-areas`.
    pub name: &'static str,
    pub sql: &'static str,
}

pub(super) const LEDGER: &str =
    "create table if not exists kernel_migration (name text primary key, applied_at bigint not null)";

/// The migrations the program knows that the database has not had.
pub(super) fn missing(had: &[String], known: &[Migration]) -> Vec<String> {
    known.iter().filter(|m| !had.iter().any(|name| name == m.name)).map(|m| m.name.to_owned()).collect()
}

/// Refuses a database that a newer program has changed: what this one would write might not fit there.
pub(super) fn refuse_newer(had: &[String], known: &[Migration]) -> Result<(), DbError> {
    let unknown: Vec<String> = had.iter().filter(|name| !known.iter().any(|m| m.name == **name)).cloned().collect();
    if unknown.is_empty() { Ok(()) } else { Err(DbError::Newer(unknown)) }
}

/// Refuses a database that has not exactly the tables this program would make.
pub(super) fn refuse_other(had: &[String], known: &[Migration]) -> Result<(), DbError> {
    refuse_newer(had, known)?;
    let missing = missing(had, known);
    if missing.is_empty() { Ok(()) } else { Err(DbError::Older(missing)) }
}

/// Milliseconds since 1970. The one place below `Ctx` that looks at the clock: a ledger of what the program did to its tables.
pub(super) fn applied_at() -> i64 {
    crate::time::Clock::System.now().0
}
