//! Who asks, for which organisation, in which language, when. Carried by everything that reads or writes.

use crate::duty::Scope;
use crate::id::Chance;
use crate::installation::{Installation, Running};
use crate::language::{Arg, Language, Texts};
use crate::record::Word;
use crate::time::Moment;
use crate::web::{Address, House, Place};
use std::sync::Arc;

crate::words! {
    /// What a mandate lets a person do for an organisation (ACT-4).
    pub enum Mandate {
        Represent = "represent",
        Answer = "answer",
        Decide = "decide",
        Sign = "sign",
        Administer = "administer",
    }
}

/// A mandate that holds in one collaboration only, or up to an amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limited {
    pub acts: Vec<Mandate>,
    pub collaboration: Option<String>,
    /// In whole kronor.
    pub amount: Option<i64>,
}

/// How much somebody may bind the organisation for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UpTo {
    Nothing,
    /// In whole kronor.
    Amount(i64),
    Any,
}

impl UpTo {
    /// Whether something of this amount may be bound; none: nobody has said for how much, so that no limit is known to be kept.
    /// What is not about money is of 0.
    pub fn covers(self, amount: Option<i64>) -> bool {
        match self {
            Self::Nothing => false,
            Self::Amount(limit) => amount.is_some_and(|amount| amount <= limit),
            Self::Any => true,
        }
    }
}

/// In which collaborations a person stands as the organisation she acts for: what she reads there, and what she may do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Reach {
    #[default]
    Everywhere,
    /// Every mandate she has for the organisation is limited to one of these. Elsewhere she is a stranger.
    Only(Vec<String>),
}

impl Reach {
    pub fn includes(&self, collaboration: &str) -> bool {
        match self {
            Self::Everywhere => true,
            Self::Only(ids) => ids.iter().any(|id| id == collaboration),
        }
    }

    /// As statements take it: empty where there is no limit, else the ids with a blank on each side of every one.
    pub fn as_text(&self) -> String {
        match self {
            Self::Everywhere => String::new(),
            Self::Only(ids) => format!(" {} ", ids.join("  ")),
        }
    }

    /// Reaches further by one more mandate, which holds in one collaboration or, with none, in all. The first mandate
    /// begins from nowhere: `Only` with no ids.
    pub fn add(&mut self, collaboration: Option<&str>) {
        match (collaboration, &mut *self) {
            (_, Self::Everywhere) => {}
            (None, _) => *self = Self::Everywhere,
            (Some(id), Self::Only(ids)) => {
                if !ids.iter().any(|known| known == id) {
                    ids.push(id.to_owned());
                }
            }
        }
    }
}

/// Another organisation that a person can choose to act for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Other {
    pub organisation: String,
    pub name: String,
    pub reach: Reach,
}

/// The organisation a person acts for, and what the person may do for it today.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Acting {
    pub organisation: String,
    pub name: String,
    /// What may be done everywhere and for any amount.
    pub mandates: Vec<Mandate>,
    /// What may be done only somewhere, or only so far.
    pub limited: Vec<Limited>,
    pub reach: Reach,
    /// The units of the organisation that mandates are in (ACT-3). What may be done by those stands above too: a unit says
    /// for which part somebody speaks, and takes nothing away.
    pub units: Vec<InUnit>,
}

/// A mandate in a unit of the organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InUnit {
    /// Its number within the organisation.
    pub unit: i64,
    pub name: String,
    pub limited: Vec<Limited>,
}

impl Acting {
    /// What may be done in one collaboration: what holds everywhere, and what holds there.
    pub fn mandates_in(&self, collaboration: &str) -> Vec<Mandate> {
        Mandate::ALL.iter().copied().filter(|act| self.up_to(*act, Some(collaboration)) != UpTo::Nothing).collect()
    }

    /// Whether something may be done anywhere at all, and for any amount.
    pub fn may_somewhere(&self, act: Mandate) -> bool {
        self.mandates.contains(&act) || self.limited.iter().any(|limited| limited.acts.contains(&act))
    }

    /// The units for which this may be done in a collaboration, each once.
    pub fn units_for(&self, act: Mandate, collaboration: &str) -> Vec<&InUnit> {
        let holds = |limited: &Limited| {
            limited.acts.contains(&act) && limited.collaboration.as_deref().is_none_or(|id| id == collaboration)
        };
        let mut found: Vec<&InUnit> = Vec::new();
        for of in self.units.iter().filter(|of| of.limited.iter().any(holds)) {
            if !found.iter().any(|known| known.unit == of.unit) {
                found.push(of);
            }
        }
        found
    }

    /// How far a mandate reaches in a collaboration, or outside all of them.
    pub fn up_to(&self, act: Mandate, collaboration: Option<&str>) -> UpTo {
        if self.mandates.contains(&act) {
            return UpTo::Any;
        }
        let holds = |limited: &&Limited| {
            let is_here = limited.collaboration.is_none() || limited.collaboration.as_deref() == collaboration;
            is_here && limited.acts.contains(&act)
        };
        self.limited.iter().filter(holds).fold(UpTo::Nothing, |reach, limited| match (reach, limited.amount) {
            (UpTo::Any, _) | (_, None) => UpTo::Any,
            (UpTo::Amount(most), Some(amount)) => UpTo::Amount(most.max(amount)),
            (UpTo::Nothing, Some(amount)) => UpTo::Amount(amount),
        })
    }
}

/// Who is asking.
#[expect(clippy::large_enum_variant, reason = "there is one for each request")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Nobody signed in.
    Visitor,
    Person {
        person: String,
        name: String,
        acting: Option<Acting>,
        others: Vec<Other>,
        /// Whether this person looks after the installation. It lets nobody see more of what organisations do.
        is_administrator: bool,
    },
    /// The program itself, by a command or a job.
    Program,
}

/// The circumstances of one request or command.
#[derive(Clone)]
pub struct Ctx {
    pub actor: Actor,
    pub language: Language,
    pub now: Moment,
    pub chance: Chance,
    pub texts: Texts,
    /// What the installation's administrators have decided.
    pub installation: Arc<Installation>,
    pub running: Running,
    /// What the house has in it: menu, panels, and the pages every head links to.
    pub house: &'static House,
    /// Where the site is reached from outside, without a slash at the end.
    pub public_url: String,
    /// Whether this is a demonstration, whose people are roles.
    pub demo: bool,
    /// The collaborations that mandates of the one who asks are limited to, to be named on pages.
    pub scopes: Vec<Scope>,
    /// The request's id, as in its answer's `X-Request-Id` and in the log; empty for what is no request.
    pub request: String,
    /// What a form must carry to prove that it came from a page of ours; empty where nobody is signed in.
    pub form_token: String,
    /// The page being shown, for the language switch and the menu.
    pub place: Place,
}

impl Ctx {
    pub fn t(&self, key: &str) -> String {
        self.texts.get(self.language, key, &[])
    }

    /// What the installation is called.
    pub fn installation_name(&self) -> String {
        match self.installation.name.as_str() {
            "" => self.t("design-name"),
            name => name.to_owned(),
        }
    }

    pub fn ta(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.texts.get(self.language, key, args)
    }

    /// The words for one word of a closed list: key `prefix-word`.
    pub fn word(&self, prefix: &str, word: impl Word) -> String {
        self.t(&format!("{prefix}-{}", word.as_str()))
    }

    /// The address of a page in the reader's language.
    pub fn href(&self, address: &Address, parts: &[&str]) -> String {
        address.to(self.language, parts)
    }

    /// The whole address of a page, as mails carry it.
    pub fn link(&self, address: &Address, parts: &[&str]) -> String {
        format!("{}{}", self.public_url, self.href(address, parts))
    }

    /// The same circumstances for one who reads another language, as far as the installation offers it.
    pub fn in_language(&self, language: Language) -> Self {
        Self { language: self.installation.spoken(language), ..self.clone() }
    }

    pub fn person(&self) -> Option<&str> {
        match &self.actor {
            Actor::Person { person, .. } => Some(person),
            Actor::Visitor | Actor::Program => None,
        }
    }

    /// Whether the one who asks looks after the installation.
    pub fn is_administrator(&self) -> bool {
        matches!(self.actor, Actor::Person { is_administrator: true, .. })
    }

    pub fn acting(&self) -> Option<&Acting> {
        match &self.actor {
            Actor::Person { acting, .. } => acting.as_ref(),
            Actor::Visitor | Actor::Program => None,
        }
    }

    /// The organisation acted for, or an empty text that equals no organisation's id: as statements take it.
    pub fn organisation(&self) -> &str {
        self.acting().map_or("", |acting| acting.organisation.as_str())
    }

    /// The organisation acted for, as far as the person's mandate reaches into a collaboration; else an empty text. What is
    /// read or done in a collaboration asks this.
    pub fn organisation_in(&self, collaboration: &str) -> &str {
        self.acting().filter(|acting| acting.reach.includes(collaboration)).map_or("", |acting| &acting.organisation)
    }

    /// The organisation acted for by a mandate that is not limited to some collaborations; else an empty text. What is the
    /// organisation's own and belongs to no collaboration asks this.
    pub fn whole_organisation(&self) -> &str {
        self.acting().filter(|acting| acting.reach == Reach::Everywhere).map_or("", |acting| &acting.organisation)
    }

    /// Whether what the person is and has been let in to counts in a collaboration: not where she acts for an organisation by
    /// a mandate that is limited to others.
    pub fn reaches(&self, collaboration: &str) -> bool {
        self.acting().is_none_or(|acting| acting.reach.includes(collaboration))
    }

    /// The limit of what is acted for, as statements take it: [`Reach::as_text`].
    pub fn reach_text(&self) -> String {
        self.acting().map_or_else(String::new, |acting| acting.reach.as_text())
    }

    /// Whether the person may do this for the organisation acted for, whatever it is about. What is done in a
    /// collaboration asks [`may_in`](Self::may_in).
    pub fn may(&self, mandate: Mandate) -> bool {
        self.acting().is_some_and(|acting| acting.up_to(mandate, None) != UpTo::Nothing)
    }

    /// Whether the person may do this for the organisation acted for, in this collaboration.
    pub fn may_in(&self, mandate: Mandate, collaboration: &str) -> bool {
        self.up_to(mandate, collaboration) != UpTo::Nothing
    }

    /// For how much the person may do this in this collaboration.
    pub fn up_to(&self, mandate: Mandate, collaboration: &str) -> UpTo {
        self.acting().map_or(UpTo::Nothing, |acting| acting.up_to(mandate, Some(collaboration)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limited(collaboration: Option<&str>, amount: Option<i64>) -> Limited {
        Limited { acts: vec![Mandate::Sign], collaboration: collaboration.map(str::to_owned), amount }
    }

    #[test]
    fn a_limited_mandate_holds_where_and_as_far_as_it_says() {
        let mut acting = Acting { limited: vec![limited(Some("a"), None)], ..Acting::default() };
        assert_eq!(acting.up_to(Mandate::Sign, Some("a")), UpTo::Any);
        assert_eq!(acting.up_to(Mandate::Sign, Some("b")), UpTo::Nothing);
        assert_eq!(acting.up_to(Mandate::Sign, None), UpTo::Nothing);
        assert_eq!(acting.up_to(Mandate::Decide, Some("a")), UpTo::Nothing);
        acting.limited.push(limited(None, Some(50_000)));
        assert_eq!(acting.up_to(Mandate::Sign, Some("a")), UpTo::Any, "the wider of two counts");
        assert_eq!(acting.up_to(Mandate::Sign, Some("b")), UpTo::Amount(50_000));
        assert_eq!(acting.mandates_in("b"), [Mandate::Sign]);
        acting.mandates.push(Mandate::Sign);
        assert_eq!(acting.up_to(Mandate::Sign, Some("b")), UpTo::Any);
    }

    #[test]
    fn reach_grows_by_each_mandate_and_one_without_limit_reaches_everywhere() {
        let mut reach = Reach::Only(Vec::new());
        for id in ["a", "b", "a"] {
            reach.add(Some(id));
        }
        assert!(reach.includes("a") && reach.includes("b") && !reach.includes("c") && !reach.includes(""));
        assert_eq!(reach.as_text(), " a  b ");
        assert!(!Reach::Only(Vec::new()).as_text().is_empty(), "reaching nowhere is not reaching everywhere");
        reach.add(None);
        reach.add(Some("c"));
        assert_eq!((reach.includes("x"), reach.as_text()), (true, String::new()));
    }

    #[test]
    fn a_unit_is_spoken_for_where_its_mandate_holds() {
        let of =
            |unit, collaboration| InUnit { unit, name: unit.to_string(), limited: vec![limited(collaboration, None)] };
        let acting = Acting { units: vec![of(1, None), of(2, Some("a")), of(1, Some("a"))], ..Acting::default() };
        let units = |act, collaboration| -> Vec<i64> {
            acting.units_for(act, collaboration).iter().map(|of| of.unit).collect()
        };
        assert_eq!(units(Mandate::Sign, "a"), [1, 2]);
        assert_eq!(units(Mandate::Sign, "b"), [1]);
        assert_eq!(units(Mandate::Answer, "a"), [0; 0]);
    }

    #[test]
    fn an_amount_is_covered_to_its_last_krona() {
        assert!(UpTo::Amount(100).covers(Some(100)) && !UpTo::Amount(100).covers(Some(101)));
        assert!(UpTo::Any.covers(None) && UpTo::Any.covers(Some(i64::MAX)) && !UpTo::Nothing.covers(None));
        assert!(!UpTo::Amount(i64::MAX).covers(None), "an amount nobody has said is within no limit");
        assert!(UpTo::Amount(0).covers(Some(0)), "what is not about money");
    }
}
