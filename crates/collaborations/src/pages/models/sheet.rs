//! A sheet of questions to take to a meeting: each with room to write, and what to keep in mind beside it.

use super::parts::to_print;
use super::{below_model, plain, words};
use crate::model::{Page as ModelPage, ProcessModel};
use kernel::{Ctx, Page, Text};
use maud::{Markup, html};

/// The sheet of some of a model's pages, below where they are read.
pub fn sheet(ctx: &Ctx, model: &ProcessModel, title: &Text, pages: &[ModelPage<'_>], back: &str) -> Page {
    let heading = ctx.ta("collaborations-sheet-of", &[("title", plain(ctx, title).into())]);
    let body = html! {
        h1.ds-heading data-size="lg" { (heading) }
        nav.s-sheet-way aria-label=(ctx.t("collaborations-sheet-ways")) {
            p { (ctx.t("collaborations-sheet-lead")) }
            (to_print(ctx))
            p { a.ds-link href=(back) { (ctx.t("collaborations-sheet-back")) } }
        }
        (who(ctx))
        @for page in pages.iter().filter(|page| !page.questions().is_empty()) { (one_page(ctx, *page, pages.len() > 1)) }
        p.s-meta { (ctx.t("collaborations-sheet-from")) " " (words(ctx, &model.title)) }
    };
    below_model(ctx, model, heading, body)
}

/// When, and who were there.
pub fn who(ctx: &Ctx) -> Markup {
    html! {
        dl.s-sheet-who {
            div { dt { (ctx.t("collaborations-sheet-day")) } dd {} }
            div { dt { (ctx.t("collaborations-sheet-present")) } dd {} }
        }
    }
}

fn one_page(ctx: &Ctx, page: ModelPage<'_>, is_one_of_several: bool) -> Markup {
    html! {
        div.s-sheet-page {
            @if is_one_of_several { h2.ds-heading data-size="sm" { (words(ctx, page.title())) } }
            ol.s-asked {
                @for (i, question) in page.questions().iter().enumerate() {
                    @let is_new = i == 0 || page.questions()[i - 1].group != question.group;
                    li {
                        @if let (true, Some(group)) = (is_new, &question.group) { p.s-asked__group { (words(ctx, group)) } }
                        p.s-asked__words { (words(ctx, &question.text)) }
                        (ruled(3))
                    }
                }
            }
            @if !page.reminders().is_empty() {
                p.s-asked__group { (ctx.t("collaborations-reminders")) }
                ul.s-reminders { @for reminder in page.reminders() { li { (words(ctx, &reminder.text)) } } }
            }
        }
    }
}

/// Lines to write on.
pub fn ruled(lines: u8) -> Markup {
    html! { div.s-ruled aria-hidden="true" { @for _ in 0..lines { span {} } } }
}
