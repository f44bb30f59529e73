//! The units inside an organisation (ACT-3). One that has ended stays, so that what it did can still be read.

use super::organisations::note;
use kernel::db::{FromRow, Row};
use kernel::journal::Verb;
use kernel::{Ctx, DbError, Moment, Tx, statements, values};

statements! {
    NAMES = "select name as value from actors_unit where organisation = $1 and ended_at is null order by place";
    ALL = "select u.place, u.name, u.within, w.name as within_name, u.ended_at from actors_unit u
        left join actors_unit w on w.organisation = u.organisation and w.place = u.within
        where u.organisation = $1 order by u.place";
    LAST = "select coalesce(max(place), 0) as value from actors_unit where organisation = $1";
    ADD = "insert into actors_unit (organisation, place, name, within)
        select cast($1 as text), coalesce(max(place), 0) + 1, cast($2 as text), cast($3 as bigint)
        from actors_unit where organisation = $1";
    RENAME = "update actors_unit set name = $3 where organisation = $1 and place = $2 and ended_at is null";
    END = "update actors_unit set ended_at = $3 where organisation = $1 and place = $2 and ended_at is null";
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Its number within the organisation, which never changes.
    pub place: i64,
    pub name: String,
    /// The unit it is part of.
    pub within: Option<i64>,
    pub within_name: Option<String>,
    pub ended_at: Option<Moment>,
}

impl Unit {
    /// Its name, and that of the unit it is part of.
    pub fn title(&self) -> String {
        match &self.within_name {
            Some(within) => format!("{} ({within})", self.name),
            None => self.name.clone(),
        }
    }
}

impl FromRow for Unit {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            place: row.get("place")?,
            name: row.get("name")?,
            within: row.get("within")?,
            within_name: row.get("within_name")?,
            ended_at: row.get::<Option<i64>>("ended_at")?.map(Moment),
        })
    }
}

/// The names of the units there are now.
pub fn names(tx: &mut Tx<'_>, organisation: &str) -> Result<Vec<String>, DbError> {
    tx.all(&NAMES, values![organisation])
}

/// Every unit, also those that have ended.
pub fn all(tx: &mut Tx<'_>, organisation: &str) -> Result<Vec<Unit>, DbError> {
    tx.all(&ALL, values![organisation])
}

/// Those there are now.
pub fn now(tx: &mut Tx<'_>, organisation: &str) -> Result<Vec<Unit>, DbError> {
    let mut units = all(tx, organisation)?;
    units.retain(|unit| unit.ended_at.is_none());
    Ok(units)
}

/// The highest number a unit has, 0 for none. When two organisations are merged, the units of the one that goes are numbered
/// on from here.
pub fn last(tx: &mut Tx<'_>, organisation: &str) -> Result<i64, DbError> {
    tx.one(&LAST, values![organisation])
}

pub fn add(tx: &mut Tx<'_>, ctx: &Ctx, organisation: &str, name: &str, within: Option<i64>) -> Result<(), DbError> {
    tx.run(&ADD, values![organisation, name, within])?;
    note(tx, ctx, organisation, Verb("journal-unit-added"), Some(name))
}

/// Gives a unit another name; whether it was there.
pub fn rename(tx: &mut Tx<'_>, ctx: &Ctx, organisation: &str, unit: &Unit, name: &str) -> Result<bool, DbError> {
    if tx.run(&RENAME, values![organisation, unit.place, name])? == 0 {
        return Ok(false);
    }
    note(tx, ctx, organisation, Verb("journal-unit-renamed"), Some(&format!("{} → {name}", unit.name)))?;
    Ok(true)
}

/// Ends a unit; whether it was there.
pub fn end(tx: &mut Tx<'_>, ctx: &Ctx, organisation: &str, unit: &Unit) -> Result<bool, DbError> {
    if tx.run(&END, values![organisation, unit.place, ctx.now])? == 0 {
        return Ok(false);
    }
    note(tx, ctx, organisation, Verb("journal-unit-ended"), Some(&unit.name))?;
    Ok(true)
}
