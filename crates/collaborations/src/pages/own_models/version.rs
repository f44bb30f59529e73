//! A version of an organisation's model as it was published, or its draft, to read from beginning to end.

use super::{OWN_VERSIONS, below_own, index, text, words};
use crate::acts::models as acts;
use crate::model::{Page as ModelPage, ProcessModel};
use crate::store::own_models;
use kernel::{Ctx, Language, Reply, Request, Stop, Tx};
use maud::{Markup, html};
use std::sync::Arc;

/// The number 0 is the draft.
pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let own = acts::owned(ctx, tx, request.part("own"))?;
    let number: i64 = request.part("number").parse().map_err(|_| Stop::NotFound)?;
    let model = match number {
        0 => Arc::new(own.draft.clone()),
        _ => own_models::version(tx, &own, number)?.ok_or(Stop::NotFound)?.1.model,
    };
    let title = format!("{} – {}", words(ctx, &model.title), index::version_words(ctx, number));
    let body = html! {
        h1.ds-heading data-size="lg" { (text(ctx, &model.title)) }
        p.s-meta { (index::version_words(ctx, number)) }
        (whole(ctx, &model))
    };
    let page = below_own(ctx, &own, title, body);
    Ok(page.below(ctx.t("collaborations-model-versions"), ctx.href(&OWN_VERSIONS, &[&own.id])).into())
}

fn whole(ctx: &Ctx, model: &ProcessModel) -> Markup {
    html! {
        @if let Some(summary) = &model.summary { p.s-lead { (text(ctx, summary)) } }
        @for page in model.pages() { (one_page(ctx, page)) }
    }
}

fn one_page(ctx: &Ctx, page: ModelPage<'_>) -> Markup {
    html! {
        section.s-section {
            h2.ds-heading data-size=(if page.step.is_some() { "sm" } else { "md" }) { (text(ctx, page.title())) }
            @if let Some(introduction) = page.introduction() { (design::prose(ctx, introduction, Language::Swedish, 3)) }
            @if !page.questions().is_empty() {
                h3.ds-heading data-size="xs" { (ctx.t("collaborations-questions")) }
                ul.s-questions {
                    @for question in page.questions() {
                        li { @if let Some(group) = &question.group { span.s-quiet { (text(ctx, group)) ": " } } (text(ctx, &question.text)) }
                    }
                }
            }
            (crate::pages::models::parts::around(ctx, page, 3))
        }
    }
}
