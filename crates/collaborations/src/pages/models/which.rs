//! Which model fits us? Some questions, all of which may be left; then the model most speaks for, why, where to begin, and
//! the next best. Nothing is kept, and the choice stays free.

use super::{COMPARE, WHICH, below_list, of_model, of_page, plain, to_start, words};
use crate::guide::{Advice, Asked, Choice, guide};
use design::field::{Field, radios};
use kernel::form::Form;
use kernel::{Ctx, Reply, Request, Stop, Tx};
use maud::{Markup, html};

pub fn get(ctx: &Ctx, _: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let answers = guide().known(|question| request.query(question).to_owned());
    let title = ctx.t("collaborations-which");
    let lead = ctx.t("collaborations-which-lead");
    let was_sent = !request.query.is_empty();
    let body = html! {
        h1.ds-heading data-size="lg" { (title) }
        p.s-lead { (lead) }
        @if answers.is_empty() && was_sent { (design::notice(design::Tone::Info, html! { p { (ctx.t("collaborations-which-none")) } })) }
        @if !answers.is_empty() { (advice(ctx, &answers)) }
        (ask(ctx, &answers))
    };
    Ok(below_list(ctx, &title, body).about(Some(&lead)).into())
}

fn ask(ctx: &Ctx, answers: &[(&Asked, &Choice)]) -> Markup {
    let given: Vec<(&str, &str)> =
        answers.iter().map(|(asked, choice)| (asked.id.0.as_str(), choice.id.0.as_str())).collect();
    let form = Form::new(&given);
    let here = ctx.href(&WHICH, &[]);
    let act = if answers.is_empty() { "collaborations-which-act" } else { "collaborations-which-again" };
    let fields = html! {
        form method="get" action=(here) {
            @for asked in &guide().questions {
                @let options: Vec<_> = asked.answers.iter().map(|choice| (choice.id.0.clone(), plain(ctx, &choice.text).to_owned(), None)).collect();
                @let field = Field::new(&asked.id.0, plain(ctx, &asked.text));
                (radios(ctx, &form, Field { hint: asked.hint.as_ref().map(|hint| plain(ctx, hint)), ..field }, &options))
            }
            div.s-row.s-which__act {
                (design::button(&ctx.t(act)))
                @if !answers.is_empty() { a.ds-link href=(here) { (ctx.t("design-clear")) } }
            }
        }
    };
    match answers.is_empty() {
        true => fields,
        false => design::section("answers", &ctx.t("collaborations-your-answers"), fields),
    }
}

fn advice(ctx: &Ctx, answers: &[(&Asked, &Choice)]) -> Markup {
    let advice = guide().advise(answers);
    let left = guide().questions.len() - answers.len();
    let mut advice = advice.iter();
    let (best, next) = (advice.next(), advice.next());
    html! {
        @if left > 0 { (design::notice(design::Tone::Info, html! { p { (ctx.ta("collaborations-which-left", &[("count", left.into())])) } })) }
        @if let Some(best) = best { (design::section("best", &ctx.t("collaborations-which-best"), one(ctx, best, true))) }
        @if let Some(next) = next { (design::section("next", &ctx.t("collaborations-which-next"), one(ctx, next, false))) }
        @if let (Some(best), Some(next)) = (best, next) {
            @let compared = format!("{}?a={}&b={}", ctx.href(&COMPARE, &[]), kernel::web::encode(&best.model.id.0), kernel::web::encode(&next.model.id.0));
            p { (design::quiet_way_on(&ctx.t("collaborations-which-compare"), &compared)) }
        }
        p.s-quiet { (ctx.t("collaborations-which-free")) }
    }
}

fn one(ctx: &Ctx, advice: &Advice<'_>, is_best: bool) -> Markup {
    let model = advice.model;
    let begin = of_page(ctx, model, &advice.begin);
    html! {
        div.s-advice data-best=[is_best.then_some("true")] {
            h3.ds-heading data-size="sm" { a.ds-link href=(of_model(ctx, model)) { (words(ctx, &model.title)) } }
            @if is_best { @if let Some(summary) = &model.summary { p { (words(ctx, summary)) } } }
            dl.s-facts {
                @for (choice, reason) in &advice.reasons { div { dt { (words(ctx, &choice.text)) } dd { (words(ctx, reason)) } } }
            }
            p { (ctx.t("collaborations-which-begin")) " " a.ds-link href=(begin) { (words(ctx, advice.begin.title())) } }
            @if is_best {
                p.s-row {
                    (design::way_on(&ctx.t("collaborations-which-go"), &begin))
                    (design::quiet_way_on(&ctx.t("collaborations-print-step"), &format!("{begin}?sheet=1")))
                    (design::quiet_way_on(&ctx.t("collaborations-start-by-model"), &to_start(ctx, model)))
                }
            }
        }
    }
}
