//! Reading process models, for programs: one question with its address, a search in the texts, and which model fits.

use crate::guide::{Advice, Asked, Choice, guide as the_guide};
use crate::pages::models::search::wanted;
use crate::pages::models::{MODEL_STEP, QUESTION, the_model, the_models};
use crate::search::{Hit, Kind, search};
use actors::api::{ListOf, window};
use kernel::{Address, Ctx, Language, Reply, Request, Stop, Text, Tx};
use serde::Serialize;
use std::sync::Arc;
use utoipa::ToSchema;

/// Where something is read by people, in each language.
#[derive(Serialize, ToSchema)]
pub struct Pages {
    pub sv: String,
    pub en: String,
}

impl Pages {
    fn of(ctx: &Ctx, address: &Address, parts: &[&str]) -> Self {
        let to = |language| format!("{}{}", ctx.public_url, address.to(language, parts));
        Self { sv: to(Language::Swedish), en: to(Language::English) }
    }
}

/// A question of a model, where it stands, and its own page.
#[derive(Serialize, ToSchema)]
pub struct QuestionView {
    pub id: String,
    pub model: String,
    pub phase: String,
    /// The step, or the phase itself.
    pub step: String,
    pub group: Option<Text>,
    pub text: Text,
    /// Written by us, since the source does not have it.
    pub ours: bool,
    pub pages: Pages,
}

/// One question of a process model. Its id is never used for another question.
#[utoipa::path(get, path = "/api/v1/process-models/{id}/questions/{question}", tag = "process models",
    params(("id" = String, Path), ("question" = String, Path)),
    responses((status = 200, description = "The question", body = QuestionView)))]
pub fn question(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let model = the_model(ctx, tx, request.part("id"))?;
    let (page, question) = model.question(request.part("question")).ok_or(Stop::NotFound)?;
    Reply::json(&QuestionView {
        id: question.id.0.clone(),
        model: model.id.0.clone(),
        phase: page.phase.id.0.clone(),
        step: page.id().to_owned(),
        group: question.group.clone(),
        text: question.text.clone(),
        ours: question.ours == Some(true),
        pages: Pages::of(ctx, &QUESTION, &[&model.id.0, &question.id.0]),
    })
}

/// A text of a model that a search found.
#[derive(Serialize, ToSchema)]
pub struct TextRow {
    pub model: String,
    pub step: String,
    pub kind: Kind,
    pub id: String,
    pub title: Option<Text>,
    pub text: Option<Text>,
    /// Written by us, since the source does not have it.
    pub ours: bool,
    /// The question's own page, or that of its step.
    pub pages: Pages,
}

impl TextRow {
    fn of(ctx: &Ctx, hit: &Hit<'_>) -> Self {
        let model = hit.model.id.0.as_str();
        Self {
            model: model.to_owned(),
            step: hit.page.id().to_owned(),
            kind: hit.kind,
            id: hit.id.to_owned(),
            title: hit.title.cloned(),
            text: hit.text.cloned(),
            ours: hit.is_ours,
            pages: match hit.kind {
                Kind::Question => Pages::of(ctx, &QUESTION, &[model, hit.id]),
                _ => Pages::of(ctx, &MODEL_STEP, &[model, hit.page.id()]),
            },
        }
    }
}

/// Steps, questions, reminders and ways onward of all models. Those that have all the words, or if none has, the most of
/// them; without words, everything.
#[utoipa::path(get, path = "/api/v1/process-model-texts", operation_id = "process_model_texts", tag = "process models",
    params(("q" = Option<String>, Query, description = "words, in the language of Accept-Language"),
        ("model" = Option<String>, Query, description = "id of a model"),
        ("kind" = Option<String>, Query, description = "step, question, reminder or onward"),
        ("limit" = Option<i64>, Query, description = "at most 100"), ("page" = Option<i64>, Query, description = "from 1")),
    responses((status = 200, description = "A page of the list", body = ListOf<TextRow>)))]
pub fn texts(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (limit, offset) = window(request);
    let models = the_models(ctx, tx, &[request.query("model")])?;
    let (model, kind) = wanted(request);
    let mut hits = search(models.iter().map(Arc::as_ref), request.query("q"), ctx.language).hits;
    hits.retain(|hit| (model.is_empty() || hit.model.id.0 == model) && kind.is_none_or(|kind| hit.kind == kind));
    let items = hits.iter().skip(offset as usize).take(limit as usize).map(|hit| TextRow::of(ctx, hit)).collect();
    Reply::json(&ListOf::counted(hits.len() as i64, limit, request, items))
}

/// The guide's questions, and what the answers given say.
#[derive(Serialize, ToSchema)]
pub struct GuideView {
    pub questions: Vec<GuideQuestion>,
    /// The models the answers speak for, the best first.
    pub advice: Vec<AdviceView>,
}

/// A question of the guide. Its id is the name of the parameter that answers it.
#[derive(Serialize, ToSchema)]
pub struct GuideQuestion {
    pub id: String,
    pub text: Text,
    pub answers: Vec<GuideAnswer>,
}

/// An answer one can give.
#[derive(Serialize, ToSchema)]
pub struct GuideAnswer {
    pub id: String,
    pub text: Text,
}

impl From<&Asked> for GuideQuestion {
    fn from(asked: &Asked) -> Self {
        let answer = |choice: &Choice| GuideAnswer { id: choice.id.0.clone(), text: choice.text.clone() };
        Self { id: asked.id.0.clone(), text: asked.text.clone(), answers: asked.answers.iter().map(answer).collect() }
    }
}

/// What the answers say for a model.
#[derive(Serialize, ToSchema)]
pub struct AdviceView {
    pub model: String,
    /// How much the answers speak for it.
    pub weight: i64,
    /// Why, one for each answer that speaks for it.
    pub reasons: Vec<Text>,
    /// The step to begin with.
    pub begin: String,
    /// The page of that step.
    pub pages: Pages,
}

impl AdviceView {
    fn of(ctx: &Ctx, advice: &Advice<'_>) -> Self {
        let model = advice.model.id.0.as_str();
        Self {
            model: model.to_owned(),
            weight: advice.weight,
            reasons: advice.reasons.iter().map(|(_, reason)| (*reason).clone()).collect(),
            begin: advice.begin.id().to_owned(),
            pages: Pages::of(ctx, &MODEL_STEP, &[model, advice.begin.id()]),
        }
    }
}

/// Which model fits. Every question may be left out.
#[utoipa::path(get, path = "/api/v1/process-model-guide", tag = "process models",
    params(("challenge" = Option<String>, Query, description = "what is to be done, such as talk"),
        ("starts" = Option<String>, Query, description = "who takes the first step, such as community"),
        ("parties" = Option<String>, Query, description = "how many, such as few"),
        ("formal" = Option<String>, Query, description = "how firm, such as loose"),
        ("far" = Option<String>, Query, description = "how far one has come, such as idea")),
    responses((status = 200, description = "The questions, and the advice", body = GuideView)))]
pub fn guide(ctx: &Ctx, _: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let guide = the_guide();
    let answers = guide.known(|question| request.query(question).to_owned());
    Reply::json(&GuideView {
        questions: guide.questions.iter().map(GuideQuestion::from).collect(),
        advice: guide.advise(&answers).iter().map(|advice| AdviceView::of(ctx, advice)).collect(),
    })
}
