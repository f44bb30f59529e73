//! Organisations' own models for programs, and which version a collaboration runs on.

use super::ModelRow;
use super::work::QuestionView;
use crate::acts::{models as acts, move_model};
use crate::collaboration::Collaboration;
use crate::model::ProcessModel;
use crate::model::check::{self, Wrong};
use crate::model::own::{OwnModel, Sharing, Version};
use crate::pages::earlier::load;
use crate::store::{one, own_models};
use actors::api::{ListOf, window};
use kernel::api::{Body, Fault, Sent, form};
use kernel::form::{FieldError, Form};
use kernel::record::{FromFile, Reading};
use kernel::{Ctx, Reply, Request, Stop, Text, Tx, record};
use serde::Serialize;
use utoipa::ToSchema;

/// An organisation's own model.
#[derive(Serialize, ToSchema)]
pub struct OwnModelView {
    pub id: String,
    pub title: Text,
    /// Id in the register of whose it is.
    pub organisation: String,
    pub sharing: Sharing,
    /// The model it was copied from.
    pub origin: String,
    /// The number of its newest version, 0 for none.
    pub published: i64,
    /// Whether the draft has something the newest version has not.
    pub has_changes: bool,
    /// Tells which draft it is: to be sent back as `seen`.
    pub draft: String,
}

impl From<&OwnModel> for OwnModelView {
    fn from(own: &OwnModel) -> Self {
        Self {
            id: own.id.clone(),
            title: own.draft.title.clone(),
            organisation: own.organisation.clone(),
            sharing: own.sharing,
            origin: own.origin.model.clone(),
            published: own.published,
            has_changes: own.has_changes(),
            draft: own.draft_digest.clone(),
        }
    }
}

/// A model in the list of an organisation's own.
#[derive(Serialize, ToSchema)]
pub struct OwnModelRow {
    pub id: String,
    pub title: Text,
    pub sharing: Sharing,
    pub published: i64,
}

fn place(own: &str, rest: &str) -> String {
    format!("/api/v1/own-models/{}{rest}", kernel::web::encode(own))
}

/// The models of the organisation acted for, by title.
#[utoipa::path(get, path = "/api/v1/own-models", tag = "own models",
    params(("limit" = Option<i64>, Query, description = "at most 100"), ("page" = Option<i64>, Query, description = "from 1")),
    responses((status = 200, description = "A page of the list", body = ListOf<OwnModelRow>)))]
pub fn own_models(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (limit, offset) = window(request);
    let count = own_models::count_own(tx, ctx)?;
    let items = own_models::own(tx, ctx, limit, offset)?
        .into_iter()
        .map(|listed| OwnModelRow {
            id: listed.id,
            title: listed.title,
            sharing: listed.sharing,
            published: listed.published,
        })
        .collect();
    Reply::json(&ListOf::counted(count, limit, request, items))
}

record! {
    /// A model to copy.
    #[derive(ToSchema)]
    pub struct NewOwnModel {
        /// Id of the model to copy.
        #[schema(required = true, example = "mucf-samverkansmodell")]
        origin: String,
        /// What the copy is called, in the language of `Accept-Language`. Left out: as the origin, with whose it is.
        title: Option<String>,
    }
}
impl Sent for NewOwnModel {}

/// Copies a model for the organisation acted for. Takes the mandate to decide or to administer.
#[utoipa::path(post, path = "/api/v1/own-models", operation_id = "copy_model", tag = "own models", request_body = NewOwnModel,
    responses((status = 201, description = "Copied, as a draft", body = OwnModelView,
        headers(("Location" = String, description = "The copy")))))]
pub fn copy(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let mut form = form::<NewOwnModel>(ctx, request)?;
    let id = acts::copy(ctx, tx, &mut form)?.done(&form)?;
    let own = acts::owned(ctx, tx, &id)?;
    Reply::created(place(&id, ""), &OwnModelView::from(&own))
}

/// One of the organisation's own models.
#[utoipa::path(get, path = "/api/v1/own-models/{own}", tag = "own models", params(("own" = String, Path)),
    responses((status = 200, description = "The model", body = OwnModelView)))]
pub fn own_model(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    Reply::json(&OwnModelView::from(&acts::owned(ctx, tx, request.part("own"))?))
}

/// The draft, whole, in the format of process models.
#[utoipa::path(get, path = "/api/v1/own-models/{own}/draft", operation_id = "model_draft", tag = "own models", params(("own" = String, Path)),
    responses((status = 200, description = "The draft", body = Object)))]
pub fn draft(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    readable(&acts::owned(ctx, tx, request.part("own"))?.draft)
}

/// Written so that a person can read and change it.
fn readable(model: &ProcessModel) -> Result<Reply, Stop> {
    let body = serde_json::to_string_pretty(model)?;
    Ok(Reply::Data { status: 200, content_type: "application/json", body, headers: Vec::new() })
}

record! {
    /// A whole draft.
    #[derive(ToSchema)]
    pub struct NewDraft {
        /// The `draft` it was written from.
        #[schema(required = true)]
        [required] seen: String,
        /// The model, in the format of process models. Its id and version stay what they are.
        #[schema(required = true, value_type = Object)]
        [required] model: ProcessModel,
    }
}

/// Puts a whole model in the draft's place. Takes the mandate to decide or to administer. 409 with the draft that stands now
/// where somebody was first.
#[utoipa::path(put, path = "/api/v1/own-models/{own}/draft", operation_id = "replace_draft", tag = "own models", params(("own" = String, Path)),
    request_body = NewDraft, responses((status = 200, description = "Kept", body = OwnModelView)))]
pub fn replace(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let own = acts::editable(ctx, tx, request.part("own"))?;
    let value = match &request.body {
        Body::Json(value) => value,
        Body::Broken(problem) => return Err(Fault::Broken(problem.clone()).into()),
        Body::None | Body::OtherKind => return Err(Fault::OtherKind.into()),
    };
    let mut at = Reading::default();
    let sent = NewDraft::read(value, &mut at);
    at.within("model", |at| check::whole(&sent.model, at));
    if !at.problems.is_empty() {
        let wrong = check::in_words(&ctx.texts, ctx.language, value, &at.problems);
        return Err(Fault::Fields(wrong.iter().map(fault).collect()).into());
    }
    acts::replace(ctx, tx, &own, sent.model, &sent.seen)?
        .done_or(&Form::new(&[]), |()| Ok(OwnModelView::from(&own)))?;
    Reply::json(&OwnModelView::from(&acts::owned(ctx, tx, &own.id)?))
}

/// A place in the model as a JSON pointer, with the same in words in the sentence.
fn fault(wrong: &Wrong) -> FieldError {
    let steps = wrong.path.split(['.', '[', ']']).filter(|step| !step.is_empty());
    FieldError { field: steps.map(|step| format!("/{step}")).collect(), message: wrong.line() }
}

/// A version that was published.
#[derive(Serialize, ToSchema)]
pub struct VersionView {
    pub number: i64,
    /// What was new in it.
    pub note: String,
    #[schema(example = "2026-11-23T09:30:00Z")]
    pub at: String,
}

impl From<&Version> for VersionView {
    fn from(version: &Version) -> Self {
        Self { number: version.number, note: version.note.clone(), at: version.at.iso() }
    }
}

/// The versions that have been published, the newest first.
#[utoipa::path(get, path = "/api/v1/own-models/{own}/versions", operation_id = "model_versions", tag = "own models", params(("own" = String, Path)),
    responses((status = 200, description = "The newest 200", body = ListOf<VersionView>)))]
pub fn versions(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let own = acts::owned(ctx, tx, request.part("own"))?;
    Reply::json(&ListOf::whole(own_models::versions(tx, &own)?.iter().map(VersionView::from).collect()))
}

record! {
    /// The draft to publish.
    #[derive(ToSchema)]
    pub struct NewVersion {
        /// The `draft` that is meant.
        #[schema(required = true)]
        [required] seen: String,
        /// What is new, at most 500 characters.
        note: Option<String>,
    }
}
impl Sent for NewVersion {}

/// Publishes the draft as the next version, which never changes. Takes the mandate to decide or to administer.
#[utoipa::path(post, path = "/api/v1/own-models/{own}/versions", operation_id = "publish_model", tag = "own models", params(("own" = String, Path)),
    request_body = NewVersion, responses((status = 201, description = "Published", body = VersionView,
        headers(("Location" = String, description = "The version")))))]
pub fn publish(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let own = acts::editable(ctx, tx, request.part("own"))?;
    let mut form = form::<NewVersion>(ctx, request)?;
    let number = acts::publish(ctx, tx, &own, &mut form)?.done_or(&form, |()| Ok(OwnModelView::from(&own)))?;
    let (version, _) = own_models::version(tx, &own, number)?.ok_or(Stop::NotFound)?;
    Reply::created(place(&own.id, &format!("/versions/{number}")), &VersionView::from(&version))
}

/// One version, whole, in the format of process models.
#[utoipa::path(get, path = "/api/v1/own-models/{own}/versions/{number}", operation_id = "model_version", tag = "own models",
    params(("own" = String, Path), ("number" = i64, Path)),
    responses((status = 200, description = "The version", body = Object)))]
pub fn version(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let own = acts::owned(ctx, tx, request.part("own"))?;
    let number = request.part("number").parse().map_err(|_| Stop::NotFound)?;
    readable(&own_models::version(tx, &own, number)?.ok_or(Stop::NotFound)?.1.model)
}

/// Who a model is for.
#[derive(Serialize, ToSchema)]
pub struct SharingView {
    pub sharing: Sharing,
    /// Ids in the register of those it is shared with by name.
    pub organisations: Vec<String>,
}

fn sharing_view(tx: &mut Tx<'_>, own: &OwnModel) -> Result<Reply, Stop> {
    let organisations = own_models::shared_with(tx, own)?.into_iter().map(|(id, _)| id).collect();
    Reply::json(&SharingView { sharing: own.sharing, organisations })
}

/// Who one of the organisation's models is for.
#[utoipa::path(get, path = "/api/v1/own-models/{own}/sharing", operation_id = "model_sharing", tag = "own models", params(("own" = String, Path)),
    responses((status = 200, description = "Who it is for", body = SharingView)))]
pub fn sharing(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let own = acts::owned(ctx, tx, request.part("own"))?;
    sharing_view(tx, &own)
}

record! {
    /// Who a model shall be for.
    #[derive(ToSchema)]
    pub struct NewSharing {
        #[schema(required = true)]
        [required] sharing: Sharing,
        /// Ids in the register: all it shall be shared with by name. At most 200.
        organisations: Vec<String>,
    }
}
impl Sent for NewSharing {}

/// How many organisations a program can name at a time.
const NAMED: usize = 200;

/// Says who a model is for. Takes the mandate to decide or to administer.
#[utoipa::path(put, path = "/api/v1/own-models/{own}/sharing", operation_id = "set_model_sharing", tag = "own models", params(("own" = String, Path)),
    request_body = NewSharing, responses((status = 200, description = "Said", body = SharingView)))]
pub fn set_sharing(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let own = acts::editable(ctx, tx, request.part("own"))?;
    let mut form = form::<NewSharing>(ctx, request)?;
    let wanted: Vec<String> = form.all("organisations").into_iter().map(str::to_owned).collect();
    if wanted.len() > NAMED {
        form.error(
            ctx,
            "organisations",
            "record-too-many",
            &[("found", wanted.len().into()), ("allowed", NAMED.into())],
        );
    }
    if !form.is_sound() {
        return Err(form.faults());
    }
    let before: Vec<String> = own_models::shared_with(tx, &own)?.into_iter().map(|(id, _)| id).collect();
    let changes = wanted.iter().filter(|id| !before.contains(id)).map(|id| (id, true));
    let changes = changes.chain(before.iter().filter(|id| !wanted.contains(id)).map(|id| (id, false)));
    for (id, is_wanted) in changes {
        let mut one = Form::new(&[("organisation", id)]);
        acts::share(ctx, tx, &own, &mut one, is_wanted)?.done(&one)?;
    }
    let own = acts::owned(ctx, tx, &own.id)?;
    acts::set_sharing(ctx, tx, &own, &form)?;
    let own = acts::owned(ctx, tx, &own.id)?;
    sharing_view(tx, &own)
}

/// Which version of a model a collaboration runs on.
#[derive(Serialize, ToSchema)]
pub struct RunsOnView {
    /// Absent where it has no model, or one that is not known here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<ModelRow>,
    /// Tells which text it is: to be sent back as `seen`.
    pub digest: String,
    /// Where it can be moved; for those who may move it.
    pub targets: Vec<TargetView>,
}

/// A version a collaboration can be moved to.
#[derive(Serialize, ToSchema)]
pub struct TargetView {
    pub id: String,
    pub title: Text,
    pub version: String,
    pub digest: String,
}

fn runs_on_view(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration) -> Result<RunsOnView, Stop> {
    let targets = match crate::access::may_move_model(ctx, c) {
        true => move_model::targets(ctx, tx, c, "")?,
        false => Vec::new(),
    };
    let targets = targets.into_iter().map(|target| TargetView {
        id: target.choice.id,
        title: target.choice.title,
        version: target.choice.version,
        digest: target.choice.digest,
    });
    Ok(RunsOnView {
        model: c.model.as_deref().map(ModelRow::from),
        digest: c.model_digest.clone().unwrap_or_default(),
        targets: targets.collect(),
    })
}

/// Which version of which model a collaboration runs on, and where its coordinator can move it.
#[utoipa::path(get, path = "/api/v1/collaborations/{id}/model", tag = "work", params(("id" = String, Path)),
    responses((status = 200, description = "The version", body = RunsOnView)))]
pub fn runs_on(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = one::find_or_stop(tx, ctx, request.part("id"))?;
    Reply::json(&runs_on_view(ctx, tx, &c)?)
}

record! {
    /// The version to move to.
    #[derive(ToSchema)]
    pub struct NewRunsOn {
        /// The `digest` it runs on now; empty where it has no model.
        #[schema(required = true)]
        seen: String,
        /// The `digest` of one of the targets.
        #[schema(required = true)]
        [required] to: String,
        /// Id of the model, where it is not among the targets that are listed.
        model: Option<String>,
    }
}
impl Sent for NewRunsOn {}

/// Moves a collaboration to another version of its model, or to a copy of it. Takes the mandate to represent its coordinator.
/// Answers to questions that are gone are kept, under `earlier-answers`.
#[utoipa::path(put, path = "/api/v1/collaborations/{id}/model", tag = "work", params(("id" = String, Path)),
    request_body = NewRunsOn, responses((status = 200, description = "Moved", body = RunsOnView)))]
pub fn move_model(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = move_model::found(ctx, tx, request.part("id"))?;
    let mut form = form::<NewRunsOn>(ctx, request)?;
    move_model::take(ctx, tx, &c, &mut form)?.done_or(&form, |()| runs_on_view(ctx, tx, &c))?;
    let c = one::find_or_stop(tx, ctx, &c.id)?;
    Reply::json(&runs_on_view(ctx, tx, &c)?)
}

/// Questions that are no longer asked, with what was answered: see the collaboration's address.
#[utoipa::path(get, path = "/api/v1/collaborations/{id}/earlier-answers", operation_id = "earlier_answers", tag = "work", params(("id" = String, Path)),
    responses((status = 200, description = "All of them, on one page", body = ListOf<QuestionView>)))]
pub fn earlier(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = one::find_or_stop(tx, ctx, request.part("id"))?;
    let (questions, picture) = load(ctx, tx, &c)?;
    let items = questions.iter().map(|question| QuestionView::of(ctx, &c, question, &picture)).collect();
    Reply::json(&ListOf::whole(items))
}
