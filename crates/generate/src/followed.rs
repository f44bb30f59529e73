//! Goals with their figures, the parties' own goals, and what they do.

use crate::plan::Plan;
use crate::{END, as_person};
use goals::file::{ActionEntry, ActionState, Baseline, GoalEntry, IndicatorEntry, Measured, Target, Term};
use goals::store::living;
use kernel::number::Number;
use kernel::{Ctx, Moment, PartialDate, Stop, Text, Tx};

/// How often a figure is taken.
const BETWEEN: i64 = 14 * Moment::DAY;

pub fn some(
    tx: &mut Tx<'_>,
    base: &Ctx,
    plan: &mut Plan,
    at: usize,
    collaboration: &str,
    now: Moment,
) -> Result<(), Stop> {
    let (wanted, figures) = (plan.collaborations[at].goals, plan.collaborations[at].measurements);
    let parties = plan.collaborations[at].parties.clone();
    for nth in 0..wanted {
        let lead = as_person(base, &plan.organisations[parties[0]], 0, now);
        let goal = GoalEntry {
            text: Some(Text::Plain(plan.words.goal(&mut plan.rng).to_owned())),
            term: Some(if nth == 0 { Term::Long } else { Term::Short }),
            by: PartialDate::parse("2028"),
            ..GoalEntry::default()
        };
        let goal = living::add_goal(tx, &lead, collaboration, &goal)?;
        let begin = plan.rng.i64(100..900);
        let (name, unit) = plan.words.indicator(&mut plan.rng).clone();
        let indicator = IndicatorEntry {
            name: Some(Text::Plain(name)),
            unit: Some(Text::Plain(unit)),
            baseline: Some(Baseline { value: Some(tenths(begin)), at: PartialDate::parse("2024") }),
            target: Some(Target { value: Some(tenths(begin * 12 / 10)), by: PartialDate::parse("2028") }),
            ..IndicatorEntry::default()
        };
        let indicator = living::add_indicator(tx, &lead, collaboration, &goal, &indicator)?;
        let mine = figures / wanted + usize::from(nth < figures % wanted);
        for taken in 0..mine {
            let back = (mine - taken) as i64 * BETWEEN;
            let ctx = Ctx { now: Moment(END.0 - back), ..lead.clone() };
            let measured = Measured {
                at: PartialDate::parse(&ctx.now.date()),
                value: Some(tenths(begin + taken as i64 + plan.rng.i64(-20..20))),
                ..Measured::default()
            };
            living::add_value(tx, &ctx, collaboration, &goal, &indicator, &measured)?;
        }
        let party = parties[nth % parties.len()];
        let own = plan.words.text(&mut plan.rng, 1);
        living::add_own(tx, &as_person(base, &plan.organisations[party], 0, now), collaboration, &goal, &own)?;
        let action = ActionEntry {
            text: Some(Text::Plain(plan.words.action(&mut plan.rng).to_owned())),
            state: Some(if plan.rng.bool() { ActionState::Ongoing } else { ActionState::Done }),
            ..ActionEntry::default()
        };
        living::add_action(tx, &lead, collaboration, &action)?;
    }
    Ok(())
}

fn tenths(number: i64) -> Number {
    Number::parse(&format!("{}.{}", number / 10, (number % 10).abs())).unwrap_or_default()
}
