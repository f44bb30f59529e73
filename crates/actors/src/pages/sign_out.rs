//! Ends the session here.

use crate::store::sessions;
use kernel::web::SessionChange;
use kernel::{Ctx, Reply, Request, Stop, Tx};

pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    if let Some(secret) = &request.session {
        sessions::end(tx, secret)?;
    }
    Ok(Reply::Redirect { to: ctx.href(&ctx.house.home, &[]), session: SessionChange::End })
}
