//! The six principles, each with what it is in a sentence or two.

use super::front::list_of;
use crate::article::ArticleKind;
use kernel::{Ctx, Reply, Request, Stop, Tx};

pub fn get(ctx: &Ctx, _: &mut Tx<'_>, _: &Request) -> Result<Reply, Stop> {
    Ok(list_of(ctx, ArticleKind::Principle).into())
}
