//! What is looked for in the installation's journal.

use actors::access::as_administrator;
use actors::store::people;
use kernel::form::Form;
use kernel::journal::looking::Wanted;
use kernel::{Ctx, Stop, Tx};

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
    wanted.set_days(ctx, form);
    Ok(wanted)
}
