//! What an organisation says of itself, kept by those who administer it; and that it has ended.

use super::{ENDED, ORGANISATION, PROFILE, below, bound, kinds};
use crate::acts::{administered, profile as acts};
use crate::area::Level;
use crate::organisation::Organisation;
use crate::store::{areas, profile, trust};
use design::field::{Field, Kind, input, select, textarea};
use kernel::form::{Form, Taken};
use kernel::{Ctx, Reply, Request, Stop, Tx};
use maud::{Markup, html};

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = administered(ctx, tx, request.part("id"))?;
    let form = standing(tx, &organisation)?;
    page(ctx, tx, &organisation, &form, false)
}

/// The form as what stands now fills it in.
fn standing(tx: &mut Tx<'_>, organisation: &Organisation) -> Result<Form, Stop> {
    let presented = profile::of(tx, &organisation.id)?;
    let area = match &organisation.area {
        Some(code) => areas::find(tx, code)?.map(|area| area.name),
        None => None,
    };
    Ok(acts::form(organisation, area.as_deref(), &presented))
}

pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = administered(ctx, tx, request.part("id"))?;
    bound(ctx, request)?;
    let mut form = Form::sent(request);
    match acts::save(ctx, tx, &organisation, &mut form)? {
        Taken::Done(()) => Ok(Reply::to(ctx.href(&ORGANISATION, &[&organisation.id]))),
        Taken::Wrong => page(ctx, tx, &organisation, &form, false),
        Taken::Crossed(now) => {
            form.set("seen", &now.version.to_string());
            page(ctx, tx, &organisation, &form, true)
        }
    }
}

/// It has ended, or goes on after all.
pub fn ended(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = administered(ctx, tx, request.part("id"))?;
    bound(ctx, request)?;
    let mut form = Form::sent(request);
    match acts::set_ended(ctx, tx, &organisation, &mut form)? {
        Taken::Done(()) => Ok(Reply::to(ctx.href(&ORGANISATION, &[&organisation.id]))),
        Taken::Wrong => {
            let mut kept = standing(tx, &organisation)?;
            kept.set("ended-on", form.value("ended-on"));
            kept.errors = form.errors;
            page(ctx, tx, &organisation, &kept, false)
        }
    }
}

fn page(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &Organisation, form: &Form, crossed: bool) -> Result<Reply, Stop> {
    let t = |key: &str| ctx.t(key);
    let is_verified = !trust::verifications(tx, &organisation.id)?.is_empty();
    let address = ctx.href(&PROFILE, &[&organisation.id]);
    let body = html! {
        h1.ds-heading data-size="lg" { (ctx.ta("actors-profile-of", &[("organisation", (&organisation.name).into())])) }
        p.s-lead { (t("actors-profile-lead")) }
        @if crossed {
            (design::notice(design::Tone::Waiting, html! {
                p role="alert" { (t("actors-profile-crossed")) }
                p { a.ds-link href=(ctx.href(&ORGANISATION, &[&organisation.id])) { (t("actors-profile-now")) } }
            }))
        }
        (design::error_summary(ctx, form))
        @if is_verified { (design::notice(design::Tone::Info, html! { p { (t("actors-profile-verified")) } })) }
        (design::binding_form(ctx, &address, fields(ctx, form)))
        (design::section("ended", &t("actors-end-heading"), end_form(ctx, organisation, form)))
    };
    let mut page = below(ctx, organisation, t("actors-profile"), body);
    if crossed {
        page.status = 409;
    }
    Ok(if form.is_sound() { page } else { page.with_errors() }.into())
}

fn fields(ctx: &Ctx, form: &Form) -> Markup {
    let t = |key: &str| ctx.t(key);
    let levels: Vec<_> = Level::ALL.iter().map(|level| (level.number().to_string(), level.words(ctx))).collect();
    html! {
        input type="hidden" name="seen" value=(form.value("seen"));
        h2.ds-heading data-size="md" { (t("actors-profile-who")) }
        (input(ctx, form, Field::new("name", &t("actors-name")).hint(&t("actors-name-hint")), Kind::Text))
        (select(ctx, form, Field::new("kind", &t("actors-kind")), &kinds(ctx), None))
        (input(ctx, form, Field::new("number", &t("actors-number")).hint(&t("actors-number-hint")).optional(), Kind::Text))
        (textarea(ctx, form, Field::new("purpose", &t("actors-purpose")).hint(&t("actors-purpose-hint")).optional(), 3))
        (textarea(ctx, form, Field::new("driving-forces", &t("actors-driving-forces")).hint(&t("actors-driving-forces-hint")).optional(), 3))
        (textarea(ctx, form, Field::new("brings", &t("actors-brings")).hint(&t("actors-brings-hint")).optional(), 3))
        h2.ds-heading data-size="md" { (t("actors-profile-where")) }
        (select(ctx, form, Field::new("level", &t("actors-level")).optional(), &levels, Some("–")))
        (input(ctx, form, Field::new("area", &t("actors-home-area")).hint(&t("actors-area-hint")).optional(), Kind::Text))
        (textarea(ctx, form, Field::new("works-in", &t("actors-works-in")).hint(&t("actors-works-in-hint")).optional(), 2))
        h2.ds-heading data-size="md" { (t("actors-profile-whom")) }
        (textarea(ctx, form, Field::new("primary-groups", &t("actors-primary-groups")).hint(&t("actors-primary-groups-hint")).optional(), 3))
        (textarea(ctx, form, Field::new("secondary-groups", &t("actors-secondary-groups")).hint(&t("actors-secondary-groups-hint")).optional(), 3))
        h2.ds-heading data-size="md" { (t("actors-profile-contact")) }
        (textarea(ctx, form, Field::new("languages", &t("actors-languages")).hint(&t("actors-one-a-line")).optional(), 2))
        (input(ctx, form, Field::new("website", &t("actors-website")).hint(&t("actors-website-hint")).optional(), Kind::Text))
        (input(ctx, form, Field::new("mail", &t("actors-contact-mail")).hint(&t("actors-contact-mail-hint")).optional(), Kind::Mail))
        (input(ctx, form, Field::new("phone", &t("actors-phone")).optional(), Kind::Text))
        (input(ctx, form, Field::new("address", &t("actors-address")).optional(), Kind::Text))
        (input(ctx, form, Field::new("hours", &t("actors-hours")).hint(&t("actors-hours-hint")).optional(), Kind::Text))
        (design::button(&t("actors-profile-act")))
    }
}

fn end_form(ctx: &Ctx, organisation: &Organisation, form: &Form) -> Markup {
    let t = |key: &str| ctx.t(key);
    let address = ctx.href(&ENDED, &[&organisation.id]);
    html! {
        @if organisation.ended_on.is_some() {
            p { (t("actors-resume-lead")) }
            (design::binding_form(ctx, &address, html! {
                input type="hidden" name="act" value="resume";
                (design::quiet_button(&t("actors-resume")))
            }))
        } @else {
            p { (t("actors-end-lead")) }
            (design::binding_form(ctx, &address, html! {
                input type="hidden" name="act" value="end";
                (input(ctx, form, Field::new("ended-on", &t("actors-end-day")).hint(&t("actors-day-hint")), Kind::Date))
                (design::quiet_button(&t("actors-end-act")))
            }))
        }
    }
}
