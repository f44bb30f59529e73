//! Somebody asks to act for the organisation: its administrators answer, yes with a mandate or no with a reason.

use super::people::{mandate_fields, units_to_choose};
use super::{ORGANISATION, PEOPLE, REQUEST};
use crate::acts::{administered, join};
use crate::organisation::Organisation;
use crate::store::requests::{self, JoinRequest, RequestState};
use design::field::{Field, textarea};
use kernel::form::{Form, Taken, bound};
use kernel::{Ctx, Page, Reply, Request, Stop, Tx};
use maud::html;

fn found(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<(Organisation, JoinRequest), Stop> {
    let organisation = administered(ctx, tx, request.part("id"))?;
    let asked = requests::find(tx, &organisation.id, request.part("request"))?.ok_or(Stop::NotFound)?;
    Ok((organisation, asked))
}

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (organisation, asked) = found(ctx, tx, request)?;
    let form = Form::new(&[("acts", "answer"), ("starts", &ctx.now.date()), ("task", &asked.task)]);
    page(ctx, tx, &organisation, &asked, &form)
}

pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (organisation, asked) = found(ctx, tx, request)?;
    bound(ctx, request)?;
    let mut form = Form::sent(request);
    match join::answer(ctx, tx, &organisation, &asked, &mut form)? {
        Taken::Done(()) => Ok(Reply::to(ctx.href(&PEOPLE, &[&organisation.id]))),
        Taken::Wrong => page(ctx, tx, &organisation, &asked, &form),
    }
}

fn page(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    organisation: &Organisation,
    asked: &JoinRequest,
    form: &Form,
) -> Result<Reply, Stop> {
    let t = |key: &str| ctx.t(key);
    let id = organisation.id.as_str();
    let scopes = (ctx.house.scopes.list)(ctx, tx, id)?;
    let units = units_to_choose(tx, id)?;
    let title = ctx.ta("actors-asks", &[("name", (&join::name_of(ctx, asked)).into())]);
    let action = ctx.href(&REQUEST, &[id, &asked.id]);
    let body = html! {
        h1.ds-heading data-size="lg" { (title) }
        (design::error_summary(ctx, form))
        (design::facts(&[
            (t("actors-task"), html! { (asked.task) }),
            (t("actors-message"), html! { (asked.message) }),
            (t("actors-state"), html! { (ctx.word("actors-request", asked.state)) }),
            (t("actors-reason"), html! { (asked.reason) }),
            (t("actors-answer-by"), html! { @if asked.state == RequestState::Waiting { (asked.lapses_at.in_words(ctx.language)) } }),
        ]))
        @if asked.state == RequestState::Waiting {
            (design::section("yes", &t("actors-request-yes"), html! {
                (design::binding_form(ctx, &action, html! {
                    input type="hidden" name="answer" value="yes";
                    (mandate_fields(ctx, form, &scopes, &units))
                    (design::button(&t("actors-request-yes")))
                }))
            }))
            (design::section("no", &t("actors-request-no"), html! {
                (design::binding_form(ctx, &action, html! {
                    input type="hidden" name="answer" value="no";
                    (textarea(ctx, form, Field::new("reason", &t("actors-reason")).hint(&t("actors-reason-hint")), 3))
                    (design::quiet_button(&t("actors-request-no")))
                }))
            }))
        }
    };
    let page = Page::new(title, body)
        .below(&organisation.name, ctx.href(&ORGANISATION, &[id]))
        .below(t("actors-people"), ctx.href(&PEOPLE, &[id]))
        .unlisted();
    Ok(if form.is_sound() { page } else { page.with_errors() }.into())
}
