//! A model's versions, and publishing the draft as the next.

use super::{OWN_CHANGES, OWN_VERSION, OWN_VERSIONS, below_own, crossed_notice, index};
use crate::access;
use crate::acts::models as acts;
use crate::model::own::{OwnModel, Version};
use crate::pages::bound;
use crate::store::own_models;
use design::field::{Field, textarea};
use kernel::form::{Form, Taken};
use kernel::{Ctx, Reply, Request, Stop, Tx};
use maud::{Markup, html};

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let own = acts::owned(ctx, tx, request.part("own"))?;
    view(ctx, tx, &own, &Form::new(&[]), false)
}

pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let own = acts::editable(ctx, tx, request.part("own"))?;
    bound(ctx, request)?;
    let mut form = Form::sent(request);
    match acts::publish(ctx, tx, &own, &mut form)? {
        Taken::Done(_) => Ok(Reply::to(ctx.href(&OWN_VERSIONS, &[&own.id]))),
        Taken::Wrong => view(ctx, tx, &own, &form, false),
        Taken::Crossed(()) => view(ctx, tx, &own, &form, true),
    }
}

fn view(ctx: &Ctx, tx: &mut Tx<'_>, own: &OwnModel, form: &Form, crossed: bool) -> Result<Reply, Stop> {
    let t = |key: &str| ctx.t(key);
    let versions = own_models::versions(tx, own)?;
    let from = if own.published == 0 { "origin".to_owned() } else { own.published.to_string() };
    let changes = format!("{}?from={from}&to=draft", ctx.href(&OWN_CHANGES, &[&own.id]));
    let body = html! {
        h1.ds-heading data-size="lg" { (t("collaborations-model-versions")) }
        (design::error_summary(ctx, form))
        @if crossed { (crossed_notice(ctx, &[])) }
        @if access::may_edit_model(ctx, &own.organisation) {
            @if own.has_changes() {
                (design::section("publish", &ctx.ta("collaborations-publish-model", &[("version", (&(own.published + 1).to_string()).into())]), html! {
                    p { (t("collaborations-publish-lead")) }
                    p { a.ds-link href=(changes) { (t("collaborations-publish-changes")) } }
                    (design::binding_form(ctx, &ctx.href(&OWN_VERSIONS, &[&own.id]), html! {
                        input type="hidden" name="seen" value=(own.draft_digest);
                        (textarea(ctx, form, Field::new("note", &t("collaborations-version-note")).hint(&t("collaborations-version-note-hint")).optional(), 3))
                        (design::button(&t("collaborations-publish-act")))
                    }))
                }))
            } @else { p { (t("collaborations-nothing-to-publish")) } }
        }
        @if versions.is_empty() { p.s-quiet { (t("collaborations-model-never-published")) } }
        @else { (design::section("versions", &t("collaborations-published-versions"), rows(ctx, own, &versions))) }
    };
    Ok(super::with_status(below_own(ctx, own, t("collaborations-model-versions"), body), form.is_sound(), crossed)
        .into())
}

fn rows(ctx: &Ctx, own: &OwnModel, versions: &[Version]) -> Markup {
    let compare = |version: &Version| {
        let from = if version.number == 1 { "origin".to_owned() } else { (version.number - 1).to_string() };
        format!("{}?from={from}&to={}", ctx.href(&OWN_CHANGES, &[&own.id]), version.number)
    };
    html! {
        ul.s-list {
            @for version in versions {
                li {
                    h3.ds-heading data-size="xs" {
                        a.ds-link href=(ctx.href(&OWN_VERSION, &[&own.id, &version.number.to_string()])) { (index::version_words(ctx, version.number)) }
                    }
                    p.s-meta { (design::time(ctx, version.at)) " · " a.ds-link href=(compare(version)) {
                        (ctx.t("collaborations-version-changes")) span.s-unseen { " " (index::version_words(ctx, version.number)) } } }
                    @if !version.note.is_empty() { p { (version.note) } }
                }
            }
        }
    }
}
