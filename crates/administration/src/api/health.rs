//! How the installation is, for programs of those who look after it.

use crate::acts::health as acts;
use actors::access::as_administrator;
use kernel::api::{Sent, form};
use kernel::record::Word;
use kernel::tending::{self, Tend};
use kernel::{Ctx, Reply, Request, Stop, Tx, record};
use serde::Serialize;
use utoipa::ToSchema;

/// Something that waits, or has been given up.
#[derive(Serialize, ToSchema)]
pub struct LeftView {
    pub id: String,
    /// What kind of job, or the host a mail goes to.
    pub what: String,
    pub attempts: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    pub given_up: Option<String>,
}

/// How the installation is.
#[derive(Serialize, ToSchema)]
pub struct HealthView {
    pub version: String,
    /// Whether the database took the latest change.
    pub takes_changes: bool,
    #[schema(example = "SQLite 3.50.4")]
    pub database: String,
    pub bytes: i64,
    /// Bytes left where the database lies, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub free_bytes: Option<i64>,
    pub migrations: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    pub last_backup: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = DateTime)]
    pub last_checkpoint: Option<String>,
    pub jobs_waiting: i64,
    pub jobs_failed: i64,
    pub mails_waiting: i64,
    pub mails_failed: i64,
    /// The first fifty, those given up first.
    pub jobs: Vec<LeftView>,
    pub mails: Vec<LeftView>,
}

const SHOWN: i64 = 50;

fn view(ctx: &Ctx, tx: &mut Tx<'_>) -> Result<HealthView, Stop> {
    let health = acts::look(ctx, tx)?;
    let jobs = tending::jobs(tx, SHOWN, 0)?.1.into_iter().map(|job| LeftView {
        id: job.id,
        what: job.kind,
        attempts: job.attempts,
        why: job.error,
        given_up: job.failed_at.map(kernel::Moment::iso),
    });
    let mails = tending::mails(tx, SHOWN, 0)?.1.into_iter().map(|mail| LeftView {
        id: mail.id,
        what: mail.host,
        attempts: mail.attempts,
        why: mail.trouble.map(|why| why.as_str().to_owned()),
        given_up: mail.failed_at.map(kernel::Moment::iso),
    });
    Ok(HealthView {
        version: ctx.running.version.to_owned(),
        takes_changes: ctx.running.takes_changes,
        database: health.database.engine,
        bytes: health.database.bytes,
        free_bytes: health.database.free_bytes,
        migrations: health.database.migrations,
        last_backup: health.backup.map(|entry| entry.at.iso()),
        last_checkpoint: health.checkpoint.map(|entry| entry.at.iso()),
        jobs_waiting: health.jobs.waiting,
        jobs_failed: health.jobs.failed,
        mails_waiting: health.mails.waiting,
        mails_failed: health.mails.failed,
        jobs: jobs.collect(),
        mails: mails.collect(),
    })
}

record! {
    /// What is done about something that is not done: `again` or `give-up`.
    #[derive(ToSchema)]
    pub struct NewTending {
        #[schema(required = true, value_type = String, example = "again")]
        [required] act: Tend,
    }
}
impl Sent for NewTending {}

/// How the installation is. For its administrators.
#[utoipa::path(get, path = "/api/v1/administration/health", tag = "administration",
    responses((status = 200, description = "How it is now", body = HealthView)))]
pub fn health(ctx: &Ctx, tx: &mut Tx<'_>, _: &Request) -> Result<Reply, Stop> {
    Reply::json(&view(ctx, tx)?)
}

/// Has a job begun anew, or gives it up.
#[utoipa::path(put, path = "/api/v1/administration/jobs/{job}", tag = "administration", params(("job" = String, Path)),
    request_body = NewTending, responses((status = 200, description = "How it is now", body = HealthView)))]
pub fn tend_job(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    as_administrator(ctx)?;
    let act = sent(ctx, request)?;
    acts::tend_job(ctx, tx, request.part("job"), act)?;
    Reply::json(&view(ctx, tx)?)
}

/// Has a waiting mail sent now, or gives it up.
#[utoipa::path(put, path = "/api/v1/administration/mails/{mail}", tag = "administration", params(("mail" = String, Path)),
    request_body = NewTending, responses((status = 200, description = "How it is now", body = HealthView)))]
pub fn tend_mail(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    as_administrator(ctx)?;
    let act = sent(ctx, request)?;
    acts::tend_mail(ctx, tx, request.part("mail"), act)?;
    Reply::json(&view(ctx, tx)?)
}

fn sent(ctx: &Ctx, request: &Request) -> Result<Tend, Stop> {
    let form = form::<NewTending>(ctx, request)?;
    Tend::from_word(form.value("act")).filter(|_| form.is_sound()).ok_or_else(|| form.faults())
}
