//! What an organisation has nobody named for, for the programs of those who administer it. Others get 404.

use super::ListOf;
use crate::acts::{administered, hand_over, let_go};
use kernel::api::{Sent, form};
use kernel::duty::NOBODY;
use kernel::{Ctx, Reply, Request, Stop, Tx, record};
use serde::Serialize;
use utoipa::ToSchema;

/// One thing that rests on the organisation, which has named nobody for it.
#[derive(Serialize, ToSchema)]
pub struct UnnamedView {
    /// What the person would be to it, in the language of `Accept-Language`.
    pub what: String,
    pub title: String,
    /// The address of its page; empty where it is told only how many there are, since you may not see them.
    pub address: String,
}

fn all(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &str) -> Result<Reply, Stop> {
    let duties = let_go::resting_on(ctx, tx, organisation, NOBODY)?;
    let duties = let_go::in_sight(ctx, tx, &duties)?.shown;
    let view =
        |duty: kernel::duty::OnHand| UnnamedView { what: ctx.t(&duty.what), title: duty.title, address: duty.address };
    Reply::json(&ListOf::whole(duties.into_iter().map(view).collect()))
}

/// What nobody is named for.
#[utoipa::path(get, path = "/api/v1/organisations/{id}/unnamed", tag = "organisations", params(("id" = String, Path)),
    responses((status = 200, description = "All of it, on one page", body = ListOf<UnnamedView>)))]
pub fn unnamed(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = administered(ctx, tx, request.part("id"))?;
    all(ctx, tx, &organisation.id)
}

record! {
    /// Who is named for all of it.
    #[derive(ToSchema)]
    pub struct NewNamed {
        /// Id of one of the organisation's people.
        #[schema(required = true)]
        person: String,
    }
}
impl Sent for NewNamed {
    const RENAMED: &'static [(&'static str, &'static str)] = &[("person", "successor")];
}

/// Names one person for all that nobody is named for. Takes the mandate to administer.
#[utoipa::path(put, path = "/api/v1/organisations/{id}/unnamed", tag = "organisations", params(("id" = String, Path)),
    request_body = NewNamed,
    responses((status = 200, description = "Named; what is left", body = ListOf<UnnamedView>)))]
pub fn name(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = administered(ctx, tx, request.part("id"))?;
    let mut form = form::<NewNamed>(ctx, request)?;
    hand_over::name_for_unnamed(ctx, tx, &organisation, &mut form)?.done(&form)?;
    all(ctx, tx, &organisation.id)
}
