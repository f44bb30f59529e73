//! The shared picture of a step: every party's answers side by side, difference and silence, what is marked, and the
//! joint answer.

use super::marks::Marks;
use super::{ANSWER, JOINT, MARK, STEP, WORK, below, bound};
use crate::access::{self, Act};
use crate::acts::work as acts;
use crate::answer::{Joint, Mark, Sight, StepState};
use crate::collaboration::Collaboration;
use crate::model::{Page as ModelPage, Question};
use crate::picture::{Heard, Picture};
use design::Voice;
use kernel::form::Form;
use kernel::record::Word;
use kernel::subject::{self, Found, SubjectRef};
use kernel::{Ctx, Language, Reply, Request, Stop, Tx};
use maud::{Markup, html};

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let worked = acts::step(ctx, tx, request.part("id"), request.part("step"))?;
    let (c, page) = (&worked.collaboration, worked.page());
    let picture = Picture::load(ctx, tx, &c.id, page)?;
    let (state, marks) = (picture.state(page.id()), Marks::of(c));
    // The same panels as on the model's own page of the step.
    let model = c.model.as_deref().map_or("", |model| model.family());
    let subject = SubjectRef::new("model-step", format!("{model}/{}", page.id()));
    let panels = subject::sections(ctx, tx, &subject, Found::new(&()))?;
    let title = page.title().for_reader(ctx.language, Language::Swedish).0.to_owned();
    let body = html! {
        h1.ds-heading data-size="lg" { (design::text(ctx, page.title(), Language::Swedish)) }
        p.s-meta { (ctx.word("collaborations-step", state)) }
        @if let Some(introduction) = page.introduction() { (design::prose(ctx, introduction, Language::Swedish, 2)) }
        @if page.questions().is_empty() { (design::empty(&ctx.t("collaborations-no-questions"), None)) }
        @for question in page.questions() { (one_question(ctx, c, &marks, question, &picture)) }
        @if access::may(ctx, c, Act::MoveStep) { (state_form(ctx, c, page, state)) }
        (around(ctx, page))
        @for (_, section) in &panels { (design::section(section.anchor, &section.heading, section.body.clone())) }
    };
    Ok(below(ctx, c, title, body).below(ctx.t("collaborations-tab-work"), ctx.href(&WORK, &[&c.id])).into())
}

/// Says where the parties stand in the step.
pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let worked = acts::step(ctx, tx, request.part("id"), request.part("step"))?;
    let (c, page) = (&worked.collaboration, worked.page());
    bound(ctx, request)?;
    acts::move_step(ctx, tx, c, page, &Form::sent(request))?;
    Ok(Reply::to(ctx.href(&STEP, &[&c.id, page.id()])))
}

fn one_question(ctx: &Ctx, c: &Collaboration, marks: &Marks<'_>, question: &Question, picture: &Picture) -> Markup {
    let id = question.id.0.as_str();
    let is_party = c.reads_as_party(ctx);
    let joint = picture.joint(ctx, c, id);
    let own = picture.answers.iter().find(|a| a.question == id && a.organisation == ctx.organisation_in(&c.id));
    let heard = picture.voices(ctx, c, id);
    let voices: Vec<Voice<'_>> = heard.iter().map(|heard| voice(ctx, c, marks, heard, is_party)).collect();
    let can_answer = access::may(ctx, c, Act::Answer);
    html! {
        section.s-question {
            h2 id={ "q-" (id) } .ds-heading data-size="sm" { (design::text(ctx, &question.text, Language::Swedish)) }
            @if let Some(joint) = joint { (joint_view(ctx, joint)) }
            @if voices.is_empty() { p.s-quiet { (ctx.t("collaborations-nothing-public")) } }
            @else {
                h3.ds-heading data-size="xs" { (ctx.t("collaborations-answers")) }
                (design::side_by_side(ctx, &voices))
            }
            @if can_answer {
                div.s-row {
                    @let key = if own.is_some() { "collaborations-edit-answer" } else { "collaborations-answer" };
                    a.ds-button data-variant="secondary" href=(ctx.href(&ANSWER, &[&c.id, id])) {
                        (ctx.t(key)) span.s-unseen { ": " (question.text.for_reader(ctx.language, Language::Swedish).0) }
                    }
                    @if access::may(ctx, c, Act::SettleJointly) {
                        @let key = if joint.is_some() { "collaborations-edit-joint" } else { "collaborations-write-joint" };
                        a.ds-button data-variant="tertiary" href=(ctx.href(&JOINT, &[&c.id, id])) {
                            (ctx.t(key)) span.s-unseen { ": " (question.text.for_reader(ctx.language, Language::Swedish).0) }
                        }
                    }
                }
            }
            @if access::may(ctx, c, Act::Mark) { (mark_form(ctx, c, id, picture)) }
        }
    }
}

fn voice<'a>(ctx: &Ctx, c: &Collaboration, marks: &Marks<'_>, heard: &Heard<'a>, is_party: bool) -> Voice<'a> {
    let below = html! {
        (super::voice::under(ctx, heard))
        @if let (Some(answer), true) = (heard.answer, is_party) {
            p.s-voice__sight { (ctx.word("collaborations-sight", answer.sight))
                @if answer.organisation == ctx.organisation_in(&c.id) && answer.shown.as_ref().is_some_and(|s| *s != answer.text) {
                    " · " (ctx.t("collaborations-unshared-changes")) } }
        }
        @if let Some(mark) = heard.mark {
            p.s-voice__mark data-mark=(mark.mark.as_str()) { (ctx.t("collaborations-mark-about")) " " strong { (ctx.word("collaborations-mark", mark.mark)) } @if !mark.note.is_empty() { ": " (mark.note) } }
        }
    };
    Voice {
        party: marks.party(&heard.party.organisation, &heard.party.name),
        answer: heard.text.map(|text| kernel::markdown::html(text, 5)),
        below,
    }
}

pub(super) fn joint_view(ctx: &Ctx, joint: &Joint) -> Markup {
    html! {
        div.s-joint {
            h3.ds-heading data-size="xs" { (ctx.t("collaborations-joint")) }
            div.s-prose { (kernel::markdown::html(&joint.text, 4)) }
            @if !joint.disagreement.is_empty() {
                h4.ds-heading data-size="2xs" { (ctx.t("collaborations-disagreement")) }
                div.s-prose { (kernel::markdown::html(&joint.disagreement, 5)) }
            }
        }
    }
}

fn mark_form(ctx: &Ctx, c: &Collaboration, question: &str, picture: &Picture) -> Markup {
    let others = picture
        .answers
        .iter()
        .any(|a| a.question == question && a.organisation != ctx.organisation_in(&c.id) && a.sight != Sight::Draft);
    if !others {
        return design::nothing();
    }
    let own = picture.marks.iter().find(|m| m.question == question && m.organisation == ctx.organisation_in(&c.id));
    let chosen = own.map(|mark| mark.mark);
    html! {
        details.s-more {
            summary { (ctx.t("collaborations-mark")) }
            (design::binding_form(ctx, &ctx.href(&MARK, &[&c.id, question]), html! {
                fieldset.ds-fieldset.s-field {
                    legend.ds-label { (ctx.t("collaborations-mark-ask")) }
                    @for mark in Mark::ALL {
                        @let id = format!("mark-{question}-{}", mark.as_str());
                        div.ds-field {
                            input.ds-input type="radio" id=(id) name="mark" value=(mark.as_str()) required checked[chosen == Some(*mark)];
                            label.ds-label for=(id) { (ctx.word("collaborations-mark", *mark)) }
                        }
                    }
                }
                div.ds-field.s-field {
                    @let id = format!("note-{question}");
                    label.ds-label for=(id) { (ctx.t("collaborations-mark-note")) }
                    input.ds-input type="text" id=(id) name="note" maxlength="500" value=(own.map_or("", |mark| mark.note.as_str()));
                }
                (design::quiet_button(&ctx.t("collaborations-mark-act")))
            }))
        }
    }
}

fn state_form(ctx: &Ctx, c: &Collaboration, page: ModelPage<'_>, now: StepState) -> Markup {
    design::section(
        "state",
        &ctx.t("collaborations-step-state"),
        html! {
            (design::binding_form(ctx, &ctx.href(&STEP, &[&c.id, page.id()]), html! {
                div.ds-field.s-field {
                    label.ds-label for="step-state" { (ctx.t("collaborations-step-state-ask")) }
                    select.ds-input id="step-state" name="state" {
                        @for state in StepState::ALL { option value=(state.as_str()) selected[*state == now] { (ctx.word("collaborations-step", *state)) } }
                    }
                }
                (design::quiet_button(&ctx.t("collaborations-step-state-act")))
            }))
        },
    )
}

fn around(ctx: &Ctx, page: ModelPage<'_>) -> Markup {
    let body = super::models::parts::around(ctx, page, 3);
    if body.0.is_empty() {
        return body;
    }
    design::section("support", &ctx.t("collaborations-support"), body)
}
