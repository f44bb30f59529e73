//! The texts of models that are run on, kept by digest, and which of them a collaboration runs on.

use super::one::stream;
use super::own_models;
use crate::collaboration::Collaboration;
use crate::file::CollaborationFile;
use crate::model::kept::{self, Kept};
use crate::model::{self, ProcessModel};
use kernel::db::{FromRow, Row};
use kernel::journal::{self, Verb};
use kernel::subject::SubjectRef;
use kernel::{Ctx, DbError, Stop, Tx, statements, values};
use std::sync::Arc;

statements! {
    BODY = "select body as value from collaborations_model_text where digest = $1";
    TEXTS = "select digest, body from collaborations_model_text where digest > $1 order by digest limit 20";
    IS_KEPT = "select count(*) as value from collaborations_model_text where digest = $1";
    KEEP = "insert into collaborations_model_text (digest, model, version, body, kept_at) values ($1, $2, $3, $4, $5)
        on conflict do nothing";
    SET = "update collaborations_collaboration set process_model = $2, model_digest = $3 where id = $1";
    FORGET = "update collaborations_collaboration set model_digest = null where id = $1";
    MOVE = "update collaborations_collaboration set process_model = $2, model_digest = $3, body = $4, changed_at = $5
        where id = $1 and coalesce(model_digest, '') = $6";
    BEGUN = "select (select count(*) from collaborations_answer where collaboration = $1)
        + (select count(*) from collaborations_joint where collaboration = $1)
        + (select count(*) from collaborations_mark where collaboration = $1) as value";
    ADD_RUN = "insert into collaborations_model_run (collaboration, number, digest, at)
        select cast($1 as text), coalesce(max(number), 0) + 1, cast($2 as text), cast($3 as bigint)
        from collaborations_model_run where collaboration = $1";
    RUNS = "select digest as value from collaborations_model_run where collaboration = $1 order by number desc";
    FILL_RUNS = "insert into collaborations_model_run (collaboration, number, digest, at)
        select c.id, 1, cast($2 as text), c.begun_at from collaborations_collaboration c
        where c.process_model = $1 and c.model_digest is null
        and not exists (select 1 from collaborations_model_run r where r.collaboration = c.id)";
    FILL = "update collaborations_collaboration set model_digest = $2 where process_model = $1 and model_digest is null";
    UNFILLED = "select count(*) as value from collaborations_collaboration
        where process_model = $1 and model_digest is null";
}

/// The model a reader may see under this id: a delivered one, or the newest version of an organisation's own.
pub fn find(tx: &mut Tx<'_>, ctx: &Ctx, id: &str) -> Result<Option<Arc<ProcessModel>>, DbError> {
    Ok(newest(tx, ctx, id)?.map(|kept| kept.model))
}

/// The same with its digest.
pub fn newest(tx: &mut Tx<'_>, ctx: &Ctx, id: &str) -> Result<Option<Kept>, DbError> {
    if let Some(kept) = kept::delivered().iter().find(|kept| kept.model.id.0 == id) {
        return Ok(Some(kept.clone()));
    }
    let Some(digest) = own_models::newest_digest(tx, ctx, id)? else { return Ok(None) };
    let model = by_digest(tx, &digest)?;
    Ok(Some(Kept { digest, model }))
}

/// The model whose text has this digest: from memory, or read once.
pub fn by_digest(tx: &mut Tx<'_>, digest: &str) -> Result<Arc<ProcessModel>, DbError> {
    if let Some(model) = kept::at_hand(digest) {
        return Ok(model);
    }
    let broken = |message: &str| DbError::Column { column: "model_digest".to_owned(), message: message.to_owned() };
    let body: String = tx.optional(&BODY, values![digest])?.ok_or_else(|| broken(digest))?;
    if kernel::digest::sha256(&body) != digest {
        return Err(broken(digest));
    }
    let model: ProcessModel = serde_json::from_str(&body).map_err(|error| broken(&error.to_string()))?;
    let model = Arc::new(model);
    kept::hold(digest, &model);
    Ok(model)
}

/// A kept text and the digest it is kept under.
struct Text(String, String);

impl FromRow for Text {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self(row.get("digest")?, row.get("body")?))
    }
}

/// One line for each kept text that is no longer what its digest was made of.
pub fn damaged(tx: &mut Tx<'_>) -> Result<Vec<String>, DbError> {
    let (mut found, mut from) = (Vec::new(), String::new());
    loop {
        let texts: Vec<Text> = tx.all(&TEXTS, values![&from])?;
        let Some(Text(last, _)) = texts.last() else { return Ok(found) };
        from.clone_from(last);
        let wrong = texts.iter().filter(|Text(digest, body)| kernel::digest::sha256(body) != *digest);
        found.extend(wrong.map(|Text(digest, _)| format!("collaborations_model_text {digest}: another text")));
    }
}

/// Keeps a model's text, once.
pub fn keep(tx: &mut Tx<'_>, ctx: &Ctx, model: &ProcessModel) -> Result<Kept, Stop> {
    let (kept, body) = Kept::of(model.clone())?;
    if tx.one::<i64>(&IS_KEPT, values![&kept.digest])? == 0 {
        tx.run(&KEEP, values![&kept.digest, &model.id.0, &model.version, &body, ctx.now])?;
    }
    Ok(kept)
}

/// Lets a collaboration run on a model from now on.
pub fn run_on(tx: &mut Tx<'_>, ctx: &Ctx, collaboration: &str, model: &ProcessModel) -> Result<(), Stop> {
    let kept = keep(tx, ctx, model)?;
    tx.run(&SET, values![collaboration, &kept.model.id.0, &kept.digest])?;
    tx.run(&ADD_RUN, values![collaboration, &kept.digest, ctx.now])?;
    Ok(())
}

/// The delivered model of this id, as it is now.
pub(super) fn delivered(id: &str) -> Option<Arc<ProcessModel>> {
    kept::delivered().iter().find(|kept| kept.model.id.0 == id).map(|kept| kept.model.clone())
}

/// Moves a collaboration to another version. `false` where somebody moved it in between.
pub fn move_to(tx: &mut Tx<'_>, ctx: &Ctx, c: &Collaboration, model: &ProcessModel) -> Result<bool, Stop> {
    if let (None, Some(running)) = (&c.model_digest, &c.model) {
        let kept = keep(tx, ctx, running)?;
        tx.run(&ADD_RUN, values![&c.id, &kept.digest, ctx.now])?;
    }
    let kept = keep(tx, ctx, model)?;
    let id = kept.model.id.clone();
    let described = CollaborationFile { process_model: Some(id.clone()), ..c.described.clone() };
    let (body, before) = (serde_json::to_string(&described)?, c.model_digest.clone().unwrap_or_default());
    if tx.run(&MOVE, values![&c.id, &id.0, &kept.digest, &body, ctx.now, &before])? == 0 {
        return Ok(false);
    }
    tx.run(&ADD_RUN, values![&c.id, &kept.digest, ctx.now])?;
    let text = format!("{before} {}", kept.digest);
    let subject = SubjectRef::new("model", &id.0);
    journal::record(tx, ctx, &stream(&c.id), Verb("journal-model-moved"), &subject, Some(&text))?;
    Ok(true)
}

/// Whether anything has been answered, marked or settled in a collaboration.
pub fn is_begun(tx: &mut Tx<'_>, collaboration: &str) -> Result<bool, DbError> {
    Ok(tx.one::<i64>(&BEGUN, values![collaboration])? > 0)
}

/// A model that is not known here.
pub fn forget(tx: &mut Tx<'_>, collaboration: &str) -> Result<(), DbError> {
    tx.run(&FORGET, values![collaboration]).map(|_| ())
}

/// Takes the model a file names, in the version it carries or else the newest there is. One that is run on already stays as
/// it is.
pub(super) fn take(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    file: &CollaborationFile,
    before: Option<&Collaboration>,
) -> Result<(), Stop> {
    let Some(id) = &file.process_model else { return Ok(forget(tx, &file.id.0)?) };
    let running = before.and_then(|c| c.model.as_deref());
    let carried = file.model.as_ref().filter(|model| model.id == *id);
    let stays = |model: &ProcessModel| {
        let was_moved = before.is_some_and(|c| c.runs > 1);
        model.id == *id && (was_moved || carried.is_none_or(|carried| carried == model))
    };
    if running.is_some_and(stays) {
        return Ok(());
    }
    let found = match carried {
        Some(model) => Some(model.clone()),
        None => find(tx, ctx, &id.0)?.map(|model| (*model).clone()),
    };
    match found {
        Some(model) => run_on(tx, ctx, &file.id.0, &model),
        None => Ok(forget(tx, &file.id.0)?),
    }
}

/// The model's text, where whoever reads the file may not have it: all but the delivered ones as they are now.
pub(super) fn carried(collaboration: &Collaboration) -> Option<ProcessModel> {
    let digest = collaboration.model_digest.as_ref()?;
    let is_delivered = kept::delivered().iter().any(|kept| kept.digest == *digest);
    collaboration.model.as_ref().filter(|_| !is_delivered).map(|model| (**model).clone())
}

/// The models a collaboration has run on, the present one first, each text once.
pub fn run(tx: &mut Tx<'_>, collaboration: &Collaboration) -> Result<Vec<Kept>, DbError> {
    let mut runs: Vec<Kept> = Vec::new();
    for digest in tx.all::<String>(&RUNS, values![&collaboration.id])? {
        if !runs.iter().any(|kept| kept.digest == digest) {
            let model = by_digest(tx, &digest)?;
            runs.push(Kept { digest, model });
        }
    }
    Ok(runs)
}

/// Gives the collaborations of a program that kept no texts the models delivered with this one.
pub fn fill(tx: &mut Tx<'_>, ctx: &Ctx) -> Result<(), Stop> {
    for model in model::all() {
        if tx.one::<i64>(&UNFILLED, values![&model.id.0])? > 0 {
            let kept = keep(tx, ctx, model)?;
            tx.run(&FILL_RUNS, values![&model.id.0, &kept.digest])?;
            tx.run(&FILL, values![&model.id.0, &kept.digest])?;
        }
    }
    Ok(())
}
