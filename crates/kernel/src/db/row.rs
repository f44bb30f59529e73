//! Reading a row by column names, whichever database gave it.

use super::DbError;
use std::cell::Cell as Kept;

/// One row, and what its statement calls the columns.
pub struct Row<'a> {
    given: Given<'a>,
    columns: &'a [String],
    /// Where the column that is read next stands, if they are read in the statement's order.
    next: Kept<usize>,
}

#[derive(Clone, Copy)]
pub(super) enum Given<'a> {
    Sqlite(&'a rusqlite::Row<'a>),
    Postgres(&'a tokio_postgres::Row),
}

impl<'a> Row<'a> {
    pub(super) fn new(given: Given<'a>, columns: &'a [String]) -> Self {
        Self { given, columns, next: Kept::new(0) }
    }
}

impl Row<'_> {
    pub fn get<T: Cell>(&self, column: &str) -> Result<T, DbError> {
        T::cell(self, column)
    }

    /// The place of a column. Asking the databases' own libraries by name costs more than reading the value.
    fn place(&self, column: &str) -> Result<usize, DbError> {
        let next = self.next.get();
        let place = match self.columns.get(next) {
            Some(name) if name == column => Some(next),
            _ => self.columns.iter().position(|name| name == column),
        };
        let place =
            place.ok_or_else(|| DbError::Column { column: column.to_owned(), message: "is not selected".into() })?;
        self.next.set(place + 1);
        Ok(place)
    }
}

/// A type a column can hold: text, whole number, truth, or none of them.
pub trait Cell: Sized {
    fn cell(row: &Row<'_>, column: &str) -> Result<Self, DbError>;
}

/// A value made from one row.
pub trait FromRow: Sized {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError>;
}

macro_rules! cells {
    ($($ty:ty),+) => {$(
        impl Cell for $ty {
            fn cell(row: &Row<'_>, column: &str) -> Result<Self, DbError> {
                let wrong = |message: String| DbError::Column { column: column.to_owned(), message };
                let place = row.place(column)?;
                match row.given {
                    Given::Sqlite(row) => row.get(place).map_err(|e| wrong(e.to_string())),
                    Given::Postgres(row) => row.try_get(place).map_err(|e| wrong(e.to_string())),
                }
            }
        }
    )+};
}
cells!(String, i64, bool, Option<String>, Option<i64>, Option<bool>);

/// The first column alone, for statements that select one thing called `value`.
macro_rules! single {
    ($($ty:ty),+) => {$(
        impl FromRow for $ty {
            fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
                row.get("value")
            }
        }
    )+};
}
single!(String, i64, bool, Option<String>, Option<i64>);
