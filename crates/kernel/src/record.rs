//! Files people exchange, read strictly: every problem is found at once, and each says where it is, what stood
//! there and what may stand there, in the reader's language.

use crate::language::{Language, Text, Texts};
use crate::number::Number;
use crate::time::PartialDate;
use serde_json::Value;

pub use crate::json::parse;

pub const MAX_TEXT: usize = 50_000;
pub const MAX_LIST: usize = 2_000;

/// One thing wrong in a file. `key` names the sentence that says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Such as `parties[2].organisation`; empty for the file as a whole.
    pub path: String,
    pub key: &'static str,
    pub found: String,
    pub allowed: String,
}

impl Problem {
    /// One line for a person.
    pub fn in_words(&self, texts: &Texts, language: Language) -> String {
        let args = [("found", (&self.found).into()), ("allowed", (&self.allowed).into())];
        let sentence = texts.get(language, self.key, &args);
        if self.path.is_empty() { sentence } else { format!("{}: {sentence}", self.path) }
    }
}

/// The state of reading one file: where we are and what was wrong so far.
#[derive(Default)]
pub struct Reading {
    path: Vec<String>,
    pub problems: Vec<Problem>,
}

impl Reading {
    pub fn within<T>(&mut self, step: impl Into<String>, read: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(step.into());
        let value = read(self);
        self.path.pop();
        value
    }

    pub fn path(&self) -> String {
        let mut path = String::new();
        for step in &self.path {
            if !path.is_empty() && !step.starts_with('[') {
                path.push('.');
            }
            path.push_str(step);
        }
        path
    }

    pub fn problem(&mut self, key: &'static str, found: impl Into<String>, allowed: impl Into<String>) {
        self.problems.push(Problem { path: self.path(), key, found: found.into(), allowed: allowed.into() });
    }

    /// Something of the wrong kind: `allowed` is a catalogue-free word such as `text` or `2015-06-30`.
    pub fn wrong_kind(&mut self, value: &Value, allowed: &str) {
        self.problem("record-wrong-kind", shortened(value), allowed);
    }
}

/// What stood there, short enough to print.
fn shortened(value: &Value) -> String {
    let text = value.to_string();
    if text.chars().count() <= 60 { text } else { format!("{}…", text.chars().take(60).collect::<String>()) }
}

/// `null`, `[]` and `{}` mean the same as left out.
pub fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(list) => list.is_empty(),
        Value::Object(map) => map.is_empty(),
        _ => false,
    }
}

/// Something a file can hold.
pub trait FromFile: Default {
    fn read(value: &Value, at: &mut Reading) -> Self;

    /// Whether it is left out when written.
    fn is_absent(&self) -> bool {
        false
    }
}

/// For serde's `skip_serializing_if`.
pub fn absent<T: FromFile>(value: &T) -> bool {
    value.is_absent()
}

impl<T: FromFile> FromFile for Option<T> {
    fn read(value: &Value, at: &mut Reading) -> Self {
        (!is_nothing(value)).then(|| T::read(value, at))
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }
}

impl<T: FromFile> FromFile for Vec<T> {
    fn read(value: &Value, at: &mut Reading) -> Self {
        if is_nothing(value) {
            return Self::new();
        }
        let Value::Array(list) = value else {
            at.wrong_kind(value, "[…]");
            return Self::new();
        };
        if list.len() > MAX_LIST {
            at.problem("record-too-many", list.len().to_string(), MAX_LIST.to_string());
            return Self::new();
        }
        list.iter().enumerate().map(|(i, item)| at.within(format!("[{i}]"), |at| T::read(item, at))).collect()
    }

    fn is_absent(&self) -> bool {
        self.is_empty()
    }
}

impl FromFile for String {
    fn read(value: &Value, at: &mut Reading) -> Self {
        let Value::String(text) = value else {
            at.wrong_kind(value, "\"…\"");
            return Self::new();
        };
        let length = text.chars().count();
        if length > MAX_TEXT {
            at.problem("record-too-long", length.to_string(), MAX_TEXT.to_string());
        }
        text.clone()
    }
}

impl FromFile for bool {
    fn read(value: &Value, at: &mut Reading) -> Self {
        value.as_bool().unwrap_or_else(|| {
            at.wrong_kind(value, "true, false");
            false
        })
    }
}

impl FromFile for i64 {
    /// A whole number that is not negative.
    fn read(value: &Value, at: &mut Reading) -> Self {
        match value.as_i64() {
            Some(number) if number >= 0 => number,
            Some(_) => {
                at.problem("record-negative", shortened(value), "0 –");
                0
            }
            None => {
                at.wrong_kind(value, "0, 1, 2 …");
                0
            }
        }
    }
}

impl FromFile for Text {
    fn read(value: &Value, at: &mut Reading) -> Self {
        let Value::Object(map) = value else {
            return Self::Plain(String::read(value, at));
        };
        for name in map.keys().filter(|name| Language::from_code(name).is_none()) {
            at.problem("record-unknown-field", name, "sv, en");
        }
        let mut one =
            |code: &str| map.get(code).filter(|v| !v.is_null()).map(|v| at.within(code, |at| String::read(v, at)));
        Self::ByLanguage { sv: one("sv"), en: one("en") }
    }
}

impl FromFile for PartialDate {
    fn read(value: &Value, at: &mut Reading) -> Self {
        value.as_str().and_then(Self::parse).unwrap_or_else(|| {
            at.problem("record-date", shortened(value), "2015, 2015-06, 2015-06-30");
            Self::default()
        })
    }
}

impl FromFile for Number {
    fn read(value: &Value, at: &mut Reading) -> Self {
        let number = match value {
            Value::Number(number) => Self::parse(&number.to_string()),
            _ => None,
        };
        number.unwrap_or_else(|| {
            at.wrong_kind(value, "1, 1.5");
            Self::default()
        })
    }
}

/// A number that may not be negative: money, quantities, shares.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Amount(pub Number);

impl FromFile for Amount {
    fn read(value: &Value, at: &mut Reading) -> Self {
        let number = Number::read(value, at);
        if number.is_negative() {
            at.problem("record-negative", shortened(value), "0 –");
        }
        Self(number)
    }
}

/// An id inside a file: `[a-z0-9-]`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct FileId(pub String);

impl std::fmt::Display for FileId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromFile for FileId {
    fn read(value: &Value, at: &mut Reading) -> Self {
        match value.as_str() {
            Some(id) if crate::id::is_file_id(id) => Self(id.to_owned()),
            _ => {
                at.problem("record-id", shortened(value), "a–z 0–9 -");
                Self::default()
            }
        }
    }
}

/// A closed list of words, the same in files, in the database and in the catalogues' keys.
pub trait Word: Copy + Sized + 'static {
    const ALL: &'static [Self];
    fn as_str(self) -> &'static str;

    fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|known| known.as_str() == word)
    }
}

/// Reads a word or says which there are.
pub fn read_word<W: Word + Default>(value: &Value, at: &mut Reading) -> W {
    value.as_str().and_then(W::from_word).unwrap_or_else(|| {
        let allowed: Vec<_> = W::ALL.iter().map(|w| w.as_str()).collect();
        at.problem("record-unknown-word", shortened(value), allowed.join(", "));
        W::default()
    })
}

/// Declares an enum whose variants are words. The first is the default.
#[macro_export]
macro_rules! words {
    ($(#[$meta:meta])* pub enum $name:ident { $(#[$fmeta:meta])* $first:ident = $fword:literal $(, $(#[$vmeta:meta])* $variant:ident = $word:literal)* $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { #[default] $(#[$fmeta])* $first $(, $(#[$vmeta])* $variant)* }

        impl $crate::record::Word for $name {
            const ALL: &'static [Self] = &[Self::$first $(, Self::$variant)*];
            fn as_str(self) -> &'static str {
                match self { Self::$first => $fword $(, Self::$variant => $word)* }
            }
        }
        impl $crate::record::FromFile for $name {
            fn read(value: &::serde_json::Value, at: &mut $crate::record::Reading) -> Self {
                $crate::record::read_word(value, at)
            }
        }
        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str($crate::record::Word::as_str(*self))
            }
        }
        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let word = <String as ::serde::Deserialize>::deserialize(deserializer)?;
                <Self as $crate::record::Word>::from_word(&word).ok_or_else(|| ::serde::de::Error::custom(word))
            }
        }
        impl $crate::utoipa::PartialSchema for $name {
            fn schema() -> $crate::utoipa::openapi::RefOr<$crate::utoipa::openapi::schema::Schema> {
                $crate::schema::words::<Self>()
            }
        }
        impl $crate::utoipa::ToSchema for $name {}
        impl $crate::db::Cell for $name {
            fn cell(row: &$crate::db::Row<'_>, column: &str) -> Result<Self, $crate::DbError> {
                let word: String = row.get(column)?;
                <Self as $crate::record::Word>::from_word(&word)
                    .ok_or_else(|| $crate::DbError::Column { column: column.to_owned(), message: word })
            }
        }
        impl From<$name> for $crate::db::Value<'static> {
            fn from(word: $name) -> Self {
                Self::Text(Some($crate::record::Word::as_str(word)))
            }
        }
    };
}

/// Declares a described thing as files hold it. Fields marked `[required]` must be given; unknown ones are refused.
/// Use `Option`, `Vec` or a required type for each field, so that "left out" has one meaning.
#[macro_export]
macro_rules! record {
    ($(#[$meta:meta])* pub struct $name:ident { $($(#[$fmeta:meta])* $([$required:ident])? $field:ident : $ty:ty),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
        #[serde(default)]
        pub struct $name {
            $($(#[$fmeta])* #[serde(skip_serializing_if = "kernel::record::absent")] pub $field: $ty),*
        }

        impl $name {
            /// The names of the fields, in the order they are written.
            pub const FIELDS: &'static [&'static str] = &[$(stringify!($field)),*];
        }

        impl $crate::record::FromFile for $name {
            fn read(value: &::serde_json::Value, at: &mut $crate::record::Reading) -> Self {
                let Some(map) = $crate::record::object(value, Self::FIELDS, at) else { return Self::default() };
                Self { $($field: {
                    let name = $crate::record::plain_name(stringify!($field));
                    let given = map.get(name);
                    $(if given.is_none_or($crate::record::is_nothing) {
                        at.within(name, |at| at.problem(concat!("record-", stringify!($required)), "", ""));
                    })?
                    match given {
                        Some(value) if !value.is_null() => at.within(name, |at| <$ty as $crate::record::FromFile>::read(value, at)),
                        _ => <$ty>::default(),
                    }
                }),* }
            }
        }
    };
}

/// `r#as` is called `as` in files.
pub fn plain_name(name: &str) -> &str {
    name.strip_prefix("r#").unwrap_or(name)
}

/// The object, after refusing fields it may not have.
pub fn object<'v>(value: &'v Value, fields: &[&str], at: &mut Reading) -> Option<&'v serde_json::Map<String, Value>> {
    let Value::Object(map) = value else {
        at.wrong_kind(value, "{…}");
        return None;
    };
    let known: Vec<&str> = fields.iter().map(|field| plain_name(field)).collect();
    for name in map.keys().filter(|name| !known.contains(&name.as_str())) {
        at.problem("record-unknown-field", name, known.join(", "));
    }
    Some(map)
}

#[cfg(test)]
mod tests {
    use super::*;

    words! { pub enum Colour { Red = "red", Blue = "blue" } }
    record! {
        pub struct Thing {
            [required] id: FileId,
            name: Option<Text>,
            colour: Option<Colour>,
            parts: Vec<Thing>,
            r#as: Option<String>,
        }
    }

    fn problems(json: &str) -> Vec<String> {
        let mut at = Reading::default();
        let value = parse(json).unwrap();
        Thing::read(&value, &mut at);
        at.problems.iter().map(|p| format!("{} {}", p.path, p.key)).collect()
    }

    #[test]
    fn says_where_what_and_which() {
        assert_eq!(
            problems(r#"{"id":"a","parts":[{"id":"B"},{"colour":"green"}],"x":1}"#),
            [
                " record-unknown-field",
                "parts[0].id record-id",
                "parts[1].id record-required",
                "parts[1].colour record-unknown-word",
            ]
        );
    }

    #[test]
    fn what_goes_in_comes_out() {
        let json = r#"{"id":"a","name":{"sv":"å","en":"o"},"colour":"blue","as":"x"}"#;
        let thing = Thing::read(&parse(json).unwrap(), &mut Reading::default());
        assert_eq!(serde_json::to_string(&thing).unwrap(), json);
    }

    #[test]
    fn a_name_twice_and_broken_json_name_the_line() {
        assert_eq!(parse("{\"a\":1,\n\"a\":2}").unwrap_err().key, "record-json");
        assert_eq!(parse("{\n\"a\":}").unwrap_err().found, "2:5");
        assert_eq!(
            parse(&"[".repeat(20).chars().chain("]".repeat(20).chars()).collect::<String>()).unwrap_err().key,
            "record-too-deep"
        );
    }
}
