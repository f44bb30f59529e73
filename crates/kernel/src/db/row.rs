//! Reading a row by column names, whichever database gave it.

use super::DbError;

pub enum Row<'a> {
    Sqlite(&'a rusqlite::Row<'a>),
    Postgres(&'a tokio_postgres::Row),
}

impl Row<'_> {
    pub fn get<T: Cell>(&self, column: &str) -> Result<T, DbError> {
        T::cell(self, column)
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
                match row {
                    Row::Sqlite(row) => row.get(column).map_err(|e| wrong(e.to_string())),
                    Row::Postgres(row) => row.try_get(column).map_err(|e| wrong(e.to_string())),
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
