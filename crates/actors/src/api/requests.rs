//! Requests to act for an organisation, for programs: one's own, and those an administrator answers.

use super::ListOf;
use crate::acts::administered;
use crate::acts::join::{self, Asked};
use crate::mandate::{Holding, MandateForm};
use crate::organisation::Organisation;
use crate::store::requests::{self, JoinRequest, RequestState};
use crate::store::{organisations, people};
use kernel::api::{Sent, form};
use kernel::{Ctx, Mandate, PartialDate, Reply, Request, Stop, Tx, record, words};
use serde::Serialize;
use utoipa::ToSchema;

/// Somebody asks to act for an organisation.
#[derive(Serialize, ToSchema)]
pub struct RequestView {
    pub id: String,
    pub person: String,
    pub name: String,
    pub organisation: String,
    pub task: String,
    pub message: String,
    pub state: RequestState,
    /// Why the answer was no.
    pub reason: String,
    #[schema(format = DateTime)]
    pub made_at: String,
    /// When it lapses, if nobody has answered.
    #[schema(format = DateTime)]
    pub lapses_at: String,
}

impl RequestView {
    pub(super) fn of(ctx: &Ctx, request: &JoinRequest) -> Self {
        Self {
            id: request.id.clone(),
            person: request.person.clone(),
            name: people::shown(ctx, &request.person_name),
            organisation: request.organisation.clone(),
            task: request.task.clone(),
            message: request.message.clone(),
            state: request.state,
            reason: request.reason.clone(),
            made_at: request.made_at.iso(),
            lapses_at: request.lapses_at.iso(),
        }
    }
}

/// The requests that wait for the organisation's answer.
#[utoipa::path(get, path = "/api/v1/organisations/{id}/requests", tag = "mandates", params(("id" = String, Path)),
    responses((status = 200, description = "All of them, on one page", body = ListOf<RequestView>)))]
pub fn requests(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = administered(ctx, tx, request.part("id"))?;
    let waiting = requests::waiting_of(tx, &organisation.id)?;
    Reply::json(&ListOf::whole(waiting.iter().map(|asked| RequestView::of(ctx, asked)).collect()))
}

/// One request: for the organisation's administrators and for the one who asks.
fn found(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<JoinRequest, Stop> {
    let asked = requests::find(tx, request.part("id"), request.part("request"))?.ok_or(Stop::NotFound)?;
    if ctx.person() != Some(&asked.person) {
        administered(ctx, tx, request.part("id"))?;
    }
    Ok(asked)
}

/// One request.
#[utoipa::path(get, path = "/api/v1/organisations/{id}/requests/{request}", tag = "mandates",
    params(("id" = String, Path), ("request" = String, Path)),
    responses((status = 200, description = "The request", body = RequestView)))]
pub fn request(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let asked = found(ctx, tx, request)?;
    Reply::json(&RequestView::of(ctx, &asked))
}

record! {
    /// What one asks to do for an organisation.
    #[derive(ToSchema)]
    pub struct NewRequest {
        /// At most 200 characters.
        #[schema(required = true, example = "Kassör")]
        task: String,
        message: Option<String>,
    }
}
impl Sent for NewRequest {}

/// Asks to act for an organisation. Its administrators are told by mail; after 30 days without an answer it lapses.
#[utoipa::path(post, path = "/api/v1/organisations/{id}/requests", tag = "mandates", params(("id" = String, Path)),
    request_body = NewRequest,
    responses((status = 201, description = "Sent", body = RequestView,
        headers(("Location" = String, description = "The request")))))]
pub fn ask(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation: Organisation = organisations::find(tx, request.part("id"))?.ok_or(Stop::NotFound)?;
    let mut form = form::<NewRequest>(ctx, request)?;
    match join::ask(ctx, tx, &organisation, &mut form)?.done(&form)? {
        Asked::Sent(id) => {
            let asked = requests::find(tx, &organisation.id, &id)?.ok_or(Stop::NotFound)?;
            let location = format!("/api/v1/organisations/{}/requests/{id}", organisation.id);
            Reply::created(location, &RequestView::of(ctx, &asked))
        }
        Asked::ToConfirm(_) => Err(Stop::SignIn),
    }
}

words! {
    /// An answer to a request.
    pub enum YesOrNo {
        Yes = "yes",
        No = "no",
    }
}

record! {
    /// The answer to a request: yes with a mandate, or no with a reason.
    #[derive(ToSchema)]
    pub struct NewAnswerToRequest {
        #[schema(required = true)]
        [required] answer: Option<YesOrNo>,
        /// With no.
        reason: Option<String>,
        /// With yes, and so are the rest.
        acts: Vec<Mandate>,
        /// Left out: what was asked.
        task: Option<String>,
        form: Option<MandateForm>,
        holding: Option<Holding>,
        decision: Option<String>,
        collaboration: Option<String>,
        amount: Option<i64>,
        /// The number of the unit of the organisation it is to be in.
        unit: Option<i64>,
        starts: Option<PartialDate>,
        ends: Option<PartialDate>,
    }
}
impl Sent for NewAnswerToRequest {
    const RENAMED: &'static [(&'static str, &'static str)] = &[("unit", "in-unit")];
}

/// Answers a request for the organisation that the token administers.
#[utoipa::path(put, path = "/api/v1/organisations/{id}/requests/{request}", tag = "mandates",
    params(("id" = String, Path), ("request" = String, Path)), request_body = NewAnswerToRequest,
    responses((status = 200, description = "The request as it now is", body = RequestView)))]
pub fn answer_request(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = administered(ctx, tx, request.part("id"))?;
    let asked = requests::find(tx, &organisation.id, request.part("request"))?.ok_or(Stop::NotFound)?;
    let mut form = form::<NewAnswerToRequest>(ctx, request)?;
    join::answer(ctx, tx, &organisation, &asked, &mut form)?.done(&form)?;
    let now = requests::find(tx, &organisation.id, &asked.id)?.ok_or(Stop::NotFound)?;
    Reply::json(&RequestView::of(ctx, &now))
}
