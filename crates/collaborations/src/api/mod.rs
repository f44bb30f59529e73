//! Collaborations and process models for programs, within the caller's sight; what can be done with them is below.

pub mod actor_map;
pub mod changes;
pub mod describe;
pub mod history;
pub mod insights;
pub mod models;
pub mod named;
pub mod parties;
pub mod reading;
pub mod target_groups;
pub mod voices;
pub mod work;

use crate::collaboration::{Collaboration, Party, PartyState};
use crate::file::CollaborationFile;
use crate::model::{self, ProcessModel};
use crate::pages::index::wanted;
use crate::store::lists::{self, Listed};
use crate::store::{one, section};
use actors::OrganisationKind;
use actors::api::{ListOf, window};
use kernel::record::Word;
use kernel::{Ctx, Reply, Request, Stop, Tx};
use serde::Serialize;
use utoipa::ToSchema;

/// The media type of the exchange format.
pub const EXCHANGE: &str = "application/vnd.samverka.collaboration+json";

/// A collaboration in a list.
#[derive(Serialize, ToSchema)]
pub struct CollaborationRow {
    pub id: String,
    /// In the language the collaboration is written in, or by language.
    pub title: kernel::Text,
    pub language: String,
    pub state: String,
    pub openness: String,
    pub parties: i64,
}

impl From<Listed> for CollaborationRow {
    fn from(c: Listed) -> Self {
        Self {
            id: c.id,
            title: c.title,
            language: c.language.code().to_owned(),
            state: c.state.as_str().to_owned(),
            openness: c.openness.as_str().to_owned(),
            parties: c.parties,
        }
    }
}

/// A process model in a list.
#[derive(Serialize, ToSchema)]
pub struct ModelRow {
    pub id: String,
    pub title: kernel::Text,
    pub version: String,
    /// How many questions it asks.
    pub questions: usize,
}

impl From<&ProcessModel> for ModelRow {
    fn from(model: &ProcessModel) -> Self {
        Self {
            id: model.id.0.clone(),
            title: model.title.clone(),
            version: model.version.clone(),
            questions: model.pages().map(|page| page.questions().len()).sum(),
        }
    }
}

/// Collaborations by title.
#[utoipa::path(get, path = "/api/v1/collaborations", tag = "collaborations",
    params(("q" = Option<String>, Query, description = "part of the title"), ("area" = Option<String>, Query, description = "code"),
        ("level" = Option<i64>, Query, description = "1–5"), ("state" = Option<String>, Query, description = "such as ongoing"),
        ("kind" = Option<String>, Query, description = "kind of a party"), ("organisation" = Option<String>, Query, description = "id of a party"),
        ("limit" = Option<i64>, Query, description = "at most 100"), ("page" = Option<i64>, Query, description = "from 1")),
    responses((status = 200, description = "A page of the list", body = ListOf<CollaborationRow>)))]
pub fn collaborations(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (limit, offset) = window(request);
    let wanted = wanted(request);
    let (counted, listed) = lists::page(tx, ctx, &wanted, limit, offset)?;
    let items = listed.into_iter().map(CollaborationRow::from).collect();
    Reply::json(&ListOf::new(counted, limit, request, items))
}

/// Who stands where, beside what the exchange format holds.
#[derive(Serialize, ToSchema)]
pub struct PartyView {
    /// The id in the register of organisations.
    pub organisation: String,
    /// What the collaboration's own descriptions call it.
    pub local_id: String,
    pub name: String,
    pub kind: OrganisationKind,
    pub state: PartyState,
}

impl From<&Party> for PartyView {
    fn from(party: &Party) -> Self {
        Self {
            organisation: party.organisation.clone(),
            local_id: party.local_id.clone(),
            name: party.name.clone(),
            kind: party.kind,
            state: party.state,
        }
    }
}

/// One collaboration with its parties and groups, described in the fields of the exchange format.
#[derive(Serialize, ToSchema)]
pub struct CollaborationView {
    pub id: String,
    /// Without the parts that have calls or fields of their own.
    #[schema(value_type = Object)]
    pub described: CollaborationFile,
    pub parties: Vec<PartyView>,
}

impl From<&Collaboration> for CollaborationView {
    fn from(c: &Collaboration) -> Self {
        let parties = c.parties_now().map(PartyView::from).collect();
        // The model has a call of its own.
        let described = CollaborationFile { model: None, ..section::export(c) };
        Self { id: c.id.clone(), described, parties }
    }
}

/// Where a collaboration's part of the API is.
pub fn address(id: &str, rest: &str) -> String {
    format!("/api/v1/collaborations/{}{rest}", kernel::web::encode(id))
}

/// One collaboration. Ask for `application/vnd.samverka.collaboration+json` to get the whole exchange file.
#[utoipa::path(get, path = "/api/v1/collaborations/{id}", tag = "collaborations", params(("id" = String, Path)),
    responses((status = 200, description = "The collaboration", content((CollaborationView = "application/json"), (Object = "application/vnd.samverka.collaboration+json")))))]
pub fn collaboration(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let collaboration = one::find_or_stop(tx, ctx, request.part("id"))?;
    if request.accept.contains(EXCHANGE) {
        let body = (ctx.house.export)(tx, ctx, &collaboration.id)?.ok_or(Stop::NotFound)?;
        return Ok(Reply::Data { status: 200, content_type: EXCHANGE, body, headers: Vec::new() });
    }
    Reply::json(&CollaborationView::from(&collaboration))
}

/// The process models delivered with the program. Organisations' own are read by their ids.
#[utoipa::path(get, path = "/api/v1/process-models", tag = "process models",
    params(("limit" = Option<i64>, Query, description = "at most 100"), ("page" = Option<i64>, Query, description = "from 1")),
    responses((status = 200, description = "A page of the list", body = ListOf<ModelRow>)))]
pub fn process_models(_: &Ctx, _: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (limit, offset) = window(request);
    let all = model::all();
    let items = all.iter().skip(offset as usize).take(limit as usize).map(ModelRow::from).collect();
    Reply::json(&ListOf::counted(all.len() as i64, limit, request, items))
}

/// One process model, whole: a delivered one, or the newest version of an organisation's own that the caller may see.
#[utoipa::path(get, path = "/api/v1/process-models/{id}", tag = "process models", params(("id" = String, Path)),
    responses((status = 200, description = "The model", body = Object)))]
pub fn process_model(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    Reply::json(&*crate::store::models::find(tx, ctx, request.part("id"))?.ok_or(Stop::NotFound)?)
}
