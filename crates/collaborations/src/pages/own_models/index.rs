//! The models an organisation has made and those shared with it, and copying one more.

use super::{OWN_MODEL, OWN_MODELS, text, words};
use crate::access;
use crate::acts::models as acts;
use crate::pages::{MODEL, MODELS, bound};
use crate::store::own_models::{self, Listed};
use actors::pages::{PER_PAGE, pages, with_page};
use design::field::{Field, Kind, input, select};
use kernel::form::{Form, Taken};
use kernel::{Ctx, Page, Reply, Request, Stop, Tx};
use maud::{Markup, html};

/// So many of those shared with an organisation are shown; there are seldom more than a few.
const SHARED: i64 = 100;

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let form = Form::new(&[("origin", request.query("model"))]);
    view(ctx, tx, request, &form)
}

pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    bound(ctx, request)?;
    let mut form = Form::sent(request);
    match acts::copy(ctx, tx, &mut form)? {
        Taken::Done(id) => Ok(Reply::to(ctx.href(&OWN_MODEL, &[&id]))),
        Taken::Wrong => view(ctx, tx, request, &form),
    }
}

fn view(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request, form: &Form) -> Result<Reply, Stop> {
    let t = |key: &str| ctx.t(key);
    let page = request.page();
    let own = own_models::own(tx, ctx, PER_PAGE, (page - 1) * PER_PAGE)?;
    let count = own_models::count_own(tx, ctx)?;
    let shared = own_models::shared(tx, ctx, SHARED, 0)?;
    let may_copy = access::may_edit_model(ctx, ctx.whole_organisation());
    let here = ctx.href(&OWN_MODELS, &[]);
    let body = html! {
        h1.ds-heading data-size="lg" { (t("collaborations-own-models")) }
        (design::error_summary(ctx, form))
        p.s-lead { (t("collaborations-own-models-lead")) }
        @if own.is_empty() { (design::empty(&t("collaborations-no-own-models"), None)) }
        (rows(ctx, &own, true, 2))
        (design::pagination(ctx, page, pages(count), |p| format!("{here}{}", with_page(&request.query, p))))
        @if !shared.is_empty() {
            (design::section("shared", &t("collaborations-models-shared-with-you"), rows(ctx, &shared, false, 3)))
        }
        @if may_copy {
            @let choices = options(ctx, tx, form.value("origin"))?;
            (design::section("copy", &t("collaborations-copy-model"), html! {
                p { (t("collaborations-copy-model-lead")) }
                (design::binding_form(ctx, &here, html! {
                    (select(ctx, form, Field::new("origin", &t("collaborations-copied-model")), &choices, Some("–")))
                    (input(ctx, form, Field::new("title", &t("collaborations-model-title")).hint(&t("collaborations-model-title-hint")).optional(), Kind::Text))
                    (design::button(&t("collaborations-copy-model-act")))
                }))
            }))
        } @else {
            (design::notice(design::Tone::Info, html! { p { (t("collaborations-may-not-edit-model")) } }))
        }
    };
    let page = Page::new(t("collaborations-own-models"), body)
        .below(t("collaborations-models"), ctx.href(&MODELS, &[]))
        .unlisted();
    Ok(super::with_status(page, form.is_sound(), false).into())
}

/// The models there are to choose from, each with whose it is.
pub fn options(ctx: &Ctx, tx: &mut Tx<'_>, asked_for: &str) -> Result<Vec<(String, String)>, Stop> {
    let choices = acts::choices(ctx, tx, asked_for)?;
    Ok(choices
        .into_iter()
        .map(|choice| {
            let title = words(ctx, &choice.title).to_owned();
            let words = match &choice.organisation {
                None => title,
                Some(name) => {
                    let args = [("title", (&title).into()), ("organisation", name.into())];
                    ctx.ta("collaborations-model-of", &args)
                }
            };
            (choice.id, words)
        })
        .collect())
}

/// Models as a list with headings of a level, each with who made it and from what. `own`: leading to where it is worked on.
pub fn rows(ctx: &Ctx, listed: &[Listed], own: bool, heading: u8) -> Markup {
    let address = if own { &OWN_MODEL } else { &MODEL };
    html! {
        ul.s-list {
            @for model in listed {
                li {
                    @let link = html! { a.ds-link href=(ctx.href(address, &[&model.id])) { (text(ctx, &model.title)) } };
                    @if heading == 2 { h2.ds-heading data-size="xs" { (link) } } @else { h3.ds-heading data-size="xs" { (link) } }
                    p.s-meta {
                        @if !own { (model.organisation_name) " · " }
                        (ctx.ta("collaborations-model-copied-from", &[("title", words(ctx, &model.origin_title).into())]))
                        " · " (version_words(ctx, model.published))
                        @if own { " · " (ctx.word("collaborations-sharing", model.sharing)) }
                    }
                }
            }
        }
    }
}

/// Which version is the newest, in words.
pub fn version_words(ctx: &Ctx, published: i64) -> String {
    match published {
        0 => ctx.t("collaborations-model-draft"),
        number => ctx.ta("collaborations-model-version", &[("version", (&number.to_string()).into())]),
    }
}

/// The public list of what organisations have made, for the page of all models.
pub fn public_list(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Markup, Stop> {
    let page = request.page();
    let offset = (page - 1) * PER_PAGE;
    let limit = kernel::web::Counted::limit(offset, PER_PAGE * 5);
    let count = own_models::count_public(tx, limit)?;
    let listed = own_models::public(tx, PER_PAGE, offset)?;
    let here = ctx.href(&MODELS, &[]);
    Ok(html! {
        @if !listed.is_empty() {
            (design::section("own", &ctx.t("collaborations-models-of-others"), html! {
                p { (ctx.t("collaborations-models-of-others-lead")) }
                (rows(ctx, &listed, false, 3))
                (design::pagination(ctx, page, pages(count), |p| format!("{here}{}", with_page(&request.query, p))))
            }))
        }
        @if !ctx.whole_organisation().is_empty() {
            p { (design::quiet_way_on(&ctx.t("collaborations-own-models"), &ctx.href(&OWN_MODELS, &[]))) }
        }
    })
}
