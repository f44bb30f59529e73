//! A collaboration's part of the exchange file, read into the tables and written out of them.

use super::one::stream;
use super::{listing, models};
use crate::collaboration::{Collaboration, PartyState};
use crate::file::{AreaRef, CollaborationFile, Known, TargetGroup};
use actors::store::organisations::{Named as NamedInRegister, resolve};
use actors::{Level, OrganisationNumber};
use kernel::db::{FromRow, Row};
use kernel::journal::{self, Verb};
use kernel::record::{FileId, Problem};
use kernel::subject::SubjectRef;
use kernel::{Ctx, DbError, Language, PartialDate, Stop, Text, Tx, sort, statements, values};
use std::collections::HashMap;

statements! {
    STORED = "select as_of, file_digest, body from collaborations_collaboration where id = $1";
    INSERT = "insert into collaborations_collaboration (id, language, title, summary, state, openness, process_model,
        as_of, body, area_words, sort_key, folded, file_digest, begun_at, changed_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14)";
    UPDATE = "update collaborations_collaboration set language = $2, title = $3, summary = $4, state = $5, openness = $6,
        process_model = $7, as_of = $8, body = $9, area_words = $10, sort_key = $11, folded = $12, file_digest = $13,
        changed_at = $14 where id = $1";
    SET_DIGEST = "update collaborations_collaboration set file_digest = $2 where id = $1";
    CLEAR_AREAS = "delete from collaborations_area where collaboration = $1";
    CLEAR_ORGANISATIONS = "delete from collaborations_organisation where collaboration = $1";
    CLEAR_PARTIES = "delete from collaborations_party where collaboration = $1";
    ADD_AREA = "insert into collaborations_area (collaboration, place, code, level) values ($1, $2, $3, $4)";
    ADD_ORGANISATION = "insert into collaborations_organisation
        (collaboration, place, local_id, organisation, name, kind, body) values ($1, $2, $3, $4, $5, $6, $7)";
    ADD_PARTY = "insert into collaborations_party
        (collaboration, place, local_id, organisation, kind, state, asked_here, body, changed_at)
        values ($1, $2, $3, $4, $5, $6, $9, $7, $8)";
}

/// What is known of a file read before.
pub struct Stored {
    pub as_of: Option<PartialDate>,
    pub digest: Option<String>,
}

impl FromRow for Stored {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            as_of: row.get::<Option<String>>("as_of")?.and_then(|date| PartialDate::parse(&date)),
            digest: row.get("file_digest")?,
        })
    }
}

pub fn stored(tx: &mut Tx<'_>, id: &str) -> Result<Option<Stored>, DbError> {
    tx.optional(&STORED, values![id])
}

/// What references in a file can lead to. Goals and agreements are added by their own capabilities.
pub fn known(tx: &mut Tx<'_>, file: &CollaborationFile) -> Result<Known, DbError> {
    let mut known = Known {
        organisations: file.organisations.iter().map(|o| o.id.clone()).collect(),
        sources: file.sources.iter().filter_map(|s| s.id.clone()).collect(),
        ..Known::default()
    };
    let named = file.organisations.iter().filter_map(|o| o.area.as_deref());
    for code in named.chain(file.areas.iter().flat_map(AreaRef::codes)) {
        if !known.areas.contains(code) && actors::store::areas::find(tx, code)?.is_some() {
            known.areas.insert(code.to_owned());
        }
    }
    Ok(known)
}

/// Puts a new collaboration in place, as a file or its starter describes it.
pub fn insert(tx: &mut Tx<'_>, ctx: &Ctx, file: &CollaborationFile, digest: Option<&str>) -> Result<(), Stop> {
    let row = HeadRow::of(tx, ctx, file)?;
    tx.run(
        &INSERT,
        values![
            &file.id.0,
            row.language.code(),
            &row.title,
            &row.summary,
            file.state.unwrap_or_default(),
            file.openness.unwrap_or_default(),
            file.process_model.as_ref().map(|m| m.0.as_str()),
            file.as_of.as_ref().map(PartialDate::as_str),
            &row.body,
            &row.area_words,
            &row.sort_key,
            &row.folded,
            digest,
            ctx.now
        ],
    )?;
    models::take(tx, ctx, file, None)?;
    // Without a digest it was started here, by its first party itself.
    parts(tx, ctx, file, digest.is_none())?;
    Ok(listing::keep(tx, &file.id.0, true)?)
}

/// Replaces what was described. Answers and the rest of the work stand untouched.
pub fn update(tx: &mut Tx<'_>, ctx: &Ctx, file: &CollaborationFile, digest: &str) -> Result<(), Stop> {
    let kept = super::one::find_or_stop(tx, ctx, &file.id.0)?;
    // A model that the parties have moved to here is what was done here: no file takes it away.
    let moved = kept.model.as_ref().filter(|_| kept.runs > 1).map(|model| model.id.clone());
    let described = CollaborationFile { process_model: moved.or_else(|| file.process_model.clone()), ..file.clone() };
    let file = &described;
    let row = HeadRow::of(tx, ctx, file)?;
    tx.run(
        &UPDATE,
        values![
            &file.id.0,
            row.language.code(),
            &row.title,
            &row.summary,
            file.state.unwrap_or_default(),
            file.openness.unwrap_or_default(),
            file.process_model.as_ref().map(|m| m.0.as_str()),
            file.as_of.as_ref().map(PartialDate::as_str),
            &row.body,
            &row.area_words,
            &row.sort_key,
            &row.folded,
            digest,
            ctx.now
        ],
    )?;
    for clear in [&CLEAR_AREAS, &CLEAR_PARTIES, &CLEAR_ORGANISATIONS] {
        tx.run(clear, values![&file.id.0])?;
    }
    models::take(tx, ctx, file, Some(&kept))?;
    parts(tx, ctx, file, false)?;
    keep_places(tx, ctx, &kept)?;
    Ok(listing::keep(tx, &file.id.0, true)?)
}

/// Keeps another description, written here. Organisations, parties and areas stand as they are.
pub fn redescribe(tx: &mut Tx<'_>, ctx: &Ctx, file: &CollaborationFile) -> Result<(), Stop> {
    let row = HeadRow::of(tx, ctx, file)?;
    let none: Option<&str> = None;
    tx.run(
        &UPDATE,
        values![
            &file.id.0,
            row.language.code(),
            &row.title,
            &row.summary,
            file.state.unwrap_or_default(),
            file.openness.unwrap_or_default(),
            file.process_model.as_ref().map(|m| m.0.as_str()),
            file.as_of.as_ref().map(PartialDate::as_str),
            &row.body,
            &row.area_words,
            &row.sort_key,
            &row.folded,
            none,
            ctx.now
        ],
    )?;
    listing::keep(tx, &file.id.0, true)?;
    let subject = SubjectRef::new("collaboration", &file.id.0);
    journal::record(tx, ctx, &stream(&file.id.0), Verb("journal-described"), &subject, Some(&row.body))?;
    Ok(())
}

/// Organisations that joined or were asked here, and that the new file does not name, keep their place.
fn keep_places(tx: &mut Tx<'_>, ctx: &Ctx, before: &Collaboration) -> Result<(), Stop> {
    let now = super::one::find_or_stop(tx, ctx, &before.id)?;
    let missing = before
        .parties
        .iter()
        .filter(|party| party.asked_here && !now.parties.iter().any(|other| other.organisation == party.organisation));
    let mut place = now.parties.len() as i64;
    let mut organisation_place = now.organisations.len() as i64;
    for party in missing {
        if now.named(&party.local_id).is_none()
            && let Some(named) = before.named(&party.local_id)
        {
            organisation_place += 1;
            tx.run(
                &ADD_ORGANISATION,
                values![
                    &before.id,
                    organisation_place,
                    &named.local_id,
                    &named.organisation,
                    &named.name,
                    named.kind,
                    &serde_json::to_string(&named.entry)?
                ],
            )?;
        }
        place += 1;
        tx.run(
            &ADD_PARTY,
            values![
                &before.id,
                place,
                &party.local_id,
                &party.organisation,
                party.kind,
                party.state,
                &serde_json::to_string(&party.entry)?,
                ctx.now,
                true
            ],
        )?;
    }
    Ok(())
}

/// Notes that a file was read, with the whole of it kept beside the chain: the history of what was described.
pub fn note_import(tx: &mut Tx<'_>, ctx: &Ctx, id: &str, digest: &str, json: &str) -> Result<(), DbError> {
    tx.run(&SET_DIGEST, values![id, digest])?;
    let subject = SubjectRef::new("collaboration", id);
    journal::record(tx, ctx, &stream(id), Verb("journal-imported"), &subject, Some(json))
}

struct HeadRow {
    language: Language,
    title: String,
    summary: String,
    body: String,
    area_words: String,
    sort_key: String,
    folded: String,
}

impl HeadRow {
    fn of(tx: &mut Tx<'_>, ctx: &Ctx, file: &CollaborationFile) -> Result<Self, Stop> {
        let language = Language::from(file.language);
        let mut words = Vec::new();
        for area in &file.areas {
            words.push(area_words(tx, ctx, area, language)?);
        }
        // Organisations, parties, what is said of target groups and the model's text have tables of their own.
        let target_groups = file.target_groups.iter().map(TargetGroup::described).collect();
        let (organisations, parties) = (Vec::new(), Vec::new());
        let head = CollaborationFile { organisations, parties, target_groups, model: None, ..file.clone() };
        let summary = file.summary.clone().unwrap_or_default();
        Ok(Self {
            language,
            title: serde_json::to_string(&file.title)?,
            summary: serde_json::to_string(&summary)?,
            body: serde_json::to_string(&head)?,
            area_words: words.join(", "),
            sort_key: sort::key(file.title.for_reader(language, language).0),
            folded: sort::fold(&file.title.all()),
        })
    }
}

fn area_words(tx: &mut Tx<'_>, _: &Ctx, area: &AreaRef, language: Language) -> Result<String, DbError> {
    Ok(match area {
        AreaRef::Code(code) => actors::store::areas::find(tx, code)?.map_or_else(|| code.clone(), |a| a.name),
        AreaRef::Place(place) => place.name.for_reader(language, language).0.to_owned(),
    })
}

/// Areas, organisations and parties, in the file's order.
fn parts(tx: &mut Tx<'_>, ctx: &Ctx, file: &CollaborationFile, asked_here: bool) -> Result<(), Stop> {
    let id = file.id.0.as_str();
    let mut place = 0;
    for area in &file.areas {
        for (code, level) in located(tx, ctx, area, Language::from(file.language))? {
            place += 1;
            tx.run(&ADD_AREA, values![id, place, &code, level])?;
        }
    }
    let own = match asked_here {
        true => actors::store::organisations::find(tx, ctx.organisation())?,
        false => None,
    };
    let mut registered: HashMap<&FileId, actors::Organisation> = HashMap::new();
    for (place, named) in file.organisations.iter().enumerate() {
        let number = named.number.as_ref().and_then(|n| OrganisationNumber::parse(&n.0).ok());
        let meant = NamedInRegister {
            name: &named.name,
            kind: named.kind,
            area: named.area.as_deref(),
            number: number.as_ref(),
        };
        let is_own =
            |own: &&actors::Organisation| own.name == named.name && own.kind == named.kind && own.area == named.area;
        // Whoever starts one is there itself, whatever else in the register is called the same.
        let organisation = match own.as_ref().filter(is_own) {
            Some(own) => own.clone(),
            None => resolve(tx, ctx, &meant)?,
        };
        tx.run(
            &ADD_ORGANISATION,
            values![
                id,
                place as i64 + 1,
                &named.id.0,
                &organisation.id,
                &named.name,
                named.kind,
                &serde_json::to_string(named)?
            ],
        )?;
        registered.insert(&named.id, organisation);
    }
    for (place, party) in file.parties.iter().enumerate() {
        let organisation = registered.get(&party.organisation).ok_or(Stop::NotFound)?;
        let kind = file.organisations.iter().find(|o| o.id == party.organisation).map(|o| o.kind).unwrap_or_default();
        let state = if party.to.is_some() { PartyState::Left } else { PartyState::Party };
        tx.run(
            &ADD_PARTY,
            values![
                id,
                place as i64 + 1,
                &party.organisation.0,
                &organisation.id,
                kind,
                state,
                &serde_json::to_string(party)?,
                ctx.now,
                asked_here
            ],
        )?;
    }
    Ok(())
}

/// An area's code and level, as far as they are known.
type Located = (Option<String>, Option<i64>);

/// The codes and levels an area stands for. A community below a municipality is added to the register of areas.
fn located(tx: &mut Tx<'_>, ctx: &Ctx, area: &AreaRef, language: Language) -> Result<Vec<Located>, DbError> {
    let mut found = Vec::new();
    match area {
        AreaRef::Code(code) => {
            let level = actors::store::areas::find(tx, code)?.map(|a| a.level.number());
            found.push((Some(code.clone()), level));
        }
        AreaRef::Place(place) => {
            for code in &place.codes {
                let level = actors::store::areas::find(tx, code)?.map(|a| a.level.number());
                found.push((Some(code.clone()), level));
            }
            match &place.within {
                Some(within) if place.level.is_none_or(|level| level == Level::COMMUNITY.number()) => {
                    let name = place.name.for_reader(language, language).0;
                    let community = actors::store::areas::community(tx, ctx, name, within)?;
                    found.push((Some(community.code), Some(Level::COMMUNITY.number())));
                }
                _ if found.is_empty() => found.push((None, place.level)),
                _ => {}
            }
        }
    }
    Ok(found)
}

/// The section as a file says it. Invitations and those who said no stay behind: they are the parties' own business.
pub fn export(collaboration: &Collaboration) -> CollaborationFile {
    let mut file = collaboration.described.clone();
    file.model = models::carried(collaboration);
    file.parties = collaboration
        .parties
        .iter()
        .filter(|party| matches!(party.state, PartyState::Party | PartyState::Left))
        .map(|party| party.entry.clone())
        .collect();
    let only_asked = |local_id: &str| {
        let mut places = collaboration.parties.iter().filter(|p| p.local_id == local_id).peekable();
        places.peek().is_some() && places.all(|p| !matches!(p.state, PartyState::Party | PartyState::Left))
    };
    file.organisations = collaboration
        .organisations
        .iter()
        .filter(|named| !only_asked(&named.local_id))
        .map(|named| named.entry.clone())
        .collect();
    file
}

/// Why a file cannot update what is there, if it cannot. `replace`: where neither has a date, take the new one.
pub fn conflict(stored: &Stored, file: &CollaborationFile, replace: bool) -> Option<Problem> {
    let problem = |key: &'static str| Problem {
        path: "as_of".into(),
        key,
        found: file.as_of.as_ref().map(|d| d.as_str().to_owned()).unwrap_or_default(),
        allowed: stored.as_of.as_ref().map(|d| d.as_str().to_owned()).unwrap_or_default(),
    };
    match (&stored.as_of, &file.as_of) {
        (Some(old), Some(new)) if new > old => None,
        (None, Some(_)) => None,
        (None, None) if replace => None,
        (None, None) => Some(problem("collaborations-needs-replace")),
        (Some(_), _) => Some(problem("collaborations-older-file")),
    }
}

/// What a title is in its own language, for messages.
pub fn title(file: &CollaborationFile) -> &str {
    let language = Language::from(file.language);
    let text: &Text = &file.title;
    text.for_reader(language, language).0
}
