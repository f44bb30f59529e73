//! What somebody is named for is reminded of by mail: once of each matter and day, to her who sees it, unless she says no.

use crate::resting::shared;
use crate::steps::*;
use harness::TestApp;
use kernel::Mandate;
use serde_json::{Value, json};

/// The reminders an address has got.
async fn reminders(test: &TestApp, mail: &str) -> Vec<String> {
    let all = test.mails(mail).await;
    all.into_iter().filter(|mail| mail.contains("Du är utsedd att göra eller följa upp")).collect()
}

/// Does the work of a day so many days from now.
async fn day(test: &TestApp, days: i64) {
    a_day_passes(&test.at(in_days(test, days)).await).await;
}

#[tokio::test]
async fn whoever_is_named_is_reminded_once_of_each_matter_and_day_in_one_mail() {
    let test = TestApp::empty().await;
    let s = shared(&test).await;
    let at = format!("/api/v1/collaborations/{}", s.id);
    let (person, follower) = (format!("{at}/actions/{}/person", s.action), format!("{at}/goals/{}/follower", s.goal));
    let mut of_leaver = program(&test, &s.leaver, &s.ours).await;
    let due = in_days(&test, 10).date();
    done(&of_leaver.call("PUT", &person, &json!({ "person": s.leaver })).await, 200);
    done(&of_leaver.call("PUT", &follower, &json!({ "person": s.leaver, "due": due })).await, 200);
    day(&test, 2).await;
    assert!(reminders(&test, "gar@example.se").await.is_empty(), "not yet");
    day(&test, 3).await;
    let told = reminders(&test, "gar@example.se").await;
    assert_eq!(told.len(), 1, "one mail for both: {told:?}");
    for words in
        ["Gör klart åtgärden: Pröva en tur i mars", "Mät målet: Alla kommer hem", "Kvällsbussen", "Provkommunen"]
    {
        assert!(told[0].contains(words), "{words}: {}", told[0]);
    }
    assert!(told[0].contains(&format!("http://test/samverkan/{}/atgarder", s.id)), "{}", told[0]);
    assert!(!told[0].contains("till väntar på dig"), "nothing more: {}", told[0]);
    for days in [4, 9, 12, 40] {
        day(&test, days).await;
    }
    assert_eq!(reminders(&test, "gar@example.se").await.len(), 1, "once");
    assert!(reminders(&test, "utvecklare@example.se").await.is_empty(), "nobody is named there");

    // The same person named again is told no more; another is, also where the day has passed. So is she of another day.
    done(&of_leaver.call("PUT", &person, &json!({ "person": s.leaver })).await, 200);
    day(&test, 13).await;
    assert_eq!(reminders(&test, "gar@example.se").await.len(), 1);
    done(&of_leaver.call("PUT", &person, &json!({ "person": s.successor })).await, 200);
    let later = in_days(&test, 20).date();
    done(&of_leaver.call("PUT", &follower, &json!({ "person": s.leaver, "due": later })).await, 200);
    day(&test, 14).await;
    let told = reminders(&test, "kommer@example.se").await;
    assert_eq!(told.len(), 1);
    assert!(told[0].contains("Skulle ha varit klart"), "{}", told[0]);
    let told = reminders(&test, "gar@example.se").await;
    assert_eq!(told.len(), 2);
    assert!(told[1].contains("Ska vara klart") && !told[1].contains("Pröva en tur"), "{}", told[1]);
    // What is done is not reminded of.
    let (state, action) = (json!({ "state": "done" }), format!("{at}/actions/{}", s.action));
    done(&of_leaver.call("PUT", &person, &json!({ "person": s.boss })).await, 200);
    done(&of_leaver.call("PUT", &action, &state).await, 200);
    day(&test, 15).await;
    assert!(reminders(&test, "chef@example.se").await.is_empty());
}

#[tokio::test]
async fn whoever_has_said_no_is_not_reminded_and_is_told_nothing_late() {
    let test = TestApp::empty().await;
    let s = shared(&test).await;
    let at = format!("/api/v1/collaborations/{}", s.id);
    let person = format!("{at}/actions/{}/person", s.action);
    let mut of_leaver = program(&test, &s.leaver, &s.ours).await;
    let chosen = |word: &str| json!({ "language": "sv", "reminders": word });
    done(&of_leaver.call("PUT", "/api/v1/me/mail", &chosen("never")).await, 200);
    done(&of_leaver.call("PUT", &person, &json!({ "person": s.leaver })).await, 200);
    day(&test, 5).await;
    done(&of_leaver.call("PUT", "/api/v1/me/mail", &chosen("by-mail")).await, 200);
    day(&test, 6).await;
    assert!(reminders(&test, "gar@example.se").await.is_empty(), "what came near meanwhile stands on her page");
    of_leaver.get("/api/v1/me/waiting").await.says("Pröva en tur i mars");
}

#[tokio::test]
async fn nobody_is_reminded_of_what_is_closed_to_her_and_much_is_counted() {
    let test = TestApp::empty().await;
    let ours = organisation(&test, "Provkommunen").await;
    const WORKS: &[Mandate] = &[Mandate::Represent, Mandate::Answer];
    let (own, _) = person(&test, "Samordnaren", "sam@example.se", &ours, WORKS).await;
    let (other, _) = person(&test, "Handläggaren", "handl@example.se", &ours, WORKS).await;
    let mut system = program(&test, &own, &ours).await;
    let begun = json!({ "title": "Skyddat boende", "challenge": "Prov", "openness": "confidential" });
    let made = system.call("POST", "/api/v1/collaborations", &begun).await;
    done(&made, 201);
    let at = made.header("location").to_owned();
    let name = |person: &str, named: bool| json!({ "person": person, "organisation": ours, "named": named });
    done(&system.call("PUT", &format!("{at}/named"), &name(&other, true)).await, 200);
    let parties: Value = system.get(&format!("{at}/parties")).await.json();
    let local = parties["items"][0]["local_id"].clone();
    let until = in_days(&test, 3).date();
    let charge = async |text: String, person: &str| {
        let mut system = program(&test, &own, &ours).await;
        let made = system
            .call("POST", &format!("{at}/actions"), &json!({ "text": text, "until": until, "by": [local] }))
            .await;
        let action = done(&made, 201)["id"].as_str().unwrap().to_owned();
        let to = format!("{at}/actions/{action}/person");
        done(&system.call("PUT", &to, &json!({ "person": person })).await, 200);
    };
    charge("Hitta en ny adress".into(), &other).await;
    for number in 0..22 {
        charge(format!("Sak {number}"), &own).await;
    }
    // She is named no longer when the day's work is done: not a word to her.
    done(&system.call("PUT", &format!("{at}/named"), &name(&other, false)).await, 200);
    day(&test, 1).await;
    assert!(
        test.mails("handl@example.se").await.iter().all(|mail| !mail.contains("adress") && !mail.contains("boende"))
    );
    assert!(reminders(&test, "handl@example.se").await.is_empty());
    let told = reminders(&test, "sam@example.se").await;
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!(told[0].matches("Gör klart åtgärden").count(), 20);
    assert!(told[0].contains("2 saker till väntar på dig"), "{}", told[0]);
}
