//! Changing a model's draft: its parts and what stands in them, one language at a time. What is gone is `None`: somebody else
//! removed it in between.

use super::{Onward, Phase, ProcessModel, Question, Reminder, Step};
use kernel::record::FileId;
use kernel::{Language, Text};

kernel::words! {
    /// What stands on a page and can be added, changed, moved and removed.
    pub enum ItemKind {
        Question = "question",
        Reminder = "reminder",
        Onward = "onward",
    }
}

kernel::words! {
    pub enum Direction {
        Up = "up",
        Down = "down",
    }
}

/// The words in one language alone; those in the other stand. Plain texts in models are Swedish.
pub fn said(text: &Text, language: Language) -> &str {
    match (text, language) {
        (Text::Plain(words), Language::Swedish) => words,
        (Text::ByLanguage { sv: Some(words), .. }, Language::Swedish) => words,
        (Text::ByLanguage { en: Some(words), .. }, Language::English) => words,
        _ => "",
    }
}

/// The same text with other words in one language; nothing where it no longer says anything.
pub fn saying(text: Option<&Text>, language: Language, words: &str) -> Option<Text> {
    let of = |other: Language| text.map_or("", |text| said(text, other));
    let some = |words: &str| (!words.is_empty()).then(|| words.to_owned());
    let (sv, en) = match language {
        Language::Swedish => (words, of(Language::English)),
        Language::English => (of(Language::Swedish), words),
    };
    let text = Text::ByLanguage { sv: some(sv), en: some(en) };
    Some(text).filter(|text| !text.is_empty())
}

fn reword(text: &mut Text, language: Language, words: &str) {
    if let Some(new) = saying(Some(text), language, words) {
        *text = new;
    }
}

fn reword_optional(text: &mut Option<Text>, language: Language, words: &str) {
    *text = saying(text.as_ref(), language, words);
}

/// A page's own texts and lists, wherever it stands.
struct Part<'m> {
    title: &'m mut Text,
    introduction: &'m mut Option<Text>,
    questions: &'m mut Vec<Question>,
    reminders: &'m mut Vec<Reminder>,
    onward: &'m mut Vec<Onward>,
}

/// A question, reminder or way onward, taken out of its list.
enum Item {
    Question(Question),
    Reminder(Reminder),
    Onward(Onward),
}

/// What an item says in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ItemWords {
    pub text: String,
    /// A question's group, a way onward's heading.
    pub heading: String,
}

fn shift<T>(list: &mut [T], at: usize, direction: Direction) -> Option<()> {
    let other = match direction {
        Direction::Up => at.checked_sub(1)?,
        Direction::Down => Some(at + 1).filter(|other| *other < list.len())?,
    };
    list.swap(at, other);
    Some(())
}

fn shift_item<T>(list: &mut [T], id: &str, of: impl Fn(&T) -> &FileId, direction: Direction) -> Option<()> {
    let at = list.iter().position(|item| of(item).0 == id)?;
    shift(list, at, direction)
}

fn take<T>(list: &mut Vec<T>, id: &str, of: impl Fn(&T) -> &FileId) -> Option<T> {
    let at = list.iter().position(|item| of(item).0 == id)?;
    Some(list.remove(at))
}

impl ProcessModel {
    fn part_mut(&mut self, id: &str) -> Option<Part<'_>> {
        self.phases.iter_mut().find_map(|phase| {
            if phase.id.0 == id {
                let Phase { title, introduction, questions, reminders, onward, .. } = phase;
                return Some(Part { title, introduction, questions, reminders, onward });
            }
            let step = phase.steps.iter_mut().find(|step| step.id.0 == id)?;
            let Step { title, introduction, questions, reminders, onward, .. } = step;
            Some(Part { title, introduction, questions, reminders, onward })
        })
    }

    pub fn rename(&mut self, language: Language, title: &str, summary: &str) {
        reword(&mut self.title, language, title);
        reword_optional(&mut self.summary, language, summary);
    }

    /// A new phase last, or a new step last in its phase.
    pub fn add_part(&mut self, phase: Option<&str>, id: FileId, language: Language, title: &str) -> Option<()> {
        let title = saying(None, language, title)?;
        match phase {
            None => self.phases.push(Phase { id, title, ..Phase::default() }),
            Some(phase) => {
                let phase = self.phases.iter_mut().find(|known| known.id.0 == phase)?;
                phase.steps.push(Step { id, title, ..Step::default() });
            }
        }
        Some(())
    }

    pub fn write_part(&mut self, part: &str, language: Language, title: &str, introduction: &str) -> Option<()> {
        let part = self.part_mut(part)?;
        reword(part.title, language, title);
        reword_optional(part.introduction, language, introduction);
        Some(())
    }

    /// A phase among the phases, or a step within its phase.
    pub fn move_part(&mut self, part: &str, direction: Direction) -> Option<()> {
        if let Some(at) = self.phases.iter().position(|phase| phase.id.0 == part) {
            return shift(&mut self.phases, at, direction);
        }
        let phase = self.phases.iter_mut().find(|phase| phase.steps.iter().any(|step| step.id.0 == part))?;
        shift_item(&mut phase.steps, part, |step| &step.id, direction)
    }

    /// A step to the end of another phase.
    pub fn move_step_to(&mut self, step: &str, phase: &str) -> Option<()> {
        self.phases.iter().find(|known| known.id.0 == phase)?;
        let step = self.phases.iter_mut().find_map(|from| take(&mut from.steps, step, |step| &step.id))?;
        self.phases.iter_mut().find(|known| known.id.0 == phase)?.steps.push(step);
        Some(())
    }

    /// A phase goes with its steps. The last phase stays: a model without any asks nothing.
    pub fn remove_part(&mut self, part: &str) -> Option<()> {
        if self.phases.len() > 1 && take(&mut self.phases, part, |phase| &phase.id).is_some() {
            // The picture is made of those that are left.
            if let Some(picture) = &mut self.picture {
                picture.within.retain(|id| id.0 != part);
            }
            return Some(());
        }
        self.phases.iter_mut().find_map(|phase| take(&mut phase.steps, part, |step| &step.id)).map(|_| ())
    }

    pub fn add_item(
        &mut self,
        part: &str,
        kind: ItemKind,
        id: FileId,
        language: Language,
        words: &ItemWords,
    ) -> Option<()> {
        let part = self.part_mut(part)?;
        let text = saying(None, language, &words.text)?;
        let heading = saying(None, language, &words.heading);
        match kind {
            ItemKind::Question => part.questions.push(Question { id, group: heading, text, ours: None }),
            ItemKind::Reminder => part.reminders.push(Reminder { id, text, ours: None }),
            ItemKind::Onward => part.onward.push(Onward { id, title: heading, text, ..Onward::default() }),
        }
        Some(())
    }

    pub fn write_item(
        &mut self,
        part: &str,
        kind: ItemKind,
        id: &str,
        language: Language,
        words: &ItemWords,
    ) -> Option<()> {
        let part = self.part_mut(part)?;
        let (text, heading) = match kind {
            ItemKind::Question => {
                let question = part.questions.iter_mut().find(|question| question.id.0 == id)?;
                (&mut question.text, Some(&mut question.group))
            }
            ItemKind::Reminder => (&mut part.reminders.iter_mut().find(|reminder| reminder.id.0 == id)?.text, None),
            ItemKind::Onward => {
                let onward = part.onward.iter_mut().find(|onward| onward.id.0 == id)?;
                (&mut onward.text, Some(&mut onward.title))
            }
        };
        reword(text, language, &words.text);
        if let Some(heading) = heading {
            reword_optional(heading, language, &words.heading);
        }
        Some(())
    }

    pub fn move_item(&mut self, part: &str, kind: ItemKind, id: &str, direction: Direction) -> Option<()> {
        let part = self.part_mut(part)?;
        match kind {
            ItemKind::Question => shift_item(part.questions, id, |question| &question.id, direction),
            ItemKind::Reminder => shift_item(part.reminders, id, |reminder| &reminder.id, direction),
            ItemKind::Onward => shift_item(part.onward, id, |onward| &onward.id, direction),
        }
    }

    /// An item to the end of another page's list.
    pub fn move_item_to(&mut self, part: &str, kind: ItemKind, id: &str, to: &str) -> Option<()> {
        self.spot(to)?;
        let item = self.take_item(part, kind, id)?;
        let part = self.part_mut(to)?;
        match item {
            Item::Question(question) => part.questions.push(question),
            Item::Reminder(reminder) => part.reminders.push(reminder),
            Item::Onward(onward) => part.onward.push(onward),
        }
        Some(())
    }

    pub fn remove_item(&mut self, part: &str, kind: ItemKind, id: &str) -> Option<()> {
        self.take_item(part, kind, id).map(|_| ())
    }

    fn take_item(&mut self, part: &str, kind: ItemKind, id: &str) -> Option<Item> {
        let part = self.part_mut(part)?;
        match kind {
            ItemKind::Question => take(part.questions, id, |question| &question.id).map(Item::Question),
            ItemKind::Reminder => take(part.reminders, id, |reminder| &reminder.id).map(Item::Reminder),
            ItemKind::Onward => take(part.onward, id, |onward| &onward.id).map(Item::Onward),
        }
    }

    /// The page something stands on, with what it says.
    pub fn item(&self, part: &str, id: &str) -> Option<(ItemKind, &Text, Option<&Text>)> {
        let page = self.page(part)?;
        let question = page.questions().iter().find(|question| question.id.0 == id);
        let reminder = page.reminders().iter().find(|reminder| reminder.id.0 == id);
        let onward = page.onward().iter().find(|onward| onward.id.0 == id);
        question
            .map(|question| (ItemKind::Question, &question.text, question.group.as_ref()))
            .or_else(|| reminder.map(|reminder| (ItemKind::Reminder, &reminder.text, None)))
            .or_else(|| onward.map(|onward| (ItemKind::Onward, &onward.text, onward.title.as_ref())))
    }

    /// What lacks words in a language: the page, and what on it; the page itself where that is all, and no page where it is what
    /// the model is called or is for.
    pub fn lacking(&self, language: Language) -> Vec<(String, Option<String>)> {
        let lacks = |text: &Text| said(text, language).is_empty();
        let lacks_some = |text: Option<&Text>| text.is_some_and(lacks);
        let mut lacking = Vec::new();
        if lacks(&self.title) || lacks_some(self.summary.as_ref()) {
            lacking.push((String::new(), None));
        }
        for page in self.pages() {
            let id = page.id().to_owned();
            if lacks(page.title()) || lacks_some(page.introduction()) {
                lacking.push((id.clone(), None));
            }
            let questions = page.questions().iter().map(|q| (&q.id, lacks(&q.text) || lacks_some(q.group.as_ref())));
            let reminders = page.reminders().iter().map(|r| (&r.id, lacks(&r.text)));
            let onward = page.onward().iter().map(|o| (&o.id, lacks(&o.text) || lacks_some(o.title.as_ref())));
            let items = questions.chain(reminders).chain(onward).filter(|(_, lacks)| *lacks);
            lacking.extend(items.map(|(item, _)| (id.clone(), Some(item.0.clone()))));
        }
        lacking
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::all;

    fn words(text: &str) -> ItemWords {
        ItemWords { text: text.to_owned(), heading: String::new() }
    }

    #[test]
    fn one_language_is_written_and_the_other_stands() {
        let mut model = all()[0].clone();
        let english = model.question("gb1").map(|(_, q)| said(&q.text, Language::English).to_owned()).unwrap();
        model.write_item("gemensam-bild", ItemKind::Question, "gb1", Language::Swedish, &words("Ny")).unwrap();
        let (_, question) = model.question("gb1").unwrap();
        assert_eq!(said(&question.text, Language::Swedish), "Ny");
        assert_eq!(said(&question.text, Language::English), english);
        let id = FileId("fraga-x".into());
        model.add_item("gemensam-bild", ItemKind::Question, id, Language::Swedish, &words("Bara svenska")).unwrap();
        let lacking = model.lacking(Language::English);
        assert_eq!(lacking, [("gemensam-bild".to_owned(), Some("fraga-x".to_owned()))]);
        assert!(all()[0].lacking(Language::English).is_empty());
    }

    #[test]
    fn what_is_moved_is_neither_lost_nor_doubled() {
        let mut model = all()[0].clone();
        let count = |model: &ProcessModel| model.pages().map(|page| page.questions().len()).sum::<usize>();
        let before = count(&model);
        model.move_item_to("gemensam-bild", ItemKind::Question, "gb1", "roller").unwrap();
        assert_eq!(model.question("gb1").unwrap().0.id(), "roller");
        assert!(model.move_item_to("roller", ItemKind::Question, "gb1", "finns-inte").is_none());
        assert_eq!(count(&model), before);
        model.move_step_to("roller", "grunden").unwrap();
        assert_eq!(model.page("roller").unwrap().phase.id.0, "grunden");
        assert!(model.move_part("roller", Direction::Down).is_none(), "it is the last");
        model.move_part("roller", Direction::Up).unwrap();
        assert_eq!(count(&model), before);
    }

    #[test]
    fn the_last_phase_stays() {
        let mut model = all()[0].clone();
        let phases: Vec<String> = model.phases.iter().map(|phase| phase.id.0.clone()).collect();
        for phase in &phases[1..] {
            model.remove_part(phase).unwrap();
        }
        assert!(model.remove_part(&phases[0]).is_none());
    }
}
