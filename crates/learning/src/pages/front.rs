//! The knowledge base's front: all there is, by kind; searched by words, narrowed by kind and by step.

use super::{FORM_GUIDE, FORMS, FRONT, METHODS, PRINCIPLES, below, choose_step, link, step, words};
use crate::article::{Article, ArticleKind};
use crate::library::{Wanted, library};
use actors::pages::{PER_PAGE, pages, with_page};
use design::field::{Field, Kind, input, select};
use kernel::form::Form;
use kernel::record::Word;
use kernel::{Ctx, Page, Reply, Request, Stop, Tx};
use maud::{Markup, html};

pub fn get(ctx: &Ctx, _: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let is_filtered = request.query.iter().any(|(name, value)| name != "page" && !value.trim().is_empty());
    let lead = ctx.t("learning-lead");
    let body = html! {
        h1.ds-heading data-size="lg" { (ctx.t("learning-title")) }
        p.s-lead { (lead) }
        (filters(ctx, request, is_filtered))
        @if is_filtered { (found(ctx, request)) }
        @else { @for kind in ArticleKind::ALL { (of_kind(ctx, *kind)) } }
    };
    Ok(Page::new(ctx.t("learning-title"), body).about(Some(&lead)).into())
}

/// What an address asks for. A word that is none matches nothing.
pub fn wanted(request: &Request) -> Wanted {
    Wanted {
        words: request.query("q").to_owned(),
        kind: request.query("kind").to_owned(),
        step: step(request.query("step")),
        model: request.query("model").to_owned(),
    }
}

fn filters(ctx: &Ctx, request: &Request, is_filtered: bool) -> Markup {
    let form = Form::new(&["q", "kind", "step"].map(|name| (name, request.query(name))));
    let kinds: Vec<_> =
        ArticleKind::ALL.iter().map(|kind| (kind.as_str().to_owned(), ctx.word("learning-kinds", *kind))).collect();
    let here = ctx.href(&FRONT, &[]);
    design::filters(
        ctx,
        &here,
        html! {
            (input(ctx, &form, Field::new("q", &ctx.t("learning-search")), Kind::Search))
            (select(ctx, &form, Field::new("kind", &ctx.t("learning-kind")).optional(), &kinds, Some(&ctx.t("learning-all"))))
            (choose_step(ctx, &form, None))
        },
        is_filtered.then_some(here.as_str()),
    )
}

fn found(ctx: &Ctx, request: &Request) -> Markup {
    let all = library().list(&wanted(request), ctx.language);
    let page = request.page();
    let shown: Vec<&Article> =
        all.iter().copied().skip(((page - 1) * PER_PAGE) as usize).take(PER_PAGE as usize).collect();
    let here = ctx.href(&FRONT, &[]);
    html! {
        p role="status" { (ctx.ta("learning-found", &[("count", all.len().into())])) }
        @if all.is_empty() { (design::empty(&ctx.t("learning-none"), Some((&ctx.t("learning-see-all"), &here)))) }
        (rows(ctx, &shown))
        (design::pagination(ctx, page, pages(all.len() as i64), |p| format!("{here}{}", with_page(&request.query, p))))
    }
}

/// Articles as a list people read.
fn rows(ctx: &Ctx, articles: &[&Article]) -> Markup {
    if articles.is_empty() {
        return design::nothing();
    }
    html! {
        ul.s-list {
            @for article in articles {
                li {
                    h2.ds-heading data-size="xs" { (link(ctx, article)) }
                    p.s-meta { (ctx.word("learning-kind", article.kind)) }
                    p { (words(ctx, &article.described.lead)) }
                }
            }
        }
    }
}

fn of_kind(ctx: &Ctx, kind: ArticleKind) -> Markup {
    let onward = match kind {
        ArticleKind::Principle => vec![("learning-to-principles", PRINCIPLES)],
        ArticleKind::Knowledge => vec![],
        ArticleKind::Form => vec![("learning-to-guide", FORM_GUIDE), ("learning-to-forms", FORMS)],
        ArticleKind::Method => vec![("learning-to-methods", METHODS)],
    };
    design::section(
        kind.as_str(),
        &ctx.word("learning-kinds", kind),
        html! {
            p { (ctx.word("learning-about", kind)) }
            ul.s-links.s-articles { @for article in library().of(kind) { li { (link(ctx, article)) } } }
            @if !onward.is_empty() {
                p.s-row { @for (key, address) in &onward { (design::quiet_way_on(&ctx.t(key), &ctx.href(address, &[]))) } }
            }
        },
    )
}

/// A list page of one kind, with each article's lead.
pub fn list_of(ctx: &Ctx, kind: ArticleKind) -> Page {
    let title = ctx.word("learning-kinds", kind);
    let about = ctx.word("learning-about", kind);
    let body = html! {
        h1.ds-heading data-size="lg" { (title) }
        p.s-lead { (about) }
        ul.s-list {
            @for article in library().of(kind) {
                li { h2.ds-heading data-size="xs" { (link(ctx, article)) } p { (words(ctx, &article.described.lead)) } }
            }
        }
    };
    below(ctx, None, &title, body).about(Some(&about))
}
