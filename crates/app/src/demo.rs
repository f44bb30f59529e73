//! The demonstration: the eight collaborations, a ninth as an exercise in the middle of its work, and roles to act in.
//! Everything is done by the same verbs as people use, each by the role that would.

use crate::commands::import_one;
use crate::serve::App;
use actors::mandate::OfUnit;
use actors::store::mandates::{self, New};
use actors::store::organisations::{Named, resolve};
use actors::store::{people, sessions, units};
use actors::{OrganisationKind, Person, Terms};
use agreements::agreement::{AgreementParty, Decision};
use agreements::file::AgreementKind;
use agreements::store::living;
use collaborations::answer::{AnswerAct, Mark, Sight, StepState};
use collaborations::store::one;
use collaborations::store::target_groups;
use collaborations::store::voices::{self, Of};
use collaborations::store::work::{self, Writing, Written};
use exchange::Refused;
use kernel::record::Word;
use kernel::{Acting, Actor, Ctx, InUnit, Language, Mandate, Reach, Stop, Tx};
use serde::Deserialize;
use std::collections::HashMap;

/// The collaborations that are real, as exchange files.
const CASES: [&str; 8] = [
    include_str!("../../../content/cases/boras-myndighetssamverkan.json"),
    include_str!("../../../content/cases/nya-perspektiv-varmland.json"),
    include_str!("../../../content/cases/business-region-orebro.json"),
    include_str!("../../../content/cases/blekinges-unga-lyfter.json"),
    include_str!("../../../content/cases/karlskronakommissionen.json"),
    include_str!("../../../content/cases/barnens-basta-galler-kronoberg.json"),
    include_str!("../../../content/cases/business-region-kronoberg.json"),
    include_str!("../../../content/cases/pitea-alvsbyn-femkanten.json"),
];
const EXERCISE: &str = include_str!("../../../content/demo/exercise.json");

/// Roles in the real collaborations: what they are called, for whom, and what they may do.
const ROLES: [(&str, &str, OrganisationKind, &str, &[Mandate]); 4] = [
    ("Samordnare", "Region Örebro län", OrganisationKind::Region, "18", Mandate::ALL),
    (
        "Tjänsteperson",
        "Karlskrona kommun",
        OrganisationKind::Municipality,
        "1080",
        &[Mandate::Represent, Mandate::Answer],
    ),
    (
        "Säkerhetssamordnare",
        "Borås stad",
        OrganisationKind::Municipality,
        "1490",
        &[Mandate::Represent, Mandate::Answer, Mandate::Decide],
    ),
    ("Administratör", "Region Kronoberg", OrganisationKind::Region, "07", Mandate::ALL),
];

/// The exercise's file.
#[derive(Deserialize)]
struct Exercise {
    collaboration: serde_json::Value,
    invited: Vec<String>,
    people: Vec<RoleEntry>,
    steps: Vec<StepEntry>,
    answers: Vec<AnswerEntry>,
    voices: Vec<VoiceEntry>,
    target_groups: Vec<TargetGroupEntry>,
    marks: Vec<MarkEntry>,
    joint: Vec<JointEntry>,
    agreement: AgreementEntry,
}
#[derive(Deserialize)]
struct RoleEntry {
    id: String,
    role: kernel::Text,
    organisation: String,
    mandates: Vec<Mandate>,
    /// The unit the role is in.
    unit: Option<String>,
}
#[derive(Deserialize)]
struct StepEntry {
    step: String,
    state: StepState,
}
#[derive(Deserialize)]
struct AnswerEntry {
    question: String,
    by: String,
    state: String,
    text: String,
}
#[derive(Deserialize)]
struct TargetGroupEntry {
    by: String,
    name: String,
    description: String,
    primary: bool,
    represented_by: Option<String>,
    held_on: String,
    asked: String,
    said: String,
    result: String,
    next_on: String,
}
/// What a unit says; the role is in one.
#[derive(Deserialize)]
struct VoiceEntry {
    question: String,
    by: String,
    shown: bool,
    text: String,
}
#[derive(Deserialize)]
struct MarkEntry {
    question: String,
    by: String,
    mark: Mark,
    #[serde(default)]
    note: String,
}
#[derive(Deserialize)]
struct JointEntry {
    question: String,
    by: String,
    text: String,
    #[serde(default)]
    disagreement: String,
}
#[derive(Deserialize)]
struct AgreementEntry {
    kind: AgreementKind,
    title: String,
    by: String,
    body: String,
    from: String,
    until: String,
    review: String,
    /// In whole kronor.
    amount: i64,
    parties: Vec<String>,
    decided: Vec<String>,
}

/// A role as the caller of `demo --json` gets it.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Role {
    pub role: String,
    pub organisation: String,
    pub sign_in_url: String,
    pub token: String,
}

/// Fills an empty demonstration, and makes new links and tokens for its roles.
pub async fn prepare(app: &App) -> Result<Vec<Role>, Stop> {
    for json in CASES {
        import(app, json.to_owned()).await?;
    }
    let ctx = app.own_ctx(Language::Swedish);
    let seeded = app.db.read(people::demo_roles).await?;
    if seeded.is_empty() {
        let exercise: Exercise = serde_json::from_str(EXERCISE)?;
        import(app, exercise.collaboration.to_string()).await?;
        let ctx = ctx.clone();
        app.db.write(move |tx| seed(tx, &ctx, &exercise)).await?;
    }
    app.db.write(move |tx| let_in(tx, &ctx)).await
}

async fn import(app: &App, json: String) -> Result<(), Stop> {
    match import_one(app, json, false, Language::Swedish).await {
        Ok(_) => Ok(()),
        // A collaboration that has been worked on since is left as it is.
        Err(Refused::Problems(problems)) if problems.iter().all(|p| p.path == "as_of") => Ok(()),
        Err(Refused::Problems(problems)) => {
            let lines: Vec<_> = problems.iter().map(|p| p.in_words(&app.texts, Language::Swedish)).collect();
            Err(Stop::Broken(lines.join("; ")))
        }
        Err(Refused::Stop(stop)) => Err(stop),
    }
}

/// New links and tokens for all roles; the old ones stop working.
fn let_in(tx: &mut Tx<'_>, ctx: &Ctx) -> Result<Vec<Role>, Stop> {
    sessions::forget_demo(tx)?;
    let mut roles = Vec::new();
    for mandate in people::demo_roles(tx)? {
        let person = Person { id: mandate.person.clone(), name: mandate.person_name.clone(), ..Person::default() };
        let secret = sessions::sign_in_link(tx, ctx, &person, "demo")?;
        roles.push(Role {
            role: mandate.person_name,
            organisation: mandate.organisation_name,
            sign_in_url: sessions::link_address(ctx, Language::Swedish, &secret),
            token: sessions::make_token(tx, ctx, &person.id, Some(&mandate.organisation), "demo")?,
        });
    }
    Ok(roles)
}

/// The roles, and the exercise's work done by them.
fn seed(tx: &mut Tx<'_>, ctx: &Ctx, exercise: &Exercise) -> Result<(), Stop> {
    for (task, name, kind, area, acts) in ROLES {
        let organisation = resolve(tx, ctx, &Named { name, kind, area: Some(area), number: None })?;
        let (person, _) = role(tx, ctx, task, &organisation.id, acts, None)?;
        if task == "Administratör" {
            actors::store::administrators::add(tx, ctx, &person.id)?;
        }
    }
    let id = exercise.collaboration["id"].as_str().unwrap_or_default();
    let mut c = one::find_or_stop(tx, ctx, id)?;
    let mut acting: HashMap<&str, Ctx> = HashMap::new();
    for entry in &exercise.people {
        let named = c.named(&entry.organisation).ok_or(Stop::NotFound)?.clone();
        let task = entry.role.for_reader(Language::Swedish, Language::Swedish).0;
        let unit = entry.unit.as_deref();
        let (person, unit) = role(tx, ctx, task, &named.organisation, &entry.mandates, unit)?;
        let mut own = as_role(ctx, &person, &named.organisation, &named.name, &entry.mandates);
        if let Actor::Person { acting: Some(acting), .. } = &mut own.actor {
            acting.units.extend(unit);
        }
        acting.insert(&entry.id, own);
    }
    let of = |by: &str| acting.get(by).ok_or(Stop::NotFound);
    let first = of(&exercise.agreement.by)?;
    for invited in &exercise.invited {
        let organisation = &c.named(invited).ok_or(Stop::NotFound)?.organisation;
        let organisation = actors::store::organisations::find(tx, organisation)?.ok_or(Stop::NotFound)?;
        one::invite(tx, first, &c, &organisation)?;
        c = one::find_or_stop(tx, ctx, id)?;
    }
    for entry in &exercise.answers {
        let act = match Sight::from_word(&entry.state) {
            Some(Sight::Public) => AnswerAct::Publish,
            Some(Sight::Draft) => AnswerAct::Save,
            // The file says "shared" for what the parties see.
            Some(Sight::Parties) | None => AnswerAct::Share,
        };
        let ctx = of(&entry.by)?;
        let organisation = ctx.organisation();
        let text = kernel::markdown::normal(&entry.text);
        let writing = Writing { collaboration: id, question: &entry.question, organisation, text: &text, act, seen: 0 };
        if let Written::Crossed(_) = work::write(tx, ctx, &writing)? {
            return Err(Stop::Broken(format!("{} has answered {} twice", entry.by, entry.question)));
        }
    }
    for entry in &exercise.voices {
        let ctx = of(&entry.by)?;
        let unit = ctx.acting().and_then(|acting| acting.units.first()).ok_or(Stop::NotFound)?;
        let of = Of { collaboration: id, question: &entry.question, organisation: ctx.organisation(), unit: unit.unit };
        let text = kernel::markdown::normal(&entry.text);
        voices::write(tx, ctx, of, &unit.name, &text, 0)?;
        if entry.shown {
            voices::show(tx, ctx, of, &text, 1)?;
        }
    }
    for entry in &exercise.target_groups {
        let ctx = of(&entry.by)?;
        let said = target_groups::Said {
            name: &entry.name,
            description: &entry.description,
            is_primary: entry.primary,
            represented_by: entry
                .represented_by
                .as_deref()
                .and_then(|by| c.named(by))
                .map(|by| by.organisation.as_str()),
            next_on: None,
        };
        let group = target_groups::add(tx, ctx, id, &said)?;
        let held = (entry.held_on.as_str(), entry.asked.as_str(), entry.said.as_str());
        let check = target_groups::hold(tx, ctx, id, group, held, Some(&entry.next_on))?;
        if !entry.result.is_empty() {
            target_groups::set_result(tx, ctx, id, (group, check), &entry.result)?;
        }
    }
    for entry in &exercise.marks {
        work::set_mark(tx, of(&entry.by)?, id, &entry.question, entry.mark, &entry.note)?;
    }
    for entry in &exercise.joint {
        work::settle(tx, of(&entry.by)?, id, &entry.question, &entry.text, &entry.disagreement, 0)?;
    }
    for entry in &exercise.steps {
        work::set_step(tx, first, id, &entry.step, entry.state)?;
    }
    agreement(tx, first, &c, &exercise.agreement, &acting)
}

/// The exercise's agreement: sent for decision, decided by some.
fn agreement(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    c: &collaborations::Collaboration,
    entry: &AgreementEntry,
    acting: &HashMap<&str, Ctx>,
) -> Result<(), Stop> {
    let mut agreement =
        living::blank(ctx.chance.id(ctx.now), &c.id, entry.kind, entry.title.clone(), Language::Swedish);
    agreement.body = kernel::markdown::normal(&entry.body);
    agreement.starts = Some(entry.from.clone());
    agreement.ends = Some(entry.until.clone());
    agreement.review = Some(entry.review.clone());
    agreement.amount = Some(entry.amount);
    for local in &entry.parties {
        let party = c.parties.iter().find(|party| party.local_id == *local).ok_or(Stop::NotFound)?;
        agreement.parties.push(AgreementParty {
            organisation: party.organisation.clone(),
            name: party.name.clone(),
            role: party
                .entry
                .roles
                .iter()
                .map(|role| ctx.texts.get(Language::Swedish, &format!("collaborations-role-{}", role.as_str()), &[]))
                .collect::<Vec<_>>()
                .join(", "),
            decision: Decision::Open,
            reference: String::new(),
            decided_at: None,
            keeper: String::new(),
        });
    }
    living::draft(tx, ctx, &agreement)?;
    living::lock(tx, ctx, &agreement)?;
    agreement.locked = Some(agreement.lock());
    for local in &entry.decided {
        let organisation = c.named(local).map(|named| named.organisation.as_str()).unwrap_or_default();
        let decider = acting
            .values()
            .find(|ctx| ctx.organisation() == organisation && ctx.may(Mandate::Decide))
            .ok_or(Stop::NotFound)?;
        living::decide(tx, decider, &agreement, Decision::Yes, "")?;
    }
    Ok(())
}

/// A person with a mandate, perhaps in a unit, which is added where it is not there.
fn role(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    task: &str,
    organisation: &str,
    acts: &[Mandate],
    unit: Option<&str>,
) -> Result<(Person, Option<InUnit>), Stop> {
    let person = people::register(tx, ctx, task, None)?;
    let unit = match unit {
        Some(name) => Some(OfUnit { place: unit_called(tx, ctx, organisation, name)?, name: name.to_owned() }),
        None => None,
    };
    let terms = Terms { acts: acts.to_vec(), task: task.to_owned(), unit, ..Terms::default() };
    let today = ctx.now.date();
    let new = New { person: &person.id, organisation, terms: &terms, starts: &today, ends: None, deputy_for: None };
    mandates::give(tx, ctx, &new)?;
    let limited = terms.limited();
    Ok((person, terms.unit.map(|unit| InUnit { unit: unit.place, name: unit.name, limited })))
}

fn unit_called(tx: &mut Tx<'_>, ctx: &Ctx, organisation: &str, name: &str) -> Result<i64, Stop> {
    let known = units::now(tx, organisation)?;
    if let Some(unit) = known.iter().find(|unit| unit.name == name) {
        return Ok(unit.place);
    }
    units::add(tx, ctx, organisation, name, None)?;
    Ok(units::last(tx, organisation)?)
}

/// The circumstances as if the role had signed in.
fn as_role(ctx: &Ctx, person: &Person, organisation: &str, name: &str, mandates: &[Mandate]) -> Ctx {
    Ctx {
        actor: Actor::Person {
            person: person.id.clone(),
            name: person.name.clone(),
            acting: Some(Acting {
                organisation: organisation.to_owned(),
                name: name.to_owned(),
                mandates: mandates.to_vec(),
                limited: Vec::new(),
                reach: Reach::Everywhere,
                units: Vec::new(),
            }),
            others: Vec::new(),
            is_administrator: false,
        },
        ..ctx.clone()
    }
}
