//! The global goals a collaboration says it serves, by number and by name.

use kernel::Ctx;
use kernel::record::{FromFile, Reading};

/// One of Agenda 2030's seventeen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct GlobalGoal(pub i64);

/// The seventeen goals' names, in their order.
const GLOBAL_GOALS: [&str; 17] = [
    "collaborations-global-goal-1",
    "collaborations-global-goal-2",
    "collaborations-global-goal-3",
    "collaborations-global-goal-4",
    "collaborations-global-goal-5",
    "collaborations-global-goal-6",
    "collaborations-global-goal-7",
    "collaborations-global-goal-8",
    "collaborations-global-goal-9",
    "collaborations-global-goal-10",
    "collaborations-global-goal-11",
    "collaborations-global-goal-12",
    "collaborations-global-goal-13",
    "collaborations-global-goal-14",
    "collaborations-global-goal-15",
    "collaborations-global-goal-16",
    "collaborations-global-goal-17",
];

impl GlobalGoal {
    pub fn name(&self, ctx: &Ctx) -> String {
        let key = usize::try_from(self.0 - 1).ok().and_then(|at| GLOBAL_GOALS.get(at));
        key.map_or_else(String::new, |key| ctx.t(key))
    }
}

impl FromFile for GlobalGoal {
    fn read(value: &serde_json::Value, at: &mut Reading) -> Self {
        let number = i64::read(value, at);
        if !(1..=17).contains(&number) {
            at.wrong_kind(value, "1–17");
        }
        Self(number)
    }
}
