//! PostgreSQL: a pool of connections, driven from blocking threads so that the work inside a transaction is plain code.

use super::{DbError, Inner, Migration, Row, Statement, Tx, Value, migrate, panic_text};
use deadpool_postgres::{Manager, ManagerConfig, Object, Pool, RecyclingMethod};
use std::panic::{AssertUnwindSafe, catch_unwind};
use tokio::runtime::Handle;
use tokio_postgres::NoTls;
use tokio_postgres::types::Type;

const CONNECTIONS: usize = 10;
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
        let config: tokio_postgres::Config =
            url.parse().map_err(|e: tokio_postgres::Error| DbError::Address(e.to_string()))?;
        let manager = Manager::from_config(config, NoTls, ManagerConfig { recycling_method: RecyclingMethod::Fast });
        let pool = Pool::builder(manager).max_size(CONNECTIONS).build().map_err(unavailable)?;
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
        let session = Session { client, handle: Handle::current() };
        tokio::task::spawn_blocking(move || session.transact(mode, work))
            .await
            .map_err(|_| E::from(DbError::Unavailable("the program is stopping".into())))?
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
        let prepared = client.prepare(statement.sql()).await.map_err(|e| failed(statement, &e))?;
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
    fn transact<T, E: From<DbError>>(self, mode: Mode, work: impl FnOnce(&mut Tx<'_>) -> Result<T, E>) -> Result<T, E> {
        let begin = match mode {
            Mode::Read => "begin isolation level repeatable read read only",
            Mode::Write => "begin",
        };
        self.control(begin)?;
        let mut tx = Tx::new(Inner::Postgres(&self));
        let outcome = catch_unwind(AssertUnwindSafe(|| work(&mut tx)));
        let end = if mode == Mode::Write && matches!(outcome, Ok(Ok(_))) { "commit" } else { "rollback" };
        let ended = self.control(end);
        match outcome {
            Ok(Ok(value)) => ended.map(|()| value).map_err(E::from),
            Ok(Err(error)) => Err(error),
            Err(panic) => Err(DbError::Panic(panic_text(&*panic)).into()),
        }
    }

    pub(super) fn control(&self, sql: &str) -> Result<(), DbError> {
        self.handle.block_on(self.client.batch_execute(sql)).map_err(unavailable)
    }

    pub(super) fn each(
        &self,
        statement: &'static Statement,
        values: &[Value<'_>],
        take: &mut dyn FnMut(&Row<'_>) -> Result<(), DbError>,
    ) -> Result<(), DbError> {
        let rows = self.handle.block_on(async {
            let prepared = self.prepared(statement, values).await?;
            self.client.query(&prepared, &references(values)).await.map_err(|e| failed(statement, &e))
        })?;
        rows.iter().try_for_each(|row| take(&Row::Postgres(row)))
    }

    pub(super) fn run(&self, statement: &'static Statement, values: &[Value<'_>]) -> Result<u64, DbError> {
        self.handle.block_on(async {
            let prepared = self.prepared(statement, values).await?;
            self.client.execute(&prepared, &references(values)).await.map_err(|e| failed(statement, &e))
        })
    }

    async fn prepared(
        &self,
        statement: &'static Statement,
        values: &[Value<'_>],
    ) -> Result<tokio_postgres::Statement, DbError> {
        let prepared = self.client.prepare_cached(statement.sql()).await.map_err(|e| failed(statement, &e))?;
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

fn failed(statement: &'static Statement, error: &tokio_postgres::Error) -> DbError {
    let message = describe(error);
    match error.code() {
        Some(code) if code.code().starts_with("23") => DbError::Conflict(message),
        Some(_) => DbError::Statement { statement: statement.name(), message },
        None if error.is_closed() || is_io(error) => DbError::Unavailable(message),
        None => DbError::Statement { statement: statement.name(), message },
    }
}

fn is_io(error: &tokio_postgres::Error) -> bool {
    std::error::Error::source(error).is_some_and(|source| source.is::<std::io::Error>())
}

pub(super) fn describe(error: &tokio_postgres::Error) -> String {
    error.as_db_error().map_or_else(|| error.to_string(), |e| e.message().to_owned())
}

pub(super) fn unavailable(error: impl std::fmt::Display) -> DbError {
    DbError::Unavailable(error.to_string())
}
