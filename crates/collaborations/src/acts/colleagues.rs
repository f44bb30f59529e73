//! Whom an organisation can name for something in a collaboration: its own people, and where the collaboration is not open to
//! all of them those who are named in it.

use crate::collaboration::Collaboration;
use crate::store::named;
use kernel::duty::NOBODY;
use kernel::form::Form;
use kernel::{Ctx, Stop, Tx};
use std::collections::HashMap;

/// Id and name of those who can be named for the organisation acted for.
pub fn of(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration) -> Result<Vec<(String, String)>, Stop> {
    let mut people: Vec<(String, String)> = Vec::new();
    for mandate in actors::store::mandates::mandates_of(tx, ctx, ctx.organisation_in(&c.id))? {
        let is_here = mandate.terms.collaboration.as_ref().is_none_or(|only| *only == c.id);
        if is_here && mandate.deputy_for.is_none() && !people.iter().any(|(id, _)| *id == mandate.person) {
            people.push((mandate.person, mandate.person_name));
        }
    }
    if named::asks_for_names(c.openness) {
        let named = named::of_organisation(tx, &c.id, ctx.organisation_in(&c.id))?;
        people.retain(|(id, _)| named.contains(id));
    }
    Ok(people)
}

/// The person a form names in `person`; nobody where it is left empty.
pub fn chosen(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration, form: &mut Form) -> Result<String, Stop> {
    let person = form.text("person");
    if person != NOBODY && !of(ctx, tx, c)?.iter().any(|(id, _)| *id == person) {
        form.error(ctx, "person", "collaborations-choose-colleague", &[]);
    }
    Ok(person)
}

/// The names of those who are named for something, by id: for those who read as parties do.
pub fn names<'a>(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    c: &Collaboration,
    people: impl Iterator<Item = &'a str>,
) -> Result<HashMap<String, String>, Stop> {
    let mut names = HashMap::new();
    if !c.reads_as_party(ctx) {
        return Ok(names);
    }
    let mut ids: Vec<&str> = people.filter(|person| *person != NOBODY).collect();
    ids.sort_unstable();
    ids.dedup();
    for some in ids.chunks(AT_ONCE) {
        let found = actors::store::people::names(tx, some)?;
        names.extend(found.into_iter().map(|(id, name)| (id, actors::store::people::shown(ctx, &name))));
    }
    Ok(names)
}

/// How many names can be asked for at once.
const AT_ONCE: usize = 20;
