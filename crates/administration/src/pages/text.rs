//! One sentence: as the program has it, and as the installation says it instead, in both languages.

use super::{TEXT, TEXTS, below};
use crate::acts::texts::{self as acts, field};
use crate::words::{Said, Sentence};
use design::field::{Field, textarea};
use kernel::form::{Form, Taken};
use kernel::{Ctx, Language, Page, Reply, Request, Stop, Tx};
use maud::{Markup, html};

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let sentence = acts::find(ctx, tx, request.part("sentence"))?;
    Ok(page(ctx, &sentence, &written(&sentence)).into())
}

pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let key = request.part("sentence");
    let mut form = match request.field("restore") {
        "" => Form::sent(request),
        code => restoring(&acts::find(ctx, tx, key)?, code, request),
    };
    match acts::change(ctx, tx, key, &mut form)? {
        Taken::Done(_) => Ok(Reply::to(ctx.href(&TEXT, &[key]))),
        Taken::Wrong => Ok(page(ctx, &acts::find(ctx, tx, key)?, &form).with_errors().into()),
        Taken::Crossed(now) => {
            let mut page = page(ctx, &now, &form).warning(Some(html! { p { (ctx.t("administration-text-crossed")) } }));
            page.status = 409;
            Ok(page.into())
        }
    }
}

/// What stands written, as a form.
fn written(sentence: &Sentence) -> Form {
    let version = sentence.version();
    let mut values: Vec<(&str, &str)> =
        sentence.said.iter().map(|said| (field(said.language), said.written())).collect();
    values.push(("seen", &version));
    Form::new(&values)
}

/// The form that has one language as the program has it, and the other as it stands.
fn restoring(sentence: &Sentence, code: &str, request: &Request) -> Form {
    let words = |said: &Said| if said.language.code() == code { String::new() } else { said.written().to_owned() };
    let values: Vec<(&str, String)> = sentence.said.iter().map(|said| (field(said.language), words(said))).collect();
    let mut values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    values.push(("seen", request.field("seen")));
    Form::new(&values)
}

fn page(ctx: &Ctx, sentence: &Sentence, form: &Form) -> Page {
    let action = ctx.href(&TEXT, &[&sentence.key]);
    let version = sentence.version();
    let body = html! {
        h1.ds-heading data-size="lg" { (ctx.t("administration-text")) }
        p.s-meta { (ctx.t("administration-shown")) ": " (ctx.word("administration-place", sentence.place())) " · " code { (sentence.key) } }
        (design::error_summary(ctx, form))
        p { (ctx.t("administration-text-lead")) }
        (design::form(ctx, &action, html! {
            input type="hidden" name="seen" value=(version);
            @for said in &sentence.said { (in_language(ctx, said, form)) }
            (design::button(&ctx.t("administration-text-save")))
        }))
        @if sentence.is_changed() {
            (design::section("restore", &ctx.t("administration-restore"), html! {
                p { (ctx.t("administration-restore-lead")) }
                (design::form(ctx, &action, html! {
                    input type="hidden" name="seen" value=(version);
                    div.s-row {
                        @for said in sentence.said.iter().filter(|said| said.instead.is_some()) {
                            @let key = if said.language == Language::Swedish { "administration-restore-sv" } else { "administration-restore-en" };
                            button.ds-button data-variant="secondary" type="submit" name="restore" value=(said.language.code()) { (ctx.t(key)) }
                        }
                    }
                }))
            }))
        }
    };
    below(ctx, ctx.t("administration-text"), body).below(ctx.t("administration-texts"), ctx.href(&TEXTS, &[]))
}

fn in_language(ctx: &Ctx, said: &Said, form: &Form) -> Markup {
    let code = said.language.code();
    let keys = match said.language {
        Language::Swedish => ("administration-own-sv", "administration-words-sv"),
        Language::English => ("administration-own-en", "administration-words-en"),
    };
    html! {
        section.s-section {
            h2.ds-heading data-size="xs" { (ctx.t(keys.0)) }
            pre.s-hash tabindex="0" lang=(code) { (said.own) }
            @if !said.fits { (design::notice(design::Tone::Waiting, html! { p { (ctx.t("administration-unfit-lead")) } })) }
            (textarea(ctx, form, Field::new(field(said.language), &ctx.t(keys.1)).hint(&ctx.t("administration-words-hint")).optional(), 5))
        }
    }
}
