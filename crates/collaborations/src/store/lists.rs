//! Lists of collaborations, within the reader's sight, in the order of their titles. What they are found under stands in
//! `collaborations_facet`, kept by [`super::listing`]: a list reads the facet that cuts it down most and looks for the others
//! in each row.

use super::{reached, reader, visible};
use crate::file::State;
use actors::store::lists::{like, rare_word};
use kernel::db::{FromRow, Row};
use kernel::openness::Openness;
use kernel::web::Counted;
use kernel::{Ctx, DbError, Language, Text, Tx, statements, values};

/// Another facet that a collaboration must have. Asked for as a value: PostgreSQL would gather all that have the facet, to look
/// in what it gathered, where the condition is an `exists`.
macro_rules! also {
    ($id:literal, $value:literal) => {
        concat!(" and (", $value, " = '' or ", has!($id, $value), ")")
    };
}

macro_rules! has {
    ($id:literal, $value:literal) => {
        concat!(
            "(select x.facet from collaborations_facet x where x.collaboration = ",
            $id,
            " and x.facet = ",
            $value,
            ") is not null"
        )
    };
}

/// What is left to look at in each row: `$8` to `$11` are facets that must be there beside the one that is listed, `$7`.
macro_rules! wanted {
    ($openness:literal, $id:literal) => {
        concat!(visible!($openness, $id), also!($id, "$8"), also!($id, "$9"), also!($id, "$10"), also!($id, "$11"))
    };
}

macro_rules! columns {
    () => {
        "select c.id, c.language, c.title, c.summary, c.state, c.openness, c.area_words,
        (select count(*) from collaborations_party p where p.collaboration = c.id and p.state = 'party') as parties "
    };
}

/// Collaborations whose title has a word that begins between `$13` and `$14`, and the words `$12` in it.
macro_rules! found {
    () => {
        concat!(
            // A cross join, so that SQLite begins with the few that were found.
            " from (select distinct w.collaboration from collaborations_word w where w.word >= $13 and w.word < $14) as found
            cross join collaborations_collaboration c where c.id = found.collaboration and ",
            has!("c.id", "$7"),
            " and c.folded like '%' || $12 || '%' and ",
            wanted!("c.openness", "c.id")
        )
    };
}

macro_rules! all {
    () => {
        concat!(
            " from collaborations_facet l join collaborations_collaboration c on c.id = l.collaboration where l.facet = $7 and ",
            wanted!("l.openness", "l.collaboration")
        )
    };
}

statements! {
    LIST = concat!(columns!(), all!(), " order by l.sort_key, l.collaboration limit $5 offset $6");
    COUNT = concat!("select count(*) as value from (select 1 as one from collaborations_facet l where l.facet = $7 and ",
        wanted!("l.openness", "l.collaboration"), " limit $5 offset $6) as counted");
    LIST_WITH = concat!(columns!(), all!(),
        " and c.folded like '%' || $12 || '%' order by l.sort_key, l.collaboration limit $5 offset $6");
    COUNT_WITH = concat!("select count(*) as value from (select 1 as one", all!(),
        " and c.folded like '%' || $12 || '%' limit $5 offset $6) as counted");
    // All that were found are put in order before a page of them is taken, so that they are counted on the way.
    LIST_FOUND = concat!(columns!(), ", count(*) over () as found", found!(),
        " order by c.sort_key, c.id limit $5 offset $6");
    COUNT_FOUND = concat!("select count(*) as value from (select 1 as one", found!(), " limit $5 offset $6) as counted");
    HITS = "select count(*) as value from (select 1 as one from collaborations_word where word >= $1 and word < $2 limit $3) as hits";
    INVITED = concat!("select c.id, c.language, c.title, c.summary, c.state, c.openness, c.area_words,
        cast(0 as bigint) as parties
        from collaborations_party p join collaborations_collaboration c on c.id = p.collaboration
        where p.organisation = $1 and p.state = 'invited' and ", reached!("c.id"), " and ", visible!(), " order by c.begun_at desc, c.id limit 20");
}

/// How much further than the page shown a list is counted.
const AHEAD: i64 = 100;

/// Which collaborations a list is to show. Empty texts and 0 mean all.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    pub level: i64,
    pub area: String,
    pub state: String,
    pub kind: String,
    pub words: String,
    pub organisation: String,
}

impl Wanted {
    /// The facets it asks for, the one that cuts the list down most first, and `all` where it asks for none.
    fn facets(&self) -> [String; 5] {
        let level = if self.level == 0 { String::new() } else { self.level.to_string() };
        let asked = [
            ("organisation", self.organisation.as_str()),
            ("area", &self.area),
            ("kind", &self.kind),
            ("level", &level),
            ("state", &self.state),
        ];
        let mut facets = asked.iter().filter(|(_, value)| !value.is_empty()).map(|(of, value)| format!("{of}:{value}"));
        let first = facets.next().unwrap_or_else(|| super::listing::ALL.to_owned());
        let mut others = || facets.next().unwrap_or_default();
        [first, others(), others(), others(), others()]
    }
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

/// A row of a search, with how many rows the whole of it has.
struct Found(Listed, i64);

impl FromRow for Found {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self(Listed::from_row(row)?, row.get("found")?))
    }
}

/// A text kept as JSON.
pub(super) fn read_text(row: &Row<'_>, column: &str) -> Result<Text, DbError> {
    let json: String = row.get(column)?;
    serde_json::from_str(&json)
        .map_err(|error| DbError::Column { column: column.to_owned(), message: error.to_string() })
}

/// The beginning of a search: where the keys of its longest word begin and end, if that word is rare.
type Rare = Option<(String, String)>;

/// A page of a list, and how many there are, counted a little further than a reader at `offset` has come.
pub fn page(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    w: &Wanted,
    limit: i64,
    offset: i64,
) -> Result<(Counted, Vec<Listed>), DbError> {
    let rare = rare_word(tx, &w.words, &HITS)?;
    if let Some(range) = &rare {
        let found = found(tx, ctx, w, range, limit, offset)?;
        let counted = match found.first() {
            Some(Found(_, number)) => Counted { number: *number, is_more: false },
            None if offset == 0 => Counted { number: 0, is_more: false },
            // Further on than there is anything.
            None => counted(tx, ctx, w, &rare, offset)?,
        };
        return Ok((counted, found.into_iter().map(|Found(listed, _)| listed).collect()));
    }
    Ok((counted(tx, ctx, w, &rare, offset)?, listed(tx, ctx, w, &rare, limit, offset)?))
}

/// As far as a list reaches, for a reader who needs no count.
pub fn list(tx: &mut Tx<'_>, ctx: &Ctx, w: &Wanted, limit: i64, offset: i64) -> Result<Vec<Listed>, DbError> {
    let rare = rare_word(tx, &w.words, &HITS)?;
    listed(tx, ctx, w, &rare, limit, offset)
}

fn listed(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    w: &Wanted,
    rare: &Rare,
    limit: i64,
    offset: i64,
) -> Result<Vec<Listed>, DbError> {
    let (organisation, person, program, reach) = &reader(ctx);
    let [first, a, b, c, d] = &w.facets();
    let words = &like(&w.words);
    match rare {
        Some(range) => {
            Ok(found(tx, ctx, w, range, limit, offset)?.into_iter().map(|Found(listed, _)| listed).collect())
        }
        None if words.is_empty() => {
            tx.all(&LIST, values![*organisation, *person, *program, reach, limit, offset, first, a, b, c, d])
        }
        None => tx
            .all(&LIST_WITH, values![*organisation, *person, *program, reach, limit, offset, first, a, b, c, d, words]),
    }
}

/// What has a rare word of the search, and how many there are in all.
fn found(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    w: &Wanted,
    (from, to): &(String, String),
    limit: i64,
    offset: i64,
) -> Result<Vec<Found>, DbError> {
    let (organisation, person, program, reach) = &reader(ctx);
    let [first, a, b, c, d] = &w.facets();
    let words = &like(&w.words);
    tx.all(
        &LIST_FOUND,
        values![*organisation, *person, *program, reach, limit, offset, first, a, b, c, d, words, from, to],
    )
}

fn counted(tx: &mut Tx<'_>, ctx: &Ctx, w: &Wanted, rare: &Rare, offset: i64) -> Result<Counted, DbError> {
    let (organisation, person, program, reach) = &reader(ctx);
    let [first, a, b, c, d] = &w.facets();
    let words = &like(&w.words);
    let limit = Counted::limit(offset, AHEAD);
    let found = match rare {
        Some((from, to)) => tx.one(
            &COUNT_FOUND,
            values![*organisation, *person, *program, reach, limit, 0, first, a, b, c, d, words, from, to],
        )?,
        None if words.is_empty() => {
            tx.one(&COUNT, values![*organisation, *person, *program, reach, limit, 0, first, a, b, c, d])?
        }
        None => {
            tx.one(&COUNT_WITH, values![*organisation, *person, *program, reach, limit, 0, first, a, b, c, d, words])?
        }
    };
    Ok(Counted::of(found, limit))
}

/// What the organisation acted for has been invited to and not answered, as far as the person sees it: an invitation to
/// something confidential is there for those who are named in it.
pub fn invited(tx: &mut Tx<'_>, ctx: &Ctx) -> Result<Vec<Listed>, DbError> {
    let (organisation, person, program, reach) = &reader(ctx);
    tx.all(&INVITED, values![*organisation, *person, *program, reach])
}
