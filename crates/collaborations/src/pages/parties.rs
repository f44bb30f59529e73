//! The parties' places: inviting, accepting, declining, withdrawing an invitation, leaving.

use super::marks::Marks;
use super::{PARTIES, PLACE, SHOW, below, bound, tabs};
use crate::access::{self, Act};
use crate::acts::places;
use crate::collaboration::{Collaboration, Party, PartyAct, PartyState};
use actors::store::profile::{self, KnownBy};
use kernel::form::{Form, Taken};
use kernel::record::Word;
use kernel::{Ctx, Reply, Request, Stop, Tx};
use maud::{Markup, html};

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let collaboration = places::inside(ctx, tx, request.part("id"))?;
    page(ctx, tx, &collaboration, (&Form::default(), &Form::default()), request.query("organisation"))
}

/// Invites an organisation: one in the register, or a new one through a person's address.
pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let collaboration = places::inside(ctx, tx, request.part("id"))?;
    bound(ctx, request)?;
    let mut form = Form::sent(request);
    match places::invite(ctx, tx, &collaboration, &mut form)? {
        Taken::Done(_) => Ok(Reply::to(ctx.href(&PARTIES, &[&collaboration.id]))),
        Taken::Wrong => page(ctx, tx, &collaboration, (&form, &Form::default()), ""),
    }
}

/// The page with what was wrong with the addresses of those to be named.
pub fn with_names(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration, naming: &Form) -> Result<Reply, Stop> {
    page(ctx, tx, c, (&Form::default(), naming), "")
}

/// Accepts, declines, withdraws or leaves.
pub fn place(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let collaboration = places::inside(ctx, tx, request.part("id"))?;
    bound(ctx, request)?;
    let act = PartyAct::from_word(request.field("act")).ok_or(Stop::Bad("act"))?;
    let organisation = request.field("organisation");
    let state = places::change(ctx, tx, &collaboration, organisation, act)?;
    let stays = matches!(state, PartyState::Party) || organisation != ctx.organisation();
    Ok(Reply::to(match stays {
        true => ctx.href(&PARTIES, &[&collaboration.id]),
        false => ctx.href(&ctx.house.home, &[]),
    }))
}

/// `searched`: what the register is searched for, to find whom to invite.
fn page(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    c: &Collaboration,
    (form, naming): (&Form, &Form),
    searched: &str,
) -> Result<Reply, Stop> {
    let t = |key: &str| ctx.t(key);
    let is_party = c.standing_of(ctx) == Some(PartyState::Party);
    let invite = match access::may(ctx, c, Act::Invite) {
        true => Some(super::invite::section(ctx, tx, c, form, searched)?),
        false => None,
    };
    let named = super::named::section(ctx, tx, c, naming)?;
    let ids: Vec<&str> = c.parties.iter().map(|party| party.organisation.as_str()).collect();
    let known = profile::known_by(tx, &ids)?;
    let of = |party: &Party| known.iter().find(|known| known.organisation == party.organisation);
    let marks = Marks::of(c);
    let mut heads =
        ["actors-organisation", "collaborations-party-contact", "collaborations-party-state"].map(t).to_vec();
    let mut rows: Vec<Vec<Markup>> = c.parties.iter().map(|party| row(ctx, c, &marks, party, of(party))).collect();
    // No column where nobody has said how to be reached.
    if rows.iter().all(|row| row[CONTACT].0.is_empty()) {
        heads.remove(CONTACT);
        rows.iter_mut().for_each(|row| drop(row.remove(CONTACT)));
    }
    let body = html! {
        h1.ds-heading data-size="lg" { (t("collaborations-tab-parties")) }
        (tabs(ctx, c, &PARTIES))
        (design::error_summary(ctx, if form.is_sound() { naming } else { form }))
        @if !is_party { (invitation(ctx, c)) }
        (design::table(&t("collaborations-parties"), &heads, &rows))
        (named)
        @if let Some(invite) = invite { (design::section("invite", &t("collaborations-invite"), invite)) }
    };
    let page = below(ctx, c, t("collaborations-tab-parties"), body).unlisted();
    Ok(if form.is_sound() && naming.is_sound() { page } else { page.with_errors() }.into())
}

/// The place of the column with how a party is reached.
const CONTACT: usize = 1;

/// What the one who is asked needs to answer.
fn invitation(ctx: &Ctx, c: &Collaboration) -> Markup {
    let organisation = ctx.organisation_in(&c.id);
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

/// How a party is reached, as its own profile says, and when.
fn contact(known: &KnownBy) -> Markup {
    let p = &known.profile;
    let mail = p.mail.as_ref().map(|mail| html! { a.ds-link href={ "mailto:" (mail) } { (mail) } });
    let phone = p.phone.as_ref().map(|phone| html! { (phone) });
    let site = p.website.as_ref().map(|site| html! { a.ds-link href=(site) rel="nofollow" { (site) } });
    let ways: Vec<Markup> = [mail, phone, site].into_iter().flatten().collect();
    html! {
        (design::joined(&ways, " · "))
        @if let Some(hours) = &p.hours { p.s-meta { (hours) } }
    }
}

fn row(ctx: &Ctx, c: &Collaboration, marks: &Marks<'_>, party: &Party, known: Option<&KnownBy>) -> Vec<Markup> {
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
        html! {
            a.ds-link href=(ctx.href(&actors::pages::ORGANISATION, &[&party.organisation])) {
                (marks.mark(&party.organisation, &party.name))
            }
            @if known.is_some_and(|known| known.is_verified) { " " (design::tag(&ctx.t("collaborations-verified"))) }
        },
        html! { @if let Some(known) = known { (contact(known)) } },
        html! { (ctx.word("collaborations-party", party.state)) (change) },
    ]
}
