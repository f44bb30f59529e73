//! What an organisation answers for, and the person it has named for it (GOA-4).

use crate::goal::Goal;
use kernel::{PartialDate, words};

words! {
    /// What there is to answer for.
    pub enum ChargeKind {
        Action = "action",
        /// Following up a joint goal.
        Goal = "goal",
        /// Following up the organisation's own goal.
        Own = "own",
    }
}

#[derive(Clone, Debug)]
pub struct Charge {
    pub kind: ChargeKind,
    /// The id of the action, the goal or the own goal.
    pub subject: String,
    pub organisation: String,
    /// Empty where the organisation has named nobody.
    pub person: String,
    /// The last day; empty where there is none.
    pub due: String,
}

/// The day a goal is to be measured by: its own, or that of the first target that has one.
pub fn measured_by(goal: &Goal) -> Option<&PartialDate> {
    let target = || goal.indicators.iter().find_map(|i| i.described.target.as_ref()?.by.as_ref());
    goal.described.by.as_ref().or_else(target)
}

/// When a goal is to be measured next, once it has been measured at a time: on its last day, if that is still ahead.
pub fn next_measured<'a>(by: Option<&'a str>, measured: &str) -> &'a str {
    by.filter(|by| *by > measured).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_goal_is_measured_until_its_last_day() {
        assert_eq!(next_measured(Some("2027-12-31"), "2026-06-30"), "2027-12-31");
        assert_eq!(next_measured(Some("2027-12-31"), "2027-12-31"), "");
        assert_eq!(next_measured(None, "2026-06-30"), "");
    }
}
