//! People, and what they may do for whom, from when to when (ACT-4).

use kernel::db::{FromRow, Row};
use kernel::record::Word;
use kernel::{DbError, Mandate};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub id: String,
    pub name: String,
    pub mail: Option<String>,
}

impl FromRow for Person {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self { id: row.get("id")?, name: row.get("name")?, mail: row.get("mail")? })
    }
}

/// A mandate as it was recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MandateRecord {
    pub id: String,
    pub person: String,
    pub person_name: String,
    pub organisation: String,
    pub organisation_name: String,
    pub acts: Vec<Mandate>,
    /// In the organisation's own words: chair, official in charge …
    pub task: String,
    /// Days, `2026-11-23`; both belong to the period.
    pub starts: String,
    pub ends: Option<String>,
}

impl FromRow for MandateRecord {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        let acts: String = row.get("acts")?;
        Ok(Self {
            id: row.get("id")?,
            person: row.get("person")?,
            person_name: row.get("person_name")?,
            organisation: row.get("organisation")?,
            organisation_name: row.get("organisation_name")?,
            acts: read_acts(&acts),
            task: row.get("task")?,
            starts: row.get("starts")?,
            ends: row.get("ends")?,
        })
    }
}

/// As kept in one column.
pub fn write_acts(acts: &[Mandate]) -> String {
    acts.iter().map(|act| act.as_str()).collect::<Vec<_>>().join(" ")
}

pub fn read_acts(acts: &str) -> Vec<Mandate> {
    acts.split(' ').filter_map(Mandate::from_word).collect()
}
