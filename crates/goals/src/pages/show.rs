//! A goal's own page: its figures over time, recording a value, each party's own goal.

use super::new::indicator_fields;
use super::{INDICATOR, OWN, SHOW, VALUE};
use crate::file::Gender;
use crate::goal::Goal;
use crate::panels::one_goal;
use crate::{access, acts};
use collaborations::Collaboration;
use collaborations::pages::{below, bound};
use design::field::{Field, Kind, input, select, textarea};
use kernel::form::{Form, Taken};
use kernel::record::Word;
use kernel::{Ctx, Reply, Request, Stop, Tx};
use maud::{Markup, html};

fn found(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<(Collaboration, Goal), Stop> {
    acts::found(ctx, tx, request.part("id"), request.part("goal"))
}

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (c, goal) = found(ctx, tx, request)?;
    Ok(view(ctx, &c, &goal, &Form::default()))
}

type Act = fn(&Ctx, &mut Tx<'_>, &Collaboration, &Goal, &mut Form) -> Result<Taken<()>, Stop>;

/// Does something with the goal by a form on its page.
fn done(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request, act: Act) -> Result<Reply, Stop> {
    let (c, goal) = found(ctx, tx, request)?;
    bound(ctx, request)?;
    let mut form = Form::sent(request);
    Ok(match act(ctx, tx, &c, &goal, &mut form)? {
        Taken::Done(()) => Reply::to(ctx.href(&SHOW, &[&c.id, &goal.id])),
        Taken::Wrong => view(ctx, &c, &goal, &form),
    })
}

/// Records a measured value by hand.
pub fn value(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    done(ctx, tx, request, acts::record_value)
}

/// Sets the organisation's own goal that serves this one.
pub fn own(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    done(ctx, tx, request, acts::set_own)
}

/// Adds another indicator.
pub fn indicator(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    done(ctx, tx, request, acts::add_indicator)
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
