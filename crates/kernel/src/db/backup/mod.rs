//! Backups. The file is what the database's own tool makes, a SQLite database or an archive of `pg_dump`, which both can
//! be opened without this program; after it comes one more line that says what it is. Neither tool minds that line, and
//! `tail -n 1 FILE` shows it.

mod postgres;
mod sqlite;

use super::{Address, DbError, Migration, migrate, place};
use crate::digest::hex;
use crate::time::Moment;
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use tokio::runtime::Handle;

const MARK: &str = "samverka/backup@1";
/// As long as the last line may be.
const LINE: u64 = 1024 * 1024;

/// Which database a backup is of, and can be restored to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Sqlite,
    Postgres,
}

/// What a backup says of itself.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct Label {
    pub kind: Kind,
    /// The version of the program that made it.
    pub program: String,
    /// Milliseconds since 1970.
    pub made_at: i64,
    /// The migrations the database had had.
    pub migrations: Vec<String>,
    /// How long the backup is without this line, and its SHA-256.
    pub bytes: u64,
    pub sha256: String,
}

/// A backup that is what it says it is.
pub struct Backup {
    path: PathBuf,
    pub label: Label,
}

/// Writes a backup of a database that may be in use meanwhile. A file that is there is never overwritten.
pub fn make(
    from: &Address,
    file: &Path,
    program: &str,
    now: Moment,
    migrations: &[Migration],
) -> Result<Label, DbError> {
    // A disk that is not mounted is not replaced by the one below its place.
    if let Some(folder) = file.parent().filter(|folder| !folder.as_os_str().is_empty() && !folder.is_dir()) {
        return Err(DbError::Refused(format!(
            "there is no folder {}; make it, or mount the disk it is on",
            folder.display()
        )));
    }
    let new = place::Unfinished::beside(file)?;
    let (kind, had) = match from {
        Address::Sqlite(path) => (Kind::Sqlite, sqlite::copy(path, new.path(), migrations)?),
        Address::Postgres(url) => (Kind::Postgres, postgres::dump(url, new.path(), migrations)?),
    };
    let failed = |e: std::io::Error| place::wrong(file, &e);
    let (bytes, sha256) = File::open(new.path()).and_then(digest).map_err(failed)?;
    let label = Label { kind, program: program.to_owned(), made_at: now.0, migrations: had, bytes, sha256 };
    let line = serde_json::to_string(&label).map_err(|e| DbError::Refused(e.to_string()))?;
    File::options()
        .append(true)
        .open(new.path())
        .and_then(|mut open| writeln!(open, "\n{MARK} {line}"))
        .map_err(failed)?;
    new.finish()?;
    Ok(label)
}

/// Whether there is something to back up, and whether this program knows what it is.
fn refuse_unknown(had: &[String], migrations: &[Migration]) -> Result<(), DbError> {
    if had.is_empty() {
        return Err(DbError::Refused("there are no tables of samverka's to back up".into()));
    }
    migrate::refuse_newer(had, migrations)
}

fn digest(mut from: impl Read) -> std::io::Result<(u64, String)> {
    let mut hasher = Sha256::new();
    let bytes = std::io::copy(&mut from, &mut hasher)?;
    Ok((bytes, hex(&hasher.finalize())))
}

impl Backup {
    /// Looks a file through. What is no backup, is damaged, or was made by a newer program is refused.
    pub fn open(path: &Path, migrations: &[Migration]) -> Result<Self, DbError> {
        let refused = |why: &str| DbError::File(format!("{}: {why}", path.display()));
        let unread = |e: std::io::Error| refused(&e.to_string());
        let mut file = File::open(path).map_err(unread)?;
        let length = file.metadata().map_err(unread)?.len();
        let from = length.saturating_sub(LINE);
        let mut end = Vec::new();
        file.seek(SeekFrom::Start(from)).and_then(|_| file.read_to_end(&mut end)).map_err(unread)?;
        let stranger = || refused("is not a backup made by samverka, or its end is missing");
        let whole = end.strip_suffix(b"\n").ok_or_else(stranger)?;
        let line_at = whole.iter().rposition(|byte| *byte == b'\n').ok_or_else(stranger)?;
        let line = str::from_utf8(&whole[line_at + 1..]).map_err(|_| stranger())?;
        let label = line.strip_prefix(MARK).and_then(|line| serde_json::from_str::<Label>(line).ok());
        let label = label.ok_or_else(stranger)?;
        let had = migrate::refuse_newer(&label.migrations, migrations);
        had.map_err(|why| refused(&format!("{why} (samverka {})", label.program)))?;
        file.seek(SeekFrom::Start(0)).map_err(unread)?;
        let (bytes, sha256) = digest(file.take(from + line_at as u64)).map_err(unread)?;
        if (bytes, &sha256) != (label.bytes, &label.sha256) {
            return Err(refused("is damaged: it is not what it was when it was made"));
        }
        Ok(Self { path: path.to_owned(), label })
    }

    /// Puts the backup in an empty place and brings its tables up to date.
    pub fn restore(&self, to: &Address, migrations: &[Migration], handle: &Handle) -> Result<(), DbError> {
        let content = File::open(&self.path).map_err(|e| place::wrong(&self.path, &e))?.take(self.label.bytes);
        match (self.label.kind, to) {
            (Kind::Sqlite, Address::Sqlite(path)) => sqlite::restore(content, path, migrations),
            (Kind::Postgres, Address::Postgres(url)) => postgres::restore(content, url, migrations, handle),
            (Kind::Sqlite, Address::Postgres(_)) => Err(self.other("SQLite", "a file")),
            (Kind::Postgres, Address::Sqlite(_)) => Err(self.other("PostgreSQL", "a database there")),
        }
    }

    fn other(&self, kind: &str, place: &str) -> DbError {
        DbError::File(format!(
            "{}: is a backup of {kind}; restore it to {place} first, and then use `samverka move-database`",
            self.path.display()
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: &[Migration] = &[Migration { name: "app/0001", sql: "create table app_thing (name text)" }];

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("samverka-backup-{}-{name}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        folder
    }

    fn made(folder: &Path) -> PathBuf {
        super::super::sqlite::migrate_on(&super::super::sqlite::connect(&folder.join("a.db")).unwrap(), KNOWN).unwrap();
        let file = folder.join("backup");
        make(&Address::Sqlite(folder.join("a.db")), &file, "1.2.3", Moment(7), KNOWN).unwrap();
        file
    }

    #[test]
    fn a_backup_says_what_it_is_and_can_still_be_opened_as_a_database() {
        let folder = folder("label");
        let backup = Backup::open(&made(&folder), KNOWN).unwrap();
        assert_eq!((backup.label.kind, backup.label.program.as_str()), (Kind::Sqlite, "1.2.3"));
        assert_eq!((backup.label.made_at, backup.label.migrations.as_slice()), (7, &["app/0001".to_owned()][..]));
        let plain = rusqlite::Connection::open(folder.join("backup")).unwrap();
        assert_eq!(plain.query_row("pragma integrity_check", [], |row| row.get::<_, String>(0)).unwrap(), "ok");
        assert!(plain.table_exists(None, "app_thing").unwrap());
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_byte_that_changed_or_is_missing_is_noticed() {
        let folder = folder("damaged");
        let file = made(&folder);
        let whole = std::fs::read(&file).unwrap();
        for at in [100, 5000] {
            let mut changed = whole.clone();
            changed[at] ^= 1;
            std::fs::write(&file, changed).unwrap();
            assert!(matches!(Backup::open(&file, KNOWN), Err(DbError::File(why)) if why.contains("is damaged")));
        }
        for left in [0, 4096, whole.len() - 1] {
            std::fs::write(&file, &whole[..left]).unwrap();
            assert!(matches!(Backup::open(&file, KNOWN), Err(DbError::File(why)) if why.contains("not a backup")));
        }
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn what_a_newer_program_made_is_refused_before_anything_is_touched() {
        let folder = folder("newer");
        let file = made(&folder);
        let Err(DbError::File(why)) = Backup::open(&file, &[]) else { panic!("taken") };
        assert!(why.contains("newer") && why.contains("app/0001") && why.contains("1.2.3"), "{why}");
        std::fs::remove_dir_all(folder).unwrap();
    }
}
