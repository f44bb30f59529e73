//! The map of actors (ACT-5): who is there in an area, for a target group or of a kind, in how many collaborations, and who is
//! in none.

use super::{ACTOR_MAP, INDEX};
use crate::store::presence;
use actors::pages::{AREA, ORGANISATION, PER_PAGE, pages, with_page};
use actors::store::areas;
use actors::store::counts::{self, Asked};
use actors::{Area, Level, Organisation, OrganisationKind};
use design::field::{Field, Kind, checkboxes, input, select};
use design::land::{self, Shaded};
use kernel::form::Form;
use kernel::record::Word;
use kernel::{Ctx, DbError, Page, Reply, Request, Stop, Tx};
use maud::{Markup, html};
use std::collections::HashMap;

/// So many organisations of a choice are looked at, and so many areas.
pub const LOOKED_AT: i64 = 1000;
const ALL_AREAS: i64 = 400;

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let asked = asked(request);
    let never = request.query("never") == "yes";
    let chosen = if asked.area.is_empty() { None } else { areas::find(tx, &asked.area)? };
    let region = region(chosen.as_ref());
    let level = if region.is_empty() { Level::REGION } else { Level::MUNICIPALITY };
    let shown = areas::list(tx, level.number(), &region, ALL_AREAS, 0)?;
    let there = Numbers::of(ctx, tx, &asked, &region, &shown)?;
    let narrowed = [&asked.kind, &asked.area, &asked.group].iter().any(|value| !value.is_empty());
    let found = if narrowed { Some(organisations(ctx, tx, &asked, never)?) } else { None };
    let t = |key: &str| ctx.t(key);
    let here = ctx.href(&ACTOR_MAP, &[]);
    let body = html! {
        h1.ds-heading data-size="lg" { (t("collaborations-actor-map")) }
        p.s-lead { (t("collaborations-actor-map-lead")) }
        (filters(ctx, tx, request, &asked, chosen.as_ref(), never)?)
        (design::section("areas", &heading(ctx, chosen.as_ref()), html! {
            div.s-land-and-table {
                (land::picture(&t("collaborations-actor-map-shaded"), &there.shaded(ctx, request, &shown)))
                (there.table(ctx, request, &shown))
            }
            p.s-meta { (land::source(ctx.language)) }
            @if !region.is_empty() { p { a.ds-link href=(with(&here, request, "")) { (t("collaborations-actor-map-country")) } } }
        }))
        @match found {
            Some(found) => (design::section("organisations", &t("actors-organisations"), listed(ctx, request, &found, &here, &shown.iter().chain(&chosen).collect::<Vec<_>>()))),
            None => { p { (t("collaborations-actor-map-choose")) } }
        }
    };
    Ok(Page::new(t("collaborations-actor-map"), body).into())
}

/// What an address asks about.
pub fn asked(request: &Request) -> Asked {
    Asked {
        kind: request.query("kind").to_owned(),
        area: request.query("area").to_owned(),
        group: request.query("group").to_owned(),
    }
}

/// The region whose municipalities are shown: the one chosen, or the one what was chosen lies in. Empty: the whole country.
fn region(chosen: Option<&Area>) -> String {
    let Some(area) = chosen.filter(|area| area.level <= Level::REGION) else { return String::new() };
    area.code.get(..2).unwrap_or_default().to_owned()
}

fn heading(ctx: &Ctx, chosen: Option<&Area>) -> String {
    chosen.map_or_else(|| ctx.t("collaborations-actor-map-regions"), |area| area.name.clone())
}

/// Numbers for each area, within the reader's sight.
struct Numbers {
    organisations: HashMap<String, i64>,
    collaborations: HashMap<String, i64>,
}

impl Numbers {
    fn of(ctx: &Ctx, tx: &mut Tx<'_>, asked: &Asked, region: &str, shown: &[Area]) -> Result<Self, DbError> {
        let codes: Vec<&str> = shown.iter().map(|area| area.code.as_str()).collect();
        Ok(Self {
            organisations: counts::by_area(tx, asked, region)?.into_iter().collect(),
            collaborations: presence::in_areas(tx, ctx, &codes)?,
        })
    }

    fn organisations(&self, area: &Area) -> i64 {
        self.organisations.get(&area.code).copied().unwrap_or_default()
    }

    fn shaded(&self, ctx: &Ctx, request: &Request, shown: &[Area]) -> Vec<Shaded> {
        let here = ctx.href(&ACTOR_MAP, &[]);
        let one = |area: &Area| {
            let number = self.organisations(area);
            let args = [("name", (&area.name).into()), ("count", number.into())];
            Shaded {
                code: area.code.clone(),
                words: ctx.ta("collaborations-actor-map-area", &args),
                address: with(&here, request, &area.code),
                number,
            }
        };
        shown.iter().map(one).collect()
    }

    fn table(&self, ctx: &Ctx, request: &Request, shown: &[Area]) -> Markup {
        let here = ctx.href(&ACTOR_MAP, &[]);
        let heads = ["actors-area", "actors-organisations", "collaborations-title"].map(|key| ctx.t(key));
        let rows: Vec<Vec<Markup>> = shown
            .iter()
            .map(|area| {
                let collaborations = self.collaborations.get(&area.code).copied().unwrap_or_default();
                vec![
                    html! { a.ds-link href=(with(&here, request, &area.code)) { (area.name) } },
                    html! { span.s-number { (self.organisations(area)) } },
                    html! {
                        span.s-number {
                            @if collaborations > 0 { a.ds-link href={ (ctx.href(&INDEX, &[])) "?area=" (area.code) } { (collaborations) } }
                            @else { "0" }
                        }
                    },
                ]
            })
            .collect();
        design::table(&ctx.t("collaborations-actor-map-table"), &heads, &rows)
    }
}

/// The same choice for another area.
fn with(here: &str, request: &Request, area: &str) -> String {
    let mut query: Vec<(String, String)> =
        request.query.iter().filter(|(name, _)| name != "area" && name != "page").cloned().collect();
    query.push(("area".to_owned(), area.to_owned()));
    format!("{here}{}", with_page(&query, 1))
}

fn filters(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    request: &Request,
    asked: &Asked,
    chosen: Option<&Area>,
    never: bool,
) -> Result<Markup, Stop> {
    let t = |key: &str| ctx.t(key);
    let regions = areas::list(tx, Level::REGION.number(), "", 100, 0)?;
    let mut area_options: Vec<_> = regions.iter().map(|a| (a.code.clone(), a.name.clone())).collect();
    if let Some(area) = chosen.filter(|area| !regions.contains(area)) {
        area_options.insert(0, (area.code.clone(), area.name.clone()));
    }
    let kinds: Vec<_> =
        OrganisationKind::ALL.iter().map(|k| (k.as_str().to_owned(), ctx.word("actors-kind", *k))).collect();
    let form = Form::new(&[
        ("kind", &asked.kind),
        ("area", &asked.area),
        ("group", &asked.group),
        ("never", if never { "yes" } else { "" }),
    ]);
    let here = ctx.href(&ACTOR_MAP, &[]);
    let none = [("yes".to_owned(), t("collaborations-actor-map-never"), None)];
    let all = t("actors-all");
    Ok(design::filters(
        ctx,
        &here,
        html! {
            (select(ctx, &form, Field { required: false, ..Field::new("area", &t("actors-area")) }, &area_options, Some(&all)))
            (select(ctx, &form, Field { required: false, ..Field::new("kind", &t("actors-kind")) }, &kinds, Some(&all)))
            (input(ctx, &form, Field::new("group", &t("collaborations-actor-map-group")), Kind::Search))
            (checkboxes(ctx, &form, Field::new("never", &t("collaborations-actor-map-only")), &none))
        },
        request.query.iter().any(|(_, v)| !v.is_empty()).then_some(here.as_str()),
    ))
}

/// The organisations of a choice, with how many collaborations each takes part in.
pub struct There {
    pub all: Vec<(Organisation, i64)>,
    /// Whether there are more than were looked at.
    pub is_more: bool,
}

pub fn organisations(ctx: &Ctx, tx: &mut Tx<'_>, asked: &Asked, never: bool) -> Result<There, DbError> {
    let mut found = counts::list(tx, asked, LOOKED_AT + 1)?;
    let is_more = found.len() as i64 > LOOKED_AT;
    found.truncate(LOOKED_AT as usize);
    let ids: Vec<&str> = found.iter().map(|o| o.id.as_str()).collect();
    let taking_part = presence::of_organisations(tx, ctx, &ids)?;
    let number = |o: &Organisation| taking_part.get(&o.id).copied().unwrap_or_default();
    let all = found.into_iter().map(|o| (number(&o), o)).filter(|(n, _)| !never || *n == 0).map(|(n, o)| (o, n));
    Ok(There { all: all.collect(), is_more })
}

/// `near`: the areas on the page, whose names are known.
fn listed(ctx: &Ctx, request: &Request, there: &There, here: &str, near: &[&Area]) -> Markup {
    let name_of =
        |code: &str| near.iter().find(|area| area.code == code).map_or(code.to_owned(), |area| area.name.clone());
    let heads = ["actors-organisation", "actors-kind", "actors-area", "collaborations-title"].map(|key| ctx.t(key));
    let count = there.all.len() as i64;
    let page = request.page().min(pages(count).max(1));
    let from = ((page - 1) * PER_PAGE) as usize;
    let rows: Vec<Vec<Markup>> = there
        .all
        .iter()
        .skip(from)
        .take(PER_PAGE as usize)
        .map(|(o, number)| {
            vec![
                html! { a.ds-link href=(ctx.href(&ORGANISATION, &[&o.id])) { (o.name) } },
                html! { (ctx.word("actors-kind", o.kind)) },
                html! { @if let Some(code) = &o.area { a.ds-link href=(ctx.href(&AREA, &[code])) { (name_of(code)) } } },
                html! { @if *number > 0 { span.s-number { (number) } } @else { (ctx.t("collaborations-actor-map-none")) } },
            ]
        })
        .collect();
    html! {
        p role="status" { (ctx.ta("actors-found", &[("count", count.into())])) }
        @if there.is_more { p { (ctx.ta("collaborations-actor-map-more", &[("count", LOOKED_AT.into())])) } }
        @if rows.is_empty() { p { (ctx.t("collaborations-actor-map-empty")) } } @else { (design::table(&ctx.t("actors-organisations"), &heads, &rows)) }
        (design::pagination(ctx, page, pages(count), |p| format!("{here}{}", with_page(&request.query, p))))
        p.s-meta { (ctx.t("collaborations-actor-map-sight")) }
    }
}
