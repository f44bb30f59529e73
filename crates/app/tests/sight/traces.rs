//! What somebody may not see leaves no trace: two installations that differ only in what is hidden give the same answers on
//! every address, byte for byte, with the same headers and by as many statements, to each who may not see it. And what is
//! hidden is refused exactly as what was never there.

use actors::OrganisationKind;
use actors::store::organisations::{Named, register};
use actors::store::{administrators, people, sessions};
use harness::{Answer, Browser, TestApp};
use kernel::openness::Openness;
use kernel::record::Word;
use kernel::{Ctx, Language, Mandate, Moment, Stop, Tx};
use serde_json::json;
use std::collections::HashMap;
use tower::ServiceExt;

const HIDDEN: &str = "fardtjanst-i-morker";
/// As long, so that what is said of its length tells nothing either.
const NEVER: &str = "fardtjanst-i-skymni";
/// When all is asked, in both installations.
const NOW: Moment = Moment(1_795_000_000_000);
const CLOSED: [Openness; 3] = [Openness::Confidential, Openness::Group, Openness::Parties];

/// Somebody who may not see what is hidden.
#[derive(Clone, Default)]
struct Reader {
    who: &'static str,
    session: Option<String>,
    form_token: String,
    token: String,
}

impl Reader {
    fn of(tx: &mut Tx<'_>, ctx: &Ctx, who: &'static str, organisation: &str, acts: &[Mandate]) -> Result<Self, Stop> {
        let person = people::register(tx, ctx, who, None)?.id;
        let acted_for = Some(organisation).filter(|id| !id.is_empty());
        if !acts.is_empty() {
            let starts = ctx.now.date();
            let grant = people::Grant { person: &person, organisation, acts, task: "", starts: &starts, ends: None };
            people::grant(tx, ctx, &grant)?;
        } else {
            administrators::add(tx, ctx, &person)?;
        }
        let token = sessions::make_token(tx, ctx, &person, acted_for, "prov")?;
        let session = sessions::begin(tx, ctx, &person, acted_for)?;
        let (_, form_token) = sessions::actor_of_session(tx, &session, ctx.now, false)?.expect("signed in");
        Ok(Self { who, session: Some(session), form_token, token })
    }

    fn browser<'a>(&self, test: &'a TestApp) -> Browser<'a> {
        self.session.as_ref().map_or_else(|| test.stranger(), |session| test.session(session))
    }

    fn program<'a>(&self, test: &'a TestApp) -> Browser<'a> {
        if self.token.is_empty() { test.stranger() } else { test.with_token(&self.token) }
    }
}

/// An installation with something open, and with what is hidden.
struct World {
    test: TestApp,
    /// It is what `test` was made of, and takes its database away when it goes.
    _kept: TestApp,
    organisation: String,
    readers: Vec<Reader>,
}

/// One with something of everything in it.
fn file(id: &str, openness: Openness, parties: &[&str]) -> String {
    let named =
        |name: &&str| json!({ "id": kernel::id::slug(name), "name": name, "kind": "association", "area": "1880" });
    let ids: Vec<String> = parties.iter().map(|name| kernel::id::slug(name)).collect();
    json!({
        "format": "samverka/collaboration@1",
        "id": id,
        "language": "sv",
        "as_of": "2026-01-01",
        "title": format!("Torget {id}"),
        "challenge": "Torget ligger öde.",
        "state": "ongoing",
        "openness": openness.as_str(),
        "areas": ["1880"],
        "target_groups": [{ "name": "Unga på torget", "primary": true }],
        "organisations": parties.iter().map(named).collect::<Vec<_>>(),
        "parties": ids.iter().map(|id| json!({ "organisation": id })).collect::<Vec<_>>(),
        "goals": [{ "id": "g1", "text": "Torget lever" }],
        "actions": [{ "text": "Städa torget", "by": [ids[0]], "state": "ongoing" }],
        "agreements": [{ "id": "a1", "kind": "partnership", "title": "Om torget", "between": ids }],
    })
    .to_string()
}

fn readers(tx: &mut Tx<'_>, ctx: &Ctx) -> Result<(String, Vec<Reader>), Stop> {
    let organisation = |tx: &mut Tx<'_>, name| -> Result<String, Stop> {
        let named = Named { name, kind: OrganisationKind::Association, area: Some("1880"), number: None };
        Ok(register(tx, ctx, &named)?.id)
    };
    let (ours, elsewhere) = (organisation(tx, "Byalaget")?, organisation(tx, "Grannlaget")?);
    // A party to what is hidden, and to nothing else.
    organisation(tx, "Skymda laget")?;
    let most = &[Mandate::Represent, Mandate::Answer, Mandate::Decide, Mandate::Sign];
    let readers = vec![
        Reader { who: "visitor", ..Reader::default() },
        Reader::of(tx, ctx, "stranger", &elsewhere, Mandate::ALL)?,
        Reader::of(tx, ctx, "member", &ours, most)?,
        Reader::of(tx, ctx, "administrator", "", &[])?,
    ];
    Ok((ours, readers))
}

async fn world(hidden: &[Openness]) -> World {
    let kept = TestApp::empty().await;
    let test = kept.exact(NOW, 1).await;
    let ctx = test.app.own_ctx(Language::Swedish);
    let made = test.app.db.write(move |tx| readers(tx, &ctx)).await;
    let (organisation, readers) = made.expect("readers");
    let open = kept.exact(NOW, 2).await;
    open.import(&file("oppet", Openness::Public, &["Byalaget"])).await.expect("what is open");
    // With chance and a clock of its own, that the others are not set by.
    for (number, openness) in hidden.iter().enumerate() {
        let parties = ["Byalaget", "Skymda laget"];
        kept.import(&file(&format!("{HIDDEN}-{number}"), *openness, &parties)).await.expect("what is hidden");
    }
    World { test, _kept: kept, organisation, readers }
}

/// What an answer is, and what it took.
#[derive(Debug, PartialEq, Eq)]
struct Told {
    address: String,
    status: u16,
    headers: Vec<(String, String)>,
    body: String,
    statements: u64,
}

impl World {
    async fn told(&self, address: String, asking: impl AsyncFnOnce() -> Answer) -> Told {
        let before = self.test.app.db.statement_count();
        let answer = asking().await;
        let statements = self.test.app.db.statement_count() - before;
        Told { address, status: answer.status, headers: answer.headers(), body: answer.body, statements }
    }

    /// An address with its parts filled in, about something that is there wherever that is open.
    fn filled(&self, pattern: &str, collaboration: &str) -> String {
        let samples = HashMap::from([
            ("{code}", "1880"),
            ("{organisation}", &*self.organisation),
            ("{question}", "gb1"),
            ("{step}", "gemensam-bild"),
            ("{model}", "mucf-samverkansmodell"),
            ("{article}", "mandate"),
            ("{group}", "1"),
            ("{goal}", "g1"),
            ("{agreement}", "a1"),
            ("{which}", "register"),
            ("{setting}", "theme"),
            ("{sentence}", "actors-level-1"),
        ]);
        let pieces: Vec<&str> = pattern.split('/').collect();
        let fill = |(at, piece): (usize, &&str)| match *piece {
            "{id}" if is_about_collaboration(pattern) => collaboration.to_owned(),
            "{id}" if pieces[at - 1] == "process-models" => "mucf-samverkansmodell".to_owned(),
            "{id}" => self.organisation.clone(),
            piece if piece.starts_with('{') => (*samples.get(piece).unwrap_or(&"1")).to_owned(),
            piece => piece.to_owned(),
        };
        pieces.iter().enumerate().map(fill).collect::<Vec<_>>().join("/")
    }

    /// Every address that is read, in both languages, and lists cut down in each way.
    fn addresses(&self) -> Vec<String> {
        let mut all: Vec<String> = Vec::new();
        for route in app::routes().into_iter().filter(|route| route.get.is_some()) {
            all.push(self.filled(route.address.sv, "oppet"));
            if !route.api {
                all.push(self.filled(route.address.en, "oppet"));
            }
        }
        all.extend(["/healthz", "/readyz", "/robots.txt", "/sitemap.xml", "/api/v1/openapi.json"].map(str::to_owned));
        let organisation = &self.organisation;
        let lists: [(&[&str], Vec<String>); 4] = [
            (
                &["/samverkan", "/en/collaborations", "/api/v1/collaborations"],
                ["q=torget", "q=fardtjanst", "q=Torget+fardtjanst-i-morker-0", "level=2", "area=1880", "area=18"]
                    .into_iter()
                    .chain(["state=ongoing", "kind=association", "page=2", "limit=1", "limit=100", "q=unga"])
                    .map(str::to_owned)
                    .chain([format!("organisation={organisation}")])
                    .collect(),
            ),
            (
                &["/aktorskarta", "/en/actor-map", "/api/v1/actor-map"],
                ["area=1880", "area=18", "kind=association", "group=unga", "never=yes", "never=yes&area=1880"]
                    .map(str::to_owned)
                    .to_vec(),
            ),
            (
                &["/organisationer", "/en/organisations", "/api/v1/organisations"],
                ["q=laget", "q=skymda", "q=torget", "kind=association", "area=1880"].map(str::to_owned).to_vec(),
            ),
            (&["/modeller/sok", "/api/v1/process-model-texts"], vec!["q=torget".to_owned(), "q=fardtjanst".to_owned()]),
        ];
        for (addresses, queries) in lists {
            all.extend(addresses.iter().flat_map(|at| queries.iter().map(move |query| format!("{at}?{query}"))));
        }
        all.extend(["/api/v1/areas/18", "/omraden/18", "/register/fil?form=xlsx"].map(str::to_owned));
        all
    }

    /// All that one reader is told.
    async fn all_told(&self, reader: &Reader) -> Vec<Told> {
        let mut all = Vec::new();
        for address in self.addresses() {
            let mut browser = reader.browser(&self.test);
            all.push(self.told(address.clone(), async || browser.get(&address).await).await);
        }
        // What is hidden, by its own address.
        for pattern in ["/samverkan/{id}", "/en/collaborations/{id}", "/api/v1/collaborations/{id}"] {
            let address = self.filled(pattern, &format!("{HIDDEN}-0"));
            let mut browser = reader.browser(&self.test);
            all.push(self.told(address.clone(), async || browser.get(&address).await).await);
        }
        all
    }

    /// What the figures say, but for how long it took and what filling the installation took.
    async fn figures(&self) -> String {
        let asked = axum::http::Request::get("/metrics").body(axum::body::Body::empty()).expect("a request");
        let figures = app::watch::router(&self.test.app).oneshot(asked).await.expect("figures");
        assert_eq!(figures.status(), 200);
        let bytes = axum::body::to_bytes(figures.into_body(), usize::MAX).await.expect("figures");
        let text = String::from_utf8(bytes.to_vec()).expect("text");
        let is_same = |line: &&str| !line.contains("seconds") && !line.contains("db_statements");
        let mut lines: Vec<&str> = text.lines().filter(is_same).collect();
        // They come in no order.
        lines.sort_unstable();
        lines.join("\n")
    }
}

fn is_about_collaboration(pattern: &str) -> bool {
    ["/samverkan/{id}", "/en/collaborations/{id}", "/api/v1/collaborations/{id}"]
        .iter()
        .any(|at| pattern.starts_with(at))
}

/// How full the database is and which chains it has, an administrator is told; of whom, never.
fn tells_how_much(address: &str) -> bool {
    ["/administration/health", "/administration/halsa", "/administration/journal"].iter().any(|at| address.contains(at))
}

#[tokio::test]
async fn nobody_is_told_more_where_something_is_hidden() {
    for who in 0..4 {
        // To be a party is to see what is open to parties.
        let hidden = if who == 2 { &CLOSED[..2] } else { &CLOSED };
        let (without, with) = (world(&[]).await, world(hidden).await);
        let reader = with.readers[who].clone();
        let (told_without, told_with) = (without.all_told(&without.readers[who]).await, with.all_told(&reader).await);
        assert_eq!(told_without.len(), told_with.len());
        for (without, with) in told_without.iter().zip(&told_with) {
            if reader.who == "administrator" && tells_how_much(&with.address) {
                assert!(!with.body.contains(HIDDEN) && !with.body.contains("Torget fardtjanst"), "{}", with.address);
                continue;
            }
            assert_eq!(without, with, "{} tells a {} of what is hidden", with.address, reader.who);
        }
        assert_eq!(without.figures().await, with.figures().await, "the figures tell of what is hidden");
        let shown = told_with.iter().filter(|told| told.status == 200 && told.body.contains("Torget oppet")).count();
        assert!(shown >= 8, "what is open is there: {shown}");
    }
}

#[tokio::test]
async fn a_difference_would_be_seen() {
    let (without, with) = (world(&[]).await, world(&[Openness::Public]).await);
    let visitor = &with.readers[0];
    let (without, with) = (without.all_told(visitor).await, with.all_told(visitor).await);
    let differ = |one: &Told, other: &Told| one.body != other.body;
    let seen = without.iter().zip(&with).filter(|(without, with)| differ(without, with)).count();
    assert!(seen >= 20, "{seen}");
}

#[tokio::test]
async fn what_is_hidden_is_refused_as_what_was_never_there() {
    let world = world(&CLOSED).await;
    let test = &world.test;
    for reader in &world.readers {
        let hidden = if reader.who == "member" { 2 } else { CLOSED.len() };
        for route in app::routes().into_iter().filter(|route| is_about_collaboration(route.address.sv)) {
            for (pattern, number) in
                [route.address.sv, route.address.en].into_iter().flat_map(|p| (0..hidden).map(move |n| (p, n)))
            {
                let ids = [HIDDEN, NEVER].map(|id| format!("{id}-{number}"));
                let mut all: Vec<Vec<Told>> = Vec::new();
                for id in &ids {
                    let address = world.filled(pattern, id);
                    let mut told = Vec::new();
                    if route.get.is_some() {
                        let mut browser = reader.browser(test);
                        told.push(world.told(address.clone(), async || browser.get(&address).await).await);
                    }
                    for (method, _) in [("POST", route.post), ("PUT", route.put)].iter().filter(|(_, h)| h.is_some()) {
                        let fields = [("form_token", reader.form_token.as_str()), ("act", "save"), ("seen", "0")];
                        let mut sender = if route.api { reader.program(test) } else { reader.browser(test) };
                        let asking = async || match route.api {
                            true => sender.call(method, &address, &json!({ "act": "save", "seen": 0 })).await,
                            false => sender.post(&address, &fields).await,
                        };
                        told.push(world.told(address.clone(), asking).await);
                    }
                    for one in &mut told {
                        one.address = one.address.replace(id, "id");
                        one.body = one.body.replace(id, "id");
                        one.headers.retain(|(name, _)| name != "x-request-id");
                    }
                    all.push(told);
                }
                assert_eq!(all[0], all[1], "{pattern} tells a {} of {}", reader.who, ids[0]);
                let is_sign_in = |told: &Told| {
                    told.headers.iter().any(|(_, value)| value.ends_with("/logga-in") || value.ends_with("/sign-in"))
                };
                let is_open = |told: &Told| told.status < 303 || told.status == 303 && !is_sign_in(told);
                assert!(!all[0].iter().any(is_open), "{pattern} is open to a {}", reader.who);
            }
        }
    }
}
