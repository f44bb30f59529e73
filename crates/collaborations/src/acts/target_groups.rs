//! Target groups of a collaboration: whom it is there for, who represents them, check-ins, and what came of them (ACT-6).

use super::readers;
use crate::access::{self, Act};
use crate::collaboration::Collaboration;
use crate::pages::TARGET_GROUP;
use crate::store::one;
use crate::store::target_groups::{self as store, Said};
use crate::target_group::{CheckIn, TargetGroup};
use kernel::form::{Form, Taken};
use kernel::mail;
use kernel::{Ctx, Stop, Tx};

/// A target group, for whoever sees the collaboration.
pub struct Found {
    pub collaboration: Collaboration,
    pub group: TargetGroup,
}

pub fn found(ctx: &Ctx, tx: &mut Tx<'_>, id: &str, group: &str) -> Result<Found, Stop> {
    let collaboration = one::find_or_stop(tx, ctx, id)?;
    let all = store::all(tx, &collaboration.id)?;
    let group = all.into_iter().find(|known| known.number.to_string() == group).ok_or(Stop::NotFound)?;
    Ok(Found { collaboration, group })
}

/// Whether the one who asks reads what the group said and what came of it.
pub fn reads_check_ins(ctx: &Ctx, found: &Found) -> bool {
    let represents = !ctx.organisation_in(&found.collaboration.id).is_empty()
        && found.group.represented_by.as_deref() == Some(ctx.organisation_in(&found.collaboration.id));
    let is_program = ctx.actor == kernel::Actor::Program;
    access::may_see_check_ins(found.collaboration.reads_as_party(ctx), represents, is_program)
}

/// Check-ins are there for those who may read them; others are not told.
pub fn readable(ctx: &Ctx, tx: &mut Tx<'_>, id: &str, group: &str) -> Result<Found, Stop> {
    let found = found(ctx, tx, id, group)?;
    if reads_check_ins(ctx, &found) { Ok(found) } else { Err(Stop::NotFound) }
}

/// One check-in of a group.
pub fn held(tx: &mut Tx<'_>, found: &Found, number: &str) -> Result<CheckIn, Stop> {
    let number = number.parse().map_err(|_| Stop::NotFound)?;
    store::check_in(tx, &found.collaboration.id, found.group.number, number)?.ok_or(Stop::NotFound)
}

/// Whether an organisation named here can represent a group: what the group is told has to be there for it.
pub fn may_represent(c: &Collaboration, organisation: &str) -> bool {
    c.organisations.iter().any(|named| named.organisation == organisation) && readers::is_there_for(c, organisation)
}

/// What a form says of a group.
struct Sent {
    name: String,
    description: String,
    is_primary: bool,
    represented_by: Option<String>,
    next_on: Option<String>,
}

impl Sent {
    /// `before`: who represents the group now, and may go on.
    fn read(ctx: &Ctx, c: &Collaboration, before: Option<&str>, form: &mut Form) -> Self {
        let represented_by = Some(form.text("represented-by")).filter(|id| !id.is_empty());
        let may_be = |id: &String| before == Some(id) || may_represent(c, id);
        if represented_by.as_ref().is_some_and(|id| !may_be(id)) {
            form.error(ctx, "represented-by", "collaborations-represented-unknown", &[]);
        }
        Self {
            name: form.required(ctx, "name", 300),
            description: form.optional(ctx, "description", 2_000),
            is_primary: form.value("primary") == "yes",
            represented_by,
            next_on: form.day(ctx, "next-on"),
        }
    }

    fn said(&self) -> Said<'_> {
        Said {
            name: &self.name,
            description: &self.description,
            is_primary: self.is_primary,
            represented_by: self.represented_by.as_deref(),
            next_on: self.next_on.as_deref(),
        }
    }
}

/// Adds a target group; its number.
pub fn add(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration, form: &mut Form) -> Result<Taken<i64>, Stop> {
    if !access::may(ctx, c, Act::TargetGroups) {
        return Err(Stop::Refused("collaborations-may-not-work"));
    }
    let sent = Sent::read(ctx, c, None, form);
    let known = store::all(tx, &c.id)?;
    let is_same = |group: &TargetGroup| kernel::sort::fold(&group.name) == kernel::sort::fold(&sent.name);
    if known.iter().any(is_same) {
        form.error(ctx, "name", "collaborations-group-taken", &[]);
    }
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    Ok(Taken::Done(store::add(tx, ctx, &c.id, &sent.said())?))
}

/// Changes it. Crossed: as it stands now.
pub fn change(ctx: &Ctx, tx: &mut Tx<'_>, found: &Found, form: &mut Form) -> Result<Taken<(), TargetGroup>, Stop> {
    let c = &found.collaboration;
    if !access::may(ctx, c, Act::TargetGroups) {
        return Err(Stop::Refused("collaborations-may-not-work"));
    }
    let seen = form.seen()?;
    let sent = Sent::read(ctx, c, found.group.represented_by.as_deref(), form);
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    match store::change(tx, ctx, &c.id, found.group.number, &sent.said(), seen)? {
        true => Ok(Taken::Done(())),
        false => Ok(Taken::Crossed(found.group.clone())),
    }
}

/// Tells of a check-in that was held; its number.
pub fn hold(ctx: &Ctx, tx: &mut Tx<'_>, found: &Found, form: &mut Form) -> Result<Taken<i64>, Stop> {
    if !access::may(ctx, &found.collaboration, Act::CheckIn) {
        return Err(Stop::Refused("collaborations-may-not-answer"));
    }
    form.required(ctx, "held-on", 10);
    let held_on = form.day(ctx, "held-on").unwrap_or_default();
    if held_on > ctx.now.date() {
        form.error(ctx, "held-on", "collaborations-held-later", &[]);
    }
    let asked = form.required(ctx, "asked", 2_000);
    let said = form.required(ctx, "said", 5_000);
    let next_on = form.day(ctx, "next-on");
    if next_on.as_ref().is_some_and(|next| *next < held_on) {
        form.error(ctx, "next-on", "collaborations-next-before", &[]);
    }
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    let what = (held_on.as_str(), asked.as_str(), said.as_str());
    let number = store::hold(tx, ctx, &found.collaboration.id, found.group.number, what, next_on.as_deref())?;
    Ok(Taken::Done(number))
}

/// Says what came of what they said, and lets those who represent the group know.
pub fn answer(ctx: &Ctx, tx: &mut Tx<'_>, found: &Found, check: &CheckIn, form: &mut Form) -> Result<Taken<()>, Stop> {
    let c = &found.collaboration;
    if !access::may(ctx, c, Act::CheckIn) {
        return Err(Stop::Refused("collaborations-may-not-answer"));
    }
    let result = form.required(ctx, "result", 5_000);
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    store::set_result(tx, ctx, &c.id, (found.group.number, check.number), &result)?;
    let theirs = found.group.represented_by.as_deref().filter(|by| *by != ctx.organisation_in(&c.id));
    if let Some(organisation) = theirs {
        let number = found.group.number.to_string();
        for reader in readers::of(ctx, tx, c, organisation)? {
            mail::post(tx, ctx, &reader, ("collaborations-result-subject", "collaborations-result-body"), |own| {
                vec![
                    ("group", found.group.name.clone()),
                    ("title", c.title_for(own.language).to_owned()),
                    ("result", result.clone()),
                    ("link", own.link(&TARGET_GROUP, &[&c.id, &number])),
                ]
            })?;
        }
    }
    Ok(Taken::Done(()))
}
