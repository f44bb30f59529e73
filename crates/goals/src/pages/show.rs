//! A goal's own page: its figures over time, recording a value, each party's own goal.

use super::new::indicator_fields;
use super::{FOLLOWER, INDICATOR, OWN, SHOW, VALUE};
use crate::file::Gender;
use crate::goal::Goal;
use crate::panels::{Charges, one_goal};
use crate::{access, acts};
use collaborations::Collaboration;
use collaborations::acts::colleagues;
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
    view(ctx, tx, &c, &goal, &Form::default())
}

type Act = fn(&Ctx, &mut Tx<'_>, &Collaboration, &Goal, &mut Form) -> Result<Taken<()>, Stop>;

/// Does something with the goal by a form on its page.
fn done(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request, act: Act) -> Result<Reply, Stop> {
    let (c, goal) = found(ctx, tx, request)?;
    bound(ctx, request)?;
    let mut form = Form::sent(request);
    match act(ctx, tx, &c, &goal, &mut form)? {
        Taken::Done(()) => Ok(Reply::to(ctx.href(&SHOW, &[&c.id, &goal.id]))),
        Taken::Wrong => view(ctx, tx, &c, &goal, &form),
    }
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

/// Names who follows the goal up for the organisation acted for.
pub fn follower(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    done(ctx, tx, request, acts::charge_goal)
}

fn view(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration, goal: &Goal, form: &Form) -> Result<Reply, Stop> {
    let charges = Charges::of(ctx, tx, c)?;
    let colleagues = if access::may(ctx, c, access::Act::Charge) { colleagues::of(ctx, tx, c)? } else { Vec::new() };
    let t = |key: &str| ctx.t(key);
    let parts = [c.id.as_str(), goal.id.as_str()];
    let title = match &goal.described.text {
        Some(text) => text.for_reader(ctx.language, c.language).0.to_owned(),
        None => t("goals-goal"),
    };
    let body = html! {
        h1.ds-heading data-size="lg" { (title) }
        (design::error_summary(ctx, form))
        (one_goal(ctx, c, goal, &charges, false))
        @if access::may(ctx, c, access::Act::Record) {
            @if !goal.indicators.is_empty() {
                (design::section("record", &t("goals-record"), design::binding_form(ctx, &ctx.href(&VALUE, &parts), value_fields(ctx, c, goal, form))))
            }
            (design::section("own-goal", &t("goals-own-set"), design::binding_form(ctx, &ctx.href(&OWN, &parts), html! {
                (textarea(ctx, form, Field::new("own", &t("goals-own-ask")).hint(&t("goals-own-hint")), 3))
                (design::quiet_button(&t("goals-own-act")))
            })))
        }
        @if access::may(ctx, c, access::Act::Charge) {
            (design::section("follower", &t("goals-follower"), followers(ctx, c, goal, &charges, &colleagues, form)))
        }
        @if access::may(ctx, c, access::Act::Set) {
            details.s-more open[form.errors.iter().any(|error| !["value", "at", "own", "person", "due"].contains(&error.field.as_str()))] {
                summary { (t("goals-indicator-add")) }
                (design::binding_form(ctx, &ctx.href(&INDICATOR, &parts), html! {
                    (indicator_fields(ctx, form, true))
                    (design::quiet_button(&t("goals-indicator-add")))
                }))
            }
        }
    };
    let page = below(ctx, c, title.clone(), body);
    Ok(if form.is_sound() { page } else { page.with_errors() }.into())
}

/// Who follows up, of the joint goal and of each of one's own: a form each.
fn followers(
    ctx: &Ctx,
    c: &Collaboration,
    goal: &Goal,
    charges: &Charges,
    colleagues: &[(String, String)],
    form: &Form,
) -> Markup {
    let t = |key: &str| ctx.t(key);
    let ours = goal.own.iter().filter(|own| own.organisation == ctx.organisation_in(&c.id));
    let all: Vec<(&str, Option<&str>)> = std::iter::once((goal.id.as_str(), None))
        .chain(ours.map(|own| (own.id.as_str(), Some(own.text.as_str()))))
        .collect();
    html! {
        p { (t("goals-follower-lead")) }
        @for (i, (subject, own)) in all.iter().enumerate() {
            @let charge = charges.about(subject).find(|charge| charge.organisation == ctx.organisation_in(&c.id));
            // What was typed stands in the form it was typed in.
            @let own_goal = if own.is_some() { *subject } else { "" };
            @let is_wrong = form.error_at("person").or(form.error_at("due")).is_some();
            @let is_sent = is_wrong && form.value("own-goal") == own_goal;
            @let now = Form::new(&[("person", charge.map_or("", |charge| &charge.person)), ("due", charge.map_or("", |charge| &charge.due))]);
            @let shown = if is_sent { form } else { &now };
            @if own.is_some() { p { strong { (t("goals-follower-own")) " " (own.unwrap_or_default()) } } }
            (design::binding_form(ctx, &ctx.href(&FOLLOWER, &[&c.id, &goal.id]), html! {
                input type="hidden" name="own-goal" value=(own_goal);
                (follower_fields(ctx, shown, colleagues, i))
                (design::quiet_button(&t("goals-follower-act")))
            }))
        }
    }
}

/// The fields of one of several such forms on a page. The one with a mistake in it has the names as ids.
fn follower_fields(ctx: &Ctx, form: &Form, colleagues: &[(String, String)], place: usize) -> Markup {
    let t = |key: &str| ctx.t(key);
    let id = |name: &str| if form.is_sound() { format!("{name}-{place}") } else { name.to_owned() };
    html! {
        (select(ctx, form, Field::new("person", &t("goals-follower-person")).id(&id("person")).optional(), colleagues, Some(&t("goals-nobody-named"))))
        (input(ctx, form, Field::new("due", &t("goals-due")).id(&id("due")).hint(&t("goals-date-hint")).optional(), Kind::Date))
    }
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
