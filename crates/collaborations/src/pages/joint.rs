//! The joint answer the parties settle on, and what they agree to disagree on.

use super::marks::Marks;
use super::{JOINT, STEP, WORK, below, bound};
use crate::acts::work::{self as acts, Asked};
use crate::answer::Joint;
use crate::picture::visible;
use crate::store::work;
use design::Voice;
use design::field::{Field, textarea};
use kernel::form::{Form, Taken};
use kernel::{Ctx, Language, Reply, Request, Stop, Tx};
use maud::html;

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let asked = acts::asked_jointly(ctx, tx, request.part("id"), request.part("question"))?;
    let joint = acts::joint(tx, &asked)?;
    let form = joint
        .as_ref()
        .map_or_else(Form::default, |joint| Form::new(&[("text", &joint.text), ("disagreement", &joint.disagreement)]));
    view(ctx, tx, &asked, joint.as_ref(), &form, false)
}

pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let asked = acts::asked_jointly(ctx, tx, request.part("id"), request.part("question"))?;
    bound(ctx, request)?;
    let mut form = Form::sent(request);
    match acts::settle(ctx, tx, &asked, &mut form)? {
        Taken::Done(()) => {
            let step = ctx.href(&STEP, &[&asked.collaboration.id, asked.page().id()]);
            Ok(Reply::to(format!("{step}#q-{}", asked.question.id)))
        }
        Taken::Wrong => {
            let joint = acts::joint(tx, &asked)?;
            view(ctx, tx, &asked, joint.as_ref(), &form, false)
        }
        Taken::Crossed(joint) => view(ctx, tx, &asked, joint.as_ref(), &form, true),
    }
}

fn view(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    asked: &Asked,
    joint: Option<&Joint>,
    form: &Form,
    crossed: bool,
) -> Result<Reply, Stop> {
    let (c, page, question) = (&asked.collaboration, asked.page(), &asked.question);
    let answers = work::answers_to(tx, ctx.organisation_in(&c.id), &c.id, &[&question.id.0])?;
    let marks = Marks::of(c);
    let voices: Vec<Voice<'_>> = c
        .parties_now()
        .map(|party| {
            let found = answers.iter().find(|a| {
                a.question == question.id.0
                    && a.organisation == party.organisation
                    && visible(ctx, c, &a.organisation, a.sight)
            });
            Voice {
                party: marks.party(&party.organisation, &party.name),
                answer: found.and_then(|a| a.shown.as_ref()).map(|text| kernel::markdown::html(text, 5)),
                below: design::nothing(),
            }
        })
        .collect();
    let body = html! {
        h1.ds-heading data-size="lg" { (design::text(ctx, &question.text, Language::Swedish)) }
        (design::error_summary(ctx, form))
        @if let (true, Some(theirs)) = (crossed, joint) {
            (design::notice(design::Tone::Waiting, html! {
                p { (ctx.t("collaborations-joint-crossed")) }
                div.s-prose { (kernel::markdown::html(&theirs.text, 3)) }
            }))
        }
        h2.ds-heading data-size="sm" { (ctx.t("collaborations-answers")) }
        (design::side_by_side(ctx, &voices))
        h2.ds-heading data-size="sm" { (ctx.t("collaborations-joint")) }
        (design::binding_form(ctx, &ctx.href(&JOINT, &[&c.id, &question.id.0]), html! {
            input type="hidden" name="seen" value=(joint.map_or(0, |joint| joint.version));
            (textarea(ctx, form, Field::new("text", &ctx.t("collaborations-joint")).hint(&ctx.t("collaborations-joint-hint")), 8))
            (textarea(ctx, form, Field::new("disagreement", &ctx.t("collaborations-disagreement")).hint(&ctx.t("collaborations-disagreement-hint")).optional(), 4))
            (design::button(&ctx.t("collaborations-joint-act")))
        }))
    };
    let step = page.title().for_reader(ctx.language, Language::Swedish).0;
    let mut shown = below(ctx, c, ctx.t("collaborations-joint"), body)
        .below(ctx.t("collaborations-tab-work"), ctx.href(&WORK, &[&c.id]))
        .below(step, ctx.href(&STEP, &[&c.id, page.id()]))
        .unlisted();
    if crossed {
        shown.status = 409;
    } else if !form.is_sound() {
        shown = shown.with_errors();
    }
    Ok(shown.into())
}
