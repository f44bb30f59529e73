//! Reading the process models: to read, search, compare, print and choose among without signing in. Every question has an
//! address of its own.

pub mod compare;
pub mod index;
pub mod parts;
pub mod question;
pub mod search;
pub mod sheet;
pub mod show;
pub mod step;
pub mod which;

use super::{MODEL, MODELS};
use crate::model::{self, Page as ModelPage, ProcessModel, Shape, Stands};
use crate::store::models;
use design::process::{self, Drawn, DrawnPhase, DrawnStep};
use kernel::{Address, Ctx, Language, Page, Request, Stop, Text, Tx};
use maud::Markup;
use std::sync::Arc;

pub const MODEL_STEP: Address = Address { sv: "/modeller/{model}/{step}", en: "/en/models/{model}/{step}" };
pub const QUESTION: Address =
    Address { sv: "/modeller/{model}/fragor/{question}", en: "/en/models/{model}/questions/{question}" };
pub const SEARCH: Address = Address { sv: "/modeller/sok", en: "/en/models/search" };
pub const COMPARE: Address = Address { sv: "/modeller/jamfor", en: "/en/models/compare" };
pub const WHICH: Address = Address { sv: "/modeller/vilken", en: "/en/models/which" };

/// A model the reader may see.
pub fn the_model(ctx: &Ctx, tx: &mut Tx<'_>, id: &str) -> Result<Arc<ProcessModel>, Stop> {
    models::find(tx, ctx, id)?.ok_or(Stop::NotFound)
}

/// The delivered models in their order, and those of organisations that were asked for, as far as the reader may see them.
pub fn the_models(ctx: &Ctx, tx: &mut Tx<'_>, asked: &[&str]) -> Result<Vec<Arc<ProcessModel>>, Stop> {
    let delivered = model::all().iter().map(|model| model.id.0.as_str());
    let mut found: Vec<Arc<ProcessModel>> = Vec::new();
    for id in delivered.chain(asked.iter().copied().filter(|id| !id.is_empty())) {
        if !found.iter().any(|model| model.id.0 == id) {
            found.extend(models::find(tx, ctx, id)?);
        }
    }
    Ok(found)
}

/// A text of a model for the reader, marked where it is in the other language.
pub fn words(ctx: &Ctx, text: &Text) -> Markup {
    design::text(ctx, text, Language::Swedish)
}

/// The same without markup, for titles and names.
pub fn plain<'t>(ctx: &Ctx, text: &'t Text) -> &'t str {
    text.for_reader(ctx.language, Language::Swedish).0
}

pub fn of_model(ctx: &Ctx, model: &ProcessModel) -> String {
    ctx.href(&MODEL, &[&model.id.0])
}

pub fn of_page(ctx: &Ctx, model: &ProcessModel, page: &ModelPage<'_>) -> String {
    ctx.href(&MODEL_STEP, &[&model.id.0, page.id()])
}

pub fn of_question(ctx: &Ctx, model: &ProcessModel, question: &str) -> String {
    ctx.href(&QUESTION, &[&model.id.0, question])
}

/// Starting a collaboration by a model.
pub fn to_start(ctx: &Ctx, model: &ProcessModel) -> String {
    format!("{}?model={}", ctx.href(&super::NEW, &[]), kernel::web::encode(&model.id.0))
}

/// A page below the list of models.
pub fn below_list(ctx: &Ctx, title: impl Into<String>, body: Markup) -> Page {
    Page::new(title, body).below(ctx.t("collaborations-models"), ctx.href(&MODELS, &[]))
}

/// A page below a model.
pub fn below_model(ctx: &Ctx, model: &ProcessModel, title: impl Into<String>, body: Markup) -> Page {
    below_list(ctx, title, body).below(plain(ctx, &model.title), of_model(ctx, model))
}

/// Whether a sheet to write on was asked for.
pub fn wants_sheet(request: &Request) -> bool {
    request.query("sheet") == "1"
}

/// A model as the drawing needs it; what its steps lead to and where the parties stand in them is the caller's.
pub fn drawn(
    ctx: &Ctx,
    model: &ProcessModel,
    phase_address: impl Fn(ModelPage<'_>) -> Option<String>,
    step: impl Fn(ModelPage<'_>) -> DrawnStep,
) -> Drawn {
    let phases = model.phases.iter().map(|phase| DrawnPhase {
        title: plain(ctx, &phase.title).to_owned(),
        address: phase_address(ModelPage { phase, step: None }),
        stands: match model.stands(phase) {
            Stands::Ground => process::Stands::Ground,
            Stands::Within => process::Stands::Within,
            Stands::Beside => process::Stands::Beside,
        },
        steps: phase.steps.iter().map(|one| step(ModelPage { phase, step: Some(one) })).collect(),
    });
    Drawn {
        title: plain(ctx, &model.title).to_owned(),
        shape: match model.shape() {
            Shape::Row => process::Shape::Row,
            Shape::Loop => process::Shape::Loop,
            Shape::Staircase => process::Shape::Staircase,
            Shape::Core => process::Shape::Core,
            Shape::Levels => process::Shape::Levels,
        },
        centre: model.picture.as_ref().and_then(|picture| picture.centre.as_ref()).map(|c| plain(ctx, c).to_owned()),
        phases: phases.collect(),
    }
}
