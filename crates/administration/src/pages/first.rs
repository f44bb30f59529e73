//! The very first administrator comes in, by the link that a program without one prints when it starts.

use super::{FIRST, GUIDE};
use crate::acts::first as acts;
use design::field::{Field, Kind, input};
use kernel::form::{Form, Taken};
use kernel::web::SessionChange;
use kernel::{Ctx, Page, Reply, Request, Stop, Tx};
use maud::html;

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    acts::usable(ctx, tx, request.part("secret"))?;
    Ok(page(ctx, request.part("secret"), &Form::default()).into())
}

pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let mut form = Form::sent(request);
    match acts::begin(ctx, tx, request.part("secret"), &mut form)? {
        Taken::Done(session) => {
            Ok(Reply::Redirect { to: ctx.href(&GUIDE, &[]), session: SessionChange::Begin(session) })
        }
        Taken::Wrong => Ok(page(ctx, request.part("secret"), &form).with_errors().into()),
    }
}

fn page(ctx: &Ctx, secret: &str, form: &Form) -> Page {
    let body = html! {
        h1.ds-heading data-size="lg" { (ctx.t("administration-first")) }
        (design::error_summary(ctx, form))
        p.s-lead { (ctx.t("administration-first-lead")) }
        (design::form(ctx, &ctx.href(&FIRST, &[secret]), html! {
            (input(ctx, form, Field::new("name", &ctx.t("actors-your-name")).hint(&ctx.t("actors-your-name-hint")), Kind::Text))
            (input(ctx, form, Field::new("mail", &ctx.t("actors-mail")).hint(&ctx.t("administration-first-mail")), Kind::Mail))
            (design::button(&ctx.t("administration-first-begin")))
        }))
    };
    Page::new(ctx.t("administration-first"), body).unlisted()
}
