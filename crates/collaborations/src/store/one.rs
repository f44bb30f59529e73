//! One collaboration, looked up through the actor; starting one, and the places of its parties.

use super::lists::read_text;
use super::{models, reader, visible};
use crate::collaboration::{Collaboration, Named, Party, PartyState};
use crate::file::{CollaborationFile, NamedOrganisation, PartyEntry};
use kernel::db::{FromRow, Row};
use kernel::journal::{self, Stream, Verb};
use kernel::subject::SubjectRef;
use kernel::{Ctx, DbError, Language, Moment, Stop, Tx, statements, values};

macro_rules! heads {
    () => {
        "select c.id, c.language, c.title, c.state, c.openness, c.process_model, c.body, c.model_digest,
        (select coalesce(max(r.number), 0) from collaborations_model_run r where r.collaboration = c.id) as runs
        from collaborations_collaboration c where "
    };
}

statements! {
    FIND = concat!(heads!(), visible!(), " and c.id = $5");
    FIND_BY_INSIGHT = concat!(heads!(), "c.id = $1");
    ORGANISATIONS = "select local_id, organisation, name, kind, body from collaborations_organisation
        where collaboration = $1 order by place";
    PARTIES = "select p.place, p.local_id, p.organisation, o.name, p.kind, p.state, p.asked_here, p.body
        from collaborations_party p
        join collaborations_organisation o on o.collaboration = p.collaboration and o.local_id = p.local_id
        where p.collaboration = $1 order by p.place";
    SET_PLACE = "update collaborations_party set state = $3, body = $4, changed_at = $5
        where collaboration = $1 and place = $2 and state = $6";
    ADD_PARTY = "insert into collaborations_party
        (collaboration, place, local_id, organisation, kind, state, asked_here, body, changed_at)
        select cast($1 as text), coalesce(max(place), 0) + 1, cast($2 as text), cast($3 as text), cast($4 as text),
        cast($5 as text), true, cast($6 as text), cast($7 as bigint) from collaborations_party where collaboration = $1";
    ADD_ORGANISATION = "insert into collaborations_organisation
        (collaboration, place, local_id, organisation, name, kind, body)
        select cast($1 as text), coalesce(max(place), 0) + 1, cast($2 as text), cast($3 as text), cast($4 as text),
        cast($5 as text), cast($6 as text) from collaborations_organisation where collaboration = $1";
    TOUCH = "update collaborations_collaboration set changed_at = $2 where id = $1";
}

struct Head {
    id: String,
    language: Language,
    described: CollaborationFile,
    title: kernel::Text,
    state: crate::file::State,
    openness: kernel::openness::Openness,
    process_model: Option<String>,
    model_digest: Option<String>,
    runs: i64,
}

impl FromRow for Head {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            id: row.get("id")?,
            language: Language::from_code(&row.get::<String>("language")?).unwrap_or_default(),
            described: read_json(row, "body")?,
            title: read_text(row, "title")?,
            state: row.get("state")?,
            openness: row.get("openness")?,
            process_model: row.get("process_model")?,
            model_digest: row.get("model_digest")?,
            runs: row.get("runs")?,
        })
    }
}

fn read_json<T: serde::de::DeserializeOwned>(row: &Row<'_>, column: &str) -> Result<T, DbError> {
    let json: String = row.get(column)?;
    serde_json::from_str(&json)
        .map_err(|error| DbError::Column { column: column.to_owned(), message: error.to_string() })
}

impl FromRow for Named {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            local_id: row.get("local_id")?,
            organisation: row.get("organisation")?,
            name: row.get("name")?,
            kind: row.get("kind")?,
            entry: read_json(row, "body")?,
        })
    }
}

impl FromRow for Party {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            place: row.get("place")?,
            local_id: row.get("local_id")?,
            organisation: row.get("organisation")?,
            name: row.get("name")?,
            kind: row.get("kind")?,
            state: row.get("state")?,
            asked_here: row.get("asked_here")?,
            entry: read_json(row, "body")?,
        })
    }
}

/// The collaboration, if it is there for the one who asks.
pub fn find(tx: &mut Tx<'_>, ctx: &Ctx, id: &str) -> Result<Option<Collaboration>, DbError> {
    let (organisation, person, program, reach) = &reader(ctx);
    let (head, insight) = match tx.optional::<Head>(&FIND, values![*organisation, *person, *program, reach, id])? {
        Some(head) => (head, None),
        None => match by_insight(tx, ctx, id)? {
            Some((head, until)) => (head, Some(until)),
            None => return Ok(None),
        },
    };
    let organisations = tx.all(&ORGANISATIONS, values![id])?;
    let parties = tx.all(&PARTIES, values![id])?;
    let model = match &head.model_digest {
        Some(digest) => Some(models::by_digest(tx, digest)?),
        // Started by an older program beside this one, which kept no texts.
        None => head.process_model.as_deref().and_then(models::delivered),
    };
    Ok(Some(Collaboration {
        id: head.id,
        language: head.language,
        title: head.title,
        state: head.state,
        openness: head.openness,
        process_model: head.process_model,
        model,
        model_digest: head.model_digest,
        runs: head.runs,
        described: head.described,
        organisations,
        parties,
        insight,
    }))
}

/// What an administrator has been let in to see, and until when. Only to read: where something may be changed it is not
/// there.
fn by_insight(tx: &mut Tx<'_>, ctx: &Ctx, id: &str) -> Result<Option<(Head, Moment)>, DbError> {
    if !ctx.is_administrator() || tx.may_write() {
        return Ok(None);
    }
    match super::insight::open_until(tx, ctx, id)? {
        Some(until) => Ok(tx.optional(&FIND_BY_INSIGHT, values![id])?.map(|head| (head, until))),
        None => Ok(None),
    }
}

pub fn find_or_stop(tx: &mut Tx<'_>, ctx: &Ctx, id: &str) -> Result<Collaboration, Stop> {
    find(tx, ctx, id)?.ok_or(Stop::NotFound)
}

/// The chain a collaboration's history is kept in.
pub fn stream(id: &str) -> Stream {
    Stream::Collaboration(id.to_owned())
}

/// Starts a collaboration as its organisation's own, which is its first party and coordinator.
pub fn start(tx: &mut Tx<'_>, ctx: &Ctx, file: &CollaborationFile) -> Result<(), Stop> {
    let id = file.id.0.as_str();
    super::section::insert(tx, ctx, file, None)?;
    if let Some(person) = ctx.person().filter(|_| super::named::asks_for_names(file.openness.unwrap_or_default())) {
        super::named::name(tx, id, person, ctx.organisation())?;
    }
    journal::record(tx, ctx, &stream(id), Verb("journal-started"), &SubjectRef::new("collaboration", id), None)?;
    Ok(())
}

/// Asks an organisation to be a party.
pub fn invite(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    collaboration: &Collaboration,
    organisation: &actors::Organisation,
) -> Result<(), Stop> {
    let id = collaboration.id.as_str();
    let known = collaboration.organisations.iter().find(|named| named.organisation == organisation.id);
    let local_id = match known {
        Some(named) => named.local_id.clone(),
        None => {
            let local_id = free_local_id(collaboration, &organisation.name);
            let entry = NamedOrganisation {
                id: kernel::record::FileId(local_id.clone()),
                name: organisation.name.clone(),
                kind: organisation.kind,
                area: organisation.area.clone(),
                number: organisation.number.as_ref().map(|n| crate::file::GivenNumber(n.to_string())),
                counts: Vec::new(),
            };
            tx.run(
                &ADD_ORGANISATION,
                values![
                    id,
                    &local_id,
                    &organisation.id,
                    &organisation.name,
                    organisation.kind,
                    &serde_json::to_string(&entry)?
                ],
            )?;
            local_id
        }
    };
    let entry = PartyEntry { organisation: kernel::record::FileId(local_id.clone()), ..PartyEntry::default() };
    tx.run(
        &ADD_PARTY,
        values![
            id,
            &local_id,
            &organisation.id,
            organisation.kind,
            PartyState::Invited,
            &serde_json::to_string(&entry)?,
            ctx.now
        ],
    )?;
    let subject = SubjectRef::new("organisation", &organisation.id);
    journal::record(tx, ctx, &stream(id), Verb("journal-party-invited"), &subject, None)?;
    Ok(())
}

fn free_local_id(collaboration: &Collaboration, name: &str) -> String {
    let base = match kernel::id::slug(name) {
        slug if slug.is_empty() => "part".to_owned(),
        slug => slug,
    };
    let taken = |id: &str| collaboration.named(id).is_some();
    if !taken(&base) {
        return base;
    }
    (2..).map(|n| format!("{base}-{n}")).find(|id| !taken(id)).unwrap_or(base)
}

/// Keeps what a party says of its own part.
pub fn set_own_part(tx: &mut Tx<'_>, ctx: &Ctx, collaboration: &str, party: &Party) -> Result<(), Stop> {
    let entry = serde_json::to_string(&party.entry)?;
    // Somebody who answered at the same moment and was first has changed the state this acts on.
    if tx.run(&SET_PLACE, values![collaboration, party.place, party.state, &entry, ctx.now, party.state])? == 0 {
        return Err(Stop::Refused("collaborations-place-has-changed"));
    }
    let subject = SubjectRef::new("organisation", &party.organisation);
    journal::record(tx, ctx, &stream(collaboration), Verb("journal-own-part"), &subject, Some(&entry))?;
    Ok(())
}

/// Changes a party's place, and notes the day in what is described of it.
pub fn set_place(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    collaboration: &str,
    party: &Party,
    state: PartyState,
) -> Result<(), Stop> {
    let mut entry = party.entry.clone();
    let today = kernel::PartialDate::parse(&ctx.now.date());
    match state {
        PartyState::Party => entry.from = today,
        PartyState::Left => entry.to = today,
        PartyState::Invited | PartyState::Declined | PartyState::Withdrawn => {}
    }
    // Somebody who answered at the same moment and was first has changed the state this acts on.
    if tx.run(
        &SET_PLACE,
        values![collaboration, party.place, state, &serde_json::to_string(&entry)?, ctx.now, party.state],
    )? == 0
    {
        return Err(Stop::Refused("collaborations-place-has-changed"));
    }
    let verb = match state {
        PartyState::Party => Verb("journal-party-accepted"),
        PartyState::Declined => Verb("journal-party-declined"),
        PartyState::Withdrawn => Verb("journal-invitation-withdrawn"),
        PartyState::Left => Verb("journal-party-left"),
        PartyState::Invited => Verb("journal-party-invited"),
    };
    let subject = SubjectRef::new("organisation", &party.organisation);
    journal::record(tx, ctx, &stream(collaboration), verb, &subject, None)?;
    if !matches!(state, PartyState::Party | PartyState::Invited) {
        super::named::unname_all(tx, ctx, collaboration, &party.organisation)?;
    }
    tx.run(&TOUCH, values![collaboration, ctx.now])?;
    Ok(super::listing::keep(tx, collaboration, false)?)
}
