//! Swedish and English: texts people wrote in one or both, and the catalogues of the interface.

use crate::record::Word;
use crate::wording;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, PatternElement};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

crate::words! {
    /// By its code, as in `lang=""` and in files.
    pub enum Language {
        Swedish = "sv",
        English = "en",
    }
}

impl Language {
    pub const ALL: [Self; 2] = [Self::Swedish, Self::English];

    pub fn code(self) -> &'static str {
        self.as_str()
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::from_word(code)
    }

    pub fn other(self) -> Self {
        match self {
            Self::Swedish => Self::English,
            Self::English => Self::Swedish,
        }
    }
}

/// A text somebody wrote: in the language of what it belongs to, or in one or both languages by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Text {
    Plain(String),
    ByLanguage { sv: Option<String>, en: Option<String> },
}

impl Default for Text {
    fn default() -> Self {
        Self::Plain(String::new())
    }
}

impl Text {
    /// The words for a reader, and the language they are in. `written` is the language plain texts are in.
    pub fn for_reader(&self, reader: Language, written: Language) -> (&str, Language) {
        match self {
            Self::Plain(text) => (text, written),
            Self::ByLanguage { sv, en } => {
                let order = if reader == Language::English {
                    [(en, Language::English), (sv, Language::Swedish)]
                } else {
                    [(sv, Language::Swedish), (en, Language::English)]
                };
                order
                    .into_iter()
                    .find_map(|(text, language)| text.as_deref().map(|t| (t, language)))
                    .unwrap_or(("", written))
            }
        }
    }

    pub fn is_empty(&self) -> bool {
        match self {
            Self::Plain(text) => text.is_empty(),
            Self::ByLanguage { sv, en } => [sv, en].into_iter().flatten().all(String::is_empty),
        }
    }

    /// The same with other words for a reader of one language; what it says in the other language stands.
    pub fn reworded(old: Option<&Self>, reader: Language, words: String) -> Option<Self> {
        let some = |words: String| (!words.is_empty()).then_some(words);
        match (old, reader) {
            (Some(Self::ByLanguage { en, .. }), Language::Swedish) => {
                Some(Self::ByLanguage { sv: some(words), en: en.clone() })
            }
            (Some(Self::ByLanguage { sv, .. }), Language::English) => {
                Some(Self::ByLanguage { sv: sv.clone(), en: some(words) })
            }
            _ => some(words).map(Self::Plain),
        }
        .filter(|text| !text.is_empty())
    }

    /// Every wording, for search.
    pub fn all(&self) -> String {
        match self {
            Self::Plain(text) => text.clone(),
            Self::ByLanguage { sv, en } => [sv, en].into_iter().flatten().cloned().collect::<Vec<_>>().join(" "),
        }
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::Plain(text.to_owned())
    }
}

impl serde::Serialize for Text {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap;
        match self {
            Self::Plain(text) => serializer.serialize_str(text),
            Self::ByLanguage { sv, en } => {
                let mut map = serializer.serialize_map(None)?;
                for (code, text) in [("sv", sv), ("en", en)] {
                    if let Some(text) = text {
                        map.serialize_entry(code, text)?;
                    }
                }
                map.end()
            }
        }
    }
}

impl<'de> serde::Deserialize<'de> for Text {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(serde::Deserialize)]
        #[serde(untagged)]
        enum Shape {
            Plain(String),
            ByLanguage { sv: Option<String>, en: Option<String> },
        }
        Ok(match Shape::deserialize(deserializer)? {
            Shape::Plain(text) => Self::Plain(text),
            Shape::ByLanguage { sv, en } => Self::ByLanguage { sv, en },
        })
    }
}

/// A capability's words in Fluent format, one file a language.
#[derive(Clone, Copy)]
pub struct Catalogue {
    pub sv: &'static str,
    pub en: &'static str,
}

impl Catalogue {
    pub fn source(&self, language: Language) -> &'static str {
        match language {
            Language::Swedish => self.sv,
            Language::English => self.en,
        }
    }
}

/// All catalogues of the program, ready to look words up in, and what an installation says in other words. Cheap to clone.
#[derive(Clone)]
pub struct Texts {
    catalogues: Arc<[Catalogue]>,
    words: Arc<[Words; 2]>,
    reworded: Option<Arc<[Words; 2]>>,
}

/// One language's words.
struct Words {
    bundle: FluentBundle<FluentResource>,
    /// Those that are the same whatever they are given: most of a page, and much quicker to find than to put together.
    plain: HashMap<String, String>,
}

impl Words {
    fn new(language: Language, sources: impl IntoIterator<Item = String>) -> Result<Self, String> {
        let code: unic_langid::LanguageIdentifier = language.code().parse().map_err(|_| language.code())?;
        let mut bundle = FluentBundle::new_concurrent(vec![code]);
        bundle.set_use_isolating(false);
        let mut plain = HashMap::new();
        for source in sources {
            let resource =
                FluentResource::try_new(source).map_err(|(_, errors)| format!("{}: {errors:?}", language.code()))?;
            plain.extend(resource.entries().filter_map(plain_words));
            bundle.add_resource(resource).map_err(|errors| format!("{}: {errors:?}", language.code()))?;
        }
        Ok(Self { bundle, plain })
    }
}

/// A message that has nothing in it to be filled in: its key and its words.
fn plain_words(entry: &Entry<&str>) -> Option<(String, String)> {
    let Entry::Message(message) = entry else { return None };
    let words: Option<String> = message
        .value
        .as_ref()?
        .elements
        .iter()
        .map(|element| match element {
            PatternElement::TextElement { value } => Some(*value),
            PatternElement::Placeable { .. } => None,
        })
        .collect();
    Some((message.id.name.to_owned(), words?))
}

/// A sentence an installation says in other words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reworded {
    pub language: Language,
    pub key: String,
    pub words: String,
}

impl Texts {
    /// Fails with the names of what is wrong: a syntax error, or one key in two catalogues.
    pub fn new(catalogues: &[Catalogue]) -> Result<Self, String> {
        let [swedish, english] = Language::ALL
            .map(|language| Words::new(language, catalogues.iter().map(|c| c.source(language).to_owned())));
        Ok(Self { catalogues: catalogues.into(), words: Arc::new([swedish?, english?]), reworded: None })
    }

    /// The same with other words for some sentences. Words that do not fit, such as those for a sentence that a newer program
    /// fills in otherwise, are left out: then the program's own stand.
    pub fn reworded(&self, changed: &[Reworded]) -> Self {
        let [swedish, english] = Language::ALL.map(|language| {
            let own = self.sentences(language);
            let fitting = changed.iter().filter(|c| {
                let default = own.get(c.key.as_str());
                c.language == language && default.is_some_and(|own| wording::fits(&c.key, own, &c.words).is_ok())
            });
            // Each sentence has been read by itself, so that all of them can be.
            Words::new(language, fitting.map(|c| wording::as_message(&c.key, &c.words)))
        });
        let reworded = swedish.ok().zip(english.ok()).map(|(swedish, english)| Arc::new([swedish, english]));
        Self { reworded: reworded.filter(|_| !changed.is_empty()), ..self.clone() }
    }

    /// Every sentence of the program as its catalogues have it, by key.
    pub fn sentences(&self, language: Language) -> BTreeMap<&'static str, String> {
        wording::sentences(&self.catalogues, language)
    }

    /// Where words are looked for: what the installation says otherwise, then what the program says.
    fn words(&self, language: Language) -> impl Iterator<Item = &Words> {
        self.reworded.iter().chain([&self.words]).map(move |both| match language {
            Language::Swedish => &both[0],
            Language::English => &both[1],
        })
    }

    pub fn has(&self, language: Language, key: &str) -> bool {
        self.words(language).any(|words| words.bundle.has_message(key))
    }

    /// The words of `key`. An unknown key shows itself; a test sees to it that there is none.
    pub fn get(&self, language: Language, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let said = self.words(language).find_map(|words| match words.plain.get(key) {
            Some(plain) => Some(Err(plain.clone())),
            None => words.bundle.get_message(key)?.value().map(|pattern| Ok((&words.bundle, pattern))),
        });
        let (bundle, pattern) = match said {
            Some(Ok(found)) => found,
            Some(Err(plain)) => return plain,
            None => return format!("⟨{key}⟩"),
        };
        let mut given = FluentArgs::new();
        for (name, value) in args {
            given.set(
                *name,
                match value {
                    Arg::Text(text) => FluentValue::from(*text),
                    Arg::Number(number) => FluentValue::from(*number),
                },
            );
        }
        bundle.format_pattern(pattern, Some(&given), &mut Vec::new()).into_owned()
    }
}

/// What a text can be given: words, or a number that decides the plural.
#[derive(Clone, Copy)]
pub enum Arg<'a> {
    Text(&'a str),
    Number(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}
impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}
impl From<i64> for Arg<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}
impl From<usize> for Arg<'_> {
    fn from(number: usize) -> Self {
        Self::Number(number as i64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_gets_her_language_or_is_told_which() {
        let text = Text::ByLanguage { sv: Some("hej".into()), en: None };
        assert_eq!(text.for_reader(Language::English, Language::Swedish), ("hej", Language::Swedish));
        assert_eq!(Text::from("hi").for_reader(Language::Swedish, Language::English), ("hi", Language::English));
    }

    #[test]
    fn plurals() {
        let source = "n = { $count ->\n    [one] en part\n   *[other] { $count } parter\n }\n";
        let texts = Texts::new(&[Catalogue { sv: source, en: source }]).unwrap();
        assert_eq!(texts.get(Language::Swedish, "n", &[("count", 1_i64.into())]), "en part");
        assert_eq!(texts.get(Language::Swedish, "n", &[("count", 4_i64.into())]), "4 parter");
    }

    #[test]
    fn other_words_stand_in_one_language_and_only_where_they_fit() {
        let source = "hello = Hej { $name }\nbye = Hej då\n";
        let texts = Texts::new(&[Catalogue { sv: source, en: source }]).unwrap();
        let change = |language, key: &str, words: &str| Reworded { language, key: key.into(), words: words.into() };
        let changed = texts.reworded(&[
            change(Language::Swedish, "hello", "Välkommen { $name }"),
            change(Language::Swedish, "bye", "På återseende, { $nobody }"),
            change(Language::English, "gone", "There is no such key"),
        ]);
        let name = [("name", "Ada".into())];
        assert_eq!(changed.get(Language::Swedish, "hello", &name), "Välkommen Ada");
        assert_eq!(changed.get(Language::English, "hello", &name), "Hej Ada");
        assert_eq!(changed.get(Language::Swedish, "bye", &[]), "Hej då");
        assert_eq!(changed.get(Language::English, "gone", &[]), "⟨gone⟩");
        assert_eq!(texts.get(Language::Swedish, "hello", &name), "Hej Ada");
    }
}
