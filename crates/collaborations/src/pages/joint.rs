//! The joint answer the parties settle on, and what they agree to disagree on.

use super::work::visible;
use super::{JOINT, STEP, WORK, below, bound};
use crate::access::{self, Act};
use crate::answer::Joint;
use crate::collaboration::Collaboration;
use crate::model::{self, Page as ModelPage, Question};
use crate::store::{one, work};
use design::field::{Field, textarea};
use design::{PartyMark, Voice};
use kernel::form::Form;
use kernel::{Ctx, Language, Reply, Request, Stop, Tx};
use maud::html;

type Asked = (Collaboration, ModelPage<'static>, &'static Question);

fn asked(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Asked, Stop> {
    let c = one::find_or_stop(tx, ctx, request.part("id"))?;
    if !access::may(ctx, &c, Act::SeeWork) {
        return Err(Stop::NotFound);
    }
    let model = c.process_model.as_deref().and_then(model::find).ok_or(Stop::NotFound)?;
    let (page, question) = model.question(request.part("question")).ok_or(Stop::NotFound)?;
    if !access::may(ctx, &c, Act::SettleJointly) {
        return Err(Stop::Refused("collaborations-may-not-work"));
    }
    Ok((c, page, question))
}

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let asked = asked(ctx, tx, request)?;
    let joint = current(tx, &asked)?;
    let form = joint
        .as_ref()
        .map_or_else(Form::default, |joint| Form::new(&[("text", &joint.text), ("disagreement", &joint.disagreement)]));
    view(ctx, tx, &asked, joint.as_ref(), &form, false)
}

fn current(tx: &mut Tx<'_>, (c, _, question): &Asked) -> Result<Option<Joint>, Stop> {
    Ok(work::joints(tx, &c.id)?.into_iter().find(|joint| joint.question == question.id.0))
}

pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let asked = asked(ctx, tx, request)?;
    bound(ctx, request)?;
    let seen: i64 = request.field("seen").parse().map_err(|_| Stop::Bad("seen"))?;
    let mut form = Form::sent(request);
    let text = form.required(ctx, "text", 20_000);
    let disagreement = form.optional(ctx, "disagreement", 20_000);
    if !form.is_sound() {
        let joint = current(tx, &asked)?;
        return view(ctx, tx, &asked, joint.as_ref(), &form, false);
    }
    let (c, page, question) = &asked;
    if work::settle(tx, ctx, &c.id, &question.id.0, &text, &disagreement, seen)? {
        return Ok(Reply::to(format!("{}#q-{}", ctx.href(&STEP, &[&c.id, page.id()]), question.id)));
    }
    let joint = current(tx, &asked)?;
    view(ctx, tx, &asked, joint.as_ref(), &form, true)
}

fn view(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    (c, page, question): &Asked,
    joint: Option<&Joint>,
    form: &Form,
    crossed: bool,
) -> Result<Reply, Stop> {
    let answers = work::answers_to(tx, &c.id, &[&question.id.0])?;
    let voices: Vec<Voice<'_>> = c
        .parties_now()
        .map(|party| {
            let found = answers.iter().find(|a| {
                a.question == question.id.0
                    && a.organisation == party.organisation
                    && visible(ctx, c, &a.organisation, a.sight)
            });
            Voice {
                party: PartyMark { place: c.colour_of(&party.organisation), name: &party.name },
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
