//! What waits or has been given up, as somebody sees it who looks after the program, and what she can do about it: have it
//! tried now, or give it up. Nothing personal is read: of a mail only which server it goes to.

use crate::db::{FromRow, Row};
use crate::mail::Why;
use crate::record::Word;
use crate::time::Moment;
use crate::{DbError, Tx, statements, values};

statements! {
    JOBS = "select id, kind, attempts, error, due_at, failed_at from kernel_job where done_at is null
        order by case when failed_at is null then 1 else 0 end, coalesce(failed_at, due_at) desc, id limit $1 offset $2";
    JOB = "select id, kind, attempts, error, due_at, failed_at from kernel_job where id = $1 and done_at is null";
    ASKED = "select id, kind, attempts, error, due_at, failed_at, case when lease_until > $3 then true else false end as under_way
        from kernel_job where kind = $1 and payload = $2 and done_at is null order by made_at desc, id desc limit 1";
    JOB_COUNT = "select count(*) as value from kernel_job where done_at is null";
    JOB_AGAIN = "update kernel_job set failed_at = null, error = null, attempts = 0, due_at = $2, lease_by = null,
        lease_until = null where id = $1 and done_at is null and (lease_until is null or lease_until <= $2)";
    JOB_GIVE_UP = "update kernel_job set failed_at = $2, lease_by = null, lease_until = null where id = $1
        and done_at is null and failed_at is null and (lease_until is null or lease_until <= $2)";
    MAILS = "select id, recipient, attempts, trouble, reply, created_at, next_attempt_at, failed_at from kernel_mail
        where sent_at is null order by case when failed_at is null then 1 else 0 end, created_at desc, id limit $1 offset $2";
    MAIL = "select id, recipient, attempts, trouble, reply, created_at, next_attempt_at, failed_at from kernel_mail
        where id = $1 and sent_at is null";
    MAIL_COUNT = "select count(*) as value from kernel_mail where sent_at is null";
    MAIL_AGAIN = "update kernel_mail set next_attempt_at = $2, lease_by = null, lease_until = null where id = $1
        and sent_at is null and failed_at is null and (lease_until is null or lease_until <= $2)";
    MAIL_GIVE_UP = "update kernel_mail set failed_at = $2, body = '', lease_by = null, lease_until = null where id = $1
        and sent_at is null and failed_at is null and (lease_until is null or lease_until <= $2)";
}

/// A job that is not done.
#[derive(Clone, Debug)]
pub struct JobLeft {
    pub id: String,
    pub kind: String,
    pub attempts: i64,
    pub error: Option<String>,
    pub due_at: Moment,
    pub failed_at: Option<Moment>,
}

impl FromRow for JobLeft {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            id: row.get("id")?,
            kind: row.get("kind")?,
            attempts: row.get("attempts")?,
            error: row.get("error")?,
            due_at: row.get("due_at")?,
            failed_at: row.get("failed_at")?,
        })
    }
}

/// A job that was asked for and is not done, for the one who waits for what it does.
#[derive(Clone, Debug)]
pub struct Asked {
    pub job: JobLeft,
    /// Whether some program is at it.
    pub is_under_way: bool,
}

impl FromRow for Asked {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self { job: JobLeft::from_row(row)?, is_under_way: row.get("under_way")? })
    }
}

/// A mail that is not sent.
#[derive(Clone, Debug)]
pub struct MailLeft {
    pub id: String,
    /// What stands after the @.
    pub host: String,
    pub attempts: i64,
    pub trouble: Option<Why>,
    /// The mail server's code.
    pub reply: Option<String>,
    pub created_at: Moment,
    pub next_attempt_at: Moment,
    pub failed_at: Option<Moment>,
}

impl FromRow for MailLeft {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        let recipient: String = row.get("recipient")?;
        Ok(Self {
            id: row.get("id")?,
            host: recipient.rsplit('@').next().unwrap_or_default().to_owned(),
            attempts: row.get("attempts")?,
            trouble: row.get::<Option<String>>("trouble")?.as_deref().and_then(Why::from_word),
            reply: row.get("reply")?,
            created_at: row.get("created_at")?,
            next_attempt_at: row.get("next_attempt_at")?,
            failed_at: row.get("failed_at")?,
        })
    }
}

crate::words! {
    /// What can be done about something that is not done.
    pub enum Tend {
        Again = "again",
        GiveUp = "give-up",
    }
}

/// A page of the jobs that are not done, those given up first, and how many there are.
pub fn jobs(tx: &mut Tx<'_>, limit: i64, offset: i64) -> Result<(i64, Vec<JobLeft>), DbError> {
    Ok((tx.one(&JOB_COUNT, values![])?, tx.all(&JOBS, values![limit, offset])?))
}

/// The same of mails.
pub fn mails(tx: &mut Tx<'_>, limit: i64, offset: i64) -> Result<(i64, Vec<MailLeft>), DbError> {
    Ok((tx.one(&MAIL_COUNT, values![])?, tx.all(&MAILS, values![limit, offset])?))
}

pub fn job(tx: &mut Tx<'_>, id: &str) -> Result<Option<JobLeft>, DbError> {
    tx.optional(&JOB, values![id])
}

/// The job of a kind that was asked for last with a payload, unless it is done.
pub fn asked(
    tx: &mut Tx<'_>,
    kind: &'static str,
    payload: &serde_json::Value,
    now: Moment,
) -> Result<Option<Asked>, DbError> {
    tx.optional(&ASKED, values![kind, &payload.to_string(), now])
}

pub fn mail(tx: &mut Tx<'_>, id: &str) -> Result<Option<MailLeft>, DbError> {
    tx.optional(&MAIL, values![id])
}

/// Has a job begun anew or given up; whether it was, and not under way or done meanwhile.
pub fn tend_job(tx: &mut Tx<'_>, id: &str, act: Tend, now: Moment) -> Result<bool, DbError> {
    let statement = if act == Tend::Again { &JOB_AGAIN } else { &JOB_GIVE_UP };
    let changed = tx.run(statement, values![id, now])? > 0;
    if changed {
        tx.leaves_work();
    }
    Ok(changed)
}

/// The same of a mail. One that has been given up cannot be sent: its words were removed, since they may let somebody in.
pub fn tend_mail(tx: &mut Tx<'_>, id: &str, act: Tend, now: Moment) -> Result<bool, DbError> {
    let statement = if act == Tend::Again { &MAIL_AGAIN } else { &MAIL_GIVE_UP };
    let changed = tx.run(statement, values![id, now])? > 0;
    if changed {
        tx.leaves_work();
    }
    Ok(changed)
}
