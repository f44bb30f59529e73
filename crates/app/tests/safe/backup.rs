//! Backing up and restoring.

use crate::steps::*;
use harness::{TestApp, postgres_server};
use kernel::journal::{self, Stream, Verb};
use kernel::subject::SubjectRef;
use kernel::{Db, DbError, Language, statements, values};
use std::path::Path;

statements! {
    MAIL = "insert into kernel_mail (id, created_at, recipient, subject, body, sent_at, attempts, next_attempt_at)
        values ($1, $2, 'a@example.org', $3, $4, $5, 0, 0)";
    MAILS = "select count(*) as value from kernel_mail where id like $1";
    LEDGER = "select count(*) as value from kernel_migration";
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_backup_is_one_moment_of_a_site_that_is_written_to() {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
    let test = installation().await;
    let folder = Folder::new("busy");
    // Large enough to take many steps.
    let bulk = "x".repeat(2_000_000);
    for i in 0..20 {
        let (id, bulk) = (format!("bulk-{i}"), bulk.clone());
        test.app.db.write(move |tx| tx.run(&MAIL, values![&id, 1_i64, "", &bulk, None::<i64>])).await.unwrap();
    }
    let (stop, written) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicI64::new(0)));
    let writer = tokio::spawn({
        let (app, stop, written) = (test.app.clone(), stop.clone(), written.clone());
        async move {
            while !stop.load(Ordering::Relaxed) {
                let (ctx, n) = (app.own_ctx(Language::Swedish), written.load(Ordering::Relaxed));
                // Three things that are there together or not at all.
                let write = app.db.write(move |tx| -> Result<(), DbError> {
                    tx.run(&MAIL, values![&format!("pair-a-{n}"), 1_i64, "", "", None::<i64>])?;
                    let subject = SubjectRef::new("organisation", n.to_string());
                    journal::record(tx, &ctx, &Stream::Installation, Verb("journal-checked"), &subject, Some("x"))?;
                    tx.run(&MAIL, values![&format!("pair-b-{n}"), 1_i64, "", "", None::<i64>])?;
                    Ok(())
                });
                write.await.unwrap();
                written.fetch_add(1, Ordering::Relaxed);
            }
        }
    });
    while written.load(Ordering::Relaxed) < 20 {
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
    let file = folder.path("backup");
    let (before, address) = (written.load(Ordering::Relaxed), test.address().clone());
    let (to, from) = (file.clone(), address.clone());
    let made = tokio::task::spawn_blocking(move || run(&["backup", &to, "--database", &from])).await.unwrap();
    let after = written.load(Ordering::Relaxed);
    stop.store(true, Ordering::Relaxed);
    writer.await.unwrap();
    ends(&made, 0, "is written");
    assert!(after > before, "nobody could write while the backup was made");
    assert_eq!(folder.names(), ["backup"]);
    let (restored, _folder) = fresh().await;
    ends(&run(&["restore", &file, "--database", &restored]), 0, "everything is whole");
    let db = Db::open(&restored.parse().unwrap()).await.unwrap();
    let pairs = |like: &'static str| {
        let db = db.clone();
        async move { db.read(move |tx| tx.one::<i64>(&MAILS, values![like])).await.unwrap() }
    };
    let (a, b) = (pairs("pair-a-%").await, pairs("pair-b-%").await);
    assert_eq!(a, b, "half of a write came along");
    assert!(before <= a && a <= after + 1, "{before} ≤ {a} ≤ {after}");
}

/// A file changed by a hand, beside the one it was made from.
fn changed(file: &str, change: impl FnOnce(&mut Vec<u8>)) -> String {
    let mut bytes = std::fs::read(file).unwrap();
    change(&mut bytes);
    let changed = format!("{file}-changed");
    std::fs::write(&changed, bytes).unwrap();
    changed
}

#[tokio::test]
async fn a_backup_is_restored_only_where_there_is_nothing_and_only_when_it_is_one() {
    let test = installation().await;
    let folder = Folder::new("restore");
    let file = folder.path("backup");
    ends(
        &run(&["backup", &file, "--database", &test.address()]),
        0,
        &format!("with {} migrations", app::migrations().len()),
    );
    let made = std::fs::read(&file).unwrap();
    ends(&run(&["backup", &file, "--database", &test.address()]), 1, "never overwritten");
    assert_eq!(std::fs::read(&file).unwrap(), made);
    ends(&run(&["restore", &file, "--database", &test.address()]), 1, "");
    let (place, _folder) = fresh().await;
    let stranger = folder.path("stranger");
    std::fs::write(&stranger, "SQLite format 3\0 or so\n").unwrap();
    ends(&run(&["restore", &stranger, "--database", &place]), 3, "is not a backup made by samverka");
    ends(&run(&["restore", &folder.path("missing"), "--database", &place]), 3, "missing");
    let damaged = changed(&file, |bytes| bytes[5000] ^= 1);
    ends(&run(&["restore", &damaged, "--database", &place]), 3, "is damaged");
    let cut = changed(&file, |bytes| bytes.truncate(10_000));
    ends(&run(&["restore", &cut, "--database", &place]), 3, "is not a backup made by samverka");
    let newer = changed(&file, |bytes| {
        let text = "goals/0001-goals\"";
        let at = bytes.windows(text.len()).rposition(|window| window == text.as_bytes()).unwrap();
        bytes[at..at + 10].copy_from_slice(b"goals/9999");
    });
    let said = ends(&run(&["restore", &newer, "--database", &place]), 3, "newer program: it has goals/9999-goals");
    assert!(said.contains("(samverka 0."), "{said}");
    let other_kind = match postgres_server() {
        Some(_) => format!("sqlite:{}", folder.path("other.db")),
        None => "postgres://samverka@127.0.0.1:1/other".to_owned(),
    };
    ends(&run(&["restore", &file, "--database", &other_kind]), 3, "`samverka move-database`");
    // None of that has made anything; the place is still one to restore to.
    ends(&run(&["restore", &file, "--database", &place]), 0, "everything is whole");
    ends(&run(&["restore", &file, "--database", &place]), 1, "");
    if postgres_server().is_none() {
        // What SQLite had beside a file that is gone would change the file that comes in its place.
        let lost = folder.path("lost.db");
        std::fs::write(format!("{lost}-wal"), "left").unwrap();
        ends(&run(&["restore", &file, "--database", &format!("sqlite:{lost}")]), 1, "lost.db-wal is there already");
        assert!(!Path::new(&lost).exists());
    }
}

#[tokio::test]
async fn a_backup_by_an_older_program_is_brought_up_to_date() {
    let (old, _old_folder) = fresh().await;
    let migrations = app::migrations();
    let db = Db::open(&old.parse().unwrap()).await.unwrap();
    db.migrate(&migrations[..migrations.len() - 1]).await.unwrap();
    let folder = Folder::new("older");
    let file = folder.path("backup");
    ends(&run(&["backup", &file, "--database", &old]), 0, &format!("with {} migrations", migrations.len() - 1));
    let (place, _folder) = fresh().await;
    ends(&run(&["restore", &file, "--database", &place]), 0, "everything is whole");
    let restored = Db::open(&place.parse().unwrap()).await.unwrap();
    let all = migrations.len() as i64;
    assert_eq!(count(&restored, &LEDGER).await, all);
    // The database itself is left as it was, and says what is to be done.
    assert_eq!(count(&db, &LEDGER).await, all - 1);
    ends(&run(&["check", "--database", &old]), 1, "; run `samverka migrate` first");
}

#[tokio::test]
async fn pg_dump_is_named_where_it_is_missing_and_no_password_is_told() {
    let Some(server) = postgres_server() else { return };
    let test = TestApp::empty().await;
    let folder = Folder::new("tools");
    let file = folder.path("backup");
    let with_password = test.address().replacen("postgres://samverka@", "postgres://samverka:hemligt@", 1);
    assert_ne!(with_password, test.address(), "{server}");
    let without = command(&["backup", &file, "--database", &with_password]).env("PATH", folder.path("")).output();
    let mut said = ends(&without.unwrap(), 1, "pg_dump is not on the PATH");
    assert!(folder.names().is_empty(), "{:?}", folder.names());
    said += &ends(&run(&["backup", &file, "--database", &with_password]), 0, "is written");
    let (place, _folder) = fresh().await;
    let without = command(&["restore", &file, "--database", &place]).env("PATH", folder.path("")).output();
    said += &ends(&without.unwrap(), 1, "pg_restore is not on the PATH");
    assert!(!said.contains("hemligt"), "{said}");
}
