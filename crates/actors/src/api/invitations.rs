//! Invitations to act for an organisation, for the programs of those who administer it. Others get 404.

use super::mandates::TermsView;
use super::{ListOf, word};
use crate::acts::{administered, invite};
use crate::mandate::{Holding, MandateForm};
use crate::store::links::{self, Link};
use kernel::api::{Sent, form};
use kernel::{Ctx, Language, Mandate, PartialDate, Reply, Request, Stop, Tx, record, words};
use serde::Serialize;
use utoipa::ToSchema;

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

impl InvitationView {
    fn of(ctx: &Ctx, tx: &mut Tx<'_>, link: &Link) -> Result<Self, Stop> {
        Ok(Self {
            id: link.handle().to_owned(),
            mail: link.mail.clone(),
            name: link.name.clone(),
            terms: TermsView::of(ctx, tx, &link.terms)?,
            starts: link.starts.clone(),
            ends: link.ends.clone(),
            lapses_at: link.expires_at.iso(),
        })
    }
}

/// The invitations nobody has answered.
#[utoipa::path(get, path = "/api/v1/organisations/{id}/invitations", tag = "mandates", params(("id" = String, Path)),
    responses((status = 200, description = "All of them, on one page", body = ListOf<InvitationView>)))]
pub fn invitations(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = administered(ctx, tx, request.part("id"))?;
    let waiting = links::invitations(tx, &organisation.id, ctx.now)?;
    Reply::json(&ListOf::whole(waiting.iter().map(|link| InvitationView::of(ctx, tx, link)).collect::<Result<_, _>>()?))
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
        /// The number of the unit of the organisation it is to be in.
        unit: Option<i64>,
        /// A whole day; left out: from today.
        starts: Option<PartialDate>,
        ends: Option<PartialDate>,
        /// To the one who is invited.
        message: Option<String>,
        /// The language of the mail, to somebody who has chosen none. Left out: that of `Accept-Language`.
        language: Option<Language>,
    }
}
impl Sent for NewInvitation {
    const RENAMED: &'static [(&'static str, &'static str)] = &[("unit", "in-unit")];
}

/// Invites a person by mail. The link is in the mail only.
#[utoipa::path(post, path = "/api/v1/organisations/{id}/invitations", tag = "mandates", params(("id" = String, Path)),
    request_body = NewInvitation,
    responses((status = 201, description = "Sent", body = InvitationView,
        headers(("Location" = String, description = "The invitation")))))]
pub fn invite_person(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = administered(ctx, tx, request.part("id"))?;
    let mut form = form::<NewInvitation>(ctx, request)?;
    let address = invite::invite(ctx, tx, &organisation, &mut form)?.done(&form)?;
    let waiting = links::invitations(tx, &organisation.id, ctx.now)?;
    let made = waiting.iter().rev().find(|link| link.mail == address).ok_or(Stop::NotFound)?;
    let location = format!("/api/v1/organisations/{}/invitations/{}", organisation.id, made.handle());
    Reply::created(location, &InvitationView::of(ctx, tx, made)?)
}

/// One invitation that nobody has answered.
#[utoipa::path(get, path = "/api/v1/organisations/{id}/invitations/{invitation}", tag = "mandates",
    params(("id" = String, Path), ("invitation" = String, Path)),
    responses((status = 200, description = "The invitation", body = InvitationView)))]
pub fn invitation(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = administered(ctx, tx, request.part("id"))?;
    let waiting = links::invitations(tx, &organisation.id, ctx.now)?;
    let found = waiting.iter().find(|link| link.handle() == request.part("invitation")).ok_or(Stop::NotFound)?;
    Reply::json(&InvitationView::of(ctx, tx, found)?)
}

words! {
    pub enum InvitationAct {
        TakeBack = "take-back",
    }
}

record! {
    /// What is done about an invitation: `take-back`.
    #[derive(ToSchema)]
    pub struct NewInvitationAct {
        #[schema(required = true, value_type = String, example = "take-back")]
        [required] act: InvitationAct,
    }
}
impl Sent for NewInvitationAct {}

/// Takes an invitation back, so that its link leads nowhere. Answers with those that still wait.
#[utoipa::path(put, path = "/api/v1/organisations/{id}/invitations/{invitation}", tag = "mandates",
    params(("id" = String, Path), ("invitation" = String, Path)), request_body = NewInvitationAct,
    responses((status = 200, description = "Those that still wait", body = ListOf<InvitationView>)))]
pub fn take_back_invitation(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = administered(ctx, tx, request.part("id"))?;
    word::<NewInvitationAct, InvitationAct>(ctx, request, "act")?;
    invite::take_back(ctx, tx, &organisation, request.part("invitation"))?;
    invitations(ctx, tx, request)
}
