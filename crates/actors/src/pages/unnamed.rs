//! What an organisation has nobody named for, and naming one person for all of it. For its administrators.

use super::{PEOPLE, UNNAMED, below};
use crate::acts::{administered, hand_over, let_go};
use crate::organisation::Organisation;
use crate::store::{mandates, people};
use design::field::{Field, select};
use kernel::duty::NOBODY;
use kernel::form::{Form, Taken, bound};
use kernel::{Ctx, Reply, Request, Stop, Tx};
use maud::html;

/// So many are shown; all of them go along.
const SHOWN: usize = 100;

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = administered(ctx, tx, request.part("id"))?;
    page(ctx, tx, &organisation, &Form::default())
}

pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = administered(ctx, tx, request.part("id"))?;
    bound(ctx, request)?;
    let mut form = Form::sent(request);
    match hand_over::name_for_unnamed(ctx, tx, &organisation, &mut form)? {
        Taken::Done(()) => Ok(Reply::to(ctx.href(&UNNAMED, &[&organisation.id]))),
        Taken::Wrong => page(ctx, tx, &organisation, &form),
    }
}

fn page(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &Organisation, form: &Form) -> Result<Reply, Stop> {
    let t = |key: &str| ctx.t(key);
    let duties = let_go::resting_on(ctx, tx, &organisation.id, NOBODY)?;
    let duties = let_go::in_sight(ctx, tx, &duties)?.shown;
    let mut ours: Vec<(String, String)> = Vec::new();
    for mandate in mandates::mandates_of(tx, ctx, &organisation.id)? {
        if mandate.deputy_for.is_none() && !ours.iter().any(|(id, _)| *id == mandate.person) {
            ours.push((mandate.person, people::shown(ctx, &mandate.person_name)));
        }
    }
    let here = ctx.href(&UNNAMED, &[&organisation.id]);
    let body = html! {
        h1.ds-heading data-size="lg" { (t("actors-unnamed")) }
        (design::error_summary(ctx, form))
        @if duties.is_empty() {
            (design::empty(&t("actors-unnamed-none"), Some((&t("actors-people"), &ctx.href(&PEOPLE, &[&organisation.id])))))
        } @else {
            p.s-lead { (t("actors-unnamed-lead")) }
            (super::hand_over::on_hand(ctx, &duties[..duties.len().min(SHOWN)]))
            @if duties.len() > SHOWN { p.s-quiet { (ctx.ta("actors-unnamed-more", &[("count", (duties.len() - SHOWN).into())])) } }
            (design::section("name", &t("actors-unnamed-all"), design::binding_form(ctx, &here, html! {
                (select(ctx, form, Field::new("successor", &t("actors-unnamed-who")).hint(&t("actors-unnamed-who-hint")), &ours, Some(&t("actors-choose"))))
                (design::button(&t("actors-unnamed-act")))
            })))
        }
    };
    let page = below(ctx, organisation, t("actors-unnamed"), body);
    Ok(if form.is_sound() { page } else { page.with_errors() }.into())
}
