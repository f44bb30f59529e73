//! How many organisations there are where, and which: what the map of actors is made of. Those that have ended are left out.

use crate::organisation::Organisation;
use kernel::db::{FromRow, Row};
use kernel::{DbError, Tx, statements, values};

/// What is left to look at in each row: `$1` kind, `$2` words of a target group. Empty texts mean all.
macro_rules! wanted {
    () => {
        " o.merged_into is null and o.ended_on is null and ($1 = '' or o.kind = $1) and ($2 = '' or exists
        (select 1 from actors_target_group g where g.organisation = o.id and g.folded like '%' || $2 || '%'))"
    };
}

macro_rules! listed {
    ($where:literal) => {
        concat!(
            "select o.id, o.name, o.kind, o.area, o.number, o.purpose, o.ended_on, o.merged_into from actors_organisation o
        where ",
            $where,
            wanted!(),
            " order by o.sort_key, o.id limit $4"
        )
    };
}

statements! {
    BY_COUNTY = concat!("select o.county as code, count(*) as number from actors_organisation o
        where o.county is not null and ", wanted!(), " group by o.county");
    BY_AREA = concat!("select o.area as code, count(*) as number from actors_organisation o
        where o.county = $3 and", wanted!(), " group by o.area");
    ALL = listed!("$3 = '' and");
    IN_COUNTY = listed!("o.county = $3 and");
    IN_AREA = listed!("o.area = $3 and");
}

struct Number(String, i64);

impl FromRow for Number {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self(row.get("code")?, row.get("number")?))
    }
}

/// Which organisations are asked about; empty texts mean all.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    pub kind: String,
    /// An area's code; a region's takes in what lies within it.
    pub area: String,
    /// Words of a target group.
    pub group: String,
}

impl Asked {
    fn group(&self) -> String {
        super::lists::like(&self.group)
    }
}

/// How many there are in each region, or in each municipality of one; by code.
pub fn by_area(tx: &mut Tx<'_>, asked: &Asked, region: &str) -> Result<Vec<(String, i64)>, DbError> {
    let group = &asked.group();
    let found: Vec<Number> = match region {
        "" => tx.all(&BY_COUNTY, values![&asked.kind, group])?,
        region => tx.all(&BY_AREA, values![&asked.kind, group, region])?,
    };
    Ok(found.into_iter().map(|Number(code, number)| (code, number)).collect())
}

/// Which they are, in order of name, at most `limit`.
pub fn list(tx: &mut Tx<'_>, asked: &Asked, limit: i64) -> Result<Vec<Organisation>, DbError> {
    let statement = match asked.area.len() {
        0 => &ALL,
        2 => &IN_COUNTY,
        _ => &IN_AREA,
    };
    tx.all(statement, values![&asked.kind, &asked.group(), &asked.area, limit])
}
