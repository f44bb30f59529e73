//! What two organisations have been in together, within the sight of the one who asks.

use super::persons::Titled;
use super::{reader, visible};
use kernel::db::{FromRow, Row, Value};
use kernel::{Ctx, DbError, Tx, statements};

statements! {
    TOGETHER = concat!("select t.organisation, c.id, c.title, c.language from collaborations_party own
        join collaborations_party t on t.collaboration = own.collaboration
        join collaborations_collaboration c on c.id = own.collaboration
        where own.organisation = $1 and own.state in ('party', 'left') and t.state in ('party', 'left') and c.id <> $5
        and t.organisation in ($6, $7, $8, $9, $10, $11, $12, $13, $14, $15) and ", visible!(),
        " order by c.changed_at desc, c.id limit 200");
}

/// As many as a search shows.
pub const AT_ONCE: usize = 10;

/// A collaboration that an organisation has been in with the one acted for.
pub struct Together {
    pub organisation: String,
    pub collaboration: Titled,
}

impl FromRow for Together {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self { organisation: row.get("organisation")?, collaboration: Titled::from_row(row)? })
    }
}

/// Those that the organisation acted for has been in with others, the latest first, but for one.
pub fn with(tx: &mut Tx<'_>, ctx: &Ctx, others: &[&str], but: &str) -> Result<Vec<Together>, DbError> {
    let (own, person, program, reach) = &reader(ctx);
    let mut asked =
        vec![Value::from(*own), Value::from(*person), Value::from(*program), Value::from(reach), Value::from(but)];
    asked.extend((0..AT_ONCE).map(|i| Value::from(others.get(i).copied().unwrap_or_default())));
    let mut found: Vec<Together> = tx.all(&TOGETHER, &asked)?;
    // One that left and came back stands twice.
    let mut seen = std::collections::HashSet::new();
    found.retain(|row| seen.insert((row.organisation.clone(), row.collaboration.id.clone())));
    Ok(found)
}
