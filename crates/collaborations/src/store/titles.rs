//! What other capabilities call the things that a page of history is about: asked once for each kind that stands there.

use kernel::journal::Entry;
use kernel::subject::TitleOf;
use kernel::{Ctx, Stop, Tx};

/// The titles of the things some entries of a collaboration's history are about, with their kinds.
pub fn of(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    collaboration: &str,
    entries: &[Entry],
) -> Result<Vec<(&'static str, TitleOf)>, Stop> {
    let mut all = Vec::new();
    for titles in ctx.house.titles {
        let about = entries.iter().filter(|entry| entry.subject_kind == titles.kind);
        let ids: Vec<&str> = about.map(|entry| entry.subject_id.as_str()).collect();
        if !ids.is_empty() {
            let found = (titles.load)(ctx, tx, collaboration, &ids)?;
            all.extend(found.into_iter().map(|title| (titles.kind, title)));
        }
    }
    Ok(all)
}

/// The title of what an entry is about.
pub fn find<'a>(titles: &'a [(&str, TitleOf)], entry: &Entry) -> Option<&'a TitleOf> {
    let is_it = |(kind, title): &&(&str, TitleOf)| *kind == entry.subject_kind && title.id == entry.subject_id;
    titles.iter().find(is_it).map(|(_, title)| title)
}
