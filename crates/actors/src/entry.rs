//! What one row of a file says, read by what its columns were chosen to hold.

use crate::acts::invite::kronor;
use crate::area::Area;
use crate::import::{Chosen, Column, PERSONAL, Remark, holds_personal_number};
use crate::mandate::{Holding, MandateForm};
use crate::organisation::{OrganisationKind, OrganisationNumber};
use kernel::record::Word;
use kernel::{Language, Mandate, PartialDate, Texts, sort};
use std::collections::HashMap;

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
    pub form: Option<MandateForm>,
    pub holding: Option<Holding>,
    pub decision: String,
    /// In whole kronor.
    pub amount: Option<i64>,
    pub remarks: Vec<Remark>,
}

/// Reads rows with what was chosen, in whichever language the words in them are.
pub struct Reader<'a> {
    chosen: &'a Chosen,
    areas: HashMap<String, String>,
    kinds: HashMap<String, OrganisationKind>,
    acts: HashMap<String, Mandate>,
    forms: HashMap<String, MandateForm>,
    holdings: HashMap<String, Holding>,
}

/// As long as a person's name may be, here as where she writes it herself.
const LONGEST_NAME: usize = 100;
/// As long as a decision may be where it is written in a form.
const LONGEST_DECISION: usize = 200;

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
        Self {
            chosen,
            areas,
            kinds: by_word(texts, "actors-kind"),
            acts: by_word(texts, "actors-act"),
            forms: by_word(texts, "actors-form"),
            holdings: by_word(texts, "actors-holding"),
        }
    }

    pub fn read(&self, row: &[String]) -> Entry {
        let mut entry = Entry { kind: self.chosen.kind, ..Entry::default() };
        for (text, column) in row.iter().zip(&self.chosen.columns) {
            // What the file was sent with has been looked through; the columns may have been chosen otherwise since.
            let is_personal = text == PERSONAL || holds_personal_number(text, *column);
            if is_personal && *column != Column::Skip {
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
            Column::Form => match self.forms.get(&sort::fold(text)) {
                Some(form) => entry.form = Some(*form),
                None => entry.say("actors-import-form", text),
            },
            Column::Holding => match self.holdings.get(&sort::fold(text)) {
                Some(holding) => entry.holding = Some(*holding),
                None => entry.say("actors-import-holding", text),
            },
            Column::Decision if text.chars().count() > LONGEST_DECISION => entry.say("actors-import-long", text),
            Column::Decision => text.clone_into(&mut entry.decision),
            Column::Amount => match kronor(text) {
                Some(amount) => entry.amount = Some(amount),
                None => entry.say("actors-import-amount", text),
            },
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
