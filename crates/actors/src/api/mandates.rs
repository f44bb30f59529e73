//! Mandates and invitations for the programs of those who administer an organisation. Others get 404.

use super::{ListOf, window};
use crate::acts::{self, administered, invite};
use crate::mandate::{Holding, MandateForm, MandateRecord, Terms};
use crate::store::links::Link;
use crate::store::{links, mandates, people};
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
    /// Id of the only collaboration it holds in; absent: all.
    pub collaboration: Option<String>,
    /// Signing and deciding for at most so many whole kronor; absent: any.
    pub amount: Option<i64>,
}

impl From<&Terms> for TermsView {
    fn from(terms: &Terms) -> Self {
        let Terms { acts, task, form, holding, decision, collaboration, amount } = terms.clone();
        Self { acts, task, form, holding, decision, collaboration, amount }
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
    /// What was done under a mandate that has ended stays valid.
    pub has_ended: bool,
}

impl MandateView {
    fn of(ctx: &Ctx, mandate: &MandateRecord) -> Self {
        Self {
            id: mandate.id.clone(),
            person: mandate.person.clone(),
            name: people::shown(ctx, &mandate.person_name),
            terms: TermsView::from(&mandate.terms),
            starts: mandate.starts.clone(),
            ends: mandate.last_day(),
            deputy_for: mandate.deputy_for.clone(),
            granted_at: mandate.granted_at.iso(),
            has_ended: mandate.has_ended(&ctx.now.date()),
        }
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
        let items = ended.iter().map(|mandate| MandateView::of(ctx, mandate)).collect();
        return Reply::json(&ListOf::counted(count, limit, request, items));
    }
    let held = mandates::mandates_of(tx, ctx, &organisation.id)?;
    let shown = held.iter().skip(usize::try_from(offset).unwrap_or_default());
    let items = shown.take(usize::try_from(limit).unwrap_or_default()).map(|m| MandateView::of(ctx, m)).collect();
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
    Reply::json(&MandateView::of(ctx, &mandate))
}

record! {
    /// Another last day for a mandate.
    #[derive(ToSchema)]
    pub struct NewEnd {
        /// A whole day, today or later. Left out: until further notice.
        ends: Option<PartialDate>,
    }
}
impl Sent for NewEnd {}

/// Sets a mandate's last day, or takes it away. Refused where nobody would be left to administer the organisation.
#[utoipa::path(put, path = "/api/v1/organisations/{id}/mandates/{mandate}", tag = "mandates",
    params(("id" = String, Path), ("mandate" = String, Path)), request_body = NewEnd,
    responses((status = 200, description = "The mandate as it now is", body = MandateView)))]
pub fn set_end(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let mandate = found(ctx, tx, request)?;
    let mut form = form::<NewEnd>(ctx, request)?;
    acts::mandates::set_end(ctx, tx, &mandate, &mut form)?.done(&form)?;
    let now = found(ctx, tx, request)?;
    Reply::json(&MandateView::of(ctx, &now))
}

/// An invitation that waits for its answer.
#[derive(Serialize, ToSchema)]
pub struct InvitationView {
    pub id: String,
    pub mail: String,
    /// What the person is called by those who invite, until she has said it herself.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    #[serde(flatten)]
    pub terms: TermsView,
    #[schema(format = Date)]
    pub starts: Option<String>,
    #[schema(format = Date)]
    pub ends: Option<String>,
    /// When it lapses, if nobody has answered.
    #[schema(format = DateTime)]
    pub lapses_at: String,
}

impl From<&Link> for InvitationView {
    fn from(link: &Link) -> Self {
        Self {
            id: link.handle().to_owned(),
            mail: link.mail.clone(),
            name: link.name.clone(),
            terms: TermsView::from(&link.terms),
            starts: link.starts.clone(),
            ends: link.ends.clone(),
            lapses_at: link.expires_at.iso(),
        }
    }
}

/// The invitations nobody has answered.
#[utoipa::path(get, path = "/api/v1/organisations/{id}/invitations", tag = "mandates", params(("id" = String, Path)),
    responses((status = 200, description = "All of them, on one page", body = ListOf<InvitationView>)))]
pub fn invitations(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = administered(ctx, tx, request.part("id"))?;
    let waiting = links::invitations(tx, &organisation.id, ctx.now)?;
    Reply::json(&ListOf::whole(waiting.iter().map(InvitationView::from).collect()))
}

record! {
    /// Somebody to invite, and to what.
    #[derive(ToSchema)]
    pub struct NewInvitation {
        #[schema(required = true, example = "namn@kommun.se")]
        mail: String,
        /// What the person is called, for the mail.
        name: Option<String>,
        #[schema(required = true)]
        [required] acts: Vec<Mandate>,
        /// In the organisation's own words.
        task: Option<String>,
        form: Option<MandateForm>,
        holding: Option<Holding>,
        decision: Option<String>,
        /// Id of the only collaboration it is to hold in.
        collaboration: Option<String>,
        /// Whole kronor.
        amount: Option<i64>,
        /// A whole day; left out: from today.
        starts: Option<PartialDate>,
        ends: Option<PartialDate>,
        /// To the one who is invited.
        message: Option<String>,
    }
}
impl Sent for NewInvitation {}

/// Invites a person by mail. The link is in the mail only.
#[utoipa::path(post, path = "/api/v1/organisations/{id}/invitations", tag = "mandates", params(("id" = String, Path)),
    request_body = NewInvitation,
    responses((status = 201, description = "Sent", body = InvitationView,
        headers(("Location" = String, description = "The list it stands in")))))]
pub fn invite_person(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = administered(ctx, tx, request.part("id"))?;
    let mut form = form::<NewInvitation>(ctx, request)?;
    let address = invite::invite(ctx, tx, &organisation, &mut form)?.done(&form)?;
    let waiting = links::invitations(tx, &organisation.id, ctx.now)?;
    let made = waiting.iter().rev().find(|link| link.mail == address).ok_or(Stop::NotFound)?;
    Reply::created(format!("/api/v1/organisations/{}/invitations", organisation.id), &InvitationView::from(made))
}
