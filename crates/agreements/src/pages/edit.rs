//! Writing the agreement's text together, until it is sent for decision.

use super::{EDIT, SHOW};
use crate::acts;
use crate::agreement::Agreement;
use collaborations::Collaboration;
use collaborations::pages::{below, bound};
use design::field::{Field, Kind, checkboxes, input, textarea};
use kernel::form::{Form, Taken};
use kernel::{Ctx, Reply, Request, Stop, Tx};
use maud::html;

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (c, a) = acts::editing(ctx, tx, request.part("id"), request.part("agreement"))?;
    let form = Form::new(&[
        ("title", &a.title),
        ("body", &a.body),
        ("starts", a.starts.as_deref().unwrap_or_default()),
        ("ends", a.ends.as_deref().unwrap_or_default()),
        ("review", a.review.as_deref().unwrap_or_default()),
        ("financed-until", a.financed_until.as_deref().unwrap_or_default()),
        ("amount", &a.amount.filter(|amount| *amount > 0).map(|amount| amount.to_string()).unwrap_or_default()),
        ("money", if a.amount == Some(0) { "none" } else { "" }),
    ]);
    Ok(view(ctx, &c, &a, &form, false))
}

pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (c, a) = acts::editing(ctx, tx, request.part("id"), request.part("agreement"))?;
    bound(ctx, request)?;
    let mut form = Form::sent(request);
    Ok(match acts::edit(ctx, tx, &c, &a, &mut form)? {
        Taken::Done(()) => Reply::to(ctx.href(&SHOW, &[&c.id, &a.id])),
        Taken::Wrong => view(ctx, &c, &a, &form, false),
        Taken::Crossed(theirs) => view(ctx, &c, &theirs, &form, true),
    })
}

fn view(ctx: &Ctx, c: &Collaboration, a: &Agreement, form: &Form, crossed: bool) -> Reply {
    let t = |key: &str| ctx.t(key);
    let date = |name: &'static str, key: &str| {
        input(ctx, form, Field::new(name, &t(key)).hint(&t("actors-day-hint")).optional(), Kind::Date)
    };
    let body = html! {
        h1.ds-heading data-size="lg" { (t("agreements-edit")) }
        (design::error_summary(ctx, form))
        @if crossed {
            (design::notice(design::Tone::Waiting, html! {
                h2.ds-heading data-size="xs" { (t("collaborations-crossed")) }
                p { (t("agreements-crossed")) }
                div.s-document { (kernel::markdown::html(&a.body, 3)) }
            }))
        }
        (design::binding_form(ctx, &ctx.href(&EDIT, &[&c.id, &a.id]), html! {
            input type="hidden" name="seen" value=(a.version);
            (input(ctx, form, Field::new("title", &t("agreements-name")), Kind::Text))
            (textarea(ctx, form, Field::new("body", &t("agreements-text")).hint(&t("agreements-text-hint")), 30))
            div.s-columns {
                (date("starts", "agreements-from"))
                (date("ends", "agreements-until"))
                (date("review", "agreements-review"))
                (date("financed-until", "agreements-financed-until"))
                (input(ctx, form, Field::new("amount", &t("agreements-amount")).hint(&t("agreements-amount-hint")).optional(), Kind::Number))
                (checkboxes(ctx, form, Field::new("money", &t("agreements-money")).optional(), &[("none".to_owned(), t("agreements-no-money"), None)]))
            }
            (design::button(&t("agreements-save")))
        }))
    };
    let mut page =
        below(ctx, c, t("agreements-edit"), body).below(&a.title, ctx.href(&SHOW, &[&c.id, &a.id])).unlisted();
    if crossed {
        page.status = 409;
    } else if !form.is_sound() {
        page = page.with_errors();
    }
    page.into()
}
