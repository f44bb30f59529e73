//! Adding an organisation that is missing, by anybody signed in.

use super::{area, no_personal_numbers, number};
use crate::access;
use crate::likeness;
use crate::organisation::{Organisation, OrganisationKind};
use crate::store::organisations::{self, Named};
use crate::store::{former, lists, people};
use kernel::form::{Form, Taken};
use kernel::record::Word;
use kernel::{Ctx, Mandate, Stop, Tx};

/// One in the register that a new one may be.
pub struct Alike {
    pub organisation: Organisation,
    /// The earlier name of it that is alike, where its name of today is not.
    pub former: Option<String>,
}

fn alike_to(tx: &mut Tx<'_>, name: &str) -> Result<Vec<Alike>, Stop> {
    let key = likeness::key(name);
    let found = lists::alike(tx, &key)?;
    let mut before = former::alike_by(tx, &key, &found)?;
    let told = found.into_iter().map(|organisation| Alike { former: before.remove(&organisation.id), organisation });
    Ok(told.collect())
}

/// Adds one; its id. `alike` are those in the register it may be: with the same number it is one of them, and with a name like
/// theirs somebody has to say that it is another.
pub fn add(ctx: &Ctx, tx: &mut Tx<'_>, form: &mut Form, alike: &mut Vec<Alike>) -> Result<Taken<String>, Stop> {
    if !access::may_add_organisation(ctx) {
        return Err(Stop::Refused("actors-may-not-add"));
    }
    no_personal_numbers(ctx, form, &["name", "area"]);
    let name = form.required(ctx, "name", 150);
    let kind = OrganisationKind::from_word(form.value("kind"));
    if kind.is_none() {
        form.error(ctx, "kind", "form-required", &[]);
    }
    let home = area(ctx, tx, form, "area")?;
    let number = number(ctx, form);
    if let Some(known) = number.as_ref().map(|n| organisations::by_number(tx, n)).transpose()?.flatten() {
        form.error(ctx, "number", "actors-number-taken", &[("name", (&known.name).into())]);
        alike.push(Alike { organisation: known, former: None });
    } else if !name.is_empty() && form.value("distinct") != "yes" {
        *alike = alike_to(tx, &name)?;
        if !alike.is_empty() {
            form.error(ctx, "distinct", "actors-alike-error", &[]);
        }
    }
    let Some(kind) = kind.filter(|_| form.is_sound()) else { return Ok(Taken::Wrong) };
    let named = Named { name: &name, kind, area: home.as_deref(), number: number.as_ref() };
    let organisation = organisations::register(tx, ctx, &named)?;
    if let (Some(person), "yes") = (ctx.person(), form.value("represents")) {
        let grant = people::Grant {
            person,
            organisation: &organisation.id,
            acts: Mandate::ALL,
            task: "",
            starts: &ctx.now.date(),
            ends: None,
        };
        people::grant(tx, ctx, &grant)?;
    }
    Ok(Taken::Done(organisation.id))
}
