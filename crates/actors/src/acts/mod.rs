//! What can be done with organisations, their people and mandates, one function a verb: whether it may be done, reading what
//! was sent, the store, and telling those it concerns. Pages and API call the same.

pub mod account;
pub mod add;
pub mod areas;
mod claimed;
pub mod halt;
pub mod hand_over;
pub mod history;
pub mod import;
pub mod invite;
pub mod join;
mod judge;
pub mod leave;
pub mod let_go;
pub mod mandates;
pub mod merge;
mod own_file;
pub mod profile;
pub mod trust;
pub mod units;
pub mod waiting;

use crate::access;
use crate::organisation::{Organisation, OrganisationNumber, WrongNumber};
use crate::personal_number;
use crate::store::{self, organisations, people};
use kernel::form::Form;
use kernel::mail::{Reader, Said};
use kernel::{Ctx, Mandate, Stop, Tx, mail};

/// An organisation that has not been merged into another.
pub fn found(tx: &mut Tx<'_>, id: &str) -> Result<Organisation, Stop> {
    organisations::find(tx, id)?.filter(|organisation| organisation.merged_into.is_none()).ok_or(Stop::NotFound)
}

/// The organisation, for those who administer it and act for it now. Others learn nothing.
pub fn administered(ctx: &Ctx, tx: &mut Tx<'_>, id: &str) -> Result<Organisation, Stop> {
    if !access::may_administer(ctx, id) {
        return Err(Stop::NotFound);
    }
    found(tx, id)
}

/// Refuses what an organisation that has ended begins or is given. What runs can still be ended and handed over.
pub fn must_be_active(organisation: &Organisation) -> Result<(), Stop> {
    match organisation.is_active() {
        true => Ok(()),
        false => Err(Stop::Refused("actors-has-ended-for-good")),
    }
}

/// The same of the organisation acted for, if any.
pub fn acts_for_active(ctx: &Ctx, tx: &mut Tx<'_>) -> Result<(), Stop> {
    match organisations::find(tx, ctx.organisation())? {
        Some(own) => must_be_active(&own),
        None => Ok(()),
    }
}

/// The organisation number in a field, if one was given. A personal number is not even shown again.
fn number(ctx: &Ctx, form: &mut Form) -> Option<OrganisationNumber> {
    let text = form.text("number");
    if text.is_empty() {
        return None;
    }
    match OrganisationNumber::parse(&text) {
        Ok(number) => Some(number),
        Err(wrong) => {
            if wrong == WrongNumber::Personal {
                form.forget("number");
            }
            form.error(ctx, "number", wrong_number(wrong), &[]);
            None
        }
    }
}

/// Takes personal numbers out of what was written, and says so at the field: they are neither kept nor shown again. Asked first,
/// before anything of it is read.
pub fn no_personal_numbers(ctx: &Ctx, form: &mut Form, fields: &[&str]) {
    for field in fields {
        let is_in = if *field == "phone" { personal_number::is_in_phone } else { personal_number::is_in };
        let values: Vec<String> = form.all(field).into_iter().map(str::to_owned).collect();
        if !values.iter().any(|value| is_in(value)) {
            continue;
        }
        let kept: Vec<String> = values.iter().map(|value| personal_number::without(value)).collect();
        form.set(field, &kept.join("\n"));
        form.error(ctx, field, "actors-personal-in-text", &[]);
    }
}

/// The key of the sentence that says what is wrong with a number.
pub fn wrong_number(wrong: WrongNumber) -> &'static str {
    match wrong {
        WrongNumber::Shape => "actors-number-shape",
        WrongNumber::CheckDigit => "actors-number-digit",
        WrongNumber::Personal => "actors-number-personal",
    }
}

/// The code of the area a field names, if one was given.
fn area(ctx: &Ctx, tx: &mut Tx<'_>, form: &mut Form, field: &str) -> Result<Option<String>, Stop> {
    let text = form.text(field);
    if text.is_empty() {
        return Ok(None);
    }
    let area = store::areas::meant(tx, &text)?;
    if area.is_none() {
        form.error(ctx, field, "actors-unknown-area", &[("name", (&text).into())]);
    }
    Ok(area.map(|area| area.code))
}

/// Every line of a field, from a page's text or from a program's list.
pub fn lines(ctx: &Ctx, form: &mut Form, field: &str, limit: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in form.all(field).into_iter().flat_map(str::lines).map(str::trim).filter(|line| !line.is_empty()) {
        if !lines.iter().any(|known| known == line) {
            lines.push(line.to_owned());
        }
    }
    let too_many = lines.len() > MOST_LINES;
    if lines.iter().any(|line| line.chars().count() > limit) || too_many {
        form.error(ctx, field, "actors-lines", &[("limit", limit.into()), ("lines", MOST_LINES.into())]);
    }
    lines
}

const MOST_LINES: usize = 50;

/// Writes to one person, where there is an address.
fn tell(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    person: &str,
    keys: (&'static str, &str),
    said: &dyn Fn(&Ctx) -> Said,
) -> Result<(), Stop> {
    match people::reader(tx, person)? {
        Some(reader) => mail::post(tx, ctx, &reader, keys, said),
        None => Ok(()),
    }
}

/// Writes to an organisation's administrators, but for those who are told already.
pub(crate) fn tell_administrators(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    organisation: &str,
    but: &[Reader],
    keys: (&'static str, &str),
    said: &dyn Fn(&Ctx) -> Said,
) -> Result<(), Stop> {
    for reader in people::readers(tx, ctx, organisation, Mandate::Administer, None)? {
        if !but.contains(&reader) {
            mail::post(tx, ctx, &reader, keys, said)?;
        }
    }
    Ok(())
}
