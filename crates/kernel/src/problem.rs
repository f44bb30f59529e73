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
