//! An organisation's own model: copied from another, changed as a draft, published as versions that never change.

use super::ProcessModel;
use super::kept::Kept;
use kernel::db::{FromRow, Row};
use kernel::record::FileId;
use kernel::{DbError, Moment, Text};

kernel::words! {
    /// Who an organisation's model is for, once it is published.
    pub enum Sharing {
        Own = "own",
        Named = "named",
        Public = "public",
    }
}

/// A model an organisation has made.
#[derive(Clone, Debug)]
pub struct OwnModel {
    pub id: String,
    pub organisation: String,
    pub organisation_name: String,
    /// As its newest version is called; before there is one, as the draft is.
    pub title: Text,
    pub sharing: Sharing,
    pub origin: Origin,
    /// What is being written. Only the organisation's own people see it.
    pub draft: ProcessModel,
    /// Tells whether the draft is still the one that was opened.
    pub draft_digest: String,
    /// The number of the newest version, 0 for none, and the digest of its text.
    pub published: i64,
    pub published_digest: Option<String>,
    pub changed_at: Moment,
}

/// What a model was copied from, as it was then.
#[derive(Clone, Debug)]
pub struct Origin {
    pub model: String,
    pub title: Text,
    pub digest: String,
}

impl OwnModel {
    /// Whether something has been written since the newest version.
    pub fn has_changes(&self) -> bool {
        self.published_digest.as_deref() != Some(&self.draft_digest)
    }
}

/// A version that was published.
#[derive(Clone, Debug)]
pub struct Version {
    pub number: i64,
    pub digest: String,
    pub note: String,
    pub at: Moment,
}

impl FromRow for Version {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self { number: row.get("number")?, digest: row.get("digest")?, note: row.get("note")?, at: row.get("at")? })
    }
}

/// A copy of a model under an id of its own. Its questions keep their ids, and with them the answers of those who move to it.
pub fn copy(origin: &Kept, id: &str, title: Option<Text>) -> ProcessModel {
    let from = &*origin.model;
    ProcessModel {
        id: FileId(id.to_owned()),
        version: String::from("0"),
        title: title.unwrap_or_else(|| from.title.clone()),
        based_on: Some(FileId(from.family().to_owned())),
        ..from.clone()
    }
}
