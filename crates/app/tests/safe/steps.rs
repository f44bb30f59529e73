//! What more than one of these does: a place of one's own, the commands, and something odd in the database.

use harness::{TestApp, fresh_database, in_words};
use kernel::db::Statement;
use kernel::journal::{self};
use kernel::{Db, DbError, Language, statements, values};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

statements! {
    MAIL = "insert into kernel_mail (id, created_at, recipient, subject, body, sent_at, attempts, next_attempt_at)
        values ($1, $2, 'a@example.org', $3, $4, $5, 0, 0)";
    VALUE = "insert into goals_value (id, indicator, collaboration, place, from_file, about)
        select cast($1 as text), indicator, collaboration, 900, false, cast($2 as boolean) from goals_value limit 1";
}

pub const TEXTS: [&str; 7] = [
    "",
    "Å ä Ö é ß – “citat” … 🌲👩🏽‍🌾 \u{1F1F8}\u{1F1EA} \u{FEFF}",
    "\\N\t\\.\n'\"\";--\r\n%_",
    "\u{1}\u{2}\u{7}\u{8}\u{b}\u{c}\u{1b}\u{1f}\u{7f}\u{85}\u{2028}",
    "e\u{301} is not é",
    "   ",
    "\u{10FFFF}\u{E000}",
];

/// A place of one's own, removed afterwards.
pub struct Folder(PathBuf);

impl Folder {
    pub fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("samverka-safe-{}-{name}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    pub fn path(&self, name: &str) -> String {
        self.0.join(name).display().to_string()
    }

    pub fn names(&self) -> Vec<String> {
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

pub fn command(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_samverka"));
    command.args(args).env_remove("SAMVERKA_DATABASE").stdin(Stdio::null());
    command
}

pub fn run(args: &[&str]) -> Output {
    command(args).output().unwrap()
}

/// Asserts how a command ended and gives all that it said.
#[track_caller]
pub fn ends(output: &Output, code: i32, says: &str) -> String {
    let said = [output.stdout.as_slice(), &output.stderr].concat();
    let said = String::from_utf8_lossy(&said).into_owned();
    assert_eq!(output.status.code(), Some(code), "{said}");
    assert!(said.contains(says), "{said}");
    said
}

/// Every row of every table of a SQLite database, each table's rows in order; its ledger's times left out.
pub fn everything(path: &str) -> BTreeMap<String, Vec<String>> {
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
pub async fn put_odd_things(db: &Db) {
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
pub async fn installation() -> TestApp {
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

pub async fn fresh() -> (String, Option<PathBuf>) {
    let (address, folder) = fresh_database().await;
    (in_words(&address), folder)
}

pub async fn count(db: &Db, statement: &'static Statement) -> i64 {
    db.read(move |tx| tx.one::<i64>(statement, values![])).await.unwrap()
}
