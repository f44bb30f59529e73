//! Migrations in the portable subset, applied once each, in the order the program lists them.

/// One step. Its text must be understood by both databases.
#[derive(Clone, Copy)]
pub struct Migration {
    /// Unique and lasting, such as `actors/0001-areas`.
    pub name: &'static str,
    pub sql: &'static str,
}

pub(super) const LEDGER: &str =
    "create table if not exists kernel_migration (name text primary key, applied_at bigint not null)";

/// Milliseconds since 1970. The one place below `Ctx` that looks at the clock: a ledger of what the program did to its tables.
pub(super) fn applied_at() -> i64 {
    crate::time::Clock::System.now().0
}
