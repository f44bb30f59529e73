//! A step or a phase of a model: its questions, what to keep in mind, the ways onward, and what others know about it. A
//! phase has its steps' questions too, so that they can be read and printed together.

use super::parts::{around, ours, page_neighbours, principles, questions, source};
use super::sheet::sheet;
use super::{below_model, of_page, plain, the_model, to_start, wants_sheet, words};
use crate::model::{Page as ModelPage, Phase, ProcessModel};
use kernel::subject::{self, Found, Section, SubjectRef};
use kernel::{Ctx, Language, Page, Reply, Request, Stop, Tx};
use maud::{Markup, html};

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let model = the_model(ctx, tx, request.part("model"))?;
    let page = model.page(request.part("step")).ok_or(Stop::NotFound)?;
    let title = plain(ctx, page.title());
    if wants_sheet(request) {
        let own = std::iter::once(page);
        let steps = page.phase.steps.iter().filter(|_| page.step.is_none());
        let pages: Vec<ModelPage<'_>> =
            own.chain(steps.map(|step| ModelPage { phase: page.phase, step: Some(step) })).collect();
        return Ok(
            below(ctx, &model, page, sheet(ctx, &model, page.title(), &pages, &of_page(ctx, &model, &page))).into()
        );
    }
    let subject = SubjectRef::new("model-step", format!("{}/{}", model.family(), page.id()));
    let panels = subject::sections(ctx, tx, &subject, Found::new(&()))?;
    let about = page.introduction().map(|introduction| plain(ctx, introduction));
    Ok(below(ctx, &model, page, below_model(ctx, &model, title, view(ctx, &model, page, &panels))).about(about).into())
}

/// A step stands below its phase.
fn below(ctx: &Ctx, model: &ProcessModel, page: ModelPage<'_>, shown: Page) -> Page {
    match page.step {
        None => shown,
        Some(_) => {
            let phase = ModelPage { phase: page.phase, step: None };
            shown.below(plain(ctx, &page.phase.title), of_page(ctx, model, &phase))
        }
    }
}

fn view(ctx: &Ctx, model: &ProcessModel, page: ModelPage<'_>, panels: &[(u8, Section)]) -> Markup {
    let t = |key: &str| ctx.t(key);
    html! {
        h1.ds-heading data-size="lg" { (words(ctx, page.title())) }
        @if let Some(introduction) = page.introduction() { (design::prose(ctx, introduction, Language::Swedish, 2)) }
        p.s-row {
            (design::way_on(&t("collaborations-print-sheet"), &format!("{}?sheet=1", of_page(ctx, model, &page))))
            (design::quiet_way_on(&t("collaborations-start-by-model"), &to_start(ctx, model)))
        }
        @if !page.questions().is_empty() {
            h2.ds-heading data-size="sm" { (t("collaborations-questions")) }
            p.s-quiet { (t("collaborations-questions-open")) }
            (questions(ctx, model, page))
        }
        @if page.step.is_none() { (steps(ctx, model, page.phase)) }
        (principles(ctx, page, 2))
        (around(ctx, page, 2))
        (source(ctx, model, page))
        @for (_, section) in panels { (design::section(section.anchor, &section.heading, section.body.clone())) }
        (page_neighbours(ctx, model, page))
    }
}

/// The steps of a phase with their questions.
fn steps(ctx: &Ctx, model: &ProcessModel, phase: &Phase) -> Markup {
    html! {
        @for step in &phase.steps {
            @let page = ModelPage { phase, step: Some(step) };
            section.s-section {
                h2 #(step.id) .ds-heading data-size="sm" {
                    a.ds-link href=(of_page(ctx, model, &page)) { (words(ctx, &step.title)) }
                    (ours(ctx, step.ours))
                }
                (questions(ctx, model, page))
            }
        }
    }
}
