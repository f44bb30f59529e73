//! Target groups: who represents them, check-ins, and what comes of what they say (ACT-6).

use crate::steps::*;
use harness::TestApp;
use kernel::Mandate;
use serde_json::json;

#[tokio::test]
async fn a_target_group_is_represented_asked_and_answered() {
    let test = TestApp::demo().await;
    let mut coordinator = test.role("Samordnare", "Granviks kommun").await;
    let mut property = test.role("Fastighetsansvarig", "Granviks kommun").await;
    let at = format!("/samverkan/{EXERCISE}/malgrupper");
    test.stranger().get(&at).await.says("Hushåll utan bil").says("Ingen för deras talan ännu").says("Försenad");
    property.get(&at).await.says_not("Lägg till en målgrupp");
    let nameless = coordinator.fill(&at, "/malgrupper", &[("name", ""), ("primary", "yes")]).await;
    assert_eq!(nameless.status, 422);
    let twice = coordinator.fill(&at, "/malgrupper", &[("name", "hushåll utan bil"), ("primary", "no")]).await;
    assert_eq!(twice.status, 422);
    let unknown = [("name", "Unga"), ("primary", "yes"), ("represented-by", "någon")];
    assert_eq!(coordinator.fill(&at, "/malgrupper", &unknown).await.status, 422);
    let made = coordinator.fill(&at, "/malgrupper", &[("name", "Unga som vill stanna"), ("primary", "yes")]).await;
    let group = made.leads().to_owned();
    coordinator.get(&group).await.says("Ingen för deras talan ännu").says("Fråga gruppen tidigt");

    // A check-in is told of by whoever answers for a party, and waits for an answer.
    let today = test.app.clock.now().date();
    let (tomorrow, next) = (in_days(&test, 1).date(), in_days(&test, 60).date());
    let too_soon = [("held-on", &*tomorrow), ("asked", "Vad?"), ("said", "Det.")];
    let refused = property.fill(&group, "/avstamningar", &too_soon).await;
    assert_eq!(refused.status, 422);
    refused.says("Skriv en dag som har varit").says("Det.");
    let held = [("held-on", &*today), ("asked", "Vad saknar ni?"), ("said", "En buss hem."), ("next-on", &next)];
    property.fill(&group, "/avstamningar", &held).await.leads();
    coordinator.get(&group).await.says("En buss hem.").says("Väntar på svar");
    test.stranger().get(&group).await.says("Unga som vill stanna").says_not("En buss hem.");
    let empty = coordinator.fill(&group, "/avstamningar/1", &[("result", "")]).await;
    assert_eq!(empty.status, 422);
    coordinator.fill(&group, "/avstamningar/1", &[("result", "Sista bussen går 22.40.")]).await.leads();
    coordinator.get(&group).await.says("Sista bussen går 22.40.").says_not("Väntar på svar");
    let history = format!("/samverkan/{EXERCISE}/historik");
    coordinator.get(&history).await.says("En målgrupp lades till").says("En målgrupp fick veta vad det ledde till");
    // Two who change it lose nothing.
    let opened = coordinator.get(&group).await;
    let (token, acting) = (hidden(&opened.body, "form_token"), hidden(&opened.body, "acting_for"));
    let stale =
        [("form_token", &*token), ("acting_for", &acting), ("seen", "1"), ("name", "Andra"), ("primary", "yes")];
    let crossed = coordinator.post(&group, &stale).await;
    assert_eq!(crossed.status, 409);
    crossed.says("Någon annan hann ändra");
    assert!(crossed.body.contains("Andra"));
    let forged = [("form_token", &*token), ("acting_for", &acting), ("seen", "2"), ("name", "Unga"), ("primary", "no")];
    coordinator.post(&group, &forged).await.leads();
    coordinator.get(&group).await.says("Sekundär målgrupp");
}

kernel::statements! {
    FOR_PARTIES = "update collaborations_collaboration set openness = 'parties' where id = $1";
    // Roles of a demonstration have no post; she has.
    HAS_POST = "update actors_person set demo = false where mail = $1";
}

#[tokio::test]
async fn whoever_represents_a_group_reads_and_is_told_though_it_is_no_party() {
    let test = TestApp::demo().await;
    let mut system = test.program("Samordnare", "Granviks kommun");
    let at = format!("/api/v1/collaborations/{EXERCISE}/target-groups");
    let groups = done(&system.get(&at).await, 200);
    assert_eq!(groups["total"], json!(2));
    assert_eq!(
        (&groups["items"][1]["represented_by"], &groups["items"][1]["is_overdue"]),
        (&json!(null), &json!(true))
    );
    // The parish is invited, and no party: it may still speak for a group.
    let parties = done(&system.get(&format!("/api/v1/collaborations/{EXERCISE}/parties")).await, 200);
    let parish = parties["items"].as_array().unwrap().iter().find(|p| p["state"] == "invited").unwrap();
    let parish = parish["organisation"].as_str().unwrap().to_owned();
    let (of_parish, _) = person(&test, "Diakonen", "diakon@example.se", &parish, &[Mandate::Represent]).await;
    test.app.db.write(|tx| tx.run(&HAS_POST, kernel::values!["diakon@example.se"])).await.unwrap();
    let mut deacon = program(&test, &of_parish, &parish).await;
    let wrong = json!({ "name": "Ensamma", "represented_by": "ingen-sådan" });
    assert_eq!(wrong_at(&system.call("POST", &at, &wrong).await), "/represented_by");
    let sent = json!({ "name": "Ensamma", "primary": true });
    let made = system.call("POST", &at, &sent).await;
    let version = done(&made, 201)["version"].clone();
    let group = made.header("location").to_owned();
    let checks = format!("{group}/check-ins");
    assert_eq!(deacon.get(&group).await.status, 200);
    assert_eq!(deacon.get(&checks).await.status, 404);
    let changed = json!({ "seen": version, "name": "Ensamma", "primary": true, "represented_by": parish });
    assert_eq!(done(&system.call("PUT", &group, &changed).await, 200)["represented_by"], json!(parish));
    assert_eq!(system.call("PUT", &group, &changed).await.status, 409);
    let held = json!({ "held_on": "2026-11-02", "asked": "Vad?", "said": "Sällskap.", "next_on": "2026-11-01" });
    assert_eq!(wrong_at(&system.call("POST", &checks, &held).await), "/next_on");
    let held = json!({ "held_on": "2026-11-02", "asked": "Vad?", "said": "Sällskap.", "next_on": "2099-01-01" });
    let told = system.call("POST", &checks, &held).await;
    assert_eq!(done(&told, 201)["said"], json!("Sällskap."));
    let check = told.header("location").to_owned();
    assert_eq!(done(&deacon.get(&checks).await, 200)["total"], json!(1));
    assert_eq!(deacon.call("POST", &checks, &held).await.status, 403);
    assert_eq!(deacon.call("PUT", &check, &json!({ "result": "Nej" })).await.status, 403);
    assert_eq!(test.stranger().get(&check).await.status, 404);
    let answered = done(&system.call("PUT", &check, &json!({ "result": "Kaffe varje onsdag." })).await, 200);
    assert_eq!(answered["result"], json!("Kaffe varje onsdag."));
    let mail = test.mails("diakon@example.se").await.pop().unwrap();
    assert!(mail.contains("Kaffe varje onsdag.") && mail.contains("/malgrupper/3"), "{mail}");
    assert_eq!(done(&system.get(&group).await, 200)["next_on"], json!("2099-01-01"));
}

#[tokio::test]
async fn nobody_outside_represents_a_group_or_hears_what_it_led_to() {
    let test = TestApp::empty().await;
    let s = crate::resting::shared(&test).await;
    let (id, them) = (s.id.clone(), s.theirs.clone());
    let mut ours = program(&test, &s.boss, &s.ours).await;
    let at = format!("/api/v1/collaborations/{id}/target-groups");
    let group = json!({ "name": "Unga", "primary": true, "represented_by": them });
    let made = ours.call("POST", &at, &group).await;
    done(&made, 201);
    let group_at = made.header("location").to_owned();
    // They leave, and what is left is for the parties.
    let place = format!("/api/v1/collaborations/{id}/parties/{them}/place");
    done(&program(&test, &s.other, &them).await.call("PUT", &place, &json!({ "act": "leave" })).await, 200);
    test.app.db.write(move |tx| tx.run(&FOR_PARTIES, kernel::values![&id])).await.unwrap();
    let held = json!({ "held_on": test.app.clock.now().date(), "asked": "Vad?", "said": "Buss." });
    let check = ours.call("POST", &format!("{group_at}/check-ins"), &held).await;
    let before = test.mails("utvecklare@example.se").await.len();
    done(&ours.call("PUT", check.header("location"), &json!({ "result": "22.40" })).await, 200);
    assert_eq!(test.mails("utvecklare@example.se").await.len(), before, "who has left is told nothing");
    let refused = ours.call("POST", &at, &json!({ "name": "Äldre", "primary": true, "represented_by": them })).await;
    assert_eq!(wrong_at(&refused), "/represented_by");
}
