//! What the log says when something fails: where and which request, and nothing of what somebody has written. In a file of its
//! own, since the log is the whole process's.

use app::serve::App;
use app::settings::{LogFormat, begin_log, filter};
use axum::body::Body;
use axum::http::{Request, header};
use harness::TestApp;
use kernel::db::Migration;
use kernel::jobs::{self, Doing, Job, Outside, Runner, When, Work};
use kernel::{Ctx, Db, DbError, Language, Stop, Tx};
use serde_json::Value;
use std::io::{self, Write};
use std::sync::{Mutex, Once};
use tower::ServiceExt;

/// What stands in what the database and a panic say, and may not stand in the log.
const MARKER: &str = "hemlig_markor";

static LINES: Mutex<Vec<u8>> = Mutex::new(Vec::new());
static BEGUN: Once = Once::new();

struct Lines;

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        LINES.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn begin() {
    BEGUN.call_once(|| {
        let tests_own = std::panic::take_hook();
        begin_log(LogFormat::Json, filter(None).unwrap(), || Lines);
        let ours = std::panic::take_hook();
        // A test that fails still says why, beside the log.
        std::panic::set_hook(Box::new(move |panic| {
            ours(panic);
            tests_own(panic);
        }));
    });
}

fn log() -> String {
    String::from_utf8(LINES.lock().unwrap().clone()).unwrap()
}

/// The log's lines of one request: each is an object.
fn lines_of(id: &str) -> Vec<Value> {
    let log = log();
    let lines = log.lines().map(|line| serde_json::from_str::<Value>(line).expect("an object"));
    lines.filter(|line| line["span"]["id"] == id).collect()
}

/// Whatever is written to the journal fails, with the marker in what the database says.
fn broken() -> Migration {
    let on_postgres = std::env::var("SAMVERKA_TEST_POSTGRES").is_ok_and(|server| !server.is_empty());
    let sql = if on_postgres {
        "create function app_broken() returns trigger language plpgsql as $$
            begin insert into hemlig_markor values (1); return new; end $$;
        create trigger app_broken before insert on kernel_journal for each row execute function app_broken();"
    } else {
        "create trigger app_broken before insert on kernel_journal
            begin insert into hemlig_markor values (1); end;"
    };
    Migration { name: "app/broken", sql }
}

#[tokio::test]
async fn a_failure_has_one_number_on_the_page_and_in_the_log_and_no_words_of_the_databases() {
    begin();
    let test = TestApp::demo().await;
    let with_fault = [&*test.app.migrations, &[broken()]].concat();
    test.app.db.migrate(&with_fault).await.unwrap();
    let token = &test.roles.iter().find(|role| role.role == "Samordnare").unwrap().token;
    let json =
        r#"{"title": "Buss", "challenge": "Sent.", "openness": "parties", "process_model": "mucf-samverkansmodell"}"#;
    let request = Request::post("/api/v1/collaborations")
        .header(header::CONTENT_TYPE, "application/json")
        .header(header::AUTHORIZATION, format!("Bearer {token}"));
    let (head, body) = answer(&test.app, request.body(Body::from(json)).unwrap()).await;
    assert_eq!(head.status, 500, "{body}");
    let id = head.headers["x-request-id"].to_str().unwrap();
    assert_eq!(serde_json::from_str::<Value>(&body).unwrap()["request_id"], id);
    assert_eq!(said(id), ["a request failed", "answered"]);

    // And a page.
    let test = TestApp::empty().await;
    let gone = Migration { name: "app/gone", sql: "alter table actors_area rename to hemlig_markor" };
    test.app.db.migrate(&[&*test.app.migrations, &[gone]].concat()).await.unwrap();
    for (page, says) in [("/omraden", "Felnummer"), ("/en/areas", "Error number")] {
        let (head, body) = answer(&test.app, Request::get(page).body(Body::empty()).unwrap()).await;
        assert_eq!(head.status, 500, "{body}");
        let id = head.headers["x-request-id"].to_str().unwrap();
        assert!(body.contains(&format!("{says} {id}")), "{body}");
        assert_eq!(said(id), ["a request failed", "answered"]);
    }
    assert!(!log().contains(MARKER), "{}", log());
}

fn said(id: &str) -> Vec<String> {
    lines_of(id).iter().map(|line| line["message"].as_str().unwrap_or_default().to_owned()).collect()
}

async fn answer(app: &App, request: Request<Body>) -> (axum::http::response::Parts, String) {
    let (head, body) = app.router().oneshot(request).await.unwrap().into_parts();
    let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    (head, String::from_utf8(bytes.to_vec()).unwrap())
}

fn panics(_: &Ctx, _: &mut Tx<'_>, _: &str) -> Result<(), Stop> {
    panic!("{MARKER}")
}

fn fails(_: &Ctx, _: &mut Tx<'_>, _: &str) -> Result<(), Stop> {
    Err(DbError::Statement { statement: "FIND", message: MARKER.into() }.into())
}

fn panics_outside(_: Ctx, _: Db, _: String) -> Outside {
    Box::pin(async { panic!("{MARKER}") })
}

static KINDS: &[Job] = &[
    Job { kind: "panics", when: When::Asked, work: Work::Inside(panics) },
    Job { kind: "fails", when: When::Asked, work: Work::Inside(fails) },
    Job { kind: "panics-outside", when: When::Asked, work: Work::Outside(panics_outside) },
];

#[tokio::test]
async fn a_job_that_fails_tells_where_and_not_what_was_written() {
    begin();
    let test = TestApp::empty().await;
    let own = test.app.clone();
    let runner = Runner::new(test.app.db.clone(), KINDS, Doing::default(), move || own.own_ctx(Language::Swedish));
    let ctx = test.app.own_ctx(Language::Swedish);
    test.app
        .db
        .write(move |tx| {
            KINDS.iter().try_for_each(|job| jobs::enqueue(tx, &ctx, job.kind, "once", &Value::Null, ctx.now).map(drop))
        })
        .await
        .unwrap();
    for _ in KINDS {
        assert!(runner.do_one().await.unwrap());
    }
    let log = log();
    for words in ["job not done, waits", "the statement FIND failed", "tests/log.rs:", "the program's code failed"] {
        assert!(log.contains(words), "{words}: {log}");
    }
    assert!(!log.contains(MARKER), "{log}");
}
