//! The database seam: one SQL text for SQLite and PostgreSQL, plain synchronous functions over [`Tx`].
//!
//! Nothing outside this folder knows which database answers. A read runs in one snapshot, a write in one
//! transaction that is durable before its caller hears of it. A panic or an error rolls back in one place.

mod address;
pub mod backup;
pub mod copy;
mod facts;
mod migrate;
mod place;
mod postgres;
mod row;
mod sqlite;
mod statement;

pub use address::Address;
pub use facts::{Facts, STATEMENTS as FACTS_STATEMENTS};
pub use migrate::Migration;
pub use row::{Cell, FromRow, Row};
pub use statement::{Statement, Value};

use crate::values;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use tokio::sync::watch;

/// What can go wrong between us and the database. Absence is `Option`, never an error.
#[derive(Clone, Debug, thiserror::Error)]
pub enum DbError {
    /// A unique key, a foreign key or a check said no; or another transaction went first, so that this one had to give way.
    #[error("the database refused a conflicting row: {0}")]
    Conflict(String),
    #[error("statement {statement}: {message}")]
    Statement { statement: &'static str, message: String },
    #[error("statement {statement} takes {wanted} values and was given {given}")]
    Parameters { statement: &'static str, wanted: usize, given: usize },
    #[error("column {column}: {message}")]
    Column { column: String, message: String },
    #[error("the work inside a transaction panicked: {0}")]
    Panic(String),
    /// The database is away, full or broken. Nothing of the transaction was kept.
    #[error("the database cannot be reached: {0}")]
    Unavailable(String),
    /// The commit was asked for and no answer came: the change may be there, and may not.
    #[error("the database did not confirm the change, which may have been kept: {0}")]
    Unconfirmed(String),
    #[error("{0}")]
    Address(String),
    #[error("migration {name}: {message}")]
    Migration { name: String, message: String },
    #[error("the database comes from a newer program: it has {}, which this one does not know; use the newer program", .0.join(", "))]
    Newer(Vec<String>),
    #[error("the database is older than this program: it lacks {}; run `samverka migrate` first", .0.join(", "))]
    Older(Vec<String>),
    /// Moving, backing up or restoring cannot be done here; nothing was changed.
    #[error("{0}")]
    Refused(String),
    /// A file that is no backup, or not one for here. Nothing was changed.
    #[error("{0}")]
    File(String),
    /// What was read back is not what was written, or did not hold together: one line for each thing.
    #[error("{}", .0.join("\n"))]
    Unsound(Vec<String>),
}

/// An open database. Cheap to clone.
#[derive(Clone)]
pub struct Db {
    engine: Arc<Engine>,
    statements: Arc<AtomicU64>,
    work_is_waiting: Arc<watch::Sender<()>>,
    /// Whether the latest write failed by the database's fault.
    stuck: Arc<AtomicBool>,
}

crate::statements! {
    // Tried and taken away again, in the seam's own table.
    PROBE = "insert into kernel_migration (name, applied_at) values ($1, 0)";
    END_PROBE = "delete from kernel_migration where name = $1";
}

enum Engine {
    Sqlite(sqlite::Sqlite),
    Postgres(postgres::Postgres),
}

/// One transaction: a snapshot for reading, or all-or-nothing for writing.
pub struct Tx<'a> {
    inner: Inner<'a>,
    statements: u64,
    writes: bool,
    leaves_work: bool,
    failed: Option<Failure>,
}

/// A statement that did not go well, and whether the database was to blame.
#[derive(Clone, Copy)]
struct Failure {
    statement: &'static str,
    by_database: bool,
}

enum Inner<'a> {
    Sqlite(&'a rusqlite::Connection),
    Postgres(&'a postgres::Session),
}

impl<'a> Tx<'a> {
    fn over(inner: Inner<'a>, writes: bool) -> Self {
        Self { inner, statements: 0, writes, leaves_work: false, failed: None }
    }
}

impl Tx<'_> {
    /// Every row of `statement`, in its order.
    pub fn all<T: FromRow>(&mut self, statement: &'static Statement, values: &[Value<'_>]) -> Result<Vec<T>, DbError> {
        let mut rows = Vec::new();
        self.each(statement, values, &mut |row| {
            rows.push(T::from_row(row)?);
            Ok(())
        })?;
        Ok(rows)
    }

    /// The first row, if there is one.
    pub fn optional<T: FromRow>(
        &mut self,
        statement: &'static Statement,
        values: &[Value<'_>],
    ) -> Result<Option<T>, DbError> {
        let mut first = None;
        self.each(statement, values, &mut |row| {
            if first.is_none() {
                first = Some(T::from_row(row)?);
            }
            Ok(())
        })?;
        Ok(first)
    }

    /// The one row a statement such as `select count(*)` always gives.
    pub fn one<T: FromRow>(&mut self, statement: &'static Statement, values: &[Value<'_>]) -> Result<T, DbError> {
        self.optional(statement, values)?
            .ok_or(DbError::Statement { statement: statement.name(), message: "gave no row".into() })
    }

    /// Runs a statement that changes rows; how many it changed.
    pub fn run(&mut self, statement: &'static Statement, values: &[Value<'_>]) -> Result<u64, DbError> {
        self.statements += 1;
        let outcome = match self.inner {
            Inner::Sqlite(connection) => sqlite::run(connection, statement, values),
            Inner::Postgres(session) => session.run(statement, values),
        };
        self.noted(statement, outcome)
    }

    fn each(
        &mut self,
        statement: &'static Statement,
        values: &[Value<'_>],
        take: &mut dyn FnMut(&Row<'_>) -> Result<(), DbError>,
    ) -> Result<(), DbError> {
        self.statements += 1;
        let outcome = match self.inner {
            Inner::Sqlite(connection) => sqlite::each(connection, statement, values, take),
            Inner::Postgres(session) => session.each(statement, values, take),
        };
        self.noted(statement, outcome)
    }

    fn noted<T>(&mut self, statement: &'static Statement, outcome: Result<T, DbError>) -> Result<T, DbError> {
        if let Err(error) = &outcome {
            let by_database = matches!(error, DbError::Unavailable(_));
            self.failed.get_or_insert(Failure { statement: statement.name(), by_database });
        }
        outcome
    }

    /// Says that this transaction leaves something to be done afterwards, such as a mail to send. Whoever looks after
    /// that in this program is woken once the transaction is kept.
    pub(crate) fn leaves_work(&mut self) {
        self.leaves_work = true;
    }

    /// Whether this transaction may change something.
    pub fn may_write(&self) -> bool {
        self.writes
    }

    /// How many statements this transaction has run, BEGIN and COMMIT not counted.
    pub fn statements(&self) -> u64 {
        self.statements
    }
}

impl Db {
    /// Opens the database named by `address`. A missing SQLite file is made.
    pub async fn open(address: &Address) -> Result<Self, DbError> {
        let engine = match address {
            Address::Sqlite(path) => Engine::Sqlite(sqlite::Sqlite::open(path)?),
            Address::Postgres(url) => Engine::Postgres(postgres::Postgres::open(url).await?),
        };
        Ok(Self {
            engine: Arc::new(engine),
            statements: Arc::default(),
            work_is_waiting: Arc::default(),
            stuck: Arc::default(),
        })
    }

    /// Runs `work` on one snapshot of the database. A write inside it is refused by the database.
    pub async fn read<T, E, F>(&self, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
        F: FnOnce(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    {
        let counter = self.statements.clone();
        let counted = move |tx: &mut Tx<'_>| {
            let outcome = work(tx);
            counter.fetch_add(tx.statements, Ordering::Relaxed);
            outcome
        };
        match &*self.engine {
            Engine::Sqlite(engine) => engine.read(counted).await,
            Engine::Postgres(engine) => engine.transact(postgres::Mode::Read, counted).await,
        }
    }

    /// Runs `work` in one transaction. When this returns `Ok` the change is on disk; an error or a panic leaves nothing,
    /// except [`DbError::Unconfirmed`], which cannot know.
    pub async fn write<T, E, F>(&self, work: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
        F: FnOnce(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    {
        let counter = self.statements.clone();
        let own_no = Arc::new(AtomicBool::new(false));
        let said_no = own_no.clone();
        let counted = move |tx: &mut Tx<'_>| {
            let outcome = work(tx);
            counter.fetch_add(tx.statements, Ordering::Relaxed);
            let outcome = match (outcome, tx.failed) {
                // PostgreSQL undoes everything after a failed statement and still takes the commit: a work that went on
                // would be acknowledged and lost.
                (Ok(_), Some(Failure { statement, .. })) => {
                    Err(DbError::Statement { statement, message: "failed, and the work went on".into() }.into())
                }
                (outcome, _) => outcome,
            };
            let by_database = tx.failed.is_some_and(|failure| failure.by_database);
            said_no.store(outcome.is_err() && !by_database, Ordering::Relaxed);
            outcome.map(|value| (value, tx.leaves_work))
        };
        let outcome = match &*self.engine {
            Engine::Sqlite(engine) => engine.write(counted).await,
            Engine::Postgres(engine) => engine.transact(postgres::Mode::Write, counted).await,
        };
        if outcome.is_ok() || !own_no.load(Ordering::Relaxed) {
            self.stuck.store(outcome.is_err(), Ordering::Relaxed);
        }
        let (value, leaves_work) = outcome?;
        if leaves_work {
            self.work_is_waiting.send_replace(());
        }
        Ok(value)
    }

    /// Whether the database takes changes. The latest write tells; where the database failed it, one is tried anew.
    pub async fn takes_writes(&self) -> Result<(), DbError> {
        if !self.stuck.load(Ordering::Relaxed) {
            return Ok(());
        }
        // As large as a long text with its copies, since a full disk often has room for a small change.
        let name = "probe ".repeat(16_000);
        self.write(move |tx| {
            tx.run(&PROBE, values![&name])?;
            tx.run(&END_PROBE, values![&name]).map(drop)
        })
        .await
    }

    /// Changes each time a write in this program has left something to be done. Other programs' writes are not seen
    /// here, so whoever waits for this must also look by itself now and then.
    pub fn work_is_waiting(&self) -> watch::Receiver<()> {
        self.work_is_waiting.subscribe()
    }

    /// Brings the tables up to date. Several programs starting at once take turns. A database that a newer program has
    /// changed is refused.
    pub async fn migrate(&self, migrations: &[Migration]) -> Result<Vec<String>, DbError> {
        match &*self.engine {
            Engine::Sqlite(engine) => engine.migrate(migrations),
            Engine::Postgres(engine) => engine.migrate(migrations).await,
        }
    }

    /// The migrations of `wanted` that this database has not had.
    pub async fn missing_migrations(&self, wanted: &[Migration]) -> Result<Vec<String>, DbError> {
        Ok(migrate::missing(&self.ledger().await?, wanted))
    }

    /// Refuses a database that is not at exactly this program's migrations, without changing it.
    pub async fn refuse_other(&self, known: &[Migration]) -> Result<(), DbError> {
        migrate::refuse_other(&self.ledger().await?, known)
    }

    /// The migrations this database has had, none where it is not ours.
    async fn ledger(&self) -> Result<Vec<String>, DbError> {
        match &*self.engine {
            Engine::Sqlite(engine) => engine.ledger(),
            Engine::Postgres(engine) => engine.ledger().await,
        }
    }

    /// Asks the database to plan a statement without running it, so that a test can try each of them.
    pub async fn prepare(&self, statement: &'static Statement) -> Result<(), DbError> {
        match &*self.engine {
            Engine::Sqlite(engine) => engine.prepare(statement),
            Engine::Postgres(engine) => engine.prepare(statement).await,
        }
    }

    /// Rows that point at nothing, one line each. PostgreSQL never lets one in.
    pub async fn broken_references(&self) -> Result<Vec<String>, DbError> {
        match &*self.engine {
            Engine::Sqlite(engine) => engine.broken_references(),
            Engine::Postgres(_) => Ok(Vec::new()),
        }
    }

    /// `true` for SQLite, which migrates by itself at start; PostgreSQL may be shared by several programs.
    pub fn is_embedded(&self) -> bool {
        matches!(&*self.engine, Engine::Sqlite(_))
    }

    /// Whether the latest change went well, as far as it depends on the database.
    pub fn latest_write_went_well(&self) -> bool {
        !self.stuck.load(Ordering::Relaxed)
    }

    /// Statements run since the database was opened.
    pub fn statement_count(&self) -> u64 {
        self.statements.load(Ordering::Relaxed)
    }
}

/// What a caught panic said.
fn panic_text(panic: &(dyn std::any::Any + Send)) -> String {
    panic
        .downcast_ref::<&str>()
        .map(|text| (*text).to_owned())
        .or_else(|| panic.downcast_ref::<String>().cloned())
        .unwrap_or_else(|| "unknown".into())
}
