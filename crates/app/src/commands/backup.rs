//! Backing an installation up while it serves, and restoring it in an empty place.

use super::check::check;
use crate::cli::Failure;
use crate::migrations;
use crate::serve::App;
use administration::acts::health::BACKUP;
use kernel::db::backup::{self, Backup};
use kernel::db::{Address, DbError};
use kernel::journal::{self, Stream};
use kernel::subject::SubjectRef;
use kernel::{Clock, Db, Language, Moment, mail};
use std::path::PathBuf;
use tokio::runtime::Handle;

const VERSION: &str = env!("CARGO_PKG_VERSION");

pub async fn backup(from: Address, file: PathBuf) -> Result<(), Failure> {
    let name = file.display().to_string();
    let noted = from.clone();
    let made = aside(move |_| backup::make(&from, &file, VERSION, Clock::System.now(), &migrations())).await?;
    remember(&noted, &made).await;
    eprintln!("samverka: {name} is written, {} bytes, with {} migrations", made.bytes, made.migrations.len());
    Ok(())
}

/// Writes in the journal that a backup was made, for those who look after the installation. A database that takes no
/// changes now has its backup all the same.
async fn remember(database: &Address, made: &backup::Label) {
    let noted = async {
        let app = App::new(Db::open(database).await?, "", false).map_err(DbError::Refused)?;
        let ctx = app.own_ctx(Language::Swedish);
        let (subject, size) = (SubjectRef::new("backup", made.made_at.to_string()), made.bytes.to_string());
        app.db.write(move |tx| journal::record(tx, &ctx, &Stream::Installation, BACKUP, &subject, Some(&size))).await
    };
    if let Err(error) = noted.await {
        eprintln!("samverka: it could not be noted in the journal that a backup was made: {error}");
    }
}

/// Ends with a check, so that whoever restored knows what came back.
///
/// Mail that waited when the backup was made is given up unless it is asked for: most of it has been sent since.
pub async fn restore(file: PathBuf, to: Address, send_waiting_mail: bool) -> Result<(), Failure> {
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
    if !send_waiting_mail {
        let now = Clock::System.now();
        let given_up = Db::open(&there).await?.write(move |tx| mail::give_up_waiting(tx, now)).await?;
        if given_up > 0 {
            eprintln!("samverka: {given_up} mails waited when the backup was made, and will not be sent");
        }
    }
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
