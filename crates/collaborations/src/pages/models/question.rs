//! One question, large, to look at together in a meeting: its step, what to keep in mind, the ones before and after, and
//! on paper room to write.

use super::parts::{neighbours, reminders, source, to_print};
use super::sheet::{ruled, who};
use super::{below_model, of_page, of_question, plain, the_model, to_start, words};
use crate::model::{Page as ModelPage, ProcessModel, Question};
use kernel::{Ctx, Reply, Request, Stop, Tx};
use maud::{Markup, html};

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let model = the_model(ctx, tx, request.part("model"))?;
    let (page, question) = model.question(request.part("question")).ok_or(Stop::NotFound)?;
    let place = page.questions().iter().position(|other| other.id == question.id).unwrap_or_default() + 1;
    let numbered =
        [("number", place.into()), ("count", page.questions().len().into()), ("step", plain(ctx, page.title()).into())];
    let body = html! {
        p.s-meta { (ctx.ta("collaborations-question-number", &numbered)) }
        h1.s-asked-large { (words(ctx, &question.text)) }
        @if let Some(group) = &question.group { p.s-meta { (ctx.t("collaborations-question-group")) ": " (words(ctx, group)) } }
        @if question.ours == Some(true) { p.s-meta { (ctx.t("collaborations-question-is-ours")) } }
        div.s-paper { (who(ctx)) (ruled(10)) }
        (around(ctx, &model, question))
        (reminders(ctx, page, 2))
        (source(ctx, &model, page))
        nav.s-sheet-way aria-label=(ctx.t("collaborations-sheet-ways")) { (ways(ctx, &model, page)) (to_print(ctx)) }
    };
    let shown = below_model(ctx, &model, plain(ctx, &question.text), body);
    let about = ctx.ta("collaborations-question-number", &numbered);
    Ok(shown.about(Some(&about)).below(plain(ctx, page.title()), of_page(ctx, &model, &page)).into())
}

/// The questions before and after in the model, also in another step.
fn around(ctx: &Ctx, model: &ProcessModel, question: &Question) -> Markup {
    let all: Vec<&Question> = model.questions().map(|(_, question)| question).collect();
    let here = all.iter().position(|other| other.id == question.id).unwrap_or_default();
    let to = |question: &&'_ Question| of_question(ctx, model, &question.id.0);
    let before = here.checked_sub(1).map(|i| (to(&all[i]), plain(ctx, &all[i].text)));
    let after = all.get(here + 1).map(|next| (to(next), plain(ctx, &next.text)));
    neighbours(ctx, before, after)
}

fn ways(ctx: &Ctx, model: &ProcessModel, page: ModelPage<'_>) -> Markup {
    let step = of_page(ctx, model, &page);
    html! {
        p.s-row {
            (design::quiet_way_on(&ctx.t("collaborations-all-of-step"), &step))
            (design::quiet_way_on(&ctx.t("collaborations-print-step"), &format!("{step}?sheet=1")))
            a.ds-link href=(to_start(ctx, model)) { (ctx.t("collaborations-start-by-model")) }
        }
    }
}
