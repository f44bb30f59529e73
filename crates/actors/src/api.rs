//! Areas and organisations for machines; below, mandates, invitations, requests and one's own data.

pub mod imports;
pub mod mandates;
pub mod me;
pub mod register;
pub mod requests;

use crate::area::Area;
use crate::organisation::Organisation;
use crate::store::lists::Wanted;
use crate::store::{areas, former, lists, organisations};
use kernel::record::Word;
use kernel::web::Counted;
use kernel::{Ctx, Reply, Request, Stop, Tx};
use serde::Serialize;
use utoipa::ToSchema;

/// A list's page size unless asked for, and at most.
pub const LIMIT: i64 = 20;
pub const MAX_LIMIT: i64 = 100;

/// How much of a list is wanted, by `limit` and `page`.
pub fn window(request: &Request) -> (i64, i64) {
    let limit = request.query("limit").parse().ok().filter(|n| *n > 0).unwrap_or(LIMIT).min(MAX_LIMIT);
    (limit, (request.page() - 1) * limit)
}

/// A page of a list.
#[derive(Serialize, ToSchema)]
pub struct ListOf<T> {
    /// How many there are, within the caller's sight.
    pub total: i64,
    /// Whether there are more than `total`: very long lists are not counted to their end.
    pub more_than_total: bool,
    pub limit: i64,
    pub page: i64,
    pub items: Vec<T>,
}

impl<T> ListOf<T> {
    pub fn new(counted: Counted, limit: i64, request: &Request, items: Vec<T>) -> Self {
        Self { total: counted.number, more_than_total: counted.is_more, limit, page: request.page(), items }
    }

    /// A page of a list that is counted to its end.
    pub fn counted(total: i64, limit: i64, request: &Request, items: Vec<T>) -> Self {
        Self::new(Counted { number: total, is_more: false }, limit, request, items)
    }

    /// A list that is never so long that it needs pages.
    pub fn whole(items: Vec<T>) -> Self {
        let total = items.len() as i64;
        Self { total, more_than_total: false, limit: total, page: 1, items }
    }
}

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

/// An organisation in the register.
#[derive(Serialize, ToSchema)]
pub struct OrganisationView {
    pub id: String,
    pub name: String,
    #[schema(example = "municipality")]
    pub kind: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area: Option<String>,
    /// The organisation number with its hyphen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// What it was called before, where a search found it by that and not by its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub former_name: Option<String>,
    /// The day it ended, where it has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ended_on: Option<String>,
    /// Id of the organisation it turned out to be, where two had been registered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub merged_into: Option<String>,
}

impl From<Organisation> for OrganisationView {
    fn from(o: Organisation) -> Self {
        Self {
            id: o.id,
            name: o.name,
            kind: o.kind.as_str().to_owned(),
            area: o.area,
            number: o.number.map(|number| number.to_string()),
            former_name: None,
            ended_on: o.ended_on,
            merged_into: o.merged_into,
        }
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
    let total = areas::count(tx, level, within)?;
    let items = areas::list(tx, level, within, limit, offset)?.into_iter().map(AreaView::from).collect();
    Reply::json(&ListOf::counted(total, limit, request, items))
}

/// One area.
#[utoipa::path(get, path = "/api/v1/areas/{code}", tag = "areas", params(("code" = String, Path)),
    responses((status = 200, description = "The area", body = AreaView)))]
pub fn area(_: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let area = areas::find(tx, request.part("code"))?.ok_or(Stop::NotFound)?;
    Reply::json(&AreaView::from(area))
}

/// Organisations by name.
#[utoipa::path(get, path = "/api/v1/organisations", tag = "organisations",
    params(("kind" = Option<String>, Query, description = "such as municipality"), ("area" = Option<String>, Query, description = "code; a region's takes in its municipalities"),
        ("q" = Option<String>, Query, description = "part of the name, or of an earlier name"),
        ("limit" = Option<i64>, Query, description = "at most 100"), ("page" = Option<i64>, Query, description = "from 1")),
    responses((status = 200, description = "A page of the list", body = ListOf<OrganisationView>)))]
pub fn organisations(_: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (limit, offset) = window(request);
    let wanted = Wanted {
        kind: request.query("kind").to_owned(),
        area: request.query("area").to_owned(),
        words: request.query("q").to_owned(),
    };
    let (counted, listed) = lists::page(tx, &wanted, limit, offset)?;
    let mut before = former::found_by(tx, &wanted.words, &listed)?;
    let items = listed.into_iter().map(|o| {
        let former_name = before.remove(&o.id);
        OrganisationView { former_name, ..OrganisationView::from(o) }
    });
    Reply::json(&ListOf::new(counted, limit, request, items.collect()))
}

/// One organisation.
#[utoipa::path(get, path = "/api/v1/organisations/{id}", tag = "organisations", params(("id" = String, Path)),
    responses((status = 200, description = "The organisation", body = OrganisationView)))]
pub fn organisation(_: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = organisations::find(tx, request.part("id"))?.ok_or(Stop::NotFound)?;
    Reply::json(&OrganisationView::from(organisation))
}
