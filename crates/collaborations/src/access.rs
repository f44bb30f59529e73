//! Who may see and do what with a collaboration: openness × standing × mandate × state. Pure functions, printed as a
//! matrix in `crates/app/tests/access.txt`. The list condition `visible!` in `store` says the same in SQL.

use crate::collaboration::{Collaboration, PartyAct, PartyState};
use crate::file::{Role, State};
use crate::model::own::Sharing;
use kernel::installation::Starters;
use kernel::openness::Openness;
use kernel::record::Word;
use kernel::{Actor, Ctx, Mandate};

/// How the one who asks stands towards a collaboration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The organisation acted for, by a mandate that stands: without one nobody acts for any.
    pub party: Option<PartyState>,
    /// Whether the person is one of those named, for that organisation.
    pub named: bool,
    /// Whether she acts for the organisation here: false where her mandates for it are limited to other collaborations.
    pub reaches: bool,
    pub program: bool,
}

/// Whether it is there at all for somebody.
pub fn may_see(openness: Openness, standing: Standing) -> bool {
    let is_inside = matches!(standing.party, Some(PartyState::Party | PartyState::Invited));
    standing.program
        || match openness {
            Openness::Public => true,
            Openness::Parties => standing.reaches && is_inside,
            Openness::Group | Openness::Confidential => standing.reaches && is_inside && standing.named,
        }
}

/// The acts inside a collaboration, and the mandate each takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    Invite,
    /// Changing what is described, and saying where the collaboration stands: also that it goes on again.
    Describe,
    Answer,
    Mark,
    SettleJointly,
    MoveStep,
    /// Saying whom it is there for and who represents them.
    TargetGroups,
    /// Telling of a check-in with a target group, and what came of it.
    CheckIn,
    SeeWork,
    SeeHistory,
}

impl Act {
    pub const ALL: [Self; 10] = [
        Self::Invite,
        Self::Describe,
        Self::Answer,
        Self::Mark,
        Self::SettleJointly,
        Self::MoveStep,
        Self::TargetGroups,
        Self::CheckIn,
        Self::SeeWork,
        Self::SeeHistory,
    ];

    /// `None`: no mandate beyond acting for a party.
    fn mandate(self) -> Option<Mandate> {
        match self {
            Self::Invite | Self::Describe | Self::SettleJointly | Self::MoveStep | Self::TargetGroups => {
                Some(Mandate::Represent)
            }
            Self::Answer | Self::Mark | Self::CheckIn => Some(Mandate::Answer),
            Self::SeeWork | Self::SeeHistory => None,
        }
    }

    fn changes(self) -> bool {
        !matches!(self, Self::Describe | Self::SeeWork | Self::SeeHistory)
    }
}

/// Whether somebody with these mandates for an organisation of this standing may act. What has ended is not changed.
pub fn allows(act: Act, party: Option<PartyState>, mandates: &[Mandate], state: State) -> bool {
    party == Some(PartyState::Party)
        && act.mandate().is_none_or(|mandate| mandates.contains(&mandate))
        && !(act.changes() && state == State::Ended)
}

/// The same for the one who asks.
pub fn may(ctx: &Ctx, collaboration: &Collaboration, act: Act) -> bool {
    if collaboration.insight.is_some() {
        return matches!(act, Act::SeeWork | Act::SeeHistory);
    }
    match &ctx.actor {
        Actor::Program => true,
        Actor::Person { acting: Some(acting), .. } => {
            let mandates = acting.mandates_in(&collaboration.id);
            allows(act, collaboration.standing_of(ctx), &mandates, collaboration.state)
        }
        Actor::Person { .. } | Actor::Visitor => false,
    }
}

/// Who reads what a target group said and what came of it: the parties, and whoever represents the group, party or not.
pub fn may_see_check_ins(is_party: bool, represents: bool, program: bool) -> bool {
    is_party || represents || program
}

/// Whether the one who asks writes a unit's voice: who answers for the party by a mandate in that unit.
pub fn may_speak_in(ctx: &Ctx, collaboration: &Collaboration, unit: i64) -> bool {
    let is_there =
        |acting: &kernel::Acting| acting.units_for(Mandate::Answer, &collaboration.id).iter().any(|of| of.unit == unit);
    may(ctx, collaboration, Act::Answer) && ctx.acting().is_some_and(is_there)
}

/// Whether somebody with these mandates changes a place so: the own one by oneself, an invitation by those who are parties. `own`
/// is where the own organisation stands.
pub fn allows_place(act: PartyAct, is_own: bool, own: Option<PartyState>, mandates: &[Mandate], state: State) -> bool {
    let is_theirs = match act {
        PartyAct::Accept | PartyAct::Decline | PartyAct::Leave => is_own,
        PartyAct::Withdraw => own == Some(PartyState::Party),
    };
    is_theirs && mandates.contains(&Mandate::Represent) && state != State::Ended
}

/// The same for the one who asks, of an organisation's place.
pub fn may_change_place(ctx: &Ctx, collaboration: &Collaboration, organisation: &str, act: PartyAct) -> bool {
    let mandates = ctx.acting().map(|acting| acting.mandates_in(&collaboration.id)).unwrap_or_default();
    let is_own = ctx.organisation_in(&collaboration.id) == organisation;
    collaboration.insight.is_none()
        && allows_place(act, is_own, collaboration.standing_of(ctx), &mandates, collaboration.state)
}

/// Whether somebody with these mandates makes and changes models for the own organisation.
pub fn makes_models(mandates: &[Mandate]) -> bool {
    mandates.contains(&Mandate::Decide) || mandates.contains(&Mandate::Administer)
}

/// The same for the one who asks, of an organisation's model.
pub fn may_edit_model(ctx: &Ctx, organisation: &str) -> bool {
    let may = Mandate::ALL.iter().copied().filter(|mandate| ctx.may(*mandate));
    ctx.whole_organisation() == organisation && makes_models(&may.collect::<Vec<_>>())
}

/// Who sees a published version of an organisation's model; its draft only the own organisation does. `model_visible!` in
/// `store::own_models` says the same in SQL.
pub fn may_see_model(sharing: Sharing, is_own: bool, is_named: bool) -> bool {
    is_own
        || match sharing {
            Sharing::Own => false,
            Sharing::Named => is_named,
            Sharing::Public => true,
        }
}

/// Whether a party with these mandates moves a collaboration to another version of its model: its coordinator does, or where
/// nobody coordinates any party that may speak for itself.
pub fn allows_moving(coordinates: bool, has_coordinator: bool, mandates: &[Mandate], state: State) -> bool {
    (coordinates || !has_coordinator) && mandates.contains(&Mandate::Represent) && state != State::Ended
}

/// The same for the one who asks.
pub fn may_move_model(ctx: &Ctx, collaboration: &Collaboration) -> bool {
    let coordinates = |party: &&crate::collaboration::Party| party.entry.roles.contains(&Role::Coordinator);
    let has_coordinator = collaboration.parties_now().any(|party| coordinates(&party));
    let own = collaboration.parties_now().find(|party| party.organisation == ctx.organisation_in(&collaboration.id));
    let Some((own, acting)) = own.zip(ctx.acting()) else { return false };
    let mandates = acting.mandates_in(&collaboration.id);
    allows_moving(coordinates(&own), has_coordinator, &mandates, collaboration.state)
}

/// Whether somebody with these mandates for an organisation starts one, where the installation has decided so. Whether somebody has
/// verified the organisation is looked up by the act.
pub fn allows_starting(starters: Starters, mandates: &[Mandate]) -> bool {
    match starters {
        Starters::Represent | Starters::Verified => mandates.contains(&Mandate::Represent),
        Starters::Anyone => true,
    }
}

/// Starting one, for the organisation acted for: as the installation has decided, those who may represent it or all of its
/// people. A mandate that is limited to some collaborations starts no other.
pub fn may_start(ctx: &Ctx) -> bool {
    let mandates: Vec<Mandate> = Mandate::ALL.iter().copied().filter(|mandate| ctx.may(*mandate)).collect();
    !ctx.whole_organisation().is_empty() && allows_starting(ctx.installation.starters, &mandates)
}

/// Who sees an answer: its own party always, the parties when it is shared, all who see the collaboration when public.
pub fn may_see_answer(sight: crate::answer::Sight, is_own: bool, reader: Option<PartyState>, program: bool) -> bool {
    use crate::answer::Sight;
    is_own
        || program
        || match sight {
            Sight::Draft => false,
            Sight::Parties => reader == Some(PartyState::Party),
            Sight::Public => true,
        }
}
