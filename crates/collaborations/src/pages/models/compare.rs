//! Two models side by side: what each is for, how it goes, and how much there is in it. On a phone below each other.

use super::{COMPARE, below_list, of_model, of_page, plain, the_models, to_start, words};
use crate::model::{Page as ModelPage, ProcessModel};
use crate::word::Principle;
use design::field::{Field, select};
use kernel::form::Form;
use kernel::record::Word;
use kernel::{Ctx, Reply, Request, Stop, Text, Tx};
use maud::{Markup, html};
use std::sync::Arc;

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let models = the_models(ctx, tx, &[request.query("a"), request.query("b")])?;
    let asked = |name: &str| models.iter().find(|model| model.id.0 == request.query(name));
    // What was not chosen is the first that is not chosen already.
    let other =
        |than: Option<&Arc<ProcessModel>>| models.iter().find(|model| than.is_none_or(|than| than.id != model.id));
    let a = asked("a").or_else(|| other(asked("b"))).ok_or(Stop::NotFound)?;
    let b = asked("b").or_else(|| other(Some(a))).ok_or(Stop::NotFound)?;
    let options: Vec<(String, String)> =
        models.iter().map(|model| (model.id.0.clone(), plain(ctx, &model.title).to_owned())).collect();
    let form = Form::new(&[("a", a.id.0.as_str()), ("b", b.id.0.as_str())]);
    let choose = |name, key| select(ctx, &form, Field::new(name, &ctx.t(key)), &options, None);
    let body = html! {
        h1.ds-heading data-size="lg" { (ctx.t("collaborations-compare")) }
        p.s-lead { (ctx.t("collaborations-compare-lead")) }
        form.s-filters.s-compare__choose method="get" action=(ctx.href(&COMPARE, &[])) {
            (choose("a", "collaborations-compare-a"))
            (choose("b", "collaborations-compare-b"))
            div.s-filters__act { (design::button(&ctx.t("collaborations-compare-act"))) }
        }
        @if a.id == b.id { (design::notice(design::Tone::Info, html! { p { (ctx.t("collaborations-compare-same")) } })) }
        @else { (side_by_side(ctx, [a, b])) }
    };
    Ok(below_list(ctx, ctx.t("collaborations-compare"), body).about(Some(&ctx.t("collaborations-compare-lead"))).into())
}

fn side_by_side(ctx: &Ctx, models: [&ProcessModel; 2]) -> Markup {
    let text =
        |text: &Option<Text>| html! { @if let Some(text) = text { p { (words(ctx, text)) } } @else { p { "–" } } };
    let row = |key: &str, cell: &dyn Fn(&ProcessModel) -> Markup| {
        html! {
            section.s-compare__row {
                h2.ds-heading data-size="xs" { (ctx.t(key)) }
                @for model in models {
                    div.s-compare__cell {
                        h3.s-compare__whose { (plain(ctx, &model.title)) }
                        (cell(model))
                    }
                }
            }
        }
    };
    html! {
        div.s-compare {
            div.s-compare__head aria-hidden="true" {
                span {}
                @for model in models { span { (plain(ctx, &model.title)) } }
            }
            (row("collaborations-compare-for", &|model| text(&model.summary)))
            (row("collaborations-fits", &|model| text(&model.fits)))
            (row("collaborations-written-for", &|model| text(&model.written_for)))
            (row("collaborations-model-picture", &|model| html! { p { (ctx.word("collaborations-shape", model.shape())) } }))
            (row("collaborations-model-holds", &|model| holds(ctx, model)))
            (row("collaborations-compare-phases", &|model| phases(ctx, model)))
            (row("collaborations-principles", &|model| principles(ctx, model)))
            (row("collaborations-model-source", &|model| source(ctx, model)))
            (row("collaborations-compare-onward", &|model| html! {
                ul.s-links {
                    li { a.ds-link href=(of_model(ctx, model)) { (ctx.t("collaborations-read-model")) span.s-unseen { ": " (plain(ctx, &model.title)) } } }
                    li { a.ds-link href=(to_start(ctx, model)) { (ctx.t("collaborations-start-by-model")) span.s-unseen { ": " (plain(ctx, &model.title)) } } }
                }
            }))
        }
    }
}

fn holds(ctx: &Ctx, model: &ProcessModel) -> Markup {
    let (steps, questions) = model.counts();
    let sum = |count: fn(&ModelPage<'_>) -> usize| model.pages().map(|page| count(&page)).sum::<usize>();
    let reminders = sum(|page| page.reminders().len());
    let onward = sum(|page| page.onward().len());
    let ours = model.questions().filter(|(_, question)| question.ours == Some(true)).count();
    html! {
        ul.s-plain-list {
            li { (ctx.ta("collaborations-model-size", &[("steps", steps.into()), ("questions", questions.into())])) }
            li { (ctx.ta("collaborations-ours-count", &[("count", ours.into())])) }
            li { (ctx.ta("collaborations-reminders-count", &[("count", reminders.into())])) }
            li { (ctx.ta("collaborations-onward-count", &[("count", onward.into())])) }
        }
    }
}

fn phases(ctx: &Ctx, model: &ProcessModel) -> Markup {
    html! {
        ol.s-compare__phases {
            @for phase in &model.phases {
                li {
                    a.ds-link href=(of_page(ctx, model, &ModelPage { phase, step: None })) { (words(ctx, &phase.title)) }
                    ul {
                        @for step in &phase.steps {
                            @let page = ModelPage { phase, step: Some(step) };
                            li { a.ds-link href=(of_page(ctx, model, &page)) { (words(ctx, &step.title)) } }
                        }
                    }
                }
            }
        }
    }
}

/// Each principle, and in how many phases it is leaned on.
fn principles(ctx: &Ctx, model: &ProcessModel) -> Markup {
    let phases = |principle: Principle| {
        model.phases.iter().filter(|phase| phase.principles.iter().any(|one| one.principle == principle)).count()
    };
    let named: Vec<(Principle, usize)> =
        Principle::ALL.iter().map(|one| (*one, phases(*one))).filter(|(_, count)| *count > 0).collect();
    html! {
        @if named.is_empty() { p { "–" } }
        ul.s-plain-list {
            @for (principle, count) in named {
                @let words = ctx.word("collaborations-principle", principle);
                li { (ctx.ta("collaborations-principle-phases", &[("principle", (&words).into()), ("count", count.into())])) }
            }
        }
    }
}

fn source(ctx: &Ctx, model: &ProcessModel) -> Markup {
    html! {
        @match &model.source {
            None => p { "–" },
            Some(source) => p {
                @if let Some(title) = &source.title { cite { (words(ctx, title)) } }
                @if let Some(publisher) = &source.publisher { ", " (publisher) }
            },
        }
    }
}
