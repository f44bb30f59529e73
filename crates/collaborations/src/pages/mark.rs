//! What a party thinks of the answers side by side: agree, differ, needs talk.

use super::{STEP, bound};
use crate::access::{self, Act};
use crate::answer::Mark;
use crate::model;
use crate::store::{one, work};
use kernel::record::Word;
use kernel::{Ctx, Reply, Request, Stop, Tx};

pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = one::find_or_stop(tx, ctx, request.part("id"))?;
    let model = c.process_model.as_deref().and_then(model::find).ok_or(Stop::NotFound)?;
    let (page, question) = model.question(request.part("question")).ok_or(Stop::NotFound)?;
    if !access::may(ctx, &c, Act::Mark) {
        return Err(Stop::Refused("collaborations-may-not-answer"));
    }
    bound(ctx, request)?;
    let mark = Mark::from_word(request.field("mark")).ok_or(Stop::Bad("mark"))?;
    let note: String = kernel::markdown::normal(request.field("note")).chars().take(500).collect();
    work::set_mark(tx, ctx, &c.id, &question.id.0, mark, &note)?;
    Ok(Reply::to(format!("{}#q-{}", ctx.href(&STEP, &[&c.id, page.id()]), question.id)))
}
