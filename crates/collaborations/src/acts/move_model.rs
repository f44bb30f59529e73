//! Moving a collaboration to another version of its model, or to a copy of it. Answers are kept by their questions' ids, which a
//! model shares with those it descends from and with nobody else.

use super::models::{Choice, choices as offered};
use crate::access;
use crate::collaboration::Collaboration;
use crate::store::{models, one, own_models};
use kernel::form::{Form, Taken};
use kernel::{Ctx, Stop, Tx};

/// The collaboration, for those who may move it. Others learn nothing.
pub fn found(ctx: &Ctx, tx: &mut Tx<'_>, id: &str) -> Result<Collaboration, Stop> {
    let c = one::find_or_stop(tx, ctx, id)?;
    if access::may_move_model(ctx, &c) { Ok(c) } else { Err(Stop::NotFound) }
}

/// Where a collaboration can go.
pub struct Target {
    pub choice: Choice,
    /// A later version of the model it runs on now.
    pub is_newer: bool,
    /// One it has run on before.
    pub is_earlier: bool,
}

/// The versions it can be moved to: the newest of its own model, of the organisation's and the shared models of the same family,
/// those it has run on before, and the one that is asked for by its id. Before anything has been answered: of any model.
pub fn targets(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration, asked_for: &str) -> Result<Vec<Target>, Stop> {
    let running = c.process_model.as_deref().unwrap_or_default();
    let family = c.model.as_ref().map(|model| model.family().to_owned());
    let is_free = family.is_none() || !models::is_begun(tx, &c.id)?;
    let mut choices = Vec::new();
    if let Some(newest) = models::newest(tx, ctx, running)? {
        choices.push((Choice::of(&newest, None), false));
    }
    choices.extend(models::run(tx, c)?.iter().map(|kept| (Choice::of(kept, None), true)));
    choices.extend(offered(ctx, tx, asked_for)?.into_iter().map(|choice| (choice, false)));
    let mut targets: Vec<Target> = Vec::new();
    for (choice, is_earlier) in choices {
        let is_here = c.model_digest.as_ref() == Some(&choice.digest);
        let fits = is_free || family.as_deref() == Some(choice.family.as_str());
        if !is_here && fits && !targets.iter().any(|known| known.choice.digest == choice.digest) {
            targets.push(Target { is_newer: !is_earlier && choice.id == running, is_earlier, choice });
        }
    }
    Ok(targets)
}

/// Moves it. Crossed: somebody has moved it since the form was opened.
pub fn take(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration, form: &mut Form) -> Result<Taken<(), ()>, Stop> {
    if !access::may_move_model(ctx, c) {
        return Err(Stop::Refused("collaborations-may-not-move-model"));
    }
    if form.value("seen") != c.model_digest.as_deref().unwrap_or_default() {
        return Ok(Taken::Crossed(()));
    }
    let wanted = form.text("to");
    let asked_for = form.text("model");
    let target = targets(ctx, tx, c, &asked_for)?.into_iter().find(|target| target.choice.digest == wanted);
    let Some(target) = target else {
        form.error(ctx, "to", "collaborations-choose-version", &[]);
        return Ok(Taken::Wrong);
    };
    let model = models::by_digest(tx, &target.choice.digest)?;
    match models::move_to(tx, ctx, c, &model)? {
        true => Ok(Taken::Done(())),
        false => Ok(Taken::Crossed(())),
    }
}

/// Whether a newer version of the model it runs on is there for the one who asks.
pub fn has_newer(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration) -> Result<bool, Stop> {
    let Some(id) = &c.process_model else { return Ok(false) };
    let delivered = crate::model::kept::delivered().iter().find(|kept| kept.model.id.0 == *id);
    let newest = match delivered {
        Some(kept) => Some(kept.digest.clone()),
        None => own_models::newest_digest(tx, ctx, id)?,
    };
    Ok(newest.is_some() && newest != c.model_digest)
}
