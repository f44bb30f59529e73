//! The components pages are made of. Each is a function from data to markup; looks are in `web/src`.

use kernel::form::Form;
use kernel::openness::Openness;
use kernel::record::Word;
use kernel::web::Address;
use kernel::{Ctx, Language, Moment, PartialDate, Text};
use maud::{Markup, PreEscaped, html};

/// The way here. The last is the nearest page above.
pub fn breadcrumbs(ctx: &Ctx, trail: &[(String, String)]) -> Markup {
    html! {
        nav.ds-breadcrumbs aria-label=(ctx.t("design-trail")) {
            ol { @for (name, address) in trail { li { a.ds-link href=(address) { (name) } } } }
        }
    }
}

/// Who the page is open to; the word carries the meaning, the colour only helps.
pub fn openness_badge(ctx: &Ctx, openness: Openness) -> Markup {
    html! {
        p.s-openness data-openness=(openness.as_str()) {
            span.s-openness__dot aria-hidden="true" {}
            (ctx.word("design-openness", openness))
        }
    }
}

/// A form that proves where it came from.
pub fn form(ctx: &Ctx, action: &str, fields: Markup) -> Markup {
    html! {
        form method="post" action=(action) {
            @if !ctx.form_token.is_empty() { input type="hidden" name="form_token" value=(ctx.form_token); }
            (fields)
        }
    }
}

/// A form with a file. Its field is a [`crate::field::file`].
pub fn file_form(ctx: &Ctx, action: &str, fields: Markup) -> Markup {
    html! {
        form method="post" action=(action) enctype="multipart/form-data" {
            @if !ctx.form_token.is_empty() { input type="hidden" name="form_token" value=(ctx.form_token); }
            (fields)
        }
    }
}

/// A form that binds the organisation acted for: it says which, and carries it.
pub fn binding_form(ctx: &Ctx, action: &str, fields: Markup) -> Markup {
    let Some(acting) = ctx.acting() else { return html! {} };
    form(
        ctx,
        action,
        html! {
            input type="hidden" name="acting_for" value=(acting.organisation);
            (fields)
            p.s-binding { (ctx.t("design-binding")) " " strong { (acting.name) } "." }
        },
    )
}

/// A form with a file that binds the organisation acted for.
pub fn binding_file_form(ctx: &Ctx, action: &str, fields: Markup) -> Markup {
    let Some(acting) = ctx.acting() else { return html! {} };
    file_form(
        ctx,
        action,
        html! {
            input type="hidden" name="acting_for" value=(acting.organisation);
            (fields)
            p.s-binding { (ctx.t("design-binding")) " " strong { (acting.name) } "." }
        },
    )
}

/// The act a form is for, as a verb.
pub fn button(label: &str) -> Markup {
    html! { button.ds-button type="submit" { (label) } }
}

/// A second choice beside the main act.
pub fn quiet_button(label: &str) -> Markup {
    html! { button.ds-button data-variant="secondary" type="submit" { (label) } }
}

pub fn plain_button(label: &str) -> Markup {
    html! { button.s-plain-button type="submit" { (label) } }
}

/// A link that is the page's main way onward.
pub fn way_on(label: &str, address: &str) -> Markup {
    html! { a.ds-button href=(address) { (label) } }
}

pub fn quiet_way_on(label: &str, address: &str) -> Markup {
    html! { a.ds-button data-variant="secondary" href=(address) { (label) } }
}

/// Everything wrong in a form, first on the page, each leading to its field.
pub fn error_summary(ctx: &Ctx, form: &Form) -> Markup {
    if form.is_sound() {
        return html! {};
    }
    html! {
        div.ds-error-summary role="alert" tabindex="-1" {
            h2.ds-heading data-size="xs" { (ctx.t("design-errors")) }
            ul.ds-list {
                @for error in &form.errors {
                    li { a.ds-link href={ "#" (error.field) } { (error.message) } }
                }
            }
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    Info,
    Done,
    /// Waits for the reader.
    Waiting,
}

/// A message that concerns the whole page.
pub fn notice(tone: Tone, body: Markup) -> Markup {
    let tone = match tone {
        Tone::Info => "info",
        Tone::Done => "success",
        Tone::Waiting => "warning",
    };
    html! { div.s-notice data-tone=(tone) { (body) } }
}

/// Nothing here yet, and what to do about it.
pub fn empty(text: &str, onward: Option<(&str, &str)>) -> Markup {
    html! {
        div.s-empty {
            p { (text) }
            @if let Some((label, address)) = onward { p { (way_on(label, address)) } }
        }
    }
}

/// Facts as pairs of word and answer; empty answers are left out.
pub fn facts(pairs: &[(String, Markup)]) -> Markup {
    let given: Vec<_> = pairs.iter().filter(|(_, answer)| !answer.0.is_empty()).collect();
    if given.is_empty() {
        return html! {};
    }
    html! { dl.s-facts { @for (word, answer) in given { div { dt { (word) } dd { (answer) } } } } }
}

/// Pages of a list. `address` makes the address of a page from its number.
pub fn pagination(ctx: &Ctx, page: i64, pages: i64, address: impl Fn(i64) -> String) -> Markup {
    if pages < 2 {
        return html! {};
    }
    // Dots never stand for a single page.
    let is_alone = |p: i64| (p - page).abs() == 2 && (p == 2 || p == pages - 1);
    let shown: Vec<i64> =
        (1..=pages).filter(|p| *p == 1 || *p == pages || (p - page).abs() <= 1 || is_alone(*p)).collect();
    html! {
        nav.ds-pagination aria-label=(ctx.t("design-pages")) {
            ul {
                @if page > 1 { li { a.ds-button data-variant="tertiary" rel="prev" href=(address(page - 1)) { (ctx.t("design-previous")) } } }
                @for (i, p) in shown.iter().enumerate() {
                    @if i > 0 && shown[i - 1] + 1 < *p { li aria-hidden="true" { "…" } }
                    li {
                        a.ds-button data-variant=(if *p == page { "primary" } else { "tertiary" })
                            aria-current=[(*p == page).then_some("page")]
                            aria-label=(ctx.ta("design-page-number", &[("page", (*p).into())]))
                            href=(address(*p)) { (p) }
                    }
                }
                @if page < pages { li { a.ds-button data-variant="tertiary" rel="next" href=(address(page + 1)) { (ctx.t("design-next")) } } }
            }
        }
    }
}

/// Tabs as links, so that they work without script and can be sent to somebody.
pub fn tabs(label: &str, tabs: &[(String, String, bool)]) -> Markup {
    html! {
        nav.s-tabs aria-label=(label) {
            ul { @for (name, address, here) in tabs { li { a href=(address) aria-current=[here.then_some("page")] { (name) } } } }
        }
    }
}

/// The parts of what there is for those who look after the installation.
pub fn administration_menu(ctx: &Ctx) -> Markup {
    let here = ctx.place.address.sv;
    let home = ctx.house.administration;
    let is_here = |address: &Address| {
        here == address.sv
            || *address != home && here.strip_prefix(address.sv).is_some_and(|rest| rest.starts_with('/'))
    };
    let parts: Vec<_> = ctx
        .house
        .administration_menu
        .iter()
        .map(|(key, address)| (ctx.t(key), ctx.href(address, &[]), is_here(address)))
        .collect();
    tabs(&ctx.t("design-administration"), &parts)
}

/// The parts of a long page, for those who came for one of them.
pub fn contents(label: &str, parts: &[(String, String)]) -> Markup {
    html! {
        nav.s-contents aria-label=(label) {
            ul { @for (name, anchor) in parts { li { a href={ "#" (anchor) } { (name) } } } }
        }
    }
}

pub fn section(anchor: &str, heading: &str, body: Markup) -> Markup {
    html! {
        section.s-section {
            h2 #(anchor) .ds-heading data-size="md" { (heading) }
            (body)
        }
    }
}

/// A search and the filters of a list, kept in the address.
pub fn filters(ctx: &Ctx, action: &str, fields: Markup, cleared: Option<&str>) -> Markup {
    html! {
        form.s-filters method="get" action=(action) role="search" {
            (fields)
            div.s-filters__act {
                (button(&ctx.t("design-filter")))
                @if let Some(all) = cleared { a.ds-link href=(all) { (ctx.t("design-clear")) } }
            }
        }
    }
}

/// Something that happened.
pub struct Event {
    /// The day in words.
    pub at: String,
    pub body: Markup,
}

pub fn timeline(events: &[Event]) -> Markup {
    html! {
        ol.s-timeline {
            @for event in events { li { p.s-timeline__at { (event.at) } div.s-timeline__what { (event.body) } } }
        }
    }
}

/// A tag beside a name: a role, a state.
pub fn tag(words: &str) -> Markup {
    html! { span.ds-tag data-color="neutral" { (words) } }
}

/// A text in the reader's language, or in the one it has, marked as such.
pub fn text(ctx: &Ctx, text: &Text, written: Language) -> Markup {
    let (words, language) = text.for_reader(ctx.language, written);
    if language == ctx.language || words.is_empty() {
        return html! { (words) };
    }
    html! { span lang=(language.code()) { (words) } " " (other_language(ctx, language)) }
}

/// The same for longer texts in restricted Markdown.
pub fn prose(ctx: &Ctx, text: &Text, written: Language, top: u8) -> Markup {
    let (words, language) = text.for_reader(ctx.language, written);
    if words.is_empty() {
        return html! {};
    }
    let body = kernel::markdown::html(words, top);
    if language == ctx.language {
        return html! { div.s-prose { (body) } };
    }
    html! { div.s-prose lang=(language.code()) { (body) } p { (other_language(ctx, language)) } }
}

fn other_language(ctx: &Ctx, language: Language) -> Markup {
    let key = if language == Language::Swedish { "design-in-swedish" } else { "design-in-english" };
    html! { span.s-language { "(" (ctx.t(key)) ")" } }
}

/// A moment for people and machines.
pub fn time(ctx: &Ctx, at: Moment) -> Markup {
    html! { time datetime=(at.iso()) { (at.with_time(ctx.language)) } }
}

/// From one date to another, or from or until one of them.
pub fn span(ctx: &Ctx, from: Option<&PartialDate>, until: Option<&PartialDate>) -> Option<String> {
    let words = |date: &PartialDate| date.in_words(ctx.language);
    Some(match (from, until) {
        (Some(from), Some(until)) if from == until => words(from),
        (Some(from), Some(until)) => {
            ctx.ta("design-from-until", &[("from", (&words(from)).into()), ("until", (&words(until)).into())])
        }
        (Some(from), None) => ctx.ta("design-from", &[("from", (&words(from)).into())]),
        (None, Some(until)) => ctx.ta("design-until", &[("until", (&words(until)).into())]),
        (None, None) => return None,
    })
}

/// Several small markups with a separator between.
pub fn joined(parts: &[Markup], between: &str) -> Markup {
    html! { @for (i, part) in parts.iter().enumerate() { @if i > 0 { (between) } (part) } }
}

pub fn nothing() -> Markup {
    PreEscaped(String::new())
}
