//! One's own account, for programs: whom one acts for, what one has asked, where one is signed in, and leaving. A new token is
//! made on one's own page and nowhere else, so that one that has got loose cannot make another.

use super::handing_over::HandoverView;
use super::mandates::MandateView;
use super::requests::RequestView;
use super::{ListOf, word};
use crate::acts::{account, join, leave as leaving_acts};
use crate::person::{KeyUse, Reminders};
use crate::store::sessions::{SignedIn, Token};
use crate::store::{handovers, mandates, people, requests, sessions};
use kernel::api::{Sent, form};
use kernel::{Ctx, Language, Reply, Request, Stop, Tx, record, words};
use serde::Serialize;
use utoipa::ToSchema;

/// Who the token stands for.
#[derive(Serialize, ToSchema)]
pub struct MeView {
    /// Id of the person.
    pub person: String,
    pub name: String,
    pub mail: Option<String>,
    /// The language the person is written to in.
    pub language: Language,
    /// Whether the person is reminded by mail of what waits.
    pub reminders: Reminders,
    /// Id of the organisation the token acts for; absent: for the person alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub acts_for: Option<String>,
    /// Whether the person looks after the installation.
    pub is_administrator: bool,
    /// What the person may do today or later, for whichever organisation.
    pub mandates: Vec<OwnMandateView>,
}

/// A mandate of one's own.
#[derive(Serialize, ToSchema)]
pub struct OwnMandateView {
    pub organisation: String,
    pub organisation_name: String,
    #[serde(flatten)]
    pub mandate: MandateView,
}

/// Who the token stands for and what the person may do.
#[utoipa::path(get, path = "/api/v1/me", tag = "me", responses((status = 200, description = "The caller", body = MeView)))]
pub fn me(ctx: &Ctx, tx: &mut Tx<'_>, _: &Request) -> Result<Reply, Stop> {
    let id = ctx.person().ok_or(Stop::SignIn)?;
    let person = people::find(tx, id)?.ok_or(Stop::NotFound)?;
    let held = mandates::not_ended_for(tx, id, &ctx.now.date())?;
    Reply::json(&MeView {
        mandates: own_mandates(ctx, tx, &held)?,
        person: person.id,
        name: person.name,
        mail: person.mail,
        language: ctx.installation.spoken(person.language.unwrap_or_default()),
        reminders: person.reminders,
        acts_for: ctx.acting().map(|acting| acting.organisation.clone()),
        is_administrator: ctx.is_administrator(),
    })
}

fn own_mandates(ctx: &Ctx, tx: &mut Tx<'_>, held: &[crate::MandateRecord]) -> Result<Vec<OwnMandateView>, Stop> {
    let view = |held: &crate::MandateRecord| {
        Ok(OwnMandateView {
            organisation: held.organisation.clone(),
            organisation_name: held.organisation_name.clone(),
            mandate: MandateView::of(ctx, tx, held)?,
        })
    };
    held.iter().map(view).collect()
}

/// What one has asked organisations to act for them, the latest first.
#[utoipa::path(get, path = "/api/v1/me/requests", tag = "me",
    responses((status = 200, description = "All of them", body = ListOf<RequestView>)))]
pub fn my_requests(ctx: &Ctx, tx: &mut Tx<'_>, _: &Request) -> Result<Reply, Stop> {
    let person = ctx.person().ok_or(Stop::SignIn)?;
    let asked = requests::of_person(tx, person)?;
    Reply::json(&ListOf::whole(asked.iter().map(|asked| RequestView::of(ctx, asked)).collect()))
}

words! {
    pub enum RequestAct {
        TakeBack = "take-back",
    }
}

record! {
    /// What is done about one's own request: `take-back`.
    #[derive(ToSchema)]
    pub struct NewRequestAct {
        #[schema(required = true, value_type = String, example = "take-back")]
        [required] act: RequestAct,
    }
}
impl Sent for NewRequestAct {}

/// Takes one's own request back, before anybody has answered. Answers with all one has asked.
#[utoipa::path(put, path = "/api/v1/me/requests/{request}", tag = "me", params(("request" = String, Path)),
    request_body = NewRequestAct, responses((status = 200, description = "All of them", body = ListOf<RequestView>)))]
pub fn take_back_request(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    word::<NewRequestAct, RequestAct>(ctx, request, "act")?;
    join::take_back(ctx, tx, request.part("request"))?;
    my_requests(ctx, tx, request)
}

/// The roles one has left or taken over, the latest first.
#[utoipa::path(get, path = "/api/v1/me/handovers", tag = "me",
    responses((status = 200, description = "All of them", body = ListOf<HandoverView>)))]
pub fn my_handovers(ctx: &Ctx, tx: &mut Tx<'_>, _: &Request) -> Result<Reply, Stop> {
    let person = ctx.person().ok_or(Stop::SignIn)?;
    let all = handovers::of_person(tx, person)?;
    let views = all.iter().map(|handover| HandoverView::of(ctx, tx, handover));
    Reply::json(&ListOf::whole(views.collect::<Result<_, _>>()?))
}

/// A browser where one is signed in.
#[derive(Serialize, ToSchema)]
pub struct SessionView {
    pub id: String,
    /// Browser and system; empty where they are not known.
    #[schema(example = "Firefox, Windows")]
    pub device: String,
    #[schema(format = DateTime)]
    pub since: String,
    #[schema(format = DateTime)]
    pub until: String,
    /// When something was last sent from there, within the hour.
    #[schema(format = DateTime)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub used_at: Option<String>,
}

impl From<&SignedIn> for SessionView {
    fn from(place: &SignedIn) -> Self {
        Self {
            id: place.handle().to_owned(),
            device: place.device.clone(),
            since: place.since.iso(),
            until: place.until.iso(),
            used_at: place.used_at.map(kernel::Moment::iso),
        }
    }
}

/// Where one is signed in.
#[utoipa::path(get, path = "/api/v1/me/sessions", tag = "me",
    responses((status = 200, description = "All of them", body = ListOf<SessionView>)))]
pub fn my_sessions(ctx: &Ctx, tx: &mut Tx<'_>, _: &Request) -> Result<Reply, Stop> {
    let person = ctx.person().ok_or(Stop::SignIn)?;
    let places = sessions::of_person(tx, person, ctx.now)?;
    Reply::json(&ListOf::whole(places.iter().map(SessionView::from).collect()))
}

words! {
    pub enum EndAct {
        End = "end",
    }
}

record! {
    /// What is done about a session or a token: `end`.
    #[derive(ToSchema)]
    pub struct NewEndAct {
        #[schema(required = true, value_type = String, example = "end")]
        [required] act: EndAct,
    }
}
impl Sent for NewEndAct {}

/// Signs one out everywhere. Tokens stand. Answers with where one is signed in still: nowhere.
#[utoipa::path(put, path = "/api/v1/me/sessions", tag = "me", request_body = NewEndAct,
    responses((status = 200, description = "Those that are left", body = ListOf<SessionView>)))]
pub fn end_sessions(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    word::<NewEndAct, EndAct>(ctx, request, "act")?;
    account::end_sessions(ctx, tx, None)?;
    my_sessions(ctx, tx, request)
}

/// Signs one out from one browser. One that is gone already is as it should be.
#[utoipa::path(put, path = "/api/v1/me/sessions/{session}", tag = "me", params(("session" = String, Path)),
    request_body = NewEndAct, responses((status = 200, description = "Those that are left", body = ListOf<SessionView>)))]
pub fn end_session(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    word::<NewEndAct, EndAct>(ctx, request, "act")?;
    account::end_session(ctx, tx, request.part("session"))?;
    my_sessions(ctx, tx, request)
}

/// A program's key. Its secret is shown once, when it is made, and never again.
#[derive(Serialize, ToSchema)]
pub struct TokenView {
    pub id: String,
    pub name: String,
    #[schema(format = DateTime)]
    pub made_at: String,
    /// The organisation it acts for, by name; absent: for the person alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// `read`, or `write`: reading and writing.
    pub made_for: KeyUse,
}

impl From<Token> for TokenView {
    fn from(token: Token) -> Self {
        let Token { id, name, made_at, organisation, made_for } = token;
        Self { id, name, made_at: made_at.iso(), organisation, made_for }
    }
}

/// The tokens of one's programs.
#[utoipa::path(get, path = "/api/v1/me/tokens", tag = "me",
    responses((status = 200, description = "All that have not ended", body = ListOf<TokenView>)))]
pub fn my_tokens(ctx: &Ctx, tx: &mut Tx<'_>, _: &Request) -> Result<Reply, Stop> {
    let person = ctx.person().ok_or(Stop::SignIn)?;
    let all = sessions::tokens(tx, person)?;
    Reply::json(&ListOf::whole(all.into_iter().map(TokenView::from).collect()))
}

/// Ends a token of one's own, also the one that asks. Answers with those that are left.
#[utoipa::path(put, path = "/api/v1/me/tokens/{token}", tag = "me", params(("token" = String, Path)),
    request_body = NewEndAct, responses((status = 200, description = "Those that are left", body = ListOf<TokenView>)))]
pub fn end_token(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    word::<NewEndAct, EndAct>(ctx, request, "act")?;
    account::end_token(ctx, tx, request.part("token"))?;
    my_tokens(ctx, tx, request)
}

/// What follows when an account is closed.
#[derive(Serialize, ToSchema)]
pub struct LeavingView {
    /// Those that end.
    pub mandates: Vec<OwnMandateView>,
    /// Ids of the organisations that would have no administrator. As long as there are any, the account is not closed.
    pub alone_in: Vec<String>,
    /// Until when the name would stand beside what was done.
    #[schema(format = DateTime)]
    pub kept_until: String,
}

fn leaving_view(ctx: &Ctx, tx: &mut Tx<'_>, leaving: leaving_acts::Leaving) -> Result<LeavingView, Stop> {
    Ok(LeavingView {
        mandates: own_mandates(ctx, tx, &leaving.mandates)?,
        alone_in: leaving.alone_in.into_iter().map(|(id, _)| id).collect(),
        kept_until: leaving.kept_until.iso(),
    })
}

/// What would follow if one closed one's account. Changes nothing.
#[utoipa::path(get, path = "/api/v1/me/closing", tag = "me",
    responses((status = 200, description = "What would follow", body = LeavingView)))]
pub fn leaving(ctx: &Ctx, tx: &mut Tx<'_>, _: &Request) -> Result<Reply, Stop> {
    let leaving = leaving_acts::leaving(ctx, tx)?;
    Reply::json(&leaving_view(ctx, tx, leaving)?)
}

record! {
    /// That one's account is to be closed.
    #[derive(ToSchema)]
    pub struct NewClosing {
        /// `true`: that one knows what follows.
        #[schema(required = true)]
        confirm: Option<bool>,
    }
}
impl Sent for NewClosing {}

/// Closes one's account: mandates, sessions and tokens end, this one too, and the name is forgotten when the rule says.
/// Refused to the last administrator of an organisation.
#[utoipa::path(put, path = "/api/v1/me/closing", tag = "me", request_body = NewClosing,
    responses((status = 200, description = "Closed; this is what ended", body = LeavingView)))]
pub fn leave(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let leaving = leaving_acts::leaving(ctx, tx)?;
    let mut form = form::<NewClosing>(ctx, request)?;
    leaving_acts::leave(ctx, tx, &leaving, &mut form)?.done(&form)?;
    Reply::json(&leaving_view(ctx, tx, leaving)?)
}
