//! What an organisation says of itself: described in one JSON text, with columns and tables for what lists ask for.

use super::organisations::{county, note};
use super::{former, words};
use crate::likeness;
use crate::organisation::{Organisation, OrganisationKind, OrganisationNumber};
use crate::profile::{Presented, Profile, TargetGroup};
use kernel::db::{FromRow, Row};
use kernel::journal::Verb;
use kernel::{Ctx, DbError, Stop, Tx, sort, statements, values};

/// The first target groups of organisations in their order, the primary ones of each first.
macro_rules! reached {
    ($where:literal) => {
        concat!(
            "select g.name, g.is_primary, g.place, o.id, o.name as organisation_name, o.sort_key from actors_organisation o
            cross join actors_target_group g where g.organisation = o.id and o.has_target_groups and ",
            $where,
            " and o.merged_into is null and o.ended_on is null order by o.sort_key, o.id, g.is_primary desc, g.place limit $2"
        )
    };
}

statements! {
    HEAD = "select profile, level, version from actors_organisation where id = $1";
    WORKS_IN = "select a.code, a.name from actors_works_in w join actors_area a on a.code = w.area
        where w.organisation = $1 order by a.sort_key, a.code";
    TARGET_GROUPS = "select name, is_primary from actors_target_group where organisation = $1 order by place";
    // Cross joins, so that SQLite begins with the organisations of the area in their order, and goes no further than is shown. A
    // county's own code stands in both columns of its region.
    TARGET_GROUPS_HERE = concat!("select * from (", reached!("o.area = $1"), ") a union select * from (", reached!("o.county = $1"),
        ") c order by sort_key, id, is_primary desc, place limit $2");
    HAS_TARGET_GROUPS = "update actors_organisation set has_target_groups = exists
        (select 1 from actors_target_group g where g.organisation = actors_organisation.id) where id = $1";
    // By a program before this one, which does not say so.
    NOTE_TARGET_GROUPS = "update actors_organisation set has_target_groups = true
        where not has_target_groups and id in (select organisation from actors_target_group)";
    WORKING_HERE = "select o.id, o.name, o.kind, o.area, o.number, o.purpose, o.ended_on, o.merged_into from actors_works_in w
        join actors_organisation o on o.id = w.organisation
        where w.area = $1 and o.merged_into is null and o.ended_on is null order by o.sort_key, o.id limit $2";
    KNOWN_BY = "select o.id, o.profile, (select 1 from actors_verification v where v.organisation = o.id
        and v.ended_at is null limit 1) is not null as is_verified from actors_organisation o where o.id in (
        $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24,
        $25, $26, $27, $28, $29, $30, $31, $32)";
    NUMBER_TAKEN = "select id as value from actors_organisation where number = $1 and id <> $2 limit 1";
    SAVE = "update actors_organisation set name = $2, kind = $3, area = $4, number = $5, purpose = $6, level = $7, profile = $8,
        sort_key = $9, folded = $10, county = $11, likeness = $12, version = version + 1 where id = $1 and version = $13";
    CLEAR_WORKS_IN = "delete from actors_works_in where organisation = $1";
    ADD_WORKS_IN = "insert into actors_works_in (organisation, area) values ($1, $2) on conflict do nothing";
    CLEAR_TARGET_GROUPS = "delete from actors_target_group where organisation = $1";
    ADD_TARGET_GROUP = "insert into actors_target_group (organisation, place, name, is_primary, folded)
        values ($1, $2, $3, $4, $5)";
    END = "update actors_organisation set ended_on = $2, version = version + 1 where id = $1 and ended_on is null";
    RESUME = "update actors_organisation set ended_on = null, version = version + 1 where id = $1 and ended_on is not null";
}

struct Head {
    profile: String,
    level: Option<i64>,
    version: i64,
}

impl FromRow for Head {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self { profile: row.get("profile")?, level: row.get("level")?, version: row.get("version")? })
    }
}

struct Named(String, String);

impl FromRow for Named {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self(row.get("code")?, row.get("name")?))
    }
}

/// A target group and the organisation that is there for it.
#[derive(Clone, Debug)]
pub struct Reached {
    pub group: TargetGroup,
    pub organisation: String,
    pub organisation_name: String,
}

impl FromRow for Reached {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            group: TargetGroup::from_row(row)?,
            organisation: row.get("id")?,
            organisation_name: row.get("organisation_name")?,
        })
    }
}

pub fn of(tx: &mut Tx<'_>, organisation: &str) -> Result<Presented, Stop> {
    let Some(head) = tx.optional::<Head>(&HEAD, values![organisation])? else { return Ok(Presented::default()) };
    let profile: Profile = serde_json::from_str(&head.profile)?;
    let works_in = tx.all::<Named>(&WORKS_IN, values![organisation])?.into_iter().map(|Named(c, n)| (c, n)).collect();
    let target_groups = tx.all(&TARGET_GROUPS, values![organisation])?;
    Ok(Presented { profile, level: head.level, version: head.version, works_in, target_groups })
}

/// How an organisation is reached and whether somebody says that it is what it says it is: what lists show of it.
#[derive(Clone, Debug)]
pub struct KnownBy {
    pub organisation: String,
    pub profile: Profile,
    pub is_verified: bool,
}

impl FromRow for KnownBy {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        let json: String = row.get("profile")?;
        let profile = serde_json::from_str(&json)
            .map_err(|error| DbError::Column { column: "profile".to_owned(), message: error.to_string() })?;
        Ok(Self { organisation: row.get("id")?, profile, is_verified: row.get("is_verified")? })
    }
}

const KNOWN_AT_ONCE: usize = 32;

/// The same for some organisations, in one statement for each 32.
pub fn known_by(tx: &mut Tx<'_>, organisations: &[&str]) -> Result<Vec<KnownBy>, DbError> {
    let mut known = Vec::new();
    for some in organisations.chunks(KNOWN_AT_ONCE) {
        let ids: [kernel::db::Value<'_>; KNOWN_AT_ONCE] =
            std::array::from_fn(|i| kernel::db::Value::from(some.get(i).copied().unwrap_or_default()));
        known.extend(tx.all::<KnownBy>(&KNOWN_BY, &ids)?);
    }
    Ok(known)
}

/// Notes that an organisation says whom it is there for, or no longer.
pub(super) fn note_target_groups(tx: &mut Tx<'_>, organisation: &str) -> Result<(), DbError> {
    tx.run(&HAS_TARGET_GROUPS, values![organisation]).map(drop)
}

/// Notes the same where an older program beside this one has written it.
pub fn note_all_target_groups(tx: &mut Tx<'_>) -> Result<(), DbError> {
    tx.run(&NOTE_TARGET_GROUPS, &[]).map(drop)
}

/// Whom the organisations of an area are there for: an organisation at a time, the primary groups of each first.
pub fn target_groups_in(tx: &mut Tx<'_>, area: &str, limit: i64) -> Result<Vec<Reached>, DbError> {
    tx.all(&TARGET_GROUPS_HERE, values![area, limit])
}

/// Organisations from elsewhere that say they work in an area.
pub fn working_in(tx: &mut Tx<'_>, area: &str, limit: i64) -> Result<Vec<Organisation>, DbError> {
    tx.all(&WORKING_HERE, values![area, limit])
}

/// Whether another organisation has a number.
pub fn number_taken(tx: &mut Tx<'_>, number: &OrganisationNumber, but: &str) -> Result<Option<String>, DbError> {
    tx.optional(&NUMBER_TAKEN, values![number.digits(), but])
}

/// An organisation as its people want it to stand.
#[derive(Clone, Debug)]
pub struct Wanted {
    pub name: String,
    pub kind: OrganisationKind,
    pub area: Option<String>,
    pub number: Option<OrganisationNumber>,
    pub purpose: String,
    pub level: Option<i64>,
    pub profile: Profile,
    /// Codes of areas.
    pub works_in: Vec<String>,
    pub target_groups: Vec<TargetGroup>,
}

/// Keeps what an organisation says of itself; a new name leaves the old one behind. False: somebody saved in between.
pub fn save(tx: &mut Tx<'_>, ctx: &Ctx, was: &Organisation, wanted: &Wanted, seen: i64) -> Result<bool, Stop> {
    let id = was.id.as_str();
    let profile = serde_json::to_string(&wanted.profile)?;
    let changed = tx.run(
        &SAVE,
        values![
            id,
            &wanted.name,
            wanted.kind,
            &wanted.area,
            wanted.number.as_ref().map(OrganisationNumber::digits),
            &wanted.purpose,
            wanted.level,
            &profile,
            &sort::key(&wanted.name),
            &sort::fold(&wanted.name),
            county(wanted.area.as_deref()),
            &likeness::key(&wanted.name),
            seen
        ],
    )?;
    if changed == 0 {
        return Ok(false);
    }
    tx.run(&CLEAR_WORKS_IN, values![id])?;
    for area in &wanted.works_in {
        tx.run(&ADD_WORKS_IN, values![id, area])?;
    }
    tx.run(&CLEAR_TARGET_GROUPS, values![id])?;
    for (place, group) in (1_i64..).zip(&wanted.target_groups) {
        tx.run(&ADD_TARGET_GROUP, values![id, place, &group.name, group.is_primary, &sort::fold(&group.name)])?;
    }
    note_target_groups(tx, id)?;
    if wanted.name != was.name {
        former::add(tx, ctx, id, &was.name)?;
        words::add_one(tx, id, &wanted.name)?;
        note(tx, ctx, id, Verb("journal-organisation-renamed"), Some(&format!("{} → {}", was.name, wanted.name)))?;
    }
    note(tx, ctx, id, Verb("journal-profile-saved"), Some(&profile))?;
    Ok(true)
}

/// Says that an organisation has ended, or that it goes on after all; whether that is new.
pub fn set_ended(tx: &mut Tx<'_>, ctx: &Ctx, organisation: &str, day: Option<&str>) -> Result<bool, DbError> {
    let (changed, verb) = match day {
        Some(day) => (tx.run(&END, values![organisation, day])?, Verb("journal-organisation-ended")),
        None => (tx.run(&RESUME, values![organisation])?, Verb("journal-organisation-resumed")),
    };
    if changed > 0 {
        note(tx, ctx, organisation, verb, day)?;
    }
    Ok(changed > 0)
}
