//! A proposal that two organisations are one, for those who answer it; and the mandates that came along.

use super::merge::follows;
use super::people::{acts_in_words, days_in_words};
use super::{ALL_REQUESTS, BROUGHT, MERGER, ORGANISATION, below};
use crate::access;
use crate::acts::{found, merge as acts};
use crate::merger::{Merger, MergerAct, MergerState};
use crate::store::{mergers, people};
use design::Tone;
use kernel::form::bound;
use kernel::record::Word;
use kernel::{Ctx, Page, Reply, Request, Stop, Tx};
use maud::{Markup, html};

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let merger = acts::proposal(ctx, tx, request.part("merger"))?;
    let t = |key: &str| ctx.t(key);
    let state = merger.state(ctx.now);
    let (side, may_refuse) = (acts::side(ctx, tx, &merger)?, acts::may_refuse(ctx, tx, &merger)?);
    let proposer = people::name(tx, &merger.proposed_by)?.unwrap_or_default();
    let with_names = access::may_administer(ctx, &merger.gone);
    let follows = match state {
        MergerState::Waiting => follows(ctx, ctx, tx, &merger.gone, with_names)?,
        _ => html! {},
    };
    let said = |agrees: bool| t(if agrees { "actors-merger-agrees" } else { "actors-merger-waits" });
    let organisation = |id: &str, name: &str| html! { a.ds-link href=(ctx.href(&ORGANISATION, &[id])) { (name) } };
    let facts = [
        (
            t("actors-merge-from"),
            html! { (organisation(&merger.gone, &merger.gone_name)) span.s-quiet { " · " (said(merger.gone_by.is_some())) } },
        ),
        (
            t("actors-merge-to"),
            html! { (organisation(&merger.kept, &merger.kept_name)) span.s-quiet { " · " (said(merger.kept_by.is_some())) } },
        ),
        (t("actors-merger-reason"), html! { (merger.reason) }),
        (
            t("actors-merger-by"),
            html! { (people::shown(ctx, &proposer)) " · " (design::time(ctx, merger.proposed_at)) },
        ),
    ];
    let args = [("from", (&merger.gone_name).into()), ("into", (&merger.kept_name).into())];
    let title = ctx.ta("actors-merger-of", &args);
    let body = html! {
        h1.ds-heading data-size="lg" { (title) }
        (design::notice(if state == MergerState::Waiting { Tone::Waiting } else { Tone::Info }, html! { p { (ctx.word("actors-merger", state)) } }))
        (design::facts(&facts))
        (follows)
        @if state == MergerState::Waiting {
            p { (ctx.ta("actors-merge-after", &args)) }
            div.s-row {
                @if side.is_some() { (act(ctx, &merger, MergerAct::Consent, design::button(&t("actors-merger-consent")))) }
                @if may_refuse { (act(ctx, &merger, MergerAct::Refuse, design::quiet_button(&t("actors-merger-refuse")))) }
                @if acts::may_take_back(ctx, &merger) { (act(ctx, &merger, MergerAct::TakeBack, design::quiet_button(&t("actors-merger-take-back")))) }
            }
            @if side.is_none() { p.s-quiet { (t("actors-merger-others-answer")) } }
        }
    };
    let page = Page::new(&title, body).unlisted();
    Ok(match ctx.is_administrator() {
        true => page.below(ctx.t("actors-claims"), ctx.href(&ALL_REQUESTS, &[])),
        false => page.below(ctx.t("actors-organisations"), ctx.href(&super::ORGANISATIONS, &[])),
    }
    .into())
}

fn act(ctx: &Ctx, merger: &Merger, act: MergerAct, button: Markup) -> Markup {
    design::form(
        ctx,
        &ctx.href(&MERGER, &[&merger.id]),
        html! {
            input type="hidden" name="acting_for" value=(ctx.organisation());
            input type="hidden" name="act" value=(act.as_str());
            (button)
        },
    )
}

pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let merger = acts::proposal(ctx, tx, request.part("merger"))?;
    if ctx.acting().is_some() {
        bound(ctx, request)?;
    }
    let act = MergerAct::from_word(request.field("act")).ok_or(Stop::Bad("act"))?;
    acts::tend(ctx, tx, &merger, act)?;
    Ok(Reply::to(ctx.href(&MERGER, &[&merger.id])))
}

/// The way to what waits for an organisation: proposals, and mandates that came along. For those who answer.
pub fn ways(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &str) -> Result<Markup, Stop> {
    let proposed = mergers::waiting_for(tx, ctx, organisation)?;
    let brought = mergers::brought(tx, ctx, organisation)?.len();
    Ok(html! {
        @for merger in &proposed {
            (design::notice(Tone::Waiting, html! { p { a.ds-link href=(ctx.href(&MERGER, &[&merger.id])) {
                (ctx.ta("actors-merger-of", &[("from", (&merger.gone_name).into()), ("into", (&merger.kept_name).into())]))
            } } }))
        }
        @if brought > 0 {
            (design::notice(Tone::Waiting, html! { p { a.ds-link href=(ctx.href(&BROUGHT, &[organisation])) {
                (ctx.ta("actors-brought-wait", &[("count", brought.into())]))
            } } }))
        }
    })
}

/// The mandates that came along and wait.
pub fn brought(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = found(tx, request.part("id"))?;
    let waiting = acts::brought(ctx, tx, &organisation)?;
    let t = |key: &str| ctx.t(key);
    let address = ctx.href(&BROUGHT, &[&organisation.id]);
    let answer = |mandate: &str, answer: &str, button: Markup| {
        design::form(
            ctx,
            &address,
            html! {
                input type="hidden" name="acting_for" value=(ctx.organisation());
                input type="hidden" name="mandate" value=(mandate);
                input type="hidden" name="answer" value=(answer);
                (button)
            },
        )
    };
    let heads = ["actors-person", "actors-task", "actors-may", "actors-period", "actors-brought-answer"].map(t);
    let rows: Vec<Vec<Markup>> = waiting
        .iter()
        .map(|one| {
            let name = people::shown(ctx, &one.person_name);
            vec![
                html! { (name) },
                html! { (one.task) },
                html! { (acts_in_words(ctx, &one.acts)) },
                // The days it was to hold; that it ended with its organisation is why it is here.
                html! { (days_in_words(ctx, &crate::MandateRecord { withdrawn_at: None, ..one.clone() })) },
                html! { div.s-row {
                    (answer(&one.id, "yes", html! { button.s-plain-button type="submit" { (t("actors-brought-yes")) span.s-unseen { " " (name) } } }))
                    (answer(&one.id, "no", html! { button.s-plain-button type="submit" { (t("actors-brought-no")) span.s-unseen { " " (name) } } }))
                } },
            ]
        })
        .collect();
    let title = t("actors-brought");
    let body = html! {
        h1.ds-heading data-size="lg" { (title) }
        @if waiting.is_empty() {
            p { (t("actors-brought-none")) }
        } @else {
            p.s-lead { (t("actors-brought-lead")) }
            (design::table(&title, &heads, &rows))
            (answer("", "yes", design::button(&t("actors-brought-all"))))
        }
    };
    Ok(below(ctx, &organisation, title.clone(), body).into())
}

pub fn answer(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = found(tx, request.part("id"))?;
    acts::brought(ctx, tx, &organisation)?;
    if access::may_administer(ctx, &organisation.id) {
        bound(ctx, request)?;
    }
    let yes = match request.field("answer") {
        "yes" => true,
        "no" => false,
        _ => return Err(Stop::Bad("answer")),
    };
    let one = Some(request.field("mandate")).filter(|id| !id.is_empty());
    acts::answer_brought(ctx, tx, &organisation, one, yes)?;
    // Where the installation answered, the organisation may have its own administrators now.
    let goes_on = acts::brought(ctx, tx, &organisation).is_ok();
    Ok(Reply::to(ctx.href(if goes_on { &BROUGHT } else { &ORGANISATION }, &[&organisation.id])))
}
