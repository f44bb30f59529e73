//! Organisations' own models: copied, replaced by a file, published as a version, shared.

use crate::access;
use crate::model::ProcessModel;
use crate::model::check::{self, Wrong};
use crate::model::diff::{Changed, compare};
use crate::model::kept::{Kept, delivered};
use crate::model::own::{OwnModel, Sharing, copy as copied};
use crate::store::own_models::Listed;
use crate::store::{models, own_models};
use kernel::form::{Form, Taken};
use kernel::journal::Verb;
use kernel::{Ctx, Language, Stop, Text, Tx};
use std::sync::Arc;

/// The model, for those who see it: the own organisation's people, or others once it is published and theirs to see.
pub fn seen(ctx: &Ctx, tx: &mut Tx<'_>, id: &str) -> Result<OwnModel, Stop> {
    own_models::find(tx, ctx, id)?.ok_or(Stop::NotFound)
}

/// The model with its draft, for the own organisation's people. Others learn nothing.
pub fn owned(ctx: &Ctx, tx: &mut Tx<'_>, id: &str) -> Result<OwnModel, Stop> {
    let own = seen(ctx, tx, id)?;
    if own.organisation == ctx.whole_organisation() { Ok(own) } else { Err(Stop::NotFound) }
}

/// The same, for those who may change it.
pub fn editable(ctx: &Ctx, tx: &mut Tx<'_>, id: &str) -> Result<OwnModel, Stop> {
    let own = owned(ctx, tx, id)?;
    if access::may_edit_model(ctx, &own.organisation) {
        Ok(own)
    } else {
        Err(Stop::Refused("collaborations-may-not-edit-model"))
    }
}

/// Which two texts are compared, by what an address asks for: without a word the origin, and the draft for its own people or the
/// newest version for others.
pub fn compared(ctx: &Ctx, own: &OwnModel, from: &str, to: &str) -> (String, String) {
    let or = |asked: &str, otherwise: &str| if asked.is_empty() { otherwise.to_owned() } else { asked.to_owned() };
    let newest = own.published.to_string();
    let last = if own.organisation == ctx.whole_organisation() { "draft" } else { &newest };
    (or(from, "origin"), or(to, last))
}

/// What differs between two texts: `origin`, `origin-now`, `draft` or the number of a version.
pub fn differences(ctx: &Ctx, tx: &mut Tx<'_>, own: &OwnModel, from: &str, to: &str) -> Result<Vec<Changed>, Stop> {
    let (before, after) = (named(ctx, tx, own, from)?, named(ctx, tx, own, to)?);
    Ok(compare(&before, &after))
}

/// The text a word stands for. The draft is its own organisation's.
fn named(ctx: &Ctx, tx: &mut Tx<'_>, own: &OwnModel, which: &str) -> Result<Arc<ProcessModel>, Stop> {
    match which {
        "origin" => Ok(models::by_digest(tx, &own.origin.digest)?),
        "origin-now" => models::find(tx, ctx, &own.origin.model)?.ok_or(Stop::NotFound),
        "draft" if own.organisation == ctx.whole_organisation() => Ok(Arc::new(own.draft.clone())),
        number => {
            let number = number.parse().map_err(|_| Stop::NotFound)?;
            let (_, kept) = own_models::version(tx, own, number)?.ok_or(Stop::NotFound)?;
            Ok(kept.model)
        }
    }
}

/// A model that can be copied or started on, as a list offers it.
pub struct Choice {
    pub id: String,
    pub title: Text,
    /// Whose it is; nothing for those delivered with the program.
    pub organisation: Option<String>,
    pub version: String,
    pub digest: String,
    /// The model it descends from.
    pub family: String,
}

impl Choice {
    /// A model as it is kept.
    pub fn of(kept: &Kept, organisation: Option<String>) -> Self {
        Self {
            id: kept.model.id.0.clone(),
            title: kept.model.title.clone(),
            organisation,
            version: kept.model.version.clone(),
            digest: kept.digest.clone(),
            family: kept.model.family().to_owned(),
        }
    }

    /// An organisation's model, if it has been published.
    fn listed(listed: Listed) -> Option<Self> {
        Some(Self {
            id: listed.id,
            title: listed.title,
            organisation: Some(listed.organisation_name),
            version: listed.published.to_string(),
            digest: listed.published_digest?,
            family: listed.family,
        })
    }
}

/// So many of an organisation's own models, and of those shared with it, are offered in a list to choose from. Any other model
/// is chosen from its own page.
const OFFERED: i64 = 100;

/// What a list offers: the delivered models, the organisation's own that are published, those shared with it, and the one
/// that was asked for.
pub fn choices(ctx: &Ctx, tx: &mut Tx<'_>, asked_for: &str) -> Result<Vec<Choice>, Stop> {
    let mut choices: Vec<Choice> = delivered().iter().map(|kept| Choice::of(kept, None)).collect();
    let own = own_models::own(tx, ctx, OFFERED, 0)?;
    let shared = own_models::shared(tx, ctx, OFFERED, 0)?;
    choices.extend(own.into_iter().chain(shared).filter_map(Choice::listed));
    if !asked_for.is_empty()
        && !choices.iter().any(|choice| choice.id == asked_for)
        && let Some(own) = own_models::find(tx, ctx, asked_for)?
        && let Some(kept) = models::newest(tx, ctx, asked_for)?
    {
        choices.push(Choice::of(&kept, Some(own.organisation_name)));
    }
    Ok(choices)
}

/// Copies a model for the organisation acted for; the copy's id.
pub fn copy(ctx: &Ctx, tx: &mut Tx<'_>, form: &mut Form) -> Result<Taken<String>, Stop> {
    if !access::may_edit_model(ctx, ctx.whole_organisation()) {
        return Err(Stop::Refused("collaborations-may-not-edit-model"));
    }
    let chosen = form.text("origin");
    let title = form.optional(ctx, "title", check::TITLE);
    let origin = models::newest(tx, ctx, &chosen)?;
    if origin.is_none() {
        form.error(ctx, "origin", "collaborations-choose-model", &[]);
    }
    let Some(origin) = origin.filter(|_| form.is_sound()) else { return Ok(Taken::Wrong) };
    let own = ctx.acting().map_or("", |acting| acting.name.as_str());
    let called = |language: Language| {
        let words = origin.model.title.for_reader(language, Language::Swedish).0;
        format!("{words} – {own}").chars().take(check::TITLE).collect::<String>()
    };
    let title = match title.is_empty() {
        true => Text::ByLanguage { sv: Some(called(Language::Swedish)), en: Some(called(Language::English)) },
        false => match ctx.language {
            Language::Swedish => Text::ByLanguage { sv: Some(title), en: None },
            Language::English => Text::ByLanguage { sv: None, en: Some(title) },
        },
    };
    let slug = kernel::id::slug(title.for_reader(Language::Swedish, Language::Swedish).0);
    let id = format!("{slug}-{}", ctx.chance.suffix()).trim_start_matches('-').to_owned();
    own_models::insert(tx, ctx, &origin, copied(&origin, &id, Some(title)))?;
    Ok(Taken::Done(id))
}

/// A file's text as a draft of this model, or all that is wrong with it. Nothing is kept.
pub fn proposed(ctx: &Ctx, own: &OwnModel, text: &str) -> Result<ProcessModel, Vec<Wrong>> {
    check::read(ctx, text).map(|model| as_draft(own, model))
}

/// Its place in the register is its own, whatever a file says.
pub fn as_draft(own: &OwnModel, model: ProcessModel) -> ProcessModel {
    ProcessModel {
        id: own.draft.id.clone(),
        version: own.draft.version.clone(),
        based_on: own.draft.based_on.clone(),
        ..model
    }
}

/// Puts a whole model in the draft's place. Crossed: somebody changed the draft since it was `seen`.
pub fn replace(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    own: &OwnModel,
    model: ProcessModel,
    seen: &str,
) -> Result<Taken<(), ()>, Stop> {
    if seen != own.draft_digest {
        return Ok(Taken::Crossed(()));
    }
    let draft = as_draft(own, model);
    let (kept, body) = Kept::of(draft.clone())?;
    if kept.digest != own.draft_digest {
        own_models::save(tx, ctx, own, draft, Verb("journal-model-replaced"), &body)?;
    }
    Ok(Taken::Done(()))
}

/// Publishes the draft; the version's number. Crossed: somebody changed the draft since it was seen.
pub fn publish(ctx: &Ctx, tx: &mut Tx<'_>, own: &OwnModel, form: &mut Form) -> Result<Taken<i64, ()>, Stop> {
    let note = form.optional(ctx, "note", 500);
    if form.value("seen") != own.draft_digest {
        return Ok(Taken::Crossed(()));
    }
    if !own.has_changes() {
        form.error(ctx, "note", "collaborations-nothing-to-publish", &[]);
    }
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    Ok(Taken::Done(own_models::publish(tx, ctx, own, &note)?))
}

/// Says who the model is for.
pub fn set_sharing(ctx: &Ctx, tx: &mut Tx<'_>, own: &OwnModel, form: &Form) -> Result<(), Stop> {
    let sharing: Sharing = form.word("sharing")?;
    if sharing != own.sharing {
        own_models::set_sharing(tx, ctx, own, sharing)?;
    }
    Ok(())
}

/// Shares with an organisation by name, or no longer.
pub fn share(ctx: &Ctx, tx: &mut Tx<'_>, own: &OwnModel, form: &mut Form, wanted: bool) -> Result<Taken<()>, Stop> {
    let found = actors::store::organisations::find(tx, form.value("organisation"))?;
    let Some(organisation) = found.filter(|organisation| organisation.id != own.organisation) else {
        form.error(ctx, "organisation", "collaborations-choose-organisation", &[]);
        return Ok(Taken::Wrong);
    };
    own_models::share(tx, ctx, own, &organisation, wanted)?;
    if wanted && own.sharing == Sharing::Own {
        own_models::set_sharing(tx, ctx, own, Sharing::Named)?;
    }
    Ok(Taken::Done(()))
}
