//! Moments, dates as people give them, and the clock that `Ctx` carries.

use crate::language::Language;
use jiff::{Timestamp, civil, tz::TimeZone};

/// A point in time: milliseconds since 1970 UTC, as the database keeps it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub struct Moment(pub i64);

impl Moment {
    pub const DAY: i64 = 24 * 60 * 60 * 1000;
    pub const HOUR: i64 = 60 * 60 * 1000;

    pub fn plus(self, milliseconds: i64) -> Self {
        Self(self.0 + milliseconds)
    }

    fn swedish(self) -> jiff::Zoned {
        let zone = TimeZone::get("Europe/Stockholm").unwrap_or(TimeZone::UTC);
        Timestamp::from_millisecond(self.0).unwrap_or(Timestamp::UNIX_EPOCH).to_zoned(zone)
    }

    /// The day in Sweden, as `2026-11-23`.
    pub fn date(self) -> String {
        self.swedish().date().to_string()
    }

    /// The moment a day begins in Sweden, from `2026-11-23`.
    pub fn of_day(day: &str) -> Option<Self> {
        let zone = TimeZone::get("Europe/Stockholm").unwrap_or(TimeZone::UTC);
        let begins = day.parse::<civil::Date>().ok()?.to_zoned(zone).ok()?;
        Some(Self(begins.timestamp().as_millisecond()))
    }

    /// For machines: `2026-11-23T20:15:00Z`.
    pub fn iso(self) -> String {
        Timestamp::from_millisecond(self.0).unwrap_or(Timestamp::UNIX_EPOCH).to_string()
    }

    /// What was written so.
    pub fn of_iso(text: &str) -> Option<Self> {
        text.contains('T').then(|| text.parse::<Timestamp>().ok()).flatten().map(|at| Self(at.as_millisecond()))
    }

    /// The day in words: `23 november 2026`.
    pub fn in_words(self, language: Language) -> String {
        date_in_words(self.swedish().date(), language)
    }

    /// Day and time: `23 november 2026 kl. 21.15`.
    pub fn with_time(self, language: Language) -> String {
        let at = self.swedish();
        let day = date_in_words(at.date(), language);
        match language {
            Language::Swedish => format!("{day} kl. {:02}.{:02}", at.hour(), at.minute()),
            Language::English => format!("{day} at {:02}:{:02}", at.hour(), at.minute()),
        }
    }
}

impl From<Moment> for crate::db::Value<'_> {
    fn from(at: Moment) -> Self {
        Self::Int(Some(at.0))
    }
}

impl From<Option<Moment>> for crate::db::Value<'_> {
    fn from(at: Option<Moment>) -> Self {
        Self::Int(at.map(|at| at.0))
    }
}

impl crate::db::Cell for Moment {
    fn cell(row: &crate::db::Row<'_>, column: &str) -> Result<Self, crate::DbError> {
        row.get(column).map(Self)
    }
}

impl crate::db::Cell for Option<Moment> {
    fn cell(row: &crate::db::Row<'_>, column: &str) -> Result<Self, crate::DbError> {
        Ok(row.get::<Option<i64>>(column)?.map(Moment))
    }
}

/// The day so many days after another, `2026-11-23`; `None` where that is no day.
pub fn day_after(day: &str, days: i64) -> Option<String> {
    let day: civil::Date = day.parse().ok()?;
    Some(day.checked_add(jiff::Span::new().try_days(days).ok()?).ok()?.to_string())
}

/// The words for a day written as `2026-11-23`; what is no day, as it stands.
pub fn day_in_words(day: &str, language: Language) -> String {
    PartialDate::parse(day).map_or_else(|| day.to_owned(), |day| day.in_words(language))
}

fn date_in_words(date: civil::Date, language: Language) -> String {
    format!("{} {} {}", date.day(), month(date.month(), language), date.year())
}

/// The name of a month, 1–12.
fn month(number: i8, language: Language) -> &'static str {
    const SV: [&str; 12] = [
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december",
    ];
    const EN: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let names = if language == Language::Swedish { SV } else { EN };
    names[usize::try_from(number - 1).unwrap_or_default().min(11)]
}

/// A date known to the year, the month or the day: `2015`, `2015-06`, `2015-06-30`. Kept as it was given.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct PartialDate(String);

impl PartialDate {
    pub fn parse(text: &str) -> Option<Self> {
        let parts: Vec<&str> = text.split('-').collect();
        let digits = |part: &str, length: usize| part.len() == length && part.bytes().all(|b| b.is_ascii_digit());
        let sizes = [4, 2, 2];
        if parts.len() > 3 || !parts.iter().zip(sizes).all(|(part, size)| digits(part, size)) {
            return None;
        }
        let year: i16 = parts[0].parse().ok()?;
        let month: i8 = parts.get(1).map_or(Some(1), |m| m.parse().ok())?;
        let day: i8 = parts.get(2).map_or(Some(1), |d| d.parse().ok())?;
        civil::Date::new(year, month, day).ok().filter(|_| year > 0)?;
        Some(Self(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// `2015`, `juni 2015` or `30 juni 2015`.
    pub fn in_words(&self, language: Language) -> String {
        let parts: Vec<&str> = self.0.split('-').collect();
        let name = |m: &str| month(m.parse().unwrap_or(1), language);
        match parts.as_slice() {
            [year, m] => format!("{} {year}", name(m)),
            [year, m, day] => format!("{} {} {year}", day.trim_start_matches('0'), name(m)),
            _ => self.0.clone(),
        }
    }

    /// The last day it can mean: of the year, of the month, or itself.
    pub fn last_day(&self) -> String {
        let ending = match self.0.len() {
            4 => return format!("{}-12-31", self.0),
            7 => format!("{}-01", self.0),
            _ => return self.0.clone(),
        };
        let month: Option<civil::Date> = ending.parse().ok();
        month.map_or(ending, |first| first.last_of_month().to_string())
    }

    /// The year with a fraction, to place it on a time axis.
    pub fn position(&self) -> f64 {
        let mut parts = self.0.split('-').map(|part| f64::from(part.parse::<u16>().unwrap_or(1)));
        let year = parts.next().unwrap_or_default();
        let month = parts.next().map_or(0.0, |m| (m - 1.0) / 12.0);
        let day = parts.next().map_or(0.0, |d| (d - 1.0) / 366.0);
        year + month + day
    }
}

/// Where `Ctx` gets its time.
#[derive(Clone, Copy, Debug)]
pub enum Clock {
    System,
    /// For tests: always the same moment.
    Fixed(Moment),
}

impl Clock {
    #[expect(clippy::disallowed_methods, reason = "the one place that looks at the clock")]
    pub fn now(self) -> Moment {
        match self {
            Self::System => Moment(Timestamp::now().as_millisecond()),
            Self::Fixed(at) => at,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_known_in_part() {
        for good in ["2015", "2015-06", "2015-06-30", "2024-02-29"] {
            assert!(PartialDate::parse(good).is_some(), "{good}");
        }
        for bad in ["", "15", "2015-13", "2015-6", "2015-02-30", "2015-06-30-01", "0000", "2015/06"] {
            assert!(PartialDate::parse(bad).is_none(), "{bad}");
        }
        for (given, last) in [("2015", "2015-12-31"), ("2024-02", "2024-02-29"), ("2015-06-03", "2015-06-03")] {
            assert_eq!(PartialDate::parse(given).unwrap().last_day(), last);
        }
        assert_eq!(PartialDate::parse("2015-06-03").unwrap().in_words(Language::Swedish), "3 juni 2015");
        assert_eq!(PartialDate::parse("2015-06").unwrap().in_words(Language::English), "June 2015");
    }

    #[test]
    fn moments_are_shown_in_swedish_time() {
        let at = Moment(1_795_464_900_000); // 2026-11-23T20:15:00Z
        assert_eq!(at.iso(), "2026-11-23T20:15:00Z");
        assert_eq!(at.with_time(Language::Swedish), "23 november 2026 kl. 21.15");
        assert_eq!(at.date(), "2026-11-23");
    }
}
