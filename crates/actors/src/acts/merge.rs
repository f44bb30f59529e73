//! Two organisations in the register turn out to be one. An administrator of the installation sees what follows along and then
//! merges them in one transaction.

use super::found;
use crate::access;
use crate::organisation::Organisation;
use crate::store::standing;
use kernel::form::{Form, Taken};
use kernel::{Ctx, Stop, Tx};

/// What one capability would move: the key of its word, and how much, where that is counted.
pub struct Following {
    pub what: &'static str,
    pub count: Option<i64>,
}

/// The organisation that is to go, for those who may merge. Others learn nothing.
pub fn merging(ctx: &Ctx, tx: &mut Tx<'_>, id: &str) -> Result<(Ctx, Organisation), Stop> {
    let own = access::as_administrator(ctx)?;
    Ok((own, found(tx, id)?))
}

/// The one it is to go into, as a form names it: by id, or by what leads to its page.
pub fn target(ctx: &Ctx, tx: &mut Tx<'_>, from: &Organisation, form: &mut Form) -> Result<Option<Organisation>, Stop> {
    let written = form.required(ctx, "into", 300);
    let id = written.trim_end_matches('/').rsplit('/').next().unwrap_or_default().to_owned();
    let into = match found(tx, &id) {
        Ok(into) if into.id != from.id => Some(into),
        Ok(_) | Err(Stop::NotFound) => None,
        Err(stop) => return Err(stop),
    };
    if into.is_none() && !written.is_empty() {
        form.error(ctx, "into", "actors-merge-unknown", &[]);
    }
    Ok(into)
}

/// What would follow along.
pub fn following(ctx: &Ctx, tx: &mut Tx<'_>, from: &str) -> Result<Vec<Following>, Stop> {
    let mut all = Vec::new();
    for merge in ctx.house.merges {
        let count = merge.count.map(|count| count(ctx, tx, from)).transpose()?;
        all.push(Following { what: merge.what, count });
    }
    Ok(all)
}

/// Merges them; the id of the one that is left.
pub fn merge(ctx: &Ctx, tx: &mut Tx<'_>, from: &Organisation, form: &mut Form) -> Result<Taken<String>, Stop> {
    let own = access::as_administrator(ctx)?;
    let into = target(ctx, tx, from, form)?;
    let Some(into) = into.filter(|_| form.is_sound()) else { return Ok(Taken::Wrong) };
    for merge in own.house.merges {
        (merge.follow)(&own, tx, &from.id, &into.id)?;
    }
    standing::merge(tx, &own, from, &into)?;
    Ok(Taken::Done(into.id))
}
