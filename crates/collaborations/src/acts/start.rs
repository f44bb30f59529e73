//! Starting a collaboration: the challenge, where, for whom, by which model, how open.

use crate::access;
use crate::file::{
    AreaRef, CollaborationFile, FORMAT, FileLanguage, NamedOrganisation, PartyEntry, Role, State, TargetGroup,
};
use crate::store::{models, one};
use kernel::form::{Form, Taken};
use kernel::installation::Starters;
use kernel::openness::Openness;
use kernel::record::{FileId, Word};
use kernel::{Ctx, Language, PartialDate, Stop, Text, Tx};

/// A collaboration may be about several places; a file or a program can name more than a page has fields for.
pub const AREA_FIELDS: [&str; 3] = ["area", "area-2", "area-3"];

/// Starts it for the organisation acted for; its id.
pub fn start(ctx: &Ctx, tx: &mut Tx<'_>, form: &mut Form) -> Result<Taken<String>, Stop> {
    if let Some(why) = hinders(ctx, tx)? {
        return Err(Stop::Refused(why));
    }
    let title = form.required(ctx, "title", 150);
    let challenge = form.required(ctx, "challenge", 10_000);
    let summary = form.optional(ctx, "summary", 500);
    let target_group = form.optional(ctx, "target-group", 300);
    let openness = match form.value("openness") {
        "" => Some(ctx.installation.openness),
        chosen => Openness::from_word(chosen),
    };
    if openness.is_none() {
        form.error(ctx, "openness", "form-required", &[]);
    }
    let codes = areas(ctx, tx, form)?;
    let chosen = form.text("model");
    if !chosen.is_empty() && models::newest(tx, ctx, &chosen)?.is_none() {
        form.error(ctx, "model", "collaborations-choose-model", &[]);
    }
    let own = actors::store::organisations::find(tx, ctx.organisation())?.ok_or(Stop::NotFound)?;
    if !form.is_sound() {
        return Ok(Taken::Wrong);
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
            .map(|name| TargetGroup { name: Some(name), primary: Some(true), ..TargetGroup::default() })
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
    Ok(Taken::Done(file.id.0))
}

/// Why a collaboration cannot be started for the organisation acted for, if it cannot: the key of the sentence.
pub fn hinders(ctx: &Ctx, tx: &mut Tx<'_>) -> Result<Option<&'static str>, Stop> {
    if !access::may_start(ctx) {
        return Ok(Some("collaborations-may-not-start"));
    }
    let own = actors::store::organisations::find(tx, ctx.organisation())?;
    if own.is_some_and(|own| !own.is_active()) {
        return Ok(Some("actors-has-ended-for-good"));
    }
    let must_be_verified = ctx.installation.starters == Starters::Verified;
    let is_unknown = must_be_verified && !actors::store::trust::is_verified(tx, ctx.organisation(), None)?;
    Ok(is_unknown.then_some("collaborations-start-when-verified"))
}

/// The areas that were named, each once.
fn areas(ctx: &Ctx, tx: &mut Tx<'_>, form: &mut Form) -> Result<Vec<String>, Stop> {
    let mut codes: Vec<String> = Vec::new();
    for field in AREA_FIELDS {
        let named: Vec<String> = form.all(field).into_iter().map(|code| code.trim().to_owned()).collect();
        for code in named.into_iter().filter(|code| !code.is_empty()) {
            if actors::store::areas::find(tx, &code)?.is_none() {
                form.error(ctx, field, "collaborations-choose-area", &[]);
            }
            if !codes.contains(&code) {
                codes.push(code);
            }
        }
    }
    Ok(codes)
}
