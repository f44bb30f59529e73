//! How one is written to, where one is signed in, and the keys of one's programs: ending them, one or all. Everybody signed in, for themselves.

use crate::store::{people, sessions};
use kernel::form::{Form, Taken};
use kernel::{Ctx, Stop, Tx};

/// Chooses the language one is written to in, and whether one is reminded of what waits.
pub fn choose_mail(ctx: &Ctx, tx: &mut Tx<'_>, form: &mut Form) -> Result<Taken<()>, Stop> {
    let person = ctx.person().ok_or(Stop::SignIn)?;
    // Where only one language is offered the page asks for none, and what was chosen stands.
    let language = match form.text("language").is_empty() {
        true => people::find(tx, person)?.and_then(|person| person.language).unwrap_or_default(),
        false => super::invite::language(ctx, form),
    };
    let reminders = form.word("reminders")?;
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    people::set_mail(tx, ctx, person, (language, reminders))?;
    Ok(Taken::Done(()))
}

/// Ends one of one's own sessions. One that is gone already is as it should be.
pub fn end_session(ctx: &Ctx, tx: &mut Tx<'_>, handle: &str) -> Result<(), Stop> {
    let person = ctx.person().ok_or(Stop::SignIn)?;
    sessions::end_one(tx, person, handle, ctx.now)?;
    Ok(())
}

/// Signs one out everywhere, but for the session given.
pub fn end_sessions(ctx: &Ctx, tx: &mut Tx<'_>, but: Option<&str>) -> Result<(), Stop> {
    let person = ctx.person().ok_or(Stop::SignIn)?;
    match but {
        Some(secret) => sessions::end_others(tx, person, secret)?,
        None => sessions::end_sessions(tx, person)?,
    }
    Ok(())
}

/// Ends a program's token.
pub fn end_token(ctx: &Ctx, tx: &mut Tx<'_>, id: &str) -> Result<(), Stop> {
    let person = ctx.person().ok_or(Stop::SignIn)?;
    match sessions::revoke_token(tx, ctx, person, id)? {
        true => Ok(()),
        false => Err(Stop::NotFound),
    }
}
