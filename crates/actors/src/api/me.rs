//! What is kept about the person whose token it is.

use crate::pages::my_data;
use kernel::{Ctx, Reply, Request, Stop, Tx};

/// Everything that is kept about the token's person: a list of rows for each kind of thing, by its name.
#[utoipa::path(get, path = "/api/v1/me/data", tag = "me",
    responses((status = 200, description = "All of it", body = Object)))]
pub fn data(ctx: &Ctx, tx: &mut Tx<'_>, _: &Request) -> Result<Reply, Stop> {
    let tables = my_data::kept(ctx, tx)?;
    Reply::json(&my_data::as_json(ctx, &tables))
}
