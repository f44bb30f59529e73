//! Handing over a role in one act: mandates and all that rests on the person go to a successor, and everybody concerned
//! is told.

use super::{day, tell, tell_administrators};
use crate::mandate::{MandateRecord, write_acts};
use crate::organisation::Organisation;
use crate::pages::HANDED_OVER;
use crate::store::handovers::{self, Moved, MovedMandate};
use crate::store::{mandates, people};
use kernel::duty::{OnHand, Whose};
use kernel::form::{Form, Taken};
use kernel::journal::{self, Stream, Verb};
use kernel::subject::SubjectRef;
use kernel::time::day_in_words;
use kernel::{Ctx, Stop, Tx};

/// All that goes along when a person leaves her role.
pub struct OnPerson {
    pub mandates: Vec<MandateRecord>,
    pub duties: Vec<OnHand>,
}

/// What rests on a person in an organisation: the mandates that are her own, and what every capability knows of.
pub fn on(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &str, person: &str) -> Result<OnPerson, Stop> {
    let mandates = mandates::not_ended_for(tx, person, &ctx.now.date())?
        .into_iter()
        .filter(|mandate| mandate.organisation == organisation && mandate.deputy_for.is_none())
        .collect();
    let mut duties = Vec::new();
    for duty in ctx.house.duties {
        duties.extend((duty.list)(ctx, tx, Whose { person, organisation })?);
    }
    Ok(OnPerson { mandates, duties })
}

/// Hands a person's role over to another of the organisation's people; the handover's id.
pub fn hand_over(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    organisation: &Organisation,
    from: &str,
    form: &mut Form,
) -> Result<Taken<String>, Stop> {
    let to = form.required(ctx, "successor", 40);
    let today = ctx.now.date();
    let successor = mandates::mandates_of(tx, ctx, &organisation.id)?.into_iter().find(|m| m.person == to);
    if !to.is_empty() && (successor.is_none() || to == from) {
        form.error(ctx, "successor", "actors-choose-person", &[]);
    }
    let last_day = day(ctx, form, "last-day").unwrap_or_else(|| today.clone());
    if last_day < today {
        form.error(ctx, "last-day", "actors-day-has-passed", &[]);
    }
    let on = on(ctx, tx, &organisation.id, from)?;
    if on.mandates.is_empty() && on.duties.is_empty() {
        form.error(ctx, "successor", "actors-nothing-to-hand-over", &[]);
    }
    let Some(successor) = successor.filter(|_| form.is_sound()) else { return Ok(Taken::Wrong) };

    mandates::hand_over(tx, ctx, &organisation.id, (from, &to), &last_day, &on.mandates)?;
    let whose = Whose { person: from, organisation: &organisation.id };
    let mut streams: Vec<Stream> = Vec::new();
    for duty in ctx.house.duties {
        for stream in (duty.hand_over)(ctx, tx, whose, &to)? {
            if !streams.contains(&stream) {
                streams.push(stream);
            }
        }
    }
    for stream in &streams {
        journal::record(tx, ctx, stream, Verb("journal-handed-over"), &SubjectRef::new("person", &to), None)?;
    }
    let moved = Moved {
        mandates: on
            .mandates
            .iter()
            .map(|mandate| MovedMandate { task: mandate.task.clone(), acts: write_acts(&mandate.acts) })
            .collect(),
        duties: on.duties,
    };
    let id = handovers::keep(tx, ctx, &organisation.id, (from, &to), &last_day, &moved)?;
    tell_all(tx, ctx, organisation, (from, &successor), &id, &last_day)?;
    Ok(Taken::Done(id))
}

/// Writes to the one who leaves, the one who takes over, and the administrators.
fn tell_all(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    organisation: &Organisation,
    (from, successor): (&str, &MandateRecord),
    id: &str,
    last_day: &str,
) -> Result<(), Stop> {
    let from_name = people::name(tx, from)?.unwrap_or_default();
    let link = format!("{}{}", ctx.public_url, ctx.href(&HANDED_OVER, &[&organisation.id, id]));
    let (from_name, last_day) = (people::shown(ctx, &from_name), day_in_words(last_day, ctx.language));
    let args = [
        ("organisation", (&organisation.name).into()),
        ("from", (&from_name).into()),
        ("to", (&successor.person_name).into()),
        ("day", (&last_day).into()),
        ("link", (&link).into()),
    ];
    tell(tx, ctx, &successor.person, ("actors-took-over-subject", "actors-took-over-body"), &args)?;
    tell(tx, ctx, from, ("actors-left-subject", "actors-left-body"), &args)?;
    let mut told = Vec::new();
    for person in [from, &successor.person] {
        told.extend(people::mail_of(tx, person)?);
    }
    let words = ("actors-handed-over-subject", "actors-handed-over-body");
    tell_administrators(tx, ctx, &organisation.id, &told, words, &args)
}
