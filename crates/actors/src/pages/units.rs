//! An organisation's units: which there are, within which, and those that have ended.

use super::{OWN_IMPORTS, UNIT, UNITS, below, bound};
use crate::acts::{administered, units as acts};
use crate::organisation::Organisation;
use crate::store::units::{self, Unit};
use design::field::{Field, Kind, input, select};
use kernel::form::{Form, Taken};
use kernel::{Ctx, Reply, Request, Stop, Tx};
use maud::{Markup, html};

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = administered(ctx, tx, request.part("id"))?;
    page(ctx, tx, &organisation, &Form::default(), &Form::default(), "")
}

pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = administered(ctx, tx, request.part("id"))?;
    bound(ctx, request)?;
    let mut form = Form::sent(request);
    match acts::add(ctx, tx, &organisation, &mut form)? {
        Taken::Done(()) => Ok(Reply::to(ctx.href(&UNITS, &[&organisation.id]))),
        Taken::Wrong => page(ctx, tx, &organisation, &form, &Form::default(), ""),
    }
}

/// Renames or ends one.
pub fn change(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = administered(ctx, tx, request.part("id"))?;
    bound(ctx, request)?;
    let mut form = Form::sent(request);
    let place = request.part("unit");
    match acts::change(ctx, tx, &organisation, place, &mut form)? {
        Taken::Done(()) => Ok(Reply::to(ctx.href(&UNITS, &[&organisation.id]))),
        Taken::Wrong => {
            let field = format!("unit-{place}");
            let mut kept = Form::new(&[(&field, form.value("unit"))]);
            kept.errors = form.errors;
            for error in &mut kept.errors {
                error.field.clone_from(&field);
            }
            page(ctx, tx, &organisation, &Form::default(), &kept, place)
        }
    }
}

/// `wrong`: the number of the unit that could not be renamed.
fn page(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    organisation: &Organisation,
    adding: &Form,
    renaming: &Form,
    wrong: &str,
) -> Result<Reply, Stop> {
    let t = |key: &str| ctx.t(key);
    let all = units::all(tx, &organisation.id)?;
    let (now, ended): (Vec<&Unit>, Vec<&Unit>) = all.iter().partition(|unit| unit.ended_at.is_none());
    let heads = ["actors-unit", "actors-unit-within", "actors-act"].map(t);
    let rows: Vec<Vec<Markup>> = now.iter().map(|unit| row(ctx, organisation, unit, renaming, wrong)).collect();
    let within: Vec<_> = now.iter().map(|unit| (unit.place.to_string(), unit.name.clone())).collect();
    let body = html! {
        h1.ds-heading data-size="lg" { (ctx.ta("actors-units-of", &[("organisation", (&organisation.name).into())])) }
        p.s-lead { (t("actors-units-lead")) }
        (design::error_summary(ctx, if adding.is_sound() { renaming } else { adding }))
        @if now.is_empty() { p { (t("actors-no-units")) } } @else { (design::table(&t("actors-units"), &heads, &rows)) }
        p { a.ds-link href=(ctx.href(&OWN_IMPORTS, &[&organisation.id])) { (t("actors-import-own")) } }
        (design::section("add", &t("actors-unit-add"), html! {
            (design::binding_form(ctx, &ctx.href(&UNITS, &[&organisation.id]), html! {
                (input(ctx, adding, Field::new("unit", &t("actors-unit-name")), Kind::Text))
                @if !within.is_empty() {
                    (select(ctx, adding, Field::new("within", &t("actors-unit-within")).optional(), &within, Some(&organisation.name)))
                }
                (design::button(&t("actors-unit-add")))
            }))
        }))
        @if !ended.is_empty() {
            (design::section("ended", &t("actors-units-ended"), html! {
                ul.s-links { @for unit in ended { li { (unit.name) @if let Some(at) = unit.ended_at { span.s-quiet { " · " (design::time(ctx, at)) } } } } }
            }))
        }
    };
    let page = below(ctx, organisation, t("actors-units"), body);
    Ok(if adding.is_sound() && renaming.is_sound() { page } else { page.with_errors() }.into())
}

fn row(ctx: &Ctx, organisation: &Organisation, unit: &Unit, renaming: &Form, wrong: &str) -> Vec<Markup> {
    let place = unit.place.to_string();
    let address = ctx.href(&UNIT, &[&organisation.id, &place]);
    let field = format!("unit-{place}");
    let error = renaming.error_at(&field);
    let typed = if wrong == place { renaming.value(&field) } else { &unit.name };
    let change = html! {
        details.s-confirm open[wrong == place] {
            summary { (ctx.t("actors-unit-change")) span.s-unseen { " " (unit.name) } }
            (design::binding_form(ctx, &address, html! {
                div.ds-field.s-field {
                    label.ds-label for=(field) { (ctx.t("actors-unit-name")) }
                    @if let Some(error) = error { p.ds-validation-message data-color="danger" id={ (field) "-error" } { (error) } }
                    input.ds-input id=(field) name="unit" value=(typed) required aria-invalid=[error.map(|_| "true")]
                        aria-describedby=[error.map(|_| format!("{field}-error"))];
                }
                (design::quiet_button(&ctx.t("actors-unit-rename")))
            }))
            (design::binding_form(ctx, &address, html! {
                input type="hidden" name="ended" value="yes";
                p { (ctx.t("actors-unit-end-more")) }
                (design::quiet_button(&ctx.t("actors-unit-end")))
            }))
        }
    };
    vec![html! { (unit.name) }, html! { (unit.within_name.as_deref().unwrap_or(&organisation.name)) }, change]
}
