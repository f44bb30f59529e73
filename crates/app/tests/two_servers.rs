//! Two programs on one PostgreSQL database, of the same release and of two that follow each other.

use harness::live::{Client, Installation, Work};
use harness::{TestApp, postgres_server};
use kernel::db::Migration;
use kernel::{journal, statements, values};
use std::sync::atomic::{AtomicBool, Ordering};

statements! {
    MIGRATIONS = "select count(*) as value from kernel_migration";
    AREAS = "select count(*) as value from actors_area";
    CHECKPOINTS = "select count(*) as value from kernel_journal where verb = 'journal-checkpoint'";
    ENTRIES = "select number as value from kernel_journal_head where stream like 'collaboration:%'";
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

/// A release later: a column and a table more, and nothing taken away.
const NEXT: &[Migration] = &[Migration {
    name: "collaborations/9999-next-release",
    sql: "alter table collaborations_answer add column next_note text;
        create index collaborations_answer_next on collaborations_answer (next_note);
        create table collaborations_next (id text primary key, body text not null);",
}];

#[tokio::test]
async fn the_old_program_serves_on_while_a_newer_one_migrates_and_beside_it_afterwards() {
    if is_elsewhere() {
        return;
    }
    let old = TestApp::demo().await;
    let page = "/samverkan/ovning-granviken/svar/gb5";
    let is_over = AtomicBool::new(false);
    let mut chair = old.role("Ordförande", "Granvikens byalag").await;
    let mut other = old.role("Regional utvecklare", "Region Mittskogen").await;
    // Every look and every change at the old program goes well, before, during and after.
    let going_on = async {
        let mut written = 0;
        while !is_over.load(Ordering::Relaxed) {
            let text = format!("Hos den gamla, gång {written}");
            chair.fill(page, "/svar/gb5", &[("text", &text), ("act", "share")]).await.leads();
            other.get("/samverkan/ovning-granviken/steg/gemensam-bild").await.says(&text);
            written += 1;
        }
        written
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
    let (written, newer) = tokio::join!(going_on, upgrading);
    assert!(written > 2, "{written}");
    for program in [&old, &newer] {
        assert_eq!(program.stranger().get("/readyz").await.status, 200);
    }
    // Side by side, with the same people: each sees what is written at the other.
    let mut chair_at_newer = chair.at(&newer);
    let mut other_at_newer = other.at(&newer);
    let step = "/samverkan/ovning-granviken/steg/gemensam-bild";
    chair_at_newer.fill(page, "/svar/gb5", &[("text", "Hos den nya."), ("act", "share")]).await.leads();
    other.get(step).await.says("Hos den nya.");
    newer.app.db.write(|tx| tx.run(&NOTE, values!["gb5", "nytt"])).await.unwrap();
    chair.fill(page, "/svar/gb5", &[("text", "Hos den gamla igen."), ("act", "share")]).await.leads();
    other_at_newer.get(step).await.says("Hos den gamla igen.");
    let kept: i64 = newer.app.db.read(|tx| tx.one(&NOTES, values!["gb5", "nytt"])).await.unwrap();
    assert!(kept >= 1, "what the old one does not know it leaves alone");
    assert!(newer.app.db.read(journal::verify).await.unwrap().broken.is_empty());
}
