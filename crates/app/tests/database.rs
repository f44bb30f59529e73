//! The database seam: what a transaction promises, on whichever database the tests run against.

use harness::{TestApp, fresh_database, postgres_server};
use kernel::db::{Address, Migration};
use kernel::{Db, DbError, statements, values};
use std::sync::{Arc, Barrier};

statements! {
    INSERT = "insert into app_thing (id, name) values ($1, $2)";
    COUNT = "select count(*) as value from app_thing";
    BACKWARDS = "select name as value from app_thing where name = $2 and id = $1";
    CHILD = "insert into app_child (thing) values ($1)";
    CLEAR = "delete from app_thing";
    RENAME = "update app_thing set name = $2 where id = $1";
    END_COMMITTING = "select pg_terminate_backend(pid) as value from pg_stat_activity
        where datname = current_database() and state = 'active' and query = 'commit'";
    IN_TRANSACTION = "select count(*) as value from pg_stat_activity
        where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid()";
    END_OTHERS = "select count(pg_terminate_backend(pid)) as value from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()";
}

const TABLES: &[Migration] = &[Migration {
    name: "app/0001-test",
    sql: "create table app_thing (id bigint primary key, name text not null);
        create table app_child (thing bigint not null references app_thing (id));",
}];

#[derive(Debug, thiserror::Error)]
enum Mine {
    #[error("mine")]
    Mine,
    #[error(transparent)]
    Db(#[from] DbError),
}

async fn db() -> (Db, Option<std::path::PathBuf>) {
    let (address, folder) = fresh_database().await;
    let db = Db::open(&address).await.unwrap();
    assert_eq!(db.migrate(TABLES).await.unwrap(), ["app/0001-test"]);
    (db, folder)
}

async fn count(db: &Db) -> i64 {
    db.read(|tx| tx.one::<i64>(&COUNT, values![])).await.unwrap()
}

#[tokio::test]
async fn a_bad_write_leaves_nothing_and_harms_no_neighbour() {
    let (db, _folder) = db().await;
    let mut writes = Vec::new();
    for i in 0..40_i64 {
        let db = db.clone();
        writes.push(tokio::spawn(async move {
            db.write(move |tx| -> Result<(), Mine> {
                tx.run(&INSERT, values![i, "x"])?;
                match i % 4 {
                    0 => Ok(()),
                    1 => panic!("on purpose"),
                    2 => Err(Mine::Mine),
                    _ => Ok(tx.run(&CHILD, values![-1_i64]).map(drop)?),
                }
            })
            .await
        }));
    }
    let mut sound = 0;
    for (i, write) in writes.into_iter().enumerate() {
        match (i % 4, write.await.unwrap()) {
            (0, Ok(())) => sound += 1,
            (1, Err(Mine::Db(DbError::Panic(text)))) => assert_eq!(text, "on purpose"),
            (2, Err(Mine::Mine)) | (3, Err(Mine::Db(DbError::Conflict(_)))) => {}
            (kind, other) => panic!("{kind}: {other:?}"),
        }
    }
    assert_eq!((sound, count(&db).await), (10, 10));
}

#[tokio::test]
async fn a_write_that_goes_on_after_a_failed_statement_is_not_kept() {
    let (db, _folder) = db().await;
    let outcome = db
        .write(|tx| -> Result<u64, DbError> {
            let _ = tx.run(&CHILD, values![-1_i64]);
            tx.run(&INSERT, values![1_i64, "x"]).or(Ok(0))
        })
        .await;
    assert!(matches!(outcome, Err(DbError::Statement { .. })), "{outcome:?}");
    assert_eq!(count(&db).await, 0);
}

#[tokio::test]
async fn of_two_that_wait_for_each_other_one_gives_way_and_the_other_is_kept() {
    if postgres_server().is_none() {
        println!("skipped: SQLite has one writer");
        return;
    }
    let (db, _folder) = db().await;
    for id in [1_i64, 2] {
        db.write(move |tx| tx.run(&INSERT, values![id, "x"])).await.unwrap();
    }
    let both_have_one = Arc::new(Barrier::new(2));
    let crossing = |first: i64, second: i64| {
        let (db, both_have_one) = (db.clone(), both_have_one.clone());
        async move {
            db.write(move |tx| {
                tx.run(&RENAME, values![first, "y"])?;
                both_have_one.wait();
                tx.run(&RENAME, values![second, "y"])
            })
            .await
        }
    };
    match tokio::join!(crossing(1, 2), crossing(2, 1)) {
        (Ok(1), Err(DbError::Conflict(_))) | (Err(DbError::Conflict(_)), Ok(1)) => {}
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_commit_without_an_answer_is_neither_a_yes_nor_a_no() {
    if postgres_server().is_none() {
        println!("skipped: SQLite answers for itself");
        return;
    }
    const SLOW_AND_REFUSED: Migration = Migration {
        name: "app/0002-test",
        sql: "create function app_wait() returns trigger language plpgsql as 'begin perform pg_sleep(60); return null; end';
            create constraint trigger app_wait after insert on app_thing deferrable initially deferred
            for each row when (new.id = 99) execute function app_wait();
            create function app_refuse() returns trigger language plpgsql as
            'begin raise exception using errcode = ''40001''; end';
            create constraint trigger app_refuse after insert on app_thing deferrable initially deferred
            for each row when (new.id = 98) execute function app_refuse();",
    };
    let (db, _folder) = db().await;
    db.migrate(&[TABLES, &[SLOW_AND_REFUSED]].concat()).await.unwrap();
    let slow = {
        let db = db.clone();
        tokio::spawn(async move { db.write(|tx| tx.run(&INSERT, values![99_i64, "x"])).await })
    };
    while db.read(|tx| tx.optional::<bool>(&END_COMMITTING, values![])).await.unwrap().is_none() {
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
    let outcome = slow.await.unwrap();
    assert!(matches!(outcome, Err(DbError::Unconfirmed(_))), "{outcome:?}");
    // One that the server answers with no is a no.
    let refused = db.write(|tx| tx.run(&INSERT, values![98_i64, "x"])).await;
    assert!(matches!(refused, Err(DbError::Conflict(_))), "{refused:?}");
    db.write(|tx| tx.run(&INSERT, values![97_i64, "x"])).await.unwrap();
    assert_eq!(count(&db).await, 1);
}

#[tokio::test]
async fn a_read_cannot_write_and_a_panicking_one_costs_no_connection() {
    let (db, _folder) = db().await;
    let written = db.read(|tx| tx.run(&INSERT, values![1_i64, "x"])).await;
    assert!(matches!(written, Err(DbError::Statement { .. })), "a mistake of ours, and not a database that is away");
    for _ in 0..30 {
        let outcome = db.read(|_| -> Result<(), DbError> { panic!("on purpose") }).await;
        assert!(matches!(outcome, Err(DbError::Panic(_))));
    }
    for _ in 0..30 {
        assert_eq!(count(&db).await, 0);
    }
}

/// A read is left without waiting for the server to say that it is over, and a line is taken without asking the server
/// whether it stands.
#[tokio::test]
async fn reads_leave_no_transaction_open_and_lines_that_died_are_not_used() {
    if postgres_server().is_none() {
        println!("skipped: SQLite has no lines");
        return;
    }
    let (db, _folder) = db().await;
    for _ in 0..20 {
        let both = Arc::new(Barrier::new(2));
        let reads = [(); 2].map(|()| {
            let (db, both) = (db.clone(), both.clone());
            tokio::spawn(async move {
                db.read(move |tx| {
                    let counted = tx.one::<i64>(&COUNT, values![]);
                    both.wait();
                    counted
                })
                .await
            })
        });
        for read in reads {
            assert_eq!(read.await.unwrap().unwrap(), 0);
        }
        let left = async || db.read(|tx| tx.one::<i64>(&IN_TRANSACTION, values![])).await.unwrap();
        let mut tries = 0;
        while left().await > 0 {
            tries += 1;
            assert!(tries < 200, "a read's transaction is still open two seconds after it");
            tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        }
        let ended: i64 = db.read(|tx| tx.one(&END_OTHERS, values![])).await.unwrap();
        assert!(ended >= 1, "two reads at once took two lines");
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        // The line used last is the one that asked; those below it have died.
        let (first, second) = tokio::join!(
            db.write(|tx| tx.run(&INSERT, values![1_i64, "x"])),
            db.write(|tx| tx.run(&INSERT, values![2_i64, "x"])),
        );
        assert_eq!((first.unwrap(), second.unwrap()), (1, 1));
        db.write(|tx| tx.run(&CLEAR, values![])).await.unwrap();
    }
}

#[tokio::test]
async fn values_are_counted_and_numbered() {
    let (db, _folder) = db().await;
    db.write(|tx| tx.run(&INSERT, values![1_i64, "å"])).await.unwrap();
    let name: Option<String> = db.read(|tx| tx.optional(&BACKWARDS, values![1_i64, "å"])).await.unwrap();
    assert_eq!(name.as_deref(), Some("å"));
    let outcome = db.read(|tx| tx.optional::<String>(&BACKWARDS, values![1_i64])).await;
    assert!(matches!(outcome, Err(DbError::Parameters { wanted: 2, given: 1, .. })));
}

#[tokio::test]
async fn programs_that_start_together_migrate_once() {
    let (address, _folder) = fresh_database().await;
    let (a, b) = (Db::open(&address).await.unwrap(), Db::open(&address).await.unwrap());
    let (first, second) = tokio::join!(a.migrate(TABLES), b.migrate(TABLES));
    assert_eq!(first.unwrap().len() + second.unwrap().len(), 1);
    assert!(a.missing_migrations(TABLES).await.unwrap().is_empty());
}

#[tokio::test]
async fn what_was_acknowledged_is_there_when_opened_again() {
    let (address, _folder) = fresh_database().await;
    let db = Db::open(&address).await.unwrap();
    db.migrate(TABLES).await.unwrap();
    db.write(|tx| tx.run(&INSERT, values![7_i64, "x"])).await.unwrap();
    let other = Db::open(&address).await.unwrap();
    assert_eq!(count(&other).await, 1);
}

#[tokio::test]
async fn a_database_that_is_not_there_is_said_so() {
    if postgres_server().is_some() {
        let nowhere: Address = "postgres://samverka@127.0.0.1:1/nothing".parse().unwrap();
        assert!(matches!(Db::open(&nowhere).await, Err(DbError::Unavailable(_))));
    } else {
        let nowhere = Address::Sqlite("/proc/nothing/here.db".into());
        assert!(matches!(Db::open(&nowhere).await, Err(DbError::Unavailable(_))));
    }
}

#[tokio::test]
async fn the_journal_tells_when_it_has_been_changed() {
    let test = TestApp::demo().await;
    let broken = test.app.db.read(kernel::journal::verify).await.unwrap().broken;
    assert!(broken.is_empty(), "{broken:?}");
    statements! {
        // A hand that reaches past the program.
        TAMPER = "update kernel_journal set verb = 'journal-started' where stream = $1 and number = 2";
        ERASE = "delete from kernel_journal_text where stream = $1";
    }
    let _ = STATEMENTS;
    const STREAM: &str = "collaboration:ovning-granviken";
    // Erasing what was written beside the chain does not break it.
    test.app.db.write(|tx| tx.run(&ERASE, values![STREAM])).await.unwrap();
    assert!(test.app.db.read(kernel::journal::verify).await.unwrap().broken.is_empty());
    test.app.db.write(|tx| tx.run(&TAMPER, values![STREAM])).await.unwrap();
    let broken = test.app.db.read(kernel::journal::verify).await.unwrap().broken;
    assert_eq!(broken, [format!("{STREAM} 2 is not as it was written")]);
}

#[tokio::test]
async fn a_checkpoint_ties_the_heads_once_a_day() {
    let test = TestApp::demo().await;
    for due in [true, false] {
        let ctx = test.app.own_ctx(kernel::Language::Swedish);
        let made = test.app.db.write(move |tx| kernel::journal::checkpoint(tx, &ctx)).await.unwrap();
        assert_eq!(made, due);
    }
}

#[tokio::test]
async fn however_many_programs_try_at_once_one_makes_the_checkpoint() {
    let test = TestApp::demo().await;
    let other = test.newer(&[]).await;
    let mut tries = Vec::new();
    for i in 0..16 {
        let app = if i % 2 == 0 { test.app.clone() } else { other.app.clone() };
        tries.push(tokio::spawn(async move {
            let ctx = app.own_ctx(kernel::Language::Swedish);
            app.db.write(move |tx| kernel::journal::checkpoint(tx, &ctx)).await.unwrap()
        }));
    }
    let mut made = 0;
    for one in tries {
        made += usize::from(one.await.unwrap());
    }
    assert_eq!(made, 1);
    assert!(test.app.db.read(kernel::journal::verify).await.unwrap().broken.is_empty());
}
