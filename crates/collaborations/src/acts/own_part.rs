//! What a party says of its own part: its task, what it contributes, what it stands to gain (COL-5, COL-6).

use crate::access::{self, Act};
use crate::collaboration::{Collaboration, Party, PartyState};
use crate::file::{Contribution, ContributionKind, Influence};
use crate::store::one;
use actors::store::units;
use kernel::form::{Form, Taken};
use kernel::record::Word;
use kernel::sort::fold;
use kernel::{Ctx, Language, Stop, Text, Tx};

/// The collaboration and the place in it of the organisation acted for, for those who may say what its part is.
pub fn found(ctx: &Ctx, tx: &mut Tx<'_>, id: &str) -> Result<(Collaboration, Party), Stop> {
    let c = one::find_or_stop(tx, ctx, id)?;
    if !access::may(ctx, &c, Act::Describe) {
        return Err(Stop::NotFound);
    }
    let own = |party: &&Party| party.organisation == ctx.organisation() && party.state == PartyState::Party;
    let party = c.parties.iter().rev().find(own).cloned().ok_or(Stop::NotFound)?;
    Ok((c, party))
}

/// A unit that a party may say takes part: what a form calls it, its name, and whether it is said already.
pub struct UnitChoice {
    pub value: String,
    pub name: Text,
    pub takes_part: bool,
}

/// The units to choose among: the organisation's own by their numbers, and by their place in the list those that a file names
/// and the register does not have.
pub fn unit_choices(tx: &mut Tx<'_>, party: &Party, written: Language) -> Result<Vec<UnitChoice>, Stop> {
    let is_called = |text: &Text, name: &str| fold(text.for_reader(written, written).0) == fold(name);
    let known = units::now(tx, &party.organisation)?;
    let said = &party.entry.units;
    let own = known.iter().map(|unit| {
        let text = said.iter().find(|text| is_called(text, &unit.name));
        UnitChoice {
            value: unit.place.to_string(),
            name: text.cloned().unwrap_or_else(|| Text::Plain(unit.name.clone())),
            takes_part: text.is_some(),
        }
    });
    let others = (said.iter().enumerate())
        .filter(|(_, text)| !known.iter().any(|unit| is_called(text, &unit.name)))
        .map(|(i, text)| UnitChoice { value: format!("said-{}", i + 1), name: text.clone(), takes_part: true });
    Ok(own.chain(others).collect())
}

/// The units that take part, by what a page calls them or by their names.
fn units(ctx: &Ctx, tx: &mut Tx<'_>, party: &Party, written: Language, form: &mut Form) -> Result<Vec<Text>, Stop> {
    let choices = unit_choices(tx, party, written)?;
    let is_meant = |choice: &UnitChoice, given: &str| {
        choice.value == given || fold(choice.name.for_reader(written, written).0) == fold(given)
    };
    let given: Vec<String> = form.all("unit").into_iter().map(str::to_owned).collect();
    if given.iter().any(|given| !choices.iter().any(|choice| is_meant(choice, given))) {
        form.error(ctx, "unit", "actors-unit-unknown", &[]);
    }
    let chosen = choices.into_iter().filter(|choice| given.iter().any(|given| is_meant(choice, given)));
    Ok(chosen.map(|choice| choice.name).collect())
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
    let units = units(ctx, tx, &party, c.language, form)?;
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    let removed: Vec<&str> = form.all("remove");
    let entry = &mut party.entry;
    entry.task = Text::reworded(entry.task.as_ref(), ctx.language, task);
    entry.own_benefit = Text::reworded(entry.own_benefit.as_ref(), ctx.language, gain);
    entry.influence = Influence::from_word(form.value("influence"));
    entry.units = units;
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
