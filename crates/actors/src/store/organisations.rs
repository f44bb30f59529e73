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
    INSERT = "insert into actors_organisation
        (id, name, kind, area, number, purpose, registered_at, sort_key, folded, county)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    UNITS = "select name as value from actors_unit where organisation = $1 order by place";
    ADD_UNIT = "insert into actors_unit (organisation, place, name)
        select cast($1 as text), coalesce(max(place), 0) + 1, cast($2 as text) from actors_unit where organisation = $1";
}

pub fn find(tx: &mut Tx<'_>, id: &str) -> Result<Option<Organisation>, DbError> {
    tx.optional(&FIND, values![id])
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
            &sort::fold(&organisation.name),
            organisation.area.as_deref().and_then(|area| area.get(..2))
        ],
    )?;
    super::lists::add_words(tx, &organisation.id, &organisation.name)?;
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
