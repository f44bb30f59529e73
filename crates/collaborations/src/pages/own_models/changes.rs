//! What differs between a model and its origin, or between two of its versions: added, changed, removed, moved, with the words
//! that changed marked.

use super::{OWN_CHANGES, OWN_MODEL, among, index, language_word, text, words};
use crate::acts::models as acts;
use crate::model::PhaseKind;
use crate::model::diff::{Changed, Difference, Field, How, Piece, Reworded, Thing, pieces};
use crate::model::own::OwnModel;
use crate::pages::MODEL;
use crate::store::{models, own_models};
use kernel::record::Word;
use kernel::{Ctx, Reply, Request, Stop, Text, Tx};
use maud::{Markup, html};

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let own = acts::seen(ctx, tx, request.part("own"))?;
    let is_own = own.organisation == ctx.whole_organisation();
    let (from, to) = acts::compared(ctx, &own, request.query("from"), request.query("to"));
    let changed = acts::differences(ctx, tx, &own, &from, &to)?;
    let title = ctx.t("collaborations-differences");
    let name = if is_own { words(ctx, &own.draft.title) } else { words(ctx, &own.title) };
    let address = if is_own { ctx.href(&OWN_MODEL, &[&own.id]) } else { ctx.href(&MODEL, &[&own.id]) };
    let body = html! {
        h1.ds-heading data-size="lg" { (title) }
        p.s-lead { (ctx.ta("collaborations-differences-between", &[
            ("before", (&called(ctx, &own, &from)).into()), ("after", (&called(ctx, &own, &to)).into())])) }
        (others(ctx, tx, &own, is_own, &from, &to)?)
        (differences(ctx, &changed))
    };
    Ok(among(ctx, title, body).below(name, address).into())
}

fn called(ctx: &Ctx, own: &OwnModel, which: &str) -> String {
    let args = [("title", words(ctx, &own.origin.title).into())];
    match which {
        "origin" => ctx.ta("collaborations-origin-then", &args),
        "origin-now" => ctx.ta("collaborations-origin-now", &args),
        "draft" => ctx.t("collaborations-the-draft"),
        number => index::version_words(ctx, number.parse().unwrap_or_default()),
    }
}

/// The other comparisons one may want, as a form kept in the address.
fn others(ctx: &Ctx, tx: &mut Tx<'_>, own: &OwnModel, is_own: bool, from: &str, to: &str) -> Result<Markup, Stop> {
    let mut choices = vec![("origin".to_owned(), called(ctx, own, "origin"))];
    let now = models::newest(tx, ctx, &own.origin.model)?;
    if now.is_some_and(|now| now.digest != own.origin.digest) {
        choices.push(("origin-now".to_owned(), called(ctx, own, "origin-now")));
    }
    for version in own_models::versions(tx, own)? {
        let number = version.number.to_string();
        choices.push((number.clone(), called(ctx, own, &number)));
    }
    if is_own {
        choices.push(("draft".to_owned(), called(ctx, own, "draft")));
    }
    let choose = |name: &str, label: &str, chosen: &str| {
        html! {
            div.ds-field.s-field {
                label.ds-label for=(name) { (ctx.t(label)) }
                select.ds-input id=(name) name=(name) {
                    @for (value, words) in &choices { option value=(value) selected[value == chosen] { (words) } }
                }
            }
        }
    };
    Ok(html! {
        form.s-filters method="get" action=(ctx.href(&OWN_CHANGES, &[&own.id])) {
            (choose("from", "collaborations-compare-from", from))
            (choose("to", "collaborations-compare-to", to))
            div.s-filters__act { (design::quiet_button(&ctx.t("collaborations-compare-act"))) }
        }
    })
}

/// Differences page by page. Colour is not alone: each is told by a word, and words gone and new are marked as such.
pub fn differences(ctx: &Ctx, changed: &[Changed]) -> Markup {
    html! {
        @if changed.is_empty() { (design::empty(&ctx.t("collaborations-no-differences"), None)) }
        @else { p role="status" { (ctx.ta("collaborations-differences-count", &[("count", count(changed).into())])) } }
        @for page in changed {
            section.s-section {
                h2.ds-heading data-size="sm" {
                    @if page.page.is_empty() { (ctx.t("collaborations-model-itself")) } @else { (text(ctx, &page.title)) }
                }
                ul.s-changes { @for difference in &page.differences { li { (one(ctx, difference)) } } }
            }
        }
    }
}

pub fn count(changed: &[Changed]) -> usize {
    changed.iter().map(|page| page.differences.len()).sum()
}

fn one(ctx: &Ctx, difference: &Difference) -> Markup {
    let is_gone = difference.how.contains(&How::Removed);
    html! {
        p.s-change {
            @for how in &difference.how { (design::tag(&ctx.word("collaborations-how", *how))) " " }
            span.s-quiet { (ctx.word("collaborations-thing", difference.thing)) ": " }
            @if is_gone { del { (said(ctx, difference)) } } @else { (said(ctx, difference)) }
        }
        @if let Some(from) = &difference.from {
            p.s-quiet { (ctx.ta("collaborations-moved-from", &[("title", words(ctx, from).into())])) }
        }
        @if !difference.words.is_empty() {
            dl.s-reworded { @for reworded in &difference.words { (one_text(ctx, reworded)) } }
        }
    }
}

fn said(ctx: &Ctx, difference: &Difference) -> Markup {
    // A principle without words of its own is named by the list it belongs to.
    let principle = difference.id.rsplit('/').next().and_then(crate::file::Principle::from_word);
    match (difference.thing, principle) {
        (Thing::Principle, Some(principle)) => html! { (ctx.word("collaborations-principle", principle)) },
        _ => first_words(ctx, &difference.text),
    }
}

/// How a text begins: enough to know it by.
fn first_words(ctx: &Ctx, whole: &Text) -> Markup {
    const SHOWN: usize = 200;
    let words = words(ctx, whole);
    if words.chars().count() <= SHOWN {
        return text(ctx, whole);
    }
    let shown: String = words.chars().take(SHOWN).collect();
    html! { (shown.trim_end()) "…" }
}

fn one_text(ctx: &Ctx, reworded: &Reworded) -> Markup {
    let field = ctx.word("collaborations-field", reworded.field);
    let language = language_word(ctx, reworded.language);
    let kind = |word: &str| PhaseKind::from_word(word).map(|kind| ctx.word("collaborations-phase-kind", kind));
    // A kind is one of a list, and links are addresses: neither is in a language.
    let (before, after, has_language) = match reworded.field {
        Field::Kind => (kind(&reworded.before).unwrap_or_default(), kind(&reworded.after).unwrap_or_default(), false),
        Field::Links => (reworded.before.clone(), reworded.after.clone(), false),
        _ => (reworded.before.clone(), reworded.after.clone(), true),
    };
    html! {
        div {
            dt { (field) @if has_language { " · " (language) } }
            dd lang=[has_language.then(|| reworded.language.code())] {
                @for piece in pieces(&before, &after) {
                    @match piece {
                        Piece::Same(word) => { (word) },
                        Piece::Gone(word) => { del { (word) } },
                        Piece::New(word) => { ins { (word) } },
                    }
                    " "
                }
            }
        }
    }
}
