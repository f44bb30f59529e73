//! Starting a collaboration: the challenge, where, for whom, by which model, how open.

use super::{INDEX, PARTIES};
use crate::access;
use crate::file::{
    AreaRef, CollaborationFile, FORMAT, FileLanguage, NamedOrganisation, PartyEntry, Role, State, TargetGroup,
};
use crate::model;
use crate::store::one;
use design::field::{Field, Kind, input, radios, select, textarea};
use kernel::form::Form;
use kernel::openness::Openness;
use kernel::record::{FileId, Word};
use kernel::{Ctx, Language, Page, PartialDate, Reply, Request, Stop, Text, Tx};
use maud::html;

/// A collaboration may be about several places; a file can name more.
const AREA_FIELDS: [&str; 3] = ["area", "area-2", "area-3"];

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, _: &Request) -> Result<Reply, Stop> {
    let own = actors::store::organisations::find(tx, ctx.organisation())?;
    let area = own.and_then(|o| o.area).unwrap_or_default();
    let form = Form::new(&[("openness", "parties"), ("area", &area), ("model", "mucf-samverkansmodell")]);
    page(ctx, tx, &form)
}

pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    if !access::may_start(ctx) {
        return Err(Stop::Refused("collaborations-may-not-start"));
    }
    super::bound(ctx, request)?;
    let mut form = Form::sent(request);
    let title = form.required(ctx, "title", 150);
    let challenge = form.required(ctx, "challenge", 10_000);
    let summary = form.optional(ctx, "summary", 500);
    let target_group = form.optional(ctx, "target-group", 300);
    let openness = Openness::from_word(form.value("openness"));
    if openness.is_none() {
        form.error(ctx, "openness", "form-required", &[]);
    }
    let mut codes: Vec<String> = Vec::new();
    for field in AREA_FIELDS {
        let code = form.text(field);
        if !code.is_empty() && actors::store::areas::find(tx, &code)?.is_none() {
            form.error(ctx, field, "collaborations-choose-area", &[]);
        }
        if !code.is_empty() && !codes.contains(&code) {
            codes.push(code);
        }
    }
    let chosen = form.text("model");
    if !chosen.is_empty() && model::find(&chosen).is_none() {
        form.error(ctx, "model", "collaborations-choose-model", &[]);
    }
    let own = actors::store::organisations::find(tx, ctx.organisation())?.ok_or(Stop::NotFound)?;
    if !form.is_sound() {
        return page(ctx, tx, &form);
    }
    let text = |text: String| (!text.is_empty()).then_some(Text::Plain(text));
    let own_id = FileId(kernel::id::slug(&own.name));
    let file = CollaborationFile {
        format: FORMAT.to_owned(),
        id: FileId(format!("{}-{}", kernel::id::slug(&title), ctx.chance.suffix())),
        language: if ctx.language == Language::English { FileLanguage::English } else { FileLanguage::Swedish },
        title: Text::Plain(title),
        summary: text(summary),
        challenge: text(challenge),
        state: Some(State::Preparing),
        started: PartialDate::parse(&ctx.now.date()),
        areas: codes.into_iter().map(AreaRef::Code).collect(),
        process_model: (!chosen.is_empty()).then_some(FileId(chosen)),
        openness,
        target_groups: text(target_group)
            .map(|name| TargetGroup { name: Some(name), primary: Some(true) })
            .into_iter()
            .collect(),
        organisations: vec![NamedOrganisation {
            id: own_id.clone(),
            name: own.name.clone(),
            kind: own.kind,
            area: own.area.clone(),
            number: own.number.as_ref().map(|n| crate::file::GivenNumber(n.to_string())),
            counts: Vec::new(),
        }],
        parties: vec![PartyEntry {
            organisation: own_id,
            roles: vec![Role::Coordinator],
            from: PartialDate::parse(&ctx.now.date()),
            ..PartyEntry::default()
        }],
        ..CollaborationFile::default()
    };
    one::start(tx, ctx, &file)?;
    Ok(Reply::to(ctx.href(&PARTIES, &[&file.id.0])))
}

fn page(ctx: &Ctx, tx: &mut Tx<'_>, form: &Form) -> Result<Reply, Stop> {
    let t = |key: &str| ctx.t(key);
    let regions = actors::store::areas::list(tx, 3, "", 100, 0)?;
    let municipalities = actors::store::areas::list(tx, 2, "", 400, 0)?;
    let mut areas = vec![("SE".to_owned(), "Sverige".to_owned())];
    areas.extend(regions.iter().chain(&municipalities).map(|a| (a.code.clone(), a.name.clone())));
    let models: Vec<_> = model::all()
        .iter()
        .map(|m| (m.id.0.clone(), m.title.for_reader(ctx.language, Language::Swedish).0.to_owned()))
        .collect();
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
        @if !access::may_start(ctx) {
            (design::notice(design::Tone::Info, html! { p { (t("collaborations-may-not-start")) } }))
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
