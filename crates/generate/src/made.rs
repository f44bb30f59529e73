//! How many of each there are when all is made, counted in the database: what was planned is another matter.

use actors::OrganisationKind;
use kernel::{DbError, Tx, journal};
use serde::Serialize;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Made {
    pub regions: i64,
    pub municipalities: i64,
    pub agencies: i64,
    pub others: i64,
    pub people: i64,
    pub collaborations: i64,
    pub answers: i64,
    pub agreements: i64,
    pub goals: i64,
    pub measurements: i64,
    pub journal_entries: i64,
}

impl Made {
    pub(crate) fn count(tx: &mut Tx<'_>) -> Result<Self, DbError> {
        let mut made = Self {
            people: actors::store::totals::people(tx)?,
            collaborations: collaborations::store::totals::collaborations(tx)?,
            answers: collaborations::store::totals::answers(tx)?,
            agreements: agreements::store::totals::agreements(tx)?,
            goals: goals::store::totals::goals(tx)?,
            measurements: goals::store::totals::measurements(tx)?,
            journal_entries: journal::looking::entries(tx)?,
            ..Self::default()
        };
        for (kind, number) in actors::store::totals::organisations(tx)? {
            match kind {
                OrganisationKind::Region => made.regions += number,
                OrganisationKind::Municipality => made.municipalities += number,
                OrganisationKind::StateAgency => made.agencies += number,
                _ => made.others += number,
            }
        }
        Ok(made)
    }

    pub fn organisations(&self) -> i64 {
        self.regions + self.municipalities + self.agencies + self.others
    }
}
