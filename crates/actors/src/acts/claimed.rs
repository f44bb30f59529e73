//! Letting somebody in where nobody administers the organisation but it has people or places: it takes two of the
//! installation's administrators, and those it concerns are told.

use crate::organisation::Organisation;
use crate::profile::Claim;
use crate::store::{administrators, links, people, trust};
use kernel::mail::{self, Reader};
use kernel::{Ctx, Language, Mandate, Stop, Tx};

/// Whether the one who answers is the second of the two: another said yes before, and still looks after the installation.
pub(super) fn confirms(ctx: &Ctx, tx: &mut Tx<'_>, claim: &Claim) -> Result<bool, Stop> {
    let Some(first) = &claim.first_yes else { return Ok(false) };
    if !administrators::all(tx)?.iter().any(|one| one.person == first.by) {
        return Ok(false);
    }
    match administrators::may_answer(tx, ctx, &first.by, first.at)? {
        true => Ok(true),
        false => Err(Stop::Refused("actors-claim-confirm")),
    }
}

/// Notes the first yes, and writes to those who may confirm it. Where there is nobody, it is refused.
pub(super) fn first_yes(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &Organisation, claim: &Claim) -> Result<(), Stop> {
    let own = ctx.person().unwrap_or_default();
    let mut others = administrators::all(tx)?;
    others.retain(|one| one.may_answer(own, ctx.now, ctx.now) && one.person != claim.person);
    if others.is_empty() {
        return Err(Stop::Refused("actors-claim-takes-two"));
    }
    if !trust::first_yes(tx, ctx, claim)? {
        return Err(Stop::Refused("actors-claim-answered"));
    }
    for reader in others.iter().filter_map(|one| one.reader()) {
        mail::post(tx, ctx, &reader, ("actors-claim-confirm-subject", "actors-claim-confirm-body"), |own| {
            let link = own.link(&crate::pages::REQUESTS, &[&organisation.id]);
            vec![("organisation", organisation.name.clone()), ("link", link)]
        })?;
    }
    Ok(())
}

/// Writes to those the organisation is together with: somebody new sees what it sees. Where they are together is not said,
/// since not all of them may see that.
pub(super) fn tell_those_beside(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &Organisation) -> Result<(), Stop> {
    let mut readers = Vec::new();
    for beside in ctx.house.merges.iter().filter_map(|merge| merge.beside) {
        for other in beside(tx, &organisation.id)? {
            for act in [Mandate::Represent, Mandate::Administer] {
                readers.extend(people::readers(tx, ctx, &other, act, None)?);
            }
        }
    }
    tell(ctx, tx, organisation, readers, ("actors-claim-beside-subject", "actors-claim-beside-body"))
}

/// Writes to those who are invited to administer it and have not answered, and to those who invited them.
pub(super) fn tell_invited(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &Organisation) -> Result<(), Stop> {
    let mut readers = Vec::new();
    for link in links::invitations(tx, &organisation.id, ctx.now)? {
        if !link.terms.acts.contains(&Mandate::Administer) {
            continue;
        }
        let known = people::by_mail(tx, &link.mail)?.and_then(|person| person.reader());
        readers.push(known.unwrap_or_else(|| Reader::new(&link.mail, Language::default())));
        if let Some(by) = &link.made_by {
            readers.extend(people::reader(tx, by)?);
        }
    }
    tell(ctx, tx, organisation, readers, ("actors-claim-invited-subject", "actors-claim-invited-body"))
}

fn tell(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    organisation: &Organisation,
    mut readers: Vec<Reader>,
    keys: (&'static str, &str),
) -> Result<(), Stop> {
    readers.sort_unstable();
    readers.dedup();
    for reader in readers {
        mail::post(tx, ctx, &reader, keys, |own| {
            let link = own.link(&crate::pages::ORGANISATION, &[&organisation.id]);
            vec![("organisation", organisation.name.clone()), ("link", link)]
        })?;
    }
    Ok(())
}
