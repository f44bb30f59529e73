//! Who may do what with an agreement. Pure functions over standing, mandate and stage.

use crate::agreement::{Agreement, Stage};
use collaborations::file::State;
use collaborations::{Collaboration, PartyState};
use kernel::{Ctx, Mandate};

/// A draft is the parties'; what is in force is as open as its collaboration.
pub fn may_see(stage: Stage, standing: Option<PartyState>, program: bool) -> bool {
    stage == Stage::InForce || standing == Some(PartyState::Party) || program
}

/// Drafting, editing, sending for decision and reopening: those who may represent a party.
pub fn may_draft(ctx: &Ctx, collaboration: &Collaboration) -> bool {
    collaboration.standing_of(ctx) == Some(PartyState::Party)
        && ctx.may(Mandate::Represent)
        && collaboration.state != State::Ended
}

/// Recording one's own party's decision.
pub fn may_decide(ctx: &Ctx, collaboration: &Collaboration, agreement: &Agreement) -> bool {
    collaboration.state != State::Ended
        && collaboration.insight.is_none()
        && ctx.may(Mandate::Decide)
        && agreement.may_be_decided_by(ctx.organisation())
}

/// Signing for one's own party.
pub fn may_sign(ctx: &Ctx, collaboration: &Collaboration, agreement: &Agreement) -> bool {
    collaboration.state != State::Ended
        && collaboration.insight.is_none()
        && ctx.may(Mandate::Sign)
        && agreement.may_be_signed_by(ctx.organisation())
}
