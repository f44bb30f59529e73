//! An organisation that has ended begins nothing and is given nothing; what runs is ended and handed over. And one that nobody
//! administers is asked about where somebody can answer.

use crate::steps::*;
use harness::TestApp;
use kernel::record::Word;
use kernel::{Mandate, Stop};
use serde_json::json;

async fn looks_after(test: &TestApp, person: &str) {
    let (ctx, person) = (test.app.own_ctx(kernel::Language::Swedish), person.to_owned());
    let made =
        test.app.db.write(move |tx| -> Result<_, Stop> { Ok(actors::store::administrators::add(tx, &ctx, &person)?) });
    assert!(made.await.unwrap());
}

#[tokio::test]
async fn what_has_ended_begins_nothing_and_is_invited_to_nothing() {
    let test = TestApp::empty().await;
    let [ours, other] = [organisation(&test, "Kören").await, organisation(&test, "Byalaget").await];
    let (singer, mut browser) = person(&test, "Sångaren", "s@example.se", &ours, Mandate::ALL).await;
    let (villager, mut villagers) = person(&test, "Byalagets", "b@example.se", &other, Mandate::ALL).await;
    person(&test, "Nykomlingen", "n@example.se", &other, &[]).await;
    let (mut of_ours, mut of_other) = (program(&test, &singer, &ours).await, program(&test, &villager, &other).await);
    let open = json!({ "title": "Sång i byn", "challenge": "Prov", "openness": "parties" });
    let start = "/api/v1/collaborations";
    let started = of_ours.call("POST", start, &open).await;
    done(&started, 201);
    let at = started.header("location").to_owned();
    let invited = of_other.call("POST", start, &open).await;
    let theirs = invited.header("location").to_owned();
    done(&of_other.call("POST", &format!("{theirs}/parties"), &json!({ "organisation": ours })).await, 201);

    let ended = json!({ "ended_on": "2026-01-01" });
    done(&of_ours.call("PUT", &format!("/api/v1/organisations/{ours}/ended"), &ended).await, 200);
    let refused = of_ours.call("POST", start, &open).await;
    assert_eq!(refused.status, 403);
    assert!(refused.json()["detail"].as_str().unwrap().contains("har upphört"), "{}", refused.body);
    browser.get("/starta").await.says("Organisationen har upphört");
    let invitation = json!({ "mail": "ny@example.se", "acts": ["answer"] });
    let people = format!("/api/v1/organisations/{ours}/invitations");
    assert_eq!(of_ours.call("POST", &people, &invitation).await.status, 403);
    let page = format!("/organisationer/{ours}/personer");
    let sent = [("mail", "ny@example.se"), ("acts", "answer")];
    assert_eq!(browser.fill(&page, "/personer", &sent).await.status, 403);
    assert!(test.mails("ny@example.se").await.is_empty());
    assert_eq!(of_ours.call("POST", &format!("{at}/parties"), &json!({ "organisation": other })).await.status, 403);
    // It does not come in where it was invited, and nobody invites it.
    assert_eq!(
        of_ours.call("PUT", &format!("{theirs}/parties/{ours}/place"), &json!({ "act": "accept" })).await.status,
        403
    );
    let third = of_other.call("POST", start, &open).await;
    let asked =
        of_other.call("POST", &format!("{}/parties", third.header("location")), &json!({ "organisation": ours })).await;
    assert_eq!(wrong_at(&asked), "/organisation");
    // Nobody asks to act for it.
    let join = format!("/organisationer/{ours}/agera-for");
    villagers.get(&join).await.says("Organisationen har upphört");
    let asks =
        of_other.call("POST", &format!("/api/v1/organisations/{ours}/requests"), &json!({ "task": "Gäst" })).await;
    assert_eq!(asks.status, 403);
    // What runs can be ended, and it can go on.
    done(&of_ours.call("PUT", &format!("{theirs}/parties/{ours}/place"), &json!({ "act": "decline" })).await, 200);
    done(&of_ours.call("PUT", &format!("/api/v1/organisations/{ours}/ended"), &json!({})).await, 200);
    done(&of_ours.call("POST", start, &open).await, 201);
}

#[tokio::test]
async fn what_has_ended_binds_itself_to_nothing_and_gives_nobody_a_task() {
    let test = TestApp::empty().await;
    let [ours, other] = [organisation(&test, "Kören").await, organisation(&test, "Byalaget").await];
    let (singer, mut browser) = person(&test, "Sångaren", "s@example.se", &ours, Mandate::ALL).await;
    let (villager, _) = person(&test, "Byalagets", "b@example.se", &other, Mandate::ALL).await;
    let (helper, _) = person(&test, "Hjälpen", "h@example.se", &ours, &[Mandate::Answer]).await;
    let (mut of_ours, mut of_other) = (program(&test, &singer, &ours).await, program(&test, &villager, &other).await);
    let open = json!({ "title": "Sång i byn", "challenge": "Prov", "openness": "parties" });
    let started = of_ours.call("POST", "/api/v1/collaborations", &open).await;
    let at = started.header("location").to_owned();
    done(&of_ours.call("POST", &format!("{at}/parties"), &json!({ "organisation": other })).await, 201);
    done(&of_other.call("PUT", &format!("{at}/parties/{other}/place"), &json!({ "act": "accept" })).await, 200);
    // One to decide on, and one that is decided on and not signed.
    let terms = json!({ "title": "Avtal", "kind": "cooperation-contract", "parties": [ours, other] });
    let mut agreements = Vec::new();
    for _ in 0..2 {
        let made = of_ours.call("POST", &format!("{at}/agreements"), &terms).await;
        done(&made, 201);
        let agreement = made.header("location").to_owned();
        done(
            &of_ours.call("PUT", &format!("{agreement}/stage"), &json!({ "stage": "deciding", "seen": 1 })).await,
            200,
        );
        agreements.push(agreement);
    }
    let [undecided, decided] = [&agreements[0], &agreements[1]];
    let yes = json!({ "decision": "yes" });
    done(&of_ours.call("PUT", &format!("{decided}/decision"), &yes).await, 200);
    let hash = of_ours.get(decided).await.json()["hash"].as_str().unwrap().to_owned();
    let mandates = format!("/api/v1/organisations/{ours}/mandates");
    let held = done(&of_ours.get(&mandates).await, 200);
    let own = held["items"].as_array().unwrap().iter().find(|m| m["person"] == json!(singer)).unwrap()["id"].clone();
    let deputies = format!("{mandates}/{}/deputies", own.as_str().unwrap());
    let week = json!({ "deputy": helper, "from": in_days(&test, 1).date(), "until": in_days(&test, 7).date() });

    let ended = json!({ "ended_on": "2026-01-01" });
    done(&of_ours.call("PUT", &format!("/api/v1/organisations/{ours}/ended"), &ended).await, 200);
    let signature = json!({ "hash": hash, "read": true });
    for (method, address, body) in [
        ("POST", format!("{at}/agreements"), &terms),
        ("PUT", format!("{undecided}/decision"), &yes),
        ("POST", format!("{decided}/signature"), &signature),
        ("POST", deputies, &week),
    ] {
        let refused = of_ours.call(method, &address, body).await;
        assert_eq!(refused.status, 403, "{address}: {}", refused.body);
        assert!(refused.json()["detail"].as_str().unwrap().contains("har upphört"), "{address}: {}", refused.body);
    }
    let file = format!("/organisationer/{ours}/las-in");
    let sent = browser.send_file(&file, "/las-in", "vi.csv", "E-postadress\nny@example.se\n".as_bytes()).await;
    assert_eq!(sent.status, 403, "{}", sent.text());
    sent.says("Organisationen har upphört");
    // What it read and did is there, and it can say no.
    assert_eq!(of_ours.get(undecided).await.status, 200);
    browser.get(&format!("/organisationer/{ours}/historik")).await.says("Sångaren");
    done(&of_ours.call("PUT", &format!("{undecided}/decision"), &json!({ "decision": "no" })).await, 200);
}

#[tokio::test]
async fn those_who_can_answer_are_told_and_find_the_way_where_nobody_administers() {
    let test = TestApp::empty().await;
    let [club, home] = [organisation(&test, "Båtklubben").await, organisation(&test, "Driftbolaget").await];
    let (keeper, mut browser) = person(&test, "Driften", "d@example.se", &home, Mandate::ALL).await;
    let (cashier, mut asking) = person(&test, "Kassören", "k@example.se", &home, &[Mandate::Answer]).await;
    looks_after(&test, &keeper).await;
    browser.get("/").await.says_not("väntar på er som sköter installationen");
    // Joining becomes claiming: nobody could answer.
    let join = format!("/organisationer/{club}/agera-for");
    let claim = format!("/organisationer/{club}/begar-att-administrera");
    assert_eq!(asking.get(&join).await.leads(), claim);
    let mut of_cashier = program(&test, &cashier, &home).await;
    let asked =
        of_cashier.call("POST", &format!("/api/v1/organisations/{club}/requests"), &json!({ "task": "Kassör" })).await;
    assert_eq!(asked.status, 403);
    assert!(asked.json()["detail"].as_str().unwrap().contains("Be att få administrera"), "{}", asked.body);
    asking.fill(&claim, "/begar-att-administrera", &[("message", "Jag är kassör.")]).await.leads();
    assert!(test.mails("d@example.se").await.pop().unwrap().contains("administrera Båtklubben"));
    for page in ["/", "/administration"] {
        browser.get(page).await.says("Ett ärende väntar på er som sköter installationen");
    }
    asking.get("/").await.says_not("sköter installationen");
    let requests = format!("/organisationer/{club}/begaran");
    assert_eq!(browser.fill(&requests, "/begaran", &[("answer", "yes")]).await.leads(), "/begaran");
    browser.get("/begaran").await.says("Ingen väntar på svar");
    // It was done for the installation, not for the organisation she happens to act for.
    let id = club.clone();
    let by: Vec<String> = test.app.db.read(move |tx| tx.all(&ACCEPTED_FOR, kernel::values![&id])).await.unwrap();
    assert_eq!(by, [""]);
    // Her own wish she answers with no yes, though she is alone.
    let choir = organisation(&test, "Kören").await;
    let mut of_keeper = program(&test, &keeper, &home).await;
    let at = format!("/api/v1/organisations/{choir}/claims");
    let own = of_keeper.call("POST", &at, &json!({ "message": "Jag tar den." })).await;
    assert_eq!(of_keeper.call("PUT", own.header("location"), &json!({ "answer": "yes" })).await.status, 403);
}

kernel::statements! {
    ACCEPTED_FOR = "select coalesce(organisation, '') as value from kernel_journal
        where stream = 'organisation:' || $1 and verb = 'journal-claim-accepted'";
}
