//! Insights, for those who look after the installation: asking, and answering one another.

use super::{INSIGHT, INSIGHTS, SHOW};
use crate::acts::insight as acts;
use crate::insight::{HOURS, Insight, InsightAct, InsightState};
use crate::store::insight as store;
use actors::access::as_administrator;
use actors::pages::{PER_PAGE, pages, with_page};
use design::field::{Field, Kind, input, radios, textarea};
use kernel::form::{Form, Taken};
use kernel::record::Word;
use kernel::{Ctx, Page, Reply, Request, Stop, Tx};
use maud::{Markup, html};

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    page(&as_administrator(ctx)?, ctx, tx, request, &Form::new(&[("hours", "4")]))
}

/// Asks for insight.
pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let own = as_administrator(ctx)?;
    let mut form = Form::sent(request);
    match acts::ask(&own, tx, &mut form)? {
        Taken::Done(_) => Ok(Reply::to(ctx.href(&INSIGHTS, &[]))),
        Taken::Wrong => page(&own, ctx, tx, request, &form),
    }
}

/// Approves, refuses or ends.
pub fn tend(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let own = as_administrator(ctx)?;
    let act = InsightAct::from_word(request.field("act")).ok_or(Stop::Bad("act"))?;
    acts::tend(&own, tx, request.part("insight"), act)?;
    Ok(Reply::to(ctx.href(&INSIGHTS, &[])))
}

fn page(own: &Ctx, ctx: &Ctx, tx: &mut Tx<'_>, request: &Request, form: &Form) -> Result<Reply, Stop> {
    let t = |key: &str| ctx.t(key);
    let number = request.page();
    let (count, insights) = store::page(tx, PER_PAGE, (number - 1) * PER_PAGE)?;
    let here = ctx.href(&INSIGHTS, &[]);
    let answerer = actors::store::administrators::own(tx, own)?;
    let may_answer = |insight: &Insight| {
        answerer.as_ref().is_some_and(|one| one.may_answer(&insight.person, insight.asked_at, ctx.now))
    };
    let hours: Vec<_> = HOURS
        .iter()
        .map(|hours| (hours.to_string(), ctx.ta("collaborations-insight-hours", &[("count", (*hours).into())]), None))
        .collect();
    let body = html! {
        h1.ds-heading data-size="lg" { (t("collaborations-insights")) }
        (design::administration_menu(ctx))
        p.s-lead { (t("collaborations-insights-lead")) }
        (design::error_summary(ctx, form))
        (design::section("requests", &t("collaborations-insight-requests"), html! {
            @if insights.is_empty() { (design::empty(&t("collaborations-insight-empty"), None)) }
            @else { ul.s-insights { @for insight in &insights { li { (one_request(own, ctx, insight, may_answer(insight))) } } } }
            (design::pagination(ctx, number, pages(count), |p| format!("{here}{}", with_page(&request.query, p))))
        }))
        (design::section("ask", &t("collaborations-insight-ask"), html! {
            p { (t("collaborations-insight-ask-lead")) }
            (design::form(ctx, &here, html! {
                (input(ctx, form, Field::new("collaboration", &t("collaborations-insight-which")).hint(&t("collaborations-insight-which-hint")), Kind::Text))
                (textarea(ctx, form, Field::new("reason", &t("collaborations-insight-reason")).hint(&t("collaborations-insight-reason-hint")), 4))
                (radios(ctx, form, Field::new("hours", &t("collaborations-insight-how-long")), &hours))
                (design::button(&t("collaborations-insight-ask")))
            }))
        }))
    };
    let page = Page::new(t("collaborations-insights"), body)
        .below(t("administration-overview"), ctx.href(&ctx.house.administration, &[]))
        .unlisted();
    Ok(if form.is_sound() { page } else { page.with_errors() }.into())
}

fn one_request(own: &Ctx, ctx: &Ctx, insight: &Insight, may_answer: bool) -> Markup {
    let state = insight.state(ctx.now);
    let person = own.person().unwrap_or_default();
    let is_own = insight.person == person;
    let acts = InsightAct::ALL
        .iter()
        .filter(|act| insight.may(person, **act, ctx.now) && (may_answer || **act != InsightAct::Approve));
    html! {
        h3.ds-heading data-size="xs" {
            @if state == InsightState::Open && is_own { a.ds-link href=(ctx.href(&SHOW, &[&insight.collaboration])) { (insight.collaboration) } }
            @else { (insight.collaboration) }
            " " (design::tag(&ctx.word("collaborations-insight-state", state)))
        }
        (design::facts(&[
            (ctx.t("collaborations-insight-by"), html! { (insight.person_name) ", " (design::time(ctx, insight.asked_at)) }),
            (ctx.t("collaborations-insight-reason"), html! { (insight.reason) }),
            (ctx.t("collaborations-insight-how-long"), html! { (ctx.ta("collaborations-insight-hours", &[("count", insight.hours.into())])) }),
            (ctx.t("collaborations-insight-answered"), html! {
                @if let (Some((_, at)), Some(by)) = (insight.answer, &insight.answered_by_name) { (by) ", " (design::time(ctx, at)) }
            }),
            (ctx.t("collaborations-insight-until"), html! { @if let Some(until) = insight.until().filter(|_| state == InsightState::Open) { (design::time(ctx, until)) } }),
        ]))
        @if state == InsightState::Asked && is_own { p.s-quiet { (ctx.t("collaborations-insight-waits")) } }
        @if state == InsightState::Asked && !is_own && !may_answer { p.s-quiet { (ctx.t("collaborations-insight-too-new")) } }
        div.s-row {
            @for act in acts {
                (design::form(ctx, &ctx.href(&INSIGHT, &[&insight.id]), html! {
                    input type="hidden" name="act" value=(act.as_str());
                    @let words = html! { (ctx.word("collaborations-insight-act", *act)) span.s-unseen { " " (insight.collaboration) } };
                    button.ds-button data-variant=(if *act == InsightAct::Approve { "primary" } else { "secondary" }) type="submit" { (words) }
                }))
            }
        }
    }
}
