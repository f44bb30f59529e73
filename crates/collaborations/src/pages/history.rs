//! The journal as a collaboration's history: what was done, by whom, for which organisation. For the parties.

use super::{HISTORY, below, tabs};
use crate::access::{self, Act};
use crate::collaboration::Collaboration;
use crate::model::kept::Kept;
use crate::store::{models, one, titles};
use actors::pages::{PER_PAGE, pages, with_page};
use actors::store::people::NAMES_AT_ONCE;
use kernel::journal::{self, Entry};
use kernel::subject::TitleOf;
use kernel::{Ctx, Language, Moment, Reply, Request, Stop, Tx};
use maud::{Markup, html};
use std::collections::HashMap;

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = one::find_or_stop(tx, ctx, request.part("id"))?;
    if !access::may(ctx, &c, Act::SeeHistory) {
        return Err(Stop::NotFound);
    }
    let stream = one::stream(&c.id);
    let count = journal::count(tx, &stream)?;
    let page = request.page();
    let entries = journal::page(tx, &stream, PER_PAGE, (page - 1) * PER_PAGE)?;
    let names = names(tx, &entries)?;
    let runs = models::run(tx, &c)?;
    let titles = titles::of(ctx, tx, &c.id, &entries)?;
    let here = ctx.href(&HISTORY, &[&c.id]);
    let events: Vec<design::Event> = entries
        .iter()
        .map(|entry| design::Event {
            at: entry.at.with_time(ctx.language),
            body: one_entry(ctx, &c, (&runs, &titles), entry, &names),
        })
        .collect();
    let body = html! {
        h1.ds-heading data-size="lg" { (ctx.t("collaborations-tab-history")) }
        (tabs(ctx, &c, &HISTORY))
        p.s-lead { (ctx.t("collaborations-history-lead")) }
        (design::timeline(&events))
        (design::pagination(ctx, page, pages(count), |p| format!("{here}{}", with_page(&request.query, p))))
    };
    Ok(below(ctx, &c, ctx.t("collaborations-tab-history"), body).unlisted().into())
}

/// The names of everybody that some entries are by or about.
pub fn names(tx: &mut Tx<'_>, entries: &[Entry]) -> Result<HashMap<String, String>, Stop> {
    let about = |entry: &'_ Entry| (entry.subject_kind == "person").then(|| entry.subject_id.clone());
    let mut people: Vec<String> =
        entries.iter().flat_map(|entry| [entry.person.clone(), about(entry)]).flatten().collect();
    people.sort_unstable();
    people.dedup();
    let people: Vec<&str> = people.iter().map(String::as_str).collect();
    let mut names = HashMap::new();
    for some in people.chunks(NAMES_AT_ONCE) {
        names.extend(actors::store::people::names(tx, some)?);
    }
    Ok(names)
}

fn one_entry(
    ctx: &Ctx,
    c: &Collaboration,
    (runs, titles): (&[Kept], &[(&str, TitleOf)]),
    entry: &Entry,
    names: &HashMap<String, String>,
) -> Markup {
    let shown = |name: &String| actors::store::people::shown(ctx, name);
    let who = entry.person.as_ref().and_then(|person| names.get(person)).map(shown);
    let organisation = entry.organisation.as_deref().map(|id| c.name_of(id)).filter(|name| !name.is_empty());
    html! {
        div { strong { (ctx.t(&entry.verb)) } @if let Some(about) = about(ctx, c, runs, entry).or_else(|| named(titles, entry)).or_else(|| person(ctx, names, entry)) { ": " (about) } }
        p.s-quiet {
            @match (who, organisation) {
                (Some(who), Some(organisation)) => (ctx.ta("collaborations-by-for", &[("person", (&who).into()), ("organisation", organisation.into())])),
                (Some(who), None) => (who),
                (None, _) => (ctx.t("collaborations-by-program")),
            }
        }
    }
}

/// Who was named, let in or let go. Nobody's name is kept for ever; then it says that there was somebody.
fn person(ctx: &Ctx, names: &HashMap<String, String>, entry: &Entry) -> Option<Markup> {
    let name = names.get(&entry.subject_id).filter(|_| entry.subject_kind == "person")?;
    Some(html! { (actors::store::people::shown(ctx, name)) })
}

/// What another capability calls the thing an entry is about, as a link.
fn named(titles: &[(&str, TitleOf)], entry: &Entry) -> Option<Markup> {
    let title = titles::find(titles, entry)?;
    Some(html! { a.ds-link href=(title.address) { (title.title) } })
}

/// What an entry is about, in words a reader knows; a question that is gone by the version it stood in.
fn about(ctx: &Ctx, c: &Collaboration, runs: &[Kept], entry: &Entry) -> Option<Markup> {
    let id = entry.subject_id.as_str();
    let mut models = runs.iter().map(|kept| &*kept.model);
    match entry.subject_kind.as_str() {
        "organisation" => Some(html! { (c.name_of(id)) }),
        "model" => {
            models.find(|model| model.id.0 == id).map(|model| design::text(ctx, &model.title, Language::Swedish))
        }
        "question" => models
            .find_map(|model| model.question(id))
            .map(|(_, question)| design::text(ctx, &question.text, Language::Swedish)),
        "step" => {
            models.find_map(|model| model.page(id)).map(|page| design::text(ctx, page.title(), Language::Swedish))
        }
        "insight" => insight(ctx, entry.text.as_deref()?),
        _ => None,
    }
}

/// Who was let in to see, until when, and why.
fn insight(ctx: &Ctx, told: &str) -> Option<Markup> {
    let told: serde_json::Value = serde_json::from_str(told).ok()?;
    let until = Moment(told["until"].as_i64()?).with_time(ctx.language);
    let args = [("person", told["person"].as_str()?.into()), ("until", (&until).into())];
    Some(html! {
        (ctx.ta("collaborations-insight-told", &args))
        p { (ctx.t("collaborations-insight-reason")) ": " (told["reason"].as_str()?) }
    })
}
