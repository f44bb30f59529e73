//! The disk is full: who wrote hears that nothing was saved and has the text left, reading goes on, and everything
//! works again when there is room. On SQLite, whose disk is the program's own.

use harness::live::{Installation, Program, Work};
use harness::{Answer, TestApp, fresh_database, postgres_server};
use kernel::db::{FromRow, Migration, Row, Statement};
use kernel::{Db, DbError, Tx, journal, statements, values};
use scraper::{Html, Selector};
use std::process::Command;
use std::time::Duration;

// SQLite cannot be told to have fewer pages than it has, so this means: not one more.
static NO_MORE_ROOM: Statement = Statement::new("no_more_room", "pragma max_page_count = 1");
static ROOM: Statement = Statement::new("room", "pragma max_page_count = 1000000");

statements! {
    INSERT = "insert into app_thing (id, body) values ($1, $2)";
    IDS = "select id as value from app_thing order by id";
    WRITTEN = "select count(*) as value from collaborations_answer_version";
    VERSIONS = "select text as value from collaborations_answer_version where question = $1 order by version";
}

const TABLES: &[Migration] =
    &[Migration { name: "app/0001-test", sql: "create table app_thing (id bigint primary key, body text not null);" }];

/// A row nobody reads: what a pragma answers.
struct Unread;

impl FromRow for Unread {
    fn from_row(_: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self)
    }
}

async fn tell(db: &Db, pragma: &'static Statement) {
    db.write(move |tx| tx.all::<Unread>(pragma, values![])).await.unwrap();
}

/// Whether the test is for another database.
fn is_elsewhere() -> bool {
    if postgres_server().is_some() {
        println!("skipped: PostgreSQL's disk is its server's");
    }
    postgres_server().is_some()
}

fn big(tx: &mut Tx<'_>, id: i64) -> Result<u64, DbError> {
    tx.run(&INSERT, values![id, &"å".repeat(10_000)])
}

#[tokio::test]
async fn each_of_those_who_share_a_commit_hears_the_truth_when_the_room_ends() {
    if is_elsewhere() {
        return;
    }
    let (address, folder) = fresh_database().await;
    let db = Db::open(&address).await.unwrap();
    db.migrate(TABLES).await.unwrap();
    tell(&db, &NO_MORE_ROOM).await;
    // While this one works, the others come to wait for the same commit.
    let first = {
        let db = db.clone();
        tokio::spawn(async move {
            db.write(|tx| {
                std::thread::sleep(Duration::from_millis(500));
                tx.run(&INSERT, values![-1_i64, ""])
            })
            .await
        })
    };
    tokio::time::sleep(Duration::from_millis(100)).await;
    let mut writes = Vec::new();
    for id in 0..40_i64 {
        let db = db.clone();
        writes.push(tokio::spawn(async move {
            db.write(move |tx| match id % 10 {
                3 => big(tx, id),
                // One that does not listen must not be kept by half.
                6 => big(tx, id).or_else(|_| tx.run(&INSERT, values![id, ""])),
                _ => tx.run(&INSERT, values![id, ""]),
            })
            .await
        }));
    }
    first.await.unwrap().unwrap();
    let (mut kept, mut refused) = (vec![-1_i64], 0);
    for (id, write) in (0_i64..).zip(writes) {
        match write.await.unwrap() {
            Ok(_) => kept.push(id),
            Err(DbError::Unavailable(_)) => refused += 1,
            Err(other) => panic!("{id}: {other}"),
        }
    }
    let there: Vec<i64> = db.read(|tx| tx.all(&IDS, values![])).await.unwrap();
    assert_eq!(there, kept, "who was told what");
    assert!(kept.len() > 3 && refused >= 8, "{} kept, {refused} refused", kept.len());
    assert!(kept.iter().all(|id| ![3, 6].contains(&(id % 10))));
    tell(&db, &ROOM).await;
    db.write(|tx| big(tx, 100)).await.unwrap();
    std::fs::remove_dir_all(folder.unwrap()).unwrap();
}

/// The form a page kept: its fields as a browser would send them.
fn kept_form(page: &Answer) -> Vec<(String, String)> {
    let html = Html::parse_document(&page.body);
    let fields = Selector::parse("main form [name]").unwrap();
    html.select(&fields)
        .map(|field| {
            let value = match field.value().name() {
                "textarea" => field.text().collect::<String>().trim_start_matches('\n').to_owned(),
                _ => field.value().attr("value").unwrap_or_default().to_owned(),
            };
            (field.value().attr("name").unwrap_or_default().to_owned(), value)
        })
        .collect()
}

#[tokio::test]
async fn a_person_keeps_what_she_wrote_and_can_send_it_again_when_there_is_room() {
    if is_elsewhere() {
        return;
    }
    let test = TestApp::demo().await;
    let db = &test.app.db;
    let mut chair = test.role("Ordförande", "Granvikens byalag").await;
    let mut stranger = test.stranger();
    let before: i64 = db.read(|tx| tx.one(&WRITTEN, values![])).await.unwrap();
    let page = "/samverkan/ovning-granviken/svar/gb5";
    let text = format!("Första raden.\n\n<b>Andra</b> \"raden\". {}", "Vi ser det varje dag. ".repeat(800));
    tell(db, &NO_MORE_ROOM).await;
    let fields = [("text", text.as_str()), ("act", "share")];
    let full = chair.fill(page, "/svar/gb5", &fields).await;
    assert_eq!(full.status, 503);
    full.says("Det gick inte att spara just nu")
        .says("Inget har sparats.")
        .says("Det du skrev")
        .says("Granvikens byalag");
    full.says_not("Logga in");
    let english = chair.fill("/en/collaborations/ovning-granviken/answers/gb5", "/answers/gb5", &fields).await;
    assert_eq!(english.status, 503);
    english.says("Nothing has been saved.").says("What you wrote");
    // Reading goes on, also for programs, and nothing was written by half.
    for path in ["/", "/samverkan/ovning-granviken", "/api/v1/collaborations"] {
        assert_eq!(chair.get(path).await.status, 200, "{path}");
    }
    assert_eq!(db.read(|tx| tx.one::<i64>(&WRITTEN, values![])).await.unwrap(), before);
    assert!(db.read(journal::verify).await.unwrap().broken.is_empty());
    let ready = stranger.get("/readyz").await;
    assert_eq!((ready.status, ready.body.as_str()), (503, "the database takes no changes\n"));

    tell(db, &ROOM).await;
    assert_eq!(stranger.get("/readyz").await.status, 200, "without a restart");
    let again = kept_form(&full);
    let again: Vec<(&str, &str)> = again.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    chair.post(page, &again).await.leads();
    let kept: Vec<String> = db.read(|tx| tx.all(&VERSIONS, values!["gb5"])).await.unwrap();
    assert!(kept.contains(&text.trim().to_owned()), "every letter of it");
}

/// What no file of the program's may grow past.
const LIMIT: u64 = 6_000_000;

fn limited(installation: &Installation) -> Program {
    let limit = format!("--fsize={LIMIT}:unlimited");
    let starter = ["prlimit", &limit, "sh", "-c", "trap '' XFSZ; exec \"$0\" \"$@\""];
    let log = installation.folder.join("full-log");
    // The log is on the same disk, and full too.
    std::fs::File::create(&log).unwrap().set_len(LIMIT).unwrap();
    Program::start(installation.command_through(&starter, &["serve", "--listen", "127.0.0.1:0"]), &log)
}

#[test]
fn the_program_lives_through_a_full_disk_and_goes_on_by_itself() {
    if is_elsewhere() {
        return;
    }
    if Command::new("prlimit").arg("--version").output().is_err() {
        println!("skipped: prlimit is not here");
        return;
    }
    let installation = Installation::new(env!("CARGO_BIN_EXE_samverka"));
    let program = installation.serve();
    let work = Work::begin(&installation, &program).unwrap();
    assert_eq!(program.terminate(), Some(0));

    let program = limited(&installation);
    let mut client = work.parties[0].at(&program);
    let page = work.answer("pb1");
    let (_, hidden) = client.form(&page, "/svar/pb1", &[]).unwrap();
    let mut acknowledged: Vec<String> = Vec::new();
    let mut write = |acknowledged: &mut Vec<String>| {
        let seen = acknowledged.len().to_string();
        let text = format!("Gång {seen}. {}", "Vi ser det varje dag. ".repeat(850).trim());
        let kept = hidden.iter().filter(|(name, _)| name != "seen").map(|(n, v)| (n.as_str(), v.as_str()));
        let fields: Vec<(&str, &str)> =
            kept.chain([("seen", seen.as_str()), ("text", &text), ("act", "share")]).collect();
        let answer = client.post(&page, &fields).unwrap();
        match answer.status {
            303 => acknowledged.push(text),
            503 => {
                answer.says("Inget har sparats.").says(&text);
            }
            other => panic!("{other}: {}", answer.text()),
        }
        answer.status
    };
    while write(&mut acknowledged) == 303 {
        assert!(acknowledged.len() < 1000, "the disk was never full");
    }
    for _ in 0..5 {
        assert_eq!(write(&mut acknowledged), 503);
    }
    // The database could not be checkpointed, and then its log could not grow.
    for file in ["test.db", "test.db-wal"] {
        let length = std::fs::metadata(installation.folder.join(file)).unwrap().len();
        assert!((LIMIT - 100_000..=LIMIT).contains(&length), "{file}: {length}");
    }
    let mut stranger = program.client();
    for (path, status) in [("/", 200), (page.as_str(), 303), ("/healthz", 200), ("/readyz", 503)] {
        assert_eq!(stranger.get(path).unwrap().status, status, "{path}");
    }
    assert_eq!(work.parties[1].at(&program).get(&page).unwrap().status, 200);

    let pid = program.id().to_string();
    assert!(Command::new("prlimit").args(["--pid", &pid, "--fsize=unlimited"]).status().unwrap().success());
    assert_eq!(stranger.get("/readyz").unwrap().status, 200);
    let before = acknowledged.len();
    for _ in 0..5 {
        assert_eq!(write(&mut acknowledged), 303);
    }
    println!("{before} changes until it was full, {} in all", acknowledged.len());
    assert_eq!(program.terminate(), Some(0));
    let there: Vec<String> = installation.look(|tx| tx.all(&VERSIONS, values!["pb1"]));
    assert_eq!(there, acknowledged);
    let checked = installation.run(&["check"]);
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stdout));
}
