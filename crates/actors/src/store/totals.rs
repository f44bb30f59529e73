//! How much there is in all: organisations, by kind, and people. For whoever measures the program; no page shows it, since it asks for nobody's sight.

use crate::OrganisationKind;
use kernel::db::{FromRow, Row};
use kernel::{DbError, Tx, statements, values};

statements! {
    ORGANISATIONS = "select kind, count(*) as number from actors_organisation group by kind order by kind";
    PEOPLE = "select count(*) as value from actors_person";
}

struct OfKind(OrganisationKind, i64);

impl FromRow for OfKind {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self(row.get("kind")?, row.get("number")?))
    }
}

/// Organisations, by kind.
pub fn organisations(tx: &mut Tx<'_>) -> Result<Vec<(OrganisationKind, i64)>, DbError> {
    Ok(tx.all::<OfKind>(&ORGANISATIONS, values![])?.into_iter().map(|OfKind(kind, number)| (kind, number)).collect())
}

pub fn people(tx: &mut Tx<'_>) -> Result<i64, DbError> {
    tx.one(&PEOPLE, values![])
}
