//! Target groups and the check-ins with them. Callers have looked the collaboration up first.

use super::one::stream;
use crate::target_group::{CheckIn, TargetGroup};
use kernel::journal::{self, Verb};
use kernel::subject::SubjectRef;
use kernel::{Ctx, DbError, Tx, statements, values};

statements! {
    ALL = "select number, name, description, is_primary, represented_by, next_on, version
        from collaborations_target_group where collaboration = $1 order by is_primary desc, number";
    LAST = "select coalesce(max(number), 0) as value from collaborations_target_group where collaboration = $1";
    ADD = "insert into collaborations_target_group
        (collaboration, number, name, description, is_primary, represented_by, next_on, version, changed_at)
        values ($1, $2, $3, $4, $5, $6, $7, 1, $8)";
    CHANGE = "update collaborations_target_group set name = $3, description = $4, is_primary = $5, represented_by = $6,
        next_on = $7, version = version + 1, changed_at = $8 where collaboration = $1 and number = $2 and version = $9";
    SET_NEXT = "update collaborations_target_group set next_on = $3, version = version + 1, changed_at = $4
        where collaboration = $1 and number = $2";
    CHECK_INS = "select number, held_on, asked, said, result, result_at, organisation from collaborations_check_in
        where collaboration = $1 and target_group = $2 order by held_on desc, number desc limit $3 offset $4";
    COUNT = "select count(*) as value from collaborations_check_in where collaboration = $1 and target_group = $2";
    CHECK_IN = "select number, held_on, asked, said, result, result_at, organisation from collaborations_check_in
        where collaboration = $1 and target_group = $2 and number = $3";
    LAST_CHECK_IN = "select coalesce(max(number), 0) as value from collaborations_check_in
        where collaboration = $1 and target_group = $2";
    ADD_CHECK_IN = "insert into collaborations_check_in
        (collaboration, target_group, number, held_on, asked, said, result, organisation, person, at)
        values ($1, $2, $3, $4, $5, $6, '', $7, $8, $9)";
    SET_RESULT = "update collaborations_check_in set result = $4, result_at = $5
        where collaboration = $1 and target_group = $2 and number = $3";
}

/// What is said of a target group.
pub struct Said<'a> {
    pub name: &'a str,
    pub description: &'a str,
    pub is_primary: bool,
    pub represented_by: Option<&'a str>,
    pub next_on: Option<&'a str>,
}

/// All of a collaboration's, the primary ones first.
pub fn all(tx: &mut Tx<'_>, collaboration: &str) -> Result<Vec<TargetGroup>, DbError> {
    tx.all(&ALL, values![collaboration])
}

fn note(tx: &mut Tx<'_>, ctx: &Ctx, collaboration: &str, verb: Verb, group: i64, text: &str) -> Result<(), DbError> {
    let subject = SubjectRef::new("target-group", group.to_string());
    journal::record(tx, ctx, &stream(collaboration), verb, &subject, Some(text))
}

/// Adds a target group; its number.
pub fn add(tx: &mut Tx<'_>, ctx: &Ctx, collaboration: &str, said: &Said<'_>) -> Result<i64, DbError> {
    let number = tx.one::<i64>(&LAST, values![collaboration])? + 1;
    let Said { name, description, is_primary, represented_by, next_on } = *said;
    tx.run(&ADD, values![collaboration, number, name, description, is_primary, represented_by, next_on, ctx.now])?;
    note(tx, ctx, collaboration, Verb("journal-target-group-added"), number, name)?;
    Ok(number)
}

/// Changes it; `false` where somebody changed it in between.
pub fn change(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    collaboration: &str,
    number: i64,
    said: &Said<'_>,
    seen: i64,
) -> Result<bool, DbError> {
    let Said { name, description, is_primary, represented_by, next_on } = *said;
    let changed = tx.run(
        &CHANGE,
        values![collaboration, number, name, description, is_primary, represented_by, next_on, ctx.now, seen],
    )?;
    if changed > 0 {
        note(tx, ctx, collaboration, Verb("journal-target-group-changed"), number, name)?;
    }
    Ok(changed > 0)
}

/// A page of the check-ins with a group, the latest first, and how many there are.
pub fn check_ins(
    tx: &mut Tx<'_>,
    collaboration: &str,
    group: i64,
    limit: i64,
    offset: i64,
) -> Result<(i64, Vec<CheckIn>), DbError> {
    let count = tx.one(&COUNT, values![collaboration, group])?;
    Ok((count, tx.all(&CHECK_INS, values![collaboration, group, limit, offset])?))
}

pub fn check_in(tx: &mut Tx<'_>, collaboration: &str, group: i64, number: i64) -> Result<Option<CheckIn>, DbError> {
    tx.optional(&CHECK_IN, values![collaboration, group, number])
}

/// Tells of a check-in that was held, and when the next one is to be; its number.
pub fn hold(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    collaboration: &str,
    group: i64,
    (held_on, asked, said): (&str, &str, &str),
    next_on: Option<&str>,
) -> Result<i64, DbError> {
    let number = tx.one::<i64>(&LAST_CHECK_IN, values![collaboration, group])? + 1;
    tx.run(
        &ADD_CHECK_IN,
        values![
            collaboration,
            group,
            number,
            held_on,
            asked,
            said,
            ctx.organisation_in(collaboration),
            ctx.person(),
            ctx.now
        ],
    )?;
    tx.run(&SET_NEXT, values![collaboration, group, next_on, ctx.now])?;
    note(tx, ctx, collaboration, Verb("journal-check-in-held"), group, said)?;
    Ok(number)
}

/// Says what came of what they said.
pub fn set_result(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    collaboration: &str,
    (group, number): (i64, i64),
    result: &str,
) -> Result<(), DbError> {
    tx.run(&SET_RESULT, values![collaboration, group, number, result, ctx.now])?;
    note(tx, ctx, collaboration, Verb("journal-check-in-answered"), group, result)
}
