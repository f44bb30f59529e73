//! PostgreSQL: a pool of connections, driven from blocking threads so that the work inside a transaction is plain code.

use super::{DbError, Inner, Migration, Row, Statement, Tx, Value, migrate, panic_text};
use deadpool_postgres::{Manager, ManagerConfig, Object, Pool, RecyclingMethod, Runtime, Timeouts};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;
use tokio::runtime::Handle;
use tokio_postgres::NoTls;
use tokio_postgres::error::Severity;
use tokio_postgres::types::Type;

const CONNECTIONS: usize = 10;
/// How long somebody waits for a connection before hearing that the database is away.
const PATIENCE: Duration = Duration::from_secs(5);
/// How long a silent server is believed to be there.
const SILENCE: Duration = Duration::from_secs(20);
/// Any number will do, so long as every program uses the same.
const MIGRATION_LOCK: i64 = 7_274_663;

pub(super) struct Postgres {
    pool: Pool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    Read,
    Write,
}

/// One connection inside a transaction.
pub(super) struct Session {
    pub(super) client: Object,
    pub(super) handle: Handle,
}

impl Postgres {
    pub(super) async fn open(url: &str) -> Result<Self, DbError> {
        let mut config: tokio_postgres::Config =
            url.parse().map_err(|e: tokio_postgres::Error| DbError::Address(e.to_string()))?;
        if config.get_connect_timeout().is_none() {
            config.connect_timeout(PATIENCE);
        }
        if config.get_tcp_user_timeout().is_none() {
            config.tcp_user_timeout(SILENCE);
        }
        let manager = Manager::from_config(config, NoTls, ManagerConfig { recycling_method: RecyclingMethod::Fast });
        let pool = Pool::builder(manager)
            .max_size(CONNECTIONS)
            .runtime(Runtime::Tokio1)
            .timeouts(Timeouts { wait: Some(PATIENCE), create: Some(PATIENCE), recycle: Some(PATIENCE) })
            .build()
            .map_err(unavailable)?;
        let client = pool.get().await.map_err(unavailable)?;
        let version: String = client
            .query_one("select current_setting('server_version_num')", &[])
            .await
            .and_then(|row| row.try_get(0))
            .map_err(unavailable)?;
        if version.parse::<u32>().unwrap_or_default() < 150_000 {
            return Err(DbError::Unavailable("PostgreSQL 15 or newer is needed".into()));
        }
        Ok(Self { pool })
    }

    pub(super) async fn transact<T, E>(
        &self,
        mode: Mode,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<DbError> + Send + 'static,
    {
        let client = self.pool.get().await.map_err(|e| E::from(unavailable(e)))?;
        let (pool, handle) = (self.pool.clone(), Handle::current());
        let stopping = "the program is stopping".to_owned();
        tokio::task::spawn_blocking(move || Session::begin(mode, &pool, client, handle)?.transact(mode, work))
            .await
            .map_err(|_| match mode {
                Mode::Read => DbError::Unavailable(stopping),
                Mode::Write => DbError::Unconfirmed(stopping),
            })?
    }

    pub(super) async fn migrate(&self, migrations: &[Migration]) -> Result<Vec<String>, DbError> {
        let client = self.pool.get().await.map_err(unavailable)?;
        client.batch_execute("begin").await.map_err(unavailable)?;
        let outcome = migrate_in(&client, migrations).await;
        let end = if outcome.is_ok() { "commit" } else { "rollback" };
        client.batch_execute(end).await.map_err(unavailable)?;
        outcome
    }

    pub(super) async fn ledger(&self) -> Result<Vec<String>, DbError> {
        ledger_of(&*self.pool.get().await.map_err(unavailable)?).await
    }

    /// A connection of one's own, outside any transaction.
    pub(super) async fn session(&self) -> Result<Session, DbError> {
        Ok(Session { client: self.pool.get().await.map_err(unavailable)?, handle: Handle::current() })
    }

    pub(super) async fn prepare(&self, statement: &'static Statement) -> Result<(), DbError> {
        let client = self.pool.get().await.map_err(unavailable)?;
        let prepared = client.prepare(statement.sql()).await.map_err(|e| failed(statement.name(), &e))?;
        let is_ours = |ty: &Type| [Type::TEXT, Type::VARCHAR, Type::INT8, Type::BOOL].contains(ty);
        let columns = prepared.columns().iter().map(|column| column.type_().clone());
        match prepared.params().iter().cloned().chain(columns).find(|ty| !is_ours(ty)) {
            None => Ok(()),
            Some(ty) => Err(DbError::Statement {
                statement: statement.name(),
                message: format!("a value or column is {ty}; cast it to text, bigint or boolean"),
            }),
        }
    }
}

async fn migrate_in(client: &Object, migrations: &[Migration]) -> Result<Vec<String>, DbError> {
    client.execute("select pg_advisory_xact_lock($1)", &[&MIGRATION_LOCK]).await.map_err(unavailable)?;
    let had = ledger_of(client).await?;
    migrate::refuse_newer(&had, migrations)?;
    client.batch_execute(migrate::LEDGER).await.map_err(unavailable)?;
    let mut applied = Vec::new();
    for migration in migrations.iter().filter(|m| !had.iter().any(|name| name == m.name)) {
        let failed =
            |e: tokio_postgres::Error| DbError::Migration { name: migration.name.into(), message: describe(&e) };
        client.batch_execute(migration.sql).await.map_err(failed)?;
        client
            .execute(
                "insert into kernel_migration (name, applied_at) values ($1, $2)",
                &[&migration.name, &migrate::applied_at()],
            )
            .await
            .map_err(failed)?;
        applied.push(migration.name.to_owned());
    }
    Ok(applied)
}

/// The migrations a database has had, in the order they were applied; none where there is no ledger.
pub(super) async fn ledger_of(client: &tokio_postgres::Client) -> Result<Vec<String>, DbError> {
    let ledger: Option<String> = client
        .query_one("select cast(to_regclass('kernel_migration') as text)", &[])
        .await
        .and_then(|row| row.try_get(0))
        .map_err(unavailable)?;
    if ledger.is_none() {
        return Ok(Vec::new());
    }
    let rows =
        client.query("select name from kernel_migration order by applied_at, name", &[]).await.map_err(unavailable)?;
    rows.iter().map(|row| row.try_get(0).map_err(unavailable)).collect()
}

impl Session {
    /// Begins a transaction. After the server has been restarted every waiting connection is dead, which may not show until
    /// it is used; nothing has been done yet, so the next one is tried.
    fn begin(mode: Mode, pool: &Pool, mut client: Object, handle: Handle) -> Result<Self, DbError> {
        let begin = match mode {
            Mode::Read => "begin isolation level repeatable read read only",
            Mode::Write => "begin",
        };
        for _ in 0..CONNECTIONS {
            match handle.block_on(client.batch_execute(begin)).map_err(|e| failed("begin", &e)) {
                Ok(()) => return Ok(Self { client, handle }),
                Err(DbError::Unavailable(_)) => {
                    drop(Object::take(client));
                    client = handle.block_on(pool.get()).map_err(unavailable)?;
                }
                Err(error) => return Err(error),
            }
        }
        Err(DbError::Unavailable("every connection is broken".into()))
    }

    fn transact<T, E: From<DbError>>(self, mode: Mode, work: impl FnOnce(&mut Tx<'_>) -> Result<T, E>) -> Result<T, E> {
        let mut tx = Tx::over(Inner::Postgres(&self), mode == Mode::Write);
        let outcome = catch_unwind(AssertUnwindSafe(|| work(&mut tx)));
        match outcome {
            Ok(Ok(value)) if mode == Mode::Write => self.commit().map(|()| value).map_err(E::from),
            Ok(outcome) => {
                self.undo();
                outcome
            }
            Err(panic) => {
                self.undo();
                Err(DbError::Panic(panic_text(&*panic)).into())
            }
        }
    }

    pub(super) fn control(&self, sql: &str) -> Result<(), DbError> {
        self.handle.block_on(self.client.batch_execute(sql)).map_err(unavailable)
    }

    fn commit(self) -> Result<(), DbError> {
        let Err(error) = self.handle.block_on(self.client.batch_execute("commit")) else { return Ok(()) };
        let refused = error.as_db_error().is_some_and(|said| said.parsed_severity() == Some(Severity::Error));
        let error = match refused {
            true => failed("commit", &error),
            // The connection ended before the server had answered, or as it did.
            false => DbError::Unconfirmed(describe(&error)),
        };
        self.undo();
        Err(error)
    }

    /// Rolls back. A connection that cannot is thrown away: the next to take it would be inside our transaction.
    fn undo(self) {
        if self.handle.block_on(self.client.batch_execute("rollback")).is_err() {
            drop(Object::take(self.client));
        }
    }

    pub(super) fn each(
        &self,
        statement: &'static Statement,
        values: &[Value<'_>],
        take: &mut dyn FnMut(&Row<'_>) -> Result<(), DbError>,
    ) -> Result<(), DbError> {
        let rows = self.handle.block_on(async {
            let prepared = self.prepared(statement, values).await?;
            self.client.query(&prepared, &references(values)).await.map_err(|e| failed(statement.name(), &e))
        })?;
        rows.iter().try_for_each(|row| take(&Row::Postgres(row)))
    }

    pub(super) fn run(&self, statement: &'static Statement, values: &[Value<'_>]) -> Result<u64, DbError> {
        self.handle.block_on(async {
            let prepared = self.prepared(statement, values).await?;
            self.client.execute(&prepared, &references(values)).await.map_err(|e| failed(statement.name(), &e))
        })
    }

    async fn prepared(
        &self,
        statement: &'static Statement,
        values: &[Value<'_>],
    ) -> Result<tokio_postgres::Statement, DbError> {
        let prepared = self.client.prepare_cached(statement.sql()).await.map_err(|e| failed(statement.name(), &e))?;
        let wanted = prepared.params().len();
        if wanted != values.len() {
            return Err(DbError::Parameters { statement: statement.name(), wanted, given: values.len() });
        }
        Ok(prepared)
    }
}

fn references<'a>(values: &'a [Value<'_>]) -> Vec<&'a (dyn tokio_postgres::types::ToSql + Sync)> {
    values.iter().map(|value| value as &(dyn tokio_postgres::types::ToSql + Sync)).collect()
}

/// What PostgreSQL says no to: a crossing, a database that is away or out of order, or a statement that is wrong.
fn failed(statement: &'static str, error: &tokio_postgres::Error) -> DbError {
    let message = describe(error);
    match error.code().map(tokio_postgres::error::SqlState::code) {
        // Deadlock and serialization failure are crossings too: the work can be run only once, so a person is asked to.
        Some("40001" | "40P01") => DbError::Conflict(message),
        Some(code) if code.starts_with("23") => DbError::Conflict(message),
        Some(code) if AWAY.iter().any(|class| code.starts_with(class)) => DbError::Unavailable(message),
        None if error.is_closed() || is_io(error) => DbError::Unavailable(message),
        _ => DbError::Statement { statement, message },
    }
}

/// Beginnings of the codes that say that the server is at fault: lost connections, no room, stopping or starting,
/// a statement it cut short, its disk, its files.
const AWAY: [&str; 7] = ["08", "53", "57P", "57014", "58", "XX001", "XX002"];

fn is_io(error: &tokio_postgres::Error) -> bool {
    std::error::Error::source(error).is_some_and(|source| source.is::<std::io::Error>())
}

pub(super) fn describe(error: &tokio_postgres::Error) -> String {
    error.as_db_error().map_or_else(|| error.to_string(), |e| e.message().to_owned())
}

pub(super) fn unavailable(error: impl std::fmt::Display) -> DbError {
    DbError::Unavailable(error.to_string())
}
