//! What can be said of the database itself, for somebody who looks after it: which it is, how large, how much room is left.

use super::{DbError, Inner, Tx, postgres, sqlite};
use crate::statements;
use crate::values;

statements! {
    LEDGER = "select count(*) as value from kernel_migration";
    LATEST = "select name as value from kernel_migration order by applied_at desc, name desc limit 1";
}

/// A database at a moment.
#[derive(Clone, Debug)]
pub struct Facts {
    /// Such as `SQLite 3.50.4`.
    pub engine: String,
    pub bytes: i64,
    pub migrations: i64,
    pub latest_migration: Option<String>,
    /// Bytes left where the database lies, where that is a file of ours.
    pub free_bytes: Option<i64>,
}

const SQLITE: &str = "select sqlite_version(), (select page_count from pragma_page_count()) *
    (select page_size from pragma_page_size()), (select file from pragma_database_list() where name = 'main')";
const POSTGRES: &str = "select current_setting('server_version'), pg_database_size(current_database())";

impl Tx<'_> {
    /// What there is to say of the database this transaction is in.
    pub fn facts(&mut self) -> Result<Facts, DbError> {
        let migrations = self.one(&LEDGER, values![])?;
        let latest_migration = self.optional(&LATEST, values![])?;
        let (engine, bytes, free_bytes) = match self.inner {
            Inner::Sqlite(connection) => {
                let row = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?));
                let (version, bytes, file): (String, i64, String) =
                    connection.query_row(SQLITE, [], row).map_err(sqlite::unavailable)?;
                (format!("SQLite {version}"), bytes, free_beside(&file))
            }
            Inner::Postgres(session) => {
                let row =
                    session.line.wait(session.line.client.query_one(POSTGRES, &[])).map_err(postgres::unavailable)?;
                let version: String = row.try_get(0).map_err(postgres::unavailable)?;
                (format!("PostgreSQL {version}"), row.try_get(1).map_err(postgres::unavailable)?, None)
            }
        };
        Ok(Facts { engine, bytes, migrations, latest_migration, free_bytes })
    }
}

fn free_beside(file: &str) -> Option<i64> {
    let disk = rustix::fs::statvfs(file).ok()?;
    i64::try_from(disk.f_bavail.saturating_mul(disk.f_frsize)).ok()
}
