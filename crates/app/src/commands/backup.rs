//! Backing an installation up while it serves, and restoring it in an empty place.

use super::check::check;
use crate::cli::Failure;
use crate::migrations;
use kernel::db::backup::{self, Backup};
use kernel::db::{Address, DbError};
use kernel::{Clock, Moment};
use std::path::PathBuf;
use tokio::runtime::Handle;

const VERSION: &str = env!("CARGO_PKG_VERSION");

pub async fn backup(from: Address, file: PathBuf) -> Result<(), Failure> {
    let name = file.display().to_string();
    let made = aside(move |_| backup::make(&from, &file, VERSION, Clock::System.now(), &migrations())).await?;
    eprintln!("samverka: {name} is written, {} bytes, with {} migrations", made.bytes, made.migrations.len());
    Ok(())
}

/// Ends with a check, so that whoever restored knows what came back.
pub async fn restore(file: PathBuf, to: Address) -> Result<(), Failure> {
    let there = to.clone();
    aside(move |handle| {
        let backup = Backup::open(&file, &migrations())?;
        let label = &backup.label;
        eprintln!(
            "samverka: {} was made {} by samverka {}, with {} migrations",
            file.display(),
            Moment(label.made_at).date(),
            label.program,
            label.migrations.len()
        );
        backup.restore(&to, &migrations(), handle)
    })
    .await?;
    eprintln!("samverka: restored to {there}");
    check(&there).await
}

/// Work with files and databases that takes its time, on a thread that may wait.
async fn aside<T: Send + 'static>(
    work: impl FnOnce(&Handle) -> Result<T, DbError> + Send + 'static,
) -> Result<T, Failure> {
    let handle = Handle::current();
    let outcome = tokio::task::spawn_blocking(move || work(&handle)).await;
    Ok(outcome.map_err(|e| Failure::new(1, e))??)
}
