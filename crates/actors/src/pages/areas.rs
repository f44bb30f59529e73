//! All regions with their municipalities a step below.

use super::AREA;
use crate::area::Level;
use crate::store::areas;
use kernel::{Ctx, Page, Reply, Request, Stop, Tx};
use maud::html;

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, _: &Request) -> Result<Reply, Stop> {
    let above = areas::list(tx, Level::NATION.number(), "", 10, 0)?;
    let eu = areas::list(tx, Level::EU.number(), "", 10, 0)?;
    let regions = areas::regions();
    let body = html! {
        h1.ds-heading data-size="lg" { (ctx.t("actors-areas")) }
        p.s-lead { (ctx.t("actors-areas-lead")) }
        h2.ds-heading data-size="sm" { (ctx.t("actors-areas-above")) }
        ul.s-links { @for area in above.iter().chain(&eu) { li { a.ds-link href=(ctx.href(&AREA, &[&area.code])) { (area.name) } } } }
        h2.ds-heading data-size="sm" { (ctx.t("actors-areas-regions")) }
        ul.s-links {
            @for area in regions {
                li {
                    a.ds-link href=(ctx.href(&AREA, &[&area.code])) { (area.name) }
                    @if let Some(county) = &area.county { span.s-quiet { " · " (county) } }
                }
            }
        }
    };
    Ok(Page::new(ctx.t("actors-areas"), body).into())
}
