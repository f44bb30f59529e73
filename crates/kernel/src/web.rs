//! The shape of a page: its addresses, what it is asked, what it answers.

pub use crate::counted::Counted;
use crate::language::Language;
use crate::openness::Openness;
pub use crate::route::{Handler, Route, Who};
use crate::{Ctx, Stop, Tx};
use maud::Markup;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// Unreserved characters stay readable.
const PART: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// A value as part of an address.
pub fn encode(value: &str) -> String {
    utf8_percent_encode(value, PART).to_string()
}

/// A page's address in both languages, with `{name}` for the parts that vary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Address {
    pub sv: &'static str,
    pub en: &'static str,
}

impl Address {
    pub fn pattern(&self, language: Language) -> &'static str {
        match language {
            Language::Swedish => self.sv,
            Language::English => self.en,
        }
    }

    /// The address with its parts filled in, in order.
    pub fn to(&self, language: Language, parts: &[&str]) -> String {
        let mut parts = parts.iter();
        self.pattern(language)
            .split('/')
            .map(|piece| match piece.starts_with('{') {
                true => utf8_percent_encode(parts.next().copied().unwrap_or_default(), PART).to_string(),
                false => piece.to_owned(),
            })
            .collect::<Vec<_>>()
            .join("/")
    }
}

/// What `app` has put together and every page's head needs.
pub struct House {
    /// The main menu: the key of its word, and where it leads.
    pub menu: &'static [(&'static str, Address)],
    pub panels: &'static [crate::subject::Panel],
    /// What follows along when two organisations are merged.
    pub merges: &'static [crate::merge::Merge],
    pub home: Address,
    pub sign_in: Address,
    pub sign_out: Address,
    /// Where a form changes whom one acts for.
    pub act_for: Address,
    pub my_page: Address,
    /// An organisation's own page.
    pub organisation: Address,
    /// For those who look after the installation.
    pub administration: Address,
    /// Its pages: the key of each one's word, and where it is.
    pub administration_menu: &'static [(&'static str, Address)],
    /// Writes a collaboration's exchange file: composed of sections that several capabilities own.
    pub export: fn(&mut Tx<'_>, &Ctx, &str) -> Result<Option<String>, Stop>,
    /// What the history of a collaboration calls things.
    pub titles: &'static [crate::subject::Titles],
    /// What waits for a person.
    pub waiting: &'static [crate::duty::Waiting],
    /// What rests on persons, and is handed over with a role.
    pub duties: &'static [crate::duty::Duty],
    /// What is kept about persons.
    pub kept: &'static [crate::duty::Kept],
    /// What a mandate can be limited to.
    pub scopes: crate::duty::Scopes,
    /// What the program does by itself: each job's kind, and the key of what it is called.
    pub jobs: &'static [(&'static str, &'static str)],
    /// Links at the foot of each page.
    pub foot: &'static [(&'static str, Address)],
}

/// Which page is being shown.
#[derive(Clone, Debug)]
pub struct Place {
    pub address: Address,
    pub parts: Vec<String>,
    /// The question part of the address, without `?`.
    pub query: String,
}

impl Place {
    /// The same page in another language.
    pub fn in_language(&self, language: Language) -> String {
        let parts: Vec<&str> = self.parts.iter().map(String::as_str).collect();
        let path = self.address.to(language, &parts);
        if self.query.is_empty() { path } else { format!("{path}?{}", self.query) }
    }
}

/// A file as a browser sends it.
#[derive(Clone, Debug, Default)]
pub struct SentFile {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// What a page is asked.
#[derive(Clone, Debug, Default)]
pub struct Request {
    pub parts: Vec<(String, String)>,
    pub query: Vec<(String, String)>,
    pub form: Vec<(String, String)>,
    /// The file sent with a form.
    pub file: Option<SentFile>,
    /// What a program sent instead of a form.
    pub body: crate::api::Body,
    /// The key by which a program's write is done once.
    pub attempt: Option<crate::idempotency::Attempt>,
    /// The `Accept` header.
    pub accept: String,
    /// The session cookie's value, for signing out.
    pub session: Option<String>,
    /// The `User-Agent` header, to tell where somebody is signed in.
    pub agent: String,
}

impl Request {
    /// A varying part of the address.
    pub fn part(&self, name: &str) -> &str {
        find(&self.parts, name)
    }

    pub fn query(&self, name: &str) -> &str {
        find(&self.query, name)
    }

    pub fn queries(&self, name: &str) -> Vec<&str> {
        self.query.iter().filter(|(n, v)| n == name && !v.is_empty()).map(|(_, v)| v.as_str()).collect()
    }

    pub fn field(&self, name: &str) -> &str {
        find(&self.form, name)
    }

    /// The page of a list, from 1.
    pub fn page(&self) -> i64 {
        self.query("page").parse().ok().filter(|page| (1..=100_000).contains(page)).unwrap_or(1)
    }
}

fn find<'a>(pairs: &'a [(String, String)], name: &str) -> &'a str {
    pairs.iter().find(|(n, _)| n == name).map_or("", |(_, value)| value.as_str())
}

/// What a page answers; the shell around it is the design's.
pub struct Page {
    pub title: String,
    pub body: Markup,
    /// The way here: names and addresses, outermost first, this page left out.
    pub trail: Vec<(String, String)>,
    pub openness: Option<Openness>,
    /// What must be known on the page before anything else is read.
    pub warning: Option<Markup>,
    pub status: u16,
    /// Kept out of search engines: what only some may see, and forms.
    pub unlisted: bool,
    /// What the page is about, in a sentence or two, for lists of search results; none: what the whole site is about.
    pub description: Option<String>,
}

impl Page {
    pub fn new(title: impl Into<String>, body: Markup) -> Self {
        Self {
            title: title.into(),
            body,
            trail: Vec::new(),
            openness: None,
            warning: None,
            status: 200,
            unlisted: false,
            description: None,
        }
    }

    pub fn about(mut self, description: Option<&str>) -> Self {
        self.description = description.map(str::to_owned);
        self
    }

    pub fn below(mut self, name: impl Into<String>, address: impl Into<String>) -> Self {
        self.trail.push((name.into(), address.into()));
        self
    }

    pub fn open_to(mut self, openness: Openness) -> Self {
        self.openness = Some(openness);
        self.unlisted = openness != Openness::Public;
        self
    }

    pub fn warning(mut self, warning: Option<Markup>) -> Self {
        self.warning = warning;
        self
    }

    pub fn unlisted(mut self) -> Self {
        self.unlisted = true;
        self
    }

    /// A form that could not be taken as it was.
    pub fn with_errors(mut self) -> Self {
        self.status = 422;
        self
    }
}

/// What a request ends in.
pub enum Reply {
    Page(Box<Page>),
    /// See Other: after a form, or to where a thing now is.
    Redirect {
        to: String,
        session: SessionChange,
    },
    /// Something to keep on one's own device.
    File {
        name: String,
        content_type: &'static str,
        bytes: Vec<u8>,
    },
    Data {
        status: u16,
        content_type: &'static str,
        body: String,
        headers: Vec<(&'static str, String)>,
    },
}

/// What happens to the browser's session.
pub enum SessionChange {
    Keep,
    /// A new session's secret.
    Begin(String),
    End,
}

impl Reply {
    pub fn to(address: impl Into<String>) -> Self {
        Self::Redirect { to: address.into(), session: SessionChange::Keep }
    }

    pub fn file(name: &str, content_type: &'static str, bytes: Vec<u8>) -> Self {
        Self::File { name: name.to_owned(), content_type, bytes }
    }

    pub fn json(value: &impl serde::Serialize) -> Result<Self, Stop> {
        Ok(Self::Data {
            status: 200,
            content_type: "application/json",
            body: serde_json::to_string(value)?,
            headers: Vec::new(),
        })
    }

    /// Something new, and where it is.
    pub fn created(location: impl Into<String>, value: &impl serde::Serialize) -> Result<Self, Stop> {
        Ok(Self::Data {
            status: 201,
            content_type: "application/json",
            body: serde_json::to_string(value)?,
            headers: vec![("location", location.into())],
        })
    }
}

impl From<Page> for Reply {
    fn from(page: Page) -> Self {
        Self::Page(Box::new(page))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_in_both_languages() {
        const A: Address = Address { sv: "/samverkan/{id}/steg/{step}", en: "/en/collaborations/{id}/steps/{step}" };
        assert_eq!(A.to(Language::Swedish, &["a b", "ö/x"]), "/samverkan/a%20b/steg/%C3%B6%2Fx");
        assert_eq!(A.to(Language::English, &["a", "b"]), "/en/collaborations/a/steps/b");
    }
}
