//! PostgreSQL: lines that are used from blocking threads, so that the work inside a transaction is plain code.

mod line;

use super::row::Given;
use super::{DbError, Inner, Migration, Row, Statement, Tx, Value, migrate, panic_text};
use line::{Line, Lines};
use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::oneshot;
use tokio_postgres::error::{Severity, SqlState};
use tokio_postgres::types::Type;
use tokio_postgres::{Client, Config};

const CONNECTIONS: usize = 10;
/// How long somebody waits for a connection before hearing that the database is away.
const PATIENCE: Duration = Duration::from_secs(5);
/// How long a silent server is believed to be there.
const SILENCE: Duration = Duration::from_secs(20);
/// Any number will do, so long as every program uses the same.
const MIGRATION_LOCK: i64 = 7_274_663;

pub(super) struct Postgres {
    lines: Arc<Lines>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    Read,
    Write,
}

/// One line, inside a transaction or about to begin one.
pub(super) struct Session {
    pub(super) line: Line,
    /// What begins the transaction, until its first statement takes that along: a journey to the server less.
    to_begin: Cell<Option<&'static str>>,
    mode: Mode,
    /// Whether the server has said that it takes no writes.
    is_standby: Cell<bool>,
}

fn config(url: &str) -> Result<Config, DbError> {
    let mut config: Config = url.parse().map_err(|e: tokio_postgres::Error| DbError::Address(e.to_string()))?;
    if config.get_connect_timeout().is_none() {
        config.connect_timeout(PATIENCE);
    }
    if config.get_tcp_user_timeout().is_none() {
        config.tcp_user_timeout(SILENCE);
    }
    Ok(config)
}

impl Postgres {
    pub(super) async fn open(url: &str) -> Result<Self, DbError> {
        let opened = Self { lines: Arc::new(Lines::new(config(url)?, CONNECTIONS)) };
        let version: String = opened
            .with_line(|line| {
                let version = line.wait(line.client.query_one("select current_setting('server_version_num')", &[]));
                version.and_then(|row| row.try_get(0)).map_err(unavailable)
            })
            .await?;
        if version.parse::<u32>().unwrap_or_default() < 150_000 {
            return Err(DbError::Unavailable("PostgreSQL 15 or newer is needed".into()));
        }
        Ok(opened)
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
        let turn = self.lines.turn().await?;
        let lines = self.lines.clone();
        let (answer, answered) = oneshot::channel();
        tokio::task::spawn_blocking(move || {
            let _turn = turn;
            let session = match Session::begin(mode, &lines) {
                Ok(session) => session,
                Err(error) => return drop(answer.send(Err(error.into()))),
            };
            let outcome = session.work(mode, work);
            let (is_sound, outcome) = match mode {
                // There is nothing to undo: whoever asked need not wait for the server to say so.
                Mode::Read => {
                    let _ = answer.send(outcome);
                    session.leave();
                    return lines.give_back(session.line);
                }
                Mode::Write => match outcome {
                    Ok(value) => session
                        .commit()
                        .map_or_else(|error| (session.undo(), Err(error.into())), |()| (true, Ok(value))),
                    Err(error) => (session.undo(), Err(error)),
                },
            };
            if is_sound {
                session.give_back(&lines);
            }
            let _ = answer.send(outcome);
        });
        answered.await.map_err(|_| {
            let stopping = "the program is stopping".to_owned();
            match mode {
                Mode::Read => DbError::Unavailable(stopping),
                Mode::Write => DbError::Unconfirmed(stopping),
            }
        })?
    }

    /// Something done outside any transaction of ours. A line that has died is tried no further.
    async fn with_line<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Line) -> Result<T, DbError> + Send + 'static,
    ) -> Result<T, DbError> {
        let turn = self.lines.turn().await?;
        let lines = self.lines.clone();
        let outcome = tokio::task::spawn_blocking(move || {
            let _turn = turn;
            let line = lines.take_alive()?;
            let outcome = work(&line)?;
            lines.give_back(line);
            Ok(outcome)
        });
        outcome.await.map_err(unavailable)?
    }

    pub(super) async fn migrate(&self, migrations: &[Migration]) -> Result<Vec<String>, DbError> {
        let migrations = migrations.to_vec();
        self.with_line(move |line| line.wait(migrate_on(&line.client, &migrations))).await
    }

    pub(super) async fn ledger(&self) -> Result<Vec<String>, DbError> {
        self.with_line(|line| line.wait(ledger_of(&line.client))).await
    }

    pub(super) async fn prepare(&self, statement: &'static Statement) -> Result<(), DbError> {
        self.with_line(|line| {
            let prepared = line.wait(line.client.prepare(statement.sql())).map_err(|e| failed(statement.name(), &e))?;
            let is_ours = |ty: &Type| [Type::TEXT, Type::VARCHAR, Type::INT8, Type::BOOL].contains(ty);
            let columns = prepared.columns().iter().map(|column| column.type_().clone());
            match prepared.params().iter().cloned().chain(columns).find(|ty| !is_ours(ty)) {
                None => Ok(()),
                Some(ty) => Err(DbError::Statement {
                    statement: statement.name(),
                    message: format!("a value or column is {ty}; cast it to text, bigint or boolean"),
                }),
            }
        })
        .await
    }
}

async fn migrate_on(client: &Client, migrations: &[Migration]) -> Result<Vec<String>, DbError> {
    client.batch_execute("begin").await.map_err(unavailable)?;
    let outcome = migrate_in(client, migrations).await;
    let end = if outcome.is_ok() { "commit" } else { "rollback" };
    client.batch_execute(end).await.map_err(unavailable)?;
    outcome
}

async fn migrate_in(client: &Client, migrations: &[Migration]) -> Result<Vec<String>, DbError> {
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
pub(super) async fn ledger_of(client: &Client) -> Result<Vec<String>, DbError> {
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
    /// A line of one's own, outside any transaction. Blocks.
    pub(super) fn open(url: &str) -> Result<Self, DbError> {
        Ok(Self::on(Line::open(&config(url)?)?, Mode::Write, None))
    }

    fn on(line: Line, mode: Mode, begin: Option<&'static str>) -> Self {
        Self { line, mode, to_begin: Cell::new(begin), is_standby: Cell::new(false) }
    }

    fn begin(mode: Mode, lines: &Lines) -> Result<Self, DbError> {
        let begin = match mode {
            Mode::Read => "begin isolation level repeatable read read only",
            Mode::Write => "begin",
        };
        Ok(Self::on(lines.take_alive()?, mode, Some(begin)))
    }

    fn work<T, E: From<DbError>>(&self, mode: Mode, work: impl FnOnce(&mut Tx<'_>) -> Result<T, E>) -> Result<T, E> {
        let mut tx = Tx::over(Inner::Postgres(self), mode == Mode::Write);
        catch_unwind(AssertUnwindSafe(|| work(&mut tx)))
            .unwrap_or_else(|panic| Err(DbError::Panic(panic_text(&*panic)).into()))
    }

    pub(super) fn control(&self, sql: &str) -> Result<(), DbError> {
        self.line.batch(sql).map_err(unavailable)
    }

    fn commit(&self) -> Result<(), DbError> {
        if self.to_begin.get().is_some() {
            return Ok(());
        }
        let Err(error) = self.line.batch("commit") else { return Ok(()) };
        let refused = error.as_db_error().is_some_and(|said| said.parsed_severity() == Some(Severity::Error));
        Err(match refused {
            true => failed("commit", &error),
            // The connection ended before the server had answered, or as it did.
            false => DbError::Unconfirmed(describe(&error)),
        })
    }

    /// Puts the line back for the next to use, but not one that leads to a standby: a new one may find the server that writes.
    fn give_back(self, lines: &Lines) {
        if !self.is_standby.get() {
            lines.give_back(self.line);
        }
    }

    /// Rolls back. `false`: it could not, and the next to take the line would be inside our transaction.
    fn undo(&self) -> bool {
        self.to_begin.get().is_some() || self.line.batch("rollback").is_ok()
    }

    /// Rolls back where nothing was changed: says so, and does not wait for an answer. What is asked of the line next comes
    /// after it, and where the line has died that will show.
    fn leave(&self) {
        if self.to_begin.get().is_none() {
            self.line.say("rollback");
        }
    }

    /// What a statement answers; the first begins the transaction on the way.
    async fn answer<T>(
        &self,
        statement: &'static Statement,
        asked: impl Future<Output = Result<T, tokio_postgres::Error>>,
    ) -> Result<T, DbError> {
        let answer = match self.to_begin.take() {
            None => asked.await,
            Some(begin) => {
                let (begun, answer) = tokio::join!(biased; self.line.client.batch_execute(begin), asked);
                begun.map_err(|e| failed("begin", &e))?;
                answer
            }
        };
        answer.map_err(|e| self.failed(statement, &e))
    }

    pub(super) fn each(
        &self,
        statement: &'static Statement,
        values: &[Value<'_>],
        take: &mut dyn FnMut(&Row<'_>) -> Result<(), DbError>,
    ) -> Result<(), DbError> {
        let rows = self.line.wait(async {
            let prepared = self.line.prepared(statement, values.len()).await?;
            self.answer(statement, self.line.client.query(&prepared, &references(values))).await
        })?;
        let Some(first) = rows.first() else { return Ok(()) };
        let columns = statement.columns(|| first.columns().iter().map(|column| column.name().to_owned()).collect());
        rows.iter().try_for_each(|row| take(&Row::new(Given::Postgres(row), columns)))
    }

    pub(super) fn run(&self, statement: &'static Statement, values: &[Value<'_>]) -> Result<u64, DbError> {
        self.line.wait(async {
            let prepared = self.line.prepared(statement, values.len()).await?;
            self.answer(statement, self.line.client.execute(&prepared, &references(values))).await
        })
    }

    /// A server that takes no writes is away for those who write: a standby after a failover, or one that has been set to
    /// only be read. Where we ourselves asked to only read, the statement is wrong.
    fn failed(&self, statement: &'static Statement, error: &tokio_postgres::Error) -> DbError {
        if self.mode == Mode::Write && error.code() == Some(&SqlState::READ_ONLY_SQL_TRANSACTION) {
            self.is_standby.set(true);
            return DbError::Unavailable(describe(error));
        }
        failed(statement.name(), error)
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
