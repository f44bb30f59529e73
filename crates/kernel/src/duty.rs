//! What rests on a person, and what is kept about one: doors through which `actors` asks every capability without
//! knowing any. The house lists them.

use crate::journal::Stream;
use crate::{Ctx, Stop, Tx};
use std::collections::HashMap;

/// A person in an organisation: whose duties are asked for.
#[derive(Clone, Copy, Debug)]
pub struct Whose<'a> {
    pub person: &'a str,
    pub organisation: &'a str,
    /// The last day of the one who hands over, who reads on until then; empty where she acts for the organisation no longer.
    pub last_day: &'a str,
}

/// One thing that rests on a person.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct OnHand {
    /// The key of what the person is to it, such as "is named in".
    pub what: String,
    pub title: String,
    /// The address of its page, in Swedish: pages make their own.
    pub address: String,
}

/// In a person's place: nobody. What rests on nobody rests on the organisation, until it names somebody.
pub const NOBODY: &str = "";

/// Puts another person, by id, in the place of one; [`NOBODY`] where what rested on her falls back to the organisation.
pub type HandOver = fn(&Ctx, &mut Tx<'_>, Whose<'_>, &str) -> Result<Vec<Stream>, Stop>;

/// Lets go of what rests on a person in one collaboration.
pub type LetGo = fn(&Ctx, &mut Tx<'_>, &str, Whose<'_>) -> Result<u64, Stop>;

/// What a capability has that rests on persons.
#[derive(Clone, Copy)]
pub struct Duty {
    pub list: fn(&Ctx, &mut Tx<'_>, Whose<'_>) -> Result<Vec<OnHand>, Stop>,
    /// Puts another person in place of the one, in all of it; in place of nobody, in what is there for her. Gives the chains it concerns, each once: who hands over
    /// writes one entry in each.
    pub hand_over: HandOver,
    /// The persons who are named in a collaboration: told when another of its parties puts somebody in somebody's place.
    pub named: fn(&Ctx, &mut Tx<'_>, &str) -> Result<Vec<String>, Stop>,
    /// Puts nobody in place of the one in a collaboration that is no longer there for her; how many things it concerns. Whoever
    /// took her name away there has done so: it is none of them.
    pub let_go: LetGo,
}

/// One thing that waits for somebody to do it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waits {
    /// The key of the sentence that says what is to be done, with the title as `$title`.
    pub what: &'static str,
    pub title: String,
    /// What it belongs to in words, such as a task; empty where the title says all. Of what is in a collaboration it becomes
    /// that one's title.
    pub place: String,
    /// The collaboration it is in, by id: whoever lists what waits leaves out what is in one that goes on no longer, that the
    /// reader does not see, or that the organisation acted for is no party of.
    pub collaboration: Option<String>,
    pub address: String,
    /// The day it is to be done by.
    pub due: Option<String>,
    /// The person it rests on, [`NOBODY`] where one is to be named; none where it waits for whoever may do it.
    pub person: Option<String>,
}

/// What of a capability waits for the organisation acted for, by the persons asked for and by nobody in particular.
#[derive(Clone, Copy)]
pub struct Waiting {
    pub list: fn(&Ctx, &mut Tx<'_>, &Whom<'_>) -> Result<Vec<Waits>, Stop>,
}

/// Whose list is asked for, and how long it may be.
pub struct Whom<'a> {
    /// The person, and those she stands in for. As many as one statement takes.
    pub persons: [&'a str; MOST_PERSONS],
    /// How much of one kind is asked for, what is to be done first first.
    pub at_most: i64,
}

pub const MOST_PERSONS: usize = 4;

/// How many days ahead what rests on nobody is shown.
pub const AHEAD: i64 = 30;

/// How much of one kind is ever asked for.
pub const MOST_WAITING: i64 = 50;

/// What a capability keeps about a person, as tables: shown on her own page and written to her file.
#[derive(Clone, Copy)]
pub struct Kept {
    pub load: fn(&Ctx, &mut Tx<'_>, &str) -> Result<Vec<KeptTable>, Stop>,
}

/// One kind of thing kept about a person.
pub struct KeptTable {
    /// Its name in the file.
    pub name: &'static str,
    pub heading: String,
    /// A column's name in the file, and its words.
    pub columns: Vec<(&'static str, String)>,
    pub rows: Vec<Vec<String>>,
}

impl KeptTable {
    /// With each column's words under `prefix-name`.
    pub fn new(name: &'static str, heading: String, columns: Vec<(&'static str, String)>) -> Self {
        Self { name, heading, columns, rows: Vec::new() }
    }
}

/// A collaboration that a mandate can be limited to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope {
    pub id: String,
    /// Words instead of the title where it is there only for persons who are named, and not for the one who asks.
    pub title: String,
    pub address: String,
    /// Whether it is there only for others: then neither id nor address is shown.
    pub is_hidden: bool,
}

/// Of each of some addresses, whether the one who asks may see what it leads to.
pub type Sees = fn(&Ctx, &mut Tx<'_>, &[&str]) -> Result<Vec<bool>, Stop>;

/// Of some collaborations those that go on, that the one who asks sees, and that the organisation acted for is a party of: their
/// titles, by id.
pub type UnderWay = fn(&Ctx, &mut Tx<'_>, &[&str]) -> Result<HashMap<String, String>, Stop>;

/// Where mandates can be limited to.
#[derive(Clone, Copy)]
pub struct Scopes {
    /// The collaborations an organisation is a party of, within the sight of the one who asks.
    pub list: fn(&Ctx, &mut Tx<'_>, &str) -> Result<Vec<Scope>, Stop>,
    /// One of them by its id, for those who have been told of it by a mandate: without a title where it is not there for them.
    pub find: fn(&Ctx, &mut Tx<'_>, &str) -> Result<Option<Scope>, Stop>,
    /// Whether each of some addresses leads to something in a collaboration that is there for the one who asks.
    pub sees: Sees,
    pub under_way: UnderWay,
}
