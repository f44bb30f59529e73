//! What of the collaborations rests on a person, what is kept about one, and what a mandate can be limited to.

use super::lists::read_text;
use super::{named, reached, reader, visible};
use kernel::db::{FromRow, Row, Value};
use kernel::{Ctx, DbError, Language, Moment, Stop, Text, Tx, statements, values};
use std::collections::{HashMap, HashSet};

/// That a collaboration is one of [`AT_ONCE`], after the four values of `visible!`.
macro_rules! fifty {
    () => {
        "c.id in ($5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25,
            $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41, $42, $43, $44, $45,
            $46, $47, $48, $49, $50, $51, $52, $53, $54)"
    };
}

statements! {
    NAMED_IN = "select c.id, c.title, c.language from collaborations_named_for n
        join collaborations_collaboration c on c.id = n.collaboration where n.person = $1 and n.organisation = $2
        and n.until is null order by c.sort_key, c.id";
    ALL_NAMED = "select c.id, c.title, c.language from collaborations_collaboration c where c.id in
        (select collaboration from collaborations_named_for where person = $1) order by c.sort_key, c.id";
    WROTE = "select collaboration, question, organisation, version, at, unit_name from collaborations_answer_version
        where person = $1 order by at, collaboration, question, version";
    SPOKE = "select collaboration, question, organisation, version, at, unit_name from collaborations_voice_version
        where person = $1 order by at, collaboration, question, unit, version";
    ASKED = "select collaboration, target_group, number, organisation, at from collaborations_check_in
        where person = $1 order by at, collaboration, target_group, number";
    INSIGHTS = "select collaboration, reason, hours, asked_at, answer, ended_at from collaborations_insight
        where person = $1 or answered_by = $1 or ended_by = $1 order by asked_at, id";
    PUBLISHED = "select m.title, v.number, v.note, v.at from collaborations_model_version v
        join collaborations_model m on m.id = v.model where v.person = $1 order by v.at, m.id, v.number";
    PARTY_OF = concat!("select c.id, c.title, c.language from collaborations_collaboration c where ", visible!(),
        " and c.id in (select p.collaboration from collaborations_party p where p.organisation = $5 and p.state = 'party')
        order by c.sort_key, c.id");
    UNNAMED_IN = "select c.id, c.title, c.language from collaborations_unnamed n
        join collaborations_collaboration c on c.id = n.collaboration where n.organisation = $1 order by c.sort_key, c.id";
    SET_UNNAMED = "insert into collaborations_unnamed (collaboration, organisation) values ($1, $2) on conflict do nothing";
    CLEAR_UNNAMED = "delete from collaborations_unnamed where organisation = $1";
    ORGANISATIONS = "select o.local_id, o.organisation from collaborations_organisation o where o.collaboration = $1
        order by o.place";
    UNDER_WAY = concat!("select c.id, c.title, c.language from collaborations_collaboration c where ", visible!(),
        " and c.state <> 'ended' and (select 1 from collaborations_party p where p.collaboration = c.id
            and p.organisation = $1 and p.state = 'party' limit 1) is not null and ", reached!("c.id"), " and ", fifty!());
    IN_SIGHT = concat!("select c.id as value from collaborations_collaboration c where ", visible!(), " and ", fifty!());
    TITLE = "select id, title, language from collaborations_collaboration where id = $1";
    IS_CLOSED = "select id as value from collaborations_collaboration where id = $1 and openness in ('group', 'confidential')";
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

/// Where a person is named for an organisation, and has not handed over.
pub fn named_in(tx: &mut Tx<'_>, person: &str, organisation: &str) -> Result<Vec<Titled>, DbError> {
    tx.all(&NAMED_IN, values![person, organisation])
}

/// Names one person beside another of the same organisation, who stays until her last day. Whoever hands over writes the
/// entry.
pub fn succeed(
    tx: &mut Tx<'_>,
    collaboration: &str,
    organisation: &str,
    (from, to): (&str, &str),
    last_day: &str,
) -> Result<(), DbError> {
    named::name(tx, collaboration, to, organisation)?;
    named::leaves(tx, collaboration, (from, organisation), last_day)
}

/// Everywhere a person is named, for her own eyes.
pub fn all_named(tx: &mut Tx<'_>, person: &str) -> Result<Vec<Titled>, DbError> {
    tx.all(&ALL_NAMED, values![person])
}

/// An insight that a person asked for, answered or ended.
pub struct Insight {
    /// Its id, as she wrote it: she may have asked to see what she may not see the title of.
    pub collaboration: String,
    pub reason: String,
    pub hours: i64,
    pub at: Moment,
    pub answer: Option<String>,
    pub ended_at: Option<Moment>,
}

impl FromRow for Insight {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            collaboration: row.get("collaboration")?,
            reason: row.get("reason")?,
            hours: row.get("hours")?,
            at: row.get("asked_at")?,
            answer: row.get("answer")?,
            ended_at: row.get("ended_at")?,
        })
    }
}

/// The insights a person has had to do with, for her own eyes.
pub fn insights(tx: &mut Tx<'_>, person: &str) -> Result<Vec<Insight>, DbError> {
    tx.all(&INSIGHTS, values![person])
}

/// A version of a model that a person published.
pub struct Published {
    pub title: String,
    pub number: i64,
    pub note: String,
    pub at: Moment,
}

impl FromRow for Published {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self { title: row.get("title")?, number: row.get("number")?, note: row.get("note")?, at: row.get("at")? })
    }
}

/// The versions of models a person has published, for her own eyes.
pub fn published(tx: &mut Tx<'_>, person: &str) -> Result<Vec<Published>, DbError> {
    tx.all(&PUBLISHED, values![person])
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
    let (acting, person, program, reach) = &reader(ctx);
    tx.all(&PARTY_OF, values![*acting, *person, *program, reach, organisation])
}

/// One by its id, for those who have been told of it by a mandate.
pub fn titled(tx: &mut Tx<'_>, id: &str) -> Result<Option<Titled>, DbError> {
    tx.optional(&TITLE, values![id])
}

/// Whether it is there only for persons who are named, and not for the one who asks.
pub fn is_hidden(tx: &mut Tx<'_>, ctx: &Ctx, id: &str) -> Result<bool, DbError> {
    Ok(is_for_those_named(tx, id)? && in_sight(tx, ctx, &[id.to_owned()])?.is_empty())
}

/// Where an organisation is to name somebody in the place of one who acts for it no longer.
pub fn unnamed_in(tx: &mut Tx<'_>, organisation: &str) -> Result<Vec<Titled>, DbError> {
    tx.all(&UNNAMED_IN, values![organisation])
}

/// Names somebody in all of those.
pub fn name_in_unnamed(tx: &mut Tx<'_>, organisation: &str, to: &str) -> Result<Vec<String>, DbError> {
    let concerned: Vec<String> = unnamed_in(tx, organisation)?.into_iter().map(|titled| titled.id).collect();
    for collaboration in &concerned {
        named::name(tx, collaboration, to, organisation)?;
    }
    tx.run(&CLEAR_UNNAMED, values![organisation])?;
    Ok(concerned)
}

/// Somebody acts for an organisation no longer: she is not named for it, and where nobody else is, that it is to name another
/// is noted.
pub fn unname(tx: &mut Tx<'_>, collaboration: &str, person: &str, organisation: &str) -> Result<(), DbError> {
    named::unname(tx, collaboration, person, organisation)?;
    if named::of_organisation(tx, collaboration, organisation)?.is_empty() {
        tx.run(&SET_UNNAMED, values![collaboration, organisation])?;
    }
    Ok(())
}

struct Called(String, String);

impl FromRow for Called {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self(row.get("local_id")?, row.get("organisation")?))
    }
}

/// What a collaboration calls its organisations, and their ids in the register.
pub fn organisations(tx: &mut Tx<'_>, collaboration: &str) -> Result<Vec<(String, String)>, DbError> {
    let called: Vec<Called> = tx.all(&ORGANISATIONS, values![collaboration])?;
    Ok(called.into_iter().map(|Called(local, organisation)| (local, organisation)).collect())
}

/// How many collaborations can be asked for at once.
const AT_ONCE: usize = 50;

/// Of some collaborations those that go on, that the reader sees, and that the organisation acted for is a party of; by id.
pub fn under_way(ctx: &Ctx, tx: &mut Tx<'_>, ids: &[&str]) -> Result<HashMap<String, String>, Stop> {
    let (organisation, person, program, reach) = &reader(ctx);
    let mut under_way = HashMap::new();
    for some in ids.chunks(AT_ONCE) {
        let mut asked = values![*organisation, *person, *program, reach].to_vec();
        asked.extend((0..AT_ONCE).map(|i| Value::from(some.get(i).copied().unwrap_or_default())));
        let found: Vec<Titled> = tx.all(&UNDER_WAY, &asked)?;
        under_way.extend(found.into_iter().map(|titled| (titled.id.clone(), titled.title(ctx.language).to_owned())));
    }
    Ok(under_way)
}

/// Of some collaborations those that the reader sees.
pub fn in_sight(tx: &mut Tx<'_>, ctx: &Ctx, ids: &[String]) -> Result<HashSet<String>, DbError> {
    let (organisation, person, program, reach) = &reader(ctx);
    let mut seen = HashSet::new();
    for some in ids.chunks(AT_ONCE) {
        let mut asked = values![*organisation, *person, *program, reach].to_vec();
        asked.extend((0..AT_ONCE).map(|i| Value::from(some.get(i).map(String::as_str).unwrap_or_default())));
        seen.extend(tx.all::<String>(&IN_SIGHT, &asked)?);
    }
    Ok(seen)
}

/// Whether a collaboration is there only for the persons named in it.
pub fn is_for_those_named(tx: &mut Tx<'_>, collaboration: &str) -> Result<bool, DbError> {
    Ok(tx.optional::<String>(&IS_CLOSED, values![collaboration])?.is_some())
}
