//! What follows along when two organisations turn out to be one: own goals, who recorded a
//! figure, and what it answers for.

use kernel::merge::Merge;
use kernel::{Ctx, Stop, Tx, statements, values};

statements! {
    OWN = "update goals_own set organisation = $2 where organisation = $1";
    RECORDED = "update goals_value set recorded_for = $2 where recorded_for = $1";
    CHARGES = "update goals_charge set organisation = $2 where organisation = $1 and not exists
        (select 1 from goals_charge c where c.subject = goals_charge.subject and c.organisation = $2)";
}

/// They stand in collaborations, which the one who merges need not see: how many there are is not said.
pub const MERGE: Merge = Merge { what: "goals-own-goals", count: None, holds: None, beside: None, follow };

fn follow(_: &Ctx, tx: &mut Tx<'_>, from: &str, into: &str) -> Result<(), Stop> {
    for statement in [&OWN, &RECORDED, &CHARGES] {
        tx.run(statement, values![from, into])?;
    }
    Ok(())
}
