//! Made-up data the size of a country: organisations, people and collaborations as lifelike as measuring needs. Everything
//! is done by the same verbs as people use, so that no table holds what the program itself could not have written.

mod agreement;
mod collaboration;
mod followed;
mod made;
mod plan;
mod register;
mod size;
mod words;

pub use made::Made;
pub use size::Size;

use kernel::{Actor, Ctx, Db, Moment, Stop};
use plan::Plan;
use serde::Serialize;

/// What is being made, for whoever shows how far it has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    Organisations,
    Collaborations,
}

/// When the made-up years end: 1 November 2026. Fixed, so that a seed always gives the same data.
const END: Moment = Moment(1_793_491_200_000);
const YEAR: i64 = 365 * Moment::DAY;
/// How many organisations or collaborations share a transaction.
const BATCH: usize = 25;

/// What was made, and where to look for what measuring needs.
#[derive(Clone, Debug, Serialize)]
pub struct Manifest {
    pub seed: u64,
    pub size: &'static str,
    /// How many of each there are, counted when all was made.
    pub counts: Made,
    pub sessions: Sessions,
    /// A bearer token for the coordinator.
    pub token: String,
    pub named: Named,
}

/// Values of the session cookie.
#[derive(Clone, Debug, Serialize)]
pub struct Sessions {
    pub coordinator: String,
    pub party: String,
}

/// Ids of things that are there for measuring.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Named {
    /// Public, with twelve parties who have all answered `matrix_step`.
    pub collaboration: String,
    pub matrix_step: String,
    /// The same with forty parties.
    pub matrix_collaboration: String,
    pub matrix_40_step: String,
    /// The busiest municipality's organisation: the coordinator's.
    pub organisation: String,
    pub area: String,
    /// A word in about one title of a hundred.
    pub words: String,
    /// A question in `collaboration` that the coordinator's organisation has not answered.
    pub question: String,
    /// Decided by all, not yet signed by the coordinator's organisation.
    pub agreements_to_sign: Vec<ToSign>,
}

#[derive(Clone, Debug, Serialize)]
pub struct ToSign {
    pub collaboration: String,
    pub agreement: String,
}

/// Fills an empty, migrated database. `base` is the program's own circumstances; `told` hears how many of a stage are done.
pub async fn generate(
    db: &Db,
    base: &Ctx,
    size: Size,
    seed: u64,
    told: impl Fn(Stage, u64, u64),
) -> Result<Manifest, Stop> {
    let base = Ctx { actor: Actor::Program, chance: kernel::id::Chance::seeded(seed), ..base.clone() };
    let words = words::words()?;
    let areas = db
        .read(|tx| -> Result<_, Stop> {
            let mut areas = actors::store::areas::list(tx, 3, "", 1000, 0)?;
            areas.extend(actors::store::areas::list(tx, 2, "", 1000, 0)?);
            Ok(areas)
        })
        .await?;
    let mut plan = Plan::new(size, seed, words, &areas);

    let total = plan.organisations.len();
    for begin in (0..total).step_by(BATCH * 8) {
        let end = total.min(begin + BATCH * 8);
        let ctx = base.clone();
        plan = db
            .write(move |tx| -> Result<Plan, Stop> {
                for at in begin..end {
                    register::organisation(tx, &ctx, &mut plan, at)?;
                }
                Ok(plan)
            })
            .await?;
        told(Stage::Organisations, end as u64, total as u64);
    }

    plan.choose_collaborations();
    let mut named = Named::default();
    let total = plan.collaborations.len();
    for begin in (0..total).step_by(BATCH) {
        let end = total.min(begin + BATCH);
        let ctx = base.clone();
        (plan, named) = db
            .write(move |tx| -> Result<(Plan, Named), Stop> {
                for at in begin..end {
                    collaboration::one(tx, &ctx, &mut plan, at, &mut named)?;
                }
                Ok((plan, named))
            })
            .await?;
        told(Stage::Collaborations, end as u64, total as u64);
    }
    let_in(db, base, plan, named, seed).await
}

/// Sessions and a token that work from now on.
async fn let_in(db: &Db, base: Ctx, plan: Plan, mut named: Named, seed: u64) -> Result<Manifest, Stop> {
    use actors::store::sessions;
    let coordinator = &plan.organisations[plan.busiest()];
    let first = &plan.collaborations[0];
    let party = &plan.organisations[*first.parties.last().unwrap_or(&0)];
    named.organisation.clone_from(&coordinator.id);
    named.area = coordinator.area.get(..2).unwrap_or_default().to_owned();
    named.words = plan.rare_word();
    let who = [(coordinator.people[0].clone(), coordinator.id.clone()), (party.people[0].clone(), party.id.clone())];
    let (coordinator, party, token) = db
        .write(move |tx| -> Result<_, Stop> {
            let ctx = Ctx { chance: kernel::id::Chance::System, ..base };
            let [(person, organisation), (other, others)] = &who;
            Ok((
                sessions::begin(tx, &ctx, person, Some(organisation))?,
                sessions::begin(tx, &ctx, other, Some(others))?,
                sessions::make_token(tx, &ctx, person, Some(organisation), "measuring")?,
            ))
        })
        .await?;
    let counts = db.read(Made::count).await?;
    Ok(Manifest { seed, size: plan.size.name(), counts, sessions: Sessions { coordinator, party }, token, named })
}

/// The circumstances of an act: the same program, another moment, another actor.
fn as_person(base: &Ctx, organisation: &plan::Organisation, person: usize, now: Moment) -> Ctx {
    let person = organisation.people[person.min(organisation.people.len() - 1)].clone();
    Ctx {
        actor: Actor::Person {
            name: organisation.name.clone(),
            person,
            acting: Some(kernel::Acting {
                limited: Vec::new(),
                reach: kernel::Reach::Everywhere,
                units: Vec::new(),
                organisation: organisation.id.clone(),
                name: organisation.name.clone(),
                mandates: <kernel::Mandate as kernel::record::Word>::ALL.to_vec(),
            }),
            others: Vec::new(),
            is_administrator: false,
        },
        now,
        ..base.clone()
    }
}
