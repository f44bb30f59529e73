//! What can be done with organisations, one function a verb: whether it may be done, reading what was sent, and the store.
//! Pages and API call the same.

pub mod add;
pub mod import;
mod judge;
pub mod merge;
mod own_file;
pub mod profile;
pub mod trust;
pub mod units;

use crate::access;
use crate::organisation::{Organisation, OrganisationNumber, WrongNumber};
use crate::store::{areas, organisations};
use kernel::form::Form;
use kernel::{Ctx, Stop, Tx};

/// An organisation that has not been merged into another.
pub fn found(tx: &mut Tx<'_>, id: &str) -> Result<Organisation, Stop> {
    organisations::find(tx, id)?.filter(|organisation| organisation.merged_into.is_none()).ok_or(Stop::NotFound)
}

/// An organisation, for those who administer it and act for it now. Others learn nothing.
pub fn administered(ctx: &Ctx, tx: &mut Tx<'_>, id: &str) -> Result<Organisation, Stop> {
    if !access::may_administer(ctx, id) {
        return Err(Stop::NotFound);
    }
    found(tx, id)
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
    let area = areas::meant(tx, &text)?;
    if area.is_none() {
        form.error(ctx, field, "actors-unknown-area", &[("name", (&text).into())]);
    }
    Ok(area.map(|area| area.code))
}

/// Every line of a field, from a page's text or from a program's list.
fn lines(ctx: &Ctx, form: &mut Form, field: &str, limit: usize) -> Vec<String> {
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
