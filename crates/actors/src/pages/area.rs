//! One area: what lies within it, its organisations, and what goes on there.

use super::{AREA, AREAS, ORGANISATION, ORGANISATIONS, found};
use crate::access;
use crate::acts;
use crate::area::{Area, Level};
use crate::store::lists::Wanted;
use crate::store::{areas, lists, profile};
use design::field::{Field, Kind, input};
use kernel::form::{Form, Taken};
use kernel::subject::{self, Found, SubjectRef};
use kernel::{Ctx, Page, Reply, Request, Stop, Tx};
use maud::html;

const SHOWN: i64 = 10;

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let area = areas::find(tx, request.part("code"))?.ok_or(Stop::NotFound)?;
    page(ctx, tx, &area, &Form::default())
}

/// Adds a community below a municipality.
pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let area = areas::find(tx, request.part("code"))?.ok_or(Stop::NotFound)?;
    let mut form = Form::sent(request);
    match acts::areas::add_community(ctx, tx, &area, &mut form)? {
        Taken::Done(community) => Ok(Reply::to(ctx.href(&AREA, &[&community.code]))),
        Taken::Wrong => page(ctx, tx, &area, &form),
    }
}

fn page(ctx: &Ctx, tx: &mut Tx<'_>, area: &Area, form: &Form) -> Result<Reply, Stop> {
    let above = match &area.within {
        Some(code) => areas::find(tx, code)?,
        None => None,
    };
    let below = areas::list(tx, 0, &area.code, 300, 0)?;
    let wanted = Wanted { area: area.code.clone(), ..Wanted::default() };
    let (counted, here) = lists::page(tx, &wanted, SHOWN, 0)?;
    let working = profile::working_in(tx, &area.code, SHOWN)?;
    let groups = profile::target_groups_in(tx, &area.code, SHOWN)?;
    let subject = SubjectRef::new("area", &area.code);
    let panels = subject::sections(ctx, tx, &subject, Found::new(area))?;
    let name_label = ctx.t("actors-community-name");
    let body = html! {
        h1.ds-heading data-size="lg" { (area.name) }
        p.s-meta { (area.level.words(ctx)) @if let Some(county) = &area.county { " · " (county) } }
        @for (_, panel) in &panels { (design::section(panel.anchor, &panel.heading, panel.body.clone())) }
        (design::section("organisations", &ctx.t("actors-organisations-here"), html! {
            @if here.is_empty() { p { (ctx.t("actors-no-organisations-here")) } }
            ul.s-links {
                @for o in &here {
                    li { a.ds-link href=(ctx.href(&ORGANISATION, &[&o.id])) { (o.name) } span.s-quiet { " · " (ctx.word("actors-kind", o.kind)) } }
                }
            }
            @if counted.number > SHOWN {
                p { a.ds-link href={ (ctx.href(&ORGANISATIONS, &[])) "?area=" (area.code) } { (found(ctx, "actors-all-organisations", "actors-all-organisations-more", counted)) } }
            }
        }))
        @if !working.is_empty() {
            (design::section("working", &ctx.t("actors-working-here"), html! {
                ul.s-links { @for o in &working { li { a.ds-link href=(ctx.href(&ORGANISATION, &[&o.id])) { (o.name) } span.s-quiet { " · " (ctx.word("actors-kind", o.kind)) } } } }
            }))
        }
        @if !groups.is_empty() {
            (design::section("target-groups", &ctx.t("actors-target-groups-here"), html! {
                ul.s-links {
                    @for reached in &groups {
                        li {
                            (reached.group.name)
                            span.s-quiet { " · " (ctx.t(if reached.group.is_primary { "actors-primary" } else { "actors-secondary" })) " · " }
                            a.ds-link href=(ctx.href(&ORGANISATION, &[&reached.organisation])) { (reached.organisation_name) }
                        }
                    }
                }
            }))
        }
        @if !below.is_empty() {
            (design::section("within", &ctx.t("actors-areas-within"), html! {
                ul.s-links.s-links--columns { @for a in &below { li { a.ds-link href=(ctx.href(&AREA, &[&a.code])) { (a.name) } } } }
            }))
        }
        @if area.level == Level::MUNICIPALITY && access::may_add_community(ctx) {
            (design::section("add", &ctx.t("actors-community-add"), html! {
                (design::error_summary(ctx, form))
                (design::form(ctx, &ctx.href(&AREA, &[&area.code]), html! {
                    (input(ctx, form, Field::new("name", &name_label), Kind::Text))
                    (design::quiet_button(&ctx.t("actors-community-add")))
                }))
            }))
        }
    };
    let mut page = Page::new(&area.name, body).below(ctx.t("actors-areas"), ctx.href(&AREAS, &[]));
    if let Some(above) = above {
        page = page.below(above.name, ctx.href(&AREA, &[&above.code]));
    }
    if !form.is_sound() {
        page = page.with_errors();
    }
    Ok(page.into())
}
