//! Insights: asked for, answered, ended.

use super::one::stream;
use crate::insight::{HOURS, Insight, InsightAnswer, WAITS};
use kernel::db::{FromRow, Row};
use kernel::journal::{self, Stream, Verb};
use kernel::subject::SubjectRef;
use kernel::{Ctx, DbError, Moment, Stop, Tx, statements, values};
use serde_json::json;

macro_rules! insights {
    () => {
        "select id, collaboration, person, reason, hours, asked_at, answer, answered_by, answered_at, ended_at
        from collaborations_insight "
    };
}

statements! {
    ASK = "insert into collaborations_insight (id, collaboration, person, reason, hours, asked_at)
        values ($1, $2, $3, $4, $5, $6)";
    ANSWER = "update collaborations_insight set answer = $2, answered_by = $3, answered_at = $4
        where id = $1 and answer is null and ended_at is null";
    END = "update collaborations_insight set ended_by = $2, ended_at = $3 where id = $1 and ended_at is null";
    FIND = concat!(insights!(), "where id = $1");
    PAGE = concat!(insights!(), "order by asked_at desc, id desc limit $1 offset $2");
    COUNT = "select count(*) as value from collaborations_insight";
    WAITING = "select count(*) as value from collaborations_insight
        where answer is null and ended_at is null and asked_at > $1 and person <> $2";
    IS_THERE = "select count(*) as value from collaborations_collaboration where id = $1";
    OPEN = concat!(insights!(), "where person = $1 and collaboration = $2 and answer = 'yes' and ended_at is null
        and answered_at > $3 order by answered_at + hours * 3600000 desc limit 1");
}

struct Stored(Insight, Option<String>);

impl FromRow for Stored {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        let answer: Option<String> = row.get("answer")?;
        let answered_at: Option<Moment> = row.get("answered_at")?;
        let word = |answer: &String| <InsightAnswer as kernel::record::Word>::from_word(answer);
        let insight = Insight {
            id: row.get("id")?,
            collaboration: row.get("collaboration")?,
            person: row.get("person")?,
            person_name: String::new(),
            reason: row.get("reason")?,
            hours: row.get("hours")?,
            asked_at: row.get("asked_at")?,
            answer: answer.as_ref().and_then(word).zip(answered_at),
            answered_by_name: None,
            ended_at: row.get("ended_at")?,
        };
        Ok(Self(insight, row.get("answered_by")?))
    }
}

/// With the names of those who asked and answered.
fn named(tx: &mut Tx<'_>, stored: Vec<Stored>) -> Result<Vec<Insight>, DbError> {
    let mut people: Vec<&str> = stored
        .iter()
        .flat_map(|Stored(insight, by)| [Some(insight.person.as_str()), by.as_deref()])
        .flatten()
        .collect();
    people.sort_unstable();
    people.dedup();
    let mut names = Vec::new();
    for some in people.chunks(20) {
        names.extend(actors::store::people::names(tx, some)?);
    }
    let name = |id: &str| names.iter().find(|(person, _)| person == id).map(|(_, name)| name.clone());
    Ok(stored
        .into_iter()
        .map(|Stored(insight, by)| Insight {
            person_name: name(&insight.person).unwrap_or_default(),
            answered_by_name: by.as_deref().and_then(name),
            ..insight
        })
        .collect())
}

pub fn find(tx: &mut Tx<'_>, id: &str) -> Result<Option<Insight>, DbError> {
    let stored = tx.optional(&FIND, values![id])?;
    Ok(named(tx, stored.into_iter().collect())?.pop())
}

/// A page of them all, the newest first, and how many there are.
pub fn page(tx: &mut Tx<'_>, limit: i64, offset: i64) -> Result<(i64, Vec<Insight>), DbError> {
    let stored = tx.all(&PAGE, values![limit, offset])?;
    Ok((tx.one(&COUNT, values![])?, named(tx, stored)?))
}

/// How many requests wait for an administrator's answer.
pub fn waiting_for(tx: &mut Tx<'_>, person: &str, now: Moment) -> Result<i64, DbError> {
    tx.one(&WAITING, values![now.plus(-WAITS), person])
}

/// Whether there is a collaboration of that id, open to the one who asks or not.
pub fn is_there(tx: &mut Tx<'_>, collaboration: &str) -> Result<bool, DbError> {
    Ok(tx.one::<i64>(&IS_THERE, values![collaboration])? > 0)
}

/// Until when the one who asks sees a collaboration by insight.
pub fn open_until(tx: &mut Tx<'_>, ctx: &Ctx, collaboration: &str) -> Result<Option<Moment>, DbError> {
    let Some(person) = ctx.person().filter(|_| ctx.is_administrator()) else { return Ok(None) };
    let longest = HOURS.into_iter().max().unwrap_or_default() * Moment::HOUR;
    let found: Option<Stored> = tx.optional(&OPEN, values![person, collaboration, ctx.now.plus(-longest)])?;
    Ok(found.and_then(|Stored(insight, _)| insight.until()).filter(|until| ctx.now < *until))
}

/// Asks; the request's id.
pub fn ask(tx: &mut Tx<'_>, ctx: &Ctx, collaboration: &str, reason: &str, hours: i64) -> Result<String, Stop> {
    let id = ctx.chance.id(ctx.now);
    let person = ctx.person().ok_or(Stop::NotFound)?;
    tx.run(&ASK, values![&id, collaboration, person, reason, hours, ctx.now])?;
    let subject = SubjectRef::new("insight", &id);
    journal::record(tx, ctx, &Stream::Installation, Verb("journal-insight-asked"), &subject, Some(reason))?;
    Ok(id)
}

/// Keeps another administrator's answer. A yes stands in the collaboration's own history, where its parties see it.
pub fn answer(tx: &mut Tx<'_>, ctx: &Ctx, insight: &Insight, answer: InsightAnswer) -> Result<(), Stop> {
    // Somebody who answered at the same moment was first.
    if tx.run(&ANSWER, values![&insight.id, answer, ctx.person(), ctx.now])? == 0 {
        return Err(Stop::Refused("collaborations-insight-has-changed"));
    }
    let subject = SubjectRef::new("insight", &insight.id);
    if answer == InsightAnswer::No {
        journal::record(tx, ctx, &Stream::Installation, Verb("journal-insight-refused"), &subject, None)?;
        return Ok(());
    }
    let until = ctx.now.plus(insight.hours * Moment::HOUR);
    let told = json!({ "person": insight.person_name, "reason": insight.reason, "until": until.0 }).to_string();
    let opened = Verb("journal-insight-opened");
    journal::record(tx, ctx, &stream(&insight.collaboration), opened, &subject, Some(&told))?;
    journal::record(tx, ctx, &Stream::Installation, opened, &subject, Some(&insight.reason))?;
    Ok(())
}

/// Ends it before its time. One that was open also ends in the collaboration's history.
pub fn end(tx: &mut Tx<'_>, ctx: &Ctx, insight: &Insight) -> Result<(), Stop> {
    if tx.run(&END, values![&insight.id, ctx.person(), ctx.now])? == 0 {
        return Err(Stop::Refused("collaborations-insight-has-changed"));
    }
    let (subject, verb) = (SubjectRef::new("insight", &insight.id), Verb("journal-insight-ended"));
    journal::record(tx, ctx, &Stream::Installation, verb, &subject, None)?;
    if insight.answer.is_some() {
        journal::record(tx, ctx, &stream(&insight.collaboration), verb, &subject, None)?;
    }
    Ok(())
}
