//! One mandate: what it says and rests on, when it ends, who stands in, and the way to hand it over.

use super::people::{acts_in_words, days_in_words};
use super::{DEPUTY, HAND_OVER, MANDATE, MANDATE_UNIT, ORGANISATION, PEOPLE};
use crate::acts::{self, administered};
use crate::mandate::MandateRecord;
use crate::organisation::Organisation;
use crate::store::{mandates, people};
use design::field::{Field, Kind, input, select};
use kernel::form::{Form, Taken, bound};
use kernel::{Ctx, Page, Reply, Request, Stop, Tx};
use maud::{Markup, html};

fn found(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<(Organisation, MandateRecord), Stop> {
    let organisation = administered(ctx, tx, request.part("id"))?;
    let mandate = acts::mandates::found(tx, &organisation, request.part("mandate"))?;
    Ok((organisation, mandate))
}

/// The form as it is before anything is typed.
pub(super) fn fresh(mandate: &MandateRecord) -> Form {
    let unit = mandate.terms.unit.as_ref().map(|unit| unit.place.to_string()).unwrap_or_default();
    Form::new(&[("ends", mandate.ends.as_deref().unwrap_or_default()), ("in-unit", &unit)])
}

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (organisation, mandate) = found(ctx, tx, request)?;
    let form = fresh(&mandate);
    page(ctx, tx, &organisation, &mandate, &form)
}

/// Sets the last day, or takes it away.
pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (organisation, mandate) = found(ctx, tx, request)?;
    bound(ctx, request)?;
    let mut form = Form::sent(request);
    let taken = acts::mandates::set_end(ctx, tx, &mandate, &mut form)?;
    shown_again(ctx, tx, &organisation, &mandate, &form, &taken)
}

/// Puts it in a unit, or in none.
pub fn unit(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (organisation, mandate) = found(ctx, tx, request)?;
    bound(ctx, request)?;
    let mut form = Form::sent(request);
    let taken = acts::mandates::set_unit(ctx, tx, &mandate, &mut form)?;
    shown_again(ctx, tx, &organisation, &mandate, &form, &taken)
}

/// Names a deputy.
pub fn deputy(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (organisation, mandate) = found(ctx, tx, request)?;
    bound(ctx, request)?;
    let mut form = Form::sent(request);
    let taken = acts::mandates::name_deputy(ctx, tx, &organisation, &mandate, &mut form)?;
    let taken = match taken {
        Taken::Done(_) => Taken::Done(()),
        Taken::Wrong => Taken::Wrong,
    };
    shown_again(ctx, tx, &organisation, &mandate, &form, &taken)
}

fn shown_again(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    organisation: &Organisation,
    mandate: &MandateRecord,
    form: &Form,
    taken: &Taken<()>,
) -> Result<Reply, Stop> {
    match taken {
        Taken::Done(()) => Ok(Reply::to(ctx.href(&MANDATE, &[&organisation.id, &mandate.id]))),
        Taken::Wrong | Taken::Crossed(_) => page(ctx, tx, organisation, mandate, form),
    }
}

pub(super) fn page(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    organisation: &Organisation,
    mandate: &MandateRecord,
    form: &Form,
) -> Result<Reply, Stop> {
    let t = |key: &str| ctx.t(key);
    let today = ctx.now.date();
    let parts = [organisation.id.as_str(), mandate.id.as_str()];
    let name = people::shown(ctx, &mandate.person_name);
    let scope = match &mandate.terms.collaboration {
        Some(id) => (ctx.house.scopes.find)(ctx, tx, id)?,
        None => None,
    };
    let deputies = mandates::deputies(tx, &mandate.id)?;
    let stands_in_for = match &mandate.deputy_for {
        Some(id) => mandates::find(tx, &organisation.id, id)?,
        None => None,
    };
    let has_ended = mandate.has_ended(&today);
    let units = super::people::units_to_choose(tx, &organisation.id)?;
    let granted_by = mandate.granted_by.as_deref().map(|by| people::shown(ctx, by));
    let body = html! {
        h1.ds-heading data-size="lg" { (name) }
        (design::error_summary(ctx, form))
        @if has_ended { (design::notice(design::Tone::Info, html! { p { (t("actors-ended-still-valid")) } })) }
        (design::facts(&[
            (t("actors-task"), html! { (mandate.task) }),
            (t("actors-unit"), html! { @if let Some(unit) = &mandate.terms.unit { (unit.name) } }),
            (t("actors-may"), html! { (acts_in_words(ctx, &mandate.acts)) }),
            (t("actors-scope"), html! { @match &scope { Some(scope) if scope.is_hidden => (scope.title), Some(scope) => { a.ds-link href=(scope.address) { (scope.title) } }, None => (t("actors-scope-all")) } }),
            (t("actors-amount"), html! { @if let Some(amount) = mandate.terms.amount { (super::kronor(ctx, amount)) } }),
            (t("actors-period"), html! { (days_in_words(ctx, mandate)) }),
            (t("actors-stands-in-for"), html! { @if let Some(other) = &stands_in_for { (people::shown(ctx, &other.person_name)) } }),
            (t("actors-form"), html! { @if let Some(form) = mandate.terms.form { (ctx.word("actors-form", form)) } }),
            (t("actors-holding"), html! { @if let Some(holding) = mandate.terms.holding { (ctx.word("actors-holding", holding)) } }),
            (t("actors-decision"), html! { (mandate.terms.decision) }),
            (t("actors-granted"), html! { (mandate.granted_at.in_words(ctx.language)) @if let Some(by) = &granted_by { ", " (by) } }),
        ]))
        @if !has_ended && mandate.deputy_for.is_some() { p { (t("actors-deputy-named")) } }
        @if !has_ended && mandate.deputy_for.is_none() {
            p { (design::way_on(&t("actors-hand-over"), &ctx.href(&HAND_OVER, &parts))) }
        }
        @if !has_ended {
            (design::section("end", &t("actors-last-day-of"), html! {
                (design::binding_form(ctx, &ctx.href(&MANDATE, &parts), html! {
                    (input(ctx, form, Field::new("ends", &t("actors-ends")).hint(&t("actors-ends-hint")).optional(), Kind::Date))
                    (design::quiet_button(&t("actors-set-last-day")))
                }))
            }))
        }
        @if !has_ended && mandate.deputy_for.is_none() && !units.is_empty() {
            (design::section("unit", &t("actors-unit-of-mandate"), html! {
                (design::binding_form(ctx, &ctx.href(&MANDATE_UNIT, &parts), html! {
                    (select(ctx, form, Field::new("in-unit", &t("actors-unit")).hint(&t("actors-unit-of-mandate-hint")).optional(), &units, Some(&t("actors-unit-whole"))))
                    (design::quiet_button(&t("actors-unit-of-mandate-act")))
                }))
            }))
        }
        @if mandate.deputy_for.is_none() {
            (design::section("deputies", &t("actors-deputies"), deputy_part(ctx, tx, organisation, mandate, &deputies, form)?))
        }
    };
    let page = Page::new(name, body)
        .below(&organisation.name, ctx.href(&ORGANISATION, &[&organisation.id]))
        .below(t("actors-people"), ctx.href(&PEOPLE, &[&organisation.id]))
        .unlisted();
    Ok(if form.is_sound() { page } else { page.with_errors() }.into())
}

fn deputy_part(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    organisation: &Organisation,
    mandate: &MandateRecord,
    deputies: &[MandateRecord],
    form: &Form,
) -> Result<Markup, Stop> {
    let t = |key: &str| ctx.t(key);
    let others = others(ctx, tx, organisation, &mandate.person)?;
    let has_ended = mandate.has_ended(&ctx.now.date());
    Ok(html! {
        @if !deputies.is_empty() {
            ul.s-links { @for deputy in deputies { li {
                a.ds-link href=(ctx.href(&MANDATE, &[&organisation.id, &deputy.id])) { (people::shown(ctx, &deputy.person_name)) }
                span.s-quiet { " · " (days_in_words(ctx, deputy)) }
            } } }
        }
        @if has_ended {
            @if deputies.is_empty() { p { (t("actors-no-deputies")) } }
        } @else if others.is_empty() {
            (design::empty(&t("actors-nobody-else"), Some((&t("actors-invite"), &ctx.href(&PEOPLE, &[&organisation.id])))))
        } @else {
            p { (t("actors-deputy-lead")) " " (t("actors-deputy-named")) }
            (design::binding_form(ctx, &ctx.href(&DEPUTY, &[&organisation.id, &mandate.id]), html! {
                (select(ctx, form, Field::new("deputy", &t("actors-deputy")), &others, Some(&t("actors-choose"))))
                (input(ctx, form, Field::new("from", &t("actors-starts")).hint(&t("actors-day-hint")), Kind::Date))
                (input(ctx, form, Field::new("until", &t("actors-ends")).hint(&t("actors-day-hint")), Kind::Date))
                (design::quiet_button(&t("actors-name-deputy")))
            }))
        }
    })
}

/// The organisation's other people, once each, to choose among.
pub(super) fn others(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    organisation: &Organisation,
    person: &str,
) -> Result<Vec<(String, String)>, Stop> {
    let mut found: Vec<(String, String)> = Vec::new();
    for mandate in mandates::mandates_of(tx, ctx, &organisation.id)? {
        if mandate.person != person && !found.iter().any(|(id, _)| *id == mandate.person) {
            found.push((mandate.person, people::shown(ctx, &mandate.person_name)));
        }
    }
    Ok(found)
}
