//! One of the organisation's models: where it stands, its phases and steps, and what can be done with it.

use super::{
    OWN_CHANGES, OWN_FILE, OWN_ITEM, OWN_MODEL, OWN_NAME, OWN_PART, OWN_SHARING, OWN_VERSION, OWN_VERSIONS, among,
    in_language, index, language, language_word, movers, text, words,
};
use crate::access;
use crate::acts::{edit_model, models as acts};
use crate::model::Page as ModelPage;
use crate::model::own::OwnModel;
use crate::pages::{NEW, bound};
use design::field::{Field, Kind, input, select};
use kernel::form::{Form, Taken};
use kernel::{Ctx, Language, Reply, Request, Stop, Tx};
use maud::{Markup, html};

/// So many of the texts that lack a translation are named; the rest turn up as these are written.
const NAMED: usize = 50;

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let own = acts::owned(ctx, tx, request.part("own"))?;
    view(ctx, &own, &Form::new(&[]), language(ctx, request))
}

pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let own = acts::editable(ctx, tx, request.part("own"))?;
    bound(ctx, request)?;
    let mut form = Form::sent(request);
    let here = ctx.href(&OWN_MODEL, &[&own.id]);
    if !form.value("move").is_empty() {
        edit_model::move_part(ctx, tx, &own, &form)?;
        return Ok(Reply::to(format!("{here}#parts")));
    }
    match edit_model::add_part(ctx, tx, &own, &mut form)? {
        Taken::Done(part) => Ok(Reply::to(ctx.href(&OWN_PART, &[&own.id, &part]))),
        Taken::Wrong => view(ctx, &own, &form, edit_model::language(ctx, &form)),
    }
}

fn view(ctx: &Ctx, own: &OwnModel, form: &Form, language: Language) -> Result<Reply, Stop> {
    let t = |key: &str| ctx.t(key);
    let may_edit = access::may_edit_model(ctx, &own.organisation);
    let here = ctx.href(&OWN_MODEL, &[&own.id]);
    let body = html! {
        h1.ds-heading data-size="lg" { (text(ctx, &own.draft.title)) }
        (design::error_summary(ctx, form))
        @if let Some(summary) = &own.draft.summary { p.s-lead { (text(ctx, summary)) } }
        (state(ctx, own, may_edit))
        (ways(ctx, own, may_edit))
        (design::section("parts", &t("collaborations-parts-of-model"), html! {
            @if may_edit {
                p { (t("collaborations-parts-of-model-lead")) }
                (design::binding_form(ctx, &here, parts(ctx, own, true)))
            } @else { (parts(ctx, own, false)) }
        }))
        @if may_edit {
            (design::section("add", &t("collaborations-add-part"), html! {
                (design::binding_form(ctx, &here, html! {
                    @let phases: Vec<_> = own.draft.phases.iter().map(|p| (p.id.0.clone(), words(ctx, &p.title).to_owned())).collect();
                    input type="hidden" name="language" value=(language.code());
                    (input(ctx, form, Field::new("title", &t("collaborations-part-title")), Kind::Text))
                    (select(ctx, form, Field::new("phase", &t("collaborations-part-within")).hint(&t("collaborations-part-within-hint")).optional(), &phases, Some(&t("collaborations-part-own-phase"))))
                    (design::button(&t("collaborations-add-part-act")))
                }))
            }))
        }
        (lacking(ctx, own, may_edit))
    };
    let page = among(ctx, words(ctx, &own.draft.title), body);
    Ok(super::with_status(page, form.is_sound(), false).into())
}

/// Where it stands: from what, which version, for whom, and whether something waits to be published.
fn state(ctx: &Ctx, own: &OwnModel, may_edit: bool) -> Markup {
    let t = |key: &str| ctx.t(key);
    let compare = |from: &str| format!("{}?from={from}", ctx.href(&OWN_CHANGES, &[&own.id]));
    html! {
        (design::facts(&[
            (t("collaborations-model-from"), html! {
                (text(ctx, &own.origin.title)) " – "
                a.ds-link href=(compare("origin")) { (t("collaborations-differs-from-origin")) }
            }),
            (t("collaborations-model-state"), html! { (index::version_words(ctx, own.published)) }),
            (t("collaborations-sharing"), html! { (ctx.word("collaborations-sharing", own.sharing)) }),
            (t("collaborations-model-changed"), html! { (design::time(ctx, own.changed_at)) }),
        ]))
        @if own.has_changes() {
            (design::notice(design::Tone::Waiting, html! {
                @if own.published == 0 { p { (t("collaborations-model-never-published")) } }
                @else {
                    p { (t("collaborations-model-has-changes")) " "
                        a.ds-link href=(compare(&own.published.to_string())) { (t("collaborations-differs-from-newest")) } }
                }
                @if may_edit { p { (design::way_on(&t("collaborations-publish-way"), &ctx.href(&OWN_VERSIONS, &[&own.id]))) } }
            }))
        }
    }
}

fn ways(ctx: &Ctx, own: &OwnModel, may_edit: bool) -> Markup {
    let t = |key: &str| ctx.t(key);
    let file = format!("/api/v1/own-models/{}/draft", kernel::web::encode(&own.id));
    html! {
        p.s-row {
            @if own.published > 0 {
                (design::quiet_way_on(&t("collaborations-start-on-model"), &format!("{}?model={}", ctx.href(&NEW, &[]), kernel::web::encode(&own.id))))
            }
            @if may_edit {
                (design::quiet_way_on(&t("collaborations-edit-name"), &ctx.href(&OWN_NAME, &[&own.id])))
                (design::quiet_way_on(&t("collaborations-share-model"), &ctx.href(&OWN_SHARING, &[&own.id])))
                (design::quiet_way_on(&t("collaborations-read-file"), &ctx.href(&OWN_FILE, &[&own.id])))
            }
            a.ds-button data-variant="secondary" href=(file) download={ (own.id) ".json" } { (t("collaborations-download-model")) }
        }
        ul.s-quiet {
            li { a.ds-link href=(ctx.href(&OWN_VERSION, &[&own.id, "0"])) { (t("collaborations-read-draft")) } }
            li { a.ds-link href=(ctx.href(&OWN_VERSIONS, &[&own.id])) { (t("collaborations-model-versions")) } }
        }
    }
}

/// Phases with their steps, each leading to where it is changed.
fn parts(ctx: &Ctx, own: &OwnModel, may_edit: bool) -> Markup {
    html! {
        ol.s-parts {
            @for (i, phase) in own.draft.phases.iter().enumerate() {
                li {
                    (part(ctx, own, ModelPage { phase, step: None }, (i, own.draft.phases.len()), may_edit))
                    @if !phase.steps.is_empty() {
                        ol.s-parts {
                            @for (j, step) in phase.steps.iter().enumerate() {
                                li { (part(ctx, own, ModelPage { phase, step: Some(step) }, (j, phase.steps.len()), may_edit)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// One of them; `at`: its place, and of how many.
fn part(ctx: &Ctx, own: &OwnModel, page: ModelPage<'_>, at: (usize, usize), may_edit: bool) -> Markup {
    let name = words(ctx, page.title());
    let questions = page.questions().len();
    html! {
        div.s-part {
            div.s-part__what {
                a.ds-link href=(ctx.href(&OWN_PART, &[&own.id, page.id()])) { (text(ctx, page.title())) }
                @if questions > 0 { " " span.s-quiet { (ctx.ta("collaborations-page-questions", &[("count", questions.into())])) } }
            }
            @if may_edit {
                div.s-part__acts {
                    (movers(ctx, page.id(), at.0, at.1, name))
                }
            }
        }
    }
}

/// What is not written in one of the languages yet.
fn lacking(ctx: &Ctx, own: &OwnModel, may_edit: bool) -> Markup {
    let address = |page: &str, item: Option<&String>| match item {
        Some(item) => ctx.href(&OWN_ITEM, &[&own.id, page, item]),
        None if page.is_empty() => ctx.href(&OWN_NAME, &[&own.id]),
        None => ctx.href(&OWN_PART, &[&own.id, page]),
    };
    let called = |page: &str, item: Option<&String>| {
        let said = match item {
            Some(item) => own.draft.item(page, item).map(|(_, text, _)| text),
            None => own.draft.page(page).map(|page| page.title()),
        };
        text(ctx, said.unwrap_or(&own.draft.title))
    };
    design::section(
        "translation",
        &ctx.t("collaborations-translation"),
        html! {
            @for language in Language::ALL {
                @let lacking = own.draft.lacking(language);
                @let name = language_word(ctx, language);
                @if lacking.is_empty() {
                    p { (ctx.ta("collaborations-translation-whole", &[("language", (&name).into())])) }
                } @else {
                    details.s-more {
                        summary { (ctx.ta("collaborations-translation-lacks", &[("language", (&name).into()), ("count", lacking.len().into())])) }
                        p { (ctx.t("collaborations-translation-more")) }
                        ul.s-links {
                            @for (page, item) in lacking.iter().take(NAMED) {
                                li {
                                    @if may_edit { a.ds-link href=(in_language(&address(page, item.as_ref()), language)) { (called(page, item.as_ref())) } }
                                    @else { (called(page, item.as_ref())) }
                                }
                            }
                        }
                        @if lacking.len() > NAMED { p.s-quiet { (ctx.ta("collaborations-translation-rest", &[("count", (lacking.len() - NAMED).into())])) } }
                    }
                }
            }
        },
    )
}
