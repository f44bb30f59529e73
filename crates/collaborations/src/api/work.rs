//! The work by the model, for programs: steps with their answers, the own answer, marks and joint answers.

use crate::acts::work as acts;
use crate::answer::{Answer, AnswerAct, Joint, Mark, Sight, StepState};
use crate::collaboration::Collaboration;
use crate::model::{Page as ModelPage, Question};
use crate::picture::{Heard, Picture, answered, state};
use crate::store::one;
use crate::store::work::{self, Given};
use actors::api::ListOf;
use kernel::api::{Sent, form};
use kernel::{Ctx, Reply, Request, Stop, Text, Tx, record};
use serde::Serialize;
use utoipa::ToSchema;

/// A step, or a phase's own page.
#[derive(Serialize, ToSchema)]
pub struct StepRow {
    pub id: String,
    pub phase: String,
    pub title: Text,
    pub state: StepState,
    pub questions: usize,
    /// How many parties have answered something; for the parties.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered: Option<usize>,
}

impl StepRow {
    fn of(ctx: &Ctx, c: &Collaboration, page: ModelPage<'_>, steps: &[(String, StepState)], given: &[Given]) -> Self {
        Self {
            id: page.id().to_owned(),
            phase: page.phase.id.0.clone(),
            title: page.title().clone(),
            state: state(steps, page.id()),
            questions: page.questions().len(),
            answered: answered(ctx, c, given, page),
        }
    }
}

/// The steps of the collaboration's model, and where the parties stand in each.
#[utoipa::path(get, path = "/api/v1/collaborations/{id}/steps", tag = "work", params(("id" = String, Path)),
    responses((status = 200, description = "All of them, on one page", body = ListOf<StepRow>)))]
pub fn steps(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = one::find_or_stop(tx, ctx, request.part("id"))?;
    let model = c.model.as_deref().ok_or(Stop::NotFound)?;
    let begun = work::steps(tx, &c.id)?;
    let given = work::given(tx, &c.id)?;
    Reply::json(&ListOf::whole(model.pages().map(|page| StepRow::of(ctx, &c, page, &begun, &given)).collect()))
}

/// A party on a question.
#[derive(Serialize, ToSchema)]
pub struct VoiceView {
    pub organisation: String,
    pub name: String,
    /// Absent where the party has not answered, or not for the caller.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sight: Option<Sight>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mark: Option<Mark>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// What the party shows of its units' own voices.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub units: Vec<ShownVoice>,
}

/// A unit's voice, shown under its party's answer.
#[derive(Serialize, ToSchema)]
pub struct ShownVoice {
    /// What the unit is called.
    pub name: String,
    pub text: String,
}

impl From<&Heard<'_>> for VoiceView {
    fn from(heard: &Heard<'_>) -> Self {
        Self {
            organisation: heard.party.organisation.clone(),
            name: heard.party.name.clone(),
            text: heard.text.map(str::to_owned),
            sight: heard.answer.map(|answer| answer.sight),
            mark: heard.mark.map(|mark| mark.mark),
            note: heard.mark.map(|mark| mark.note.clone()),
            units: (heard.units.iter())
                .map(|voice| ShownVoice { name: voice.name.clone(), text: voice.shown.clone().unwrap_or_default() })
                .collect(),
        }
    }
}

/// A joint answer.
#[derive(Serialize, ToSchema)]
pub struct JointView {
    pub text: String,
    /// What the parties agree to disagree on.
    pub disagreement: String,
    /// To be sent back as `seen`; 0 where nothing has been settled.
    pub version: i64,
}

impl From<Option<&Joint>> for JointView {
    fn from(joint: Option<&Joint>) -> Self {
        joint.map_or(Self { text: String::new(), disagreement: String::new(), version: 0 }, |joint| Self {
            text: joint.text.clone(),
            disagreement: joint.disagreement.clone(),
            version: joint.version,
        })
    }
}

/// A question with the answers the caller sees, side by side.
#[derive(Serialize, ToSchema)]
pub struct QuestionView {
    pub id: String,
    pub text: Text,
    pub answers: Vec<VoiceView>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub joint: Option<JointView>,
}

impl QuestionView {
    pub(super) fn of(ctx: &Ctx, c: &Collaboration, question: &Question, picture: &Picture) -> Self {
        let id = question.id.0.as_str();
        Self {
            id: id.to_owned(),
            text: question.text.clone(),
            answers: picture.voices(ctx, c, id).iter().map(VoiceView::from).collect(),
            joint: picture.joint(ctx, c, id).map(|joint| JointView::from(Some(joint))),
        }
    }
}

/// The shared picture of one step.
#[derive(Serialize, ToSchema)]
pub struct StepView {
    pub id: String,
    pub title: Text,
    pub state: StepState,
    pub questions: Vec<QuestionView>,
}

fn step_view(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration, page: ModelPage<'_>) -> Result<Reply, Stop> {
    let picture = Picture::load(ctx, tx, &c.id, page)?;
    Reply::json(&StepView {
        id: page.id().to_owned(),
        title: page.title().clone(),
        state: picture.state(page.id()),
        questions: page.questions().iter().map(|question| QuestionView::of(ctx, c, question, &picture)).collect(),
    })
}

/// A step's questions, with the answers, marks and joint answers the caller sees.
#[utoipa::path(get, path = "/api/v1/collaborations/{id}/steps/{step}", tag = "work",
    params(("id" = String, Path), ("step" = String, Path)),
    responses((status = 200, description = "The shared picture", body = StepView)))]
pub fn step(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let worked = acts::step(ctx, tx, request.part("id"), request.part("step"))?;
    step_view(ctx, tx, &worked.collaboration, worked.page())
}

record! {
    /// Where the parties stand in a step.
    #[derive(ToSchema)]
    pub struct NewStepState {
        #[schema(required = true)]
        [required] state: StepState,
    }
}
impl Sent for NewStepState {}

/// Says where the parties stand in a step. Takes the mandate to represent a party.
#[utoipa::path(put, path = "/api/v1/collaborations/{id}/steps/{step}", tag = "work",
    params(("id" = String, Path), ("step" = String, Path)), request_body = NewStepState,
    responses((status = 200, description = "Said", body = StepView)))]
pub fn move_step(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let worked = acts::step(ctx, tx, request.part("id"), request.part("step"))?;
    let (c, page) = (&worked.collaboration, worked.page());
    acts::move_step(ctx, tx, c, page, &form::<NewStepState>(ctx, request)?)?;
    step_view(ctx, tx, c, page)
}

/// A party's own answer, as only the party sees it.
#[derive(Serialize, ToSchema)]
pub struct OwnAnswerView {
    pub question: String,
    pub sight: Sight,
    /// What is being written.
    pub text: String,
    /// What others see.
    pub shown: Option<String>,
    /// To be sent back as `seen`; 0 where nothing has been written.
    pub version: i64,
}

impl OwnAnswerView {
    fn of(question: &str, answer: Option<&Answer>) -> Self {
        Self {
            question: question.to_owned(),
            sight: answer.map_or(Sight::Draft, |answer| answer.sight),
            text: answer.map_or_else(String::new, |answer| answer.text.clone()),
            shown: answer.and_then(|answer| answer.shown.clone()),
            version: answer.map_or(0, |answer| answer.version),
        }
    }
}

fn own_answer(ctx: &Ctx, tx: &mut Tx<'_>, asked: &acts::Asked) -> Result<Reply, Stop> {
    let question = asked.question.id.0.as_str();
    let answer = work::answer(tx, &asked.collaboration.id, question, ctx.organisation_in(&asked.collaboration.id))?;
    Reply::json(&OwnAnswerView::of(question, answer.as_ref()))
}

/// The own party's answer to a question.
#[utoipa::path(get, path = "/api/v1/collaborations/{id}/answers/{question}", tag = "work",
    params(("id" = String, Path), ("question" = String, Path)),
    responses((status = 200, description = "The answer, empty where nothing has been written", body = OwnAnswerView)))]
pub fn answer(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let asked = acts::asked_of_parties(ctx, tx, request.part("id"), request.part("question"))?;
    own_answer(ctx, tx, &asked)
}

record! {
    /// An answer and what is done with it.
    #[derive(ToSchema)]
    pub struct NewAnswer {
        /// The `version` it was written from, 0 for none.
        #[schema(required = true)]
        [required] seen: i64,
        /// `save` leaves what others see as it was.
        #[schema(required = true)]
        [required] act: AnswerAct,
        /// Restricted Markdown, at most 20 000 characters.
        text: Option<String>,
    }
}
impl Sent for NewAnswer {}

/// Saves, shares, publishes or takes back the own party's answer. Takes the mandate to answer. 409 with what stands now where
/// a colleague was first.
#[utoipa::path(put, path = "/api/v1/collaborations/{id}/answers/{question}", tag = "work",
    params(("id" = String, Path), ("question" = String, Path)), request_body = NewAnswer,
    responses((status = 200, description = "Kept", body = OwnAnswerView)))]
pub fn write_answer(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let asked = acts::asked_of_parties(ctx, tx, request.part("id"), request.part("question"))?;
    let mut form = form::<NewAnswer>(ctx, request)?;
    let question = asked.question.id.0.as_str();
    acts::answer(ctx, tx, &asked, &mut form)?
        .done_or(&form, |theirs| Ok(OwnAnswerView::of(question, Some(&theirs))))?;
    own_answer(ctx, tx, &asked)
}

record! {
    /// What a party thinks of the answers side by side.
    #[derive(ToSchema)]
    pub struct NewMark {
        #[schema(required = true)]
        [required] mark: Mark,
        /// At most 500 characters.
        note: Option<String>,
    }
}
impl Sent for NewMark {}

/// Marks the answers to a question for one's own party. Takes the mandate to answer.
#[utoipa::path(put, path = "/api/v1/collaborations/{id}/answers/{question}/mark", tag = "work",
    params(("id" = String, Path), ("question" = String, Path)), request_body = NewMark,
    responses((status = 200, description = "Marked", body = QuestionView)))]
pub fn mark(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let asked = acts::asked(ctx, tx, request.part("id"), request.part("question"))?;
    let mut form = form::<NewMark>(ctx, request)?;
    acts::mark(ctx, tx, &asked, &mut form)?.done(&form)?;
    let picture = Picture::load(ctx, tx, &asked.collaboration.id, asked.page())?;
    Reply::json(&QuestionView::of(ctx, &asked.collaboration, &asked.question, &picture))
}

/// The joint answer as it stands, for the parties.
#[utoipa::path(get, path = "/api/v1/collaborations/{id}/answers/{question}/joint", tag = "work",
    params(("id" = String, Path), ("question" = String, Path)),
    responses((status = 200, description = "The joint answer, empty where nothing has been settled", body = JointView)))]
pub fn joint(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let asked = acts::asked_of_parties(ctx, tx, request.part("id"), request.part("question"))?;
    Reply::json(&JointView::from(acts::joint(tx, &asked)?.as_ref()))
}

record! {
    /// What the parties settle on.
    #[derive(ToSchema)]
    pub struct NewJoint {
        /// The `version` it was written from, 0 for none.
        #[schema(required = true)]
        [required] seen: i64,
        #[schema(required = true)]
        text: String,
        /// What the parties agree to disagree on.
        disagreement: Option<String>,
    }
}
impl Sent for NewJoint {}

/// Settles the joint answer. Takes the mandate to represent a party. 409 with what stands now where somebody was first.
#[utoipa::path(put, path = "/api/v1/collaborations/{id}/answers/{question}/joint", tag = "work",
    params(("id" = String, Path), ("question" = String, Path)), request_body = NewJoint,
    responses((status = 200, description = "Settled", body = JointView)))]
pub fn settle(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let asked = acts::asked_jointly(ctx, tx, request.part("id"), request.part("question"))?;
    let mut form = form::<NewJoint>(ctx, request)?;
    acts::settle(ctx, tx, &asked, &mut form)?.done_or(&form, |joint| Ok(JointView::from(joint.as_ref())))?;
    Reply::json(&JointView::from(acts::joint(tx, &asked)?.as_ref()))
}
