//! Adding an organisation that is missing.

use super::{ADD, CLAIM, ORGANISATION, ORGANISATIONS, PROFILE, kinds};
use crate::acts::add::{self, Alike};
use crate::store::sessions;
use design::field::{Field, Kind, checkboxes, input, select};
use kernel::form::{Form, Taken};
use kernel::{Ctx, Page, Reply, Request, Stop, Tx};
use maud::{Markup, html};

pub fn get(ctx: &Ctx, _: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    Ok(page(ctx, &Form::new(&[("name", request.query("name"))]), &[]).into())
}

pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let mut form = Form::sent(request);
    let mut alike = Vec::new();
    match add::add(ctx, tx, &mut form, &mut alike)? {
        // Whoever acts for nobody goes on as the one she has just become; others change by themselves.
        Taken::Done(id) if form.value("represents") == "yes" && ctx.acting().is_none() => {
            if let Some(secret) = &request.session {
                sessions::act_for(tx, secret, Some(&id))?;
            }
            Ok(Reply::to(ctx.href(&PROFILE, &[&id])))
        }
        Taken::Done(id) => Ok(Reply::to(ctx.href(&ORGANISATION, &[&id]))),
        Taken::Wrong => Ok(page(ctx, &form, &alike).into()),
    }
}

fn page(ctx: &Ctx, form: &Form, alike: &[Alike]) -> Page {
    let t = |key: &str| ctx.t(key);
    let represents = [("yes".to_owned(), t("actors-add-represents"), Some(t("actors-add-represents-more")))];
    let body = html! {
        h1.ds-heading data-size="lg" { (t("actors-add")) }
        p.s-lead { (t("actors-add-lead")) }
        (design::error_summary(ctx, form))
        (design::form(ctx, &ctx.href(&ADD, &[]), html! {
            @if !alike.is_empty() { (known(ctx, form, alike)) }
            (input(ctx, form, Field::new("name", &t("actors-name")), Kind::Text))
            (select(ctx, form, Field::new("kind", &t("actors-kind")), &kinds(ctx), Some("–")))
            (input(ctx, form, Field::new("area", &t("actors-home-area")).hint(&t("actors-area-hint")).optional(), Kind::Text))
            (input(ctx, form, Field::new("number", &t("actors-number")).hint(&t("actors-number-hint")).optional(), Kind::Text))
            (checkboxes(ctx, form, Field::new("represents", &t("actors-add-part")).optional(), &represents))
            (design::button(&t("actors-add-act")))
        }))
    };
    let page =
        Page::new(t("actors-add"), body).below(t("actors-organisations"), ctx.href(&ORGANISATIONS, &[])).unlisted();
    if form.is_sound() { page } else { page.with_errors() }
}

/// Those it may be, with a way to each; and that it is another, for those who know.
fn known(ctx: &Ctx, form: &Form, alike: &[Alike]) -> Markup {
    let distinct = [("yes".to_owned(), ctx.t("actors-alike-distinct"), None)];
    design::notice(
        design::Tone::Waiting,
        html! {
            h2.ds-heading data-size="sm" { (ctx.t("actors-alike")) }
            ul.s-links {
                @for Alike { organisation: o, former } in alike {
                    li {
                        a.ds-link href=(ctx.href(&ORGANISATION, &[&o.id])) { (o.name) }
                        span.s-quiet { (super::called_before(ctx, former.as_ref())) " · " (ctx.word("actors-kind", o.kind)) @if let Some(number) = &o.number { " · " (number) } " · " }
                        a.ds-link href=(ctx.href(&CLAIM, &[&o.id])) { (ctx.t("actors-claim")) span.s-unseen { " " (o.name) } }
                    }
                }
            }
            (checkboxes(ctx, form, Field::new("distinct", &ctx.t("actors-alike-question")).optional(), &distinct))
        },
    )
}
