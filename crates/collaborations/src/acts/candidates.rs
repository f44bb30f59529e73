//! Whom to invite: organisations of the register with what tells one from its namesakes (ACT-2).

use crate::access::{self, Act};
use crate::collaboration::{Collaboration, PartyState};
use crate::store::persons::Titled;
use crate::store::together::{self, Together};
use actors::Organisation;
use actors::store::lists::{self, Wanted};
use actors::store::{areas, former, profile};
use kernel::{Ctx, Stop, Tx};
use std::collections::HashMap;

/// Enough to recognise the right one among namesakes.
pub const SHOWN: usize = together::AT_ONCE;

pub struct Candidate {
    pub organisation: Organisation,
    /// The earlier name it was found by, where its name of today does not have the words.
    pub former: Option<String>,
    /// The name of its home area.
    pub place: Option<String>,
    pub is_verified: bool,
    /// Collaborations it has been in with the organisation acted for, the latest first, as far as the reader sees them.
    pub together: Vec<Titled>,
    /// Whether it is a party or has been asked already.
    pub is_there: bool,
}

/// Those whose names have the words, and whether there are more.
pub fn search(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration, words: &str) -> Result<(Vec<Candidate>, bool), Stop> {
    if !access::may(ctx, c, Act::Invite) {
        return Err(Stop::Refused("collaborations-may-not-invite"));
    }
    if words.trim().is_empty() {
        return Ok((Vec::new(), false));
    }
    let wanted = Wanted { words: words.trim().to_owned(), ..Wanted::default() };
    let mut found = lists::list(tx, &wanted, SHOWN as i64 + 1, 0)?;
    let is_more = found.len() > SHOWN;
    found.truncate(SHOWN);
    let before = former::found_by(tx, words, &found)?;
    Ok((described(ctx, tx, c, found, before)?, is_more))
}

/// One that was chosen already, with the same beside it.
pub fn chosen(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration, id: &str) -> Result<Vec<Candidate>, Stop> {
    let found = actors::store::organisations::find(tx, id)?;
    described(ctx, tx, c, found.into_iter().collect(), HashMap::new())
}

/// What tells them from others. `before`: the earlier names they were found by.
fn described(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    c: &Collaboration,
    found: Vec<Organisation>,
    mut before: HashMap<String, String>,
) -> Result<Vec<Candidate>, Stop> {
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<&str> = found.iter().map(|organisation| organisation.id.as_str()).collect();
    let codes: Vec<&str> = found.iter().filter_map(|organisation| organisation.area.as_deref()).collect();
    let places = if codes.is_empty() { Vec::new() } else { areas::named(tx, &codes)? };
    let known = profile::known_by(tx, &ids)?;
    let mut together = together::with(tx, ctx, &ids, &c.id)?;
    let candidates = found.into_iter().map(|organisation| {
        let place = places.iter().find(|area| Some(&area.code) == organisation.area.as_ref());
        let (with, rest): (Vec<Together>, Vec<Together>) =
            std::mem::take(&mut together).into_iter().partition(|row| row.organisation == organisation.id);
        together = rest;
        Candidate {
            former: before.remove(&organisation.id),
            place: place.map(|area| area.name.clone()),
            is_verified: known.iter().any(|known| known.organisation == organisation.id && known.is_verified),
            together: with.into_iter().map(|row| row.collaboration).collect(),
            is_there: matches!(c.standing(&organisation.id), Some(PartyState::Party | PartyState::Invited)),
            organisation,
        }
    });
    Ok(candidates.collect())
}
