//! What an organisation says of itself, kept once by itself and shown wherever it takes part (ACT-2), who vouches for it,
//! and who asks to look after it.

use kernel::db::{FromRow, Row};
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
        })
    }
}

/// Domains where anybody can have an address, so that one there says nothing.
const OPEN_DOMAINS: &[&str] = &[
    "gmail.com",
    "googlemail.com",
    "outlook.com",
    "outlook.se",
    "hotmail.com",
    "hotmail.se",
    "live.se",
    "live.com",
    "msn.com",
    "yahoo.com",
    "yahoo.se",
    "icloud.com",
    "me.com",
    "mac.com",
    "proton.me",
    "protonmail.com",
    "telia.com",
    "spray.se",
    "passagen.se",
    "bredband.net",
    "comhem.se",
    "tele2.se",
    "home.se",
    "gmx.com",
    "mail.com",
    "aol.com",
    "bahnhof.se",
    "tutanota.com",
    "fastmail.com",
    "swipnet.se",
    "algonet.se",
];

/// Words that many names have.
const COMMON: &[&str] = &[
    "kommun",
    "region",
    "stad",
    "län",
    "förening",
    "föreningen",
    "ideell",
    "ekonomisk",
    "aktiebolag",
    "stiftelsen",
    "länsstyrelsen",
    "myndigheten",
    "sverige",
    "svenska",
    "kommunen",
    "företag",
    "nätverket",
    "nätverk",
    "utveckling",
];

/// The domain of an address that tells something of an organisation with that name: not open to anybody, and with a telling
/// word of the name in it. `anna@vaxjo.se` tells of *Växjö kommun* and of no other.
pub fn telling_domain(mail: &str, name: &str) -> Option<String> {
    let domain = mail.rsplit_once('@')?.1.to_lowercase();
    if OPEN_DOMAINS.contains(&domain.as_str()) {
        return None;
    }
    // The last part says a country or a trade, not who.
    let whole = plain(domain.rsplit_once('.')?.0);
    let folded = kernel::sort::fold(name);
    kernel::sort::words(&folded)
        .filter(|word| word.chars().count() >= 4 && !COMMON.contains(word))
        .map(plain)
        .any(|word| {
            whole.contains(&word) || word.strip_suffix('s').is_some_and(|stem| stem.len() >= 4 && whole.contains(stem))
        })
        .then_some(domain)
}

/// Letters as they stand in Swedish domains.
fn plain(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            'å' | 'ä' => 'a',
            'ö' => 'o',
            'é' => 'e',
            'ü' => 'u',
            c => c,
        })
        .filter(|c| c.is_ascii_alphanumeric() || *c == '.')
        .collect()
}

#[cfg(test)]
mod tests {
    use super::telling_domain;

    #[test]
    fn a_domain_tells_of_the_organisation_whose_name_is_in_it() {
        let tells = |mail, name| telling_domain(mail, name).is_some();
        assert!(tells("anna@vaxjo.se", "Växjö kommun"));
        assert!(tells("anna@regionorebrolan.se", "Region Örebro län"));
        assert!(tells("styrelsen@granvikensif.se", "Granvikens IF"));
        assert!(!tells("anna@alvesta.se", "Växjö kommun"));
        assert!(!tells("vaxjo.kommun@gmail.com", "Växjö kommun"));
        assert!(!tells("anna@kommun.se", "Växjö kommun"), "a word that many names have");
        assert!(!tells("vaxjo", "Växjö kommun"));
    }
}
