//! Lists of the register's organisations: by kind and area, and by words of their names. Each way of asking has a statement
//! of its own, so that none reads more of the register than its page shows.

use super::{former, words};
use crate::organisation::Organisation;
use kernel::web::Counted;
use kernel::{DbError, Tx, sort, statements, values};

/// What is left to look at in each row: `$3` kind, `$4` area, `$5` a part of the name or of an earlier one. Empty texts mean
/// all.
macro_rules! wanted {
    () => {
        // As cases: PostgreSQL believes of a condition that is given later that it leaves next to nothing, which it then
        // fetches and sorts, but of a case that it leaves half.
        " o.merged_into is null and (case when $3 = '' then true else o.kind = $3 end)
        and (case when $4 = '' then true else o.area = $4 or o.county = $4 end)
        and (case when $5 = '' then true else o.folded like '%' || $5 || '%' or o.formerly like '%' || $5 || '%' end)"
    };
}

macro_rules! list {
    ($from:expr, $driver:expr) => {
        concat!(
            "select o.id, o.name, o.kind, o.area, o.number, o.purpose, o.ended_on, o.merged_into from ",
            $from,
            " where ",
            $driver,
            wanted!(),
            " order by o.sort_key, o.id limit $1 offset $2"
        )
    };
}

/// What comes after one with the sort key `$6` and the id `$7`, so that a long list can be read part by part.
macro_rules! after {
    ($driver:expr) => {
        concat!(
            "select o.id, o.name, o.kind, o.area, o.number, o.purpose, o.ended_on, o.merged_into from actors_organisation o where ",
            $driver,
            wanted!(),
            " and o.sort_key >= $6 and (o.sort_key > $6 or o.id > $7) order by o.sort_key, o.id limit $1 offset $2"
        )
    };
}

macro_rules! count {
    ($from:expr, $driver:expr) => {
        concat!(
            "select count(*) as value from (select 1 as one from ",
            $from,
            " where ",
            $driver,
            wanted!(),
            " limit $1 offset $2) as counted"
        )
    };
}

/// Organisations with a word, or a word with an end, that begins between `$6` and `$7`.
macro_rules! found {
    () => {
        // Limits that are never reached, `$8`, and cross joins: so that both databases begin with the few that were found.
        // PostgreSQL believes of a limit that it leaves a tenth.
        "(select hit.organisation from (
            select w.organisation from actors_word w where w.word >= $6 and w.word < $7
            union select w.organisation from (select e.word from actors_ending e where e.ending >= $6 and e.ending < $7
                limit $8) as ended cross join actors_word w where w.word = ended.word) as hit limit $8) as found
        cross join actors_organisation o"
    };
}

statements! {
    LIST = list!("actors_organisation o", "");
    COUNT = count!("actors_organisation o", "");
    LIST_OF_KIND = list!("actors_organisation o", "o.kind = $3 and");
    COUNT_OF_KIND = count!("actors_organisation o", "o.kind = $3 and");
    LIST_IN_AREA = list!("actors_organisation o", "o.area = $4 and");
    COUNT_IN_AREA = count!("actors_organisation o", "o.area = $4 and");
    LIST_IN_COUNTY = list!("actors_organisation o", "o.county = $4 and");
    COUNT_IN_COUNTY = count!("actors_organisation o", "o.county = $4 and");
    LIST_FOUND = list!(found!(), "o.id = found.organisation and");
    COUNT_FOUND = count!(found!(), "o.id = found.organisation and");
    AFTER = after!("");
    AFTER_OF_KIND = after!("o.kind = $3 and");
    AFTER_IN_AREA = after!("o.area = $4 and");
    AFTER_IN_COUNTY = after!("o.county = $4 and");
    HITS = "select count(*) as value from (
        select 1 as one from (select w.word from actors_word w where w.word >= $1 and w.word < $2 limit $3) as whole
        union all select 1 as one from (select e.word from actors_ending e where e.ending >= $1 and e.ending < $2 limit $3)
            as ended cross join actors_word w where w.word = ended.word
        limit $3) as hits";
    WITHOUT_WORDS = "select o.id, o.name, o.kind, o.area, o.number, o.purpose, o.ended_on, o.merged_into from actors_organisation o
        where o.likeness is null or (o.merged_into is null and not exists (select 1 from actors_word w where w.organisation = o.id))
        order by o.id limit $1";
    ALIKE = "select o.id, o.name, o.kind, o.area, o.number, o.purpose, o.ended_on, o.merged_into from (
            select a.id from actors_organisation a where a.likeness = $1
            union select f.organisation from actors_former_name f where f.likeness = $1) as found
        cross join actors_organisation o where o.id = found.id and o.merged_into is null order by o.sort_key, o.id limit 10";
    SET_LIKENESS = "update actors_organisation set likeness = $2 where id = $1";
}

/// A word with more hits than this is in so many names that the list itself, in its order, soon shows a page of them.
const MANY_HITS: i64 = 500;
/// More hits than there are.
const NO_LIMIT: i64 = 1_000_000_000;
/// How much further than the page shown a list is counted.
pub const AHEAD: i64 = 100;

/// Which organisations a list is to show; empty texts mean all.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    pub kind: String,
    /// An area's code; a region's takes in what lies within it.
    pub area: String,
    pub words: String,
}

/// What is looked up by: all, or what cuts the list down most.
enum By {
    All,
    Kind,
    Area,
    County,
    Word(String, String),
}

impl Wanted {
    fn by(&self, tx: &mut Tx<'_>) -> Result<By, DbError> {
        if let Some((from, to)) = rare_word(tx, &self.words, &HITS)? {
            return Ok(By::Word(from, to));
        }
        Ok(match (self.area.len(), self.kind.is_empty()) {
            (0, true) => By::All,
            (0, false) => By::Kind,
            (2, _) => By::County,
            _ => By::Area,
        })
    }
}

/// The longest word of a search as a range of keys, where it is rare enough to begin with. `hits` counts a range's rows up to
/// a limit.
pub fn rare_word(
    tx: &mut Tx<'_>,
    searched: &str,
    hits: &'static kernel::db::Statement,
) -> Result<Option<(String, String)>, DbError> {
    let folded = sort::fold(searched);
    let Some(longest) = sort::words(&folded).max_by_key(|word| word.chars().count()) else { return Ok(None) };
    let (from, to) = sort::beginning_with(longest);
    let found: i64 = tx.one(hits, values![&from, &to, MANY_HITS + 1])?;
    Ok((found <= MANY_HITS).then_some((from, to)))
}

/// Words as part of a `like` pattern. The wildcards are left out: nobody searches for them.
pub fn like(words: &str) -> String {
    sort::fold(words.trim()).chars().filter(|c| !matches!(c, '%' | '_' | '\\')).collect()
}

/// A page of a list, and how many there are, counted a little further than a reader at `offset` has come.
pub fn page(
    tx: &mut Tx<'_>,
    wanted: &Wanted,
    limit: i64,
    offset: i64,
) -> Result<(Counted, Vec<Organisation>), DbError> {
    let by = wanted.by(tx)?;
    let (kind, area, words) = (&wanted.kind, &wanted.area, &like(&wanted.words));
    let far = Counted::limit(offset, AHEAD);
    let found = match &by {
        By::Word(from, to) => tx.one(&COUNT_FOUND, values![far, 0, kind, area, words, from, to, NO_LIMIT])?,
        By::All => tx.one(&COUNT, values![far, 0, kind, area, words])?,
        By::Kind => tx.one(&COUNT_OF_KIND, values![far, 0, kind, area, words])?,
        By::Area => tx.one(&COUNT_IN_AREA, values![far, 0, kind, area, words])?,
        By::County => tx.one(&COUNT_IN_COUNTY, values![far, 0, kind, area, words])?,
    };
    Ok((Counted::of(found, far), listed(tx, wanted, &by, limit, offset)?))
}

/// As far as a list reaches, for a reader who needs no count.
pub fn list(tx: &mut Tx<'_>, wanted: &Wanted, limit: i64, offset: i64) -> Result<Vec<Organisation>, DbError> {
    let by = wanted.by(tx)?;
    listed(tx, wanted, &by, limit, offset)
}

/// The next part of a list that is read to its end: what comes after the last of the part before. `limit` is more than
/// [`MANY_HITS`].
pub fn after(
    tx: &mut Tx<'_>,
    wanted: &Wanted,
    limit: i64,
    last: Option<&Organisation>,
) -> Result<Vec<Organisation>, DbError> {
    let by = wanted.by(tx)?;
    let Some(last) = last else { return listed(tx, wanted, &by, limit, 0) };
    let (kind, area, words, key) = (&wanted.kind, &wanted.area, &like(&wanted.words), &sort::key(&last.name));
    let statement = match by {
        // So few that the first part was the whole.
        By::Word(..) => return Ok(Vec::new()),
        By::All => &AFTER,
        By::Kind => &AFTER_OF_KIND,
        By::Area => &AFTER_IN_AREA,
        By::County => &AFTER_IN_COUNTY,
    };
    tx.all(statement, values![limit, 0, kind, area, words, key, &last.id])
}

fn listed(tx: &mut Tx<'_>, wanted: &Wanted, by: &By, limit: i64, offset: i64) -> Result<Vec<Organisation>, DbError> {
    let (kind, area, words) = (&wanted.kind, &wanted.area, &like(&wanted.words));
    match by {
        By::Word(from, to) => tx.all(&LIST_FOUND, values![limit, offset, kind, area, words, from, to, NO_LIMIT]),
        By::All => tx.all(&LIST, values![limit, offset, kind, area, words]),
        By::Kind => tx.all(&LIST_OF_KIND, values![limit, offset, kind, area, words]),
        By::Area => tx.all(&LIST_IN_AREA, values![limit, offset, kind, area, words]),
        By::County => tx.all(&LIST_IN_COUNTY, values![limit, offset, kind, area, words]),
    }
}

/// Those in the register whose names, or earlier names, are like a name with this key: see [`crate::likeness`].
pub fn alike(tx: &mut Tx<'_>, key: &str) -> Result<Vec<Organisation>, DbError> {
    tx.all(&ALIKE, values![key])
}

/// Makes findable, at most `limit` of each, the organisations and earlier names of an older program, which kept neither words
/// nor what names have in common. How many it found.
pub fn fill(tx: &mut Tx<'_>, limit: i64) -> Result<usize, DbError> {
    let missing: Vec<Organisation> = tx.all(&WITHOUT_WORDS, values![limit])?;
    for organisation in &missing {
        if organisation.merged_into.is_none() {
            words::add_one(tx, &organisation.id, &organisation.name)?;
        }
        tx.run(&SET_LIKENESS, values![&organisation.id, &crate::likeness::key(&organisation.name)])?;
    }
    Ok(missing.len() + former::fill(tx, limit)?)
}
