//! Parts that several of the models' pages have: the questions, what stands around them, and what is whose.

use super::{of_page, of_question, plain, words};
use crate::model::{Link, Onward, Page as ModelPage, ProcessModel};
use kernel::{Ctx, Language};
use maud::{Markup, html};

/// What we wrote ourselves is said at each such text, in a word.
pub fn ours(ctx: &Ctx, ours: Option<bool>) -> Markup {
    html! { @if ours == Some(true) { " " (design::tag(&ctx.t("collaborations-ours"))) } }
}

/// Questions in their groups, each leading to its own page.
pub fn questions(ctx: &Ctx, model: &ProcessModel, page: ModelPage<'_>) -> Markup {
    html! {
        ul.s-questions {
            @for (i, question) in page.questions().iter().enumerate() {
                @let is_new = i == 0 || page.questions()[i - 1].group != question.group;
                li id={ "q-" (question.id) } {
                    @if let (true, Some(group)) = (is_new, &question.group) { strong.s-questions__group { (words(ctx, group)) } }
                    a.s-questions__to href=(of_question(ctx, model, &question.id.0)) { (words(ctx, &question.text)) }
                    (ours(ctx, question.ours))
                }
            }
        }
    }
}

/// Headings over a page's parts; `level` is that of the heading.
fn heading(level: u8, words: &str) -> Markup {
    html! {
        @if level == 2 { h2.ds-heading data-size="sm" { (words) } }
        @else if level == 3 { h3.ds-heading data-size="xs" { (words) } }
        @else { h4.ds-heading data-size="2xs" { (words) } }
    }
}

/// What to keep in mind, the ways onward and what to read, of a page.
pub fn around(ctx: &Ctx, page: ModelPage<'_>, level: u8) -> Markup {
    html! {
        (reminders(ctx, page, level))
        @if !page.onward().is_empty() {
            (heading(level, &ctx.t("collaborations-onward")))
            ul.s-onward { @for onward in page.onward() { li id={ "o-" (onward.id) } { (one_onward(ctx, onward, level)) } } }
        }
        @if let Some(step) = page.step.filter(|step| !step.reading.is_empty()) {
            (heading(level, &ctx.t("collaborations-reading")))
            (links(ctx, &step.reading))
        }
    }
}

pub fn reminders(ctx: &Ctx, page: ModelPage<'_>, level: u8) -> Markup {
    html! {
        @if !page.reminders().is_empty() {
            (heading(level, &ctx.t("collaborations-reminders")))
            ul.s-reminders {
                @for reminder in page.reminders() {
                    li id={ "r-" (reminder.id) } { (words(ctx, &reminder.text)) (ours(ctx, reminder.ours)) }
                }
            }
        }
    }
}

fn one_onward(ctx: &Ctx, onward: &Onward, level: u8) -> Markup {
    html! {
        @if let Some(title) = &onward.title { strong { (words(ctx, title)) } (ours(ctx, onward.ours)) }
        (design::prose(ctx, &onward.text, Language::Swedish, level + 1))
        @if onward.title.is_none() { (ours(ctx, onward.ours)) }
        (links(ctx, &onward.links))
    }
}

fn links(ctx: &Ctx, links: &[Link]) -> Markup {
    html! {
        @if !links.is_empty() {
            ul.s-links { @for link in links { li { a.ds-link href=(link.url.0) rel="noopener" { (words(ctx, &link.title)) } } } }
        }
    }
}

/// The principles a phase leans on, and how.
pub fn principles(ctx: &Ctx, page: ModelPage<'_>, level: u8) -> Markup {
    if page.step.is_some() || page.phase.principles.is_empty() {
        return design::nothing();
    }
    html! {
        (heading(level, &ctx.t("collaborations-principles")))
        dl.s-facts {
            @for support in &page.phase.principles {
                div { dt { (ctx.word("collaborations-principle", support.principle)) }
                    dd { @if let Some(text) = &support.text { (words(ctx, text)) } } }
            }
        }
    }
}

/// Where in the source a page's text comes from, and what on it is ours.
pub fn source(ctx: &Ctx, model: &ProcessModel, page: ModelPage<'_>) -> Markup {
    let heading = page.step.and_then(|step| step.source_heading.as_ref());
    let has_ours = page.questions().iter().any(|q| q.ours == Some(true))
        || page.reminders().iter().any(|r| r.ours == Some(true))
        || page.onward().iter().any(|o| o.ours == Some(true));
    html! {
        div.s-source {
            @if let Some(source) = &model.source {
                p.s-meta {
                    (ctx.t("collaborations-model-after")) " "
                    @if let Some(title) = &source.title { cite { (words(ctx, title)) } }
                    @if let Some(publisher) = &source.publisher { ", " (publisher) }
                    @if let Some(heading) = heading { ". " (ctx.t("collaborations-source-heading")) ": " span lang="sv" { (heading) } }
                    "."
                }
            }
            @if page.is_ours() { p.s-meta { (ctx.t("collaborations-step-is-ours")) } }
            @else if has_ours { p.s-meta { (ctx.t("collaborations-ours-more")) } }
        }
    }
}

/// The one before and the one after.
pub fn neighbours(ctx: &Ctx, before: Option<(String, &str)>, after: Option<(String, &str)>) -> Markup {
    if before.is_none() && after.is_none() {
        return design::nothing();
    }
    html! {
        nav.s-neighbours aria-label=(ctx.t("collaborations-neighbours")) {
            @if let Some((address, title)) = before {
                a rel="prev" href=(address) { span.s-neighbours__which { (ctx.t("collaborations-before")) } span { (title) } }
            }
            @if let Some((address, title)) = after {
                a.s-neighbours__next rel="next" href=(address) { span.s-neighbours__which { (ctx.t("collaborations-after")) } span { (title) } }
            }
        }
    }
}

/// The pages before and after a page of the model.
pub fn page_neighbours(ctx: &Ctx, model: &ProcessModel, page: ModelPage<'_>) -> Markup {
    let pages: Vec<ModelPage<'_>> = model.pages().collect();
    let here = pages.iter().position(|other| other.id() == page.id()).unwrap_or_default();
    let before = here.checked_sub(1).map(|i| (of_page(ctx, model, &pages[i]), plain(ctx, pages[i].title())));
    let after = pages.get(here + 1).map(|page| (of_page(ctx, model, page), plain(ctx, page.title())));
    neighbours(ctx, before, after)
}

/// How to get it on paper. The button is there where a script can press it.
pub fn to_print(ctx: &Ctx) -> Markup {
    html! {
        p.s-to-print {
            button.ds-button data-variant="secondary" type="button" data-print hidden { (ctx.t("collaborations-print")) }
            span.s-quiet { (ctx.t("collaborations-print-how")) }
        }
    }
}
