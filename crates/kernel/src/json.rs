//! JSON read strictly: not too large, not too deep, each name once, and without control characters.

use crate::characters::is_unwritable;
use crate::record::Problem;
use serde_json::Value;

pub const MAX_DEPTH: usize = 12;
pub const MAX_FILE: usize = 5_000_000;

/// JSON text as a value: refuses what is too large or too deep, and a name given twice in one object.
pub fn parse(text: &str) -> Result<Value, Problem> {
    let problem = |key, found: String, allowed: String| Problem { path: String::new(), key, found, allowed };
    if text.len() > MAX_FILE {
        return Err(problem("record-too-large", text.len().to_string(), MAX_FILE.to_string()));
    }
    let Once(value) = serde_json::from_str(text).map_err(|error| {
        let place = format!("{}:{}", error.line(), error.column());
        problem("record-json", place, error.to_string())
    })?;
    let depth = depth(&value);
    if depth > MAX_DEPTH {
        return Err(problem("record-too-deep", depth.to_string(), MAX_DEPTH.to_string()));
    }
    Ok(value)
}

fn depth(value: &Value) -> usize {
    match value {
        Value::Array(list) => 1 + list.iter().map(depth).max().unwrap_or_default(),
        Value::Object(map) => 1 + map.values().map(depth).max().unwrap_or_default(),
        _ => 0,
    }
}

/// A JSON value in which each name stands once; serde_json alone would keep the last and lose the first.
struct Once(Value);

impl<'de> serde::Deserialize<'de> for Once {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(OnceVisitor)
    }
}

/// Control characters are refused rather than taken away: a program is to know what was kept.
fn written<E: serde::de::Error>(text: &str) -> Result<(), E> {
    match text.chars().find(|c| is_unwritable(*c)) {
        Some(c) => Err(E::custom(format!("U+{:04X}", u32::from(c)))),
        None => Ok(()),
    }
}

struct OnceVisitor;

impl<'de> serde::de::Visitor<'de> for OnceVisitor {
    type Value = Once;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("JSON")
    }
    fn visit_unit<E>(self) -> Result<Once, E> {
        Ok(Once(Value::Null))
    }
    fn visit_bool<E>(self, truth: bool) -> Result<Once, E> {
        Ok(Once(truth.into()))
    }
    fn visit_i64<E>(self, number: i64) -> Result<Once, E> {
        Ok(Once(number.into()))
    }
    fn visit_u64<E>(self, number: u64) -> Result<Once, E> {
        Ok(Once(number.into()))
    }
    fn visit_f64<E>(self, number: f64) -> Result<Once, E> {
        Ok(Once(number.into()))
    }
    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Once, E> {
        written(text)?;
        Ok(Once(text.into()))
    }
    fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut items: A) -> Result<Once, A::Error> {
        let mut list = Vec::new();
        while let Some(Once(item)) = items.next_element()? {
            list.push(item);
        }
        Ok(Once(Value::Array(list)))
    }
    fn visit_map<A: serde::de::MapAccess<'de>>(self, mut entries: A) -> Result<Once, A::Error> {
        let mut map = serde_json::Map::new();
        while let Some((name, Once(value))) = entries.next_entry::<String, Once>()? {
            written(&name)?;
            if map.insert(name.clone(), value).is_some() {
                return Err(serde::de::Error::custom(format!("\"{name}\" ×2")));
            }
        }
        Ok(Once(Value::Object(map)))
    }
}
