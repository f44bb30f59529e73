//! The installation's own journal, by what was done, by whom and when; and how far every other chain has come, without a
//! word of what is in it.

use super::{JOURNAL, STREAMS, below};
use crate::acts::journal::{FIELDS, wanted};
use crate::setting::Setting;
use crate::step::Step;
use actors::access::as_administrator;
use actors::pages::{ORGANISATION, PER_PAGE, pages, with_page};
use actors::store::{organisations, people};
use design::field::{Field, Kind, input, select};
use kernel::form::Form;
use kernel::journal::looking::{self, Head};
use kernel::journal::{Entry, Stream};
use kernel::record::Word;
use kernel::web::Counted;
use kernel::{Ctx, Reply, Request, Stop, Tx};
use maud::{Markup, html};
use std::collections::HashMap;

/// How much further than the page shown entries are counted.
const AHEAD: i64 = 200;

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    as_administrator(ctx)?;
    let mut form = Form::new(&FIELDS.map(|name| (name, request.query(name))));
    let wanted = wanted(ctx, tx, &mut form)?;
    let (number, here) = (request.page(), ctx.href(&JOURNAL, &[]));
    let offset = (number - 1) * PER_PAGE;
    let limit = Counted::limit(offset, AHEAD);
    let counted = Counted::of(looking::count_found(tx, &Stream::Installation, &wanted, limit)?, limit);
    let entries = looking::found(tx, &Stream::Installation, &wanted, PER_PAGE, offset)?;
    let names = names(tx, &entries)?;
    let verbs = looking::verbs(tx, &Stream::Installation)?;
    let verbs: Vec<_> = verbs.into_iter().map(|verb| (verb.clone(), ctx.t(&verb))).collect();
    let events: Vec<_> = entries
        .iter()
        .map(|entry| design::Event { at: entry.at.with_time(ctx.language), body: one_entry(ctx, entry, &names) })
        .collect();
    let is_filtered = FIELDS.iter().any(|name| !request.query(name).is_empty());
    let body = html! {
        h1.ds-heading data-size="lg" { (ctx.t("administration-journal")) }
        (design::administration_menu(ctx))
        p.s-lead { (ctx.t("administration-journal-lead")) }
        p { a.ds-link href=(ctx.href(&STREAMS, &[])) { (ctx.t("administration-streams")) } }
        (design::error_summary(ctx, &form))
        (design::filters(ctx, &here, html! {
            (select(ctx, &form, Field::new("verb", &ctx.t("administration-verb")).optional(), &verbs, Some(&ctx.t("administration-any-verb"))))
            (input(ctx, &form, Field::new("person", &ctx.t("administration-by-person")).hint(&ctx.t("administration-by-person-hint")).optional(), Kind::Text))
            (input(ctx, &form, Field::new("organisation", &ctx.t("administration-for-organisation")).hint(&ctx.t("administration-for-organisation-hint")).optional(), Kind::Text))
            (input(ctx, &form, Field::new("from", &ctx.t("administration-from")).hint(&ctx.t("administration-day-hint")).optional(), Kind::Date))
            (input(ctx, &form, Field::new("until", &ctx.t("administration-until")).optional(), Kind::Date))
        }, is_filtered.then_some(here.as_str())))
        @if events.is_empty() { (design::empty(&ctx.t("administration-no-entries"), Some((&ctx.t("administration-show-all"), &here)))) }
        @else {
            p role="status" { (found(ctx, counted)) }
            (design::timeline(&events))
            (design::pagination(ctx, number, pages(counted.number), |p| format!("{here}{}", with_page(&request.query, p))))
        }
    };
    let page = below(ctx, ctx.t("administration-journal"), body);
    Ok(if form.is_sound() { page } else { page.with_errors() }.into())
}

/// How far the chains of the installation and the organisations have come: for somebody who compares them with a backup, or with
/// what another has noted. Those of collaborations are bound into the installation's by its daily checkpoint.
pub fn streams(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    as_administrator(ctx)?;
    let number = request.page();
    let (count, heads) = looking::heads(tx, PER_PAGE, (number - 1) * PER_PAGE)?;
    let here = ctx.href(&STREAMS, &[]);
    let columns = ["administration-chain", "administration-entries", "administration-moved", "administration-hash"];
    let mut rows = Vec::new();
    for head in &heads {
        rows.push(vec![
            chain(ctx, tx, head)?,
            html! { (head.number) },
            html! { (design::time(ctx, head.moved_at)) },
            html! { code { (head.hash.chars().take(16).collect::<String>()) } },
        ]);
    }
    let title = ctx.t("administration-streams");
    let body = html! {
        h1.ds-heading data-size="lg" { (title) }
        (design::administration_menu(ctx))
        p.s-lead { (ctx.t("administration-streams-lead")) }
        (design::table(&title, &columns.map(|key| ctx.t(key)), &rows))
        (design::pagination(ctx, number, pages(count), |p| format!("{here}{}", with_page(&request.query, p))))
    };
    Ok(below(ctx, title.clone(), body).below(ctx.t("administration-journal"), ctx.href(&JOURNAL, &[])).into())
}

fn chain(ctx: &Ctx, tx: &mut Tx<'_>, head: &Head) -> Result<Markup, Stop> {
    Ok(match head.stream.split_once(':') {
        Some(("organisation", id)) => {
            let name = organisations::find(tx, id)?.map_or_else(|| id.to_owned(), |organisation| organisation.name);
            html! { a.ds-link href=(ctx.href(&ORGANISATION, &[id])) { (name) } }
        }
        _ => html! { (ctx.t("administration-the-installation")) },
    })
}

fn found(ctx: &Ctx, counted: Counted) -> String {
    let key = if counted.is_more { "administration-entries-more" } else { "administration-entries-found" };
    ctx.ta(key, &[("count", counted.number.into())])
}

/// The names of everybody a page of entries is by or about.
fn names(tx: &mut Tx<'_>, entries: &[Entry]) -> Result<HashMap<String, String>, Stop> {
    let about = |entry: &Entry| (entry.subject_kind == "person").then(|| entry.subject_id.clone());
    let mut all: Vec<String> =
        entries.iter().flat_map(|entry| [entry.person.clone(), about(entry)]).flatten().collect();
    all.sort_unstable();
    all.dedup();
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    let mut names = HashMap::new();
    for some in all.chunks(20) {
        names.extend(people::names(tx, some)?);
    }
    Ok(names)
}

fn one_entry(ctx: &Ctx, entry: &Entry, names: &HashMap<String, String>) -> Markup {
    let who = entry.person.as_ref().map(|person| names.get(person).unwrap_or(person));
    html! {
        div { strong { (ctx.t(&entry.verb)) } @if let Some(about) = about(ctx, entry, names) { ": " (about) } }
        @if let Some((before, after)) = changed(ctx, entry) {
            p { (ctx.ta("administration-from-to", &[("before", (&before).into()), ("after", (&after).into())])) }
        }
        p.s-quiet {
            @match (who, &entry.person) {
                (Some(name), Some(id)) => a.ds-link href={ (ctx.href(&JOURNAL, &[])) "?person=" (kernel::web::encode(id)) } { (name) },
                _ => (ctx.t("administration-by-program")),
            }
            @if let Some(organisation) = &entry.organisation {
                " · " a.ds-link href={ (ctx.href(&JOURNAL, &[])) "?organisation=" (kernel::web::encode(organisation)) } { (ctx.t("administration-same-organisation")) }
            }
        }
    }
}

/// What an entry is about, in words a reader knows. Not its text: that of a checkpoint names every chain.
fn about(ctx: &Ctx, entry: &Entry, names: &HashMap<String, String>) -> Option<Markup> {
    let id = entry.subject_id.as_str();
    match entry.subject_kind.as_str() {
        "person" => names.get(id).map(|name| html! { (name) }),
        "setting" => Setting::from_word(id).map(|setting| html! { (ctx.word("administration-setting", setting)) }),
        "step" => Step::from_word(id).map(|step| html! { (ctx.word("administration-step", step)) }),
        "text" => Some(html! { code { (id) } }),
        "insight" => entry.text.as_ref().map(|reason| html! { (reason) }),
        "organisation" => {
            Some(html! { a.ds-link href=(ctx.href(&ORGANISATION, &[id])) { (ctx.t("actors-organisation")) } })
        }
        _ => None,
    }
}

/// What stood before and after, where the entry keeps that.
pub fn changed(ctx: &Ctx, entry: &Entry) -> Option<(String, String)> {
    let told: serde_json::Value = serde_json::from_str(entry.text.as_deref()?).ok()?;
    let words = |value: &serde_json::Value| -> Option<String> {
        let value = value.as_str()?;
        match Setting::from_word(&entry.subject_id).filter(|_| entry.subject_kind == "setting") {
            Some(setting) => Some(setting.in_words(ctx, value)),
            None => Some(value.to_owned()),
        }
    };
    let own = || ctx.t("administration-own-words");
    match entry.subject_kind.as_str() {
        "setting" => Some((words(&told["before"])?, words(&told["after"])?)),
        "text" => Some((words(&told["before"])?, words(&told["after"]).unwrap_or_else(own))),
        _ => None,
    }
}
