//! Two programs on one PostgreSQL database, of the same release and of two that follow each other.

use harness::live::{Client, Installation, Work};
use harness::{Browser, TestApp, postgres_server};
use kernel::db::Migration;
use kernel::{journal, statements, values};
use std::sync::atomic::{AtomicBool, Ordering};

statements! {
    MIGRATIONS = "select count(*) as value from kernel_migration";
    AREAS = "select count(*) as value from actors_area";
    CHECKPOINTS = "select count(*) as value from kernel_journal where verb = 'journal-checkpoint'";
    ENTRIES = "select number as value from kernel_journal_head where stream like 'collaboration:%'";
    VERSIONS = "select text as value from collaborations_answer_version where question = $1 and organisation = $2
        order by version";
    WITHOUT_NOTE = "select count(*) as value from collaborations_answer where next_note <> 'ingen' or next_note is null";
    NOTE = "update collaborations_answer set next_note = $2 where question = $1";
    NOTES = "select count(*) as value from collaborations_answer where question = $1 and next_note = $2";
}

/// Whether there is no server to share.
fn is_elsewhere() -> bool {
    if postgres_server().is_none() {
        println!("skipped: an SQLite database belongs to one program");
    }
    postgres_server().is_none()
}

/// Writes an answer as often as it is told to; the form is from wherever `client` is.
fn write(mut client: Client, page: &str, times: usize) {
    let ends = page.rsplit_once("/samverkan").unwrap().1.to_owned();
    for number in 0..times {
        let text = format!("Gång {number}");
        client.fill(page, &ends, &[("text", &text), ("act", "share")]).unwrap().leads();
    }
}

#[test]
fn two_programs_on_one_database_are_one_site() {
    if is_elsewhere() {
        return;
    }
    let installation = Installation::new(env!("CARGO_BIN_EXE_samverka"));
    // Both find an empty database; one makes the tables and the other waits.
    let (a, b) = std::thread::scope(|scope| {
        let (a, b) = (scope.spawn(|| installation.serve()), scope.spawn(|| installation.serve()));
        (a.join().unwrap(), b.join().unwrap())
    });
    for program in [&a, &b] {
        assert_eq!(program.client().get("/readyz").unwrap().status, 200);
    }
    assert_eq!(installation.look(|tx| tx.one::<i64>(&MIGRATIONS, values![])), app::migrations().len() as i64);
    assert!(installation.look(|tx| tx.one::<i64>(&AREAS, values![])) > 300);

    // Signed in at one, known at the other; a form from one is taken by the other, and what it saved is seen at once.
    let work = Work::begin(&installation, &a).unwrap();
    let page = work.answer("pb1");
    let mut at_a = work.parties[0].clone();
    let mut at_b = at_a.at(&b);
    let (action, hidden) = at_a.form(&page, "/svar/pb1", &[]).unwrap();
    let mut fields: Vec<(&str, &str)> = hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    fields.extend([("text", "Skrivet hos A, skickat till B."), ("act", "share")]);
    at_b.post(&action, &fields).unwrap().leads();
    at_a.get(&page).unwrap().says("Skrivet hos A, skickat till B.");
    let crossed = at_a.post(&action, &fields).unwrap();
    assert_eq!(crossed.status, 409, "what was sent again does not overwrite");

    // Both write in the same chain at once.
    std::thread::scope(|scope| {
        for (at, question) in ["pb2", "pb3", "pb4", "pb5", "pb6"].iter().enumerate() {
            let client = work.parties[at % 3].at(if at % 2 == 0 { &a } else { &b });
            let page = work.answer(question);
            scope.spawn(move || write(client, &page, 30));
        }
    });
    let broken = installation.look(journal::verify).broken;
    assert!(broken.is_empty(), "{broken:?}");
    assert!(installation.look(|tx| tx.one::<i64>(&ENTRIES, values![])) > 150);
    assert_eq!(installation.look(|tx| tx.one::<i64>(&CHECKPOINTS, values![])), 1, "one a day, made by either");

    // Signed out at one, unknown at the other at once.
    assert_eq!(at_b.get("/min-sida").unwrap().status, 200);
    at_a.fill("/min-sida", "/logga-ut", &[]).unwrap().leads();
    assert_eq!(at_b.get("/min-sida").unwrap().leads(), "/logga-in");
    assert_eq!((a.terminate(), b.terminate()), (Some(0), Some(0)));
}

/// A release later: in a table that is written to all the time a column with a default and an index, on what is there and on
/// what is new; a table more, and nothing taken away.
const NEXT: &[Migration] = &[Migration {
    name: "collaborations/9999-next-release",
    sql: "alter table collaborations_answer add column next_note text not null default 'ingen';
        create index collaborations_answer_next on collaborations_answer (organisation, version, next_note);
        create table collaborations_next (id text primary key, body text not null);",
}];

/// Somebody who writes in one question again and again, and what she has been told is kept.
struct Busy<'a> {
    browser: Browser<'a>,
    organisation: String,
    kept: Vec<String>,
}

impl<'a> Busy<'a> {
    async fn new(test: &'a TestApp, role: &str, organisation: &str) -> Self {
        let mut browser = test.role(role, organisation).await;
        let page = browser.get("/min-sida").await.body;
        let id = page.split("href=\"/organisationer/").nth(1).unwrap()[..36].to_owned();
        Self { browser, organisation: id, kept: Vec::new() }
    }

    async fn write(&mut self, page: &str, is_over: &AtomicBool) {
        for number in 0.. {
            if is_over.load(Ordering::Relaxed) {
                return;
            }
            let text = format!("Hos den gamla, gång {number}");
            let answer = self.browser.fill(page, "/svar/gb5", &[("text", &text), ("act", "share")]).await;
            match answer.status {
                303 => self.kept.push(text),
                // It and the migration waited for each other, and it gave way: nothing was kept, and the person is told.
                409 => {}
                other => panic!("{other}: {}", answer.text()),
            }
        }
    }
}

#[tokio::test]
async fn the_old_program_serves_on_while_a_newer_one_migrates_and_beside_it_afterwards() {
    if is_elsewhere() {
        return;
    }
    let old = TestApp::demo().await;
    let page = "/samverkan/ovning-granviken/svar/gb5";
    let is_over = AtomicBool::new(false);
    let mut chair = Busy::new(&old, "Ordförande", "Granvikens byalag").await;
    let mut coordinator = Busy::new(&old, "Samordnare", "Granviks kommun").await;
    let mut company = Busy::new(&old, "Styrelseordförande", "Granvikens Bygdebolag").await;
    let mut other = old.role("Regional utvecklare", "Region Mittskogen").await;
    let step = "/samverkan/ovning-granviken/steg/gemensam-bild";
    // Every look and every change at the old program goes well, before, during and after.
    let reading = async {
        let mut read = 0;
        while !is_over.load(Ordering::Relaxed) {
            assert_eq!(other.get(step).await.status, 200);
            read += 1;
        }
        read
    };
    let going_on = async {
        let writing = (chair.write(page, &is_over), coordinator.write(page, &is_over), company.write(page, &is_over));
        tokio::join!(writing.0, writing.1, writing.2, reading).3
    };
    let upgrading = async {
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
        assert_eq!(old.app.db.missing_migrations(NEXT).await.unwrap().len(), 1);
        let newer = old.newer(NEXT).await;
        assert!(old.app.db.missing_migrations(NEXT).await.unwrap().is_empty());
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        is_over.store(true, Ordering::Relaxed);
        newer
    };
    let (read, newer) = tokio::join!(going_on, upgrading);
    assert!(read > 2, "{read}");
    // Each change that was said to be kept is there, in its order, and no other.
    for busy in [&chair, &coordinator, &company] {
        assert!(busy.kept.len() > 2, "{}", busy.kept.len());
        let organisation = busy.organisation.clone();
        let there: Vec<String> =
            old.app.db.read(move |tx| tx.all(&VERSIONS, values!["gb5", &organisation])).await.unwrap();
        let by_us: Vec<String> = there.into_iter().filter(|text| text.starts_with("Hos den gamla, ")).collect();
        assert_eq!(by_us, busy.kept);
    }
    let without: i64 = newer.app.db.read(|tx| tx.one(&WITHOUT_NOTE, values![])).await.unwrap();
    assert_eq!(without, 0, "what the old one wrote meanwhile has the default");
    let mut chair = chair.browser;
    for program in [&old, &newer] {
        assert_eq!(program.stranger().get("/readyz").await.status, 200);
    }
    // Side by side, with the same people: each sees what is written at the other.
    let mut chair_at_newer = chair.at(&newer);
    let mut other_at_newer = other.at(&newer);
    chair_at_newer.fill(page, "/svar/gb5", &[("text", "Hos den nya."), ("act", "share")]).await.leads();
    other.get(step).await.says("Hos den nya.");
    newer.app.db.write(|tx| tx.run(&NOTE, values!["gb5", "nytt"])).await.unwrap();
    chair.fill(page, "/svar/gb5", &[("text", "Hos den gamla igen."), ("act", "share")]).await.leads();
    other_at_newer.get(step).await.says("Hos den gamla igen.");
    let kept: i64 = newer.app.db.read(|tx| tx.one(&NOTES, values!["gb5", "nytt"])).await.unwrap();
    assert!(kept >= 1, "what the old one does not know it leaves alone");
    assert!(newer.app.db.read(journal::verify).await.unwrap().broken.is_empty());
}
