//! Areas are open to everybody.

use crate::area::{Area, Level, official};
use kernel::journal::{self, Stream, Verb};
use kernel::subject::SubjectRef;
use kernel::{Ctx, DbError, Stop, Tx, sort, statements, values};
use std::sync::LazyLock;

statements! {
    PUT = "insert into actors_area (code, level, name, county, within, sort_key) values ($1, $2, $3, $4, $5, $6)
        on conflict (code) do update set level = excluded.level, name = excluded.name, county = excluded.county,
        within = excluded.within, sort_key = excluded.sort_key";
    COUNT = "select count(*) as value from actors_area where level > 1";
    COUNT_OWN = "select count(*) as value from actors_area where level = 1";
    FIND = "select code, level, name, county, within from actors_area where code = $1";
    NAMED = "select code, level, name, county, within from actors_area
        where code in ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)";
    LIST = "select code, level, name, county, within from actors_area
        where (cast($1 as bigint) = 0 or level = $1) order by level desc, sort_key, code limit $2 offset $3";
    // By the few that lie within it, which SQLite does not see where the condition may also be none.
    LIST_WITHIN = "select code, level, name, county, within from actors_area
        where within = $2 and (cast($1 as bigint) = 0 or level = $1) order by level desc, sort_key, code limit $3 offset $4";
    COUNT_LIST = "select count(*) as value from actors_area where (cast($1 as bigint) = 0 or level = $1) and ($2 = '' or within = $2)";
    CALLED = "select code, level, name, county, within from actors_area
        where (sort_key = $1 or sort_key = $2 or sort_key = $3 or county = $4) and level > 1 order by level limit 1";
    COMMUNITY = "select code, level, name, county, within from actors_area
        where level = 1 and within = $1 and sort_key = $2";
}

/// How many areas are not official but were added here.
pub static OWN: &kernel::db::Statement = &COUNT_OWN;

/// Puts the official areas in place. They change with the program, so this runs at each start; it writes only what is new.
pub fn sync(tx: &mut Tx<'_>) -> Result<(), Stop> {
    let areas = official()?;
    let there: i64 = tx.one(&COUNT, values![])?;
    if usize::try_from(there).ok() == Some(areas.len()) {
        return Ok(());
    }
    for area in &areas {
        put(tx, area)?;
    }
    Ok(())
}

fn put(tx: &mut Tx<'_>, area: &Area) -> Result<(), DbError> {
    let key = sort::key(&area.name);
    tx.run(&PUT, values![&area.code, area.level.number(), &area.name, &area.county, &area.within, &key])?;
    Ok(())
}

pub fn find(tx: &mut Tx<'_>, code: &str) -> Result<Option<Area>, DbError> {
    tx.optional(&FIND, values![code])
}

/// The area somebody means who writes its code, its name, a municipality's name in full or the name of a county.
pub fn meant(tx: &mut Tx<'_>, written: &str) -> Result<Option<Area>, DbError> {
    let written = written.trim();
    if let Some(area) = find(tx, written)? {
        return Ok(Some(area));
    }
    let short = written.strip_suffix(" kommun").unwrap_or(written);
    // Vaxholms kommun is Vaxholm; Borås kommun is Borås.
    let stem = short.strip_suffix('s').filter(|_| short.len() < written.len()).unwrap_or(short);
    tx.optional(&CALLED, values![&sort::key(written), &sort::key(short), &sort::key(stem), written])
}

/// The areas of up to a page's worth of codes, in one statement.
pub fn named(tx: &mut Tx<'_>, codes: &[&str]) -> Result<Vec<Area>, DbError> {
    let codes: [kernel::db::Value<'_>; 20] =
        std::array::from_fn(|i| kernel::db::Value::from(codes.get(i).copied().unwrap_or_default()));
    tx.all(&NAMED, &codes)
}

/// The regions in Swedish order, as the program carries them: the table holds the same, and every list offers them.
pub fn regions() -> &'static [Area] {
    static REGIONS: LazyLock<Vec<Area>> = LazyLock::new(|| {
        let mut regions = official().unwrap_or_default();
        regions.retain(|area| area.level == Level::REGION);
        regions.sort_by_cached_key(|area| sort::key(&area.name));
        regions
    });
    &REGIONS
}

/// Areas of a level (0: all) directly within another ('' : anywhere).
pub fn list(tx: &mut Tx<'_>, level: i64, within: &str, limit: i64, offset: i64) -> Result<Vec<Area>, DbError> {
    match within {
        "" => tx.all(&LIST, values![level, limit, offset]),
        _ => tx.all(&LIST_WITHIN, values![level, within, limit, offset]),
    }
}

pub fn count(tx: &mut Tx<'_>, level: i64, within: &str) -> Result<i64, DbError> {
    tx.one(&COUNT_LIST, values![level, within])
}

/// The community of that name below a municipality, added if it is new.
pub fn community(tx: &mut Tx<'_>, ctx: &Ctx, name: &str, within: &str) -> Result<Area, DbError> {
    let key = sort::key(name);
    if let Some(known) = tx.optional(&COMMUNITY, values![within, &key])? {
        return Ok(known);
    }
    let code = format!("{within}-{}-{}", kernel::id::slug(name), ctx.chance.suffix());
    let area =
        Area { code, level: Level::COMMUNITY, name: name.to_owned(), county: None, within: Some(within.to_owned()) };
    put(tx, &area)?;
    let subject = SubjectRef::new("area", &area.code);
    journal::record(tx, ctx, &Stream::Installation, Verb("journal-community-added"), &subject, Some(name))?;
    Ok(area)
}
