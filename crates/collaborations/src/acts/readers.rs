//! Who at an organisation is written to of a collaboration: nobody is told of what is not there for her.

use crate::collaboration::{Collaboration, PartyState};
use crate::store::named;
use actors::store::people;
use kernel::mail::Reader;
use kernel::openness::Openness;
use kernel::{Ctx, Mandate, Stop, Tx};

/// Whether the collaboration is there for an organisation's people at all.
pub fn is_there_for(c: &Collaboration, organisation: &str) -> bool {
    c.openness == Openness::Public || matches!(c.standing(organisation), Some(PartyState::Party | PartyState::Invited))
}

/// Those who may represent an organisation in it; where it is there only for persons who are named, they alone.
pub fn of(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration, organisation: &str) -> Result<Vec<Reader>, Stop> {
    if !is_there_for(c, organisation) {
        return Ok(Vec::new());
    }
    let all = people::readers(tx, ctx, organisation, Mandate::Represent, Some(&c.id))?;
    if !named::asks_for_names(c.openness) {
        return Ok(all);
    }
    let mut readers = Vec::new();
    for person in named::of_organisation(tx, &c.id, organisation)? {
        readers.extend(people::reader(tx, &person)?.filter(|reader| all.contains(reader)));
    }
    Ok(readers)
}
