//! Two organisations in the register are one: what would follow along, and proposing it. For the installation's administrators.

use super::people::acts_in_words;
use super::{MERGE, MERGER, ORGANISATION, below};
use crate::acts::merge as acts;
use crate::organisation::Organisation;
use design::field::{Field, Kind, input, textarea};
use kernel::form::{Form, Taken};
use kernel::{Ctx, Reply, Request, Stop, Tx};
use maud::{Markup, html};

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (own, from) = acts::merging(ctx, tx, request.part("id"))?;
    let mut form = Form::new(&[("into", request.query("into"))]);
    if request.query("into").is_empty() {
        return page(ctx, &own, tx, &from, &form, None);
    }
    let into = acts::target(&own, tx, &from, &mut form)?;
    page(ctx, &own, tx, &from, &form, into.as_ref())
}

pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (own, from) = acts::merging(ctx, tx, request.part("id"))?;
    let mut form = Form::sent(request);
    match acts::propose(ctx, tx, &from, &mut form)? {
        Taken::Done(acts::Proposed::Merged(id)) => Ok(Reply::to(ctx.href(&ORGANISATION, &[&id]))),
        Taken::Done(acts::Proposed::Waits(id)) => Ok(Reply::to(ctx.href(&MERGER, &[&id]))),
        Taken::Wrong => {
            let into = acts::target(&own, tx, &from, &mut Form::new(&[("into", form.value("into"))]))?;
            page(ctx, &own, tx, &from, &form, into.as_ref())
        }
    }
}

/// First which, then what follows along, then the act. `ctx` has the form's token, `own` the sight of the installation's
/// administrator.
fn page(
    ctx: &Ctx,
    own: &Ctx,
    tx: &mut Tx<'_>,
    from: &Organisation,
    form: &Form,
    into: Option<&Organisation>,
) -> Result<Reply, Stop> {
    let t = |key: &str| ctx.t(key);
    let address = ctx.href(&MERGE, &[&from.id]);
    let preview = match into {
        Some(into) => preview(ctx, own, tx, from, into, form)?,
        None => html! {
            form method="get" action=(address) {
                (input(ctx, form, Field::new("into", &t("actors-merge-into")).hint(&t("actors-merge-into-hint")), Kind::Text))
                (design::button(&t("actors-merge-see")))
            }
        },
    };
    let body = html! {
        h1.ds-heading data-size="lg" { (ctx.ta("actors-merge-of", &[("organisation", (&from.name).into())])) }
        p.s-lead { (t("actors-merge-lead")) }
        (design::error_summary(ctx, form))
        (preview)
    };
    let page = below(ctx, from, t("actors-merge"), body);
    Ok(if form.is_sound() { page } else { page.with_errors() }.into())
}

fn preview(
    ctx: &Ctx,
    own: &Ctx,
    tx: &mut Tx<'_>,
    from: &Organisation,
    into: &Organisation,
    form: &Form,
) -> Result<Markup, Stop> {
    let t = |key: &str| ctx.t(key);
    let takes_consent = acts::takes_consent(own, tx, &from.id, &into.id)?;
    let heads = ["actors-merge-what", "actors-merge-from", "actors-merge-to"].map(t);
    let number = |o: &Organisation| o.number.as_ref().map(ToString::to_string).unwrap_or_default();
    let row = |key: &str, from: String, into: String| vec![html! { (t(key)) }, html! { (from) }, html! { (into) }];
    let rows = [
        row("actors-name", from.name.clone(), into.name.clone()),
        row("actors-kind", ctx.word("actors-kind", from.kind), ctx.word("actors-kind", into.kind)),
        row("actors-number", number(from), number(into)),
    ];
    Ok(html! {
        (design::table(&t("actors-merge-both"), &heads, &rows))
        (follows(ctx, own, tx, &from.id, false)?)
        p { (ctx.ta("actors-merge-after", &[("from", (&from.name).into()), ("into", (&into.name).into())])) }
        p { (t(if takes_consent { "actors-merge-takes-consent" } else { "actors-merge-at-once" })) }
        (design::form(ctx, &ctx.href(&MERGE, &[&from.id]), html! {
            input type="hidden" name="into" value=(into.id);
            (textarea(ctx, form, Field::new("reason", &t("actors-merge-reason")).hint(&t("actors-merge-reason-hint")), 3))
            div.s-row {
                (design::button(&t(if takes_consent { "actors-merge-propose" } else { "actors-merge-act" })))
                a.ds-link href=(ctx.href(&MERGE, &[&from.id])) { (t("actors-merge-other")) }
            }
        }))
    })
}

/// What follows along, and what becomes of people. Their names are for their own organisation's administrators.
pub(super) fn follows(ctx: &Ctx, own: &Ctx, tx: &mut Tx<'_>, from: &str, with_names: bool) -> Result<Markup, Stop> {
    let t = |key: &str| ctx.t(key);
    let following = acts::following(own, tx, from)?;
    let people = acts::of_people(own, tx, from)?;
    Ok(design::section(
        "follows",
        &t("actors-merge-follows"),
        html! {
            ul {
                @for part in &following {
                    li {
                        (t(part.what))
                        @if let Some(count) = part.count { ": " (ctx.ta("actors-merge-count", &[("count", count.into())])) }
                    }
                }
            }
            p { (t("actors-merge-unseen")) }
            @if !people.mandates.is_empty() {
                p { (t("actors-merge-mandates")) }
                ul {
                    @for one in &people.mandates {
                        li {
                            @if with_names { (one.person_name) ", " }
                            @if one.task.is_empty() { (t("actors-merge-no-task")) } @else { (one.task) }
                            span.s-quiet { " · " (acts_in_words(ctx, &one.acts)) }
                        }
                    }
                }
            }
            @if people.keys > 0 { p { (ctx.ta("actors-merge-keys", &[("count", people.keys.into())])) } }
        },
    ))
}
