//! The persons for whom a group's or a confidential collaboration is there at all.

use super::{NAMED, PARTIES, bound};
use crate::acts::named::{self as acts, Nameable};
use crate::collaboration::Collaboration;
use crate::store::one;
use kernel::{Ctx, Reply, Request, Stop, Tx};
use maud::{Markup, html};

/// Names a person of a party, or no longer.
pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = one::find_or_stop(tx, ctx, request.part("id"))?;
    acts::may_name(ctx, &c)?;
    bound(ctx, request)?;
    let whom = (request.field("person"), request.field("organisation"));
    acts::set(ctx, tx, &c, whom, request.field("named") == "yes")?;
    Ok(Reply::to(ctx.href(&PARTIES, &[&c.id])))
}

/// The part of the parties' page where persons are named; nothing where openness asks for none.
pub fn section(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration) -> Result<Markup, Stop> {
    if acts::may_name(ctx, c).is_err() {
        return Ok(design::nothing());
    }
    let people = acts::people(ctx, tx, c)?;
    let shown = |person: &Nameable| actors::store::people::shown(ctx, &person.name);
    let form = |person: &Nameable, named: bool| {
        let key = if named { "collaborations-name-person" } else { "collaborations-unname-person" };
        design::form(
            ctx,
            &ctx.href(&NAMED, &[&c.id]),
            html! {
                input type="hidden" name="acting_for" value=(ctx.organisation());
                input type="hidden" name="person" value=(person.person);
                input type="hidden" name="organisation" value=(person.organisation);
                input type="hidden" name="named" value=(if named { "yes" } else { "no" });
                button.s-plain-button type="submit" { (ctx.t(key)) span.s-unseen { " " (shown(person)) } }
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
                    li {
                        (shown(person)) span.s-quiet { " · " (person.organisation_name) }
                        @if person.named { " " (design::tag(&ctx.t("collaborations-is-named"))) }
                        @if !person.acts { " " (design::tag(&ctx.t("collaborations-acts-no-longer"))) }
                        " " (form(person, !person.named))
                    }
                }
            }
        },
    ))
}
