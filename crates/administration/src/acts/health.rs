//! How the installation is, and what can be done about jobs and mails that are not done.

use actors::access::as_administrator;
use kernel::db::Facts;
use kernel::journal::looking::last;
use kernel::journal::{self, CHECKPOINT, Entry, Stream, Verb};
use kernel::subject::SubjectRef;
use kernel::tending::{self, Tend};
use kernel::{Ctx, Stop, Tx};

/// Written by whoever makes a backup with this program.
pub const BACKUP: Verb = Verb("journal-backup-made");

/// All there is to say.
pub struct Health {
    pub database: Facts,
    pub backup: Option<Entry>,
    pub checkpoint: Option<Entry>,
    pub jobs: kernel::lease::State,
    pub mails: kernel::lease::State,
}

pub fn look(ctx: &Ctx, tx: &mut Tx<'_>) -> Result<Health, Stop> {
    as_administrator(ctx)?;
    Ok(Health {
        database: tx.facts()?,
        backup: last(tx, &Stream::Installation, BACKUP)?,
        checkpoint: last(tx, &Stream::Installation, CHECKPOINT)?,
        jobs: kernel::jobs::state(tx)?,
        mails: kernel::mail::state(tx)?,
    })
}

/// Has a job begun anew, or gives it up.
pub fn tend_job(ctx: &Ctx, tx: &mut Tx<'_>, id: &str, act: Tend) -> Result<(), Stop> {
    let own = as_administrator(ctx)?;
    let job = tending::job(tx, id)?.ok_or(Stop::NotFound)?;
    if !tending::tend_job(tx, id, act, ctx.now)? {
        return Err(Stop::Refused("administration-under-way"));
    }
    let verb = if act == Tend::Again { Verb("journal-job-again") } else { Verb("journal-job-given-up") };
    journal::record(tx, &own, &Stream::Installation, verb, &SubjectRef::new("job", &job.kind), None)?;
    Ok(())
}

/// Has a mail sent now, or gives it up.
pub fn tend_mail(ctx: &Ctx, tx: &mut Tx<'_>, id: &str, act: Tend) -> Result<(), Stop> {
    let own = as_administrator(ctx)?;
    let mail = tending::mail(tx, id)?.ok_or(Stop::NotFound)?;
    if mail.failed_at.is_some() {
        return Err(Stop::Refused("administration-mail-gone"));
    }
    if !tending::tend_mail(tx, id, act, ctx.now)? {
        return Err(Stop::Refused("administration-under-way"));
    }
    let verb = if act == Tend::Again { Verb("journal-mail-again") } else { Verb("journal-mail-given-up") };
    journal::record(tx, &own, &Stream::Installation, verb, &SubjectRef::new("mail", &mail.id), None)?;
    Ok(())
}
