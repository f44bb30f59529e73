//! A unit's own voice on a question, within its party: school, social services and culture of one municipality need not think
//! the same, and the party chooses what of it others hear (ACT-3).

use kernel::db::{FromRow, Row};
use kernel::{DbError, Moment};

kernel::words! {
    /// What is done with a unit's voice.
    pub enum VoiceAct {
        Save = "save",
        Show = "show",
        Hide = "hide",
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitVoice {
    pub question: String,
    pub organisation: String,
    /// Its number within the organisation.
    pub unit: i64,
    /// What it was called when it last wrote.
    pub name: String,
    /// What is being written; only the party itself sees it.
    pub text: String,
    /// What stands under the party's answer, for those who see that.
    pub shown: Option<String>,
    pub version: i64,
    pub changed_at: Moment,
}

impl FromRow for UnitVoice {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            question: row.get("question")?,
            organisation: row.get("organisation")?,
            unit: row.get("unit")?,
            name: row.get("unit_name")?,
            text: row.get("text")?,
            shown: row.get("shown")?,
            version: row.get("version")?,
            changed_at: row.get("changed_at")?,
        })
    }
}

impl UnitVoice {
    /// Whether it has been written in since it was shown.
    pub fn has_unshown_changes(&self) -> bool {
        self.shown.as_ref().is_some_and(|shown| *shown != self.text)
    }
}
