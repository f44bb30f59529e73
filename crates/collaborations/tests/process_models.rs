//! The delivered process models are whole: the sources' own counts, both languages, plain language.

use collaborations::model::{self, Page, ProcessModel};
use kernel::{Language, Text};

/// Questions, reminders and ways onward of a page that stand in the source.
fn from_source(page: &Page<'_>) -> (usize, usize, usize) {
    (
        page.questions().iter().filter(|q| q.ours != Some(true)).count(),
        page.reminders().iter().filter(|r| r.ours != Some(true)).count(),
        page.onward().iter().filter(|o| o.ours != Some(true)).count(),
    )
}

fn page<'m>(model: &'m ProcessModel, id: &str) -> Page<'m> {
    model.page(id).unwrap_or_else(|| panic!("{} has no page {id}", model.id.0))
}

fn swedish(text: &Text) -> &str {
    text.for_reader(Language::Swedish, Language::Swedish).0
}

#[test]
fn skr_has_its_drivers_lists_examples_and_fourteen_points() {
    let model = model::find("skr-komplexa-utmaningar").unwrap();
    assert_eq!(from_source(&page(model, "checklista")).0, 14);
    let is_driver = |group: &Option<Text>| group.as_ref().is_some_and(|g| swedish(g) == "De sex drivkrafterna");
    assert_eq!(page(model, "drivkrafter").questions().iter().filter(|q| is_driver(&q.group)).count(), 6);
    let parts = ["organisera", "styra", "leda", "arbeta"];
    assert_eq!(parts.map(|id| from_source(&page(model, id)).1), [6, 5, 6, 7]);
    let examples = |phase: &str| -> usize {
        model.pages().filter(|page| page.phase.id.0 == phase).map(|page| from_source(&page).2).sum()
    };
    assert_eq!(from_source(&page(model, "drivkrafter")).2, 5);
    assert_eq!(parts.map(examples), [7, 6, 5, 5]);
}

#[test]
fn hallands_guide_has_its_lead_questions_forms_and_headings() {
    let model = model::find("halland-samverkansguide").unwrap();
    // Each of the five lead questions, with what stands below it.
    let lead = ["varfor-samverka", "med-vem", "resurser", "agande-och-flexibilitet", "kompromisser"];
    assert_eq!(lead.map(|id| from_source(&page(model, id)).0), [3 + 1, 3 + 1, 2 + 1, 4 + 1, 3 + 1]);
    let is_form = |title: &Option<Text>| title.as_ref().is_some_and(|t| swedish(t).starts_with("Form:"));
    let forms = |id: &str| page(model, id).onward().iter().filter(|onward| is_form(&onward.title)).count();
    assert_eq!((forms("motas-och-dela"), forms("gora-tillsammans")), (2, 5));
    // Nine headings, and three below organisation.
    assert_eq!(from_source(&page(model, "gemensamt-dokument")).0, 9 + 3);
}

#[test]
fn the_platform_has_its_questions_levels_kinds_tools_and_keys() {
    let model = model::find("sis-samverkansplattform").unwrap();
    assert_eq!(from_source(&page(model, "syfte")).0, 5);
    assert_eq!(from_source(&page(model, "organisation")).0, 4);
    assert_eq!(["ratt-niva", "fragans-slag", "satt-att-prata"].map(|id| from_source(&page(model, id)).2), [5, 4, 4]);
    assert_eq!(["verktyg-kommunen", "verktyg-bygden"].map(|id| from_source(&page(model, id)).2), [9, 8]);
    assert_eq!(["instanser", "motas"].map(|id| from_source(&page(model, id)).0), [2, 1]);
    assert_eq!(from_source(&page(model, "nycklar")).2, 8);
}

#[test]
fn collaboration_for_service_tells_what_is_ours_from_what_its_source_advises() {
    let model = model::find("service-flernivasamverkan").unwrap();
    let ours: usize = model.pages().map(|page| page.questions().iter().filter(|q| q.ours == Some(true)).count()).sum();
    let theirs: usize = model.pages().map(|page| from_source(&page).0).sum();
    assert_eq!((theirs, ours), (32, 23));
}

#[test]
fn every_text_is_in_both_languages() {
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
    assert_eq!(model::all().len(), 5);
    for model in model::all() {
        walk(&serde_json::to_value(model).unwrap());
    }
}

/// LIX: words a sentence, and the share of words longer than six letters.
fn lix(text: &str) -> f64 {
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|w| !w.is_empty()).collect();
    let sentences = text.split(['.', '?', '!', ':']).filter(|s| s.chars().any(char::is_alphanumeric)).count();
    let long = words.iter().filter(|word| word.chars().count() > 6).count();
    words.len() as f64 / sentences.max(1) as f64 + 100.0 * long as f64 / words.len().max(1) as f64
}

#[test]
fn questions_and_reminders_are_easy_to_read() {
    assert!(lix("Vi ses.") < 10.0 && lix("Verksamhetsutveckling förutsätter samordning.") > 60.0);
    for model in model::all() {
        let mut texts: Vec<(&str, &str)> = Vec::new();
        for page in model.pages() {
            texts.extend(page.questions().iter().map(|q| (q.id.0.as_str(), swedish(&q.text))));
            texts.extend(page.reminders().iter().map(|r| (r.id.0.as_str(), swedish(&r.text))));
        }
        texts.extend(model.written_for.iter().map(|text| ("written_for", swedish(text))));
        texts.extend(model.fits.iter().map(|text| ("fits", swedish(text))));
        let hard: Vec<String> = texts
            .iter()
            .filter(|(_, text)| lix(text) > 45.0)
            .map(|(id, text)| format!("{id}: {:.0} {text}", lix(text)))
            .collect();
        assert!(hard.is_empty(), "{} of {}:\n{}", hard.len(), model.id.0, hard.join("\n"));
    }
}

#[test]
fn the_guide_is_easy_to_read_and_in_both_languages() {
    let asked = &collaborations::guide::guide().questions;
    let choices = || asked.iter().flat_map(|asked| &asked.answers);
    let reasons = choices().flat_map(|choice| choice.speaks_for.iter().map(|reason| &reason.reason));
    let texts = asked.iter().map(|asked| &asked.text).chain(choices().map(|choice| &choice.text)).chain(reasons);
    for text in texts {
        assert!(lix(swedish(text)) <= 45.0, "{:.0} {}", lix(swedish(text)), swedish(text));
        let (english, language) = text.for_reader(Language::English, Language::Swedish);
        assert!(language == Language::English && !english.is_empty(), "{}", swedish(text));
    }
}

#[test]
fn every_model_says_whom_it_is_for_and_draws_its_own_logic() {
    use collaborations::model::{PhaseKind, Shape, Stands};
    let shapes: Vec<Shape> = model::all().iter().map(ProcessModel::shape).collect();
    assert_eq!(shapes, [Shape::Loop, Shape::Core, Shape::Staircase, Shape::Core, Shape::Levels]);
    for model in model::all() {
        assert!(model.written_for.is_some() && model.fits.is_some(), "{}", model.id);
        for phase in &model.phases {
            let is_ground = model.stands(phase) == Stands::Ground;
            assert_eq!(is_ground, phase.kind == Some(PhaseKind::Foundation), "{}", phase.id);
        }
    }
    // The components stand around the core, and the checklist after them.
    let skr = model::find("skr-komplexa-utmaningar").unwrap();
    let beside: Vec<&str> = skr
        .phases
        .iter()
        .filter(|phase| skr.stands(phase) == Stands::Beside)
        .map(|phase| phase.id.0.as_str())
        .collect();
    assert_eq!(beside, ["stam-av"]);
}

/// An address such as `/modeller/sok` is read before `/modeller/{model}`.
#[test]
fn no_model_has_an_id_that_is_a_page_of_its_own() {
    for model in model::all() {
        for route in collaborations::ROUTES {
            for language in Language::ALL {
                let taken = route.address.pattern(language).rsplit('/').next() == Some(&model.id.0);
                assert!(!taken, "{}", model.id);
            }
        }
    }
}
