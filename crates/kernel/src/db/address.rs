//! Which database: `sqlite:PATH` or `postgres://…`. Anything else is refused, never guessed.

use super::DbError;
use std::path::PathBuf;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    Sqlite(PathBuf),
    Postgres(String),
}

impl Address {
    /// Says no where a SQLite file is named that is not there, as for a PostgreSQL database that is not. Opening makes the
    /// file, which a mistyped path should not do.
    pub fn refuse_missing(&self) -> Result<(), DbError> {
        match self {
            Self::Sqlite(path) => super::place::refuse_missing(path),
            Self::Postgres(_) => Ok(()),
        }
    }
}

impl std::str::FromStr for Address {
    type Err = DbError;

    fn from_str(text: &str) -> Result<Self, DbError> {
        if let Some(path) = text.strip_prefix("sqlite:") {
            let path = path.strip_prefix("//").unwrap_or(path);
            if path.is_empty() || path.contains('?') {
                return Err(DbError::Address(
                    "a SQLite address is sqlite:PATH, for example sqlite:./samverka-data/samverka.db".into(),
                ));
            }
            return Ok(Self::Sqlite(PathBuf::from(path)));
        }
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            text.parse::<tokio_postgres::Config>()
                .map_err(|error| DbError::Address(format!("the PostgreSQL address is not well formed: {error}")))?;
            return Ok(Self::Postgres(text.to_owned()));
        }
        let scheme = text.split(':').next().unwrap_or_default();
        Err(DbError::Address(format!("unknown kind of database \"{scheme}\": write sqlite:PATH or postgres://…")))
    }
}

impl std::fmt::Display for Address {
    /// Without password, fit for a terminal or a log.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Sqlite(path) => write!(f, "sqlite:{}", path.display()),
            Self::Postgres(url) => match url.parse::<tokio_postgres::Config>() {
                Ok(config) => write!(f, "postgres database {}", config.get_dbname().unwrap_or("(default)")),
                Err(_) => f.write_str("postgres"),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_two_schemes() {
        assert_eq!("sqlite:a.db".parse::<Address>().unwrap(), Address::Sqlite("a.db".into()));
        assert!(matches!("postgres://u:p@h/d".parse::<Address>(), Ok(Address::Postgres(_))));
        for wrong in ["", "a.db", "mysql://x", "sqlite:", "sqlite:a?mode=memory", "postgres://u:p@h:port/d"] {
            assert!(wrong.parse::<Address>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_password_is_never_shown() {
        let address: Address = "postgres://u:hemligt@h/d".parse().unwrap();
        assert!(!address.to_string().contains("hemligt"));
    }
}
