//! Why a request ends without what was asked for. A visitor's mistake in a form is form state, and gets here
//! only when it was a program that made it.

use crate::db::DbError;

#[derive(Debug, thiserror::Error)]
pub enum Stop {
    /// Not there, or not for this reader: the two are never told apart.
    #[error("not found")]
    NotFound,
    /// Somebody must sign in first.
    #[error("sign in first")]
    SignIn,
    /// May see it but not do this. `key` names the sentence that says why and what to do.
    #[error("not allowed: {0}")]
    Refused(&'static str),
    /// The form was old, forged or lacked something no page of ours would leave out.
    #[error("bad request: {0}")]
    Bad(&'static str),
    /// A program sent something that cannot be taken as it is.
    #[error("not taken: {0:?}")]
    Fault(Box<crate::api::Fault>),
    #[error(transparent)]
    Db(#[from] DbError),
    /// What we have written ourselves cannot be read back.
    #[error("stored data cannot be read: {0}")]
    Broken(String),
}

impl From<serde_json::Error> for Stop {
    fn from(error: serde_json::Error) -> Self {
        Self::Broken(error.to_string())
    }
}

impl Stop {
    /// What went wrong, for the log and for whoever looks after the program. Messages of the database and of panics are
    /// left out, since they may repeat what somebody has written.
    pub fn in_plain_words(&self) -> String {
        match self {
            Self::Db(error) => error.in_plain_words(),
            Self::NotFound => "what it was about is not there".into(),
            Self::SignIn | Self::Refused(_) | Self::Bad(_) | Self::Fault(_) => "it was not allowed".into(),
            Self::Broken(_) => "something stored cannot be read".into(),
        }
    }
}

impl DbError {
    /// The same of what the database said.
    pub fn in_plain_words(&self) -> String {
        match self {
            Self::Unavailable(_) => "the database did not answer".into(),
            Self::Unconfirmed(_) => "the database did not confirm the change".into(),
            Self::Conflict(_) => "the database refused a conflicting row".into(),
            Self::Statement { statement, .. } | Self::Parameters { statement, .. } => {
                format!("the statement {statement} failed")
            }
            Self::Column { column, .. } => format!("the column {column} could not be read"),
            Self::Panic(_) => "the program's code failed".into(),
            Self::Address(_)
            | Self::Migration { .. }
            | Self::Newer(_)
            | Self::Older(_)
            | Self::Refused(_)
            | Self::File(_)
            | Self::Unsound(_) => "the database is not as it should be".into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_somebody_may_have_written_is_in_plain_words() {
        let marker = || "hemlig-markör".to_owned();
        let stops: [Stop; 9] = [
            DbError::Unavailable(marker()).into(),
            DbError::Unconfirmed(marker()).into(),
            DbError::Conflict(marker()).into(),
            DbError::Statement { statement: "FIND", message: marker() }.into(),
            DbError::Column { column: "name".into(), message: marker() }.into(),
            DbError::Panic(marker()).into(),
            DbError::Unsound(vec![marker()]).into(),
            DbError::Refused(marker()).into(),
            Stop::Broken(marker()),
        ];
        for stop in stops {
            assert!(stop.to_string().contains("hemlig"), "{stop}");
            assert!(!stop.in_plain_words().contains("hemlig"), "{stop}");
        }
    }
}
