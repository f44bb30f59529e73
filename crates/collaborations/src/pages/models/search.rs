//! A search in all the models' texts, narrowed by model and kind.

use super::{SEARCH, below_list, of_page, of_question, plain, the_models, words};
use crate::model::ProcessModel;
use crate::search::{Found, Hit, Kind, is_meant, looked_for, search};
use actors::pages::{PER_PAGE, pages, with_page};
use design::field::{self, Field, input, select};
use kernel::form::Form;
use kernel::record::Word;
use kernel::{Ctx, Reply, Request, Stop, Tx, sort};
use maud::{Markup, html};
use std::sync::Arc;

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let models = the_models(ctx, tx, &[request.query("model")])?;
    let typed = request.query("q");
    let found = search(models.iter().map(Arc::as_ref), typed, ctx.language);
    let (model, kind) = wanted(request);
    let is_of_model = |hit: &&Hit<'_>| model.is_empty() || hit.model.id.0 == model;
    let is_of_kind = |hit: &&Hit<'_>| kind.is_none_or(|kind| hit.kind == kind);
    let shown: Vec<&Hit<'_>> = found.hits.iter().filter(is_of_model).filter(is_of_kind).collect();
    let here = ctx.href(&SEARCH, &[]);
    let page = request.page();
    let on_page = shown.iter().skip(((page - 1) * PER_PAGE) as usize).take(PER_PAGE as usize);
    let looked_for = looked_for(typed);
    let body = html! {
        h1.ds-heading data-size="lg" { (ctx.t("collaborations-search-texts")) }
        (filters(ctx, request, &models, &found))
        p role="status" {
            (ctx.ta("collaborations-texts-found", &[("count", shown.len().into())]))
            @if found.is_partial { " " (ctx.t("collaborations-texts-partial")) }
        }
        ul.s-list { @for hit in on_page { li { (one(ctx, hit, &looked_for)) } } }
        (design::pagination(ctx, page, pages(shown.len() as i64), |p| format!("{here}{}", with_page(&request.query, p))))
    };
    Ok(below_list(ctx, ctx.t("collaborations-search-texts"), body).into())
}

/// The model and the kind an address asks for.
pub fn wanted(request: &Request) -> (&str, Option<Kind>) {
    (request.query("model"), Kind::from_word(request.query("kind")))
}

/// Each choice says how much it would give beside the other one.
fn filters(ctx: &Ctx, request: &Request, models: &[Arc<ProcessModel>], found: &Found<'_>) -> Markup {
    let (model, kind) = wanted(request);
    let counted = |words: &str, count: usize| {
        ctx.ta("collaborations-choice-count", &[("words", words.into()), ("count", count.into())])
    };
    let of_kind = |hit: &&Hit<'_>| kind.is_none_or(|kind| hit.kind == kind);
    let of_model = |hit: &&Hit<'_>| model.is_empty() || hit.model.id.0 == model;
    let models: Vec<(String, String)> = models
        .iter()
        .map(|m| {
            let count = found.hits.iter().filter(of_kind).filter(|hit| hit.model.id == m.id).count();
            (m.id.0.clone(), counted(plain(ctx, &m.title), count))
        })
        .collect();
    let kinds: Vec<(String, String)> = Kind::ALL
        .iter()
        .map(|k| {
            let count = found.hits.iter().filter(of_model).filter(|hit| hit.kind == *k).count();
            (k.as_str().to_owned(), counted(&ctx.word("collaborations-text-kind", *k), count))
        })
        .collect();
    let form = Form::new(&["q", "model", "kind"].map(|name| (name, request.query(name))));
    let all = ctx.t("actors-all");
    let here = ctx.href(&SEARCH, &[]);
    let is_filtered = ["q", "model", "kind"].iter().any(|name| !request.query(name).is_empty());
    let choose = |name, label: &str, options: &[(String, String)]| {
        select(ctx, &form, Field::new(name, label), options, Some(&all))
    };
    design::filters(
        ctx,
        &here,
        html! {
            (input(ctx, &form, Field::new("q", &ctx.t("collaborations-search-words")), field::Kind::Search))
            (choose("model", &ctx.t("collaborations-model"), &models))
            (choose("kind", &ctx.t("collaborations-text-kind"), &kinds))
        },
        is_filtered.then_some(here.as_str()),
    )
}

/// Where a text is read.
pub fn address(ctx: &Ctx, hit: &Hit<'_>) -> String {
    let page = of_page(ctx, hit.model, &hit.page);
    match hit.kind {
        Kind::Step => page,
        Kind::Question => of_question(ctx, hit.model, hit.id),
        Kind::Reminder => format!("{page}#r-{}", hit.id),
        Kind::Onward => format!("{page}#o-{}", hit.id),
    }
}

fn one(ctx: &Ctx, hit: &Hit<'_>, looked_for: &[String]) -> Markup {
    let text = hit.text.map(|text| excerpt(plain(ctx, text), looked_for));
    // What is short enough is its own name.
    let (name, more) = match hit.title {
        Some(title) => (marked(plain(ctx, title), looked_for), text),
        None => (marked(&text.unwrap_or_default(), looked_for), None),
    };
    html! {
        h2.ds-heading data-size="xs" { a.ds-link href=(address(ctx, hit)) { (name) } }
        @if let Some(text) = more { p { (marked(&text, looked_for)) } }
        p.s-meta {
            (ctx.word("collaborations-text-kind", hit.kind)) " · "
            @if hit.kind != Kind::Step { (words(ctx, hit.page.title())) " · " }
            (words(ctx, &hit.model.title))
            (super::parts::ours(ctx, Some(hit.is_ours)))
        }
    }
}

/// How many letters of a long text are shown.
const EXCERPT: usize = 240;

/// A text without its Markdown, from a little before what was looked for.
fn excerpt(text: &str, looked_for: &[String]) -> String {
    let text = text.replace("**", "").replace("\n- ", " · ").replace("\n## ", " ").replace('\n', " ");
    let text: Vec<char> = text.trim_start_matches("- ").chars().collect();
    if text.len() <= EXCERPT {
        return text.into_iter().collect();
    }
    let folded: String = text.iter().flat_map(|c| c.to_lowercase()).collect();
    let first = looked_for.iter().filter_map(|word| folded.find(word.as_str())).min().unwrap_or_default();
    let first = folded[..first].chars().count();
    let from = first.saturating_sub(EXCERPT / 4).min(text.len() - EXCERPT);
    // From a word's beginning to a word's end.
    let from = if from == 0 { 0 } else { text[from..].iter().position(|c| *c == ' ').map_or(from, |i| from + i + 1) };
    let to = (from + EXCERPT).min(text.len());
    let to = if to == text.len() { to } else { text[..to].iter().rposition(|c| *c == ' ').unwrap_or(to) };
    let shown: String = text[from..to].iter().collect();
    format!("{}{shown}{}", if from > 0 { "… " } else { "" }, if to < text.len() { " …" } else { "" })
}

/// The words that were looked for, marked where they stand.
fn marked(text: &str, looked_for: &[String]) -> Markup {
    let mut parts: Vec<(String, bool)> = Vec::new();
    for piece in text.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let word = piece.trim_end_matches(|c: char| !c.is_alphanumeric());
        let folded = sort::fold(word);
        let is_hit = !word.is_empty() && looked_for.iter().any(|looked_for| is_meant(&folded, looked_for));
        parts.push((word.to_owned(), is_hit));
        parts.push((piece[word.len()..].to_owned(), false));
    }
    html! { @for (part, is_hit) in &parts { @if *is_hit { mark { (part) } } @else { (part) } } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_has_what_was_looked_for_and_whole_words() {
        let long = format!("{}målgruppen {}", "ett ord till ".repeat(40), "och ännu ett ".repeat(40));
        let shown = excerpt(&long, &looked_for("målgrupp"));
        assert!(shown.contains("målgruppen") && shown.chars().count() <= EXCERPT + 4, "{shown}");
        assert!(shown.trim_matches(|c| c == '…' || c == ' ').split(' ').all(|word| long.contains(&format!("{word} "))));
        assert_eq!(excerpt("- **Samråd:** ni\n- får säga", &[]), "Samråd: ni · får säga");
    }

    #[test]
    fn words_are_marked_whole_and_nothing_is_lost() {
        let shown = marked("Målgruppen, och målen <b>", &looked_for("målgrupp")).0;
        assert_eq!(shown, "<mark>Målgruppen</mark>, och målen &lt;b&gt;");
    }
}
