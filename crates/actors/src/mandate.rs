//! A mandate: what a person may do for an organisation, how far it reaches, on what it rests and between which days
//! (ACT-4). And the rule that somebody is always there to let the next one in.

use kernel::db::{FromRow, Row};
use kernel::record::Word;
use kernel::time::day_after;
use kernel::{DbError, Limited, Mandate, Moment, words};

words! {
    /// Whether a decision stands behind it that others can ask for.
    pub enum MandateForm {
        Formal = "formal",
        Informal = "informal",
    }
}

words! {
    /// How the person holds the task.
    pub enum Holding {
        Employed = "employed",
        Elected = "elected",
        Voluntary = "voluntary",
    }
}

/// Everything a mandate says but who has it, for whom and when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    pub acts: Vec<Mandate>,
    /// In the organisation's own words: chair, official in charge …
    pub task: String,
    pub form: Option<MandateForm>,
    pub holding: Option<Holding>,
    /// The decision it rests on: a minute, a diary number, a delegation order.
    pub decision: String,
    /// Only in this collaboration.
    pub collaboration: Option<String>,
    /// Signing and deciding for at most so many whole kronor.
    pub amount: Option<i64>,
    /// The part of the organisation it is in: for whom the person speaks within it (ACT-3).
    pub unit: Option<OfUnit>,
}

/// A unit as a mandate names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfUnit {
    /// Its number within the organisation.
    pub place: i64,
    pub name: String,
}

impl Terms {
    pub(crate) fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        let text = |column| row.get::<Option<String>>(column);
        Ok(Self {
            acts: read_acts(&row.get::<String>("acts")?),
            task: row.get("task")?,
            form: text("form")?.as_deref().and_then(MandateForm::from_word),
            holding: text("holding")?.as_deref().and_then(Holding::from_word),
            decision: text("decision")?.unwrap_or_default(),
            collaboration: text("collaboration")?,
            amount: row.get("amount")?,
            unit: match (row.get::<Option<i64>>("unit")?, text("unit_name")?) {
                (Some(place), Some(name)) => Some(OfUnit { place, name }),
                _ => None,
            },
        })
    }

    pub fn is_limited(&self) -> bool {
        self.collaboration.is_some() || self.amount.is_some()
    }

    /// As the kernel asks for it. Money only limits what binds: signing and deciding.
    pub fn limited(&self) -> Vec<Limited> {
        let (binding, other): (Vec<Mandate>, Vec<Mandate>) =
            self.acts.iter().partition(|act| matches!(act, Mandate::Sign | Mandate::Decide));
        let of = |acts: Vec<Mandate>, amount| Limited { acts, collaboration: self.collaboration.clone(), amount };
        [of(binding, self.amount), of(other, None)].into_iter().filter(|limited| !limited.acts.is_empty()).collect()
    }
}

/// A mandate as it was recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MandateRecord {
    pub id: String,
    pub person: String,
    pub person_name: String,
    pub organisation: String,
    pub organisation_name: String,
    pub acts: Vec<Mandate>,
    /// In the organisation's own words: chair, official in charge …
    pub task: String,
    /// Days, `2026-11-23`; both belong to the period.
    pub starts: String,
    pub ends: Option<String>,
    pub terms: Terms,
    /// The mandate of the one who is away, where this is a deputy's.
    pub deputy_for: Option<String>,
    pub granted_at: Moment,
    /// Who granted it, the one who invited where it came of an invitation; none: the program, by a command.
    pub granted_by: Option<String>,
    pub withdrawn_at: Option<Moment>,
}

impl FromRow for MandateRecord {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        let terms = Terms::from_row(row)?;
        Ok(Self {
            id: row.get("id")?,
            person: row.get("person")?,
            person_name: row.get("person_name")?,
            organisation: row.get("organisation")?,
            organisation_name: row.get("organisation_name")?,
            acts: terms.acts.clone(),
            task: terms.task.clone(),
            starts: row.get("starts")?,
            ends: row.get("ends")?,
            terms,
            deputy_for: row.get("deputy_for")?,
            granted_at: row.get("granted_at")?,
            granted_by: row.get("granted_by")?,
            withdrawn_at: row.get("withdrawn_at")?,
        })
    }
}

impl MandateRecord {
    /// Whether it has ended, by its day or by somebody.
    pub fn has_ended(&self, today: &str) -> bool {
        self.withdrawn_at.is_some() || self.ends.as_deref().is_some_and(|ends| ends < today)
    }

    pub fn holds(&self, today: &str) -> bool {
        !self.has_ended(today) && self.starts.as_str() <= today
    }

    /// The last day it could be used: its own, or that of its withdrawal if that came first.
    pub fn last_day(&self) -> Option<String> {
        let withdrawn = self.withdrawn_at.map(Moment::date);
        match (&self.ends, withdrawn) {
            (Some(ends), Some(withdrawn)) => Some(ends.clone().min(withdrawn)),
            (ends, withdrawn) => ends.clone().or(withdrawn),
        }
    }

    /// Whether it ends within so many days.
    pub fn ends_within(&self, today: &str, days: i64) -> bool {
        let until = day_after(today, days).unwrap_or_default();
        self.holds(today) && self.ends.as_ref().is_some_and(|ends| *ends <= until)
    }
}

/// As kept in one column.
pub fn write_acts(acts: &[Mandate]) -> String {
    acts.iter().map(|act| act.as_str()).collect::<Vec<_>>().join(" ")
}

pub fn read_acts(acts: &str) -> Vec<Mandate> {
    acts.split(' ').filter_map(Mandate::from_word).collect()
}

/// From one day to another, both within; without an end for good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Period {
    pub starts: String,
    pub ends: Option<String>,
}

/// How long an unbroken row of periods reaches from a day: not at all, to a day, or for good.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Covered {
    NotNow,
    Until(String),
    ForGood,
}

/// How far ahead an organisation is sure to have an administrator. No change may make it less.
pub fn covered(periods: &[Period], today: &str) -> Covered {
    let mut reached = Covered::NotNow;
    let mut day = today.to_owned();
    loop {
        let mut here = periods.iter().filter(|p| p.starts <= day && p.ends.as_ref().is_none_or(|ends| *ends >= day));
        let Some(first) = here.next() else { return reached };
        let longest = here.fold(first, |a, b| match (&a.ends, &b.ends) {
            (None, _) => a,
            (_, None) => b,
            (Some(one), Some(other)) => {
                if one >= other {
                    a
                } else {
                    b
                }
            }
        });
        let Some(ends) = &longest.ends else { return Covered::ForGood };
        reached = Covered::Until(ends.clone());
        match day_after(ends, 1) {
            Some(next) => day = next,
            None => return reached,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(starts: &str, ends: Option<&str>) -> Period {
        Period { starts: starts.into(), ends: ends.map(str::to_owned) }
    }

    #[test]
    fn successors_cover_only_without_a_gap() {
        let today = "2026-11-24";
        let first = period("2026-01-01", Some("2026-12-31"));
        let until = |day: &str| Covered::Until(day.into());
        assert_eq!(covered(&[], today), Covered::NotNow);
        assert_eq!(covered(&[period("2026-12-01", None)], today), Covered::NotNow);
        assert_eq!(covered(std::slice::from_ref(&first), today), until("2026-12-31"));
        assert_eq!(covered(&[first.clone(), period("2027-01-02", None)], today), until("2026-12-31"));
        assert_eq!(covered(&[period("2027-01-01", None), first.clone()], today), Covered::ForGood);
        let chain = [period("2027-01-01", Some("2027-06-30")), first, period("2026-05-01", Some("2026-11-24"))];
        assert_eq!(covered(&chain, today), until("2027-06-30"));
        assert!(Covered::NotNow < until("2026-01-01") && until("2026-01-01") < until("2026-01-02"));
        assert!(until("9999-12-31") < Covered::ForGood);
    }

    #[test]
    fn money_limits_only_what_binds() {
        let terms = Terms { acts: vec![Mandate::Answer, Mandate::Sign], amount: Some(5), ..Terms::default() };
        let limited = terms.limited();
        assert_eq!((limited[0].acts[0], limited[0].amount), (Mandate::Sign, Some(5)));
        assert_eq!((limited[1].acts[0], limited[1].amount), (Mandate::Answer, None));
    }
}
