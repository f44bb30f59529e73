//! In how many collaborations organisations take part, and how many go on in areas, within the reader's sight: what one may
//! not see is in no number.

use super::{reader, visible};
use kernel::db::{FromRow, Row, Value};
use kernel::{Ctx, DbError, Tx, statements};
use std::collections::HashMap;

/// How many facets one statement counts.
const AT_ONCE: usize = 50;

statements! {
    COUNTED = concat!("select l.facet, count(*) as number from collaborations_facet l where l.facet in
        ($5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26,
        $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41, $42, $43, $44, $45, $46, $47,
        $48, $49, $50, $51, $52, $53, $54)
        and ", visible!("l.openness", "l.collaboration"), " group by l.facet");
}

struct Number(String, i64);

impl FromRow for Number {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self(row.get("facet")?, row.get("number")?))
    }
}

/// How many collaborations each organisation is or has been a party of, by its id. Those in none are left out.
pub fn of_organisations(tx: &mut Tx<'_>, ctx: &Ctx, ids: &[&str]) -> Result<HashMap<String, i64>, DbError> {
    counted(tx, ctx, "organisation:", ids)
}

/// How many collaborations are about each area or a place within it, by its code. Those without any are left out.
pub fn in_areas(tx: &mut Tx<'_>, ctx: &Ctx, codes: &[&str]) -> Result<HashMap<String, i64>, DbError> {
    counted(tx, ctx, "area:", codes)
}

fn counted(tx: &mut Tx<'_>, ctx: &Ctx, of: &str, wanted: &[&str]) -> Result<HashMap<String, i64>, DbError> {
    let (organisation, person, program, reach) = reader(ctx);
    let mut found = HashMap::new();
    for some in wanted.chunks(AT_ONCE) {
        let facets: Vec<String> = some.iter().map(|value| format!("{of}{value}")).collect();
        let mut values =
            vec![Value::from(organisation), Value::from(person), Value::from(program), Value::from(reach.as_str())];
        values.extend((0..AT_ONCE).map(|at| Value::from(facets.get(at).map_or("", String::as_str))));
        for Number(facet, number) in tx.all(&COUNTED, &values)? {
            found.insert(facet[of.len()..].to_owned(), number);
        }
    }
    Ok(found)
}
