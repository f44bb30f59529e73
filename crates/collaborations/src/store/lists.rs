//! Lists of collaborations, within the reader's sight.

use super::{reader, visible};
use crate::file::State;
use actors::store::organisations::like;
use kernel::db::{FromRow, Row};
use kernel::openness::Openness;
use kernel::{Ctx, DbError, Language, Text, Tx, statements, values};

/// The filters, by address. Empty texts and 0 mean all.
macro_rules! wanted {
    () => {
        " and (cast($4 as bigint) = 0 or exists (select 1 from collaborations_area a where a.collaboration = c.id and a.level = $4))
        and ($5 = '' or exists (select 1 from collaborations_area a where a.collaboration = c.id
            and (a.code = $5 or a.code like $5 || '%')))
        and ($6 = '' or c.state = $6)
        and ($7 = '' or exists (select 1 from collaborations_party p where p.collaboration = c.id and p.kind = $7
            and p.state = 'party'))
        and ($8 = '' or c.folded like '%' || $8 || '%')
        and ($9 = '' or exists (select 1 from collaborations_party p where p.collaboration = c.id
            and p.organisation = $9 and p.state in ('party', 'left')))"
    };
}

macro_rules! columns {
    () => {
        "select c.id, c.language, c.title, c.summary, c.state, c.openness, c.area_words,
        (select count(*) from collaborations_party p where p.collaboration = c.id and p.state = 'party') as parties
        from collaborations_collaboration c where "
    };
}

statements! {
    LIST = concat!(columns!(), visible!(), wanted!(), " order by c.sort_key, c.id limit $10 offset $11");
    COUNT = concat!("select count(*) as value from collaborations_collaboration c where ", visible!(), wanted!());
    INVITED = "select c.id, c.language, c.title, c.summary, c.state, c.openness, c.area_words, cast(0 as bigint) as parties
        from collaborations_collaboration c where exists (select 1 from collaborations_party p
        where p.collaboration = c.id and p.organisation = $1 and p.state = 'invited') order by c.begun_at desc limit 20";
}

/// Which collaborations a list is to show.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    pub level: i64,
    pub area: String,
    pub state: String,
    pub kind: String,
    pub words: String,
    pub organisation: String,
}

/// One row of a list.
#[derive(Clone, Debug)]
pub struct Listed {
    pub id: String,
    pub language: Language,
    pub title: Text,
    pub summary: Text,
    pub state: State,
    pub openness: Openness,
    pub areas: String,
    pub parties: i64,
}

impl FromRow for Listed {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            id: row.get("id")?,
            language: Language::from_code(&row.get::<String>("language")?).unwrap_or_default(),
            title: read_text(row, "title")?,
            summary: read_text(row, "summary")?,
            state: row.get("state")?,
            openness: row.get("openness")?,
            areas: row.get("area_words")?,
            parties: row.get("parties")?,
        })
    }
}

/// A text kept as JSON.
pub(super) fn read_text(row: &Row<'_>, column: &str) -> Result<Text, DbError> {
    let json: String = row.get(column)?;
    serde_json::from_str(&json)
        .map_err(|error| DbError::Column { column: column.to_owned(), message: error.to_string() })
}

pub fn list(tx: &mut Tx<'_>, ctx: &Ctx, w: &Wanted, limit: i64, offset: i64) -> Result<Vec<Listed>, DbError> {
    let (organisation, person, program) = reader(ctx);
    tx.all(
        &LIST,
        values![
            organisation,
            person,
            program,
            w.level,
            &w.area,
            &w.state,
            &w.kind,
            &like(&w.words),
            &w.organisation,
            limit,
            offset
        ],
    )
}

pub fn count(tx: &mut Tx<'_>, ctx: &Ctx, w: &Wanted) -> Result<i64, DbError> {
    let (organisation, person, program) = reader(ctx);
    tx.one(
        &COUNT,
        values![organisation, person, program, w.level, &w.area, &w.state, &w.kind, &like(&w.words), &w.organisation],
    )
}

/// What the organisation acted for has been invited to and not answered.
pub fn invited(tx: &mut Tx<'_>, ctx: &Ctx) -> Result<Vec<Listed>, DbError> {
    tx.all(&INVITED, values![ctx.organisation()])
}
