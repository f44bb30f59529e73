//! Which form of collaboration fits? Some plain questions, and rules that say what each answer speaks for, against, and
//! what to mind (AGR-1). Data in `content/knowledge/form-guide.json`, checked when loaded.

use crate::article::{Article, ArticleKind};
use crate::library::{Library, library};
use kernel::record::{FileId, FromFile, Problem, Reading, parse};
use kernel::{Text, record, words};
use std::sync::OnceLock;

const FORMAT: &str = "samverka/form-guide@1";

words! {
    /// What a rule says of a form. Only what is said against it rules it out.
    pub enum Says { Fits = "fits", DoesNotFit = "does-not-fit", Warns = "warns" }
}

record! {
    pub struct FormGuide {
        [required] format: String,
        [required] questions: Vec<Asked>,
        [required] rules: Vec<Rule>,
    }
}
record! {
    pub struct Asked { [required] id: FileId, [required] text: Text, hint: Option<Text>, [required] answers: Vec<Choice> }
}
record! {
    pub struct Choice { [required] id: FileId, [required] text: Text }
}
record! {
    /// Holds when each question in `when` has one of its answers.
    pub struct Rule {
        [required] when: Vec<Given>,
        [required] forms: Vec<FileId>,
        [required] says: Says,
        [required] text: Text,
        /// The law it comes from.
        law: Option<Text>,
    }
}
record! {
    pub struct Given { [required] question: FileId, [required] answers: Vec<FileId> }
}

/// Where a form stands after the answers, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    Fits,
    /// Nothing is said for or against it.
    Open,
    DoesNotFit,
}

/// What the answers say of one form.
pub struct Advice<'g> {
    pub form: &'g Article,
    pub speaks_for: Vec<&'g Rule>,
    pub against: Vec<&'g Rule>,
    pub warnings: Vec<&'g Rule>,
}

impl Advice<'_> {
    pub fn standing(&self) -> Standing {
        match (self.speaks_for.is_empty(), self.against.is_empty()) {
            (_, false) => Standing::DoesNotFit,
            (false, true) => Standing::Fits,
            (true, true) => Standing::Open,
        }
    }
}

/// An answer somebody gave: question and choice.
pub type Answer<'a> = (&'a str, &'a str);

impl FormGuide {
    /// What the answers say of every form: those that fit first, and of them the one most speaks for.
    pub fn advise<'g>(&'g self, answers: &[Answer<'_>]) -> Vec<Advice<'g>> {
        let holding: Vec<&Rule> = self.rules.iter().filter(|rule| rule.holds(answers)).collect();
        let mut advice: Vec<Advice<'_>> = library()
            .of(ArticleKind::Form)
            .map(|form| {
                let of = |says: Says| {
                    let about = |rule: &&Rule| rule.says == says && rule.forms.contains(&form.described.id);
                    holding.iter().copied().filter(about).collect()
                };
                let (speaks_for, against, warnings) = (of(Says::Fits), of(Says::DoesNotFit), of(Says::Warns));
                Advice { form, speaks_for, against, warnings }
            })
            .collect();
        advice.sort_by_key(|advice| (advice.standing(), std::cmp::Reverse(advice.speaks_for.len())));
        advice
    }

    /// The answer somebody chose to a question, if there is such a one.
    pub fn choice(&self, question: &str, answer: &str) -> Option<(&Asked, &Choice)> {
        let asked = self.questions.iter().find(|asked| asked.id.0 == question)?;
        let choice = asked.answers.iter().find(|choice| choice.id.0 == answer)?;
        Some((asked, choice))
    }
}

impl Rule {
    fn holds(&self, answers: &[Answer<'_>]) -> bool {
        self.when.iter().all(|given| {
            let is_given = |(question, answer): &Answer<'_>| {
                given.question.0 == *question && given.answers.iter().any(|one| one.0 == *answer)
            };
            answers.iter().any(is_given)
        })
    }
}

/// Reads the guide; all problems at once, each with its place.
pub fn load(json: &str, library: &Library) -> Result<FormGuide, Vec<Problem>> {
    let value = parse(json).map_err(|problem| vec![problem])?;
    let mut at = Reading::default();
    let guide = FormGuide::read(&value, &mut at);
    if guide.format != FORMAT {
        at.within("format", |at| at.problem("learning-format", &guide.format, FORMAT));
    }
    at.within("rules", |at| {
        for (i, rule) in guide.rules.iter().enumerate() {
            at.within(format!("[{i}]"), |at| {
                for form in rule.forms.iter().filter(|form| !is_form(library, form)) {
                    at.within("forms", |at| at.problem("learning-no-form", &form.0, ""));
                }
                for (question, answer) in rule.when.iter().flat_map(|g| g.answers.iter().map(move |a| (&g.question, a)))
                {
                    if guide.choice(&question.0, &answer.0).is_none() {
                        at.within("when", |at| at.problem("learning-no-answer", format!("{question} {answer}"), ""));
                    }
                }
            });
        }
    });
    if at.problems.is_empty() { Ok(guide) } else { Err(at.problems) }
}

fn is_form(library: &Library, id: &FileId) -> bool {
    library.find(&id.0).is_some_and(|article| article.kind == ArticleKind::Form)
}

/// The guide delivered with the program.
pub fn guide() -> &'static FormGuide {
    static GUIDE: OnceLock<FormGuide> = OnceLock::new();
    GUIDE.get_or_init(|| {
        load(include_str!("../../../content/knowledge/form-guide.json"), library())
            .unwrap_or_else(|problems| panic!("the guide to forms is broken: {problems:?}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every way to answer all the questions.
    fn combinations() -> Vec<Vec<Answer<'static>>> {
        guide().questions.iter().fold(vec![Vec::new()], |so_far, asked| {
            let with = |answers: &Vec<Answer<'static>>, choice: &'static Choice| {
                [answers.as_slice(), &[(asked.id.0.as_str(), choice.id.0.as_str())]].concat()
            };
            so_far.iter().flat_map(|answers| asked.answers.iter().map(move |choice| with(answers, choice))).collect()
        })
    }

    fn standing(answers: &[Answer<'_>], form: &str) -> Standing {
        guide().advise(answers).iter().find(|advice| advice.form.id() == form).unwrap().standing()
    }

    #[test]
    fn whatever_is_answered_some_form_fits_and_each_form_is_best_for_some() {
        let all = combinations();
        assert!(all.len() > 2_000, "{}", all.len());
        let mut best = std::collections::BTreeSet::new();
        for answers in &all {
            let advice = guide().advise(answers);
            assert_eq!(advice.len(), 8);
            assert_eq!(advice[0].standing(), Standing::Fits, "nothing fits {answers:?}");
            best.insert(advice[0].form.id());
        }
        assert_eq!(best.len(), 8, "only {best:?} are ever best");
    }

    #[test]
    fn nothing_answered_says_nothing() {
        assert!(guide().advise(&[]).iter().all(|advice| advice.standing() == Standing::Open));
        assert!(
            guide()
                .advise(&[("need", "finns-inte"), ("x", "y")])
                .iter()
                .all(|advice| advice.standing() == Standing::Open)
        );
    }

    #[test]
    fn a_partnership_needs_trust_clear_roles_and_no_market() {
        let sound = [
            ("need", "clear"),
            ("market", "no"),
            ("duration", "lasting"),
            ("trust", "yes"),
            ("initiative", "together"),
            ("roles", "yes"),
            ("money", "both"),
        ];
        assert_eq!(guide().advise(&sound)[0].form.id(), "partnership-iop");
        for changed in
            [("market", "yes"), ("trust", "no"), ("roles", "no"), ("duration", "once"), ("money", "performance")]
        {
            let answers = sound.map(|answer| if answer.0 == changed.0 { changed } else { answer });
            assert_eq!(standing(&answers, "partnership-iop"), Standing::DoesNotFit, "{changed:?}");
        }
    }

    #[test]
    fn project_funds_are_for_what_ends_and_come_with_a_plan_for_what_follows() {
        let limited = [("money", "certain"), ("duration", "limited")];
        let advice = guide().advise(&limited);
        assert_eq!(advice[0].form.id(), "project-funds");
        assert!(!advice[0].warnings.is_empty(), "nothing is said of what comes after");
        assert_eq!(standing(&[("money", "certain"), ("duration", "lasting")], "project-funds"), Standing::DoesNotFit);
    }

    #[test]
    fn what_is_bought_where_there_is_a_market_is_procured_and_the_law_is_named() {
        let advice = guide().advise(&[("need", "clear"), ("market", "yes"), ("money", "performance")]);
        assert_eq!(advice[0].form.id(), "procurement");
        assert!(advice[0].speaks_for.iter().any(|rule| rule.law.is_some()));
        for form in ["assignment", "partnership-iop", "general-support", "activity-support"] {
            let against = advice.iter().find(|advice| advice.form.id() == form).unwrap();
            assert_eq!(against.standing(), Standing::DoesNotFit, "{form}");
        }
    }

    #[test]
    fn every_rule_is_reached_by_some_answers() {
        let all = combinations();
        for (i, rule) in guide().rules.iter().enumerate() {
            assert!(all.iter().any(|answers| rule.holds(answers)), "rule {i} never holds");
        }
    }

    #[test]
    fn a_broken_guide_is_told_place_by_place() {
        let json = r#"{"format":"samverka/form-guide@1","questions":[{"id":"need","text":"?","answers":[{"id":"clear","text":"!"}]}],
            "rules":[{"when":[{"question":"need","answers":["clear","x"]}],"forms":["swot"],"says":"perhaps","text":"T"}]}"#;
        let problems = load(json, library()).expect_err("the guide is sound");
        let told: Vec<String> = problems.iter().map(|problem| format!("{} {}", problem.path, problem.key)).collect();
        assert_eq!(
            told,
            [
                "rules[0].says record-unknown-word",
                "rules[0].forms learning-no-form",
                "rules[0].when learning-no-answer"
            ]
        );
    }
}
