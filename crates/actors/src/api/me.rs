//! What waits for the person whose token it is, and what is kept about her.

use super::ListOf;
use crate::pages::my_data;
use kernel::duty::{MOST_WAITING, NOBODY, Waits};
use kernel::{Ctx, Reply, Request, Stop, Tx};
use serde::Serialize;
use utoipa::ToSchema;

/// Everything that is kept about the token's person: a list of rows for each kind of thing, by its name.
#[utoipa::path(get, path = "/api/v1/me/data", tag = "me",
    responses((status = 200, description = "All of it", body = Object)))]
pub fn data(ctx: &Ctx, tx: &mut Tx<'_>, _: &Request) -> Result<Reply, Stop> {
    let tables = my_data::kept(ctx, tx)?;
    Reply::json(&my_data::as_json(ctx, &tables))
}

/// One thing that waits.
#[derive(Serialize, ToSchema)]
pub struct WaitsView {
    /// The key of what is to be done, the same in every language.
    #[schema(example = "agreements-wait-sign")]
    pub task: String,
    /// The same in words, in the language of `Accept-Language`.
    pub what: String,
    pub title: String,
    /// The collaboration's title, where there is one.
    pub place: String,
    /// The address of the page where it is done.
    pub address: String,
    /// The day it is to be done by; null where there is none.
    #[schema(format = Date)]
    pub due: Option<String>,
    pub is_overdue: bool,
    /// Whether it rests on a person, the caller or one she stands in for; otherwise it waits for whoever may do it.
    pub is_named: bool,
}

/// What waits for the token's person and for those she stands in for, in the organisation the token acts for: what has a day
/// first, the earliest of those first.
#[utoipa::path(get, path = "/api/v1/me/waiting", tag = "me",
    responses((status = 200, description = "All of it, on one page", body = ListOf<WaitsView>)))]
pub fn waiting(ctx: &Ctx, tx: &mut Tx<'_>, _: &Request) -> Result<Reply, Stop> {
    ctx.person().ok_or(Stop::SignIn)?;
    let today = ctx.now.date();
    let view = |waits: Waits| WaitsView {
        task: waits.what.to_owned(),
        what: ctx.ta(waits.what, &[("title", (&waits.title).into())]),
        title: waits.title,
        place: waits.place,
        address: waits.address,
        is_overdue: waits.due.as_ref().is_some_and(|due| *due < today),
        due: waits.due,
        is_named: waits.person.is_some_and(|person| person != NOBODY),
    };
    Reply::json(&ListOf::whole(crate::acts::waiting::list(ctx, tx, MOST_WAITING)?.into_iter().map(view).collect()))
}
