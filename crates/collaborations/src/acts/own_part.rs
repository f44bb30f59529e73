//! What a party says of its own part: its task, what it contributes, what it stands to gain (COL-5, COL-6).

use crate::access::{self, Act};
use crate::collaboration::{Collaboration, Party, PartyState};
use crate::file::{Contribution, ContributionKind, Influence};
use crate::store::one;
use kernel::form::{Form, Taken};
use kernel::record::Word;
use kernel::{Ctx, Stop, Text, Tx};

/// The collaboration and the place in it of the organisation acted for, for those who may say what its part is.
pub fn found(ctx: &Ctx, tx: &mut Tx<'_>, id: &str) -> Result<(Collaboration, Party), Stop> {
    let c = one::find_or_stop(tx, ctx, id)?;
    if !access::may(ctx, &c, Act::Describe) {
        return Err(Stop::NotFound);
    }
    let own = |party: &&Party| party.organisation == ctx.organisation_in(&c.id) && party.state == PartyState::Party;
    let party = c.parties.iter().rev().find(own).cloned().ok_or(Stop::NotFound)?;
    Ok((c, party))
}

/// Says it anew. What it contributes is added to, or taken from by its number in the list.
pub fn set(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    c: &Collaboration,
    mut party: Party,
    form: &mut Form,
) -> Result<Taken<()>, Stop> {
    let task = form.optional(ctx, "task", 2_000);
    let gain = form.optional(ctx, "own-benefit", 2_000);
    let what = form.optional(ctx, "what", 500);
    let kind = ContributionKind::from_word(form.value("kind"));
    if !what.is_empty() && kind.is_none() {
        form.error(ctx, "kind", "form-required", &[]);
    }
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    let removed: Vec<&str> = form.all("remove");
    let entry = &mut party.entry;
    entry.task = Text::reworded(entry.task.as_ref(), ctx.language, task);
    entry.own_benefit = Text::reworded(entry.own_benefit.as_ref(), ctx.language, gain);
    entry.influence = Influence::from_word(form.value("influence"));
    let mut place = 0;
    entry.contributes.retain(|_| {
        place += 1;
        !removed.contains(&place.to_string().as_str())
    });
    if !what.is_empty() {
        entry.contributes.push(Contribution { kind, text: Some(Text::Plain(what)), ..Contribution::default() });
    }
    one::set_own_part(tx, ctx, &c.id, &party)?;
    Ok(Taken::Done(()))
}
