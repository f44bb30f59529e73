//! An article: what, why, an example, questions to talk about, the steps it supports, and where it comes from. With
//! `?sheet=1` only the questions, with room to write.

use super::{FORM_GUIDE, FORMS, METHODS, address, below, href, link, plain, step_link, words};
use crate::article::{Article, ArticleKind, Described};
use crate::library::library;
use collaborations::model;
use kernel::{Ctx, Language, Reply, Request, Stop, Text, Tx};
use maud::{Markup, html};

pub fn get(ctx: &Ctx, _: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let id = ["article", "principle", "form", "method"].map(|name| request.part(name)).concat();
    let article = library().find(&id).ok_or(Stop::NotFound)?;
    let here = href(ctx, article);
    // Found by its id under another kind's address: led to its own, so that it has one.
    if ctx.place.address != address(article.kind) {
        return Ok(Reply::to(here));
    }
    let title = plain(ctx, &article.described.title);
    Ok(match request.query("sheet").is_empty() {
        true => {
            below(ctx, Some(article.kind), title, whole(ctx, article)).about(Some(plain(ctx, &article.described.lead)))
        }
        false => below(ctx, Some(article.kind), title, sheet(ctx, article)).below(title, here).unlisted(),
    }
    .into())
}

fn whole(ctx: &Ctx, article: &Article) -> Markup {
    let d = &article.described;
    html! {
        h1.ds-heading data-size="lg" { (words(ctx, &d.title)) }
        p.s-lead { (words(ctx, &d.lead)) }
        @match article.kind {
            ArticleKind::Form => (form(ctx, d)),
            ArticleKind::Method => (method(ctx, d)),
            ArticleKind::Principle | ArticleKind::Knowledge => {}
        }
        div.s-section { (design::prose(ctx, &d.body, Language::Swedish, 1)) }
        @if let Some(example) = &d.example {
            (design::section("example", &ctx.t("learning-example"), html! { p { (words(ctx, example)) } }))
        }
        (questions(ctx, article))
        (supported(ctx, d))
        (origin(ctx, d))
        (onward(ctx, article))
    }
}

fn list(ctx: &Ctx, texts: &[Text]) -> Markup {
    html! { ul { @for text in texts { li { (words(ctx, text)) } } } }
}

fn fact(ctx: &Ctx, key: &str, text: &Option<Text>) -> (String, Markup) {
    (ctx.t(key), html! { @if let Some(text) = text { (words(ctx, text)) } })
}

/// When a form fits and when not, what it demands, and what to mind in law.
fn form(ctx: &Ctx, d: &Described) -> Markup {
    html! {
        div.s-columns.s-section {
            div { h2 #fits .ds-heading data-size="sm" { (ctx.t("learning-fits")) } (list(ctx, &d.fits)) }
            div { h2 #does-not-fit .ds-heading data-size="sm" { (ctx.t("learning-does-not-fit")) } (list(ctx, &d.does_not_fit)) }
        }
        (design::facts(&[
            fact(ctx, "learning-relation", &d.relation),
            fact(ctx, "learning-duration", &d.duration),
            fact(ctx, "learning-finance", &d.finance),
        ]))
        (design::notice(design::Tone::Waiting, html! {
            h2 #warnings .ds-heading data-size="xs" { (ctx.t("learning-warnings")) }
            (list(ctx, &d.warnings))
            p { (ctx.t("learning-ask-lawyer")) }
        }))
    }
}

/// What a method is for and takes, and how it is done.
fn method(ctx: &Ctx, d: &Described) -> Markup {
    html! {
        (design::facts(&[
            fact(ctx, "learning-purpose", &d.purpose),
            fact(ctx, "learning-when", &d.when),
            fact(ctx, "learning-time", &d.time),
            fact(ctx, "learning-people", &d.people),
            fact(ctx, "learning-resources", &d.resources),
            fact(ctx, "learning-result", &d.result),
        ]))
        (design::section("steps", &ctx.t("learning-how"), html! {
            ol.s-steps { @for step in &d.steps { li { (words(ctx, step)) } } }
        }))
    }
}

fn questions(ctx: &Ctx, article: &Article) -> Markup {
    design::section(
        "questions",
        &ctx.t("learning-questions"),
        html! {
            ul.s-questions {
                @for question in &article.described.questions {
                    @let anchor = format!("q-{}", question.id);
                    li id=(anchor) {
                        (words(ctx, &question.text))
                        "\u{a0}" a.s-anchor href={ "#" (anchor) } aria-label=(ctx.t("learning-question-address")) { "#" }
                    }
                }
            }
            p { (design::quiet_way_on(&ctx.t("learning-sheet"), &format!("{}?sheet=1", href(ctx, article)))) }
        },
    )
}

/// The steps an article helps with, model by model.
fn supported(ctx: &Ctx, d: &Described) -> Markup {
    let by_model: Vec<(String, Markup)> = model::all()
        .iter()
        .map(|model| {
            let links: Vec<Markup> =
                d.supports.iter().filter(|at| at.model == model.id).map(|at| step_link(ctx, at)).collect();
            let body = html! { @if !links.is_empty() { ul { @for link in &links { li { (link) } } } } };
            (plain(ctx, &model.title).to_owned(), body)
        })
        .collect();
    design::section(
        "steps-supported",
        &ctx.t("learning-supports"),
        html! {
            p { (ctx.t("learning-supports-lead")) }
            (design::facts(&by_model))
        },
    )
}

fn origin(ctx: &Ctx, d: &Described) -> Markup {
    let reading = html! {
        @if !d.reading.is_empty() {
            ul { @for link in &d.reading { li { a.ds-link href=(link.url.0) rel="noopener" { (words(ctx, &link.title)) } } } }
        }
    };
    design::section(
        "source",
        &ctx.t("learning-origin"),
        design::facts(&[
            fact(ctx, "learning-source", &d.source),
            fact(ctx, "learning-ours", &d.ours),
            (ctx.t("learning-reading"), reading),
        ]),
    )
}

/// To the others of its kind, and for a form to the guide.
fn onward(ctx: &Ctx, article: &Article) -> Markup {
    match article.kind {
        ArticleKind::Form => html! {
            div.s-section {
                p.s-row {
                    (design::quiet_way_on(&ctx.t("learning-to-guide"), &ctx.href(&FORM_GUIDE, &[])))
                    (design::quiet_way_on(&ctx.t("learning-to-forms"), &ctx.href(&FORMS, &[])))
                }
            }
        },
        ArticleKind::Method => html! {
            p.s-section { (design::quiet_way_on(&ctx.t("learning-to-methods"), &ctx.href(&METHODS, &[]))) }
        },
        ArticleKind::Principle => design::section(
            "others",
            &ctx.t("learning-other-principles"),
            html! {
                ul.s-links.s-articles {
                    @for other in library().of(ArticleKind::Principle).filter(|other| other.id() != article.id()) { li { (link(ctx, other)) } }
                }
            },
        ),
        ArticleKind::Knowledge => design::nothing(),
    }
}

/// How many lines there are to write on below each question.
const LINES: usize = 4;

/// To print and take along to a meeting.
fn sheet(ctx: &Ctx, article: &Article) -> Markup {
    let d = &article.described;
    html! {
        h1.ds-heading data-size="lg" { (words(ctx, &d.title)) }
        p.s-lead { (words(ctx, &d.lead)) }
        p.s-sheet__way { (ctx.t("learning-sheet-lead")) " " a.ds-link href=(href(ctx, article)) { (ctx.t("learning-whole")) } }
        ol.s-sheet {
            @for question in &d.questions {
                li id={ "q-" (question.id) } {
                    h2.ds-heading data-size="sm" { (words(ctx, &question.text)) }
                    @for _ in 0..LINES { span.s-sheet__line aria-hidden="true" {} }
                }
            }
        }
        // On paper: where the whole text is.
        p.s-meta { (ctx.public_url) (href(ctx, article)) }
    }
}
