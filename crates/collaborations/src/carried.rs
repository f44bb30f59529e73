//! Target groups as the exchange file carries them: who represents them, when they were asked and what came of it (ACT-6).

use crate::file::{Known, refers};
use kernel::record::{FileId, Reading};
use kernel::{PartialDate, Text, record, sort};
use std::collections::HashSet;

record! {
    /// One that says no more than its name only describes. One that says more is a target group of the collaboration's own.
    pub struct TargetGroup {
        name: Option<Text>,
        primary: Option<bool>,
        description: Option<String>,
        represented_by: Option<FileId>,
        next_on: Option<PartialDate>,
        check_ins: Vec<CarriedCheckIn>,
    }
}
record! {
    /// A time the group was asked, in the words that were written then.
    pub struct CarriedCheckIn {
        [required] at: PartialDate,
        [required] by: FileId,
        [required] asked: String,
        [required] said: String,
        result: Option<String>,
    }
}

impl TargetGroup {
    /// Whether it says more than what a description does.
    pub fn says_more(&self) -> bool {
        self.description.is_some()
            || self.represented_by.is_some()
            || self.next_on.is_some()
            || !self.check_ins.is_empty()
    }

    /// What everybody who sees the collaboration reads of it.
    pub fn described(&self) -> Self {
        Self { name: self.name.clone(), primary: self.primary, ..Self::default() }
    }

    /// Whether it is called so, in any of its languages.
    pub fn is_called(&self, name: &str) -> bool {
        let is_same = |own: &str| sort::fold(own) == sort::fold(name);
        match &self.name {
            None => false,
            Some(Text::Plain(own)) => is_same(own),
            Some(Text::ByLanguage { sv, en }) => [sv, en].into_iter().flatten().any(|own| is_same(own)),
        }
    }
}

fn whole_day(at: &mut Reading, day: &PartialDate) {
    if !day.as_str().is_empty() && day.as_str().len() != 10 {
        at.problem("record-wrong-kind", day.as_str(), "2026-11-23");
    }
}

/// Groups that say more have names of their own, and what they refer to is there.
pub fn check(groups: &[TargetGroup], known: &Known, at: &mut Reading) {
    let mut names = HashSet::new();
    for (i, group) in groups.iter().enumerate().filter(|(_, group)| group.says_more()) {
        at.within(format!("[{i}]"), |at| {
            let name = group.name.as_ref().map(Text::all).unwrap_or_default();
            at.within("name", |at| match name.trim() {
                "" => at.problem("record-required", "", ""),
                name if !names.insert(sort::fold(name)) => at.problem("collaborations-id-twice", name, ""),
                _ => {}
            });
            if let Some(by) = &group.represented_by {
                at.within("represented_by", |at| refers(at, by, &known.organisations, "organisations"));
            }
            if let Some(day) = &group.next_on {
                at.within("next_on", |at| whole_day(at, day));
            }
            for (j, asked) in group.check_ins.iter().enumerate() {
                at.within(format!("check_ins[{j}]"), |at| {
                    at.within("at", |at| whole_day(at, &asked.at));
                    at.within("by", |at| refers(at, &asked.by, &known.organisations, "organisations"));
                });
            }
        });
    }
}
