//! The PostgreSQL side of a move: COPY in its binary form, both ways.

use super::super::postgres::{Postgres, Session, describe, ledger_of, unavailable};
use super::super::{DbError, Inner, Migration, Tx};
use super::{Batch, Column, Kind, Table, migrate, quoted};
use futures_util::{SinkExt, StreamExt};
use std::io::Cursor;
use std::pin::pin;
use tokio::runtime::Handle;

/// The beginning of a binary COPY: its signature, no flags, no further header.
const HEADER: &[u8] = b"PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0";
/// Its end, where a row would say how many columns it has.
const END: [u8; 2] = (-1_i16).to_be_bytes();

const TABLES: &str = "select cast(c.table_name as text), cast(c.column_name as text), cast(c.data_type as text)
    from information_schema.columns c join information_schema.tables t
    on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
    where c.table_schema = current_schema() order by c.table_name, c.ordinal_position";

/// What takes a key or an index away and what makes it again; keys that point at others first.
const KEYS: &str = "select format('alter table %s drop constraint %I', cast(c.conrelid as regclass), c.conname),
        format('alter table %s add constraint %I %s', cast(c.conrelid as regclass), c.conname, pg_get_constraintdef(c.oid)),
        case c.contype when 'f' then 1 else 2 end as turn
    from pg_constraint c join pg_namespace n on n.oid = c.connamespace
    where n.nspname = current_schema() and c.contype in ('f', 'p', 'u') and cast(c.conrelid as regclass) <> cast('kernel_migration' as regclass)
    union all
    select format('drop index %s', cast(i.indexrelid as regclass)), pg_get_indexdef(i.indexrelid), 3
    from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = current_schema() and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid)
    order by turn";

pub(super) struct Side {
    session: Session,
    /// What makes the keys and indexes again that were taken away, in the order they were.
    keys: Vec<String>,
}

impl Side {
    /// One snapshot of a database at exactly these migrations.
    pub(super) fn source(url: &str, migrations: &[Migration]) -> Result<Self, DbError> {
        let session = Session::open(url)?;
        migrate::refuse_other(&session.line.wait(ledger_of(&session.line.client))?, migrations)?;
        session.control("begin isolation level repeatable read read only")?;
        Ok(Self { session, keys: Vec::new() })
    }

    pub(super) fn target(url: &str, migrations: &[Migration], handle: &Handle) -> Result<Self, DbError> {
        let side = Self { session: Session::open(url)?, keys: Vec::new() };
        let had = side.session.line.wait(ledger_of(&side.session.line.client))?;
        if had.is_empty() {
            super::refuse_strange(&side.tables()?)?;
            handle.block_on(async { Postgres::open(url).await?.migrate(migrations).await })?;
        }
        side.session.control("begin; set local maintenance_work_mem = '256MB'")?;
        migrate::refuse_other(&side.session.line.wait(ledger_of(&side.session.line.client))?, migrations)?;
        // Whoever would write meanwhile waits until this is over.
        let tables: Vec<String> = side.tables()?.iter().map(|table| quoted(&table.name)).collect();
        side.run(&format!("lock table {} in access exclusive mode", tables.join(", ")))?;
        Ok(side)
    }

    pub(super) fn tables(&self) -> Result<Vec<Table>, DbError> {
        let mut found: Vec<Table> = Vec::new();
        for row in self.ask(TABLES)? {
            let text = |at: usize| row.try_get::<_, String>(at).map_err(unavailable);
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
        let rows = self.ask(&format!("select count(*) from {}", quoted(&table.name)))?;
        let counted = rows.first().map_or(Ok(0), |row| row.try_get::<_, i64>(0)).map_err(unavailable)?;
        Ok(counted.unsigned_abs())
    }

    pub(super) fn clear(&mut self, tables: &[Table]) -> Result<(), DbError> {
        for row in self.ask(KEYS)? {
            self.run(&row.try_get::<_, String>(0).map_err(unavailable)?)?;
            self.keys.push(row.try_get(1).map_err(unavailable)?);
        }
        // A table emptied in the same transaction may be filled with rows that are finished from the start (FREEZE).
        let tables: Vec<String> = tables.iter().map(|table| quoted(&table.name)).collect();
        self.run(&format!("truncate {}", tables.join(", ")))
    }

    pub(super) fn read(
        &self,
        table: &Table,
        take: &mut dyn FnMut(Batch) -> Result<(), DbError>,
    ) -> Result<(), DbError> {
        let sql = format!("copy {} ({}) to stdout (format binary)", quoted(&table.name), table.list());
        self.session.line.wait(async {
            let mut chunks = pin!(self.session.line.client.copy_out(&sql).await.map_err(unavailable)?);
            let (mut bytes, mut batch, mut begun) = (Vec::new(), Batch::default(), false);
            while let Some(chunk) = chunks.next().await {
                bytes.extend_from_slice(&chunk.map_err(unavailable)?);
                if !begun && bytes.len() >= HEADER.len() {
                    bytes.drain(..HEADER.len());
                    begun = true;
                }
                if begun {
                    batch.take_rows(&mut bytes)?;
                }
                if batch.is_full() {
                    take(std::mem::take(&mut batch))?;
                }
            }
            if bytes != END {
                return Err(DbError::Unsound(vec![format!("{}: the reading ended early", table.name)]));
            }
            if batch.rows > 0 { take(batch) } else { Ok(()) }
        })
    }

    pub(super) fn fill(&self, table: &Table, batches: &mut dyn Iterator<Item = Batch>) -> Result<(), DbError> {
        let sql = format!("copy {} ({}) from stdin (format binary, freeze)", quoted(&table.name), table.list());
        let copied: Result<u64, tokio_postgres::Error> = self.session.line.wait(async {
            let mut sink = pin!(self.session.line.client.copy_in(&sql).await?);
            sink.send(Cursor::new(HEADER.to_vec())).await?;
            for batch in batches {
                sink.send(Cursor::new(batch.bytes)).await?;
            }
            sink.send(Cursor::new(END.to_vec())).await?;
            sink.finish().await
        });
        copied.map(drop).map_err(|error| failed(&error))
    }

    pub(super) fn restore_keys(&mut self) -> Result<(), DbError> {
        let mut keys = std::mem::take(&mut self.keys);
        // Those that others point at first.
        keys.reverse();
        keys.iter().try_for_each(|sql| self.run(sql))
    }

    pub(super) fn tx(&self) -> Tx<'_> {
        Tx::over(Inner::Postgres(&self.session), true)
    }

    pub(super) fn keep(self) -> Result<(), DbError> {
        self.run("commit")?;
        self.run("analyze")
    }

    fn ask(&self, sql: &str) -> Result<Vec<tokio_postgres::Row>, DbError> {
        self.session.line.wait(self.session.line.client.query(sql, &[])).map_err(|error| failed(&error))
    }

    fn run(&self, sql: &str) -> Result<(), DbError> {
        self.session.line.wait(self.session.line.client.batch_execute(sql)).map_err(|error| failed(&error))
    }
}

/// A refused row with the line and column PostgreSQL names.
fn failed(error: &tokio_postgres::Error) -> DbError {
    let Some(told) = error.as_db_error() else { return unavailable(describe(error)) };
    let more = told.detail().or(told.where_()).map(|more| format!(" ({more})")).unwrap_or_default();
    DbError::Conflict(format!("{}{more}", told.message()))
}
