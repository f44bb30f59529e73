//! Starting a collaboration and changing its description, for programs.

use super::{CollaborationView, address};
use crate::acts::{describe as acts, start as starting};
use crate::collaboration::Collaboration;
use crate::file::State;
use crate::store::one;
use kernel::api::{Sent, form};
use kernel::openness::Openness;
use kernel::{Ctx, PartialDate, Reply, Request, Stop, Text, Tx, record};
use serde::Serialize;
use utoipa::ToSchema;

record! {
    /// A collaboration to start. Its texts are taken to be in the language of `Accept-Language`.
    #[derive(ToSchema)]
    pub struct NewCollaboration {
        /// At most 150 characters.
        #[schema(required = true, example = "Kvällsbuss till Granviken")]
        title: String,
        /// What none of the parties solves alone. At most 10 000 characters.
        #[schema(required = true, example = "Ingen av oss kan ordna en kvällsbuss ensam.")]
        challenge: String,
        summary: Option<String>,
        target_group: Option<String>,
        /// Codes of areas.
        #[schema(example = json!(["1880"]))]
        areas: Vec<String>,
        /// Id of a process model.
        #[schema(example = "mucf-samverkansmodell")]
        process_model: Option<String>,
        #[schema(required = true)]
        openness: Option<Openness>,
    }
}
impl Sent for NewCollaboration {
    const RENAMED: &'static [(&'static str, &'static str)] = &[("areas", "area"), ("process_model", "model")];
}

/// Starts a collaboration. The organisation acted for is its first party. Takes the mandate to represent.
#[utoipa::path(post, path = "/api/v1/collaborations", tag = "collaborations", request_body = NewCollaboration,
    responses((status = 201, description = "Started", body = CollaborationView,
        headers(("Location" = String, description = "The new collaboration")))))]
pub fn start(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let mut form = form::<NewCollaboration>(ctx, request)?;
    let id = starting::start(ctx, tx, &mut form)?.done(&form)?;
    let collaboration = one::find_or_stop(tx, ctx, &id)?;
    Reply::created(address(&id, ""), &CollaborationView::from(&collaboration))
}

/// What a party may change of a collaboration's description, in the language of `Accept-Language`.
#[derive(Serialize, ToSchema)]
pub struct DescriptionView {
    /// To be sent back as `seen`.
    pub version: String,
    pub title: String,
    pub summary: String,
    pub challenge: String,
    pub background: String,
    pub target_group: String,
    pub state: State,
    pub planned_end: Option<PartialDate>,
}

impl DescriptionView {
    fn of(ctx: &Ctx, c: &Collaboration) -> Result<Self, Stop> {
        let f = &c.described;
        let words =
            |text: Option<&Text>| text.map_or("", |text| text.for_reader(ctx.language, c.language).0).to_owned();
        Ok(Self {
            version: acts::version(c)?,
            title: words(Some(&c.title)),
            summary: words(f.summary.as_ref()),
            challenge: words(f.challenge.as_ref()),
            background: words(f.background.as_ref()),
            target_group: words(f.target_groups.first().and_then(|group| group.name.as_ref())),
            state: c.state,
            planned_end: f.planned_end.clone(),
        })
    }
}

record! {
    /// The whole description as it shall be: what is left out is removed.
    #[derive(ToSchema)]
    pub struct NewDescription {
        /// The `version` it was written from.
        #[schema(required = true)]
        [required] seen: String,
        #[schema(required = true)]
        title: String,
        summary: Option<String>,
        challenge: Option<String>,
        background: Option<String>,
        target_group: Option<String>,
        #[schema(required = true)]
        [required] state: State,
        planned_end: Option<PartialDate>,
    }
}
impl Sent for NewDescription {}

/// The description, for those who may change it.
#[utoipa::path(get, path = "/api/v1/collaborations/{id}/description", tag = "collaborations", params(("id" = String, Path)),
    responses((status = 200, description = "The description", body = DescriptionView)))]
pub fn description(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = acts::found(ctx, tx, request.part("id"))?;
    Reply::json(&DescriptionView::of(ctx, &c)?)
}

/// Changes the description. Takes the mandate to represent a party. 409 with what stands now where somebody was first.
#[utoipa::path(put, path = "/api/v1/collaborations/{id}/description", tag = "collaborations", params(("id" = String, Path)),
    request_body = NewDescription, responses((status = 200, description = "Changed", body = DescriptionView)))]
pub fn describe(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = acts::found(ctx, tx, request.part("id"))?;
    let mut form = form::<NewDescription>(ctx, request)?;
    acts::describe(ctx, tx, &c, &mut form)?.done_or(&form, |()| DescriptionView::of(ctx, &c))?;
    let c = one::find_or_stop(tx, ctx, &c.id)?;
    Reply::json(&DescriptionView::of(ctx, &c)?)
}
