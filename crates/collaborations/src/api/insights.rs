//! Insights for programs of those who look after the installation.

use crate::acts::insight as acts;
use crate::insight::{Insight, InsightAct, InsightState};
use crate::store::insight as store;
use actors::access::as_administrator;
use actors::api::{ListOf, window};
use kernel::api::{Sent, form};
use kernel::record::Word;
use kernel::{Ctx, Moment, Reply, Request, Stop, Tx, record};
use serde::Serialize;
use utoipa::ToSchema;

/// A request to see a collaboration.
#[derive(Serialize, ToSchema)]
pub struct InsightView {
    pub id: String,
    pub collaboration: String,
    /// The administrator who asked.
    pub person: String,
    pub reason: String,
    pub hours: i64,
    #[schema(value_type = String, example = "asked")]
    pub state: InsightState,
    #[schema(format = DateTime)]
    pub asked_at: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered_by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    pub until: Option<String>,
}

fn view(insight: Insight, now: Moment) -> InsightView {
    InsightView {
        state: insight.state(now),
        until: insight.until().map(Moment::iso),
        asked_at: insight.asked_at.iso(),
        id: insight.id,
        collaboration: insight.collaboration,
        person: insight.person_name,
        reason: insight.reason,
        hours: insight.hours,
        answered_by: insight.answered_by_name,
    }
}

record! {
    /// What is asked for, why, and for how many hours: 1, 4, 24 or 72.
    #[derive(ToSchema)]
    pub struct NewInsight {
        #[schema(required = true)]
        collaboration: String,
        #[schema(required = true)]
        reason: String,
        #[schema(required = true)]
        hours: String,
    }
}
impl Sent for NewInsight {}

record! {
    /// What is done about a request: `approve`, `refuse` or `end`.
    #[derive(ToSchema)]
    pub struct NewInsightAct {
        #[schema(required = true, value_type = String, example = "approve")]
        [required] act: InsightAct,
    }
}
impl Sent for NewInsightAct {}

/// All requests, the newest first. For administrators of the installation.
#[utoipa::path(get, path = "/api/v1/administration/insights", tag = "administration",
    params(("limit" = Option<i64>, Query, description = "at most 100"), ("page" = Option<i64>, Query, description = "from 1")),
    responses((status = 200, description = "A page of them", body = ListOf<InsightView>)))]
pub fn insights(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    as_administrator(ctx)?;
    let (limit, offset) = window(request);
    let (total, found) = store::page(tx, limit, offset)?;
    let items = found.into_iter().map(|insight| view(insight, ctx.now)).collect();
    Reply::json(&ListOf::counted(total, limit, request, items))
}

/// Asks to see a collaboration. Another administrator has to approve it.
#[utoipa::path(post, path = "/api/v1/administration/insights", tag = "administration", request_body = NewInsight,
    responses((status = 201, description = "Asked for", body = InsightView,
        headers(("Location" = String, description = "The request")))))]
pub fn ask_insight(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let own = as_administrator(ctx)?;
    let mut form = form::<NewInsight>(ctx, request)?;
    let id = acts::ask(&own, tx, &mut form)?.done(&form)?;
    let insight = store::find(tx, &id)?.ok_or(Stop::NotFound)?;
    Reply::created(format!("/api/v1/administration/insights/{id}"), &view(insight, ctx.now))
}

/// One request. For administrators of the installation.
#[utoipa::path(get, path = "/api/v1/administration/insights/{insight}", tag = "administration",
    params(("insight" = String, Path)), responses((status = 200, description = "The request", body = InsightView)))]
pub fn insight(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    as_administrator(ctx)?;
    let insight = store::find(tx, request.part("insight"))?.ok_or(Stop::NotFound)?;
    Reply::json(&view(insight, ctx.now))
}

/// Approves a request, refuses it, or ends it. Nobody approves her own.
#[utoipa::path(put, path = "/api/v1/administration/insights/{insight}", tag = "administration",
    params(("insight" = String, Path)), request_body = NewInsightAct,
    responses((status = 200, description = "Where it stands now", body = InsightView)))]
pub fn tend_insight(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let own = as_administrator(ctx)?;
    let form = form::<NewInsightAct>(ctx, request)?;
    let Some(act) = InsightAct::from_word(form.value("act")).filter(|_| form.is_sound()) else {
        return Err(form.faults());
    };
    let insight = acts::tend(&own, tx, request.part("insight"), act)?;
    Reply::json(&view(insight, ctx.now))
}
