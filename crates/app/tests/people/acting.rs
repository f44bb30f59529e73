//! Acting for several organisations, and handing a role over.

use crate::steps::*;
use harness::{Browser, TestApp};
use kernel::record::Word;
use kernel::{Mandate, Stop};
use serde_json::{Value, json};

#[tokio::test]
async fn a_person_with_three_organisations_in_two_tabs_never_answers_for_the_wrong_one() {
    let test = TestApp::demo().await;
    let mut tab = test.role("Samordnare", "Granviks kommun").await;
    let municipality = tab.own_organisation().await;
    let village = test.role("Ordförande", "Granvikens byalag").await.own_organisation().await;
    let club = test.role("Ordförande", "Granvikens IF").await.own_organisation().await;
    let me = own_data(&mut tab).await["account"][0]["id"].as_str().unwrap().to_owned();
    let (ctx, also) = (test.app.own_ctx(kernel::Language::Swedish), [village.clone(), club.clone()]);
    let granted = test.app.db.write(move |tx| -> Result<(), Stop> {
        for organisation in &also {
            give(tx, &ctx, &me, organisation, &[Mandate::Answer, Mandate::Represent])?;
        }
        Ok(())
    });
    granted.await.unwrap();

    let question = format!("/samverkan/{EXERCISE}/svar/gb5");
    let step = format!("/samverkan/{EXERCISE}/steg/gemensam-bild");
    const TEXT: &str = "Det här skrev jag för kommunen i den första fliken.";
    let first = tab.get(&question).await;
    let fields = |body: &str, text: &'static str| -> Vec<(String, String)> {
        let mut fields: Vec<(String, String)> =
            ["form_token", "acting_for", "seen"].map(|name| (name.to_owned(), hidden(body, name))).into();
        fields.extend([("text".to_owned(), text.to_owned()), ("act".to_owned(), "share".to_owned())]);
        fields
    };
    let made_in_first = fields(&first.body, TEXT);
    let as_fields = |fields: &[(String, String)]| -> Vec<(String, String)> { fields.to_vec() };
    // The other tab changes whom she acts for.
    tab.fill(&step, "/agera-for", &[("organisation", &village)]).await.leads();
    let second = tab.get(&question).await;
    second.says("Granvikens byalag");

    // The first tab is sent: she is asked, nothing is done, and what she wrote is there.
    async fn send(tab: &mut Browser<'_>, to: &str, fields: &[(String, String)]) -> harness::Answer {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        tab.post(to, &fields).await
    }
    let asked = send(&mut tab, &question, &as_fields(&made_in_first)).await;
    assert_eq!(asked.status, 409);
    asked
        .says("Vilken organisation gäller det?")
        .says("Gör det för Granviks kommun")
        .says("Gör det för Granvikens byalag");
    assert!(asked.body.contains(TEXT), "what was typed is kept");
    tab.get(&step).await.says_not(TEXT);

    // Without a proof that the form is ours there is no question either.
    let mut forged = made_in_first.clone();
    forged[0].1 = "x".into();
    assert_eq!(send(&mut tab, &question, &forged).await.status, 400);

    // The answer: for the municipality. It is hers, and the head says so.
    let mut decided = made_in_first.clone();
    decided.push(("decided_for".into(), municipality.clone()));
    assert_eq!(send(&mut tab, &question, &decided).await.status, 303);
    tab.get(&step).await.says(TEXT).says("Du agerar för Granviks kommun");
    let latest = |history: Value| history["items"][0].clone();
    let entry = latest(tab.get(&format!("/api/v1/collaborations/{EXERCISE}/history")).await.json());
    assert_eq!(entry["organisation"], json!(municipality));
    assert_eq!(entry["person"], json!("Samordnare"));

    // The second tab still holds a form made for the village; now the municipality is acted for. Asked again; for the village.
    const OTHER: &str = "Det här skrev jag för byalaget i den andra fliken.";
    let mut for_village = fields(&second.body, OTHER);
    assert_eq!(send(&mut tab, &question, &for_village).await.status, 409);
    for_village.push(("decided_for".into(), village.clone()));
    assert_eq!(send(&mut tab, &question, &for_village).await.status, 303);
    let entry = latest(tab.get(&format!("/api/v1/collaborations/{EXERCISE}/history")).await.json());
    assert_eq!(entry["organisation"], json!(village));

    // An organisation she has nothing to do with is no answer.
    for_village.retain(|(name, _)| name != "decided_for");
    for_village[1].1 = municipality.clone();
    for_village.push(("decided_for".into(), "någon-annan".into()));
    assert_eq!(send(&mut tab, &question, &for_village).await.status, 404);

    // As a resident she binds nobody: a form of the village is asked about, and its page is offered for another.
    tab.fill("/", "/agera-for", &[("organisation", "")]).await.leads();
    tab.get("/").await.says("Du agerar som invånare");
    let hidden_now = tab.get(&question).await;
    assert_eq!(hidden_now.status, 404);
    hidden_now.says("Agera för Granvikens byalag");
    let alone = send(&mut tab, &question, &fields(&second.body, OTHER)).await;
    assert_eq!(alone.status, 409);
    alone.says("nu agerar du för dig själv").says_not("Gör det för Granviks kommun");
}

#[tokio::test]
async fn a_coordinator_leaves_on_friday_and_the_successor_works_on_monday() {
    let test = TestApp::empty().await;
    let ours = organisation(&test, "Provkommunen").await;
    let (_, mut boss) = person(&test, "Kanslichef", "chef@example.se", &ours, Mandate::ALL).await;
    const COORDINATES: &[Mandate] = &[Mandate::Represent, Mandate::Answer];
    let (leaver_id, mut leaver) = person(&test, "Samordnaren", "gar@example.se", &ours, COORDINATES).await;
    let (successor_id, mut successor) =
        person(&test, "Efterträdaren", "kommer@example.se", &ours, &[Mandate::Answer]).await;
    // A confidential collaboration is there only for those named: it must go along.
    let started = leaver
        .fill(
            "/starta",
            "/starta",
            &[
                ("title", "Skyddat boende"),
                ("challenge", "Ingen klarar det ensam."),
                ("target-group", "De som behöver skydd"),
                ("area", "1880"),
                ("model", "mucf-samverkansmodell"),
                ("openness", "confidential"),
            ],
        )
        .await;
    let show = format!("/samverkan/{}", started.leads().split('/').nth(2).unwrap());
    assert_eq!(leaver.get(&show).await.status, 200);
    assert_eq!(successor.get(&show).await.status, 404);

    let mandate = mandate_of(&mut boss, &ours, "Samordnaren").await;
    let hand_over = format!("{mandate}/lamna-over");
    // The preview says what goes along; whoever does not administer learns nothing.
    boss.get(&hand_over)
        .await
        .says("Uppdrag: företräda, svara")
        .says("Namngiven i: en samverkan som du inte får se")
        .says_not("Skyddat boende");
    assert_eq!(leaver.get(&hand_over).await.status, 404);
    let nobody = boss.fill(&hand_over, "/lamna-over", &[("successor", ""), ("last-day", "")]).await;
    assert_eq!(nobody.status, 422);
    let friday = in_days(&test, 3).date();
    let done = boss.fill(&hand_over, "/lamna-over", &[("successor", &successor_id), ("last-day", &friday)]).await;
    let handed = done.leads().to_owned();
    boss.get(&handed).await.says("Samordnaren lämnade över till Efterträdaren").says_not("Skyddat boende");
    successor.get(&handed).await.says("Namngiven i: Skyddat boende");
    let record = format!("/api/v1/organisations/{ours}/handovers/{}", handed.rsplit('/').next().unwrap());
    assert!(!boss.get(&record).await.body.contains("Skyddat boende"));

    // Both are told, and so is the administrator; all on paper too.
    let told = test.mails("kommer@example.se").await.pop().unwrap();
    assert!(told.contains("lämnat över sitt uppdrag") && link_in(&told) == handed, "{told}");
    assert!(test.mails("gar@example.se").await.pop().unwrap().contains("överlämnat till Efterträdaren"));
    assert!(test.mails("chef@example.se").await.pop().unwrap().contains("Samordnaren har lämnat över"));
    // Both work until Friday, also with what was confidential.
    successor.get("/min-sida").await.says("företräda, svara");
    assert_eq!(successor.get(&show).await.status, 200);
    assert_eq!(leaver.get(&show).await.status, 200);
    leaver.get("/min-sida").await.says("Provkommunen").says("Samordnaren lämnade över till Efterträdaren");
    // One entry in the collaboration's chain, one in the organisation's.
    successor.get(&format!("{show}/historik")).await.says("Ett uppdrag lämnades över");
    let streams = [format!("organisation:{ours}"), format!("collaboration:{}", show.rsplit('/').next().unwrap())];
    for name in streams {
        let stream = match name.split_once(':').unwrap() {
            ("organisation", id) => kernel::journal::Stream::Organisation(id.to_owned()),
            (_, id) => kernel::journal::Stream::Collaboration(id.to_owned()),
        };
        let entries =
            test.app.db.read(move |tx| kernel::journal::page(tx, &stream, 100, 0)).await.expect("the journal is read");
        assert_eq!(entries.iter().filter(|entry| entry.verb == "journal-handed-over").count(), 1, "{name}");
    }

    // On Monday the successor works, and the one who left sees what she left, and nothing more.
    let monday = test.at(in_days(&test, 6)).await;
    a_day_passes(&monday).await;
    let mut successor = successor.at(&monday);
    successor.get(&format!("{show}/parter")).await.says("Efterträdaren").says_not("Samordnaren");
    let question = format!("{show}/svar/gb1");
    successor.fill(&question, "/svar/gb1", &[("text", "Jag tar vid."), ("act", "save")]).await.leads();
    let mut left = leaver.at(&monday);
    left.get("/min-sida").await.says("Du har inget mandat");
    left.get(&handed).await.says("Samordnaren lämnade över till Efterträdaren");
    // What was done under it stays, and the page of people says so.
    let people = format!("/organisationer/{ours}/personer");
    boss.at(&monday).get(&people).await.says("Det de gjorde gäller fortfarande");
    assert!(!leaver_id.is_empty());
}

#[tokio::test]
async fn whoever_starts_a_collaboration_is_its_party_though_another_is_called_the_same() {
    let test = TestApp::empty().await;
    organisation(&test, "Kören").await;
    let ours = organisation(&test, "Kören").await;
    let (leader, _) = person(&test, "Körledaren", "l@example.se", &ours, Mandate::ALL).await;
    let mut of_ours = program(&test, &leader, &ours).await;
    let open = serde_json::json!({ "title": "Sång i byn", "challenge": "Prov", "openness": "confidential" });
    let started = of_ours.call("POST", "/api/v1/collaborations", &open).await;
    done(&started, 201);
    let parties = of_ours.get(&format!("{}/parties", started.header("location"))).await.json();
    assert_eq!(parties["items"][0]["organisation"], serde_json::json!(ours), "{parties}");
}
