//! What organisations answer for and who does it for them. Whoever is named has been chosen among the organisation's own.

use super::living;
use crate::charge::{Charge, ChargeKind, measured_by, next_measured};
use crate::file::{ActionEntry, ActionState, GoalEntry};
use crate::goal::Goal;
use kernel::db::{FromRow, Row};
use kernel::duty::{AHEAD, Whom};
use kernel::time::day_after;
use kernel::{Ctx, DbError, PartialDate, Stop, Text, Tx, statements, values};

/// A charge with what it is about.
macro_rules! told {
    ($rest:literal) => {
        concat!(
            "select c.kind, c.subject, c.goal, c.collaboration, c.organisation, c.person, c.due, a.body as action,
        g.body as goal_body, o.text from goals_charge c left join goals_action a on a.id = c.subject
        left join goals_goal g on g.id = c.goal left join goals_own o on o.id = c.subject ",
            $rest
        )
    };
}

statements! {
    OF_COLLABORATION = "select kind, subject, organisation, person, due from goals_charge where collaboration = $1
        order by subject, organisation";
    WAITING = concat!("select * from (", told!("where c.organisation = $1 and c.person in ($2, $3, $4, $5) and c.open = true
        and c.due > '' order by c.due, c.subject limit $6"), ") named union all select * from (", told!("where c.organisation = $1
        and c.person = '' and c.open = true and c.due > '' and c.due <= $7 order by c.due, c.subject limit $6"), ") unnamed");
    ON_PERSON = told!("where c.organisation = $1 and c.person = $2 and c.open = true order by c.due, c.subject");
    ALL_OF = told!("where c.person = $1 order by c.collaboration, c.subject");
    CONCERNED = "select distinct collaboration as value from goals_charge
        where organisation = $1 and person = $2 and open = true order by collaboration";
    HAND_OVER = "update goals_charge set person = $3, told_due = null
        where organisation = $1 and person = $2 and open = true and collaboration = $4";
    NAMED = "select distinct person as value from goals_charge
        where collaboration = $1 and person <> '' and open = true order by person";
    NOTE = "insert into goals_charge (collaboration, kind, subject, goal, organisation, person, due, open)
        values ($1, $2, $3, $4, $5, '', $6, $7) on conflict (subject, organisation) do update set
        due = case when goals_charge.person = '' then excluded.due else goals_charge.due end, open = excluded.open";
    // Not an equality, which SQLite would look up: most rest on nobody.
    RENEW = "delete from goals_charge where subject = $1 and person <= ''";
    NAME = "update goals_charge set told_due = case when person = $3 then told_due else null end, person = $3 where subject = $1 and organisation = $2";
    SET_DUE = "update goals_charge set due = $3 where subject = $1 and organisation = $2";
    SET_OPEN = "update goals_charge set open = $2 where subject = $1";
    IS_ON = "select person as value from goals_charge where subject = $1 and organisation = $2";
    // In the order of persons, so that each is come to once.
    NEAR_PERSONS = "select distinct person as value from goals_charge where person > $1 and open = true and due > ''
        and due <= $2 and (told_due is null or told_due <> due) order by person limit $3";
    NEAR = told!("where c.person = $1 and c.open = true and c.due > '' and c.due <= $2
        and (c.told_due is null or c.told_due <> c.due) order by c.due, c.subject, c.organisation");
    REMINDED = "update goals_charge set told_due = due where person = $1 and open = true and due > '' and due <= $2";
    MEASURED = "update goals_charge set due = $3 where subject = $1 and due <> '' and due <= $2";
    CLEAR = "delete from goals_charge where collaboration = $1
        and not exists (select 1 from goals_action a where a.id = goals_charge.subject)
        and not exists (select 1 from goals_goal g where g.id = goals_charge.goal)";
    NEW_ACTIONS = "select id, from_file, body from goals_action where noted = false and collaboration = $1";
    NEW_GOALS = "select id, from_file, body from goals_goal where noted = false and collaboration = $1";
    NEW_OWN = "select id, goal, organisation, text, at from goals_own where noted = false and collaboration = $1";
    NOTED_ACTIONS = "update goals_action set noted = true where noted = false and collaboration = $1";
    NOTED_GOALS = "update goals_goal set noted = true where noted = false and collaboration = $1";
    NOTED_OWN = "update goals_own set noted = true where noted = false and collaboration = $1";
    // Each table by itself in the order of its index: together they would all be read for a few.
    UNNOTED = "select * from (select distinct collaboration as value from goals_action where noted = false
            order by collaboration limit $1) actions
        union select * from (select distinct collaboration from goals_goal where noted = false
            order by collaboration limit $1) goals
        union select * from (select distinct collaboration from goals_own where noted = false
            order by collaboration limit $1) own limit $1";
}

impl FromRow for Charge {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            kind: row.get("kind")?,
            subject: row.get("subject")?,
            organisation: row.get("organisation")?,
            person: row.get("person")?,
            due: row.get("due")?,
        })
    }
}

/// A charge as it is told where its collaboration is not at hand.
pub struct Told {
    pub charge: Charge,
    pub collaboration: String,
    /// The joint goal, where it is about one.
    pub goal: String,
    text: Option<Text>,
}

impl FromRow for Told {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        let charge = Charge::from_row(row)?;
        let read = |column: &str| -> Result<Option<String>, DbError> { row.get(column) };
        let wrong = |error: serde_json::Error| DbError::Column { column: "body".into(), message: error.to_string() };
        let text = match charge.kind {
            ChargeKind::Action => match read("action")? {
                Some(body) => serde_json::from_str::<ActionEntry>(&body).map_err(wrong)?.text,
                None => None,
            },
            ChargeKind::Goal => match read("goal_body")? {
                Some(body) => serde_json::from_str::<GoalEntry>(&body).map_err(wrong)?.text,
                None => None,
            },
            ChargeKind::Own => read("text")?.map(Text::Plain),
        };
        Ok(Self { charge, collaboration: row.get("collaboration")?, goal: row.get("goal")?, text })
    }
}

impl Told {
    pub fn title(&self, ctx: &Ctx) -> String {
        match &self.text {
            Some(text) => text.for_reader(ctx.language, kernel::Language::Swedish).0.to_owned(),
            None => ctx.t("goals-goal"),
        }
    }
}

/// All of a collaboration that has been looked up through the actor.
pub fn of_collaboration(tx: &mut Tx<'_>, collaboration: &str) -> Result<Vec<Charge>, DbError> {
    tx.all(&OF_COLLABORATION, values![collaboration])
}

/// What is to be done by a day: all that rests on these persons, and what rests on nobody and comes near.
pub fn waiting(tx: &mut Tx<'_>, ctx: &Ctx, whom: &Whom<'_>) -> Result<Vec<Told>, DbError> {
    let until = day_after(&ctx.now.date(), AHEAD).unwrap_or_default();
    let [a, b, c, d] = whom.persons;
    tx.all(&WAITING, values![ctx.organisation(), a, b, c, d, whom.at_most, &until])
}

/// What rests on a person for an organisation, and is not done.
pub fn on_person(tx: &mut Tx<'_>, organisation: &str, person: &str) -> Result<Vec<Told>, DbError> {
    tx.all(&ON_PERSON, values![organisation, person])
}

/// Everything a person is or was named for, for her own eyes.
pub fn all_of(tx: &mut Tx<'_>, person: &str) -> Result<Vec<Told>, DbError> {
    tx.all(&ALL_OF, values![person])
}

/// The collaborations where something that is not done rests on a person.
pub fn concerned(tx: &mut Tx<'_>, organisation: &str, person: &str) -> Result<Vec<String>, DbError> {
    tx.all(&CONCERNED, values![organisation, person])
}

/// Puts one person in another's place in what is not done in a collaboration; in how much. Whoever hands over writes the entry.
pub fn hand_over(
    tx: &mut Tx<'_>,
    collaboration: &str,
    organisation: &str,
    (from, to): (&str, &str),
) -> Result<u64, DbError> {
    tx.run(&HAND_OVER, values![organisation, from, to, collaboration])
}

/// Those named for something that is not done.
pub fn named(tx: &mut Tx<'_>, collaboration: &str) -> Result<Vec<String>, DbError> {
    tx.all(&NAMED, values![collaboration])
}

/// Notes what an organisation answers for, with nobody named.
pub fn note(
    tx: &mut Tx<'_>,
    collaboration: &str,
    (kind, subject, goal): (ChargeKind, &str, &str),
    organisation: &str,
    due: Option<&PartialDate>,
    open: bool,
) -> Result<(), DbError> {
    let due = due.map(PartialDate::last_day).unwrap_or_default();
    tx.run(&NOTE, values![collaboration, kind, subject, goal, organisation, &due, open]).map(drop)
}

/// Notes who answers for what has come to a collaboration: an action's organisations, the own goals' own, and for joint
/// goals the one that leads the follow-up.
pub fn note_new(tx: &mut Tx<'_>, collaboration: &str) -> Result<(), Stop> {
    let actions: Vec<crate::goal::Action> = tx.all(&NEW_ACTIONS, values![collaboration])?;
    let goals: Vec<Goal> = tx.all(&NEW_GOALS, values![collaboration])?;
    let own: Vec<crate::goal::OwnGoal> = tx.all(&NEW_OWN, values![collaboration])?;
    if actions.is_empty() && goals.is_empty() && own.is_empty() {
        return Ok(());
    }
    let organisations = collaborations::store::persons::organisations(tx, collaboration)?;
    let called = |local: &str| organisations.iter().find(|(id, _)| id == local).map(|(_, organisation)| organisation);
    for action in &actions {
        let d = &action.described;
        tx.run(&RENEW, values![&action.id])?;
        for organisation in d.by.iter().filter_map(|id| called(&id.0)) {
            let about = (ChargeKind::Action, action.id.as_str(), "");
            note(tx, collaboration, about, organisation, d.until.as_ref(), is_open(d.state))?;
        }
    }
    let lead = living::follow_up(tx, collaboration)?.and_then(|follow_up| follow_up.lead);
    if let Some(lead) = lead.as_ref().and_then(|id| called(&id.0)) {
        for goal in &goals {
            let about = (ChargeKind::Goal, goal.id.as_str(), goal.id.as_str());
            note(tx, collaboration, about, lead, goal.described.by.as_ref(), true)?;
        }
    }
    for own in &own {
        let about = (ChargeKind::Own, own.id.as_str(), own.goal.as_str());
        note(tx, collaboration, about, &own.organisation, None, true)?;
    }
    for statement in [&NOTED_ACTIONS, &NOTED_GOALS, &NOTED_OWN] {
        tx.run(statement, values![collaboration])?;
    }
    Ok(())
}

/// What an older program or a file has made and nobody is noted for yet, some collaborations at a time; how many.
pub fn note_some(tx: &mut Tx<'_>, at_most: i64) -> Result<u64, Stop> {
    let collaborations: Vec<String> = tx.all(&UNNOTED, values![at_most])?;
    for collaboration in &collaborations {
        note_new(tx, collaboration)?;
    }
    Ok(collaborations.len() as u64)
}

/// What is planned or going on is still to be done.
pub fn is_open(state: Option<ActionState>) -> bool {
    !matches!(state, Some(ActionState::Done | ActionState::Stopped))
}

/// Who is named for something by an organisation that answers for it.
pub fn is_on(tx: &mut Tx<'_>, subject: &str, organisation: &str) -> Result<Option<String>, DbError> {
    tx.optional(&IS_ON, values![subject, organisation])
}

pub fn name(tx: &mut Tx<'_>, subject: &str, organisation: &str, person: &str) -> Result<(), DbError> {
    tx.run(&NAME, values![subject, organisation, person]).map(drop)
}

pub fn set_due(tx: &mut Tx<'_>, subject: &str, organisation: &str, due: &str) -> Result<(), DbError> {
    tx.run(&SET_DUE, values![subject, organisation, due]).map(drop)
}

pub fn set_open(tx: &mut Tx<'_>, subject: &str, open: bool) -> Result<(), DbError> {
    tx.run(&SET_OPEN, values![subject, open]).map(drop)
}

/// A goal has been measured: what was to be done by about that day is done.
pub fn measured(tx: &mut Tx<'_>, goal: &Goal, at: &PartialDate) -> Result<(), DbError> {
    let day = at.last_day();
    let reaches = day_after(&day, AHEAD).unwrap_or_else(|| day.clone());
    let by = measured_by(goal).map(PartialDate::last_day);
    let next = next_measured(by.as_deref().filter(|by| **by > *reaches), &day);
    tx.run(&MEASURED, values![&goal.id, &reaches, next]).map(drop)
}

/// Some of those, after one, who are named for something due by a day and have not been reminded of that day.
pub fn near_persons(tx: &mut Tx<'_>, after: &str, until: &str, at_most: i64) -> Result<Vec<String>, DbError> {
    tx.all(&NEAR_PERSONS, values![after, until, at_most])
}

/// What a person is named for that is due by a day and that she has not been reminded of, for whichever organisation.
pub fn near(tx: &mut Tx<'_>, person: &str, until: &str) -> Result<Vec<Told>, DbError> {
    tx.all(&NEAR, values![person, until])
}

/// Notes that a person has been reminded of all that is due by a day.
pub fn reminded(tx: &mut Tx<'_>, person: &str, until: &str) -> Result<(), DbError> {
    tx.run(&REMINDED, values![person, until]).map(drop)
}

/// What is about actions and goals that a file took away.
pub fn clear(tx: &mut Tx<'_>, collaboration: &str) -> Result<(), DbError> {
    tx.run(&CLEAR, values![collaboration]).map(drop)
}
