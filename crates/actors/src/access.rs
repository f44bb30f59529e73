//! Who may do what with organisations and their people. Pure functions; `crates/app/tests/access.txt` prints them.

use crate::store::handovers::Handover;
use kernel::{Actor, Ctx, Mandate, Stop};

/// Seeing and changing who may do what for an organisation: its administrators, while they act for it.
pub fn may_administer(ctx: &Ctx, organisation: &str) -> bool {
    ctx.organisation() == organisation && ctx.may(Mandate::Administer)
}

/// Adding a place below a municipality: whoever represents an organisation.
pub fn may_add_community(ctx: &Ctx) -> bool {
    ctx.may(Mandate::Represent)
}

/// Adding an organisation that is missing, or asking to administer one that is there: everybody signed in.
pub fn may_add_organisation(ctx: &Ctx) -> bool {
    matches!(ctx.actor, Actor::Person { .. })
}

/// Speaking for another organisation and vouching for it: the administrators of the one that speaks.
pub fn may_speak_for(ctx: &Ctx, organisation: &str) -> bool {
    ctx.organisation() != organisation && ctx.may(Mandate::Administer)
}

/// Making tokens for oneself: everybody signed in.
pub fn may_make_tokens(ctx: &Ctx) -> bool {
    matches!(ctx.actor, Actor::Person { .. })
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
