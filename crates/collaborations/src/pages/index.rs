//! Collaborations: filter by level, area, state and kind of party, search by title.

use super::{INDEX, NEW, SHOW};
use crate::access;
use crate::file::State;
use crate::store::lists::{self, Listed, Wanted};
use actors::pages::{PER_PAGE, found, pages, with_page};
use actors::{Level, OrganisationKind};
use design::field::{Field, Kind, input};
use kernel::form::Form;
use kernel::record::Word;
use kernel::{Ctx, Page, Reply, Request, Stop, Tx};
use maud::{Markup, html};

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let wanted = wanted(request);
    let page = request.page();
    let (counted, listed) = lists::page(tx, ctx, &wanted, PER_PAGE, (page - 1) * PER_PAGE)?;
    let regions = actors::store::areas::regions();
    let chosen = match wanted.area.as_str() {
        "" => None,
        code => actors::store::areas::find(tx, code)?.filter(|area| !regions.contains(area)),
    };
    let areas: Vec<_> = chosen.iter().chain(regions).map(|a| (a.code.clone(), a.name.clone())).collect();
    let here = ctx.href(&INDEX, &[]);
    let is_filtered = request.query.iter().any(|(name, value)| name != "page" && !value.is_empty());
    let body = html! {
        h1.ds-heading data-size="lg" { (ctx.t("collaborations-title")) }
        p.s-lead { (ctx.t("collaborations-lead")) }
        @if access::may_start(ctx) {
            p { (design::way_on(&ctx.t("collaborations-start"), &ctx.href(&NEW, &[]))) }
        }
        (filters(ctx, request, &areas, is_filtered))
        p role="status" { (found(ctx, "collaborations-found", "collaborations-found-more", counted)) }
        (rows(ctx, &listed, 2))
        (design::pagination(ctx, page, pages(counted.number), |p| format!("{here}{}", with_page(&request.query, p))))
    };
    Ok(Page::new(ctx.t("collaborations-title"), body).into())
}

/// The filters of an address.
pub fn wanted(request: &Request) -> Wanted {
    Wanted {
        level: request.query("level").parse().ok().filter(|level| (1..=5).contains(level)).unwrap_or(0),
        area: request.query("area").to_owned(),
        state: request.query("state").to_owned(),
        kind: request.query("kind").to_owned(),
        words: request.query("q").to_owned(),
        organisation: request.query("organisation").to_owned(),
    }
}

fn filters(ctx: &Ctx, request: &Request, areas: &[(String, String)], is_filtered: bool) -> Markup {
    let form = Form::new(&["q", "level", "area", "state", "kind"].map(|name| (name, request.query(name))));
    let t = |key: &str| ctx.t(key);
    let all = t("actors-all");
    let levels: Vec<_> = Level::ALL.iter().map(|l| (l.number().to_string(), l.words(ctx))).collect();
    let states: Vec<_> =
        State::ALL.iter().map(|s| (s.as_str().to_owned(), ctx.word("collaborations-state", *s))).collect();
    let kinds: Vec<_> =
        OrganisationKind::ALL.iter().map(|k| (k.as_str().to_owned(), ctx.word("actors-kind", *k))).collect();
    let here = ctx.href(&INDEX, &[]);
    design::filters(
        ctx,
        &here,
        html! {
            (input(ctx, &form, Field::new("q", &t("collaborations-search")), Kind::Search))
            (choose(&form, "level", &t("collaborations-level"), &levels, &all))
            (choose(&form, "area", &t("actors-area"), areas, &all))
            (choose(&form, "state", &t("collaborations-state"), &states, &all))
            (choose(&form, "kind", &t("collaborations-party-kind"), &kinds, &all))
        },
        is_filtered.then_some(here.as_str()),
    )
}

/// A filter needs no "(optional)" beside it: all of them are.
fn choose(form: &Form, name: &str, label: &str, options: &[(String, String)], all: &str) -> Markup {
    html! {
        div.ds-field.s-field {
            label.ds-label for=(name) { (label) }
            select.ds-input id=(name) name=(name) {
                option value="" { (all) }
                @for (value, words) in options { option value=(value) selected[form.value(name) == value] { (words) } }
            }
        }
    }
}

/// Collaborations as a list people read, with headings of a level.
pub fn rows(ctx: &Ctx, found: &[Listed], heading: u8) -> Markup {
    html! {
        ul.s-list {
            @for c in found {
                li {
                    @let link = html! { a.ds-link href=(ctx.href(&SHOW, &[&c.id])) { (design::text(ctx, &c.title, c.language)) } };
                    @if heading == 2 { h2.ds-heading data-size="xs" { (link) } } @else { h3.ds-heading data-size="xs" { (link) } }
                    p.s-meta {
                        (ctx.word("collaborations-state", c.state)) " · "
                        @if !c.areas.is_empty() { (c.areas) " · " }
                        (ctx.ta("collaborations-parties-count", &[("count", c.parties.into())]))
                    }
                    @if !c.summary.is_empty() { p { (design::text(ctx, &c.summary, c.language)) } }
                    @if c.openness != kernel::openness::Openness::Public { (design::openness_badge(ctx, c.openness)) }
                }
            }
        }
    }
}
