//! The sentences of the interface as an administrator looks through them: the program's own, and those the installation says
//! in other words.

use kernel::language::Reworded;
use kernel::{Language, Texts};

kernel::words! {
    /// Where people meet a sentence.
    pub enum Place {
        EveryPage = "every-page",
        Forms = "forms",
        Mail = "mail",
        History = "history",
        Organisations = "organisations",
        Collaborations = "collaborations",
        Agreements = "agreements",
        Goals = "goals",
        Knowledge = "knowledge",
        Files = "files",
        Administration = "administration",
        Site = "site",
    }
}

impl Place {
    /// Told by how the sentence's key begins and ends.
    pub fn of(key: &str) -> Self {
        if key.ends_with("-subject") || key.ends_with("-body") {
            return Self::Mail;
        }
        match key.split('-').next().unwrap_or_default() {
            "actors" => Self::Organisations,
            "administration" => Self::Administration,
            "agreements" => Self::Agreements,
            "collaborations" => Self::Collaborations,
            "form" => Self::Forms,
            "goals" => Self::Goals,
            "journal" => Self::History,
            "learning" => Self::Knowledge,
            "record" => Self::Files,
            "design" | "kernel" => Self::EveryPage,
            _ => Self::Site,
        }
    }
}

/// One sentence in both languages.
#[derive(Clone, Debug)]
pub struct Sentence {
    pub key: String,
    pub said: [Said; 2],
}

/// In one language: as the program has it, and as it is said here instead.
#[derive(Clone, Debug)]
pub struct Said {
    pub language: Language,
    pub own: String,
    pub instead: Option<String>,
    /// Words that no longer fit, because a newer program fills the sentence in otherwise. Then the program's own are said.
    pub fits: bool,
}

impl Said {
    /// As it stands written, whether it fits or not.
    pub fn written(&self) -> &str {
        self.instead.as_deref().unwrap_or(&self.own)
    }
}

impl Sentence {
    pub fn place(&self) -> Place {
        Place::of(&self.key)
    }

    pub fn is_changed(&self) -> bool {
        self.said.iter().any(|said| said.instead.is_some())
    }

    /// What tells two states of it apart.
    pub fn version(&self) -> String {
        let parts: Vec<&str> = self.said.iter().map(|said| said.instead.as_deref().unwrap_or_default()).collect();
        kernel::digest::of_parts(&parts)[..16].to_owned()
    }

    fn has(&self, words: &str) -> bool {
        let within = |text: &str| text.to_lowercase().contains(words);
        within(&self.key)
            || self.said.iter().any(|said| within(&said.own) || said.instead.as_deref().is_some_and(within))
    }
}

/// All sentences, by key.
pub fn all(texts: &Texts, changed: &[Reworded]) -> Vec<Sentence> {
    let [swedish, english] = Language::ALL.map(|language| texts.sentences(language));
    let said = |language: Language, key: &str, own: &str| {
        let instead = changed.iter().find(|c| c.language == language && c.key == key).map(|c| c.words.clone());
        let fits = instead.as_deref().is_none_or(|words| kernel::wording::fits(key, own, words).is_ok());
        Said { language, own: own.to_owned(), instead, fits }
    };
    let sentence = |(key, own): (&&str, &String)| Sentence {
        key: (*key).to_owned(),
        said: [
            said(Language::Swedish, key, own),
            said(Language::English, key, english.get(key).map_or("", String::as_str)),
        ],
    };
    swedish.iter().map(sentence).collect()
}

/// Those that have some words in their key or in what they say, and only changed ones where that is asked.
pub fn found(all: Vec<Sentence>, words: &str, only_changed: bool) -> Vec<Sentence> {
    let words = words.trim().to_lowercase();
    all.into_iter().filter(|s| (!only_changed || s.is_changed()) && (words.is_empty() || s.has(&words))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::language::Catalogue;

    #[test]
    fn a_sentence_is_told_by_where_people_meet_it() {
        assert_eq!(Place::of("actors-invitation-body"), Place::Mail);
        assert_eq!(Place::of("actors-invitation"), Place::Organisations);
        assert_eq!(Place::of("journal-started"), Place::History);
        assert_eq!(Place::of("design-foot"), Place::EveryPage);
        assert_eq!(Place::of("app-welcome"), Place::Site);
    }

    #[test]
    fn sentences_are_found_by_key_by_their_own_words_and_by_those_said_instead() {
        let catalogue = Catalogue { sv: "a-one = Hej\na-two = Då\n", en: "a-one = Hello\na-two = Bye\n" };
        let texts = Texts::new(&[catalogue]).unwrap();
        let change = Reworded { language: Language::Swedish, key: "a-two".into(), words: "På återseende".into() };
        let keys = |words: &str, changed: bool| -> Vec<String> {
            found(all(&texts, std::slice::from_ref(&change)), words, changed).into_iter().map(|s| s.key).collect()
        };
        assert_eq!(keys("", false), ["a-one", "a-two"]);
        assert_eq!(keys("HELLO", false), ["a-one"]);
        assert_eq!(keys("återse", false), ["a-two"]);
        assert_eq!(keys("", true), ["a-two"]);
        assert!(keys("hej", true).is_empty());
    }
}
