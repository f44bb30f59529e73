//! What a search of the models' texts finds: steps, questions, what to keep in mind and ways onward. The texts are in
//! memory, so they are read through for each search.

use crate::model::{Page, ProcessModel};
use kernel::{Language, Text, sort, words};

words! {
    /// What was found.
    pub enum Kind { Step = "step", Question = "question", Reminder = "reminder", Onward = "onward" }
}

/// A text of a model, and where it stands.
#[derive(Clone, Copy)]
pub struct Hit<'m> {
    pub model: &'m ProcessModel,
    pub page: Page<'m>,
    pub kind: Kind,
    pub id: &'m str,
    pub title: Option<&'m Text>,
    pub text: Option<&'m Text>,
    pub is_ours: bool,
}

/// What was found, the best first.
pub struct Found<'m> {
    pub hits: Vec<Hit<'m>>,
    /// No text has every word that was looked for; these have some.
    pub is_partial: bool,
}

impl<'m> Hit<'m> {
    fn all(model: &'m ProcessModel) -> impl Iterator<Item = Self> {
        model.pages().flat_map(move |page| {
            let hit = move |kind, id, title, text, ours: Option<bool>| Self {
                model,
                page,
                kind,
                id,
                title,
                text,
                is_ours: ours == Some(true),
            };
            let step = hit(Kind::Step, page.id(), Some(page.title()), page.introduction(), Some(page.is_ours()));
            std::iter::once(step)
                .chain(page.questions().iter().map(move |q| hit(Kind::Question, &q.id.0, None, Some(&q.text), q.ours)))
                .chain(page.reminders().iter().map(move |r| hit(Kind::Reminder, &r.id.0, None, Some(&r.text), r.ours)))
                .chain(
                    page.onward()
                        .iter()
                        .map(move |o| hit(Kind::Onward, &o.id.0, o.title.as_ref(), Some(&o.text), o.ours)),
                )
        })
    }

    /// How many of the words it has, and how many of them in what it says itself rather than in the names above it.
    fn has(&self, looked_for: &[String], language: Language) -> (usize, usize) {
        let fold = |text: Option<&Text>| {
            text.map_or_else(String::new, |text| sort::fold(text.for_reader(language, Language::Swedish).0))
        };
        let own = format!("{} {}", fold(self.title), fold(self.text));
        let above = format!("{} {}", fold(Some(self.page.title())), fold(Some(&self.page.phase.title)));
        let in_own = looked_for.iter().filter(|word| contains(&own, word)).count();
        let anywhere = looked_for.iter().filter(|word| contains(&own, word) || contains(&above, word)).count();
        (anywhere, in_own)
    }
}

/// How many letters a part of a word must have to be looked for inside it.
const SHORTEST_PART: usize = 3;

/// Whether a word that stands in a text is one that was looked for, both folded.
pub fn is_meant(there: &str, word: &str) -> bool {
    there.starts_with(word) || word.chars().count() >= SHORTEST_PART && there.contains(word)
}

fn contains(folded: &str, word: &str) -> bool {
    sort::words(folded).any(|there| is_meant(there, word))
}

/// How many words are looked for: every text is read for each of them.
const MOST_WORDS: usize = 12;

/// The words of a search, folded.
pub fn looked_for(typed: &str) -> Vec<String> {
    sort::words(&sort::fold(typed)).take(MOST_WORDS).map(str::to_owned).collect()
}

/// Texts with all the words, in the models' order, those that say them themselves first. If none has them all, those with
/// the most. Without words, everything.
pub fn search<'m>(models: impl Iterator<Item = &'m ProcessModel>, typed: &str, language: Language) -> Found<'m> {
    let words = looked_for(typed);
    let mut scored: Vec<((usize, usize), Hit<'m>)> =
        models.flat_map(Hit::all).map(|hit| (hit.has(&words, language), hit)).collect();
    let most = scored.iter().map(|((anywhere, _), _)| *anywhere).max().unwrap_or_default();
    let is_nothing = most == 0 && !words.is_empty();
    scored.retain(|((anywhere, _), _)| *anywhere == most && !is_nothing);
    scored.sort_by_key(|((_, in_own), _)| std::cmp::Reverse(*in_own));
    let hits: Vec<Hit<'m>> = scored.into_iter().map(|(_, hit)| hit).collect();
    Found { is_partial: most < words.len() && !hits.is_empty(), hits }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model;

    fn found(typed: &str) -> (Vec<(&'static str, &'static str)>, bool) {
        let found = search(model::all().iter(), typed, Language::Swedish);
        (found.hits.iter().map(|hit| (hit.model.id.0.as_str(), hit.id)).collect(), found.is_partial)
    }

    #[test]
    fn words_are_found_whatever_their_case_and_inside_others_and_order() {
        let (hits, is_partial) = found("KOMPROMISSA");
        assert!(hits.contains(&("halland-samverkansguide", "kompromisser")) && !is_partial, "{hits:?}");
        assert_eq!(found("mötet första"), found("första mötet"));
        assert!(found("samtalet").0.len() < found("samtal").0.len(), "a part of a word is found inside it");
        let fold = |word: &str| found(word).0;
        assert!(fold("malgrupp").is_empty() && !fold("målgrupp").is_empty(), "å is a letter of its own");
    }

    #[test]
    fn a_text_that_says_it_itself_comes_before_one_below_such_a_name() {
        let (hits, _) = found("första samtalet");
        assert_eq!(hits.first(), Some(&("halland-samverkansguide", "forsta-samtalet")));
        assert!(hits.iter().any(|(_, id)| *id == "va1"), "a question below the name is found too");
    }

    #[test]
    fn where_no_text_has_all_the_words_those_with_the_most_are_given() {
        let (hits, is_partial) = found("målgrupp xyzzy");
        assert!(is_partial && hits == found("målgrupp").0);
        assert_eq!(found("xyzzy"), (Vec::new(), false));
    }

    #[test]
    fn without_words_everything_is_there_once() {
        let all: usize = model::all()
            .iter()
            .flat_map(ProcessModel::pages)
            .map(|page| 1 + page.questions().len() + page.reminders().len() + page.onward().len())
            .sum();
        assert_eq!(found("").0.len(), all);
    }
}
