//! What a person sent, and what was wrong with it: kept, so that nothing has to be typed twice.

use crate::api::Fault;
use crate::language::Arg;
use crate::record::Word;
use crate::web::Request;
use crate::{Ctx, Moment, Stop};

/// A form being filled in: its values and the errors at its fields.
#[derive(Clone, Debug, Default)]
pub struct Form {
    values: Vec<(String, String)>,
    pub errors: Vec<FieldError>,
    /// What fields are called in JSON where it is not what they are called here.
    renamed: &'static [(&'static str, &'static str)],
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// Its name, or a JSON pointer to it.
    pub field: String,
    pub message: String,
}

impl Form {
    /// An empty form, or one filled in beforehand.
    pub fn new(values: &[(&str, &str)]) -> Self {
        let values = values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Self { values, ..Self::default() }
    }

    pub fn sent(request: &Request) -> Self {
        Self { values: request.form.clone(), ..Self::default() }
    }

    /// What a program sent, and what is already known to be wrong with it.
    pub(crate) fn from_program(
        values: Vec<(String, String)>,
        errors: Vec<FieldError>,
        renamed: &'static [(&'static str, &'static str)],
    ) -> Self {
        Self { values, errors, renamed }
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

    /// A whole day, such as `2026-11-23`; none where the field is empty, or says something else, which is then an error.
    pub fn day(&mut self, ctx: &Ctx, field: &str) -> Option<String> {
        let text = self.text(field);
        if text.is_empty() {
            return None;
        }
        if text.len() != 10 || Moment::of_day(&text).is_none() {
            self.error(ctx, field, "form-wrong-day", &[]);
            return None;
        }
        Some(text)
    }

    fn at_most(&mut self, ctx: &Ctx, field: &str, text: &str, limit: usize) {
        let length = text.chars().count();
        if length > limit {
            self.error(ctx, field, "form-too-long", &[("length", length.into()), ("limit", limit.into())]);
        }
    }

    /// Puts another value in a field.
    pub fn set(&mut self, field: &str, value: &str) {
        self.forget(field);
        self.values.push((field.to_owned(), value.to_owned()));
    }

    /// Does not show a value again: it should not have been written here.
    pub fn forget(&mut self, field: &str) {
        self.values.retain(|(name, _)| name != field);
    }

    pub fn error(&mut self, ctx: &Ctx, field: &str, key: &str, args: &[(&str, Arg<'_>)]) {
        self.errors.push(FieldError { field: field.to_owned(), message: ctx.ta(key, args) });
    }

    pub fn error_at(&self, field: &str) -> Option<&str> {
        self.errors.iter().find(|error| error.field == field).map(|error| error.message.as_str())
    }

    /// A word or a number that a page of ours always sends; a program is told where it lacks.
    pub fn given<T>(&self, field: &'static str, read: impl FnOnce(&str) -> Option<T>) -> Result<T, Stop> {
        read(self.value(field)).ok_or_else(|| if self.is_sound() { Stop::Bad(field) } else { self.faults() })
    }

    /// One word of a closed list, as [`given`](Self::given).
    pub fn word<W: Word>(&self, field: &'static str) -> Result<W, Stop> {
        self.given(field, W::from_word)
    }

    /// The version a change started from, 0 for none.
    pub fn seen(&self) -> Result<i64, Stop> {
        self.given("seen", |seen| seen.parse().ok())
    }

    /// The errors for a program: each place once, as a JSON pointer.
    pub fn faults(&self) -> Stop {
        let mut faults: Vec<FieldError> = Vec::new();
        for FieldError { field, message } in &self.errors {
            let renamed = self.renamed.iter().find(|(_, here)| here == field);
            let pointer = match renamed {
                _ if field.is_empty() || field.starts_with('/') => field.clone(),
                Some((json, _)) => format!("/{json}"),
                None => format!("/{}", field.replace('-', "_")),
            };
            if !faults.iter().any(|fault| fault.field == pointer) {
                faults.push(FieldError { field: pointer, message: message.clone() });
            }
        }
        Fault::Fields(faults).into()
    }

    pub fn is_sound(&self) -> bool {
        self.errors.is_empty()
    }
}

/// What comes of something sent.
pub enum Taken<T, C = std::convert::Infallible> {
    Done(T),
    /// Not taken: the form says what is wrong, at its fields.
    Wrong,
    /// Somebody saved in between, and nothing was overwritten: this is what stands now.
    Crossed(C),
}

impl<T> Taken<T> {
    /// For a program, which gets what is wrong as a problem.
    pub fn done(self, form: &Form) -> Result<T, Stop> {
        self.done_or(form, |never| -> Result<(), Stop> { match never {} })
    }
}

impl<T, C> Taken<T, C> {
    /// The same where two may cross: the program gets what stands now.
    pub fn done_or<V: serde::Serialize>(
        self,
        form: &Form,
        current: impl FnOnce(C) -> Result<V, Stop>,
    ) -> Result<T, Stop> {
        match self {
            Self::Done(done) => Ok(done),
            Self::Wrong => Err(form.faults()),
            Self::Crossed(now) => Err(Fault::Crossed(serde_json::to_value(current(now)?)?).into()),
        }
    }
}

/// A form that binds an organisation says which; it must be the one acted for now, or the form is out of date. Where the
/// person may act for both, she has been asked already, with all that she wrote (`app::question`).
pub fn bound(ctx: &Ctx, request: &Request) -> Result<(), Stop> {
    if request.field("acting_for") == ctx.organisation() && !ctx.organisation().is_empty() {
        Ok(())
    } else {
        Err(Stop::Refused("form-other-organisation"))
    }
}

/// Whether a text looks like an e-mail address a server would take.
pub fn is_mail_address(text: &str) -> bool {
    text.parse::<lettre::Address>().is_ok() && text.rsplit('@').next().is_some_and(|host| host.contains('.'))
}
