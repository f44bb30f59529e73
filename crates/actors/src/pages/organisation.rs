//! One organisation: what it is, and all it takes part in.

use super::{AREA, JOIN, ORGANISATIONS, PEOPLE};
use crate::access;
use crate::store::{areas, organisations};
use kernel::subject::{Found, SubjectRef};
use kernel::{Ctx, Page, Reply, Request, Stop, Tx};
use maud::html;

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = organisations::find(tx, request.part("id"))?.ok_or(Stop::NotFound)?;
    let units = organisations::units(tx, &organisation.id)?;
    let area = match &organisation.area {
        Some(code) => areas::find(tx, code)?,
        None => None,
    };
    let subject = SubjectRef::new("organisation", &organisation.id);
    let mut panels = Vec::new();
    for panel in ctx.house.panels.iter().filter(|panel| panel.on == "organisation") {
        panels.extend((panel.load)(ctx, tx, &subject, Found::new(&organisation))?);
    }
    let body = html! {
        h1.ds-heading data-size="lg" { (organisation.name) }
        (design::facts(&[
            (ctx.t("actors-kind"), html! { (ctx.word("actors-kind", organisation.kind)) }),
            (ctx.t("actors-area"), html! { @if let Some(area) = &area { a.ds-link href=(ctx.href(&AREA, &[&area.code])) { (area.name) } } }),
            (ctx.t("actors-number"), html! { @if let Some(number) = &organisation.number { span.s-number { (number) } } }),
            (ctx.t("actors-units"), html! { (units.join(", ")) }),
        ]))
        @if access::may_administer(ctx, &organisation.id) {
            p { (design::quiet_way_on(&ctx.t("actors-people"), &ctx.href(&PEOPLE, &[&organisation.id]))) }
        } @else if ctx.organisation() != organisation.id {
            p { (design::quiet_way_on(&ctx.ta("actors-join", &[("organisation", (&organisation.name).into())]), &ctx.href(&JOIN, &[&organisation.id]))) }
        }
        @for panel in &panels { (design::section(panel.anchor, &panel.heading, panel.body.clone())) }
    };
    Ok(Page::new(&organisation.name, body).below(ctx.t("actors-organisations"), ctx.href(&ORGANISATIONS, &[])).into())
}
