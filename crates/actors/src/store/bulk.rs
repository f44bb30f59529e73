//! Many organisations at once: looked up and written by lists, so that a large file takes few statements.

use super::organisations::county;
use crate::likeness;
use crate::organisation::{Organisation, OrganisationKind, OrganisationNumber};
use crate::profile::Profile;
use kernel::db::{FromRow, Row, Statement, Value};
use kernel::{Ctx, DbError, Stop, Tx, sort, statements, values};

/// How many values a look-up takes.
const AT_ONCE: usize = 50;
/// How many organisations and how many words are written by one statement.
const ORGANISATIONS_AT_ONCE: usize = 8;
const WORDS_AT_ONCE: usize = 40;

macro_rules! fifty {
    () => {
        "($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24,
        $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41, $42, $43, $44, $45, $46,
        $47, $48, $49, $50)"
    };
}

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
    INSERT = "insert into actors_organisation
        (id, name, kind, area, number, purpose, registered_at, sort_key, folded, county, likeness, profile)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12), ($13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24), ($25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36), ($37, $38, $39, $40, $41, $42, $43, $44, $45, $46, $47, $48),
        ($49, $50, $51, $52, $53, $54, $55, $56, $57, $58, $59, $60), ($61, $62, $63, $64, $65, $66, $67, $68, $69, $70, $71, $72), ($73, $74, $75, $76, $77, $78, $79, $80, $81, $82, $83, $84), ($85, $86, $87, $88, $89, $90, $91, $92, $93, $94, $95, $96)";
    INSERT_ONE = "insert into actors_organisation
        (id, name, kind, area, number, purpose, registered_at, sort_key, folded, county, likeness, profile)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    WORDS = "insert into actors_word (word, organisation)
        values ($1, $2), ($3, $4), ($5, $6), ($7, $8),
        ($9, $10), ($11, $12), ($13, $14), ($15, $16),
        ($17, $18), ($19, $20), ($21, $22), ($23, $24),
        ($25, $26), ($27, $28), ($29, $30), ($31, $32),
        ($33, $34), ($35, $36), ($37, $38), ($39, $40),
        ($41, $42), ($43, $44), ($45, $46), ($47, $48),
        ($49, $50), ($51, $52), ($53, $54), ($55, $56),
        ($57, $58), ($59, $60), ($61, $62), ($63, $64),
        ($65, $66), ($67, $68), ($69, $70), ($71, $72),
        ($73, $74), ($75, $76), ($77, $78), ($79, $80) on conflict do nothing";
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
pub fn add(tx: &mut Tx<'_>, ctx: &Ctx, new: &[New]) -> Result<(), Stop> {
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
    let (many, rest) = kept.split_at(kept.len() - kept.len() % ORGANISATIONS_AT_ONCE);
    for some in many.chunks(ORGANISATIONS_AT_ONCE) {
        let values: Vec<Value<'_>> = some.iter().flat_map(|kept| kept.values(ctx)).collect();
        tx.run(&INSERT, &values)?;
    }
    for one in rest {
        tx.run(&INSERT_ONE, &one.values(ctx))?;
    }
    let words: Vec<(String, &str)> =
        new.iter().flat_map(|new| sort::endings(&new.name).into_iter().map(|word| (word, new.id.as_str()))).collect();
    for some in words.chunks(WORDS_AT_ONCE) {
        // The last statement is filled up with its first pair, which is there already by then.
        let filled = some.iter().chain(std::iter::repeat(&some[0])).take(WORDS_AT_ONCE);
        let values: Vec<Value<'_>> = filled.flat_map(|(word, id)| [Value::from(word), Value::from(*id)]).collect();
        tx.run(&WORDS, &values)?;
    }
    Ok(())
}

/// Fills in what the register did not know.
pub fn fill(tx: &mut Tx<'_>, known: &Known) -> Result<(), Stop> {
    let o = &known.organisation;
    let number = o.number.as_ref().map(OrganisationNumber::digits);
    let profile = serde_json::to_string(&known.profile)?;
    tx.run(&FILL, values![&o.id, number, &o.area, county(o.area.as_deref()), &o.purpose, &profile])?;
    Ok(())
}
