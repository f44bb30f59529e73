//! The persons for whom what is open to a group or confidential is there, each for one organisation.

use super::one::stream;
use actors::MandateRecord;
use kernel::db::{FromRow, Row};
use kernel::journal::{self, Verb};
use kernel::openness::Openness;
use kernel::record::Word;
use kernel::subject::SubjectRef;
use kernel::{Ctx, DbError, Tx, statements, values};

statements! {
    NAME = "insert into collaborations_named_for (collaboration, person, organisation) values ($1, $2, $3)
        on conflict (collaboration, person, organisation) do update set until = null
        where collaborations_named_for.until is not null";
    UNNAME = "delete from collaborations_named_for where collaboration = $1 and person = $2 and organisation = $3";
    NAMED = "select person, organisation from collaborations_named_for where collaboration = $1 order by person, organisation";
    OF_ORGANISATION = "select person as value from collaborations_named_for where collaboration = $1 and organisation = $2
        order by person";
    LEAVES = "update collaborations_named_for set until = $4
        where collaboration = $1 and person = $2 and organisation = $3";
    HAS_LEFT = "select collaboration, person, organisation from collaborations_named_for where until < $1
        order by collaboration, person limit $2";
    WITHOUT = "select collaboration, person, '' as organisation from collaborations_named
        order by collaboration, person limit $1";
    DROP_WITHOUT = "delete from collaborations_named where collaboration = $1 and person = $2";
    OPENNESS = "select openness as value from collaborations_collaboration where id = $1";
    FILLED = "delete from collaborations_unnamed where collaboration = $1 and organisation = $2";
    INSIDE = "select organisation as value from collaborations_party
        where collaboration = $1 and state in ('party', 'invited')";
}

/// Whether a collaboration of this openness is there only for those who are named.
pub fn asks_for_names(openness: Openness) -> bool {
    matches!(openness, Openness::Group | Openness::Confidential)
}

/// Somebody named, for one organisation.
pub struct Named {
    pub person: String,
    pub organisation: String,
}

impl FromRow for Named {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self { person: row.get("person")?, organisation: row.get("organisation")? })
    }
}

struct Place {
    collaboration: String,
    person: String,
    organisation: String,
}

impl FromRow for Place {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            collaboration: row.get("collaboration")?,
            person: row.get("person")?,
            organisation: row.get("organisation")?,
        })
    }
}

/// All who are named, also those who no longer act for the organisation.
pub fn all(tx: &mut Tx<'_>, collaboration: &str) -> Result<Vec<Named>, DbError> {
    tx.all(&NAMED, values![collaboration])
}

/// The persons who are named and may act today for the organisation they are named for. Others are not told anything.
pub fn standing(tx: &mut Tx<'_>, ctx: &Ctx, collaboration: &str) -> Result<Vec<String>, DbError> {
    let inside: Vec<String> = tx.all(&INSIDE, values![collaboration])?;
    let mut persons: Vec<String> = Vec::new();
    for named in all(tx, collaboration)?.into_iter().filter(|named| inside.contains(&named.organisation)) {
        let held = actors::store::mandates::mandates_for(tx, &named.person, &ctx.now.date())?;
        let acts_here = |mandate: &MandateRecord| {
            mandate.organisation == named.organisation
                && mandate.terms.collaboration.as_ref().is_none_or(|only| only == collaboration)
        };
        if held.iter().any(acts_here) && !persons.contains(&named.person) {
            persons.push(named.person);
        }
    }
    Ok(persons)
}

/// Those named for one organisation.
pub fn of_organisation(tx: &mut Tx<'_>, collaboration: &str, organisation: &str) -> Result<Vec<String>, DbError> {
    tx.all(&OF_ORGANISATION, values![collaboration, organisation])
}

fn is_for_those_named(tx: &mut Tx<'_>, collaboration: &str) -> Result<bool, DbError> {
    let openness: Option<String> = tx.optional(&OPENNESS, values![collaboration])?;
    Ok(openness.and_then(|word| Openness::from_word(&word)).is_some_and(asks_for_names))
}

/// Of some collaborations those that are there for a person when she acts for an organisation inside: all, but where others are
/// named.
pub fn there_for(
    tx: &mut Tx<'_>,
    collaborations: Vec<String>,
    (person, organisation): (&str, &str),
) -> Result<Vec<String>, DbError> {
    let mut there = Vec::new();
    for id in collaborations {
        if !is_for_those_named(tx, &id)? || of_organisation(tx, &id, organisation)?.iter().any(|named| named == person)
        {
            there.push(id);
        }
    }
    Ok(there)
}

/// Without an entry: whoever asks writes one. Whether she was not named already.
pub(super) fn name(tx: &mut Tx<'_>, collaboration: &str, person: &str, organisation: &str) -> Result<bool, DbError> {
    Ok(tx.run(&NAME, values![collaboration, person, organisation])? > 0)
}

/// The same of taking a name away.
pub(super) fn unname(tx: &mut Tx<'_>, collaboration: &str, person: &str, organisation: &str) -> Result<bool, DbError> {
    Ok(tx.run(&UNNAME, values![collaboration, person, organisation])? > 0)
}

/// Stays named until her last day.
pub(super) fn leaves(
    tx: &mut Tx<'_>,
    collaboration: &str,
    (person, organisation): (&str, &str),
    last_day: &str,
) -> Result<(), DbError> {
    tx.run(&LEAVES, values![collaboration, person, organisation, last_day]).map(drop)
}

/// Names a person for an organisation, or no longer. Whether it changed anything.
pub fn set(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    collaboration: &str,
    (person, organisation): (&str, &str),
    named: bool,
) -> Result<bool, DbError> {
    let (changed, verb) = match named {
        true => {
            tx.run(&FILLED, values![collaboration, organisation])?;
            (name(tx, collaboration, person, organisation)?, Verb("journal-person-named"))
        }
        false => (unname(tx, collaboration, person, organisation)?, Verb("journal-person-unnamed")),
    };
    if changed {
        journal::record(tx, ctx, &stream(collaboration), verb, &SubjectRef::new("person", person), None)?;
    }
    Ok(changed)
}

/// An organisation is no longer inside: nobody is named for it, and asked again it names anew.
pub(super) fn unname_all(tx: &mut Tx<'_>, ctx: &Ctx, collaboration: &str, organisation: &str) -> Result<(), DbError> {
    for person in of_organisation(tx, collaboration, organisation)? {
        set(tx, ctx, collaboration, (&person, organisation), false)?;
    }
    Ok(())
}

/// Takes away the names of some whose last day has passed; how many.
pub fn after_last_day(tx: &mut Tx<'_>, ctx: &Ctx, limit: i64) -> Result<u64, DbError> {
    let left: Vec<Place> = tx.all(&HAS_LEFT, values![&ctx.now.date(), limit])?;
    for place in &left {
        set(tx, ctx, &place.collaboration, (&place.person, &place.organisation), false)?;
    }
    Ok(left.len() as u64)
}

/// Gives some of those whom an older program named the organisations they act for inside; how many it looked at. Who acts for
/// none, or is named where no names are asked for, is named no longer, and the history says so.
pub fn give_organisations(tx: &mut Tx<'_>, ctx: &Ctx, limit: i64) -> Result<u64, DbError> {
    let without: Vec<Place> = tx.all(&WITHOUT, values![limit])?;
    for place in &without {
        let inside: Vec<String> = match is_for_those_named(tx, &place.collaboration)? {
            true => tx.all(&INSIDE, values![&place.collaboration])?,
            false => Vec::new(),
        };
        let held = actors::store::mandates::not_ended_for(tx, &place.person, &ctx.now.date())?;
        let acts_for = held.iter().filter(|mandate| inside.contains(&mandate.organisation));
        let mut is_named = false;
        for mandate in acts_for {
            is_named = true;
            name(tx, &place.collaboration, &place.person, &mandate.organisation)?;
        }
        tx.run(&DROP_WITHOUT, values![&place.collaboration, &place.person])?;
        if !is_named {
            let subject = SubjectRef::new("person", &place.person);
            let stream = stream(&place.collaboration);
            journal::record(tx, ctx, &stream, Verb("journal-person-unnamed"), &subject, None)?;
        }
    }
    Ok(without.len() as u64)
}
