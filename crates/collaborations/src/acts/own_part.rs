//! What a party says of its own part: its task, what it contributes, what it stands to gain (COL-5, COL-6).

use crate::access::{self, Act};
use crate::collaboration::{Collaboration, Party, PartyState};
use crate::file::{Contribution, ContributionKind, Influence};
use crate::store::one;
use actors::Organisation;
use actors::profile::{Presented, Profile};
use actors::store::units;
use kernel::form::{Form, Taken};
use kernel::record::Word;
use kernel::sort::fold;
use kernel::{Ctx, Language, Stop, Text, Tx};

kernel::words! {
    /// What a party takes over from its profile.
    pub enum TakeOver {
        Task = "task",
        OwnBenefit = "own-benefit",
        Brings = "brings",
    }
}

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

/// What the organisation's profile says that fits an answer here, as far as nothing stands there yet.
#[derive(Default)]
pub struct Offered {
    pub task: Option<String>,
    pub own_benefit: Option<String>,
    pub brings: Option<String>,
}

/// The organisation's purpose fits its task, its driving forces what it stands to gain, and what it can bring what it
/// contributes (ACT-2).
pub fn offered(party: &Party, organisation: &Organisation, profile: &Profile, written: Language) -> Offered {
    let entry = &party.entry;
    let said = |text: Option<&String>| text.filter(|text| !text.trim().is_empty()).cloned();
    let stands = |given: &Contribution, words: &str| {
        given.text.as_ref().is_some_and(|text| text.for_reader(written, written).0 == words)
    };
    let brings = said(profile.brings.as_ref());
    Offered {
        task: said(Some(&organisation.purpose)).filter(|_| entry.task.is_none()),
        own_benefit: said(profile.driving_forces.as_ref()).filter(|_| entry.own_benefit.is_none()),
        brings: brings.filter(|words| !entry.contributes.iter().any(|given| stands(given, words))),
    }
}

/// The organisation acted for as the register knows it, and its profile.
pub fn presented(ctx: &Ctx, tx: &mut Tx<'_>) -> Result<(Organisation, Presented), Stop> {
    let organisation = actors::store::organisations::find(tx, ctx.organisation())?.ok_or(Stop::NotFound)?;
    let presented = actors::store::profile::of(tx, &organisation.id)?;
    Ok((organisation, presented))
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
    let mut task = form.optional(ctx, "task", 2_000);
    let mut gain = form.optional(ctx, "own-benefit", 2_000);
    let mut brings = None;
    if let Some(taken) = TakeOver::from_word(form.value("take")) {
        // What was typed stands: only an empty place takes over what the profile says.
        let (organisation, presented) = presented(ctx, tx)?;
        let offered = offered(&party, &organisation, &presented.profile, c.language);
        match taken {
            TakeOver::Task if task.is_empty() => task = offered.task.unwrap_or_default(),
            TakeOver::OwnBenefit if gain.is_empty() => gain = offered.own_benefit.unwrap_or_default(),
            TakeOver::Brings => brings = offered.brings,
            TakeOver::Task | TakeOver::OwnBenefit => {}
        }
    }
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
    if let Some(words) = brings {
        let text = Some(Text::Plain(words));
        entry.contributes.push(Contribution { kind: Some(ContributionKind::Other), text, ..Contribution::default() });
    }
    one::set_own_part(tx, ctx, &c.id, &party)?;
    Ok(Taken::Done(()))
}
