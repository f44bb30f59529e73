//! A PostgreSQL server that only lets itself be read, as a standby does after a failover: reading goes on, whoever writes is told
//! when to try again and loses nothing, and no connection stays with it.

use harness::{TestApp, postgres_server};
use kernel::{statements, values};
use serde_json::json;

statements! {
    ONLY_READ = "do 'begin execute format(''alter database %I set default_transaction_read_only = on'', current_database()); end'";
    READ_AND_WRITE = "do 'begin execute format(''alter database %I reset default_transaction_read_only'', current_database()); end'";
    THIS_TOO = "select count(set_config('default_transaction_read_only', 'on', false)) as value";
    OTHERS = "select count(pg_terminate_backend(pid)) as value from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()";
    STILL_WRITE = "set transaction read write";
}

const ANSWER: &str = "/samverkan/ovning-granviken/svar/gb5";

#[tokio::test]
async fn a_standby_is_read_and_what_was_to_be_written_there_is_not_lost() {
    if postgres_server().is_none() {
        println!("skipped: an SQLite database has no standby");
        return;
    }
    let test = TestApp::demo().await;
    let mut chair = test.role("Ordförande", "Granvikens byalag").await;
    let mut program = test.program("Ordförande", "Granvikens byalag");
    let only_read = test.app.db.write(|tx| {
        tx.run(&ONLY_READ, values![])?;
        tx.one::<i64>(&OTHERS, values![])?;
        tx.one::<i64>(&THIS_TOO, values![])
    });
    only_read.await.unwrap();

    let text = "Skrivet medan servern bara gick att läsa.";
    for _ in 0..3 {
        let refused = chair.fill(ANSWER, "/svar/gb5", &[("text", text), ("act", "share")]).await;
        assert_eq!((refused.status, refused.header("retry-after")), (503, "10"), "{}", refused.text());
        assert!(refused.body.contains(text), "what was typed is there to be sent again");
        chair.get("/samverkan/ovning-granviken/steg/gemensam-bild").await.says_not(text);
        let asked = program.call("POST", "/api/v1/organisations", &json!({ "name": "Ny", "kind": "other" })).await;
        assert_eq!((asked.status, asked.content_type.as_str()), (503, "application/problem+json"), "{}", asked.body);
        assert_eq!(asked.header("retry-after"), "10");
    }
    assert_eq!(test.stranger().get("/readyz").await.status, 503);

    let mended = test.app.db.write(|tx| {
        tx.run(&STILL_WRITE, values![])?;
        tx.run(&READ_AND_WRITE, values![])
    });
    mended.await.unwrap();
    // The connections that were left lead to the same server as it was; none of them may be used to write for long.
    let mut tried = 0;
    while chair.fill(ANSWER, "/svar/gb5", &[("text", text), ("act", "share")]).await.status != 303 {
        tried += 1;
        assert!(tried < 12, "a connection that cannot write is thrown away");
    }
    chair.get("/samverkan/ovning-granviken/steg/gemensam-bild").await.says(text);
    assert_eq!(test.stranger().get("/readyz").await.status, 200);
}
