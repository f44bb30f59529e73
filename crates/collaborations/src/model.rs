//! Process models: phases → steps → questions. Data in `content/process-models`, checked when loaded (COL-2).

pub mod check;
pub mod diff;
pub mod edit;
pub mod kept;
pub mod own;

use crate::file::{Principle, WebAddress};
use kernel::record::{FileId, FromFile, Problem, Reading, parse};
use kernel::{Text, record, words};
use std::sync::OnceLock;

/// The one format there is.
pub const FORMAT: &str = "samverka/process-model@1";

words! {
    /// A phase of the process, or the ground it stands on.
    pub enum PhaseKind { Phase = "phase", Foundation = "foundation" }
}

words! {
    /// How a model draws itself: phase after phase, round and round, upwards, around what it is all for, or at levels that
    /// meet.
    pub enum Shape { Row = "row", Loop = "loop", Staircase = "staircase", Core = "core", Levels = "levels" }
}

record! {
    pub struct ProcessModel {
        [required] format: String,
        [required] id: FileId,
        [required] version: String,
        [required] title: Text,
        summary: Option<Text>,
        source: Option<ModelSource>,
        /// Whom it addresses.
        written_for: Option<Text>,
        /// When it is the one to choose.
        fits: Option<Text>,
        picture: Option<Picture>,
        /// The model it descends from, over however many copies: their questions have the same ids.
        based_on: Option<FileId>,
        [required] phases: Vec<Phase>,
    }
}
record! {
    pub struct Picture {
        [required] shape: Shape,
        /// What stands in the middle, in a few words.
        centre: Option<Text>,
        /// The phases the shape is made of, where they are not all but the foundations. The rest stand beside it.
        within: Vec<FileId>,
    }
}
record! {
    pub struct ModelSource { title: Option<Text>, publisher: Option<String>, url: Option<WebAddress> }
}
record! {
    pub struct Phase {
        [required] id: FileId,
        kind: Option<PhaseKind>,
        [required] title: Text,
        introduction: Option<Text>,
        principles: Vec<Support>,
        questions: Vec<Question>,
        reminders: Vec<Reminder>,
        onward: Vec<Onward>,
        steps: Vec<Step>,
    }
}
record! {
    /// A principle and how it supports a phase.
    pub struct Support { [required] principle: Principle, text: Option<Text> }
}
record! {
    pub struct Step {
        [required] id: FileId,
        [required] title: Text,
        introduction: Option<Text>,
        questions: Vec<Question>,
        reminders: Vec<Reminder>,
        onward: Vec<Onward>,
        reading: Vec<Link>,
        source_heading: Option<String>,
        /// Written by us because the source lacks it.
        ours: Option<bool>,
    }
}
record! {
    pub struct Question { [required] id: FileId, group: Option<Text>, [required] text: Text, ours: Option<bool> }
}
record! {
    pub struct Reminder { [required] id: FileId, [required] text: Text, ours: Option<bool> }
}
record! {
    pub struct Onward { [required] id: FileId, title: Option<Text>, [required] text: Text, links: Vec<Link>, ours: Option<bool> }
}
record! {
    pub struct Link { [required] title: Text, [required] url: WebAddress }
}

/// Somewhere the parties answer questions: a step, or a phase's own page.
#[derive(Clone, Copy)]
pub struct Page<'m> {
    pub phase: &'m Phase,
    pub step: Option<&'m Step>,
}

impl<'m> Page<'m> {
    pub fn id(&self) -> &'m str {
        self.step.map_or(&self.phase.id.0, |step| &step.id.0)
    }

    pub fn title(&self) -> &'m Text {
        self.step.map_or(&self.phase.title, |step| &step.title)
    }

    pub fn introduction(&self) -> Option<&'m Text> {
        self.step.map_or(self.phase.introduction.as_ref(), |step| step.introduction.as_ref())
    }

    pub fn questions(&self) -> &'m [Question] {
        self.step.map_or(&self.phase.questions, |step| &step.questions)
    }

    pub fn reminders(&self) -> &'m [Reminder] {
        self.step.map_or(&self.phase.reminders, |step| &step.reminders)
    }

    pub fn onward(&self) -> &'m [Onward] {
        self.step.map_or(&self.phase.onward, |step| &step.onward)
    }

    /// Whether all of it was written by us.
    pub fn is_ours(&self) -> bool {
        self.step.is_some_and(|step| step.ours == Some(true))
    }
}

/// Where a phase stands in the model's picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// Below: what the rest rests on.
    Ground,
    Within,
    Beside,
}

/// Where in a model a page stands.
#[derive(Clone, Copy, Debug)]
pub struct Spot {
    phase: usize,
    step: Option<usize>,
}

impl ProcessModel {
    pub fn shape(&self) -> Shape {
        self.picture.as_ref().map_or_else(Shape::default, |picture| picture.shape)
    }

    pub fn stands(&self, phase: &Phase) -> Stands {
        let within = self.picture.as_ref().map_or(&[][..], |picture| &picture.within);
        match phase.kind {
            Some(PhaseKind::Foundation) => Stands::Ground,
            _ if within.is_empty() || within.contains(&phase.id) => Stands::Within,
            _ => Stands::Beside,
        }
    }

    /// How many steps, and how many questions.
    pub fn counts(&self) -> (usize, usize) {
        let steps = self.phases.iter().map(|phase| phase.steps.len()).sum();
        (steps, self.pages().map(|page| page.questions().len()).sum())
    }

    /// Every question with its page, in the model's order.
    pub fn questions(&self) -> impl Iterator<Item = (Page<'_>, &Question)> {
        self.pages().flat_map(|page| page.questions().iter().map(move |question| (page, question)))
    }

    /// Where the page of this id stands.
    pub fn spot(&self, id: &str) -> Option<Spot> {
        self.phases.iter().enumerate().find_map(|(phase, inside)| match inside.id.0 == id {
            true => Some(Spot { phase, step: None }),
            false => inside.steps.iter().position(|step| step.id.0 == id).map(|at| Spot { phase, step: Some(at) }),
        })
    }

    /// The page at a spot of this model.
    pub fn at(&self, spot: Spot) -> Page<'_> {
        let phase = &self.phases[spot.phase];
        Page { phase, step: spot.step.map(|step| &phase.steps[step]) }
    }

    /// The model whose questions have the same ids: the one it descends from, or itself.
    pub fn family(&self) -> &str {
        self.based_on.as_ref().map_or(&self.id.0, |origin| &origin.0)
    }

    /// Every page, phases' own before their steps.
    pub fn pages(&self) -> impl Iterator<Item = Page<'_>> {
        self.phases.iter().flat_map(|phase| {
            std::iter::once(Page { phase, step: None })
                .chain(phase.steps.iter().map(move |step| Page { phase, step: Some(step) }))
        })
    }

    pub fn page(&self, id: &str) -> Option<Page<'_>> {
        self.pages().find(|page| page.id() == id)
    }

    /// The page a question stands on, and the question.
    pub fn question(&self, id: &str) -> Option<(Page<'_>, &Question)> {
        self.pages().find_map(|page| {
            let question = page.questions().iter().find(|question| question.id.0 == id)?;
            Some((page, question))
        })
    }
}

/// Reads a model's file; all problems at once.
pub fn load(json: &str) -> Result<ProcessModel, Vec<Problem>> {
    let value = parse(json).map_err(|problem| vec![problem])?;
    let mut at = Reading::default();
    let model = ProcessModel::read(&value, &mut at);
    check::whole(&model, &mut at);
    if at.problems.is_empty() { Ok(model) } else { Err(at.problems) }
}

/// The five guides the platform rests on, in the order they are listed (COL-2).
const DELIVERED: [&str; 5] = [
    include_str!("../../../content/process-models/mucf-samverkansmodell.json"),
    include_str!("../../../content/process-models/skr-komplexa-utmaningar.json"),
    include_str!("../../../content/process-models/halland-samverkansguide.json"),
    include_str!("../../../content/process-models/sis-samverkansplattform.json"),
    include_str!("../../../content/process-models/service-flernivasamverkan.json"),
];

/// The models delivered with the program.
pub fn all() -> &'static [ProcessModel] {
    static MODELS: OnceLock<Vec<ProcessModel>> = OnceLock::new();
    MODELS.get_or_init(|| {
        DELIVERED
            .iter()
            .map(|json| load(json).unwrap_or_else(|problems| panic!("a delivered model is broken: {problems:?}")))
            .collect()
    })
}

pub fn find(id: &str) -> Option<&'static ProcessModel> {
    all().iter().find(|model| model.id.0 == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The source's own counts; what we wrote where its page is missing is not counted.
    #[test]
    fn mucf_is_complete() {
        let model = find("mucf-samverkansmodell").unwrap();
        let counts = |page: &Page<'_>| {
            (
                page.questions().iter().filter(|q| q.ours != Some(true)).count(),
                page.reminders().iter().filter(|r| r.ours != Some(true)).count(),
                page.onward().iter().filter(|o| o.ours != Some(true)).count(),
            )
        };
        let by_page: Vec<_> = model.pages().map(|page| (page.id(), counts(&page))).collect();
        assert_eq!(
            by_page,
            [
                ("grunden", (0, 0, 0)),
                ("forutsattningar", (17, 4, 3)),
                ("kunskap", (9, 1, 0)),
                ("identifiera-och-involvera", (7, 5, 0)),
                ("problem-och-behov", (7, 3, 3)),
                ("samverkanspartner", (11, 2, 5)),
                ("malgrupp", (6, 2, 2)),
                ("planera-och-justera", (7, 4, 0)),
                ("gemensam-bild", (5, 2, 0)),
                ("metod", (4, 2, 4)),
                ("roller", (7, 3, 3)),
                ("genomfora-och-forfina", (0, 0, 0)),
                ("genomfora", (0, 0, 3)),
                ("utveckla", (4, 2, 2)),
                ("utvardera", (6, 2, 0)),
            ]
        );
        let total = by_page.iter().fold((0, 0, 0), |sum, (_, c)| (sum.0 + c.0, sum.1 + c.1, sum.2 + c.2));
        assert_eq!(total, (90, 32, 25));
    }

    #[test]
    fn a_picture_is_made_of_phases_that_are_there() {
        let json = r#"{"format":"samverka/process-model@1","id":"m","version":"1","title":"M",
            "picture":{"shape":"core","within":["a","c"]},
            "phases":[{"id":"a","title":"A","steps":[{"id":"s","title":"S"}]},{"id":"b","title":"B"}]}"#;
        let problems = load(json).unwrap_err();
        let said: Vec<(&str, &str)> = problems.iter().map(|p| (p.path.as_str(), p.found.as_str())).collect();
        assert_eq!(said, [("picture.within", "c")]);
        let model = load(&json.replace(r#","c"]"#, "]")).unwrap();
        let stand: Vec<Stands> = model.phases.iter().map(|phase| model.stands(phase)).collect();
        assert_eq!((model.shape(), stand), (Shape::Core, vec![Stands::Within, Stands::Beside]));
    }

    #[test]
    fn principles_per_phase_as_in_the_source() {
        let model = find("mucf-samverkansmodell").unwrap();
        let of = |phase: usize| model.phases[phase].principles.iter().map(|s| s.principle).collect::<Vec<_>>();
        use Principle::{Dialogue, Diversity, Independence, LongTerm, Openness, Quality};
        assert_eq!(of(1), [Dialogue, Openness, Diversity, Independence]);
        assert_eq!(of(2), [Openness, Independence, LongTerm, Dialogue]);
        assert_eq!(of(3), [Quality, Dialogue, Independence]);
    }
}
