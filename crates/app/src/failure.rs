//! How a command fails, and the exit code it ends with.

use kernel::{DbError, Stop};

/// Why a command ends early: a message for the terminal and the exit code.
pub struct Failure {
    code: u8,
    message: String,
}

impl Failure {
    pub fn new(code: u8, message: impl std::fmt::Display) -> Self {
        Self { code, message: message.to_string() }
    }

    pub fn code(&self) -> u8 {
        self.code
    }

    /// Empty where all has been told already.
    pub fn message(&self) -> &str {
        &self.message
    }
}

impl From<DbError> for Failure {
    fn from(error: DbError) -> Self {
        let code = match error {
            DbError::File(_) => 3,
            DbError::Unavailable(_) => 4,
            DbError::Unsound(_) => 5,
            _ => 1,
        };
        Self::new(code, error)
    }
}

impl From<Stop> for Failure {
    fn from(stop: Stop) -> Self {
        match stop {
            Stop::Db(error) => error.into(),
            other => Self::new(1, other),
        }
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self::new(1, error)
    }
}
