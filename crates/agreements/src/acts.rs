//! What can be done with an agreement, one function a verb: whether it may be done, reading what was sent, and the store.
//! Pages and API call the same, so that neither can allow what the other refuses.

use crate::access;
use crate::agreement::{Agreement, AgreementParty, Decision, Part, Stage, TaskKind};
use crate::file::AgreementKind;
use crate::store::{keeping, living};
use collaborations::Collaboration;
use collaborations::acts::colleagues;
use collaborations::store::{one, work};
use kernel::duty::NOBODY;
use kernel::form::{Form, Taken};
use kernel::record::Word;
use kernel::{Ctx, Mandate, Stop, Tx, UpTo};

/// The collaboration, for those who may draft an agreement in it. Others learn nothing.
pub fn drafting(ctx: &Ctx, tx: &mut Tx<'_>, id: &str) -> Result<Collaboration, Stop> {
    let c = one::find_or_stop(tx, ctx, id)?;
    if access::may_draft(ctx, &c) { Ok(c) } else { Err(Stop::NotFound) }
}

/// An agreement, for those who see it.
pub fn found(ctx: &Ctx, tx: &mut Tx<'_>, id: &str, agreement: &str) -> Result<(Collaboration, Agreement), Stop> {
    let c = one::find_or_stop(tx, ctx, id)?;
    let agreement = living::find_or_stop(tx, ctx, &c, agreement)?;
    Ok((c, agreement))
}

/// A draft, for those who may write it.
pub fn editing(ctx: &Ctx, tx: &mut Tx<'_>, id: &str, agreement: &str) -> Result<(Collaboration, Agreement), Stop> {
    let (c, agreement) = found(ctx, tx, id, agreement)?;
    if !access::may_draft(ctx, &c) {
        return Err(Stop::NotFound);
    }
    if !agreement.may_be_edited() {
        return Err(Stop::Refused("agreements-locked"));
    }
    Ok((c, agreement))
}

/// Drafts an agreement from what the parties have settled on together; its id.
pub fn draft(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration, form: &mut Form) -> Result<Taken<String>, Stop> {
    actors::acts::acts_for_active(ctx, tx)?;
    let title = form.required(ctx, "title", 200);
    let kind = AgreementKind::from_word(form.value("kind"));
    if kind.is_none() {
        form.error(ctx, "kind", "form-required", &[]);
    }
    let parties: Vec<AgreementParty> = c
        .parties_now()
        .filter(|party| form.has("party", &party.organisation))
        .map(|party| AgreementParty {
            organisation: party.organisation.clone(),
            name: party.name.clone(),
            role: party
                .entry
                .roles
                .iter()
                .map(|role| ctx.texts.get(c.language, &format!("collaborations-role-{}", role.as_str()), &[]))
                .collect::<Vec<_>>()
                .join(", "),
            decision: Decision::Open,
            reference: String::new(),
            decided_at: None,
            keeper: NOBODY.into(),
        })
        .collect();
    if parties.len() < 2 {
        form.error(ctx, "party", "agreements-two-parties", &[]);
    } else if form.all("party").iter().any(|id| !parties.iter().any(|party| party.organisation == *id)) {
        form.error(ctx, "party", "agreements-not-a-party", &[]);
    }
    let Some(kind) = kind.filter(|_| form.is_sound()) else { return Ok(Taken::Wrong) };
    let mut agreement = living::blank(ctx.chance.id(ctx.now), &c.id, kind, title, c.language);
    agreement.body = template(ctx, tx, c, &parties)?;
    agreement.parties = parties;
    living::draft(tx, ctx, &agreement)?;
    Ok(Taken::Done(agreement.id))
}

/// A heading for each thing an agreement should say, with the parties' joint answers where they belong.
fn template(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration, parties: &[AgreementParty]) -> Result<String, Stop> {
    let joints = work::joints(tx, &c.id)?;
    let model = c.model.as_deref();
    let mut body = String::new();
    for part in Part::ALL {
        body.push_str(&format!("## {}\n\n", part.heading(ctx, c.language)));
        if *part == Part::Parties {
            for party in parties {
                let role = if party.role.is_empty() { String::new() } else { format!(": {}", party.role) };
                body.push_str(&format!("- **{}**{role}\n", party.name));
            }
            body.push('\n');
        }
        for step in part.drafted_from() {
            let Some(page) = model.and_then(|model| model.page(step)) else { continue };
            for question in page.questions() {
                if let Some(joint) = joints.iter().find(|joint| joint.question == question.id.0) {
                    body.push_str(&joint.text);
                    body.push_str("\n\n");
                }
            }
        }
    }
    Ok(body.trim_end().to_owned())
}

/// Writes a draft's text. Crossed: what somebody saved in between.
pub fn edit(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    c: &Collaboration,
    a: &Agreement,
    form: &mut Form,
) -> Result<Taken<(), Agreement>, Stop> {
    actors::acts::acts_for_active(ctx, tx)?;
    let seen = form.seen()?;
    let title = form.required(ctx, "title", 200);
    let body = form.required(ctx, "body", 50_000);
    let mut day = |field: &str| form.day(ctx, field);
    let (starts, ends, review, financed) = (day("starts"), day("ends"), day("review"), day("financed-until"));
    let amount = match (actors::acts::invite::amount(ctx, form), form.value("money") == "none") {
        (None | Some(0), true) => Some(0),
        (amount, no_money) => {
            if no_money {
                form.error(ctx, "amount", "agreements-money-or-none", &[]);
            }
            amount
        }
    };
    if starts.is_some() && ends.is_some() && ends < starts {
        form.error(ctx, "ends", "actors-ends-before", &[]);
    }
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    let edited = Agreement { title, body, starts, ends, review, financed_until: financed, amount, ..a.clone() };
    if living::edit(tx, ctx, &edited, seen)? {
        return Ok(Taken::Done(()));
    }
    Ok(Taken::Crossed(living::find_or_stop(tx, ctx, c, &a.id)?))
}

/// Sends the text for decision, or makes it a draft again.
pub fn set_stage(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration, a: &Agreement, form: &Form) -> Result<(), Stop> {
    if !access::may_draft(ctx, c) {
        return Err(Stop::Refused("collaborations-may-not-work"));
    }
    let done = match form.word("stage")? {
        Stage::Deciding => {
            actors::acts::acts_for_active(ctx, tx)?;
            // What is decided on is what the sender saw.
            if form.value("seen") != a.version.to_string() {
                return Err(Stop::Refused("agreements-has-changed"));
            }
            living::lock(tx, ctx, a)?
        }
        Stage::Draft => a.may_be_reopened() && living::reopen(tx, ctx, a)?,
        Stage::InForce => false,
    };
    if done { Ok(()) } else { Err(Stop::Refused("agreements-has-changed")) }
}

/// Records the organisation's own decision.
pub fn decide(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    c: &Collaboration,
    a: &Agreement,
    form: &mut Form,
) -> Result<Taken<()>, Stop> {
    if let Some(why) = access::hindered_by_amount(ctx, a) {
        return Err(Stop::Refused(why));
    }
    if !access::may_decide(ctx, c, a) {
        return Err(Stop::Refused("agreements-may-not-decide"));
    }
    let decision: Decision = form.word("decision")?;
    if decision == Decision::Yes {
        actors::acts::acts_for_active(ctx, tx)?;
    }
    let reference = form.optional(ctx, "reference", 200);
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    if !living::decide(tx, ctx, a, decision, &reference)? {
        return Err(Stop::Refused("agreements-has-changed"));
    }
    Ok(Taken::Done(()))
}

/// Signs exactly the text that was shown, named by its hash.
pub fn sign(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration, a: &Agreement, form: &mut Form) -> Result<Taken<()>, Stop> {
    actors::acts::acts_for_active(ctx, tx)?;
    if let Some(why) = access::hindered_by_amount(ctx, a) {
        return Err(Stop::Refused(why));
    }
    if !access::may_sign(ctx, c, a) {
        return Err(Stop::Refused("agreements-may-not-sign"));
    }
    if form.value("read") != "yes" {
        form.error(ctx, "read", "agreements-read-first", &[]);
    }
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    let Some((_, hash)) = a.locked.as_ref().filter(|(_, hash)| form.value("hash") == hash) else {
        return Err(Stop::Refused("agreements-has-changed"));
    };
    let mandates = actors::store::people::mandates_for(tx, ctx.person().unwrap_or_default(), &ctx.now.date())?;
    let position = mandates
        .iter()
        .find(|m| m.organisation == ctx.organisation_in(&c.id) && m.acts.contains(&Mandate::Sign) && covers(m, c, a))
        .map_or("", |m| m.task.as_str());
    if !living::sign(tx, ctx, a, hash, position)? {
        return Err(Stop::Refused("agreements-has-changed"));
    }
    Ok(Taken::Done(()))
}

/// Names who keeps the agreement for the organisation acted for, among its own people, or nobody.
pub fn name_keeper(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    c: &Collaboration,
    a: &Agreement,
    form: &mut Form,
) -> Result<Taken<()>, Stop> {
    if !access::may_keep(ctx, c, a) {
        return Err(Stop::Refused("agreements-may-not-keep"));
    }
    let person = colleagues::chosen(ctx, tx, c, form)?;
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    keeping::name(tx, ctx, a, &person)?;
    Ok(Taken::Done(()))
}

/// Notes what came of a review, or of the agreement's last day, for the organisation acted for.
pub fn task_done(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    c: &Collaboration,
    a: &Agreement,
    form: &mut Form,
) -> Result<Taken<()>, Stop> {
    if !access::may_keep(ctx, c, a) {
        return Err(Stop::Refused("agreements-may-not-keep"));
    }
    let kind: TaskKind = form.word("task")?;
    let note = form.required(ctx, "note", 2000);
    let next = form.day(ctx, "next");
    if next.as_ref().is_some_and(|next| *next <= ctx.now.date()) {
        form.error(ctx, "next", "agreements-next-has-passed", &[]);
    }
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    match keeping::done(tx, ctx, a, kind, &note, next.as_deref())? {
        true => Ok(Taken::Done(())),
        false => Err(Stop::Refused("agreements-nothing-to-note")),
    }
}

/// Whether a mandate reaches as far as an agreement: in its collaboration, for its amount.
fn covers(mandate: &actors::MandateRecord, c: &Collaboration, a: &Agreement) -> bool {
    let terms = &mandate.terms;
    terms.collaboration.as_ref().is_none_or(|only| *only == c.id)
        && terms.amount.is_none_or(|limit| UpTo::Amount(limit).covers(a.amount))
}
