//! SQLite: a pool of readers, and one writer thread that commits what waits together.

use super::row::Given;
use super::{DbError, Inner, Migration, Row, Statement, Tx, Value, migrate, panic_text};
use crate::private;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, ffi};
use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, mpsc};
use tokio::sync::{Semaphore, oneshot};

const READERS: usize = 4;
/// How many waiting writes may share one commit.
const GROUP: usize = 64;
/// How much of the database each reader and the writer keep in memory, in KiB. A page asks for some hundred database pages;
/// those it shares with the page before it are then at hand.
const READER_CACHE: i64 = 8 * 1024;
const WRITER_CACHE: i64 = 32 * 1024;

pub(super) struct Sqlite {
    path: PathBuf,
    readers: Arc<Mutex<VecDeque<Connection>>>,
    free: Arc<Semaphore>,
    writer: mpsc::Sender<Write>,
}

/// What the writer thread is asked to do. `work` says whether to keep its changes; `done` hears of it after the commit.
struct Write {
    work: Box<dyn FnOnce(&mut Tx<'_>) -> bool + Send>,
    done: Box<dyn FnOnce(Result<(), DbError>) + Send>,
}

impl Sqlite {
    pub(super) fn open(path: &Path) -> Result<Self, DbError> {
        let unmade = |e: std::io::Error| DbError::Unavailable(format!("{}: {e}", path.display()));
        private::folder_of(path).map_err(unmade)?;
        if !path.exists() {
            // What SQLite keeps beside it gets the same permissions.
            private::file(path).map_err(unmade)?;
        }
        let writing = connect(path)?;
        writing.pragma_update(None, "cache_size", -WRITER_CACHE).map_err(unavailable)?;
        let readers: Result<VecDeque<_>, _> = (0..READERS)
            .map(|_| {
                let reader = connect(path)?;
                reader.pragma_update(None, "query_only", true).map_err(unavailable)?;
                reader.pragma_update(None, "cache_size", -READER_CACHE).map_err(unavailable)?;
                Ok(reader)
            })
            .collect();
        let (writer, waiting) = mpsc::channel();
        std::thread::Builder::new()
            .name("sqlite-writer".into())
            .spawn(move || write_loop(&writing, &waiting))
            .map_err(|e| DbError::Unavailable(e.to_string()))?;
        Ok(Self {
            path: path.to_owned(),
            readers: Arc::new(Mutex::new(readers?)),
            free: Arc::new(Semaphore::new(READERS)),
            writer,
        })
    }

    pub(super) async fn read<T, E>(
        &self,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        let gone = || E::from(DbError::Unavailable("the program is stopping".into()));
        let permit = self.free.clone().acquire_owned().await.map_err(|_| gone())?;
        let readers = self.readers.clone();
        tokio::task::spawn_blocking(move || {
            let _permit = permit;
            let taken = readers.lock().unwrap_or_else(|e| e.into_inner()).pop_front();
            let connection = taken.ok_or_else(|| E::from(DbError::Unavailable("no reader".into())))?;
            let outcome = read_on(&connection, work);
            readers.lock().unwrap_or_else(|e| e.into_inner()).push_back(connection);
            outcome
        })
        .await
        .map_err(|_| gone())?
    }

    pub(super) async fn write<T, E>(
        &self,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        let (answer, answered) = oneshot::channel();
        let slot: Arc<Mutex<Option<Result<T, E>>>> = Arc::default();
        let filled = slot.clone();
        let write = Write {
            work: Box::new(move |tx| {
                let outcome = work(tx);
                let keep = outcome.is_ok();
                *filled.lock().unwrap_or_else(|e| e.into_inner()) = Some(outcome);
                keep
            }),
            done: Box::new(move |committed| {
                // A caller that has gone away does not undo what was committed.
                let _ = answer.send(committed);
            }),
        };
        let gone = || E::from(DbError::Unavailable("the writer has stopped".into()));
        self.writer.send(write).map_err(|_| gone())?;
        let unheard = |_| E::from(DbError::Unconfirmed("the writer has stopped".into()));
        answered.await.map_err(unheard)??;
        let outcome = slot.lock().unwrap_or_else(|e| e.into_inner()).take();
        outcome.unwrap_or_else(|| Err(gone()))
    }

    pub(super) fn migrate(&self, migrations: &[Migration]) -> Result<Vec<String>, DbError> {
        migrate_on(&connect(&self.path)?, migrations)
    }

    pub(super) fn ledger(&self) -> Result<Vec<String>, DbError> {
        ledger_of(&connect(&self.path)?)
    }

    pub(super) fn prepare(&self, statement: &'static Statement) -> Result<(), DbError> {
        let connection = connect(&self.path)?;
        connection.prepare(statement.sqlite()).map(drop).map_err(|e| failed(&connection, statement, e))
    }

    pub(super) fn broken_references(&self) -> Result<Vec<String>, DbError> {
        let connection = connect(&self.path)?;
        let mut found = broken_keys(&connection)?;
        let sound: String =
            connection.query_row("pragma integrity_check", [], |row| row.get(0)).map_err(unavailable)?;
        if sound != "ok" {
            found.push(sound);
        }
        Ok(found)
    }
}

/// Rows that point at nothing, one line for each pair of tables and how many there are.
pub(super) fn broken_keys(connection: &Connection) -> Result<Vec<String>, DbError> {
    let mut check = connection
        .prepare("select \"table\" || ' → ' || parent || ': ' || count(*) from pragma_foreign_key_check group by \"table\", parent")
        .map_err(unavailable)?;
    let found: Result<Vec<String>, _> = check.query_map([], |row| row.get(0)).map_err(unavailable)?.collect();
    found.map_err(unavailable)
}

pub(super) fn connect(path: &Path) -> Result<Connection, DbError> {
    let connection = Connection::open(path).map_err(|e| DbError::Unavailable(format!("{}: {e}", path.display())))?;
    connection.set_prepared_statement_cache_capacity(512);
    connection.busy_timeout(std::time::Duration::from_secs(30)).map_err(unavailable)?;
    // A plan is made once for each statement, whatever values it is given. Otherwise SQLite makes it anew whenever a value
    // that could have changed it is another than the last, which is each time a page is opened.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true).map_err(unavailable)?;
    for (name, value) in [("journal_mode", "wal"), ("synchronous", "full"), ("foreign_keys", "on")] {
        connection.pragma_update(None, name, value).map_err(unavailable)?;
    }
    Ok(connection)
}

pub(super) fn migrate_on(connection: &Connection, migrations: &[Migration]) -> Result<Vec<String>, DbError> {
    connection.execute_batch("begin immediate").map_err(unavailable)?;
    let outcome = migrate_in(connection, migrations);
    let end = if outcome.is_ok() { "commit" } else { "rollback" };
    connection.execute_batch(end).map_err(unavailable)?;
    outcome
}

fn migrate_in(connection: &Connection, migrations: &[Migration]) -> Result<Vec<String>, DbError> {
    let had = ledger_of(connection)?;
    migrate::refuse_newer(&had, migrations)?;
    connection.execute_batch(migrate::LEDGER).map_err(unavailable)?;
    let mut applied = Vec::new();
    for migration in migrations.iter().filter(|m| !had.iter().any(|name| name == m.name)) {
        let failed = |e: rusqlite::Error| DbError::Migration { name: migration.name.into(), message: e.to_string() };
        connection.execute_batch(migration.sql).map_err(failed)?;
        connection
            .execute(
                "insert into kernel_migration (name, applied_at) values (?1, ?2)",
                rusqlite::params![migration.name, migrate::applied_at()],
            )
            .map_err(failed)?;
        applied.push(migration.name.to_owned());
    }
    Ok(applied)
}

/// The migrations a database has had, in the order they were applied; none where there is no ledger.
pub(super) fn ledger_of(connection: &Connection) -> Result<Vec<String>, DbError> {
    if !connection.table_exists(None, "kernel_migration").map_err(unavailable)? {
        return Ok(Vec::new());
    }
    let mut names = connection.prepare("select name from kernel_migration order by rowid").map_err(unavailable)?;
    let found: Result<Vec<String>, _> = names.query_map([], |row| row.get(0)).map_err(unavailable)?.collect();
    found.map_err(unavailable)
}

fn read_on<T, E: From<DbError>>(
    connection: &Connection,
    work: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
) -> Result<T, E> {
    kept(connection, "begin").map_err(|e| E::from(unavailable(e)))?;
    let mut tx = Tx::over(Inner::Sqlite(connection), false);
    let outcome = catch_unwind(AssertUnwindSafe(|| work(&mut tx)));
    let ended = kept(connection, "rollback");
    match outcome {
        Ok(outcome) => ended.map_err(|e| E::from(unavailable(e))).and(outcome),
        Err(panic) => Err(DbError::Panic(panic_text(&*panic)).into()),
    }
}

/// Runs a statement without values that is prepared once for each connection.
fn kept(connection: &Connection, sql: &str) -> rusqlite::Result<()> {
    connection.prepare_cached(sql)?.execute([]).map(drop)
}

fn write_loop(connection: &Connection, waiting: &mpsc::Receiver<Write>) {
    while let Ok(first) = waiting.recv() {
        let mut group = vec![first];
        while group.len() < GROUP
            && let Ok(next) = waiting.try_recv()
        {
            group.push(next);
        }
        commit_together(connection, group);
    }
}

/// One transaction for the whole group, a savepoint for each, answers only after the commit. Where SQLite ends the
/// transaction itself (disk full, I/O error) those that had their turn are lost, and the rest begin another.
fn commit_together(connection: &Connection, group: Vec<Write>) {
    let mut waiting = group.into_iter().peekable();
    while waiting.peek().is_some() {
        let begun = connection.execute_batch("begin immediate").map_err(unavailable);
        let mut answers = Vec::with_capacity(waiting.len());
        for write in waiting.by_ref() {
            let kept = begun.clone().and_then(|()| try_one(connection, write.work));
            answers.push((write.done, kept));
            if begun.is_ok() && connection.is_autocommit() {
                break;
            }
        }
        let committed = begun.and_then(|()| commit(connection));
        for (done, kept) in answers {
            // Work that itself said no hears that, whatever became of its neighbours.
            done(kept.and_then(|kept| if kept { committed.clone() } else { Ok(()) }));
        }
    }
}

fn commit(connection: &Connection) -> Result<(), DbError> {
    if connection.is_autocommit() {
        return Err(DbError::Unavailable("the database could not take the change".into()));
    }
    connection.execute_batch("commit").map_err(|error| {
        let _ = connection.execute_batch("rollback");
        match error.sqlite_extended_error_code() {
            // Written, but not known to be on disk: a crash before the next commit may bring it back.
            Some(ffi::SQLITE_IOERR_FSYNC | ffi::SQLITE_IOERR_DIR_FSYNC) => DbError::Unconfirmed(error.to_string()),
            _ => unavailable(error),
        }
    })
}

/// Whether the work kept its changes.
fn try_one(connection: &Connection, work: Box<dyn FnOnce(&mut Tx<'_>) -> bool + Send>) -> Result<bool, DbError> {
    kept(connection, "savepoint one").map_err(unavailable)?;
    let mut tx = Tx::over(Inner::Sqlite(connection), true);
    let outcome = catch_unwind(AssertUnwindSafe(|| work(&mut tx)));
    if !connection.is_autocommit() {
        if !matches!(outcome, Ok(true)) {
            kept(connection, "rollback to one").map_err(unavailable)?;
        }
        kept(connection, "release one").map_err(unavailable)?;
    }
    outcome.map_err(|panic| DbError::Panic(panic_text(&*panic)))
}

pub(super) fn each(
    connection: &Connection,
    statement: &'static Statement,
    values: &[Value<'_>],
    take: &mut dyn FnMut(&Row<'_>) -> Result<(), DbError>,
) -> Result<(), DbError> {
    let mut prepared = prepared(connection, statement, values)?;
    let columns = statement.columns(|| prepared.column_names().map(str::to_owned).collect());
    let mut rows = prepared.query(rusqlite::params_from_iter(values)).map_err(|e| failed(connection, statement, e))?;
    while let Some(row) = rows.next().map_err(|e| failed(connection, statement, e))? {
        take(&Row::new(Given::Sqlite(row), columns))?;
    }
    Ok(())
}

pub(super) fn run(
    connection: &Connection,
    statement: &'static Statement,
    values: &[Value<'_>],
) -> Result<u64, DbError> {
    let mut prepared = prepared(connection, statement, values)?;
    let changed = prepared.execute(rusqlite::params_from_iter(values)).map_err(|e| failed(connection, statement, e))?;
    Ok(changed as u64)
}

fn prepared<'c>(
    connection: &'c Connection,
    statement: &'static Statement,
    values: &[Value<'_>],
) -> Result<rusqlite::CachedStatement<'c>, DbError> {
    if connection.is_autocommit() {
        // SQLite has ended the transaction; this statement would be one of its own, and kept.
        return Err(DbError::Unavailable("the transaction has been undone".into()));
    }
    let prepared = connection.prepare_cached(statement.sqlite()).map_err(|e| failed(connection, statement, e))?;
    // SQLite would silently take NULL for a value that is not given.
    let wanted = prepared.parameter_count();
    if wanted != values.len() {
        return Err(DbError::Parameters { statement: statement.name(), wanted, given: values.len() });
    }
    Ok(prepared)
}

/// What SQLite says no to: a crossing, a database out of order, or a statement that is wrong.
fn failed(connection: &Connection, statement: &'static Statement, error: rusqlite::Error) -> DbError {
    let is_reader = || connection.pragma_query_value(None, "query_only", |row| row.get(0)).unwrap_or(false);
    match error.sqlite_error_code() {
        Some(ErrorCode::ConstraintViolation) => DbError::Conflict(error.to_string()),
        Some(
            ErrorCode::DiskFull
            | ErrorCode::SystemIoFailure
            | ErrorCode::DatabaseCorrupt
            | ErrorCode::NotADatabase
            | ErrorCode::CannotOpen
            | ErrorCode::PermissionDenied
            | ErrorCode::FileLockingProtocolFailed
            | ErrorCode::DatabaseBusy
            | ErrorCode::DatabaseLocked
            | ErrorCode::OutOfMemory,
        ) => unavailable(error),
        // A disk that has become read-only; a write in one of our own reads is a fault of ours.
        Some(ErrorCode::ReadOnly) if !is_reader() => unavailable(error),
        _ => DbError::Statement { statement: statement.name(), message: error.to_string() },
    }
}

pub(super) fn unavailable(error: rusqlite::Error) -> DbError {
    DbError::Unavailable(error.to_string())
}
