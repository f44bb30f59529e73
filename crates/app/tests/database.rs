//! The database seam: what a transaction promises, on whichever database the tests run against.

use harness::{TestApp, fresh_database, postgres_server};
use kernel::db::{Address, Migration};
use kernel::{Db, DbError, statements, values};

statements! {
    INSERT = "insert into app_thing (id, name) values ($1, $2)";
    COUNT = "select count(*) as value from app_thing";
    BACKWARDS = "select name as value from app_thing where name = $2 and id = $1";
    CHILD = "insert into app_child (thing) values ($1)";
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
async fn a_read_cannot_write_and_a_panicking_one_costs_no_connection() {
    let (db, _folder) = db().await;
    assert!(db.read(|tx| tx.run(&INSERT, values![1_i64, "x"])).await.is_err());
    for _ in 0..30 {
        let outcome = db.read(|_| -> Result<(), DbError> { panic!("on purpose") }).await;
        assert!(matches!(outcome, Err(DbError::Panic(_))));
    }
    for _ in 0..30 {
        assert_eq!(count(&db).await, 0);
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
