//! The process drawn: as its model draws itself, and as a list of phases with their steps and where the parties stand in
//! each. Where the shape is a row, the list is drawn as one.

use crate::picture::picture;
use kernel::Ctx;
use maud::{Markup, html};

/// How a process is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Row,
    Loop,
    Staircase,
    Core,
    Levels,
}

impl Shape {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Row => "row",
            Self::Loop => "loop",
            Self::Staircase => "staircase",
            Self::Core => "core",
            Self::Levels => "levels",
        }
    }
}

/// Where a phase stands: below, as a part of the shape, or beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    Ground,
    Within,
    Beside,
}

/// A process as the drawing needs it.
pub struct Drawn {
    pub title: String,
    pub shape: Shape,
    /// What stands in the middle.
    pub centre: Option<String>,
    pub phases: Vec<DrawnPhase>,
}

/// A step as the drawing needs it.
pub struct DrawnStep {
    pub title: String,
    pub address: String,
    /// The key of the word for its state, and the state for its look.
    pub state: Option<(String, &'static str)>,
    /// Parties that have answered, of how many.
    pub answered: Option<(usize, usize)>,
}

impl DrawnStep {
    /// Whether the parties are at it now.
    pub fn is_under_way(&self) -> bool {
        matches!(self.state, Some((_, "open" | "adjusting")))
    }
}

pub struct DrawnPhase {
    pub title: String,
    pub address: Option<String>,
    pub stands: Stands,
    pub steps: Vec<DrawnStep>,
}

/// Picture and list.
pub fn drawing(ctx: &Ctx, drawn: &Drawn) -> Markup {
    html! {
        (picture(ctx, drawn))
        (list(ctx, drawn))
    }
}

/// The picture alone, for a page that lists the steps anyway; where there is none, the list.
pub fn sketch(ctx: &Ctx, drawn: &Drawn) -> Markup {
    let picture = picture(ctx, drawn);
    if picture.0.is_empty() { list(ctx, drawn) } else { picture }
}

fn list(ctx: &Ctx, drawn: &Drawn) -> Markup {
    html! {
        ol.s-process data-shape=(drawn.shape.as_str()) {
            @for phase in &drawn.phases {
                li.s-process__phase data-ground=[(phase.stands == Stands::Ground).then_some("true")] {
                    h2.s-process__title {
                        @match &phase.address { Some(address) => a href=(address) { (phase.title) }, None => (phase.title) }
                    }
                    ol {
                        @for step in &phase.steps {
                            li.s-process__step data-state=[step.state.as_ref().map(|s| s.1)] {
                                a href=(step.address) { (step.title) }
                                @if let Some((words, _)) = &step.state { span.s-process__state { (words) } }
                                @if let Some((answered, of)) = step.answered {
                                    span.s-process__answered {
                                        (ctx.ta("design-answered", &[("answered", answered.into()), ("parties", of.into())]))
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
