//! The register of organisations, open to everybody.

use crate::likeness;
use crate::organisation::{Organisation, OrganisationKind, OrganisationNumber};
use kernel::journal::{self, Stream, Verb};
use kernel::subject::SubjectRef;
use kernel::{Ctx, DbError, Tx, sort, statements, values};

statements! {
    FIND = "select id, name, kind, area, number, purpose, ended_on, merged_into from actors_organisation where id = $1";
    BY_NUMBER = "select id, name, kind, area, number, purpose, ended_on, merged_into from actors_organisation where number = $1";
    BY_KIND_AND_AREA = "select id, name, kind, area, number, purpose, ended_on, merged_into from actors_organisation
        where kind = $1 and area = $2 order by registered_at limit 1";
    BY_NAME = "select id, name, kind, area, number, purpose, ended_on, merged_into from actors_organisation
        where folded = $1 and kind = $2 and coalesce(area, '') = $3 order by registered_at limit 1";
    NAMES = "select id, name from actors_organisation where id in
        ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)";
    INSERT = "insert into actors_organisation
        (id, name, kind, area, number, purpose, registered_at, sort_key, folded, county, likeness)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
}

pub fn find(tx: &mut Tx<'_>, id: &str) -> Result<Option<Organisation>, DbError> {
    tx.optional(&FIND, values![id])
}

/// The names of up to a page's worth of organisations, in one statement.
pub fn names(tx: &mut Tx<'_>, organisations: &[&str]) -> Result<Vec<(String, String)>, DbError> {
    super::people::named(tx, &NAMES, organisations)
}

pub fn by_number(tx: &mut Tx<'_>, number: &OrganisationNumber) -> Result<Option<Organisation>, DbError> {
    tx.optional(&BY_NUMBER, values![number.digits()])
}

/// The names of an organisation's units.
pub fn units(tx: &mut Tx<'_>, organisation: &str) -> Result<Vec<String>, DbError> {
    super::units::names(tx, organisation)
}

pub fn add_unit(tx: &mut Tx<'_>, ctx: &Ctx, organisation: &str, name: &str) -> Result<(), DbError> {
    super::units::add(tx, ctx, organisation, name, None)
}

/// The organisation itself, or the one it was merged into.
fn followed(tx: &mut Tx<'_>, known: Organisation) -> Result<Organisation, DbError> {
    match &known.merged_into {
        Some(into) => Ok(find(tx, into)?.unwrap_or(known)),
        None => Ok(known),
    }
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
        return followed(tx, known);
    }
    let is_unique_in_area = matches!(named.kind, OrganisationKind::Municipality | OrganisationKind::Region)
        || named.area == Some("SE") && named.kind == OrganisationKind::Other;
    if is_unique_in_area
        && let Some(area) = named.area
        && let Some(known) = tx.optional(&BY_KIND_AND_AREA, values![named.kind, area])?
    {
        return followed(tx, known);
    }
    if named.kind != OrganisationKind::Collective
        && let Some(known) =
            tx.optional(&BY_NAME, values![&sort::fold(named.name), named.kind, named.area.unwrap_or_default()])?
    {
        return followed(tx, known);
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
        ended_on: None,
        merged_into: None,
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
            county(organisation.area.as_deref()),
            &likeness::key(&organisation.name)
        ],
    )?;
    super::words::add_one(tx, &organisation.id, &organisation.name)?;
    let stream = Stream::Organisation(organisation.id.clone());
    let subject = SubjectRef::new("organisation", &organisation.id);
    journal::record(tx, ctx, &stream, Verb("journal-organisation-registered"), &subject, Some(&organisation.name))?;
    Ok(organisation)
}

/// The region a code lies in, by which lists find what lies within one.
pub(super) fn county(area: Option<&str>) -> Option<&str> {
    area.and_then(|area| area.get(..2))
}

/// Writes what was done to an organisation in its own history.
pub(super) fn note(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    organisation: &str,
    verb: Verb,
    text: Option<&str>,
) -> Result<(), DbError> {
    let subject = SubjectRef::new("organisation", organisation);
    if ctx.is_administrator() && ctx.acting().is_none() && OF_OFFICE.contains(&verb.0) {
        journal::record(tx, ctx, &Stream::Installation, verb, &subject, text)?;
    }
    journal::record(tx, ctx, &Stream::Organisation(organisation.into()), verb, &subject, text)
}

/// What administrators of the installation do with an organisation, also as the one who answers for a side of a merger that
/// nobody administers, and what follows of it. It stands in the installation's chain as well (GRO-6). Who is named to look after
/// the installation, and who confirms it, concerns no organisation, and is written in that chain only.
const OF_OFFICE: &[&str] = &[
    "journal-organisation-verified",
    "journal-verification-ended",
    "journal-merger-proposed",
    "journal-merger-consent",
    "journal-merger-refused",
    "journal-merger-taken-back",
    "journal-organisation-merged",
    "journal-organisation-took-over",
    "journal-brought-confirmed",
    "journal-brought-refused",
    "journal-voice-ended",
    "journal-claim-accepted",
    "journal-claim-refused",
];
