//! The register of organisations, open to everybody.

use crate::organisation::{Organisation, OrganisationKind, OrganisationNumber};
use kernel::journal::{self, Stream, Verb};
use kernel::subject::SubjectRef;
use kernel::{Ctx, DbError, Tx, sort, statements, values};

statements! {
    FIND = "select id, name, kind, area, number, purpose from actors_organisation where id = $1";
    BY_NUMBER = "select id, name, kind, area, number, purpose from actors_organisation where number = $1";
    BY_KIND_AND_AREA = "select id, name, kind, area, number, purpose from actors_organisation
        where kind = $1 and area = $2 order by registered_at limit 1";
    BY_NAME = "select id, name, kind, area, number, purpose from actors_organisation
        where folded = $1 and kind = $2 and coalesce(area, '') = $3 order by registered_at limit 1";
    INSERT = "insert into actors_organisation (id, name, kind, area, number, purpose, registered_at, sort_key, folded)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    LIST = "select id, name, kind, area, number, purpose from actors_organisation
        where ($1 = '' or kind = $1) and ($2 = '' or area = $2 or substr(area, 1, 2) = $2)
        and ($3 = '' or folded like '%' || $3 || '%') order by sort_key, id limit $4 offset $5";
    COUNT = "select count(*) as value from actors_organisation
        where ($1 = '' or kind = $1) and ($2 = '' or area = $2 or substr(area, 1, 2) = $2)
        and ($3 = '' or folded like '%' || $3 || '%')";
    UNITS = "select name as value from actors_unit where organisation = $1 order by place";
    ADD_UNIT = "insert into actors_unit (organisation, place, name)
        select cast($1 as text), coalesce(max(place), 0) + 1, cast($2 as text) from actors_unit where organisation = $1";
    NAMES = "select o.id, o.name from actors_organisation o where exists
        (select 1 from actors_mandate m where m.organisation = o.id) order by o.sort_key";
}

/// Which organisations a list is to show; empty texts mean all.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    pub kind: String,
    pub area: String,
    pub words: String,
}

impl Wanted {
    fn pattern(&self) -> String {
        like(&self.words)
    }
}

/// Words as part of a `like` pattern. The wildcards are left out: nobody searches for them.
pub fn like(words: &str) -> String {
    sort::fold(words.trim()).chars().filter(|c| !matches!(c, '%' | '_' | '\\')).collect()
}

pub fn find(tx: &mut Tx<'_>, id: &str) -> Result<Option<Organisation>, DbError> {
    tx.optional(&FIND, values![id])
}

pub fn list(tx: &mut Tx<'_>, wanted: &Wanted, limit: i64, offset: i64) -> Result<Vec<Organisation>, DbError> {
    tx.all(&LIST, values![&wanted.kind, &wanted.area, &wanted.pattern(), limit, offset])
}

pub fn count(tx: &mut Tx<'_>, wanted: &Wanted) -> Result<i64, DbError> {
    tx.one(&COUNT, values![&wanted.kind, &wanted.area, &wanted.pattern()])
}

pub fn units(tx: &mut Tx<'_>, organisation: &str) -> Result<Vec<String>, DbError> {
    tx.all(&UNITS, values![organisation])
}

/// An organisation as a file or a form names it.
#[derive(Clone, Debug)]
pub struct Named<'a> {
    pub name: &'a str,
    pub kind: OrganisationKind,
    pub area: Option<&'a str>,
    pub number: Option<&'a OrganisationNumber>,
}

/// The registered organisation that is meant, or a new one. The register's own entry is never changed: by number; else
/// the municipality, region or nation of that kind and area; else the same name, kind and area.
pub fn resolve(tx: &mut Tx<'_>, ctx: &Ctx, named: &Named<'_>) -> Result<Organisation, DbError> {
    if let Some(number) = named.number
        && let Some(known) = tx.optional(&BY_NUMBER, values![number.digits()])?
    {
        return Ok(known);
    }
    let is_unique_in_area = matches!(named.kind, OrganisationKind::Municipality | OrganisationKind::Region)
        || named.area == Some("SE") && named.kind == OrganisationKind::Other;
    if is_unique_in_area
        && let Some(area) = named.area
        && let Some(known) = tx.optional(&BY_KIND_AND_AREA, values![named.kind, area])?
    {
        return Ok(known);
    }
    if named.kind != OrganisationKind::Collective
        && let Some(known) =
            tx.optional(&BY_NAME, values![&sort::fold(named.name), named.kind, named.area.unwrap_or_default()])?
    {
        return Ok(known);
    }
    register(tx, ctx, named)
}

/// Adds an organisation to the register.
pub fn register(tx: &mut Tx<'_>, ctx: &Ctx, named: &Named<'_>) -> Result<Organisation, DbError> {
    let organisation = Organisation {
        id: ctx.chance.id(ctx.now),
        name: named.name.to_owned(),
        kind: named.kind,
        area: named.area.map(str::to_owned),
        number: named.number.cloned(),
        purpose: String::new(),
    };
    tx.run(
        &INSERT,
        values![
            &organisation.id,
            &organisation.name,
            organisation.kind,
            &organisation.area,
            organisation.number.as_ref().map(OrganisationNumber::digits),
            "",
            ctx.now,
            &sort::key(&organisation.name),
            &sort::fold(&organisation.name)
        ],
    )?;
    let stream = Stream::Organisation(organisation.id.clone());
    let subject = SubjectRef::new("organisation", &organisation.id);
    journal::record(tx, ctx, &stream, Verb("journal-organisation-registered"), &subject, Some(&organisation.name))?;
    Ok(organisation)
}

pub fn add_unit(tx: &mut Tx<'_>, ctx: &Ctx, organisation: &str, name: &str) -> Result<(), DbError> {
    tx.run(&ADD_UNIT, values![organisation, name])?;
    let subject = SubjectRef::new("organisation", organisation);
    journal::record(
        tx,
        ctx,
        &Stream::Organisation(organisation.into()),
        Verb("journal-unit-added"),
        &subject,
        Some(name),
    )
}

struct Name(String, String);

impl kernel::db::FromRow for Name {
    fn from_row(row: &kernel::db::Row<'_>) -> Result<Self, DbError> {
        Ok(Self(row.get("id")?, row.get("name")?))
    }
}

/// Organisations that somebody can act for, by name: those who can be asked to take part.
pub fn with_people(tx: &mut Tx<'_>) -> Result<Vec<(String, String)>, DbError> {
    Ok(tx.all::<Name>(&NAMES, values![])?.into_iter().map(|Name(id, name)| (id, name)).collect())
}
