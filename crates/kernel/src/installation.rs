//! What an installation's administrators have decided of it: its name and looks, its languages, who may begin what. Every
//! request carries it; what decides is in `administration`, what heeds it is in each room.

use crate::language::Language;
use crate::openness::Openness;
use std::sync::Arc;

crate::words! {
    /// The colours of what one does. A closed set, so that every page keeps its contrast.
    pub enum Theme {
        Spruce = "spruce",
        Lake = "lake",
        Heather = "heather",
        Brick = "brick",
        Slate = "slate",
    }
}

crate::words! {
    /// The languages the pages are offered in. Swedish always.
    pub enum Languages {
        Both = "both",
        Swedish = "swedish",
    }
}

crate::words! {
    /// Ways to sign in.
    pub enum SignInWay {
        Mail = "mail",
    }
}

crate::words! {
    /// Who may start a collaboration, for the organisation acted for.
    pub enum Starters {
        Represent = "represent",
        /// The same, for organisations that somebody has verified.
        Verified = "verified",
        Anyone = "anyone",
    }
}

crate::words! {
    pub enum LogoKind {
        Svg = "svg",
        Png = "png",
    }
}

impl LogoKind {
    pub fn content_type(self) -> &'static str {
        match self {
            Self::Svg => "image/svg+xml",
            Self::Png => "image/png",
        }
    }
}

/// A picture that stands beside the name instead of ours.
#[derive(Clone, PartialEq, Eq)]
pub struct Logo {
    pub kind: LogoKind,
    /// Of the bytes; part of the address, so that browsers may keep the picture for ever.
    pub digest: String,
    pub bytes: Arc<[u8]>,
}

impl std::fmt::Debug for Logo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?} {}", self.kind, self.digest)
    }
}

impl Logo {
    pub fn address(&self) -> String {
        format!("/logo/{}.{}", &self.digest[..16.min(self.digest.len())], crate::record::Word::as_str(self.kind))
    }
}

/// What has been decided, or the defaults.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Installation {
    /// Empty: what the catalogue calls the program.
    pub name: String,
    pub logo: Option<Logo>,
    pub theme: Theme,
    pub languages: Languages,
    /// How open a new collaboration is unless something else is said.
    pub openness: Openness,
    pub sign_in: Vec<SignInWay>,
    pub starters: Starters,
    /// Where the public reaches those who look after the installation: an e-mail address, or empty.
    pub contact: String,
    /// How long what is kept of a closed account is kept.
    pub retention_months: i64,
}

impl Default for Installation {
    fn default() -> Self {
        Self {
            name: String::new(),
            logo: None,
            theme: Theme::Spruce,
            languages: Languages::Both,
            openness: Openness::Parties,
            sign_in: vec![SignInWay::Mail],
            starters: Starters::Represent,
            contact: String::new(),
            retention_months: 24,
        }
    }
}

impl Installation {
    /// Whether pages are offered in a language.
    pub fn offers(&self, language: Language) -> bool {
        language == Language::Swedish || self.languages == Languages::Both
    }

    /// The language somebody is written to in: her own, or Swedish where hers is not offered.
    pub fn spoken(&self, language: Language) -> Language {
        if self.offers(language) { language } else { Language::Swedish }
    }

    pub fn takes(&self, way: SignInWay) -> bool {
        self.sign_in.contains(&way)
    }

    /// Where a finding about security, or anything else for those who look after the installation, is to be sent, as an
    /// address with its scheme. None has been given: nobody is promised an answer.
    pub fn contact_address(&self) -> Option<String> {
        (!self.contact.is_empty()).then(|| format!("mailto:{}", self.contact))
    }
}

/// The running program, as it was started: for those who look after it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Running {
    pub version: &'static str,
    /// Requests worked on at once.
    pub requests: i64,
    /// Bytes of a form sent here.
    pub body: i64,
    /// Bytes of a file, where a form takes one.
    pub file: i64,
    /// Forms a stranger's address may send at once.
    pub forms: i64,
    /// Changes an account may make in a minute.
    pub writes: i64,
    pub proxies: i64,
    /// Seconds before a request is given up.
    pub seconds: i64,
    /// Whether the latest change went well: the database takes changes.
    pub takes_changes: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn swedish_is_always_offered() {
        let only = Installation { languages: Languages::Swedish, ..Installation::default() };
        assert!(only.offers(Language::Swedish) && !only.offers(Language::English));
        assert_eq!(only.spoken(Language::English), Language::Swedish);
        assert_eq!(Installation::default().spoken(Language::English), Language::English);
        assert!(Language::ALL.iter().all(|language| Installation::default().offers(*language)));
    }
}
