//! What is seen of a collaboration and done in it.

use super::{by_mandate, each_mandate, heads, prose, table};
use collaborations::PartyState;
use collaborations::access::{Act, Standing, allows, allows_place, may_see, may_see_answer};
use collaborations::answer::Sight;
use collaborations::collaboration::PartyAct;
use collaborations::file::State;
use kernel::openness::Openness;
use kernel::record::Word;
use kernel::{Ctx, Mandate};
use maud::{Markup, html};

const STANDINGS: [Option<PartyState>; 5] =
    [None, Some(PartyState::Invited), Some(PartyState::Party), Some(PartyState::Declined), Some(PartyState::Left)];

fn standing(ctx: &Ctx, state: Option<PartyState>) -> String {
    match state {
        Some(state) => ctx.word("collaborations-party", state),
        None => ctx.t("app-who-everybody"),
    }
}

pub fn seeing(ctx: &Ctx) -> Markup {
    let named = ctx.t("app-who-named");
    let columns = STANDINGS.map(|state| standing(ctx, state)).into_iter().chain([ctx.t("app-who-elsewhere")]);
    let mut rows: Vec<(String, Vec<bool>)> = Vec::new();
    for openness in [Openness::Public, Openness::Parties, Openness::Group, Openness::Confidential] {
        let of = |party, named| Standing { party, named, reaches: true, program: false };
        let sees = |named: bool| {
            let elsewhere = Standing { reaches: false, ..of(Some(PartyState::Party), named) };
            STANDINGS
                .map(|party| of(party, named))
                .into_iter()
                .chain([elsewhere])
                .map(|s| may_see(openness, s))
                .collect()
        };
        let (words, unnamed, with_name): (String, Vec<bool>, Vec<bool>) =
            (ctx.word("design-openness", openness), sees(false), sees(true));
        if unnamed != with_name {
            rows.push((words.clone(), unnamed));
            rows.push((format!("{words} – {named}"), with_name));
        } else {
            rows.push((words, unnamed));
        }
    }
    html! {
        (prose(ctx, "app-who-sees-lead"))
        (table(ctx, "app-who-sees", &heads(ctx.t("collaborations-openness"), columns), &rows))
    }
}

fn act(ctx: &Ctx, act: Act) -> String {
    ctx.t(match act {
        Act::Invite => "app-act-invite",
        Act::Describe => "app-act-describe",
        Act::Answer => "app-act-answer",
        Act::Mark => "app-act-mark",
        Act::SettleJointly => "app-act-settle",
        Act::MoveStep => "app-act-step",
        Act::TargetGroups => "app-act-groups",
        Act::CheckIn => "app-act-check-in",
        Act::SeeWork => "app-act-work",
        Act::SeeHistory => "app-act-history",
    })
}

fn with_goal(ctx: &Ctx, act: goals::access::Act) -> String {
    ctx.t(match act {
        goals::access::Act::Set => "app-act-goals",
        goals::access::Act::Record => "app-act-record",
        goals::access::Act::Charge => "app-act-charge",
    })
}

/// Every act inside a collaboration, with what decides about it: a party's mandates, and the state.
fn acts(ctx: &Ctx, of: impl Fn(&dyn Fn(&[Mandate], State) -> bool) -> Vec<bool>) -> Vec<(String, Vec<bool>)> {
    let party = Some(PartyState::Party);
    let own = Act::ALL.map(|one| (act(ctx, one), of(&|mandates, state| allows(one, party, mandates, state))));
    let of_goals = goals::access::Act::ALL
        .map(|one| (with_goal(ctx, one), of(&|mandates, state| goals::access::allows(one, party, mandates, state))));
    own.into_iter().chain(of_goals).collect()
}

pub fn doing(ctx: &Ctx) -> Markup {
    let rows = acts(ctx, |may| each_mandate(|mandates| may(mandates, State::Ongoing)));
    html! { (prose(ctx, "app-who-does-lead")) (table(ctx, "app-who-does", &by_mandate(ctx), &rows)) }
}

pub fn by_state(ctx: &Ctx) -> Markup {
    let states = [State::Preparing, State::Ongoing, State::Paused, State::Ended];
    let columns = states.map(|state| ctx.word("collaborations-state", state));
    let rows = acts(ctx, |may| states.iter().map(|state| may(Mandate::ALL, *state)).collect());
    html! {
        (prose(ctx, "app-who-when-lead"))
        (table(ctx, "app-who-when", &heads(ctx.t("app-who-act"), columns), &rows))
    }
}

fn place(ctx: &Ctx, act: PartyAct) -> String {
    ctx.t(match act {
        PartyAct::Accept => "app-act-accept",
        PartyAct::Decline => "app-act-decline",
        PartyAct::Leave => "app-act-leave",
        PartyAct::Withdraw => "app-act-withdraw",
    })
}

/// Where an organisation has to stand to change its own place; and to take an invitation back that others have.
pub fn places(ctx: &Ctx) -> Markup {
    let columns = STANDINGS.map(|state| standing(ctx, state));
    let rows: Vec<(String, Vec<bool>)> = PartyAct::ALL
        .iter()
        .map(|act| {
            let is_own = *act != PartyAct::Withdraw;
            let may = |own: Option<PartyState>| {
                let leads_on = !is_own || own.is_some_and(|own| own.after(*act).is_some());
                leads_on && allows_place(*act, is_own, own, &[Mandate::Represent], State::Ongoing)
            };
            (place(ctx, *act), STANDINGS.map(may).to_vec())
        })
        .collect();
    html! {
        (prose(ctx, "app-who-places-lead"))
        (table(ctx, "app-who-places", &heads(ctx.t("app-who-act"), columns), &rows))
    }
}

pub fn answers(ctx: &Ctx) -> Markup {
    let columns = [ctx.t("app-who-own"), ctx.t("app-who-parties"), ctx.t("app-who-others")];
    let rows: Vec<(String, Vec<bool>)> = Sight::ALL
        .iter()
        .map(|sight| {
            let party = Some(PartyState::Party);
            let sees = [(true, party), (false, party), (false, None)]
                .map(|(is_own, reader)| may_see_answer(*sight, is_own, reader, false));
            (ctx.word("collaborations-sight", *sight), sees.to_vec())
        })
        .collect();
    html! {
        (prose(ctx, "app-who-answers-lead"))
        (table(ctx, "app-who-answers", &heads(ctx.t("app-who-answer"), columns), &rows))
    }
}
