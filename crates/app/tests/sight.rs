//! Who sees what is said twice: by `access::may_see` for one collaboration, and by a condition in SQL for lists, counts,
//! searches and look-ups. Here both are asked about a made-up world of collaborations of every openness, in which every
//! organisation stands in some way and some persons are named, by every kind of reader. What one may not see leaves no
//! trace. `SEED=` runs the same world again.

use collaborations::access::{Standing, may_see};
use collaborations::collaboration::PartyState;
use collaborations::file::{AreaRef, CollaborationFile, FORMAT, NamedOrganisation, PartyEntry, State};
use collaborations::store::lists::{self, Listed, Wanted};
use collaborations::store::one;
use fastrand::Rng;
use harness::TestApp;
use kernel::openness::Openness;
use kernel::record::{FileId, Word};
use kernel::{Acting, Actor, Ctx, Language, Mandate, Stop, Text, Tx};
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
    named: BTreeSet<&'static str>,
}

/// Somebody who asks.
#[derive(Clone, Debug)]
struct Reader {
    person: Option<&'static str>,
    organisation: Option<String>,
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
                acting: self.organisation.as_ref().map(|organisation| Acting {
                    organisation: organisation.clone(),
                    name: organisation.clone(),
                    mandates: Mandate::ALL.to_vec(),
                    limited: Vec::new(),
                    units: Vec::new(),
                }),
                others: Vec::new(),
            },
        };
        Ctx { actor, ..own.clone() }
    }

    /// By the one decision.
    fn sees(&self, known: &Known) -> bool {
        let standing = Standing {
            party: self.organisation.as_ref().and_then(|organisation| known.standing.get(organisation).copied()),
            named: self.person.is_some_and(|person| known.named.contains(person)),
            program: self.program,
        };
        may_see(known.openness, standing)
    }
}

fn readers(organisations: &[String]) -> Vec<Reader> {
    let mut readers = vec![
        Reader { person: None, organisation: None, program: false },
        Reader { person: None, organisation: None, program: true },
    ];
    for person in PERSONS {
        readers.push(Reader { person: Some(person), organisation: None, program: false });
        for organisation in organisations {
            readers.push(Reader { person: Some(person), organisation: Some(organisation.clone()), program: false });
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
    let file = CollaborationFile {
        format: FORMAT.to_owned(),
        id: FileId(id.clone()),
        title: Text::Plain(format!("{word} {id}")),
        state: Some(state),
        openness: Some(openness),
        areas: vec![AreaRef::Code(area.to_owned())],
        organisations: vec![NamedOrganisation {
            id: FileId("forst".into()),
            name: first.name.clone(),
            kind: first.kind,
            area: first.area.clone(),
            number: None,
            counts: Vec::new(),
        }],
        parties: vec![PartyEntry { organisation: FileId("forst".into()), ..PartyEntry::default() }],
        ..CollaborationFile::default()
    };
    one::start(tx, ctx, &file)?;
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
    let named: BTreeSet<&'static str> = PERSONS.into_iter().filter(|_| rng.usize(..4) == 0).collect();
    for person in &named {
        one::set_named(tx, ctx, &id, person, true)?;
    }
    Ok(Known { id, openness, state, area, word, standing, named })
}

fn ids(listed: &[Listed]) -> BTreeSet<&str> {
    listed.iter().map(|listed| listed.id.as_str()).collect()
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
        let takes_part = move |known: &Known| {
            matches!(known.standing.get(&organisation), Some(PartyState::Party | PartyState::Left))
        };
        asks.push((wanted, Box::new(takes_part)));
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
            for reader in readers(&of_organisations) {
                let ctx = reader.ctx(&own);
                for known in &world {
                    let found = one::find(tx, &ctx, &known.id)?.is_some();
                    assert_eq!(found, reader.sees(known), "{} for {reader:?}, seed {seed}", known.id);
                    compared += 1;
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
                let invited = lists::invited(tx, &ctx)?;
                for listed in &invited {
                    let known = world.iter().find(|known| known.id == listed.id).expect("of this world");
                    assert!(reader.sees(known), "invited to {} for {reader:?}, seed {seed}", known.id);
                }
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
