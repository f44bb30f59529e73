//! What this capability shows on the pages of others: an organisation's and an area's collaborations.

use crate::pages::{INDEX, index};
use crate::store::lists::{self, Wanted};
use kernel::subject::{Found, Panel, Section, SubjectRef};
use kernel::{Ctx, Stop, Tx};
use maud::html;

pub static PANELS: &[Panel] =
    &[Panel { on: "organisation", load: of_organisation }, Panel { on: "area", load: of_area }];

/// First on the page.
const ORDER: u8 = 10;

/// Enough to see what there is; the rest is a click away.
const SHOWN: i64 = 20;

fn of_organisation(ctx: &Ctx, tx: &mut Tx<'_>, subject: &SubjectRef, _: Found<'_>) -> Result<Vec<(u8, Section)>, Stop> {
    let wanted = Wanted { organisation: subject.id.clone(), ..Wanted::default() };
    section(ctx, tx, &wanted, "organisation", &subject.id, "collaborations-takes-part")
}

fn of_area(ctx: &Ctx, tx: &mut Tx<'_>, subject: &SubjectRef, _: Found<'_>) -> Result<Vec<(u8, Section)>, Stop> {
    // Everything lies within the nation and the EU, so those show only what is said to be about them.
    let wanted = Wanted { area: subject.id.clone(), ..Wanted::default() };
    section(ctx, tx, &wanted, "area", &subject.id, "collaborations-in-area")
}

fn section(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    wanted: &Wanted,
    filter: &str,
    id: &str,
    heading: &str,
) -> Result<Vec<(u8, Section)>, Stop> {
    let found = lists::list(tx, ctx, wanted, SHOWN + 1, 0)?;
    let more = found.len() as i64 > SHOWN;
    let body = html! {
        @if found.is_empty() { p { (ctx.t("collaborations-none-here")) } }
        (index::rows(ctx, &found[..found.len().min(SHOWN as usize)], 3))
        @if more {
            p { a.ds-link href={ (ctx.href(&INDEX, &[])) "?" (filter) "=" (kernel::web::encode(id)) } { (ctx.t("collaborations-show-all")) } }
        }
    };
    Ok(vec![(ORDER, Section { anchor: "collaborations", heading: ctx.t(heading), body })])
}
