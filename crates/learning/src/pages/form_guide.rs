//! Which form fits us? Some questions, all of which may be left; then what the answers say of each form and why.

use super::{FORM_GUIDE, below, link, plain, words};
use crate::article::ArticleKind;
use crate::guide::{Advice, Answer, Asked, Rule, Standing, guide};
use design::field::{Field, radios};
use kernel::form::Form;
use kernel::{Ctx, Reply, Request, Stop, Tx};
use maud::{Markup, html};

pub fn get(ctx: &Ctx, _: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let guide = guide();
    let answers: Vec<Answer<'_>> = guide
        .questions
        .iter()
        .map(|asked| (asked.id.0.as_str(), request.query(&asked.id.0)))
        .filter(|(question, answer)| guide.choice(question, answer).is_some())
        .collect();
    let title = ctx.t("learning-guide");
    let lead = ctx.t("learning-guide-lead");
    let body = html! {
        h1.ds-heading data-size="lg" { (title) }
        p.s-lead { (lead) }
        @if !answers.is_empty() { (advice(ctx, &answers)) }
        (ask(ctx, &answers))
    };
    Ok(below(ctx, Some(ArticleKind::Form), &title, body).about(Some(&lead)).into())
}

fn ask(ctx: &Ctx, answers: &[Answer<'_>]) -> Markup {
    let form = Form::new(answers);
    let here = ctx.href(&FORM_GUIDE, &[]);
    let act = if answers.is_empty() { "learning-guide-act" } else { "learning-guide-again" };
    let fields = html! {
        form method="get" action=(here) {
            @for asked in &guide().questions { (one_question(ctx, &form, asked)) }
            div.s-row.s-guide__act {
                (design::button(&ctx.t(act)))
                @if !answers.is_empty() { a.ds-link href=(here) { (ctx.t("learning-guide-clear")) } }
            }
        }
    };
    match answers.is_empty() {
        true => fields,
        false => design::section("answers", &ctx.t("learning-your-answers"), fields),
    }
}

fn one_question(ctx: &Ctx, form: &Form, asked: &Asked) -> Markup {
    let options: Vec<_> =
        asked.answers.iter().map(|choice| (choice.id.0.clone(), plain(ctx, &choice.text).to_owned(), None)).collect();
    let field = Field::new(&asked.id.0, plain(ctx, &asked.text));
    let field = match &asked.hint {
        Some(hint) => field.hint(plain(ctx, hint)),
        None => field,
    };
    radios(ctx, form, field, &options)
}

fn advice(ctx: &Ctx, answers: &[Answer<'_>]) -> Markup {
    let advice = guide().advise(answers);
    let of = |standing: Standing| advice.iter().filter(|one| one.standing() == standing).collect::<Vec<_>>();
    let (fits, open, not) = (of(Standing::Fits), of(Standing::Open), of(Standing::DoesNotFit));
    let left = guide().questions.len() - answers.len();
    html! {
        @if left > 0 { (design::notice(design::Tone::Info, html! { p { (ctx.ta("learning-left", &[("count", left.into())])) } })) }
        (design::section("fits", &ctx.t("learning-these-fit"), html! {
            @if fits.is_empty() { p { (ctx.t("learning-none-fits")) } }
            @for one in &fits { div.s-item { (one_form(ctx, one)) } }
            (design::notice(design::Tone::Waiting, html! { p { (ctx.t("learning-guide-law")) } }))
        }))
        @if !not.is_empty() {
            (design::section("does-not-fit", &ctx.t("learning-these-do-not-fit"), html! {
                @for one in &not { div.s-item { (one_form(ctx, one)) } }
            }))
        }
        @if !open.is_empty() {
            (design::section("open", &ctx.t("learning-these-are-open"), html! {
                p { (ctx.t("learning-open-lead")) }
                ul.s-links { @for one in &open { li { (link(ctx, one.form)) (rules(ctx, &one.warnings)) } } }
            }))
        }
    }
}

/// A form, why it fits or not, and what to mind. A form that is ruled out needs no warnings.
fn one_form(ctx: &Ctx, advice: &Advice<'_>) -> Markup {
    let is_out = advice.standing() == Standing::DoesNotFit;
    let reasons = if is_out { &advice.against } else { &advice.speaks_for };
    html! {
        h3.ds-heading data-size="xs" { (link(ctx, advice.form)) }
        @if !is_out { p { (words(ctx, &advice.form.described.lead)) } }
        (rules(ctx, reasons))
        @if !is_out && !advice.warnings.is_empty() {
            p { strong { (ctx.t("learning-mind")) } }
            (rules(ctx, &advice.warnings))
        }
    }
}

fn rules(ctx: &Ctx, rules: &[&Rule]) -> Markup {
    if rules.is_empty() {
        return design::nothing();
    }
    html! {
        ul {
            @for rule in rules {
                li {
                    (words(ctx, &rule.text))
                    @if let Some(law) = &rule.law { " " span.s-quiet { "(" (words(ctx, law)) ")" } }
                }
            }
        }
    }
}
