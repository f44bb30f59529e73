//! All articles together: read once, checked against one another and against the models they support.

use crate::article::{Article, ArticleKind, ArticlesFile, PageRef, Place};
use collaborations::model::{self, ProcessModel};
use kernel::record::{FromFile, Problem, Reading, Word, parse};
use kernel::{Language, sort};
use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

const FORMAT: &str = "samverka/articles@1";

/// What is delivered, by the name it has in an error's path.
const DELIVERED: [(&str, &str); 4] = [
    ("principles", include_str!("../../../content/knowledge/principles.json")),
    ("knowledge", include_str!("../../../content/knowledge/knowledge.json")),
    ("forms", include_str!("../../../content/knowledge/forms.json")),
    ("methods", include_str!("../../../content/knowledge/methods.json")),
];

#[derive(Debug)]
pub struct Library {
    articles: Vec<Article>,
    /// What supports each page of a model, by `model/page`: places in `articles`.
    by_page: HashMap<String, Vec<usize>>,
}

/// The articles delivered with the program.
pub fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(|| {
        Library::read(&DELIVERED, model::all())
            .unwrap_or_else(|problems| panic!("a delivered article is broken: {problems:?}"))
    })
}

impl Library {
    /// Reads the files; all problems at once, each with its place.
    pub fn read(files: &[(&'static str, &str)], models: &[ProcessModel]) -> Result<Self, Vec<Problem>> {
        let mut at = Reading::default();
        let mut articles = Vec::new();
        let mut ids = HashSet::new();
        for (name, json) in files {
            at.within(*name, |at| match parse(json) {
                Ok(value) => one_file(ArticlesFile::read(&value, at), models, &mut ids, &mut articles, at),
                Err(problem) => at.problem(problem.key, problem.found, problem.allowed),
            });
        }
        let mut by_page: HashMap<String, Vec<usize>> = HashMap::new();
        for (i, article) in articles.iter().enumerate() {
            for page in &article.described.supports {
                by_page.entry(page.to_string()).or_default().push(i);
            }
        }
        if at.problems.is_empty() { Ok(Self { articles, by_page }) } else { Err(at.problems) }
    }

    pub fn all(&self) -> &[Article] {
        &self.articles
    }

    pub fn find(&self, id: &str) -> Option<&Article> {
        self.articles.iter().find(|article| article.id() == id)
    }

    pub fn of(&self, kind: ArticleKind) -> impl Iterator<Item = &Article> {
        self.articles.iter().filter(move |article| article.kind == kind)
    }

    /// What names a page of a model, `model/page`, among the steps it supports: quick enough to ask for every page there is.
    pub fn naming(&self, page: &str) -> impl Iterator<Item = &Article> {
        self.by_page.get(page).into_iter().flatten().map(|i| &self.articles[*i])
    }

    /// What helps at a page of a model. At a phase also the principles the model names there.
    pub fn supporting(&self, model: &str, page: &str) -> Vec<&Article> {
        let named: Vec<&str> = model::find(model)
            .and_then(|model| model.page(page))
            .filter(|page| page.step.is_none())
            .map(|page| page.phase.principles.iter().map(|support| support.principle.as_str()).collect())
            .unwrap_or_default();
        let is_named = |article: &Article| article.kind == ArticleKind::Principle && named.contains(&article.id());
        self.articles.iter().filter(|article| article.supports(model, page) || is_named(article)).collect()
    }

    /// Those that pass the filter, the best first.
    pub fn list(&self, wanted: &Wanted, language: Language) -> Vec<&Article> {
        let folded = sort::fold(&wanted.words);
        let words: Vec<&str> = sort::words(&folded).collect();
        let mut found: Vec<(Place, &Article)> = self
            .articles
            .iter()
            .filter(|article| wanted.kind.is_empty() || article.kind.as_str() == wanted.kind)
            .filter(|article| wanted.step.as_ref().is_none_or(|at| article.supports(&at.model.0, &at.page.0)))
            .filter(|article| {
                wanted.model.is_empty() || article.described.supports.iter().any(|at| at.model.0 == wanted.model)
            })
            .filter_map(|article| article.says(&words, language).map(|place| (place, article)))
            .collect();
        found.sort_by_key(|(place, _)| *place);
        found.into_iter().map(|(_, article)| article).collect()
    }
}

/// What a reader looks for; what is not chosen narrows nothing.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    pub words: String,
    /// The word of a kind, or empty.
    pub kind: String,
    pub step: Option<PageRef>,
    /// A model's id, or empty.
    pub model: String,
}

fn one_file(
    file: ArticlesFile,
    models: &[ProcessModel],
    ids: &mut HashSet<String>,
    articles: &mut Vec<Article>,
    at: &mut Reading,
) {
    if file.format != FORMAT {
        at.within("format", |at| at.problem("learning-format", &file.format, FORMAT));
    }
    at.within("articles", |at| {
        for (i, described) in file.articles.into_iter().enumerate() {
            at.within(format!("[{i}]"), |at| {
                described.check(file.kind, at);
                let own = [("id", &described.id)];
                let asked = described.questions.iter().map(|question| ("questions", &question.id));
                for (name, id) in own.into_iter().chain(asked) {
                    if !ids.insert(id.0.clone()) {
                        at.within(name, |at| at.problem("learning-id-twice", &id.0, ""));
                    }
                }
                at.within("supports", |at| supports(&described.supports, models, at));
                articles.push(Article::new(file.kind, described));
            });
        }
    });
}

/// Each page an article supports is there, and is named once.
fn supports(pages: &[PageRef], models: &[ProcessModel], at: &mut Reading) {
    for (i, page) in pages.iter().enumerate() {
        at.within(format!("[{i}]"), |at| match models.iter().find(|model| model.id == page.model) {
            None => {
                let known: Vec<&str> = models.iter().map(|model| model.id.0.as_str()).collect();
                at.within("model", |at| at.problem("learning-no-model", &page.model.0, known.join(", ")));
            }
            Some(model) if model.page(&page.page.0).is_none() => {
                let known: Vec<&str> = model.pages().map(|page| page.id()).collect();
                at.within("page", |at| at.problem("learning-no-page", &page.page.0, known.join(", ")));
            }
            Some(_) if pages[..i].contains(page) => {
                at.within("page", |at| at.problem("learning-id-twice", &page.page.0, ""));
            }
            Some(_) => {}
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(json: &str) -> Vec<String> {
        let problems = Library::read(&[("forms", json)], model::all()).expect_err("the file is sound");
        problems.iter().map(|problem| format!("{} {}", problem.path, problem.key)).collect()
    }

    const SOUND: &str = r#"{"id":"a","title":"T","lead":"L","body":"B","source":"S","questions":[{"id":"a-1","text":"?"}],
        "supports":[{"model":"mucf-samverkansmodell","page":"metod"}]}"#;

    #[test]
    fn a_broken_file_is_told_place_by_place() {
        let twice = format!(r#"{{"format":"x@1","kind":"knowledge","articles":[{SOUND},{SOUND}]}}"#);
        assert_eq!(
            problems(&twice),
            [
                "forms.format learning-format",
                "forms.articles[1].id learning-id-twice",
                "forms.articles[1].questions learning-id-twice",
            ]
        );
        let wrong = SOUND.replace(r#""source":"S","#, r#""finance":"F","#).replace(
            r#""metod"}"#,
            r#""metod"},{"model":"x","page":"y"},{"model":"mucf-samverkansmodell","page":"y"}"#,
        );
        let file = format!(r#"{{"format":"samverka/articles@1","kind":"principle","articles":[{wrong}],"more":1}}"#);
        assert_eq!(
            problems(&file),
            [
                "forms record-unknown-field",
                "forms.articles[0].finance learning-other-kind",
                "forms.articles[0].source record-required",
                "forms.articles[0].supports[1].model learning-no-model",
                "forms.articles[0].supports[2].page learning-no-page",
            ]
        );
        let method = SOUND.replace(
            r#""source""#,
            r#""effort":{"quickest":"weeks","thorough":"day","people":5,"people_at_most":4},"source""#,
        );
        let told = problems(&format!(r#"{{"format":"samverka/articles@1","kind":"method","articles":[{method}]}}"#));
        assert!(told.contains(&"forms.articles[0].effort.thorough learning-effort-backwards".to_owned()), "{told:?}");
        assert!(
            told.contains(&"forms.articles[0].effort.people_at_most learning-effort-backwards".to_owned()),
            "{told:?}"
        );
        assert!(told.contains(&"forms.articles[0].purpose record-required".to_owned()), "{told:?}");
        assert_eq!(problems("{"), ["forms record-json"]);
    }

    #[test]
    fn words_are_found_inside_others_and_the_title_counts_most() {
        let find = |words: &str, language| {
            let wanted = Wanted { words: words.into(), ..Wanted::default() };
            library().list(&wanted, language).iter().map(|article| article.id()).collect::<Vec<_>>()
        };
        assert_eq!(find("SAMRÅD", Language::Swedish)[0], "consultation");
        assert_eq!(
            find("konsekvens", Language::Swedish)[..3],
            ["risk-and-consequence-analysis", "child-impact-assessment", "social-impact-assessment"]
        );
        assert_eq!(find("iop", Language::Swedish)[0], "partnership-iop");
        assert!(find("mandat delegation", Language::Swedish).contains(&"mandate"));
        assert_eq!(find("enthusiast", Language::English)[0], "enthusiasts");
        assert!(find("finnsinte", Language::Swedish).is_empty());
        assert_eq!(find("", Language::Swedish).len(), library().all().len());
    }

    #[test]
    fn a_phase_has_the_principles_its_model_names() {
        let of = |page: &str| {
            let found = library().supporting("mucf-samverkansmodell", page);
            let principles = found.iter().filter(|article| article.kind == ArticleKind::Principle);
            principles.map(|article| article.id()).collect::<Vec<_>>()
        };
        assert_eq!(of("identifiera-och-involvera"), ["dialogue", "independence", "openness", "diversity"]);
        assert_eq!(of("planera-och-justera"), ["dialogue", "independence", "long-term", "openness"]);
        assert_eq!(of("malgrupp"), [] as [&str; 0]);
        assert!(library().supporting("mucf-samverkansmodell", "finns-inte").is_empty());
    }
}
