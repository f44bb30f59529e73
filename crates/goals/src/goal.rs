//! A goal the parties share, how it is measured, and what each party sets itself to serve it.

use crate::file::{ActionEntry, GoalEntry, IndicatorEntry, Measured};
use kernel::Moment;

/// A value and how it came here.
#[derive(Clone, Debug)]
pub struct Value {
    pub id: String,
    pub measured: Measured,
    pub from_file: bool,
}

#[derive(Clone, Debug)]
pub struct Indicator {
    pub id: String,
    /// Without its values, which stand beside.
    pub described: IndicatorEntry,
    pub from_file: bool,
    pub values: Vec<Value>,
}

/// A party's own goal that serves the joint one (GOA-2).
#[derive(Clone, Debug)]
pub struct OwnGoal {
    pub id: String,
    pub goal: String,
    pub organisation: String,
    pub text: String,
    pub at: Moment,
}

#[derive(Clone, Debug)]
pub struct Goal {
    pub id: String,
    /// Without its indicators, which stand beside.
    pub described: GoalEntry,
    pub from_file: bool,
    pub indicators: Vec<Indicator>,
    pub own: Vec<OwnGoal>,
}

#[derive(Clone, Debug)]
pub struct Action {
    pub id: String,
    pub described: ActionEntry,
    pub from_file: bool,
}
