//! Form fields: label, hint, what was typed, and the error at the field.

use kernel::Ctx;
use kernel::form::Form;
use maud::{Markup, html};

/// A field's fixed parts. `name` is its id too, so that the error summary can lead to it.
#[derive(Clone, Copy)]
pub struct Field<'a> {
    pub name: &'a str,
    pub id: &'a str,
    pub label: &'a str,
    pub hint: Option<&'a str>,
    pub required: bool,
}

impl<'a> Field<'a> {
    pub fn new(name: &'a str, label: &'a str) -> Self {
        Self { name, id: name, label, hint: None, required: true }
    }

    /// Another id than its name, where several forms of a page have a field of that name. The summary of errors leads to the
    /// name, so the one with an error keeps it.
    pub fn id(mut self, id: &'a str) -> Self {
        self.id = id;
        self
    }

    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = Some(hint);
        self
    }

    pub fn optional(mut self) -> Self {
        self.required = false;
        self
    }
}

/// What a one-line field takes; decides keyboard and autofill on a phone.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Text,
    Mail,
    Date,
    Number,
    Search,
}

pub fn input(ctx: &Ctx, form: &Form, field: Field<'_>, kind: Kind) -> Markup {
    let (r#type, mode, complete) = match kind {
        Kind::Text => ("text", None, None),
        Kind::Mail => ("email", Some("email"), Some("email")),
        Kind::Date => ("text", Some("numeric"), None),
        Kind::Number => ("text", Some("decimal"), None),
        Kind::Search => ("search", None, None),
    };
    around(
        ctx,
        form,
        field,
        html! {
            input.ds-input id=(field.id) name=(field.name) type=(r#type) inputmode=[mode] autocomplete=[complete]
                value=(form.value(field.name)) required[field.required && kind != Kind::Search]
                aria-describedby=[described(form, field)] aria-invalid=[form.error_at(field.name).map(|_| "true")];
        },
    )
}

pub fn textarea(ctx: &Ctx, form: &Form, field: Field<'_>, rows: u8) -> Markup {
    around(
        ctx,
        form,
        field,
        html! {
            textarea.ds-input id=(field.id) name=(field.name) rows=(rows) required[field.required]
                aria-describedby=[described(form, field)] aria-invalid=[form.error_at(field.name).map(|_| "true")] {
                // A first line break in the text would otherwise be swallowed.
                "\n" (form.value(field.name))
            }
        },
    )
}

/// A file from the reader's own device. `accept`: the endings of its name, with commas between.
pub fn file(ctx: &Ctx, form: &Form, field: Field<'_>, accept: &str) -> Markup {
    around(
        ctx,
        form,
        field,
        html! {
            input id=(field.id) name=(field.name) type="file" accept=(accept) required[field.required]
                aria-describedby=[described(form, field)] aria-invalid=[form.error_at(field.name).map(|_| "true")];
        },
    )
}

/// One of several; the value and its words.
pub fn select(ctx: &Ctx, form: &Form, field: Field<'_>, options: &[(String, String)], none: Option<&str>) -> Markup {
    around(
        ctx,
        form,
        field,
        html! {
            // Without an empty choice something is always chosen, and HTML forbids demanding it.
            select.ds-input id=(field.id) name=(field.name) required[field.required && none.is_some()]
                aria-describedby=[described(form, field)] aria-invalid=[form.error_at(field.name).map(|_| "true")] {
                @if let Some(words) = none { option value="" { (words) } }
                @for (value, words) in options {
                    option value=(value) selected[form.value(field.name) == value] { (words) }
                }
            }
        },
    )
}

/// One of a few, all seen at once.
pub fn radios(ctx: &Ctx, form: &Form, field: Field<'_>, options: &[(String, String, Option<String>)]) -> Markup {
    choices(ctx, form, field, options, "radio")
}

/// Any of several.
pub fn checkboxes(ctx: &Ctx, form: &Form, field: Field<'_>, options: &[(String, String, Option<String>)]) -> Markup {
    choices(ctx, form, field, options, "checkbox")
}

fn choices(
    ctx: &Ctx,
    form: &Form,
    field: Field<'_>,
    options: &[(String, String, Option<String>)],
    kind: &str,
) -> Markup {
    html! {
        fieldset.ds-fieldset.s-field id=(field.id) tabindex="-1" aria-describedby=[described(form, field)] {
            legend.ds-label { (label(ctx, field)) }
            (hint_and_error(form, field))
            @for (value, words, more) in options {
                div.ds-field {
                    input.ds-input id={ (field.id) "-" (value) } type=(kind) name=(field.name) value=(value)
                        checked[form.has(field.name, value)];
                    label.ds-label for={ (field.id) "-" (value) } {
                        (words)
                        @if let Some(more) = more { span.s-field__more { (more) } }
                    }
                }
            }
        }
    }
}

fn around(ctx: &Ctx, form: &Form, field: Field<'_>, control: Markup) -> Markup {
    html! {
        div.ds-field.s-field {
            label.ds-label for=(field.id) { (label(ctx, field)) }
            (hint_and_error(form, field))
            (control)
        }
    }
}

fn label(ctx: &Ctx, field: Field<'_>) -> Markup {
    html! { (field.label) @if !field.required { span.s-field__optional { " (" (ctx.t("design-optional")) ")" } } }
}

fn hint_and_error(form: &Form, field: Field<'_>) -> Markup {
    html! {
        @if let Some(hint) = field.hint { p.s-field__hint id={ (field.id) "-hint" } { (hint) } }
        @if let Some(error) = form.error_at(field.name) {
            p.ds-validation-message data-color="danger" id={ (field.id) "-error" } { (error) }
        }
    }
}

/// The ids of hint and error, for those who hear the page.
fn described(form: &Form, field: Field<'_>) -> Option<String> {
    let hint = field.hint.map(|_| format!("{}-hint", field.id));
    let error = form.error_at(field.name).map(|_| format!("{}-error", field.id));
    let ids: Vec<String> = [hint, error].into_iter().flatten().collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}
