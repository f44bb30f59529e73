//! An organisation's own history: what was done for it and with it, by whom and when. For its administrators.

use super::{HISTORY, ORGANISATION, PER_PAGE, below, found, pages, with_page};
use crate::acts::history::{self, FIELDS, History};
use crate::store::people;
use design::field::{Field, Kind, input, select};
use kernel::form::Form;
use kernel::journal::Entry;
use kernel::{Ctx, Reply, Request, Stop, Tx};
use maud::{Markup, html};

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let mut form = Form::new(&FIELDS.map(|name| (name, request.query(name))));
    let number = request.page();
    let told = history::read(ctx, tx, request.part("id"), &mut form, (PER_PAGE, (number - 1) * PER_PAGE))?;
    let history::Choices { verbs, people: persons } = history::choices(tx, &told.organisation)?;
    let verbs: Vec<(String, String)> = verbs.into_iter().map(|verb| (verb.clone(), ctx.t(&verb))).collect();
    let persons: Vec<(String, String)> =
        persons.into_iter().map(|(id, name)| (id, people::shown(ctx, &name))).collect();
    let here = ctx.href(&HISTORY, &[&told.organisation.id]);
    let events: Vec<design::Event> = told
        .entries
        .iter()
        .map(|entry| design::Event { at: entry.at.with_time(ctx.language), body: one_entry(ctx, &told, entry, &here) })
        .collect();
    let is_filtered = FIELDS.iter().any(|name| !request.query(name).is_empty());
    let title = ctx.t("actors-history");
    let body = html! {
        h1.ds-heading data-size="lg" { (ctx.ta("actors-history-of", &[("organisation", (&told.organisation.name).into())])) }
        p.s-lead { (ctx.t("actors-history-lead")) }
        (design::error_summary(ctx, &form))
        (design::filters(ctx, &here, html! {
            (select(ctx, &form, Field::new("verb", &ctx.t("actors-history-verb")).optional(), &verbs, Some(&ctx.t("actors-history-any-verb"))))
            (select(ctx, &form, Field::new("person", &ctx.t("actors-history-person")).optional(), &persons, Some(&ctx.t("actors-history-anybody"))))
            (input(ctx, &form, Field::new("from", &ctx.t("actors-starts")).hint(&ctx.t("actors-day-hint")).optional(), Kind::Date))
            (input(ctx, &form, Field::new("until", &ctx.t("actors-ends")).optional(), Kind::Date))
        }, is_filtered.then_some(here.as_str())))
        @if events.is_empty() { (design::empty(&ctx.t("actors-history-none"), Some((&ctx.t("actors-history-all"), &here)))) }
        @else {
            p role="status" { (found(ctx, "actors-history-found", "actors-history-more", told.counted)) }
            (design::timeline(&events))
            (design::pagination(ctx, number, pages(told.counted.number), |p| format!("{here}{}", with_page(&request.query, p))))
        }
    };
    let page = below(ctx, &told.organisation, title, body);
    Ok(if form.is_sound() { page } else { page.with_errors() }.into())
}

fn one_entry(ctx: &Ctx, told: &History, entry: &Entry, here: &str) -> Markup {
    let name = |id: &String| told.people.get(id).map(|name| people::shown(ctx, name));
    let said = history::said(ctx, entry);
    let about = match entry.subject_kind.as_str() {
        "person" => name(&entry.subject_id),
        _ => None,
    };
    let acted_for = entry.organisation.as_ref().and_then(|id| told.organisations.get(id).map(|name| (id, name)));
    html! {
        div {
            strong { (ctx.t(&entry.verb)) }
            @if let Some(about) = &about { ": " (about) }
            @if let Some(said) = &said { @if about.is_some() { " · " } @else { ": " } (said) }
        }
        p.s-quiet {
            @match entry.person.as_ref().and_then(|id| name(id).map(|name| (id, name))) {
                Some((id, name)) => a.ds-link href={ (here) "?person=" (kernel::web::encode(id)) } { (name) },
                None => (ctx.t("actors-history-by-program")),
            }
            @if let Some((id, name)) = acted_for { " · " a.ds-link href=(ctx.href(&ORGANISATION, &[id])) { (name) } }
        }
    }
}
