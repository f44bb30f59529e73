//! What the exchange file says of goals, actions and follow-up.

use collaborations::file::{Known, Rhythm, area_exists, refers, unique};
use kernel::number::Number;
use kernel::record::{Amount, FileId, Reading};
use kernel::{PartialDate, Text, record, words};
use std::collections::HashSet;

words! {
    pub enum Term { Short = "short", Long = "long" }
}
words! {
    pub enum Gender { All = "all", Women = "women", Men = "men" }
}
words! {
    pub enum ActionState { Planned = "planned", Ongoing = "ongoing", Done = "done", Stopped = "stopped" }
}

record! {
    pub struct GoalsFile {
        goals: Vec<GoalEntry>,
        actions: Vec<ActionEntry>,
        follow_up: Option<FollowUp>,
    }
}
record! {
    pub struct GoalEntry {
        id: Option<FileId>,
        text: Option<Text>,
        term: Option<Term>,
        by: Option<PartialDate>,
        indicators: Vec<IndicatorEntry>,
    }
}
record! {
    pub struct IndicatorEntry {
        id: Option<FileId>,
        name: Option<Text>,
        unit: Option<Text>,
        /// Such as `kolada:N00000`, or where the figures come from in words.
        source: Option<String>,
        area: Option<String>,
        complement_of: Option<FileId>,
        baseline: Option<Baseline>,
        target: Option<Target>,
        values: Vec<Measured>,
    }
}
record! {
    pub struct Baseline { value: Option<Number>, at: Option<PartialDate> }
}
record! {
    pub struct Target { value: Option<Number>, by: Option<PartialDate> }
}
record! {
    pub struct Measured {
        at: Option<PartialDate>,
        from: Option<PartialDate>,
        to: Option<PartialDate>,
        value: Option<Number>,
        gender: Option<Gender>,
        source: Option<FileId>,
        about: Option<bool>,
    }
}
record! {
    pub struct ActionEntry {
        text: Option<Text>,
        by: Vec<FileId>,
        from: Option<PartialDate>,
        until: Option<PartialDate>,
        every: Option<Rhythm>,
        state: Option<ActionState>,
        pilot: Option<bool>,
        reached: Vec<Reached>,
    }
}
record! {
    pub struct Reached { text: Option<Text>, quantity: Option<Amount> }
}
record! {
    pub struct FollowUp { lead: Option<FileId>, every: Option<Rhythm>, how: Option<Text>, attribution: Option<Text> }
}

impl GoalsFile {
    /// The ids other parts may refer to.
    pub fn ids(&self) -> HashSet<FileId> {
        self.goals.iter().filter_map(|goal| goal.id.clone()).collect()
    }

    /// The area codes the indicators name.
    pub fn areas(&self) -> impl Iterator<Item = &str> {
        self.goals.iter().flat_map(|goal| &goal.indicators).filter_map(|indicator| indicator.area.as_deref())
    }

    pub fn check(&self, known: &Known, at: &mut Reading) {
        at.within("goals", |at| unique(at, self.goals.iter().map(|goal| goal.id.as_ref())));
        for (i, goal) in self.goals.iter().enumerate() {
            at.within(format!("goals[{i}]"), |at| goal.check(known, at));
        }
        for (i, action) in self.actions.iter().enumerate() {
            for (j, id) in action.by.iter().enumerate() {
                at.within(format!("actions[{i}].by[{j}]"), |at| refers(at, id, &known.organisations, "organisations"));
            }
        }
        if let Some(lead) = self.follow_up.as_ref().and_then(|follow_up| follow_up.lead.as_ref()) {
            at.within("follow_up.lead", |at| refers(at, lead, &known.organisations, "organisations"));
        }
    }
}

impl GoalEntry {
    fn check(&self, known: &Known, at: &mut Reading) {
        at.within("indicators", |at| unique(at, self.indicators.iter().map(|i| i.id.as_ref())));
        let indicators: HashSet<FileId> = self.indicators.iter().filter_map(|i| i.id.clone()).collect();
        for (i, indicator) in self.indicators.iter().enumerate() {
            at.within(format!("indicators[{i}]"), |at| {
                if let Some(other) = &indicator.complement_of {
                    at.within("complement_of", |at| refers(at, other, &indicators, "indicators"));
                }
                if let Some(code) = &indicator.area {
                    at.within("area", |at| area_exists(at, code, known));
                }
                for (j, value) in indicator.values.iter().enumerate() {
                    if let Some(source) = &value.source {
                        at.within(format!("values[{j}].source"), |at| refers(at, source, &known.sources, "sources"));
                    }
                }
            });
        }
    }
}
