//! What an organisation has said once is used again where it takes part (ACT-2).

use crate::steps::*;
use harness::TestApp;
use serde_json::json;

/// Gives the municipality of the exercise a profile.
async fn presented(test: &TestApp) -> String {
    let mut system = test.program("Samordnare", "Granviks kommun");
    let mut coordinator = test.role("Samordnare", "Granviks kommun").await;
    let own = coordinator.own_organisation().await;
    let sent = json!({
        "name": "Granviks kommun", "kind": "municipality", "seen": 0, "purpose": "Ett gott liv i hela kommunen.",
        "driving_forces": "Färre tomma hus.", "brings": "En lokal och en samordnare.",
        "mail": "kommun@granvik.example", "hours": "Vardagar 9–15", "languages": ["svenska", "finska"]
    });
    assert_eq!(system.call("PUT", &format!("/api/v1/organisations/{own}/profile"), &sent).await.status, 200);
    own
}

#[tokio::test]
async fn a_party_takes_over_what_its_profile_says_and_nothing_is_overwritten() {
    let test = TestApp::demo().await;
    presented(&test).await;
    let mut coordinator = test.role("Samordnare", "Granviks kommun").await;
    let page = format!("/samverkan/{EXERCISE}/er-del");
    // The task and the gain are said already, so only what it brings is offered; what others read in the profile stands beside.
    coordinator
        .get(&page)
        .await
        .says("Ta över som ert bidrag")
        .says_not("Ta över som er uppgift")
        .says("finska")
        .says("Vardagar 9–15");
    coordinator.fill(&page, "/er-del", &[("task", ""), ("own-benefit", "Vi vinner tid.")]).await.leads();
    coordinator.get(&page).await.says("Ta över som er uppgift").says("Ett gott liv i hela kommunen.");
    // What is typed in the field stands, whatever is pressed.
    let typed = [("task", "Vi samordnar."), ("own-benefit", "Vi vinner tid."), ("take", "task")];
    assert_eq!(coordinator.fill(&page, "/er-del", &typed).await.leads(), page);
    let mut system = test.program("Samordnare", "Granviks kommun");
    let at = format!("/api/v1/collaborations/{EXERCISE}/own-part");
    let part = done(&system.get(&at).await, 200);
    assert_eq!((&part["task"], &part["from_profile"]["task"]), (&json!("Vi samordnar."), &json!(null)));
    assert_eq!(part["from_profile"]["brings"], json!("En lokal och en samordnare."));
    let empty = [("task", ""), ("own-benefit", "Vi vinner tid."), ("take", "task")];
    coordinator.fill(&page, "/er-del", &[("task", ""), ("own-benefit", "Vi vinner tid.")]).await.leads();
    coordinator.fill(&page, "/er-del", &empty).await.leads();
    assert_eq!(done(&system.get(&at).await, 200)["task"], json!("Ett gott liv i hela kommunen."));
    // A program takes over the same, once.
    let taken = done(&system.call("PUT", &at, &json!({ "task": "T", "take": "brings" })).await, 200);
    let given = taken["contributes"].as_array().unwrap().iter().filter(|g| g["text"] == "En lokal och en samordnare.");
    assert_eq!((given.count(), &taken["from_profile"]["brings"]), (1, &json!(null)));
    let twice = done(&system.call("PUT", &at, &json!({ "task": "T", "take": "brings" })).await, 200);
    assert_eq!(twice["contributes"].as_array().unwrap().len(), taken["contributes"].as_array().unwrap().len());
}

#[tokio::test]
async fn the_parties_are_reached_and_known_from_one_list() {
    let test = TestApp::demo().await;
    let own = presented(&test).await;
    let verified = own.clone();
    let ctx = test.app.own_ctx(kernel::Language::Swedish);
    let made = test.app.db.write(move |tx| {
        actors::store::trust::verify(tx, &ctx, &verified, actors::profile::Way::Administrator, "Mejl från registrator")
    });
    made.await.unwrap();
    let mut chair = test.role("Ordförande", "Granvikens byalag").await;
    let parties = format!("/samverkan/{EXERCISE}/parter");
    chair.get(&parties).await.says("Granviks kommun Bekräftad").says("kommun@granvik.example").says("Vardagar 9–15");
    // Two of one name are told apart by who vouches for them and by what they have been in with us.
    organisation(&test, "Granviks kommun").await;
    let started = chair
        .fill("/starta", "/starta", &[("title", "Ny väg"), ("challenge", "Vägen är dålig."), ("openness", "parties")])
        .await;
    let id = started.leads().split('/').nth(2).unwrap().to_owned();
    let found = chair.get(&format!("/samverkan/{id}/parter?organisation=granviks+kommun")).await;
    found.says("Bekräftad Kommun").says("Har varit med i en samverkan tillsammans med er").says("Förening Bjud in");
    let mut system = test.program("Ordförande", "Granvikens byalag");
    let listed = done(&system.get(&format!("/api/v1/collaborations/{id}/candidates?q=granviks+kommun")).await, 200);
    let items = listed["items"].as_array().unwrap();
    let known = items.iter().find(|item| item["organisation"] == json!(own)).unwrap();
    assert_eq!((&known["is_verified"], &known["together"]), (&json!(true), &json!([EXERCISE])));
    let namesake = items.iter().find(|item| item["organisation"] != json!(own)).unwrap();
    assert_eq!((&namesake["is_verified"], &namesake["together"]), (&json!(false), &json!([])));
    // Those who may not invite are not helped to.
    let mut other = test.program("Samordnare", "Granviks kommun");
    assert_eq!(other.get(&format!("/api/v1/collaborations/{id}/candidates?q=x")).await.status, 404);
    let mut property = test.program("Fastighetsansvarig", "Granviks kommun");
    assert_eq!(property.get(&format!("/api/v1/collaborations/{EXERCISE}/candidates?q=x")).await.status, 403);
}
