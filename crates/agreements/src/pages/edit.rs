//! Writing the agreement's text together, until it is sent for decision.

use super::{EDIT, SHOW};
use crate::access;
use crate::agreement::Agreement;
use crate::store::living;
use collaborations::Collaboration;
use collaborations::pages::{below, bound};
use collaborations::store::one;
use design::field::{Field, Kind, input, textarea};
use kernel::form::Form;
use kernel::{Ctx, PartialDate, Reply, Request, Stop, Tx};
use maud::html;

fn found(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<(Collaboration, Agreement), Stop> {
    let c = one::find_or_stop(tx, ctx, request.part("id"))?;
    let agreement = living::find_or_stop(tx, ctx, &c, request.part("agreement"))?;
    if !access::may_draft(ctx, &c) {
        return Err(Stop::NotFound);
    }
    if !agreement.may_be_edited() {
        return Err(Stop::Refused("agreements-locked"));
    }
    Ok((c, agreement))
}

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (c, a) = found(ctx, tx, request)?;
    let form = Form::new(&[
        ("title", &a.title),
        ("body", &a.body),
        ("starts", a.starts.as_deref().unwrap_or_default()),
        ("ends", a.ends.as_deref().unwrap_or_default()),
        ("review", a.review.as_deref().unwrap_or_default()),
        ("financed-until", a.financed_until.as_deref().unwrap_or_default()),
    ]);
    Ok(view(ctx, &c, &a, &form, false))
}

pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (c, mut a) = found(ctx, tx, request)?;
    bound(ctx, request)?;
    let seen: i64 = request.field("seen").parse().map_err(|_| Stop::Bad("seen"))?;
    let mut form = Form::sent(request);
    let title = form.required(ctx, "title", 200);
    let body = form.required(ctx, "body", 50_000);
    let mut day = |field: &str| {
        let text = form.text(field);
        if text.is_empty() {
            return None;
        }
        if text.len() != 10 || PartialDate::parse(&text).is_none() {
            form.error(ctx, field, "actors-wrong-day", &[]);
        }
        Some(text)
    };
    let (starts, ends, review, financed) = (day("starts"), day("ends"), day("review"), day("financed-until"));
    if starts.is_some() && ends.is_some() && ends < starts {
        form.error(ctx, "ends", "actors-ends-before", &[]);
    }
    if !form.is_sound() {
        return Ok(view(ctx, &c, &a, &form, false));
    }
    let edited = Agreement { title, body, starts, ends, review, financed_until: financed, ..a.clone() };
    if living::edit(tx, ctx, &edited, seen)? {
        return Ok(Reply::to(ctx.href(&SHOW, &[&c.id, &a.id])));
    }
    a = living::find_or_stop(tx, ctx, &c, &a.id)?;
    Ok(view(ctx, &c, &a, &form, true))
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
