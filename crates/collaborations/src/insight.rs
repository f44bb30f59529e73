//! Insight: an administrator of the installation sees what is not open to her, because the law or the running of the
//! program demands it. It takes a reason, another administrator's yes, and has an end. The parties are told.

use kernel::Moment;

/// How long a request waits for another administrator.
pub const WAITS: i64 = 3 * Moment::DAY;
/// For how many hours one can ask.
pub const HOURS: [i64; 4] = [1, 4, 24, 72];

kernel::words! {
    /// Where a request stands.
    pub enum InsightState {
        Asked = "asked",
        Open = "open",
        Refused = "refused",
        Lapsed = "lapsed",
        Over = "over",
    }
}

kernel::words! {
    /// What can be done about a request.
    pub enum InsightAct {
        Approve = "approve",
        Refuse = "refuse",
        End = "end",
    }
}

kernel::words! {
    /// What another administrator said.
    pub enum InsightAnswer {
        Yes = "yes",
        No = "no",
    }
}

/// A request, and what became of it.
#[derive(Clone, Debug)]
pub struct Insight {
    pub id: String,
    pub collaboration: String,
    /// Who asked, and is let in.
    pub person: String,
    pub person_name: String,
    pub reason: String,
    pub hours: i64,
    pub asked_at: Moment,
    pub answer: Option<(InsightAnswer, Moment)>,
    pub answered_by_name: Option<String>,
    pub ended_at: Option<Moment>,
}

impl Insight {
    /// When it ends by itself, once it has been approved.
    pub fn until(&self) -> Option<Moment> {
        match self.answer {
            Some((InsightAnswer::Yes, at)) => Some(at.plus(self.hours * Moment::HOUR)),
            _ => None,
        }
    }

    pub fn state(&self, now: Moment) -> InsightState {
        match (self.ended_at, self.answer) {
            (Some(_), _) => InsightState::Over,
            (None, Some((InsightAnswer::No, _))) => InsightState::Refused,
            (None, Some((InsightAnswer::Yes, _))) => match self.until() {
                Some(until) if now < until => InsightState::Open,
                _ => InsightState::Over,
            },
            (None, None) if now < self.asked_at.plus(WAITS) => InsightState::Asked,
            (None, None) => InsightState::Lapsed,
        }
    }

    /// Whether an administrator may do this now. Nobody lets herself in; ending is for anyone.
    pub fn may(&self, administrator: &str, act: InsightAct, now: Moment) -> bool {
        let is_own = administrator == self.person;
        match (self.state(now), act) {
            (InsightState::Asked, InsightAct::Approve | InsightAct::Refuse) => !is_own,
            (InsightState::Asked, InsightAct::End) => is_own,
            (InsightState::Open, InsightAct::End) => true,
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked() -> Insight {
        Insight {
            id: "i".into(),
            collaboration: "c".into(),
            person: "first".into(),
            person_name: "Administratör".into(),
            reason: "Begäran om allmän handling".into(),
            hours: 4,
            asked_at: Moment(0),
            answer: None,
            answered_by_name: None,
            ended_at: None,
        }
    }

    #[test]
    fn nobody_lets_herself_in() {
        let insight = asked();
        let now = Moment(1);
        assert!(!insight.may("first", InsightAct::Approve, now));
        assert!(insight.may("second", InsightAct::Approve, now));
        assert!(insight.may("first", InsightAct::End, now), "what one has asked for can be taken back");
        assert!(!insight.may("second", InsightAct::End, now));
    }

    #[test]
    fn it_ends_by_itself_or_sooner() {
        let open = Insight { answer: Some((InsightAnswer::Yes, Moment(10))), ..asked() };
        let until = Moment(10 + 4 * Moment::HOUR);
        assert_eq!(open.until(), Some(until));
        assert_eq!(open.state(until.plus(-1)), InsightState::Open);
        assert_eq!(open.state(until), InsightState::Over);
        assert!(open.may("anybody", InsightAct::End, Moment(11)));
        let ended = Insight { ended_at: Some(Moment(12)), ..open };
        assert_eq!(ended.state(Moment(13)), InsightState::Over);
        assert!(!ended.may("second", InsightAct::Approve, Moment(13)));
    }

    #[test]
    fn a_request_nobody_answers_lapses() {
        assert_eq!(asked().state(Moment(WAITS - 1)), InsightState::Asked);
        assert_eq!(asked().state(Moment(WAITS)), InsightState::Lapsed);
        assert!(!asked().may("second", InsightAct::Approve, Moment(WAITS)));
    }
}
