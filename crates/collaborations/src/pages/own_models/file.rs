//! A model changed in a file and read in: what is wrong is told in words, and what would change is shown before it does.

use super::changes::differences;
use super::{OWN_FILE, OWN_MODEL, below_own, crossed_notice};
use crate::acts::models as acts;
use crate::model::ProcessModel;
use crate::model::check::Wrong;
use crate::model::diff::compare;
use crate::model::own::OwnModel;
use crate::pages::bound;
use design::field::{Field, textarea};
use kernel::form::{Form, Taken};
use kernel::{Ctx, Reply, Request, Stop, Tx};
use maud::{Markup, html};

/// So many errors are told at a time: the rest are often the same again.
const TOLD: usize = 50;

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let own = acts::editable(ctx, tx, request.part("own"))?;
    Ok(view(ctx, &own, &Form::new(&[]), &[], false))
}

/// First what was sent is looked at and shown; with `act=keep` it is put in the draft's place.
pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let own = acts::editable(ctx, tx, request.part("own"))?;
    bound(ctx, request)?;
    let mut form = Form::sent(request);
    // A file that was chosen counts; the field is for those who would rather paste.
    // What is no UTF-8 in it shows as U+FFFD, for whoever reads the file to tell of.
    let file = request.file.as_ref().map(|file| String::from_utf8_lossy(&file.bytes));
    let sent = [file.as_deref().unwrap_or_default(), form.value("text")];
    let Some(text) = sent.into_iter().find(|text| !text.trim().is_empty()).map(str::to_owned) else {
        form.error(ctx, "file", "collaborations-no-file", &[]);
        return Ok(view(ctx, &own, &form, &[], false));
    };
    let model = match acts::proposed(ctx, &own, &text) {
        Ok(model) => model,
        Err(wrong) => return Ok(view(ctx, &own, &Form::new(&[("text", &text)]), &wrong, false)),
    };
    if form.value("act") != "keep" {
        return Ok(preview(ctx, &own, &model, &text));
    }
    match acts::replace(ctx, tx, &own, model, form.value("seen"))? {
        Taken::Done(()) => Ok(Reply::to(ctx.href(&OWN_MODEL, &[&own.id]))),
        Taken::Wrong | Taken::Crossed(()) => Ok(view(ctx, &own, &Form::new(&[("text", &text)]), &[], true)),
    }
}

fn view(ctx: &Ctx, own: &OwnModel, form: &Form, wrong: &[Wrong], crossed: bool) -> Reply {
    let t = |key: &str| ctx.t(key);
    let body = html! {
        h1.ds-heading data-size="lg" { (t("collaborations-read-file")) }
        (design::error_summary(ctx, form))
        (errors(ctx, wrong))
        @if crossed { (crossed_notice(ctx, &[])) }
        p.s-lead { (t("collaborations-read-file-lead")) }
        (upload(ctx, own, html! {
            @let described = if form.error_at("file").is_some() { "file-hint file-error" } else { "file-hint" };
            div.ds-field.s-field {
                label.ds-label for="file" { (t("collaborations-file")) }
                p.s-field__hint #file-hint { (t("collaborations-file-hint")) }
                @if let Some(error) = form.error_at("file") { p.ds-validation-message data-color="danger" #file-error { (error) } }
                input #file type="file" name="file" accept=".json,application/json" aria-describedby=(described) aria-invalid=[form.error_at("file").map(|_| "true")];
            }
            (textarea(ctx, form, Field::new("text", &t("collaborations-file-text")).hint(&t("collaborations-file-text-hint")).optional(), 8))
            (design::button(&t("collaborations-file-look")))
        }))
    };
    let is_sound = wrong.is_empty() && form.is_sound();
    super::with_status(below_own(ctx, own, t("collaborations-read-file"), body), is_sound, crossed).into()
}

/// A form that can carry a file.
fn upload(ctx: &Ctx, own: &OwnModel, fields: Markup) -> Markup {
    design::binding_file_form(ctx, &ctx.href(&OWN_FILE, &[&own.id]), fields)
}

/// What is wrong in the file, each with where it stands and what to do.
fn errors(ctx: &Ctx, wrong: &[Wrong]) -> Markup {
    html! {
        @if !wrong.is_empty() {
            div.ds-error-summary role="alert" tabindex="-1" {
                h2.ds-heading data-size="xs" { (ctx.ta("collaborations-file-wrong", &[("count", wrong.len().into())])) }
                ol.ds-list {
                    @for one in wrong.iter().take(TOLD) {
                        li { @if !one.place.is_empty() { strong { (one.place) ":" } " " } (one.what) " " (one.to_do) }
                    }
                }
                @if wrong.len() > TOLD { p { (ctx.t("collaborations-file-wrong-more")) } }
                p { (ctx.t("collaborations-file-nothing-kept")) }
            }
        }
    }
}

/// What would change, and the button that changes it.
fn preview(ctx: &Ctx, own: &OwnModel, model: &ProcessModel, text: &str) -> Reply {
    let changed = compare(&own.draft, model);
    let title = ctx.t("collaborations-file-changes");
    let body = html! {
        h1.ds-heading data-size="lg" { (title) }
        p.s-lead { (ctx.t("collaborations-file-changes-lead")) }
        (differences(ctx, &changed))
        @if changed.is_empty() {
            p { (design::quiet_way_on(&ctx.t("collaborations-back-to-model"), &ctx.href(&OWN_MODEL, &[&own.id]))) }
        } @else {
            (upload(ctx, own, html! {
                input type="hidden" name="act" value="keep";
                input type="hidden" name="seen" value=(own.draft_digest);
                input type="hidden" name="text" value=(text);
                (design::button(&ctx.t("collaborations-file-keep")))
            }))
        }
    };
    below_own(ctx, own, title, body).into()
}
