//! The process models there are.

use super::MODEL;
use crate::model;
use kernel::{Ctx, Language, Page, Reply, Request, Stop, Tx};
use maud::html;

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let body = html! {
        h1.ds-heading data-size="lg" { (ctx.t("collaborations-models")) }
        p.s-lead { (ctx.t("collaborations-models-lead")) }
        ul.s-list {
            @for m in model::all() {
                li {
                    h2.ds-heading data-size="xs" { a.ds-link href=(ctx.href(&MODEL, &[&m.id.0])) { (design::text(ctx, &m.title, Language::Swedish)) } }
                    @if let Some(summary) = &m.summary { p { (design::text(ctx, summary, Language::Swedish)) } }
                }
            }
        }
        (super::own_models::index::public_list(ctx, tx, request)?)
    };
    Ok(Page::new(ctx.t("collaborations-models"), body).into())
}
