//! Backing SQLite up while somebody writes to it, and restoring it.

use super::super::sqlite::{connect, ledger_of, migrate_on, unavailable};
use super::super::{DbError, Migration, place};
use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};
use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::time::Duration;

/// Four megabytes at a time, and then others may use the disk.
const PAGES: i32 = 1000;
const PAUSE: Duration = Duration::from_millis(5);

/// Copies what the database holds now to a new file; the migrations it has had.
///
/// The transaction keeps one snapshot for all steps. Without it a write by the server between two of them would make
/// SQLite begin again from the first page, and a busy site's backup would never end. It keeps nobody from writing.
pub(super) fn copy(path: &Path, to: &Path, migrations: &[Migration]) -> Result<Vec<String>, DbError> {
    place::refuse_missing(path)?;
    let source = connect(path)?;
    source.execute_batch("begin; select count(*) from sqlite_master").map_err(unavailable)?;
    let had = ledger_of(&source)?;
    super::refuse_unknown(&had, migrations)?;
    let mut copy = Connection::open(to).map_err(unavailable)?;
    // The whole file is put on the disk when it is finished.
    copy.pragma_update(None, "synchronous", "off").map_err(unavailable)?;
    let backup = Backup::new(&source, &mut copy).map_err(unavailable)?;
    while backup.step(PAGES).map_err(unavailable)? != StepResult::Done {
        std::thread::sleep(PAUSE);
    }
    drop(backup);
    // One file, which can be opened where nothing can be written beside it.
    copy.pragma_update(None, "journal_mode", "delete").map_err(unavailable)?;
    copy.close().map_err(|(_, error)| unavailable(error))?;
    Ok(had)
}

pub(super) fn restore(mut content: impl Read, path: &Path, migrations: &[Migration]) -> Result<(), DbError> {
    let new = place::Unfinished::beside(path)?;
    let failed = |e: std::io::Error| place::wrong(path, &e);
    let mut file = File::create(new.path()).map_err(failed)?;
    std::io::copy(&mut content, &mut file).map_err(failed)?;
    drop(file);
    let connection = Connection::open(new.path()).map_err(unavailable)?;
    connection.pragma_update(None, "foreign_keys", "on").map_err(unavailable)?;
    migrate_on(&connection, migrations)?;
    connection.close().map_err(|(_, error)| unavailable(error))?;
    new.finish()
}
