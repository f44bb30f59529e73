//! Changing what is described of a collaboration, and saying where it stands.

use crate::access::{self, Act};
use crate::collaboration::Collaboration;
use crate::file::{CollaborationFile, State, TargetGroup};
use crate::store::{one, section};
use kernel::form::{Form, Taken};
use kernel::{Ctx, PartialDate, Stop, Text, Tx};

/// The collaboration, for those who may describe it. Others learn nothing.
pub fn found(ctx: &Ctx, tx: &mut Tx<'_>, id: &str) -> Result<Collaboration, Stop> {
    let c = one::find_or_stop(tx, ctx, id)?;
    if access::may(ctx, &c, Act::Describe) { Ok(c) } else { Err(Stop::NotFound) }
}

/// Tells whether the description is still the one that was opened.
pub fn version(c: &Collaboration) -> Result<String, Stop> {
    Ok(kernel::digest::sha256(&serde_json::to_string(&c.described)?))
}

/// Changes the description from the version named by `seen`. Crossed: `c` is what stands now.
pub fn describe(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration, form: &mut Form) -> Result<Taken<(), ()>, Stop> {
    let title = form.required(ctx, "title", 150);
    let challenge = form.optional(ctx, "challenge", 10_000);
    let summary = form.optional(ctx, "summary", 500);
    let background = form.optional(ctx, "background", 20_000);
    let target_group = form.optional(ctx, "target-group", 300);
    let state: State = form.word("state")?;
    let planned_end = match form.text("planned-end") {
        end if end.is_empty() => None,
        end => {
            let date = PartialDate::parse(&end);
            if date.is_none() {
                form.error(ctx, "planned-end", "collaborations-wrong-date", &[]);
            }
            date
        }
    };
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    if form.value("seen") != version(c)? {
        return Ok(Taken::Crossed(()));
    }
    let f = &c.described;
    let reworded = |old: Option<&Text>, words: String| Text::reworded(old, ctx.language, words);
    let mut target_groups = f.target_groups.clone();
    match reworded(target_groups.first().and_then(|group| group.name.as_ref()), target_group) {
        Some(name) if target_groups.is_empty() => {
            target_groups.push(TargetGroup { name: Some(name), primary: Some(true), ..TargetGroup::default() });
        }
        Some(name) => target_groups[0].name = Some(name),
        None if target_groups.is_empty() => {}
        None => drop(target_groups.remove(0)),
    }
    let ended = match (state, c.state) {
        (State::Ended, State::Ended) => f.ended.clone(),
        (State::Ended, _) => PartialDate::parse(&ctx.now.date()),
        _ => None,
    };
    let described = CollaborationFile {
        title: reworded(Some(&c.title), title).unwrap_or_else(|| c.title.clone()),
        challenge: reworded(f.challenge.as_ref(), challenge),
        summary: reworded(f.summary.as_ref(), summary),
        background: reworded(f.background.as_ref(), background),
        target_groups,
        state: Some(state),
        planned_end,
        ended,
        ..f.clone()
    };
    section::redescribe(tx, ctx, &described)?;
    Ok(Taken::Done(()))
}
