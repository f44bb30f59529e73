//! Where those who look after the installation begin: what waits for them, and the way to each part.

use super::{ADMINISTRATORS, GUIDE, HEALTH, OVERVIEW};
use crate::step::{self, Step};
use crate::store::steps;
use actors::access::as_administrator;
use kernel::record::Word;
use kernel::{Ctx, Page, Reply, Request, Stop, Tx};
use maud::html;

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, _: &Request) -> Result<Reply, Stop> {
    as_administrator(ctx)?;
    let done = steps::done(tx)?;
    let (jobs, mails) = (kernel::jobs::state(tx)?, kernel::mail::state(tx)?);
    let failed = jobs.failed + mails.failed;
    let waiting = actors::acts::trust::waiting_for_installation(ctx, tx)?;
    let named = actors::store::administrators::nominations(tx, ctx.now)?;
    let parts = ctx.house.administration_menu.iter().filter(|(_, address)| *address != OVERVIEW);
    let body = html! {
        h1.ds-heading data-size="lg" { (ctx.t("administration-overview")) }
        (design::administration_menu(ctx))
        p.s-lead { (ctx.t("administration-overview-lead")) }
        @if step::next(&done).is_some() {
            (design::notice(design::Tone::Waiting, html! {
                h2.ds-heading data-size="sm" { (ctx.t("administration-guide")) }
                p { (ctx.ta("administration-guide-left", &[("done", done.len().into()), ("all", Step::ALL.len().into())])) }
                p { (design::way_on(&ctx.t("administration-guide-on"), &ctx.href(&GUIDE, &[]))) }
            }))
        }
        @if failed > 0 {
            (design::notice(design::Tone::Waiting, html! {
                p { (ctx.ta("administration-failed-notice", &[("count", failed.into())])) " "
                    a.ds-link href=(ctx.href(&HEALTH, &[])) { (ctx.t("administration-see-health")) } }
            }))
        }
        @if waiting > 0 {
            (design::notice(design::Tone::Waiting, html! {
                p { a.ds-link href=(ctx.href(&actors::pages::ALL_REQUESTS, &[])) { (ctx.ta("actors-all-requests-wait", &[("count", waiting.into())])) } }
            }))
        }
        @if !named.is_empty() {
            (design::notice(design::Tone::Waiting, html! {
                p { a.ds-link href=(ctx.href(&ADMINISTRATORS, &[])) { (ctx.ta("administration-named-wait", &[("count", named.len().into())])) } }
            }))
        }
        dl.s-facts {
            @for (key, address) in parts {
                div {
                    dt { a.ds-link href=(ctx.href(address, &[])) { (ctx.t(key)) } }
                    dd { (ctx.t(what(key))) }
                }
            }
        }
    };
    Ok(Page::new(ctx.t("administration-overview"), body).unlisted().into())
}

/// What one does on a page, in a sentence.
fn what(key: &str) -> &'static str {
    match key {
        "administration-settings" => "administration-settings-what",
        "administration-texts" => "administration-texts-what",
        "administration-administrators" => "administration-administrators-what",
        "administration-health" => "administration-health-what",
        "administration-journal" => "administration-journal-what",
        "actors-claims" => "administration-requests-what",
        _ => "administration-insights-what",
    }
}
