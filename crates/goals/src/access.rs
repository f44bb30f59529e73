//! Who may do what with goals: goals and actions are the parties', figures those who answer for one. Pure functions over
//! standing, mandate and state, by the acts of the collaboration they belong to.

use collaborations::access::{self, Act as Inside};
use collaborations::file::State;
use collaborations::{Collaboration, PartyState};
use kernel::{Ctx, Mandate};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Setting joint goals and indicators, and what the parties do to reach them.
    Set,
    /// Recording a value, an own goal, or where an action stands.
    Record,
    /// Naming who does something for one's own organisation: whoever may do anything about it.
    Charge,
}

impl Act {
    pub const ALL: [Self; 3] = [Self::Set, Self::Record, Self::Charge];

    /// Whoever may do one of these may.
    fn as_inside(self) -> &'static [Inside] {
        match self {
            Self::Set => &[Inside::SettleJointly],
            Self::Record => &[Inside::Answer],
            Self::Charge => &[Inside::Answer, Inside::SettleJointly],
        }
    }
}

/// Whether somebody with these mandates for an organisation of this standing may act.
pub fn allows(act: Act, party: Option<PartyState>, mandates: &[Mandate], state: State) -> bool {
    act.as_inside().iter().any(|inside| access::allows(*inside, party, mandates, state))
}

/// The same for the one who asks.
pub fn may(ctx: &Ctx, collaboration: &Collaboration, act: Act) -> bool {
    act.as_inside().iter().any(|inside| access::may(ctx, collaboration, *inside))
}
