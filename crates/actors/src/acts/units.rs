//! An organisation's units: adding, renaming, ending.

use super::{must_be_active, no_personal_numbers};
use crate::organisation::Organisation;
use crate::store::units::{self, Unit};
use kernel::form::{Form, Taken};
use kernel::{Ctx, Stop, Tx};

/// Adds a unit, perhaps as part of another. The caller has seen that the one who asks administers the organisation.
pub fn add(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &Organisation, form: &mut Form) -> Result<Taken<()>, Stop> {
    must_be_active(organisation)?;
    no_personal_numbers(ctx, form, &["unit"]);
    let name = form.required(ctx, "unit", 200);
    let known = units::all(tx, &organisation.id)?;
    let within = match form.text("within").as_str() {
        "" => None,
        place => {
            let found = known.iter().find(|unit| unit.place.to_string() == place && unit.ended_at.is_none());
            if found.is_none() {
                form.error(ctx, "within", "actors-unit-unknown", &[]);
            }
            found.map(|unit| unit.place)
        }
    };
    refuse_taken(ctx, form, &known, &name, within, None);
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    units::add(tx, ctx, &organisation.id, &name, within)?;
    Ok(Taken::Done(()))
}

/// Renames a unit, or ends it where the form says so.
pub fn change(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    organisation: &Organisation,
    place: &str,
    form: &mut Form,
) -> Result<Taken<()>, Stop> {
    let known = units::all(tx, &organisation.id)?;
    let unit = known.iter().find(|unit| unit.place.to_string() == place).ok_or(Stop::NotFound)?;
    if form.value("ended") == "yes" {
        return match units::end(tx, ctx, &organisation.id, unit)? {
            true => Ok(Taken::Done(())),
            false => Err(Stop::Refused("actors-unit-has-ended")),
        };
    }
    no_personal_numbers(ctx, form, &["unit"]);
    let name = form.required(ctx, "unit", 200);
    refuse_taken(ctx, form, &known, &name, unit.within, Some(unit.place));
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    match unit.name == name || units::rename(tx, ctx, &organisation.id, unit, &name)? {
        true => Ok(Taken::Done(())),
        false => Err(Stop::Refused("actors-unit-has-ended")),
    }
}

/// Two units of one name within the same are not told apart.
fn refuse_taken(ctx: &Ctx, form: &mut Form, known: &[Unit], name: &str, within: Option<i64>, but: Option<i64>) {
    let folded = kernel::sort::fold(name);
    let is_same = |unit: &Unit| {
        Some(unit.place) != but
            && unit.ended_at.is_none()
            && unit.within == within
            && kernel::sort::fold(&unit.name) == folded
    };
    if !name.is_empty() && known.iter().any(is_same) {
        form.error(ctx, "unit", "actors-unit-taken", &[]);
    }
}
