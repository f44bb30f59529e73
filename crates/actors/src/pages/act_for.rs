//! Changes whom one acts for, in one step, and comes back to the same page: one organisation, or oneself as a resident.

use crate::store::sessions;
use kernel::{Actor, Ctx, Reply, Request, Stop, Tx};

pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = request.field("organisation");
    let Actor::Person { others, .. } = &ctx.actor else { return Err(Stop::SignIn) };
    if !organisation.is_empty()
        && !others.iter().any(|other| other.organisation == organisation)
        && ctx.organisation() != organisation
    {
        return Err(Stop::NotFound);
    }
    if let Some(secret) = &request.session {
        sessions::act_for(tx, secret, Some(organisation).filter(|id| !id.is_empty()))?;
    }
    let back = request.field("back");
    let is_ours = back.starts_with('/') && !back.starts_with("//") && !back.contains('\\');
    Ok(Reply::to(if is_ours { back.to_owned() } else { ctx.href(&ctx.house.home, &[]) }))
}
