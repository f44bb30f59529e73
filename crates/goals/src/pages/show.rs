//! A goal's own page: its figures over time, recording a value, each party's own goal.

use super::new::{date, indicator_fields, number, read_indicator};
use super::{INDICATOR, OWN, SHOW, VALUE};
use crate::access;
use crate::file::{Gender, Measured};
use crate::goal::Goal;
use crate::panels::one_goal;
use crate::store::living;
use collaborations::Collaboration;
use collaborations::pages::{below, bound};
use collaborations::store::one;
use design::field::{Field, Kind, input, select, textarea};
use kernel::form::Form;
use kernel::record::Word;
use kernel::{Ctx, Reply, Request, Stop, Tx};
use maud::{Markup, html};

fn found(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<(Collaboration, Goal), Stop> {
    let c = one::find_or_stop(tx, ctx, request.part("id"))?;
    let id = request.part("goal");
    let goal = living::goals(tx, &c.id)?.into_iter().find(|goal| goal.id == id).ok_or(Stop::NotFound)?;
    Ok((c, goal))
}

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (c, goal) = found(ctx, tx, request)?;
    Ok(view(ctx, &c, &goal, &Form::default()))
}

/// The goal, for those who may record figures; others learn that they may not.
fn recording(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<(Collaboration, Goal), Stop> {
    let (c, goal) = found(ctx, tx, request)?;
    if !access::may_record(ctx, &c) {
        return Err(Stop::Refused("collaborations-may-not-answer"));
    }
    bound(ctx, request)?;
    Ok((c, goal))
}

/// Records a measured value by hand.
pub fn value(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (c, goal) = recording(ctx, tx, request)?;
    let mut form = Form::sent(request);
    let indicator = goal.indicators.iter().find(|i| i.id == form.value("indicator")).ok_or(Stop::Bad("indicator"))?;
    form.required(ctx, "value", 30);
    form.required(ctx, "at", 10);
    let measured = if form.is_sound() {
        Measured {
            value: number(ctx, &mut form, "value"),
            at: date(ctx, &mut form, "at"),
            gender: Gender::from_word(form.value("gender")),
            about: form.has("about", "yes").then_some(true),
            ..Measured::default()
        }
    } else {
        Measured::default()
    };
    if !form.is_sound() {
        return Ok(view(ctx, &c, &goal, &form));
    }
    living::add_value(tx, ctx, &c.id, &goal.id, &indicator.id, &measured)?;
    Ok(Reply::to(ctx.href(&SHOW, &[&c.id, &goal.id])))
}

/// Sets the organisation's own goal that serves this one.
pub fn own(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (c, goal) = recording(ctx, tx, request)?;
    let mut form = Form::sent(request);
    let text = form.required(ctx, "own", 1000);
    if !form.is_sound() {
        return Ok(view(ctx, &c, &goal, &form));
    }
    living::add_own(tx, ctx, &c.id, &goal.id, &text)?;
    Ok(Reply::to(ctx.href(&SHOW, &[&c.id, &goal.id])))
}

/// Adds another indicator.
pub fn indicator(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (c, goal) = found(ctx, tx, request)?;
    if !access::may_set_goals(ctx, &c) {
        return Err(Stop::Refused("collaborations-may-not-work"));
    }
    bound(ctx, request)?;
    let mut form = Form::sent(request);
    let indicator = read_indicator(ctx, &mut form);
    if !form.is_sound() {
        return Ok(view(ctx, &c, &goal, &form));
    }
    living::add_indicator(tx, ctx, &c.id, &goal.id, &indicator)?;
    Ok(Reply::to(ctx.href(&SHOW, &[&c.id, &goal.id])))
}

fn view(ctx: &Ctx, c: &Collaboration, goal: &Goal, form: &Form) -> Reply {
    let t = |key: &str| ctx.t(key);
    let parts = [c.id.as_str(), goal.id.as_str()];
    let title = match &goal.described.text {
        Some(text) => text.for_reader(ctx.language, c.language).0.to_owned(),
        None => t("goals-goal"),
    };
    let body = html! {
        h1.ds-heading data-size="lg" { (title) }
        (design::error_summary(ctx, form))
        (one_goal(ctx, c, goal, false))
        @if access::may_record(ctx, c) {
            @if !goal.indicators.is_empty() {
                (design::section("record", &t("goals-record"), design::binding_form(ctx, &ctx.href(&VALUE, &parts), value_fields(ctx, c, goal, form))))
            }
            (design::section("own-goal", &t("goals-own-set"), design::binding_form(ctx, &ctx.href(&OWN, &parts), html! {
                (textarea(ctx, form, Field::new("own", &t("goals-own-ask")).hint(&t("goals-own-hint")), 3))
                (design::quiet_button(&t("goals-own-act")))
            })))
        }
        @if access::may_set_goals(ctx, c) {
            details.s-more open[form.errors.iter().any(|error| !["value", "at", "own"].contains(&error.field.as_str()))] {
                summary { (t("goals-indicator-add")) }
                (design::binding_form(ctx, &ctx.href(&INDICATOR, &parts), html! {
                    (indicator_fields(ctx, form, true))
                    (design::quiet_button(&t("goals-indicator-add")))
                }))
            }
        }
    };
    let page = below(ctx, c, title.clone(), body);
    if form.is_sound() { page } else { page.with_errors() }.into()
}

fn value_fields(ctx: &Ctx, c: &Collaboration, goal: &Goal, form: &Form) -> Markup {
    let t = |key: &str| ctx.t(key);
    let indicators: Vec<_> = goal
        .indicators
        .iter()
        .map(|i| {
            let name = i.described.name.as_ref().map(|n| n.for_reader(ctx.language, c.language).0.to_owned());
            (i.id.clone(), name.unwrap_or_else(|| t("goals-indicator")))
        })
        .collect();
    let genders: Vec<_> = Gender::ALL.iter().map(|g| (g.as_str().to_owned(), ctx.word("goals-gender", *g))).collect();
    html! {
        (select(ctx, form, Field::new("indicator", &t("goals-indicator")), &indicators, None))
        (input(ctx, form, Field::new("value", &t("goals-value")).hint(&t("goals-value-hint")), Kind::Number))
        (input(ctx, form, Field::new("at", &t("goals-when")).hint(&t("goals-date-hint")), Kind::Date))
        (select(ctx, form, Field::new("gender", &t("goals-gender")).optional(), &genders, Some(&t("goals-gender-none"))))
        (design::button(&t("goals-record-act")))
    }
}
