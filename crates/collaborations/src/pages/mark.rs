//! What a party thinks of the answers side by side: agree, differ, needs talk.

use super::{STEP, bound};
use crate::acts::work;
use kernel::form::{Form, Taken};
use kernel::{Ctx, Reply, Request, Stop, Tx};

pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let asked = work::asked(ctx, tx, request.part("id"), request.part("question"))?;
    bound(ctx, request)?;
    match work::mark(ctx, tx, &asked, &mut Form::sent(request))? {
        Taken::Done(()) => {
            let step = ctx.href(&STEP, &[&asked.collaboration.id, asked.page().id()]);
            Ok(Reply::to(format!("{step}#q-{}", asked.question.id)))
        }
        // The page's field takes no more than there is room for.
        Taken::Wrong => Err(Stop::Bad("note")),
    }
}
