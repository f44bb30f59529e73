//! A model to read without signing in: every question has an address of its own, and the page prints well.

use super::MODELS;
use super::own_models::made_by;
use crate::model::{self, Onward, Page as ModelPage, ProcessModel};
use crate::store::models;
use design::process::{DrawnPhase, DrawnStep, drawing};
use kernel::{Ctx, Language, Page, Reply, Request, Stop, Text, Tx};
use maud::{Markup, html};

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let model = models::find(tx, ctx, request.part("model"))?.ok_or(Stop::NotFound)?;
    let model = &*model;
    let text = |text: &Text| design::text(ctx, text, Language::Swedish);
    let body = html! {
        h1.ds-heading data-size="lg" { (text(&model.title)) }
        @if let Some(summary) = &model.summary { p.s-lead { (text(summary)) } }
        @if let Some(source) = &model.source {
            p.s-meta { (ctx.t("collaborations-model-after")) " "
                @if let Some(title) = &source.title { cite { (text(title)) } }
                @if let Some(publisher) = &source.publisher { ", " (publisher) } }
        }
        (made_by(ctx, tx, model)?)
        (drawing(ctx, &drawn(ctx, model)))
        @for page in model.pages() { (one_page(ctx, page)) }
    };
    let title = model.title.for_reader(ctx.language, Language::Swedish).0;
    let summary = model.summary.as_ref().map(|summary| summary.for_reader(ctx.language, Language::Swedish).0);
    Ok(Page::new(title, body).about(summary).below(ctx.t("collaborations-models"), ctx.href(&MODELS, &[])).into())
}

fn drawn(ctx: &Ctx, model: &ProcessModel) -> Vec<DrawnPhase> {
    let title = |text: &Text| text.for_reader(ctx.language, Language::Swedish).0.to_owned();
    model
        .phases
        .iter()
        .map(|phase| DrawnPhase {
            title: title(&phase.title),
            address: Some(format!("#{}", phase.id)),
            is_ground: phase.kind == Some(model::PhaseKind::Foundation),
            steps: phase
                .steps
                .iter()
                .map(|step| DrawnStep {
                    title: title(&step.title),
                    address: format!("#{}", step.id),
                    state: None,
                    answered: None,
                })
                .collect(),
        })
        .collect()
}

fn one_page(ctx: &Ctx, page: ModelPage<'_>) -> Markup {
    let text = |text: &Text| design::text(ctx, text, Language::Swedish);
    html! {
        section.s-section {
            h2 #(page.id()) .ds-heading data-size=(if page.step.is_some() { "sm" } else { "md" }) { (text(page.title())) }
            @if let Some(introduction) = page.introduction() { (design::prose(ctx, introduction, Language::Swedish, 3)) }
            @if page.step.is_none() && !page.phase.principles.is_empty() {
                h3.ds-heading data-size="xs" { (ctx.t("collaborations-principles")) }
                dl.s-facts {
                    @for support in &page.phase.principles {
                        div { dt { (ctx.word("collaborations-principle", support.principle)) }
                            dd { @if let Some(words) = &support.text { (text(words)) } } }
                    }
                }
            }
            @if !page.questions().is_empty() {
                h3.ds-heading data-size="xs" { (ctx.t("collaborations-questions")) }
                (questions(ctx, page))
            }
            (around(ctx, page))
        }
    }
}

fn questions(ctx: &Ctx, page: ModelPage<'_>) -> Markup {
    html! {
        ul.s-questions {
            @for (i, question) in page.questions().iter().enumerate() {
                @let is_new = i == 0 || page.questions()[i - 1].group != question.group;
                li id={ "q-" (question.id) } {
                    @if let (true, Some(words)) = (is_new, &question.group) { strong.s-questions__group { (design::text(ctx, words, Language::Swedish)) } }
                    (design::text(ctx, &question.text, Language::Swedish))
                    " " a.s-anchor href={ "#q-" (question.id) } aria-label=(ctx.t("collaborations-question-address")) { "#" }
                }
            }
        }
    }
}

/// What to keep in mind and the ways onward of a page.
pub fn around(ctx: &Ctx, page: ModelPage<'_>) -> Markup {
    let text = |text: &Text| design::text(ctx, text, Language::Swedish);
    html! {
        @if !page.reminders().is_empty() {
            h3.ds-heading data-size="xs" { (ctx.t("collaborations-reminders")) }
            ul.s-reminders { @for reminder in page.reminders() { li { (text(&reminder.text)) } } }
        }
        @if !page.onward().is_empty() {
            h3.ds-heading data-size="xs" { (ctx.t("collaborations-onward")) }
            ul.s-onward { @for onward in page.onward() { li { (one_onward(ctx, onward)) } } }
        }
        @if let Some(step) = page.step.filter(|step| !step.reading.is_empty()) {
            h3.ds-heading data-size="xs" { (ctx.t("collaborations-reading")) }
            ul.s-links { @for link in &step.reading { li { a.ds-link href=(link.url.0) rel="noopener" { (text(&link.title)) } } } }
        }
    }
}

fn one_onward(ctx: &Ctx, onward: &Onward) -> Markup {
    html! {
        @if let Some(title) = &onward.title { strong { (design::text(ctx, title, Language::Swedish)) } }
        (design::prose(ctx, &onward.text, Language::Swedish, 4))
        @for link in &onward.links { p { a.ds-link href=(link.url.0) rel="noopener" { (design::text(ctx, &link.title, Language::Swedish)) } } }
    }
}
