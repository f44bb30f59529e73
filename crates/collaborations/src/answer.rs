//! A party's own answer to a question, what the parties mark, and the joint answer they settle on (COL-4).

use kernel::Moment;
use kernel::db::{FromRow, Row};

kernel::words! {
    /// Who an answer is shown to.
    pub enum Sight {
        Draft = "draft",
        Parties = "parties",
        Public = "public",
    }
}

kernel::words! {
    /// What a party thinks when it sees the answers side by side.
    pub enum Mark {
        Agree = "agree",
        Differ = "differ",
        Talk = "talk",
    }
}

kernel::words! {
    /// Where the parties stand in a step. No staircase: any may follow any.
    pub enum StepState {
        Waiting = "waiting",
        Open = "open",
        Settled = "settled",
        Adjusting = "adjusting",
    }
}

kernel::words! {
    /// What is done with an answer.
    pub enum AnswerAct {
        Save = "save",
        Share = "share",
        Publish = "publish",
        TakeBack = "take-back",
    }
}

impl AnswerAct {
    /// Who sees the answer afterwards. Saving leaves what others see as it was.
    pub fn sight_after(self, before: Sight) -> Sight {
        match self {
            Self::Save => before,
            Self::Share => Sight::Parties,
            Self::Publish => Sight::Public,
            Self::TakeBack => Sight::Draft,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub question: String,
    pub organisation: String,
    pub sight: Sight,
    /// What is being written; only the party itself sees it.
    pub text: String,
    /// What others see.
    pub shown: Option<String>,
    pub version: i64,
    pub changed_at: Moment,
}

impl FromRow for Answer {
    fn from_row(row: &Row<'_>) -> Result<Self, kernel::DbError> {
        Ok(Self {
            question: row.get("question")?,
            organisation: row.get("organisation")?,
            sight: row.get("sight")?,
            text: row.get("text")?,
            shown: row.get("shown")?,
            version: row.get("version")?,
            changed_at: row.get("changed_at")?,
        })
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    pub question: String,
    pub organisation: String,
    pub mark: Mark,
    pub note: String,
}

impl FromRow for Marked {
    fn from_row(row: &Row<'_>) -> Result<Self, kernel::DbError> {
        Ok(Self {
            question: row.get("question")?,
            organisation: row.get("organisation")?,
            mark: row.get("mark")?,
            note: row.get("note")?,
        })
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Joint {
    pub question: String,
    pub text: String,
    /// What the parties agree to disagree on.
    pub disagreement: String,
    pub version: i64,
    pub at: Moment,
}

impl FromRow for Joint {
    fn from_row(row: &Row<'_>) -> Result<Self, kernel::DbError> {
        Ok(Self {
            question: row.get("question")?,
            text: row.get("text")?,
            disagreement: row.get("disagreement")?,
            version: row.get("version")?,
            at: row.get("at")?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn saving_shows_nobody_more() {
        for sight in [Sight::Draft, Sight::Parties, Sight::Public] {
            assert_eq!(AnswerAct::Save.sight_after(sight), sight);
            assert_eq!(AnswerAct::TakeBack.sight_after(sight), Sight::Draft);
        }
    }
}
