//! Saying a sentence in other words, and in the program's own again.

use crate::store::{settings, texts as store};
use crate::words::{self, Said, Sentence};
use actors::access::as_administrator;
use kernel::form::{Form, Taken};
use kernel::wording::{LONGEST, Unfit, fits};
use kernel::{Ctx, Language, Stop, Tx};

/// The form's field for the words in a language.
pub fn field(language: Language) -> &'static str {
    match language {
        Language::Swedish => "words-sv",
        Language::English => "words-en",
    }
}

/// All sentences, as the database has them now.
pub fn all(ctx: &Ctx, tx: &mut Tx<'_>) -> Result<Vec<Sentence>, Stop> {
    as_administrator(ctx)?;
    Ok(words::all(&ctx.texts, &store::all(tx)?))
}

pub fn find(ctx: &Ctx, tx: &mut Tx<'_>, key: &str) -> Result<Sentence, Stop> {
    all(ctx, tx)?.into_iter().find(|sentence| sentence.key == key).ok_or(Stop::NotFound)
}

/// Keeps the words in both languages. Words that are the program's own, or none at all, restore those.
pub fn change(ctx: &Ctx, tx: &mut Tx<'_>, key: &str, form: &mut Form) -> Result<Taken<Sentence, Sentence>, Stop> {
    let own = as_administrator(ctx)?;
    settings::take_turn(tx)?;
    let sentence = find(ctx, tx, key)?;
    let mut changes: Vec<(&Said, Option<String>)> = Vec::new();
    for said in &sentence.said {
        let sent = form.value(field(said.language)).replace("\r\n", "\n").trim().to_owned();
        let instead = (!sent.is_empty() && sent != said.own).then_some(sent);
        if let Some(words) = &instead {
            check(ctx, key, said, words, form);
        }
        if instead != said.instead {
            changes.push((said, instead));
        }
    }
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    if form.value("seen") != sentence.version() {
        return Ok(Taken::Crossed(sentence));
    }
    for (said, instead) in changes {
        store::set(tx, &own, said.language, key, said.written(), instead.as_deref())?;
    }
    Ok(Taken::Done(find(ctx, tx, key)?))
}

/// Says at the field why words do not fit.
fn check(ctx: &Ctx, key: &str, said: &Said, words: &str, form: &mut Form) {
    let field = field(said.language);
    let braced = |names: &[String]| names.iter().map(|name| format!("{{ ${name} }}")).collect::<Vec<_>>().join(", ");
    match fits(key, &said.own, words) {
        Ok(()) => {}
        Err(Unfit::Empty) => form.error(ctx, field, "form-required", &[]),
        Err(Unfit::TooLong) => form.error(ctx, field, "administration-words-long", &[("count", LONGEST.into())]),
        Err(Unfit::Syntax) => form.error(ctx, field, "administration-words-broken", &[]),
        Err(Unfit::Missing(names)) => {
            form.error(ctx, field, "administration-words-missing", &[("names", (&braced(&names)).into())]);
        }
        Err(Unfit::Unknown(names)) => {
            form.error(ctx, field, "administration-words-unknown", &[("names", (&braced(&names)).into())]);
        }
    }
}
