//! Handing over a role, for programs: what goes along, doing it, and what was handed over.

use super::ListOf;
use super::mandates::MandateView;
use crate::access;
use crate::acts::{self, administered, hand_over as verbs, let_go};
use crate::mandate::{MandateRecord, read_acts};
use crate::organisation::Organisation;
use crate::store::handovers::{self, Handover};
use crate::store::people;
use kernel::api::{Sent, form};
use kernel::duty::OnHand;
use kernel::{Ctx, Mandate, PartialDate, Reply, Request, Stop, Tx, record};
use serde::Serialize;
use utoipa::ToSchema;

/// One thing that rests on a person.
#[derive(Serialize, ToSchema)]
pub struct DutyView {
    /// What the person is to it, in the language of `Accept-Language`.
    #[schema(example = "Namngiven i")]
    pub what: String,
    pub title: String,
    /// The address of its page; empty where it is told only how many there are, since you may not see them.
    pub page: String,
}

impl DutyView {
    /// As the one who asks may see them.
    fn all(ctx: &Ctx, tx: &mut Tx<'_>, duties: &[OnHand]) -> Result<Vec<Self>, Stop> {
        let of = |duty: OnHand| Self { what: ctx.t(&duty.what), title: duty.title, page: duty.address };
        Ok(let_go::in_sight(ctx, tx, duties)?.shown.into_iter().map(of).collect())
    }
}

/// Everything that goes along when a person leaves her role.
#[derive(Serialize, ToSchema)]
pub struct OnPersonView {
    /// Id of the person.
    pub from: String,
    pub from_name: String,
    pub mandates: Vec<MandateView>,
    pub duties: Vec<DutyView>,
}

fn found(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<(Organisation, MandateRecord), Stop> {
    let organisation = administered(ctx, tx, request.part("id"))?;
    let mandate = acts::mandates::found(tx, &organisation, request.part("mandate"))?;
    Ok((organisation, mandate))
}

/// What would go along if the one who has a mandate left her role: all her mandates for the organisation and all that rests on
/// her in its name. For those who administer it.
#[utoipa::path(get, path = "/api/v1/organisations/{id}/mandates/{mandate}/handover", tag = "mandates",
    params(("id" = String, Path), ("mandate" = String, Path)),
    responses((status = 200, description = "What goes along", body = OnPersonView)))]
pub fn on_person(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (organisation, mandate) = found(ctx, tx, request)?;
    let on = verbs::on(ctx, tx, &organisation.id, &mandate.person)?;
    Reply::json(&OnPersonView {
        from: mandate.person,
        from_name: people::shown(ctx, &mandate.person_name),
        mandates: on.mandates.iter().map(|mandate| MandateView::of(ctx, tx, mandate)).collect::<Result<_, _>>()?,
        duties: DutyView::all(ctx, tx, &on.duties)?,
    })
}

record! {
    /// Who takes over, and when the other leaves.
    #[derive(ToSchema)]
    pub struct NewHandover {
        /// Id of another person who has a mandate for the organisation.
        #[schema(required = true)]
        successor: String,
        /// The last day of the one who leaves, today or later. Left out: today.
        last_day: Option<PartialDate>,
    }
}
impl Sent for NewHandover {}

/// Hands over all that rests on the one who has the mandate, at once. Both are told by mail, and those who administer the
/// organisation. Takes the mandate to administer it.
#[utoipa::path(post, path = "/api/v1/organisations/{id}/mandates/{mandate}/handover", tag = "mandates",
    params(("id" = String, Path), ("mandate" = String, Path)), request_body = NewHandover,
    responses((status = 201, description = "Handed over", body = HandoverView,
        headers(("Location" = String, description = "What was handed over")))))]
pub fn hand_over(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (organisation, mandate) = found(ctx, tx, request)?;
    let mut form = form::<NewHandover>(ctx, request)?;
    let id = verbs::hand_over(ctx, tx, &organisation, &mandate.person, &mut form)?.done(&form)?;
    let made = handovers::find(tx, &organisation.id, &id)?.ok_or(Stop::NotFound)?;
    let location = format!("/api/v1/organisations/{}/handovers/{id}", organisation.id);
    Reply::created(location, &HandoverView::of(ctx, tx, &made)?)
}

/// A mandate that was given to the successor.
#[derive(Serialize, ToSchema)]
pub struct MovedMandateView {
    pub task: String,
    pub acts: Vec<Mandate>,
}

/// A role that went from one person to another.
#[derive(Serialize, ToSchema)]
pub struct HandoverView {
    pub id: String,
    pub organisation: String,
    pub organisation_name: String,
    /// Id of the one who left.
    pub from: String,
    pub from_name: String,
    /// Id of the one who took over.
    pub to: String,
    pub to_name: String,
    #[schema(format = Date)]
    pub last_day: String,
    #[schema(format = DateTime)]
    pub at: String,
    pub mandates: Vec<MovedMandateView>,
    pub duties: Vec<DutyView>,
}

impl HandoverView {
    pub(super) fn of(ctx: &Ctx, tx: &mut Tx<'_>, handover: &Handover) -> Result<Self, Stop> {
        let moved = &handover.moved;
        let mandates = moved.mandates.iter();
        Ok(Self {
            id: handover.id.clone(),
            organisation: handover.organisation.clone(),
            organisation_name: handover.organisation_name.clone(),
            from: handover.from.clone(),
            from_name: people::shown(ctx, &handover.from_name),
            to: handover.to.clone(),
            to_name: people::shown(ctx, &handover.to_name),
            last_day: handover.last_day.clone(),
            at: handover.at.iso(),
            mandates: mandates.map(|m| MovedMandateView { task: m.task.clone(), acts: read_acts(&m.acts) }).collect(),
            duties: DutyView::all(ctx, tx, &moved.duties)?,
        })
    }
}

/// An organisation's latest handovers, for those who administer it.
#[utoipa::path(get, path = "/api/v1/organisations/{id}/handovers", tag = "mandates", params(("id" = String, Path)),
    responses((status = 200, description = "The latest twenty", body = ListOf<HandoverView>)))]
pub fn handovers(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = administered(ctx, tx, request.part("id"))?;
    let latest = handovers::of_organisation(tx, &organisation.id)?;
    let views = latest.iter().map(|handover| HandoverView::of(ctx, tx, handover));
    Reply::json(&ListOf::whole(views.collect::<Result<_, _>>()?))
}

/// What was handed over, for the two it is about and for those who administer the organisation.
#[utoipa::path(get, path = "/api/v1/organisations/{id}/handovers/{handover}", tag = "mandates",
    params(("id" = String, Path), ("handover" = String, Path)),
    responses((status = 200, description = "What went along", body = HandoverView)))]
pub fn handover(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let handover = handovers::find(tx, request.part("id"), request.part("handover"))?.ok_or(Stop::NotFound)?;
    match access::may_see_handover(ctx, &handover) {
        true => Reply::json(&HandoverView::of(ctx, tx, &handover)?),
        false => Err(Stop::NotFound),
    }
}
