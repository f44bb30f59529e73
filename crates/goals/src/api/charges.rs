//! Who answers for actions and goals, and who does it for them, for programs.

use super::{ActionView, GoalView, action_view, asked};
use crate::acts;
use crate::charge::Charge;
use crate::panels::Charges;
use kernel::api::{Sent, form};
use kernel::{Ctx, PartialDate, Reply, Request, Stop, Tx, record};
use serde::Serialize;
use utoipa::ToSchema;

/// An organisation that answers for something, and the person it has named.
#[derive(Serialize, ToSchema)]
pub struct ResponsibleView {
    /// Id in the register.
    pub organisation: String,
    /// The person's name; null where nobody is named.
    pub person: Option<String>,
    /// By which day, where there is one.
    #[schema(format = Date)]
    pub due: Option<String>,
}

/// Those who answer for something.
pub(super) fn responsible(charges: &Charges, subject: &str) -> Vec<ResponsibleView> {
    let view = |charge: &Charge| ResponsibleView {
        organisation: charge.organisation.clone(),
        person: charges.name(charge).map(str::to_owned),
        due: Some(charge.due.clone()).filter(|due| !due.is_empty()),
    };
    charges.about(subject).map(view).collect()
}

record! {
    /// Who does something for one's own organisation.
    #[derive(ToSchema)]
    pub struct NewPerson {
        /// Id of one of the organisation's people; left out: nobody.
        person: Option<String>,
    }
}
impl Sent for NewPerson {}

/// Names who does an action for one's own organisation, which answers for it. Takes the mandate to represent or to answer for
/// a party. The person can be named who has a mandate for the organisation.
#[utoipa::path(put, path = "/api/v1/collaborations/{id}/actions/{action}/person", tag = "goals",
    params(("id" = String, Path), ("action" = String, Path)), request_body = NewPerson,
    responses((status = 200, description = "Named", body = ActionView)))]
pub fn name_person(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = acts::acting(ctx, tx, request.part("id"))?;
    let action = request.part("action");
    let mut form = form::<NewPerson>(ctx, request)?;
    acts::charge_action(ctx, tx, &c, action, &mut form)?.done(&form)?;
    Reply::json(&action_view(ctx, tx, &c, action)?)
}

record! {
    /// Who follows up a goal for one's own organisation.
    #[derive(ToSchema)]
    pub struct NewFollower {
        /// Id of one of the organisation's people; left out: nobody.
        person: Option<String>,
        /// When next; left out: no day.
        due: Option<PartialDate>,
        /// The own goal's id, where it is one's own goal that is followed up and not the joint one.
        own_goal: Option<String>,
    }
}
impl Sent for NewFollower {}

/// Names who follows up a joint goal, or one's own that serves it, for one's own organisation. Takes the mandate to represent
/// or to answer for a party.
#[utoipa::path(put, path = "/api/v1/collaborations/{id}/goals/{goal}/follower", tag = "goals",
    params(("id" = String, Path), ("goal" = String, Path)), request_body = NewFollower,
    responses((status = 200, description = "Named", body = GoalView)))]
pub fn name_follower(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (c, goal) = asked(ctx, tx, request)?;
    let mut form = form::<NewFollower>(ctx, request)?;
    acts::charge_goal(ctx, tx, &c, &goal, &mut form)?.done(&form)?;
    Reply::json(&GoalView::of(&goal, &Charges::of(ctx, tx, &c)?))
}
