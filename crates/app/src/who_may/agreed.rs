//! What is seen of agreements and done with them.

use super::{by_mandate, each_mandate, heads, prose, table};
use agreements::access::{Act, allows, may_see};
use agreements::agreement::Stage;
use collaborations::PartyState;
use collaborations::file::State;
use kernel::record::Word;
use kernel::{Ctx, Mandate};
use maud::{Markup, html};

fn stages(ctx: &Ctx) -> Vec<String> {
    Stage::ALL.iter().map(|stage| ctx.word("agreements-stage", *stage)).collect()
}

pub fn seeing(ctx: &Ctx) -> Markup {
    let columns = [ctx.t("app-who-parties"), ctx.t("app-who-others")];
    let rows: Vec<(String, Vec<bool>)> = Stage::ALL
        .iter()
        .map(|stage| {
            let sees = [Some(PartyState::Party), None].map(|party| may_see(*stage, party, false));
            (ctx.word("agreements-stage", *stage), sees.to_vec())
        })
        .collect();
    html! {
        (prose(ctx, "app-who-agreements-lead"))
        (table(ctx, "app-who-agreements", &heads(ctx.t("app-who-stage"), columns), &rows))
    }
}

fn act(ctx: &Ctx, act: Act) -> String {
    ctx.t(match act {
        Act::Edit => "app-act-edit",
        Act::Reopen => "app-act-reopen",
        Act::Decide => "app-act-decide",
        Act::Sign => "app-act-sign",
        Act::Keep => "app-act-keep",
    })
}

/// Which mandate an act takes, and at what stage it can be done.
pub fn doing(ctx: &Ctx) -> Markup {
    let ever = |act, mandates: &[Mandate], state| Stage::ALL.iter().any(|stage| allows(act, *stage, mandates, state));
    let by_act: Vec<(String, Vec<bool>)> = Act::ALL
        .into_iter()
        .map(|one| (act(ctx, one), each_mandate(|mandates| ever(one, mandates, State::Ongoing))))
        .collect();
    let by_stage: Vec<(String, Vec<bool>)> = Act::ALL
        .into_iter()
        .map(|one| {
            let going_on = Stage::ALL.iter().map(|stage| allows(one, *stage, Mandate::ALL, State::Ongoing));
            (act(ctx, one), going_on.chain([ever(one, Mandate::ALL, State::Ended)]).collect())
        })
        .collect();
    let columns = stages(ctx).into_iter().chain([ctx.t("app-who-ended")]);
    html! {
        (prose(ctx, "app-who-agreeing-lead"))
        (table(ctx, "app-who-agreeing", &by_mandate(ctx), &by_act))
        (table(ctx, "app-who-agreeing-when", &heads(ctx.t("app-who-act"), columns), &by_stage))
    }
}
