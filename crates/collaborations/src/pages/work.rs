//! The work by the model: phases and steps drawn, where the parties stand in each, who has answered.

use super::{STEP, WORK, below, tabs};
use crate::answer::StepState;
use crate::collaboration::Collaboration;
use crate::model::{self, Page as ModelPage, ProcessModel};
use crate::picture::answered;
use crate::store::work::Given;
use crate::store::{one, work};
use design::process::{DrawnPhase, DrawnStep, drawing};
use kernel::record::Word;
use kernel::{Ctx, Language, Reply, Request, Stop, Text, Tx};
use maud::html;

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let collaboration = one::find_or_stop(tx, ctx, request.part("id"))?;
    let model = collaboration.process_model.as_deref().and_then(model::find).ok_or(Stop::NotFound)?;
    let steps = work::steps(tx, &collaboration.id)?;
    let answers = work::given(tx, &collaboration.id)?;
    let body = html! {
        h1.ds-heading data-size="lg" { (ctx.t("collaborations-tab-work")) }
        (tabs(ctx, &collaboration, &WORK))
        p.s-lead { (ctx.t("collaborations-work-lead")) }
        (drawing(ctx, &drawn(ctx, &collaboration, model, &steps, &answers)))
    };
    Ok(below(ctx, &collaboration, ctx.t("collaborations-tab-work"), body).into())
}

fn drawn(
    ctx: &Ctx,
    c: &Collaboration,
    model: &ProcessModel,
    steps: &[(String, StepState)],
    answers: &[Given],
) -> Vec<DrawnPhase> {
    let title = |text: &Text| text.for_reader(ctx.language, Language::Swedish).0.to_owned();
    let step = |page: ModelPage<'_>| {
        let state = steps.iter().find(|(id, _)| id == page.id()).map(|(_, state)| *state);
        DrawnStep {
            title: title(page.title()),
            address: ctx.href(&STEP, &[&c.id, page.id()]),
            state: state.map(|state| (ctx.word("collaborations-step", state), state.as_str())),
            answered: answered(ctx, c, answers, page).map(|count| (count, c.parties_now().count())),
        }
    };
    model
        .phases
        .iter()
        .map(|phase| DrawnPhase {
            title: title(&phase.title),
            address: (!phase.questions.is_empty()).then(|| ctx.href(&STEP, &[&c.id, &phase.id.0])),
            is_ground: phase.kind == Some(model::PhaseKind::Foundation),
            steps: phase.steps.iter().map(|s| step(ModelPage { phase, step: Some(s) })).collect(),
        })
        .collect()
}
