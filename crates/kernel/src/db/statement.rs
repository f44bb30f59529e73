//! Statements are named constants made by [`statements!`](crate::statements), so that a test can try every one of
//! them on both databases and see whose tables it touches.

use std::sync::OnceLock;

/// One SQL text for both databases, with `$1`, `$2` … for its values.
pub struct Statement {
    name: &'static str,
    sql: &'static str,
    sqlite: OnceLock<String>,
    columns: OnceLock<Vec<String>>,
}

impl Statement {
    #[doc(hidden)]
    pub const fn new(name: &'static str, sql: &'static str) -> Self {
        Self { name, sql, sqlite: OnceLock::new(), columns: OnceLock::new() }
    }

    pub fn name(&self) -> &'static str {
        self.name
    }

    pub fn sql(&self) -> &'static str {
        self.sql
    }

    /// What its columns are called, as a database has said the first time it ran.
    pub(super) fn columns(&self, said: impl FnOnce() -> Vec<String>) -> &[String] {
        self.columns.get_or_init(said)
    }

    /// The same text with `?1`: SQLite would number `$2` before `$1` by their order of appearance.
    pub(super) fn sqlite(&self) -> &str {
        self.sqlite.get_or_init(|| {
            let mut quoted = false;
            self.sql
                .chars()
                .map(|c| {
                    quoted ^= c == '\'';
                    if c == '$' && !quoted { '?' } else { c }
                })
                .collect()
        })
    }
}

/// Declares a store's statements and the list [`STATEMENTS`] of them all.
#[macro_export]
macro_rules! statements {
    ($($name:ident = $sql:expr;)+) => {
        $(static $name: $crate::db::Statement = $crate::db::Statement::new(concat!(module_path!(), "::", stringify!($name)), $sql);)+
        /// Every statement of this store.
        pub static STATEMENTS: &[&$crate::db::Statement] = &[$(&$name),+];
    };
}

/// A value handed to a statement. An absent value keeps its type, which PostgreSQL needs.
#[derive(Clone, Copy, Debug)]
pub enum Value<'a> {
    Text(Option<&'a str>),
    Int(Option<i64>),
    Bool(Option<bool>),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Some(text))
    }
}
impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Some(text))
    }
}
impl<'a> From<Option<&'a str>> for Value<'a> {
    fn from(text: Option<&'a str>) -> Self {
        Self::Text(text)
    }
}
impl<'a> From<&'a Option<String>> for Value<'a> {
    fn from(text: &'a Option<String>) -> Self {
        Self::Text(text.as_deref())
    }
}
impl From<i64> for Value<'_> {
    fn from(number: i64) -> Self {
        Self::Int(Some(number))
    }
}
impl From<Option<i64>> for Value<'_> {
    fn from(number: Option<i64>) -> Self {
        Self::Int(number)
    }
}
impl From<bool> for Value<'_> {
    fn from(truth: bool) -> Self {
        Self::Bool(Some(truth))
    }
}

impl rusqlite::ToSql for Value<'_> {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        match self {
            Self::Text(text) => text.to_sql(),
            Self::Int(number) => number.to_sql(),
            Self::Bool(truth) => truth.to_sql(),
        }
    }
}

impl tokio_postgres::types::ToSql for Value<'_> {
    fn to_sql(
        &self,
        ty: &tokio_postgres::types::Type,
        out: &mut tokio_postgres::types::private::BytesMut,
    ) -> Result<tokio_postgres::types::IsNull, Box<dyn std::error::Error + Sync + Send>> {
        match self {
            Self::Text(text) => text.to_sql_checked(ty, out),
            Self::Int(number) => number.to_sql_checked(ty, out),
            Self::Bool(truth) => truth.to_sql_checked(ty, out),
        }
    }

    fn accepts(_: &tokio_postgres::types::Type) -> bool {
        true // each inner value checks for itself
    }

    tokio_postgres::types::to_sql_checked!();
}

/// The values of a statement: `values![id, now, "open"]`.
#[macro_export]
macro_rules! values {
    ($($value:expr),* $(,)?) => { &[$($crate::db::Value::from($value)),*] };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbered_for_sqlite_but_not_inside_quotes() {
        static S: Statement = Statement::new("s", "select $2, '$1', $1");
        assert_eq!(S.sqlite(), "select ?2, '$1', ?1");
    }
}
