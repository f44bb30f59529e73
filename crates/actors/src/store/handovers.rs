//! Roles handed over: what went along, kept for the one who left, the one who took over and the administrators.

use kernel::db::{FromRow, Row};
use kernel::duty::OnHand;
use kernel::{Ctx, DbError, Moment, Tx, statements, values};

macro_rules! handover {
    ($rest:literal) => {
        concat!(
            "select h.id, h.organisation, o.name as organisation_name, h.from_person, f.name as from_name, h.to_person,
        t.name as to_name, h.last_day, h.body, h.at from actors_handover h
        join actors_organisation o on o.id = h.organisation join actors_person f on f.id = h.from_person
        join actors_person t on t.id = h.to_person ",
            $rest
        )
    };
}

statements! {
    KEEP = "insert into actors_handover (id, organisation, from_person, to_person, last_day, body, at, made_by)
        values ($1, $2, $3, $4, $5, $6, $7, $8)";
    FIND = handover!("where h.organisation = $1 and h.id = $2");
    OF_PERSON = handover!("where h.from_person = $1 or h.to_person = $1 order by h.at desc, h.id");
    OF_ORGANISATION = handover!("where h.organisation = $1 order by h.at desc, h.id limit 20");
}

/// What went from one to another.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Moved {
    /// Mandates that the successor was given: the task, and the words of what it allows.
    pub mandates: Vec<MovedMandate>,
    pub duties: Vec<OnHand>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct MovedMandate {
    pub task: String,
    /// As a mandate's column has them.
    pub acts: String,
}

#[derive(Clone, Debug)]
pub struct Handover {
    pub id: String,
    pub organisation: String,
    pub organisation_name: String,
    pub from: String,
    pub from_name: String,
    pub to: String,
    pub to_name: String,
    /// The last day of the one who leaves.
    pub last_day: String,
    pub moved: Moved,
    pub at: Moment,
}

impl FromRow for Handover {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        let body: String = row.get("body")?;
        let moved = serde_json::from_str(&body)
            .map_err(|error| DbError::Column { column: "body".into(), message: error.to_string() })?;
        Ok(Self {
            id: row.get("id")?,
            organisation: row.get("organisation")?,
            organisation_name: row.get("organisation_name")?,
            from: row.get("from_person")?,
            from_name: row.get("from_name")?,
            to: row.get("to_person")?,
            to_name: row.get("to_name")?,
            last_day: row.get("last_day")?,
            moved,
            at: row.get("at")?,
        })
    }
}

/// Keeps what was handed over; its id.
pub fn keep(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    organisation: &str,
    (from, to): (&str, &str),
    last_day: &str,
    moved: &Moved,
) -> Result<String, kernel::Stop> {
    let id = ctx.chance.id(ctx.now);
    let body = serde_json::to_string(moved)?;
    tx.run(&KEEP, values![&id, organisation, from, to, last_day, &body, ctx.now, ctx.person()])?;
    Ok(id)
}

pub fn find(tx: &mut Tx<'_>, organisation: &str, id: &str) -> Result<Option<Handover>, DbError> {
    tx.optional(&FIND, values![organisation, id])
}

/// Those a person has left or taken over by.
pub fn of_person(tx: &mut Tx<'_>, person: &str) -> Result<Vec<Handover>, DbError> {
    tx.all(&OF_PERSON, values![person])
}

/// An organisation's latest.
pub fn of_organisation(tx: &mut Tx<'_>, organisation: &str) -> Result<Vec<Handover>, DbError> {
    tx.all(&OF_ORGANISATION, values![organisation])
}
