//! What organisations were called before, their own names and those of organisations merged into them: shown on their pages,
//! found by searches, and compared with the names of new ones.

use super::bulk::{AT_ONCE, Known};
use super::lists::like;
use super::words;
use crate::likeness;
use crate::organisation::Organisation;
use kernel::db::{FromRow, Row, Value};
use kernel::{Ctx, DbError, Moment, Tx, sort, statements, values};
use std::collections::HashMap;

statements! {
    OF = "select name, until_at from actors_former_name where organisation = $1 order by place desc";
    OF_MANY = concat!("select organisation, name from actors_former_name where organisation in ", fifty!(), " order by organisation, place desc");
    ADD = "insert into actors_former_name (organisation, place, name, until_at, likeness)
        select cast($1 as text), coalesce(max(place), 0) + 1, cast($2 as text), cast($3 as bigint), cast($4 as text)
        from actors_former_name where organisation = $1";
    ADD_FOLDED = "update actors_organisation set formerly = coalesce(formerly || $3, '') || $2 where id = $1";
    BY_LIKENESS = concat!("select o.id, o.name, o.kind, o.area, o.number, o.purpose, o.ended_on, o.merged_into, o.profile, o.folded,
        f.likeness, f.name as former from actors_former_name f join actors_organisation o on o.id = f.organisation
        where o.merged_into is null and f.likeness in ", fifty!());
    OF_OLDER_PROGRAM = "select f.organisation, f.place, f.name, o.merged_into from actors_former_name f
        join actors_organisation o on o.id = f.organisation where f.likeness is null order by f.organisation, f.place limit $1";
    SET_LIKENESS = "update actors_former_name set likeness = $3 where organisation = $1 and place = $2";
}

/// An earlier name, and until when.
#[derive(Clone, Debug)]
pub struct Former {
    pub name: String,
    pub until: Moment,
}

impl FromRow for Former {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self { name: row.get("name")?, until: row.get("until_at")? })
    }
}

/// An organisation's earlier names, the latest first.
pub fn of(tx: &mut Tx<'_>, organisation: &str) -> Result<Vec<Former>, DbError> {
    tx.all(&OF, values![organisation])
}

struct OfOne(String, String);

impl FromRow for OfOne {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self(row.get("organisation")?, row.get("name")?))
    }
}

/// Of organisations that a search has found: the earlier name that it found, by the organisation's id, where its name of today
/// does not have the words.
pub fn found_by(tx: &mut Tx<'_>, searched: &str, found: &[Organisation]) -> Result<HashMap<String, String>, DbError> {
    let words = like(searched);
    // Every name has an empty text in it, so that nothing is asked for where nothing was searched.
    let has = |name: &str| sort::fold(name).contains(&words);
    telling(tx, found.iter().filter(|o| !has(&o.name)), has)
}

/// The same of those that are like a name with this key: see [`crate::likeness`].
pub fn alike_by(tx: &mut Tx<'_>, key: &str, found: &[Organisation]) -> Result<HashMap<String, String>, DbError> {
    let is_like = |name: &str| likeness::key(name) == key;
    telling(tx, found.iter().filter(|o| !is_like(&o.name)), is_like)
}

fn telling<'a>(
    tx: &mut Tx<'_>,
    of: impl Iterator<Item = &'a Organisation>,
    tells: impl Fn(&str) -> bool,
) -> Result<HashMap<String, String>, DbError> {
    let ids: Vec<&str> = of.map(|o| o.id.as_str()).collect();
    let mut names = HashMap::new();
    for some in ids.chunks(AT_ONCE) {
        for OfOne(id, name) in tx.all(&OF_MANY, &up_to_fifty(some))? {
            if tells(&name) {
                names.entry(id).or_insert(name);
            }
        }
    }
    Ok(names)
}

/// Leaves an earlier name behind, and lets the organisation be found by it.
pub(super) fn add(tx: &mut Tx<'_>, ctx: &Ctx, organisation: &str, name: &str) -> Result<(), DbError> {
    tx.run(&ADD, values![organisation, name, ctx.now, &likeness::key(name)])?;
    findable(tx, organisation, name)
}

fn findable(tx: &mut Tx<'_>, organisation: &str, name: &str) -> Result<(), DbError> {
    tx.run(&ADD_FOLDED, values![organisation, &sort::fold(name), "\n"])?;
    words::add_one(tx, organisation, name)
}

/// An organisation that was called something before.
pub struct KnownBefore {
    pub known: Known,
    pub former: String,
}

impl FromRow for KnownBefore {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self { known: Known::from_row(row)?, former: row.get("former")? })
    }
}

/// Those in the register with an earlier name that has any of some keys of likeness, which stands in `known`.
pub fn alike(tx: &mut Tx<'_>, keys: &[&str]) -> Result<Vec<KnownBefore>, DbError> {
    let mut found = Vec::new();
    for some in keys.chunks(AT_ONCE) {
        found.extend(tx.all::<KnownBefore>(&BY_LIKENESS, &up_to_fifty(some))?);
    }
    Ok(found)
}

/// Values of a look-up, filled up with what is nowhere.
fn up_to_fifty<'a>(some: &[&'a str]) -> [Value<'a>; AT_ONCE] {
    std::array::from_fn(|i| Value::from(some.get(i).copied().unwrap_or_default()))
}

struct Unkept {
    organisation: String,
    place: i64,
    name: String,
    is_listed: bool,
}

impl FromRow for Unkept {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        let merged_into: Option<String> = row.get("merged_into")?;
        Ok(Self {
            organisation: row.get("organisation")?,
            place: row.get("place")?,
            name: row.get("name")?,
            is_listed: merged_into.is_none(),
        })
    }
}

/// Makes findable, at most `limit` of them, the earlier names of an older program; how many it found.
pub(super) fn fill(tx: &mut Tx<'_>, limit: i64) -> Result<usize, DbError> {
    let missing: Vec<Unkept> = tx.all(&OF_OLDER_PROGRAM, values![limit])?;
    for kept in &missing {
        tx.run(&SET_LIKENESS, values![&kept.organisation, kept.place, &likeness::key(&kept.name)])?;
        if kept.is_listed {
            findable(tx, &kept.organisation, &kept.name)?;
        }
    }
    Ok(missing.len())
}
