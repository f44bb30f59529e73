//! The parties' places: inviting, accepting, declining, withdrawing an invitation, leaving.

use super::{PARTIES, PLACE, SHOW, below, bound, tabs};
use crate::access::{self, Act};
use crate::collaboration::{Collaboration, Party, PartyAct, PartyState};
use crate::store::one;
use actors::OrganisationKind;
use actors::store::organisations::{Named, with_people};
use actors::store::people::{Grant, mail_addresses};
use design::field::{Field, Kind, input, select};
use kernel::form::{Form, is_mail_address};
use kernel::record::Word;
use kernel::{Ctx, Mandate, Reply, Request, Stop, Tx, mail};
use maud::{Markup, html};

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let collaboration = inside(ctx, tx, request)?;
    page(ctx, tx, &collaboration, &Form::default())
}

/// For parties and those invited; others are not told that the page is there.
fn inside(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Collaboration, Stop> {
    let collaboration = one::find_or_stop(tx, ctx, request.part("id"))?;
    match collaboration.standing(ctx.organisation()) {
        Some(PartyState::Party | PartyState::Invited) => Ok(collaboration),
        _ => Err(Stop::NotFound),
    }
}

/// Invites an organisation: one in the register, or a new one through a person's address.
pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let collaboration = inside(ctx, tx, request)?;
    if !access::may(ctx, &collaboration, Act::Invite) {
        return Err(Stop::Refused("collaborations-may-not-invite"));
    }
    bound(ctx, request)?;
    let mut form = Form::sent(request);
    let chosen = form.text("organisation");
    let name = form.optional(ctx, "name", 150);
    let organisation = if chosen.is_empty() && !name.is_empty() {
        new_organisation(ctx, tx, &mut form, &name)?
    } else {
        let found = actors::store::organisations::find(tx, &chosen)?;
        if found.is_none() {
            form.error(ctx, "organisation", "collaborations-choose-organisation", &[]);
        }
        found
    };
    if let Some(organisation) = &organisation
        && matches!(collaboration.standing(&organisation.id), Some(PartyState::Party | PartyState::Invited))
    {
        form.error(ctx, "organisation", "collaborations-already-there", &[("name", (&organisation.name).into())]);
    }
    let Some(organisation) = organisation.filter(|_| form.is_sound()) else {
        return page(ctx, tx, &collaboration, &form);
    };
    one::invite(tx, ctx, &collaboration, &organisation)?;
    let link = format!("{}{}", ctx.public_url, ctx.href(&PARTIES, &[&collaboration.id]));
    let title = collaboration.title_for(ctx.language);
    let from = ctx.acting().map_or("", |acting| acting.name.as_str());
    let args = [("title", title.into()), ("from", from.into()), ("link", (&link).into())];
    for address in mail_addresses(tx, ctx, &organisation.id, Mandate::Represent)? {
        mail::post(
            tx,
            ctx,
            &address,
            &ctx.ta("collaborations-invitation-subject", &args),
            &ctx.ta("collaborations-invitation-body", &args),
        )?;
    }
    Ok(Reply::to(ctx.href(&PARTIES, &[&collaboration.id])))
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
    actors::pages::people::invite(tx, ctx, name, &address, &grant)?;
    Ok(Some(organisation))
}

/// Accepts, declines, withdraws or leaves.
pub fn place(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let collaboration = inside(ctx, tx, request)?;
    bound(ctx, request)?;
    let act = PartyAct::from_word(request.field("act")).ok_or(Stop::Bad("act"))?;
    let organisation = request.field("organisation");
    let party =
        collaboration.parties.iter().rev().find(|party| party.organisation == organisation).ok_or(Stop::NotFound)?;
    if !access::may_change_place(ctx, &collaboration, organisation, act) {
        return Err(Stop::Refused("collaborations-may-not-change-place"));
    }
    let state = party.state.after(act).ok_or(Stop::Refused("collaborations-place-has-changed"))?;
    if act == PartyAct::Leave && collaboration.parties_now().count() == 1 {
        return Err(Stop::Refused("collaborations-last-party"));
    }
    one::set_place(tx, ctx, &collaboration.id, party, state)?;
    let stays = matches!(state, PartyState::Party) || organisation != ctx.organisation();
    Ok(Reply::to(match stays {
        true => ctx.href(&PARTIES, &[&collaboration.id]),
        false => ctx.href(&ctx.house.home, &[]),
    }))
}

fn page(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration, form: &Form) -> Result<Reply, Stop> {
    let t = |key: &str| ctx.t(key);
    let is_party = c.standing(ctx.organisation()) == Some(PartyState::Party);
    let can_invite = access::may(ctx, c, Act::Invite);
    let known = if can_invite { with_people(tx)? } else { Vec::new() };
    let free: Vec<(String, String)> = known
        .into_iter()
        .filter(|(id, _)| !matches!(c.standing(id), Some(PartyState::Party | PartyState::Invited)))
        .collect();
    let named = super::named::section(ctx, tx, c)?;
    let heads = ["actors-organisation", "collaborations-party-state", "collaborations-change"].map(t);
    let rows: Vec<Vec<Markup>> = c.parties.iter().map(|party| row(ctx, c, party)).collect();
    let body = html! {
        h1.ds-heading data-size="lg" { (t("collaborations-tab-parties")) }
        (tabs(ctx, c, &PARTIES))
        (design::error_summary(ctx, form))
        @if !is_party { (invitation(ctx, c)) }
        (design::table(&t("collaborations-parties"), &heads, &rows))
        (named)
        @if can_invite { (design::section("invite", &t("collaborations-invite"), html! {
            p { (t("collaborations-invite-lead")) }
            (design::binding_form(ctx, &ctx.href(&PARTIES, &[&c.id]), invite_fields(ctx, form, &free)))
        })) }
    };
    let page = below(ctx, c, t("collaborations-tab-parties"), body).unlisted();
    Ok(if form.is_sound() { page } else { page.with_errors() }.into())
}

/// What the one who is asked needs to answer.
fn invitation(ctx: &Ctx, c: &Collaboration) -> Markup {
    let organisation = ctx.organisation();
    design::notice(
        design::Tone::Waiting,
        html! {
            h2.ds-heading data-size="sm" { (ctx.t("collaborations-you-are-invited")) }
            p { (ctx.t("collaborations-you-are-invited-lead")) " " a.ds-link href=(ctx.href(&SHOW, &[&c.id])) { (c.title_for(ctx.language)) } }
            @if access::may_change_place(ctx, c, organisation, PartyAct::Accept) {
                div.s-row {
                    (act_form(ctx, c, organisation, PartyAct::Accept, design::button(&ctx.word("collaborations-act", PartyAct::Accept))))
                    (act_form(ctx, c, organisation, PartyAct::Decline, design::quiet_button(&ctx.word("collaborations-act", PartyAct::Decline))))
                }
            } @else {
                p { (ctx.t("collaborations-needs-representative")) }
            }
        },
    )
}

fn act_form(ctx: &Ctx, c: &Collaboration, organisation: &str, act: PartyAct, button: Markup) -> Markup {
    design::binding_form(
        ctx,
        &ctx.href(&PLACE, &[&c.id]),
        html! {
            input type="hidden" name="organisation" value=(organisation);
            input type="hidden" name="act" value=(act.as_str());
            (button)
        },
    )
}

fn row(ctx: &Ctx, c: &Collaboration, party: &Party) -> Vec<Markup> {
    let possible = [PartyAct::Withdraw, PartyAct::Leave]
        .into_iter()
        .find(|act| party.state.after(*act).is_some() && access::may_change_place(ctx, c, &party.organisation, *act));
    let change = match possible {
        None => design::nothing(),
        Some(act) => html! {
            details.s-confirm {
                summary { (ctx.word("collaborations-act", act)) span.s-unseen { " " (party.name) } }
                p { (ctx.word("collaborations-act-more", act)) }
                (act_form(ctx, c, &party.organisation, act, design::quiet_button(&ctx.word("collaborations-act", act))))
            }
        },
    };
    vec![
        design::party_mark(design::PartyMark { place: c.colour_of(&party.organisation), name: &party.name }),
        html! { (ctx.word("collaborations-party", party.state)) },
        change,
    ]
}

fn invite_fields(ctx: &Ctx, form: &Form, free: &[(String, String)]) -> Markup {
    let t = |key: &str| ctx.t(key);
    let kinds: Vec<_> =
        OrganisationKind::ALL.iter().map(|k| (k.as_str().to_owned(), ctx.word("actors-kind", *k))).collect();
    html! {
        (select(ctx, form, Field::new("organisation", &t("collaborations-from-register")).optional(), free, Some(&t("collaborations-choose-one"))))
        details.s-more open[!form.value("name").is_empty()] {
            summary { (t("collaborations-not-in-register")) }
            (input(ctx, form, Field::new("name", &t("collaborations-organisation-name")).optional(), Kind::Text))
            (select(ctx, form, Field::new("kind", &t("actors-kind")).optional(), &kinds, Some("–")))
            (input(ctx, form, Field::new("mail", &t("collaborations-contact")).hint(&t("collaborations-contact-hint")).optional(), Kind::Mail))
        }
        (design::button(&t("collaborations-invite-act")))
    }
}
