//! An administrator sees what is closed only when another has approved it, for a time, to read; and the parties know.

use actors::OrganisationKind;
use actors::store::organisations::{Named, register};
use actors::store::{administrators, people, sessions};
use harness::{Browser, TestApp};
use kernel::{Ctx, Language, Mandate, Stop, Tx};
use serde_json::json;

struct Cast {
    coordinator: String,
    first: String,
    second: String,
    first_token: String,
}

/// An organisation's coordinator, and two administrators of the installation, one of whom acts for an organisation too.
fn cast(tx: &mut Tx<'_>, ctx: &Ctx) -> Result<Cast, Stop> {
    let mut of =
        |name: &str, mail: &str, organisation: &str, is_administrator: bool| -> Result<(String, String), Stop> {
            let named = Named { name: organisation, kind: OrganisationKind::Association, area: None, number: None };
            let organisation = register(tx, ctx, &named)?;
            let person = people::register(tx, ctx, name, Some(mail))?;
            let grant = people::Grant {
                person: &person.id,
                organisation: &organisation.id,
                acts: <Mandate as kernel::record::Word>::ALL,
                task: "",
                starts: &ctx.now.date(),
                ends: None,
            };
            people::grant(tx, ctx, &grant)?;
            if is_administrator {
                administrators::add(tx, ctx, &person.id)?;
            }
            Ok((
                sessions::begin(tx, ctx, &person.id, None)?,
                sessions::make_token(tx, ctx, &person.id, Some(&organisation.id), "prov")?,
            ))
        };
    let (coordinator, _) = of("Samordnare", "samordnare@example.se", "Byalaget", false)?;
    let (first, first_token) = of("Administratör", "forst@example.se", "Driftbolaget", true)?;
    let (second, _) = of("Driftansvarig", "andra@example.se", "Kontrollbolaget", true)?;
    Ok(Cast { coordinator, first, second, first_token })
}

async fn world(test: &TestApp) -> Cast {
    let ctx = test.app.own_ctx(Language::Swedish);
    test.app.db.write(move |tx| cast(tx, &ctx)).await.unwrap()
}

/// A confidential collaboration with something written in it; its address.
async fn confidential(coordinator: &mut Browser<'_>) -> String {
    let fields = [
        ("title", "Trygghet i Granviken"),
        ("challenge", "Hemliga omständigheter."),
        ("openness", "confidential"),
        ("model", "mucf-samverkansmodell"),
    ];
    let started = coordinator.fill("/starta", "/starta", &fields).await;
    let page = started.leads().trim_end_matches("/parter").to_owned();
    let answer = format!("{page}/svar/gb1");
    coordinator.fill(&answer, "/svar/gb1", &[("text", "Vi har sett det hemliga."), ("act", "share")]).await.leads();
    page
}

const INSIGHTS: &str = "/administration/insyn";

async fn ask(browser: &mut Browser<'_>, page: &str) -> harness::Answer {
    let fields = [("collaboration", page), ("reason", "En begäran om allmän handling ska prövas."), ("hours", "4")];
    browser.fill(INSIGHTS, "/insyn", &fields).await
}

/// The address where a request is answered.
async fn waiting(browser: &mut Browser<'_>) -> String {
    let page = browser.get(INSIGHTS).await.body;
    let rest = page.split("action=\"/administration/insyn/").nth(1).expect("a request that can be answered");
    rest.split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn it_takes_two_and_the_parties_are_told() {
    let test = TestApp::empty().await;
    let cast = world(&test).await;
    let mut coordinator = test.session(&cast.coordinator);
    let (mut first, mut second) = (test.session(&cast.first), test.session(&cast.second));
    let page = confidential(&mut coordinator).await;
    assert_eq!(first.get(&page).await.status, 404, "looking after the installation shows nothing");

    let nowhere = ask(&mut first, "/samverkan/finns-inte").await;
    assert_eq!(nowhere.status, 422);
    nowhere.says("Det finns ingen samverkan med den adressen.");
    ask(&mut first, &format!("http://test{page}/historik")).await.leads();
    assert_eq!(first.get(&page).await.status, 404, "asking is not enough");
    let asked = test.mails("andra@example.se").await;
    assert!(asked[0].contains("/administration/insyn") && !asked[0].contains("Trygghet"), "{}", asked[0]);

    // One's own request cannot be approved, whatever is sent.
    let id = waiting(&mut first).await;
    first.get(INSIGHTS).await.says("Väntar på en annan administratör.").says_not("Godkänn insynen");
    let own = test
        .with_token(&cast.first_token)
        .call("PUT", &format!("/api/v1{}/{id}", "/administration/insights"), &json!({ "act": "approve" }))
        .await;
    assert_eq!(own.status, 403, "{}", own.body);
    second.fill(INSIGHTS, &id, &[("act", "approve")]).await.leads();

    // Let in, to read, and each page says so.
    for (path, words) in [
        (page.clone(), "Hemliga omständigheter."),
        (format!("{page}/arbetet"), "Arbetet"),
        (format!("{page}/steg/gemensam-bild"), "Vi har sett det hemliga."),
        (format!("{page}/historik"), "Insyn gavs till en administratör"),
    ] {
        first.get(&path).await.says(words).says("Du läser det här med insyn till");
    }
    assert_eq!(second.get(&page).await.status, 404, "the one who approves is not let in");
    first.get("/samverkan").await.says_not("Trygghet i Granviken");

    // The parties' own history, and a mail.
    let history = coordinator.get(&format!("{page}/historik")).await;
    history
        .says("Insyn gavs till en administratör")
        .says("Administratör får läsa till")
        .says("En begäran om allmän handling ska prövas.");
    let told = test.mails("samordnare@example.se").await;
    assert!(told.iter().any(|mail| mail.contains("allmän handling") && mail.contains("Administratör")), "{told:?}");
    coordinator.get(&page).await.says_not("Du läser det här med insyn");

    // Ended before its time, by either.
    second.fill(INSIGHTS, &id, &[("act", "end")]).await.leads();
    assert_eq!(first.get(&page).await.status, 404);
    coordinator.get(&format!("{page}/historik")).await.says("En insyn avslutades i förtid");
    first.get("/administration/journal").await.says("Insyn i en samverkan begärdes");
}

#[tokio::test]
async fn nobody_lets_in_who_has_just_come_or_was_just_let_in_by_the_one_who_asks() {
    let test = TestApp::empty().await;
    let cast = world(&test).await;
    let mut coordinator = test.session(&cast.coordinator);
    let mut first = test.session(&cast.first);
    let page = confidential(&mut coordinator).await;
    // Somebody the one who asks made an administrator herself, such as herself by another address.
    let ctx = test.app.own_ctx(Language::Swedish);
    let puppet = test.app.db.write(move |tx| -> Result<String, Stop> {
        let asker = people::by_mail(tx, "forst@example.se")?.expect("the first").id;
        let person = people::register(tx, &ctx, "Administratör", Some("forst+2@example.se"))?;
        let acting = kernel::Actor::Person {
            person: asker,
            name: String::new(),
            acting: None,
            others: Vec::new(),
            is_administrator: true,
        };
        administrators::add(tx, &Ctx { actor: acting, ..ctx.clone() }, &person.id)?;
        Ok(sessions::begin(tx, &ctx, &person.id, None)?)
    });
    let mut puppet = test.session(&puppet.await.unwrap());
    ask(&mut first, &page).await.leads();
    let waits = puppet.get(INSIGHTS).await;
    waits.says("En annan administratör behöver svara").says_not("Godkänn insynen");
    let token = waits.body.split("name=\"form_token\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let id = waiting(&mut puppet).await;
    let sent = [("form_token", token.as_str()), ("act", "approve")];
    assert_eq!(puppet.post(&format!("{INSIGHTS}/{id}"), &sent).await.status, 403);
    // A week later she may; the request has lapsed by then, and is made anew.
    let later = test.at(test.app.clock.now().plus(8 * kernel::Moment::DAY)).await;
    let (mut first, mut puppet) = (first.at(&later), puppet.at(&later));
    ask(&mut first, &page).await.leads();
    let id = waiting(&mut puppet).await;
    puppet.fill(INSIGHTS, &id, &[("act", "approve")]).await.leads();
    // One who came after it was asked does not answer it.
    let ctx = later.app.own_ctx(Language::Swedish);
    let late = Ctx { now: ctx.now.plus(kernel::Moment::HOUR), ..ctx };
    let new = later.app.db.write(move |tx| -> Result<String, Stop> {
        let person = people::register(tx, &late, "Ny", Some("ny@example.se"))?;
        administrators::add(tx, &late, &person.id)?;
        Ok(sessions::begin(tx, &late, &person.id, None)?)
    });
    let mut new = later.session(&new.await.unwrap());
    ask(&mut first, &page).await.leads();
    new.get(INSIGHTS).await.says("En annan administratör behöver svara");
}

#[tokio::test]
async fn insight_changes_nothing() {
    let test = TestApp::empty().await;
    let cast = world(&test).await;
    let (mut coordinator, mut first, mut second) =
        (test.session(&cast.coordinator), test.session(&cast.first), test.session(&cast.second));
    let page = confidential(&mut coordinator).await;
    // The administrator's own organisation is a party: she is not named, and by insight she acts for nobody.
    let organisation =
        first.get("/min-sida").await.body.split("href=\"/organisationer/").nth(1).unwrap()[..36].to_owned();
    coordinator
        .fill(&format!("{page}/parter?organisation=drift"), "/parter", &[("organisation", &organisation)])
        .await
        .leads();
    ask(&mut first, &page).await.leads();
    let id = waiting(&mut second).await;
    second.fill(INSIGHTS, &id, &[("act", "approve")]).await.leads();
    let shown = first.get(&format!("{page}/steg/gemensam-bild")).await;
    assert_eq!(shown.status, 200);
    assert!(!shown.body.contains("name=\"acting_for\""), "no form that binds an organisation");
    let own = first.get("/min-sida").await.body;
    let token = own.split("name=\"form_token\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    for path in
        ["/parter/plats", "/svar/gb1", "/beskrivning", "/steg/gemensam-bild", "/ny-overenskommelse", "/nytt-mal"]
    {
        let fields = [
            ("form_token", token.as_str()),
            ("acting_for", organisation.as_str()),
            ("organisation", organisation.as_str()),
            ("act", "accept"),
            ("text", "Ändrat"),
            ("title", "Ändrat"),
            ("state", "open"),
        ];
        let answer = first.post(&format!("{page}{path}"), &fields).await;
        assert_eq!(answer.status, 404, "POST {path}");
    }
    let mut program = test.with_token(&cast.first_token);
    let api = page.replace("/samverkan", "/api/v1/collaborations");
    assert_eq!(program.get(&api).await.status, 200, "programs of the one who was let in read as well");
    let place = program.call("PUT", &format!("{api}/parties/{organisation}/place"), &json!({ "act": "accept" })).await;
    assert_eq!(place.status, 404);
}

#[tokio::test]
async fn a_request_that_is_refused_lets_nobody_in() {
    let test = TestApp::empty().await;
    let cast = world(&test).await;
    let (mut coordinator, mut first, mut second) =
        (test.session(&cast.coordinator), test.session(&cast.first), test.session(&cast.second));
    let page = confidential(&mut coordinator).await;
    ask(&mut first, &page).await.leads();
    let id = waiting(&mut second).await;
    second.fill(INSIGHTS, &id, &[("act", "refuse")]).await.leads();
    first.get(INSIGHTS).await.says("avslagen");
    assert_eq!(first.get(&page).await.status, 404);
    coordinator.get(&format!("{page}/historik")).await.says_not("Insyn");
    let mut stranger = test.session(&cast.coordinator);
    assert_eq!(stranger.get(INSIGHTS).await.status, 404, "only administrators see requests");
}

#[tokio::test]
async fn asking_is_counted_so_that_neither_administrators_nor_parties_are_flooded_and_a_yes_tells_all() {
    let test = TestApp::empty().await;
    let cast = world(&test).await;
    let mut coordinator = test.session(&cast.coordinator);
    let (mut first, mut second) = (test.session(&cast.first), test.session(&cast.second));
    let page = confidential(&mut coordinator).await;
    let told = async || test.mails("samordnare@example.se").await.len() as i64;
    let before = told().await;
    for asked in 0..kernel::mail::ALIKE_IN_A_DAY {
        ask(&mut first, &page).await.leads();
        let id = waiting(&mut second).await;
        second.fill(INSIGHTS, &id, &[("act", "approve")]).await.leads();
        assert_eq!(told().await, before + asked + 1);
    }
    let stopped = ask(&mut first, &page).await;
    assert_eq!(stopped.status, 429);
    stopped.says("flera mejl av det här slaget");
    assert_eq!(told().await, before + kernel::mail::ALIKE_IN_A_DAY);
}
