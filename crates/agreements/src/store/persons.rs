//! What a person has signed and decided, for her own eyes.

use kernel::db::{FromRow, Row};
use kernel::{DbError, Moment, Tx, statements, values};

statements! {
    SIGNED = "select s.at, a.title, s.organisation, s.person_name || ', ' || s.mandate as words
        from agreements_signature s join agreements_agreement a on a.id = s.agreement
        where s.person = $1 order by s.at, a.id";
    DECIDED = "select p.decided_at as at, a.title, p.organisation, p.decision || ' ' || p.reference as words
        from agreements_party p join agreements_agreement a on a.id = p.agreement
        where p.decided_by = $1 and p.decided_at is not null order by p.decided_at, a.id";
}

pub struct Done {
    pub at: Moment,
    pub title: String,
    pub organisation: String,
    /// As what, or what was decided.
    pub words: String,
}

impl FromRow for Done {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            at: row.get("at")?,
            title: row.get("title")?,
            organisation: row.get("organisation")?,
            words: row.get("words")?,
        })
    }
}

pub fn signed(tx: &mut Tx<'_>, person: &str) -> Result<Vec<Done>, DbError> {
    tx.all(&SIGNED, values![person])
}

pub fn decided(tx: &mut Tx<'_>, person: &str) -> Result<Vec<Done>, DbError> {
    tx.all(&DECIDED, values![person])
}
