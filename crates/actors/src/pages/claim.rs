//! Asking to administer an organisation that is in the register already.

use super::{CLAIM, ORGANISATION, PEOPLE, below};
use crate::access;
use crate::acts::{found, trust as acts};
use crate::organisation::Organisation;
use crate::store::trust;
use design::field::{Field, textarea};
use kernel::form::{Form, Taken};
use kernel::{Ctx, Reply, Request, Stop, Tx};
use maud::html;

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = found(tx, request.part("id"))?;
    page(ctx, tx, &organisation, &Form::default())
}

pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = found(tx, request.part("id"))?;
    let mut form = Form::sent(request);
    match acts::claim(ctx, tx, &organisation, &mut form)? {
        Taken::Done(_) => Ok(Reply::to(ctx.href(&CLAIM, &[&organisation.id]))),
        Taken::Wrong => page(ctx, tx, &organisation, &form),
    }
}

fn page(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &Organisation, form: &Form) -> Result<Reply, Stop> {
    let t = |key: &str| ctx.t(key);
    let waits = trust::has_claimed(tx, ctx, &organisation.id)?;
    let is_administered = trust::is_administered(tx, ctx, &organisation.id)?;
    let body = html! {
        h1.ds-heading data-size="lg" { (ctx.ta("actors-claim-of", &[("organisation", (&organisation.name).into())])) }
        @if access::may_administer(ctx, &organisation.id) {
            p.s-lead { (t("actors-claim-yours")) }
            p { (design::way_on(&t("actors-people"), &ctx.href(&PEOPLE, &[&organisation.id]))) }
        } @else if waits && form.is_sound() {
            (design::notice(design::Tone::Done, html! { p role="status" { (t("actors-claim-sent")) } }))
            p { a.ds-link href=(ctx.href(&ORGANISATION, &[&organisation.id])) { (organisation.name) } }
        } @else if !organisation.is_active() {
            p.s-lead { (t("actors-claim-ended")) }
        } @else {
            p.s-lead { (t(if is_administered { "actors-claim-lead" } else { "actors-claim-lead-none" })) }
            (design::error_summary(ctx, form))
            (design::form(ctx, &ctx.href(&CLAIM, &[&organisation.id]), html! {
                (textarea(ctx, form, Field::new("message", &t("actors-claim-message")).hint(&t("actors-claim-message-hint")), 4))
                (design::button(&t("actors-claim-act")))
            }))
        }
    };
    let page = below(ctx, organisation, t("actors-claim"), body);
    Ok(if form.is_sound() { page } else { page.with_errors() }.into())
}
