//! The work by the model: phases and steps drawn, where the parties stand in each, who has answered.

use super::models::{self, plain};
use super::{STEP, WORK, below, tabs};
use crate::answer::StepState;
use crate::collaboration::Collaboration;
use crate::model::{Page as ModelPage, ProcessModel};
use crate::picture::answered;
use crate::store::work::Given;
use crate::store::{one, work};
use design::process::{Drawn, DrawnStep, drawing};
use kernel::record::Word;
use kernel::{Ctx, Reply, Request, Stop, Tx};
use maud::{Markup, html};

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let collaboration = one::find_or_stop(tx, ctx, request.part("id"))?;
    let model = collaboration.process_model.as_deref().and_then(crate::model::find).ok_or(Stop::NotFound)?;
    let steps = work::steps(tx, &collaboration.id)?;
    let answers = work::given(tx, &collaboration.id)?;
    let body = html! {
        h1.ds-heading data-size="lg" { (ctx.t("collaborations-tab-work")) }
        (tabs(ctx, &collaboration, &WORK))
        p.s-lead { (ctx.t("collaborations-work-lead")) }
        (under_way(ctx, &collaboration, model, &steps))
        (drawing(ctx, &drawn(ctx, &collaboration, model, &steps, &answers)))
    };
    Ok(below(ctx, &collaboration, ctx.t("collaborations-tab-work"), body).into())
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
