//! All sentences of the interface, to be searched, and those that the installation says in other words.

use super::{TEXT, TEXTS, below};
use crate::acts::texts as acts;
use crate::words::{Sentence, found};
use actors::pages::{PER_PAGE, pages, with_page};
use design::field::{Field, Kind, checkboxes, input};
use kernel::form::Form;
use kernel::{Ctx, Reply, Request, Stop, Tx};
use maud::{Markup, html};

/// As much of a sentence as a row shows.
const SHOWN: usize = 140;

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let all = acts::all(ctx, tx)?;
    let changed = all.iter().filter(|sentence| sentence.is_changed()).count();
    let only_changed = request.query("changed") == "yes";
    let found = found(all, request.query("q"), only_changed);
    let (count, number) = (found.len(), request.page());
    let from = ((number - 1) * PER_PAGE) as usize;
    let rows: Vec<_> = found.iter().skip(from).take(PER_PAGE as usize).map(|sentence| row(ctx, sentence)).collect();
    let heads = ["administration-says", "administration-shown", "administration-state"].map(|key| ctx.t(key));
    let here = ctx.href(&TEXTS, &[]);
    let form = Form::new(&[("q", request.query("q")), ("changed", request.query("changed"))]);
    let choice = [("yes".to_owned(), ctx.ta("administration-only-changed", &[("count", changed.into())]), None)];
    let is_filtered = only_changed || !request.query("q").is_empty();
    let title = ctx.t("administration-texts");
    let body = html! {
        h1.ds-heading data-size="lg" { (title) }
        (design::administration_menu(ctx))
        p.s-lead { (ctx.t("administration-texts-lead")) }
        (design::filters(ctx, &here, html! {
            (input(ctx, &form, Field::new("q", &ctx.t("administration-search")), Kind::Search))
            (checkboxes(ctx, &form, Field::new("changed", &ctx.t("administration-which")), &choice))
        }, is_filtered.then_some(here.as_str())))
        @if rows.is_empty() {
            @let key = if only_changed && changed == 0 { "administration-none-changed" } else { "administration-none-found" };
            (design::empty(&ctx.t(key), Some((&ctx.t("administration-show-all"), &here))))
        } @else {
            p role="status" { (ctx.ta("administration-found", &[("count", count.into())])) }
            (design::cards(&title, &heads, &rows))
            (design::pagination(ctx, number, pages(count as i64), |p| format!("{here}{}", with_page(&request.query, p))))
        }
    };
    Ok(below(ctx, title.clone(), body).into())
}

fn row(ctx: &Ctx, sentence: &Sentence) -> Vec<Markup> {
    let said = sentence.said.iter().find(|said| said.language == ctx.language);
    let words = said.map_or("", |said| said.written());
    let is_unfit = sentence.said.iter().any(|said| !said.fits);
    vec![
        html! {
            a.ds-link href=(ctx.href(&TEXT, &[&sentence.key])) {
                (words.chars().take(SHOWN).collect::<String>()) @if words.chars().count() > SHOWN { "…" }
            }
        },
        html! { (ctx.word("administration-place", sentence.place())) br; code.s-quiet { (sentence.key) } },
        html! {
            @if is_unfit { (design::tag(&ctx.t("administration-unfit"))) }
            @else if sentence.is_changed() { (design::tag(&ctx.t("administration-changed"))) }
        },
    ]
}
