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
