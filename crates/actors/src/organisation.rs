//! Any body that can be a party (ACT-2), and its number.

use crate::personal_number::luhn;
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
    /// Its home area.
    pub area: Option<String>,
    pub number: Option<OrganisationNumber>,
    pub purpose: String,
    /// The day it ended. It takes part in nothing new, and its history stays.
    pub ended_on: Option<String>,
    /// The organisation it turned out to be, where two had been registered.
    pub merged_into: Option<String>,
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
            ended_on: row.get("ended_on")?,
            merged_into: row.get("merged_into")?,
        })
    }
}

impl Organisation {
    /// Whether it is there to act and to be asked.
    pub fn is_active(&self) -> bool {
        self.ended_on.is_none() && self.merged_into.is_none()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::personal_number::is_personal_number;

    #[test]
    fn numbers() {
        assert_eq!(OrganisationNumber::parse("232100-0164").unwrap().to_string(), "232100-0164");
        assert!(OrganisationNumber::parse("162321000164").is_ok());
        assert_eq!(OrganisationNumber::parse("232100-0165"), Err(WrongNumber::CheckDigit));
        assert_eq!(OrganisationNumber::parse("811218-9876"), Err(WrongNumber::Personal));
        assert_eq!(OrganisationNumber::parse("19811218-9876"), Err(WrongNumber::Personal));
        assert_eq!(OrganisationNumber::parse("abc"), Err(WrongNumber::Shape));
        assert!(is_personal_number("811218-9876") && is_personal_number("198112189876"));
        assert!(
            !is_personal_number("232100-0164")
                && !is_personal_number("811218-9875")
                && !is_personal_number("0470-41000")
        );
    }

    /// Nine digits from a plain sequence of numbers, and the tenth that makes them sound.
    fn ten(seed: u64) -> String {
        let nine = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407) % 1_000_000_000;
        (0..10).map(|last| format!("{nine:09}{last}")).find(|ten| luhn(ten)).unwrap()
    }

    #[test]
    fn every_number_is_an_organisation_number_or_a_personal_one_and_one_wrong_digit_is_seen() {
        for ten in (0..20_000).map(ten) {
            let is_date = ten.as_bytes()[2] < b'2';
            let spelled = format!("{}-{}", &ten[..6], &ten[6..]);
            match OrganisationNumber::parse(&spelled) {
                Ok(number) => assert!(!is_date && number.digits() == ten && number.to_string() == spelled, "{ten}"),
                Err(wrong) => assert!(is_date && wrong == WrongNumber::Personal, "{ten}"),
            }
            // What is a personal number is never also an organisation number.
            assert!(!(is_personal_number(&ten) && OrganisationNumber::parse(&ten).is_ok()), "{ten}");
            for at in 3..10 {
                let mut wrong = ten.clone().into_bytes();
                wrong[at] = b'0' + (wrong[at] - b'0' + 1) % 10;
                let wrong = String::from_utf8(wrong).unwrap();
                assert!(OrganisationNumber::parse(&wrong).is_err(), "{ten} {wrong}");
            }
        }
    }
}
