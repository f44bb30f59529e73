//! What the program does by itself while it serves: sends mail, ties the journal's chains together, tidies up.

use crate::house::HOUSEKEEPING;
use crate::serve::App;
use kernel::jobs::{Doing, Job, Outside, Runner, When, Work};
use kernel::mail::{Mailer, Outbox, Sending};
use kernel::{Ctx, Db, DbError, Language, Moment, Stop, Tx, journal};
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// Ties the heads of all the journal's chains together, once a day.
pub const CHECKPOINT: Job = Job {
    kind: "journal-checkpoint",
    when: When::Daily,
    work: Work::Inside(|ctx, tx, _| Ok(journal::checkpoint(tx, ctx).map(drop)?)),
};

/// Removes what nobody needs any longer, once a day.
pub const TIDY: Job = Job { kind: "tidy", when: When::Daily, work: Work::Outside(tidy) };

/// Removes at most so many rows of what is too old at a moment; how many. A capability offers one for each of its tables
/// that would otherwise only grow.
pub type Sweep = fn(&mut Tx<'_>, Moment, i64) -> Result<u64, DbError>;

/// So few at a time that nobody's write waits noticeably.
const BATCH: i64 = 500;

fn tidy(ctx: Ctx, db: Db, _payload: String) -> Outside {
    Box::pin(async move {
        for &sweep in HOUSEKEEPING {
            loop {
                let now = ctx.now;
                let removed = db.write(move |tx| sweep(tx, now, BATCH)).await.map_err(Stop::Db)?;
                if removed < BATCH.unsigned_abs() {
                    break;
                }
            }
        }
        Ok(())
    })
}

/// What goes on beside the answering of requests.
pub struct Working {
    stop: watch::Sender<bool>,
    mail: JoinHandle<()>,
    jobs: JoinHandle<()>,
}

/// Begins to send mail and to do jobs.
pub fn start(app: &App, mailer: Mailer) -> Working {
    let (stop, stopped) = watch::channel(false);
    let outbox = Outbox::new(app.db.clone(), app.clock, app.chance.clone(), mailer, Sending::default());
    let mail = tokio::spawn(outbox.run(stopped.clone()));
    let jobs = tokio::spawn(runner(app, Doing::default()).run(stopped));
    Working { stop, mail, jobs }
}

/// What does the house's jobs for a program.
pub fn runner(app: &App, doing: Doing) -> Runner<impl Fn() -> Ctx + Send + Sync + use<>> {
    let own = app.clone();
    Runner::new(app.db.clone(), crate::house::JOBS, doing, move || own.own_ctx(Language::Swedish))
}

impl Working {
    /// Begins nothing more, and waits for what is under way: the mails being sent, the job being done.
    pub async fn finish(self) {
        self.stop.send_replace(true);
        for work in [self.mail, self.jobs] {
            if let Err(error) = work.await {
                tracing::error!(panicked = error.is_panic(), "work beside the requests ended badly");
            }
        }
    }
}
