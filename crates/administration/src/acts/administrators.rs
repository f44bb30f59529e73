//! Letting somebody look after the installation, and ending it.

use actors::Person;
use actors::access::as_administrator;
use actors::store::links::LINK_LENGTH;
use actors::store::{administrators as store, people, sessions};
use kernel::form::{Form, Taken, is_mail_address};
use kernel::{Ctx, Stop, Tx, mail};

/// Makes somebody an administrator by her address; a person who is not known yet is registered. She gets a mail with a link.
pub fn add(ctx: &Ctx, tx: &mut Tx<'_>, form: &mut Form) -> Result<Taken<Person>, Stop> {
    let own = as_administrator(ctx)?;
    let address = form.required(ctx, "mail", 200).to_lowercase();
    if !address.is_empty() && !is_mail_address(&address) {
        form.error(ctx, "mail", "actors-wrong-mail", &[]);
    }
    let name = form.optional(ctx, "name", 100);
    let known = people::by_mail(tx, &address)?;
    if known.is_none() && name.is_empty() && form.is_sound() {
        form.error(ctx, "name", "administration-name-unknown", &[]);
    }
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    let person = match known {
        Some(known) => known,
        None => people::register(tx, &own, &name, Some(&address))?,
    };
    if !store::add(tx, &own, &person.id)? {
        form.error(ctx, "mail", "administration-already", &[("name", (&person.name).into())]);
        return Ok(Taken::Wrong);
    }
    let secret = sessions::sign_in_link(tx, &own, &person, "administrator")?;
    let link = sessions::link_address(ctx, ctx.language, &secret);
    let installation = ctx.installation_name();
    let body =
        ctx.ta("administration-added-body", &[("link", (&link).into()), ("installation", (&installation).into())]);
    let subject = ctx.ta("administration-added-subject", &[("installation", (&installation).into())]);
    mail::post_until(tx, ctx, &address, "administration-added-subject", &subject, &body, ctx.now.plus(LINK_LENGTH))?;
    Ok(Taken::Done(person))
}

/// Ends it. The only one stays.
pub fn remove(ctx: &Ctx, tx: &mut Tx<'_>, person: &str) -> Result<(), Stop> {
    let own = as_administrator(ctx)?;
    if !store::all(tx)?.iter().any(|known| known.person == person) {
        return Err(Stop::NotFound);
    }
    match store::remove(tx, &own, person)? {
        true => Ok(()),
        false => Err(Stop::Refused("administration-last-one")),
    }
}
