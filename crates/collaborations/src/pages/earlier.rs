//! Questions a collaboration no longer asks, since it was moved to another version of its model, with all that was answered.

use super::marks::Marks;
use super::{EARLIER, WORK, below};
use crate::collaboration::Collaboration;
use crate::model::Question;
use crate::picture::{Heard, Picture};
use crate::store::{models, one, voices, work};
use design::Voice;
use kernel::{Ctx, DbError, Language, Reply, Request, Stop, Tx};
use maud::{Markup, html};

/// The questions that are gone and were answered by somebody the reader hears, each by its latest wording, and the picture of
/// them.
pub fn load(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration) -> Result<(Vec<Question>, Picture), DbError> {
    let runs = models::run(tx, c)?;
    let mut questions: Vec<Question> = Vec::new();
    for question in runs.iter().flat_map(|kept| kept.model.pages()).flat_map(|page| page.questions()) {
        let id = question.id.0.as_str();
        let is_asked = c.model.as_ref().is_some_and(|model| model.question(id).is_some());
        if !is_asked && !questions.iter().any(|known| known.id == question.id) {
            questions.push(question.clone());
        }
    }
    let ids: Vec<&str> = questions.iter().map(|question| question.id.0.as_str()).collect();
    let answers =
        if ids.is_empty() { Vec::new() } else { work::answers_to(tx, ctx.organisation_in(&c.id), &c.id, &ids)? };
    let picture = Picture {
        steps: Vec::new(),
        answers,
        marks: work::marks(tx, &c.id)?,
        joints: work::joints(tx, &c.id)?,
        units: voices::shown(tx, &c.id)?,
    };
    questions.retain(|question| {
        let voices = picture.voices(ctx, c, &question.id.0);
        voices.iter().any(|heard| heard.text.is_some()) || picture.joint(ctx, c, &question.id.0).is_some()
    });
    Ok((questions, picture))
}

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = one::find_or_stop(tx, ctx, request.part("id"))?;
    c.model.as_ref().ok_or(Stop::NotFound)?;
    let (questions, picture) = load(ctx, tx, &c)?;
    let (title, marks) = (ctx.t("collaborations-earlier"), Marks::of(&c));
    let body = html! {
        h1.ds-heading data-size="lg" { (title) }
        p.s-lead { (ctx.t("collaborations-earlier-lead")) }
        @if questions.is_empty() { (design::empty(&ctx.t("collaborations-no-earlier"), Some((&ctx.t("collaborations-tab-work"), &ctx.href(&WORK, &[&c.id]))))) }
        @for question in &questions { (one_question(ctx, &c, &marks, question, &picture)) }
    };
    Ok(below(ctx, &c, title, body).below(ctx.t("collaborations-tab-work"), ctx.href(&WORK, &[&c.id])).unlisted().into())
}

fn one_question(ctx: &Ctx, c: &Collaboration, marks: &Marks<'_>, question: &Question, picture: &Picture) -> Markup {
    let heard = picture.voices(ctx, c, &question.id.0);
    let voices: Vec<Voice<'_>> =
        heard.iter().filter(|heard| heard.text.is_some()).map(|heard| voice(ctx, marks, heard)).collect();
    html! {
        section.s-question {
            h2 id={ "q-" (question.id) } .ds-heading data-size="sm" { (design::text(ctx, &question.text, Language::Swedish)) }
            @if let Some(joint) = picture.joint(ctx, c, &question.id.0) { (super::step::joint_view(ctx, joint)) }
            @if !voices.is_empty() {
                h3.ds-heading data-size="xs" { (ctx.t("collaborations-answers")) }
                (design::side_by_side(ctx, &voices))
            }
        }
    }
}

fn voice<'a>(ctx: &Ctx, marks: &Marks<'_>, heard: &Heard<'a>) -> Voice<'a> {
    Voice {
        party: marks.party(&heard.party.organisation, &heard.party.name),
        answer: heard.text.map(|text| kernel::markdown::html(text, 5)),
        below: html! {
            (super::voice::under(ctx, heard))
            @if let Some(mark) = heard.mark {
                p.s-voice__mark data-mark=(kernel::record::Word::as_str(mark.mark)) { strong { (ctx.word("collaborations-mark", mark.mark)) } @if !mark.note.is_empty() { ": " (mark.note) } }
            }
        },
    }
}

/// The way to it, from the work.
pub fn way(ctx: &Ctx, c: &Collaboration) -> Markup {
    html! { @if c.runs > 1 { p { a.ds-link href=(ctx.href(&EARLIER, &[&c.id])) { (ctx.t("collaborations-earlier")) } } } }
}
