//! A file that is read into the register: what its columns hold, and what one row says.

use crate::area::Area;
use crate::organisation::{OrganisationKind, OrganisationNumber, is_personal_number};
use kernel::db::{FromRow, Row as DbRow};
use kernel::record::Word;
use kernel::{Ctx, DbError, Language, Mandate, Moment, PartialDate, Texts, sort, words};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

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
    ("från", Column::Starts),
    ("till", Column::Ends),
];

/// What stands where a personal number stood: the number itself is never kept.
pub const PERSONAL: &str = "\u{2400}personal";

/// Takes personal numbers away before anything is kept. In a column of telephone numbers nothing is taken for one.
pub fn without_personal_numbers(rows: &mut [Vec<String>], columns: &[Column]) {
    for row in rows {
        for (cell, column) in row.iter_mut().zip(columns) {
            if *column != Column::Phone && is_personal_number(cell) {
                PERSONAL.clone_into(cell);
            }
        }
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

/// What a row says, and what is wrong in it.
#[derive(Clone, Debug, Default)]
pub struct Entry {
    pub name: String,
    pub number: Option<OrganisationNumber>,
    pub kind: Option<OrganisationKind>,
    pub area: Option<String>,
    pub parent: String,
    pub purpose: String,
    pub profile: crate::profile::Profile,
    pub unit: String,
    pub within: String,
    pub mail: String,
    /// What the person is called, as the organisation writes it.
    pub called: String,
    pub task: String,
    pub acts: Vec<Mandate>,
    pub starts: Option<String>,
    pub ends: Option<String>,
    pub remarks: Vec<Remark>,
}

/// Reads rows with what was chosen, in whichever language the words in them are.
pub struct Reader<'a> {
    chosen: &'a Chosen,
    areas: HashMap<String, String>,
    kinds: HashMap<String, OrganisationKind>,
    acts: HashMap<String, Mandate>,
}

/// As long as a person's name may be, here as where she writes it herself.
const LONGEST_NAME: usize = 100;

impl<'a> Reader<'a> {
    pub fn new(texts: &Texts, chosen: &'a Chosen, all: &[Area]) -> Self {
        let mut areas = HashMap::new();
        // Municipalities last, since a name means the municipality before it means the region.
        for area in all {
            let mut names = vec![area.code.clone(), area.name.clone()];
            names.extend(area.county.clone());
            if area.code.len() == 4 {
                names.extend([format!("{} kommun", area.name), format!("{}s kommun", area.name)]);
            }
            areas.extend(names.into_iter().map(|name| (sort::fold(&name), area.code.clone())));
        }
        Self { chosen, areas, kinds: by_word(texts, "actors-kind"), acts: by_word(texts, "actors-act") }
    }

    pub fn read(&self, row: &[String]) -> Entry {
        let mut entry = Entry { kind: self.chosen.kind, ..Entry::default() };
        for (text, column) in row.iter().zip(&self.chosen.columns) {
            if text == PERSONAL && *column != Column::Skip {
                entry.remarks.push(Remark::new("actors-import-personal", ""));
            } else if !text.is_empty() {
                self.take(&mut entry, *column, text);
            }
        }
        entry
    }

    fn take(&self, entry: &mut Entry, column: Column, text: &str) {
        let owned = || Some(text.to_owned());
        match column {
            Column::Skip => {}
            Column::Name if text.chars().count() > 150 => entry.say("actors-import-long", text),
            Column::Name => text.clone_into(&mut entry.name),
            Column::Number => match OrganisationNumber::parse(text) {
                Ok(number) => entry.number = Some(number),
                Err(crate::organisation::WrongNumber::Personal) => entry.say("actors-import-personal", ""),
                Err(_) => entry.say("actors-import-number", text),
            },
            Column::Kind => match self.kinds.get(&sort::fold(text)) {
                Some(kind) => entry.kind = Some(*kind),
                None => entry.say("actors-import-kind", text),
            },
            Column::Area => match self.areas.get(&sort::fold(text)) {
                Some(code) => entry.area = Some(code.clone()),
                None => entry.say("actors-import-area", text),
            },
            Column::Parent => text.clone_into(&mut entry.parent),
            Column::Purpose => text.clone_into(&mut entry.purpose),
            Column::Website => {
                let whole = if text.contains("://") { text.to_owned() } else { format!("https://{text}") };
                entry.profile.website = Some(whole);
            }
            Column::Mail if kernel::form::is_mail_address(text) => entry.profile.mail = owned(),
            Column::Person if kernel::form::is_mail_address(text) => entry.mail = text.to_lowercase(),
            Column::Called if text.chars().count() > LONGEST_NAME => entry.say("actors-import-long", text),
            Column::Called => text.clone_into(&mut entry.called),
            Column::Mail | Column::Person => entry.say("actors-import-mail", text),
            Column::Phone => entry.profile.phone = owned(),
            Column::Address => entry.profile.address = owned(),
            Column::Hours => entry.profile.hours = owned(),
            Column::Unit => text.clone_into(&mut entry.unit),
            Column::Within => text.clone_into(&mut entry.within),
            Column::Task => text.clone_into(&mut entry.task),
            Column::May => {
                for word in text.split([',', ';', '/', '\n']).map(str::trim).filter(|word| !word.is_empty()) {
                    match self.acts.get(&sort::fold(word)) {
                        Some(act) => entry.acts.push(*act),
                        None => entry.say("actors-import-act", word),
                    }
                }
            }
            Column::Starts => entry.starts = entry.day(text),
            Column::Ends => entry.ends = entry.day(text),
        }
    }
}

impl Entry {
    pub fn say(&mut self, key: &'static str, what: &str) {
        self.remarks.push(Remark::new(key, what.chars().take(120).collect::<String>()));
    }

    fn day(&mut self, text: &str) -> Option<String> {
        // A workbook writes the hour too.
        let day = text.get(..10).unwrap_or(text);
        if day.len() == 10 && PartialDate::parse(day).is_some() {
            return Some(day.to_owned());
        }
        self.say("actors-import-day", text);
        None
    }
}

/// The words of a closed list in both languages, folded, and their codes.
fn by_word<W: Word>(texts: &Texts, prefix: &str) -> HashMap<String, W> {
    let words = |word: &W| {
        let key = format!("{prefix}-{}", word.as_str());
        let mut names: Vec<String> = Language::ALL.iter().map(|l| sort::fold(&texts.get(*l, &key, &[]))).collect();
        names.push(word.as_str().to_owned());
        names
    };
    W::ALL.iter().flat_map(|word| words(word).into_iter().map(move |name| (name, *word))).collect()
}
