//! The persons for whom a group's or a confidential collaboration is there at all.

use super::{NAMED, PARTIES, bound};
use crate::access::{self, Act};
use crate::collaboration::{Collaboration, Party, PartyState};
use crate::store::one;
use actors::MandateRecord;
use kernel::openness::Openness;
use kernel::{Ctx, Reply, Request, Stop, Tx};
use maud::{Markup, html};

/// Names a person of a party, or no longer.
pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = one::find_or_stop(tx, ctx, request.part("id"))?;
    if !is_for_named(&c) || !access::may(ctx, &c, Act::Invite) {
        return Err(Stop::Refused("collaborations-may-not-invite"));
    }
    bound(ctx, request)?;
    let person = request.field("person");
    let named = request.field("named") == "yes";
    if named && !people(ctx, tx, &c)?.iter().any(|mandate| mandate.person == person) {
        return Err(Stop::NotFound);
    }
    if !one::set_named(tx, ctx, &c.id, person, named)? {
        return Err(Stop::Refused("collaborations-last-named"));
    }
    Ok(Reply::to(ctx.href(&PARTIES, &[&c.id])))
}

fn is_for_named(c: &Collaboration) -> bool {
    matches!(c.openness, Openness::Group | Openness::Confidential)
}

/// Those who act here for a party or for one invited, once each. One whose mandate is limited to another collaboration does not.
fn people(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration) -> Result<Vec<MandateRecord>, Stop> {
    let is_inside = |party: &&Party| matches!(party.state, PartyState::Party | PartyState::Invited);
    let organisations: Vec<&str> = c.parties.iter().filter(is_inside).map(|p| p.organisation.as_str()).collect();
    let mut people = actors::store::people::of_organisations(tx, ctx, &organisations)?;
    people.retain(|mandate| mandate.terms.collaboration.as_ref().is_none_or(|only| *only == c.id));
    people.sort_by(|a, b| (&a.person_name, &a.person).cmp(&(&b.person_name, &b.person)));
    people.dedup_by(|a, b| a.person == b.person);
    Ok(people)
}

/// The part of the parties' page where persons are named; nothing where openness asks for none.
pub fn section(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration) -> Result<Markup, Stop> {
    if !is_for_named(c) || !access::may(ctx, c, Act::Invite) {
        return Ok(design::nothing());
    }
    let named = one::named_persons(tx, &c.id)?;
    let people = people(ctx, tx, c)?;
    let form = |person: &MandateRecord, named: bool| {
        let key = if named { "collaborations-name-person" } else { "collaborations-unname-person" };
        design::form(
            ctx,
            &ctx.href(&NAMED, &[&c.id]),
            html! {
                input type="hidden" name="acting_for" value=(ctx.organisation());
                input type="hidden" name="person" value=(person.person);
                input type="hidden" name="named" value=(if named { "yes" } else { "no" });
                button.s-plain-button type="submit" { (ctx.t(key)) span.s-unseen { " " (person.person_name) } }
            },
        )
    };
    Ok(design::section(
        "named",
        &ctx.t("collaborations-named"),
        html! {
            p { (ctx.t("collaborations-named-lead")) }
            ul.s-links {
                @for person in &people {
                    @let is_named = named.contains(&person.person);
                    li {
                        (person.person_name) span.s-quiet { " · " (person.organisation_name) }
                        @if is_named { " " (design::tag(&ctx.t("collaborations-is-named"))) }
                        " " (form(person, !is_named))
                    }
                }
            }
        },
    ))
}
