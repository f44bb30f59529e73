//! Setting a joint goal with its first indicator.

use super::{NEW, SHOW};
use crate::access;
use crate::file::{Baseline, GoalEntry, IndicatorEntry, Target, Term};
use crate::store::living;
use collaborations::Collaboration;
use collaborations::pages::{below, bound};
use collaborations::store::one;
use design::field::{Field, Kind, input, select, textarea};
use kernel::form::Form;
use kernel::number::Number;
use kernel::record::Word;
use kernel::{Ctx, PartialDate, Reply, Request, Stop, Text, Tx};
use maud::{Markup, html};

fn found(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Collaboration, Stop> {
    let c = one::find_or_stop(tx, ctx, request.part("id"))?;
    if access::may_set_goals(ctx, &c) { Ok(c) } else { Err(Stop::NotFound) }
}

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = found(ctx, tx, request)?;
    Ok(view(ctx, &c, &Form::new(&[("term", "long")])))
}

pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = found(ctx, tx, request)?;
    bound(ctx, request)?;
    let mut form = Form::sent(request);
    let text = form.required(ctx, "text", 1000);
    let term = Term::from_word(form.value("term"));
    let by = date(ctx, &mut form, "by");
    let indicator = if form.text("name").is_empty() { None } else { Some(read_indicator(ctx, &mut form)) };
    if !form.is_sound() {
        return Ok(view(ctx, &c, &form));
    }
    let goal = GoalEntry { text: Some(Text::Plain(text)), term, by, ..GoalEntry::default() };
    let id = living::add_goal(tx, ctx, &c.id, &goal)?;
    if let Some(indicator) = indicator {
        living::add_indicator(tx, ctx, &c.id, &id, &indicator)?;
    }
    Ok(Reply::to(ctx.href(&SHOW, &[&c.id, &id])))
}

/// A date known to the year, month or day, if one was given.
pub fn date(ctx: &Ctx, form: &mut Form, field: &str) -> Option<PartialDate> {
    let text = form.text(field);
    if text.is_empty() {
        return None;
    }
    let date = PartialDate::parse(&text);
    if date.is_none() {
        form.error(ctx, field, "goals-wrong-date", &[]);
    }
    date
}

/// An exact decimal, if one was given.
pub fn number(ctx: &Ctx, form: &mut Form, field: &str) -> Option<Number> {
    let text = form.text(field);
    if text.is_empty() {
        return None;
    }
    let number = Number::parse(&text);
    if number.is_none() {
        form.error(ctx, field, "goals-wrong-number", &[]);
    }
    number
}

/// The indicator a form describes.
pub fn read_indicator(ctx: &Ctx, form: &mut Form) -> IndicatorEntry {
    let name = form.required(ctx, "name", 200);
    let unit = form.optional(ctx, "unit", 50);
    let source = form.optional(ctx, "source", 200);
    let text = |text: String| (!text.is_empty()).then_some(Text::Plain(text));
    let baseline = Baseline { value: number(ctx, form, "baseline"), at: date(ctx, form, "baseline-at") };
    let target = Target { value: number(ctx, form, "target"), by: date(ctx, form, "target-by") };
    IndicatorEntry {
        name: text(name),
        unit: text(unit),
        source: (!source.is_empty()).then_some(source),
        baseline: (baseline != Baseline::default()).then_some(baseline),
        target: (target != Target::default()).then_some(target),
        ..IndicatorEntry::default()
    }
}

/// The fields of an indicator.
pub fn indicator_fields(ctx: &Ctx, form: &Form, required: bool) -> Markup {
    let t = |key: &str| ctx.t(key);
    let hint = t("goals-date-hint");
    let name = t("goals-indicator-name");
    let name_hint = t("goals-indicator-hint");
    let name = Field { required, ..Field::new("name", &name).hint(&name_hint) };
    html! {
        (input(ctx, form, name, Kind::Text))
        (input(ctx, form, Field::new("unit", &t("goals-unit")).optional(), Kind::Text))
        div.s-columns {
            (input(ctx, form, Field::new("baseline", &t("goals-baseline")).optional(), Kind::Number))
            (input(ctx, form, Field::new("baseline-at", &t("goals-baseline-at")).hint(&hint).optional(), Kind::Date))
            (input(ctx, form, Field::new("target", &t("goals-target")).optional(), Kind::Number))
            (input(ctx, form, Field::new("target-by", &t("goals-target-by")).hint(&hint).optional(), Kind::Date))
        }
        (input(ctx, form, Field::new("source", &t("goals-source")).hint(&t("goals-source-hint")).optional(), Kind::Text))
    }
}

fn view(ctx: &Ctx, c: &Collaboration, form: &Form) -> Reply {
    let t = |key: &str| ctx.t(key);
    let terms: Vec<_> =
        Term::ALL.iter().map(|term| (term.as_str().to_owned(), ctx.word("goals-term", *term))).collect();
    let body = html! {
        h1.ds-heading data-size="lg" { (t("goals-new")) }
        p.s-lead { (t("goals-new-lead")) }
        (design::error_summary(ctx, form))
        (design::binding_form(ctx, &ctx.href(&NEW, &[&c.id]), html! {
            (textarea(ctx, form, Field::new("text", &t("goals-goal")).hint(&t("goals-goal-hint")), 3))
            (select(ctx, form, Field::new("term", &t("goals-term")), &terms, None))
            (input(ctx, form, Field::new("by", &t("goals-when")).hint(&t("goals-date-hint")).optional(), Kind::Date))
            h2.ds-heading data-size="sm" { (t("goals-indicator")) }
            (indicator_fields(ctx, form, false))
            (design::button(&t("goals-set")))
        }))
    };
    let page = below(ctx, c, t("goals-new"), body).unlisted();
    if form.is_sound() { page } else { page.with_errors() }.into()
}
