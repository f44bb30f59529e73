//! What the exchange file says of a collaboration itself, field by field as `samverka/collaboration@1` has them.
//! Agreements and goals are read by their own capabilities.

use crate::model::{ProcessModel, check};
use actors::OrganisationKind;
use kernel::number::Number;
use kernel::openness::Openness;
use kernel::record::{Amount, FileId, FromFile, Reading, object};
use kernel::{PartialDate, Text, record};
use std::collections::HashSet;

pub use crate::carried::{CarriedCheckIn, TargetGroup};
pub use crate::global_goal::GlobalGoal;
pub use crate::word::*;

/// The one format there is.
pub const FORMAT: &str = "samverka/collaboration@1";

record! {
    /// Everything but agreements, goals and actions.
    pub struct CollaborationFile {
        [required] format: String,
        [required] id: FileId,
        [required] language: FileLanguage,
        as_of: Option<PartialDate>,
        [required] title: Text,
        summary: Option<Text>,
        background: Option<Text>,
        challenge: Option<Text>,
        drivers: Vec<Driver>,
        global_goals: Vec<GlobalGoal>,
        principles: Vec<Principle>,
        state: Option<State>,
        started: Option<PartialDate>,
        planned_end: Option<PartialDate>,
        ended: Option<PartialDate>,
        part_of: Option<PartOf>,
        areas: Vec<AreaRef>,
        process_model: Option<FileId>,
        /// The model itself, where it is not one that is delivered with the program as it is now.
        model: Option<ProcessModel>,
        openness: Option<Openness>,
        target_groups: Vec<TargetGroup>,
        organisations: Vec<NamedOrganisation>,
        parties: Vec<PartyEntry>,
        groups: Vec<Group>,
        methods: Vec<Text>,
        evaluations: Vec<Evaluation>,
        events: Vec<Event>,
        results: Vec<Outcome>,
        learned: Vec<Text>,
        sources: Vec<Source>,
    }
}

record! {
    pub struct PartOf { title: Option<Text>, id: Option<FileId> }
}
record! {
    /// How many a collective was, at a time.
    pub struct Count { at: Option<PartialDate>, value: Option<Amount>, about: Option<bool> }
}
record! {
    pub struct NamedOrganisation {
        [required] id: FileId,
        [required] name: String,
        [required] kind: OrganisationKind,
        area: Option<String>,
        number: Option<GivenNumber>,
        counts: Vec<Count>,
    }
}
record! {
    pub struct PartyEntry {
        organisation: FileId,
        roles: Vec<Role>,
        influence: Option<Influence>,
        from: Option<PartialDate>,
        to: Option<PartialDate>,
        task: Option<Text>,
        own_benefit: Option<Text>,
        units: Vec<Text>,
        /// Of its units those that speak for themselves (ACT-3). What they say are answers, and stays.
        speaking_units: Vec<Text>,
        own_goals: Vec<OwnGoal>,
        contributes: Vec<Contribution>,
    }
}
record! {
    pub struct OwnGoal { text: Option<Text>, serves: Option<FileId> }
}
record! {
    pub struct Contribution {
        kind: Option<ContributionKind>,
        text: Option<Text>,
        amount: Option<Amount>,
        currency: Option<Currency>,
        per: Option<Per>,
        year: Option<i64>,
        about: Option<bool>,
        quantity: Option<Amount>,
        unit: Option<Text>,
    }
}
record! {
    pub struct Group {
        id: Option<FileId>,
        name: Option<Text>,
        kind: Option<GroupKind>,
        remit: Option<Text>,
        decides: Option<DecisionRule>,
        members: Vec<Member>,
        meets: Option<Meets>,
    }
}
record! {
    /// A seat: one organisation's, several organisations' shared, or a whole sector's.
    pub struct Member {
        organisation: Option<FileId>,
        organisations: Vec<FileId>,
        sector: Option<Sector>,
        r#as: Option<Text>,
        seats: Option<i64>,
        substitutes: Option<Substitutes>,
    }
}
record! {
    pub struct Substitutes { seats: Option<i64>, may: Vec<String> }
}
record! {
    pub struct Meets { every: Option<Rhythm>, times: Option<Amount>, confidential: Option<bool>, minutes: Option<bool> }
}
record! {
    pub struct Evaluation { by: Option<Text>, at: Option<PartialDate>, finding: Option<Text>, attribution: Option<Text> }
}
record! {
    pub struct Event {
        at: Option<PartialDate>,
        kind: Option<EventKind>,
        text: Option<Text>,
        by: Option<Text>,
        reference: Option<Text>,
    }
}
record! {
    /// A result: what came of it, and how one knows.
    pub struct Outcome { text: Option<Text>, evidence: Option<Text>, victory: Option<bool>, source: Option<FileId> }
}
record! {
    pub struct Source {
        id: Option<FileId>,
        title: Option<Text>,
        url: Option<WebAddress>,
        published: Option<PartialDate>,
        reference: Option<Text>,
    }
}

/// Three letters, such as SEK.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Currency(pub String);

impl FromFile for Currency {
    fn read(value: &serde_json::Value, at: &mut Reading) -> Self {
        let text = String::read(value, at);
        if text.len() != 3 || !text.bytes().all(|b| b.is_ascii_uppercase()) {
            at.wrong_kind(value, "SEK, EUR …");
        }
        Self(text)
    }
}

/// An address on the web: nothing else may become a link.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct WebAddress(pub String);

impl FromFile for WebAddress {
    fn read(value: &serde_json::Value, at: &mut Reading) -> Self {
        let text = String::read(value, at);
        if !(text.starts_with("https://") || text.starts_with("http://")) || text.chars().any(char::is_whitespace) {
            at.wrong_kind(value, "https://…");
        }
        Self(text)
    }
}

/// An organisation number as the file writes it, checked but kept as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct GivenNumber(pub String);

impl FromFile for GivenNumber {
    fn read(value: &serde_json::Value, at: &mut Reading) -> Self {
        use actors::organisation::WrongNumber;
        let text = String::read(value, at);
        match actors::OrganisationNumber::parse(&text) {
            Ok(_) => Self(text),
            Err(wrong) => {
                // A personal number is not repeated in the message either.
                match wrong {
                    WrongNumber::Personal => at.problem("collaborations-personal-number", "", "232100-0164"),
                    WrongNumber::CheckDigit => at.problem("collaborations-check-digit", &text, "232100-0164"),
                    WrongNumber::Shape => at.wrong_kind(value, "232100-0164"),
                }
                Self::default()
            }
        }
    }
}

/// Where: an official code, a community by name, or a stretch of land that several areas make up.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(untagged)]
pub enum AreaRef {
    Code(String),
    Place(Place),
}

impl Default for AreaRef {
    fn default() -> Self {
        Self::Code(String::new())
    }
}

record! {
    pub struct Place {
        [required] name: Text,
        level: Option<i64>,
        within: Option<String>,
        codes: Vec<String>,
    }
}

impl FromFile for AreaRef {
    fn read(value: &serde_json::Value, at: &mut Reading) -> Self {
        if value.is_string() {
            return Self::Code(String::read(value, at));
        }
        if object(value, Place::FIELDS, at).is_none() {
            return Self::default();
        }
        let before = at.problems.len();
        let place = Place::read(value, at);
        // `object` above has already named unknown fields once.
        at.problems.dedup_by(|a, b| a == b);
        if at.problems.len() == before && place.level.is_some_and(|level| !(1..=5).contains(&level)) {
            at.within("level", |at| {
                at.problem("record-wrong-kind", place.level.unwrap_or_default().to_string(), "1–5")
            });
        }
        Self::Place(place)
    }
}

impl AreaRef {
    /// The official codes it names.
    pub fn codes(&self) -> Vec<&str> {
        match self {
            Self::Code(code) => vec![code],
            Self::Place(place) => place.codes.iter().chain(&place.within).map(String::as_str).collect(),
        }
    }
}

/// What a file's parts may refer to.
#[derive(Debug, Default)]
pub struct Known {
    pub organisations: HashSet<FileId>,
    pub goals: HashSet<FileId>,
    pub agreements: HashSet<FileId>,
    pub sources: HashSet<FileId>,
    /// Codes of areas that exist here.
    pub areas: HashSet<String>,
}

/// Notes a reference that leads nowhere.
pub fn refers(at: &mut Reading, id: &FileId, to: &HashSet<FileId>, list: &'static str) {
    if !id.0.is_empty() && !to.contains(id) {
        at.problem("collaborations-unknown-reference", &id.0, list);
    }
}

/// Notes an area code that does not exist.
pub fn area_exists(at: &mut Reading, code: &str, known: &Known) {
    if !known.areas.contains(code) {
        at.problem("collaborations-unknown-area", code, "18, 1880, SE, EU");
    }
}

/// Notes ids that stand twice in one list.
pub fn unique<'a>(at: &mut Reading, ids: impl Iterator<Item = Option<&'a FileId>>) {
    let mut seen = HashSet::new();
    for (i, id) in ids.enumerate() {
        if let Some(id) = id.filter(|id| !id.0.is_empty())
            && !seen.insert(id)
        {
            at.within(format!("[{i}].id"), |at| at.problem("collaborations-id-twice", &id.0, ""));
        }
    }
}

impl CollaborationFile {
    /// What no single field can tell: the format's name, ids that are unique, references that lead somewhere.
    pub fn check(&self, known: &Known, at: &mut Reading) {
        if !self.format.is_empty() && self.format != FORMAT {
            at.within("format", |at| at.problem("record-wrong-kind", &self.format, FORMAT));
        }
        if self.title.is_empty() {
            at.within("title", |at| at.problem("record-required", "", ""));
        }
        if let Some(model) = &self.model {
            at.within("model", |at| {
                check::whole(model, at);
                if self.process_model.as_ref() != Some(&model.id) {
                    let named = self.process_model.as_ref().map_or("", |id| id.0.as_str());
                    at.within("id", |at| at.problem("collaborations-other-model", &model.id.0, named));
                }
            });
        }
        at.within("organisations", |at| unique(at, self.organisations.iter().map(|o| Some(&o.id))));
        for (i, organisation) in self.organisations.iter().enumerate() {
            if actors::personal_number::is_in(&organisation.name) {
                let path = format!("organisations[{i}].name");
                at.within(path, |at| at.problem("collaborations-personal-in-name", "", ""));
            }
        }
        at.within("target_groups", |at| crate::carried::check(&self.target_groups, known, at));
        at.within("groups", |at| unique(at, self.groups.iter().map(|g| g.id.as_ref())));
        at.within("sources", |at| unique(at, self.sources.iter().map(|s| s.id.as_ref())));
        for (i, organisation) in self.organisations.iter().enumerate() {
            if let Some(code) = &organisation.area {
                at.within(format!("organisations[{i}].area"), |at| area_exists(at, code, known));
            }
        }
        for (i, area) in self.areas.iter().enumerate() {
            for code in area.codes() {
                at.within(format!("areas[{i}]"), |at| area_exists(at, code, known));
            }
        }
        for (i, party) in self.parties.iter().enumerate() {
            at.within(format!("parties[{i}]"), |at| {
                at.within("organisation", |at| {
                    if party.organisation.0.is_empty() {
                        at.problem("record-required", "", "");
                    }
                    refers(at, &party.organisation, &known.organisations, "organisations");
                });
                for (j, goal) in party.own_goals.iter().enumerate() {
                    if let Some(serves) = &goal.serves {
                        at.within(format!("own_goals[{j}].serves"), |at| refers(at, serves, &known.goals, "goals"));
                    }
                }
            });
        }
        for (i, group) in self.groups.iter().enumerate() {
            for (j, member) in group.members.iter().enumerate() {
                at.within(format!("groups[{i}].members[{j}]"), |at| {
                    for id in member.organisation.iter().chain(&member.organisations) {
                        refers(at, id, &known.organisations, "organisations");
                    }
                });
            }
        }
        for (i, result) in self.results.iter().enumerate() {
            if let Some(source) = &result.source {
                at.within(format!("results[{i}].source"), |at| refers(at, source, &known.sources, "sources"));
            }
        }
    }
}

/// A contribution's or budget's size, for those who show it.
#[derive(Clone, Copy, Debug)]
pub struct Size<'a> {
    pub amount: Option<Number>,
    pub currency: Option<&'a Currency>,
    pub per: Option<Per>,
    pub about: bool,
}
