//! The SQLite side of a move.

use super::super::sqlite::{connect, ledger_of, migrate_on, unavailable};
use super::super::{DbError, Inner, Migration, Tx, Value, place};
use super::{Batch, Column, Kind, Table, migrate, quoted, row};
use rusqlite::Connection;
use rusqlite::types::ValueRef;
use std::path::Path;

pub(super) struct Side {
    connection: Connection,
    /// Made here: filled under a temporary name, put in place when kept, removed when not.
    new: Option<place::Unfinished>,
    /// What makes the indexes again that were taken away.
    indexes: Vec<String>,
}

impl Side {
    /// One snapshot of a database at exactly these migrations.
    pub(super) fn source(path: &Path, migrations: &[Migration]) -> Result<Self, DbError> {
        place::refuse_missing(path)?;
        let connection = connect(path)?;
        migrate::refuse_other(&ledger_of(&connection)?, migrations)?;
        connection.execute_batch("begin; select count(*) from sqlite_master").map_err(unavailable)?;
        Ok(Self { connection, new: None, indexes: Vec::new() })
    }

    pub(super) fn target(path: &Path, migrations: &[Migration]) -> Result<Self, DbError> {
        let (connection, new) = if path.exists() {
            (connect(path)?, None)
        } else {
            let new = place::Unfinished::beside(path)?;
            let connection = Connection::open(new.path()).map_err(unavailable)?;
            // Nobody else sees the file yet, and a file that is not finished is removed: it needs no journal of its own,
            // and is put on the disk once, when it is finished.
            for (name, value) in [("journal_mode", "memory"), ("synchronous", "off"), ("cache_size", "-262144")] {
                connection.pragma_update(None, name, value).map_err(unavailable)?;
            }
            (connection, Some(new))
        };
        let side = Self { connection, new, indexes: Vec::new() };
        if ledger_of(&side.connection)?.is_empty() {
            super::refuse_strange(&side.tables()?)?;
            migrate_on(&side.connection, migrations)?;
        }
        // Looked at when everything is there. Inside a transaction this could not be changed.
        side.connection.pragma_update(None, "foreign_keys", "off").map_err(unavailable)?;
        side.run("begin immediate")?;
        migrate::refuse_other(&ledger_of(&side.connection)?, migrations)?;
        Ok(side)
    }

    /// An empty database in memory, to see what the migrations make.
    pub(super) fn blank(migrations: &[Migration]) -> Result<Self, DbError> {
        let connection = Connection::open_in_memory().map_err(unavailable)?;
        migrate_on(&connection, migrations)?;
        Ok(Self { connection, new: None, indexes: Vec::new() })
    }

    pub(super) fn tables(&self) -> Result<Vec<Table>, DbError> {
        let mut found: Vec<Table> = Vec::new();
        let mut columns = self
            .connection
            .prepare(
                "select m.name, c.name, lower(c.type) from sqlite_master m join pragma_table_info(m.name) c
                where m.type = 'table' and m.name not like 'sqlite\\_%' escape '\\' order by m.rowid, c.cid",
            )
            .map_err(unavailable)?;
        let mut rows = columns.query([]).map_err(unavailable)?;
        while let Some(row) = rows.next().map_err(unavailable)? {
            let text = |at: usize| row.get::<_, String>(at).map_err(unavailable);
            let (table, name, kind) = (text(0)?, text(1)?, text(2)?);
            let column = Column { kind: Kind::of(&table, &name, &kind)?, name };
            match found.last_mut() {
                Some(last) if last.name == table => last.columns.push(column),
                _ => found.push(Table { name: table, columns: vec![column] }),
            }
        }
        Ok(found)
    }

    pub(super) fn count(&self, table: &Table) -> Result<u64, DbError> {
        let sql = format!("select count(*) from {}", quoted(&table.name));
        let rows: i64 = self.connection.query_row(&sql, [], |row| row.get(0)).map_err(unavailable)?;
        Ok(rows.unsigned_abs())
    }

    pub(super) fn clear(&mut self, tables: &[Table]) -> Result<(), DbError> {
        for table in tables {
            self.run(&format!("delete from {}", quoted(&table.name)))?;
        }
        let mut indexes = self
            .connection
            .prepare("select name, sql from sqlite_master where type = 'index' and sql is not null")
            .map_err(unavailable)?;
        let found: Result<Vec<(String, String)>, _> =
            indexes.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).map_err(unavailable)?.collect();
        drop(indexes);
        for (name, sql) in found.map_err(unavailable)? {
            self.run(&format!("drop index {}", quoted(&name)))?;
            self.indexes.push(sql);
        }
        Ok(())
    }

    pub(super) fn read(
        &self,
        table: &Table,
        take: &mut dyn FnMut(Batch) -> Result<(), DbError>,
    ) -> Result<(), DbError> {
        let sql = format!("select {} from {}", table.list(), quoted(&table.name));
        let mut select = self.connection.prepare(&sql).map_err(unavailable)?;
        let mut rows = select.query([]).map_err(unavailable)?;
        let mut batch = Batch::default();
        while let Some(row) = rows.next().map_err(unavailable)? {
            batch.begin(table);
            for (at, column) in table.columns.iter().enumerate() {
                let cell = row.get_ref(at).map_err(unavailable)?;
                batch.push(value(cell, column.kind).ok_or_else(|| {
                    let message = format!("{}.{} holds what is no {:?}", table.name, column.name, column.kind);
                    DbError::Unsound(vec![message.to_lowercase()])
                })?)?;
            }
            if batch.is_full() {
                take(std::mem::take(&mut batch))?;
            }
        }
        if batch.rows > 0 { take(batch) } else { Ok(()) }
    }

    pub(super) fn fill(&self, table: &Table, batches: &mut dyn Iterator<Item = Batch>) -> Result<(), DbError> {
        let places: Vec<String> = (1..=table.columns.len()).map(|at| format!("?{at}")).collect();
        let sql = format!("insert into {} ({}) values ({})", quoted(&table.name), table.list(), places.join(", "));
        let mut insert = self.connection.prepare(&sql).map_err(unavailable)?;
        for batch in batches {
            batch.each(|row| {
                for (at, value) in row::values(row, &table.columns).enumerate() {
                    insert.raw_bind_parameter(at + 1, value?).map_err(unavailable)?;
                }
                insert.raw_execute().map(drop).map_err(|e| failed(table, &e))
            })?;
        }
        Ok(())
    }

    pub(super) fn restore_keys(&mut self) -> Result<(), DbError> {
        for sql in std::mem::take(&mut self.indexes) {
            self.run(&sql)?;
        }
        let broken = super::super::sqlite::broken_keys(&self.connection)?;
        if broken.is_empty() { Ok(()) } else { Err(DbError::Unsound(broken)) }
    }

    pub(super) fn tx(&self) -> Tx<'_> {
        Tx::over(Inner::Sqlite(&self.connection), true)
    }

    pub(super) fn keep(self) -> Result<(), DbError> {
        self.run("commit")?;
        self.connection.close().map_err(|(_, error)| unavailable(error))?;
        self.new.map_or(Ok(()), place::Unfinished::finish)
    }

    fn run(&self, sql: &str) -> Result<(), DbError> {
        self.connection.execute_batch(sql).map_err(unavailable)
    }
}

/// What a cell holds, where it is of the column's kind: SQLite itself would take anything.
fn value(cell: ValueRef<'_>, kind: Kind) -> Option<Value<'_>> {
    Some(match (kind, cell) {
        (Kind::Text, ValueRef::Null) => Value::Text(None),
        (Kind::Int, ValueRef::Null) => Value::Int(None),
        (Kind::Bool, ValueRef::Null) => Value::Bool(None),
        (Kind::Text, ValueRef::Text(bytes)) => Value::Text(Some(str::from_utf8(bytes).ok()?)),
        (Kind::Int, ValueRef::Integer(number)) => Value::Int(Some(number)),
        (Kind::Bool, ValueRef::Integer(number @ (0 | 1))) => Value::Bool(Some(number == 1)),
        _ => return None,
    })
}

fn failed(table: &Table, error: &rusqlite::Error) -> DbError {
    match error.sqlite_error_code() {
        Some(rusqlite::ErrorCode::ConstraintViolation) => DbError::Conflict(format!("{}: {error}", table.name)),
        _ => DbError::Unavailable(format!("{}: {error}", table.name)),
    }
}
