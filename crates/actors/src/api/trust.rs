//! Who says that an organisation is what it says it is, who speaks for whom, and who asks to administer one, for programs.

use super::{ListOf, YesOrNo, word};
use crate::acts::{self, trust as verbs};
use crate::profile::{Claim, ClaimAnswer, Verification, Voice, Way};
use crate::store::trust;
use kernel::api::{Sent, form};
use kernel::record::Word;
use kernel::{Ctx, Reply, Request, Stop, Tx, record, words};
use serde::Serialize;
use utoipa::ToSchema;

/// That an organisation is what it says it is.
#[derive(Serialize, ToSchema)]
pub struct VerificationView {
    pub id: String,
    /// `administrator`, `domain` or `umbrella`.
    pub way: String,
    /// The domain, or what was noted.
    pub evidence: String,
    /// Id of the organisation that vouches.
    pub by: Option<String>,
    #[schema(format = DateTime)]
    pub at: String,
}

impl From<Verification> for VerificationView {
    fn from(v: Verification) -> Self {
        Self { id: v.id, way: v.way.as_str().to_owned(), evidence: v.evidence, by: v.by_organisation, at: v.at.iso() }
    }
}

/// Who says that an organisation is what it says it is.
#[utoipa::path(get, path = "/api/v1/organisations/{id}/verifications", tag = "organisations",
    params(("id" = String, Path)),
    responses((status = 200, description = "All of them", body = ListOf<VerificationView>)))]
pub fn verifications(_: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = acts::found(tx, request.part("id"))?;
    let all = trust::verifications(tx, &organisation.id)?;
    Reply::json(&ListOf::whole(all.into_iter().map(VerificationView::from).collect()))
}

record! {
    /// A verification, in one of two ways.
    #[derive(ToSchema)]
    pub struct NewVerification {
        /// `domain`: by the domain of the address of the one who administers it. `administrator`: by somebody who looks after
        /// the installation. Another organisation vouches for this one by offering to speak for it.
        #[schema(required = true, value_type = String, example = "domain")]
        [required] way: Option<Way>,
        /// With `administrator`: how it is known.
        evidence: Option<String>,
    }
}
impl Sent for NewVerification {}

/// Verifies an organisation: by the domain of one's own address, which takes the mandate to administer it and a sign-in by mail in the last 14
/// days; or as an administrator of the installation.
#[utoipa::path(post, path = "/api/v1/organisations/{id}/verifications", tag = "organisations",
    params(("id" = String, Path)), request_body = NewVerification,
    responses((status = 201, description = "Noted", body = VerificationView,
        headers(("Location" = String, description = "The verification")))))]
pub fn verify(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = acts::found(tx, request.part("id"))?;
    let mut form = form::<NewVerification>(ctx, request)?;
    let way = Way::from_word(form.value("way"));
    if way == Some(Way::Umbrella) {
        form.error(ctx, "way", "actors-way-by-voice", &[]);
    }
    let Some(way) = way.filter(|_| form.is_sound()) else { return Err(form.faults()) };
    match way {
        Way::Umbrella => return Err(form.faults()),
        Way::Domain => verbs::by_domain(ctx, tx, &organisation)?,
        Way::Administrator => verbs::by_administrator(ctx, tx, &organisation, &mut form)?.done(&form)?,
    }
    let last = trust::verifications(tx, &organisation.id)?.into_iter().rfind(|v| v.way == way).ok_or(Stop::NotFound)?;
    let location = format!("/api/v1/organisations/{}/verifications/{}", organisation.id, last.id);
    Reply::created(location, &VerificationView::from(last))
}

/// One verification.
#[utoipa::path(get, path = "/api/v1/organisations/{id}/verifications/{verification}", tag = "organisations",
    params(("id" = String, Path), ("verification" = String, Path)),
    responses((status = 200, description = "The verification", body = VerificationView)))]
pub fn verification(_: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = acts::found(tx, request.part("id"))?;
    let known = verbs::found(tx, &organisation, request.part("verification"))?;
    Reply::json(&VerificationView::from(known))
}

words! {
    pub enum VerificationAct {
        End = "end",
    }
}

record! {
    /// What is done about a verification: `end`.
    #[derive(ToSchema)]
    pub struct NewVerificationAct {
        #[schema(required = true, value_type = String, example = "end")]
        [required] act: VerificationAct,
    }
}
impl Sent for NewVerificationAct {}

/// Ends a verification, and answers with those that are left. The organisation that vouched may, and falls silent; the one it
/// vouched for; and administrators of the installation. What rested on it ends too.
#[utoipa::path(put, path = "/api/v1/organisations/{id}/verifications/{verification}", tag = "organisations",
    params(("id" = String, Path), ("verification" = String, Path)), request_body = NewVerificationAct,
    responses((status = 200, description = "Those that are left", body = ListOf<VerificationView>)))]
pub fn end_verification(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = acts::found(tx, request.part("id"))?;
    word::<NewVerificationAct, VerificationAct>(ctx, request, "act")?;
    verbs::end(ctx, tx, &organisation, request.part("verification"))?;
    verifications(ctx, tx, request)
}

/// An organisation that speaks for another, seen from either end.
#[derive(Serialize, ToSchema)]
pub struct VoiceView {
    pub organisation: String,
    pub name: String,
    /// In what one speaks for the other.
    pub matter: String,
    #[schema(format = DateTime)]
    pub since: String,
}

impl From<Voice> for VoiceView {
    fn from(v: Voice) -> Self {
        Self { organisation: v.id, name: v.name, matter: v.matter, since: v.since.iso() }
    }
}

/// Whom an organisation speaks for, and who speaks for it; a hundred of each at most.
#[derive(Serialize, ToSchema)]
pub struct VoicesView {
    pub speaks_for: Vec<VoiceView>,
    /// Of a target group: those who represent it.
    pub spoken_for_by: Vec<VoiceView>,
    /// Those who want to speak for it and wait for its yes; empty for all but its administrators.
    pub offered_by: Vec<VoiceView>,
}

/// Whom an organisation speaks for, and who speaks for it, such as a target group's representative.
#[utoipa::path(get, path = "/api/v1/organisations/{id}/voices", tag = "organisations", params(("id" = String, Path)),
    responses((status = 200, description = "Both", body = VoicesView)))]
pub fn voices(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = acts::found(tx, request.part("id"))?;
    let speaks_for = trust::speaks_for(tx, &organisation.id)?.into_iter().map(VoiceView::from).collect();
    let spoken_for_by = trust::spoken_for_by(tx, &organisation.id)?.into_iter().map(VoiceView::from).collect();
    let offered_by = verbs::offered(ctx, tx, &organisation)?.into_iter().map(VoiceView::from).collect();
    Reply::json(&VoicesView { speaks_for, spoken_for_by, offered_by })
}

record! {
    /// In what the organisation acted for wants to speak for another.
    #[derive(ToSchema)]
    pub struct NewVoice {
        #[schema(required = true, example = "Gemensamma frågor om lokaler och bidrag")]
        matter: String,
    }
}
impl Sent for NewVoice {}

/// An offer to speak for an organisation and vouch for it.
#[derive(Serialize, ToSchema)]
pub struct OfferView {
    /// Id of the one that offers.
    pub speaker: String,
    pub organisation: String,
    pub matter: String,
}

/// The organisation acted for offers to speak for this one and vouch for it. It takes the mandate to administer one that is
/// verified itself. Nothing is shown until this one's administrators have accepted it.
#[utoipa::path(post, path = "/api/v1/organisations/{id}/voices", tag = "organisations", params(("id" = String, Path)),
    request_body = NewVoice, responses((status = 201, description = "Offered; this one's administrators answer", body = OfferView,
        headers(("Location" = String, description = "Who speaks for this one")))))]
pub fn offer(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = acts::found(tx, request.part("id"))?;
    let mut form = form::<NewVoice>(ctx, request)?;
    verbs::offer(ctx, tx, &organisation, &mut form)?.done(&form)?;
    let location = format!("/api/v1/organisations/{}/voices", organisation.id);
    let (speaker, matter) = (ctx.organisation().to_owned(), form.text("matter"));
    Reply::created(location, &OfferView { speaker, organisation: organisation.id, matter })
}

words! {
    pub enum VoiceAct {
        FallSilent = "fall-silent",
        Accept = "accept",
        End = "end",
    }
}

record! {
    /// `fall-silent`: the organisation acted for no longer speaks for this one. `accept` and `end`: this one, which is acted
    /// for, lets another speak for it, or not.
    #[derive(ToSchema)]
    pub struct NewVoiceAct {
        #[schema(required = true, value_type = String, example = "fall-silent")]
        [required] act: VoiceAct,
        /// With `accept` and `end`: id of the one that speaks or wants to.
        speaker: Option<String>,
    }
}
impl Sent for NewVoiceAct {}

/// The organisation acted for no longer speaks for this one, nor vouches for it; or it is this one, and lets another speak for
/// it or not. Takes the mandate to administer the one acted for.
#[utoipa::path(put, path = "/api/v1/organisations/{id}/voices", tag = "organisations", params(("id" = String, Path)),
    request_body = NewVoiceAct, responses((status = 200, description = "Who speaks now", body = VoicesView)))]
pub fn tend_voice(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = acts::found(tx, request.part("id"))?;
    let form = form::<NewVoiceAct>(ctx, request)?;
    if !form.is_sound() {
        return Err(form.faults());
    }
    match form.word("act")? {
        VoiceAct::FallSilent => verbs::fall_silent(ctx, tx, &organisation)?,
        VoiceAct::Accept => verbs::accept(ctx, tx, &organisation, &form.text("speaker"))?,
        VoiceAct::End => verbs::end_voice(ctx, tx, &organisation, &form.text("speaker"))?,
    }
    voices(ctx, tx, request)
}

record! {
    /// A wish to administer an organisation.
    #[derive(ToSchema)]
    pub struct NewClaim {
        /// What the caller is to it, for those who answer.
        #[schema(required = true)]
        message: String,
    }
}
impl Sent for NewClaim {}

/// Somebody's wish to administer an organisation.
#[derive(Serialize, ToSchema)]
pub struct ClaimView {
    pub id: String,
    pub organisation: String,
    pub organisation_name: String,
    pub person: String,
    pub name: String,
    /// Where the one who asks can be written to.
    pub mail: Option<String>,
    pub message: String,
    #[schema(format = DateTime)]
    pub made_at: String,
    /// `yes`, `no`, or `gone` where the one who asked has left; absent while it waits.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub answer: Option<ClaimAnswer>,
    pub waits: bool,
    /// One administrator of the installation has said yes, and it takes another's.
    pub waits_for_second_yes: bool,
}

impl From<Claim> for ClaimView {
    fn from(c: Claim) -> Self {
        Self {
            id: c.id,
            organisation: c.organisation,
            organisation_name: c.organisation_name,
            person: c.person,
            name: c.person_name,
            mail: c.mail,
            message: c.message,
            made_at: c.made_at.iso(),
            waits: c.answer.is_none(),
            waits_for_second_yes: c.answer.is_none() && c.first_yes.is_some(),
            answer: c.answer,
        }
    }
}

/// Asks to administer an organisation that is in the register already.
#[utoipa::path(post, path = "/api/v1/organisations/{id}/claims", tag = "organisations", params(("id" = String, Path)),
    request_body = NewClaim, responses((status = 201, description = "Asked; the answer comes by mail", body = ClaimView,
        headers(("Location" = String, description = "What was asked")))))]
pub fn claim(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = acts::found(tx, request.part("id"))?;
    let mut form = form::<NewClaim>(ctx, request)?;
    let id = verbs::claim(ctx, tx, &organisation, &mut form)?.done(&form)?;
    let made = verbs::found_claim(ctx, tx, &organisation, &id)?;
    Reply::created(format!("/api/v1/organisations/{}/claims/{id}", organisation.id), &ClaimView::from(made))
}

/// What waits for an answer, for the organisation's administrators; where it has none, for the installation's.
#[utoipa::path(get, path = "/api/v1/organisations/{id}/claims", tag = "organisations", params(("id" = String, Path)),
    responses((status = 200, description = "At most a hundred", body = ListOf<ClaimView>)))]
pub fn claims(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = acts::found(tx, request.part("id"))?;
    let waiting = verbs::claims(ctx, tx, &organisation)?;
    Reply::json(&ListOf::whole(waiting.into_iter().map(ClaimView::from).collect()))
}

/// What only administrators of the installation can answer, since nobody administers the organisation.
#[utoipa::path(get, path = "/api/v1/claims", tag = "organisations",
    responses((status = 200, description = "At most a hundred", body = ListOf<ClaimView>)))]
pub fn all_claims(ctx: &Ctx, tx: &mut Tx<'_>, _: &Request) -> Result<Reply, Stop> {
    let waiting = verbs::claims_without_administrator(ctx, tx)?;
    Reply::json(&ListOf::whole(waiting.into_iter().map(ClaimView::from).collect()))
}

/// What one has asked to administer, the latest first.
#[utoipa::path(get, path = "/api/v1/me/claims", tag = "me",
    responses((status = 200, description = "All of them, with their answers", body = ListOf<ClaimView>)))]
pub fn my_claims(ctx: &Ctx, tx: &mut Tx<'_>, _: &Request) -> Result<Reply, Stop> {
    let person = ctx.person().ok_or(Stop::SignIn)?;
    let asked = trust::claims_of_person(tx, person)?;
    Reply::json(&ListOf::whole(asked.into_iter().map(ClaimView::from).collect()))
}

/// One wish to administer, for the one who has it and for those who answer.
#[utoipa::path(get, path = "/api/v1/organisations/{id}/claims/{claim}", tag = "organisations",
    params(("id" = String, Path), ("claim" = String, Path)),
    responses((status = 200, description = "What was asked, and the answer", body = ClaimView)))]
pub fn one_claim(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = acts::found(tx, request.part("id"))?;
    Reply::json(&ClaimView::from(verbs::found_claim(ctx, tx, &organisation, request.part("claim"))?))
}

record! {
    /// The answer to a wish to administer. A yes gives every mandate for the organisation.
    #[derive(ToSchema)]
    pub struct NewAnswerToClaim {
        #[schema(required = true)]
        [required] answer: Option<YesOrNo>,
    }
}
impl Sent for NewAnswerToClaim {}

/// Answers a wish to administer an organisation. Where nobody administers it and it has people or places, it takes a yes from
/// two administrators of the installation: the first waits for the other's. The one who asked hears of it by mail.
#[utoipa::path(put, path = "/api/v1/organisations/{id}/claims/{claim}", tag = "organisations",
    params(("id" = String, Path), ("claim" = String, Path)), request_body = NewAnswerToClaim,
    responses((status = 200, description = "What was asked, and the answer", body = ClaimView)))]
pub fn answer_claim(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = acts::found(tx, request.part("id"))?;
    let claim = verbs::found_claim(ctx, tx, &organisation, request.part("claim"))?;
    let yes = word::<NewAnswerToClaim, YesOrNo>(ctx, request, "answer")? == YesOrNo::Yes;
    verbs::answer(ctx, tx, &organisation, &claim.id, yes)?;
    let now = trust::find_claim(tx, &organisation.id, &claim.id)?.ok_or(Stop::NotFound)?;
    Reply::json(&ClaimView::from(now))
}
