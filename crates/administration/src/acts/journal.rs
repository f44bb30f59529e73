//! What is looked for in the installation's journal.

use actors::access::as_administrator;
use actors::store::people;
use kernel::form::Form;
use kernel::journal::looking::Wanted;
use kernel::{Ctx, Moment, Stop, Tx};

/// The fields of the search, as they stand in the address.
pub const FIELDS: [&str; 5] = ["verb", "person", "organisation", "from", "until"];

/// The entries that are asked for. A person is named by id or e-mail address, an organisation by id or by its page's address.
pub fn wanted(ctx: &Ctx, tx: &mut Tx<'_>, form: &mut Form) -> Result<Wanted, Stop> {
    as_administrator(ctx)?;
    let mut wanted = Wanted { verb: form.text("verb"), ..Wanted::default() };
    let person = form.text("person");
    wanted.person = match person.contains('@') {
        false => person,
        true => match people::by_mail(tx, &person)? {
            Some(known) => known.id,
            None => {
                form.error(ctx, "person", "administration-nobody", &[]);
                person
            }
        },
    };
    let organisation = form.text("organisation");
    wanted.organisation = organisation.trim_end_matches('/').rsplit('/').next().unwrap_or_default().to_owned();
    if let Some(from) = day(ctx, form, "from") {
        wanted.from = from;
    }
    if let Some(until) = day(ctx, form, "until") {
        // That day as well; a day in Sweden is at most 25 hours long.
        wanted.until = Moment::of_day(&until.plus(25 * Moment::HOUR).date()).unwrap_or(until);
    }
    Ok(wanted)
}

fn day(ctx: &Ctx, form: &mut Form, field: &str) -> Option<Moment> {
    let sent = form.text(field);
    if sent.is_empty() {
        return None;
    }
    let day = Moment::of_day(&sent);
    if day.is_none() {
        form.error(ctx, field, "administration-wrong-day", &[]);
    }
    day
}
