//! Jobs, on the database at hand: asked for once, done by one at a time, tried again, given up and kept; and what is
//! done each day.

use app::jobs::runner;
use app::serve::App;
use harness::TestApp;
use kernel::jobs::{self, Doing, Job, Outside, Runner, When, Work};
use kernel::lease::Waits;
use kernel::{Clock, Ctx, Db, DbError, Language, Moment, Stop, Tx, statements, values};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

statements! {
    MAKE = "create table app_done (job text not null)";
    WRITE = "insert into app_done (job) values ($1)";
    TIMES = "select count(*) as value from app_done";
    DONE_TWICE = "select job as value from app_done group by job having count(*) > 1";
    HOLD = "update kernel_job set lease_by = 'another', lease_until = $1";
    DUE = "select due_at as value from kernel_job where done_at is null";
    ERROR = "select error as value from kernel_job";
    CHECKPOINTS = "select count(*) as value from kernel_journal where verb = 'journal-checkpoint'";
    JOBS = "select kind as value from kernel_job where done_at is not null order by kind";
    SESSIONS = "select count(*) as value from actors_session";
    LINKS = "select count(*) as value from actors_link where purpose <> 'demo'";
    MAILS = "select count(*) as value from kernel_mail";
    ALL_JOBS = "select count(*) as value from kernel_job";
}

fn writes(_: &Ctx, tx: &mut Tx<'_>, payload: &str) -> Result<(), Stop> {
    Ok(tx.run(&WRITE, values![payload]).map(drop)?)
}

/// Writes what it should, and then says that it could not.
fn writes_and_fails(ctx: &Ctx, tx: &mut Tx<'_>, payload: &str) -> Result<(), Stop> {
    writes(ctx, tx, payload)?;
    Err(Stop::Broken("a@example.org".into()))
}

fn panics(ctx: &Ctx, tx: &mut Tx<'_>, payload: &str) -> Result<(), Stop> {
    writes(ctx, tx, payload)?;
    panic!("on purpose: a@example.org")
}

/// Takes longer than its lease.
fn takes_long(_: Ctx, db: Db, payload: String) -> Outside {
    Box::pin(async move {
        tokio::time::sleep(Duration::from_millis(900)).await;
        Ok(db.write(move |tx| tx.run(&WRITE, values![&payload])).await.map(drop)?)
    })
}

fn panics_outside(_: Ctx, _: Db, _: String) -> Outside {
    Box::pin(async { panic!("on purpose") })
}

static KINDS: &[Job] = &[
    Job { kind: "writes", when: When::Asked, work: Work::Inside(writes) },
    Job { kind: "fails", when: When::Asked, work: Work::Inside(writes_and_fails) },
    Job { kind: "panics", when: When::Asked, work: Work::Inside(panics) },
    Job { kind: "long", when: When::Asked, work: Work::Outside(takes_long) },
    Job { kind: "panics-outside", when: When::Asked, work: Work::Outside(panics_outside) },
];

const DOING: Doing =
    Doing { waits: Waits { first: 10_000, longest: Moment::HOUR, attempts: 4 }, lease: Duration::from_secs(30) };

async fn place() -> TestApp {
    let test = TestApp::empty().await;
    test.app.db.write(|tx| tx.run(&MAKE, values![])).await.unwrap();
    test
}

/// The same installation at another moment.
fn at(test: &TestApp, now: Moment) -> App {
    App { clock: Clock::Fixed(now), ..test.app.clone() }
}

fn does(app: &App, doing: Doing) -> Runner<impl Fn() -> Ctx + Send + Sync + use<>> {
    let own = app.clone();
    Runner::new(app.db.clone(), KINDS, doing, move || own.own_ctx(Language::Swedish))
}

async fn ask(app: &App, kind: &'static str, key: &str) -> bool {
    let (ctx, key) = (app.own_ctx(Language::Swedish), key.to_owned());
    let due = ctx.now;
    app.db.write(move |tx| jobs::enqueue(tx, &ctx, kind, &key, &key.as_str().into(), due)).await.unwrap()
}

async fn number(app: &App, statement: &'static kernel::db::Statement) -> i64 {
    app.db.read(move |tx| tx.one(statement, values![])).await.unwrap()
}

async fn all_due<C: Fn() -> Ctx + Send + Sync>(runner: &Runner<C>) -> usize {
    let mut done = 0;
    while runner.do_one().await.unwrap() {
        done += 1;
    }
    done
}

#[tokio::test]
async fn a_job_asked_for_twice_is_one_and_one_whose_cause_is_undone_is_none() {
    let test = place().await;
    let mut woken = test.app.db.work_is_waiting();
    assert!(ask(&test.app, "writes", "a").await);
    assert!(woken.has_changed().unwrap(), "whoever does it is woken");
    woken.mark_unchanged();
    assert!(!ask(&test.app, "writes", "a").await, "already asked for");
    let ctx = test.app.own_ctx(Language::Swedish);
    let undone: Result<(), DbError> = test
        .app
        .db
        .write(move |tx| {
            jobs::enqueue(tx, &ctx, "writes", "b", &serde_json::Value::Null, ctx.now)?;
            Err(DbError::Conflict("on purpose".into()))
        })
        .await;
    assert!(undone.is_err());
    assert!(!woken.has_changed().unwrap(), "nobody is woken for nothing");
    let runner = does(&test.app, DOING);
    assert_eq!(all_due(&runner).await, 1);
    assert!(!ask(&test.app, "writes", "a").await, "already done");
    assert_eq!((all_due(&runner).await, number(&test.app, &TIMES).await), (0, 1));
}

#[tokio::test]
async fn a_job_is_not_done_before_its_time_nor_by_a_program_that_does_not_know_it() {
    let test = place().await;
    let now = test.app.clock.now();
    let ctx = test.app.own_ctx(Language::Swedish);
    test.app
        .db
        .write(move |tx| {
            jobs::enqueue(tx, &ctx, "newer-than-this-program", "a", &serde_json::Value::Null, now)?;
            jobs::enqueue(tx, &ctx, "writes", "a", &serde_json::Value::Null, now.plus(Moment::HOUR))
        })
        .await
        .unwrap();
    assert_eq!(all_due(&does(&at(&test, now), DOING)).await, 0);
    assert_eq!(all_due(&does(&at(&test, now.plus(Moment::HOUR)), DOING)).await, 1);
    assert_eq!(number(&test.app, &TIMES).await, 1);
    assert_eq!(test.app.db.read(jobs::state).await.unwrap().waiting, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn several_runners_do_each_job_exactly_once() {
    let test = place().await;
    for n in 0..40 {
        ask(&test.app, "writes", &n.to_string()).await;
    }
    let mut at_work = Vec::new();
    for _ in 0..4 {
        let runner = does(&test.app, DOING);
        at_work.push(tokio::spawn(async move { all_due(&runner).await }));
    }
    let mut done = 0;
    for runner in at_work {
        done += runner.await.unwrap();
    }
    assert_eq!((done, number(&test.app, &TIMES).await), (40, 40));
    let twice: Vec<String> = test.app.db.read(|tx| tx.all(&DONE_TWICE, values![])).await.unwrap();
    assert!(twice.is_empty(), "{twice:?}");
}

#[tokio::test]
async fn work_that_outlasts_its_lease_is_held_and_nobody_else_begins_it() {
    let test = place().await;
    ask(&test.app, "long", "a").await;
    let doing = Doing { lease: Duration::from_millis(400), ..DOING };
    let (one, two) = (does(&test.app, doing), does(&test.app, doing));
    let other = async {
        for _ in 0..15 {
            tokio::time::sleep(Duration::from_millis(50)).await;
            assert!(!two.do_one().await.unwrap(), "taken over although it is held");
        }
    };
    let (done, ()) = tokio::join!(one.do_one(), other);
    assert!(done.unwrap());
    assert_eq!((all_due(&two).await, number(&test.app, &TIMES).await), (0, 1));
}

#[tokio::test]
async fn a_job_whose_program_died_is_taken_over_when_its_lease_has_run_out() {
    let test = place().await;
    let now = test.app.clock.now();
    ask(&test.app, "writes", "a").await;
    let runs_out = now.plus(30_000);
    test.app.db.write(move |tx| tx.run(&HOLD, values![runs_out])).await.unwrap();
    assert_eq!(all_due(&does(&at(&test, runs_out.plus(-1)), DOING)).await, 0);
    assert_eq!(all_due(&does(&at(&test, runs_out), DOING)).await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn work_whose_lease_was_taken_over_leaves_nothing() {
    static TAKEN_OVER: &[Job] = &[
        Job { kind: "inside", when: When::Asked, work: Work::Inside(writes) },
        Job { kind: "outside", when: When::Asked, work: Work::Outside(takes_long) },
    ];
    let test = place().await;
    for kind in ["inside", "outside"] {
        ask(&test.app, kind, "a").await;
        let calls = AtomicU64::new(0);
        let (own, app) = (test.app.clone(), test.app.clone());
        // A program that stands still between its claim and its work, while another takes the job over.
        let db = app.db.clone();
        let runtime = tokio::runtime::Handle::current();
        let runner = Runner::new(app.db.clone(), TAKEN_OVER, Doing { lease: Duration::from_millis(200), ..DOING }, {
            move || {
                // Called when the runner is made, for the look, for the claim, and then for the work.
                if calls.fetch_add(1, Ordering::Relaxed) == 3 {
                    let db = db.clone();
                    let far = Moment(i64::MAX);
                    let (tell, told) = std::sync::mpsc::channel();
                    runtime.spawn(async move {
                        db.write(move |tx| tx.run(&HOLD, values![far])).await.unwrap();
                        tell.send(()).unwrap();
                    });
                    tokio::task::block_in_place(|| told.recv().unwrap());
                }
                own.own_ctx(Language::Swedish)
            }
        });
        assert!(runner.do_one().await.unwrap());
        // As long as the work outside would have taken.
        tokio::time::sleep(Duration::from_millis(1200)).await;
        assert_eq!(number(&test.app, &TIMES).await, 0, "{kind}");
    }
}

#[tokio::test]
async fn a_job_that_fails_leaves_nothing_waits_longer_each_time_and_is_kept_as_failed() {
    for (kind, says) in [
        ("fails", "something stored cannot be read"),
        ("panics", "the program's code failed"),
        ("panics-outside", "the program's code failed"),
    ] {
        let test = place().await;
        let begun = test.app.clock.now();
        let mut now = begun;
        ask(&at(&test, begun), kind, "a").await;
        let mut waits = Vec::new();
        while test.app.db.read(jobs::state).await.unwrap().failed == 0 {
            let runner = does(&at(&test, now), DOING);
            assert!(runner.do_one().await.unwrap(), "{kind}");
            assert!(!runner.do_one().await.unwrap(), "{kind} waits before it is tried again");
            let next = number(&test.app, &DUE).await;
            waits.push(next - now.0);
            now = Moment(next.max(now.0));
            let error: Option<String> = test.app.db.read(|tx| tx.one(&ERROR, values![])).await.unwrap();
            assert_eq!(error.as_deref(), Some(says));
        }
        assert_eq!(waits.len(), 4, "{kind}: {waits:?}");
        assert!(waits[..3].windows(2).all(|pair| pair[0] < pair[1]), "{kind}: {waits:?}");
        assert_eq!(number(&test.app, &TIMES).await, 0, "{kind}: what it had written is gone");
        let late = at(&test, now.plus(365 * Moment::DAY));
        assert_eq!(all_due(&does(&late, DOING)).await, 0, "{kind}");
        late.db.write(move |tx| jobs::remove_old(tx, now.plus(365 * Moment::DAY), 500)).await.unwrap();
        let kept = test.app.db.read(|tx| jobs::failures(tx, 10)).await.unwrap();
        assert_eq!((kept.len(), kept[0].kind.as_str(), kept[0].key.as_str(), kept[0].attempts), (1, kind, "a", 4));
    }
}

#[tokio::test]
async fn a_job_that_ends_the_program_each_time_is_given_up() {
    let test = place().await;
    let mut now = test.app.clock.now();
    ask(&test.app, "writes", "a").await;
    statements! { CRASHED = "update kernel_job set attempts = 4, lease_by = 'dead', lease_until = $1"; }
    let _ = STATEMENTS;
    test.app.db.write(move |tx| tx.run(&CRASHED, values![now])).await.unwrap();
    now = now.plus(1);
    assert!(does(&at(&test, now), DOING).do_one().await.unwrap());
    assert_eq!(number(&test.app, &TIMES).await, 0);
    assert_eq!(test.app.db.read(jobs::state).await.unwrap().failed, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_programs_make_one_checkpoint_a_day() {
    let test = TestApp::demo().await;
    for day in 1..=3 {
        let today = at(&test, test.app.clock.now().plus(day * Moment::DAY));
        let mut programs = Vec::new();
        for _ in 0..3 {
            let runner = runner(&today, Doing::default());
            programs.push(tokio::spawn(async move {
                runner.plan().await.unwrap();
                all_due(&runner).await
            }));
        }
        for program in programs {
            program.await.unwrap();
        }
        assert_eq!(number(&test.app, &CHECKPOINTS).await, day);
        // The day's planning once more, as after a restart.
        let again = runner(&today, Doing::default());
        again.plan().await.unwrap();
        assert_eq!(all_due(&again).await, 0);
    }
    let done: Vec<String> = test.app.db.read(|tx| tx.all(&JOBS, values![])).await.unwrap();
    assert_eq!(done.iter().filter(|kind| *kind == "journal-checkpoint").count(), 3);
    assert!(test.app.db.read(kernel::journal::verify).await.unwrap().broken.is_empty());
}

#[tokio::test]
async fn what_nobody_needs_is_removed_and_the_rest_stays() {
    let test = TestApp::demo().await;
    let begun = test.app.clock.now();
    let ctx = test.app.own_ctx(Language::Swedish);
    let person = test.app.db.read(actors::store::people::demo_roles).await.unwrap().remove(0).person;
    let mail_folder = std::env::temp_dir().join(format!("samverka-tidy-{}", std::process::id()));
    test.app
        .db
        .write(move |tx| -> Result<(), Stop> {
            let other = actors::store::people::register(tx, &ctx, "B", Some("b@example.org"))?;
            actors::store::sessions::begin(tx, &ctx, &person, None)?;
            actors::store::sessions::sign_in_link(tx, &ctx, &other, "sign-in")?;
            let reader = kernel::mail::Reader::new("b@example.org", Language::Swedish);
            let keys = ("actors-sign-in-subject", "actors-sign-in-body");
            kernel::mail::post(tx, &ctx, &reader, keys, |_| vec![("link", "Text".into())])?;
            Ok(())
        })
        .await
        .unwrap();
    let mailer = kernel::mail::Mailer::new(None, mail_folder.clone(), "s <s@localhost>").unwrap();
    let (db, chance) = (test.app.db.clone(), test.app.chance.clone());
    let outbox = kernel::mail::Outbox::new(db, test.app.clock, chance, mailer, kernel::mail::Sending::default());
    outbox.send_due().await.unwrap();
    std::fs::remove_dir_all(mail_folder).unwrap();
    let counts = async || {
        let app = &test.app;
        [
            number(app, &SESSIONS).await,
            number(app, &LINKS).await,
            number(app, &MAILS).await,
            number(app, &ALL_JOBS).await,
        ]
    };
    // A link can be used for an hour and is kept a week; a session lasts 14 days; mail and jobs are kept 30 days.
    for (days, left, kept) in
        [(1, [1, 1, 1], 1), (8, [1, 0, 1], 2), (15, [0, 0, 1], 3), (31, [0, 0, 0], 3), (32, [0, 0, 0], 4)]
    {
        let then = runner(&at(&test, begun.plus(days * Moment::DAY)), Doing::default());
        then.plan().await.unwrap();
        assert_eq!(all_due(&then).await, daily(), "after {days} days");
        let [sessions, links, mails] = left;
        let jobs = kept * i64::try_from(daily()).unwrap();
        assert_eq!(counts().await, [sessions, links, mails, jobs], "after {days} days");
    }
}

/// How many jobs a day has.
fn daily() -> usize {
    app::house::JOBS.iter().filter(|job| matches!(job.when, jobs::When::Daily)).count()
}

#[tokio::test]
async fn much_is_removed_in_small_batches() {
    let test = TestApp::empty().await;
    let ctx = test.app.own_ctx(Language::Swedish);
    let then = ctx.now.plus(31 * Moment::DAY);
    test.app
        .db
        .write(move |tx| {
            for n in 0..1201 {
                jobs::enqueue(tx, &ctx, "asked-for", &n.to_string(), &serde_json::Value::Null, ctx.now)?;
            }
            statements! { ALL_DONE = "update kernel_job set done_at = $1"; }
            let _ = STATEMENTS;
            tx.run(&ALL_DONE, values![ctx.now])
        })
        .await
        .unwrap();
    let removed = test.app.db.write(move |tx| jobs::remove_old(tx, then, 500)).await.unwrap();
    assert_eq!(removed, 500);
    let runner = runner(&at(&test, then), Doing::default());
    runner.plan().await.unwrap();
    assert_eq!(all_due(&runner).await, daily());
    assert_eq!(number(&test.app, &ALL_JOBS).await, i64::try_from(daily()).unwrap(), "the day's own");
    let _ = STATEMENTS;
}

#[test]
fn every_job_has_a_name_for_those_who_look_after_the_installation() {
    let texts = kernel::language::Texts::new(&app::catalogues()).unwrap();
    for job in app::house::JOBS {
        let (_, key) = app::house::HOUSE.jobs.iter().find(|(kind, _)| *kind == job.kind).expect(job.kind);
        for language in [kernel::Language::Swedish, kernel::Language::English] {
            let name = texts.get(language, key, &[]);
            assert!(name != *key && !name.is_empty(), "{key}");
        }
    }
}
