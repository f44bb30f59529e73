//! Who may do what with goals: goals and actions are the parties', figures those who answer for one.

use collaborations::Collaboration;
use collaborations::access::{Act, may};
use kernel::Ctx;

/// Setting joint goals and indicators, and what the parties do to reach them.
pub fn may_set_goals(ctx: &Ctx, collaboration: &Collaboration) -> bool {
    may(ctx, collaboration, Act::SettleJointly)
}

/// Recording a value, an own goal, or where an action stands.
pub fn may_record(ctx: &Ctx, collaboration: &Collaboration) -> bool {
    may(ctx, collaboration, Act::Answer)
}

/// Naming who does something for one's own organisation: whoever may do anything about it.
pub fn may_charge(ctx: &Ctx, collaboration: &Collaboration) -> bool {
    may_record(ctx, collaboration) || may_set_goals(ctx, collaboration)
}
