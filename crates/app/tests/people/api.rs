//! The same by programs: handing over, deputies, invitations taken back, and one's own account.

use crate::steps::*;
use harness::TestApp;
use kernel::Mandate;
use kernel::record::Word;
use serde_json::json;

#[tokio::test]
async fn a_program_hands_a_role_over_after_seeing_what_goes_along() {
    let test = TestApp::empty().await;
    let ours = organisation(&test, "Provkommunen").await;
    let (boss, _) = person(&test, "Kanslichef", "chef@example.se", &ours, Mandate::ALL).await;
    let (leaver, _) = person(&test, "Samordnaren", "gar@example.se", &ours, &[Mandate::Represent]).await;
    let (successor, _) = person(&test, "Efterträdaren", "kommer@example.se", &ours, &[Mandate::Answer]).await;
    let (mut system, mut of_leaver) = (program(&test, &boss, &ours).await, program(&test, &leaver, &ours).await);
    let mut of_successor = program(&test, &successor, &ours).await;
    let at = format!("/api/v1/organisations/{ours}");
    let mandates = done(&system.get(&format!("{at}/mandates")).await, 200);
    let held = mandates["items"].as_array().unwrap().iter().find(|m| m["person"] == json!(leaver)).unwrap().clone();
    let hand_over = format!("{at}/mandates/{}/handover", held["id"].as_str().unwrap());

    let preview = done(&system.get(&hand_over).await, 200);
    assert_eq!((&preview["from"], preview["mandates"].as_array().unwrap().len()), (&json!(leaver), 1));
    assert_eq!(preview["mandates"][0]["acts"], json!(["represent"]));
    let wanted = json!({ "successor": successor });
    assert_eq!(of_leaver.get(&hand_over).await.status, 404);
    assert_eq!(of_leaver.call("POST", &hand_over, &wanted).await.status, 404);
    assert_eq!(test.stranger().call("POST", &hand_over, &wanted).await.status, 401);
    assert_eq!(wrong_at(&system.call("POST", &hand_over, &json!({ "successor": "" })).await), "/successor");
    assert_eq!(wrong_at(&system.call("POST", &hand_over, &json!({ "successor": leaver })).await), "/successor");
    let half = json!({ "successor": successor, "last_day": "2099-11" });
    assert_eq!(wrong_at(&system.call("POST", &hand_over, &half).await), "/last_day");
    let passed = json!({ "successor": successor, "last_day": "2020-01-01" });
    assert_eq!(wrong_at(&system.call("POST", &hand_over, &passed).await), "/last_day");

    let last_day = in_days(&test, 3).date();
    let wanted = json!({ "successor": successor, "last_day": last_day });
    let handed = system.call_once("POST", &hand_over, &wanted, "byte-1").await;
    assert_eq!(done(&handed, 201)["last_day"], json!(last_day));
    let again = system.call_once("POST", &hand_over, &wanted, "byte-1").await;
    assert_eq!((again.header("idempotency-replayed"), again.header("location")), ("true", handed.header("location")));
    let there = handed.header("location");
    for reader in [&mut system, &mut of_leaver, &mut of_successor] {
        let seen = done(&reader.get(there).await, 200);
        assert_eq!((&seen["to"], &seen["mandates"][0]["acts"]), (&json!(successor), &json!(["represent"])));
    }
    let (other, _) = person(&test, "Kollegan", "k@example.se", &ours, &[Mandate::Answer]).await;
    assert_eq!(program(&test, &other, &ours).await.get(there).await.status, 404);
    assert_eq!(test.stranger().get(there).await.status, 404);
    assert_eq!(done(&system.get(&format!("{at}/handovers")).await, 200)["total"], json!(1));
    assert_eq!(of_leaver.get(&format!("{at}/handovers")).await.status, 404);
    assert_eq!(done(&of_leaver.get("/api/v1/me/handovers").await, 200)["total"], json!(1));
    assert!(test.mails("kommer@example.se").await.pop().unwrap().contains("lämnat över sitt uppdrag"));
}

#[tokio::test]
async fn a_program_names_a_deputy_ends_a_mandate_and_never_the_last_administrators() {
    let test = TestApp::empty().await;
    let ours = organisation(&test, "Provkommunen").await;
    let (boss, _) = person(&test, "Chefen", "chef@example.se", &ours, Mandate::ALL).await;
    let (helper, _) = person(&test, "Hjälpen", "hjalp@example.se", &ours, &[Mandate::Answer]).await;
    let (mut system, mut of_helper) = (program(&test, &boss, &ours).await, program(&test, &helper, &ours).await);
    let at = format!("/api/v1/organisations/{ours}/mandates");
    let all = done(&system.get(&at).await, 200);
    let of = |person: &str| {
        let held = all["items"].as_array().unwrap().iter().find(|m| m["person"] == json!(person)).unwrap();
        format!("{at}/{}", held["id"].as_str().unwrap())
    };
    let (deputies, today) = (format!("{}/deputies", of(&boss)), test.app.clock.now().date());
    let week = in_days(&test, 7).date();
    let bare = system.call("POST", &deputies, &json!({ "deputy": helper, "from": today })).await;
    assert_eq!(wrong_at(&bare), "/until");
    let backwards = json!({ "deputy": helper, "from": week, "until": today });
    assert_eq!(wrong_at(&system.call("POST", &deputies, &backwards).await), "/until");
    let wanted = json!({ "deputy": helper, "from": today, "until": week });
    assert_eq!(of_helper.call("POST", &deputies, &wanted).await.status, 404);
    let named = system.call("POST", &deputies, &wanted).await;
    assert_eq!(done(&named, 201)["deputy_for"], json!(of(&boss).rsplit('/').next().unwrap()));
    assert_eq!(done(&system.get(&deputies).await, 200)["items"][0]["person"], json!(helper));
    assert_eq!(done(&of_helper.get(&deputies).await, 200)["total"], json!(1), "a deputy may the same");

    // At once; but not the one without whom nobody administers.
    assert_eq!(wrong_at(&system.call("PUT", &of(&boss), &json!({ "at_once": true })).await), "/ends");
    let ended = done(&system.call("PUT", named.header("location"), &json!({ "at_once": true })).await, 200);
    assert_eq!(ended["has_ended"], json!(true));
    assert_eq!(of_helper.get(&deputies).await.status, 404);
    assert_eq!(done(&system.call("PUT", &of(&helper), &json!({ "ends": week })).await, 200)["ends"], json!(week));
}

#[tokio::test]
async fn an_invitation_is_for_its_address_once_and_tells_nobody_who_is_here() {
    let test = TestApp::empty().await;
    let ours = organisation(&test, "Provkommunen").await;
    let (boss, _) = person(&test, "Chefen", "chef@example.se", &ours, Mandate::ALL).await;
    let elsewhere = organisation(&test, "Grannföreningen").await;
    let (known, _) = person(&test, "Den kända", "kand@example.se", &elsewhere, &[Mandate::Answer]).await;
    let mut system = program(&test, &boss, &ours).await;
    let at = format!("/api/v1/organisations/{ours}/invitations");
    // Whoever invites cannot tell one who has an account from one who has not.
    let mut answers = Vec::new();
    for mail in ["Kand@Example.se", "okand@example.se", "tredje@example.se"] {
        let made = system.call("POST", &at, &json!({ "mail": mail, "acts": ["answer"] })).await;
        let mut shown = done(&made, 201);
        assert_eq!(shown["mail"], json!(mail.to_lowercase()));
        assert_eq!(done(&system.get(made.header("location")).await, 200), shown);
        for own in ["id", "mail", "lapses_at"] {
            shown.as_object_mut().unwrap().remove(own);
        }
        answers.push((shown, made.header("location").to_owned()));
    }
    assert_eq!(answers[0].0, answers[1].0);

    // It is the address's, whoever opens it: somebody else who is signed in gets no mandate by it.
    let link = link_in(&test.mails("kand@example.se").await.pop().unwrap());
    let (other, mut browser) = person(&test, "Någon annan", "annan@example.se", &elsewhere, &[Mandate::Answer]).await;
    browser.fill(&link, &link, &[]).await.leads();
    let mut of_other = program(&test, &other, &ours).await;
    assert_eq!(done(&of_other.get("/api/v1/me").await, 200)["acts_for"], json!(null));
    let mut of_known = program(&test, &known, &ours).await;
    assert_eq!(done(&of_known.get("/api/v1/me").await, 200)["acts_for"], json!(ours));
    // Once.
    assert_eq!(test.stranger().get(&link).await.status, 404);
    assert_eq!(system.get(&answers[0].1).await.status, 404, "it waits no longer");

    // Taken back, it leads nowhere; and so does one that is a month old.
    let link = link_in(&test.mails("okand@example.se").await.pop().unwrap());
    let wrong = system.call("PUT", &answers[1].1, &json!({ "act": "end" })).await;
    assert_eq!(wrong_at(&wrong), "/act");
    assert_eq!(of_known.call("PUT", &answers[1].1, &json!({ "act": "take-back" })).await.status, 404);
    let left = done(&system.call("PUT", &answers[1].1, &json!({ "act": "take-back" })).await, 200);
    assert_eq!(left["total"], json!(1));
    assert_eq!(test.stranger().get(&link).await.status, 404);
    let link = link_in(&test.mails("tredje@example.se").await.pop().unwrap());
    assert_eq!(test.stranger().get(&link).await.status, 200);
    let later = test.at(in_days(&test, 31)).await;
    assert_eq!(later.stranger().get(&link).await.status, 404);
}

#[tokio::test]
async fn a_program_sees_ends_and_leaves_what_is_its_owners() {
    let test = TestApp::empty().await;
    let ours = organisation(&test, "Provkommunen").await;
    let theirs = organisation(&test, "Grannkommunen").await;
    person(&test, "Grannen", "granne@example.se", &theirs, Mandate::ALL).await;
    let (boss, _) = person(&test, "Chefen", "chef@example.se", &ours, Mandate::ALL).await;
    let (id, mut browser) = person(&test, "Handläggaren", "h@example.se", &ours, &[Mandate::Answer]).await;
    let (mut own, mut other) = (program(&test, &id, &ours).await, program(&test, &boss, &ours).await);
    let me = done(&own.get("/api/v1/me").await, 200);
    assert_eq!((&me["person"], &me["acts_for"], &me["mail"]), (&json!(id), &json!(ours), &json!("h@example.se")));
    assert_eq!(me["mandates"][0]["organisation_name"], json!("Provkommunen"));
    for path in ["", "/requests", "/claims", "/handovers", "/sessions", "/tokens", "/closing", "/data"] {
        assert_eq!(test.stranger().get(&format!("/api/v1/me{path}")).await.status, 401, "{path}");
    }

    let asked = own.call("POST", &format!("/api/v1/organisations/{theirs}/requests"), &json!({ "task": "Gäst" })).await;
    let request = done(&asked, 201)["id"].as_str().unwrap().to_owned();
    let back = format!("/api/v1/me/requests/{request}");
    assert_eq!(other.call("PUT", &back, &json!({ "act": "take-back" })).await.status, 404);
    let mine = done(&own.call("PUT", &back, &json!({ "act": "take-back" })).await, 200);
    assert_eq!(mine["items"][0]["state"], json!("taken-back"));
    assert_eq!(own.call("PUT", &back, &json!({ "act": "take-back" })).await.status, 403, "it waits no longer");

    // One's own session, by its name; another's is not there to end.
    let places = done(&own.get("/api/v1/me/sessions").await, 200);
    let place = format!("/api/v1/me/sessions/{}", places["items"][0]["id"].as_str().unwrap());
    other.call("PUT", &place, &json!({ "act": "end" })).await;
    assert_eq!(browser.get("/min-sida").await.status, 200);
    assert_eq!(done(&own.call("PUT", &place, &json!({ "act": "end" })).await, 200)["total"], json!(0));
    assert_eq!(browser.get("/min-sida").await.leads(), "/logga-in");
    assert_eq!(done(&own.call("PUT", "/api/v1/me/sessions", &json!({ "act": "end" })).await, 200)["total"], json!(0));

    // A token that has got loose makes no other, and is ended.
    program(&test, &id, &ours).await;
    let tokens = done(&own.get("/api/v1/me/tokens").await, 200);
    assert_eq!((&tokens["total"], &tokens["items"][0]["organisation"]), (&json!(2), &json!("Provkommunen")));
    assert_eq!(own.call("POST", "/api/v1/me/tokens", &json!({ "name": "x" })).await.status, 405);
    let token = format!("/api/v1/me/tokens/{}", tokens["items"][1]["id"].as_str().unwrap());
    assert_eq!(other.call("PUT", &token, &json!({ "act": "end" })).await.status, 404);
    assert_eq!(done(&own.call("PUT", &token, &json!({ "act": "end" })).await, 200)["total"], json!(1));

    // Leaving says first what follows; the last administrator stays.
    assert_eq!(done(&other.get("/api/v1/me/closing").await, 200)["alone_in"], json!([ours]));
    assert_eq!(wrong_at(&other.call("PUT", "/api/v1/me/closing", &json!({ "confirm": true })).await), "/alone");
    assert_eq!(wrong_at(&own.call("PUT", "/api/v1/me/closing", &json!({})).await), "/confirm");
    assert_eq!(done(&own.get("/api/v1/me/closing").await, 200)["alone_in"], json!([]));
    let closed = done(&own.call("PUT", "/api/v1/me/closing", &json!({ "confirm": true })).await, 200);
    assert_eq!(closed["mandates"][0]["organisation"], json!(ours));
    assert_eq!(own.get("/api/v1/me").await.status, 401);
}
