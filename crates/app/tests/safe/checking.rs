//! Checking, and what a newer program has changed.

use crate::steps::*;
use harness::TestApp;
use kernel::db::Statement;
use kernel::{DbError, statements, values};

statements! {
    LATER = "insert into kernel_migration (name, applied_at) values ('goals/9999-later', 1)";
    LAST = "select number || ' ' || at || ' ' || coalesce(person, '') || ' ' || coalesce(organisation, '') || ' ' || verb
        || ' ' || subject_kind || ' ' || subject_id || ' ' || coalesce(text_digest, '') || ' ' || previous as value
        from kernel_journal where stream = 'collaboration:ovning-granviken' order by number desc limit 1";
    REWRITE = "update kernel_journal set verb = 'journal-started', hash = $2
        where stream = 'collaboration:ovning-granviken' and number = $1";
    REWRITE_HEAD = "update kernel_journal_head set hash = $1 where stream = 'collaboration:ovning-granviken'";
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
        NAMED_FOR = "insert into collaborations_named_for (collaboration, person, organisation)
            values ('ovning-granviken', 'nobody', 'nobody')";
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
        "collaborations_named_for ovning-granviken: no person nobody",
        "collaborations_named_for ovning-granviken: no organisation nobody",
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
