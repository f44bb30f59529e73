//! What comes of following a link from a mail: somebody is signed in, and has what it offered.

use super::links::{self, Link, Outcome};
use super::mandates::{New, give};
use super::people::{self, by_mail, prove, register};
use super::sessions;
use kernel::{Acting, Actor, Ctx, DbError, Tx};

/// Uses a link: the person it was for is signed in, an invited one registered first by her `name`. Returns the session's secret.
pub fn follow(tx: &mut Tx<'_>, ctx: &Ctx, link: &Link, name: &str) -> Result<Option<String>, DbError> {
    if !links::use_up(tx, ctx, link, Outcome::Accepted)? {
        return Ok(None);
    }
    let person = match (&link.person, by_mail(tx, &link.mail)?) {
        (Some(person), _) => person.clone(),
        (None, Some(known)) => known.id,
        (None, None) => register(tx, ctx, name, Some(&link.mail))?.id,
    };
    // Whoever comes for the first time is written to from now on in the language she comes in. Roles are nobody's.
    if !link.is_demo() {
        people::speaks(tx, &person, ctx.language)?;
    }
    if link.proves_address() {
        prove(tx, ctx, &person, &link.mail)?;
    }
    let Some(organisation) = &link.organisation else { return sessions::begin(tx, ctx, &person, None).map(Some) };
    if link.is_asking() {
        return sessions::begin(tx, ctx, &person, None).map(Some);
    }
    let today = ctx.now.date();
    let starts = link.starts.as_deref().filter(|starts| *starts > today.as_str()).unwrap_or(&today);
    let new =
        New { person: &person, organisation, terms: &link.terms, starts, ends: link.ends.as_deref(), deputy_for: None };
    // The one who invited is the one who grants, for the organisation; without one it was a command of the program.
    let granter = match &link.made_by {
        Some(granter) => {
            let name = link.organisation_name.clone().unwrap_or_default();
            by(tx, ctx, granter, Some((organisation, name)))?
        }
        None => Ctx { actor: Actor::Program, ..ctx.clone() },
    };
    give(tx, &granter, &new)?;
    sessions::begin(tx, ctx, &person, Some(organisation)).map(Some)
}

/// The same circumstances with a person as the one who acts, for an organisation or for none. It gives her no mandate: it is
/// only whose name something is written in.
pub(crate) fn by(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    person: &str,
    organisation: Option<(&str, String)>,
) -> Result<Ctx, DbError> {
    let acting = organisation.map(|(id, name)| Acting { organisation: id.to_owned(), name, ..Acting::default() });
    let actor = Actor::Person {
        person: person.to_owned(),
        name: people::name(tx, person)?.unwrap_or_default(),
        acting,
        others: Vec::new(),
        is_administrator: false,
    };
    Ok(Ctx { actor, ..ctx.clone() })
}
