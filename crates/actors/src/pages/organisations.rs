//! The register: search by name, kind and area.

use super::{ADD, ORGANISATION, ORGANISATIONS, PER_PAGE, called_before, found, pages, with_page};
use crate::organisation::OrganisationKind;
use crate::store::lists::Wanted;
use crate::store::{areas, former, lists};
use design::field::{Field, Kind, input, select};
use kernel::form::Form;
use kernel::record::Word;
use kernel::{Ctx, Page, Reply, Request, Stop, Tx};
use maud::html;

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let wanted = Wanted {
        kind: request.query("kind").to_owned(),
        area: request.query("area").to_owned(),
        words: request.query("q").to_owned(),
    };
    let page = request.page();
    let (counted, organisations) = lists::page(tx, &wanted, PER_PAGE, (page - 1) * PER_PAGE)?;
    let before = former::found_by(tx, &wanted.words, &organisations)?;
    let regions = areas::regions();
    let chosen_area = if wanted.area.is_empty() { None } else { areas::find(tx, &wanted.area)? };
    let form = Form::new(&[("q", &wanted.words), ("kind", &wanted.kind), ("area", &wanted.area)]);
    let kinds: Vec<_> =
        OrganisationKind::ALL.iter().map(|k| (k.as_str().to_owned(), ctx.word("actors-kind", *k))).collect();
    let mut area_options: Vec<_> = regions.iter().map(|a| (a.code.clone(), a.name.clone())).collect();
    if let Some(area) = &chosen_area
        && !regions.contains(area)
    {
        area_options.insert(0, (area.code.clone(), area.name.clone()));
    }
    let here = ctx.href(&ORGANISATIONS, &[]);
    let (q, kind, area, all) =
        (ctx.t("actors-search-name"), ctx.t("actors-kind"), ctx.t("actors-area"), ctx.t("actors-all"));
    let body = html! {
        h1.ds-heading data-size="lg" { (ctx.t("actors-organisations")) }
        p.s-lead { (ctx.t("actors-organisations-lead")) }
        (design::filters(ctx, &here, html! {
            (input(ctx, &form, Field::new("q", &q), Kind::Search))
            (select(ctx, &form, Field { required: false, ..Field::new("kind", &kind) }, &kinds, Some(&all)))
            (select(ctx, &form, Field { required: false, ..Field::new("area", &area) }, &area_options, Some(&all)))
        }, request.query.iter().any(|(_, v)| !v.is_empty()).then_some(here.as_str())))
        p role="status" { (found(ctx, "actors-found", "actors-found-more", counted)) }
        ul.s-list {
            @for o in &organisations {
                li {
                    h2.ds-heading data-size="xs" { a.ds-link href=(ctx.href(&ORGANISATION, &[&o.id])) { (o.name) } }
                    p.s-meta { (ctx.word("actors-kind", o.kind)) (called_before(ctx, before.get(&o.id))) @if let Some(day) = &o.ended_on { " · " (ctx.ta("actors-ended", &[("day", day.into())])) } }
                }
            }
        }
        (super::imports::ways(ctx, &with_page(&request.query, 1)))
        @if ctx.person().is_some() {
            p { (design::quiet_way_on(&ctx.t("actors-add"), &format!("{}?name={}", ctx.href(&ADD, &[]), kernel::web::encode(&wanted.words)))) }
        }
        (design::pagination(ctx, page, pages(counted.number), |p| format!("{here}{}", with_page(&request.query, p))))
    };
    Ok(Page::new(ctx.t("actors-organisations"), body).into())
}
