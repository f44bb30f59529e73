//! What follows along when two organisations turn out to be one: their places in agreements, their signatures, and what
//! they are to do about them. The exact
//! text that was signed stays as it was.

use kernel::merge::Merge;
use kernel::{Ctx, Stop, Tx, statements, values};

statements! {
    SIGNATURES = "update agreements_signature set organisation = $2 where organisation = $1 and not exists
        (select 1 from agreements_party p where p.agreement = agreements_signature.agreement and p.organisation = $2)";
    PARTIES = "update agreements_party set organisation = $2 where organisation = $1 and not exists
        (select 1 from agreements_party p where p.agreement = agreements_party.agreement and p.organisation = $2)";
    TASKS = "update agreements_task set organisation = $2 where organisation = $1 and not exists
        (select 1 from agreements_party p where p.agreement = agreements_task.agreement and p.organisation = $2)";
}

/// They stand in collaborations, which the one who merges need not see: how many there are is not said.
pub const MERGE: Merge = Merge { what: "agreements-title", count: None, holds: None, beside: None, follow };

fn follow(_: &Ctx, tx: &mut Tx<'_>, from: &str, into: &str) -> Result<(), Stop> {
    for statement in [&SIGNATURES, &TASKS, &PARTIES] {
        tx.run(statement, values![from, into])?;
    }
    Ok(())
}
