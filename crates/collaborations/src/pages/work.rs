//! The work by the model: phases and steps drawn, where the parties stand in each, who has answered.

use super::models::{self, plain};
use super::{RUNS_ON, STEP, WORK, below, tabs};
use crate::access::{self, Act};
use crate::acts::move_model;
use crate::answer::StepState;
use crate::collaboration::Collaboration;
use crate::model::{Page as ModelPage, ProcessModel};
use crate::picture::answered;
use crate::store::work::Given;
use crate::store::{one, work};
use design::process::{Drawn, DrawnStep, drawing};
use kernel::record::Word;
use kernel::{Ctx, Language, Reply, Request, Stop, Tx};
use maud::{Markup, html};

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let collaboration = one::find_or_stop(tx, ctx, request.part("id"))?;
    let model = collaboration.model.as_deref().ok_or(Stop::NotFound)?;
    let steps = work::steps(tx, &collaboration.id)?;
    let answers = work::given(tx, &collaboration.id)?;
    let body = html! {
        h1.ds-heading data-size="lg" { (ctx.t("collaborations-tab-work")) }
        (tabs(ctx, &collaboration, &WORK))
        p.s-lead { (ctx.t("collaborations-work-lead")) }
        (under_way(ctx, &collaboration, model, &steps))
        (runs_on(ctx, tx, &collaboration, model)?)
        (drawing(ctx, &drawn(ctx, &collaboration, model, &steps, &answers)))
    };
    Ok(below(ctx, &collaboration, ctx.t("collaborations-tab-work"), body).into())
}

/// Which version they work by, and for who may move to another that there is one.
fn runs_on(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration, model: &ProcessModel) -> Result<Markup, Stop> {
    let title = model.title.for_reader(ctx.language, Language::Swedish).0;
    let args = [("title", title.into()), ("version", (&model.version).into())];
    let may_move = access::may_move_model(ctx, c);
    let has_newer = may_move && move_model::has_newer(ctx, tx, c)?;
    Ok(html! {
        p.s-meta {
            (ctx.ta("collaborations-title-version", &args))
            @if may_move { " · " a.ds-link href=(ctx.href(&RUNS_ON, &[&c.id])) { (ctx.t("collaborations-runs-on-other")) } }
        }
        @if has_newer {
            (design::notice(design::Tone::Info, html! {
                p { (ctx.t("collaborations-has-newer")) " " a.ds-link href=(ctx.href(&RUNS_ON, &[&c.id])) { (ctx.t("collaborations-has-newer-way")) } }
            }))
        }
        (super::earlier::way(ctx, c))
    })
}

/// The model drawn with where the parties stand in each step.
fn drawn(
    ctx: &Ctx,
    c: &Collaboration,
    model: &ProcessModel,
    steps: &[(String, StepState)],
    answers: &[Given],
) -> Drawn {
    let step = |page: ModelPage<'_>| {
        let state = state(steps, page);
        DrawnStep {
            title: plain(ctx, page.title()).to_owned(),
            address: ctx.href(&STEP, &[&c.id, page.id()]),
            state: state.map(|state| (ctx.word("collaborations-step", state), state.as_str())),
            answered: answered(ctx, c, answers, page).map(|count| (count, c.parties_now().count())),
        }
    };
    let phase = |page: ModelPage<'_>| (!page.questions().is_empty()).then(|| ctx.href(&STEP, &[&c.id, page.id()]));
    models::drawn(ctx, model, phase, step)
}

fn state(steps: &[(String, StepState)], page: ModelPage<'_>) -> Option<StepState> {
    steps.iter().find(|(id, _)| id == page.id()).map(|(_, state)| *state)
}

/// For whoever may answer, the way to what the parties are working on. It is why most come, and often where they were asked to.
pub(super) fn now(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration) -> Result<Markup, Stop> {
    let Some(model) = c.model.as_deref().filter(|_| access::may(ctx, c, Act::Answer)) else {
        return Ok(design::nothing());
    };
    let steps = work::steps(tx, &c.id)?;
    let is_asked = |page: &ModelPage<'_>| {
        !page.questions().is_empty() && matches!(state(&steps, *page), Some(StepState::Open | StepState::Adjusting))
    };
    let Some(first) = model.pages().find(is_asked) else {
        return Ok(html! { p { (design::way_on(&ctx.t("collaborations-to-work"), &ctx.href(&WORK, &[&c.id]))) } });
    };
    let label = ctx.ta("collaborations-answer-in", &[("step", plain(ctx, first.title()).into())]);
    Ok(html! { p { (design::way_on(&label, &ctx.href(&STEP, &[&c.id, first.id()]))) } })
}

/// The steps the parties are at now, in words.
fn under_way(ctx: &Ctx, c: &Collaboration, model: &ProcessModel, steps: &[(String, StepState)]) -> Markup {
    let is_open = |page: &ModelPage<'_>| matches!(state(steps, *page), Some(StepState::Open | StepState::Adjusting));
    let now: Vec<Markup> = model
        .pages()
        .filter(is_open)
        .map(|page| html! { a.ds-link href=(ctx.href(&STEP, &[&c.id, page.id()])) { (plain(ctx, page.title())) } })
        .collect();
    if now.is_empty() {
        return design::nothing();
    }
    html! { p { strong { (ctx.t("collaborations-work-now")) ":" } " " (design::joined(&now, ", ")) } }
}
