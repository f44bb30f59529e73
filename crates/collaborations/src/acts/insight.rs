//! Asking for insight, and another administrator's answer. The parties get a mail when somebody is let in.

use crate::collaboration::Collaboration;
use crate::insight::{HOURS, Insight, InsightAct, InsightAnswer};
use crate::pages::{HISTORY, INSIGHTS};
use crate::store::{insight as store, named, one};
use actors::store::{administrators, people};
use kernel::form::{Form, Taken};
use kernel::mail::{self, Reader};
use kernel::openness::Openness;
use kernel::{Actor, Ctx, Mandate, Moment, Stop, Tx};

/// Asks to see a collaboration, named by its id or its address. The other administrators are told that a request waits.
/// `ctx` is the administrator's.
pub fn ask(ctx: &Ctx, tx: &mut Tx<'_>, form: &mut Form) -> Result<Taken<String>, Stop> {
    let named = form.required(ctx, "collaboration", 300);
    let id = id_in(&named);
    if !named.is_empty() && !store::is_there(tx, id)? {
        form.error(ctx, "collaboration", "collaborations-insight-none", &[]);
    }
    let reason = form.required(ctx, "reason", 2_000);
    let hours = form.text("hours").parse().ok().filter(|hours| HOURS.contains(hours));
    if hours.is_none() {
        form.error(ctx, "hours", "form-required", &[]);
    }
    let Some(hours) = hours.filter(|_| form.is_sound()) else { return Ok(Taken::Wrong) };
    let insight = store::ask(tx, ctx, id, &reason, hours)?;
    for other in administrators::all(tx)?.into_iter().filter(|other| Some(other.person.as_str()) != ctx.person()) {
        if let Some(reader) = other.reader() {
            let keys = ("collaborations-insight-asked-subject", "collaborations-insight-asked-body");
            mail::post(tx, ctx, &reader, keys, |own| vec![("link", own.link(&INSIGHTS, &[]))])?;
        }
    }
    Ok(Taken::Done(insight))
}

/// The id, also where a whole address was pasted.
pub(crate) fn id_in(named: &str) -> &str {
    let after = ["/samverkan/", "/collaborations/"].iter().find_map(|mark| named.split_once(mark)).map(|(_, id)| id);
    after.unwrap_or(named).split(['/', '?', '#']).next().unwrap_or_default().trim()
}

/// Approves, refuses or ends.
pub fn tend(ctx: &Ctx, tx: &mut Tx<'_>, id: &str, act: InsightAct) -> Result<Insight, Stop> {
    let insight = store::find(tx, id)?.ok_or(Stop::NotFound)?;
    let person = ctx.person().ok_or(Stop::NotFound)?;
    if !insight.may(person, act, ctx.now) {
        let own = insight.person == person && act != InsightAct::End;
        return Err(Stop::Refused(if own {
            "collaborations-insight-own"
        } else {
            "collaborations-insight-has-changed"
        }));
    }
    // Nobody is the other of two who has only just come, or was just let in by the one who asks.
    let answers = act == InsightAct::Approve;
    if answers && !administrators::may_answer(tx, ctx, &insight.person, insight.asked_at)? {
        return Err(Stop::Refused("collaborations-insight-too-new"));
    }
    match act {
        InsightAct::Approve => {
            store::answer(tx, ctx, &insight, InsightAnswer::Yes)?;
            tell_parties(ctx, tx, &insight)?;
        }
        InsightAct::Refuse => store::answer(tx, ctx, &insight, InsightAnswer::No)?,
        InsightAct::End => store::end(tx, ctx, &insight)?,
    }
    store::find(tx, id)?.ok_or(Stop::NotFound)
}

/// A mail to those who may read the history: the parties' representatives or, where only named persons see anything, them.
fn tell_parties(ctx: &Ctx, tx: &mut Tx<'_>, insight: &Insight) -> Result<(), Stop> {
    // The program knows whom to tell; the one who approves does not come to see the collaboration.
    let own = Ctx { actor: Actor::Program, ..ctx.clone() };
    let c = one::find_or_stop(tx, &own, &insight.collaboration)?;
    let until = ctx.now.plus(insight.hours * Moment::HOUR);
    for reader in readers(&own, tx, &c)? {
        // Told by the program, and not counted for the one who approves: that the parties are told is part of letting in, and
        // however many they are may not be a reason to let nobody in. It cannot be made to flood anybody: each yes answers a
        // request, and those are counted for the one who asks, some a day for each administrator who is told.
        let keys = ("collaborations-insight-opened-subject", "collaborations-insight-opened-body");
        mail::post(tx, &own, &reader, keys, |own| {
            vec![
                ("title", c.title_for(own.language).to_owned()),
                ("person", insight.person_name.clone()),
                ("reason", insight.reason.clone()),
                ("until", until.with_time(own.language)),
                ("link", own.link(&HISTORY, &[&c.id])),
            ]
        })?;
    }
    Ok(())
}

fn readers(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration) -> Result<Vec<Reader>, Stop> {
    let mut found = Vec::new();
    for person in named::standing(tx, ctx, &c.id)? {
        found.extend(people::find(tx, &person)?.and_then(|person| person.reader()));
    }
    if matches!(c.openness, Openness::Public | Openness::Parties) {
        for party in c.parties_now() {
            found.extend(people::readers(tx, ctx, &party.organisation, Mandate::Represent, Some(&c.id))?);
        }
    }
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::id_in;

    #[test]
    fn an_address_names_a_collaboration_as_well_as_its_id() {
        for named in ["a-b", "/samverkan/a-b", "https://x.se/samverkan/a-b/historik?page=2", "/en/collaborations/a-b#x"]
        {
            assert_eq!(id_in(named), "a-b", "{named}");
        }
    }
}
