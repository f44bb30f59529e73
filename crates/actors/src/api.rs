//! Areas and organisations for machines; below, what is done with them, their people, and one's own account.

pub mod account;
pub mod areas;
pub mod handing_over;
pub mod history;
pub mod imports;
pub mod invitations;
pub mod mandates;
pub mod me;
pub mod merge;
pub mod register;
pub mod requests;
pub mod trust;
pub mod unnamed;

pub use requests::YesOrNo;

use crate::organisation::Organisation;
use crate::store::lists::Wanted;
use crate::store::{former, lists, organisations};
use kernel::api::{Sent, form};
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

/// The one word that was sent, where nothing in what was sent is wrong.
pub fn word<T: Sent, W: Word>(ctx: &Ctx, request: &Request, field: &'static str) -> Result<W, Stop> {
    let form = form::<T>(ctx, request)?;
    if !form.is_sound() {
        return Err(form.faults());
    }
    form.word(field)
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
