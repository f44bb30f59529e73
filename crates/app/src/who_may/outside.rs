//! What is done outside collaborations: with organisations, by programs, and by those who look after the installation; and
//! what limits a mandate.

use super::{by_mandate, each_mandate, listed, prose, table};
use actors::access::{Act, allows};
use collaborations::access::{allows_starting, makes_models};
use kernel::installation::Starters;
use kernel::{Ctx, Mandate};
use maud::{Markup, html};

/// What those may do who have signed in, by their mandates for the organisation they act for.
pub fn organisations(ctx: &Ctx) -> Markup {
    let starters = ctx.installation.starters;
    let by = |act: Act| move |mandates: &[Mandate]| allows(act, mandates);
    let row = |key: &str, may: &dyn Fn(&[Mandate]) -> bool| {
        let mandates = each_mandate(may).into_iter().chain([may(&[])]).collect::<Vec<bool>>();
        (ctx.t(key), mandates)
    };
    let rows = [
        row("app-act-add", &by(Act::Add)),
        row("app-act-tokens", &by(Act::MakeTokens)),
        row("app-act-start", &|mandates| allows_starting(starters, mandates)),
        row("app-act-models", &|mandates| makes_models(mandates)),
        row("app-act-community", &by(Act::AddCommunity)),
        row("app-act-people", &by(Act::Administer)),
        row("app-act-profile", &by(Act::Administer)),
        row("app-act-trust", &by(Act::Administer)),
        row("app-act-own-history", &by(Act::Administer)),
        row("app-act-speak", &by(Act::SpeakFor)),
    ];
    let columns: Vec<String> = by_mandate(ctx).into_iter().chain([ctx.t("app-who-no-mandate")]).collect();
    html! {
        (prose(ctx, "app-who-organisations-lead"))
        (table(ctx, "app-who-organisations", &columns, &rows))
        @if starters == Starters::Verified { (prose(ctx, "app-who-start-verified")) }
    }
}

pub fn limits(ctx: &Ctx) -> Markup {
    let keys = [
        "app-limit-collaboration",
        "app-limit-amount",
        "app-limit-days",
        "app-limit-deputy",
        "app-limit-unit",
        "app-limit-nobody",
    ];
    html! { (prose(ctx, "app-who-limits-lead")) (listed(ctx, &keys)) }
}

pub fn programs(ctx: &Ctx) -> Markup {
    listed(ctx, &["app-program-read", "app-program-change", "app-program-end"])
}

pub fn installation(ctx: &Ctx) -> Markup {
    html! {
        (prose(ctx, "app-who-installation-lead"))
        h3.ds-heading data-size="xs" { (ctx.t("app-who-office-may")) }
        (listed(ctx, &["app-office-settings", "app-office-register", "app-office-claims"]))
        h3.ds-heading data-size="xs" { (ctx.t("app-who-office-two")) }
        (listed(ctx, &["app-office-administrator", "app-office-insight"]))
        h3.ds-heading data-size="xs" { (ctx.t("app-who-office-not")) }
        (listed(ctx, &["app-office-not-read", "app-office-not-act", "app-office-not-self"]))
    }
}
