//! Goals of a collaboration that has been looked up through the actor: reading them, and what is recorded by hand.

use super::charge;
use crate::charge::ChargeKind;
use crate::file::{ActionEntry, ActionState, FollowUp, GoalEntry, IndicatorEntry, Measured};
use crate::goal::{Action, Goal, Indicator, OwnGoal, Value};
use kernel::db::{Cell, FromRow, Row};
use kernel::journal::{self, Verb};
use kernel::number::Number;
use kernel::record::{FileId, Word};
use kernel::subject::SubjectRef;
use kernel::{Ctx, DbError, PartialDate, Stop, Tx, statements, values};

statements! {
    GOALS = "select id, from_file, body from goals_goal where collaboration = $1 order by place, id";
    INDICATORS = "select id, goal, from_file, body from goals_indicator where collaboration = $1 order by place, id";
    VALUES = "select id, indicator, from_file, at, starts, ends, value, gender, source, about from goals_value
        where collaboration = $1 order by indicator, place, id";
    OWN = "select id, goal, organisation, text, at from goals_own where collaboration = $1 order by at";
    ACTIONS = "select id, from_file, body from goals_action where collaboration = $1 order by place, id";
    FOLLOW_UP = "select body as value from goals_follow_up where collaboration = $1";
    ADD_GOAL = "insert into goals_goal (id, collaboration, place, from_file, body)
        select cast($1 as text), cast($2 as text), coalesce(max(place), 0) + 1, false, cast($3 as text)
        from goals_goal where collaboration = $2";
    ADD_INDICATOR = "insert into goals_indicator (id, goal, collaboration, place, from_file, body)
        select cast($1 as text), cast($2 as text), cast($3 as text), coalesce(max(place), 0) + 1, false,
        cast($4 as text) from goals_indicator where goal = $2";
    ADD_VALUE = "insert into goals_value (id, indicator, collaboration, place, from_file, at, starts, ends, value,
        gender, source, about, recorded_for, recorded_at)
        select cast($1 as text), cast($2 as text), cast($3 as text), coalesce(max(place), 0) + 1, false,
        cast($4 as text), null, null, cast($5 as text), cast($6 as text), null, cast($7 as boolean),
        cast($8 as text), cast($9 as bigint) from goals_value where indicator = $2";
    ADD_OWN = "insert into goals_own (id, collaboration, goal, organisation, text, at) values ($1, $2, $3, $4, $5, $6)";
    ADD_ACTION = "insert into goals_action (id, collaboration, place, from_file, body)
        select cast($1 as text), cast($2 as text), coalesce(max(place), 0) + 1, false, cast($3 as text)
        from goals_action where collaboration = $2";
    SET_ACTION = "update goals_action set body = $3, from_file = false where id = $1 and collaboration = $2";
}

/// A row that belongs to another: its owner's id first.
struct Of<T>(String, T);

pub(super) fn json<T: serde::de::DeserializeOwned>(row: &Row<'_>, column: &str) -> Result<T, DbError> {
    let text: String = row.get(column)?;
    serde_json::from_str(&text).map_err(|e| DbError::Column { column: column.to_owned(), message: e.to_string() })
}

impl FromRow for Goal {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            id: row.get("id")?,
            from_file: row.get("from_file")?,
            described: json(row, "body")?,
            indicators: Vec::new(),
            own: Vec::new(),
        })
    }
}

impl FromRow for Of<Indicator> {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        let indicator = Indicator {
            id: row.get("id")?,
            from_file: row.get("from_file")?,
            described: json(row, "body")?,
            values: Vec::new(),
        };
        Ok(Self(row.get("goal")?, indicator))
    }
}

impl FromRow for Of<Value> {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        let date = |column| Ok::<_, DbError>(row.get::<Option<String>>(column)?.and_then(|d| PartialDate::parse(&d)));
        let value: Option<String> = row.get("value")?;
        let gender: Option<String> = row.get("gender")?;
        let measured = Measured {
            at: date("at")?,
            from: date("starts")?,
            to: date("ends")?,
            value: value.and_then(|v| Number::parse(&v)),
            gender: gender.and_then(|g| crate::file::Gender::from_word(&g)),
            source: row.get::<Option<String>>("source")?.map(FileId),
            about: Option::<bool>::cell(row, "about")?,
        };
        Ok(Self(row.get("indicator")?, Value { id: row.get("id")?, measured, from_file: row.get("from_file")? }))
    }
}

impl FromRow for OwnGoal {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            id: row.get("id")?,
            goal: row.get("goal")?,
            organisation: row.get("organisation")?,
            text: row.get("text")?,
            at: row.get("at")?,
        })
    }
}

impl FromRow for Action {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self { id: row.get("id")?, from_file: row.get("from_file")?, described: json(row, "body")? })
    }
}

/// Every goal with its indicators, values and own goals: four statements at most, however many there are.
pub fn goals(tx: &mut Tx<'_>, collaboration: &str) -> Result<Vec<Goal>, DbError> {
    let mut goals: Vec<Goal> = tx.all(&GOALS, values![collaboration])?;
    if goals.is_empty() {
        return Ok(goals);
    }
    let mut indicators: Vec<Of<Indicator>> = tx.all(&INDICATORS, values![collaboration])?;
    for Of(indicator, value) in tx.all::<Of<Value>>(&VALUES, values![collaboration])? {
        if let Some(Of(_, found)) = indicators.iter_mut().find(|Of(_, i)| i.id == indicator) {
            found.values.push(value);
        }
    }
    for Of(goal, indicator) in indicators {
        if let Some(found) = goals.iter_mut().find(|g| g.id == goal) {
            found.indicators.push(indicator);
        }
    }
    for own in tx.all::<OwnGoal>(&OWN, values![collaboration])? {
        if let Some(found) = goals.iter_mut().find(|g| g.id == own.goal) {
            found.own.push(own);
        }
    }
    Ok(goals)
}

/// What the goals say, without their figures; by id.
pub fn goals_described(tx: &mut Tx<'_>, collaboration: &str) -> Result<Vec<(String, GoalEntry)>, DbError> {
    let goals: Vec<Goal> = tx.all(&GOALS, values![collaboration])?;
    Ok(goals.into_iter().map(|goal| (goal.id, goal.described)).collect())
}

pub fn actions(tx: &mut Tx<'_>, collaboration: &str) -> Result<Vec<Action>, DbError> {
    tx.all(&ACTIONS, values![collaboration])
}

pub fn follow_up(tx: &mut Tx<'_>, collaboration: &str) -> Result<Option<FollowUp>, Stop> {
    let body: Option<String> = tx.optional(&FOLLOW_UP, values![collaboration])?;
    Ok(match body {
        Some(body) => Some(serde_json::from_str(&body)?),
        None => None,
    })
}

fn note(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    collaboration: &str,
    verb: Verb,
    goal: &str,
    text: Option<&str>,
) -> Result<(), DbError> {
    let stream = collaborations::store::one::stream(collaboration);
    journal::record(tx, ctx, &stream, verb, &SubjectRef::new("goal", goal), text)
}

/// A new joint goal; returns its id.
pub fn add_goal(tx: &mut Tx<'_>, ctx: &Ctx, collaboration: &str, goal: &GoalEntry) -> Result<String, Stop> {
    let id = ctx.chance.id(ctx.now);
    tx.run(&ADD_GOAL, values![&id, collaboration, &serde_json::to_string(goal)?])?;
    let text = goal.text.as_ref().map(kernel::Text::all).unwrap_or_default();
    note(tx, ctx, collaboration, Verb("journal-goal-set"), &id, Some(&text))?;
    if !ctx.organisation_in(collaboration).is_empty() {
        let about = (ChargeKind::Goal, id.as_str(), id.as_str());
        charge::note(tx, collaboration, about, ctx.organisation_in(collaboration), goal.by.as_ref(), true)?;
    }
    charge::note_new(tx, collaboration)?;
    Ok(id)
}

pub fn add_indicator(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    collaboration: &str,
    goal: &str,
    indicator: &IndicatorEntry,
) -> Result<String, Stop> {
    let id = ctx.chance.id(ctx.now);
    tx.run(&ADD_INDICATOR, values![&id, goal, collaboration, &serde_json::to_string(indicator)?])?;
    let text = indicator.name.as_ref().map(kernel::Text::all).unwrap_or_default();
    note(tx, ctx, collaboration, Verb("journal-indicator-added"), goal, Some(&text))?;
    Ok(id)
}

/// A value recorded by hand. Values are never overwritten: a corrected one is recorded again, and the latest counts.
pub fn add_value(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    collaboration: &str,
    goal: &str,
    indicator: &str,
    measured: &Measured,
) -> Result<(), Stop> {
    let number = measured.value.unwrap_or_default().to_string();
    tx.run(
        &ADD_VALUE,
        values![
            &ctx.chance.id(ctx.now),
            indicator,
            collaboration,
            measured.at.as_ref().map(PartialDate::as_str),
            &number,
            measured.gender.map(Word::as_str),
            measured.about.unwrap_or(false),
            ctx.organisation_in(collaboration),
            ctx.now
        ],
    )?;
    note(tx, ctx, collaboration, Verb("journal-value-recorded"), goal, Some(&number))?;
    Ok(())
}

pub fn add_own(tx: &mut Tx<'_>, ctx: &Ctx, collaboration: &str, goal: &str, text: &str) -> Result<(), Stop> {
    tx.run(
        &ADD_OWN,
        values![&ctx.chance.id(ctx.now), collaboration, goal, ctx.organisation_in(collaboration), text, ctx.now],
    )?;
    note(tx, ctx, collaboration, Verb("journal-own-goal-set"), goal, Some(text))?;
    charge::note_new(tx, collaboration)?;
    Ok(())
}

/// A new action; returns its id.
pub fn add_action(tx: &mut Tx<'_>, ctx: &Ctx, collaboration: &str, action: &ActionEntry) -> Result<String, Stop> {
    let id = ctx.chance.id(ctx.now);
    tx.run(&ADD_ACTION, values![&id, collaboration, &serde_json::to_string(action)?])?;
    let text = action.text.as_ref().map(kernel::Text::all).unwrap_or_default();
    note(tx, ctx, collaboration, Verb("journal-action-added"), &id, Some(&text))?;
    charge::note_new(tx, collaboration)?;
    Ok(id)
}

/// Says where an action stands. From then on it is the parties' own, and a file no longer replaces it.
pub fn set_action_state(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    collaboration: &str,
    action: &Action,
    state: ActionState,
) -> Result<(), Stop> {
    let body = ActionEntry { state: Some(state), ..action.described.clone() };
    tx.run(&SET_ACTION, values![&action.id, collaboration, &serde_json::to_string(&body)?])?;
    charge::set_open(tx, &action.id, charge::is_open(Some(state)))?;
    note(tx, ctx, collaboration, Verb("journal-action-moved"), &action.id, Some(state.as_str()))?;
    Ok(())
}

/// Names who does an action for the organisation acted for, or nobody. From then on it is the parties' own.
pub fn name_for_action(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    collaboration: &str,
    action: &Action,
    person: &str,
) -> Result<(), Stop> {
    tx.run(&SET_ACTION, values![&action.id, collaboration, &serde_json::to_string(&action.described)?])?;
    charge::name(tx, &action.id, ctx.organisation_in(collaboration), person)?;
    note(tx, ctx, collaboration, Verb("journal-action-charged"), &action.id, None)?;
    Ok(())
}

/// Names who follows up a joint goal, or an own goal by its id, for the organisation acted for, or nobody, and by which day.
pub fn name_for_goal(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    collaboration: &str,
    (goal, own): (&Goal, Option<&str>),
    person: &str,
    due: &str,
) -> Result<(), Stop> {
    let subject = own.unwrap_or(&goal.id);
    if charge::is_on(tx, subject, ctx.organisation_in(collaboration))?.is_none() {
        let kind = if own.is_some() { ChargeKind::Own } else { ChargeKind::Goal };
        charge::note(tx, collaboration, (kind, subject, &goal.id), ctx.organisation_in(collaboration), None, true)?;
    }
    charge::name(tx, subject, ctx.organisation_in(collaboration), person)?;
    charge::set_due(tx, subject, ctx.organisation_in(collaboration), due)?;
    note(tx, ctx, collaboration, Verb("journal-goal-charged"), &goal.id, None)?;
    Ok(())
}
