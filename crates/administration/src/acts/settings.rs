//! Changing settings and the logo.

use crate::logo;
use crate::setting::{Setting, Takes, version};
use crate::store::settings as store;
use actors::access::as_administrator;
use kernel::form::{Form, Taken};
use kernel::record::Word;
use kernel::web::SentFile;
use kernel::{Ctx, Installation, Stop, Tx};

/// Changes some settings together: those that are not as they were. What stands now, where somebody was first.
pub fn change(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    settings: &[Setting],
    form: &mut Form,
) -> Result<Taken<Installation, Installation>, Stop> {
    let own = as_administrator(ctx)?;
    let mut values = Vec::new();
    for setting in settings {
        let name = setting.as_str();
        let sent = match setting.takes() {
            Takes::Several => form.all(name).join(" "),
            _ => form.value(name).to_owned(),
        };
        match setting.checked(&sent) {
            Ok(value) => values.push((*setting, value)),
            Err(why) => form.error(ctx, name, why, &[]),
        }
    }
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    store::take_turn(tx)?;
    let now = store::installation(tx)?;
    if form.value("seen") != version(settings, &now) {
        return Ok(Taken::Crossed(now));
    }
    for (setting, after) in values {
        let before = setting.of(&now);
        if before != after {
            store::set(tx, &own, setting, &before, &after)?;
        }
    }
    Ok(Taken::Done(store::installation(tx)?))
}

/// Puts a picture beside the name, cleaned.
pub fn set_logo(ctx: &Ctx, tx: &mut Tx<'_>, file: Option<&SentFile>, form: &mut Form) -> Result<Taken<()>, Stop> {
    let own = as_administrator(ctx)?;
    let bytes = file.map_or(&[][..], |file| &file.bytes);
    match logo::cleaned(bytes) {
        Ok((kind, bytes)) => {
            store::set_logo(tx, &own, kind, &bytes)?;
            Ok(Taken::Done(()))
        }
        Err(why) => {
            form.error(ctx, "file", why, &[]);
            Ok(Taken::Wrong)
        }
    }
}

/// Takes it away again.
pub fn remove_logo(ctx: &Ctx, tx: &mut Tx<'_>) -> Result<(), Stop> {
    let own = as_administrator(ctx)?;
    store::remove_logo(tx, &own)?;
    Ok(())
}
