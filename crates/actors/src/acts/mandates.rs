//! Ending a mandate, now or on a day, and naming a deputy while somebody is away.

use crate::mandate::MandateRecord;
use crate::organisation::Organisation;
use crate::store::mandates::{self, New};
use crate::store::organisations;
use kernel::form::{Form, Taken};
use kernel::time::day_in_words;
use kernel::{Ctx, Stop, Tx};

/// One of the organisation's mandates.
pub fn found(tx: &mut Tx<'_>, organisation: &Organisation, id: &str) -> Result<MandateRecord, Stop> {
    mandates::find(tx, &organisation.id, id)?.ok_or(Stop::NotFound)
}

/// Sets or takes away a mandate's last day. The last administrator's is left as it is, and the form says what to do.
pub fn set_end(ctx: &Ctx, tx: &mut Tx<'_>, mandate: &MandateRecord, form: &mut Form) -> Result<Taken<()>, Stop> {
    let ends = form.day(ctx, "ends");
    let today = ctx.now.date();
    if mandate.has_ended(&today) {
        form.error(ctx, "ends", "actors-mandate-has-ended", &[]);
    } else if ends.as_ref().is_some_and(|ends| *ends < today) {
        form.error(ctx, "ends", "actors-day-has-passed", &[]);
    } else if ends.as_ref().is_some_and(|ends| *ends < mandate.starts) {
        form.error(ctx, "ends", "actors-ends-before", &[]);
    }
    if form.is_sound() && is_last(tx, ctx, mandate, ends.as_deref())? {
        form.error(ctx, "ends", "actors-last-administrator", &[]);
    }
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    // A mandate that is to last longer is given anew.
    let lasts_longer = match (&mandate.ends, &ends) {
        (Some(was), Some(ends)) => ends > was,
        (Some(_), None) => true,
        (None, _) => false,
    };
    if lasts_longer {
        may_be_given(tx, mandate)?;
    }
    mandates::set_end(tx, ctx, mandate, ends.as_deref())?;
    Ok(Taken::Done(()))
}

fn may_be_given(tx: &mut Tx<'_>, mandate: &MandateRecord) -> Result<(), Stop> {
    super::must_be_active(&organisations::find(tx, &mandate.organisation)?.ok_or(Stop::NotFound)?)
}

/// Puts a mandate in a unit, or in none.
pub fn set_unit(ctx: &Ctx, tx: &mut Tx<'_>, mandate: &MandateRecord, form: &mut Form) -> Result<Taken<()>, Stop> {
    let unit = super::invite::unit(ctx, tx, &mandate.organisation, form)?;
    if mandate.has_ended(&ctx.now.date()) {
        form.error(ctx, "in-unit", "actors-mandate-has-ended", &[]);
    }
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    if unit != mandate.terms.unit {
        may_be_given(tx, mandate)?;
        mandates::set_unit(tx, ctx, mandate, unit.as_ref())?;
    }
    Ok(Taken::Done(()))
}

/// Ends a mandate at once. The last administrator's is left as it is, and the form says what to do.
pub fn end(ctx: &Ctx, tx: &mut Tx<'_>, mandate: &MandateRecord, form: &mut Form) -> Result<Taken<()>, Stop> {
    if mandates::would_end_alone(tx, mandate, &ctx.now.date())? {
        form.error(ctx, "ends", "actors-last-administrator", &[]);
    }
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    mandates::withdraw(tx, ctx, mandate)?;
    super::let_go::let_go(ctx, tx, &mandate.organisation, &mandate.person)?;
    Ok(Taken::Done(()))
}

/// Whether an end would leave the organisation without an administrator.
fn is_last(tx: &mut Tx<'_>, ctx: &Ctx, mandate: &MandateRecord, ends: Option<&str>) -> Result<bool, Stop> {
    mandates::would_leave_alone(tx, mandate, ends, &ctx.now.date()).map_err(Into::into)
}

/// Names a deputy for the one who has a mandate, from one day to another; the id of the deputy's own mandate.
pub fn name_deputy(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    organisation: &Organisation,
    mandate: &MandateRecord,
    form: &mut Form,
) -> Result<Taken<String>, Stop> {
    super::must_be_active(organisation)?;
    let today = ctx.now.date();
    let deputy = form.required(ctx, "deputy", 40);
    let is_ours = mandates::mandates_of(tx, ctx, &organisation.id)?.iter().any(|m| m.person == deputy);
    if !deputy.is_empty() && (!is_ours || deputy == mandate.person) {
        form.error(ctx, "deputy", "actors-choose-person", &[]);
    }
    form.required(ctx, "from", 10);
    form.required(ctx, "until", 10);
    let (from, until) = (form.day(ctx, "from"), form.day(ctx, "until"));
    if mandate.has_ended(&today) {
        form.error(ctx, "deputy", "actors-mandate-has-ended", &[]);
    }
    if mandate.deputy_for.is_some() {
        form.error(ctx, "deputy", "actors-deputy-of-deputy", &[]);
    }
    if let (Some(from), Some(until)) = (&from, &until) {
        if until < from {
            form.error(ctx, "until", "actors-ends-before", &[]);
        } else if *until < today {
            form.error(ctx, "until", "actors-day-has-passed", &[]);
        } else if *from < mandate.starts || mandate.ends.as_ref().is_some_and(|ends| until > ends) {
            form.error(ctx, "until", "actors-deputy-outlasts", &[]);
        }
    }
    let (Some(from), Some(until)) = (from, until) else { return Ok(Taken::Wrong) };
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    let new = New {
        person: &deputy,
        organisation: &organisation.id,
        terms: &mandate.terms,
        starts: &from,
        ends: Some(&until),
        deputy_for: Some(&mandate.id),
    };
    let id = mandates::give(tx, ctx, &new)?;
    super::tell(tx, ctx, &deputy, ("actors-deputy-subject", "actors-deputy-body"), &|own| {
        vec![
            ("organisation", organisation.name.clone()),
            ("name", crate::store::people::shown(own, &mandate.person_name)),
            ("from", day_in_words(&from, own.language)),
            ("until", day_in_words(&until, own.language)),
        ]
    })?;
    Ok(Taken::Done(id))
}
