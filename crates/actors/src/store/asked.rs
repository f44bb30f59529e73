//! Which kinds of things others ask of an organisation: mostly none, and one statement says so.

use kernel::db::{FromRow, Row};
use kernel::{DbError, Tx, statements, values, words};

words! {
    /// What others ask, answered by its administrators.
    pub enum Asked {
        /// To act for it.
        Request = "request",
        /// To be one with another.
        Merger = "merger",
        /// To confirm mandates that came along when another became one with it.
        Brought = "brought",
        /// To be spoken for.
        Offer = "offer",
    }
}

statements! {
    KINDS = "select 'request' as value where exists (select 1 from actors_request where organisation = $1 and state = 'waiting')
        union all select 'merger' where exists (select 1 from actors_merger where gone = $1 and outcome is null)
            or exists (select 1 from actors_merger where kept = $1 and outcome is null)
        union all select 'brought' where exists (select 1 from actors_brought where organisation = $1 and answer is null)
        union all select 'offer' where exists
            (select 1 from actors_voice where spoken_for = $1 and ended_at is null and accepted_at is null)";
}

impl FromRow for Asked {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        row.get("value")
    }
}

/// The kinds of which there may be something to answer. What has lapsed, or been asked by one who has left, may still be among
/// them: only their own lists say that.
pub fn kinds(tx: &mut Tx<'_>, organisation: &str) -> Result<Vec<Asked>, DbError> {
    tx.all(&KINDS, values![organisation])
}
