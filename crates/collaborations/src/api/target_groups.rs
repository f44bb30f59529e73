//! Target groups and check-ins with them, for programs.

use super::address;
use crate::acts::target_groups::{self as acts, Found};
use crate::store::one;
use crate::store::target_groups as store;
use crate::target_group::{CheckIn, TargetGroup};
use actors::api::{ListOf, window};
use kernel::api::{Sent, form};
use kernel::{Ctx, PartialDate, Reply, Request, Stop, Tx, record};
use serde::Serialize;
use utoipa::ToSchema;

/// A group the collaboration is there for.
#[derive(Serialize, ToSchema)]
pub struct TargetGroupView {
    /// Its number in the collaboration.
    pub number: i64,
    pub name: String,
    pub description: String,
    pub primary: bool,
    /// Id of the organisation that represents it; absent: nobody yet.
    pub represented_by: Option<String>,
    #[schema(format = Date)]
    pub next_on: Option<String>,
    /// Whether the next check-in should have been held.
    pub is_overdue: bool,
    /// To be sent back as `seen`.
    pub version: i64,
}

impl TargetGroupView {
    fn of(ctx: &Ctx, group: &TargetGroup) -> Self {
        Self {
            number: group.number,
            name: group.name.clone(),
            description: group.description.clone(),
            primary: group.is_primary,
            represented_by: group.represented_by.clone(),
            next_on: group.next_on.clone(),
            is_overdue: group.is_overdue(&ctx.now.date()),
            version: group.version,
        }
    }
}

/// The groups a collaboration is there for, the primary ones first.
#[utoipa::path(get, path = "/api/v1/collaborations/{id}/target-groups", tag = "target groups",
    params(("id" = String, Path)),
    responses((status = 200, description = "All of them, on one page", body = ListOf<TargetGroupView>)))]
pub fn target_groups(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = one::find_or_stop(tx, ctx, request.part("id"))?;
    let groups = store::all(tx, &c.id)?;
    Reply::json(&ListOf::whole(groups.iter().map(|group| TargetGroupView::of(ctx, group)).collect()))
}

record! {
    /// Whom the collaboration is there for.
    #[derive(ToSchema)]
    pub struct NewTargetGroup {
        #[schema(required = true)]
        name: String,
        description: Option<String>,
        /// Left out: secondary.
        primary: Option<bool>,
        /// Id of an organisation that the collaboration names; left out: nobody yet.
        represented_by: Option<String>,
        /// A whole day.
        next_on: Option<PartialDate>,
    }
}
impl Sent for NewTargetGroup {}

/// Adds a target group. Takes the mandate to represent a party.
#[utoipa::path(post, path = "/api/v1/collaborations/{id}/target-groups", tag = "target groups",
    params(("id" = String, Path)), request_body = NewTargetGroup,
    responses((status = 201, description = "Added", body = TargetGroupView,
        headers(("Location" = String, description = "The group")))))]
pub fn add_target_group(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = one::find_or_stop(tx, ctx, request.part("id"))?;
    let mut form = form::<NewTargetGroup>(ctx, request)?;
    let number = acts::add(ctx, tx, &c, &mut form)?.done(&form)?.to_string();
    let made = acts::found(ctx, tx, &c.id, &number)?;
    Reply::created(address(&c.id, &format!("/target-groups/{number}")), &TargetGroupView::of(ctx, &made.group))
}

fn found(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Found, Stop> {
    acts::found(ctx, tx, request.part("id"), request.part("group"))
}

/// One target group.
#[utoipa::path(get, path = "/api/v1/collaborations/{id}/target-groups/{group}", tag = "target groups",
    params(("id" = String, Path), ("group" = String, Path)),
    responses((status = 200, description = "The group", body = TargetGroupView)))]
pub fn target_group(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let found = found(ctx, tx, request)?;
    Reply::json(&TargetGroupView::of(ctx, &found.group))
}

record! {
    /// The group as it shall be said.
    #[derive(ToSchema)]
    pub struct NewTargetGroupChange {
        /// The `version` it was changed from.
        #[schema(required = true)]
        [required] seen: i64,
        #[schema(required = true)]
        name: String,
        description: Option<String>,
        primary: Option<bool>,
        represented_by: Option<String>,
        next_on: Option<PartialDate>,
    }
}
impl Sent for NewTargetGroupChange {}

/// Changes a target group. Takes the mandate to represent a party. 409 with what stands now where somebody was first.
#[utoipa::path(put, path = "/api/v1/collaborations/{id}/target-groups/{group}", tag = "target groups",
    params(("id" = String, Path), ("group" = String, Path)), request_body = NewTargetGroupChange,
    responses((status = 200, description = "Changed", body = TargetGroupView)))]
pub fn change_target_group(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let found = found(ctx, tx, request)?;
    let mut form = form::<NewTargetGroupChange>(ctx, request)?;
    acts::change(ctx, tx, &found, &mut form)?.done_or(&form, |now| Ok(TargetGroupView::of(ctx, &now)))?;
    target_group(ctx, tx, request)
}

/// A check-in with a target group.
#[derive(Serialize, ToSchema)]
pub struct CheckInView {
    pub number: i64,
    #[schema(format = Date)]
    pub held_on: String,
    pub asked: String,
    pub said: String,
    /// What came of what they said; empty while they wait for an answer.
    pub result: String,
    /// Id of the party that asked.
    pub organisation: String,
}

impl From<&CheckIn> for CheckInView {
    fn from(check: &CheckIn) -> Self {
        Self {
            number: check.number,
            held_on: check.held_on.clone(),
            asked: check.asked.clone(),
            said: check.said.clone(),
            result: check.result.clone(),
            organisation: check.organisation.clone(),
        }
    }
}

fn readable(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Found, Stop> {
    acts::readable(ctx, tx, request.part("id"), request.part("group"))
}

/// The check-ins with a target group, the latest first, for the parties and whoever represents it.
#[utoipa::path(get, path = "/api/v1/collaborations/{id}/target-groups/{group}/check-ins", tag = "target groups",
    params(("id" = String, Path), ("group" = String, Path),
        ("limit" = Option<i64>, Query, description = "at most 100"), ("page" = Option<i64>, Query, description = "from 1")),
    responses((status = 200, description = "A page of the list", body = ListOf<CheckInView>)))]
pub fn check_ins(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let found = readable(ctx, tx, request)?;
    let (limit, offset) = window(request);
    let (count, checks) = store::check_ins(tx, &found.collaboration.id, found.group.number, limit, offset)?;
    Reply::json(&ListOf::counted(count, limit, request, checks.iter().map(CheckInView::from).collect()))
}

record! {
    /// A check-in that was held.
    #[derive(ToSchema)]
    pub struct NewCheckIn {
        /// A whole day, today or before.
        #[schema(required = true)]
        [required] held_on: PartialDate,
        #[schema(required = true)]
        asked: String,
        #[schema(required = true)]
        said: String,
        /// When the next one is to be; left out: not decided.
        next_on: Option<PartialDate>,
    }
}
impl Sent for NewCheckIn {}

/// Tells of a check-in. Takes the mandate to answer for a party.
#[utoipa::path(post, path = "/api/v1/collaborations/{id}/target-groups/{group}/check-ins", tag = "target groups",
    params(("id" = String, Path), ("group" = String, Path)), request_body = NewCheckIn,
    responses((status = 201, description = "Kept", body = CheckInView,
        headers(("Location" = String, description = "The check-in")))))]
pub fn hold_check_in(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let found = readable(ctx, tx, request)?;
    let mut form = form::<NewCheckIn>(ctx, request)?;
    let number = acts::hold(ctx, tx, &found, &mut form)?.done(&form)?.to_string();
    let made = acts::held(tx, &found, &number)?;
    let rest = format!("/target-groups/{}/check-ins/{number}", found.group.number);
    Reply::created(address(&found.collaboration.id, &rest), &CheckInView::from(&made))
}

/// One check-in.
#[utoipa::path(get, path = "/api/v1/collaborations/{id}/target-groups/{group}/check-ins/{check}", tag = "target groups",
    params(("id" = String, Path), ("group" = String, Path), ("check" = String, Path)),
    responses((status = 200, description = "The check-in", body = CheckInView)))]
pub fn check_in(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let found = readable(ctx, tx, request)?;
    let check = acts::held(tx, &found, request.part("check"))?;
    Reply::json(&CheckInView::from(&check))
}

record! {
    /// What came of what they said.
    #[derive(ToSchema)]
    pub struct NewResult {
        #[schema(required = true)]
        result: String,
    }
}
impl Sent for NewResult {}

/// Says what came of a check-in. Whoever represents the group is told by mail. Takes the mandate to answer for a party.
#[utoipa::path(put, path = "/api/v1/collaborations/{id}/target-groups/{group}/check-ins/{check}", tag = "target groups",
    params(("id" = String, Path), ("group" = String, Path), ("check" = String, Path)), request_body = NewResult,
    responses((status = 200, description = "Said", body = CheckInView)))]
pub fn answer_check_in(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let found = readable(ctx, tx, request)?;
    let check = acts::held(tx, &found, request.part("check"))?;
    let mut form = form::<NewResult>(ctx, request)?;
    acts::answer(ctx, tx, &found, &check, &mut form)?.done(&form)?;
    check_in(ctx, tx, request)
}
