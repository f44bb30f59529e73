//! What was handed over, from whom to whom: for both of them, also afterwards, and for the organisation's administrators.

use super::people::acts_in_words;
use super::{ORGANISATION, PEOPLE};
use crate::access;
use crate::acts::let_go;
use crate::mandate::read_acts;
use crate::store::{handovers, people};
use kernel::time::day_in_words;
use kernel::{Ctx, Page, Reply, Request, Stop, Tx};
use maud::html;

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let handover = handovers::find(tx, request.part("id"), request.part("handover"))?.ok_or(Stop::NotFound)?;
    if !access::may_see_handover(ctx, &handover) {
        return Err(Stop::NotFound);
    }
    let t = |key: &str| ctx.t(key);
    let duties = let_go::in_sight(ctx, tx, &handover.moved.duties)?.shown;
    let (from, to) = (people::shown(ctx, &handover.from_name), people::shown(ctx, &handover.to_name));
    let title = ctx.ta("actors-handed-over-from-to", &[("from", (&from).into()), ("to", (&to).into())]);
    let body = html! {
        h1.ds-heading data-size="lg" { (title) }
        (design::facts(&[
            (t("actors-organisation"), html! { a.ds-link href=(ctx.href(&ORGANISATION, &[&handover.organisation])) { (handover.organisation_name) } }),
            (t("actors-kept-at"), html! { (design::time(ctx, handover.at)) }),
            (ctx.ta("actors-last-day", &[("name", (&from).into())]), html! { (day_in_words(&handover.last_day, ctx.language)) }),
        ]))
        (design::section("mandates", &t("actors-mandates"), html! {
            @if handover.moved.mandates.is_empty() { p { (t("actors-no-mandates")) } }
            ul.s-links {
                @for mandate in &handover.moved.mandates {
                    li {
                        @if mandate.task.is_empty() { (acts_in_words(ctx, &read_acts(&mandate.acts))) }
                        @else { (mandate.task) ": " (acts_in_words(ctx, &read_acts(&mandate.acts))) }
                    }
                }
            }
        }))
        (design::section("duties", &t("actors-duties"), html! {
            @if duties.is_empty() { p { (t("actors-no-duties")) } }
            (super::hand_over::on_hand(ctx, &duties))
        }))
        p { (t("actors-stays-with-us")) }
    };
    let id = handover.organisation.as_str();
    let page = Page::new(title, body).below(handover.organisation_name, ctx.href(&ORGANISATION, &[id]));
    // Whoever looks after the people goes on there.
    let page = match access::may_administer(ctx, id) {
        true => page.below(t("actors-people"), ctx.href(&PEOPLE, &[id])),
        false => page,
    };
    Ok(page.unlisted().into())
}
