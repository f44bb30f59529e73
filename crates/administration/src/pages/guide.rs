//! The first start: what is done, what is left, and each step on a page of its own.

use super::{GUIDE, OVERVIEW, STEP, below, settings};
use crate::acts::first as acts;
use crate::setting::version;
use crate::step::{self, Step};
use crate::store::steps;
use actors::access::as_administrator;
use actors::{OrganisationKind, store::areas};
use design::field::{Field, Kind, input, select};
use kernel::form::{Form, Taken};
use kernel::record::Word;
use kernel::{Ctx, Page, Reply, Request, Stop, Tx};
use maud::{Markup, html};

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, _: &Request) -> Result<Reply, Stop> {
    as_administrator(ctx)?;
    let done = steps::done(tx)?;
    let next = step::next(&done);
    let body = html! {
        h1.ds-heading data-size="lg" { (ctx.t("administration-guide")) }
        p.s-lead { (ctx.t(if next.is_some() { "administration-guide-lead" } else { "administration-guide-done" })) }
        ol.s-steps {
            @for step in Step::ALL {
                li {
                    a.ds-link href=(ctx.href(&STEP, &[step.as_str()])) { (ctx.word("administration-step", *step)) }
                    " " (design::tag(&ctx.t(if done.contains(step) { "administration-step-done" } else { "administration-step-left" })))
                }
            }
        }
        @match next {
            Some(next) => p { (design::way_on(&ctx.t("administration-guide-on"), &ctx.href(&STEP, &[next.as_str()]))) },
            None => p.s-row {
                (design::way_on(&ctx.t("administration-overview"), &ctx.href(&OVERVIEW, &[])))
                (design::quiet_way_on(&ctx.t("administration-guide-home"), &ctx.href(&ctx.house.home, &[])))
            },
        }
    };
    Ok(below(ctx, ctx.t("administration-guide"), body).into())
}

pub fn step(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    as_administrator(ctx)?;
    let step = named(request)?;
    Ok(page(ctx, tx, step, &acts::form(ctx, step))?.into())
}

pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    as_administrator(ctx)?;
    let step = named(request)?;
    let mut form = Form::sent(request);
    match acts::take(ctx, tx, step, request, &mut form)? {
        Taken::Done(()) => {
            let next = step::next(&steps::done(tx)?);
            Ok(Reply::to(next.map_or_else(|| ctx.href(&GUIDE, &[]), |next| ctx.href(&STEP, &[next.as_str()]))))
        }
        Taken::Wrong => Ok(page(ctx, tx, step, &form)?.with_errors().into()),
        Taken::Crossed(now) => {
            let seen = step.setting().map(|setting| version(&[setting], &now)).unwrap_or_default();
            let value = step.setting().map(|setting| setting.of(&now)).unwrap_or_default();
            let name = step.setting().map_or("", |setting| setting.as_str());
            let form = Form::new(&[(name, &value), ("seen", &seen)]);
            let mut page = page(ctx, tx, step, &form)?.warning(Some(html! { p { (ctx.t("administration-crossed")) } }));
            page.status = 409;
            Ok(page.into())
        }
    }
}

fn named(request: &Request) -> Result<Step, Stop> {
    Step::from_word(request.part("guide")).ok_or(Stop::NotFound)
}

fn page(ctx: &Ctx, tx: &mut Tx<'_>, step: Step, form: &Form) -> Result<Page, Stop> {
    let number = Step::ALL.iter().position(|known| *known == step).unwrap_or_default() + 1;
    let title = ctx.word("administration-step", step);
    let fields = match step.setting() {
        Some(setting) => settings::field(ctx, setting, form),
        None => organisation(ctx, tx, form)?,
    };
    let body = html! {
        h1.ds-heading data-size="lg" { (title) }
        p.s-meta { (ctx.ta("administration-step-number", &[("number", number.into()), ("all", Step::ALL.len().into())])) }
        (design::error_summary(ctx, form))
        p.s-lead { (ctx.word("administration-step-lead", step)) }
        (design::form(ctx, &ctx.href(&STEP, &[step.as_str()]), html! {
            input type="hidden" name="seen" value=(form.value("seen"));
            (fields)
            div.s-row {
                (design::button(&ctx.t("administration-step-save")))
                button.ds-button data-variant="secondary" type="submit" name="act" value="leave" formnovalidate { (ctx.t("administration-step-leave")) }
            }
        }))
    };
    Ok(below(ctx, title.clone(), body).below(ctx.t("administration-guide"), ctx.href(&GUIDE, &[])))
}

fn organisation(ctx: &Ctx, tx: &mut Tx<'_>, form: &Form) -> Result<Markup, Stop> {
    let kinds: Vec<_> =
        OrganisationKind::ALL.iter().map(|kind| (kind.as_str().to_owned(), ctx.word("actors-kind", *kind))).collect();
    let regions = areas::list(tx, 3, "", 100, 0)?;
    let municipalities = areas::list(tx, 2, "", 400, 0)?;
    let places: Vec<_> = regions.into_iter().chain(municipalities).map(|area| (area.code, area.name)).collect();
    Ok(html! {
        (input(ctx, form, Field::new("organisation", &ctx.t("actors-organisation")), Kind::Text))
        (select(ctx, form, Field::new("kind", &ctx.t("actors-kind")), &kinds, Some(&ctx.t("administration-choose-kind"))))
        (select(ctx, form, Field::new("area", &ctx.t("actors-area")).optional(), &places, Some(&ctx.t("administration-no-area"))))
    })
}
