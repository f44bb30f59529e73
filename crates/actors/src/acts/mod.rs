//! What can be done about people and mandates, one function a verb: whether it may be done, reading what was sent, the
//! store, and telling those it concerns. Pages and API call the same.

pub mod hand_over;
pub mod invite;
pub mod join;
pub mod leave;
pub mod mandates;

use crate::access;
use crate::organisation::Organisation;
use crate::store::{organisations, people};
use kernel::form::Form;
use kernel::language::Arg;
use kernel::{Ctx, DbError, Mandate, PartialDate, Stop, Tx, mail};

/// The organisation, for those who administer it and act for it now. Others learn nothing.
pub fn administered(ctx: &Ctx, tx: &mut Tx<'_>, id: &str) -> Result<Organisation, Stop> {
    if !access::may_administer(ctx, id) {
        return Err(Stop::NotFound);
    }
    organisations::find(tx, id)?.ok_or(Stop::NotFound)
}

/// A whole day, or none where the field was left empty.
pub(crate) fn day(ctx: &Ctx, form: &mut Form, field: &str) -> Option<String> {
    let text = form.text(field);
    if text.is_empty() {
        return None;
    }
    if text.len() != 10 || PartialDate::parse(&text).is_none() {
        form.error(ctx, field, "actors-wrong-day", &[]);
    }
    Some(text)
}

/// Writes to one person, where there is an address.
fn tell(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    person: &str,
    (subject, body): (&str, &str),
    args: &[(&str, Arg<'_>)],
) -> Result<(), DbError> {
    match people::mail_of(tx, person)? {
        Some(address) => mail::post(tx, ctx, &address, &ctx.ta(subject, args), &ctx.ta(body, args)),
        None => Ok(()),
    }
}

/// Writes to an organisation's administrators, but for those who are told already.
pub(crate) fn tell_administrators(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    organisation: &str,
    but: &[String],
    (subject, body): (&str, &str),
    args: &[(&str, Arg<'_>)],
) -> Result<(), DbError> {
    for address in people::mail_addresses(tx, ctx, organisation, Mandate::Administer)? {
        if !but.contains(&address) {
            mail::post(tx, ctx, &address, &ctx.ta(subject, args), &ctx.ta(body, args))?;
        }
    }
    Ok(())
}
