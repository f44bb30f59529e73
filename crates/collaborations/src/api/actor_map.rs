//! The map of actors, for programs.

use crate::pages::actor_map::{asked, organisations};
use actors::api::{ListOf, OrganisationView, window};
use kernel::web::Counted;
use kernel::{Ctx, Reply, Request, Stop, Tx};
use serde::Serialize;
use utoipa::ToSchema;

/// An organisation, and in how many collaborations it takes or took part.
#[derive(Serialize, ToSchema)]
pub struct ActorView {
    #[serde(flatten)]
    organisation: OrganisationView,
    /// Those the caller may see.
    collaborations: i64,
}

/// Who is there in an area, for a target group or of a kind, in order of name; the first thousand are looked at.
#[utoipa::path(get, path = "/api/v1/actor-map", tag = "organisations",
    params(("area" = Option<String>, Query, description = "code; a region's takes in its municipalities"),
        ("kind" = Option<String>, Query, description = "such as association"),
        ("group" = Option<String>, Query, description = "words of a target group"),
        ("never" = Option<String>, Query, description = "yes: only those in no collaboration that the caller may see"),
        ("limit" = Option<i64>, Query, description = "at most 100"), ("page" = Option<i64>, Query, description = "from 1")),
    responses((status = 200, description = "A page of the list", body = ListOf<ActorView>)))]
pub fn actor_map(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (limit, offset) = window(request);
    let there = organisations(ctx, tx, &asked(request), request.query("never") == "yes")?;
    let counted = Counted { number: there.all.len() as i64, is_more: there.is_more };
    let items = there
        .all
        .into_iter()
        .skip(offset as usize)
        .take(limit as usize)
        .map(|(organisation, collaborations)| ActorView { organisation: organisation.into(), collaborations })
        .collect();
    Reply::json(&ListOf::new(counted, limit, request, items))
}
