//! Goals with their figures, the parties' own goals, and actions, for programs.

pub mod charges;

use self::charges::{ResponsibleView, responsible};
use crate::acts;
use crate::file::{ActionEntry, ActionState, Baseline, Gender, IndicatorEntry, Measured, Target, Term};
use crate::goal::{Action, Goal, Indicator, OwnGoal, Value};
use crate::panels::Charges;
use crate::store::living;
use actors::api::ListOf;
use collaborations::Collaboration;
use collaborations::api::address;
use collaborations::store::one;
use kernel::api::{Sent, form};
use kernel::number::Number;
use kernel::record::FileId;
use kernel::{Ctx, PartialDate, Reply, Request, Stop, Text, Tx, record};
use serde::Serialize;
use utoipa::ToSchema;

/// A measured value: at a time, or of a period.
#[derive(Serialize, ToSchema)]
pub struct ValueView {
    pub id: String,
    pub value: Option<Number>,
    pub at: Option<PartialDate>,
    pub from: Option<PartialDate>,
    pub to: Option<PartialDate>,
    pub gender: Option<Gender>,
    pub about: bool,
}

impl From<&Value> for ValueView {
    fn from(value: &Value) -> Self {
        let Measured { at, from, to, value: number, gender, about, .. } = value.measured.clone();
        Self { id: value.id.clone(), value: number, at, from, to, gender, about: about == Some(true) }
    }
}

/// How a goal is measured.
#[derive(Serialize, ToSchema)]
pub struct IndicatorView {
    pub id: String,
    pub name: Option<Text>,
    pub unit: Option<Text>,
    pub source: Option<String>,
    pub baseline: Option<Number>,
    pub baseline_at: Option<PartialDate>,
    pub target: Option<Number>,
    pub target_by: Option<PartialDate>,
    /// All that were recorded; where two are of the same time the later counts.
    pub values: Vec<ValueView>,
}

impl From<&Indicator> for IndicatorView {
    fn from(indicator: &Indicator) -> Self {
        let IndicatorEntry { name, unit, source, baseline, target, .. } = indicator.described.clone();
        let Baseline { value: baseline, at: baseline_at } = baseline.unwrap_or_default();
        let Target { value: target, by: target_by } = target.unwrap_or_default();
        let values = indicator.values.iter().map(ValueView::from).collect();
        let id = indicator.id.clone();
        Self { id, name, unit, source, baseline, baseline_at, target, target_by, values }
    }
}

/// What a party sets itself to serve a joint goal.
#[derive(Serialize, ToSchema)]
pub struct OwnGoalView {
    pub id: String,
    /// Who follows it up. Only parties are told.
    pub followed_by: Vec<ResponsibleView>,
    /// Id in the register.
    pub organisation: String,
    pub text: String,
    #[schema(format = DateTime)]
    pub at: String,
}

impl OwnGoalView {
    fn of(own: &OwnGoal, charges: &Charges) -> Self {
        Self {
            id: own.id.clone(),
            followed_by: responsible(charges, &own.id),
            organisation: own.organisation.clone(),
            text: own.text.clone(),
            at: own.at.iso(),
        }
    }
}

/// A joint goal. The parties' own goals are those set here; a file's stand in what it describes of the parties.
#[derive(Serialize, ToSchema)]
pub struct GoalView {
    pub id: String,
    pub text: Option<Text>,
    pub term: Option<Term>,
    pub by: Option<PartialDate>,
    pub indicators: Vec<IndicatorView>,
    pub own: Vec<OwnGoalView>,
    /// The parties that follow it up, each by the person it has named. Only parties are told.
    pub followed_by: Vec<ResponsibleView>,
}

impl GoalView {
    fn of(goal: &Goal, charges: &Charges) -> Self {
        Self {
            id: goal.id.clone(),
            text: goal.described.text.clone(),
            term: goal.described.term,
            by: goal.described.by.clone(),
            indicators: goal.indicators.iter().map(IndicatorView::from).collect(),
            own: goal.own.iter().map(|own| OwnGoalView::of(own, charges)).collect(),
            followed_by: responsible(charges, &goal.id),
        }
    }
}

/// The joint goals with their figures.
#[utoipa::path(get, path = "/api/v1/collaborations/{id}/goals", tag = "goals", params(("id" = String, Path)),
    responses((status = 200, description = "All of them, on one page", body = ListOf<GoalView>)))]
pub fn goals(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = one::find_or_stop(tx, ctx, request.part("id"))?;
    let charges = Charges::of(ctx, tx, &c)?;
    let views = living::goals(tx, &c.id)?.iter().map(|goal| GoalView::of(goal, &charges)).collect();
    Reply::json(&ListOf::whole(views))
}

/// One goal.
#[utoipa::path(get, path = "/api/v1/collaborations/{id}/goals/{goal}", tag = "goals",
    params(("id" = String, Path), ("goal" = String, Path)),
    responses((status = 200, description = "The goal", body = GoalView)))]
pub fn goal(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (c, goal) = asked(ctx, tx, request)?;
    Reply::json(&GoalView::of(&goal, &Charges::of(ctx, tx, &c)?))
}

fn asked(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<(Collaboration, Goal), Stop> {
    acts::found(ctx, tx, request.part("id"), request.part("goal"))
}

/// The goal as it now stands, where something of it was made.
fn made(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration, goal: &str) -> Result<Reply, Stop> {
    let (_, goal) = acts::found(ctx, tx, &c.id, goal)?;
    let charges = Charges::of(ctx, tx, c)?;
    Reply::created(address(&c.id, &format!("/goals/{}", goal.id)), &GoalView::of(&goal, &charges))
}

record! {
    /// A goal to set. With `name` it gets its first indicator.
    #[derive(ToSchema)]
    pub struct NewGoal {
        #[schema(required = true, example = "Alla som jobbar kväll kommer hem.")]
        text: String,
        term: Option<Term>,
        by: Option<PartialDate>,
        name: Option<String>,
        unit: Option<String>,
        source: Option<String>,
        baseline: Option<Number>,
        baseline_at: Option<PartialDate>,
        target: Option<Number>,
        target_by: Option<PartialDate>,
    }
}
impl Sent for NewGoal {}

/// Sets a joint goal. Takes the mandate to represent a party.
#[utoipa::path(post, path = "/api/v1/collaborations/{id}/goals", tag = "goals", params(("id" = String, Path)),
    request_body = NewGoal, responses((status = 201, description = "Set", body = GoalView,
        headers(("Location" = String, description = "The new goal")))))]
pub fn set_goal(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = acts::setting(ctx, tx, request.part("id"))?;
    let mut form = form::<NewGoal>(ctx, request)?;
    let id = acts::set_goal(ctx, tx, &c, &mut form)?.done(&form)?;
    made(ctx, tx, &c, &id)
}

record! {
    /// Another way to measure the goal.
    #[derive(ToSchema)]
    pub struct NewIndicator {
        #[schema(required = true, example = "Turer efter klockan 19")]
        name: String,
        #[schema(example = "turer i veckan")]
        unit: Option<String>,
        /// Where the figures come from.
        source: Option<String>,
        baseline: Option<Number>,
        baseline_at: Option<PartialDate>,
        target: Option<Number>,
        target_by: Option<PartialDate>,
    }
}
impl Sent for NewIndicator {}

/// Adds an indicator. Takes the mandate to represent a party.
#[utoipa::path(post, path = "/api/v1/collaborations/{id}/goals/{goal}/indicators", tag = "goals",
    params(("id" = String, Path), ("goal" = String, Path)), request_body = NewIndicator,
    responses((status = 201, description = "Added", body = GoalView,
        headers(("Location" = String, description = "The goal, where the indicator stands last")))))]
pub fn add_indicator(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (c, goal) = asked(ctx, tx, request)?;
    let mut form = form::<NewIndicator>(ctx, request)?;
    acts::add_indicator(ctx, tx, &c, &goal, &mut form)?.done(&form)?;
    made(ctx, tx, &c, &goal.id)
}

record! {
    /// A measured value. One that was wrong is recorded again, and the latest counts.
    #[derive(ToSchema)]
    pub struct NewValue {
        /// Id of one of the goal's indicators.
        #[schema(required = true)]
        [required] indicator: String,
        #[schema(required = true, example = 1.5)]
        [required] value: Option<Number>,
        #[schema(required = true)]
        [required] at: Option<PartialDate>,
        gender: Option<Gender>,
        /// Whether it is only about so much.
        about: Option<bool>,
    }
}
impl Sent for NewValue {}

/// Records a value. Takes the mandate to answer for a party.
#[utoipa::path(post, path = "/api/v1/collaborations/{id}/goals/{goal}/values", tag = "goals",
    params(("id" = String, Path), ("goal" = String, Path)), request_body = NewValue,
    responses((status = 201, description = "Recorded", body = GoalView,
        headers(("Location" = String, description = "The goal, where the value stands")))))]
pub fn record_value(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (c, goal) = asked(ctx, tx, request)?;
    let mut form = form::<NewValue>(ctx, request)?;
    acts::record_value(ctx, tx, &c, &goal, &mut form)?.done(&form)?;
    made(ctx, tx, &c, &goal.id)
}

record! {
    /// What one's own organisation sets itself.
    #[derive(ToSchema)]
    pub struct NewOwnGoal {
        /// At most 1 000 characters.
        #[schema(required = true, example = "Vi frågar alla hushåll varje höst.")]
        text: String,
    }
}
impl Sent for NewOwnGoal {
    const RENAMED: &'static [(&'static str, &'static str)] = &[("text", "own")];
}

/// Sets one's own party's goal that serves the joint one. Takes the mandate to answer for a party.
#[utoipa::path(post, path = "/api/v1/collaborations/{id}/goals/{goal}/own-goals", tag = "goals",
    params(("id" = String, Path), ("goal" = String, Path)), request_body = NewOwnGoal,
    responses((status = 201, description = "Set", body = GoalView,
        headers(("Location" = String, description = "The joint goal, where the own one stands")))))]
pub fn set_own_goal(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (c, goal) = asked(ctx, tx, request)?;
    let mut form = form::<NewOwnGoal>(ctx, request)?;
    acts::set_own(ctx, tx, &c, &goal, &mut form)?.done(&form)?;
    made(ctx, tx, &c, &goal.id)
}

/// What the parties do.
#[derive(Serialize, ToSchema)]
pub struct ActionView {
    pub id: String,
    pub text: Option<Text>,
    /// Who: the collaboration's own ids of its parties, `local_id`.
    pub by: Vec<FileId>,
    pub from: Option<PartialDate>,
    pub until: Option<PartialDate>,
    pub state: Option<ActionState>,
    pub pilot: bool,
    /// The organisations that answer for it, each with the person it has named. Only parties are told.
    pub responsible: Vec<ResponsibleView>,
}

impl ActionView {
    fn of(action: &Action, charges: &Charges) -> Self {
        let ActionEntry { text, by, from, until, state, pilot, .. } = action.described.clone();
        Self {
            id: action.id.clone(),
            text,
            by,
            from,
            until,
            state,
            pilot: pilot == Some(true),
            responsible: responsible(charges, &action.id),
        }
    }
}

fn action_view(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration, id: &str) -> Result<ActionView, Stop> {
    let actions = living::actions(tx, &c.id)?;
    let action = actions.iter().find(|action| action.id == id).ok_or(Stop::NotFound)?;
    Ok(ActionView::of(action, &Charges::of(ctx, tx, c)?))
}

/// The actions.
#[utoipa::path(get, path = "/api/v1/collaborations/{id}/actions", tag = "goals", params(("id" = String, Path)),
    responses((status = 200, description = "All of them, on one page", body = ListOf<ActionView>)))]
pub fn actions(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = one::find_or_stop(tx, ctx, request.part("id"))?;
    let charges = Charges::of(ctx, tx, &c)?;
    let views = living::actions(tx, &c.id)?.iter().map(|action| ActionView::of(action, &charges)).collect();
    Reply::json(&ListOf::whole(views))
}

record! {
    /// An action to add.
    #[derive(ToSchema)]
    pub struct NewAction {
        #[schema(required = true, example = "Pröva en tur i mars")]
        text: String,
        /// The `local_id` of one or more parties.
        #[schema(required = true)]
        by: Vec<FileId>,
        from: Option<PartialDate>,
        until: Option<PartialDate>,
        /// Whether it is tried out before it is done in full.
        pilot: Option<bool>,
    }
}
impl Sent for NewAction {}

/// Adds an action. Takes the mandate to represent a party.
#[utoipa::path(post, path = "/api/v1/collaborations/{id}/actions", tag = "goals", params(("id" = String, Path)),
    request_body = NewAction, responses((status = 201, description = "Added", body = ActionView,
        headers(("Location" = String, description = "The new action")))))]
pub fn add_action(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = acts::acting(ctx, tx, request.part("id"))?;
    let mut form = form::<NewAction>(ctx, request)?;
    let id = acts::add_action(ctx, tx, &c, &mut form)?.done(&form)?;
    Reply::created(address(&c.id, &format!("/actions/{id}")), &action_view(ctx, tx, &c, &id)?)
}

/// One action.
#[utoipa::path(get, path = "/api/v1/collaborations/{id}/actions/{action}", tag = "goals",
    params(("id" = String, Path), ("action" = String, Path)),
    responses((status = 200, description = "The action", body = ActionView)))]
pub fn action(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = one::find_or_stop(tx, ctx, request.part("id"))?;
    Reply::json(&action_view(ctx, tx, &c, request.part("action"))?)
}

record! {
    /// Where an action stands.
    #[derive(ToSchema)]
    pub struct NewActionState {
        #[schema(required = true)]
        [required] state: ActionState,
    }
}
impl Sent for NewActionState {}

/// Says where an action stands. Takes the mandate to represent or to answer for a party.
#[utoipa::path(put, path = "/api/v1/collaborations/{id}/actions/{action}", tag = "goals",
    params(("id" = String, Path), ("action" = String, Path)), request_body = NewActionState,
    responses((status = 200, description = "Said", body = ActionView)))]
pub fn move_action(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = acts::acting(ctx, tx, request.part("id"))?;
    let action = request.part("action");
    acts::move_action(ctx, tx, &c, action, &form::<NewActionState>(ctx, request)?)?;
    Reply::json(&action_view(ctx, tx, &c, action)?)
}
