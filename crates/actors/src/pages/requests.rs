//! Requests to administer an organisation, for those who answer them.

use super::{ALL_REQUESTS, MERGER, REQUESTS, below};
use crate::acts::{found, merge, trust as acts};
use crate::profile::Claim;
use crate::store::trust;
use kernel::{Ctx, Page, Reply, Request, Stop, Tx};
use maud::{Markup, html};

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = found(tx, request.part("id"))?;
    let claims = acts::claims(ctx, tx, &organisation)?;
    let body = html! {
        h1.ds-heading data-size="lg" { (ctx.ta("actors-requests-of", &[("organisation", (&organisation.name).into())])) }
        @if claims.is_empty() { p { (ctx.t("actors-no-requests")) } } @else { p.s-lead { (ctx.t("actors-claims-lead")) } }
        @for claim in &claims { (one(ctx, claim)) }
    };
    Ok(below(ctx, &organisation, ctx.t("actors-claims"), body).into())
}

/// Says yes or no.
pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = found(tx, request.part("id"))?;
    let yes = match request.field("answer") {
        "yes" => true,
        "no" => false,
        _ => return Err(Stop::Bad("answer")),
    };
    acts::answer(ctx, tx, &organisation, request.field("claim"), yes)?;
    // Where the installation answered, the organisation may have its own administrator now.
    Ok(Reply::to(match acts::claims(ctx, tx, &organisation) {
        Ok(_) => ctx.href(&REQUESTS, &[&organisation.id]),
        Err(Stop::NotFound) => ctx.href(&ALL_REQUESTS, &[]),
        Err(stop) => return Err(stop),
    }))
}

fn one(ctx: &Ctx, claim: &Claim) -> Markup {
    let answer = |answer: &str, button: Markup| {
        design::form(
            ctx,
            &ctx.href(&REQUESTS, &[&claim.organisation]),
            html! {
                input type="hidden" name="claim" value=(claim.id);
                input type="hidden" name="answer" value=(answer);
                (button)
            },
        )
    };
    let first = claim.first_yes.as_ref();
    let is_mine = first.is_some_and(|first| ctx.person() == Some(&first.by));
    let others = first.filter(|_| !is_mine).map(|first| first.by_name.as_str());
    html! {
        section.s-section {
            h2.ds-heading data-size="sm" { (claim.person_name) }
            p.s-meta { @if let Some(mail) = &claim.mail { (mail) " · " } (design::time(ctx, claim.made_at)) }
            p { (claim.message) }
            @if let Some(name) = others { p { (ctx.ta("actors-claim-first-yes", &[("name", name.into())])) } }
            @if is_mine { p { (ctx.t("actors-claim-own-yes")) } }
            div.s-row {
                @if !is_mine { (answer("yes", design::button(&ctx.t("actors-claim-yes")))) }
                (answer("no", design::quiet_button(&ctx.t("actors-claim-no"))))
            }
        }
    }
}

/// Those that nobody else could answer, for the installation's administrators.
pub fn all(ctx: &Ctx, tx: &mut Tx<'_>, _: &Request) -> Result<Reply, Stop> {
    let claims = acts::claims_without_administrator(ctx, tx)?;
    let heads = ["actors-organisation", "actors-person", "actors-since"].map(|key| ctx.t(key));
    let rows: Vec<Vec<Markup>> = claims
        .iter()
        .map(|claim| {
            vec![
                html! { a.ds-link href=(ctx.href(&REQUESTS, &[&claim.organisation])) { (claim.organisation_name) } },
                html! { (claim.person_name) },
                design::time(ctx, claim.made_at),
            ]
        })
        .collect();
    let title = ctx.t("actors-claims");
    let mergers = merge::proposals(ctx, tx)?;
    let body = html! {
        h1.ds-heading data-size="lg" { (title) }
        (design::administration_menu(ctx))
        p.s-lead { (ctx.t("actors-all-requests-lead")) }
        @if claims.is_empty() { p { (ctx.t("actors-no-requests")) } } @else { (design::table(&title, &heads, &rows)) }
        (design::section("mergers", &ctx.t("actors-mergers"), html! {
            @if mergers.is_empty() { p { (ctx.t("actors-no-mergers")) } } @else {
                ul.s-links { @for merger in &mergers { li { a.ds-link href=(ctx.href(&MERGER, &[&merger.id])) {
                    (ctx.ta("actors-merger-of", &[("from", (&merger.gone_name).into()), ("into", (&merger.kept_name).into())]))
                } } } }
            }
        }))
    };
    Ok(Page::new(title, body)
        .below(ctx.t("administration-overview"), ctx.href(&ctx.house.administration, &[]))
        .unlisted()
        .into())
}

/// The way to an organisation's requests, for those who answer them.
pub fn way(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &str) -> Result<Option<Markup>, Stop> {
    let waiting = trust::claims_on(tx, organisation)?.len();
    Ok((waiting > 0).then(|| {
        design::notice(
            design::Tone::Waiting,
            html! { p { a.ds-link href=(ctx.href(&REQUESTS, &[organisation])) { (ctx.ta("actors-requests-wait", &[("count", waiting.into())])) } } },
        )
    }))
}
