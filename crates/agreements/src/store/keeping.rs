//! Who keeps an agreement for each party, and what is to be done about it by a day: a review, and the last day (AGR-8).

use crate::agreement::{Agreement, Decision, Task, TaskKind};
use kernel::db::{FromRow, Row};
use kernel::duty::{AHEAD, Whom};
use kernel::journal::Verb;
use kernel::time::day_after;
use kernel::{Ctx, DbError, Stop, Tx, statements, values};

macro_rules! task {
    ($rest:literal) => {
        concat!(
            "select t.agreement, t.organisation, t.kind, t.due, a.title, a.collaboration, p.keeper from agreements_task t
        join agreements_agreement a on a.id = t.agreement
        join agreements_party p on p.agreement = t.agreement and p.organisation = t.organisation ",
            $rest
        )
    };
}

statements! {
    SET_KEEPER = "update agreements_party set keeper = $3 where agreement = $1 and organisation = $2";
    KEPT_BY = "select a.id, a.collaboration, a.title from agreements_party p
        join agreements_agreement a on a.id = p.agreement where p.organisation = $1 and p.keeper = $2
        and ($2 <> '' or a.state = 'in-force') order by a.made_at, a.id";
    ALL_KEPT_BY = "select a.id, a.collaboration, a.title from agreements_party p
        join agreements_agreement a on a.id = p.agreement where p.keeper = $1 order by a.made_at, a.id";
    HAND_OVER = "update agreements_party set keeper = $3 where organisation = $1 and keeper = $2 and exists
        (select 1 from agreements_agreement a where a.id = agreements_party.agreement and a.collaboration = $4
            and ($2 <> '' or a.state = 'in-force'))";
    KEEPERS = "select distinct p.keeper as value from agreements_party p join agreements_agreement a on a.id = p.agreement
        where a.collaboration = $1 and p.keeper <> ''";
    TASKS = "select t.organisation, t.kind, t.due from agreements_task t where t.agreement = $1 order by t.due, t.kind";
    ADD_TASKS = "insert into agreements_task (agreement, organisation, kind, due)
        select p.agreement, p.organisation, cast($2 as text), cast($3 as text) from agreements_party p
        where p.agreement = $1 on conflict do nothing";
    MOVE_TASK = "update agreements_task set due = $4, told = null where agreement = $1 and organisation = $2 and kind = $3";
    END_TASK = "delete from agreements_task where agreement = $1 and organisation = $2 and kind = $3";
    WAITING = task!("where t.organisation = $1 and t.due <= $2 and p.keeper in ('', $3, $4, $5, $6)
        order by t.due, t.agreement limit $7");
    // A cross join, so that SQLite reads what the party is asked in the order it was made, and no further than is shown.
    TO_BIND = "select a.id, a.collaboration, a.title, a.amount, p.decision from agreements_party p
        cross join agreements_agreement a where a.id = p.agreement and p.organisation = $1 and p.asked = true
        and a.state = 'deciding' and not exists (select 1 from agreements_signature s where s.agreement = p.agreement
            and s.organisation = p.organisation) order by p.agreement limit $2";
    ASK = "update agreements_party set asked = true where asked = false and agreement in
        (select a.id from agreements_agreement a where a.state = 'deciding') and not exists
        (select 1 from agreements_signature s
            where s.agreement = agreements_party.agreement and s.organisation = agreements_party.organisation)";
    ASK_ALL = "update agreements_party set asked = $2 where agreement = $1";
    ASKED_NO_LONGER = "update agreements_party set asked = false where agreement = $1 and organisation = $2";
    NEAR = task!("where t.due >= $1 and t.due <= $2 and (t.told is null or t.told > $3)
        order by t.due, t.agreement, t.organisation limit $4");
    TOLD = "update agreements_task set told = $4 where agreement = $1 and organisation = $2 and kind = $3";
    TITLES = "select id, collaboration, title from agreements_agreement where collaboration = $1 order by made_at, id";
}

/// An agreement by its title.
pub struct Titled {
    pub id: String,
    pub collaboration: String,
    pub title: String,
}

impl FromRow for Titled {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self { id: row.get("id")?, collaboration: row.get("collaboration")?, title: row.get("title")? })
    }
}

impl FromRow for Task {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self { organisation: row.get("organisation")?, kind: row.get("kind")?, due: row.get("due")? })
    }
}

/// A task where its agreement is not at hand.
pub struct Near {
    pub task: Task,
    pub agreement: Titled,
    pub keeper: String,
}

impl FromRow for Near {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        let agreement =
            Titled { id: row.get("agreement")?, collaboration: row.get("collaboration")?, title: row.get("title")? };
        Ok(Self { task: Task::from_row(row)?, agreement, keeper: row.get("keeper")? })
    }
}

/// One that a party has not decided on, or not signed.
pub struct ToBind {
    pub agreement: Titled,
    pub amount: Option<i64>,
    pub decision: Decision,
}

impl FromRow for ToBind {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self { agreement: Titled::from_row(row)?, amount: row.get("amount")?, decision: row.get("decision")? })
    }
}

/// Names who keeps an agreement for the organisation acted for, or nobody.
pub fn name(tx: &mut Tx<'_>, ctx: &Ctx, a: &Agreement, person: &str) -> Result<(), DbError> {
    tx.run(&SET_KEEPER, values![&a.id, ctx.organisation_in(&a.collaboration), person])?;
    super::living::note(tx, ctx, a, Verb("journal-agreement-keeper"), None)
}

/// What an agreement says by which day, for each of its parties, from when it is in force.
pub fn begin(tx: &mut Tx<'_>, a: &Agreement) -> Result<(), DbError> {
    for (kind, due) in [(TaskKind::Review, &a.review), (TaskKind::Ends, &a.ends)] {
        if let Some(due) = due {
            tx.run(&ADD_TASKS, values![&a.id, kind, due])?;
        }
    }
    Ok(())
}

/// What the parties have left to do about an agreement.
pub fn tasks(tx: &mut Tx<'_>, agreement: &str) -> Result<Vec<Task>, DbError> {
    tx.all(&TASKS, values![agreement])
}

/// Notes what came of a task for the organisation acted for, and when it is to be done next. `false`: there is none.
pub fn done(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    a: &Agreement,
    kind: TaskKind,
    note: &str,
    next: Option<&str>,
) -> Result<bool, Stop> {
    let key = (a.id.as_str(), ctx.organisation_in(&a.collaboration));
    let changed = match next {
        Some(next) => tx.run(&MOVE_TASK, values![key.0, key.1, kind, next])?,
        None => tx.run(&END_TASK, values![key.0, key.1, kind])?,
    };
    if changed > 0 {
        let verb = match kind {
            TaskKind::Review => Verb("journal-agreement-reviewed"),
            TaskKind::Ends => Verb("journal-agreement-end-seen-to"),
        };
        super::living::note(tx, ctx, a, verb, Some(note))?;
    }
    Ok(changed > 0)
}

/// What comes near for the organisation acted for: of what these persons keep, and what nobody does.
pub fn waiting(tx: &mut Tx<'_>, ctx: &Ctx, whom: &Whom<'_>) -> Result<Vec<Near>, DbError> {
    let until = day_after(&ctx.now.date(), AHEAD).unwrap_or_default();
    let [a, b, c, d] = whom.persons;
    tx.all(&WAITING, values![ctx.organisation(), &until, a, b, c, d, whom.at_most])
}

/// What the organisation acted for is to decide on or sign.
pub fn to_bind(tx: &mut Tx<'_>, ctx: &Ctx, at_most: i64) -> Result<Vec<ToBind>, DbError> {
    tx.all(&TO_BIND, values![ctx.organisation(), at_most])
}

/// The parties are asked to decide and sign, or no longer.
pub fn ask(tx: &mut Tx<'_>, agreement: &str, asked: bool) -> Result<(), DbError> {
    tx.run(&ASK_ALL, values![agreement, asked]).map(drop)
}

/// One of them has signed.
pub fn has_signed(tx: &mut Tx<'_>, agreement: &str, organisation: &str) -> Result<(), DbError> {
    tx.run(&ASKED_NO_LONGER, values![agreement, organisation]).map(drop)
}

/// Asks also where an older program, beside this one, has sent something for decision.
pub fn ask_where_due(tx: &mut Tx<'_>) -> Result<(), DbError> {
    tx.run(&ASK, &[]).map(drop)
}

/// Some of the tasks that come within so many days and that nobody has been written to of that near.
pub fn near(tx: &mut Tx<'_>, ctx: &Ctx, days: i64, at_most: i64) -> Result<Vec<Near>, DbError> {
    let today = ctx.now.date();
    let until = day_after(&today, days).unwrap_or_else(|| today.clone());
    tx.all(&NEAR, values![&today, &until, days, at_most])
}

pub fn told(tx: &mut Tx<'_>, near: &Near, days: i64) -> Result<(), DbError> {
    let task = &near.task;
    tx.run(&TOLD, values![&near.agreement.id, &task.organisation, task.kind, days]).map(drop)
}

/// What a person keeps for an organisation; of nobody: those in force.
pub fn kept_by(tx: &mut Tx<'_>, organisation: &str, person: &str) -> Result<Vec<Titled>, DbError> {
    tx.all(&KEPT_BY, values![organisation, person])
}

/// All that a person keeps, for her own eyes.
pub fn all_kept_by(tx: &mut Tx<'_>, person: &str) -> Result<Vec<Titled>, DbError> {
    tx.all(&ALL_KEPT_BY, values![person])
}

/// Puts one person in another's place in a collaboration; of how many agreements. Whoever hands over writes the entry.
pub fn hand_over(
    tx: &mut Tx<'_>,
    collaboration: &str,
    organisation: &str,
    (from, to): (&str, &str),
) -> Result<u64, DbError> {
    tx.run(&HAND_OVER, values![organisation, from, to, collaboration])
}

/// Those who keep an agreement of a collaboration.
pub fn keepers(tx: &mut Tx<'_>, collaboration: &str) -> Result<Vec<String>, DbError> {
    tx.all(&KEEPERS, values![collaboration])
}

/// What a collaboration's agreements are called.
pub fn titles(tx: &mut Tx<'_>, collaboration: &str) -> Result<Vec<Titled>, DbError> {
    tx.all(&TITLES, values![collaboration])
}
