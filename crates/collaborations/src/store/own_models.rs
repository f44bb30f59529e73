//! Organisations' own models. Look-ups take the actor: a draft is its organisation's, a version also theirs whom it is shared
//! with.

use super::lists::read_text;
use super::models::{by_digest, keep};
use crate::model::ProcessModel;
use crate::model::kept::Kept;
use crate::model::own::{Origin, OwnModel, Sharing, Version};
use kernel::db::{FromRow, Row};
use kernel::journal::{self, Stream, Verb};
use kernel::subject::SubjectRef;
use kernel::{Actor, Ctx, DbError, Stop, Text, Tx, sort, statements, values};

/// The condition that says what `access::may_see_model` says: `$1` the organisation acted for, where the mandate is not
/// limited to some collaborations, `$2` whether the program asks.
macro_rules! model_visible {
    () => {
        "($2 or m.organisation = $1 or (m.published > 0 and (m.sharing = 'public' or (m.sharing = 'named'
            and exists (select 1 from collaborations_model_shared v where v.model = m.id and v.organisation = $1)))))"
    };
}

statements! {
    FIND = concat!("select m.id, m.organisation, m.organisation_name, m.title, m.sharing, m.origin, m.origin_title,
        m.origin_digest, m.draft, m.draft_digest, m.published, m.published_digest, m.changed_at
        from collaborations_model m where ", model_visible!(), " and m.id = $3");
    NEWEST = concat!("select m.published_digest as value from collaborations_model m
        where ", model_visible!(), " and m.id = $3 and m.published > 0");
    OWN = "select m.id, m.organisation_name, m.title, m.sharing, m.origin_title, m.published, m.published_digest,
        m.family, m.changed_at
        from collaborations_model m where m.organisation = $1 order by m.sort_key, m.id limit $2 offset $3";
    COUNT_OWN = "select count(*) as value from collaborations_model m where m.organisation = $1";
    SHARED = "select m.id, m.organisation_name, m.title, m.sharing, m.origin_title, m.published, m.published_digest,
        m.family, m.changed_at
        from collaborations_model_shared s join collaborations_model m on m.id = s.model
        where s.organisation = $1 and m.sharing = 'named' and m.published > 0 and m.organisation <> $1
        order by m.sort_key, m.id limit $2 offset $3";
    PUBLIC = "select m.id, m.organisation_name, m.title, m.sharing, m.origin_title, m.published, m.published_digest,
        m.family, m.changed_at
        from collaborations_model m where m.sharing = 'public' and m.published > 0
        order by m.sort_key, m.id limit $1 offset $2";
    COUNT_PUBLIC = "select count(*) as value from (select 1 as one from collaborations_model m
        where m.sharing = 'public' and m.published > 0 limit $1) counted";
    INSERT = "insert into collaborations_model (id, organisation, organisation_name, title, sort_key, sharing, origin,
        origin_title, origin_digest, draft, draft_digest, family, published, made_at, changed_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 0, $13, $13)";
    SAVE = "update collaborations_model set title = case when published = 0 then $2 else title end,
        sort_key = case when published = 0 then $3 else sort_key end, draft = $4, draft_digest = $5, changed_at = $6
        where id = $1 and draft_digest = $7";
    PUBLISH = "update collaborations_model set title = $2, sort_key = $3, draft = $4, draft_digest = $5, changed_at = $6,
        published = $8, published_digest = $5 where id = $1 and draft_digest = $7";
    ADD_VERSION = "insert into collaborations_model_version (model, number, digest, note, at, person)
        values ($1, $2, $3, $4, $5, $6)";
    VERSIONS = "select number, digest, note, at from collaborations_model_version where model = $1
        order by number desc limit 200";
    VERSION = "select number, digest, note, at from collaborations_model_version where model = $1 and number = $2";
    SET_SHARING = "update collaborations_model set sharing = $2 where id = $1";
    SHARED_WITH = "select organisation, name from collaborations_model_shared where model = $1 order by name, organisation";
    SHARE = "insert into collaborations_model_shared (model, organisation, name) values ($1, $2, $3)
        on conflict do nothing";
    UNSHARE = "delete from collaborations_model_shared where model = $1 and organisation = $2";
}

impl FromRow for OwnModel {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        let draft: String = row.get("draft")?;
        let draft = serde_json::from_str(&draft)
            .map_err(|error| DbError::Column { column: "draft".to_owned(), message: error.to_string() })?;
        Ok(Self {
            id: row.get("id")?,
            organisation: row.get("organisation")?,
            organisation_name: row.get("organisation_name")?,
            title: read_text(row, "title")?,
            sharing: row.get("sharing")?,
            origin: Origin {
                model: row.get("origin")?,
                title: read_text(row, "origin_title")?,
                digest: row.get("origin_digest")?,
            },
            draft,
            draft_digest: row.get("draft_digest")?,
            published: row.get("published")?,
            published_digest: row.get("published_digest")?,
            changed_at: row.get("changed_at")?,
        })
    }
}

/// A model in a list, with who made it and from what.
#[derive(Clone, Debug)]
pub struct Listed {
    pub id: String,
    pub organisation_name: String,
    pub title: Text,
    pub sharing: Sharing,
    pub origin_title: Text,
    pub published: i64,
    pub published_digest: Option<String>,
    pub family: String,
    pub changed_at: kernel::Moment,
}

impl FromRow for Listed {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            id: row.get("id")?,
            organisation_name: row.get("organisation_name")?,
            title: read_text(row, "title")?,
            sharing: row.get("sharing")?,
            origin_title: read_text(row, "origin_title")?,
            published: row.get("published")?,
            published_digest: row.get("published_digest")?,
            family: row.get("family")?,
            changed_at: row.get("changed_at")?,
        })
    }
}

/// The two values `model_visible!` takes.
fn reader(ctx: &Ctx) -> (&str, bool) {
    (ctx.whole_organisation(), ctx.actor == Actor::Program)
}

/// A model, if it is there for the one who asks. Its draft is for its own organisation's people only.
pub fn find(tx: &mut Tx<'_>, ctx: &Ctx, id: &str) -> Result<Option<OwnModel>, DbError> {
    let (organisation, program) = reader(ctx);
    tx.optional(&FIND, values![organisation, program, id])
}

/// The digest of the newest version a reader may see.
pub fn newest_digest(tx: &mut Tx<'_>, ctx: &Ctx, id: &str) -> Result<Option<String>, DbError> {
    let (organisation, program) = reader(ctx);
    tx.optional(&NEWEST, values![organisation, program, id])
}

/// The models of the organisation acted for.
pub fn own(tx: &mut Tx<'_>, ctx: &Ctx, limit: i64, offset: i64) -> Result<Vec<Listed>, DbError> {
    tx.all(&OWN, values![ctx.whole_organisation(), limit, offset])
}

pub fn count_own(tx: &mut Tx<'_>, ctx: &Ctx) -> Result<i64, DbError> {
    tx.one(&COUNT_OWN, values![ctx.whole_organisation()])
}

/// The models others share with the organisation acted for by name.
pub fn shared(tx: &mut Tx<'_>, ctx: &Ctx, limit: i64, offset: i64) -> Result<Vec<Listed>, DbError> {
    tx.all(&SHARED, values![ctx.whole_organisation(), limit, offset])
}

/// The models organisations have made public, for everybody.
pub fn public(tx: &mut Tx<'_>, limit: i64, offset: i64) -> Result<Vec<Listed>, DbError> {
    tx.all(&PUBLIC, values![limit, offset])
}

/// How many there are, counted no further than `limit`.
pub fn count_public(tx: &mut Tx<'_>, limit: i64) -> Result<i64, DbError> {
    tx.one(&COUNT_PUBLIC, values![limit])
}

fn stream(ctx: &Ctx) -> Stream {
    Stream::Organisation(ctx.organisation().to_owned())
}

fn note(tx: &mut Tx<'_>, ctx: &Ctx, verb: Verb, id: &str, text: Option<&str>) -> Result<(), DbError> {
    journal::record(tx, ctx, &stream(ctx), verb, &SubjectRef::new("model", id), text)
}

fn title_key(model: &ProcessModel) -> Result<(String, String), Stop> {
    let title = model.title.for_reader(kernel::Language::Swedish, kernel::Language::Swedish).0;
    Ok((serde_json::to_string(&model.title)?, sort::key(title)))
}

/// Puts a copy in place as the own organisation's, for itself alone.
pub fn insert(tx: &mut Tx<'_>, ctx: &Ctx, origin: &Kept, draft: ProcessModel) -> Result<(), Stop> {
    let Some(acting) = ctx.acting() else { return Err(Stop::NotFound) };
    let origin = keep(tx, ctx, &origin.model)?;
    let (title, sort_key) = title_key(&draft)?;
    let origin_title = serde_json::to_string(&origin.model.title)?;
    let (draft, body) = Kept::of(draft)?;
    tx.run(
        &INSERT,
        values![
            &draft.model.id.0,
            &acting.organisation,
            &acting.name,
            &title,
            &sort_key,
            Sharing::Own,
            &origin.model.id.0,
            &origin_title,
            &origin.digest,
            &body,
            &draft.digest,
            draft.model.family(),
            ctx.now
        ],
    )?;
    note(tx, ctx, Verb("journal-model-copied"), &draft.model.id.0, Some(&origin.model.id.0))?;
    Ok(())
}

/// Keeps the draft; `text` says what was changed. One that somebody else changed at the same moment is a conflict.
pub fn save(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    own: &OwnModel,
    draft: ProcessModel,
    verb: Verb,
    text: &str,
) -> Result<(), Stop> {
    let (title, sort_key) = title_key(&draft)?;
    let (draft, body) = Kept::of(draft)?;
    let values = values![&own.id, &title, &sort_key, &body, &draft.digest, ctx.now, &own.draft_digest];
    if tx.run(&SAVE, values)? == 0 {
        return Err(DbError::Conflict(own.id.clone()).into());
    }
    Ok(note(tx, ctx, verb, &own.id, Some(text))?)
}

/// Publishes the draft as the next version; its number.
pub fn publish(tx: &mut Tx<'_>, ctx: &Ctx, own: &OwnModel, text: &str) -> Result<i64, Stop> {
    let number = own.published + 1;
    let version = ProcessModel { version: number.to_string(), ..own.draft.clone() };
    let kept = keep(tx, ctx, &version)?;
    let (title, sort_key) = title_key(&version)?;
    let body = serde_json::to_string(&version)?;
    let values = values![&own.id, &title, &sort_key, &body, &kept.digest, ctx.now, &own.draft_digest, number];
    if tx.run(&PUBLISH, values)? == 0 {
        return Err(DbError::Conflict(own.id.clone()).into());
    }
    tx.run(&ADD_VERSION, values![&own.id, number, &kept.digest, text, ctx.now, ctx.person()])?;
    note(tx, ctx, Verb("journal-model-published"), &own.id, Some(&kept.digest))?;
    Ok(number)
}

/// What has been published, the newest first. The model has been looked up before.
pub fn versions(tx: &mut Tx<'_>, own: &OwnModel) -> Result<Vec<Version>, DbError> {
    tx.all(&VERSIONS, values![&own.id])
}

/// One version's text.
pub fn version(tx: &mut Tx<'_>, own: &OwnModel, number: i64) -> Result<Option<(Version, Kept)>, DbError> {
    let Some(version) = tx.optional::<Version>(&VERSION, values![&own.id, number])? else { return Ok(None) };
    let model = by_digest(tx, &version.digest)?;
    let kept = Kept { digest: version.digest.clone(), model };
    Ok(Some((version, kept)))
}

pub fn set_sharing(tx: &mut Tx<'_>, ctx: &Ctx, own: &OwnModel, sharing: Sharing) -> Result<(), DbError> {
    tx.run(&SET_SHARING, values![&own.id, sharing])?;
    let verb = match sharing {
        Sharing::Own => Verb("journal-model-own"),
        Sharing::Named => Verb("journal-model-named"),
        Sharing::Public => Verb("journal-model-public"),
    };
    note(tx, ctx, verb, &own.id, None)
}

struct Shared(String, String);

impl FromRow for Shared {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self(row.get("organisation")?, row.get("name")?))
    }
}

/// The organisations it is shared with by name: id and name.
pub fn shared_with(tx: &mut Tx<'_>, own: &OwnModel) -> Result<Vec<(String, String)>, DbError> {
    Ok(tx.all::<Shared>(&SHARED_WITH, values![&own.id])?.into_iter().map(|Shared(id, name)| (id, name)).collect())
}

/// Shares with an organisation by name, or no longer. Whether it changed anything.
pub fn share(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    own: &OwnModel,
    organisation: &actors::Organisation,
    wanted: bool,
) -> Result<bool, DbError> {
    let changed = match wanted {
        true => tx.run(&SHARE, values![&own.id, &organisation.id, &organisation.name])?,
        false => tx.run(&UNSHARE, values![&own.id, &organisation.id])?,
    };
    if changed > 0 {
        let verb = if wanted { Verb("journal-model-shared") } else { Verb("journal-model-unshared") };
        note(tx, ctx, verb, &own.id, Some(&organisation.id))?;
    }
    Ok(changed > 0)
}
