//! What the knowledge base shows on the pages of others: what helps at a step, and which form to put in an agreement.

use crate::article::{Article, ArticleKind};
use crate::library::library;
use crate::pages::{FORM_GUIDE, FORMS, link};
use kernel::record::Word;
use kernel::subject::{Found, Panel, Section, SubjectRef};
use kernel::{Ctx, Stop, Tx};
use maud::{Markup, html};

pub static PANELS: &[Panel] =
    &[Panel { on: "model-step", load: of_step }, Panel { on: "agreement-draft", load: of_draft }];

/// After what the page is about.
const ORDER: u8 = 60;

/// What helps at a page of a process model, wherever it is shown. The subject's id is model and page, `model/page`.
fn of_step(ctx: &Ctx, _: &mut Tx<'_>, subject: &SubjectRef, _: Found<'_>) -> Result<Vec<(u8, Section)>, Stop> {
    let Some((model, page)) = subject.id.split_once('/') else { return Ok(Vec::new()) };
    let found = library().supporting(model, page);
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let by_kind: Vec<(String, Markup)> = ArticleKind::ALL
        .iter()
        .map(|kind| {
            let of_kind: Vec<&&Article> = found.iter().filter(|article| article.kind == *kind).collect();
            let links = html! { @if !of_kind.is_empty() { ul.s-plain { @for article in of_kind { li { (link(ctx, article)) } } } } };
            (ctx.word("learning-kinds", *kind), links)
        })
        .collect();
    Ok(vec![(ORDER, Section { anchor: "knowledge", heading: ctx.t("learning-panel"), body: design::facts(&by_kind) })])
}

/// Forms that end in an agreement, for those who are about to draft one.
const AGREED: [&str; 5] = ["partnership-iop", "assignment", "procurement", "activity-support", "project-funds"];

fn of_draft(ctx: &Ctx, _: &mut Tx<'_>, _: &SubjectRef, _: Found<'_>) -> Result<Vec<(u8, Section)>, Stop> {
    let forms: Vec<&Article> = AGREED.iter().filter_map(|id| library().find(id)).collect();
    let body = html! {
        p { (ctx.t("learning-draft-lead")) }
        ul.s-links { @for form in forms { li { (link(ctx, form)) } } }
        p.s-row {
            (design::quiet_way_on(&ctx.t("learning-to-guide"), &ctx.href(&FORM_GUIDE, &[])))
            (design::quiet_way_on(&ctx.t("learning-to-forms"), &ctx.href(&FORMS, &[])))
        }
    };
    Ok(vec![(ORDER, Section { anchor: "forms", heading: ctx.t("learning-draft"), body })])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_named_for_a_draft_are_there() {
        for id in AGREED {
            assert_eq!(library().find(id).map(|form| form.kind), Some(ArticleKind::Form), "{id}");
        }
    }
}
