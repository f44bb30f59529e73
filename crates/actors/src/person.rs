//! People: those who have an account, and those who have had one.

use kernel::db::{FromRow, Row};
use kernel::mail::Reader;
use kernel::record::Word;
use kernel::{DbError, Language, Moment};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    pub id: String,
    pub name: String,
    pub mail: Option<String>,
    /// When the account was closed.
    pub closed_at: Option<Moment>,
    /// The language she has chosen, or first signed in in; none: the installation's own.
    pub language: Option<Language>,
    pub reminders: Reminders,
}

impl Person {
    /// Where and in which language she is written to; none where she has no address here.
    pub fn reader(&self) -> Option<Reader> {
        self.mail.as_ref().map(|mail| Reader::new(mail, self.language.unwrap_or_default()))
    }
}

kernel::words! {
    /// Whether somebody is reminded of what waits for her.
    pub enum Reminders {
        ByMail = "by-mail",
        Never = "never",
    }
}

impl FromRow for Person {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            id: row.get("id")?,
            name: row.get("name")?,
            mail: row.get("mail")?,
            closed_at: row.get("closed_at")?,
            language: row.get::<Option<String>>("language")?.as_deref().and_then(Language::from_code),
            reminders: row
                .get::<Option<String>>("reminders")?
                .as_deref()
                .and_then(Reminders::from_word)
                .unwrap_or_default(),
        })
    }
}

/// How long the name of one who has left is kept where nothing asks for more.
const NAME_KEPT: i64 = 30 * Moment::DAY;

/// When the name of one who leaves becomes "former member" (OPE-4). Of one who has decided, signed, or held a formal mandate
/// it is kept for as many months as the installation has decided: the parties' acts can be questioned that long. What was
/// signed keeps the name that signed it.
pub fn forgotten_at(left: Moment, answerable: bool, months: i64) -> Moment {
    left.plus(if answerable { (months * 365 * Moment::DAY / 12).max(NAME_KEPT) } else { NAME_KEPT })
}

/// A browser and a system, out of what a browser says of itself: enough to recognise one's own, and no more is kept.
pub fn device(agent: &str) -> String {
    let find =
        |known: &[(&'static str, &'static str)]| known.iter().find(|(mark, _)| agent.contains(mark)).map(|k| k.1);
    let browser = find(&[("Edg/", "Edge"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")]);
    let system = find(&[
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Mac OS", "macOS"),
        ("Linux", "Linux"),
    ]);
    [browser, system].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

kernel::words! {
    /// What a program's key is for.
    pub enum KeyUse {
        Read = "read",
        Write = "write",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_device_is_recognised_and_no_more_is_kept() {
        let agent = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36 secret";
        assert_eq!(device(agent), "Chrome, Linux");
        assert_eq!(
            device("Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1"),
            "Safari, iPhone"
        );
        assert_eq!(device("curl/8"), "");
    }

    #[test]
    fn names_of_those_who_answered_for_something_stay_longer() {
        let left = Moment(0);
        assert!(forgotten_at(left, false, 24) < forgotten_at(left, true, 24));
        assert_eq!(forgotten_at(left, false, 24), Moment(30 * Moment::DAY));
        assert_eq!(forgotten_at(left, true, 24), Moment(2 * 365 * Moment::DAY));
    }
}
