//! Asking to act for an organisation. Anybody may ask, also without an account; its administrators answer.

use super::{CLAIM, JOIN, MY_PAGE, ORGANISATION};
use crate::acts::join::{self, Asked};
use crate::organisation::Organisation;
use crate::store::{organisations, trust};
use design::field::{Field, Kind, input, textarea};
use kernel::form::{Form, Taken};
use kernel::{Ctx, Page, Reply, Request, Stop, Tx};
use maud::html;

fn found(tx: &mut Tx<'_>, request: &Request) -> Result<Organisation, Stop> {
    organisations::find(tx, request.part("id"))?.ok_or(Stop::NotFound)
}

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = found(tx, request)?;
    // Where nobody could answer, one asks those who look after the installation to administer it.
    if organisation.is_active() && !trust::is_administered(tx, ctx, &organisation.id)? {
        return Ok(Reply::to(ctx.href(&CLAIM, &[&organisation.id])));
    }
    Ok(page(ctx, &organisation, &Form::default()))
}

pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = found(tx, request)?;
    let mut form = Form::sent(request);
    match join::ask(ctx, tx, &organisation, &mut form)? {
        Taken::Wrong => Ok(page(ctx, &organisation, &form)),
        Taken::Done(Asked::Sent(_)) => Ok(Reply::to(ctx.href(&MY_PAGE, &[]))),
        Taken::Done(Asked::ToConfirm(address)) => {
            let body = html! {
                h1.ds-heading data-size="lg" { (ctx.t("actors-look-in-mail")) }
                p.s-lead { (ctx.ta("actors-asking-lead", &[("mail", (&address).into()), ("organisation", (&organisation.name).into())])) }
            };
            Ok(Page::new(ctx.t("actors-look-in-mail"), body).unlisted().into())
        }
    }
}

fn page(ctx: &Ctx, organisation: &Organisation, form: &Form) -> Reply {
    let t = |key: &str| ctx.t(key);
    let title = ctx.ta("actors-join", &[("organisation", (&organisation.name).into())]);
    let body = html! {
        h1.ds-heading data-size="lg" { (title) }
        (design::error_summary(ctx, form))
        @if !organisation.is_active() { p.s-lead { (t("actors-has-ended-for-good")) } } @else {
        p.s-lead { (ctx.ta("actors-join-lead", &[("organisation", (&organisation.name).into())])) }
        (design::form(ctx, &ctx.href(&JOIN, &[&organisation.id]), html! {
            @if ctx.person().is_none() {
                (input(ctx, form, Field::new("name", &t("actors-your-name")).hint(&t("actors-your-name-hint")), Kind::Text))
                (input(ctx, form, Field::new("mail", &t("actors-mail")).hint(&t("actors-join-mail-hint")), Kind::Mail))
            }
            (input(ctx, form, Field::new("task", &t("actors-join-task")).hint(&t("actors-task-hint")), Kind::Text))
            (textarea(ctx, form, Field::new("message", &t("actors-message")).hint(&t("actors-join-message-hint")).optional(), 4))
            (design::button(&t("actors-ask")))
        }))
        }
    };
    let page =
        Page::new(title, body).below(&organisation.name, ctx.href(&ORGANISATION, &[&organisation.id])).unlisted();
    if form.is_sound() { page } else { page.with_errors() }.into()
}
