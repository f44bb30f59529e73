//! What a person has had a hand in, for her own eyes: her office, files she has read in, whom she has invited, what she has
//! verified.

use kernel::db::{FromRow, Row};
use kernel::{DbError, Moment, Tx, statements, values};

statements! {
    OFFICE = "select p.name as one, coalesce(b.name, '') as two, '' as three, '' as four, a.added_at as at,
        cast(null as bigint) as until from actors_administrator a join actors_person p on p.id = a.person
        left join actors_person b on b.id = a.added_by
        where a.person = $1 or a.added_by = $1 or a.confirmed_by = $1
        union all select p.name, coalesce(b.name, ''), '', '', n.named_at, cast(null as bigint) from actors_nomination n
        join actors_person p on p.id = n.person left join actors_person b on b.id = n.named_by
        where n.person = $1 or n.named_by = $1 order by at, one";
    FILES = "select i.file_name as one, coalesce(o.name, '') as two, i.state as three, cast(i.total as text) as four,
        i.made_at as at, i.finished_at as until from actors_import i left join actors_organisation o on o.id = i.organisation
        where i.person = $1 order by i.made_at, i.id";
    INVITED = "select l.mail as one, coalesce(o.name, '') as two, l.task as three, coalesce(l.outcome, '') as four,
        l.made_at as at, l.expires_at as until from actors_link l left join actors_organisation o on o.id = l.organisation
        where l.made_by = $1 and l.purpose = 'invitation' order by l.made_at, l.digest";
    VERIFIED = "select coalesce(o.name, '') as one, v.way as two, v.evidence as three, coalesce(b.name, '') as four,
        v.at, v.ended_at as until from actors_verification v left join actors_organisation o on o.id = v.organisation
        left join actors_organisation b on b.id = v.by_organisation where v.by_person = $1 order by v.at, v.id";
}

/// One row of what is kept: texts, when, and until when.
pub struct Had {
    pub texts: [String; 4],
    pub at: Moment,
    pub until: Option<Moment>,
}

impl FromRow for Had {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        let texts = [row.get("one")?, row.get("two")?, row.get("three")?, row.get("four")?];
        Ok(Self { texts, at: row.get("at")?, until: row.get("until")? })
    }
}

/// That she looks after the installation, and whom she has let in to do so: whose office, by whom.
pub fn office(tx: &mut Tx<'_>, person: &str) -> Result<Vec<Had>, DbError> {
    tx.all(&OFFICE, values![person])
}

/// Files she has sent: name, organisation, stage, rows.
pub fn files(tx: &mut Tx<'_>, person: &str) -> Result<Vec<Had>, DbError> {
    tx.all(&FILES, values![person])
}

/// Whom she has invited: address, organisation, task, outcome.
pub fn invited(tx: &mut Tx<'_>, person: &str) -> Result<Vec<Had>, DbError> {
    tx.all(&INVITED, values![person])
}

/// What she has verified: organisation, way, evidence, for which organisation.
pub fn verified(tx: &mut Tx<'_>, person: &str) -> Result<Vec<Had>, DbError> {
    tx.all(&VERIFIED, values![person])
}
