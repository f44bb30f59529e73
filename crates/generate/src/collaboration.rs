//! One collaboration from its start: parties invited and there, answers given and shared, the picture marked and settled.

use crate::plan::Plan;
use crate::{END, Named, YEAR, agreement, as_person, followed};
use collaborations::answer::{AnswerAct, Mark, StepState};
use collaborations::collaboration::PartyState;
use collaborations::file::{
    AreaRef, CollaborationFile, FORMAT, FileLanguage, Influence, NamedOrganisation, PartyEntry, Role, State,
};
use collaborations::model::{self, ProcessModel};
use collaborations::store::one;
use collaborations::store::work::{self, Writing, Written};
use kernel::openness::Openness;
use kernel::record::FileId;
use kernel::{Ctx, Moment, PartialDate, Stop, Text, Tx};

const MODEL: &str = "mucf-samverkansmodell";
/// The step the two named collaborations have answered whole.
const NAMED_STEP: &str = "samverkanspartner";

/// Tells the story of one of the plan's collaborations.
pub fn one(tx: &mut Tx<'_>, base: &Ctx, plan: &mut Plan, at: usize, named: &mut Named) -> Result<(), Stop> {
    let model = model::find(MODEL).ok_or(Stop::NotFound)?;
    let mut now = Moment(END.0 - YEAR / 4 - plan.rng.i64(..3 * YEAR));
    let id = start(tx, base, plan, at, now)?;
    let parties = plan.collaborations[at].parties.clone();
    for party in &parties[1..] {
        now = now.plus(Moment::HOUR);
        gather(tx, base, plan, &id, parties[0], *party, now)?;
    }
    let whole = at < 2;
    let questions = questions(plan, model, whole);
    let mut answered = Vec::new();
    let wanted = per_party(plan, at, questions.len());
    for (nth, party) in parties.iter().enumerate() {
        let first = if whole { step_questions(model) } else { 0 };
        let wanted = wanted[nth].max(first).min(questions.len() - 1);
        for question in &questions[..wanted] {
            now = now.plus(60_000 * plan.rng.i64(1..30));
            answer(tx, base, plan, &id, *party, question, now)?;
        }
        answered.push(wanted);
    }
    picture(tx, base, plan, &id, &parties, &questions, &answered, now)?;
    steps(tx, base, plan, model, &id, parties[0], now)?;
    let c = one::find_or_stop(tx, base, &id)?;
    agreement::some(tx, base, plan, at, &c, now, named)?;
    followed::some(tx, base, plan, at, &c.id, now)?;
    match at {
        0 => {
            named.collaboration = id;
            named.matrix_step = NAMED_STEP.to_owned();
            // Each party leaves at least one question unanswered.
            named.question = questions.last().copied().unwrap_or_default().to_owned();
        }
        1 => {
            named.matrix_collaboration = id;
            named.matrix_40_step = NAMED_STEP.to_owned();
        }
        _ => {}
    }
    Ok(())
}

fn start(tx: &mut Tx<'_>, base: &Ctx, plan: &mut Plan, at: usize, now: Moment) -> Result<String, Stop> {
    let starter = &plan.organisations[plan.collaborations[at].parties[0]];
    let theme = &plan.words.themes[at % plan.words.themes.len()];
    let title = format!("{theme} i {}", starter.name.trim_end_matches(" kommun"));
    let id = format!("{}-{at}", kernel::id::slug(&title));
    let openness = match at {
        0 | 1 => Openness::Public,
        _ => match plan.rng.u8(..100) {
            0..70 => Openness::Public,
            70..95 => Openness::Parties,
            95..99 => Openness::Group,
            _ => Openness::Confidential,
        },
    };
    let state = match plan.rng.u8(..10) {
        0 => State::Preparing,
        1 => State::Paused,
        2 => State::Ended,
        _ => State::Ongoing,
    };
    let file = CollaborationFile {
        format: FORMAT.to_owned(),
        id: FileId(id.clone()),
        language: FileLanguage::Swedish,
        title: Text::Plain(title),
        summary: Some(Text::Plain(plan.words.text(&mut plan.rng, 1))),
        challenge: Some(Text::Plain(plan.words.challenge(&mut plan.rng).to_owned())),
        background: Some(Text::Plain(plan.words.text(&mut plan.rng, 6))),
        state: Some(state),
        started: PartialDate::parse(&now.date()),
        areas: vec![AreaRef::Code(starter.area.clone())],
        process_model: Some(FileId(MODEL.to_owned())),
        openness: Some(openness),
        organisations: vec![NamedOrganisation {
            id: FileId("starter".to_owned()),
            name: starter.name.clone(),
            kind: starter.kind,
            area: Some(starter.area.clone()),
            ..NamedOrganisation::default()
        }],
        parties: vec![PartyEntry {
            organisation: FileId("starter".to_owned()),
            roles: vec![Role::Principal, Role::Coordinator],
            influence: Some(Influence::Partnership),
            own_benefit: Some(Text::Plain(plan.words.text(&mut plan.rng, 1))),
            ..PartyEntry::default()
        }],
        ..CollaborationFile::default()
    };
    one::start(tx, &as_person(base, starter, 0, now), &file)?;
    Ok(id)
}

/// Invites a party, which takes its place; some decline or have yet to answer.
fn gather(
    tx: &mut Tx<'_>,
    base: &Ctx,
    plan: &mut Plan,
    id: &str,
    starter: usize,
    party: usize,
    now: Moment,
) -> Result<(), Stop> {
    let organisation = &plan.organisations[party];
    let c = one::find_or_stop(tx, base, id)?;
    let asked = actors::store::organisations::find(tx, &organisation.id)?.ok_or(Stop::NotFound)?;
    one::invite(tx, &as_person(base, &plan.organisations[starter], 0, now), &c, &asked)?;
    let c = one::find_or_stop(tx, base, id)?;
    let invited = c.parties.last().ok_or(Stop::NotFound)?;
    one::set_place(tx, &as_person(base, organisation, 0, now.plus(Moment::HOUR)), id, invited, PartyState::Party)
}

/// The questions in the order the parties take them: the model's, from a step of its own choice.
fn questions(plan: &mut Plan, model: &'static ProcessModel, named: bool) -> Vec<&'static str> {
    let pages: Vec<_> = model.pages().filter(|page| !page.questions().is_empty()).collect();
    let first = match named {
        true => pages.iter().position(|page| page.id() == NAMED_STEP).unwrap_or(0),
        false => plan.rng.usize(..pages.len()),
    };
    pages[first..].iter().chain(&pages[..first]).flat_map(|page| page.questions()).map(|q| q.id.0.as_str()).collect()
}

fn step_questions(model: &ProcessModel) -> usize {
    model.page(NAMED_STEP).map_or(0, |page| page.questions().len())
}

/// How many questions each party answers: some all, some few, together what was planned.
fn per_party(plan: &mut Plan, at: usize, questions: usize) -> Vec<usize> {
    let parties = plan.collaborations[at].parties.len();
    let mut left = plan.collaborations[at].answers;
    let most = questions.saturating_sub(1);
    let mut wanted: Vec<usize> = (0..parties).map(|nth| left / parties + usize::from(nth < left % parties)).collect();
    for nth in (1..parties).step_by(2) {
        // What the one leaves out the one before it says.
        let moved = plan.rng.usize(..=wanted[nth]).min(most.saturating_sub(wanted[nth - 1]));
        wanted[nth] -= moved;
        wanted[nth - 1] += moved;
    }
    for one in &mut wanted {
        *one = (*one).min(left).min(most);
        left -= *one;
    }
    wanted
}

fn answer(
    tx: &mut Tx<'_>,
    base: &Ctx,
    plan: &mut Plan,
    id: &str,
    party: usize,
    question: &str,
    now: Moment,
) -> Result<(), Stop> {
    let organisation = &plan.organisations[party];
    let by = usize::from(plan.rng.u8(..10) == 0);
    let ctx = as_person(base, organisation, by, now);
    let act = match plan.rng.u8(..100) {
        0..15 => AnswerAct::Save,
        15..80 => AnswerAct::Share,
        _ => AnswerAct::Publish,
    };
    let sentences = plan.rng.usize(1..5);
    let again = plan.rng.u8(..10) == 0;
    for seen in 0..=i64::from(again) {
        let text = plan.words.text(&mut plan.rng, sentences);
        let writing = Writing { collaboration: id, question, organisation: &organisation.id, text: &text, act, seen };
        if let Written::Crossed(_) = work::write(tx, &ctx, &writing)? {
            return Err(Stop::Broken(format!("{question} answered twice by {}", organisation.name)));
        }
    }
    Ok(())
}

/// Marks on what several have answered, and joint answers to some of it.
#[expect(clippy::too_many_arguments, reason = "a step of one story, with all that has been told so far")]
fn picture(
    tx: &mut Tx<'_>,
    base: &Ctx,
    plan: &mut Plan,
    id: &str,
    parties: &[usize],
    questions: &[&str],
    answered: &[usize],
    now: Moment,
) -> Result<(), Stop> {
    let by_all = answered.iter().copied().min().unwrap_or_default();
    for question in &questions[..by_all.min(6)] {
        for party in parties.iter().take(4) {
            let ctx = as_person(base, &plan.organisations[*party], 0, now.plus(Moment::DAY));
            let mark = match plan.rng.u8(..10) {
                0..6 => Mark::Agree,
                6..8 => Mark::Differ,
                _ => Mark::Talk,
            };
            work::set_mark(tx, &ctx, id, question, mark, "")?;
        }
        let ctx = as_person(base, &plan.organisations[parties[0]], 0, now.plus(2 * Moment::DAY));
        let text = plan.words.text(&mut plan.rng, 2);
        work::settle(tx, &ctx, id, question, &text, "", 0)?;
    }
    Ok(())
}

fn steps(
    tx: &mut Tx<'_>,
    base: &Ctx,
    plan: &mut Plan,
    model: &ProcessModel,
    id: &str,
    starter: usize,
    now: Moment,
) -> Result<(), Stop> {
    let begun = plan.rng.usize(1..9);
    for step in model.phases.iter().flat_map(|phase| &phase.steps).take(begun) {
        let ctx = as_person(base, &plan.organisations[starter], 0, now.plus(3 * Moment::DAY));
        let state = if plan.rng.bool() { StepState::Settled } else { StepState::Open };
        work::set_step(tx, &ctx, id, &step.id.0, state)?;
    }
    Ok(())
}
