//! Files being read: their rows in parts, how far each has come, and what the preview has to say of rows.

use crate::import::{Chosen, Import, Remark, Stage};
use kernel::db::{FromRow, Row};
use kernel::{Ctx, DbError, Moment, Stop, Tx, statements, values};

/// Rows in a part of a file, as it is kept.
pub const PART: usize = 500;
/// How long a file that nobody went on with is kept, and what the preview said of one that was read.
const KEPT: i64 = 30 * Moment::DAY;

macro_rules! columns {
    () => {
        "select id, organisation, person, acting_for, language, file_name, heads, columns, state, total, done, added, filled,
        known, doubtful, wrong, made_at from actors_import "
    };
}

statements! {
    FIND = concat!(columns!(), "where id = $1");
    OF_PERSON = concat!(columns!(), "where person = $1 and coalesce(organisation, '') = $2 order by made_at desc, id limit 10");
    ADD = "insert into actors_import (id, organisation, person, acting_for, language, file_name, heads, columns, state, total,
        done, added, filled, known, doubtful, wrong, made_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, 'sent', $9, 0, 0, 0, 0, 0, 0, $10)";
    ADD_PART = "insert into actors_import_part (import, place, body) values ($1, $2, $3)";
    PART_AT = "select body as value from actors_import_part where import = $1 and place = $2";
    MOVE = "update actors_import set state = $3, columns = $4, done = 0, added = 0, filled = 0, known = 0, doubtful = 0,
        wrong = 0 where id = $1 and state = $2";
    PROGRESS = "update actors_import set done = done + $2, added = added + $3, filled = filled + $4, known = known + $5,
        doubtful = doubtful + $6, wrong = wrong + $7 where id = $1 and done = $8 and state = $9";
    RESTART = "update actors_import set done = 0, added = 0, filled = 0, known = 0, doubtful = 0, wrong = 0
        where id = $1 and state = 'checking'";
    FINISH = "update actors_import set state = $3, finished_at = $4 where id = $1 and state = $2";
    CLEAR_REMARKS = "delete from actors_import_remark where import = $1";
    CLEAR_PARTS = "delete from actors_import_part where import = $1";
    ADD_REMARK = "insert into actors_import_remark (import, line, kind, name, body) values ($1, $2, $3, $4, $5)";
    REMARKS = "select line, kind, name, body from actors_import_remark where import = $1 and ($2 = '' or kind = $2)
        order by line limit $3 offset $4";
    COUNT_REMARKS = "select count(*) as value from actors_import_remark where import = $1 and ($2 = '' or kind = $2)";
    OLD = "select id as value from actors_import where made_at <= $1 order by made_at limit $2";
    REMOVE = "delete from actors_import where id = $1";
}

pub fn find(tx: &mut Tx<'_>, id: &str) -> Result<Option<Import>, DbError> {
    tx.optional(&FIND, values![id])
}

/// The files a person has read lately, into the register or into an organisation.
pub fn of_person(tx: &mut Tx<'_>, person: &str, organisation: &str) -> Result<Vec<Import>, DbError> {
    tx.all(&OF_PERSON, values![person, organisation])
}

/// Keeps a file's rows until they have been read; its id.
pub fn add(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    organisation: Option<&str>,
    file_name: &str,
    rows: &[Vec<String>],
    chosen: &Chosen,
) -> Result<String, Stop> {
    let id = ctx.chance.id(ctx.now);
    let (heads, body) = rows.split_first().ok_or_else(|| Stop::Broken("a table without heads".into()))?;
    let acting = ctx.acting().map(|acting| acting.organisation.as_str());
    tx.run(
        &ADD,
        values![
            &id,
            organisation,
            ctx.person(),
            acting,
            ctx.language.code(),
            file_name,
            &serde_json::to_string(heads)?,
            &serde_json::to_string(chosen)?,
            body.len() as i64,
            ctx.now
        ],
    )?;
    for (place, part) in (0_i64..).zip(body.chunks(PART)) {
        tx.run(&ADD_PART, values![&id, place, &serde_json::to_string(part)?])?;
    }
    Ok(id)
}

/// The rows of at most so many parts, from one on; none after the last.
pub fn parts(tx: &mut Tx<'_>, import: &str, from: i64, at_most: usize) -> Result<Vec<Vec<String>>, Stop> {
    let mut rows = Vec::new();
    for place in (from..).take(at_most) {
        let Some(part) = part(tx, import, place)? else { break };
        rows.extend(part);
    }
    Ok(rows)
}

/// The rows of one part; none after the last.
pub fn part(tx: &mut Tx<'_>, import: &str, place: i64) -> Result<Option<Vec<Vec<String>>>, Stop> {
    let body: Option<String> = tx.optional(&PART_AT, values![import, place])?;
    Ok(body.map(|body| serde_json::from_str(&body)).transpose()?)
}

/// Goes on from one stage to another, from the first row; whether it stood there.
pub fn go_on(tx: &mut Tx<'_>, import: &Import, to: Stage, chosen: &Chosen) -> Result<bool, Stop> {
    Ok(tx.run(&MOVE, values![&import.id, import.stage, to, &serde_json::to_string(chosen)?])? > 0)
}

/// A check that was cut off begins anew: what it had said may have changed.
pub fn restart_check(tx: &mut Tx<'_>, import: &str) -> Result<(), DbError> {
    tx.run(&CLEAR_REMARKS, values![import])?;
    tx.run(&RESTART, values![import]).map(drop)
}

/// What came of a part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub rows: i64,
    pub added: i64,
    pub filled: i64,
    pub known: i64,
    pub doubtful: i64,
    pub wrong: i64,
}

/// Counts some parts. A conflict where another program has counted them already, so that nothing is done twice.
pub fn progress(tx: &mut Tx<'_>, import: &str, done: i64, stage: Stage, t: Tally) -> Result<(), DbError> {
    let changed =
        tx.run(&PROGRESS, values![import, t.rows, t.added, t.filled, t.known, t.doubtful, t.wrong, done, stage])?;
    if changed > 0 { Ok(()) } else { Err(DbError::Conflict("another program has read these rows".into())) }
}

/// The last row has been dealt with. What was read is no longer kept.
pub fn finish(tx: &mut Tx<'_>, ctx: &Ctx, import: &str, from: Stage, to: Stage) -> Result<(), DbError> {
    tx.run(&FINISH, values![import, from, to, ctx.now])?;
    if matches!(to, Stage::Done | Stage::Stopped) {
        tx.run(&CLEAR_PARTS, values![import])?;
    }
    Ok(())
}

/// What is to be said of one row.
#[derive(Clone, Debug)]
pub struct Remarked {
    /// The row's number in the file, the heads being the first.
    pub line: i64,
    /// `wrong` or `doubtful`.
    pub kind: String,
    pub name: String,
    pub remarks: Vec<Remark>,
}

impl FromRow for Remarked {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        let body: String = row.get("body")?;
        let remarks = serde_json::from_str(&body)
            .map_err(|error| DbError::Column { column: "body".into(), message: error.to_string() })?;
        Ok(Self { line: row.get("line")?, kind: row.get("kind")?, name: row.get("name")?, remarks })
    }
}

pub fn remark(tx: &mut Tx<'_>, import: &str, r: &Remarked) -> Result<(), Stop> {
    let body = serde_json::to_string(&r.remarks)?;
    tx.run(&ADD_REMARK, values![import, r.line, &r.kind, &r.name, &body])?;
    Ok(())
}

/// A page of what the preview says, and how much there is.
pub fn remarks(
    tx: &mut Tx<'_>,
    import: &str,
    kind: &str,
    limit: i64,
    offset: i64,
) -> Result<(i64, Vec<Remarked>), DbError> {
    Ok((tx.one(&COUNT_REMARKS, values![import, kind])?, tx.all(&REMARKS, values![import, kind, limit, offset])?))
}

/// Removes files sent long ago with all that was kept of them; how many.
pub fn remove_old(tx: &mut Tx<'_>, now: Moment, at_most: i64) -> Result<u64, DbError> {
    let old: Vec<String> = tx.all(&OLD, values![now.plus(-KEPT), at_most])?;
    for id in &old {
        for statement in [&CLEAR_REMARKS, &CLEAR_PARTS, &REMOVE] {
            tx.run(statement, values![id])?;
        }
    }
    Ok(old.len() as u64)
}
