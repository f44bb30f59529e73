//! One question, reminder or way onward in an organisation's model: its words, its place, or that it goes.

use super::part::PartAct;
use super::{
    OWN_ITEM, OWN_PART, below_own, crossed_notice, in_language, in_other, language, languages, unless_other, words,
};
use crate::acts::{edit_model, models as acts};
use crate::model::edit::ItemKind;
use crate::model::own::OwnModel;
use crate::pages::bound;
use design::field::{Field, Kind, input, select, textarea};
use kernel::form::{Form, Taken};
use kernel::record::Word;
use kernel::{Ctx, Language, Reply, Request, Stop, Tx};
use maud::{Markup, html};

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let own = acts::editable(ctx, tx, request.part("own"))?;
    let language = language(ctx, request);
    let (part, id) = (request.part("part"), request.part("item"));
    let (_, said) = edit_model::item(&own, part, id, language).ok_or(Stop::NotFound)?;
    let form = Form::new(&[("text", &said.text), ("heading", &said.heading)]);
    view(ctx, &own, part, id, &form, language, false)
}

pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let own = acts::editable(ctx, tx, request.part("own"))?;
    let (part, id) = (request.part("part"), request.part("item"));
    bound(ctx, request)?;
    let mut form = Form::sent(request);
    let language = edit_model::language(ctx, &form);
    let at = |part: &str| in_language(&ctx.href(&OWN_PART, &[&own.id, part]), language);
    match form.word("act")? {
        PartAct::MoveTo => {
            edit_model::move_item_to(ctx, tx, &own, part, id, &form)?;
            Ok(Reply::to(at(form.value("to"))))
        }
        PartAct::Remove => {
            edit_model::remove_item(ctx, tx, &own, part, id)?;
            Ok(Reply::to(at(part)))
        }
        PartAct::Write => match edit_model::write_item(ctx, tx, &own, part, id, &mut form)? {
            Taken::Done(()) => Ok(Reply::to(at(part))),
            Taken::Wrong => view(ctx, &own, part, id, &form, language, false),
            Taken::Crossed(()) => view(ctx, &own, part, id, &form, language, true),
        },
        PartAct::Add | PartAct::Shift => Err(Stop::Bad("act")),
    }
}

fn view(
    ctx: &Ctx,
    own: &OwnModel,
    part: &str,
    id: &str,
    form: &Form,
    language: Language,
    crossed: bool,
) -> Result<Reply, Stop> {
    let t = |key: &str| ctx.t(key);
    let (kind, said) = edit_model::item(own, part, id, language).ok_or(Stop::NotFound)?;
    let (_, whole, heading) = own.draft.item(part, id).ok_or(Stop::NotFound)?;
    let page = own.draft.page(part).ok_or(Stop::NotFound)?;
    let here = ctx.href(&OWN_ITEM, &[&own.id, part, id]);
    let title = ctx.word("collaborations-edit-item", kind);
    let body = html! {
        h1.ds-heading data-size="lg" { (title) }
        (design::error_summary(ctx, form))
        @if crossed { (crossed_notice(ctx, &[&said.heading, &said.text])) }
        (languages(ctx, &here, language))
        (design::binding_form(ctx, &here, html! {
            (hidden(language, PartAct::Write))
            input type="hidden" name="seen" value=(edit_model::seen(&[&said.text, &said.heading]));
            @if kind != ItemKind::Reminder {
                @let key = if kind == ItemKind::Question { "collaborations-item-group" } else { "collaborations-item-heading" };
                (input(ctx, form, Field::new("heading", &t(key)).optional(), Kind::Text))
                @if let Some(heading) = heading { (in_other(ctx, heading, language)) }
            }
            @let label = ctx.word("collaborations-item", kind);
            (textarea(ctx, form, unless_other(Field::new("text", &label), whole, language), 4))
            (in_other(ctx, whole, language))
            (design::button(&t("collaborations-save-item")))
        }))
        (elsewhere(ctx, own, part, &here, language))
    };
    let page = below_own(ctx, own, title, body).below(words(ctx, page.title()), ctx.href(&OWN_PART, &[&own.id, part]));
    Ok(super::with_status(page, form.is_sound(), crossed).into())
}

fn hidden(language: Language, act: PartAct) -> Markup {
    html! {
        input type="hidden" name="language" value=(language.code());
        input type="hidden" name="act" value=(act.as_str());
    }
}

/// Moving it to another page, and removing it.
fn elsewhere(ctx: &Ctx, own: &OwnModel, part: &str, here: &str, language: Language) -> Markup {
    let t = |key: &str| ctx.t(key);
    let pages: Vec<_> = own
        .draft
        .pages()
        .filter(|page| page.id() != part)
        .map(|page| (page.id().to_owned(), words(ctx, page.title()).to_owned()))
        .collect();
    html! {
        @if !pages.is_empty() {
            details.s-more {
                summary { (t("collaborations-move-item")) }
                (design::binding_form(ctx, here, html! {
                    (hidden(language, PartAct::MoveTo))
                    (select(ctx, &Form::new(&[]), Field::new("to", &t("collaborations-move-item-to")), &pages, None))
                    (design::quiet_button(&t("collaborations-move-item")))
                }))
            }
        }
        details.s-confirm {
            summary { (t("collaborations-remove-item")) }
            p { (t("collaborations-remove-part-more")) }
            (design::binding_form(ctx, here, html! {
                (hidden(language, PartAct::Remove))
                (design::quiet_button(&t("collaborations-remove-item")))
            }))
        }
    }
}
