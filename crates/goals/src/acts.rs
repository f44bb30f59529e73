//! What can be done with goals and actions, one function a verb: whether it may be done, reading what was sent, and the
//! store. Pages and API call the same, so that neither can allow what the other refuses.

use crate::access;
use crate::file::{ActionEntry, ActionState, Baseline, Gender, GoalEntry, IndicatorEntry, Measured, Target, Term};
use crate::goal::Goal;
use crate::store::{charge, living};
use collaborations::Collaboration;
use collaborations::acts::colleagues;
use collaborations::store::one;
use kernel::duty::NOBODY;
use kernel::form::{Form, Taken};
use kernel::number::Number;
use kernel::record::{FileId, Word};
use kernel::{Ctx, PartialDate, Stop, Text, Tx};

/// The collaboration, for those who may set goals in it. Others learn nothing.
pub fn setting(ctx: &Ctx, tx: &mut Tx<'_>, id: &str) -> Result<Collaboration, Stop> {
    let c = one::find_or_stop(tx, ctx, id)?;
    if access::may(ctx, &c, access::Act::Set) { Ok(c) } else { Err(Stop::NotFound) }
}

/// A goal, for whoever sees the collaboration.
pub fn found(ctx: &Ctx, tx: &mut Tx<'_>, id: &str, goal: &str) -> Result<(Collaboration, Goal), Stop> {
    let c = one::find_or_stop(tx, ctx, id)?;
    let goal = living::goals(tx, &c.id)?.into_iter().find(|found| found.id == goal).ok_or(Stop::NotFound)?;
    Ok((c, goal))
}

/// The collaboration, for those who do something about its actions. Others learn nothing.
pub fn acting(ctx: &Ctx, tx: &mut Tx<'_>, id: &str) -> Result<Collaboration, Stop> {
    let c = one::find_or_stop(tx, ctx, id)?;
    if access::may(ctx, &c, access::Act::Charge) { Ok(c) } else { Err(Stop::NotFound) }
}

/// Sets a joint goal, perhaps with its first indicator; its id.
pub fn set_goal(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration, form: &mut Form) -> Result<Taken<String>, Stop> {
    let text = form.required(ctx, "text", 1000);
    let term = Term::from_word(form.value("term"));
    let by = date(ctx, form, "by");
    let indicator = if form.text("name").is_empty() { None } else { Some(read_indicator(ctx, form)) };
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    let goal = GoalEntry { text: Some(Text::Plain(text)), term, by, ..GoalEntry::default() };
    let id = living::add_goal(tx, ctx, &c.id, &goal)?;
    if let Some(indicator) = indicator {
        living::add_indicator(tx, ctx, &c.id, &id, &indicator)?;
    }
    Ok(Taken::Done(id))
}

/// A date known to the year, month or day, if one was given.
fn date(ctx: &Ctx, form: &mut Form, field: &str) -> Option<PartialDate> {
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
fn number(ctx: &Ctx, form: &mut Form, field: &str) -> Option<Number> {
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
fn read_indicator(ctx: &Ctx, form: &mut Form) -> IndicatorEntry {
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

/// Adds another indicator.
pub fn add_indicator(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    c: &Collaboration,
    goal: &Goal,
    form: &mut Form,
) -> Result<Taken<()>, Stop> {
    if !access::may(ctx, c, access::Act::Set) {
        return Err(Stop::Refused("collaborations-may-not-work"));
    }
    let indicator = read_indicator(ctx, form);
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    living::add_indicator(tx, ctx, &c.id, &goal.id, &indicator)?;
    Ok(Taken::Done(()))
}

/// Recording figures and own goals is for those who answer for a party; others learn that they may not.
fn recording(ctx: &Ctx, c: &Collaboration) -> Result<(), Stop> {
    if access::may(ctx, c, access::Act::Record) { Ok(()) } else { Err(Stop::Refused("collaborations-may-not-answer")) }
}

/// Records a measured value by hand.
pub fn record_value(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    c: &Collaboration,
    goal: &Goal,
    form: &mut Form,
) -> Result<Taken<()>, Stop> {
    recording(ctx, c)?;
    let indicator = goal.indicators.iter().find(|indicator| indicator.id == form.value("indicator"));
    if indicator.is_none() {
        form.error(ctx, "indicator", "goals-choose-indicator", &[]);
    }
    form.required(ctx, "value", 30);
    form.required(ctx, "at", 10);
    let measured = Measured {
        value: number(ctx, form, "value"),
        at: date(ctx, form, "at"),
        gender: Gender::from_word(form.value("gender")),
        about: form.has("about", "yes").then_some(true),
        ..Measured::default()
    };
    let Some(indicator) = indicator.filter(|_| form.is_sound()) else { return Ok(Taken::Wrong) };
    living::add_value(tx, ctx, &c.id, &goal.id, &indicator.id, &measured)?;
    if let Some(at) = &measured.at {
        charge::measured(tx, goal, at)?;
    }
    Ok(Taken::Done(()))
}

/// Sets the organisation's own goal that serves this one.
pub fn set_own(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration, goal: &Goal, form: &mut Form) -> Result<Taken<()>, Stop> {
    recording(ctx, c)?;
    let text = form.required(ctx, "own", 1000);
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    living::add_own(tx, ctx, &c.id, &goal.id, &text)?;
    Ok(Taken::Done(()))
}

/// Adds an action with those responsible and when; its id.
pub fn add_action(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration, form: &mut Form) -> Result<Taken<String>, Stop> {
    if !access::may(ctx, c, access::Act::Set) {
        return Err(Stop::Refused("collaborations-may-not-work"));
    }
    let text = form.required(ctx, "text", 1000);
    let by: Vec<FileId> =
        c.parties_now().filter(|p| form.has("by", &p.local_id)).map(|p| FileId(p.local_id.clone())).collect();
    if by.is_empty() {
        form.error(ctx, "by", "goals-who-required", &[]);
    } else if form.all("by").iter().any(|id| !by.iter().any(|party| party.0 == *id)) {
        form.error(ctx, "by", "goals-not-a-party", &[]);
    }
    let (from, until) = (date(ctx, form, "from"), date(ctx, form, "until"));
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    let action = ActionEntry {
        text: Some(Text::Plain(text)),
        by,
        from,
        until,
        state: Some(ActionState::Planned),
        pilot: form.has("pilot", "yes").then_some(true),
        ..ActionEntry::default()
    };
    Ok(Taken::Done(living::add_action(tx, ctx, &c.id, &action)?))
}

/// Says where an action stands.
pub fn move_action(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration, action: &str, form: &Form) -> Result<(), Stop> {
    let state: ActionState = form.word("state")?;
    let actions = living::actions(tx, &c.id)?;
    let action = actions.iter().find(|found| found.id == action).ok_or(Stop::NotFound)?;
    living::set_action_state(tx, ctx, &c.id, action, state)?;
    if charge::is_open(Some(state)) {
        let_go_of_those_gone(ctx, tx, c, &action.id)?;
    }
    Ok(())
}

/// What is taken up again rests on the organisation where the person named for it acts for it no longer.
fn let_go_of_those_gone(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration, action: &str) -> Result<(), Stop> {
    let charges = charge::of_collaboration(tx, &c.id)?;
    for charge in charges.iter().filter(|charge| charge.subject == action && charge.person != NOBODY) {
        let held = actors::store::mandates::not_ended_for(tx, &charge.person, &ctx.now.date())?;
        if !held.iter().any(|mandate| mandate.organisation == charge.organisation) {
            charge::name(tx, action, &charge.organisation, NOBODY)?;
        }
    }
    Ok(())
}

/// Names who does an action for the organisation acted for, among its own people, or nobody.
pub fn charge_action(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    c: &Collaboration,
    action: &str,
    form: &mut Form,
) -> Result<Taken<()>, Stop> {
    let actions = living::actions(tx, &c.id)?;
    let action = actions.iter().find(|found| found.id == action).ok_or(Stop::NotFound)?;
    charge::note_new(tx, &c.id)?;
    if charge::is_on(tx, &action.id, ctx.organisation_in(&c.id))?.is_none() {
        return Err(Stop::Refused("goals-not-yours"));
    }
    let person = colleagues::chosen(ctx, tx, c, form)?;
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    living::name_for_action(tx, ctx, &c.id, action, &person)?;
    Ok(Taken::Done(()))
}

/// Names who follows up a joint goal or the own one for the organisation acted for, and when next.
pub fn charge_goal(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    c: &Collaboration,
    goal: &Goal,
    form: &mut Form,
) -> Result<Taken<()>, Stop> {
    if !access::may(ctx, c, access::Act::Charge) {
        return Err(Stop::Refused("collaborations-may-not-answer"));
    }
    let own = form.text("own-goal");
    let own = Some(own.as_str()).filter(|own| !own.is_empty());
    let is_ours = |id: &str| goal.own.iter().any(|own| own.id == id && own.organisation == ctx.organisation_in(&c.id));
    if own.is_some_and(|own| !is_ours(own)) {
        return Err(Stop::NotFound);
    }
    let person = colleagues::chosen(ctx, tx, c, form)?;
    let due = date(ctx, form, "due").map(|day| day.last_day()).unwrap_or_default();
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    living::name_for_goal(tx, ctx, &c.id, (goal, own), &person, &due)?;
    Ok(Taken::Done(()))
}
