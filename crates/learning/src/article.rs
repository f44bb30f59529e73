//! An article: what something is and why, an example, and questions to talk about. Data in `content/knowledge`, checked
//! when loaded.

use collaborations::model::Link;
use kernel::record::{FileId, Reading};
use kernel::{Language, Text, record, sort, words};

words! {
    /// What an article is about. Each has an address of its own below the knowledge base.
    pub enum ArticleKind { Principle = "principle", Knowledge = "knowledge", Form = "form", Method = "method" }
}
words! {
    /// How long a method takes, from the shortest.
    pub enum Span { Hours = "hours", Day = "day", Weeks = "weeks", Months = "months" }
}

record! {
    /// All articles of one kind, as they stand in a file.
    pub struct ArticlesFile {
        [required] format: String,
        [required] kind: ArticleKind,
        [required] articles: Vec<Described>,
    }
}
record! {
    /// What an article says. Those about forms and methods have fields of their own, listed in [`Described::check`].
    pub struct Described {
        [required] id: FileId,
        [required] title: Text,
        [required] lead: Text,
        [required] body: Text,
        fits: Vec<Text>,
        does_not_fit: Vec<Text>,
        relation: Option<Text>,
        duration: Option<Text>,
        finance: Option<Text>,
        warnings: Vec<Text>,
        purpose: Option<Text>,
        steps: Vec<Text>,
        effort: Option<Effort>,
        time: Option<Text>,
        people: Option<Text>,
        when: Option<Text>,
        resources: Option<Text>,
        result: Option<Text>,
        example: Option<Text>,
        [required] questions: Vec<Question>,
        [required] supports: Vec<PageRef>,
        /// The source and its headings, in the source's own language.
        source: Option<Text>,
        /// What of the article is ours and stands in no source.
        ours: Option<Text>,
        reading: Vec<Link>,
    }
}
record! {
    /// What a method takes, so that one can choose by it; `time` and `people` say the same in words.
    pub struct Effort {
        /// Done as quickly as it is worth doing.
        [required] quickest: Span,
        /// Done thoroughly, where that takes longer.
        thorough: Option<Span>,
        [required] people: i64,
        people_at_most: Option<i64>,
    }
}
record! {
    /// Something to talk about. Its id is its anchor and is never used for another.
    pub struct Question { [required] id: FileId, [required] text: Text }
}
record! {
    /// A page of a process model: a step, or a phase's own.
    pub struct PageRef { [required] model: FileId, [required] page: FileId }
}

impl std::fmt::Display for PageRef {
    /// As addresses have it.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}", self.model, self.page)
    }
}

impl Described {
    /// What belongs to each kind must be there, and to no other.
    pub(crate) fn check(&self, kind: ArticleKind, at: &mut Reading) {
        use ArticleKind::{Form, Method};
        let some = |text: &Option<Text>| text.is_some();
        for (owner, name, is_there) in [
            (Form, "fits", !self.fits.is_empty()),
            (Form, "does_not_fit", !self.does_not_fit.is_empty()),
            (Form, "relation", some(&self.relation)),
            (Form, "duration", some(&self.duration)),
            (Form, "finance", some(&self.finance)),
            (Form, "warnings", !self.warnings.is_empty()),
            (Method, "purpose", some(&self.purpose)),
            (Method, "steps", !self.steps.is_empty()),
            (Method, "effort", self.effort.is_some()),
            (Method, "time", some(&self.time)),
            (Method, "people", some(&self.people)),
            (Method, "when", some(&self.when)),
            (Method, "resources", some(&self.resources)),
            (Method, "result", some(&self.result)),
        ] {
            match (owner == kind, is_there) {
                (true, false) => at.within(name, |at| at.problem("record-required", "", "")),
                (false, true) => at.within(name, |at| at.problem("learning-other-kind", name, "")),
                _ => {}
            }
        }
        if self.source.is_none() && self.ours.is_none() {
            at.within("source", |at| at.problem("record-required", "", ""));
        }
        if let Some(effort) = &self.effort {
            at.within("effort", |at| effort.check(at));
        }
    }

    /// Everything it says, title and lead left out.
    fn rest(&self) -> impl Iterator<Item = &Text> {
        let one =
            [&self.relation, &self.duration, &self.finance, &self.purpose, &self.when, &self.result, &self.example];
        let many = [&self.fits, &self.does_not_fit, &self.warnings, &self.steps];
        std::iter::once(&self.body)
            .chain(one.into_iter().flatten())
            .chain(many.into_iter().flatten())
            .chain(self.questions.iter().map(|question| &question.text))
    }
}

impl Effort {
    fn check(&self, at: &mut Reading) {
        if let Some(thorough) = self.thorough.filter(|thorough| *thorough <= self.quickest) {
            let found = kernel::record::Word::as_str(thorough);
            at.within("thorough", |at| at.problem("learning-effort-backwards", found, ""));
        }
        if let Some(most) = self.people_at_most.filter(|most| *most < self.people) {
            at.within("people_at_most", |at| at.problem("learning-effort-backwards", most.to_string(), ""));
        }
    }
}

/// Where in an article words were found, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    Title,
    Lead,
    Body,
}

/// An article of the knowledge base.
#[derive(Debug)]
pub struct Article {
    pub kind: ArticleKind,
    pub described: Described,
    /// What search looks in: title, lead and the rest, folded, in each language.
    folded: [[String; 3]; 2],
}

impl Article {
    pub(crate) fn new(kind: ArticleKind, described: Described) -> Self {
        let folded = Language::ALL.map(|language| {
            let words = |text: &Text| sort::fold(text.for_reader(language, Language::Swedish).0);
            let rest: Vec<String> = described.rest().map(words).collect();
            [words(&described.title), words(&described.lead), rest.join("\n")]
        });
        Self { kind, described, folded }
    }

    pub fn id(&self) -> &str {
        &self.described.id.0
    }

    pub fn title(&self, language: Language) -> &str {
        self.described.title.for_reader(language, Language::Swedish).0
    }

    pub fn supports(&self, model: &str, page: &str) -> bool {
        self.described.supports.iter().any(|at| at.model.0 == model && at.page.0 == page)
    }

    /// Where it says all the words, inside other words too; `None` where some is missing. `words` are folded. No words are
    /// said by every title.
    pub fn says(&self, words: &[&str], language: Language) -> Option<Place> {
        let [title, lead, rest] = &self.folded[usize::from(language == Language::English)];
        let places = words.iter().map(|word| {
            let places = [(title, Place::Title), (lead, Place::Lead), (rest, Place::Body)];
            places.into_iter().find(|(text, _)| has(text, word)).map(|(_, place)| place)
        });
        places.collect::<Option<Vec<_>>>().map(|places| places.into_iter().max().unwrap_or(Place::Title))
    }
}

/// Shorter words are looked for only where a word begins: *iop* is not inside *biopsi*.
const SHORT: usize = 4;

fn has(folded: &str, word: &str) -> bool {
    match word.chars().count() < SHORT {
        true => sort::words(folded).any(|there| there.starts_with(word)),
        false => folded.contains(word),
    }
}
