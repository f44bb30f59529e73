//! Which version of which model a collaboration runs on, and moving it to another: what would change is shown first.

use super::own_models::changes::differences;
use super::own_models::{text, words};
use super::{EARLIER, RUNS_ON, WORK, below, bound};
use crate::acts::move_model::{self as acts, Target};
use crate::collaboration::Collaboration;
use crate::model::diff::{compare, gone};
use crate::store::{models, work};
use kernel::form::{Form, Taken};
use kernel::{Ctx, Reply, Request, Stop, Tx};
use maud::{Markup, html};

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = acts::found(ctx, tx, request.part("id"))?;
    let form = Form::new(&[("to", request.query("to")), ("model", request.query("model"))]);
    view(ctx, tx, &c, &form, false)
}

pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = acts::found(ctx, tx, request.part("id"))?;
    bound(ctx, request)?;
    let mut form = Form::sent(request);
    match acts::take(ctx, tx, &c, &mut form)? {
        Taken::Done(()) => Ok(Reply::to(ctx.href(&WORK, &[&c.id]))),
        Taken::Wrong => view(ctx, tx, &c, &form, false),
        Taken::Crossed(()) => view(ctx, tx, &c, &form, true),
    }
}

fn view(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration, form: &Form, crossed: bool) -> Result<Reply, Stop> {
    let t = |key: &str| ctx.t(key);
    let targets = acts::targets(ctx, tx, c, form.value("model"))?;
    let chosen = targets.iter().find(|target| target.choice.digest == form.value("to"));
    let body = html! {
        h1.ds-heading data-size="lg" { (t("collaborations-runs-on")) }
        (design::error_summary(ctx, form))
        @if crossed { (design::notice(design::Tone::Waiting, html! { p { (t("collaborations-model-crossed")) } })) }
        (now(ctx, c))
        @match chosen {
            Some(target) => (confirm(ctx, tx, c, target, form.value("model"))?),
            None => (choose(ctx, c, &targets, form.value("model"))),
        }
        @if c.runs > 1 { p { a.ds-link href=(ctx.href(&EARLIER, &[&c.id])) { (t("collaborations-earlier")) } } }
    };
    let mut page = below(ctx, c, t("collaborations-runs-on"), body)
        .below(t("collaborations-tab-work"), ctx.href(&WORK, &[&c.id]))
        .unlisted();
    if crossed {
        page.status = 409;
    } else if !form.is_sound() {
        page = page.with_errors();
    }
    Ok(page.into())
}

/// What it runs on now.
fn now(ctx: &Ctx, c: &Collaboration) -> Markup {
    html! {
        @if let Some(model) = &c.model {
            p.s-lead { (ctx.ta("collaborations-runs-on-now", &[("title", words(ctx, &model.title).into()), ("version", (&model.version).into())])) }
            p { (ctx.t("collaborations-runs-on-lead")) }
        } @else { p.s-lead { (ctx.t("collaborations-runs-on-none")) } }
    }
}

fn title(ctx: &Ctx, target: &Target) -> String {
    let args = [("title", words(ctx, &target.choice.title).into()), ("version", (&target.choice.version).into())];
    ctx.ta("collaborations-title-version", &args)
}

fn choose(ctx: &Ctx, c: &Collaboration, targets: &[Target], asked_for: &str) -> Markup {
    let look = |target: &Target| {
        let model =
            if asked_for.is_empty() { String::new() } else { format!("&model={}", kernel::web::encode(asked_for)) };
        format!("{}?to={}{model}", ctx.href(&RUNS_ON, &[&c.id]), target.choice.digest)
    };
    design::section(
        "other",
        &ctx.t("collaborations-other-versions"),
        html! {
            @if targets.is_empty() { (design::empty(&ctx.t("collaborations-no-other-versions"), None)) }
            ul.s-list {
                @for target in targets {
                    li {
                        h3.ds-heading data-size="xs" { a.ds-link href=(look(target)) { (title(ctx, target)) } }
                        p.s-meta {
                            @if target.is_newer { (ctx.t("collaborations-version-newer")) }
                            @else if target.is_earlier { (ctx.t("collaborations-version-earlier")) }
                            @else if let Some(name) = &target.choice.organisation { (name) }
                            @else { (ctx.t("collaborations-version-delivered")) }
                        }
                    }
                }
            }
            p.s-quiet { (ctx.t("collaborations-other-versions-more")) }
        },
    )
}

/// What moving would change, above all for what has been answered.
fn confirm(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration, target: &Target, asked_for: &str) -> Result<Markup, Stop> {
    let new = models::by_digest(tx, &target.choice.digest)?;
    let given = work::given(tx, &c.id)?;
    let joints = work::joints(tx, &c.id)?;
    let lost: Vec<_> = c
        .model
        .iter()
        .flat_map(|old| gone(old, &new))
        .map(|(_, question)| {
            let answers = given.iter().filter(|given| given.question == question.id.0).count();
            (question, answers, joints.iter().any(|joint| joint.question == question.id.0))
        })
        .collect();
    let answered: Vec<_> = lost.iter().filter(|(_, answers, joint)| *answers > 0 || *joint).collect();
    let changed = c.model.as_ref().map(|old| compare(old, &new));
    Ok(html! {
        (design::section("answers", &ctx.t("collaborations-move-answers"), html! {
            @if answered.is_empty() { p { (ctx.t("collaborations-move-no-answers")) } }
            @else {
                p { (ctx.ta("collaborations-move-kept", &[("count", answered.len().into())])) }
                ul {
                    @for (question, answers, joint) in &answered {
                        li {
                            (text(ctx, &question.text)) " "
                            span.s-quiet { (ctx.ta("collaborations-move-shared", &[("count", (*answers).into())])) @if *joint { " " (ctx.t("collaborations-move-joint")) } }
                        }
                    }
                }
            }
            p { (ctx.t("collaborations-move-drafts")) }
        }))
        (design::binding_form(ctx, &ctx.href(&RUNS_ON, &[&c.id]), html! {
            input type="hidden" name="seen" value=(c.model_digest.as_deref().unwrap_or_default());
            input type="hidden" name="to" value=(target.choice.digest);
            input type="hidden" name="model" value=(asked_for);
            p { (ctx.t("collaborations-move-lead")) }
            div.s-row {
                (design::button(&ctx.ta("collaborations-move-act", &[("title", (&title(ctx, target)).into())])))
                (design::quiet_way_on(&ctx.t("collaborations-move-stay"), &ctx.href(&RUNS_ON, &[&c.id])))
            }
        }))
        @if let Some(changed) = &changed {
            h2.ds-heading data-size="md" { (ctx.t("collaborations-move-changes")) }
            (differences(ctx, changed))
        }
    })
}
