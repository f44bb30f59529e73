//! Mandates and their deputies for the programs of those who administer an organisation. Others get 404.

use super::{ListOf, window};
use crate::acts::{self, administered};
use crate::mandate::{Holding, MandateForm, MandateRecord, Terms};
use crate::store::{mandates, people};
use kernel::api::{Sent, form};
use kernel::{Ctx, Mandate, PartialDate, Reply, Request, Stop, Tx, record};
use serde::Serialize;
use utoipa::ToSchema;

/// What a mandate allows and how far it reaches.
#[derive(Serialize, ToSchema)]
pub struct TermsView {
    pub acts: Vec<Mandate>,
    pub task: String,
    pub form: Option<MandateForm>,
    pub holding: Option<Holding>,
    /// The decision it rests on.
    pub decision: String,
    /// Id of the only collaboration it holds in; absent: all, unless `elsewhere`.
    pub collaboration: Option<String>,
    /// Whether it holds only in a collaboration that is not there for the one who asks.
    pub elsewhere: bool,
    /// Signing and deciding for at most so many whole kronor; absent: any.
    pub amount: Option<i64>,
    /// The unit of the organisation it is in; absent: the organisation as a whole.
    pub unit: Option<UnitOfMandate>,
}

/// A unit as a mandate names it.
#[derive(Serialize, ToSchema)]
pub struct UnitOfMandate {
    /// Its number within the organisation.
    pub unit: i64,
    pub name: String,
}

impl TermsView {
    pub(super) fn of(ctx: &Ctx, tx: &mut Tx<'_>, terms: &Terms) -> Result<Self, Stop> {
        let Terms { acts, task, form, holding, decision, collaboration, amount, unit } = terms.clone();
        let unit = unit.map(|unit| UnitOfMandate { unit: unit.place, name: unit.name });
        let elsewhere = match &collaboration {
            Some(id) => (ctx.house.scopes.find)(ctx, tx, id)?.is_none_or(|scope| scope.is_hidden),
            None => false,
        };
        let collaboration = collaboration.filter(|_| !elsewhere);
        Ok(Self { acts, task, form, holding, decision, collaboration, elsewhere, amount, unit })
    }
}

/// What a person may do for the organisation.
#[derive(Serialize, ToSchema)]
pub struct MandateView {
    pub id: String,
    pub person: String,
    pub name: String,
    #[serde(flatten)]
    pub terms: TermsView,
    #[schema(format = Date)]
    pub starts: String,
    /// The last day, which belongs to it; absent: until further notice.
    #[schema(format = Date)]
    pub ends: Option<String>,
    /// Id of the mandate of the one who is away.
    pub deputy_for: Option<String>,
    #[schema(format = DateTime)]
    pub granted_at: String,
    /// What the one is called who granted it; null where it was a command of the program.
    pub granted_by: Option<String>,
    /// What was done under a mandate that has ended stays valid.
    pub has_ended: bool,
}

impl MandateView {
    pub(super) fn of(ctx: &Ctx, tx: &mut Tx<'_>, mandate: &MandateRecord) -> Result<Self, Stop> {
        Ok(Self {
            id: mandate.id.clone(),
            person: mandate.person.clone(),
            name: people::shown(ctx, &mandate.person_name),
            terms: TermsView::of(ctx, tx, &mandate.terms)?,
            starts: mandate.starts.clone(),
            ends: mandate.last_day(),
            deputy_for: mandate.deputy_for.clone(),
            granted_at: mandate.granted_at.iso(),
            granted_by: mandate.granted_by.as_deref().map(|by| people::shown(ctx, by)),
            has_ended: mandate.has_ended(&ctx.now.date()),
        })
    }
}

/// The mandates that have not ended or, with `ended=true`, those that have.
#[utoipa::path(get, path = "/api/v1/organisations/{id}/mandates", tag = "mandates",
    params(("id" = String, Path), ("ended" = Option<bool>, Query, description = "those that have ended instead"),
        ("limit" = Option<i64>, Query, description = "at most 100"), ("page" = Option<i64>, Query, description = "from 1")),
    responses((status = 200, description = "A page of the list", body = ListOf<MandateView>)))]
pub fn mandates(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = administered(ctx, tx, request.part("id"))?;
    let (limit, offset) = window(request);
    if request.query("ended") == "true" {
        let (count, ended) = mandates::ended_of(tx, ctx, &organisation.id, limit, offset)?;
        let items = ended.iter().map(|mandate| MandateView::of(ctx, tx, mandate)).collect::<Result<_, _>>()?;
        return Reply::json(&ListOf::counted(count, limit, request, items));
    }
    let held = mandates::mandates_of(tx, ctx, &organisation.id)?;
    let shown = held.iter().skip(usize::try_from(offset).unwrap_or_default());
    let items = shown.take(usize::try_from(limit).unwrap_or_default()).map(|m| MandateView::of(ctx, tx, m));
    let items = items.collect::<Result<_, _>>()?;
    Reply::json(&ListOf::counted(held.len() as i64, limit, request, items))
}

fn found(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<MandateRecord, Stop> {
    let organisation = administered(ctx, tx, request.part("id"))?;
    acts::mandates::found(tx, &organisation, request.part("mandate"))
}

/// One mandate.
#[utoipa::path(get, path = "/api/v1/organisations/{id}/mandates/{mandate}", tag = "mandates",
    params(("id" = String, Path), ("mandate" = String, Path)),
    responses((status = 200, description = "The mandate", body = MandateView)))]
pub fn mandate(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let mandate = found(ctx, tx, request)?;
    Reply::json(&MandateView::of(ctx, tx, &mandate)?)
}

record! {
    /// Another last day for a mandate, or its end at once.
    #[derive(ToSchema)]
    pub struct NewEnd {
        /// A whole day, today or later. Left out: until further notice.
        ends: Option<PartialDate>,
        /// That it ends now, whatever the day.
        at_once: Option<bool>,
    }
}
impl Sent for NewEnd {}

/// Sets a mandate's last day, takes it away, or ends the mandate at once. Refused where nobody would be left to administer the organisation.
#[utoipa::path(put, path = "/api/v1/organisations/{id}/mandates/{mandate}", tag = "mandates",
    params(("id" = String, Path), ("mandate" = String, Path)), request_body = NewEnd,
    responses((status = 200, description = "The mandate as it now is", body = MandateView)))]
pub fn set_end(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let mandate = found(ctx, tx, request)?;
    let mut form = form::<NewEnd>(ctx, request)?;
    match form.value("at-once") {
        "yes" => acts::mandates::end(ctx, tx, &mandate, &mut form)?.done(&form)?,
        _ => acts::mandates::set_end(ctx, tx, &mandate, &mut form)?.done(&form)?,
    }
    let now = found(ctx, tx, request)?;
    Reply::json(&MandateView::of(ctx, tx, &now)?)
}

record! {
    /// The unit a mandate is to be in.
    #[derive(ToSchema)]
    pub struct NewMandateUnit {
        /// Its number within the organisation; left out: the organisation as a whole.
        unit: Option<i64>,
    }
}
impl Sent for NewMandateUnit {
    const RENAMED: &'static [(&'static str, &'static str)] = &[("unit", "in-unit")];
}

/// Puts a mandate in a unit, whose voice the person then can write, or in none.
#[utoipa::path(put, path = "/api/v1/organisations/{id}/mandates/{mandate}/unit", tag = "mandates",
    params(("id" = String, Path), ("mandate" = String, Path)), request_body = NewMandateUnit,
    responses((status = 200, description = "The mandate as it now is", body = MandateView)))]
pub fn set_unit(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let mandate = found(ctx, tx, request)?;
    let mut form = form::<NewMandateUnit>(ctx, request)?;
    acts::mandates::set_unit(ctx, tx, &mandate, &mut form)?.done(&form)?;
    let now = found(ctx, tx, request)?;
    Reply::json(&MandateView::of(ctx, tx, &now)?)
}

/// Those who stand in for the one who has a mandate, now, before or later.
#[utoipa::path(get, path = "/api/v1/organisations/{id}/mandates/{mandate}/deputies", tag = "mandates",
    params(("id" = String, Path), ("mandate" = String, Path)),
    responses((status = 200, description = "All of them", body = ListOf<MandateView>)))]
pub fn deputies(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let mandate = found(ctx, tx, request)?;
    let all = mandates::deputies(tx, &mandate.id)?;
    Reply::json(&ListOf::whole(all.iter().map(|deputy| MandateView::of(ctx, tx, deputy)).collect::<Result<_, _>>()?))
}

record! {
    /// Who stands in, from which day to which.
    #[derive(ToSchema)]
    pub struct NewDeputy {
        /// Id of a person who has a mandate for the organisation.
        #[schema(required = true)]
        deputy: String,
        #[schema(required = true)]
        [required] from: PartialDate,
        /// The last day, which belongs to it.
        #[schema(required = true)]
        [required] until: PartialDate,
    }
}
impl Sent for NewDeputy {}

/// Names a deputy, who has the same mandate on those days and is told by mail.
#[utoipa::path(post, path = "/api/v1/organisations/{id}/mandates/{mandate}/deputies", tag = "mandates",
    params(("id" = String, Path), ("mandate" = String, Path)), request_body = NewDeputy,
    responses((status = 201, description = "Named", body = MandateView,
        headers(("Location" = String, description = "The deputy's mandate")))))]
pub fn name_deputy(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = administered(ctx, tx, request.part("id"))?;
    let mandate = acts::mandates::found(tx, &organisation, request.part("mandate"))?;
    let mut form = form::<NewDeputy>(ctx, request)?;
    let id = acts::mandates::name_deputy(ctx, tx, &organisation, &mandate, &mut form)?.done(&form)?;
    let made = acts::mandates::found(tx, &organisation, &id)?;
    Reply::created(
        format!("/api/v1/organisations/{}/mandates/{id}", organisation.id),
        &MandateView::of(ctx, tx, &made)?,
    )
}
