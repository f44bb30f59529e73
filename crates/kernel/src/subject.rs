//! Sideways links between capabilities: a reference to a thing, and panels that other rooms put on its page.

use crate::{Ctx, Stop, Tx};
use maud::Markup;

/// A thing some capability owns, by kind and id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SubjectRef {
    pub kind: &'static str,
    pub id: String,
}

impl SubjectRef {
    pub fn new(kind: &'static str, id: impl Into<String>) -> Self {
        Self { kind, id: id.into() }
    }
}

/// A part of a page that another capability owns. The page that asks has already looked its subject up through the actor.
#[derive(Clone, Copy)]
pub struct Panel {
    /// The kind of subject it belongs to.
    pub on: &'static str,
    pub load: Load,
}

/// Names things of one kind, for the history of the collaboration they belong to.
#[derive(Clone, Copy)]
pub struct Titles {
    pub kind: &'static str,
    pub load: LoadTitles,
}

/// Those of some ids that are there for the reader of a collaboration's history: its id, then theirs.
pub type LoadTitles = fn(&Ctx, &mut Tx<'_>, &str, &[&str]) -> Result<Vec<TitleOf>, Stop>;

/// What a thing is called and where its page is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TitleOf {
    pub id: String,
    pub title: String,
    pub address: String,
}

/// Makes a panel's sections, each with its place on the page: the lower the earlier. None where there is nothing to show.
pub type Load = fn(&Ctx, &mut Tx<'_>, &SubjectRef, Found<'_>) -> Result<Vec<(u8, Section)>, Stop>;

/// What the asking page has already looked up, so that no panel has to look again.
#[derive(Clone, Copy)]
pub struct Found<'a>(&'a dyn std::any::Any);

impl<'a> Found<'a> {
    pub fn new(found: &'a dyn std::any::Any) -> Self {
        Self(found)
    }

    /// The thing itself, where the panel is on the page it was made for.
    pub fn get<T: 'static>(self) -> Result<&'a T, Stop> {
        self.0.downcast_ref().ok_or_else(|| Stop::Broken("a panel stands on a page of another kind".into()))
    }
}

/// What every capability shows on a page about a subject, with its place there, in the order of their places.
pub fn sections(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    subject: &SubjectRef,
    found: Found<'_>,
) -> Result<Vec<(u8, Section)>, Stop> {
    let mut sections = Vec::new();
    for panel in ctx.house.panels.iter().filter(|panel| panel.on == subject.kind) {
        sections.extend((panel.load)(ctx, tx, subject, found)?);
    }
    sections.sort_by_key(|(order, _)| *order);
    Ok(sections)
}

/// A headed part of a page, reachable by its anchor.
pub struct Section {
    pub anchor: &'static str,
    pub heading: String,
    pub body: Markup,
}
