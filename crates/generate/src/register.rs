//! Organisations with their units and people.

use crate::plan::Plan;
use crate::{END, YEAR};
use actors::OrganisationKind;
use actors::store::organisations::{self, Named};
use actors::store::people::{self, Grant};
use kernel::record::Word;
use kernel::{Ctx, Mandate, Moment, Stop, Tx};

/// How many of an organisation's people are kept in mind, to act for it later.
const ACTIVE: usize = 3;

/// Registers one of the plan's organisations.
pub fn organisation(tx: &mut Tx<'_>, base: &Ctx, plan: &mut Plan, at: usize) -> Result<(), Stop> {
    let age = 4 * YEAR + plan.rng.i64(..YEAR);
    let ctx = Ctx { now: Moment(END.0 - age), ..base.clone() };
    let wanted = &plan.organisations[at];
    let named = Named { name: &wanted.name, kind: wanted.kind, area: Some(&wanted.area), number: None };
    let id = organisations::register(tx, &ctx, &named)?.id;
    let units = match wanted.kind {
        OrganisationKind::Municipality => plan.words.units.len(),
        OrganisationKind::Region => 5,
        _ => 0,
    };
    for unit in plan.words.units.iter().take(units) {
        organisations::add_unit(tx, &ctx, &id, unit)?;
    }
    let today = ctx.now.date();
    let mut active = Vec::with_capacity(ACTIVE);
    for nth in 0..wanted.people_wanted {
        let role = &plan.words.roles[nth % plan.words.roles.len()];
        let mail = format!("person-{at}-{nth}@exempel.invalid");
        let person = people::register(tx, &ctx, &format!("{role} {}", nth + 1), Some(&mail))?;
        // Everybody can act fully among the first; later ones represent and answer.
        let acts: &[Mandate] = if nth < ACTIVE { Mandate::ALL } else { &[Mandate::Represent, Mandate::Answer] };
        let grant = Grant { person: &person.id, organisation: &id, acts, task: role, starts: &today, ends: None };
        people::grant(tx, &ctx, &grant)?;
        if active.len() < ACTIVE {
            active.push(person.id);
        }
    }
    let registered = &mut plan.organisations[at];
    registered.id = id;
    registered.people = active;
    Ok(())
}
