//! A file whose rows are not being dealt with, though they were to be: why, and going on from where it stopped.

use super::import::{JOB, ask, payload};
use crate::import::{Import, Stage};
use kernel::form::Taken;
use kernel::tending::{self, Asked, Tend};
use kernel::{Ctx, Moment, Stop, Tx};

/// That an import has come to a halt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Halt {
    /// Why, as the key of its sentence.
    pub why: &'static str,
    /// When it is tried again by itself; none: it has been given up.
    pub again_at: Option<Moment>,
    job: Option<String>,
}

/// Whether an import has come to a halt. One whose job has failed waits between its attempts, and is given up after the last.
pub fn halt(ctx: &Ctx, tx: &mut Tx<'_>, import: &Import) -> Result<Option<Halt>, Stop> {
    if !matches!(import.stage, Stage::Checking | Stage::Reading) {
        return Ok(None);
    }
    let Some(Asked { job, is_under_way }) = tending::asked(tx, JOB.kind, &payload(import), ctx.now)? else {
        return Ok(Some(Halt { why: "actors-import-why-other", again_at: None, job: None }));
    };
    let has_failed = job.failed_at.is_some() || job.error.is_some() && !is_under_way;
    let why = match job.error.as_deref() {
        Some("the database did not answer") => "actors-import-why-away",
        Some("something stored cannot be read") => "actors-import-why-unreadable",
        _ => "actors-import-why-other",
    };
    let again_at = job.failed_at.is_none().then_some(job.due_at);
    Ok(has_failed.then_some(Halt { why, again_at, job: Some(job.id) }))
}

/// Has an import that has come to a halt go on from where it stopped.
pub fn resume(ctx: &Ctx, tx: &mut Tx<'_>, import: &Import) -> Result<Taken<()>, Stop> {
    let Some(halt) = halt(ctx, tx, import)? else { return Err(Stop::Refused("actors-import-goes-on")) };
    match &halt.job {
        // The same job once more, so that there are never two for one file.
        Some(job) if !tending::tend_job(tx, job, Tend::Again, ctx.now)? => {
            return Err(Stop::Refused("actors-import-goes-on"));
        }
        Some(_) => {}
        None => ask(ctx, tx, import, import.stage)?,
    }
    Ok(Taken::Done(()))
}
