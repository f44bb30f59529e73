//! What is looked for in an organisation's own history: what was done for it and with it, by whom and when.

use super::administered;
use crate::organisation::Organisation;
use crate::store::{organisations, people};
use kernel::form::Form;
use kernel::journal::looking::{self, Wanted};
use kernel::journal::{Entry, Stream};
use kernel::web::Counted;
use kernel::{Ctx, Stop, Tx};
use std::collections::HashMap;

/// The fields of the search, as they stand in the address.
pub const FIELDS: [&str; 4] = ["verb", "person", "from", "until"];
/// How much further than the page shown entries are counted.
const AHEAD: i64 = 200;

/// A page of the history, the newest first.
pub struct History {
    pub organisation: Organisation,
    pub counted: Counted,
    pub entries: Vec<Entry>,
    /// The people who did something or whom it was done with, by id; of one whose name is no longer kept, an empty one.
    pub people: HashMap<String, String>,
    /// The names of the organisations acted for, by id.
    pub organisations: HashMap<String, String>,
}

/// The history, for those who administer the organisation and act for it now. Others get 404. What is wrong in the search is
/// said in the form, and all of it is given.
pub fn read(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    id: &str,
    form: &mut Form,
    (limit, offset): (i64, i64),
) -> Result<History, Stop> {
    let organisation = administered(ctx, tx, id)?;
    let stream = stream(&organisation);
    let mut wanted = Wanted { verb: form.text("verb"), person: form.text("person"), ..Wanted::default() };
    wanted.set_days(ctx, form);
    let far = Counted::limit(offset, AHEAD);
    let counted = Counted::of(looking::count_found(tx, &stream, &wanted, far)?, far);
    let entries = looking::found(tx, &stream, &wanted, limit, offset)?;
    let about = |entry: &Entry| (entry.subject_kind == "person").then(|| entry.subject_id.clone());
    let concerned: Vec<String> =
        entries.iter().flat_map(|entry| [entry.person.clone(), about(entry)]).flatten().collect();
    let acted_for: Vec<String> = entries.iter().filter_map(|entry| entry.organisation.clone()).collect();
    let people = named(tx, concerned, people::names)?;
    let organisations = named(tx, acted_for, organisations::names)?;
    Ok(History { organisation, counted, entries, people, organisations })
}

fn stream(organisation: &Organisation) -> Stream {
    Stream::Organisation(organisation.id.clone())
}

/// What can be chosen among.
pub struct Choices {
    /// What has been done, each verb once.
    pub verbs: Vec<String>,
    /// Id and name of everybody who has done something.
    pub people: Vec<(String, String)>,
}

/// What a history can be cut down to.
pub fn choices(tx: &mut Tx<'_>, organisation: &Organisation) -> Result<Choices, Stop> {
    let stream = stream(organisation);
    let verbs = looking::verbs(tx, &stream)?;
    let persons = looking::persons(tx, &stream)?;
    let mut people: Vec<(String, String)> = named(tx, persons, people::names)?.into_iter().collect();
    people.sort_by_cached_key(|(id, name)| (kernel::sort::key(name), id.clone()));
    Ok(Choices { verbs, people })
}

type Names = fn(&mut Tx<'_>, &[&str]) -> Result<Vec<(String, String)>, kernel::DbError>;

/// Names by id, asked for as many at a time as one statement takes.
fn named(tx: &mut Tx<'_>, mut ids: Vec<String>, names: Names) -> Result<HashMap<String, String>, Stop> {
    ids.sort_unstable();
    ids.dedup();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let mut found = HashMap::new();
    for some in ids.chunks(people::NAMES_AT_ONCE) {
        found.extend(names(tx, some)?);
    }
    Ok(found)
}

/// What an entry says beside its sentence, in words: a name, a day, what a mandate allows. Nothing of what is kept as data.
pub fn said(ctx: &Ctx, entry: &Entry) -> Option<String> {
    let text = entry.text.as_deref().filter(|text| !text.is_empty())?;
    match entry.verb.as_str() {
        "journal-mandate-granted" | "journal-deputy-named" | "journal-person-invited" => {
            Some(crate::pages::people::acts_in_words(ctx, &crate::mandate::read_acts(text)))
        }
        "journal-profile-saved" | "journal-model-copied" | "journal-model-published" => None,
        _ if text.starts_with(['{', '[']) => None,
        _ => Some(text.to_owned()),
    }
}
