//! Moving between databases.

use crate::steps::*;
use harness::TestApp;
use kernel::{Db, DbError, Language, statements, values};

statements! {
    ORGANISATIONS = "select count(*) as value from actors_organisation";
    LATER = "insert into kernel_migration (name, applied_at) values ('goals/9999-later', 1)";
    NO_LATER = "delete from kernel_migration where name = 'goals/9999-later'";
    FORGET = "delete from kernel_migration where name = 'goals/0001-goals'";
    TAMPER = "update kernel_journal set verb = 'journal-started' where stream = 'collaboration:ovning-granviken'
        and number = 2";
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
