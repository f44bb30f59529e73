//! The delivered articles are whole: counted, in both languages, in plain language, and every step has something to read.

use collaborations::file::Principle;
use collaborations::model;
use kernel::record::Word;
use kernel::{Language, Text};
use learning::{ArticleKind, guide::guide, library};

fn swedish(text: &Text) -> &str {
    text.for_reader(Language::Swedish, Language::Swedish).0
}

#[test]
fn there_are_fifty_four_and_the_principles_are_the_six() {
    let counts = ArticleKind::ALL.iter().map(|kind| library().of(*kind).count()).collect::<Vec<_>>();
    assert_eq!(counts, [6, 18, 8, 22]);
    assert_eq!(library().all().iter().map(|article| article.described.questions.len()).sum::<usize>(), 190);
    let mut ids: Vec<&str> = library().of(ArticleKind::Principle).map(|principle| principle.id()).collect();
    let mut words: Vec<&str> = Principle::ALL.iter().map(|principle| principle.as_str()).collect();
    ids.sort_unstable();
    words.sort_unstable();
    assert_eq!(ids, words, "a model's phase names its principles by the same words");
}

/// The forms the requirements name (AGR-1), and the methods (MET-1 to MET-8, MET-10, MET-12).
#[test]
fn nothing_the_requirements_name_is_missing() {
    for (kind, ids) in [
        (
            ArticleKind::Form,
            &[
                "dialogue-meeting",
                "consultation",
                "project-funds",
                "activity-support",
                "general-support",
                "partnership-iop",
                "assignment",
                "procurement",
            ][..],
        ),
        (
            ArticleKind::Method,
            &[
                "risk-and-consequence-analysis",
                "problem-tree",
                "swot",
                "target-group-analysis",
                "survey",
                "interview-and-focus-group",
                "actor-map",
                "child-impact-assessment",
                "social-impact-assessment",
                "rural-proofing",
                "local-economic-analysis",
                "local-development-plan",
                "place-analysis",
                "accessibility-analysis",
                "dialogue-cafe",
                "theme-meeting",
                "improvement-walk",
                "workshop",
                "study-visit",
                "pre-study",
            ],
        ),
    ] {
        for id in ids {
            assert_eq!(library().find(id).map(|article| article.kind), Some(kind), "{id}");
        }
    }
}

#[test]
fn every_text_is_in_both_languages_or_a_citation() {
    fn walk(value: &serde_json::Value) {
        match value {
            serde_json::Value::Object(map) if map.contains_key("sv") || map.contains_key("en") => {
                assert!(map.contains_key("sv") && map.contains_key("en"), "{value}");
            }
            serde_json::Value::Object(map) => map.values().for_each(walk),
            serde_json::Value::Array(list) => list.iter().for_each(walk),
            _ => {}
        }
    }
    for article in library().all() {
        let d = &article.described;
        walk(&serde_json::to_value(d).unwrap());
        for text in [&d.title, &d.lead, &d.body].into_iter().chain(d.questions.iter().map(|question| &question.text)) {
            assert!(matches!(text, Text::ByLanguage { .. }), "{}: {text:?}", article.id());
        }
        assert!(matches!(&d.source, None | Some(Text::Plain(_))), "{}: a source keeps its own language", article.id());
        assert!(!matches!(&d.ours, Some(Text::Plain(_))), "{}: what is ours is said in both", article.id());
    }
    walk(&serde_json::to_value(guide()).unwrap());
}

#[test]
fn each_article_has_an_example_questions_and_steps() {
    for article in library().all() {
        let d = &article.described;
        assert!(d.example.is_some(), "{}: no example", article.id());
        assert!((3..=5).contains(&d.questions.len()), "{}: {} questions", article.id(), d.questions.len());
        assert!(d.supports.len() >= 5, "{}: {} steps", article.id(), d.supports.len());
    }
}

#[test]
fn most_pages_of_each_model_have_something_to_read() {
    for model in model::all() {
        let without: Vec<&str> = model
            .pages()
            .map(|page| page.id())
            .filter(|page| library().supporting(&model.id.0, page).is_empty())
            .collect();
        let all = model.pages().count();
        assert!(without.len() * 4 <= all, "{}: {} of {all} pages have nothing: {without:?}", model.id.0, without.len());
    }
}

/// LIX: words a sentence, and the share of words longer than six letters.
fn lix(text: &str) -> f64 {
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|w| !w.is_empty()).collect();
    let sentences = text.split(['.', '?', '!', ':', '\n']).filter(|s| s.chars().any(char::is_alphanumeric)).count();
    let long = words.iter().filter(|word| word.chars().count() > 6).count();
    words.len() as f64 / sentences.max(1) as f64 + 100.0 * long as f64 / words.len().max(1) as f64
}

#[test]
fn the_texts_are_easy_to_read() {
    let mut texts: Vec<(String, &Text)> = Vec::new();
    for article in library().all() {
        let d = &article.described;
        texts.extend([&d.lead, &d.body].map(|text| (article.id().to_owned(), text)));
        texts.extend(d.questions.iter().map(|question| (question.id.0.clone(), &question.text)));
    }
    for asked in &guide().questions {
        texts.push((format!("guide: {}", asked.id), &asked.text));
    }
    texts.extend(guide().rules.iter().map(|rule| ("guide: rule".to_owned(), &rule.text)));
    let hard: Vec<String> = texts
        .iter()
        .filter(|(_, text)| lix(swedish(text)) > 45.0)
        .map(|(name, text)| format!("{name}: {:.0} {}", lix(swedish(text)), swedish(text)))
        .collect();
    assert!(hard.is_empty(), "{}:\n{}", hard.len(), hard.join("\n"));
}

#[test]
fn what_a_rule_says_of_law_names_the_law() {
    let words = ["upphandl", "statsstöd", "konkurrens", "lagen kan", "styrs av lag"];
    for rule in &guide().rules {
        let says = swedish(&rule.text).to_lowercase();
        let is_law = words.iter().any(|word| says.contains(word));
        // One sentence compares forms and says nothing of what is allowed.
        let compares = says.contains("gör er till köpare");
        assert!(!is_law || rule.law.is_some() || compares, "{says}");
    }
}
