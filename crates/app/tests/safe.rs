//! Kept safe: moving between databases, backing up, restoring and checking, as an operator does it, on SQLite and, where
//! the tests run there, on PostgreSQL and between the two.

use harness::{TestApp, fresh_database, in_words, postgres_server};
use kernel::db::Statement;
use kernel::journal::{self, Stream, Verb};
use kernel::subject::SubjectRef;
use kernel::{Db, DbError, Language, statements, values};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

statements! {
    MAIL = "insert into kernel_mail (id, created_at, recipient, subject, body, sent_at, attempts, next_attempt_at)
        values ($1, $2, 'a@example.org', $3, $4, $5, 0, 0)";
    MAILS = "select count(*) as value from kernel_mail where id like $1";
    VALUE = "insert into goals_value (id, indicator, collaboration, place, from_file, about)
        select cast($1 as text), indicator, collaboration, 900, false, cast($2 as boolean) from goals_value limit 1";
    ORGANISATIONS = "select count(*) as value from actors_organisation";
    LATER = "insert into kernel_migration (name, applied_at) values ('goals/9999-later', 1)";
    NO_LATER = "delete from kernel_migration where name = 'goals/9999-later'";
    FORGET = "delete from kernel_migration where name = 'goals/0001-goals'";
    LEDGER = "select count(*) as value from kernel_migration";
    TAMPER = "update kernel_journal set verb = 'journal-started' where stream = 'collaboration:ovning-granviken'
        and number = 2";
    LAST = "select number || ' ' || at || ' ' || coalesce(person, '') || ' ' || coalesce(organisation, '') || ' ' || verb
        || ' ' || subject_kind || ' ' || subject_id || ' ' || coalesce(text_digest, '') || ' ' || previous as value
        from kernel_journal where stream = 'collaboration:ovning-granviken' order by number desc limit 1";
    REWRITE = "update kernel_journal set verb = 'journal-started', hash = $2
        where stream = 'collaboration:ovning-granviken' and number = $1";
    REWRITE_HEAD = "update kernel_journal_head set hash = $1 where stream = 'collaboration:ovning-granviken'";
}

const TEXTS: [&str; 7] = [
    "",
    "Å ä Ö é ß – “citat” … 🌲👩🏽‍🌾 \u{1F1F8}\u{1F1EA} \u{FEFF}",
    "\\N\t\\.\n'\"\";--\r\n%_",
    "\u{1}\u{2}\u{7}\u{8}\u{b}\u{c}\u{1b}\u{1f}\u{7f}\u{85}\u{2028}",
    "e\u{301} is not é",
    "   ",
    "\u{10FFFF}\u{E000}",
];

/// A place of one's own, removed afterwards.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("samverka-safe-{}-{name}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn path(&self, name: &str) -> String {
        self.0.join(name).display().to_string()
    }

    fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(&self.0).unwrap().flatten();
        let mut names: Vec<String> = entries.map(|entry| entry.file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn command(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_samverka"));
    command.args(args).env_remove("SAMVERKA_DATABASE").stdin(Stdio::null());
    command
}

fn run(args: &[&str]) -> Output {
    command(args).output().unwrap()
}

/// Asserts how a command ended and gives all that it said.
#[track_caller]
fn ends(output: &Output, code: i32, says: &str) -> String {
    let said = [output.stdout.as_slice(), &output.stderr].concat();
    let said = String::from_utf8_lossy(&said).into_owned();
    assert_eq!(output.status.code(), Some(code), "{said}");
    assert!(said.contains(says), "{said}");
    said
}

/// Every row of every table of a SQLite database, each table's rows in order; its ledger's times left out.
fn everything(path: &str) -> BTreeMap<String, Vec<String>> {
    let database = rusqlite::Connection::open(path).unwrap();
    let mut tables =
        database.prepare("select name from sqlite_master where type = 'table' and name <> 'kernel_migration'").unwrap();
    let tables: Vec<String> = tables.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let mut found = BTreeMap::new();
    for table in tables {
        let mut select = database.prepare(&format!("select * from {table}")).unwrap();
        let columns = select.column_count();
        let rows = select.query_map([], |row| {
            Ok((0..columns).map(|at| format!("{:?}", row.get_ref(at).unwrap())).collect::<Vec<_>>().join("|"))
        });
        let mut rows: Vec<String> = rows.unwrap().map(Result::unwrap).collect();
        rows.sort();
        found.insert(table, rows);
    }
    found
}

/// Texts and numbers that something on the way might have changed.
async fn put_odd_things(db: &Db) {
    let long = "Lång text. ".repeat(300_000);
    db.write(move |tx| -> Result<(), DbError> {
        for (i, text) in TEXTS.iter().copied().chain([long.as_str()]).enumerate() {
            let id = format!("odd-{i}");
            let sent_at = (i % 2 == 0).then_some(i64::MIN);
            tx.run(&MAIL, values![&id, i64::MAX, text, text, sent_at])?;
        }
        for (id, about) in [("odd-yes", Some(true)), ("odd-no", Some(false)), ("odd-unsaid", None)] {
            tx.run(&VALUE, &[id.into(), kernel::db::Value::Bool(about)])?;
        }
        Ok(())
    })
    .await
    .unwrap();
}

/// The demonstration with a signature, a checkpoint and odd things in it.
async fn installation() -> TestApp {
    let test = TestApp::demo().await;
    let mut village = test.role("Ordförande", "Granvikens byalag").await;
    let page = village.get("/samverkan/ovning-granviken").await;
    let start = page.body.find("/samverkan/ovning-granviken/overenskommelser/").unwrap();
    let agreement: String = page.body[start..].chars().take_while(|c| *c != '"').collect();
    village.fill(&agreement, "/underskrift", &[("read", "yes")]).await.leads();
    put_odd_things(&test.app.db).await;
    let ctx = test.app.own_ctx(Language::Swedish);
    assert!(test.app.db.write(move |tx| journal::checkpoint(tx, &ctx)).await.unwrap());
    test
}

async fn fresh() -> (String, Option<PathBuf>) {
    let (address, folder) = fresh_database().await;
    (in_words(&address), folder)
}

async fn count(db: &Db, statement: &'static Statement) -> i64 {
    db.read(move |tx| tx.one::<i64>(statement, values![])).await.unwrap()
}

#[tokio::test]
async fn everything_moves_from_one_kind_to_the_other_and_back() {
    let test = installation().await;
    let folder = Folder::new("move");
    let (first, last) = (folder.path("first.db"), folder.path("new/last.db"));
    let said = ends(&run(&["move-database", &test.address(), &format!("sqlite:{first}")]), 0, "are the same in both");
    for line in ["agreements_signature", "kernel_journal_text", "actors_area"] {
        let row = said.lines().find(|row| row.starts_with(&format!("{line} "))).unwrap();
        assert!(row.ends_with("  ok") && !row.contains(" 0 "), "{row}");
    }
    // A target that has its tables and areas already, and nothing else, is empty.
    let (between, _folder) = fresh().await;
    ends(&run(&["migrate", "--database", &between]), 0, "goals/0001-goals");
    ends(&run(&["move-database", &format!("sqlite:{first}"), &between]), 0, "are the same in both");
    ends(&run(&["move-database", &between, &format!("sqlite:{last}")]), 0, "are the same in both");
    let (one, other) = (everything(&first), everything(&last));
    assert!(one.values().map(Vec::len).sum::<usize>() > 1000);
    assert_eq!(one, other);
    // What was read is what was written, and not only the same twice.
    let database = rusqlite::Connection::open(&last).unwrap();
    let mut select =
        database.prepare("select subject, body, created_at, sent_at from kernel_mail where id = ?1").unwrap();
    for (i, text) in TEXTS.iter().enumerate() {
        let found: (String, String, i64, Option<i64>) = select
            .query_row([format!("odd-{i}")], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))
            .unwrap();
        assert_eq!(found, ((*text).to_owned(), (*text).to_owned(), i64::MAX, (i % 2 == 0).then_some(i64::MIN)));
    }
    let long: i64 =
        database.query_row("select length(body) from kernel_mail where id = 'odd-7'", [], |r| r.get(0)).unwrap();
    assert_eq!(long, 11 * 300_000);
    // Indexes and keys that were taken away for the journey are there again.
    let schema = |path: &str| -> Vec<(String, String)> {
        let database = rusqlite::Connection::open(path).unwrap();
        let mut select = database
            .prepare("select name, coalesce(sql, '') from sqlite_master where name not like 'kernel_migration' order by name")
            .unwrap();
        select.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().map(Result::unwrap).collect()
    };
    let migrated = folder.path("migrated.db");
    ends(&run(&["migrate", "--database", &format!("sqlite:{migrated}")]), 0, "");
    assert_eq!(schema(&migrated), schema(&last));
    for address in [&between, &format!("sqlite:{last}")] {
        ends(&run(&["check", "--database", address]), 0, "everything is whole");
        // The moved installation serves, and migrates no further.
        ends(&run(&["migrate", "--database", address]), 0, "0 migrations applied");
    }
    assert_eq!(folder.names(), ["first.db", "migrated.db", "new"], "nothing unfinished is left");
}

#[tokio::test]
async fn keys_are_made_again_on_the_target() {
    let test = installation().await;
    let (target, _folder) = fresh().await;
    ends(&run(&["move-database", &test.address(), &target]), 0, "are the same in both");
    statements! {
        SAME_AGAIN = "insert into actors_person select * from actors_person limit 1";
        NOWHERE = "insert into actors_unit (organisation, place, name) values ('nowhere', 1, 'x')";
    }
    let db = Db::open(&target.parse().unwrap()).await.unwrap();
    for statement in STATEMENTS.iter().copied() {
        let refused = db.write(move |tx| tx.run(statement, values![])).await;
        assert!(matches!(refused, Err(DbError::Conflict(_))), "{}: {refused:?}", statement.name());
    }
}

#[tokio::test]
async fn a_move_is_refused_where_something_is_and_leaves_nothing_where_it_fails() {
    let test = installation().await;
    let folder = Folder::new("refused");
    let new = format!("sqlite:{}", folder.path("new.db"));
    // Somebody's installation is not filled with another's.
    let other = TestApp::empty().await;
    let ctx = other.app.own_ctx(Language::Swedish);
    let named = actors::store::organisations::Named {
        name: "Region Örebro län",
        kind: actors::OrganisationKind::Region,
        area: None,
        number: None,
    };
    other.app.db.write(move |tx| actors::store::organisations::resolve(tx, &ctx, &named)).await.unwrap();
    let refused = run(&["move-database", &test.address(), &other.address()]);
    ends(&refused, 1, "the target is not empty; nothing was moved");
    ends(&refused, 1, "actors_organisation (1)");
    assert_eq!(count(&other.app.db, &ORGANISATIONS).await, 1);
    // Nor is what is not ours.
    let strange = folder.path("strange.db");
    rusqlite::Connection::open(&strange).unwrap().execute_batch("create table theirs (x text)").unwrap();
    ends(&run(&["move-database", &test.address(), &format!("sqlite:{strange}")]), 1, "not samverka's, such as theirs");
    // A place where there is no database is no source, and does not become one.
    let nowhere = folder.path("nowhere.db");
    ends(&run(&["move-database", &format!("sqlite:{nowhere}"), &new]), 4, "there is no database at");
    assert_eq!(folder.names(), ["strange.db"]);
    ends(&run(&["move-database", "mysql://x", &new]), 2, "unknown kind of database");
    // A database that an older or newer program left is not the one this program can compare.
    let db = &test.app.db;
    db.write(|tx| tx.run(&LATER, values![])).await.unwrap();
    ends(&run(&["move-database", &test.address(), &new]), 1, "newer program: it has goals/9999-later");
    db.write(|tx| tx.run(&NO_LATER, values![])).await.unwrap();
    // What is broken is found before anything is kept, in a new file and in a database that was there.
    let (target, _folder) = fresh().await;
    ends(&run(&["migrate", "--database", &target]), 0, "");
    db.write(|tx| tx.run(&TAMPER, values![])).await.unwrap();
    for to in [&new, &target] {
        let failed = run(&["move-database", &test.address(), to]);
        ends(&failed, 5, "collaboration:ovning-granviken 2 is not as it was written");
    }
    assert_eq!(folder.names(), ["strange.db"], "an unfinished file is removed");
    let there = Db::open(&target.parse().unwrap()).await.unwrap();
    assert_eq!(count(&there, &ORGANISATIONS).await, 0);
    db.write(|tx| tx.run(&FORGET, values![])).await.unwrap();
    ends(&run(&["move-database", &test.address(), &new]), 1, "run `samverka migrate` first");
    assert_eq!(folder.names(), ["strange.db"]);
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

#[tokio::test]
async fn what_a_newer_program_has_changed_is_left_alone_but_a_running_program_goes_on() {
    let test = installation().await;
    let folder = Folder::new("newer");
    let address = test.address();
    let database = address.as_str();
    test.app.db.write(|tx| tx.run(&LATER, values![])).await.unwrap();
    let (file, new) = (folder.path("backup"), format!("sqlite:{}", folder.path("new.db")));
    let case = format!("{}/../../content/cases/business-region-kronoberg.json", env!("CARGO_MANIFEST_DIR"));
    let commands: [&[&str]; 8] = [
        &["serve", "--listen", "127.0.0.1:0", "--database", database],
        &["migrate", "--database", database],
        &["import", &case, "--database", database],
        &["export", "ovning-granviken", "--database", database],
        &["check", "--database", database],
        &["backup", &file, "--database", database],
        &["move-database", database, &new],
        &[
            "admin",
            "--mail",
            "a@example.org",
            "--name",
            "A",
            "--organisation",
            "B",
            "--kind",
            "region",
            "--database",
            database,
        ],
    ];
    for args in commands {
        ends(&run(args), 1, "the database comes from a newer program: it has goals/9999-later");
    }
    assert!(folder.names().is_empty());
    // One that was started before goes on answering while the newer ones take over.
    let mut visitor = test.stranger();
    assert_eq!(visitor.get("/samverkan").await.status, 200);
    assert_eq!(visitor.get("/readyz").await.status, 200);
}

#[tokio::test]
async fn check_names_everything_that_points_at_nothing() {
    let test = installation().await;
    let whole = ends(&run(&["check", "--database", &test.address()]), 0, "everything is whole");
    assert!(!whole.contains("at 0 tables") && !whole.contains(" 0 heads"), "{whole}");
    statements! {
        AGREEMENT = "update agreements_agreement set collaboration = 'nowhere'";
        DESCRIBED = "update agreements_described set collaboration = 'nowhere' where collaboration =
            (select min(collaboration) from agreements_described)";
        SIGNED_TEXT = "update agreements_signature set hash = 'other'";
        SIGNED_BY = "update agreements_signature set person = 'nobody'";
        DECIDED_BY = "update agreements_party set decided_by = 'nobody' where decided_by is not null";
        GOAL = "update goals_goal set collaboration = 'nowhere' where id = (select min(goal) from goals_indicator)";
        VALUE_OF = "update goals_value set indicator = 'nothing' where id = 'odd-yes'";
        OWN = "insert into goals_own (id, collaboration, goal, organisation, text, at) values ('o', 'c', 'g', 'nobody', '', 1)";
        ACTION = "update goals_action set collaboration = 'nowhere' where id = (select min(id) from goals_action)";
        ANSWER = "update collaborations_answer set version = 99 where question =
            (select min(question) from collaborations_answer)";
        VERSION = "insert into collaborations_answer_version
            (collaboration, question, organisation, version, sight, text, at) values ('c', 'q', 'o', 1, 'draft', '', 1)";
        AREA = "update collaborations_area set code = '9999' where code is not null";
        ORGANISATION = "update collaborations_organisation set organisation = 'nobody' where place = 1";
        PARTY = "update collaborations_party set organisation = 'nobody', local_id = 'nobody' where place = 1";
        MARK = "update collaborations_mark set organisation = 'nobody' where question || organisation =
            (select min(question || organisation) from collaborations_mark)";
        JOINT = "update collaborations_joint set organisation = 'nobody'";
        NAMED = "insert into collaborations_named (collaboration, person) values ('ovning-granviken', 'nobody')";
        HEAD = "update kernel_journal_head set number = number + 1 where stream = 'collaboration:ovning-granviken'";
        HEADLESS = "update kernel_journal_head set stream = 'collaboration:nowhere' where stream =
            (select min(stream) from kernel_journal_head)";
        HEADLESS_TOO = "update kernel_journal_head set stream = 'organisation:nowhere' where stream =
            (select max(stream) from kernel_journal_head where stream like 'organisation:%')";
    }
    let tampering: &'static [&'static Statement] = STATEMENTS;
    let changed = test.app.db.write(move |tx| -> Result<Vec<(&'static str, u64)>, DbError> {
        tampering.iter().map(|statement| Ok((statement.name(), tx.run(statement, values![])?))).collect()
    });
    for (name, rows) in changed.await.unwrap() {
        assert!(rows > 0, "{name} changed nothing");
    }
    let output = run(&["check", "--database", &test.address()]);
    let said = ends(&output, 5, "things are broken");
    for line in [
        "no collaboration nowhere",
        "agreements_described nowhere",
        "of another text",
        "agreements_signature",
        "no person nobody",
        "goals_goal",
        "goals_indicator",
        "goals_value odd-yes: no indicator nothing",
        "goals_own o: no goal g of c",
        "goals_own o: no organisation nobody",
        "goals_action",
        "no version 99",
        "collaborations_answer_version c q o 1",
        "collaborations_area",
        "no area 9999",
        "collaborations_organisation",
        "collaborations_party",
        "no organisation named nobody",
        "collaborations_mark",
        "collaborations_joint",
        "collaborations_named ovning-granviken: no person nobody",
        "collaboration:ovning-granviken does not end where its head says",
        "has no head",
        "kernel_journal_head collaboration:nowhere: no such collaboration",
        "kernel_journal_head organisation:nowhere: no such organisation",
    ] {
        assert!(said.contains(line), "{line} is not in:\n{said}");
    }
}

#[tokio::test]
async fn a_chain_written_anew_is_seen_by_the_checkpoint() {
    let test = installation().await;
    let rewritten = test.app.db.write(|tx| -> Result<i64, DbError> {
        let last: String = tx.one(&LAST, values![])?;
        let fields: Vec<&str> = last.split(' ').collect();
        let [number, at, person, organisation, _, kind, subject, digest, previous] = fields[..] else {
            panic!("{last}")
        };
        let stream = "collaboration:ovning-granviken";
        let parts = [previous, stream, number, at, person, organisation, "journal-started", kind, subject, digest];
        let hash = kernel::digest::of_parts(&parts);
        let number = number.parse().unwrap();
        tx.run(&REWRITE, values![number, &hash])?;
        tx.run(&REWRITE_HEAD, values![&hash])?;
        Ok(number)
    });
    let number = rewritten.await.unwrap();
    let said = ends(&run(&["check", "--database", &test.address()]), 5, "1 things are broken");
    assert!(said.contains(&format!("the checkpoint says collaboration:ovning-granviken {number} ")), "{said}");
}

#[tokio::test]
async fn a_table_or_column_that_is_gone_is_named() {
    let test = TestApp::empty().await;
    statements! {
        DROP = "drop table goals_follow_up";
        RENAME = "alter table goals_own rename column text to words";
    }
    let tampering: &'static [&'static Statement] = STATEMENTS;
    for statement in tampering.iter().copied() {
        test.app.db.write(move |tx| tx.run(statement, values![])).await.unwrap();
    }
    let said = ends(&run(&["check", "--database", &test.address()]), 5, "2 things are broken");
    assert!(said.contains("goals_follow_up: the table is not there"), "{said}");
    assert!(said.contains("goals_own.text: the column is not there"), "{said}");
}
