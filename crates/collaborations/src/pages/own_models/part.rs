//! A phase or a step of an organisation's model: its texts, and the questions, reminders and ways onward on it.

use super::{
    OWN_ITEM, OWN_MODEL, OWN_PART, below_own, crossed_notice, in_language, in_other, language, languages, movers, text,
    unless_other, words,
};
use crate::access;
use crate::acts::{edit_model, models as acts};
use crate::model::Page as ModelPage;
use crate::model::edit::ItemKind;
use crate::model::own::OwnModel;
use crate::pages::bound;
use design::field::{Field, Kind, input, select, textarea};
use kernel::form::{Form, Taken};
use kernel::record::Word;
use kernel::{Ctx, Language, Reply, Request, Stop, Text, Tx};
use maud::{Markup, html};

kernel::words! {
    /// What is done with a part or with something on it.
    pub enum PartAct {
        Write = "write",
        Add = "add",
        Shift = "shift",
        MoveTo = "move-to",
        Remove = "remove",
    }
}

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let own = acts::owned(ctx, tx, request.part("own"))?;
    let language = language(ctx, request);
    let (title, introduction) = edit_model::part(&own, request.part("part"), language).ok_or(Stop::NotFound)?;
    let form = Form::new(&[("title", title), ("introduction", introduction)]);
    view(ctx, &own, request.part("part"), &form, language, false)
}

pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let own = acts::editable(ctx, tx, request.part("own"))?;
    let part = request.part("part");
    own.draft.spot(part).ok_or(Stop::NotFound)?;
    bound(ctx, request)?;
    let mut form = Form::sent(request);
    let language = edit_model::language(ctx, &form);
    let here = in_language(&ctx.href(&OWN_PART, &[&own.id, part]), language);
    let whole = ctx.href(&OWN_MODEL, &[&own.id]);
    match form.word("act")? {
        PartAct::Write => match edit_model::write_part(ctx, tx, &own, part, &mut form)? {
            Taken::Done(()) => Ok(Reply::to(here)),
            Taken::Wrong => view(ctx, &own, part, &form, language, false),
            Taken::Crossed(()) => view(ctx, &own, part, &form, language, true),
        },
        PartAct::Add => match edit_model::add_items(ctx, tx, &own, part, &mut form)? {
            Taken::Done(_) => Ok(Reply::to(format!("{here}#{}s", form.value("kind")))),
            Taken::Wrong => view(ctx, &own, part, &form, language, false),
        },
        PartAct::Shift => {
            edit_model::move_item(ctx, tx, &own, part, &form)?;
            Ok(Reply::to(format!("{here}#{}s", form.value("kind"))))
        }
        PartAct::MoveTo => {
            edit_model::move_step_to(ctx, tx, &own, part, &form)?;
            Ok(Reply::to(format!("{whole}#parts")))
        }
        PartAct::Remove => {
            edit_model::remove_part(ctx, tx, &own, part)?;
            Ok(Reply::to(format!("{whole}#parts")))
        }
    }
}

fn view(ctx: &Ctx, own: &OwnModel, part: &str, form: &Form, language: Language, crossed: bool) -> Result<Reply, Stop> {
    let t = |key: &str| ctx.t(key);
    let page = own.draft.page(part).ok_or(Stop::NotFound)?;
    let may_edit = access::may_edit_model(ctx, &own.organisation);
    let (title, introduction) = edit_model::part(own, part, language).ok_or(Stop::NotFound)?;
    let here = ctx.href(&OWN_PART, &[&own.id, part]);
    let heads = |kind: ItemKind| ctx.word("collaborations-items", kind);
    // A form for something else on the page leaves these fields as they stand.
    let written = match form.value("act") {
        "" | "write" => form.clone(),
        _ => Form::new(&[("title", title), ("introduction", introduction)]),
    };
    let body = html! {
        h1.ds-heading data-size="lg" { (text(ctx, page.title())) }
        (design::error_summary(ctx, form))
        @if crossed { (crossed_notice(ctx, &[title, introduction])) }
        (languages(ctx, &here, language))
        @if may_edit {
            (design::binding_form(ctx, &here, html! {
                (hidden(language, PartAct::Write))
                input type="hidden" name="seen" value=(edit_model::seen(&[title, introduction]));
                (input(ctx, &written, unless_other(Field::new("title", &t("collaborations-part-title")), page.title(), language), Kind::Text))
                (in_other(ctx, page.title(), language))
                (textarea(ctx, &written, Field::new("introduction", &t("collaborations-part-introduction")).hint(&t("collaborations-markdown")).optional(), 6))
                @if let Some(introduction) = page.introduction() { (in_other(ctx, introduction, language)) }
                (design::button(&t("collaborations-save-part")))
            }))
        } @else if let Some(introduction) = page.introduction() { (design::prose(ctx, introduction, Language::Swedish, 2)) }
        @for kind in ItemKind::ALL {
            @let items = items(page, *kind);
            section.s-section {
                h2 id={ (kind.as_str()) "s" } .ds-heading data-size="md" { (heads(*kind)) }
                @if items.is_empty() { p.s-quiet { (ctx.word("collaborations-no-items", *kind)) } }
                @if may_edit {
                    @if !items.is_empty() {
                        (design::binding_form(ctx, &here, html! {
                            (hidden(language, PartAct::Shift))
                            input type="hidden" name="kind" value=(kind.as_str());
                            (list(ctx, own, part, &items, language, true))
                        }))
                    }
                    (add_form(ctx, &here, form, *kind, language))
                } @else { (list(ctx, own, part, &items, language, false)) }
            }
        }
        @if may_edit { (elsewhere(ctx, own, page, &here, language)) }
    };
    let name = words(ctx, page.title()).to_owned();
    Ok(super::with_status(below_own(ctx, own, name, body), form.is_sound(), crossed).into())
}

fn hidden(language: Language, act: PartAct) -> Markup {
    html! {
        input type="hidden" name="language" value=(language.code());
        input type="hidden" name="act" value=(act.as_str());
    }
}

/// The things of one kind on a page: id and text.
fn items(page: ModelPage<'_>, kind: ItemKind) -> Vec<(&str, &Text)> {
    match kind {
        ItemKind::Question => page.questions().iter().map(|q| (q.id.0.as_str(), &q.text)).collect(),
        ItemKind::Reminder => page.reminders().iter().map(|r| (r.id.0.as_str(), &r.text)).collect(),
        ItemKind::Onward => {
            page.onward().iter().map(|o| (o.id.0.as_str(), o.title.as_ref().unwrap_or(&o.text))).collect()
        }
    }
}

fn list(ctx: &Ctx, own: &OwnModel, part: &str, items: &[(&str, &Text)], language: Language, may_edit: bool) -> Markup {
    html! {
        ol.s-parts {
            @for (at, (id, said)) in items.iter().enumerate() {
                @let name = words(ctx, said);
                li {
                    div.s-part {
                        div.s-part__what { (text(ctx, said)) }
                        @if may_edit {
                            div.s-part__acts {
                                a.ds-button data-variant="tertiary" href=(in_language(&ctx.href(&OWN_ITEM, &[&own.id, part, id]), language)) {
                                    (ctx.t("collaborations-edit-item")) span.s-unseen { " " (name) }
                                }
                                (movers(ctx, id, at, items.len(), name))
                            }
                        }
                    }
                }
            }
        }
    }
}

fn add_form(ctx: &Ctx, here: &str, form: &Form, kind: ItemKind, language: Language) -> Markup {
    let empty = Form::new(&[]);
    let form = if form.value("kind") == kind.as_str() && form.value("act") == "add" { form } else { &empty };
    html! {
        details.s-more open[!form.is_sound()] {
            summary { (ctx.word("collaborations-add-items", kind)) }
            (design::binding_form(ctx, here, html! {
                (hidden(language, PartAct::Add))
                input type="hidden" name="kind" value=(kind.as_str());
                @if kind == ItemKind::Onward {
                    (input(ctx, form, Field::new("heading", &ctx.t("collaborations-item-heading")).optional(), Kind::Text))
                }
                @let label = ctx.word("collaborations-items", kind);
                @let hint = ctx.word("collaborations-add-items-hint", kind);
                (textarea(ctx, form, Field::new(kind.as_str(), &label).hint(&hint), 4))
                (design::quiet_button(&ctx.word("collaborations-add-items", kind)))
            }))
        }
    }
}

/// Moving a step to another phase, and removing the part.
fn elsewhere(ctx: &Ctx, own: &OwnModel, page: ModelPage<'_>, here: &str, language: Language) -> Markup {
    let t = |key: &str| ctx.t(key);
    let phases: Vec<_> = own
        .draft
        .phases
        .iter()
        .filter(|phase| phase.id != page.phase.id)
        .map(|phase| (phase.id.0.clone(), words(ctx, &phase.title).to_owned()))
        .collect();
    let is_last_phase = page.step.is_none() && own.draft.phases.len() == 1;
    html! {
        @if page.step.is_some() && !phases.is_empty() {
            details.s-more {
                summary { (t("collaborations-move-step")) }
                (design::binding_form(ctx, here, html! {
                    (hidden(language, PartAct::MoveTo))
                    (select(ctx, &Form::new(&[]), Field::new("phase", &t("collaborations-move-step-to")), &phases, None))
                    (design::quiet_button(&t("collaborations-move-step")))
                }))
            }
        }
        @if !is_last_phase {
            details.s-confirm {
                @let key = if page.step.is_some() { "collaborations-remove-step" } else { "collaborations-remove-phase" };
                summary { (t(key)) }
                p { (t("collaborations-remove-part-more")) }
                (design::binding_form(ctx, here, html! {
                    (hidden(language, PartAct::Remove))
                    (design::quiet_button(&t(key)))
                }))
            }
        }
    }
}
