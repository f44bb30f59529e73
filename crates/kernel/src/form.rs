//! What a person sent, and what was wrong with it: kept, so that nothing has to be typed twice.

use crate::Ctx;
use crate::language::Arg;
use crate::web::Request;

/// A form being filled in: its values and the errors at its fields.
#[derive(Clone, Debug, Default)]
pub struct Form {
    values: Vec<(String, String)>,
    pub errors: Vec<FieldError>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    pub field: String,
    pub message: String,
}

impl Form {
    /// An empty form, or one filled in beforehand.
    pub fn new(values: &[(&str, &str)]) -> Self {
        let values = values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Self { values, errors: Vec::new() }
    }

    pub fn sent(request: &Request) -> Self {
        Self { values: request.form.clone(), errors: Vec::new() }
    }

    /// The value of a field as it was typed, to be shown again.
    pub fn value(&self, field: &str) -> &str {
        self.values.iter().find(|(name, _)| name == field).map_or("", |(_, value)| value)
    }

    /// The value without blanks around it.
    pub fn text(&self, field: &str) -> String {
        crate::markdown::normal(self.value(field))
    }

    /// Every value of a field that can be chosen several times.
    pub fn all(&self, field: &str) -> Vec<&str> {
        self.values.iter().filter(|(name, value)| name == field && !value.is_empty()).map(|(_, v)| v.as_str()).collect()
    }

    pub fn has(&self, field: &str, value: &str) -> bool {
        self.values.iter().any(|(name, given)| name == field && given == value)
    }

    /// A text that must be there and not be longer than `limit` characters.
    pub fn required(&mut self, ctx: &Ctx, field: &str, limit: usize) -> String {
        let text = self.text(field);
        if text.is_empty() {
            self.error(ctx, field, "form-required", &[]);
        }
        self.at_most(ctx, field, &text, limit);
        text
    }

    /// A text that may be left out.
    pub fn optional(&mut self, ctx: &Ctx, field: &str, limit: usize) -> String {
        let text = self.text(field);
        self.at_most(ctx, field, &text, limit);
        text
    }

    fn at_most(&mut self, ctx: &Ctx, field: &str, text: &str, limit: usize) {
        let length = text.chars().count();
        if length > limit {
            self.error(ctx, field, "form-too-long", &[("length", length.into()), ("limit", limit.into())]);
        }
    }

    pub fn error(&mut self, ctx: &Ctx, field: &str, key: &str, args: &[(&str, Arg<'_>)]) {
        self.errors.push(FieldError { field: field.to_owned(), message: ctx.ta(key, args) });
    }

    pub fn error_at(&self, field: &str) -> Option<&str> {
        self.errors.iter().find(|error| error.field == field).map(|error| error.message.as_str())
    }

    pub fn is_sound(&self) -> bool {
        self.errors.is_empty()
    }
}

/// Whether a text looks like an e-mail address a server would take.
pub fn is_mail_address(text: &str) -> bool {
    text.parse::<lettre::Address>().is_ok() && text.rsplit('@').next().is_some_and(|host| host.contains('.'))
}
