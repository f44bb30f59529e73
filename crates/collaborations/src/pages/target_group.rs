//! One target group: what is said of it, the check-ins, and what came of what they said (ACT-6).

use super::target_groups::{fields, state};
use super::{CHECK_IN, CHECK_INS, TARGET_GROUP, TARGET_GROUPS, below, bound};
use crate::access::{self, Act};
use crate::acts::target_groups::{self as acts, Found};
use crate::store::target_groups;
use crate::target_group::CheckIn;
use actors::pages::{pages, with_page};
use design::field::{Field, Kind, input, textarea};
use kernel::form::{Form, Taken};
use kernel::time::day_in_words;
use kernel::{Ctx, Reply, Request, Stop, Tx};
use maud::{Markup, html};

const PER_PAGE: i64 = 20;

/// A form with mistakes, and which of the page's it is.
enum Wrong<'a> {
    Group(&'a Form),
    CheckIn(&'a Form),
    Result(i64, &'a Form),
}

fn found(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Found, Stop> {
    acts::found(ctx, tx, request.part("id"), request.part("group"))
}

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let found = found(ctx, tx, request)?;
    view(ctx, tx, request, &found, None, false)
}

/// Changes what is said of it.
pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let found = found(ctx, tx, request)?;
    bound(ctx, request)?;
    let mut form = Form::sent(request);
    match acts::change(ctx, tx, &found, &mut form)? {
        Taken::Done(()) => Ok(back(ctx, &found)),
        Taken::Wrong => view(ctx, tx, request, &found, Some(Wrong::Group(&form)), false),
        Taken::Crossed(_) => view(ctx, tx, request, &found, Some(Wrong::Group(&form)), true),
    }
}

/// Tells of a check-in.
pub fn hold(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let found = acts::readable(ctx, tx, request.part("id"), request.part("group"))?;
    bound(ctx, request)?;
    let mut form = Form::sent(request);
    match acts::hold(ctx, tx, &found, &mut form)? {
        Taken::Done(_) => Ok(back(ctx, &found)),
        Taken::Wrong => view(ctx, tx, request, &found, Some(Wrong::CheckIn(&form)), false),
    }
}

/// Says what came of one.
pub fn answer(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let found = acts::readable(ctx, tx, request.part("id"), request.part("group"))?;
    bound(ctx, request)?;
    let check = acts::held(tx, &found, request.part("check"))?;
    let mut form = Form::sent(request);
    match acts::answer(ctx, tx, &found, &check, &mut form)? {
        Taken::Done(()) => Ok(back(ctx, &found)),
        Taken::Wrong => view(ctx, tx, request, &found, Some(Wrong::Result(check.number, &form)), false),
    }
}

fn back(ctx: &Ctx, found: &Found) -> Reply {
    Reply::to(ctx.href(&TARGET_GROUP, &[&found.collaboration.id, &found.group.number.to_string()]))
}

fn view(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    request: &Request,
    found: &Found,
    wrong: Option<Wrong<'_>>,
    crossed: bool,
) -> Result<Reply, Stop> {
    let t = |key: &str| ctx.t(key);
    let (c, group) = (&found.collaboration, &found.group);
    let number = group.number.to_string();
    let parts = [c.id.as_str(), number.as_str()];
    let reads = acts::reads_check_ins(ctx, found);
    let at = request.page();
    let (count, checks) = match reads {
        true => target_groups::check_ins(tx, &c.id, group.number, PER_PAGE, (at - 1) * PER_PAGE)?,
        false => (0, Vec::new()),
    };
    let stands = Form::new(&[
        ("name", &group.name),
        ("description", &group.description),
        ("primary", if group.is_primary { "yes" } else { "no" }),
        ("represented-by", group.represented_by.as_deref().unwrap_or_default()),
        ("next-on", group.next_on.as_deref().unwrap_or_default()),
    ]);
    let fresh = Form::new(&[("held-on", &ctx.now.date())]);
    let (mut said, mut held, mut result) = (&stands, &fresh, None);
    let errors = match &wrong {
        None => None,
        Some(Wrong::Group(form)) => Some({
            said = form;
            *form
        }),
        Some(Wrong::CheckIn(form)) => Some({
            held = form;
            *form
        }),
        Some(Wrong::Result(which, form)) => Some({
            result = Some((*which, *form));
            *form
        }),
    };
    // Two forms ask for the next day; the one that was sent keeps the name as its id.
    let (next_held, next_said) = match wrong {
        Some(Wrong::CheckIn(_)) => ("next-on", "group-next-on"),
        _ => ("check-next-on", "next-on"),
    };
    let may_check_in = access::may(ctx, c, Act::CheckIn);
    let here = ctx.href(&TARGET_GROUP, &parts);
    let body = html! {
        h1.ds-heading data-size="lg" { (group.name) }
        p.s-meta { (state(ctx, c, group)) }
        @if let Some(form) = errors { (design::error_summary(ctx, form)) }
        @if crossed { (design::notice(design::Tone::Waiting, html! { p { (t("collaborations-group-crossed")) " " (group.name) ". " (group.description) } })) }
        @if !group.description.is_empty() { p { (group.description) } }
        @if reads {
            (design::section("check-ins", &t("collaborations-check-ins"), html! {
                @if checks.is_empty() { (design::empty(&t("collaborations-no-check-ins"), None)) }
                @for check in &checks { (one_check_in(ctx, found, check, may_check_in, result)) }
                @if count > PER_PAGE {
                    (design::pagination(ctx, at, pages(count), |p| format!("{here}{}#check-ins", with_page(&request.query, p))))
                }
            }))
        }
        @if may_check_in {
            (design::section("tell", &t("collaborations-check-in-tell"), html! {
                (design::binding_form(ctx, &ctx.href(&CHECK_INS, &parts), html! {
                    (input(ctx, held, Field::new("held-on", &t("collaborations-held-on")).hint(&t("actors-day-hint")), Kind::Date))
                    (textarea(ctx, held, Field::new("asked", &t("collaborations-asked")), 3))
                    (textarea(ctx, held, Field::new("said", &t("collaborations-said")).hint(&t("collaborations-said-hint")), 5))
                    (input(ctx, held, Field::new("next-on", &t("collaborations-next-on")).id(next_held).hint(&t("actors-day-hint")).optional(), Kind::Date))
                    (design::button(&t("collaborations-check-in-act")))
                }))
            }))
        }
        @if access::may(ctx, c, Act::TargetGroups) {
            (design::section("change", &t("collaborations-group-change"), html! {
                (design::binding_form(ctx, &here, html! {
                    input type="hidden" name="seen" value=(group.version);
                    (fields(ctx, c, said, next_said))
                    (design::quiet_button(&t("collaborations-group-change-act")))
                }))
            }))
        }
    };
    let mut page = below(ctx, c, group.name.clone(), body)
        .below(t("collaborations-target-groups"), ctx.href(&TARGET_GROUPS, &[&c.id]));
    if crossed {
        page.status = 409;
    } else if wrong.is_some() {
        page = page.with_errors();
    }
    Ok(page.into())
}

fn one_check_in(ctx: &Ctx, found: &Found, check: &CheckIn, may: bool, wrong: Option<(i64, &Form)>) -> Markup {
    let t = |key: &str| ctx.t(key);
    let c = &found.collaboration;
    let parts = [c.id.clone(), found.group.number.to_string(), check.number.to_string()];
    let parts = [parts[0].as_str(), &parts[1], &parts[2]];
    let day = day_in_words(&check.held_on, ctx.language);
    let stands = Form::new(&[("result", &check.result)]);
    let form = wrong.filter(|(which, _)| *which == check.number).map_or(&stands, |(_, form)| form);
    let numbered = format!("result-{}", check.number);
    let id = if form.error_at("result").is_some() { "result" } else { numbered.as_str() };
    html! {
        h3.ds-heading data-size="xs" { (day) @if check.result.is_empty() { " " (design::tag(&t("collaborations-waits-for-answer"))) } }
        (design::facts(&[
            (t("collaborations-asked"), html! { (check.asked) }),
            (t("collaborations-said"), html! { (check.said) }),
            (t("collaborations-result"), html! { (check.result) @if let Some(at) = check.result_at { " (" (at.in_words(ctx.language)) ")" } }),
            (t("collaborations-asked-by"), html! { (c.name_of(&check.organisation)) }),
        ]))
        @if may {
            details.s-more open[wrong.is_some_and(|(which, _)| which == check.number)] {
                summary { (t(if check.result.is_empty() { "collaborations-result-write" } else { "collaborations-result-edit" })) span.s-unseen { ": " (day) } }
                (design::binding_form(ctx, &ctx.href(&CHECK_IN, &parts), html! {
                    (textarea(ctx, form, Field::new("result", &t("collaborations-result")).id(id), 3))
                    p.s-meta { (t("collaborations-result-more")) }
                    (design::button(&t("collaborations-result-act")))
                }))
            }
        }
    }
}
