//! What comes near, looked at once a day: who keeps an agreement is written to in time before a review and before its last
//! day. Where nobody is named, those who may represent the party.

use crate::agreement::TaskKind;
use crate::pages::SHOW;
use crate::store::keeping::{self, Near};
use collaborations::acts::readers;
use collaborations::store::{one, persons};
use kernel::duty::NOBODY;
use kernel::jobs::{Job, Outside, When, Work};
use kernel::mail::{self, Reader};
use kernel::time::day_in_words;
use kernel::{Ctx, Db, Stop, Tx};

/// How many days before a task is written of. The nearest first, so that nobody is written to twice at once.
pub const BEFORE: [i64; 2] = [7, 30];

/// So few at a time that nobody's write waits noticeably.
const BATCH: i64 = 100;

pub const NEAR: Job = Job { kind: "agreements", when: When::Daily, work: Work::Outside(near) };

fn near(ctx: Ctx, db: Db, _payload: String) -> Outside {
    Box::pin(async move {
        db.write(|tx| keeping::ask_where_due(tx).map_err(Stop::from)).await?;
        for days in BEFORE {
            loop {
                let ctx = ctx.clone();
                let told: u64 = db.write(move |tx| tell_some(&ctx, tx, days)).await?;
                if told < BATCH.unsigned_abs() {
                    break;
                }
            }
        }
        Ok(())
    })
}

/// Each is sound to begin anew: that somebody was told is noted in the same transaction.
fn tell_some(ctx: &Ctx, tx: &mut Tx<'_>, days: i64) -> Result<u64, Stop> {
    let coming = keeping::near(tx, ctx, days, BATCH)?;
    for near in &coming {
        tell(ctx, tx, near)?;
        keeping::told(tx, near, days)?;
    }
    Ok(coming.len() as u64)
}

fn tell(ctx: &Ctx, tx: &mut Tx<'_>, near: &Near) -> Result<(), Stop> {
    let organisation = near.task.organisation.as_str();
    let keeper = match near.keeper.as_str() {
        NOBODY => None,
        keeper if sees(ctx, tx, keeper, near)? => actors::store::people::reader(tx, keeper)?,
        _ => None,
    };
    let readers = match keeper {
        Some(keeper) => vec![keeper],
        None => representatives(ctx, tx, near)?,
    };
    let name = actors::store::organisations::find(tx, organisation)?.map(|found| found.name).unwrap_or_default();
    let keys = match near.task.kind {
        TaskKind::Review => ("agreements-review-near-subject", "agreements-review-near-body"),
        TaskKind::Ends => ("agreements-end-near-subject", "agreements-end-near-body"),
    };
    for reader in &readers {
        mail::post(tx, ctx, reader, keys, |own| {
            vec![
                ("title", near.agreement.title.clone()),
                ("organisation", name.clone()),
                ("day", day_in_words(&near.task.due, own.language)),
                ("link", own.link(&SHOW, &[&near.agreement.collaboration, &near.agreement.id])),
            ]
        })?;
    }
    Ok(())
}

/// Whether whoever keeps the agreement acts for the party now, and the collaboration is there for her.
fn sees(ctx: &Ctx, tx: &mut Tx<'_>, keeper: &str, near: &Near) -> Result<bool, Stop> {
    let organisation = near.task.organisation.as_str();
    let Some(actor) = actors::store::sessions::actor_of_person(tx, keeper, Some(organisation), ctx.now)? else {
        return Ok(false);
    };
    let own = Ctx { actor, ..ctx.clone() };
    let ids = [near.agreement.collaboration.clone()];
    Ok(own.organisation() == organisation && !persons::in_sight(tx, &own, &ids)?.is_empty())
}

/// Those who may represent the party and for whom the collaboration is there at all.
fn representatives(ctx: &Ctx, tx: &mut Tx<'_>, near: &Near) -> Result<Vec<Reader>, Stop> {
    match one::find(tx, ctx, &near.agreement.collaboration)? {
        Some(c) => readers::of(ctx, tx, &c, &near.task.organisation),
        None => Ok(Vec::new()),
    }
}
