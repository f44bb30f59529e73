//! What of the collaborations rests on a person, what is kept about one, and what a mandate can be limited to.

use super::lists::read_text;
use super::{reader, visible};
use kernel::db::{FromRow, Row};
use kernel::{Ctx, DbError, Language, Moment, Text, Tx, statements, values};

statements! {
    NAMED_IN = "select c.id, c.title, c.language from collaborations_named n
        join collaborations_collaboration c on c.id = n.collaboration where n.person = $1
        and exists (select 1 from collaborations_party p where p.collaboration = c.id and p.organisation = $2
            and p.state in ('party', 'invited')) order by c.sort_key, c.id";
    NAME = "insert into collaborations_named (collaboration, person) values ($1, $2) on conflict do nothing";
    UNNAME = "delete from collaborations_named where collaboration = $1 and person = $2";
    ALL_NAMED = "select c.id, c.title, c.language from collaborations_named n
        join collaborations_collaboration c on c.id = n.collaboration where n.person = $1 order by c.sort_key, c.id";
    WROTE = "select collaboration, question, organisation, version, at, unit_name from collaborations_answer_version
        where person = $1 order by at, collaboration, question, version";
    SPOKE = "select collaboration, question, organisation, version, at, unit_name from collaborations_voice_version
        where person = $1 order by at, collaboration, question, unit, version";
    ASKED = "select collaboration, target_group, number, organisation, at from collaborations_check_in
        where person = $1 order by at, collaboration, target_group, number";
    PARTY_OF = concat!("select c.id, c.title, c.language from collaborations_collaboration c where ", visible!(),
        " and exists (select 1 from collaborations_party p where p.collaboration = c.id and p.organisation = $4
            and p.state = 'party') order by c.sort_key, c.id");
    TITLE = "select id, title, language from collaborations_collaboration where id = $1";
}

/// A collaboration by its title.
pub struct Titled {
    pub id: String,
    title: Text,
    language: Language,
}

impl FromRow for Titled {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            id: row.get("id")?,
            title: read_text(row, "title")?,
            language: Language::from_code(&row.get::<String>("language")?).unwrap_or_default(),
        })
    }
}

impl Titled {
    pub fn title(&self, reader: Language) -> &str {
        self.title.for_reader(reader, self.language).0
    }
}

/// Where a person is named who acts for a party or for one invited.
pub fn named_in(tx: &mut Tx<'_>, person: &str, organisation: &str) -> Result<Vec<Titled>, DbError> {
    tx.all(&NAMED_IN, values![person, organisation])
}

/// Names one person in another's place. Whoever hands over writes the entry.
pub fn replace(tx: &mut Tx<'_>, collaboration: &str, from: &str, to: &str) -> Result<(), DbError> {
    tx.run(&NAME, values![collaboration, to])?;
    tx.run(&UNNAME, values![collaboration, from]).map(drop)
}

/// Everywhere a person is named, for her own eyes.
pub fn all_named(tx: &mut Tx<'_>, person: &str) -> Result<Vec<Titled>, DbError> {
    tx.all(&ALL_NAMED, values![person])
}

/// A version of an answer, or of a unit's voice, that a person wrote.
pub struct Wrote {
    pub collaboration: String,
    pub question: String,
    pub organisation: String,
    pub version: i64,
    pub at: Moment,
    /// The units it was written in.
    pub unit: Option<String>,
}

impl FromRow for Wrote {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            collaboration: row.get("collaboration")?,
            question: row.get("question")?,
            organisation: row.get("organisation")?,
            version: row.get("version")?,
            at: row.get("at")?,
            unit: row.get("unit_name")?,
        })
    }
}

pub fn wrote(tx: &mut Tx<'_>, person: &str) -> Result<Vec<Wrote>, DbError> {
    tx.all(&WROTE, values![person])
}

/// What a person wrote in the voices of units.
pub fn spoke(tx: &mut Tx<'_>, person: &str) -> Result<Vec<Wrote>, DbError> {
    tx.all(&SPOKE, values![person])
}

/// A check-in that a person told of.
pub struct Asked {
    pub collaboration: String,
    pub target_group: i64,
    pub number: i64,
    pub organisation: String,
    pub at: Moment,
}

impl FromRow for Asked {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            collaboration: row.get("collaboration")?,
            target_group: row.get("target_group")?,
            number: row.get("number")?,
            organisation: row.get("organisation")?,
            at: row.get("at")?,
        })
    }
}

pub fn asked(tx: &mut Tx<'_>, person: &str) -> Result<Vec<Asked>, DbError> {
    tx.all(&ASKED, values![person])
}

/// Those an organisation is a party of, within the sight of the one who asks.
pub fn party_of(tx: &mut Tx<'_>, ctx: &Ctx, organisation: &str) -> Result<Vec<Titled>, DbError> {
    let (acting, person, program) = reader(ctx);
    tx.all(&PARTY_OF, values![acting, person, program, organisation])
}

/// One by its id, for those who have been told of it by a mandate.
pub fn titled(tx: &mut Tx<'_>, id: &str) -> Result<Option<Titled>, DbError> {
    tx.optional(&TITLE, values![id])
}
