//! Naming the persons for whom a group's or a confidential collaboration is there at all, each for her organisation.

use crate::access::{self, Act};
use crate::collaboration::{Collaboration, Party, PartyState};
use crate::store::named;
use kernel::{Ctx, Stop, Tx};

/// Whoever may invite may name, where openness asks for names.
pub fn may_name(ctx: &Ctx, c: &Collaboration) -> Result<(), Stop> {
    match named::asks_for_names(c.openness) && access::may(ctx, c, Act::Invite) {
        true => Ok(()),
        false => Err(Stop::Refused("collaborations-may-not-invite")),
    }
}

/// Somebody who can be named, or is.
pub struct Nameable {
    pub person: String,
    pub name: String,
    pub organisation: String,
    pub organisation_name: String,
    pub named: bool,
    /// Whether she acts for the organisation here. Whoever is named and does not sees nothing, and can only be taken away.
    pub acts: bool,
}

/// Those who act here for a party or for one invited, once for each organisation, and all others who are named. One whose
/// mandate is limited to another collaboration does not act here.
pub fn people(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration) -> Result<Vec<Nameable>, Stop> {
    let is_inside = |party: &&Party| matches!(party.state, PartyState::Party | PartyState::Invited);
    let organisations: Vec<&str> = c.parties.iter().filter(is_inside).map(|p| p.organisation.as_str()).collect();
    let named = named::all(tx, &c.id)?;
    let is_named = |person: &str, organisation: &str| {
        named.iter().any(|named| named.person == person && named.organisation == organisation)
    };
    let mut people: Vec<Nameable> = actors::store::people::of_organisations(tx, ctx, &organisations)?
        .into_iter()
        .filter(|mandate| mandate.terms.collaboration.as_ref().is_none_or(|only| *only == c.id))
        .map(|mandate| Nameable {
            named: is_named(&mandate.person, &mandate.organisation),
            acts: true,
            person: mandate.person,
            name: mandate.person_name,
            organisation: mandate.organisation,
            organisation_name: mandate.organisation_name,
        })
        .collect();
    for other in &named {
        if !people.iter().any(|known| known.person == other.person && known.organisation == other.organisation) {
            people.push(Nameable {
                person: other.person.clone(),
                // Few are named and act no longer: the day's work takes their names away.
                name: actors::store::people::name(tx, &other.person)?.unwrap_or_default(),
                organisation: other.organisation.clone(),
                organisation_name: c.name_of(&other.organisation).to_owned(),
                named: true,
                acts: false,
            });
        }
    }
    let by = |p: &Nameable| (p.name.clone(), p.person.clone(), p.organisation.clone());
    people.sort_by_key(by);
    people.dedup_by(|a, b| a.person == b.person && a.organisation == b.organisation);
    Ok(people)
}

/// Names a person, or no longer, for one organisation, and tells her of it where that one is invited and has not answered; where `organisation` is empty for each that she acts for here.
/// Somebody who sees the collaboration stays: otherwise nobody would find it again.
pub fn set(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    c: &Collaboration,
    (person, organisation): (&str, &str),
    named: bool,
) -> Result<(), Stop> {
    may_name(ctx, c)?;
    let people = people(ctx, tx, c)?;
    let is_meant = |p: &&Nameable| p.person == person && (organisation.is_empty() || p.organisation == organisation);
    let meant: Vec<&Nameable> = people.iter().filter(is_meant).filter(|p| if named { p.acts } else { true }).collect();
    if meant.is_empty() {
        return Err(Stop::NotFound);
    }
    if !named && !people.iter().any(|p| p.named && p.acts && !is_meant(&p)) {
        return Err(Stop::Refused("collaborations-last-named"));
    }
    for one in meant.into_iter().filter(|one| one.named != named) {
        named::set(tx, ctx, &c.id, (&one.person, &one.organisation), named)?;
        if named
            && c.standing(&one.organisation) == Some(PartyState::Invited)
            && let Some(reader) = actors::store::people::reader(tx, &one.person)?
        {
            super::places::tell(ctx, tx, c, &reader)?;
        }
    }
    Ok(())
}

/// Whether an organisation may go: not where nobody of another would then see the collaboration.
pub fn leaves_somebody(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration, organisation: &str) -> Result<bool, Stop> {
    Ok(!named::asks_for_names(c.openness)
        || people(ctx, tx, c)?.iter().any(|p| p.named && p.acts && p.organisation != organisation))
}
