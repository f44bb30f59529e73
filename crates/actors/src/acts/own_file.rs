//! An organisation's own file: its units, and the people who are invited to act for it.

use super::import::Part;
use super::invite;
use crate::entry::Entry;
use crate::import::Remark;
use crate::mandate::{OfUnit, Terms};
use crate::store::links::Offer;
use crate::store::{links, people, units};
use kernel::{Mandate, Stop, Tx, sort};
use std::collections::HashSet;

/// Reads rows, the first at a line. A row is a unit, a person, or a person in a unit.
pub fn read(
    part: &mut Part<'_>,
    tx: &mut Tx<'_>,
    organisation: &str,
    rows: Vec<Entry>,
    first: i64,
) -> Result<(), Stop> {
    let ctx = part.ctx;
    let name = ctx.acting().map(|acting| acting.name.clone()).unwrap_or_default();
    let mut known = units::all(tx, organisation)?;
    known.retain(|unit| unit.ended_at.is_none());
    let mut there: Vec<(String, i64)> = known.iter().map(|unit| (sort::fold(&unit.name), unit.place)).collect();
    let mut people: HashSet<String> = HashSet::new();
    for mandate in people::mandates_of(tx, ctx, organisation)? {
        people.extend(people::find(tx, &mandate.person)?.and_then(|person| person.mail));
    }
    people.extend(links::invitations(tx, organisation, ctx.now)?.into_iter().map(|link| link.mail));
    for (mut entry, line) in rows.into_iter().zip(first..) {
        let shown = if entry.unit.is_empty() { entry.mail.clone() } else { entry.unit.clone() };
        if entry.mail.is_empty() && entry.remarks.is_empty() && !entry.called.is_empty() {
            let called = entry.called.clone();
            entry.say("actors-import-no-address", &called);
        } else if entry.mail.is_empty() && entry.remarks.is_empty() && entry.unit.is_empty() {
            entry.say("actors-import-nothing", "");
        }
        let place_of = |there: &[(String, i64)], unit: &str| {
            let folded = sort::fold(unit);
            there.iter().find(|(name, _)| *name == folded).map(|(_, place)| *place)
        };
        let within = place_of(&there, &entry.within);
        if !entry.within.is_empty() && within.is_none() {
            let missing = entry.within.clone();
            entry.say("actors-import-no-unit", &missing);
        }
        if let (Some(starts), Some(ends)) = (&entry.starts, &entry.ends)
            && ends < starts
        {
            entry.remarks.push(Remark::new("actors-import-ends-before", ends));
        }
        if entry.amount.is_some() && !entry.acts.iter().any(|act| matches!(act, Mandate::Sign | Mandate::Decide)) {
            entry.say("actors-import-amount-of-what", "");
        }
        if !entry.remarks.is_empty() {
            part.wrong(tx, line, &shown, entry.remarks)?;
            continue;
        }
        let is_new_unit = !entry.unit.is_empty() && place_of(&there, &entry.unit).is_none();
        let is_new_person = !entry.mail.is_empty() && people.insert(entry.mail.clone());
        match is_new_unit || is_new_person {
            true => part.tally.added += 1,
            false => part.tally.known += 1,
        }
        if is_new_unit {
            if part.is_reading() {
                units::add(tx, ctx, organisation, &entry.unit, within)?;
                let last = units::all(tx, organisation)?.pop();
                there.extend(last.map(|unit| (sort::fold(&unit.name), unit.place)));
            } else {
                // Its number is not known until it is written; that it is there is enough for the preview.
                there.push((sort::fold(&entry.unit), 0));
            }
        }
        if is_new_person && part.is_reading() {
            let acts: &[Mandate] =
                if entry.acts.is_empty() { &[Mandate::Represent, Mandate::Answer] } else { &entry.acts };
            let unit = place_of(&there, &entry.unit).map(|place| OfUnit { place, name: entry.unit.clone() });
            let today = ctx.now.date();
            let terms = Terms {
                acts: acts.to_vec(),
                task: entry.task.clone(),
                unit,
                form: entry.form,
                holding: entry.holding,
                decision: entry.decision.clone(),
                collaboration: None,
                amount: entry.amount,
            };
            let offer = Offer {
                organisation,
                terms: &terms,
                starts: entry.starts.as_deref().unwrap_or(&today),
                ends: entry.ends.as_deref(),
                message: "",
                name: &entry.called,
                language: part.import.chosen.language.unwrap_or(ctx.language),
            };
            invite::send(tx, ctx, &name, &entry.mail, &offer)?;
        }
    }
    Ok(())
}
