//! Writing one's own party's answer: a draft for ourselves, shared with the parties, open to all, or taken back.

use super::{ANSWER, STEP, WORK, below, bound};
use crate::access::{self, Act};
use crate::acts::work::{self as acts, Asked};
use crate::answer::{Answer, AnswerAct, Sight};
use crate::store::work::{self, Version};
use design::field::{Field, textarea};
use kernel::form::{Form, Taken};
use kernel::record::Word;
use kernel::{Ctx, Language, Reply, Request, Stop, Tx};
use maud::{Markup, html};
use std::collections::HashMap;

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let asked = acts::asked_of_parties(ctx, tx, request.part("id"), request.part("question"))?;
    let own =
        work::answer(tx, &asked.collaboration.id, &asked.question.id.0, ctx.organisation_in(&asked.collaboration.id))?;
    let text = own.as_ref().map_or("", |answer| answer.text.as_str());
    let form = Form::new(&[("text", text)]);
    view(ctx, tx, &asked, own.as_ref(), &form, None)
}

pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let asked = acts::asked_of_parties(ctx, tx, request.part("id"), request.part("question"))?;
    bound(ctx, request)?;
    let mut form = Form::sent(request);
    let (id, question) = (asked.collaboration.id.as_str(), asked.question.id.0.as_str());
    match acts::answer(ctx, tx, &asked, &mut form)? {
        Taken::Done(()) => Ok(Reply::to(format!("{}#q-{question}", ctx.href(&STEP, &[id, asked.page().id()])))),
        Taken::Wrong => {
            let own = work::answer(tx, id, question, ctx.organisation_in(id))?;
            view(ctx, tx, &asked, own.as_ref(), &form, None)
        }
        Taken::Crossed(theirs) => view(ctx, tx, &asked, Some(&theirs), &form, Some(&theirs)),
    }
}

/// `crossed`: what a colleague wrote in between, shown beside what was typed; the next save goes on from it.
fn view(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    asked: &Asked,
    own: Option<&Answer>,
    form: &Form,
    crossed: Option<&Answer>,
) -> Result<Reply, Stop> {
    let c = &asked.collaboration;
    let versions = work::versions(tx, &c.id, &asked.question.id.0, ctx.organisation_in(&c.id))?;
    let names = writers(tx, &versions)?;
    let units = super::voice::beside(ctx, tx, asked)?;
    let party = c.name_of(ctx.organisation_in(&c.id));
    let title = ctx.t("collaborations-your-answer");
    let question = design::text(ctx, &asked.question.text, Language::Swedish);
    let sight = own.map_or(Sight::Draft, |answer| answer.sight);
    let body = html! {
        h1.ds-heading data-size="lg" { (question) }
        (design::error_summary(ctx, form))
        @if let Some(theirs) = crossed {
            (design::notice(design::Tone::Waiting, html! {
                h2.ds-heading data-size="xs" { (ctx.t("collaborations-crossed")) }
                p { (ctx.t("collaborations-crossed-lead")) }
                h3.ds-heading data-size="2xs" { (ctx.t("collaborations-crossed-theirs")) }
                div.s-prose { (kernel::markdown::html(&theirs.text, 4)) }
                p { (ctx.t("collaborations-crossed-yours")) }
            }))
        }
        @if access::may(ctx, c, Act::Answer) {
            (design::binding_form(ctx, &ctx.href(&ANSWER, &[&c.id, &asked.question.id.0]), fields(ctx, form, own, sight)))
        } @else {
            (design::notice(design::Tone::Info, html! { p { (ctx.t("collaborations-may-not-answer")) } }))
            @if let Some(answer) = own { div.s-prose { (kernel::markdown::html(&answer.text, 2)) } }
        }
        (units)
        @if !versions.is_empty() {
            (design::section("versions", &ctx.t("collaborations-versions"), html! {
                @for version in &versions { (one_version(ctx, party, &names, version, Some(version.sight))) }
            }))
        }
    };
    let step = asked.page().title().for_reader(ctx.language, Language::Swedish).0;
    let mut page = below(ctx, c, title, body)
        .below(ctx.t("collaborations-tab-work"), ctx.href(&WORK, &[&c.id]))
        .below(step, ctx.href(&STEP, &[&c.id, asked.page().id()]))
        .unlisted();
    if crossed.is_some() {
        page.status = 409;
    } else if !form.is_sound() {
        page = page.with_errors();
    }
    Ok(page.into())
}

fn fields(ctx: &Ctx, form: &Form, own: Option<&Answer>, sight: Sight) -> Markup {
    let t = |key: &str| ctx.t(key);
    html! {
        input type="hidden" name="seen" value=(own.map_or(0, |answer| answer.version));
        p.s-meta { (ctx.word("collaborations-sight", sight)) }
        (textarea(ctx, form, Field::new("text", &t("collaborations-your-answer")).hint(&t("collaborations-markdown")), 12))
        div.s-row {
            (act(&t("collaborations-share"), AnswerAct::Share, "primary"))
            (act(&t("collaborations-save"), AnswerAct::Save, "secondary"))
            @if sight != Sight::Public { (act(&t("collaborations-publish"), AnswerAct::Publish, "tertiary")) }
            @if sight != Sight::Draft { (act(&t("collaborations-take-back"), AnswerAct::TakeBack, "tertiary")) }
        }
        ul.s-quiet {
            li { (t("collaborations-share-more")) }
            li { (t("collaborations-save-more")) }
            @if sight != Sight::Public { li { (t("collaborations-publish-more")) } }
            @if sight != Sight::Draft { li { (t("collaborations-take-back-more")) } }
        }
    }
}

fn act(label: &str, act: AnswerAct, variant: &str) -> Markup {
    // A draft may be empty and an answer taken back whatever stands in the field.
    let any_text = matches!(act, AnswerAct::Save | AnswerAct::TakeBack);
    html! { button.ds-button data-variant=(variant) type="submit" name="act" value=(act.as_str()) formnovalidate[any_text] { (label) } }
}

/// The names of those who wrote, by their ids.
pub(super) fn writers(tx: &mut Tx<'_>, versions: &[Version]) -> Result<HashMap<String, String>, Stop> {
    let mut people: Vec<&str> = versions.iter().filter_map(|version| version.person.as_deref()).collect();
    people.sort_unstable();
    people.dedup();
    let mut names = HashMap::new();
    for some in people.chunks(actors::store::people::NAMES_AT_ONCE) {
        names.extend(actors::store::people::names(tx, some)?);
    }
    Ok(names)
}

/// An earlier wording: when, by whom, of which unit.
pub(super) fn one_version(
    ctx: &Ctx,
    party: &str,
    names: &HashMap<String, String>,
    version: &Version,
    sight: Option<Sight>,
) -> Markup {
    let name = version.person.as_ref().and_then(|person| names.get(person));
    html! {
        details.s-more {
            summary {
                (ctx.ta("collaborations-version", &[("number", version.version.into())])) " · " (version.at.with_time(ctx.language))
                @if let Some(name) = name { " · " (actors::store::people::shown(ctx, name)) }
                @if let Some(unit) = &version.unit { " · " (super::voice::of_unit(ctx, unit, party)) }
                @if let Some(sight) = sight { " · " (ctx.word("collaborations-sight", sight)) }
            }
            div.s-prose { (kernel::markdown::html(&version.text, 3)) }
        }
    }
}
