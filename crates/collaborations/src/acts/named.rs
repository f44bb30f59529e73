//! Naming the persons for whom a group's or a confidential collaboration is there at all, each for her organisation.

use crate::access::{self, Act};
use crate::collaboration::{Collaboration, Party, PartyState};
use crate::pages::SHOW;
use crate::store::named;
use actors::MandateRecord;
use kernel::form::{Form, Taken};
use kernel::mail::{self, Reader};
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

/// Those who act here for one's own organisation, and all who are named for whichever, once for each organisation. Who else
/// acts for another is that one's own to know. One whose mandate is limited to another collaboration does not act here.
pub fn people(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration) -> Result<Vec<Nameable>, Stop> {
    let is_inside = |party: &&Party| matches!(party.state, PartyState::Party | PartyState::Invited);
    let organisations: Vec<&str> = c.parties.iter().filter(is_inside).map(|p| p.organisation.as_str()).collect();
    let ours = ctx.organisation_in(&c.id);
    let named = named::all(tx, &c.id)?;
    let is_named = |person: &str, organisation: &str| {
        named.iter().any(|named| named.person == person && named.organisation == organisation)
    };
    let mut people: Vec<Nameable> = actors::store::people::of_organisations(tx, ctx, &organisations)?
        .into_iter()
        .filter(|mandate| reaches(mandate, c))
        .filter(|mandate| mandate.organisation == ours || is_named(&mandate.person, &mandate.organisation))
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

/// Names one of one's own people, or takes the name of somebody away, for one organisation; where `organisation` is empty for one's
/// own. Whoever loses her name is told, and what rested on her here falls back to the organisation.
pub fn set(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    c: &Collaboration,
    (person, organisation): (&str, &str),
    named: bool,
) -> Result<(), Stop> {
    may_name(ctx, c)?;
    let organisation = if organisation.is_empty() { ctx.organisation_in(&c.id) } else { organisation };
    let people = people(ctx, tx, c)?;
    let is_meant = |p: &&Nameable| p.person == person && p.organisation == organisation && (p.acts || !named);
    let one = people.iter().find(is_meant).ok_or(Stop::NotFound)?;
    if !named {
        may_take_away(ctx, c, &people, one)?;
    }
    let has_changed = one.named != named && named::set(tx, ctx, &c.id, (person, organisation), named)?;
    if has_changed && !named {
        actors::acts::let_go::let_go_in(ctx, tx, &c.id, (person, organisation))?;
        if one.acts && ctx.person() != Some(person) {
            tell_taken_away(ctx, tx, c, one)?;
        }
    }
    Ok(())
}

/// A party takes away the names of its own, but not the last by which it sees the collaboration: for that it leaves. Of one that
/// is only invited, those who may invite do.
pub fn may_take_away(ctx: &Ctx, c: &Collaboration, people: &[Nameable], one: &Nameable) -> Result<(), Stop> {
    if c.standing(&one.organisation) != Some(PartyState::Party) {
        return Ok(());
    }
    if one.organisation != ctx.organisation_in(&c.id) {
        return Err(Stop::Refused("collaborations-named-by-party"));
    }
    let sees_it = |p: &Nameable| p.named && p.acts && p.organisation == one.organisation && p.person != one.person;
    match one.acts && !people.iter().any(sees_it) {
        true => Err(Stop::Refused("collaborations-last-named")),
        false => Ok(()),
    }
}

/// Writes to somebody whose name was taken away. She sees the collaboration no longer, so it is not called by its title.
fn tell_taken_away(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration, one: &Nameable) -> Result<(), Stop> {
    let Some(reader) = actors::store::people::reader(tx, &one.person)? else { return Ok(()) };
    let keys = ("collaborations-not-named-subject", "collaborations-not-named-body");
    mail::post(tx, ctx, &reader, keys, |own| {
        vec![
            ("from", own.acting().map(|acting| acting.name.clone()).unwrap_or_default()),
            ("organisation", c.name_of(&one.organisation).to_owned()),
        ]
    })
}

/// Those inside whose people one names by their addresses: all but one's own.
pub fn others<'a>(ctx: &Ctx, c: &'a Collaboration) -> Vec<&'a Party> {
    let ours = ctx.organisation_in(&c.id);
    let is_other =
        |party: &&Party| matches!(party.state, PartyState::Party | PartyState::Invited) && party.organisation != ours;
    c.parties.iter().filter(is_other).collect()
}

/// Names some of those who act for another organisation inside, by their addresses, and tells them of it.
pub fn set_by_address(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration, form: &mut Form) -> Result<Taken<()>, Stop> {
    may_name(ctx, c)?;
    let organisation = form.text("party");
    if !others(ctx, c).iter().any(|party| party.organisation == organisation) {
        form.error(ctx, "party", "collaborations-choose-named-party", &[]);
        return Ok(Taken::Wrong);
    }
    if form.text(ADDRESSES).is_empty() {
        form.error(ctx, ADDRESSES, "form-required", &[]);
    }
    let persons = meant(ctx, tx, c, &organisation, ADDRESSES, form)?;
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    let known = named::of_organisation(tx, &c.id, &organisation)?;
    for person in persons.iter().filter(|person| !known.contains(person)) {
        name(ctx, tx, c, (person, &organisation))?;
    }
    Ok(Taken::Done(()))
}

/// Names a person for an organisation that is not one's own, and tells her of it.
pub(super) fn name(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    c: &Collaboration,
    (person, organisation): (&str, &str),
) -> Result<(), Stop> {
    named::set(tx, ctx, &c.id, (person, organisation), true)?;
    match actors::store::people::reader(tx, person)? {
        Some(reader) if c.standing(organisation) == Some(PartyState::Party) => tell_named(ctx, tx, c, &reader),
        Some(reader) => super::places::tell(ctx, tx, c, &reader),
        None => Ok(()),
    }
}

/// Writes to somebody whose organisation is a party already that the collaboration is there for her.
fn tell_named(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration, reader: &Reader) -> Result<(), Stop> {
    let keys = ("collaborations-you-are-named-subject", "collaborations-you-are-named-body");
    mail::post(tx, ctx, reader, keys, |own| {
        vec![
            ("title", c.title_for(own.language).to_owned()),
            ("from", own.acting().map(|acting| acting.name.clone()).unwrap_or_default()),
            ("link", own.link(&SHOW, &[&c.id])),
        ]
    })
}

/// The persons whom a form names for an organisation that is not one's own, by the addresses of those who act for it here. Whoever
/// names does not see that one's people, so an address that is none of theirs is only said to be so.
pub(super) fn meant(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    c: &Collaboration,
    organisation: &str,
    field: &'static str,
    form: &mut Form,
) -> Result<Vec<String>, Stop> {
    let addresses = actors::acts::lines(ctx, form, field, 200);
    if addresses.is_empty() {
        return Ok(Vec::new());
    }
    if !named::asks_for_names(c.openness) {
        form.error(ctx, field, "collaborations-persons-open", &[]);
        return Ok(Vec::new());
    }
    if organisation.is_empty() {
        form.error(ctx, field, "collaborations-persons-later", &[]);
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
            None => form.error(ctx, field, "collaborations-persons-unknown", &[("mail", address.into())]),
        }
    }
    Ok(persons)
}

/// The field with the addresses of those who are named when their organisation is invited.
pub const PERSONS: &str = "persons";

/// The same where they are named afterwards.
pub const ADDRESSES: &str = "addresses";

/// Whether a mandate is one for this collaboration, among others or only.
fn reaches(mandate: &MandateRecord, c: &Collaboration) -> bool {
    mandate.terms.collaboration.as_ref().is_none_or(|only| *only == c.id)
}

/// Whether an organisation may go: not where nobody of another would then see the collaboration.
pub fn leaves_somebody(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration, organisation: &str) -> Result<bool, Stop> {
    Ok(!named::asks_for_names(c.openness)
        || people(ctx, tx, c)?.iter().any(|p| p.named && p.acts && p.organisation != organisation))
}
