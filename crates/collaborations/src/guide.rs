//! Which model fits us? Some plain questions, and what each answer says for a model and why. Data in
//! `content/model-guide.json`, checked when loaded. The choice stays free: the guide only gives reasons.

use crate::model::{self, Page, ProcessModel};
use kernel::record::{FileId, FromFile, Problem, Reading, parse};
use kernel::{Text, record};
use std::cmp::Reverse;
use std::sync::OnceLock;

const FORMAT: &str = "samverka/model-guide@1";

record! {
    pub struct Guide { [required] format: String, [required] questions: Vec<Asked> }
}
record! {
    pub struct Asked { [required] id: FileId, [required] text: Text, hint: Option<Text>, [required] answers: Vec<Choice> }
}
record! {
    pub struct Choice {
        [required] id: FileId,
        [required] text: Text,
        [required] speaks_for: Vec<Reason>,
        /// Where somebody who answers so begins, in each model.
        begin: Vec<Beginning>,
    }
}
record! {
    pub struct Reason { [required] model: FileId, [required] weight: i64, [required] reason: Text }
}
record! {
    pub struct Beginning { [required] model: FileId, [required] step: FileId }
}

/// What the answers say for one model.
pub struct Advice<'g> {
    pub model: &'static ProcessModel,
    pub weight: i64,
    /// Each answer that speaks for it, with why.
    pub reasons: Vec<(&'g Choice, &'g Text)>,
    pub begin: Page<'static>,
}

impl Guide {
    /// The answers among those given that the guide knows.
    pub fn known<'g>(&'g self, given: impl Fn(&str) -> String) -> Vec<(&'g Asked, &'g Choice)> {
        let choice = |asked: &'g Asked| {
            let answer = given(&asked.id.0);
            asked.answers.iter().find(|choice| choice.id.0 == answer).map(|choice| (asked, choice))
        };
        self.questions.iter().filter_map(choice).collect()
    }

    /// The models the answers speak for, the best first; of those alike, the one more answers speak for.
    pub fn advise<'g>(&self, answers: &[(&'g Asked, &'g Choice)]) -> Vec<Advice<'g>> {
        let mut advice: Vec<Advice<'g>> = model::all()
            .iter()
            .filter_map(|model| {
                let of = |(_, choice): &(&'g Asked, &'g Choice)| {
                    let reason = choice.speaks_for.iter().find(|reason| reason.model == model.id)?;
                    Some((*choice, reason))
                };
                let found: Vec<(&Choice, &Reason)> = answers.iter().filter_map(of).collect();
                let begin = answers.iter().flat_map(|(_, choice)| &choice.begin).find(|begin| begin.model == model.id);
                let begin = begin
                    .and_then(|begin| model.page(&begin.step.0))
                    .or_else(|| model.pages().find(|page| !page.questions().is_empty()))?;
                let weight = found.iter().map(|(_, reason)| reason.weight).sum();
                let reasons = found.iter().map(|(choice, reason)| (*choice, &reason.reason)).collect();
                Some(Advice { model, weight, reasons, begin })
            })
            .filter(|advice| !advice.reasons.is_empty())
            .collect();
        advice.sort_by_key(|advice| Reverse((advice.weight, advice.reasons.len())));
        advice
    }
}

/// Reads the guide; all problems at once, each with its place.
pub fn load(json: &str) -> Result<Guide, Vec<Problem>> {
    let value = parse(json).map_err(|problem| vec![problem])?;
    let mut at = Reading::default();
    let guide = Guide::read(&value, &mut at);
    if guide.format != FORMAT {
        at.within("format", |at| at.problem("record-unknown-word", &guide.format, FORMAT));
    }
    unique(&mut at, "questions", guide.questions.iter().map(|asked| &asked.id));
    for (i, asked) in guide.questions.iter().enumerate() {
        at.within(format!("questions[{i}]"), |at| check(asked, at));
    }
    if at.problems.is_empty() { Ok(guide) } else { Err(at.problems) }
}

fn check(asked: &Asked, at: &mut Reading) {
    unique(at, "answers", asked.answers.iter().map(|choice| &choice.id));
    for (i, choice) in asked.answers.iter().enumerate() {
        at.within(format!("answers[{i}]"), |at| {
            if choice.speaks_for.is_empty() {
                at.within("speaks_for", |at| at.problem("record-required", "", ""));
            }
            unique(at, "speaks_for", choice.speaks_for.iter().map(|reason| &reason.model));
            for (i, reason) in choice.speaks_for.iter().enumerate() {
                at.within(format!("speaks_for[{i}]"), |at| {
                    known_model(&reason.model, at);
                    if reason.weight == 0 {
                        at.within("weight", |at| at.problem("record-wrong-kind", "0", "1, 2 …"));
                    }
                });
            }
            for (i, begin) in choice.begin.iter().enumerate() {
                at.within(format!("begin[{i}]"), |at| {
                    let Some(model) = known_model(&begin.model, at) else { return };
                    if model.page(&begin.step.0).is_none_or(|page| page.questions().is_empty()) {
                        let steps: Vec<&str> = model.pages().map(|page| page.id()).collect();
                        at.within("step", |at| at.problem("record-unknown-word", &begin.step.0, steps.join(", ")));
                    }
                });
            }
        });
    }
}

fn known_model(id: &FileId, at: &mut Reading) -> Option<&'static ProcessModel> {
    let found = model::find(&id.0);
    if found.is_none() {
        let all: Vec<&str> = model::all().iter().map(|model| model.id.0.as_str()).collect();
        at.within("model", |at| at.problem("record-unknown-word", &id.0, all.join(", ")));
    }
    found
}

fn unique<'a>(at: &mut Reading, list: &str, ids: impl Iterator<Item = &'a FileId>) {
    let mut ids: Vec<&FileId> = ids.collect();
    ids.sort();
    for pair in ids.windows(2).filter(|pair| pair[0] == pair[1]) {
        at.within(list, |at| at.problem("collaborations-id-twice", &pair[0].0, ""));
    }
}

/// The guide delivered with the program.
pub fn guide() -> &'static Guide {
    static GUIDE: OnceLock<Guide> = OnceLock::new();
    GUIDE.get_or_init(|| {
        load(include_str!("../../../content/model-guide.json"))
            .unwrap_or_else(|problems| panic!("the delivered guide is broken: {problems:?}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    /// Every way to answer every question.
    fn combinations(guide: &Guide) -> Vec<Vec<(&Asked, &Choice)>> {
        let mut all: Vec<Vec<(&Asked, &Choice)>> = vec![Vec::new()];
        for asked in &guide.questions {
            let mut longer = Vec::new();
            for given in &all {
                longer.extend(asked.answers.iter().map(|choice| [given.as_slice(), &[(asked, choice)]].concat()));
            }
            all = longer;
        }
        all
    }

    #[test]
    fn every_combination_has_a_reasoned_recommendation_and_every_model_is_best_for_some() {
        let guide = guide();
        let all = combinations(guide);
        assert_eq!(all.len(), guide.questions.iter().map(|asked| asked.answers.len()).product::<usize>());
        let mut best = HashSet::new();
        for answers in &all {
            let said: Vec<&str> = answers.iter().map(|(_, choice)| choice.id.0.as_str()).collect();
            let advice = guide.advise(answers);
            assert!(advice.len() >= 2, "{said:?}: one model, or none, and no other to compare with");
            assert!(advice[0].reasons.len() >= 2, "{said:?}: fewer than two reasons");
            assert!(advice[0].weight >= advice[1].weight);
            assert!(!advice[0].begin.questions().is_empty());
            best.insert(advice[0].model.id.0.as_str());
        }
        assert_eq!(best.len(), model::all().len(), "best for some: {best:?}");
    }

    #[test]
    fn one_answer_is_enough_and_how_far_one_has_come_says_where_to_begin() {
        let guide = guide();
        for asked in &guide.questions {
            for choice in &asked.answers {
                assert!(!guide.advise(&[(asked, choice)]).is_empty(), "{}", choice.id);
            }
        }
        let far = guide.known(|question| if question == "far" { "improve".to_owned() } else { String::new() });
        let begin = |id: &str| {
            let advice = guide.advise(&far);
            advice.iter().find(|one| one.model.id.0 == id).map(|one| one.begin.id().to_owned())
        };
        assert_eq!(begin("skr-komplexa-utmaningar").as_deref(), Some("checklista"));
        assert_eq!(begin("mucf-samverkansmodell").as_deref(), Some("utvardera"));
        assert!(guide.advise(&[]).is_empty());
    }

    #[test]
    fn what_is_wrong_in_the_file_is_said_with_its_place() {
        let json = include_str!("../../../content/model-guide.json")
            .replacen("\"weight\": 4", "\"weight\": 0", 1)
            .replacen("\"model\": \"sis-samverkansplattform\"", "\"model\": \"sis\"", 1)
            .replacen("\"step\": \"varfor-samverka\"", "\"step\": \"varfor\"", 1)
            .replacen("\"id\": \"effort\"", "\"id\": \"talk\"", 1);
        let problems = load(&json).unwrap_err();
        let said: Vec<(&str, &str)> = problems.iter().map(|p| (p.path.as_str(), p.key)).collect();
        assert_eq!(
            said,
            [
                ("questions[0].answers", "collaborations-id-twice"),
                ("questions[0].answers[0].speaks_for[0].weight", "record-wrong-kind"),
                ("questions[0].answers[0].speaks_for[1].model", "record-unknown-word"),
                ("questions[4].answers[0].begin[1].step", "record-unknown-word"),
            ]
        );
    }
}
