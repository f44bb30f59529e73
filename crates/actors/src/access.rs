//! Who may do what with organisations and their people. Pure functions; `crates/app/tests/access.txt` prints them.

use crate::store::handovers::Handover;
use kernel::record::Word;
use kernel::{Actor, Ctx, Mandate, Stop};

/// What is done with organisations, and for the own one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Adding an organisation that is missing, or asking to act for one that is there, or to administer it.
    Add,
    /// Making tokens for oneself.
    MakeTokens,
    /// Adding a place below a municipality.
    AddCommunity,
    /// Seeing and changing who may do what for the own organisation, its units and what it says of itself, its verification and
    /// whether it is one with another.
    Administer,
    /// Speaking for another organisation and vouching for it.
    SpeakFor,
}

/// Whether somebody signed in who has these mandates for the organisation acted for may.
pub fn allows(act: Act, mandates: &[Mandate]) -> bool {
    match act {
        Act::Add | Act::MakeTokens => true,
        Act::AddCommunity => mandates.contains(&Mandate::Represent),
        Act::Administer | Act::SpeakFor => mandates.contains(&Mandate::Administer),
    }
}

/// The same for the one who asks. A mandate that is limited to a collaboration gives nothing here.
fn may(ctx: &Ctx, act: Act) -> bool {
    let mandates: Vec<Mandate> = Mandate::ALL.iter().copied().filter(|mandate| ctx.may(*mandate)).collect();
    matches!(ctx.actor, Actor::Person { .. }) && allows(act, &mandates)
}

/// Seeing and changing who may do what for an organisation: its administrators, while they act for it.
pub fn may_administer(ctx: &Ctx, organisation: &str) -> bool {
    ctx.organisation() == organisation && may(ctx, Act::Administer)
}

/// Adding a place below a municipality: whoever represents an organisation.
pub fn may_add_community(ctx: &Ctx) -> bool {
    may(ctx, Act::AddCommunity)
}

/// Adding an organisation that is missing, or asking to administer one that is there: everybody signed in.
pub fn may_add_organisation(ctx: &Ctx) -> bool {
    may(ctx, Act::Add)
}

/// Speaking for another organisation and vouching for it: the administrators of the one that speaks.
pub fn may_speak_for(ctx: &Ctx, organisation: &str) -> bool {
    ctx.organisation() != organisation && may(ctx, Act::SpeakFor)
}

/// Making tokens for oneself: everybody signed in.
pub fn may_make_tokens(ctx: &Ctx) -> bool {
    may(ctx, Act::MakeTokens)
}

/// For those who look after the installation; for others there is nothing there. What somebody does as an administrator is
/// done for no organisation, whoever she acts for otherwise.
pub fn as_administrator(ctx: &Ctx) -> Result<Ctx, Stop> {
    let mut own = ctx.clone();
    match &mut own.actor {
        Actor::Person { acting, is_administrator: true, .. } => *acting = None,
        _ => return Err(Stop::NotFound),
    }
    Ok(own)
}

/// What was handed over: the one who left, the one who took over, and the organisation's administrators.
pub fn may_see_handover(ctx: &Ctx, handover: &Handover) -> bool {
    let is_one = |person: &str| person == handover.from || person == handover.to;
    ctx.person().is_some_and(is_one) || may_administer(ctx, &handover.organisation)
}
