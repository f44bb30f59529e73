//! Goals' part of the exchange file, read into the tables and written out of them.

use super::{charge, living};
use crate::file::{ActionEntry, GoalEntry, GoalsFile, IndicatorEntry};
use kernel::record::Word;
use kernel::{PartialDate, Stop, Tx, statements, values};

statements! {
    CLEAR_VALUES = "delete from goals_value where collaboration = $1 and from_file";
    CLEAR_INDICATORS = "delete from goals_indicator where collaboration = $1 and from_file
        and not exists (select 1 from goals_value v where v.indicator = goals_indicator.id)";
    CLEAR_GOALS = "delete from goals_goal where collaboration = $1 and from_file
        and not exists (select 1 from goals_indicator i where i.goal = goals_goal.id)
        and not exists (select 1 from goals_own o where o.goal = goals_goal.id)
        and not exists (select 1 from goals_charge c where c.subject = goals_goal.id and c.person <> '')";
    CLEAR_ACTIONS = "delete from goals_action where collaboration = $1 and from_file";
    CLEAR_FOLLOW_UP = "delete from goals_follow_up where collaboration = $1";
    PUT_GOAL = "insert into goals_goal (id, collaboration, place, from_file, body) values ($1, $2, $3, true, $4)
        on conflict (id) do update set place = excluded.place, body = excluded.body, noted = false";
    PUT_INDICATOR = "insert into goals_indicator (id, goal, collaboration, place, from_file, body)
        values ($1, $2, $3, $4, true, $5) on conflict (id) do update set place = excluded.place, body = excluded.body";
    ADD_VALUE = "insert into goals_value (id, indicator, collaboration, place, from_file, at, starts, ends, value,
        gender, source, about, recorded_for, recorded_at)
        values ($1, $2, $3, $4, true, $5, $6, $7, $8, $9, $10, $11, null, null)";
    ADD_ACTION = "insert into goals_action (id, collaboration, place, from_file, body) values ($1, $2, $3, true, $4)
        on conflict (id) do nothing";
    ADD_FOLLOW_UP = "insert into goals_follow_up (collaboration, body) values ($1, $2)";
}

/// Replaces what was described. Values recorded by hand stay with their indicators.
pub fn import(tx: &mut Tx<'_>, collaboration: &str, file: &GoalsFile) -> Result<(), Stop> {
    for clear in [&CLEAR_VALUES, &CLEAR_INDICATORS, &CLEAR_GOALS, &CLEAR_ACTIONS, &CLEAR_FOLLOW_UP] {
        tx.run(clear, values![collaboration])?;
    }
    for (place, goal) in file.goals.iter().enumerate() {
        let local = goal.id.as_ref().map_or_else(|| format!("{}", place + 1), |id| id.0.clone());
        let id = format!("{collaboration}.{local}");
        let described = GoalEntry { indicators: Vec::new(), ..goal.clone() };
        tx.run(&PUT_GOAL, values![&id, collaboration, place as i64 + 1, &serde_json::to_string(&described)?])?;
        for (place, indicator) in goal.indicators.iter().enumerate() {
            import_indicator(tx, collaboration, &id, place, indicator)?;
        }
    }
    for (place, action) in file.actions.iter().enumerate() {
        let id = format!("{collaboration}.action-{}", place + 1);
        tx.run(&ADD_ACTION, values![&id, collaboration, place as i64 + 1, &serde_json::to_string(action)?])?;
    }
    if let Some(follow_up) = &file.follow_up {
        tx.run(&ADD_FOLLOW_UP, values![collaboration, &serde_json::to_string(follow_up)?])?;
    }
    charge::clear(tx, collaboration)?;
    charge::note_new(tx, collaboration)
}

fn import_indicator(
    tx: &mut Tx<'_>,
    collaboration: &str,
    goal: &str,
    place: usize,
    indicator: &IndicatorEntry,
) -> Result<(), Stop> {
    let local = indicator.id.as_ref().map_or_else(|| format!("{}", place + 1), |id| id.0.clone());
    let id = format!("{goal}.{local}");
    let described = IndicatorEntry { values: Vec::new(), ..indicator.clone() };
    tx.run(&PUT_INDICATOR, values![&id, goal, collaboration, place as i64 + 1, &serde_json::to_string(&described)?])?;
    for (place, value) in indicator.values.iter().enumerate() {
        let date = |date: &Option<PartialDate>| date.as_ref().map(|d| d.as_str().to_owned());
        tx.run(
            &ADD_VALUE,
            values![
                &format!("{id}.{}", place + 1),
                &id,
                collaboration,
                place as i64 + 1,
                &date(&value.at),
                &date(&value.from),
                &date(&value.to),
                &value.value.map(|v| v.to_string()),
                value.gender.map(Word::as_str),
                value.source.as_ref().map(|s| s.0.as_str()),
                kernel::db::Value::Bool(value.about)
            ],
        )?;
    }
    Ok(())
}

/// The section as it stands now, with what was recorded here.
pub fn export(tx: &mut Tx<'_>, collaboration: &str) -> Result<GoalsFile, Stop> {
    let goals = living::goals(tx, collaboration)?;
    let actions = living::actions(tx, collaboration)?;
    Ok(GoalsFile {
        goals: goals
            .into_iter()
            .map(|goal| GoalEntry {
                indicators: goal
                    .indicators
                    .into_iter()
                    .map(|indicator| IndicatorEntry {
                        values: indicator.values.into_iter().map(|value| value.measured).collect(),
                        ..indicator.described
                    })
                    .collect(),
                ..goal.described
            })
            .collect(),
        actions: actions.into_iter().map(|action| -> ActionEntry { action.described }).collect(),
        follow_up: living::follow_up(tx, collaboration)?,
    })
}
