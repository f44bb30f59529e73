//! Handing over a role: what goes along is shown first, and then goes all at once.

use super::people::{acts_in_words, days_in_words};
use super::{HAND_OVER, HANDED_OVER, MANDATE, ORGANISATION, PEOPLE, mandate};
use crate::acts::hand_over::{self, OnPerson};
use crate::acts::{self, administered, let_go};
use crate::mandate::MandateRecord;
use crate::organisation::Organisation;
use crate::store::people;
use design::field::{Field, Kind, input, select};
use kernel::duty::OnHand;
use kernel::form::{Form, Taken, bound};
use kernel::{Ctx, Page, Reply, Request, Stop, Tx};
use maud::{Markup, html};

fn found(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<(Organisation, MandateRecord), Stop> {
    let organisation = administered(ctx, tx, request.part("id"))?;
    let mandate = acts::mandates::found(tx, &organisation, request.part("mandate"))?;
    Ok((organisation, mandate))
}

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (organisation, mandate) = found(ctx, tx, request)?;
    page(ctx, tx, &organisation, &mandate, &Form::new(&[("last-day", &ctx.now.date())]))
}

pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (organisation, mandate) = found(ctx, tx, request)?;
    bound(ctx, request)?;
    let mut form = Form::sent(request);
    match hand_over::hand_over(ctx, tx, &organisation, &mandate.person, &mut form)? {
        Taken::Done(id) => Ok(Reply::to(ctx.href(&HANDED_OVER, &[&organisation.id, &id]))),
        Taken::Wrong => page(ctx, tx, &organisation, &mandate, &form),
    }
}

fn page(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    organisation: &Organisation,
    held: &MandateRecord,
    form: &Form,
) -> Result<Reply, Stop> {
    let t = |key: &str| ctx.t(key);
    let parts = [organisation.id.as_str(), held.id.as_str()];
    let on = hand_over::on(ctx, tx, &organisation.id, &held.person)?;
    let duties = let_go::in_sight(ctx, tx, &on.duties)?.shown;
    let others = mandate::others(ctx, tx, organisation, &held.person)?;
    let name = people::shown(ctx, &held.person_name);
    let title = ctx.ta("actors-hand-over-from", &[("name", (&name).into())]);
    let body = html! {
        h1.ds-heading data-size="lg" { (title) }
        (design::error_summary(ctx, form))
        p.s-lead { (t("actors-hand-over-lead")) }
        (design::section("along", &t("actors-goes-along"), along(ctx, &on, &duties)))
        @if others.is_empty() {
            (design::empty(&t("actors-nobody-else"), Some((&t("actors-invite"), &ctx.href(&PEOPLE, &[&organisation.id])))))
        } @else {
            (design::section("to", &t("actors-to-whom"), html! {
                (design::binding_form(ctx, &ctx.href(&HAND_OVER, &parts), html! {
                    (select(ctx, form, Field::new("successor", &t("actors-successor")).hint(&t("actors-successor-hint")), &others, Some(&t("actors-choose"))))
                    (input(ctx, form, Field::new("last-day", &ctx.ta("actors-last-day", &[("name", (&name).into())])).hint(&t("actors-last-day-hint")), Kind::Date))
                    (design::button(&t("actors-hand-over")))
                }))
            }))
        }
    };
    let page = Page::new(title, body)
        .below(&organisation.name, ctx.href(&ORGANISATION, &[&organisation.id]))
        .below(t("actors-people"), ctx.href(&PEOPLE, &[&organisation.id]))
        .below(name, ctx.href(&MANDATE, &parts))
        .unlisted();
    Ok(if form.is_sound() { page } else { page.with_errors() }.into())
}

/// Everything that changes hands.
fn along(ctx: &Ctx, on: &OnPerson, duties: &[OnHand]) -> Markup {
    html! {
        h3.ds-heading data-size="xs" { (ctx.t("actors-mandates")) }
        @if on.mandates.is_empty() { p { (ctx.t("actors-no-mandates")) } }
        ul.s-links {
            @for mandate in &on.mandates {
                li {
                    @if mandate.task.is_empty() { (acts_in_words(ctx, &mandate.acts)) }
                    @else { (mandate.task) ": " (acts_in_words(ctx, &mandate.acts)) }
                    span.s-quiet { " · " (days_in_words(ctx, mandate)) }
                }
            }
        }
        h3.ds-heading data-size="xs" { (ctx.t("actors-duties")) }
        @if duties.is_empty() { p { (ctx.t("actors-no-duties")) } }
        (on_hand(ctx, duties))
        p.s-quiet { (ctx.t("actors-stays-with-us")) }
    }
}

/// What rests on somebody, with a link to what the reader may see.
pub(super) fn on_hand(ctx: &Ctx, duties: &[OnHand]) -> Markup {
    html! {
        ul.s-links {
            @for duty in duties {
                li {
                    (ctx.t(&duty.what)) ": "
                    @if duty.address.is_empty() { (duty.title) } @else { a.ds-link href=(duty.address) { (duty.title) } }
                }
            }
        }
    }
}
