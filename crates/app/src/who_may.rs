//! Who may see and do what, as a page for people who do not read code. The tables are asked of the same functions that every
//! page and call asks, so they cannot say anything else.

use agreements::agreement::Stage;
use collaborations::PartyState;
use collaborations::access::{Act, Standing, allows, may_see, may_see_answer};
use collaborations::answer::Sight;
use collaborations::file::State;
use kernel::openness::Openness;
use kernel::record::Word;
use kernel::web::Who::Anyone;
use kernel::{Address, Ctx, Mandate, Page, Reply, Request, Route, Stop, Tx};
use maud::{Markup, html};

pub const WHO_MAY: Address = Address { sv: "/om/vem-far-vad", en: "/en/about/who-may-do-what" };

pub static ROUTES: &[Route] = &[Route::page(WHO_MAY, Anyone, get)];

fn get(ctx: &Ctx, _: &mut Tx<'_>, _: &Request) -> Result<Reply, Stop> {
    let t = |key: &str| ctx.t(key);
    let prose = |key: &str| html! { div.s-prose { p { (ctx.t(key)) } } };
    let body = html! {
        h1.ds-heading data-size="lg" { (t("app-who-may")) }
        p.s-lead { (t("app-who-may-lead")) }
        (design::section("see", &t("app-who-sees"), html! { (prose("app-who-sees-lead")) (seeing(ctx)) (prose("app-who-sees-limited")) }))
        (design::section("do", &t("app-who-does"), html! { (prose("app-who-does-lead")) (doing(ctx)) }))
        (design::section("state", &t("app-who-when"), html! { (prose("app-who-when-lead")) (by_state(ctx)) }))
        (design::section("answers", &t("app-who-answers"), html! { (prose("app-who-answers-lead")) (answers(ctx)) }))
        (design::section("agreements", &t("app-who-agreements"), html! { (prose("app-who-agreements-lead")) (agreements(ctx)) }))
    };
    Ok(Page::new(t("app-who-may"), body).below(t("app-about"), ctx.href(&crate::pages::ABOUT, &[])).into())
}

/// The words of a yes or a no; the mark before it only helps the eye.
fn verdict(ctx: &Ctx, yes: bool) -> Markup {
    html! { @if yes { strong { (ctx.t("app-yes")) } } @else { span.s-quiet { (ctx.t("app-no")) } } }
}

/// A row: what it is about, and a verdict for each column.
fn row(ctx: &Ctx, about: String, verdicts: impl IntoIterator<Item = bool>) -> Vec<Markup> {
    std::iter::once(html! { (about) }).chain(verdicts.into_iter().map(|yes| verdict(ctx, yes))).collect()
}

fn heads(first: String, others: impl IntoIterator<Item = String>) -> Vec<String> {
    std::iter::once(first).chain(others).collect()
}

const STANDINGS: [Option<PartyState>; 5] =
    [None, Some(PartyState::Invited), Some(PartyState::Party), Some(PartyState::Declined), Some(PartyState::Left)];

fn standing(ctx: &Ctx, state: Option<PartyState>) -> String {
    match state {
        Some(state) => ctx.word("collaborations-party", state),
        None => ctx.t("app-who-everybody"),
    }
}

fn seeing(ctx: &Ctx) -> Markup {
    let named = ctx.t("app-who-named");
    let columns = STANDINGS.map(|state| standing(ctx, state)).into_iter().chain([ctx.t("app-who-elsewhere")]);
    let mut rows: Vec<Vec<Markup>> = Vec::new();
    for openness in [Openness::Public, Openness::Parties, Openness::Group, Openness::Confidential] {
        let of = |party, named| Standing { party, named, reaches: true, program: false };
        let sees = |named: bool| {
            let elsewhere = Standing { reaches: false, ..of(Some(PartyState::Party), named) };
            STANDINGS.map(|party| of(party, named)).into_iter().chain([elsewhere]).map(move |s| may_see(openness, s))
        };
        let words = ctx.word("design-openness", openness);
        if sees(false).eq(sees(true)) {
            rows.push(row(ctx, words, sees(false)));
        } else {
            let with_name = format!("{words} – {named}");
            rows.push(row(ctx, words, sees(false)));
            rows.push(row(ctx, with_name, sees(true)));
        }
    }
    design::table(&ctx.t("app-who-sees"), &heads(ctx.t("collaborations-openness"), columns), &rows)
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

fn doing(ctx: &Ctx) -> Markup {
    let columns = Mandate::ALL.iter().map(|mandate| ctx.word("actors-act", *mandate));
    let rows: Vec<Vec<Markup>> = Act::ALL
        .into_iter()
        .map(|of| {
            let may =
                Mandate::ALL.iter().map(|mandate| allows(of, Some(PartyState::Party), &[*mandate], State::Ongoing));
            row(ctx, act(ctx, of), may)
        })
        .collect();
    design::table(&ctx.t("app-who-does"), &heads(ctx.t("app-who-act"), columns), &rows)
}

fn by_state(ctx: &Ctx) -> Markup {
    let states = [State::Preparing, State::Ongoing, State::Paused, State::Ended];
    let columns = states.map(|state| ctx.word("collaborations-state", state));
    let rows: Vec<Vec<Markup>> = Act::ALL
        .into_iter()
        .map(|of| row(ctx, act(ctx, of), states.map(|state| allows(of, Some(PartyState::Party), Mandate::ALL, state))))
        .collect();
    design::table(&ctx.t("app-who-when"), &heads(ctx.t("app-who-act"), columns), &rows)
}

fn answers(ctx: &Ctx) -> Markup {
    let columns = [ctx.t("app-who-own"), ctx.t("app-who-parties"), ctx.t("app-who-others")];
    let rows: Vec<Vec<Markup>> = Sight::ALL
        .iter()
        .map(|sight| {
            let party = Some(PartyState::Party);
            let sees = [(true, party), (false, party), (false, None)]
                .map(|(is_own, reader)| may_see_answer(*sight, is_own, reader, false));
            row(ctx, ctx.word("collaborations-sight", *sight), sees)
        })
        .collect();
    design::table(&ctx.t("app-who-answers"), &heads(ctx.t("app-who-answer"), columns), &rows)
}

fn agreements(ctx: &Ctx) -> Markup {
    let columns = [ctx.t("app-who-parties"), ctx.t("app-who-others")];
    let rows: Vec<Vec<Markup>> = Stage::ALL
        .iter()
        .map(|stage| {
            let sees = [Some(PartyState::Party), None].map(|party| ::agreements::access::may_see(*stage, party, false));
            row(ctx, ctx.word("agreements-stage", *stage), sees)
        })
        .collect();
    design::table(&ctx.t("app-who-agreements"), &heads(ctx.t("app-who-stage"), columns), &rows)
}
