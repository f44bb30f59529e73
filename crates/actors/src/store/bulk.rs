//! Many organisations at once: looked up and written by lists, so that a large file takes few statements.

use super::organisations::county;
use super::words;
use crate::likeness;
use crate::organisation::{Organisation, OrganisationKind, OrganisationNumber};
use crate::profile::Profile;
use kernel::db::{FromRow, Row, Statement, Value};
use kernel::{Ctx, DbError, Stop, Tx, sort, statements, values};
use std::collections::HashMap;

/// How many values a look-up takes.
pub(super) const AT_ONCE: usize = 50;
/// How many organisations are written by one statement.
const ORGANISATIONS_AT_ONCE: usize = 8;

macro_rules! known {
    ($column:literal) => {
        concat!(
            "select o.id, o.name, o.kind, o.area, o.number, o.purpose, o.ended_on, o.merged_into, o.profile, o.folded, o.likeness
        from actors_organisation o where o.merged_into is null and ",
            $column,
            " in ",
            fifty!()
        )
    };
}

statements! {
    BY_NUMBERS = known!("o.number");
    BY_NAMES = known!("o.folded");
    BY_LIKENESS = known!("o.likeness");
    PROFILES = concat!("select id, profile as what from actors_organisation where id in ", fifty!());
    UNITS = concat!("select organisation as id, name as what from actors_unit where ended_at is null and organisation in ", fifty!(),
        " order by organisation, place");
    INSERT = "insert into actors_organisation
        (id, name, kind, area, number, purpose, registered_at, sort_key, folded, county, likeness, profile)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12), ($13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24), ($25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36), ($37, $38, $39, $40, $41, $42, $43, $44, $45, $46, $47, $48),
        ($49, $50, $51, $52, $53, $54, $55, $56, $57, $58, $59, $60), ($61, $62, $63, $64, $65, $66, $67, $68, $69, $70, $71, $72), ($73, $74, $75, $76, $77, $78, $79, $80, $81, $82, $83, $84), ($85, $86, $87, $88, $89, $90, $91, $92, $93, $94, $95, $96)";
    INSERT_ONE = "insert into actors_organisation
        (id, name, kind, area, number, purpose, registered_at, sort_key, folded, county, likeness, profile)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    MEASURE = "analyze actors_organisation";
    FILL = "update actors_organisation set number = coalesce(number, $2), area = coalesce(area, $3),
        county = coalesce(county, $4), purpose = $5, profile = $6, version = version + 1 where id = $1";
}

/// An organisation in the register with what a file may fill in.
#[derive(Clone, Debug)]
pub struct Known {
    pub organisation: Organisation,
    pub profile: Profile,
    pub folded: String,
    pub likeness: String,
}

impl FromRow for Known {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        let profile: String = row.get("profile")?;
        Ok(Self {
            organisation: Organisation::from_row(row)?,
            profile: serde_json::from_str(&profile)
                .map_err(|error| DbError::Column { column: "profile".into(), message: error.to_string() })?,
            folded: row.get("folded")?,
            likeness: row.get::<Option<String>>("likeness")?.unwrap_or_default(),
        })
    }
}

/// By what organisations are looked up.
#[derive(Clone, Copy)]
pub enum By {
    Number,
    Name,
    Likeness,
}

/// Those in the register with any of some numbers, folded names or keys of likeness.
pub fn known(tx: &mut Tx<'_>, by: By, wanted: &[&str]) -> Result<Vec<Known>, DbError> {
    let statement: &'static Statement = match by {
        By::Number => &BY_NUMBERS,
        By::Name => &BY_NAMES,
        By::Likeness => &BY_LIKENESS,
    };
    let mut found = Vec::new();
    for some in wanted.chunks(AT_ONCE) {
        let values: [Value<'_>; AT_ONCE] =
            std::array::from_fn(|i| Value::from(some.get(i).copied().unwrap_or_default()));
        found.extend(tx.all::<Known>(statement, &values)?);
    }
    Ok(found)
}

/// What an organisation says of itself, and the names of its units.
#[derive(Clone, Debug, Default)]
pub struct Shown {
    pub profile: Profile,
    pub units: Vec<String>,
}

struct OfOne(String, String);

impl FromRow for OfOne {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self(row.get("id")?, row.get("what")?))
    }
}

/// What each of some organisations shows, in their order.
pub fn shown(tx: &mut Tx<'_>, organisations: &[Organisation]) -> Result<Vec<Shown>, Stop> {
    let mut of: HashMap<String, Shown> = HashMap::with_capacity(organisations.len());
    for some in organisations.chunks(AT_ONCE) {
        let values: [Value<'_>; AT_ONCE] =
            std::array::from_fn(|i| Value::from(some.get(i).map_or("", |o| o.id.as_str())));
        for OfOne(id, profile) in tx.all(&PROFILES, &values)? {
            of.entry(id).or_default().profile = serde_json::from_str(&profile)?;
        }
        for OfOne(id, unit) in tx.all(&UNITS, &values)? {
            of.entry(id).or_default().units.push(unit);
        }
    }
    Ok(organisations.iter().map(|o| of.remove(&o.id).unwrap_or_default()).collect())
}

/// A new organisation.
#[derive(Clone, Debug)]
pub struct New {
    pub id: String,
    pub name: String,
    pub kind: OrganisationKind,
    pub area: Option<String>,
    pub number: Option<OrganisationNumber>,
    pub purpose: String,
    pub profile: Profile,
}

/// What is kept of a new one beside what its row says.
struct Kept<'a> {
    new: &'a New,
    sort_key: String,
    folded: String,
    likeness: String,
    profile: String,
}

impl Kept<'_> {
    fn values(&self, ctx: &Ctx) -> [Value<'_>; 12] {
        [
            Value::from(&self.new.id),
            Value::from(&self.new.name),
            Value::from(self.new.kind),
            Value::from(&self.new.area),
            Value::from(self.new.number.as_ref().map(OrganisationNumber::digits)),
            Value::from(&self.new.purpose),
            Value::from(ctx.now),
            Value::from(&self.sort_key),
            Value::from(&self.folded),
            Value::from(county(self.new.area.as_deref())),
            Value::from(&self.likeness),
            Value::from(&self.profile),
        ]
    }
}

/// Adds them all. The caller writes the journal, one entry for all that a file brought.
pub fn add(tx: &mut Tx<'_>, ctx: &Ctx, new: &[New], words: &mut words::Kept) -> Result<(), Stop> {
    let mut kept = Vec::with_capacity(new.len());
    for new in new {
        kept.push(Kept {
            new,
            sort_key: sort::key(&new.name),
            folded: sort::fold(&new.name),
            likeness: likeness::key(&new.name),
            profile: serde_json::to_string(&new.profile)?,
        });
    }
    // In the order of lists, since that is how most of the indexes are written with least trouble.
    kept.sort_unstable_by(|one, other| one.sort_key.cmp(&other.sort_key));
    let (many, rest) = kept.split_at(kept.len() - kept.len() % ORGANISATIONS_AT_ONCE);
    for some in many.chunks(ORGANISATIONS_AT_ONCE) {
        let values: Vec<Value<'_>> = some.iter().flat_map(|kept| kept.values(ctx)).collect();
        tx.run(&INSERT, &values)?;
    }
    for one in rest {
        tx.run(&INSERT_ONE, &one.values(ctx))?;
    }
    let names: Vec<(&str, &str)> = new.iter().map(|new| (new.name.as_str(), new.id.as_str())).collect();
    Ok(words::add(tx, &names, words)?)
}

/// Fills in what the register did not know.
pub fn fill(tx: &mut Tx<'_>, known: &Known) -> Result<(), Stop> {
    let o = &known.organisation;
    let number = o.number.as_ref().map(OrganisationNumber::digits);
    let profile = serde_json::to_string(&known.profile)?;
    tx.run(&FILL, values![&o.id, number, &o.area, county(o.area.as_deref()), &o.purpose, &profile])?;
    Ok(())
}

/// Has PostgreSQL look at how large the register has become: what it planned while that was small reads all of it each time.
pub fn measure(tx: &mut Tx<'_>) -> Result<(), DbError> {
    tx.run(&MEASURE, values![]).map(drop)
}
