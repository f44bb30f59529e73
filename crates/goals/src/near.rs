//! What comes near, looked at once a day: whoever is named for an action, or for following up a goal, is reminded by mail before
//! its day or, where that has passed already, after it. Of each matter and day once, and in one mail a day at most.

use crate::doors::{address, waits};
use crate::store::charge::{self, Told};
use actors::person::Reminders;
use actors::store::{people, sessions};
use collaborations::store::persons;
use kernel::jobs::{Job, Outside, When, Work};
use kernel::mail;
use kernel::time::{day_after, day_in_words};
use kernel::{Ctx, Db, Stop, Tx};

/// How many days before its day something is reminded of.
pub const BEFORE: i64 = 7;

/// So few persons at a time that nobody's write waits noticeably.
const BATCH: i64 = 20;

/// So much is told in one mail; the rest is counted, and stands on her own page.
const SHOWN: usize = 20;

pub const REMIND: Job = Job { kind: "reminders", when: When::Daily, work: Work::Outside(remind) };

fn remind(ctx: Ctx, db: Db, _: String) -> Outside {
    Box::pin(async move {
        let mut after = String::new();
        loop {
            let ctx = ctx.clone();
            match db.write(move |tx| remind_some(&ctx, tx, &after)).await? {
                Some(last) => after = last,
                None => return Ok(()),
            }
        }
    })
}

/// Reminds some of those after one; the last of them. Sound to begin anew: that somebody was reminded is noted in the same
/// transaction.
fn remind_some(ctx: &Ctx, tx: &mut Tx<'_>, after: &str) -> Result<Option<String>, Stop> {
    let today = ctx.now.date();
    let until = day_after(&today, BEFORE).unwrap_or(today);
    let mut persons = charge::near_persons(tx, after, &until, BATCH)?;
    for person in &persons {
        let near = charge::near(tx, person, &until)?;
        charge::reminded(tx, person, &until)?;
        tell(ctx, tx, person, &near)?;
    }
    Ok(persons.pop())
}

/// Writes to a person, unless she has said no, of what she sees now and is to do for an organisation she acts for now.
fn tell(ctx: &Ctx, tx: &mut Tx<'_>, person: &str, near: &[Told]) -> Result<(), Stop> {
    let wants = people::find(tx, person)?.is_some_and(|person| person.reminders == Reminders::ByMail);
    let Some(reader) = people::reader(tx, person)?.filter(|_| wants) else { return Ok(()) };
    let mut organisations: Vec<&str> = near.iter().map(|told| told.charge.organisation.as_str()).collect();
    organisations.sort_unstable();
    organisations.dedup();
    let mut lines: Vec<(&str, String)> = Vec::new();
    for organisation in organisations {
        let Some(actor) = sessions::actor_of_person(tx, person, Some(organisation), ctx.now)? else { continue };
        let own = Ctx { actor, ..reader.reads(ctx) };
        if own.organisation() != organisation {
            continue;
        }
        let theirs = || near.iter().filter(|told| told.charge.organisation == organisation);
        let within: Vec<&str> = theirs().map(|told| told.collaboration.as_str()).collect();
        let seen = persons::under_way(&own, tx, &within)?;
        for told in theirs() {
            if let Some(place) = seen.get(&told.collaboration) {
                lines.push((&told.charge.due, line(&own, told, place)));
            }
        }
    }
    if lines.is_empty() {
        return Ok(());
    }
    lines.sort();
    let (count, more) = (lines.len(), lines.len().saturating_sub(SHOWN));
    lines.truncate(SHOWN);
    mail::post(tx, ctx, &reader, ("goals-reminder-subject", "goals-reminder-body"), |own| {
        let lines: Vec<String> = lines.into_iter().map(|(_, line)| line).collect();
        let more = if more > 0 { own.ta("goals-reminder-more", &[("count", more.into())]) } else { String::new() };
        vec![
            ("count", count.to_string()),
            ("lines", lines.join("\n\n")),
            ("more", more),
            ("link", own.link(&actors::pages::MY_PAGE, &[])),
        ]
    })
}

/// What is to be done, where and for whom, by which day, and its page.
fn line(own: &Ctx, told: &Told, place: &str) -> String {
    let what = own.ta(waits(told.charge.kind), &[("title", (&told.title(own)).into())]);
    let organisation = own.acting().map_or("", |acting| acting.name.as_str());
    let day = day_in_words(&told.charge.due, own.language);
    let link = format!("{}{}", own.public_url, address(own, told));
    let args = [
        ("what", (&what).into()),
        ("place", place.into()),
        ("organisation", organisation.into()),
        ("day", (&day).into()),
        ("link", (&link).into()),
    ];
    let has_passed = told.charge.due < own.now.date();
    own.ta(if has_passed { "goals-reminder-passed" } else { "goals-reminder-near" }, &args)
}
