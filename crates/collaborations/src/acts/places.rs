//! The parties' places: inviting, accepting, declining, withdrawing an invitation, leaving.

use crate::access::{self, Act};
use crate::collaboration::{Collaboration, PartyAct, PartyState};
use crate::pages::PARTIES;
use crate::store::{named, one};
use actors::OrganisationKind;
use actors::store::links::Offer;
use actors::store::organisations::Named;
use actors::store::people::{Grant, readers};
use kernel::form::{Form, Taken, is_mail_address};
use kernel::mail::{self, Reader};
use kernel::record::Word;
use kernel::{Ctx, Mandate, Stop, Tx};

/// For parties and those invited; others are not told that it is there.
pub fn inside(ctx: &Ctx, tx: &mut Tx<'_>, id: &str) -> Result<Collaboration, Stop> {
    let collaboration = one::find_or_stop(tx, ctx, id)?;
    match collaboration.standing_of(ctx) {
        Some(PartyState::Party | PartyState::Invited) => Ok(collaboration),
        _ => Err(Stop::NotFound),
    }
}

/// Invites an organisation, one in the register or a new one through a person's address; its id in the register. Where only
/// those named see the collaboration, some of those who act for it may be named at once, by their addresses.
pub fn invite(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    collaboration: &Collaboration,
    form: &mut Form,
) -> Result<Taken<String>, Stop> {
    if !access::may(ctx, collaboration, Act::Invite) {
        return Err(Stop::Refused("collaborations-may-not-invite"));
    }
    actors::acts::acts_for_active(ctx, tx)?;
    let chosen = form.text("organisation");
    let name = form.optional(ctx, "name", 150);
    let organisation = if chosen.is_empty() && !name.is_empty() {
        new_organisation(ctx, tx, form, &name)?
    } else {
        let found = actors::store::organisations::find(tx, &chosen)?;
        if found.is_none() {
            form.error(ctx, "organisation", "collaborations-choose-organisation", &[]);
        }
        found
    };
    if let Some(ended) = organisation.as_ref().filter(|organisation| !organisation.is_active()) {
        form.error(ctx, "organisation", "collaborations-has-ended", &[("name", (&ended.name).into())]);
    }
    if let Some(organisation) = &organisation
        && matches!(collaboration.standing(&organisation.id), Some(PartyState::Party | PartyState::Invited))
    {
        form.error(ctx, "organisation", "collaborations-already-there", &[("name", (&organisation.name).into())]);
    }
    let named = super::named::meant(ctx, tx, collaboration, &chosen, super::named::PERSONS, form)?;
    let Some(organisation) = organisation.filter(|_| form.is_sound()) else { return Ok(Taken::Wrong) };
    one::invite(tx, ctx, collaboration, &organisation)?;
    // Where only those named see the collaboration, nobody is told of it before she is named.
    if !named::asks_for_names(collaboration.openness) {
        for reader in readers(tx, ctx, &organisation.id, Mandate::Represent, Some(&collaboration.id))? {
            tell(ctx, tx, collaboration, &reader)?;
        }
    }
    for person in &named {
        super::named::name(ctx, tx, collaboration, (person, &organisation.id))?;
    }
    Ok(Taken::Done(organisation.id))
}

/// Writes to somebody that her organisation is invited.
pub(super) fn tell(ctx: &Ctx, tx: &mut Tx<'_>, collaboration: &Collaboration, reader: &Reader) -> Result<(), Stop> {
    let keys = ("collaborations-invitation-subject", "collaborations-invitation-body");
    mail::post(tx, ctx, reader, keys, |own| {
        vec![
            ("title", collaboration.title_for(own.language).to_owned()),
            ("from", own.acting().map(|acting| acting.name.clone()).unwrap_or_default()),
            ("link", own.link(&PARTIES, &[&collaboration.id])),
        ]
    })
}

/// Registers an organisation nobody acts for yet, and invites the one who is to administer it.
fn new_organisation(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    form: &mut Form,
    name: &str,
) -> Result<Option<actors::Organisation>, Stop> {
    let kind = OrganisationKind::from_word(form.value("kind"));
    if kind.is_none() {
        form.error(ctx, "kind", "form-required", &[]);
    }
    let address = form.required(ctx, "mail", 200).to_lowercase();
    if !address.is_empty() && !is_mail_address(&address) {
        form.error(ctx, "mail", "actors-wrong-mail", &[]);
    }
    let language = actors::acts::invite::language(ctx, form);
    let Some(kind) = kind.filter(|_| form.is_sound()) else { return Ok(None) };
    let named = Named { name, kind, area: None, number: None };
    let organisation = actors::store::organisations::register(tx, ctx, &named)?;
    let grant = Grant {
        person: "",
        organisation: &organisation.id,
        acts: Mandate::ALL,
        task: "",
        starts: &ctx.now.date(),
        ends: None,
    };
    let terms = actors::store::links::terms_of(&grant);
    let offer = Offer {
        organisation: &organisation.id,
        terms: &terms,
        starts: grant.starts,
        ends: None,
        message: "",
        name: "",
        language,
    };
    actors::acts::invite::send(tx, ctx, name, &address, &offer)?;
    Ok(Some(organisation))
}

/// Accepts, declines, withdraws or leaves; where the organisation stands afterwards.
pub fn change(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    collaboration: &Collaboration,
    organisation: &str,
    act: PartyAct,
) -> Result<PartyState, Stop> {
    let party =
        collaboration.parties.iter().rev().find(|party| party.organisation == organisation).ok_or(Stop::NotFound)?;
    if !access::may_change_place(ctx, collaboration, organisation, act) {
        return Err(Stop::Refused("collaborations-may-not-change-place"));
    }
    if act == PartyAct::Accept {
        actors::acts::acts_for_active(ctx, tx)?;
    }
    let state = party.state.after(act).ok_or(Stop::Refused("collaborations-place-has-changed"))?;
    if act == PartyAct::Leave && collaboration.parties_now().count() == 1 {
        return Err(Stop::Refused("collaborations-last-party"));
    }
    if act == PartyAct::Leave && !super::named::leaves_somebody(ctx, tx, collaboration, organisation)? {
        return Err(Stop::Refused("collaborations-last-named-leaves"));
    }
    one::set_place(tx, ctx, &collaboration.id, party, state)?;
    Ok(state)
}
