//! The process models there are, and the ways into them: a search, a comparison, and the guide to which one fits.

use super::{COMPARE, SEARCH, WHICH, of_model, plain, words};
use crate::model;
use crate::pages::own_models;
use design::field::{Field, Kind, input};
use kernel::form::Form;
use kernel::{Ctx, Page, Reply, Request, Stop, Tx};
use maud::html;

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let t = |key: &str| ctx.t(key);
    let search = input(ctx, &Form::new(&[]), Field::new("q", &t("collaborations-search-texts")), Kind::Search);
    let body = html! {
        h1.ds-heading data-size="lg" { (t("collaborations-models")) }
        p.s-lead { (t("collaborations-models-lead")) }
        p.s-row {
            (design::way_on(&t("collaborations-which"), &ctx.href(&WHICH, &[])))
            (design::quiet_way_on(&t("collaborations-compare"), &ctx.href(&COMPARE, &[])))
        }
        (design::filters(ctx, &ctx.href(&SEARCH, &[]), search, None))
        ul.s-list {
            @for m in model::all() {
                @let (steps, questions) = m.counts();
                li {
                    h2.ds-heading data-size="xs" { a.ds-link href=(of_model(ctx, m)) { (words(ctx, &m.title)) } }
                    p.s-meta {
                        @if let Some(publisher) = m.source.as_ref().and_then(|source| source.publisher.as_ref()) { (publisher) " · " }
                        (ctx.ta("collaborations-model-size", &[("steps", steps.into()), ("questions", questions.into())]))
                    }
                    @if let Some(summary) = &m.summary { p { (words(ctx, summary)) } }
                    @if let Some(fits) = &m.fits { p { (words(ctx, fits)) } }
                    p.s-row {
                        a.ds-link href={ (of_model(ctx, m)) "?sheet=1" } { (t("collaborations-print-sheet")) span.s-unseen { ": " (plain(ctx, &m.title)) } }
                    }
                }
            }
        }
        (own_models::index::public_list(ctx, tx, request)?)
    };
    Ok(Page::new(t("collaborations-models"), body).about(Some(&t("collaborations-models-lead"))).into())
}
