//! The exchange file of a collaboration, `samverka/collaboration@1`: composed of sections that each capability reads and
//! writes through its own door, in one transaction.

use agreements::file::AgreementsFile;
use collaborations::file::CollaborationFile;
use collaborations::store::{carried, one, section};
use goals::file::GoalsFile;
use kernel::record::{FromFile, Problem, Reading, parse, plain_name};
use kernel::{Ctx, DbError, Stop, Tx};
use serde_json::{Map, Value};
use std::collections::HashSet;

/// A file read and found sound in itself. What it refers to in the register is looked at when it is imported.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct File {
    pub collaboration: CollaborationFile,
    pub agreements: AgreementsFile,
    pub goals: GoalsFile,
}

/// Why a file was not imported: something in it, or something of ours.
#[derive(Debug)]
pub enum Refused {
    Problems(Vec<Problem>),
    Stop(Stop),
}

impl From<DbError> for Refused {
    fn from(error: DbError) -> Self {
        Self::Stop(error.into())
    }
}

impl From<Stop> for Refused {
    fn from(stop: Stop) -> Self {
        Self::Stop(stop)
    }
}

/// What an import came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    New,
    Updated,
    Unchanged,
}

/// Every field of the format, in the order it is written.
fn fields() -> impl Iterator<Item = &'static str> {
    CollaborationFile::FIELDS
        .iter()
        .chain(AgreementsFile::FIELDS)
        .chain(GoalsFile::FIELDS)
        .map(|field| plain_name(field))
}

/// The part of a file that one section owns.
fn part(map: &Map<String, Value>, owned: &[&str]) -> Value {
    let owned: HashSet<&str> = owned.iter().map(|field| plain_name(field)).collect();
    Value::Object(
        map.iter().filter(|(name, _)| owned.contains(name.as_str())).map(|(n, v)| (n.clone(), v.clone())).collect(),
    )
}

/// Reads a file's text. All its problems are found at once.
pub fn read(json: &str) -> Result<File, Vec<Problem>> {
    let value = parse(json).map_err(|problem| vec![problem])?;
    let mut at = Reading::default();
    let Value::Object(map) = &value else {
        at.wrong_kind(&value, "{…}");
        return Err(at.problems);
    };
    let known: Vec<&str> = fields().collect();
    for name in map.keys().filter(|name| !known.contains(&name.as_str())) {
        at.problem("record-unknown-field", name, known.join(", "));
    }
    let file = File {
        collaboration: CollaborationFile::read(&part(map, CollaborationFile::FIELDS), &mut at),
        agreements: AgreementsFile::read(&part(map, AgreementsFile::FIELDS), &mut at),
        goals: GoalsFile::read(&part(map, GoalsFile::FIELDS), &mut at),
    };
    if at.problems.is_empty() { Ok(file) } else { Err(at.problems) }
}

/// Writes a file, its fields in the format's order, unknown ones left out.
pub fn write(file: &File) -> Result<String, serde_json::Error> {
    let mut map = Map::new();
    for section in [
        serde_json::to_value(&file.collaboration)?,
        serde_json::to_value(&file.agreements)?,
        serde_json::to_value(&file.goals)?,
    ] {
        if let Value::Object(fields) = section {
            map.extend(fields);
        }
    }
    serde_json::to_string_pretty(&Value::Object(map))
}

/// Puts a file in place: all of it or nothing. `replace`: where neither the file nor what is here has a date, the file
/// counts.
pub fn import(tx: &mut Tx<'_>, ctx: &Ctx, file: &File, replace: bool) -> Result<Outcome, Refused> {
    let id = file.collaboration.id.0.as_str();
    check(tx, file)?;
    let json = write(file).map_err(Stop::from)?;
    let digest = kernel::digest::sha256(&json);
    let stored = section::stored(tx, id)?;
    let outcome = match &stored {
        None => {
            section::insert(tx, ctx, &file.collaboration, Some(&digest))?;
            Outcome::New
        }
        Some(stored) if stored.digest.as_deref() == Some(&digest) => return Ok(Outcome::Unchanged),
        Some(stored) => {
            if let Some(problem) = section::conflict(stored, &file.collaboration, replace) {
                return Err(Refused::Problems(vec![problem]));
            }
            section::update(tx, ctx, &file.collaboration, &digest)?;
            Outcome::Updated
        }
    };
    let now = one::find_or_stop(tx, ctx, id)?;
    let parties: HashSet<String> = now.parties_now().map(|party| party.organisation.clone()).collect();
    let conflicts = agreements::store::section::conflicts(tx, id, &file.agreements, &parties)?;
    if !conflicts.is_empty() {
        return Err(Refused::Problems(conflicts));
    }
    agreements::store::section::import(tx, id, &file.agreements)?;
    goals::store::section::import(tx, id, &file.goals)?;
    carried::import(tx, ctx, &now, &file.collaboration.target_groups)?;
    section::note_import(tx, ctx, id, &digest, &json)?;
    Ok(outcome)
}

/// What no section can tell alone: references between sections, and areas that exist here.
fn check(tx: &mut Tx<'_>, file: &File) -> Result<(), Refused> {
    let mut known = section::known(tx, &file.collaboration)?;
    known.goals = file.goals.ids();
    known.agreements = file.agreements.ids();
    for code in file.goals.areas() {
        if actors::store::areas::find(tx, code)?.is_some() {
            known.areas.insert(code.to_owned());
        }
    }
    let mut at = Reading::default();
    file.collaboration.check(&known, &mut at);
    file.agreements.check(&known, &mut at);
    file.goals.check(&known, &mut at);
    if at.problems.is_empty() { Ok(()) } else { Err(Refused::Problems(at.problems)) }
}

/// A collaboration's file, if the one who asks may see it.
pub fn export(tx: &mut Tx<'_>, ctx: &Ctx, id: &str) -> Result<Option<File>, Stop> {
    let Some(collaboration) = one::find(tx, ctx, id)? else { return Ok(None) };
    let local_id = |organisation: &str| {
        let named = collaboration.organisations.iter().find(|named| named.organisation == organisation);
        named.map(|named| named.local_id.clone())
    };
    let mut described = section::export(&collaboration);
    carried::export(tx, ctx, &collaboration, &mut described)?;
    Ok(Some(File {
        collaboration: described,
        agreements: agreements::store::section::export(tx, id, local_id)?,
        goals: goals::store::section::export(tx, id)?,
    }))
}

/// What an export leaves behind, by how many of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeftBehind {
    pub answers: usize,
    pub signatures: usize,
    pub journal: i64,
}

pub fn left_behind(tx: &mut Tx<'_>, id: &str) -> Result<LeftBehind, DbError> {
    Ok(LeftBehind {
        answers: collaborations::store::work::answers(tx, id)?.len(),
        signatures: agreements::store::living::left_behind(tx, id)?,
        journal: kernel::journal::count(tx, &one::stream(id))?,
    })
}

/// The file as text, for the API.
pub fn export_text(tx: &mut Tx<'_>, ctx: &Ctx, id: &str) -> Result<Option<String>, Stop> {
    match export(tx, ctx, id)? {
        Some(file) => Ok(Some(write(&file)?)),
        None => Ok(None),
    }
}
