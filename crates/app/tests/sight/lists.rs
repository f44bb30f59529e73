//! Who sees what is said twice: by `access::may_see` for one collaboration, and by a condition in SQL for lists, counts,
//! searches and look-ups. Here both are asked about a made-up world of collaborations of every openness, in which every
//! organisation stands in some way and some persons are named, by every kind of reader: also those whose mandates are limited
//! to some collaborations. What one may not see leaves no trace. `SEED=` runs the same world again.

use crate::described;
use collaborations::access::{Act, Standing, may, may_see};
use collaborations::collaboration::PartyState;
use collaborations::file::State;
use collaborations::store::lists::{self, Listed, Wanted};
use collaborations::store::{named, one, presence};
use fastrand::Rng;
use harness::TestApp;
use kernel::openness::Openness;
use kernel::record::Word;
use kernel::{Acting, Actor, Ctx, Language, Limited, Mandate, Reach, Stop, Tx};
use std::collections::{BTreeMap, BTreeSet};

const COLLABORATIONS: usize = 240;
const ORGANISATIONS: usize = 6;
const PERSONS: [&str; 4] = ["anna", "bo", "cilla", "dag"];
const AREAS: [&str; 5] = ["18", "1880", "1814", "01", "0180"];
const WORDS: [&str; 5] = ["skolväg", "torg", "bryggan", "lanthandel", "ensamhet"];

/// A collaboration of the world, and how everybody stands towards it.
struct Known {
    id: String,
    openness: Openness,
    state: State,
    area: &'static str,
    word: &'static str,
    standing: BTreeMap<String, PartyState>,
    /// Persons, each with the organisation she is named for: also such as are not inside.
    named: BTreeSet<(&'static str, String)>,
}

/// Somebody who asks.
#[derive(Clone, Debug)]
struct Reader {
    person: Option<&'static str>,
    organisation: Option<String>,
    /// The collaborations the person's mandates for the organisation are limited to.
    only: Option<BTreeSet<String>>,
    program: bool,
}

impl Reader {
    fn ctx(&self, own: &Ctx) -> Ctx {
        let actor = match self.person {
            None if self.program => Actor::Program,
            None => Actor::Visitor,
            Some(person) => Actor::Person {
                // Looking after the installation gives no sight of anything.
                is_administrator: person == "dag",
                person: person.to_owned(),
                name: person.to_owned(),
                acting: self.organisation.as_ref().map(|organisation| self.acting(organisation)),
                others: Vec::new(),
            },
        };
        Ctx { actor, ..own.clone() }
    }

    fn acting(&self, organisation: &str) -> Acting {
        let limited =
            |id: &String| Limited { acts: vec![Mandate::Answer], collaboration: Some(id.clone()), amount: None };
        Acting {
            units: Vec::new(),
            organisation: organisation.to_owned(),
            name: organisation.to_owned(),
            mandates: if self.only.is_none() { Mandate::ALL.to_vec() } else { Vec::new() },
            limited: self.only.iter().flatten().map(limited).collect(),
            reach: match &self.only {
                None => Reach::Everywhere,
                Some(ids) => Reach::Only(ids.iter().cloned().collect()),
            },
        }
    }

    fn reaches(&self, known: &Known) -> bool {
        self.only.as_ref().is_none_or(|only| only.contains(&known.id))
    }

    /// Where the organisation stands, as far as the reader acts for it there.
    fn stands(&self, known: &Known) -> Option<PartyState> {
        let organisation = self.organisation.as_ref().filter(|_| self.reaches(known))?;
        known.standing.get(organisation).copied()
    }

    /// By the one decision.
    fn sees(&self, known: &Known) -> bool {
        let standing = Standing {
            party: self.organisation.as_ref().and_then(|organisation| known.standing.get(organisation).copied()),
            named: self.person.zip(self.organisation.clone()).is_some_and(|named| known.named.contains(&named)),
            reaches: self.reaches(known),
            program: self.program,
        };
        may_see(known.openness, standing)
    }
}

/// Everybody, and beside each who acts for an organisation two who do so only in some collaborations: one, and some or none.
fn readers(organisations: &[String], world: &[Known], rng: &mut Rng) -> Vec<Reader> {
    let stranger = Reader { person: None, organisation: None, only: None, program: false };
    let mut readers = vec![stranger.clone(), Reader { program: true, ..stranger.clone() }];
    for person in PERSONS {
        readers.push(Reader { person: Some(person), ..stranger.clone() });
        for organisation in organisations {
            let whole = Reader { person: Some(person), organisation: Some(organisation.clone()), ..stranger.clone() };
            for number in [1, rng.usize(..60)] {
                let only = (0..number).map(|_| world[rng.usize(..world.len())].id.clone()).collect();
                readers.push(Reader { only: Some(only), ..whole.clone() });
            }
            readers.push(whole);
        }
    }
    readers
}

fn make(tx: &mut Tx<'_>, ctx: &Ctx, rng: &mut Rng) -> Result<(Vec<String>, Vec<Known>), Stop> {
    let mut organisations = Vec::new();
    for number in 0..ORGANISATIONS {
        let named = actors::store::organisations::Named {
            name: &format!("Förening {number}"),
            kind: actors::OrganisationKind::Association,
            area: Some("1880"),
            number: None,
        };
        organisations.push(actors::store::organisations::register(tx, ctx, &named)?);
    }
    let mut world = Vec::new();
    for number in 0..COLLABORATIONS {
        world.push(one_of(tx, ctx, rng, number, &organisations)?);
    }
    Ok((organisations.into_iter().map(|organisation| organisation.id).collect(), world))
}

fn one_of(
    tx: &mut Tx<'_>,
    ctx: &Ctx,
    rng: &mut Rng,
    number: usize,
    organisations: &[actors::Organisation],
) -> Result<Known, Stop> {
    let id = format!("varld-{number}-hemligt");
    let pick = |rng: &mut Rng, of: &[&'static str]| of[rng.usize(..of.len())];
    let (area, word) = (pick(rng, &AREAS), pick(rng, &WORDS));
    let openness = Openness::ALL[rng.usize(..Openness::ALL.len())];
    let state = State::ALL[rng.usize(..State::ALL.len())];
    let first = &organisations[rng.usize(..organisations.len())];
    one::start(tx, ctx, &described(&id, format!("{word} {id}"), (state, openness), area, first))?;
    let mut standing = BTreeMap::from([(first.id.clone(), PartyState::Party)]);
    for organisation in organisations.iter().filter(|organisation| organisation.id != first.id) {
        let last = match rng.usize(..8) {
            0 => PartyState::Invited,
            1 => PartyState::Party,
            2 => PartyState::Declined,
            3 => PartyState::Withdrawn,
            4 => PartyState::Left,
            _ => continue,
        };
        let c = one::find_or_stop(tx, ctx, &id)?;
        one::invite(tx, ctx, &c, organisation)?;
        let steps: &[PartyState] = match last {
            PartyState::Invited => &[],
            PartyState::Left => &[PartyState::Party, PartyState::Left],
            ref other => std::slice::from_ref(other),
        };
        for step in steps {
            let c = one::find_or_stop(tx, ctx, &id)?;
            let party = c.parties.iter().find(|party| party.organisation == organisation.id).ok_or(Stop::NotFound)?;
            one::set_place(tx, ctx, &id, party, *step)?;
        }
        standing.insert(organisation.id.clone(), last);
    }
    let mut named = BTreeSet::new();
    for person in PERSONS {
        for organisation in organisations.iter().filter(|_| rng.usize(..4) == 0) {
            named::set(tx, ctx, &id, (person, &organisation.id), true)?;
            named.insert((person, organisation.id.clone()));
        }
    }
    Ok(Known { id, openness, state, area, word, standing, named })
}

fn ids(listed: &[Listed]) -> BTreeSet<&str> {
    listed.iter().map(|listed| listed.id.as_str()).collect()
}

fn takes_part(known: &Known, organisation: &str) -> bool {
    matches!(known.standing.get(organisation), Some(PartyState::Party | PartyState::Left))
}

/// Ways to ask for a list, and which of the world each is about.
type Ask = (Wanted, Box<dyn Fn(&Known) -> bool>);

fn asks(organisations: &[String]) -> Vec<Ask> {
    let mut asks: Vec<Ask> = vec![(Wanted::default(), Box::new(|_| true))];
    for area in AREAS {
        let wanted = Wanted { area: area.into(), ..Wanted::default() };
        asks.push((wanted, Box::new(move |known| known.area.starts_with(area))));
    }
    for word in WORDS {
        let wanted = Wanted { words: word.into(), ..Wanted::default() };
        asks.push((wanted, Box::new(move |known| known.word == word)));
    }
    for state in State::ALL {
        let wanted = Wanted { state: state.as_str().into(), area: "18".into(), ..Wanted::default() };
        asks.push((wanted, Box::new(move |known| known.state == *state && known.area.starts_with("18"))));
    }
    for organisation in organisations {
        let wanted = Wanted { organisation: organisation.clone(), ..Wanted::default() };
        let organisation = organisation.clone();
        asks.push((wanted, Box::new(move |known| takes_part(known, &organisation))));
    }
    asks
}

#[tokio::test]
async fn lists_counts_searches_and_look_ups_agree_with_the_one_decision() {
    let test = TestApp::empty().await;
    let own = test.app.own_ctx(Language::Swedish);
    let seed = std::env::var("SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or_else(|| fastrand::u64(..));
    println!("SEED={seed}");
    let ctx = own.clone();
    let (organisations, world) =
        test.app.db.write(move |tx| make(tx, &ctx, &mut Rng::with_seed(seed))).await.expect("a world");
    let hidden_from_strangers: Vec<String> =
        world.iter().filter(|known| known.openness != Openness::Public).map(|known| known.id.clone()).collect();
    let of_organisations = organisations.clone();
    let compared = test
        .app
        .db
        .read(move |tx| -> Result<usize, Stop> {
            let mut compared = 0;
            let mut rng = Rng::with_seed(seed);
            for reader in readers(&of_organisations, &world, &mut rng) {
                let ctx = reader.ctx(&own);
                for known in &world {
                    let found = one::find(tx, &ctx, &known.id)?;
                    assert_eq!(found.is_some(), reader.sees(known), "{} for {reader:?}, seed {seed}", known.id);
                    if let Some(c) = found {
                        let (stands, is_party) =
                            (reader.stands(known), reader.stands(known) == Some(PartyState::Party));
                        assert_eq!(c.standing_of(&ctx), stands, "{} for {reader:?}, seed {seed}", known.id);
                        let sees_work = may(&ctx, &c, Act::SeeWork);
                        assert_eq!(sees_work, is_party || reader.program, "{} for {reader:?}, seed {seed}", known.id);
                    }
                    compared += 1;
                }
                let visible = |is_about: &dyn Fn(&Known) -> bool| {
                    world.iter().filter(|known| is_about(known) && reader.sees(known)).count() as i64
                };
                let organisations: Vec<&str> = of_organisations.iter().map(String::as_str).collect();
                let by_organisation = presence::of_organisations(tx, &ctx, &organisations)?;
                for organisation in &of_organisations {
                    let expected = visible(&|known| takes_part(known, organisation));
                    let counted = by_organisation.get(organisation).copied().unwrap_or_default();
                    assert_eq!(counted, expected, "of {organisation} for {reader:?}, seed {seed}");
                }
                let by_area = presence::in_areas(tx, &ctx, &AREAS)?;
                for area in AREAS {
                    let expected = visible(&|known| known.area.starts_with(area));
                    let counted = by_area.get(area).copied().unwrap_or_default();
                    assert_eq!(counted, expected, "in {area} for {reader:?}, seed {seed}");
                }
                for (wanted, is_about) in asks(&of_organisations) {
                    let expected: BTreeSet<&str> = world
                        .iter()
                        .filter(|known| is_about(known) && reader.sees(known))
                        .map(|known| known.id.as_str())
                        .collect();
                    let (counted, listed) = lists::page(tx, &ctx, &wanted, 1000, 0)?;
                    assert_eq!(ids(&listed), expected, "{wanted:?} for {reader:?}, seed {seed}");
                    let number = if counted.is_more {
                        expected.len() as i64 > counted.number
                    } else {
                        expected.len() as i64 == counted.number
                    };
                    assert!(
                        number,
                        "{wanted:?} counts {counted:?}, not {}, for {reader:?}, seed {seed}",
                        expected.len()
                    );
                    compared += 1;
                }
                let is_invited =
                    |known: &&Known| reader.stands(known) == Some(PartyState::Invited) && reader.sees(known);
                let expected: BTreeSet<&str> = world.iter().filter(is_invited).map(|known| known.id.as_str()).collect();
                let invited = lists::invited(tx, &ctx)?;
                // The newest twenty.
                assert_eq!(invited.len(), expected.len().min(20), "invited for {reader:?}, seed {seed}");
                assert!(ids(&invited).is_subset(&expected), "invited for {reader:?}, seed {seed}");
            }
            Ok(compared)
        })
        .await
        .unwrap();
    assert!(compared > 5_000, "{compared}");

    // And nothing of it on any page a stranger can open.
    let mut stranger = test.stranger();
    let mut addresses: Vec<String> =
        ["/", "/samverkan", "/en/collaborations", "/api/v1/collaborations?limit=100"].map(str::to_owned).into();
    addresses.extend((2..=12).map(|page| format!("/samverkan?page={page}")));
    addresses.extend(AREAS.iter().map(|area| format!("/omraden/{area}")));
    addresses.extend(WORDS.iter().map(|word| format!("/samverkan?q={}", kernel::web::encode(word))));
    addresses.extend(organisations.iter().map(|organisation| format!("/organisationer/{organisation}")));
    let mut shown = 0;
    for address in addresses {
        let answer = stranger.get(&address).await;
        shown += answer.body.matches("-hemligt").count();
        for id in &hidden_from_strangers {
            assert!(!answer.body.contains(id.as_str()), "{id} is on {address}, seed {seed}");
        }
    }
    assert!(shown > 100, "what is public is there: {shown}");
    for id in hidden_from_strangers.iter().take(20) {
        for address in
            [format!("/samverkan/{id}"), format!("/samverkan/{id}/arbetet"), format!("/api/v1/collaborations/{id}")]
        {
            assert_eq!(stranger.get(&address).await.status, 404, "{address}");
        }
    }
}
