//! What an organisation says of itself, kept once by itself and shown wherever it takes part (ACT-2), who vouches for it,
//! and who asks to look after it.

use kernel::db::{FromRow, Row};
use kernel::record::Word;
use kernel::{DbError, Moment, record, words};

record! {
    /// The described part of an organisation's profile.
    pub struct Profile {
        driving_forces: Option<String>,
        brings: Option<String>,
        languages: Vec<String>,
        website: Option<String>,
        mail: Option<String>,
        phone: Option<String>,
        address: Option<String>,
        /// When it can be met.
        hours: Option<String>,
    }
}

words! {
    /// How it was found out that an organisation is what it says it is.
    pub enum Way {
        Administrator = "administrator",
        Domain = "domain",
        Umbrella = "umbrella",
    }
}

words! {
    /// What came of somebody's wish to administer an organisation.
    pub enum ClaimAnswer {
        Yes = "yes",
        No = "no",
        /// The one who asked has closed her account.
        Gone = "gone",
    }
}

/// Everything an organisation says of itself, beside its name, kind, home area and number.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Presented {
    pub profile: Profile,
    /// The level of society it mainly works at.
    pub level: Option<i64>,
    pub version: i64,
    /// Codes and names of the areas it works in besides its home area.
    pub works_in: Vec<(String, String)>,
    pub target_groups: Vec<TargetGroup>,
}

/// Whom it is there for, described specifically (ACT-6).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetGroup {
    pub name: String,
    pub is_primary: bool,
}

impl FromRow for TargetGroup {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self { name: row.get("name")?, is_primary: row.get("is_primary")? })
    }
}

/// That an organisation is what it says, who says so and since when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verification {
    pub id: String,
    pub way: Way,
    /// The domain, or what the one who verified noted.
    pub evidence: String,
    pub by_organisation: Option<String>,
    pub by_organisation_name: Option<String>,
    pub at: Moment,
}

impl FromRow for Verification {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            id: row.get("id")?,
            way: row.get("way")?,
            evidence: row.get("evidence")?,
            by_organisation: row.get("by_organisation")?,
            by_organisation_name: row.get("by_organisation_name")?,
            at: row.get("at")?,
        })
    }
}

/// An organisation that speaks for another, seen from either end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    pub id: String,
    pub name: String,
    /// In what it speaks for the other.
    pub matter: String,
    pub since: Moment,
}

impl FromRow for Voice {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self { id: row.get("id")?, name: row.get("name")?, matter: row.get("matter")?, since: row.get("since")? })
    }
}

/// Somebody's wish to administer an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    pub id: String,
    pub organisation: String,
    pub organisation_name: String,
    pub person: String,
    pub person_name: String,
    pub mail: Option<String>,
    pub message: String,
    pub made_at: Moment,
    /// `None` while it waits.
    pub answer: Option<ClaimAnswer>,
    /// The administrator of the installation whose yes waits for another's.
    pub first_yes: Option<FirstYes>,
}

/// One yes of the two that it takes to let somebody in where there is something to see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstYes {
    pub by: String,
    pub by_name: String,
    pub at: Moment,
}

impl FromRow for Claim {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            id: row.get("id")?,
            organisation: row.get("organisation")?,
            organisation_name: row.get("organisation_name")?,
            person: row.get("person")?,
            person_name: row.get("person_name")?,
            mail: row.get("mail")?,
            message: row.get("message")?,
            made_at: row.get("made_at")?,
            answer: row.get::<Option<String>>("answer")?.as_deref().and_then(ClaimAnswer::from_word),
            first_yes: match (row.get("first_yes_by")?, row.get("first_yes_name")?, row.get("first_yes_at")?) {
                (Some(by), Some(by_name), Some(at)) => Some(FirstYes { by, by_name, at }),
                _ => None,
            },
        })
    }
}
