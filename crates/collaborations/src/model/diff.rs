//! What differs between two models: what was added, removed, moved and worded otherwise. Things are the same by their ids.

use super::{Page, ProcessModel};
use crate::model::edit::said;
use kernel::record::Word;
use kernel::{Language, Text};
use std::collections::{HashMap, HashSet};

kernel::words! {
    /// What a thing in a model is.
    pub enum Thing {
        Model = "model",
        Phase = "phase",
        Step = "step",
        Question = "question",
        Reminder = "reminder",
        Onward = "onward",
        Principle = "principle",
        Reading = "reading",
    }
}

kernel::words! {
    /// How it differs. `Reordered`: on the same page, in another order.
    pub enum How {
        Added = "added",
        Removed = "removed",
        Moved = "moved",
        Reordered = "reordered",
        Changed = "changed",
    }
}

kernel::words! {
    /// Which of its texts.
    pub enum Field {
        Text = "text",
        Title = "title",
        Summary = "summary",
        Introduction = "introduction",
        Group = "group",
        Links = "links",
        Kind = "kind",
    }
}

/// A text that says something else than before, in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reworded {
    pub field: Field,
    pub language: Language,
    pub before: String,
    pub after: String,
}

/// One thing that differs.
#[derive(Clone, Debug)]
pub struct Difference {
    pub thing: Thing,
    pub id: String,
    /// What it says now, or said before it was removed.
    pub text: Text,
    pub how: Vec<How>,
    /// The page it stood on, where it was moved.
    pub from: Option<Text>,
    pub words: Vec<Reworded>,
}

/// What differs on one page.
#[derive(Clone, Debug)]
pub struct Changed {
    /// Its id; empty for the model as a whole.
    pub page: String,
    pub title: Text,
    pub differences: Vec<Difference>,
}

/// Everything that differs, page by page in the order of the newer; pages that are gone come last.
pub fn compare(old: &ProcessModel, new: &ProcessModel) -> Vec<Changed> {
    let (before, after) = (entries(old), entries(new));
    let known: HashMap<Key<'_>, &Entry> = before.iter().map(|entry| (entry.key(), entry)).collect();
    let kept: HashSet<Key<'_>> = after.iter().map(Entry::key).collect();
    let reordered = reordered(&before, &after);
    let mut pages: Vec<Changed> = Vec::new();
    for entry in &after {
        let mut how = Vec::new();
        let mut from = None;
        let mut words = Vec::new();
        match known.get(&entry.key()) {
            None => how.push(How::Added),
            Some(earlier) => {
                if earlier.within != entry.within {
                    how.push(How::Moved);
                    from = title_of(old, &earlier.within);
                } else if reordered.contains(&entry.key()) {
                    how.push(How::Reordered);
                }
                words = reworded(earlier, entry);
                if !words.is_empty() {
                    how.push(How::Changed);
                }
            }
        }
        if !how.is_empty() {
            note(&mut pages, new, entry.page(), entry, how, from, words);
        }
    }
    for entry in before.iter().filter(|entry| !kept.contains(&entry.key())) {
        let model = if new.spot(entry.page()).is_some() { new } else { old };
        note(&mut pages, model, entry.page(), entry, vec![How::Removed], None, Vec::new());
    }
    pages
}

/// The questions of the older that the newer does not ask.
pub fn gone<'m>(old: &'m ProcessModel, new: &ProcessModel) -> Vec<(Page<'m>, &'m super::Question)> {
    old.pages()
        .flat_map(|page| page.questions().iter().map(move |question| (page, question)))
        .filter(|(_, question)| new.question(&question.id.0).is_none())
        .collect()
}

fn note(
    pages: &mut Vec<Changed>,
    model: &ProcessModel,
    page: &str,
    entry: &Entry,
    how: Vec<How>,
    from: Option<Text>,
    words: Vec<Reworded>,
) {
    let at = pages.iter().position(|known| known.page == page).unwrap_or_else(|| {
        let title = title_of(model, page).unwrap_or_else(|| model.title.clone());
        pages.push(Changed { page: page.to_owned(), title, differences: Vec::new() });
        pages.len() - 1
    });
    pages[at].differences.push(Difference {
        thing: entry.thing,
        id: entry.id.clone(),
        text: entry.text.clone(),
        how,
        from,
        words,
    });
}

fn title_of(model: &ProcessModel, page: &str) -> Option<Text> {
    model.page(page).map(|page| page.title().clone())
}

/// What a thing is known by in both models.
type Key<'e> = (Thing, &'e str);

/// A thing of a model, flattened.
struct Entry {
    thing: Thing,
    id: String,
    /// The page it stands on; a step's phase.
    within: String,
    text: Text,
    fields: Vec<(Field, Text)>,
}

impl Entry {
    fn key(&self) -> Key<'_> {
        (self.thing, &self.id)
    }

    /// The page its differences are told on.
    fn page(&self) -> &str {
        match self.thing {
            Thing::Phase | Thing::Step => &self.id,
            _ => &self.within,
        }
    }
}

fn entries(model: &ProcessModel) -> Vec<Entry> {
    let mut entries = vec![Entry {
        thing: Thing::Model,
        id: String::new(),
        within: String::new(),
        text: model.title.clone(),
        fields: some([(Field::Title, Some(&model.title)), (Field::Summary, model.summary.as_ref())]),
    }];
    for page in model.pages() {
        let within = page.step.map_or_else(String::new, |_| page.phase.id.0.clone());
        let thing = if page.step.is_some() { Thing::Step } else { Thing::Phase };
        let mut fields = some([(Field::Title, Some(page.title())), (Field::Introduction, page.introduction())]);
        if let (None, Some(kind)) = (page.step, page.phase.kind) {
            fields.push((Field::Kind, kind.as_str().into()));
        }
        entries.push(Entry { thing, id: page.id().to_owned(), within, text: page.title().clone(), fields });
        on_page(page, &mut entries);
    }
    entries
}

fn on_page(page: Page<'_>, entries: &mut Vec<Entry>) {
    let within = page.id();
    let mut add = |thing, id: String, text: &Text, fields: Vec<(Field, Text)>| {
        entries.push(Entry { thing, id, within: within.to_owned(), text: text.clone(), fields });
    };
    if page.step.is_none() {
        for support in &page.phase.principles {
            let name: Text = support.principle.as_str().into();
            let id = format!("{within}/{}", support.principle.as_str());
            add(
                Thing::Principle,
                id,
                support.text.as_ref().unwrap_or(&name),
                some([(Field::Text, support.text.as_ref())]),
            );
        }
    }
    for question in page.questions() {
        let fields = some([(Field::Text, Some(&question.text)), (Field::Group, question.group.as_ref())]);
        add(Thing::Question, question.id.0.clone(), &question.text, fields);
    }
    for reminder in page.reminders() {
        add(Thing::Reminder, reminder.id.0.clone(), &reminder.text, some([(Field::Text, Some(&reminder.text))]));
    }
    for onward in page.onward() {
        let mut fields = some([(Field::Title, onward.title.as_ref()), (Field::Text, Some(&onward.text))]);
        if !onward.links.is_empty() {
            let links: Vec<&str> = onward.links.iter().map(|link| link.url.0.as_str()).collect();
            fields.push((Field::Links, links.join(" ").as_str().into()));
        }
        add(Thing::Onward, onward.id.0.clone(), &onward.text, fields);
    }
    for link in page.step.iter().flat_map(|step| &step.reading) {
        let id = format!("{within}/{}", link.url.0);
        add(Thing::Reading, id, &link.title, some([(Field::Title, Some(&link.title))]));
    }
}

fn some<const N: usize>(fields: [(Field, Option<&Text>); N]) -> Vec<(Field, Text)> {
    fields.into_iter().filter_map(|(field, text)| text.map(|text| (field, text.clone()))).collect()
}

fn reworded(before: &Entry, after: &Entry) -> Vec<Reworded> {
    let find = |entry: &Entry, field: Field| {
        entry.fields.iter().find(|(known, _)| *known == field).map(|(_, text)| text.clone())
    };
    let mut words = Vec::new();
    for field in Field::ALL {
        let (old, new) = (find(before, *field), find(after, *field));
        for language in Language::ALL {
            let words_in = |text: &Option<Text>| text.as_ref().map_or("", |text| said(text, language)).to_owned();
            let (before, after) = (words_in(&old), words_in(&new));
            if before != after {
                words.push(Reworded { field: *field, language, before, after });
            }
        }
    }
    words
}

/// What stands on the same page in both but in another order: those outside the longest run that kept its order.
fn reordered<'e>(before: &'e [Entry], after: &'e [Entry]) -> HashSet<Key<'e>> {
    let place: HashMap<Key<'_>, (usize, &str)> =
        before.iter().enumerate().map(|(at, entry)| (entry.key(), (at, entry.within.as_str()))).collect();
    let mut lists: HashMap<Key<'_>, Vec<(usize, Key<'_>)>> = HashMap::new();
    for entry in after {
        if let Some((at, within)) = place.get(&entry.key()).filter(|(_, within)| *within == entry.within) {
            lists.entry((entry.thing, within)).or_default().push((*at, entry.key()));
        }
    }
    let mut found = HashSet::new();
    for list in lists.values() {
        let kept = longest_rising(&list.iter().map(|(at, _)| *at).collect::<Vec<_>>());
        found.extend(list.iter().enumerate().filter(|(at, _)| !kept.contains(at)).map(|(_, (_, key))| *key));
    }
    found
}

/// The places of a longest rising run in a list of numbers.
fn longest_rising(numbers: &[usize]) -> HashSet<usize> {
    let mut best: Vec<(usize, Option<usize>)> = Vec::new();
    for (at, number) in numbers.iter().enumerate() {
        let before = (0..at).filter(|earlier| numbers[*earlier] < *number).max_by_key(|earlier| best[*earlier].0);
        best.push((before.map_or(1, |earlier| best[earlier].0 + 1), before));
    }
    let mut at = (0..numbers.len()).max_by_key(|at| best[*at].0);
    let mut kept = HashSet::new();
    while let Some(place) = at {
        kept.insert(place);
        at = best[place].1;
    }
    kept
}

/// A piece of a text beside its earlier wording.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'t> {
    Same(&'t str),
    Gone(&'t str),
    New(&'t str),
}

/// So many words are compared one by one; longer texts are shown whole, before and after.
const COMPARED: usize = 1_500;

/// The words of two wordings, each with whether it stood before, stands now or both.
pub fn pieces<'t>(before: &'t str, after: &'t str) -> Vec<Piece<'t>> {
    let old: Vec<&str> = before.split_whitespace().collect();
    let new: Vec<&str> = after.split_whitespace().collect();
    if old.len().max(new.len()) > COMPARED {
        return vec![Piece::Gone(before), Piece::New(after)];
    }
    // How many words the rest of both have in common, from each pair of places on.
    let mut common = vec![vec![0_u16; new.len() + 1]; old.len() + 1];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            common[i][j] = match old[i] == new[j] {
                true => common[i + 1][j + 1] + 1,
                false => common[i + 1][j].max(common[i][j + 1]),
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut pieces = Vec::new();
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && old[i] == new[j] {
            pieces.push(Piece::Same(old[i]));
            (i, j) = (i + 1, j + 1);
        } else if j == new.len() || i < old.len() && common[i + 1][j] >= common[i][j + 1] {
            pieces.push(Piece::Gone(old[i]));
            i += 1;
        } else {
            pieces.push(Piece::New(new[j]));
            j += 1;
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::all;
    use crate::model::edit::{Direction, ItemKind, ItemWords};

    fn told(old: &ProcessModel, new: &ProcessModel) -> Vec<(String, Thing, String, Vec<How>)> {
        let changed = compare(old, new);
        let each = |page: Changed| page.differences.into_iter().map(move |d| (page.page.clone(), d.thing, d.id, d.how));
        changed.into_iter().flat_map(each).collect()
    }

    #[test]
    fn what_is_the_same_does_not_differ() {
        for model in all() {
            assert!(compare(model, model).is_empty());
        }
    }

    #[test]
    fn added_changed_moved_reordered_and_removed_are_told_apart() {
        let old = all()[0].clone();
        let mut new = old.clone();
        let words = |text: &str| ItemWords { text: text.to_owned(), heading: String::new() };
        let sv = Language::Swedish;
        new.add_item("roller", ItemKind::Question, kernel::record::FileId("ny".into()), sv, &words("Ny?")).unwrap();
        new.move_item("gemensam-bild", ItemKind::Question, "gb2", Direction::Up).unwrap();
        new.move_item_to("gemensam-bild", ItemKind::Question, "gb5", "metod").unwrap();
        let first = said(&old.question("pb1").unwrap().1.text, sv).to_owned();
        new.write_item("problem-och-behov", ItemKind::Question, "pb1", sv, &words(&format!("{first} Ja"))).unwrap();
        new.remove_part("utvardera").unwrap();
        let told = told(&old, &new);
        let find = |id: &str| told.iter().find(|(_, _, known, _)| known == id).map(|(_, _, _, how)| how.clone());
        assert_eq!(find("ny"), Some(vec![How::Added]));
        assert_eq!(find("gb5"), Some(vec![How::Moved]));
        assert_eq!(find("pb1"), Some(vec![How::Changed]));
        assert_eq!(find("utvardera"), Some(vec![How::Removed]));
        let swapped = [find("gb1"), find("gb2")];
        assert_eq!(swapped.iter().flatten().collect::<Vec<_>>(), [&vec![How::Reordered]], "one of the two moved");
        assert_eq!(find("gb3"), None);
        assert_eq!(gone(&old, &new).len(), 6);
    }

    #[test]
    fn words_that_changed_are_marked() {
        use Piece::{Gone, New, Same};
        assert_eq!(
            pieces("vad vill ni", "vad kan ni nå"),
            [Same("vad"), Gone("vill"), New("kan"), Same("ni"), New("nå")]
        );
    }
}
