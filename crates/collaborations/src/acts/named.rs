//! Naming the persons for whom a group's or a confidential collaboration is there at all.

use crate::access::{self, Act};
use crate::collaboration::{Collaboration, Party, PartyState};
use crate::store::one;
use actors::MandateRecord;
use kernel::openness::Openness;
use kernel::{Ctx, Stop, Tx};

/// Whoever may invite may name, where openness asks for names.
pub fn may_name(ctx: &Ctx, c: &Collaboration) -> Result<(), Stop> {
    match matches!(c.openness, Openness::Group | Openness::Confidential) && access::may(ctx, c, Act::Invite) {
        true => Ok(()),
        false => Err(Stop::Refused("collaborations-may-not-invite")),
    }
}

/// Those who act here for a party or for one invited, once each. One whose mandate is limited to another collaboration does not.
pub fn people(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration) -> Result<Vec<MandateRecord>, Stop> {
    let is_inside = |party: &&Party| matches!(party.state, PartyState::Party | PartyState::Invited);
    let organisations: Vec<&str> = c.parties.iter().filter(is_inside).map(|p| p.organisation.as_str()).collect();
    let mut people = actors::store::people::of_organisations(tx, ctx, &organisations)?;
    people.retain(|mandate| mandate.terms.collaboration.as_ref().is_none_or(|only| *only == c.id));
    people.sort_by(|a, b| (&a.person_name, &a.person).cmp(&(&b.person_name, &b.person)));
    people.dedup_by(|a, b| a.person == b.person);
    Ok(people)
}

/// Names a person of a party, or no longer. The last one stays: otherwise nobody would find it again.
pub fn set(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration, person: &str, named: bool) -> Result<(), Stop> {
    may_name(ctx, c)?;
    if named && !people(ctx, tx, c)?.iter().any(|mandate| mandate.person == person) {
        return Err(Stop::NotFound);
    }
    match one::set_named(tx, ctx, &c.id, person, named)? {
        true => Ok(()),
        false => Err(Stop::Refused("collaborations-last-named")),
    }
}
