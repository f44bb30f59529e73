//! Whom a collaboration is there for, who represents them, and what comes of asking them (ACT-6).

use kernel::db::{FromRow, Row};
use kernel::{DbError, Moment};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetGroup {
    /// Its number in the collaboration, which never changes.
    pub number: i64,
    pub name: String,
    pub description: String,
    pub is_primary: bool,
    /// The organisation that represents it; none: nobody yet, which is said openly.
    pub represented_by: Option<String>,
    /// The day of the next check-in.
    pub next_on: Option<String>,
    pub version: i64,
}

impl TargetGroup {
    /// Whether the next check-in should have been held.
    pub fn is_overdue(&self, today: &str) -> bool {
        self.next_on.as_deref().is_some_and(|next| next < today)
    }
}

impl FromRow for TargetGroup {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            number: row.get("number")?,
            name: row.get("name")?,
            description: row.get("description")?,
            is_primary: row.get("is_primary")?,
            represented_by: row.get("represented_by")?,
            next_on: row.get("next_on")?,
            version: row.get("version")?,
        })
    }
}

/// A time somebody asked the target group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckIn {
    pub number: i64,
    pub held_on: String,
    pub asked: String,
    pub said: String,
    /// What came of what they said; empty while they wait for an answer.
    pub result: String,
    pub result_at: Option<Moment>,
    /// The party that asked.
    pub organisation: String,
}

impl FromRow for CheckIn {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            number: row.get("number")?,
            held_on: row.get("held_on")?,
            asked: row.get("asked")?,
            said: row.get("said")?,
            result: row.get("result")?,
            result_at: row.get("result_at")?,
            organisation: row.get("organisation")?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_check_in_is_overdue_the_day_after_its_day() {
        let group = |next: Option<&str>| TargetGroup {
            number: 1,
            name: String::new(),
            description: String::new(),
            is_primary: true,
            represented_by: None,
            next_on: next.map(str::to_owned),
            version: 1,
        };
        assert!(group(Some("2026-11-23")).is_overdue("2026-11-24"));
        assert!(!group(Some("2026-11-24")).is_overdue("2026-11-24"));
        assert!(!group(None).is_overdue("2026-11-24"));
    }
}
