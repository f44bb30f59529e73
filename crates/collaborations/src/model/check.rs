//! Whether a model's file can be taken, and if not, what is wrong, in words that those who know the field understand: by phase,
//! step and question as they are called, and with what to do.

use super::{FORMAT, Page, ProcessModel, load};
use kernel::record::{FileId, Problem, Reading};
use kernel::{Ctx, Language, Text, Texts};
use serde_json::Value;
use std::collections::HashSet;

/// As long as a heading and a longer text may be.
pub const TITLE: usize = 150;
pub const LONG: usize = 10_000;

/// What no single field can tell: the format's name, ids that are each used once, texts that say something.
pub fn whole(model: &ProcessModel, at: &mut Reading) {
    if !model.format.is_empty() && model.format != FORMAT {
        at.within("format", |at| at.problem("record-wrong-kind", &model.format, FORMAT));
    }
    says(at, "title", &model.title, TITLE);
    let mut pages = HashSet::new();
    let mut questions = HashSet::new();
    let mut around = HashSet::new();
    for (i, phase) in model.phases.iter().enumerate() {
        at.within(format!("phases[{i}]"), |at| {
            page(at, Page { phase, step: None }, &mut pages, &mut questions, &mut around);
            for (j, step) in phase.steps.iter().enumerate() {
                at.within(format!("steps[{j}]"), |at| {
                    page(at, Page { phase, step: Some(step) }, &mut pages, &mut questions, &mut around);
                });
            }
        });
    }
    picture(model, at);
}

/// A picture is made of phases that are there.
fn picture(model: &ProcessModel, at: &mut Reading) {
    let known: Vec<&str> = model.phases.iter().map(|phase| phase.id.0.as_str()).collect();
    let within = model.picture.iter().flat_map(|picture| &picture.within);
    for id in within.filter(|id| !known.contains(&id.0.as_str())) {
        at.within("picture.within", |at| at.problem("record-unknown-word", &id.0, known.join(", ")));
    }
}

/// One page's ids and texts. A question keeps its answers by its id, so no two may share one.
fn page<'m>(
    at: &mut Reading,
    page: Page<'m>,
    pages: &mut HashSet<&'m str>,
    questions: &mut HashSet<&'m FileId>,
    around: &mut HashSet<(&'static str, &'m FileId)>,
) {
    if !page.id().is_empty() && !pages.insert(page.id()) {
        at.within("id", |at| at.problem("collaborations-id-twice", page.id(), ""));
    }
    says(at, "title", page.title(), TITLE);
    if let Some(introduction) = page.introduction() {
        long(at, "introduction", introduction);
    }
    for (i, question) in page.questions().iter().enumerate() {
        at.within(format!("questions[{i}]"), |at| {
            once(at, &question.id, questions.insert(&question.id));
            says(at, "text", &question.text, LONG);
        });
    }
    for (i, reminder) in page.reminders().iter().enumerate() {
        at.within(format!("reminders[{i}]"), |at| {
            once(at, &reminder.id, around.insert(("reminder", &reminder.id)));
            says(at, "text", &reminder.text, LONG);
        });
    }
    for (i, onward) in page.onward().iter().enumerate() {
        at.within(format!("onward[{i}]"), |at| {
            once(at, &onward.id, around.insert(("onward", &onward.id)));
            says(at, "text", &onward.text, LONG);
        });
    }
}

fn once(at: &mut Reading, id: &FileId, is_new: bool) {
    if !is_new && !id.0.is_empty() {
        at.within("id", |at| at.problem("collaborations-id-twice", &id.0, ""));
    }
}

/// A text must say something in some language. One that is not there at all has been told of already.
fn says(at: &mut Reading, field: &str, text: &Text, limit: usize) {
    at.within(field, |at| {
        if text.is_empty() && !at.problems.iter().any(|problem| problem.path == at.path()) {
            at.problem("record-required", "", "");
        }
        at_most(at, text, limit);
    });
}

fn long(at: &mut Reading, field: &str, text: &Text) {
    at.within(field, |at| at_most(at, text, LONG));
}

fn at_most(at: &mut Reading, text: &Text, limit: usize) {
    let longest = Language::ALL.into_iter().map(|reader| text.for_reader(reader, reader).0.chars().count()).max();
    if let Some(length) = longest.filter(|length| *length > limit) {
        at.problem("record-too-long", length.to_string(), limit.to_string());
    }
}

/// One thing wrong in a model's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// `phases[2].steps[0].questions[3].text`, for programs.
    pub path: String,
    /// The same in words: *fas 3 ”Planera”, steg 1 ”Gemensam bild”, fråga 4*.
    pub place: String,
    pub what: String,
    pub to_do: String,
}

impl Wrong {
    pub fn line(&self) -> String {
        let parts = [&self.place, &self.what, &self.to_do];
        let [place, what, to_do] = parts;
        let place = if place.is_empty() { String::new() } else { format!("{place}: ") };
        format!("{place}{what} {to_do}").trim_end().to_owned()
    }
}

/// A model out of a file's text, or all that is wrong with it.
pub fn read(ctx: &Ctx, text: &str) -> Result<ProcessModel, Vec<Wrong>> {
    read_in(&ctx.texts, ctx.language, text)
}

/// The same where nobody asks, such as at the command line.
pub fn read_in(texts: &Texts, language: Language, text: &str) -> Result<ProcessModel, Vec<Wrong>> {
    let text = text.trim_start_matches('\u{feff}');
    let problems = match load(text) {
        Ok(_) if text.contains('\u{fffd}') => vec![Problem {
            path: String::new(),
            key: "collaborations-file-not-utf8",
            found: String::new(),
            allowed: String::new(),
        }],
        Ok(model) => return Ok(model),
        Err(problems) => problems,
    };
    let value: Value = serde_json::from_str(text).unwrap_or_default();
    Err(in_words(texts, language, &value, &problems))
}

/// Problems with their places in words.
pub fn in_words(texts: &Texts, language: Language, value: &Value, problems: &[Problem]) -> Vec<Wrong> {
    let words = Words { texts, language };
    problems
        .iter()
        .map(|problem| Wrong {
            path: problem.path.clone(),
            place: words.place(value, &problem.path),
            what: words.what(problem),
            to_do: words.to_do(problem),
        })
        .collect()
}

struct Words<'a> {
    texts: &'a Texts,
    language: Language,
}

impl Words<'_> {
    fn t(&self, key: &str) -> String {
        self.texts.get(self.language, key, &[])
    }

    /// Each step of a path as it is called: lists by number and by what the thing is called itself.
    fn place(&self, value: &Value, path: &str) -> String {
        let mut here = value;
        let mut parts = Vec::new();
        let steps: Vec<&str> = path.split(['.', '[', ']']).filter(|step| !step.is_empty()).collect();
        let mut steps = steps.into_iter().peekable();
        while let Some(step) = steps.next() {
            here = &here[step];
            // What a program sends has the model inside it: that is no place in the model.
            if step == "model" && parts.is_empty() {
                continue;
            }
            let number = steps.peek().and_then(|next| next.parse::<usize>().ok());
            match number {
                Some(number) => {
                    steps.next();
                    here = &here[number];
                    parts.push(self.listed(step, number + 1, here));
                }
                None => parts.push(self.field(step)),
            }
        }
        parts.join(", ")
    }

    fn listed(&self, list: &str, number: usize, value: &Value) -> String {
        let args = [("number", number.into())];
        let what = match list {
            "phases" => self.texts.get(self.language, "collaborations-place-phase", &args),
            "steps" => self.texts.get(self.language, "collaborations-place-step", &args),
            "questions" => self.texts.get(self.language, "collaborations-place-question", &args),
            "reminders" => self.texts.get(self.language, "collaborations-place-reminder", &args),
            "onward" => self.texts.get(self.language, "collaborations-place-onward", &args),
            "principles" => self.texts.get(self.language, "collaborations-place-principle", &args),
            "reading" | "links" => self.texts.get(self.language, "collaborations-place-link", &args),
            other => format!("{other} {number}"),
        };
        match self.called(value) {
            Some(name) => self.texts.get(
                self.language,
                "collaborations-place-called",
                &[("what", (&what).into()), ("name", (&name).into())],
            ),
            None => what,
        }
    }

    /// What a thing in the file is called: by its title, or by how its text begins.
    fn called(&self, value: &Value) -> Option<String> {
        const SHOWN: usize = 40;
        let text = value.get("title").or_else(|| value.get("text"))?;
        let text = match text {
            Value::String(text) => text,
            other => {
                [self.language, self.language.other()].iter().find_map(|language| other[language.code()].as_str())?
            }
        };
        let shown: String = text.chars().take(SHOWN).collect();
        let is_cut = text.chars().count() > SHOWN;
        Some(if is_cut { format!("{}…", shown.trim_end()) } else { shown }).filter(|name| !name.is_empty())
    }

    fn field(&self, field: &str) -> String {
        match field {
            "title" => self.t("collaborations-place-title"),
            "summary" => self.t("collaborations-place-summary"),
            "introduction" => self.t("collaborations-place-introduction"),
            "text" => self.t("collaborations-place-text"),
            "group" => self.t("collaborations-place-group"),
            "id" => self.t("collaborations-place-id"),
            "url" => self.t("collaborations-place-url"),
            "sv" => self.t("collaborations-place-sv"),
            "en" => self.t("collaborations-place-en"),
            "phases" => self.t("collaborations-place-phases"),
            other => self.texts.get(self.language, "collaborations-place-field", &[("field", other.into())]),
        }
    }

    fn what(&self, problem: &Problem) -> String {
        match problem.key {
            "record-json" => {
                let (line, column) = problem.found.split_once(':').unwrap_or((&problem.found, "1"));
                let args = [("line", line.into()), ("column", column.into())];
                self.texts.get(self.language, "collaborations-file-broken", &args)
            }
            _ => Problem { path: String::new(), ..problem.clone() }.in_words(self.texts, self.language),
        }
    }

    /// What to do about it, where the sentence before does not say.
    fn to_do(&self, problem: &Problem) -> String {
        let last = problem.path.rsplit('.').next().unwrap_or_default();
        match problem.key {
            "record-json" => self.t("collaborations-to-do-json"),
            "record-required" if last == "id" => self.t("collaborations-to-do-id"),
            "record-required" => self.t("collaborations-to-do-required"),
            "record-unknown-field" => self.t("collaborations-to-do-field"),
            "collaborations-id-twice" => self.t("collaborations-to-do-twice"),
            "record-too-long" => self.t("collaborations-to-do-shorten"),
            _ => String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::all;

    fn wrong(change: impl Fn(&mut Value)) -> Vec<Wrong> {
        let mut value = serde_json::to_value(&all()[0]).unwrap();
        change(&mut value);
        let texts = Texts::new(&[kernel::CATALOGUE, crate::CATALOGUE]).unwrap();
        read_in(&texts, Language::Swedish, &value.to_string()).err().unwrap_or_default()
    }

    #[test]
    fn a_place_is_told_by_phase_step_and_question() {
        let wrong = wrong(|value| {
            value["phases"][2]["steps"][0]["questions"][3]["text"] = Value::String(String::new());
        });
        assert_eq!(wrong.len(), 1);
        assert!(wrong[0].place.starts_with("fas 3 ”"), "{}", wrong[0].place);
        assert!(wrong[0].place.ends_with(", fråga 4, texten"), "{}", wrong[0].place);
        assert_eq!(wrong[0].path, "phases[2].steps[0].questions[3].text");
        assert!(!wrong[0].to_do.is_empty());
    }

    #[test]
    fn an_id_may_be_used_once() {
        let wrong = wrong(|value| {
            value["phases"][0]["steps"][0]["questions"][1]["id"] =
                value["phases"][0]["steps"][0]["questions"][0]["id"].clone();
        });
        assert!(wrong[0].place.contains("fråga 2"), "{wrong:?}");
        assert!(!wrong[0].to_do.is_empty());
    }

    #[test]
    fn broken_json_is_told_by_its_line() {
        let texts = Texts::new(&[kernel::CATALOGUE, crate::CATALOGUE]).unwrap();
        let wrong = read_in(&texts, Language::Swedish, "{\n  \"id\": \"x\"\n  \"title\": \"y\"\n}").unwrap_err();
        assert!(wrong[0].what.contains("3"), "{wrong:?}");
    }

    #[test]
    fn everything_delivered_is_sound() {
        for model in all() {
            let mut at = Reading::default();
            whole(model, &mut at);
            assert_eq!(at.problems, []);
        }
    }
}
