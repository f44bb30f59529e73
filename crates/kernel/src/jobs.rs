//! Jobs: what the program does outside the requests that cause it, or each day. A job waits in a table, is done by one
//! program at a time, is tried again when it fails, and is kept as failed when it has failed too often.

use crate::db::{FromRow, Row};
use crate::lease::{FINISHING, LEASE, LOOK_EVERY, State, Waits, held, take_turn};
use crate::time::Moment;
use crate::{Ctx, Db, DbError, Stop, Tx, statements, values};
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::{Instant, sleep};

/// How long it is kept that a job was done. Until then the same key is not taken again.
const KEEP_DONE: i64 = 30 * Moment::DAY;

/// A kind of job and what is done for it. The house lists them all.
#[derive(Clone, Copy)]
pub struct Job {
    /// Unique and lasting: it stands in the table.
    pub kind: &'static str,
    pub when: When,
    pub work: Work,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// When something has asked for it with [`enqueue`].
    Asked,
    /// Once each day in Swedish time. Its key is the day, so several programs do it once.
    Daily,
}

#[derive(Clone, Copy)]
pub enum Work {
    /// Work on the database alone, with the job's payload. It is one transaction with the mark that the job is done: it
    /// happens exactly once, or not at all.
    Inside(fn(&Ctx, &mut Tx<'_>, &str) -> Result<(), Stop>),
    /// Work that touches the world outside, or is too large for one transaction. It is done at least once, so it must be
    /// sound to do it again. The lease is held meanwhile.
    Outside(fn(Ctx, Db, String) -> Outside),
}

/// The work going on.
pub type Outside = Pin<Box<dyn Future<Output = Result<(), Stop>> + Send>>;

statements! {
    INSERT = "insert into kernel_job (id, kind, job_key, payload, made_at, due_at, attempts)
        values ($1, $2, $3, $4, $5, $6, 0) on conflict (kind, job_key) do nothing";
    DUE_KINDS = "select distinct kind as value from kernel_job where done_at is null and failed_at is null
        and due_at <= $1 and (lease_until is null or lease_until <= $1)";
    CLAIM = "update kernel_job set lease_by = $1, lease_until = $2, attempts = attempts + 1 where id = (
            select id from kernel_job where kind = $4 and done_at is null and failed_at is null and due_at <= $3
            and (lease_until is null or lease_until <= $3) order by due_at, id limit 1)
        and done_at is null and failed_at is null and (lease_until is null or lease_until <= $3)
        returning id, payload, attempts";
    RENEW = "update kernel_job set lease_until = $3
        where id = $1 and lease_by = $2 and done_at is null and failed_at is null";
    DONE = "update kernel_job set done_at = $3, error = null, lease_by = null, lease_until = null
        where id = $1 and lease_by = $2 and done_at is null and failed_at is null";
    AGAIN = "update kernel_job set due_at = $3, error = $4, lease_by = null, lease_until = null
        where id = $1 and lease_by = $2 and done_at is null";
    FAILED = "update kernel_job set failed_at = $3, error = $4, lease_by = null, lease_until = null
        where id = $1 and lease_by = $2 and done_at is null";
    STATE = "select
        (select count(*) from kernel_job where done_at is null and failed_at is null) as waiting,
        (select count(*) from kernel_job where failed_at is not null) as failed,
        (select min(due_at) from kernel_job where done_at is null and failed_at is null) as oldest";
    FAILURES = "select kind, job_key, attempts, error, failed_at from kernel_job where failed_at is not null
        order by failed_at desc, id limit $1";
    REMOVE_OLD = "delete from kernel_job where id in (select id from kernel_job where done_at <= $1 limit $2)";
}

/// Asks for a job, in the transaction that causes it. With a key that has been asked for before nothing happens; whether
/// it is new.
pub fn enqueue(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    kind: &'static str,
    key: &str,
    payload: &serde_json::Value,
    due: Moment,
) -> Result<bool, DbError> {
    let id = ctx.chance.id(ctx.now);
    let is_new = tx.run(&INSERT, values![&id, kind, key, &payload.to_string(), ctx.now, due])? > 0;
    if is_new {
        tx.leaves_work();
    }
    Ok(is_new)
}

/// How many jobs wait, how many have been given up, and when the oldest waiting one was or is due.
pub fn state(tx: &mut Tx<'_>) -> Result<State, DbError> {
    tx.one(&STATE, values![])
}

/// A job that has been given up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    pub kind: String,
    pub key: String,
    pub attempts: i64,
    pub error: Option<String>,
    pub failed_at: Moment,
}

impl FromRow for Failure {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            kind: row.get("kind")?,
            key: row.get("job_key")?,
            attempts: row.get("attempts")?,
            error: row.get("error")?,
            failed_at: row.get("failed_at")?,
        })
    }
}

/// The jobs given up last, for somebody who looks after the program.
pub fn failures(tx: &mut Tx<'_>, at_most: i64) -> Result<Vec<Failure>, DbError> {
    tx.all(&FAILURES, values![at_most])
}

/// Removes some of the jobs done long ago; how many. Those given up stay.
pub fn remove_old(tx: &mut Tx<'_>, now: Moment, at_most: i64) -> Result<u64, DbError> {
    tx.run(&REMOVE_OLD, values![now.plus(-KEEP_DONE), at_most])
}

/// How jobs are done.
#[derive(Clone, Copy, Debug)]
pub struct Doing {
    pub waits: Waits,
    pub lease: Duration,
}

impl Default for Doing {
    fn default() -> Self {
        // 10 s, 20 s, 40 s … 6 h: together about two days.
        Self { waits: Waits { first: 10_000, longest: 6 * Moment::HOUR, attempts: 18 }, lease: LEASE }
    }
}

/// Does jobs one after another, in one program of perhaps several on the same database.
pub struct Runner<C> {
    db: Db,
    jobs: &'static [Job],
    /// The circumstances of what the program does by itself, as they are when it is called.
    ctx: C,
    doing: Doing,
    /// What this program calls itself in leases.
    holder: Arc<str>,
}

struct Claimed {
    id: String,
    payload: String,
    /// This attempt counted.
    attempts: i64,
}

impl FromRow for Claimed {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self { id: row.get("id")?, payload: row.get("payload")?, attempts: row.get("attempts")? })
    }
}

/// How an attempt ended that did not succeed.
enum Ended {
    /// Another program has taken the job over.
    Lost,
    Stopped(Stop),
}

impl From<DbError> for Ended {
    fn from(error: DbError) -> Self {
        Self::Stopped(error.into())
    }
}

impl<C: Fn() -> Ctx + Send + Sync> Runner<C> {
    pub fn new(db: Db, jobs: &'static [Job], doing: Doing, ctx: C) -> Self {
        let now = ctx();
        Self { db, jobs, holder: now.chance.id(now.now).into(), ctx, doing }
    }

    /// Does what is due until `stop` says so; then finishes the job under way.
    pub async fn run(self, mut stop: watch::Receiver<bool>) {
        let mut woken = self.db.work_is_waiting();
        let mut asked_to_stop = stop.clone();
        let work = async {
            let mut planned = String::new();
            let mut answers = true;
            while !*stop.borrow_and_update() {
                match self.step(&mut planned).await {
                    Ok(true) => continue,
                    Ok(false) => answers = true,
                    Err(error) if answers => {
                        tracing::error!(error = error.in_plain_words(), "jobs cannot be looked after");
                        answers = false;
                    }
                    Err(_) => {}
                }
                tokio::select! {
                    _ = stop.changed() => break,
                    _ = woken.changed() => {}
                    () = sleep(LOOK_EVERY) => {}
                }
            }
        };
        let patience = async {
            let _ = asked_to_stop.wait_for(|stop| *stop).await;
            sleep(FINISHING).await;
        };
        tokio::select! {
            () = work => {}
            () = patience => tracing::warn!("stopped in the middle of a job"),
        }
    }

    /// Plans the day's jobs when the day is new, then does one job, if any is due.
    async fn step(&self, planned: &mut String) -> Result<bool, DbError> {
        let today = (self.ctx)().now.date();
        if *planned != today {
            self.plan().await?;
            *planned = today;
        }
        self.do_one().await
    }

    /// Asks for the jobs of the day.
    pub async fn plan(&self) -> Result<(), DbError> {
        let (jobs, ctx) = (self.jobs, (self.ctx)());
        self.db
            .write(move |tx| {
                for job in jobs.iter().filter(|job| job.when == When::Daily) {
                    enqueue(tx, &ctx, job.kind, &ctx.now.date(), &serde_json::Value::Null, ctx.now)?;
                }
                Ok(())
            })
            .await
    }

    /// Does one job that is due; whether there was one.
    pub async fn do_one(&self) -> Result<bool, DbError> {
        let now = (self.ctx)().now;
        // Kinds this program does not know wait for a newer one. A look costs little; a claim takes its turn.
        let due: Vec<String> = self.db.read(move |tx| tx.all(&DUE_KINDS, values![now])).await?;
        for job in self.jobs.iter().filter(|job| due.iter().any(|kind| kind == job.kind)) {
            let since = Instant::now();
            if let Some(claimed) = self.claim(job.kind).await? {
                self.attempt(job, claimed, since).await?;
                return Ok(true);
            }
        }
        Ok(false)
    }

    async fn claim(&self, kind: &'static str) -> Result<Option<Claimed>, DbError> {
        let (holder, now) = (self.holder.clone(), (self.ctx)().now);
        let until = self.lease_from(now);
        self.db
            .write(move |tx| {
                take_turn(tx, "jobs")?;
                tx.optional(&CLAIM, values![&*holder, until, now, kind])
            })
            .await
    }

    async fn attempt(&self, job: &Job, claimed: Claimed, since: Instant) -> Result<(), DbError> {
        // A job that ends the program each time would otherwise be begun for ever.
        let outcome = if claimed.attempts > self.doing.waits.attempts {
            Err(Ended::Stopped(Stop::Broken("the program ended during each attempt".into())))
        } else {
            match job.work {
                Work::Inside(work) => self.inside(work, &claimed).await,
                Work::Outside(work) => self.outside(work, &claimed, since).await,
            }
        };
        match outcome {
            Ok(()) => tracing::info!(job = job.kind, "done"),
            Err(Ended::Lost) => tracing::warn!(job = job.kind, "the lease of a job was lost"),
            Err(Ended::Stopped(stop)) => self.not_done(job, &claimed, &stop).await?,
        }
        Ok(())
    }

    async fn inside(
        &self,
        work: fn(&Ctx, &mut Tx<'_>, &str) -> Result<(), Stop>,
        claimed: &Claimed,
    ) -> Result<(), Ended> {
        let (id, holder, payload, ctx) =
            (claimed.id.clone(), self.holder.clone(), claimed.payload.clone(), (self.ctx)());
        self.db
            .write(move |tx| {
                // First the mark: it fails if the job has been taken over, and keeps others from taking it over now.
                done(tx, &id, &holder, ctx.now)?;
                work(&ctx, tx, &payload).map_err(Ended::Stopped)
            })
            .await
    }

    async fn outside(
        &self,
        work: fn(Ctx, Db, String) -> Outside,
        claimed: &Claimed,
        since: Instant,
    ) -> Result<(), Ended> {
        let ctx = (self.ctx)();
        // On a task of its own, so that a panic ends the attempt and not the runner; ended if the lease is lost.
        let mut task = tokio::spawn(work(ctx, self.db.clone(), claimed.payload.clone()));
        let renew = || {
            let (id, holder, until) = (claimed.id.clone(), self.holder.clone(), self.lease_from((self.ctx)().now));
            let db = self.db.clone();
            async move { db.write(move |tx| Ok(tx.run(&RENEW, values![&id, &*holder, until])? > 0)).await }
        };
        match held(since, self.doing.lease, &mut task, renew).await {
            None => {
                task.abort();
                return Err(Ended::Lost);
            }
            Some(Err(_)) => return Err(DbError::Panic("a job".into()).into()),
            Some(Ok(outcome)) => outcome.map_err(Ended::Stopped)?,
        }
        let (id, holder, now) = (claimed.id.clone(), self.holder.clone(), (self.ctx)().now);
        self.db.write(move |tx| done(tx, &id, &holder, now)).await
    }

    async fn not_done(&self, job: &Job, claimed: &Claimed, stop: &Stop) -> Result<(), DbError> {
        let ctx = (self.ctx)();
        let again = self.doing.waits.after(claimed.attempts, ctx.now, &ctx.chance);
        let error = stop.in_plain_words();
        match again {
            Some(_) => {
                tracing::warn!(job = job.kind, attempts = claimed.attempts, error, "job not done, waits")
            }
            None => tracing::error!(job = job.kind, attempts = claimed.attempts, error, "job given up"),
        }
        let (id, holder) = (claimed.id.clone(), self.holder.clone());
        let (statement, at) = again.map_or((&FAILED, ctx.now), |again| (&AGAIN, again));
        self.db.write(move |tx| tx.run(statement, values![&id, &*holder, at, &error]).map(drop)).await
    }

    fn lease_from(&self, now: Moment) -> Moment {
        now.plus(self.doing.lease.as_millis() as i64)
    }
}

fn done(tx: &mut Tx<'_>, id: &str, holder: &str, now: Moment) -> Result<(), Ended> {
    if tx.run(&DONE, values![id, holder, now])? == 0 { Err(Ended::Lost) } else { Ok(()) }
}
