//! The first start: the very first administrator, and the steps that follow.

use super::settings;
use crate::setting::version;
use crate::step::Step;
use crate::store::{settings as decided, steps as store};
use actors::OrganisationKind;
use actors::access::as_administrator;
use actors::store::organisations::{Named, resolve};
use actors::store::people::{Grant, grant, mandates_of};
use actors::store::{administrators, areas, sessions};
use kernel::form::{Form, Taken, is_mail_address};
use kernel::record::Word;
use kernel::{Ctx, Installation, Mandate, Stop, Tx};

/// Whether the link for the very first administrator can be used.
pub fn usable(ctx: &Ctx, tx: &mut Tx<'_>, secret: &str) -> Result<(), Stop> {
    if administrators::is_first(tx, ctx, secret)? { Ok(()) } else { Err(Stop::NotFound) }
}

/// Makes whoever holds the link the first administrator; the secret of her session.
pub fn begin(ctx: &Ctx, tx: &mut Tx<'_>, secret: &str, form: &mut Form) -> Result<Taken<String>, Stop> {
    usable(ctx, tx, secret)?;
    let name = form.required(ctx, "name", 100);
    let mail = form.required(ctx, "mail", 200).to_lowercase();
    if !mail.is_empty() && !is_mail_address(&mail) {
        form.error(ctx, "mail", "actors-wrong-mail", &[]);
    }
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    let session = administrators::begin_first(tx, ctx, secret, &name, &mail)?.ok_or(Stop::NotFound)?;
    Ok(Taken::Done(session))
}

/// Takes a step: the setting it asks about, or the first organisation. A step that is left is done as well, and keeps what
/// stands.
pub fn take(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    step: Step,
    request: &kernel::Request,
    form: &mut Form,
) -> Result<Taken<(), Installation>, Stop> {
    let own = as_administrator(ctx)?;
    if form.value("act") != "leave" {
        let taken = match step.setting() {
            Some(setting) => settings::change(ctx, tx, &[setting], form)?,
            None => organisation(&own, tx, request, form)?,
        };
        match taken {
            Taken::Done(_) => {}
            Taken::Wrong => return Ok(Taken::Wrong),
            Taken::Crossed(now) => return Ok(Taken::Crossed(now)),
        }
    }
    store::set(tx, &own, step)?;
    Ok(Taken::Done(()))
}

/// Registers the first organisation, which the administrator may do everything for.
fn organisation(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    request: &kernel::Request,
    form: &mut Form,
) -> Result<Taken<Installation, Installation>, Stop> {
    let name = form.required(ctx, "organisation", 150);
    let kind = OrganisationKind::from_word(form.value("kind"));
    if kind.is_none() {
        form.error(ctx, "kind", "form-required", &[]);
    }
    let area = form.text("area");
    if !area.is_empty() && areas::find(tx, &area)?.is_none() {
        form.error(ctx, "area", "administration-wrong-area", &[]);
    }
    let Some(kind) = kind.filter(|_| form.is_sound()) else { return Ok(Taken::Wrong) };
    let person = ctx.person().ok_or(Stop::NotFound)?;
    let named = Named { name: &name, kind, area: Some(area.as_str()).filter(|area| !area.is_empty()), number: None };
    let organisation = resolve(tx, ctx, &named)?;
    // Looking after the installation lets nobody into an organisation that has people of its own.
    let people = mandates_of(tx, ctx, &organisation.id)?;
    // Nor, where another could have a look at it, into one with a place somewhere: its name would open what is closed.
    let others = actors::store::administrators::all(tx)?.len() > 1;
    if people.is_empty() && others && actors::acts::merge::has_anything(ctx, tx, &organisation.id)? {
        form.error(ctx, "organisation", "administration-organisation-busy", &[("name", (&organisation.name).into())]);
        return Ok(Taken::Wrong);
    }
    if people.is_empty() {
        let today = ctx.now.date();
        let everything =
            Grant { person, organisation: &organisation.id, acts: Mandate::ALL, task: "", starts: &today, ends: None };
        grant(tx, ctx, &everything)?;
    } else if !people.iter().any(|mandate| mandate.person == person) {
        form.error(ctx, "organisation", "administration-organisation-taken", &[("name", (&organisation.name).into())]);
        return Ok(Taken::Wrong);
    }
    if let Some(secret) = &request.session {
        sessions::act_for(tx, secret, Some(&organisation.id))?;
    }
    Ok(Taken::Done(decided::installation(tx)?))
}

/// The form of a step, filled in with what stands.
pub fn form(ctx: &Ctx, step: Step) -> Form {
    match step.setting() {
        Some(setting) => {
            let seen = version(&[setting], &ctx.installation);
            let value = setting.of(&ctx.installation);
            Form::new(&[(setting.as_str(), &value), ("seen", &seen)])
        }
        None => Form::default(),
    }
}
