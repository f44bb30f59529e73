//! Two organisations that are proposed to be one, and the consent of both.

use crate::organisation::Organisation;
use kernel::db::{FromRow, Row};
use kernel::record::Word;
use kernel::{DbError, Moment, words};

/// How long a proposal waits for both sides.
pub const WAITS: i64 = 30 * Moment::DAY;

words! {
    /// How a proposal ended.
    pub enum MergerOutcome {
        Done = "done",
        Refused = "refused",
        TakenBack = "taken-back",
    }
}

words! {
    /// What is done about a proposal.
    pub enum MergerAct {
        Consent = "consent",
        Refuse = "refuse",
        TakeBack = "take-back",
    }
}

words! {
    /// Where a proposal stands.
    pub enum MergerState {
        Waiting = "waiting",
        Done = "done",
        Refused = "refused",
        TakenBack = "taken-back",
        Lapsed = "lapsed",
    }
}

/// One of the two: the one that is to go, or the one that is to be left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Gone,
    Kept,
}

/// A proposal that two organisations are one.
#[derive(Clone, Debug)]
pub struct Merger {
    pub id: String,
    pub gone: String,
    pub gone_name: String,
    pub kept: String,
    pub kept_name: String,
    pub reason: String,
    pub proposed_by: String,
    pub proposed_at: Moment,
    pub gone_by: Option<String>,
    pub kept_by: Option<String>,
    pub outcome: Option<MergerOutcome>,
}

impl FromRow for Merger {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            id: row.get("id")?,
            gone: row.get("gone")?,
            gone_name: row.get("gone_name")?,
            kept: row.get("kept")?,
            kept_name: row.get("kept_name")?,
            reason: row.get("reason")?,
            proposed_by: row.get("proposed_by")?,
            proposed_at: row.get("proposed_at")?,
            gone_by: row.get("gone_by")?,
            kept_by: row.get("kept_by")?,
            outcome: row.get::<Option<String>>("outcome")?.as_deref().and_then(MergerOutcome::from_word),
        })
    }
}

impl Merger {
    pub fn state(&self, now: Moment) -> MergerState {
        match self.outcome {
            Some(MergerOutcome::Done) => MergerState::Done,
            Some(MergerOutcome::Refused) => MergerState::Refused,
            Some(MergerOutcome::TakenBack) => MergerState::TakenBack,
            None if now >= self.proposed_at.plus(WAITS) => MergerState::Lapsed,
            None => MergerState::Waiting,
        }
    }

    pub fn organisation(&self, side: Side) -> &str {
        match side {
            Side::Gone => &self.gone,
            Side::Kept => &self.kept,
        }
    }

    pub fn name(&self, side: Side) -> &str {
        match side {
            Side::Gone => &self.gone_name,
            Side::Kept => &self.kept_name,
        }
    }

    /// Who has said yes for a side.
    pub fn consent(&self, side: Side) -> Option<&str> {
        match side {
            Side::Gone => self.gone_by.as_deref(),
            Side::Kept => self.kept_by.as_deref(),
        }
    }

    /// Whether it is done when this person says yes for this side: both have then said yes.
    pub fn is_agreed_with(&self, side: Side) -> bool {
        let other = if side == Side::Gone { Side::Kept } else { Side::Gone };
        self.consent(other).is_some()
    }

    /// Whether a yes by this person would make one single person of all who proposed and agreed. It always takes two.
    pub fn would_be_one_persons(&self, side: Side, person: &str) -> bool {
        let other = if side == Side::Gone { Side::Kept } else { Side::Gone };
        self.proposed_by == person && self.consent(other) == Some(person)
    }
}

/// Whether an organisation can take another in: it is there to act.
pub fn may_take_in(organisation: &Organisation) -> bool {
    organisation.is_active()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn proposed(by: &str, kept_by: Option<&str>) -> Merger {
        let text = |text: &str| text.to_owned();
        Merger {
            id: text("m"),
            gone: text("a"),
            gone_name: text("A"),
            kept: text("b"),
            kept_name: text("B"),
            reason: text("Samma förening"),
            proposed_by: text(by),
            proposed_at: Moment(0),
            gone_by: None,
            kept_by: kept_by.map(text),
            outcome: None,
        }
    }

    #[test]
    fn it_takes_both_sides_and_two_people() {
        let merger = proposed("anna", Some("anna"));
        assert!(merger.is_agreed_with(Side::Gone) && !merger.is_agreed_with(Side::Kept));
        assert!(merger.would_be_one_persons(Side::Gone, "anna") && !merger.would_be_one_persons(Side::Gone, "bo"));
        assert!(!proposed("anna", Some("bo")).would_be_one_persons(Side::Gone, "bo"), "she did not propose it");
    }

    #[test]
    fn a_proposal_waits_for_a_month() {
        let merger = proposed("anna", None);
        assert_eq!(merger.state(Moment(WAITS - 1)), MergerState::Waiting);
        assert_eq!(merger.state(Moment(WAITS)), MergerState::Lapsed);
    }
}
