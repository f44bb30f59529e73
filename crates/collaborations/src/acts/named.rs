//! Naming the persons for whom a group's or a confidential collaboration is there at all, each for her organisation.

use crate::access::{self, Act};
use crate::collaboration::{Collaboration, Party, PartyState};
use crate::store::named;
use actors::MandateRecord;
use kernel::form::Form;
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
        .filter(|mandate| reaches(mandate, c))
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
        let is_told = named && c.standing(&one.organisation) == Some(PartyState::Invited);
        match is_told {
            true => name(ctx, tx, c, (&one.person, &one.organisation))?,
            false => named::set(tx, ctx, &c.id, (&one.person, &one.organisation), named).map(drop)?,
        }
    }
    Ok(())
}

/// Names a person for an organisation that is invited, and tells her of it.
pub(super) fn name(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    c: &Collaboration,
    (person, organisation): (&str, &str),
) -> Result<(), Stop> {
    named::set(tx, ctx, &c.id, (person, organisation), true)?;
    match actors::store::people::reader(tx, person)? {
        Some(reader) => super::places::tell(ctx, tx, c, &reader),
        None => Ok(()),
    }
}

/// The persons whom a form names at once for the organisation it invites, by the addresses of those who act for it here. Whoever
/// invites does not see that one's people, so an address that is none of theirs is only said to be so.
pub(super) fn meant(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    c: &Collaboration,
    organisation: &str,
    form: &mut Form,
) -> Result<Vec<String>, Stop> {
    let addresses = actors::acts::lines(ctx, form, PERSONS, 200);
    if addresses.is_empty() {
        return Ok(Vec::new());
    }
    if !named::asks_for_names(c.openness) {
        form.error(ctx, PERSONS, "collaborations-persons-open", &[]);
        return Ok(Vec::new());
    }
    if organisation.is_empty() {
        form.error(ctx, PERSONS, "collaborations-persons-later", &[]);
        return Ok(Vec::new());
    }
    let acting = actors::store::people::of_organisations(tx, ctx, &[organisation])?;
    let mut persons: Vec<String> = Vec::new();
    for address in &addresses {
        let known = actors::store::people::by_mail(tx, address)?;
        let acts = |person: &str| acting.iter().any(|one| one.person == person && reaches(one, c));
        match known.filter(|known| acts(&known.id)) {
            Some(known) if persons.contains(&known.id) => {}
            Some(known) => persons.push(known.id),
            None => form.error(ctx, PERSONS, "collaborations-persons-unknown", &[("mail", address.into())]),
        }
    }
    Ok(persons)
}

/// The field with the addresses of those who are named when their organisation is invited.
pub const PERSONS: &str = "persons";

/// Whether a mandate is one for this collaboration, among others or only.
fn reaches(mandate: &MandateRecord, c: &Collaboration) -> bool {
    mandate.terms.collaboration.as_ref().is_none_or(|only| *only == c.id)
}

/// Whether an organisation may go: not where nobody of another would then see the collaboration.
pub fn leaves_somebody(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration, organisation: &str) -> Result<bool, Stop> {
    Ok(!named::asks_for_names(c.openness)
        || people(ctx, tx, c)?.iter().any(|p| p.named && p.acts && p.organisation != organisation))
}
