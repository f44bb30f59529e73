//! What is kept about a person: her signatures and the decisions she has recorded.

use crate::store::persons;
use kernel::duty::{Kept, KeptTable};
use kernel::{Ctx, Stop, Tx};

pub static KEPT: &[Kept] = &[Kept { load: kept }];

fn kept(ctx: &Ctx, tx: &mut Tx<'_>, person: &str) -> Result<Vec<KeptTable>, Stop> {
    let columns = || {
        vec![
            ("at", ctx.t("actors-kept-at")),
            ("agreement", ctx.t("agreements-name")),
            ("organisation", ctx.t("actors-kept-for")),
            ("as", ctx.t("agreements-kept-as")),
        ]
    };
    let row = |done: persons::Done| vec![done.at.iso(), done.title, done.organisation, done.words];
    let mut signed = KeptTable::new("signatures", ctx.t("agreements-kept-signatures"), columns());
    signed.rows = persons::signed(tx, person)?.into_iter().map(row).collect();
    let mut decided = KeptTable::new("decisions", ctx.t("agreements-kept-decisions"), columns());
    decided.rows = persons::decided(tx, person)?.into_iter().map(row).collect();
    Ok(vec![signed, decided])
}
