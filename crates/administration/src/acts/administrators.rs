//! Letting somebody look after the installation, and ending it. It takes two: one who names and another who confirms, but where
//! there is only one.

use crate::pages::ADMINISTRATORS;
use actors::Person;
use actors::access::as_administrator;
use actors::store::administrators::{self as store, Nomination};
use actors::store::links::LINK_LENGTH;
use actors::store::{people, sessions};
use kernel::form::{Form, Taken, is_mail_address};
use kernel::{Ctx, Stop, Tx, mail};

/// What came of adding somebody.
pub enum Added {
    /// She is one: there was nobody else to ask.
    Made(Person),
    /// Another administrator is to confirm it.
    Named(Person),
}

/// Names somebody by her address; a person who is not known yet is registered. Where there is another administrator, that one
/// confirms it first.
pub fn add(ctx: &Ctx, tx: &mut Tx<'_>, form: &mut Form) -> Result<Taken<Added>, Stop> {
    let own = as_administrator(ctx)?;
    let address = form.required(ctx, "mail", 200).to_lowercase();
    if !address.is_empty() && !is_mail_address(&address) {
        form.error(ctx, "mail", "actors-wrong-mail", &[]);
    }
    let name = form.optional(ctx, "name", 100);
    let language = actors::acts::invite::language(ctx, form);
    let known = people::by_mail(tx, &address)?;
    if known.is_none() && name.is_empty() && form.is_sound() {
        form.error(ctx, "name", "administration-name-unknown", &[]);
    }
    let all = store::all(tx)?;
    if let Some(known) = &known {
        let args = [("name", (&known.name).into())];
        if all.iter().any(|one| one.person == known.id) {
            form.error(ctx, "mail", "administration-already", &args);
        } else if store::nominations(tx, ctx.now)?.iter().any(|named| named.person == known.id) {
            form.error(ctx, "mail", "administration-already-named", &args);
        }
    }
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    let person = match known {
        Some(known) => known,
        None => {
            let new = people::register(tx, &own, &name, Some(&address))?;
            // Until she says otherwise, what whoever names her thinks that she reads.
            people::speaks(tx, &new.id, language)?;
            Person { language: Some(language), ..new }
        }
    };
    if all.len() > 1 {
        store::name(tx, &own, &person.id)?;
        tell_all(ctx, tx, &person.name, None, ("administration-named-subject", "administration-named-body"))?;
        return Ok(Taken::Done(Added::Named(person)));
    }
    store::add(tx, &own, &person.id)?;
    welcome(ctx, tx, &own, &person)?;
    Ok(Taken::Done(Added::Made(person)))
}

/// The mail with a link to whoever has become an administrator, and one to all who are.
fn welcome(ctx: &Ctx, tx: &mut Tx<'_>, own: &Ctx, person: &Person) -> Result<(), Stop> {
    let keys = ("administration-made-subject", "administration-made-body");
    tell_all(ctx, tx, &person.name, person.mail.as_deref(), keys)?;
    let Some(reader) = person.reader() else { return Ok(()) };
    let secret = sessions::sign_in_link(tx, own, person, "administrator")?;
    let keys = ("administration-added-subject", "administration-added-body");
    mail::post_until(tx, ctx, &reader, keys, ctx.now.plus(LINK_LENGTH), |own| {
        vec![("link", sessions::link_address(own, own.language, &secret)), ("installation", own.installation_name())]
    })
}

/// Writes to every administrator, also the one who does it: what nobody but she would have done is then seen.
fn tell_all(ctx: &Ctx, tx: &mut Tx<'_>, name: &str, but: Option<&str>, keys: (&'static str, &str)) -> Result<(), Stop> {
    let by = match &ctx.actor {
        kernel::Actor::Person { name, .. } => name.clone(),
        _ => String::new(),
    };
    let readers = store::all(tx)?.into_iter().filter_map(|one| one.reader());
    for reader in readers.filter(|reader| Some(reader.address.as_str()) != but) {
        mail::post(tx, ctx, &reader, keys, |own| {
            vec![
                ("name", name.to_owned()),
                ("by", by.clone()),
                ("installation", own.installation_name()),
                ("link", own.link(&ADMINISTRATORS, &[])),
            ]
        })?;
    }
    Ok(())
}

/// Whether the one who asks may confirm somebody.
pub fn may_confirm(ctx: &Ctx, tx: &mut Tx<'_>, named: &Nomination) -> Result<bool, Stop> {
    Ok(store::may_answer(tx, ctx, &named.named_by, named.named_at)?)
}

/// Confirms somebody who was named, or says no. Any administrator says no, also the one who named her.
pub fn answer(ctx: &Ctx, tx: &mut Tx<'_>, person: &str, yes: bool) -> Result<(), Stop> {
    let own = as_administrator(ctx)?;
    let named = store::nominations(tx, ctx.now)?.into_iter().find(|named| named.person == person);
    let named = named.ok_or(Stop::NotFound)?;
    if yes && !may_confirm(&own, tx, &named)? {
        return Err(Stop::Refused("administration-another-confirms"));
    }
    if !store::answer(tx, &own, &named, yes)? {
        return Err(Stop::NotFound);
    }
    if !yes {
        let keys = ("administration-refused-subject", "administration-refused-body");
        return tell_all(ctx, tx, &named.name, None, keys);
    }
    let made = people::find(tx, person)?.ok_or(Stop::NotFound)?;
    welcome(ctx, tx, &own, &made)
}

/// Ends it, and tells all who were: whoever is left alone could otherwise let in a second one unseen. The only one stays.
pub fn remove(ctx: &Ctx, tx: &mut Tx<'_>, person: &str) -> Result<(), Stop> {
    let own = as_administrator(ctx)?;
    let ended = store::all(tx)?.into_iter().find(|known| known.person == person).ok_or(Stop::NotFound)?;
    tell_all(ctx, tx, &ended.name, None, ("administration-ended-subject", "administration-ended-body"))?;
    match store::remove(tx, &own, person)? {
        true => Ok(()),
        false => Err(Stop::Refused("administration-last-one")),
    }
}
