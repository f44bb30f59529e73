//! Two organisations that are one, for programs: what would follow along, proposing it, both sides' consent, and the mandates
//! that came along.

use super::mandates::TermsView;
use super::{ListOf, OrganisationView, YesOrNo, word};
use crate::acts::{found, merge as verbs};
use crate::merger::{Merger, MergerAct, MergerState};
use kernel::api::{Sent, form};
use kernel::form::Form;
use kernel::record::Word;
use kernel::{Ctx, Reply, Request, Stop, Tx, record};
use serde::Serialize;
use utoipa::ToSchema;

/// What of one kind would follow along.
#[derive(Serialize, ToSchema)]
pub struct FollowingView {
    /// In the language of `Accept-Language`.
    #[schema(example = "Personer")]
    pub what: String,
    /// Absent where it is not counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<i64>,
}

/// A mandate that would end, and wait for the other's answer. Whose it is only its organisation's administrators see.
#[derive(Serialize, ToSchema)]
pub struct EndingView {
    #[serde(flatten)]
    pub terms: TermsView,
    #[schema(format = Date)]
    pub ends: Option<String>,
}

/// What merging would do.
#[derive(Serialize, ToSchema)]
pub struct MergingView {
    /// The one that is to go.
    pub from: OrganisationView,
    /// The one that is left, where one was named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub into: Option<OrganisationView>,
    pub following: Vec<FollowingView>,
    /// Mandates that would end, and wait for the other's administrators.
    pub mandates: Vec<EndingView>,
    /// How many programs' keys would end.
    pub keys: i64,
    /// Whether both sides say yes first; absent where none was named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub takes_consent: Option<bool>,
}

/// What would follow along if an organisation were merged into another. Changes nothing.
#[utoipa::path(get, path = "/api/v1/organisations/{id}/merge", tag = "organisations",
    params(("id" = String, Path), ("into" = Option<String>, Query, description = "id of the organisation that is to be left")),
    responses((status = 200, description = "What would follow along", body = MergingView)))]
pub fn merging(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (own, from) = verbs::merging(ctx, tx, request.part("id"))?;
    let mut form = Form::new(&[("into", request.query("into"))]);
    let into = match request.query("into") {
        "" => None,
        _ => verbs::target(&own, tx, &from, &mut form)?,
    };
    if !form.is_sound() {
        return Err(form.faults());
    }
    let following = verbs::following(&own, tx, &from.id)?
        .into_iter()
        .map(|part| FollowingView { what: ctx.t(part.what), count: part.count })
        .collect();
    let takes_consent = match &into {
        Some(into) => Some(verbs::takes_consent(&own, tx, &from.id, &into.id)?),
        None => None,
    };
    let people = verbs::of_people(&own, tx, &from.id)?;
    let mandates = people.mandates.into_iter().map(|one| -> Result<_, Stop> {
        Ok(EndingView { terms: TermsView::of(ctx, tx, &one.terms)?, ends: one.ends })
    });
    let mandates = mandates.collect::<Result<_, _>>()?;
    Reply::json(&MergingView {
        from: from.into(),
        into: into.map(OrganisationView::from),
        following,
        mandates,
        keys: people.keys,
        takes_consent,
    })
}

/// A proposal that two organisations are one.
#[derive(Serialize, ToSchema)]
pub struct MergerView {
    /// Absent where it was done at once.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Id of the one that is to go.
    pub from: String,
    /// Id of the one that is to be left.
    pub into: String,
    pub reason: String,
    /// `waiting`, `done`, `refused`, `taken-back`, or `lapsed` after 30 days.
    #[schema(value_type = String)]
    pub state: MergerState,
    /// Whether the one that is to go has said yes.
    pub from_agrees: bool,
    pub into_agrees: bool,
}

impl MergerView {
    fn of(ctx: &Ctx, merger: Merger) -> Self {
        Self {
            state: merger.state(ctx.now),
            from_agrees: merger.gone_by.is_some(),
            into_agrees: merger.kept_by.is_some(),
            id: Some(merger.id),
            from: merger.gone,
            into: merger.kept,
            reason: merger.reason,
        }
    }
}

record! {
    /// Where an organisation is to go, and why.
    #[derive(ToSchema)]
    pub struct NewMerge {
        /// Id of the organisation that is left.
        #[schema(required = true)]
        into: String,
        /// How it is known that they are one; both sides read it.
        #[schema(required = true)]
        reason: String,
    }
}
impl Sent for NewMerge {}

/// Proposes to merge an organisation into another, with units, collaborations and all that is its, as an administrator of the
/// installation. Where neither has people or places it is done at once; otherwise both sides say yes first, a side that nobody
/// administers by another administrator of the installation. It cannot be undone.
#[utoipa::path(post, path = "/api/v1/organisations/{id}/merge", tag = "organisations", params(("id" = String, Path)),
    request_body = NewMerge, responses((status = 201, description = "The proposal, or that it is done", body = MergerView,
        headers(("Location" = String, description = "The proposal, or the one that is left")))))]
pub fn merge(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (_, from) = verbs::merging(ctx, tx, request.part("id"))?;
    let mut form = form::<NewMerge>(ctx, request)?;
    match verbs::propose(ctx, tx, &from, &mut form)?.done(&form)? {
        verbs::Proposed::Waits(id) => {
            let merger = verbs::proposal(ctx, tx, &id)?;
            Reply::created(format!("/api/v1/mergers/{id}"), &MergerView::of(ctx, merger))
        }
        verbs::Proposed::Merged(into) => {
            let (location, reason) = (format!("/api/v1/organisations/{into}"), form.text("reason"));
            let (state, agree) = (MergerState::Done, true);
            let view =
                MergerView { id: None, from: from.id, into, reason, state, from_agrees: agree, into_agrees: agree };
            Reply::created(location, &view)
        }
    }
}

/// Proposals that wait, for administrators of the installation.
#[utoipa::path(get, path = "/api/v1/mergers", tag = "organisations",
    responses((status = 200, description = "At most a hundred", body = ListOf<MergerView>)))]
pub fn mergers(ctx: &Ctx, tx: &mut Tx<'_>, _: &Request) -> Result<Reply, Stop> {
    let waiting = verbs::proposals(ctx, tx)?;
    Reply::json(&ListOf::whole(waiting.into_iter().map(|merger| MergerView::of(ctx, merger)).collect()))
}

/// One proposal, for administrators of the installation and of both sides.
#[utoipa::path(get, path = "/api/v1/mergers/{merger}", tag = "organisations", params(("merger" = String, Path)),
    responses((status = 200, description = "The proposal", body = MergerView)))]
pub fn merger(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let merger = verbs::proposal(ctx, tx, request.part("merger"))?;
    Reply::json(&MergerView::of(ctx, merger))
}

record! {
    /// What is done about a proposal: `consent`, `refuse` or `take-back`.
    #[derive(ToSchema)]
    pub struct NewMergerAct {
        #[schema(required = true, value_type = String, example = "consent")]
        [required] act: MergerAct,
    }
}
impl Sent for NewMergerAct {}

/// Says yes for the side the token administers, or no; or takes back what one proposed. With the second yes they are one.
#[utoipa::path(put, path = "/api/v1/mergers/{merger}", tag = "organisations", params(("merger" = String, Path)),
    request_body = NewMergerAct, responses((status = 200, description = "The proposal as it now is", body = MergerView)))]
pub fn tend_merger(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let merger = verbs::proposal(ctx, tx, request.part("merger"))?;
    let act = word::<NewMergerAct, MergerAct>(ctx, request, "act")?;
    verbs::tend(ctx, tx, &merger, act)?;
    let now = crate::store::mergers::find(tx, &merger.id)?.ok_or(Stop::NotFound)?;
    Reply::json(&MergerView::of(ctx, now))
}

/// A mandate that came along with an organisation that was merged into this one, and gives nothing until it is confirmed.
#[derive(Serialize, ToSchema)]
pub struct BroughtView {
    pub id: String,
    pub person: String,
    pub name: String,
    #[serde(flatten)]
    pub terms: TermsView,
    #[schema(format = Date)]
    pub ends: Option<String>,
}

/// Mandates that came along and wait, for the organisation's administrators; where it has none, for the installation's.
#[utoipa::path(get, path = "/api/v1/organisations/{id}/brought-mandates", tag = "mandates", params(("id" = String, Path)),
    responses((status = 200, description = "At most a hundred", body = ListOf<BroughtView>)))]
pub fn brought(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = found(tx, request.part("id"))?;
    let brought = verbs::brought(ctx, tx, &organisation)?.into_iter().map(|one| -> Result<_, Stop> {
        Ok(BroughtView {
            name: crate::store::people::shown(ctx, &one.person_name),
            terms: TermsView::of(ctx, tx, &one.terms)?,
            id: one.id,
            person: one.person,
            ends: one.ends,
        })
    });
    Reply::json(&ListOf::whole(brought.collect::<Result<_, _>>()?))
}

record! {
    /// The answer to mandates that came along.
    #[derive(ToSchema)]
    pub struct NewAnswerToBrought {
        #[schema(required = true)]
        [required] answer: Option<YesOrNo>,
        /// Which; left out: all of them.
        mandate: Option<String>,
    }
}
impl Sent for NewAnswerToBrought {}

/// Confirms mandates that came along, or lets them be. Those they are about hear of it by mail.
#[utoipa::path(put, path = "/api/v1/organisations/{id}/brought-mandates", tag = "mandates", params(("id" = String, Path)),
    request_body = NewAnswerToBrought, responses((status = 200, description = "Those that still wait", body = ListOf<BroughtView>)))]
pub fn answer_brought(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = found(tx, request.part("id"))?;
    verbs::brought(ctx, tx, &organisation)?;
    let form = form::<NewAnswerToBrought>(ctx, request)?;
    let answer = YesOrNo::from_word(form.value("answer"));
    let Some(answer) = answer.filter(|_| form.is_sound()) else { return Err(form.faults()) };
    let mandate = form.text("mandate");
    let one = Some(mandate.as_str()).filter(|id| !id.is_empty());
    verbs::answer_brought(ctx, tx, &organisation, one, answer == YesOrNo::Yes)?;
    brought(ctx, tx, request)
}
