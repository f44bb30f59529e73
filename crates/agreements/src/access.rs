//! Who may do what with an agreement. Pure functions over standing, mandate and stage.

use crate::agreement::{Agreement, Stage};
use collaborations::file::State;
use collaborations::{Collaboration, PartyState};
use kernel::record::Word;
use kernel::{Ctx, Mandate, UpTo};

/// What a party does with an agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Writing it, and sending it for decision.
    Edit,
    /// Making a draft of it again, before anybody has signed.
    Reopen,
    Decide,
    Sign,
    /// Naming who keeps it, and noting what came of a review or of its last day.
    Keep,
}

impl Act {
    pub const ALL: [Self; 5] = [Self::Edit, Self::Reopen, Self::Decide, Self::Sign, Self::Keep];

    /// One of them is enough.
    fn mandates(self) -> &'static [Mandate] {
        match self {
            Self::Edit | Self::Reopen => &[Mandate::Represent],
            Self::Decide => &[Mandate::Decide],
            Self::Sign => &[Mandate::Sign],
            Self::Keep => &[Mandate::Represent, Mandate::Answer],
        }
    }

    fn stages(self) -> &'static [Stage] {
        match self {
            Self::Edit => &[Stage::Draft],
            Self::Reopen | Self::Decide | Self::Sign => &[Stage::Deciding],
            Self::Keep => Stage::ALL,
        }
    }
}

/// Whether somebody with these mandates for a party may act. How much a mandate reaches to, and what the party has done already,
/// are asked besides. An agreement is kept also when its collaboration has ended: it may last longer.
pub fn allows(act: Act, stage: Stage, mandates: &[Mandate], state: State) -> bool {
    act.stages().contains(&stage)
        && act.mandates().iter().any(|mandate| mandates.contains(mandate))
        && (state != State::Ended || act == Act::Keep)
}

/// The same for the one who asks, who may only read where it is by insight.
fn may(ctx: &Ctx, collaboration: &Collaboration, act: Act, stage: Stage) -> bool {
    let mandates = ctx.acting().map(|acting| acting.mandates_in(&collaboration.id)).unwrap_or_default();
    collaboration.insight.is_none() && allows(act, stage, &mandates, collaboration.state)
}

/// A draft is the parties'; what is in force is as open as its collaboration.
pub fn may_see(stage: Stage, standing: Option<PartyState>, program: bool) -> bool {
    stage == Stage::InForce || standing == Some(PartyState::Party) || program
}

/// Drafting, editing, sending for decision and reopening: those who may represent a party.
pub fn may_draft(ctx: &Ctx, collaboration: &Collaboration) -> bool {
    collaboration.standing_of(ctx) == Some(PartyState::Party) && may(ctx, collaboration, Act::Edit, Stage::Draft)
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
    may(ctx, collaboration, Act::Decide, agreement.stage)
        && ctx.up_to(Mandate::Decide, &collaboration.id).covers(agreement.amount)
        && agreement.may_be_decided_by(ctx.organisation_in(&agreement.collaboration))
}

/// Signing for one's own party.
pub fn may_sign(ctx: &Ctx, collaboration: &Collaboration, agreement: &Agreement) -> bool {
    may(ctx, collaboration, Act::Sign, agreement.stage)
        && ctx.up_to(Mandate::Sign, &collaboration.id).covers(agreement.amount)
        && agreement.may_be_signed_by(ctx.organisation_in(&agreement.collaboration))
}

/// Keeping an agreement for one's own party.
pub fn may_keep(ctx: &Ctx, collaboration: &Collaboration, agreement: &Agreement) -> bool {
    may(ctx, collaboration, Act::Keep, agreement.stage)
        && agreement.party(ctx.organisation_in(&collaboration.id)).is_some()
}
