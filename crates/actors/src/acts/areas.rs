//! Adding a place below a municipality.

use crate::access;
use crate::area::{Area, Level};
use crate::store::areas;
use kernel::form::{Form, Taken};
use kernel::{Ctx, Stop, Tx};

/// Adds a community below a municipality. Elsewhere, and for those who represent nobody, there is nothing to add to.
pub fn add_community(ctx: &Ctx, tx: &mut Tx<'_>, area: &Area, form: &mut Form) -> Result<Taken<Area>, Stop> {
    if area.level != Level::MUNICIPALITY || !access::may_add_community(ctx) {
        return Err(Stop::NotFound);
    }
    super::no_personal_numbers(ctx, form, &["name"]);
    let name = form.required(ctx, "name", 100);
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    Ok(Taken::Done(areas::community(tx, ctx, &name, &area.code)?))
}
