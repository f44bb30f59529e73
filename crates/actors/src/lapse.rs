//! What ends by itself, looked at once a day: mandates about to end are warned of in time, and what nobody answered says
//! so. Names whose time is out are forgotten.

use crate::acts::let_go::let_go;
use crate::acts::tell_administrators;
use crate::mandate::MandateRecord;
use crate::pages::{MANDATE, MY_PAGE, PEOPLE};
use crate::store::requests::RequestState;
use crate::store::{links, mandates, people, profile, requests};
use kernel::jobs::{Job, Outside, When, Work};
use kernel::mail::{self, Reader};
use kernel::time::{day_after, day_in_words};
use kernel::{Ctx, Db, Stop, Tx};

/// How many days before its last day a mandate is warned of. The nearest first, so that nobody is warned twice at once.
pub const WARN_BEFORE: [i64; 2] = [7, 30];

/// So few at a time that nobody's write waits noticeably.
const BATCH: i64 = 100;

pub const LAPSE: Job = Job { kind: "lapse", when: When::Daily, work: Work::Outside(lapse) };

/// One batch of one kind; how many it took. Each is sound to begin anew: what is done is marked in the same transaction.
type Step = fn(&Ctx, &mut Tx<'_>) -> Result<u64, Stop>;

const STEPS: [Step; 6] = [
    |ctx, tx| warn(ctx, tx, WARN_BEFORE[0]),
    |ctx, tx| warn(ctx, tx, WARN_BEFORE[1]),
    let_lapse,
    unanswered_requests,
    unanswered_invitations,
    |ctx, tx| Ok(people::forget(tx, ctx, BATCH)?),
];

fn lapse(ctx: Ctx, db: Db, _payload: String) -> Outside {
    Box::pin(async move {
        db.write(|tx| profile::note_all_target_groups(tx).map_err(Stop::from)).await?;
        for step in STEPS {
            loop {
                let ctx = ctx.clone();
                let done: u64 = db.write(move |tx| step(&ctx, tx)).await?;
                if done < BATCH.unsigned_abs() {
                    break;
                }
            }
        }
        Ok(())
    })
}

/// Notes what has ended, and lets go of what rested on those who act for the organisation no longer.
fn let_lapse(ctx: &Ctx, tx: &mut Tx<'_>) -> Result<u64, Stop> {
    let lapsed = mandates::lapse(tx, ctx, BATCH)?;
    for mandate in &lapsed {
        let_go(ctx, tx, &mandate.organisation, &mandate.person)?;
    }
    Ok(lapsed.len() as u64)
}

fn warn(ctx: &Ctx, tx: &mut Tx<'_>, days: i64) -> Result<u64, Stop> {
    let lapsing = mandates::lapsing(tx, ctx, days, BATCH)?;
    for mandate in &lapsing {
        // One that was given for a shorter time than this needs no warning that it is short.
        let is_long = day_after(&mandate.starts, days) < mandate.ends;
        if is_long {
            warn_of(ctx, tx, mandate)?;
        }
        mandates::warned(tx, &mandate.id, days)?;
    }
    Ok(lapsing.len() as u64)
}

/// Writes to the person and to the organisation's administrators.
fn warn_of(ctx: &Ctx, tx: &mut Tx<'_>, mandate: &MandateRecord) -> Result<(), Stop> {
    let said = |own: &Ctx, link| {
        vec![
            ("organisation", mandate.organisation_name.clone()),
            ("name", mandate.person_name.clone()),
            ("day", day_in_words(mandate.ends.as_deref().unwrap_or_default(), own.language)),
            ("link", link),
        ]
    };
    let person = people::reader(tx, &mandate.person)?;
    if let Some(reader) = &person {
        let keys = ("actors-lapsing-subject", "actors-lapsing-body");
        mail::post(tx, ctx, reader, keys, |own| said(own, own.link(&MY_PAGE, &[])))?;
    }
    let told: Vec<Reader> = person.into_iter().collect();
    let keys = ("actors-lapsing-of-subject", "actors-lapsing-of-body");
    tell_administrators(tx, ctx, &mandate.organisation, &told, keys, &|own| {
        said(own, own.link(&MANDATE, &[&mandate.organisation, &mandate.id]))
    })
}

fn unanswered_requests(ctx: &Ctx, tx: &mut Tx<'_>) -> Result<u64, Stop> {
    let due = requests::due(tx, ctx, BATCH)?;
    for request in &due {
        if requests::answer(tx, ctx, request, RequestState::Lapsed, "")?
            && let Some(reader) = people::reader(tx, &request.person)?
        {
            let keys = ("actors-request-lapsed-subject", "actors-request-lapsed-body");
            mail::post(tx, ctx, &reader, keys, |_| vec![("organisation", request.organisation_name.clone())])?;
        }
    }
    Ok(due.len() as u64)
}

fn unanswered_invitations(ctx: &Ctx, tx: &mut Tx<'_>) -> Result<u64, Stop> {
    let lapsed = links::lapse(tx, ctx, BATCH)?;
    for link in &lapsed {
        let (Some(by), Some(organisation)) = (&link.made_by, &link.organisation) else { continue };
        let Some(reader) = people::reader(tx, by)? else { continue };
        let keys = ("actors-invitation-lapsed-subject", "actors-invitation-lapsed-body");
        mail::post(tx, ctx, &reader, keys, |own| {
            let name = link.organisation_name.clone().unwrap_or_default();
            vec![("mail", link.mail.clone()), ("organisation", name), ("link", own.link(&PEOPLE, &[organisation]))]
        })?;
    }
    Ok(lapsed.len() as u64)
}
