//! Following a link from a mail. Scanners open links too, so it takes the press of a button.

use super::{LINK, SIGN_IN};
use crate::pages::people::acts_in_words;
use crate::store::sessions::{self, Link};
use design::field::{Field, Kind, input};
use kernel::form::Form;
use kernel::web::SessionChange;
use kernel::{Ctx, Page, Reply, Request, Stop, Tx};
use maud::html;

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    match usable(ctx, tx, request)? {
        // A role's link in a demonstration signs in at once; nobody's account is behind it.
        Some(link) if link.is_demo() => signed_in(ctx, tx, &link, ""),
        Some(link) => Ok(page(ctx, request.part("secret"), &link, &Form::default())),
        None => Ok(used(ctx)),
    }
}

pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let Some(link) = usable(ctx, tx, request)? else { return Ok(used(ctx)) };
    let mut form = Form::sent(request);
    let name = if needs_name(tx, &link)? { form.required(ctx, "name", 100) } else { String::new() };
    if !form.is_sound() {
        return Ok(page(ctx, request.part("secret"), &link, &form));
    }
    signed_in(ctx, tx, &link, &name)
}

fn signed_in(ctx: &Ctx, tx: &mut Tx<'_>, link: &Link, name: &str) -> Result<Reply, Stop> {
    match sessions::follow(tx, ctx, link, name)? {
        Some(secret) => {
            let house = ctx.house;
            let to = if link.purpose == "administrator" { house.administration } else { house.home };
            Ok(Reply::Redirect { to: ctx.href(&to, &[]), session: SessionChange::Begin(secret) })
        }
        None => Ok(used(ctx)),
    }
}

/// The link, if it can still be used; a demonstration's only in one.
fn usable(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Option<Link>, Stop> {
    Ok(sessions::link(tx, request.part("secret"), ctx.now)?.filter(|link| ctx.demo || !link.is_demo()))
}

fn needs_name(tx: &mut Tx<'_>, link: &Link) -> Result<bool, Stop> {
    Ok(link.is_invitation() && crate::store::people::by_mail(tx, &link.mail)?.is_none())
}

fn page(ctx: &Ctx, secret: &str, link: &Link, form: &Form) -> Reply {
    let body = html! {
        @if let (true, Some(organisation)) = (link.is_invitation(), &link.organisation_name) {
            h1.ds-heading data-size="lg" { (ctx.ta("actors-invitation", &[("organisation", organisation.into())])) }
            (design::error_summary(ctx, form))
            p.s-lead { (ctx.ta("actors-invitation-lead", &[("organisation", organisation.into())])) }
            (design::facts(&[
                (ctx.t("actors-may"), html! { (acts_in_words(ctx, &link.acts)) }),
                (ctx.t("actors-task"), html! { (link.task) }),
                (ctx.t("actors-mail"), html! { (link.mail) }),
            ]))
            (design::form(ctx, &ctx.href(&LINK, &[secret]), html! {
                (input(ctx, form, Field::new("name", &ctx.t("actors-your-name")).hint(&ctx.t("actors-your-name-hint")), Kind::Text))
                (design::button(&ctx.t("actors-accept-invitation")))
            }))
        } @else {
            h1.ds-heading data-size="lg" { (ctx.t("actors-sign-in")) }
            p.s-lead { (ctx.t("actors-press")) }
            (design::form(ctx, &ctx.href(&LINK, &[secret]), design::button(&ctx.t("actors-sign-in"))))
        }
    };
    let page = Page::new(ctx.t("actors-sign-in"), body).unlisted();
    if form.is_sound() { page } else { page.with_errors() }.into()
}

fn used(ctx: &Ctx) -> Reply {
    let body = html! {
        h1.ds-heading data-size="lg" { (ctx.t("actors-link-used")) }
        p.s-lead { (ctx.t("actors-link-used-lead")) }
        p { (design::way_on(&ctx.t("actors-send-link"), &ctx.href(&SIGN_IN, &[]))) }
    };
    let mut page = Page::new(ctx.t("actors-link-used"), body).unlisted();
    page.status = 404;
    page.into()
}
