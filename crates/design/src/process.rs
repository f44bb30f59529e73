//! The process drawn: phases in a row, their steps below, where the parties stand in each.

use kernel::Ctx;
use maud::{Markup, html};

/// A step as the drawing needs it.
pub struct DrawnStep {
    pub title: String,
    pub address: String,
    /// The key of the word for its state, and the state for its look.
    pub state: Option<(String, &'static str)>,
    /// Parties that have answered, of how many.
    pub answered: Option<(usize, usize)>,
}

pub struct DrawnPhase {
    pub title: String,
    pub address: Option<String>,
    pub is_ground: bool,
    pub steps: Vec<DrawnStep>,
}

pub fn drawing(ctx: &Ctx, phases: &[DrawnPhase]) -> Markup {
    html! {
        ol.s-process {
            @for phase in phases {
                li.s-process__phase data-ground=[phase.is_ground.then_some("true")] {
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
