//! Moving everything from one database into another, whichever kinds they are: all of it, checked, or nothing.
//!
//! The source is read in one snapshot, one table after the other, by a thread of its own, while another fills the target
//! inside one transaction. Then the target is read back: every table must hold the same rows, by count and by a digest of
//! every value, and the caller has its own look before anything is kept.

mod postgres;
mod row;
mod sqlite;

use super::{Address, DbError, Migration, Statement, Tx, migrate};
use row::{Batch, Content};
use std::sync::mpsc;
use tokio::runtime::Handle;

/// The ledger is made by the migrations of each side and compared, never copied.
const LEDGER: &str = "kernel_migration";
/// Batches read but not yet written.
const AHEAD: usize = 4;

/// A table as the database describes it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Table {
    name: String,
    columns: Vec<Column>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Column {
    name: String,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Text,
    Int,
    Bool,
}

impl Kind {
    /// Both databases call the three portable types the same.
    fn of(table: &str, column: &str, name: &str) -> Result<Self, DbError> {
        match name {
            "text" => Ok(Self::Text),
            "bigint" => Ok(Self::Int),
            "boolean" => Ok(Self::Bool),
            other => Err(DbError::Refused(format!("{table}.{column} is {other}, not text, bigint or boolean"))),
        }
    }
}

impl Table {
    /// The columns' names for a statement.
    fn list(&self) -> String {
        self.columns.iter().map(|column| quoted(&column.name)).collect::<Vec<_>>().join(", ")
    }
}

/// A name as both databases take it inside a statement.
fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// A table the program itself fills, which an empty database may already hold. `own` counts what others put there.
#[derive(Clone, Copy)]
pub struct Filled {
    pub table: &'static str,
    pub own: &'static Statement,
}

/// What a move is told.
pub struct Move<'a> {
    pub from: &'a Address,
    pub to: &'a Address,
    pub migrations: &'a [Migration],
    pub filled: &'a [Filled],
}

/// How far a move has come.
#[derive(Clone, Copy, Debug)]
pub struct Progress<'a> {
    pub table: &'a str,
    /// Whether the rows are being read back, to be compared.
    pub comparing: bool,
    pub rows: u64,
    pub of: u64,
}

/// A table that was moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    pub table: String,
    pub rows: u64,
}

/// One of the two databases, inside a transaction.
enum Side {
    Sqlite(sqlite::Side),
    Postgres(postgres::Side),
}

impl Side {
    fn source(address: &Address, migrations: &[Migration]) -> Result<Self, DbError> {
        match address {
            Address::Sqlite(path) => sqlite::Side::source(path, migrations).map(Self::Sqlite),
            Address::Postgres(url) => postgres::Side::source(url, migrations).map(Self::Postgres),
        }
    }

    fn target(address: &Address, migrations: &[Migration], handle: &Handle) -> Result<Self, DbError> {
        match address {
            Address::Sqlite(path) => sqlite::Side::target(path, migrations).map(Self::Sqlite),
            Address::Postgres(url) => postgres::Side::target(url, migrations, handle).map(Self::Postgres),
        }
    }

    fn tables(&self) -> Result<Vec<Table>, DbError> {
        match self {
            Self::Sqlite(side) => side.tables(),
            Self::Postgres(side) => side.tables(),
        }
    }

    fn count(&self, table: &Table) -> Result<u64, DbError> {
        match self {
            Self::Sqlite(side) => side.count(table),
            Self::Postgres(side) => side.count(table),
        }
    }

    /// Takes the keys and indexes away, which are made again at once when everything is there: quicker, and the tables
    /// can come in any order. Removes what the program filled in.
    fn clear(&mut self, tables: &[Table]) -> Result<(), DbError> {
        match self {
            Self::Sqlite(side) => side.clear(tables),
            Self::Postgres(side) => side.clear(tables),
        }
    }

    fn read(&self, table: &Table, take: &mut dyn FnMut(Batch) -> Result<(), DbError>) -> Result<(), DbError> {
        match self {
            Self::Sqlite(side) => side.read(table, take),
            Self::Postgres(side) => side.read(table, take),
        }
    }

    fn fill(&self, table: &Table, batches: &mut dyn Iterator<Item = Batch>) -> Result<(), DbError> {
        match self {
            Self::Sqlite(side) => side.fill(table, batches),
            Self::Postgres(side) => side.fill(table, batches),
        }
    }

    /// Makes keys and indexes again; a row that points at nothing is refused here.
    fn restore_keys(&mut self) -> Result<(), DbError> {
        match self {
            Self::Sqlite(side) => side.restore_keys(),
            Self::Postgres(side) => side.restore_keys(),
        }
    }

    fn tx(&self) -> Tx<'_> {
        match self {
            Self::Sqlite(side) => side.tx(),
            Self::Postgres(side) => side.tx(),
        }
    }

    /// Keeps what was filled in. A side that is dropped without this leaves nothing.
    fn keep(self) -> Result<(), DbError> {
        match self {
            Self::Sqlite(side) => side.keep(),
            Self::Postgres(side) => side.keep(),
        }
    }
}

/// Moves every table. `check` looks at the filled target before it is kept and names what is broken there.
pub fn run(
    ask: &Move<'_>,
    handle: &Handle,
    check: &mut dyn FnMut(&mut Tx<'_>) -> Result<Vec<String>, DbError>,
    progress: &mut dyn FnMut(Progress<'_>),
) -> Result<Vec<Moved>, DbError> {
    let mut source = Side::source(ask.from, ask.migrations)?;
    let tables = ours(source.tables()?, ask.migrations)?;
    let mut target = Side::target(ask.to, ask.migrations, handle)?;
    refuse_different(&tables, &ours(target.tables()?, ask.migrations)?)?;
    refuse_filled(&target, &tables, ask.filled)?;
    target.clear(&tables)?;
    let mut sent = Vec::with_capacity(tables.len());
    for table in &tables {
        sent.push(copy(&mut source, &target, table, progress)?);
    }
    target.restore_keys()?;
    let mut wrong = Vec::new();
    for (table, sent) in tables.iter().zip(&sent) {
        let mut found = Content::default();
        target.read(table, &mut |batch| {
            found.add(&batch)?;
            progress(Progress { table: &table.name, comparing: true, rows: found.rows, of: sent.rows });
            Ok(())
        })?;
        if found != *sent {
            wrong.push(format!("{}: {} rows were read and {} came, not the same", table.name, sent.rows, found.rows));
        }
    }
    wrong.extend(check(&mut target.tx())?);
    if !wrong.is_empty() {
        return Err(DbError::Unsound(wrong));
    }
    target.keep()?;
    Ok(tables.into_iter().zip(sent).map(|(table, content)| Moved { table: table.name, rows: content.rows }).collect())
}

/// One thread reads and digests while this one writes.
fn copy(
    source: &mut Side,
    target: &Side,
    table: &Table,
    progress: &mut dyn FnMut(Progress<'_>),
) -> Result<Content, DbError> {
    let of = source.count(table)?;
    let (sender, receiver) = mpsc::sync_channel(AHEAD);
    std::thread::scope(|scope| {
        let reading = scope.spawn(move || {
            let mut content = Content::default();
            source.read(table, &mut |batch| {
                content.add(&batch)?;
                // The writer's own error is the one that is told.
                sender.send(batch).map_err(|_| DbError::Refused("the writing ended early".into()))
            })?;
            Ok(content)
        });
        let mut rows = 0;
        let mut batches = receiver.into_iter().inspect(|batch: &Batch| {
            rows += batch.rows;
            progress(Progress { table: &table.name, comparing: false, rows, of });
        });
        let written = target.fill(table, &mut batches);
        drop(batches);
        let read = reading.join().unwrap_or_else(|panic| Err(DbError::Panic(super::panic_text(&*panic))));
        written.and(read)
    })
}

/// The tables the migrations make, in the order they make them. Others would be left behind without a word: refused.
fn ours(mut tables: Vec<Table>, migrations: &[Migration]) -> Result<Vec<Table>, DbError> {
    let made: Vec<&str> = migrations
        .iter()
        .flat_map(|migration| migration.sql.split("create table ").skip(1))
        .filter_map(|rest| rest.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).next())
        .collect();
    tables.retain(|table| table.name != LEDGER);
    let strange: Vec<&str> =
        tables.iter().map(|table| table.name.as_str()).filter(|name| !made.contains(name)).collect();
    if !strange.is_empty() {
        return Err(DbError::Refused(format!(
            "only the program's own tables are moved; not its own: {}",
            strange.join(", ")
        )));
    }
    tables.sort_by_key(|table| made.iter().position(|name| *name == table.name));
    Ok(tables)
}

/// A target without a ledger must be a database nobody uses, or it is not the one that was meant.
fn refuse_strange(tables: &[Table]) -> Result<(), DbError> {
    match tables.first() {
        None => Ok(()),
        Some(table) => Err(DbError::Refused(format!(
            "the target is not empty; nothing was moved. There are tables in it that are not samverka's, such as {}",
            table.name
        ))),
    }
}

/// Two lists of the same tables, which the same migrations made. Only the columns' order may differ.
fn refuse_different(from: &[Table], to: &[Table]) -> Result<(), DbError> {
    let plain = |tables: &[Table]| {
        let mut tables = tables.to_vec();
        tables.iter_mut().for_each(|table| table.columns.sort());
        tables
    };
    let (from, to) = (plain(from), plain(to));
    match from.iter().find(|table| !to.contains(table)).or_else(|| to.iter().find(|table| !from.contains(table))) {
        None => Ok(()),
        Some(table) => Err(DbError::Refused(format!("the two databases have not the same table {}", table.name))),
    }
}

fn refuse_filled(target: &Side, tables: &[Table], filled: &[Filled]) -> Result<(), DbError> {
    let mut found = Vec::new();
    for table in tables {
        let rows = match filled.iter().find(|filled| filled.table == table.name) {
            Some(filled) => target.tx().one::<i64>(filled.own, &[])?.unsigned_abs(),
            None => target.count(table)?,
        };
        if rows > 0 {
            found.push(format!("{} ({rows})", table.name));
        }
    }
    if found.is_empty() {
        return Ok(());
    }
    Err(DbError::Refused(format!("the target is not empty; nothing was moved. There are rows in {}", found.join(", "))))
}

/// How many tables there are and how many rows they hold, and where they are not as the migrations make them.
pub struct Survey {
    pub tables: u64,
    pub rows: u64,
    pub wrong: Vec<String>,
}

pub fn survey(address: &Address, migrations: &[Migration]) -> Result<Survey, DbError> {
    let side = Side::source(address, migrations)?;
    let there = side.tables()?;
    let mut survey = Survey { tables: 0, rows: 0, wrong: Vec::new() };
    for meant in sqlite::Side::blank(migrations)?.tables()? {
        let Some(table) = there.iter().find(|table| table.name == meant.name) else {
            survey.wrong.push(format!("{}: the table is not there", meant.name));
            continue;
        };
        let missing = meant.columns.iter().filter(|column| !table.columns.contains(column));
        survey.wrong.extend(missing.map(|column| format!("{}.{}: the column is not there", meant.name, column.name)));
        survey.tables += 1;
        survey.rows += side.count(table)?;
    }
    Ok(survey)
}
