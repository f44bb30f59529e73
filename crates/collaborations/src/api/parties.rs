//! The parties' places and each one's own part, for programs.

use super::{PartyView, address};
use crate::acts::candidates::{self, Candidate};
use crate::acts::{own_part as own, places};
use crate::collaboration::{Collaboration, Party, PartyAct};
use crate::file::{ContributionKind, Influence};
use crate::store::one;
use actors::OrganisationKind;
use actors::api::ListOf;
use kernel::api::{Sent, form};
use kernel::{Ctx, Language, Reply, Request, Stop, Text, Tx, record};
use serde::Serialize;
use utoipa::ToSchema;

/// Every organisation that is or was asked to be a party, for the parties and those invited.
#[utoipa::path(get, path = "/api/v1/collaborations/{id}/parties", tag = "parties", params(("id" = String, Path)),
    responses((status = 200, description = "All of them, on one page", body = ListOf<PartyView>)))]
pub fn parties(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = places::inside(ctx, tx, request.part("id"))?;
    let items: Vec<PartyView> = c.parties.iter().map(PartyView::from).collect();
    Reply::json(&ListOf::whole(items))
}

record! {
    /// Who is asked: an organisation in the register, or a new one by its name, its kind and the address of a person.
    #[derive(ToSchema)]
    pub struct NewInvitation {
        /// Id in the register.
        organisation: Option<String>,
        name: Option<String>,
        kind: Option<OrganisationKind>,
        /// Gets a link to act for the new organisation.
        #[schema(example = "ordforande@example.org")]
        mail: Option<String>,
        /// Where the collaboration is open to a group or confidential: the addresses of those who act for an organisation in
        /// the register and are named at once. Others there are told nothing.
        persons: Vec<String>,
        /// The language of the mail with that link, to somebody who has chosen none. Left out: that of `Accept-Language`.
        language: Option<Language>,
    }
}
impl Sent for NewInvitation {}

/// Invites an organisation. Takes the mandate to represent a party.
#[utoipa::path(post, path = "/api/v1/collaborations/{id}/parties", tag = "parties", params(("id" = String, Path)),
    request_body = NewInvitation, responses((status = 201, description = "Invited", body = PartyView,
        headers(("Location" = String, description = "The organisation's place")))))]
pub fn invite(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = places::inside(ctx, tx, request.part("id"))?;
    let mut form = form::<NewInvitation>(ctx, request)?;
    let organisation = places::invite(ctx, tx, &c, &mut form)?.done(&form)?;
    let c = one::find_or_stop(tx, ctx, &c.id)?;
    let view = PartyView::from(placed(&c, &organisation)?);
    Reply::created(address(&c.id, &format!("/parties/{organisation}/place")), &view)
}

/// An organisation that can be invited, with what tells it from its namesakes.
#[derive(Serialize, ToSchema)]
pub struct CandidateView {
    /// Id in the register.
    pub organisation: String,
    pub name: String,
    /// The earlier name it was found by, where its name of today does not have the words.
    pub former_name: Option<String>,
    pub kind: OrganisationKind,
    /// The name of its home area.
    pub place: Option<String>,
    pub is_verified: bool,
    /// Ids of collaborations it has been in with the caller's organisation, the latest first.
    pub together: Vec<String>,
    /// Whether it is a party or has been asked already.
    pub is_there: bool,
}

impl From<Candidate> for CandidateView {
    fn from(candidate: Candidate) -> Self {
        Self {
            organisation: candidate.organisation.id,
            name: candidate.organisation.name,
            former_name: candidate.former,
            kind: candidate.organisation.kind,
            place: candidate.place,
            is_verified: candidate.is_verified,
            together: candidate.together.into_iter().map(|titled| titled.id).collect(),
            is_there: candidate.is_there,
        }
    }
}

/// Organisations to invite, by words of their names: ten at most. For those who may invite.
#[utoipa::path(get, path = "/api/v1/collaborations/{id}/candidates", tag = "parties",
    params(("id" = String, Path), ("q" = Option<String>, Query, description = "part of the name")),
    responses((status = 200, description = "Those found, on one page", body = ListOf<CandidateView>)))]
pub fn candidates(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = places::inside(ctx, tx, request.part("id"))?;
    let (found, _) = candidates::search(ctx, tx, &c, request.query("q"))?;
    Reply::json(&ListOf::whole(found.into_iter().map(CandidateView::from).collect()))
}

fn placed<'c>(c: &'c Collaboration, organisation: &str) -> Result<&'c Party, Stop> {
    c.parties.iter().rev().find(|party| party.organisation == organisation).ok_or(Stop::NotFound)
}

record! {
    /// What is done about a place.
    #[derive(ToSchema)]
    pub struct NewPlace {
        #[schema(required = true)]
        [required] act: PartyAct,
    }
}
impl Sent for NewPlace {}

/// Where an organisation stands, for the parties and those invited.
#[utoipa::path(get, path = "/api/v1/collaborations/{id}/parties/{organisation}/place", tag = "parties",
    params(("id" = String, Path), ("organisation" = String, Path)),
    responses((status = 200, description = "Its place", body = PartyView)))]
pub fn place(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = places::inside(ctx, tx, request.part("id"))?;
    Reply::json(&PartyView::from(placed(&c, request.part("organisation"))?))
}

/// Accepts, declines or leaves for one's own organisation, or withdraws another's invitation. Takes the mandate to represent.
#[utoipa::path(put, path = "/api/v1/collaborations/{id}/parties/{organisation}/place", tag = "parties",
    params(("id" = String, Path), ("organisation" = String, Path)),
    request_body = NewPlace, responses((status = 200, description = "Changed", body = PartyView)))]
pub fn change_place(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = places::inside(ctx, tx, request.part("id"))?;
    let organisation = request.part("organisation");
    let act = form::<NewPlace>(ctx, request)?.word("act")?;
    let state = places::change(ctx, tx, &c, organisation, act)?;
    // One who has left may no longer see it.
    Reply::json(&PartyView { state, ..PartyView::from(placed(&c, organisation)?) })
}

/// Something a party contributes.
#[derive(Serialize, ToSchema)]
pub struct ContributionView {
    /// By which it can be removed.
    pub number: usize,
    pub kind: Option<ContributionKind>,
    pub text: String,
}

/// What the organisation says of its own part, in the language of `Accept-Language`.
#[derive(Serialize, ToSchema)]
pub struct OwnPartView {
    pub task: String,
    pub own_benefit: String,
    pub influence: Option<Influence>,
    /// The names of the units that take part.
    pub units: Vec<String>,
    pub contributes: Vec<ContributionView>,
    /// What the organisation's profile says that fits where nothing is said here; taken over by `take`.
    pub from_profile: FromProfile,
}

/// What can be taken over from the profile.
#[derive(Serialize, ToSchema)]
pub struct FromProfile {
    pub task: Option<String>,
    pub own_benefit: Option<String>,
    pub brings: Option<String>,
}

impl OwnPartView {
    fn of(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration, party: &Party) -> Result<Self, Stop> {
        let (organisation, presented) = own::presented(ctx, tx)?;
        let own::Offered { task, own_benefit, brings } =
            own::offered(party, &organisation, &presented.profile, c.language);
        let words = |text: &Option<Text>| {
            text.as_ref().map_or("", |text| text.for_reader(ctx.language, c.language).0).to_owned()
        };
        let entry = &party.entry;
        Ok(Self {
            task: words(&entry.task),
            own_benefit: words(&entry.own_benefit),
            influence: entry.influence,
            units: entry.units.iter().map(|name| name.for_reader(ctx.language, c.language).0.to_owned()).collect(),
            contributes: entry
                .contributes
                .iter()
                .enumerate()
                .map(|(i, given)| ContributionView { number: i + 1, kind: given.kind, text: words(&given.text) })
                .collect(),
            from_profile: FromProfile { task, own_benefit, brings },
        })
    }
}

record! {
    #[derive(ToSchema)]
    pub struct NewContribution {
        #[schema(required = true)]
        [required] kind: ContributionKind,
        #[schema(required = true)]
        [required] text: String,
    }
}
record! {
    /// One's own part as it shall be. What is contributed stands, but for what is added or removed.
    #[derive(ToSchema)]
    pub struct NewOwnPart {
        task: Option<String>,
        own_benefit: Option<String>,
        influence: Option<Influence>,
        /// The units that take part, by their names or numbers in the register.
        units: Vec<String>,
        /// Takes over what the profile says, where nothing is said here or sent.
        take: Option<own::TakeOver>,
        add: Option<NewContribution>,
        /// Numbers of contributions.
        remove: Vec<i64>,
    }
}
impl Sent for NewOwnPart {
    const RENAMED: &'static [(&'static str, &'static str)] =
        &[("add/kind", "kind"), ("add/text", "what"), ("units", "unit")];
}

/// What the organisation acted for says of its own part.
#[utoipa::path(get, path = "/api/v1/collaborations/{id}/own-part", tag = "parties", params(("id" = String, Path)),
    responses((status = 200, description = "Its part", body = OwnPartView)))]
pub fn own_part(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (c, party) = own::found(ctx, tx, request.part("id"))?;
    Reply::json(&OwnPartView::of(ctx, tx, &c, &party)?)
}

/// Says what one's own part is. Takes the mandate to represent a party.
#[utoipa::path(put, path = "/api/v1/collaborations/{id}/own-part", tag = "parties", params(("id" = String, Path)),
    request_body = NewOwnPart, responses((status = 200, description = "Said", body = OwnPartView)))]
pub fn set_own_part(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (c, party) = own::found(ctx, tx, request.part("id"))?;
    let mut form = form::<NewOwnPart>(ctx, request)?;
    own::set(ctx, tx, &c, party, &mut form)?.done(&form)?;
    let (c, party) = own::found(ctx, tx, &c.id)?;
    Reply::json(&OwnPartView::of(ctx, tx, &c, &party)?)
}
