//! A model: its picture, what it is for, and its phases with their steps. The whole of it on one page, or as a sheet of
//! questions to write on, by the address.

use super::parts::{around, ours, principles, questions, source};
use super::sheet::sheet;
use super::{COMPARE, below_list, drawn, of_model, of_page, plain, the_model, to_start, wants_sheet, words};
use crate::model::{Page as ModelPage, Phase, PhaseKind, ProcessModel};
use crate::pages::own_models::made_by;
use design::process::{DrawnStep, sketch};
use kernel::{Ctx, Language, Reply, Request, Stop, Tx};
use maud::{Markup, html};

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let model = the_model(ctx, tx, request.part("model"))?;
    if wants_sheet(request) {
        let pages: Vec<ModelPage<'_>> = model.pages().collect();
        return Ok(sheet(ctx, &model, &model.title, &pages, &of_model(ctx, &model)).into());
    }
    let is_whole = request.query("whole") == "1";
    let body = html! {
        h1.ds-heading data-size="lg" { (words(ctx, &model.title)) }
        @if let Some(summary) = &model.summary { p.s-lead { (words(ctx, summary)) } }
        (ways(ctx, &model, is_whole))
        (about(ctx, &model))
        (made_by(ctx, tx, &model)?)
        @if is_whole { @for page in model.pages() { (whole_page(ctx, &model, page)) } }
        @else {
            (picture(ctx, &model))
            @for phase in &model.phases { (one_phase(ctx, &model, phase)) }
        }
    };
    let page = below_list(ctx, plain(ctx, &model.title), body);
    Ok(page.about(model.summary.as_ref().map(|summary| plain(ctx, summary))).into())
}

/// What one can do with it.
fn ways(ctx: &Ctx, model: &ProcessModel, is_whole: bool) -> Markup {
    let t = |key: &str| ctx.t(key);
    let here = of_model(ctx, model);
    html! {
        p.s-row {
            (design::way_on(&t("collaborations-print-sheet"), &format!("{here}?sheet=1")))
            @if is_whole { (design::quiet_way_on(&t("collaborations-model-overview"), &here)) }
            @else { (design::quiet_way_on(&t("collaborations-model-whole"), &format!("{here}?whole=1"))) }
            (design::quiet_way_on(&t("collaborations-start-by-model"), &to_start(ctx, model)))
            a.ds-link href={ (ctx.href(&COMPARE, &[])) "?a=" (kernel::web::encode(&model.id.0)) } { (t("collaborations-compare-with")) }
        }
    }
}

fn about(ctx: &Ctx, model: &ProcessModel) -> Markup {
    let t = |key: &str| ctx.t(key);
    let (steps, questions) = model.counts();
    let has_ours = model.pages().any(|page| page.is_ours()) || model.questions().any(|(_, q)| q.ours == Some(true));
    let source = html! {
        @if let Some(source) = &model.source {
            @if let Some(title) = &source.title { cite { (words(ctx, title)) } }
            @if let Some(publisher) = &source.publisher { ", " @match &source.url {
                Some(url) => a.ds-link href=(url.0) rel="noopener" { (publisher) },
                None => (publisher),
            } }
            @if has_ours { p.s-quiet { (t("collaborations-ours-more")) } }
        }
    };
    let text = |text: &Option<kernel::Text>| html! { @if let Some(text) = text { (words(ctx, text)) } };
    design::facts(&[
        (t("collaborations-fits"), text(&model.fits)),
        (t("collaborations-written-for"), text(&model.written_for)),
        (
            t("collaborations-model-holds"),
            html! { (ctx.ta("collaborations-model-size", &[("steps", steps.into()), ("questions", questions.into())])) },
        ),
        (t("collaborations-model-source"), source),
    ])
}

fn picture(ctx: &Ctx, model: &ProcessModel) -> Markup {
    let step = |page: ModelPage<'_>| DrawnStep {
        title: plain(ctx, page.title()).to_owned(),
        address: of_page(ctx, model, &page),
        state: None,
        answered: None,
    };
    design::section(
        "picture",
        &ctx.t("collaborations-model-picture"),
        html! {
            p { (ctx.word("collaborations-shape", model.shape())) }
            (sketch(ctx, &drawn(ctx, model, |page| Some(of_page(ctx, model, &page)), step)))
        },
    )
}

fn one_phase(ctx: &Ctx, model: &ProcessModel, phase: &Phase) -> Markup {
    let page = ModelPage { phase, step: None };
    let pages = std::iter::once(page)
        .filter(|page| !page.questions().is_empty())
        .chain(phase.steps.iter().map(|step| ModelPage { phase, step: Some(step) }));
    html! {
        section.s-section {
            h2 #(phase.id) .ds-heading data-size="md" {
                a.ds-link href=(of_page(ctx, model, &page)) { (words(ctx, &phase.title)) }
            }
            @if phase.kind == Some(PhaseKind::Foundation) { p.s-meta { (ctx.t("collaborations-foundation")) } }
            @if let Some(introduction) = page.introduction() { (design::prose(ctx, introduction, Language::Swedish, 3)) }
            ul.s-list {
                @for page in pages {
                    li {
                        h3.ds-heading data-size="xs" {
                            a.ds-link href=(of_page(ctx, model, &page)) {
                                @if page.step.is_none() { (ctx.t("collaborations-whole-phase")) ": " }
                                (words(ctx, page.title()))
                            }
                        }
                        p.s-meta {
                            (ctx.ta("collaborations-questions-count", &[("count", page.questions().len().into())]))
                            (ours(ctx, page.step.and_then(|step| step.ours)))
                        }
                    }
                }
            }
            @if !phase.principles.is_empty() {
                @let named: Vec<String> = phase.principles.iter().map(|one| ctx.word("collaborations-principle", one.principle)).collect();
                p.s-meta { (ctx.t("collaborations-principles")) ": " (named.join(", ")) }
            }
        }
    }
}

/// A page of the model as a part of the whole.
fn whole_page(ctx: &Ctx, model: &ProcessModel, page: ModelPage<'_>) -> Markup {
    html! {
        section.s-section {
            h2 #(page.id()) .ds-heading data-size=(if page.step.is_some() { "sm" } else { "md" }) {
                a.ds-link href=(of_page(ctx, model, &page)) { (words(ctx, page.title())) }
                (ours(ctx, page.step.and_then(|step| step.ours)))
            }
            @if let Some(introduction) = page.introduction() { (design::prose(ctx, introduction, Language::Swedish, 3)) }
            (principles(ctx, page, 3))
            @if !page.questions().is_empty() {
                h3.ds-heading data-size="xs" { (ctx.t("collaborations-questions")) }
                (questions(ctx, model, page))
            }
            (around(ctx, page, 3))
            @if page.step.is_some() { (source(ctx, model, page)) }
        }
    }
}
