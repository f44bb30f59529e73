//! Requests to act for an organisation. Seen by its administrators and by the one who asks.

use kernel::db::{FromRow, Row};
use kernel::journal::{self, Stream, Verb};
use kernel::subject::SubjectRef;
use kernel::{Ctx, DbError, Moment, Tx, statements, values, words};

/// A request must survive a holiday, and not be forgotten.
pub const REQUEST_LENGTH: i64 = 30 * Moment::DAY;

words! {
    /// Where a request stands. Whoever asks is owed an answer, so silence ends too, and says so.
    pub enum RequestState {
        Waiting = "waiting",
        Granted = "granted",
        Declined = "declined",
        Lapsed = "lapsed",
        TakenBack = "taken-back",
    }
}

macro_rules! request {
    ($rest:literal) => {
        concat!(
            "select r.id, r.person, p.name as person_name, r.organisation, o.name as organisation_name, r.task, r.message,
        r.state, r.reason, r.made_at, r.lapses_at, r.answered_at from actors_request r
        join actors_person p on p.id = r.person join actors_organisation o on o.id = r.organisation ",
            $rest
        )
    };
}

statements! {
    MAKE = "insert into actors_request
        (id, person, organisation, task, message, state, reason, made_at, lapses_at, answered_at, answered_by)
        values ($1, $2, $3, $4, $5, 'waiting', '', $6, $7, null, null)";
    WAITING_OF = request!("where r.organisation = $1 and r.state = 'waiting' order by r.made_at, r.id");
    FIND = request!("where r.organisation = $1 and r.id = $2");
    OF_PERSON = request!("where r.person = $1 order by r.made_at desc, r.id");
    ANSWER = "update actors_request set state = $2, reason = $3, answered_at = $4, answered_by = $5
        where id = $1 and state = 'waiting'";
    DUE = request!("where r.state = 'waiting' and r.lapses_at <= $1 order by r.lapses_at, r.id limit $2");
}

/// Somebody asks to act for an organisation.
#[derive(Clone, Debug)]
pub struct JoinRequest {
    pub id: String,
    pub person: String,
    pub person_name: String,
    pub organisation: String,
    pub organisation_name: String,
    pub task: String,
    pub message: String,
    pub state: RequestState,
    /// Why the answer was no.
    pub reason: String,
    pub made_at: Moment,
    pub lapses_at: Moment,
    pub answered_at: Option<Moment>,
}

impl FromRow for JoinRequest {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            id: row.get("id")?,
            person: row.get("person")?,
            person_name: row.get("person_name")?,
            organisation: row.get("organisation")?,
            organisation_name: row.get("organisation_name")?,
            task: row.get("task")?,
            message: row.get("message")?,
            state: row.get("state")?,
            reason: row.get("reason")?,
            made_at: row.get("made_at")?,
            lapses_at: row.get("lapses_at")?,
            answered_at: row.get("answered_at")?,
        })
    }
}

/// Asks; the request's id.
pub fn make(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    person: &str,
    organisation: &str,
    task: &str,
    message: &str,
) -> Result<String, DbError> {
    let id = ctx.chance.id(ctx.now);
    let lapses = ctx.now.plus(REQUEST_LENGTH);
    tx.run(&MAKE, values![&id, person, organisation, task, message, ctx.now, lapses])?;
    let stream = Stream::Organisation(organisation.into());
    journal::record(tx, ctx, &stream, Verb("journal-request-made"), &SubjectRef::new("person", person), None)?;
    Ok(id)
}

/// Those an organisation has not answered.
pub fn waiting_of(tx: &mut Tx<'_>, organisation: &str) -> Result<Vec<JoinRequest>, DbError> {
    tx.all(&WAITING_OF, values![organisation])
}

pub fn find(tx: &mut Tx<'_>, organisation: &str, id: &str) -> Result<Option<JoinRequest>, DbError> {
    tx.optional(&FIND, values![organisation, id])
}

pub fn of_person(tx: &mut Tx<'_>, person: &str) -> Result<Vec<JoinRequest>, DbError> {
    tx.all(&OF_PERSON, values![person])
}

/// Whether a person waits for an organisation's answer already.
pub fn is_waiting(tx: &mut Tx<'_>, person: &str, organisation: &str) -> Result<bool, DbError> {
    let is_that =
        |request: &JoinRequest| request.organisation == organisation && request.state == RequestState::Waiting;
    Ok(of_person(tx, person)?.iter().any(is_that))
}

/// Answers, takes back or lets lapse; whether it still waited.
pub fn answer(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    request: &JoinRequest,
    state: RequestState,
    reason: &str,
) -> Result<bool, DbError> {
    if tx.run(&ANSWER, values![&request.id, state, reason, ctx.now, ctx.person()])? == 0 {
        return Ok(false);
    }
    let verb = match state {
        RequestState::Granted => Verb("journal-request-granted"),
        RequestState::Declined => Verb("journal-request-declined"),
        RequestState::TakenBack => Verb("journal-request-taken-back"),
        RequestState::Lapsed | RequestState::Waiting => Verb("journal-request-lapsed"),
    };
    let stream = Stream::Organisation(request.organisation.clone());
    let text = (!reason.is_empty()).then_some(reason);
    journal::record(tx, ctx, &stream, verb, &SubjectRef::new("person", &request.person), text)?;
    Ok(true)
}

/// Some of those that nobody has answered in time.
pub fn due(tx: &mut Tx<'_>, ctx: &Ctx, at_most: i64) -> Result<Vec<JoinRequest>, DbError> {
    tx.all(&DUE, values![ctx.now, at_most])
}
