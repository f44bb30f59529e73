//! Who asks, for which organisation, in which language, when. Carried by everything that reads or writes.

use crate::id::Chance;
use crate::language::{Arg, Language, Texts};
use crate::record::Word;
use crate::time::Moment;
use crate::web::{Address, House, Place};

crate::words! {
    /// What a mandate lets a person do for an organisation (ACT-4).
    pub enum Mandate {
        Represent = "represent",
        Answer = "answer",
        Decide = "decide",
        Sign = "sign",
        Administer = "administer",
    }
}

/// The organisation a person acts for, and what the person may do for it today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acting {
    pub organisation: String,
    pub name: String,
    pub mandates: Vec<Mandate>,
}

/// Who is asking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Nobody signed in.
    Visitor,
    Person {
        person: String,
        name: String,
        acting: Option<Acting>,
        /// The other organisations this person can choose to act for: id and name.
        others: Vec<(String, String)>,
        /// Whether this person looks after the installation. It lets nobody see more of what organisations do.
        is_administrator: bool,
    },
    /// The program itself, by a command or a job.
    Program,
}

/// The circumstances of one request or command.
#[derive(Clone)]
pub struct Ctx {
    pub actor: Actor,
    pub language: Language,
    pub now: Moment,
    pub chance: Chance,
    pub texts: Texts,
    /// What the house has in it: menu, panels, and the pages every head links to.
    pub house: &'static House,
    /// Where the site is reached from outside, without a slash at the end.
    pub public_url: String,
    /// Whether this is a demonstration, whose people are roles.
    pub demo: bool,
    /// What a form must carry to prove that it came from a page of ours; empty where nobody is signed in.
    pub form_token: String,
    /// The page being shown, for the language switch and the menu.
    pub place: Place,
}

impl Ctx {
    pub fn t(&self, key: &str) -> String {
        self.texts.get(self.language, key, &[])
    }

    pub fn ta(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.texts.get(self.language, key, args)
    }

    /// The words for one word of a closed list: key `prefix-word`.
    pub fn word(&self, prefix: &str, word: impl Word) -> String {
        self.t(&format!("{prefix}-{}", word.as_str()))
    }

    /// The address of a page in the reader's language.
    pub fn href(&self, address: &Address, parts: &[&str]) -> String {
        address.to(self.language, parts)
    }

    pub fn person(&self) -> Option<&str> {
        match &self.actor {
            Actor::Person { person, .. } => Some(person),
            Actor::Visitor | Actor::Program => None,
        }
    }

    /// Whether the one who asks looks after the installation.
    pub fn is_administrator(&self) -> bool {
        matches!(self.actor, Actor::Person { is_administrator: true, .. })
    }

    pub fn acting(&self) -> Option<&Acting> {
        match &self.actor {
            Actor::Person { acting, .. } => acting.as_ref(),
            Actor::Visitor | Actor::Program => None,
        }
    }

    /// The organisation acted for, or an empty text that equals no organisation's id: as statements take it.
    pub fn organisation(&self) -> &str {
        self.acting().map_or("", |acting| acting.organisation.as_str())
    }

    /// Whether the person may do this for the organisation acted for.
    pub fn may(&self, mandate: Mandate) -> bool {
        self.acting().is_some_and(|acting| acting.mandates.contains(&mandate))
    }
}
