//! Sentences that the installation says in other words.

use super::settings::count_up;
use kernel::db::{FromRow, Row};
use kernel::journal::{self, Stream, Verb};
use kernel::language::Reworded;
use kernel::subject::SubjectRef;
use kernel::{Ctx, DbError, Language, Tx, statements, values};
use serde_json::json;

statements! {
    ALL = "select language, sentence, words from administration_text order by sentence, language";
    SET = "insert into administration_text (language, sentence, words, changed_by, changed_at) values ($1, $2, $3, $4, $5)
        on conflict (language, sentence) do update set words = excluded.words, changed_by = excluded.changed_by,
        changed_at = excluded.changed_at";
    UNSET = "delete from administration_text where language = $1 and sentence = $2";
}

struct Stored(Reworded);

impl FromRow for Stored {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        let language = Language::from_code(&row.get::<String>("language")?).unwrap_or_default();
        Ok(Self(Reworded { language, key: row.get("sentence")?, words: row.get("words")? }))
    }
}

pub fn all(tx: &mut Tx<'_>) -> Result<Vec<Reworded>, DbError> {
    Ok(tx.all::<Stored>(&ALL, values![])?.into_iter().map(|Stored(reworded)| reworded).collect())
}

/// Says a sentence in other words or, without any, in the program's own again.
pub fn set(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    language: Language,
    key: &str,
    before: &str,
    after: Option<&str>,
) -> Result<(), DbError> {
    let verb = match after {
        Some(words) => {
            tx.run(&SET, values![language.code(), key, words, ctx.person(), ctx.now])?;
            Verb("journal-text-changed")
        }
        None => {
            tx.run(&UNSET, values![language.code(), key])?;
            Verb("journal-text-restored")
        }
    };
    count_up(tx)?;
    let told = json!({ "before": before, "after": after }).to_string();
    let subject = SubjectRef::new("text", format!("{} {key}", language.code()));
    journal::record(tx, ctx, &Stream::Installation, verb, &subject, Some(&told))
}
