//! Files that are there whole or not at all: written under another name beside their place, put on the disk, and moved.

use super::DbError;
use crate::private;
use std::fs::File;
use std::path::{Path, PathBuf};

/// A file being made. Dropped without [`Unfinished::finish`], it is removed.
pub(super) struct Unfinished {
    path: PathBuf,
    place: PathBuf,
}

/// What SQLite keeps beside a database.
const COMPANIONS: [&str; 3] = ["-wal", "-shm", "-journal"];

fn with(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

impl Unfinished {
    /// Refuses a place that is taken. What SQLite had beside a file that is gone is refused too: the new file would be
    /// changed by it when it is opened.
    pub(super) fn beside(place: &Path) -> Result<Self, DbError> {
        let taken = std::iter::once(place.to_owned())
            .chain(COMPANIONS.iter().map(|ending| with(place, ending)))
            .find(|path| path.exists());
        if let Some(taken) = taken {
            return Err(DbError::Refused(format!("{} is there already; it is never overwritten", taken.display())));
        }
        private::folder_of(place).map_err(|e| wrong(place, &e))?;
        let path = with(place, &format!(".unfinished-{}", std::process::id()));
        let unfinished = Self { path, place: place.to_owned() };
        // One that a program of the same number left when the machine stopped.
        unfinished.remove();
        private::new_file(&unfinished.path).map_err(|e| wrong(&unfinished.path, &e))?;
        Ok(unfinished)
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Puts the file on the disk and then in its place.
    pub(super) fn finish(self) -> Result<(), DbError> {
        let failed = |e: std::io::Error| wrong(&self.place, &e);
        File::open(&self.path).and_then(|file| file.sync_all()).map_err(failed)?;
        if self.place.exists() {
            return Err(DbError::Refused(format!("{} has come there meanwhile", self.place.display())));
        }
        std::fs::rename(&self.path, &self.place).map_err(failed)?;
        let folder = self.place.parent().filter(|folder| !folder.as_os_str().is_empty());
        File::open(folder.unwrap_or(Path::new("."))).and_then(|folder| folder.sync_all()).map_err(failed)
    }

    fn remove(&self) {
        for ending in COMPANIONS.iter().chain(&[""]) {
            let _ = std::fs::remove_file(with(&self.path, ending));
        }
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        self.remove();
    }
}

pub(super) fn refuse_missing(path: &Path) -> Result<(), DbError> {
    if path.exists() {
        Ok(())
    } else {
        Err(DbError::Unavailable(format!("there is no database at {}", path.display())))
    }
}

pub(super) fn wrong(path: &Path, error: &std::io::Error) -> DbError {
    DbError::Refused(format!("{}: {error}", path.display()))
}
