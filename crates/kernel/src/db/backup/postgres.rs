//! Backing PostgreSQL up and restoring it, by its own `pg_dump` and `pg_restore`.

use super::super::postgres::{Postgres, Session, ledger_of, unavailable};
use super::super::{DbError, Migration};
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use tokio::runtime::Handle;
use tokio_postgres::Config;
use tokio_postgres::config::{Host, TargetSessionAttrs};

/// Tables, views and sequences of anybody's, those that came with an extension left out.
const TAKEN: &str = "select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm', 'S', 'f') and n.nspname <> 'information_schema'
    and n.nspname not like 'pg\\_%'
    and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')";

/// Dumps the snapshot whose migrations are returned.
pub(super) fn dump(url: &str, to: &Path, migrations: &[Migration]) -> Result<Vec<String>, DbError> {
    let session = Session::open(url)?;
    // It stays open, doing nothing, for as long as pg_dump works.
    session.control(
        "begin isolation level repeatable read read only; set local idle_in_transaction_session_timeout = 0",
    )?;
    let had = session.line.wait(ledger_of(&session.line.client))?;
    super::refuse_unknown(&had, migrations)?;
    let snapshot: String = session
        .line
        .wait(session.line.client.query_one("select pg_export_snapshot()", &[]))
        .and_then(|row| row.try_get(0))
        .map_err(unavailable)?;
    let mut command = tool("pg_dump", url)?;
    command.args(["--format=custom", "--no-owner", "--no-privileges"]);
    command.arg(format!("--snapshot={snapshot}")).arg("--file").arg(to);
    run(command, "pg_dump", &mut std::io::empty())?;
    Ok(had)
}

pub(super) fn restore(
    mut content: impl Read,
    url: &str,
    migrations: &[Migration],
    handle: &Handle,
) -> Result<(), DbError> {
    let session = Session::open(url)?;
    let taken: i64 = session
        .line
        .wait(session.line.client.query_one(TAKEN, &[]))
        .and_then(|row| row.try_get(0))
        .map_err(unavailable)?;
    if taken > 0 {
        return Err(DbError::Refused(
            "the database is not empty; a backup is only restored to one without tables".into(),
        ));
    }
    drop(session);
    let mut command = tool("pg_restore", url)?;
    command.args(["--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges"]);
    command.arg(format!("--dbname={}", config(url)?.get_dbname().unwrap_or_default()));
    run(command, "pg_restore", &mut content)?;
    handle.block_on(async { Postgres::open(url).await?.migrate(migrations).await }).map(drop)
}

fn config(url: &str) -> Result<Config, DbError> {
    url.parse().map_err(|e: tokio_postgres::Error| DbError::Address(e.to_string()))
}

/// The tool, told by its environment where to go: a command line can be read by everybody on the machine.
fn tool(name: &str, url: &str) -> Result<Command, DbError> {
    let config = config(url)?;
    let mut command = Command::new(name);
    let hosts: Vec<String> = config
        .get_hosts()
        .iter()
        .map(|host| match host {
            Host::Tcp(name) => name.clone(),
            Host::Unix(folder) => folder.display().to_string(),
        })
        .collect();
    let ports: Vec<String> = config.get_ports().iter().map(u16::to_string).collect();
    let password = config.get_password().map(String::from_utf8_lossy);
    // Of several servers the tools go to the one that the program itself would.
    let wanted = match config.get_target_session_attrs() {
        TargetSessionAttrs::ReadWrite => Some("read-write".to_owned()),
        TargetSessionAttrs::ReadOnly => Some("read-only".to_owned()),
        _ => None,
    };
    for (variable, value) in [
        ("PGTARGETSESSIONATTRS", wanted),
        ("PGHOST", Some(hosts.join(","))),
        ("PGPORT", Some(ports.join(","))),
        ("PGUSER", config.get_user().map(str::to_owned)),
        ("PGDATABASE", config.get_dbname().map(str::to_owned)),
        ("PGPASSWORD", password.map(Into::into)),
        ("PGOPTIONS", config.get_options().map(str::to_owned)),
    ] {
        match value.filter(|value| !value.is_empty()) {
            Some(value) => command.env(variable, value),
            None => command.env_remove(variable),
        };
    }
    Ok(command)
}

/// Runs the tool with `input` and waits for it. What it complains of is the error.
fn run(mut command: Command, name: &str, input: &mut dyn Read) -> Result<(), DbError> {
    let started = command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn();
    let mut child = started.map_err(|e| match e.kind() {
        std::io::ErrorKind::NotFound => DbError::Refused(format!(
            "{name} is not on the PATH; install PostgreSQL's client programs, of the server's version or a newer one"
        )),
        _ => DbError::Refused(format!("{name}: {e}")),
    })?;
    let (stdin, stderr) = (child.stdin.take(), child.stderr.take());
    let complaint = std::thread::scope(|scope| {
        let reading = scope.spawn(move || {
            let mut text = String::new();
            // What cannot be read is not shown; how the tool ended tells.
            let _ = stderr.map(|mut stderr| stderr.read_to_string(&mut text));
            text
        });
        if let Some(mut stdin) = stdin {
            // A tool that has given up reads no further; it says why itself.
            let _ = std::io::copy(input, &mut stdin).and_then(|_| stdin.flush());
        }
        reading.join().unwrap_or_default()
    });
    let status = child.wait().map_err(|e| DbError::Refused(format!("{name}: {e}")))?;
    if status.success() { Ok(()) } else { Err(DbError::Refused(format!("{name} failed: {}", complaint.trim()))) }
}
