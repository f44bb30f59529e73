//! Agreements: some still drafts, some out for decision, most in force.

use crate::plan::Plan;
use crate::{Named, ToSign, as_person};
use agreements::agreement::{AgreementParty, Decision};
use agreements::file::AgreementKind;
use agreements::store::living;
use collaborations::Collaboration;
use collaborations::file::State;
use kernel::{Ctx, Language, Moment, Stop, Tx};

/// How many parties of a large collaboration an agreement is between.
const MOST_PARTIES: usize = 12;
/// How many agreements wait for the busiest municipality's signature, for measuring.
const TO_SIGN: usize = 400;

/// How far an agreement has come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reached {
    Draft,
    Deciding,
    /// Decided by all, signed by all but the first.
    Signing,
    InForce,
}

pub fn some(
    tx: &mut Tx<'_>,
    base: &Ctx,
    plan: &mut Plan,
    at: usize,
    c: &Collaboration,
    now: Moment,
    named: &mut Named,
) -> Result<(), Stop> {
    let parties = plan.collaborations[at].parties.clone();
    let busiest = parties[0] == plan.busiest();
    for nth in 0..plan.collaborations[at].agreements {
        let reached = match plan.rng.u8(..10) {
            _ if busiest
                && nth == 0
                && at > 1
                && c.state != State::Ended
                && named.agreements_to_sign.len() < TO_SIGN =>
            {
                Reached::Signing
            }
            0 | 1 => Reached::Draft,
            2 | 3 => Reached::Deciding,
            _ => Reached::InForce,
        };
        let now = now.plus((nth as i64 + 1) * 7 * Moment::DAY);
        let id = one(tx, base, plan, c, &parties[..parties.len().min(MOST_PARTIES)], reached, now)?;
        if reached == Reached::Signing {
            named.agreements_to_sign.push(ToSign { collaboration: c.id.clone(), agreement: id });
        }
    }
    Ok(())
}

fn one(
    tx: &mut Tx<'_>,
    base: &Ctx,
    plan: &mut Plan,
    c: &Collaboration,
    parties: &[usize],
    reached: Reached,
    now: Moment,
) -> Result<String, Stop> {
    let acts = |plan: &Plan, party: usize, days: i64| {
        as_person(base, &plan.organisations[party], 0, now.plus(days * Moment::DAY))
    };
    let drafter = acts(plan, parties[0], 0);
    let id = drafter.chance.id(now);
    let title = format!("Överenskommelse: {}", c.title.for_reader(c.language, c.language).0);
    let mut agreement =
        living::blank(id.clone(), &c.id, AgreementKind::CollaborationAgreement, title, Language::Swedish);
    agreement.body = plan.words.agreement_parts.join("\n\n");
    agreement.starts = Some(now.date());
    agreement.parties = parties.iter().map(|party| undecided(plan, *party)).collect();
    living::draft(tx, &drafter, &agreement)?;
    if plan.rng.bool() {
        let more = plan.words.text(&mut plan.rng, 2);
        agreement.body = format!("{}\n\n{more}", agreement.body);
        living::edit(tx, &drafter, &agreement, agreement.version)?;
        agreement.version += 1;
    }
    if reached == Reached::Draft {
        return Ok(id);
    }
    living::lock(tx, &acts(plan, parties[0], 1), &agreement)?;
    agreement.locked = Some(agreement.lock());
    let decided = if reached == Reached::Deciding { parties.len() / 2 } else { parties.len() };
    for party in &parties[..decided] {
        living::decide(tx, &acts(plan, *party, 20), &agreement, Decision::Yes, "")?;
    }
    let hash = agreement.locked.as_ref().map(|(_, hash)| hash.clone()).unwrap_or_default();
    let signers = match reached {
        Reached::InForce => parties,
        Reached::Signing => &parties[1..],
        Reached::Draft | Reached::Deciding => &[],
    };
    for party in signers {
        living::sign(tx, &acts(plan, *party, 30), &agreement, &hash, "Samordnare")?;
    }
    Ok(id)
}

fn undecided(plan: &Plan, party: usize) -> AgreementParty {
    let organisation = &plan.organisations[party];
    AgreementParty {
        organisation: organisation.id.clone(),
        name: organisation.name.clone(),
        role: String::new(),
        decision: Decision::Open,
        reference: String::new(),
        decided_at: None,
        keeper: String::new(),
    }
}
