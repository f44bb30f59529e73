//! Areas, and what is there for whom, for programs.

use super::{ListOf, window};
use crate::acts;
use crate::area::Area;
use crate::store::{areas as store, profile};
use kernel::api::{Sent, form};
use kernel::{Ctx, Reply, Request, Stop, Tx, record};
use serde::Serialize;
use utoipa::ToSchema;

/// A place at one of the five levels.
#[derive(Serialize, ToSchema)]
pub struct AreaView {
    #[schema(example = "1880")]
    pub code: String,
    /// 1 community, 2 municipality, 3 region, 4 nation, 5 EU and international.
    pub level: i64,
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub county: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub within: Option<String>,
}

impl From<Area> for AreaView {
    fn from(area: Area) -> Self {
        Self { code: area.code, level: area.level.number(), name: area.name, county: area.county, within: area.within }
    }
}

/// Areas, the largest first.
#[utoipa::path(get, path = "/api/v1/areas", tag = "areas",
    params(("level" = Option<i64>, Query, description = "1–5"), ("within" = Option<String>, Query, description = "code of the area above"),
        ("limit" = Option<i64>, Query, description = "at most 100"), ("page" = Option<i64>, Query, description = "from 1")),
    responses((status = 200, description = "A page of the list", body = ListOf<AreaView>)))]
pub fn areas(_: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (limit, offset) = window(request);
    let level = request.query("level").parse().unwrap_or(0);
    let within = request.query("within");
    let total = store::count(tx, level, within)?;
    let items = store::list(tx, level, within, limit, offset)?.into_iter().map(AreaView::from).collect();
    Reply::json(&ListOf::counted(total, limit, request, items))
}

/// One area.
#[utoipa::path(get, path = "/api/v1/areas/{code}", tag = "areas", params(("code" = String, Path)),
    responses((status = 200, description = "The area", body = AreaView)))]
pub fn area(_: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let area = store::find(tx, request.part("code"))?.ok_or(Stop::NotFound)?;
    Reply::json(&AreaView::from(area))
}

/// A target group, and the organisation that is there for it.
#[derive(Serialize, ToSchema)]
pub struct ReachedView {
    pub target_group: String,
    pub is_primary: bool,
    pub organisation: String,
    pub organisation_name: String,
}

/// The most target groups of one area that are told.
const MOST_GROUPS: i64 = 1_000;

/// Whom the organisations of an area are there for, the primary target groups first.
#[utoipa::path(get, path = "/api/v1/areas/{code}/target-groups", tag = "areas", params(("code" = String, Path)),
    responses((status = 200, description = "The first thousand", body = ListOf<ReachedView>)))]
pub fn area_target_groups(_: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let area = store::find(tx, request.part("code"))?.ok_or(Stop::NotFound)?;
    let items = profile::target_groups_in(tx, &area.code, MOST_GROUPS)?
        .into_iter()
        .map(|reached| ReachedView {
            target_group: reached.group.name,
            is_primary: reached.group.is_primary,
            organisation: reached.organisation,
            organisation_name: reached.organisation_name,
        })
        .collect();
    Reply::json(&ListOf::whole(items))
}

record! {
    /// A place below a municipality.
    #[derive(ToSchema)]
    pub struct NewCommunity {
        #[schema(required = true, example = "Granviken")]
        name: String,
    }
}
impl Sent for NewCommunity {}

/// Adds a community below a municipality. Takes the mandate to represent an organisation.
#[utoipa::path(post, path = "/api/v1/areas/{code}/communities", tag = "areas", params(("code" = String, Path)),
    request_body = NewCommunity, responses((status = 201, description = "Added", body = AreaView,
        headers(("Location" = String, description = "The new area")))))]
pub fn add_community(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let area = store::find(tx, request.part("code"))?.ok_or(Stop::NotFound)?;
    let mut form = form::<NewCommunity>(ctx, request)?;
    let made = acts::areas::add_community(ctx, tx, &area, &mut form)?.done(&form)?;
    Reply::created(format!("/api/v1/areas/{}", made.code), &AreaView::from(made))
}
