//! Who may do what with an agreement. Pure functions over standing, mandate and stage.

use crate::agreement::{Agreement, Stage};
use collaborations::file::State;
use collaborations::{Collaboration, PartyState};
use kernel::{Ctx, Mandate, UpTo};

/// A draft is the parties'; what is in force is as open as its collaboration.
pub fn may_see(stage: Stage, standing: Option<PartyState>, program: bool) -> bool {
    stage == Stage::InForce || standing == Some(PartyState::Party) || program
}

/// Drafting, editing, sending for decision and reopening: those who may represent a party.
pub fn may_draft(ctx: &Ctx, collaboration: &Collaboration) -> bool {
    collaboration.standing_of(ctx) == Some(PartyState::Party)
        && ctx.may_in(Mandate::Represent, &collaboration.id)
        && collaboration.state != State::Ended
}

/// Why one may not sign or decide because of the amount, who otherwise could: the key of the sentence that tells her.
pub fn hindered_by_amount(ctx: &Ctx, agreement: &Agreement) -> Option<&'static str> {
    let organisation = ctx.organisation_in(&agreement.collaboration);
    let goes_beyond = |act| {
        let reach = ctx.up_to(act, &agreement.collaboration);
        reach != UpTo::Nothing && !reach.covers(agreement.amount)
    };
    let hindered = agreement.may_be_decided_by(organisation) && goes_beyond(Mandate::Decide)
        || agreement.may_be_signed_by(organisation) && goes_beyond(Mandate::Sign);
    hindered.then_some(match agreement.amount {
        Some(_) => "agreements-too-much",
        None => "agreements-amount-unknown",
    })
}

/// Recording one's own party's decision.
pub fn may_decide(ctx: &Ctx, collaboration: &Collaboration, agreement: &Agreement) -> bool {
    collaboration.state != State::Ended
        && collaboration.insight.is_none()
        && ctx.up_to(Mandate::Decide, &collaboration.id).covers(agreement.amount)
        && agreement.may_be_decided_by(ctx.organisation_in(&agreement.collaboration))
}

/// Signing for one's own party.
pub fn may_sign(ctx: &Ctx, collaboration: &Collaboration, agreement: &Agreement) -> bool {
    collaboration.state != State::Ended
        && collaboration.insight.is_none()
        && ctx.up_to(Mandate::Sign, &collaboration.id).covers(agreement.amount)
        && agreement.may_be_signed_by(ctx.organisation_in(&agreement.collaboration))
}

/// Naming who keeps an agreement for one's own party, and noting what came of a review or of its last day: also when the
/// collaboration has ended, since an agreement may last longer.
pub fn may_keep(ctx: &Ctx, collaboration: &Collaboration, agreement: &Agreement) -> bool {
    let may = |act| ctx.may_in(act, &collaboration.id);
    collaboration.insight.is_none()
        && agreement.party(ctx.organisation_in(&collaboration.id)).is_some()
        && (may(Mandate::Represent) || may(Mandate::Answer))
}
