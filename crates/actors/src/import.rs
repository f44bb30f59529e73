//! A file that is read into the register: what its columns hold, how far it has come, and what is said of its rows.

use crate::organisation::OrganisationKind;
use crate::personal_number;
use kernel::db::{FromRow, Row as DbRow};
use kernel::record::Word;
use kernel::{Ctx, DbError, Language, Moment, Texts, sort, words};
use serde::{Deserialize, Serialize};

words! {
    /// What a column holds. What an organisation's own file may have begins with `unit`.
    pub enum Column {
        Skip = "skip",
        Name = "name",
        Number = "number",
        Kind = "kind",
        Area = "area",
        Parent = "parent",
        Purpose = "purpose",
        Website = "website",
        Mail = "mail",
        Phone = "phone",
        Address = "address",
        Hours = "hours",
        Unit = "unit",
        Within = "within",
        Person = "person",
        Called = "called",
        Task = "task",
        May = "may",
        Starts = "starts",
        Ends = "ends",
        Form = "form",
        Holding = "holding",
        Decision = "decision",
        Amount = "amount",
    }
}

words! {
    /// How far an import has come.
    pub enum Stage {
        Sent = "sent",
        Checking = "checking",
        Checked = "checked",
        Reading = "reading",
        Done = "done",
        /// The one who sent it may no longer read it.
        Stopped = "stopped",
    }
}

words! {
    /// What one does with a file that has been sent: has its rows looked through, has them read, or has it go on where it stopped.
    pub enum Act {
        Check = "check",
        Confirm = "confirm",
        Resume = "resume",
    }
}

/// The columns of a register of organisations, in the order of the template.
pub const OF_REGISTER: &[Column] = &[
    Column::Name,
    Column::Number,
    Column::Kind,
    Column::Area,
    Column::Parent,
    Column::Purpose,
    Column::Website,
    Column::Mail,
    Column::Phone,
    Column::Address,
    Column::Hours,
];
/// The columns of an organisation's own file: its units, and the people who are to act for it.
pub const OF_OWN: &[Column] = &[
    Column::Unit,
    Column::Within,
    Column::Person,
    Column::Called,
    Column::Task,
    Column::May,
    Column::Starts,
    Column::Ends,
    Column::Form,
    Column::Holding,
    Column::Decision,
    Column::Amount,
];

/// Other words for the columns in files people have, folded.
const ALSO: &[(&str, Column)] = &[
    ("organisation", Column::Name),
    ("organisationsnamn", Column::Name),
    ("förening", Column::Name),
    ("föreningsnamn", Column::Name),
    ("benämning", Column::Name),
    ("orgnr", Column::Number),
    ("org.nr", Column::Number),
    ("org nr", Column::Number),
    ("org.nummer", Column::Number),
    ("typ", Column::Kind),
    ("kategori", Column::Kind),
    ("type", Column::Kind),
    ("kommun", Column::Area),
    ("kommunkod", Column::Area),
    ("municipality", Column::Area),
    ("region", Column::Area),
    ("län", Column::Area),
    ("ort", Column::Area),
    ("huvudorganisation", Column::Parent),
    ("tillhör", Column::Parent),
    ("ändamål", Column::Purpose),
    ("verksamhet", Column::Purpose),
    ("hemsida", Column::Website),
    ("webb", Column::Website),
    ("url", Column::Website),
    ("epost", Column::Mail),
    ("e-postadress", Column::Mail),
    ("mejl", Column::Mail),
    ("email", Column::Mail),
    ("e-mail", Column::Mail),
    ("e-post", Column::Mail),
    ("mail", Column::Mail),
    ("epostadress", Column::Mail),
    ("tel", Column::Phone),
    ("telefonnummer", Column::Phone),
    ("phone", Column::Phone),
    ("postadress", Column::Address),
    ("besöksadress", Column::Address),
    ("öppettider", Column::Hours),
    ("förvaltning", Column::Unit),
    ("avdelning", Column::Unit),
    ("namn", Column::Called),
    ("name", Column::Called),
    ("person", Column::Called),
    ("för- och efternamn", Column::Called),
    ("roll", Column::Task),
    ("role", Column::Task),
    ("mandat", Column::May),
    ("belopp", Column::Amount),
    ("beslutsnummer", Column::Decision),
    ("diarienummer", Column::Decision),
    ("från", Column::Starts),
    ("till", Column::Ends),
    ("department", Column::Unit),
];

/// What stands where a personal number stood: the number itself is never kept.
pub const PERSONAL: &str = "\u{2400}personal";

/// Takes every cell away that a personal number stands in, before anything is kept: the first row, of heads, and cells outside
/// all columns as well.
pub fn without_personal_numbers(rows: &mut [Vec<String>], columns: &[Column]) {
    let Some((heads, body)) = rows.split_first_mut() else { return };
    for head in heads {
        *head = personal_number::without(head);
    }
    for row in body {
        for (at, cell) in row.iter_mut().enumerate() {
            if holds_personal_number(cell, columns.get(at).copied().unwrap_or_default()) {
                PERSONAL.clone_into(cell);
            }
        }
    }
}

/// Whether a personal number stands in what a column holds. In telephone numbers, what may be one is not taken for it.
pub fn holds_personal_number(text: &str, column: Column) -> bool {
    match column {
        Column::Phone => personal_number::is_in_phone(text),
        _ => personal_number::is_in(text),
    }
}

/// What each column holds, guessed from its head; each kind of column once.
pub fn guess(texts: &Texts, heads: &[String], allowed: &[Column]) -> Vec<Column> {
    let mut taken: Vec<Column> = Vec::new();
    heads
        .iter()
        .map(|head| {
            let folded = sort::fold(head.trim());
            let is_called = |column: Column| {
                Language::ALL.iter().any(|language| {
                    let key = format!("actors-column-{}", column.as_str());
                    sort::fold(&texts.get(*language, &key, &[])) == folded
                })
            };
            let own = allowed.iter().copied().find(|column| is_called(*column));
            // An address by which a person is reached, in an organisation's own file.
            let also = ALSO.iter().find(|(word, _)| *word == folded).map(|(_, column)| match column {
                Column::Mail if !allowed.contains(&Column::Mail) => Column::Person,
                column => *column,
            });
            let found = own.or(also).filter(|column| allowed.contains(column) && !taken.contains(column));
            taken.extend(found);
            found.unwrap_or_default()
        })
        .collect()
}

/// One thing to say of a row: the key of its sentence, and what goes into it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    pub key: String,
    pub what: String,
    /// Whose it is, where the sentence says that too.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub whose: String,
}

impl Remark {
    pub fn new(key: &'static str, what: impl Into<String>) -> Self {
        Self { key: key.to_owned(), what: what.into(), whose: String::new() }
    }

    /// The same of something that is somebody's.
    pub fn of(self, whose: &str) -> Self {
        Self { whose: whose.to_owned(), ..self }
    }

    pub fn in_words(&self, ctx: &Ctx) -> String {
        ctx.ta(&self.key, &[("what", (&self.what).into()), ("whose", (&self.whose).into())])
    }
}

/// An import as its page shows it.
#[derive(Clone, Debug)]
pub struct Import {
    pub id: String,
    /// The organisation whose own file it is; none: a register's.
    pub organisation: Option<String>,
    pub person: String,
    pub acting_for: Option<String>,
    pub language: Language,
    pub file_name: String,
    pub heads: Vec<String>,
    pub chosen: Chosen,
    pub stage: Stage,
    pub total: i64,
    pub done: i64,
    pub added: i64,
    pub filled: i64,
    pub known: i64,
    pub doubtful: i64,
    pub wrong: i64,
    pub made_at: Moment,
}

/// What was chosen before the rows are read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chosen {
    pub columns: Vec<Column>,
    /// The kind of those whose row says none.
    pub kind: Option<OrganisationKind>,
    /// Whether those with a name like another's are added too.
    pub alike: bool,
    /// The language of the invitations; none: that of the one who sent the file.
    pub language: Option<Language>,
}

impl Import {
    /// Whether people are invited by it.
    pub fn invites(&self) -> bool {
        self.organisation.is_some() && self.chosen.columns.contains(&Column::Person)
    }
}

impl FromRow for Import {
    fn from_row(row: &DbRow<'_>) -> Result<Self, DbError> {
        fn json<T: serde::de::DeserializeOwned>(row: &DbRow<'_>, column: &str) -> Result<T, DbError> {
            serde_json::from_str(&row.get::<String>(column)?)
                .map_err(|error| DbError::Column { column: column.to_owned(), message: error.to_string() })
        }
        Ok(Self {
            id: row.get("id")?,
            organisation: row.get("organisation")?,
            person: row.get("person")?,
            acting_for: row.get("acting_for")?,
            language: Language::from_code(&row.get::<String>("language")?).unwrap_or_default(),
            file_name: row.get("file_name")?,
            heads: json(row, "heads")?,
            chosen: json(row, "columns")?,
            stage: row.get("state")?,
            total: row.get("total")?,
            done: row.get("done")?,
            added: row.get("added")?,
            filled: row.get("filled")?,
            known: row.get("known")?,
            doubtful: row.get("doubtful")?,
            wrong: row.get("wrong")?,
            made_at: row.get("made_at")?,
        })
    }
}
