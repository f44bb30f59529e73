//! One setting of the installation: what it is called, what it takes, what it does.

use kernel::installation::{Languages, SignInWay, Starters, Theme};
use kernel::openness::Openness;
use kernel::record::Word;
use kernel::{Ctx, Installation};

kernel::words! {
    pub enum Setting {
        Name = "name",
        Contact = "contact",
        Theme = "theme",
        Languages = "languages",
        Openness = "openness",
        Starters = "starters",
        SignIn = "sign-in",
        Retention = "retention",
    }
}

kernel::words! {
    /// Settings that are changed together.
    pub enum Group {
        Identity = "identity",
        Collaborating = "collaborating",
        People = "people",
    }
}

/// What a setting takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    Line,
    Mail,
    Months,
    One,
    Several,
}

/// As long as the name of an installation may be: it stands at the head of each page, also on a phone.
const LONGEST_NAME: usize = 40;
const MONTHS: std::ops::RangeInclusive<i64> = 1..=120;

impl Setting {
    pub fn group(self) -> Group {
        match self {
            Self::Name | Self::Contact | Self::Theme | Self::Languages => Group::Identity,
            Self::Openness | Self::Starters => Group::Collaborating,
            Self::SignIn | Self::Retention => Group::People,
        }
    }

    /// In the order they are shown.
    pub fn of_group(group: Group) -> Vec<Self> {
        Self::ALL.iter().copied().filter(|setting| setting.group() == group).collect()
    }

    pub fn takes(self) -> Takes {
        match self {
            Self::Name => Takes::Line,
            Self::Contact => Takes::Mail,
            Self::Retention => Takes::Months,
            Self::Theme | Self::Languages | Self::Openness | Self::Starters => Takes::One,
            Self::SignIn => Takes::Several,
        }
    }

    /// What it can be, for those that are one or several of a closed list: the word, and what it is called.
    pub fn choices(self, ctx: &Ctx) -> Vec<(String, String)> {
        fn all<W: Word>(ctx: &Ctx, prefix: &str) -> Vec<(String, String)> {
            W::ALL.iter().map(|word| (word.as_str().to_owned(), ctx.word(prefix, *word))).collect()
        }
        match self {
            Self::Name | Self::Contact | Self::Retention => Vec::new(),
            Self::Theme => all::<Theme>(ctx, "administration-theme"),
            Self::Languages => all::<Languages>(ctx, "administration-languages"),
            Self::Openness => all::<Openness>(ctx, "design-openness"),
            Self::Starters => all::<Starters>(ctx, "administration-starters"),
            Self::SignIn => all::<SignInWay>(ctx, "administration-sign-in"),
        }
    }

    /// A value as people read it.
    pub fn in_words(self, ctx: &Ctx, value: &str) -> String {
        let choices = self.choices(ctx);
        let word = |value: &str| {
            choices.iter().find(|(word, _)| word == value).map_or(value.to_owned(), |(_, words)| words.clone())
        };
        match self.takes() {
            Takes::Line if value.is_empty() => ctx.t("design-name"),
            Takes::Mail if value.is_empty() => ctx.t("administration-no-contact"),
            Takes::Line | Takes::Mail => value.to_owned(),
            Takes::Months => {
                ctx.ta("administration-months", &[("count", value.parse::<i64>().unwrap_or_default().into())])
            }
            Takes::One => word(value),
            Takes::Several => value.split(' ').map(word).collect::<Vec<_>>().join(", "),
        }
    }

    /// The value as it is kept, or the key of what is wrong with it.
    pub fn checked(self, value: &str) -> Result<String, &'static str> {
        let value = value.trim();
        let one = |is_known: bool| if is_known { Ok(value.to_owned()) } else { Err("administration-choose-one") };
        match self {
            Self::Name if value.chars().count() > LONGEST_NAME => Err("administration-name-too-long"),
            Self::Name if value.chars().any(char::is_control) => Err("administration-name-one-line"),
            Self::Name => Ok(value.to_owned()),
            Self::Contact if value.is_empty() || kernel::form::is_mail_address(value) => Ok(value.to_lowercase()),
            Self::Contact => Err("actors-wrong-mail"),
            Self::Retention => match value.parse::<i64>() {
                Ok(months) if MONTHS.contains(&months) => Ok(months.to_string()),
                _ => Err("administration-wrong-months"),
            },
            Self::Theme => one(Theme::from_word(value).is_some()),
            Self::Languages => one(Languages::from_word(value).is_some()),
            Self::Openness => one(Openness::from_word(value).is_some()),
            Self::Starters => one(Starters::from_word(value).is_some()),
            Self::SignIn => {
                let ways: Option<Vec<SignInWay>> = value.split_whitespace().map(SignInWay::from_word).collect();
                match ways.filter(|ways| !ways.is_empty()) {
                    Some(ways) => Ok(ways.iter().map(|way| way.as_str()).collect::<Vec<_>>().join(" ")),
                    None => Err("administration-some-sign-in"),
                }
            }
        }
    }

    /// Its value in an installation.
    pub fn of(self, installation: &Installation) -> String {
        match self {
            Self::Name => installation.name.clone(),
            Self::Contact => installation.contact.clone(),
            Self::Theme => installation.theme.as_str().into(),
            Self::Languages => installation.languages.as_str().into(),
            Self::Openness => installation.openness.as_str().into(),
            Self::Starters => installation.starters.as_str().into(),
            Self::SignIn => installation.sign_in.iter().map(|way| way.as_str()).collect::<Vec<_>>().join(" "),
            Self::Retention => installation.retention_months.to_string(),
        }
    }

    /// Puts a kept value in place. One that is no longer known leaves the default.
    pub fn put(self, installation: &mut Installation, value: &str) {
        let Ok(value) = self.checked(value) else { return };
        match self {
            Self::Name => installation.name = value,
            Self::Contact => installation.contact = value,
            Self::Theme => installation.theme = Theme::from_word(&value).unwrap_or(installation.theme),
            Self::Languages => installation.languages = Languages::from_word(&value).unwrap_or(installation.languages),
            Self::Openness => installation.openness = Openness::from_word(&value).unwrap_or(installation.openness),
            Self::Starters => installation.starters = Starters::from_word(&value).unwrap_or(installation.starters),
            Self::SignIn => installation.sign_in = value.split(' ').filter_map(SignInWay::from_word).collect(),
            Self::Retention => {
                installation.retention_months = value.parse().unwrap_or(installation.retention_months);
            }
        }
    }
}

/// What tells two states of some settings apart: a form carries it, so that two who change at once are told.
pub fn version(settings: &[Setting], installation: &Installation) -> String {
    let values: Vec<String> = settings.iter().map(|setting| setting.of(installation)).collect();
    let parts: Vec<&str> = values.iter().map(String::as_str).collect();
    kernel::digest::of_parts(&parts)[..16].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_comes_back_as_it_was_kept() {
        let examples = [
            (Setting::Name, "Samverkan Granvik"),
            (Setting::Contact, "hej@example.se"),
            (Setting::Theme, "lake"),
            (Setting::Languages, "swedish"),
            (Setting::Openness, "public"),
            (Setting::Starters, "anyone"),
            (Setting::SignIn, "mail"),
            (Setting::Retention, "36"),
        ];
        assert_eq!(examples.map(|(setting, _)| setting).as_slice(), Setting::ALL, "an example of each");
        for (setting, value) in examples {
            let mut installation = Installation::default();
            setting.put(&mut installation, value);
            assert_eq!(setting.of(&installation), value);
            let others = Setting::ALL.iter().filter(|other| **other != setting);
            assert!(others.into_iter().all(|other| other.of(&installation) == other.of(&Installation::default())));
        }
    }

    #[test]
    fn what_is_no_value_is_refused_and_never_put() {
        for (setting, value) in [
            (Setting::Name, "x".repeat(41).as_str()),
            (Setting::Name, "två\nrader"),
            (Setting::Contact, "ingen adress"),
            (Setting::Theme, "#ff0000"),
            (Setting::Languages, "danish"),
            (Setting::SignIn, ""),
            (Setting::SignIn, "password"),
            (Setting::Retention, "0"),
            (Setting::Retention, "snart"),
        ] {
            assert!(setting.checked(value).is_err(), "{setting:?} {value}");
            let mut installation = Installation::default();
            setting.put(&mut installation, value);
            assert_eq!(installation, Installation::default());
        }
    }

    #[test]
    fn every_default_is_a_value() {
        for setting in Setting::ALL {
            let default = setting.of(&Installation::default());
            assert_eq!(setting.checked(&default), Ok(default));
        }
    }
}
