//! The parties' work: steps, answers, marks and joint answers. Callers have looked the collaboration up first.

use super::one::stream;
use crate::answer::{Answer, AnswerAct, Joint, Mark, Marked, Sight, StepState};
use kernel::db::{FromRow, Row, Value};
use kernel::journal::{self, Verb};
use kernel::subject::SubjectRef;
use kernel::{Ctx, DbError, Mandate, Moment, Tx, statements, values};

statements! {
    STEPS = "select step, state from collaborations_step where collaboration = $1";
    SET_STEP = "insert into collaborations_step (collaboration, step, state, changed_at) values ($1, $2, $3, $4)
        on conflict (collaboration, step) do update set state = excluded.state, changed_at = excluded.changed_at";
    ANSWERS = "select question, organisation, sight, text, shown, version, changed_at from collaborations_answer
        where collaboration = $1";
    // Others' drafts are not even read.
    ANSWERS_TO = "select question, organisation, sight, case when organisation = $34 then text else '' end as text, shown,
        version, changed_at from collaborations_answer where collaboration = $1 and question in (
        $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23,
        $24, $25, $26, $27, $28, $29, $30, $31, $32, $33)";
    GIVEN = "select question, organisation, sight from collaborations_answer
        where collaboration = $1 and shown is not null";
    ANSWER = "select question, organisation, sight, text, shown, version, changed_at from collaborations_answer
        where collaboration = $1 and question = $2 and organisation = $3";
    FIRST = "insert into collaborations_answer
        (collaboration, question, organisation, sight, text, shown, version, changed_at, changed_by)
        values ($1, $2, $3, $4, $5, $6, 1, $7, $8) on conflict do nothing";
    NEXT = "update collaborations_answer set sight = $4, text = $5, shown = $6, version = version + 1, changed_at = $7,
        changed_by = $8 where collaboration = $1 and question = $2 and organisation = $3 and version = $9";
    ADD_VERSION = "insert into collaborations_answer_version
        (collaboration, question, organisation, version, sight, text, at, person, unit_name)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    VERSIONS = "select version, sight, text, at, person, unit_name from collaborations_answer_version
        where collaboration = $1 and question = $2 and organisation = $3 order by version desc limit 200";
    MARKS = "select question, organisation, mark, note from collaborations_mark where collaboration = $1";
    SET_MARK = "insert into collaborations_mark (collaboration, question, organisation, mark, note, at)
        values ($1, $2, $3, $4, $5, $6) on conflict (collaboration, question, organisation)
        do update set mark = excluded.mark, note = excluded.note, at = excluded.at";
    JOINTS = "select question, text, disagreement, version, at from collaborations_joint where collaboration = $1";
    FIRST_JOINT = "insert into collaborations_joint
        (collaboration, question, text, disagreement, version, at, organisation)
        values ($1, $2, $3, $4, 1, $5, $6) on conflict do nothing";
    NEXT_JOINT = "update collaborations_joint set text = $3, disagreement = $4, version = version + 1, at = $5,
        organisation = $6 where collaboration = $1 and question = $2 and version = $7";
}

struct StepRow(String, StepState);

impl FromRow for StepRow {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self(row.get("step")?, row.get("state")?))
    }
}

/// The steps that have been begun, and where the parties stand in each.
pub fn steps(tx: &mut Tx<'_>, collaboration: &str) -> Result<Vec<(String, StepState)>, DbError> {
    Ok(tx.all::<StepRow>(&STEPS, values![collaboration])?.into_iter().map(|StepRow(id, state)| (id, state)).collect())
}

pub fn set_step(tx: &mut Tx<'_>, ctx: &Ctx, collaboration: &str, step: &str, state: StepState) -> Result<(), DbError> {
    tx.run(&SET_STEP, values![collaboration, step, state, ctx.now])?;
    let verb = match state {
        StepState::Waiting => Verb("journal-step-waiting"),
        StepState::Open => Verb("journal-step-open"),
        StepState::Settled => Verb("journal-step-settled"),
        StepState::Adjusting => Verb("journal-step-adjusting"),
    };
    journal::record(tx, ctx, &stream(collaboration), verb, &SubjectRef::new("step", step), None)
}

/// Every party's answers. Which of them a reader sees is `access::may_see_answer`'s to say.
pub fn answers(tx: &mut Tx<'_>, collaboration: &str) -> Result<Vec<Answer>, DbError> {
    tx.all(&ANSWERS, values![collaboration])
}

/// How many questions `answers_to` asks for at once: more than any step of the delivered models has.
const QUESTIONS_AT_ONCE: usize = 32;

/// Every party's answers to some questions, such as a step's. What a party is writing (`text`) is there for `reader`, the
/// organisation acted for, alone.
pub fn answers_to(
    tx: &mut Tx<'_>,
    reader: &str,
    collaboration: &str,
    questions: &[&str],
) -> Result<Vec<Answer>, DbError> {
    let mut answers = Vec::new();
    for some in questions.chunks(QUESTIONS_AT_ONCE) {
        let mut asked = [Value::from(""); QUESTIONS_AT_ONCE + 2];
        asked[0] = Value::from(collaboration);
        asked[QUESTIONS_AT_ONCE + 1] = Value::from(reader);
        for (slot, question) in asked[1..].iter_mut().zip(some) {
            *slot = Value::from(*question);
        }
        answers.extend(tx.all::<Answer>(&ANSWERS_TO, &asked)?);
    }
    Ok(answers)
}

/// That a party has answered a question so that others than itself may see it.
pub struct Given {
    pub question: String,
    pub organisation: String,
    pub sight: Sight,
}

impl FromRow for Given {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self { question: row.get("question")?, organisation: row.get("organisation")?, sight: row.get("sight")? })
    }
}

/// Who has answered what, without the texts.
pub fn given(tx: &mut Tx<'_>, collaboration: &str) -> Result<Vec<Given>, DbError> {
    tx.all(&GIVEN, values![collaboration])
}

/// A party's own answer.
pub fn answer(
    tx: &mut Tx<'_>,
    collaboration: &str,
    question: &str,
    organisation: &str,
) -> Result<Option<Answer>, DbError> {
    tx.optional(&ANSWER, values![collaboration, question, organisation])
}

/// What becomes of writing an answer.
pub enum Written {
    Kept,
    /// Somebody of the same party wrote in between: this is what stands now. Nothing was overwritten.
    Crossed(Answer),
}

/// What a person of a party writes. `seen` is the version it started from, 0 for none.
pub struct Writing<'a> {
    pub collaboration: &'a str,
    pub question: &'a str,
    pub organisation: &'a str,
    pub text: &'a str,
    pub act: AnswerAct,
    pub seen: i64,
}

pub fn write(tx: &mut Tx<'_>, ctx: &Ctx, w: &Writing<'_>) -> Result<Written, DbError> {
    let before = answer(tx, w.collaboration, w.question, w.organisation)?;
    let version = before.as_ref().map_or(0, |answer| answer.version);
    if let Some(now) = before.as_ref().filter(|_| version != w.seen) {
        return Ok(Written::Crossed(now.clone()));
    }
    let sight_before = before.as_ref().map_or(Sight::Draft, |answer| answer.sight);
    let sight = w.act.sight_after(sight_before);
    let shown = match w.act {
        AnswerAct::Save => before.as_ref().and_then(|answer| answer.shown.clone()),
        AnswerAct::Share | AnswerAct::Publish => Some(w.text.to_owned()),
        AnswerAct::TakeBack => None,
    };
    let changed = if before.is_none() {
        tx.run(
            &FIRST,
            values![w.collaboration, w.question, w.organisation, sight, w.text, &shown, ctx.now, ctx.person()],
        )?
    } else {
        tx.run(
            &NEXT,
            values![w.collaboration, w.question, w.organisation, sight, w.text, &shown, ctx.now, ctx.person(), w.seen],
        )?
    };
    if changed == 0 {
        // Two wrote at the very same time, and the other was first.
        let now = answer(tx, w.collaboration, w.question, w.organisation)?;
        return now.map(Written::Crossed).ok_or_else(|| DbError::Conflict(w.question.to_owned()));
    }
    let units = ctx.acting().map(|acting| acting.units_for(Mandate::Answer, w.collaboration)).unwrap_or_default();
    let units = units.iter().map(|of| of.name.as_str()).collect::<Vec<_>>().join(", ");
    let unit = Some(units.as_str()).filter(|units| !units.is_empty());
    tx.run(
        &ADD_VERSION,
        values![w.collaboration, w.question, w.organisation, version + 1, sight, w.text, ctx.now, ctx.person(), unit],
    )?;
    let (verb, text) = match w.act {
        // A draft is the party's own: the history says that something was written, not what.
        AnswerAct::Save => (Verb("journal-answer-saved"), None),
        AnswerAct::Share => (Verb("journal-answer-shared"), Some(w.text)),
        AnswerAct::Publish => (Verb("journal-answer-published"), Some(w.text)),
        AnswerAct::TakeBack => (Verb("journal-answer-taken-back"), None),
    };
    journal::record(tx, ctx, &stream(w.collaboration), verb, &SubjectRef::new("question", w.question), text)?;
    Ok(Written::Kept)
}

/// An earlier wording of an answer.
pub struct Version {
    pub version: i64,
    pub sight: Sight,
    pub text: String,
    pub at: Moment,
    pub person: Option<String>,
    /// The units the one who wrote it had mandates in, as they were called then.
    pub unit: Option<String>,
}

impl FromRow for Version {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            version: row.get("version")?,
            sight: row.get("sight")?,
            text: row.get("text")?,
            at: row.get("at")?,
            person: row.get("person")?,
            unit: row.get("unit_name")?,
        })
    }
}

/// An answer's history, the newest first.
pub fn versions(
    tx: &mut Tx<'_>,
    collaboration: &str,
    question: &str,
    organisation: &str,
) -> Result<Vec<Version>, DbError> {
    tx.all(&VERSIONS, values![collaboration, question, organisation])
}

pub fn marks(tx: &mut Tx<'_>, collaboration: &str) -> Result<Vec<Marked>, DbError> {
    tx.all(&MARKS, values![collaboration])
}

pub fn set_mark(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    collaboration: &str,
    question: &str,
    mark: Mark,
    note: &str,
) -> Result<(), DbError> {
    tx.run(&SET_MARK, values![collaboration, question, ctx.organisation_in(collaboration), mark, note, ctx.now])?;
    let verb = match mark {
        Mark::Agree => Verb("journal-marked-agree"),
        Mark::Differ => Verb("journal-marked-differ"),
        Mark::Talk => Verb("journal-marked-talk"),
    };
    journal::record(tx, ctx, &stream(collaboration), verb, &SubjectRef::new("question", question), Some(note))
}

pub fn joints(tx: &mut Tx<'_>, collaboration: &str) -> Result<Vec<Joint>, DbError> {
    tx.all(&JOINTS, values![collaboration])
}

/// Settles the joint answer; `false` where somebody settled another in between.
pub fn settle(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    collaboration: &str,
    question: &str,
    text: &str,
    disagreement: &str,
    seen: i64,
) -> Result<bool, DbError> {
    let changed = if seen == 0 {
        tx.run(
            &FIRST_JOINT,
            values![collaboration, question, text, disagreement, ctx.now, ctx.organisation_in(collaboration)],
        )?
    } else {
        tx.run(
            &NEXT_JOINT,
            values![collaboration, question, text, disagreement, ctx.now, ctx.organisation_in(collaboration), seen],
        )?
    };
    if changed > 0 {
        let subject = SubjectRef::new("question", question);
        journal::record(tx, ctx, &stream(collaboration), Verb("journal-settled"), &subject, Some(text))?;
    }
    Ok(changed > 0)
}
