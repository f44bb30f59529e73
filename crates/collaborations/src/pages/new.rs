//! Starting a collaboration: the challenge, where, for whom, by which model, how open.

use super::{INDEX, PARTIES};
use crate::acts::start;
use design::field::{Field, Kind, input, radios, select, textarea};
use kernel::form::{Form, Taken};
use kernel::openness::Openness;
use kernel::record::Word;
use kernel::{Ctx, Page, Reply, Request, Stop, Tx};
use maud::html;

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let own = actors::store::organisations::find(tx, ctx.organisation())?;
    let area = own.and_then(|o| o.area).unwrap_or_default();
    let model = match request.query("model") {
        "" => "mucf-samverkansmodell",
        asked_for => asked_for,
    };
    let form = Form::new(&[("openness", ctx.installation.openness.as_str()), ("area", &area), ("model", model)]);
    page(ctx, tx, &form)
}

pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    super::bound(ctx, request)?;
    let mut form = Form::sent(request);
    match start::start(ctx, tx, &mut form)? {
        Taken::Done(id) => Ok(Reply::to(ctx.href(&PARTIES, &[&id]))),
        Taken::Wrong => page(ctx, tx, &form),
    }
}

fn page(ctx: &Ctx, tx: &mut Tx<'_>, form: &Form) -> Result<Reply, Stop> {
    let t = |key: &str| ctx.t(key);
    let hinders = start::hinders(ctx, tx)?;
    let regions = actors::store::areas::regions();
    let municipalities = actors::store::areas::list(tx, 2, "", 400, 0)?;
    let mut areas = vec![("SE".to_owned(), "Sverige".to_owned())];
    areas.extend(regions.iter().chain(&municipalities).map(|a| (a.code.clone(), a.name.clone())));
    let models = super::own_models::index::options(ctx, tx, form.value("model"))?;
    let openness: Vec<_> = Openness::ALL
        .iter()
        .map(|o| {
            (o.as_str().to_owned(), ctx.word("design-openness", *o), Some(ctx.word("collaborations-openness-more", *o)))
        })
        .collect();
    let body = html! {
        h1.ds-heading data-size="lg" { (t("collaborations-start")) }
        p.s-lead { (t("collaborations-start-lead")) }
        (design::error_summary(ctx, form))
        @if let Some(why) = hinders {
            (design::notice(design::Tone::Info, html! { p { (t(why)) } }))
        } @else {
            (design::binding_form(ctx, &ctx.href(&super::NEW, &[]), html! {
                (input(ctx, form, Field::new("title", &t("collaborations-name")).hint(&t("collaborations-name-hint")), Kind::Text))
                (textarea(ctx, form, Field::new("challenge", &t("collaborations-challenge")).hint(&t("collaborations-challenge-hint")), 6))
                (textarea(ctx, form, Field::new("summary", &t("collaborations-summary")).hint(&t("collaborations-summary-hint")).optional(), 2))
                (input(ctx, form, Field::new("target-group", &t("collaborations-target-group")).hint(&t("collaborations-target-group-hint")).optional(), Kind::Text))
                (select(ctx, form, Field::new("area", &t("actors-area")).optional(), &areas, Some(&t("collaborations-no-area"))))
                details.s-more open[!form.value("area-2").is_empty()] {
                    summary { (t("collaborations-more-areas")) }
                    (select(ctx, form, Field::new("area-2", &t("collaborations-area-2")).optional(), &areas, Some("–")))
                    (select(ctx, form, Field::new("area-3", &t("collaborations-area-3")).optional(), &areas, Some("–")))
                }
                (select(ctx, form, Field::new("model", &t("collaborations-model")).hint(&t("collaborations-model-hint")).optional(), &models, Some(&t("collaborations-no-model"))))
                (radios(ctx, form, Field::new("openness", &t("collaborations-openness")), &openness))
                (design::button(&t("collaborations-start")))
            }))
        }
    };
    let page =
        Page::new(t("collaborations-start"), body).below(t("collaborations-title"), ctx.href(&INDEX, &[])).unlisted();
    Ok(if form.is_sound() { page } else { page.with_errors() }.into())
}
