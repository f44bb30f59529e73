//! Changing a draft in the browser: its name, its parts, and what stands on them. Each change is one of
//! `model::edit`'s, kept with a line in the organisation's journal that says what was changed.

use crate::model::ProcessModel;
use crate::model::check::{LONG, TITLE};
use crate::model::edit::{Direction, ItemKind, ItemWords, said};
use crate::model::own::OwnModel;
use crate::store::own_models;
use kernel::form::{Form, Taken};
use kernel::journal::Verb;
use kernel::record::{FileId, Word};
use kernel::{Ctx, Language, Stop, Text, Tx};
use serde_json::json;

/// At most this many things are added at a time.
const AT_ONCE: usize = 50;
/// Somebody removed it in between.
const GONE: Stop = Stop::Refused("collaborations-edit-gone");

/// The language that is being written, the reader's own where the form does not say.
pub fn language(ctx: &Ctx, form: &Form) -> Language {
    Language::from_code(form.value("language")).unwrap_or(ctx.language)
}

/// Tells whether what is being written is still as it was opened.
pub fn seen(words: &[&str]) -> String {
    kernel::digest::of_parts(words)
}

fn save(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    own: &OwnModel,
    change: impl FnOnce(&mut ProcessModel) -> Option<()>,
    text: &serde_json::Value,
) -> Result<(), Stop> {
    let mut draft = own.draft.clone();
    change(&mut draft).ok_or(GONE)?;
    own_models::save(tx, ctx, own, draft, Verb("journal-model-edited"), &text.to_string())
}

/// The title and summary as they stand, in one language.
pub fn name(own: &OwnModel, language: Language) -> (&str, &str) {
    let summary = own.draft.summary.as_ref().map_or("", |summary| said(summary, language));
    (said(&own.draft.title, language), summary)
}

/// A text that is written in a language is not emptied in it; one that is not yet may wait, where it says something in the other.
fn says_something(ctx: &Ctx, form: &mut Form, field: &str, text: &Text, language: Language, words: &str) {
    let may_wait = said(text, language).is_empty() && !said(text, language.other()).is_empty();
    if words.is_empty() && !may_wait {
        form.error(ctx, field, "form-required", &[]);
    }
}

pub fn rename(ctx: &Ctx, tx: &mut Tx<'_>, own: &OwnModel, form: &mut Form) -> Result<Taken<(), ()>, Stop> {
    let language = language(ctx, form);
    let title = form.optional(ctx, "title", TITLE);
    let summary = form.optional(ctx, "summary", 2_000);
    says_something(ctx, form, "title", &own.draft.title, language, &title);
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    let (old_title, old_summary) = name(own, language);
    if form.value("seen") != seen(&[old_title, old_summary]) {
        return Ok(Taken::Crossed(()));
    }
    let text = json!({ "language": language.code(), "title": title, "summary": summary });
    let change = |draft: &mut ProcessModel| {
        draft.rename(language, &title, &summary);
        Some(())
    };
    save(ctx, tx, own, change, &text)?;
    Ok(Taken::Done(()))
}

/// An id nobody has used in this model.
fn fresh(ctx: &Ctx, model: &ProcessModel, base: &str) -> FileId {
    loop {
        let id = format!("{base}-{}", ctx.chance.suffix());
        let is_taken = model.spot(&id).is_some() || model.pages().any(|page| model.item(page.id(), &id).is_some());
        if !is_taken {
            return FileId(id);
        }
    }
}

/// Adds a phase, or a step where a phase is named; its id.
pub fn add_part(ctx: &Ctx, tx: &mut Tx<'_>, own: &OwnModel, form: &mut Form) -> Result<Taken<String>, Stop> {
    let language = language(ctx, form);
    let phase = form.text("phase");
    let title = form.required(ctx, "title", TITLE);
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    let slug = match kernel::id::slug(&title) {
        slug if slug.is_empty() => "del".to_owned(),
        slug => slug,
    };
    let id = fresh(ctx, &own.draft, &slug);
    let within = Some(phase.as_str()).filter(|phase| !phase.is_empty());
    let text = json!({ "added": id.0, "within": within, "language": language.code(), "title": title });
    save(ctx, tx, own, |draft| draft.add_part(within, id.clone(), language, &title), &text)?;
    Ok(Taken::Done(id.0))
}

/// A page's title and introduction as they stand, in one language.
pub fn part<'m>(own: &'m OwnModel, part: &str, language: Language) -> Option<(&'m str, &'m str)> {
    let page = own.draft.page(part)?;
    Some((said(page.title(), language), page.introduction().map_or("", |text| said(text, language))))
}

pub fn write_part(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    own: &OwnModel,
    id: &str,
    form: &mut Form,
) -> Result<Taken<(), ()>, Stop> {
    let language = language(ctx, form);
    let title = form.optional(ctx, "title", TITLE);
    let introduction = form.optional(ctx, "introduction", LONG);
    let page = own.draft.page(id).ok_or(Stop::NotFound)?;
    says_something(ctx, form, "title", page.title(), language, &title);
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    let (old_title, old_introduction) = part(own, id, language).ok_or(Stop::NotFound)?;
    if form.value("seen") != seen(&[old_title, old_introduction]) {
        return Ok(Taken::Crossed(()));
    }
    let text = json!({ "part": id, "language": language.code(), "title": title, "introduction": introduction });
    save(ctx, tx, own, |draft| draft.write_part(id, language, &title, &introduction), &text)?;
    Ok(Taken::Done(()))
}

/// What a button that moves something says: `up/part`, `down/question/id`.
fn moved(form: &Form) -> Result<(Direction, &str), Stop> {
    form.value("move")
        .split_once('/')
        .and_then(|(direction, what)| Some((Direction::from_word(direction)?, what)))
        .ok_or(Stop::Bad("move"))
}

/// Moves a phase or a step one place. One that is outermost already stays.
pub fn move_part(ctx: &Ctx, tx: &mut Tx<'_>, own: &OwnModel, form: &Form) -> Result<(), Stop> {
    let (direction, part) = moved(form)?;
    let text = json!({ "moved": part, "direction": direction });
    let mut draft = own.draft.clone();
    match draft.move_part(part, direction) {
        Some(()) => own_models::save(tx, ctx, own, draft, Verb("journal-model-edited"), &text.to_string()),
        None => Ok(()),
    }
}

pub fn move_step_to(ctx: &Ctx, tx: &mut Tx<'_>, own: &OwnModel, step: &str, form: &Form) -> Result<(), Stop> {
    let phase = form.value("phase");
    let text = json!({ "moved": step, "to": phase });
    save(ctx, tx, own, |draft| draft.move_step_to(step, phase), &text)
}

pub fn remove_part(ctx: &Ctx, tx: &mut Tx<'_>, own: &OwnModel, part: &str) -> Result<(), Stop> {
    if own.draft.phases.len() == 1 && own.draft.phases[0].id.0 == part {
        return Err(Stop::Refused("collaborations-last-phase"));
    }
    save(ctx, tx, own, |draft| draft.remove_part(part), &json!({ "removed": part }))
}

/// Adds questions or reminders, one a line, or a way onward with a heading of its own. How many.
pub fn add_items(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    own: &OwnModel,
    part: &str,
    form: &mut Form,
) -> Result<Taken<usize>, Stop> {
    let language = language(ctx, form);
    let kind: ItemKind = form.word("kind")?;
    let field = kind.as_str();
    let text = form.required(ctx, field, LONG);
    let heading = form.optional(ctx, "heading", TITLE);
    let lines: Vec<&str> = match kind {
        ItemKind::Onward => vec![text.as_str()],
        _ => text.lines().map(str::trim).filter(|line| !line.is_empty()).collect(),
    };
    if lines.len() > AT_ONCE {
        form.error(ctx, field, "collaborations-too-many-at-once", &[("limit", AT_ONCE.into())]);
    }
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    let base = match kind {
        ItemKind::Question => "fraga",
        ItemKind::Reminder => "tank-pa",
        ItemKind::Onward => "vidare",
    };
    let change = |draft: &mut ProcessModel| {
        for line in &lines {
            let words = ItemWords { text: (*line).to_owned(), heading: heading.clone() };
            let id = fresh(ctx, draft, base);
            draft.add_item(part, kind, id, language, &words)?;
        }
        Some(())
    };
    let said = json!({ "part": part, "added": kind, "language": language.code(), "texts": lines });
    save(ctx, tx, own, change, &said)?;
    Ok(Taken::Done(lines.len()))
}

/// What an item says as it stands, in one language.
pub fn item(own: &OwnModel, part: &str, id: &str, language: Language) -> Option<(ItemKind, ItemWords)> {
    let (kind, text, heading) = own.draft.item(part, id)?;
    let heading = heading.map_or("", |heading| said(heading, language)).to_owned();
    Some((kind, ItemWords { text: said(text, language).to_owned(), heading }))
}

pub fn write_item(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    own: &OwnModel,
    part: &str,
    id: &str,
    form: &mut Form,
) -> Result<Taken<(), ()>, Stop> {
    let language = language(ctx, form);
    let (kind, now) = item(own, part, id, language).ok_or(GONE)?;
    let (_, whole, _) = own.draft.item(part, id).ok_or(GONE)?;
    let words = ItemWords { text: form.optional(ctx, "text", LONG), heading: form.optional(ctx, "heading", TITLE) };
    says_something(ctx, form, "text", whole, language, &words.text);
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    if form.value("seen") != seen(&[&now.text, &now.heading]) {
        return Ok(Taken::Crossed(()));
    }
    let text =
        json!({ "part": part, "item": id, "language": language.code(), "text": words.text, "heading": words.heading });
    save(ctx, tx, own, |draft| draft.write_item(part, kind, id, language, &words), &text)?;
    Ok(Taken::Done(()))
}

/// Moves an item one place on its page. One that is outermost already stays.
pub fn move_item(ctx: &Ctx, tx: &mut Tx<'_>, own: &OwnModel, part: &str, form: &Form) -> Result<(), Stop> {
    let (direction, id) = moved(form)?;
    let (kind, _, _) = own.draft.item(part, id).ok_or(GONE)?;
    let mut draft = own.draft.clone();
    let text = json!({ "part": part, "moved": id, "direction": direction });
    match draft.move_item(part, kind, id, direction) {
        Some(()) => own_models::save(tx, ctx, own, draft, Verb("journal-model-edited"), &text.to_string()),
        None => Ok(()),
    }
}

pub fn move_item_to(ctx: &Ctx, tx: &mut Tx<'_>, own: &OwnModel, part: &str, id: &str, form: &Form) -> Result<(), Stop> {
    let to = form.value("to");
    let (kind, _, _) = own.draft.item(part, id).ok_or(GONE)?;
    let text = json!({ "part": part, "moved": id, "to": to });
    save(ctx, tx, own, |draft| draft.move_item_to(part, kind, id, to), &text)
}

pub fn remove_item(ctx: &Ctx, tx: &mut Tx<'_>, own: &OwnModel, part: &str, id: &str) -> Result<(), Stop> {
    let (kind, _, _) = own.draft.item(part, id).ok_or(GONE)?;
    save(ctx, tx, own, |draft| draft.remove_item(part, kind, id), &json!({ "part": part, "removed": id }))
}
