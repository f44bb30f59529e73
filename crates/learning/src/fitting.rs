//! Which method fits, by step, time at hand and how many one is, and why (MET-11).

use crate::article::{Article, ArticleKind, Effort, PageRef, Span};
use crate::library::Library;
use kernel::words;

words! {
    /// Why a method fits or does not: a sentence each.
    pub enum Reason {
        Step = "step",
        InTime = "in-time",
        /// A first version is done in time, a thorough one is not.
        QuicklyInTime = "quickly-in-time",
        People = "people",
        TooLong = "too-long",
        TooFew = "too-few",
        TooMany = "too-many",
    }
}

/// What somebody has to go by; what is not chosen narrows nothing.
#[derive(Clone, Debug, Default)]
pub struct AtHand {
    pub step: Option<PageRef>,
    pub time: Option<Span>,
    pub people: Option<i64>,
}

impl AtHand {
    pub fn is_empty(&self) -> bool {
        self.step.is_none() && self.time.is_none() && self.people.is_none()
    }
}

/// A method, what speaks for it, and what against.
pub struct Fitting<'l> {
    pub method: &'l Article,
    pub speaks_for: Vec<Reason>,
    pub against: Vec<Reason>,
}

/// The methods of the step, if one is chosen: those that fit, and those that do not.
pub fn fitting<'l>(library: &'l Library, at_hand: &AtHand) -> (Vec<Fitting<'l>>, Vec<Fitting<'l>>) {
    library
        .of(ArticleKind::Method)
        .filter(|method| at_hand.step.as_ref().is_none_or(|at| method.supports(&at.model.0, &at.page.0)))
        .map(|method| {
            let effort = method.described.effort.as_ref();
            let step = at_hand.step.as_ref().map(|_| Reason::Step);
            let time = at_hand.time.zip(effort).map(|(time, effort)| by_time(effort, time));
            let people = at_hand.people.zip(effort).map(|(people, effort)| by_people(effort, people));
            let reasons = [step, time, people].into_iter().flatten();
            let (against, speaks_for) = reasons.partition(|reason| is_against(*reason));
            Fitting { method, speaks_for, against }
        })
        .partition(|fitting| fitting.against.is_empty())
}

fn by_time(effort: &Effort, time: Span) -> Reason {
    match effort.thorough {
        _ if effort.quickest > time => Reason::TooLong,
        Some(thorough) if thorough > time => Reason::QuicklyInTime,
        _ => Reason::InTime,
    }
}

fn by_people(effort: &Effort, people: i64) -> Reason {
    match effort.people_at_most {
        _ if people < effort.people => Reason::TooFew,
        Some(most) if people > most => Reason::TooMany,
        _ => Reason::People,
    }
}

fn is_against(reason: Reason) -> bool {
    matches!(reason, Reason::TooLong | Reason::TooFew | Reason::TooMany)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::library;
    use kernel::record::FileId;

    fn reasons(at_hand: &AtHand, id: &str) -> Option<(Vec<Reason>, Vec<Reason>)> {
        let (fit, others) = fitting(library(), at_hand);
        let found = fit.into_iter().chain(others).find(|fitting| fitting.method.id() == id)?;
        Some((found.speaks_for, found.against))
    }

    #[test]
    fn each_choice_says_why_or_why_not() {
        use Reason::{InTime, People, QuicklyInTime, Step, TooFew, TooLong, TooMany};
        let metod = PageRef { model: FileId("mucf-samverkansmodell".into()), page: FileId("metod".into()) };
        let evening = AtHand { step: None, time: Some(Span::Hours), people: Some(8) };
        assert_eq!(reasons(&evening, "swot"), Some((vec![InTime, People], vec![])));
        assert_eq!(reasons(&evening, "local-economic-analysis"), Some((vec![QuicklyInTime, People], vec![])));
        assert_eq!(reasons(&evening, "dialogue-cafe"), Some((vec![InTime], vec![TooFew])));
        assert_eq!(reasons(&evening, "survey"), Some((vec![People], vec![TooLong])));
        let many = AtHand { people: Some(13), ..AtHand::default() };
        assert_eq!(reasons(&many, "swot"), Some((vec![], vec![TooMany])));
        let of_step = AtHand { step: Some(metod), ..AtHand::default() };
        assert_eq!(reasons(&of_step, "dialogue-cafe"), Some((vec![Step], vec![])));
        assert_eq!(reasons(&of_step, "swot"), None, "a step has its own methods only");
    }

    #[test]
    fn nothing_chosen_leaves_nothing_out() {
        let (fit, others) = fitting(library(), &AtHand::default());
        assert_eq!((fit.len(), others.len()), (22, 0));
    }
}
