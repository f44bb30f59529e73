//! Merging two organisations that are one, for the programs of those who look after the installation. Others get 404.

use super::OrganisationView;
use crate::acts::{found, merge as verbs};
use kernel::api::{Sent, form};
use kernel::form::Form;
use kernel::{Ctx, Reply, Request, Stop, Tx, record};
use serde::Serialize;
use utoipa::ToSchema;

/// What of one kind would follow along.
#[derive(Serialize, ToSchema)]
pub struct FollowingView {
    /// In the language of `Accept-Language`.
    #[schema(example = "Personer")]
    pub what: String,
    /// Absent where it is not counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<i64>,
}

/// What merging would do.
#[derive(Serialize, ToSchema)]
pub struct MergingView {
    /// The one that is to go.
    pub from: OrganisationView,
    /// The one that is left, where one was named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub into: Option<OrganisationView>,
    pub following: Vec<FollowingView>,
}

/// What would follow along if an organisation were merged into another. Changes nothing.
#[utoipa::path(get, path = "/api/v1/organisations/{id}/merge", tag = "organisations",
    params(("id" = String, Path), ("into" = Option<String>, Query, description = "id of the organisation that is to be left")),
    responses((status = 200, description = "What would follow along", body = MergingView)))]
pub fn merging(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (own, from) = verbs::merging(ctx, tx, request.part("id"))?;
    let mut form = Form::new(&[("into", request.query("into"))]);
    let into = match request.query("into") {
        "" => None,
        _ => verbs::target(&own, tx, &from, &mut form)?,
    };
    if !form.is_sound() {
        return Err(form.faults());
    }
    let following = verbs::following(&own, tx, &from.id)?
        .into_iter()
        .map(|part| FollowingView { what: ctx.t(part.what), count: part.count })
        .collect();
    Reply::json(&MergingView { from: from.into(), into: into.map(OrganisationView::from), following })
}

record! {
    /// Where an organisation is to go.
    #[derive(ToSchema)]
    pub struct NewMerge {
        /// Id of the organisation that is left.
        #[schema(required = true)]
        into: String,
    }
}
impl Sent for NewMerge {}

/// Merges an organisation into another, with people, units, collaborations and all that is its. It cannot be undone.
#[utoipa::path(post, path = "/api/v1/organisations/{id}/merge", tag = "organisations", params(("id" = String, Path)),
    request_body = NewMerge, responses((status = 201, description = "The one that is left", body = OrganisationView,
        headers(("Location" = String, description = "The one that is left")))))]
pub fn merge(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (_, from) = verbs::merging(ctx, tx, request.part("id"))?;
    let mut form = form::<NewMerge>(ctx, request)?;
    let left = verbs::merge(ctx, tx, &from, &mut form)?.done(&form)?;
    Reply::created(format!("/api/v1/organisations/{left}"), &OrganisationView::from(found(tx, &left)?))
}
