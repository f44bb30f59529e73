//! Methods: which fits the step, the time at hand and how many one is, and why (MET-11).

use super::{METHODS, below, choose_step, link, plain, step, words};
use crate::article::{ArticleKind, Span};
use crate::fitting::{AtHand, Fitting, Reason, fitting};
use crate::library::library;
use collaborations::model;
use design::field::{Field, Kind, input, select};
use kernel::form::Form;
use kernel::record::Word;
use kernel::{Ctx, Reply, Request, Stop, Tx};
use maud::{Markup, html};

/// More are not asked about in one room.
const MOST_PEOPLE: i64 = 10_000;

pub fn get(ctx: &Ctx, _: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let mut form = Form::new(&["step", "time", "people"].map(|name| (name, request.query(name))));
    let people = form.text("people");
    let at_hand = AtHand {
        step: step(form.value("step")),
        time: Span::from_word(form.value("time")),
        people: people.parse().ok().filter(|people| (1..=MOST_PEOPLE).contains(people)),
    };
    if !people.is_empty() && at_hand.people.is_none() {
        form.error(ctx, "people", "learning-people-wrong", &[]);
    }
    let title = ctx.word("learning-kinds", ArticleKind::Method);
    let about = ctx.word("learning-about", ArticleKind::Method);
    let (fit, others) = fitting(library(), &at_hand);
    let is_chosen = !at_hand.is_empty();
    let body = html! {
        h1.ds-heading data-size="lg" { (title) }
        p.s-lead { (about) }
        (design::error_summary(ctx, &form))
        (filters(ctx, &form, is_chosen || !form.is_sound()))
        p role="status" { (ctx.ta("learning-methods-found", &[("count", fit.len().into())])) }
        @if fit.is_empty() { (design::empty(&ctx.t("learning-no-method"), Some((&ctx.t("learning-see-methods"), &ctx.href(&METHODS, &[]))))) }
        (rows(ctx, &fit, &at_hand))
        @if !others.is_empty() {
            (design::section("others", &ctx.t("learning-methods-not"), html! { (rows(ctx, &others, &at_hand)) }))
        }
    };
    let page = below(ctx, None, &title, body).about(Some(&about));
    Ok(if form.is_sound() { page } else { page.with_errors() }.into())
}

fn filters(ctx: &Ctx, form: &Form, is_chosen: bool) -> Markup {
    let spans: Vec<_> =
        Span::ALL.iter().map(|span| (span.as_str().to_owned(), ctx.word("learning-span", *span))).collect();
    let here = ctx.href(&METHODS, &[]);
    design::filters(
        ctx,
        &here,
        html! {
            (choose_step(ctx, form, Some(ArticleKind::Method)))
            (select(ctx, form, Field::new("time", &ctx.t("learning-time-at-hand")).optional(), &spans, Some(&ctx.t("learning-any-time"))))
            (input(ctx, form, Field::new("people", &ctx.t("learning-how-many")).optional(), Kind::Number))
        },
        is_chosen.then_some(here.as_str()),
    )
}

fn rows(ctx: &Ctx, methods: &[Fitting<'_>], at_hand: &AtHand) -> Markup {
    if methods.is_empty() {
        return design::nothing();
    }
    html! {
        ul.s-list {
            @for one in methods {
                @let d = &one.method.described;
                li {
                    @let heading = link(ctx, one.method);
                    @if one.against.is_empty() { h2.ds-heading data-size="xs" { (heading) } } @else { h3.ds-heading data-size="xs" { (heading) } }
                    @if let Some(purpose) = &d.purpose { p { (words(ctx, purpose)) } }
                    p.s-meta {
                        @if let Some(time) = &d.time { (words(ctx, time)) }
                        " · "
                        @if let Some(people) = &d.people { (words(ctx, people)) }
                    }
                    @let reasons = if one.against.is_empty() { &one.speaks_for } else { &one.against };
                    @if !reasons.is_empty() { ul.s-reasons { @for reason in reasons { li { (why(ctx, *reason, at_hand, one)) } } } }
                }
            }
        }
    }
}

/// The reason as a sentence.
fn why(ctx: &Ctx, reason: Reason, at_hand: &AtHand, one: &Fitting<'_>) -> String {
    let step = at_hand
        .step
        .as_ref()
        .and_then(|at| model::find(&at.model.0)?.page(&at.page.0))
        .map(|page| plain(ctx, page.title()));
    let effort = one.method.described.effort.clone().unwrap_or_default();
    ctx.ta(
        &format!("learning-why-{}", reason.as_str()),
        &[
            ("step", step.unwrap_or_default().into()),
            ("least", effort.people.into()),
            ("most", effort.people_at_most.unwrap_or_default().into()),
        ],
    )
}
