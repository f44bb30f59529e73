//! What a model is called and what it is for, one language at a time.

use super::{OWN_MODEL, OWN_NAME, below_own, crossed_notice, in_other, language, languages, unless_other};
use crate::acts::{edit_model, models as acts};
use crate::model::own::OwnModel;
use crate::pages::bound;
use design::field::{Field, Kind, input, textarea};
use kernel::form::{Form, Taken};
use kernel::{Ctx, Language, Reply, Request, Stop, Tx};
use maud::html;

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let own = acts::editable(ctx, tx, request.part("own"))?;
    let language = language(ctx, request);
    let (title, summary) = edit_model::name(&own, language);
    let form = Form::new(&[("title", title), ("summary", summary)]);
    view(ctx, &own, &form, language, false)
}

pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let own = acts::editable(ctx, tx, request.part("own"))?;
    bound(ctx, request)?;
    let mut form = Form::sent(request);
    let language = edit_model::language(ctx, &form);
    match edit_model::rename(ctx, tx, &own, &mut form)? {
        Taken::Done(()) => Ok(Reply::to(ctx.href(&OWN_MODEL, &[&own.id]))),
        Taken::Wrong => view(ctx, &own, &form, language, false),
        Taken::Crossed(()) => view(ctx, &own, &form, language, true),
    }
}

fn view(ctx: &Ctx, own: &OwnModel, form: &Form, language: Language, crossed: bool) -> Result<Reply, Stop> {
    let t = |key: &str| ctx.t(key);
    let (title, summary) = edit_model::name(own, language);
    let here = ctx.href(&OWN_NAME, &[&own.id]);
    let body = html! {
        h1.ds-heading data-size="lg" { (t("collaborations-edit-name")) }
        (design::error_summary(ctx, form))
        @if crossed { (crossed_notice(ctx, &[title, summary])) }
        (languages(ctx, &here, language))
        (design::binding_form(ctx, &here, html! {
            input type="hidden" name="language" value=(language.code());
            input type="hidden" name="seen" value=(edit_model::seen(&[title, summary]));
            (input(ctx, form, unless_other(Field::new("title", &t("collaborations-model-title")), &own.draft.title, language), Kind::Text))
            (in_other(ctx, &own.draft.title, language))
            (textarea(ctx, form, Field::new("summary", &t("collaborations-model-summary")).hint(&t("collaborations-model-summary-hint")).optional(), 4))
            @if let Some(summary) = &own.draft.summary { (in_other(ctx, summary, language)) }
            (design::button(&t("collaborations-save-name")))
        }))
    };
    Ok(super::with_status(below_own(ctx, own, t("collaborations-edit-name"), body), form.is_sound(), crossed).into())
}
