//! Any body that can be a party (ACT-2), and its number.

use kernel::DbError;
use kernel::db::{FromRow, Row};

kernel::words! {
    /// The kinds of organisation the sources name; the same words as in the exchange file.
    pub enum OrganisationKind {
        Other = "other",
        Municipality = "municipality",
        Region = "region",
        StateAgency = "state-agency",
        CountyBoard = "county-board",
        Company = "company",
        CommunityCompany = "community-company",
        Association = "association",
        Congregation = "congregation",
        AdultEducation = "adult-education",
        University = "university",
        Foundation = "foundation",
        Council = "council",
        Network = "network",
        JointAuthority = "joint-authority",
        Programme = "programme",
        CivilSociety = "civil-society",
        TargetGroup = "target-group",
        Collective = "collective",
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    pub id: String,
    pub name: String,
    pub kind: OrganisationKind,
    pub area: Option<String>,
    pub number: Option<OrganisationNumber>,
    pub purpose: String,
}

impl FromRow for Organisation {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            id: row.get("id")?,
            name: row.get("name")?,
            kind: row.get("kind")?,
            area: row.get("area")?,
            number: row.get::<Option<String>>("number")?.map(OrganisationNumber),
            purpose: row.get("purpose")?,
        })
    }
}

/// Ten digits whose last is a check digit. Kept without hyphen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganisationNumber(String);

/// Why a number is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrongNumber {
    Shape,
    CheckDigit,
    /// A personal number must never be stored in its place.
    Personal,
}

impl OrganisationNumber {
    /// Accepts `232100-0164`, `2321000164` and the twelve-digit form that begins with 16.
    pub fn parse(text: &str) -> Result<Self, WrongNumber> {
        let digits: String = text.chars().filter(|c| !matches!(c, '-' | ' ' | '+')).collect();
        if !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Err(WrongNumber::Shape);
        }
        let ten = match digits.len() {
            10 => digits.as_str(),
            12 if digits.starts_with("16") => &digits[2..],
            12 if digits.starts_with("19") || digits.starts_with("20") => return Err(WrongNumber::Personal),
            _ => return Err(WrongNumber::Shape),
        };
        // In an organisation number the third and fourth digits are at least 20, so that it is never a date.
        if ten.as_bytes()[2] < b'2' {
            return Err(WrongNumber::Personal);
        }
        if luhn(ten) { Ok(Self(ten.to_owned())) } else { Err(WrongNumber::CheckDigit) }
    }

    /// Ten digits, as kept.
    pub fn digits(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for OrganisationNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}", &self.0[..6], &self.0[6..])
    }
}

/// Every second digit doubled, digit sums added: a multiple of ten.
fn luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .enumerate()
        .map(|(i, byte)| {
            let doubled = u32::from(byte - b'0') * (2 - i as u32 % 2);
            doubled / 10 + doubled % 10
        })
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers() {
        assert_eq!(OrganisationNumber::parse("232100-0164").unwrap().to_string(), "232100-0164");
        assert!(OrganisationNumber::parse("162321000164").is_ok());
        assert_eq!(OrganisationNumber::parse("232100-0165"), Err(WrongNumber::CheckDigit));
        assert_eq!(OrganisationNumber::parse("811218-9876"), Err(WrongNumber::Personal));
        assert_eq!(OrganisationNumber::parse("19811218-9876"), Err(WrongNumber::Personal));
        assert_eq!(OrganisationNumber::parse("abc"), Err(WrongNumber::Shape));
    }
}
