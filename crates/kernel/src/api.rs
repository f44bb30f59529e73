//! What programs send: JSON, read strictly into the same form as a page has, so that both are judged by the same verbs.

use crate::form::{FieldError, Form};
use crate::record::{FromFile, Problem, Reading};
use crate::web::Request;
use crate::{Ctx, Moment, Stop};
use serde_json::Value;

/// The body of a request. What is wrong with it is said by the one who reads it, when it is known that the caller may act.
#[derive(Clone, Debug, Default)]
pub enum Body {
    #[default]
    None,
    Json(Value),
    /// Not JSON, too deep, or a name twice.
    Broken(Problem),
    /// Said to be something else than JSON.
    OtherKind,
}

impl Body {
    pub fn of(content_type: &str, bytes: &[u8]) -> Self {
        let kind = content_type.split(';').next().unwrap_or_default().trim();
        if !kind.eq_ignore_ascii_case("application/json") {
            return Self::OtherKind;
        }
        match std::str::from_utf8(bytes) {
            Ok(text) => crate::json::parse(text).map_or_else(Self::Broken, Self::Json),
            Err(error) => Self::Broken(Problem {
                path: String::new(),
                key: "record-not-utf8",
                found: error.valid_up_to().to_string(),
                allowed: String::new(),
            }),
        }
    }
}

/// What is wrong with what a program sent, and no page could have. Said as problem+json.
#[derive(Clone, Debug)]
pub enum Fault {
    Broken(Problem),
    OtherKind,
    TooLarge,
    /// At which fields, as JSON pointers.
    Fields(Vec<FieldError>),
    /// Somebody saved in between: this is what stands now. Nothing was overwritten.
    Crossed(Value),
    /// The key is too long, or has characters it may not have.
    Key,
    /// The key was used for another write.
    KeyTaken,
    /// The address is there, but only for these methods.
    Method(String),
    /// So much that it has to wait: the key of the sentence that says so, and from when it may be sent again.
    TooOften {
        key: &'static str,
        until: Moment,
    },
}

impl Fault {
    pub fn status(&self) -> u16 {
        match self {
            Self::Broken(_) | Self::Key => 400,
            Self::Method(_) => 405,
            Self::Crossed(_) => 409,
            Self::TooLarge => 413,
            Self::OtherKind => 415,
            Self::Fields(_) | Self::KeyTaken => 422,
            Self::TooOften { .. } => 429,
        }
    }
}

impl From<Fault> for Stop {
    fn from(fault: Fault) -> Self {
        Self::Fault(Box::new(fault))
    }
}

/// What a program may send to one address: a `record!` whose fields are those of the page's form, `target_group` for
/// `target-group`.
pub trait Sent: FromFile + serde::Serialize {
    /// Fields whose name in the form is another: in JSON (`add/kind` for one inside another), in the form.
    const RENAMED: &'static [(&'static str, &'static str)] = &[];
}

/// What was sent as a form. Unknown fields and values of the wrong kind are errors in it from the start.
pub fn form<T: Sent>(ctx: &Ctx, request: &Request) -> Result<Form, Stop> {
    let value = match &request.body {
        Body::Json(value) => value,
        Body::Broken(problem) => return Err(Fault::Broken(problem.clone()).into()),
        Body::None | Body::OtherKind => return Err(Fault::OtherKind.into()),
    };
    let mut at = Reading::default();
    let sent = T::read(value, &mut at);
    let mut values = Vec::new();
    if let Value::Object(fields) = serde_json::to_value(sent)? {
        for (name, value) in &fields {
            flatten(name, value, &mut values);
        }
    }
    for (name, _) in &mut values {
        let renamed = T::RENAMED.iter().find(|(json, _)| json == name);
        *name = renamed.map_or_else(|| name.replace(['_', '/'], "-"), |(_, field)| (*field).to_owned());
    }
    let errors = at
        .problems
        .iter()
        .map(|problem| FieldError {
            field: pointer(problem),
            message: Problem { path: String::new(), ..problem.clone() }.in_words(&ctx.texts, ctx.language),
        })
        .collect();
    Ok(Form::from_program(values, errors, T::RENAMED))
}

/// A field's values as a form would have sent them: a list as several of the same name, an object's fields by theirs.
fn flatten(field: &str, value: &Value, values: &mut Vec<(String, String)>) {
    let text = match value {
        Value::Null => return,
        Value::Bool(truth) => (if *truth { "yes" } else { "no" }).to_owned(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => text.clone(),
        Value::Array(list) => return list.iter().for_each(|item| flatten(field, item, values)),
        Value::Object(fields) => {
            return fields.iter().for_each(|(name, value)| flatten(&format!("{field}/{name}"), value, values));
        }
    };
    values.push((field.to_owned(), text));
}

/// Where in the JSON, as RFC 6901 writes it: `parties[2].name` is `/parties/2/name`.
fn pointer(problem: &Problem) -> String {
    let mut pointer = String::new();
    for step in problem.path.split(['.', '[', ']']).filter(|step| !step.is_empty()) {
        pointer.push('/');
        pointer.push_str(step);
    }
    if problem.key == "record-unknown-field" {
        pointer.push('/');
        pointer.push_str(&problem.found.replace('~', "~0").replace('/', "~1"));
    }
    pointer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_json_is_json() {
        assert!(matches!(Body::of("application/json; charset=utf-8", b"{}"), Body::Json(_)));
        assert!(matches!(Body::of("application/x-www-form-urlencoded", b"a=b"), Body::OtherKind));
        assert!(matches!(Body::of("application/json", b""), Body::Broken(_)));
        assert!(matches!(Body::of("application/json", b"{\"a\":1,\"a\":2}"), Body::Broken(_)));
        assert!(matches!(Body::of("application/json", b"\"\xff\""), Body::Broken(p) if p.key == "record-not-utf8"));
    }

    #[test]
    fn lists_and_objects_become_fields() {
        let mut values = Vec::new();
        flatten("a", &serde_json::json!([1, {"b": true, "c": null}]), &mut values);
        assert_eq!(values, [("a".to_owned(), "1".to_owned()), ("a/b".to_owned(), "yes".to_owned())]);
    }

    #[test]
    fn a_place_is_a_pointer() {
        let problem = |path: &str, key, found: &str| {
            pointer(&Problem { path: path.into(), key, found: found.into(), allowed: String::new() })
        };
        assert_eq!(problem("parties[2].name", "record-required", ""), "/parties/2/name");
        assert_eq!(problem("", "record-unknown-field", "a/b"), "/a~1b");
    }
}
