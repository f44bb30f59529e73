//! The persons for whom a group's or a confidential collaboration is there at all.

use super::{NAMED, PARTIES, bound};
use crate::acts::named::{self as acts, ADDRESSES, Nameable};
use crate::collaboration::Collaboration;
use crate::store::one;
use design::field::{Field, select, textarea};
use kernel::form::{Form, Taken};
use kernel::{Ctx, Reply, Request, Stop, Tx};
use maud::{Markup, html};

/// Names one of one's own people, or takes a name away; without a person, some of another organisation's by their addresses.
pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = one::find_or_stop(tx, ctx, request.part("id"))?;
    acts::may_name(ctx, &c)?;
    bound(ctx, request)?;
    if request.field("person").is_empty() {
        let mut form = Form::sent(request);
        if let Taken::Wrong = acts::set_by_address(ctx, tx, &c, &mut form)? {
            return super::parties::with_names(ctx, tx, &c, &form);
        }
    } else {
        let whom = (request.field("person"), request.field("organisation"));
        acts::set(ctx, tx, &c, whom, request.field("named") == "yes")?;
    }
    Ok(Reply::to(ctx.href(&PARTIES, &[&c.id])))
}

/// The part of the parties' page where persons are named; nothing where openness asks for none.
pub fn section(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration, naming: &Form) -> Result<Markup, Stop> {
    if acts::may_name(ctx, c).is_err() {
        return Ok(design::nothing());
    }
    let people = acts::people(ctx, tx, c)?;
    let shown = |person: &Nameable| actors::store::people::shown(ctx, &person.name);
    let form = |person: &Nameable, button: Markup| {
        html! {
            input type="hidden" name="person" value=(person.person);
            input type="hidden" name="organisation" value=(person.organisation);
            input type="hidden" name="named" value=(if person.named { "no" } else { "yes" });
            (button)
        }
    };
    let name = |person: &Nameable| {
        let button = html! { button.s-plain-button type="submit" { (ctx.t("collaborations-name-person")) span.s-unseen { " " (shown(person)) } } };
        let acting_for = html! { input type="hidden" name="acting_for" value=(ctx.organisation()); };
        design::form(ctx, &ctx.href(&NAMED, &[&c.id]), html! { (acting_for) (form(person, button)) })
    };
    let take_away = |person: &Nameable| {
        let is_oneself = ctx.person() == Some(person.person.as_str());
        let key = if is_oneself { "collaborations-unname-yourself" } else { "collaborations-unname-more" };
        let button = design::quiet_button(&ctx.t("collaborations-unname-person"));
        html! {
            details.s-confirm {
                summary { (ctx.t("collaborations-unname-person")) span.s-unseen { " " (shown(person)) } }
                p { (ctx.t(key)) }
                (design::binding_form(ctx, &ctx.href(&NAMED, &[&c.id]), form(person, button)))
            }
        }
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
                        @if !person.named { " " (name(person)) }
                        @else if acts::may_take_away(ctx, c, &people, person).is_ok() { " " (take_away(person)) }
                    }
                }
            }
            (by_address(ctx, c, naming))
        },
    ))
}

/// Naming those of others, whose people one does not see.
fn by_address(ctx: &Ctx, c: &Collaboration, form: &Form) -> Markup {
    let others: Vec<(String, String)> =
        acts::others(ctx, c).iter().map(|party| (party.organisation.clone(), party.name.clone())).collect();
    if others.is_empty() {
        return design::nothing();
    }
    let t = |key: &str| ctx.t(key);
    let (label, hint) = (t("collaborations-persons-addresses"), t("collaborations-addresses-hint"));
    html! {
        details.s-more open[!form.is_sound()] {
            summary { (t("collaborations-name-others")) }
            (design::binding_form(ctx, &ctx.href(&NAMED, &[&c.id]), html! {
                (select(ctx, form, Field::new("party", &t("actors-organisation")), &others, Some("–")))
                (textarea(ctx, form, Field::new(ADDRESSES, &label).hint(&hint), 3))
                (design::quiet_button(&t("collaborations-name-others-act")))
            }))
        }
    }
}
