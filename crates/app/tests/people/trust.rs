//! Who says that an organisation is what it says it is, who asks to administer one, and what the installation's administrators
//! do with the register; by people and by programs.

use crate::steps::*;
use harness::{Browser, TestApp};
use kernel::record::Word;
use kernel::{Mandate, Stop};
use serde_json::{Value, json};

/// Follows a sign-in link that went to an address.
async fn sign_in<'a>(test: &'a TestApp, mail: &str) -> Browser<'a> {
    let mut browser = test.stranger();
    browser.fill("/logga-in", "/logga-in", &[("mail", mail)]).await.says("Titta i din e-post");
    let link = link_in(&test.mails(mail).await.pop().unwrap());
    browser.fill(&link, &link, &[]).await.leads();
    browser
}

async fn looks_after_the_installation(test: &TestApp, person: &str) {
    let (ctx, person) = (test.app.own_ctx(kernel::Language::Swedish), person.to_owned());
    let made =
        test.app.db.write(move |tx| -> Result<_, Stop> { Ok(actors::store::administrators::add(tx, &ctx, &person)?) });
    assert!(made.await.unwrap());
}

#[tokio::test]
async fn a_domain_verifies_one_organisation_by_an_address_that_was_shown_lately() {
    let test = TestApp::empty().await;
    let ours = organisation(&test, "Provkommunen").await;
    let (boss, _) = person(&test, "Chefen", "chef@provkommunen.se", &ours, Mandate::ALL).await;
    let (helper, _) = person(&test, "Hjälpen", "hjalp@provkommunen.se", &ours, &[Mandate::Answer]).await;
    let (mut system, at) = (program(&test, &boss, &ours).await, format!("/api/v1/organisations/{ours}/verifications"));
    let by_domain = json!({ "way": "domain" });
    // An address that somebody wrote in is no proof; it takes a link that went there.
    let refused = system.call("POST", &at, &by_domain).await;
    assert_eq!(refused.status, 403);
    assert!(refused.json()["detail"].as_str().unwrap().contains("Logga in på nytt"), "{}", refused.body);
    let english = system
        .call_with(
            "POST",
            &at,
            &by_domain.to_string(),
            &[("content-type", "application/json"), ("accept-language", "en")],
        )
        .await;
    assert!(english.json()["detail"].as_str().unwrap().contains("Sign in again"), "{}", english.body);
    // Who does not administer it may not, though her address is there too.
    sign_in(&test, "hjalp@provkommunen.se").await;
    assert_eq!(program(&test, &helper, &ours).await.call("POST", &at, &by_domain).await.status, 403);

    let mut browser = sign_in(&test, "chef@provkommunen.se").await;
    let page = format!("/organisationer/{ours}/bekraftelse");
    browser.get(&page).await.says("provkommunen.se");
    // A program may until the two weeks are out; then the address has to be shown anew.
    let later = test.at(in_days(&test, 15)).await;
    let mut system_later = system.at(&later);
    assert_eq!(system_later.call("POST", &at, &by_domain).await.status, 403);
    let made = system.call("POST", &at, &by_domain).await;
    assert_eq!(done(&made, 201)["evidence"], json!("provkommunen.se"));
    assert_eq!(done(&system.get(made.header("location")).await, 200)["way"], json!("domain"));
    browser.fill(&page, "/bekraftelse", &[("act", "domain")]).await.leads();
    assert_eq!(done(&system.get(&at).await, 200)["total"], json!(1), "the same is not noted twice");

    // A namesake gets nothing by the same domain.
    let namesake = organisation(&test, "Provkommunen").await;
    let (_, _) = person(&test, "Namnen", "namne@provkommunen.se", &namesake, Mandate::ALL).await;
    let mut namesakes = sign_in(&test, "namne@provkommunen.se").await;
    namesakes.get(&format!("/organisationer/{namesake}/bekraftelse")).await.says("En annan organisation är redan");

    // Called something else it is no longer verified by what was said of its old name.
    let profile = format!("/api/v1/organisations/{ours}/profile");
    let seen = done(&system.get(&profile).await, 200)["version"].clone();
    let renamed = json!({ "name": "Storstaden", "kind": "association", "seen": seen });
    done(&system.call("PUT", &profile, &renamed).await, 200);
    assert_eq!(done(&system.get(&at).await, 200)["total"], json!(0));
}

#[tokio::test]
async fn an_organisation_is_vouched_for_taken_back_and_fallen_silent_about_by_programs() {
    let test = TestApp::empty().await;
    let [umbrella, club] = [organisation(&test, "Riksförbundet").await, organisation(&test, "Båtklubben").await];
    let (chair, _) = person(&test, "Ordföranden", "o@example.se", &umbrella, Mandate::ALL).await;
    let (keeper, _) = person(&test, "Driften", "d@example.se", &club, Mandate::ALL).await;
    looks_after_the_installation(&test, &keeper).await;
    let (mut of_umbrella, mut of_keeper) =
        (program(&test, &chair, &umbrella).await, program(&test, &keeper, &club).await);
    let at = |id: &str| format!("/api/v1/organisations/{id}/verifications");
    let offer = json!({ "matter": "Båtlivet" });
    let voices = |id: &str| format!("/api/v1/organisations/{id}/voices");
    assert_eq!(of_umbrella.call("POST", &voices(&club), &offer).await.status, 403, "nobody has verified the umbrella");
    let evidence = json!({ "way": "administrator", "evidence": "Ringt växeln" });
    assert_eq!(of_umbrella.call("POST", &at(&umbrella), &evidence).await.status, 404);
    assert_eq!(
        wrong_at(&of_keeper.call("POST", &at(&umbrella), &json!({ "way": "administrator" })).await),
        "/evidence"
    );
    for way in ["rumour", "umbrella"] {
        assert_eq!(wrong_at(&of_keeper.call("POST", &at(&umbrella), &json!({ "way": way })).await), "/way");
    }
    let by_administrator = of_keeper.call("POST", &at(&umbrella), &evidence).await;
    done(&by_administrator, 201);

    // The one spoken for is told, and nothing is shown until it has said yes.
    done(&of_umbrella.call("POST", &voices(&club), &offer).await, 201);
    assert!(test.mails("d@example.se").await.pop().unwrap().contains("Riksförbundet vill tala för Båtklubben"));
    assert_eq!(wrong_at(&of_umbrella.call("POST", &voices(&club), &offer).await), "/matter", "it waits already");
    assert_eq!(done(&test.stranger().get(&voices(&club)).await, 200)["spoken_for_by"], json!([]));
    assert_eq!(done(&test.stranger().get(&voices(&club)).await, 200)["offered_by"], json!([]));
    assert_eq!(done(&of_keeper.get(&voices(&club)).await, 200)["offered_by"][0]["organisation"], json!(umbrella));
    assert_eq!(done(&of_keeper.get(&at(&club)).await, 200)["total"], json!(0));
    of_keeper.get("/api/v1/me/waiting").await.says("actors-wait-offer");
    let accept = json!({ "act": "accept", "speaker": umbrella });
    assert_eq!(of_umbrella.call("PUT", &voices(&club), &accept).await.status, 404, "it cannot say yes for the other");
    let both = done(&of_keeper.call("PUT", &voices(&club), &accept).await, 200);
    assert_eq!(both["spoken_for_by"][0]["organisation"], json!(umbrella));
    assert_eq!(of_keeper.call("PUT", &voices(&club), &accept).await.status, 404, "it has already");
    assert!(test.mails("o@example.se").await.pop().unwrap().contains("har sagt ja"));
    assert_eq!(done(&of_keeper.get(&voices(&umbrella)).await, 200)["speaks_for"][0]["matter"], json!("Båtlivet"));
    let vouched = done(&of_keeper.get(&at(&club)).await, 200)["items"][0].clone();
    assert_eq!(vouched["by"], json!(umbrella));
    let vouched = format!("{}/{}", at(&club), vouched["id"].as_str().unwrap());

    // No circles: what the club says of the one it rests on does not count.
    assert_eq!(of_keeper.call("POST", &voices(&umbrella), &offer).await.status, 403);

    // Others see it and may not end it; the one that vouched may, and so may the one it is about.
    let end = json!({ "act": "end" });
    let (stranger, _) = person(&test, "Någon", "n@example.se", &club, &[Mandate::Represent]).await;
    let mut of_stranger = program(&test, &stranger, &club).await;
    assert_eq!(of_stranger.call("PUT", &vouched, &end).await.status, 403);
    assert_eq!(
        of_stranger.call("PUT", &voices(&club), &json!({ "act": "end", "speaker": umbrella })).await.status,
        404
    );
    assert_eq!(done(&of_umbrella.call("PUT", &vouched, &end).await, 200)["total"], json!(0));
    assert_eq!(of_umbrella.call("PUT", &vouched, &end).await.status, 404);
    let silent = json!({ "act": "fall-silent" });
    assert_eq!(of_umbrella.call("PUT", &voices(&club), &silent).await.status, 404);
    done(&of_umbrella.call("POST", &voices(&club), &offer).await, 201);
    done(&of_umbrella.call("PUT", &voices(&club), &silent).await, 200);
    assert_eq!(of_keeper.call("PUT", &voices(&club), &accept).await.status, 404, "it is taken back");
    done(&of_umbrella.call("POST", &voices(&club), &offer).await, 201);
    done(&of_keeper.call("PUT", &voices(&club), &accept).await, 200);
    let ended = done(&of_keeper.call("PUT", &voices(&club), &json!({ "act": "end", "speaker": umbrella })).await, 200);
    assert_eq!(ended["spoken_for_by"], json!([]));
    assert_eq!(done(&of_keeper.get(&at(&club)).await, 200)["total"], json!(0));

    // What rests on a verification that is taken back ends, and so does what rests on that.
    let section = organisation(&test, "Jollesektionen").await;
    let (sailor, _) = person(&test, "Seglaren", "j@example.se", &section, Mandate::ALL).await;
    let mut of_section = program(&test, &sailor, &section).await;
    done(&of_umbrella.call("POST", &voices(&club), &offer).await, 201);
    done(&of_keeper.call("PUT", &voices(&club), &accept).await, 200);
    done(&of_keeper.call("POST", &voices(&section), &offer).await, 201);
    done(&of_section.call("PUT", &voices(&section), &json!({ "act": "accept", "speaker": club })).await, 200);
    assert_eq!(done(&of_section.get(&at(&section)).await, 200)["items"][0]["by"], json!(club));
    assert_eq!(done(&of_keeper.call("PUT", by_administrator.header("location"), &end).await, 200)["total"], json!(0));
    for id in [&club, &section] {
        assert_eq!(done(&of_section.get(&at(id)).await, 200)["total"], json!(0));
        assert_eq!(done(&of_section.get(&voices(id)).await, 200)["spoken_for_by"], json!([]));
    }
    assert!(test.mails("j@example.se").await.pop().unwrap().contains("Båtklubben talar inte längre"));
}

#[tokio::test]
async fn what_was_verified_ends_with_the_name_the_kind_or_the_number() {
    let test = TestApp::empty().await;
    let ours = organisation(&test, "Granne förening").await;
    let (boss, mut browser) = person(&test, "Ordföranden", "o@example.se", &ours, Mandate::ALL).await;
    looks_after_the_installation(&test, &boss).await;
    let mut system = program(&test, &boss, &ours).await;
    let (at, profile) =
        (format!("/api/v1/organisations/{ours}/verifications"), format!("/api/v1/organisations/{ours}/profile"));
    let evidence = json!({ "way": "administrator", "evidence": "Ringt" });
    let edit = format!("/organisationer/{ours}/profil");
    browser.get(&edit).await.says_not("upphör alla bekräftelser");
    done(&system.call("POST", &at, &evidence).await, 201);
    let mut standing = json!({ "name": "Granne förening", "kind": "association", "purpose": "Vi finns." });
    let mut save = async |standing: &mut Value, field: &str, value: &str| {
        standing[field] = json!(value);
        standing["seen"] = done(&system.get(&profile).await, 200)["version"].clone();
        done(&system.call("PUT", &profile, standing).await, 200);
        let left = done(&system.get(&at).await, 200)["total"].clone();
        done(&system.call("POST", &at, &evidence).await, 201);
        left
    };
    assert_eq!(save(&mut standing, "purpose", "Vi är grannar.").await, json!(1), "nothing of who it is has changed");
    for (field, value) in [("name", "Grannes förening"), ("kind", "municipality"), ("number", "212000-0662")] {
        assert_eq!(save(&mut standing, field, value).await, json!(0), "{field}");
    }
    assert!(test.mails("o@example.se").await.iter().any(|mail| mail.contains("Organisationen hette Granne förening")));
    // The form says so before.
    browser.get(&edit).await.says("upphör alla bekräftelser genast");
    browser.fill(&edit, "/profil", &[("name", "Malmö stad"), ("kind", "municipality")]).await.leads();
    test.stranger().get(&format!("/organisationer/{ours}")).await.says("Malmö stad").says("Ingen har ännu bekräftat");
}

#[tokio::test]
async fn a_wish_to_administer_is_answered_by_another_and_by_programs() {
    let test = TestApp::empty().await;
    let club = organisation(&test, "Båtklubben").await;
    let home = organisation(&test, "Provkommunen").await;
    let mut programs = Vec::new();
    let mut ids = Vec::new();
    for (name, mail) in [("Driften", "d@example.se"), ("Driften två", "d2@example.se"), ("Kassören", "k@example.se")]
    {
        let (id, _) = person(&test, name, mail, &home, &[Mandate::Answer]).await;
        programs.push(program(&test, &id, &home).await);
        ids.push(id);
    }
    looks_after_the_installation(&test, &ids[0]).await;
    looks_after_the_installation(&test, &ids[1]).await;
    let [mut keeper, mut second, mut cashier] = <[Browser<'_>; 3]>::try_from(programs).ok().unwrap();
    let at = format!("/api/v1/organisations/{club}/claims");
    let wish = json!({ "message": "Jag är kassör." });
    assert_eq!(wrong_at(&cashier.call("POST", &at, &json!({ "message": "" })).await), "/message");
    let made = cashier.call("POST", &at, &wish).await;
    assert_eq!(done(&made, 201)["waits"], json!(true));
    assert_eq!(wrong_at(&cashier.call("POST", &at, &wish).await), "/message", "she waits already");
    for list in [at.as_str(), "/api/v1/claims"] {
        assert_eq!(cashier.get(list).await.status, 404, "{list}");
        assert_eq!(test.stranger().get(list).await.status, 404, "{list}");
        assert_eq!(done(&keeper.get(list).await, 200)["items"][0]["name"], json!("Kassören"), "{list}");
    }
    // Nobody answers herself, where another can.
    let own = keeper.call("POST", &at, &json!({ "message": "Jag tar den." })).await;
    let yes = json!({ "answer": "yes" });
    assert_eq!(keeper.call("PUT", own.header("location"), &yes).await.status, 403);
    assert_eq!(
        done(&second.call("PUT", own.header("location"), &json!({ "answer": "no" })).await, 200)["answer"],
        "no"
    );
    assert_eq!(cashier.call("PUT", made.header("location"), &yes).await.status, 404);
    assert_eq!(
        wrong_at(&keeper.call("PUT", made.header("location"), &json!({ "answer": "perhaps" })).await),
        "/answer"
    );
    assert_eq!(done(&keeper.call("PUT", made.header("location"), &yes).await, 200)["answer"], "yes");
    assert_eq!(keeper.call("PUT", made.header("location"), &yes).await.status, 404, "its own people answer now");
    assert_eq!(done(&cashier.get(made.header("location")).await, 200)["answer"], "yes");
    let asked = done(&cashier.get("/api/v1/me/claims").await, 200);
    assert_eq!((&asked["total"], &asked["items"][0]["answer"]), (&json!(1), &json!("yes")));
    let mandates = done(&cashier.get("/api/v1/me").await, 200)["mandates"].clone();
    assert!(mandates.as_array().unwrap().iter().any(|held| held["organisation"] == json!(club)));
    assert_eq!(wrong_at(&cashier.call("POST", &at, &wish).await), "/message", "she administers it already");

    // One who has left is let in nowhere, and waits for nothing.
    let choir = organisation(&test, "Kören").await;
    let at = format!("/api/v1/organisations/{choir}/claims");
    let (singer, _) = person(&test, "Sångaren", "s@example.se", &home, &[]).await;
    let mut singer = program(&test, &singer, &home).await;
    let left = singer.call("POST", &at, &wish).await;
    done(&singer.call("PUT", "/api/v1/me/closing", &json!({ "confirm": true })).await, 200);
    assert_eq!(done(&keeper.get(&at).await, 200)["total"], json!(0));
    assert_eq!(keeper.call("PUT", left.header("location"), &yes).await.status, 403);

    // Ten at a time are enough, over as many days as it takes where each is told by mail.
    let mut status = Vec::new();
    for (day, names) in [["a", "b", "c", "d"], ["e", "f", "g", "h"]].iter().chain(&[["i", "j", "k", ""]]).enumerate() {
        let later = test.at(in_days(&test, day as i64 * 2)).await;
        let mut second = program(&later, &ids[1], &home).await;
        for name in names.iter().filter(|name| !name.is_empty()) {
            let id = organisation(&later, name).await;
            status.push(second.call("POST", &format!("/api/v1/organisations/{id}/claims"), &wish).await.status);
        }
    }
    assert_eq!((status[..10].iter().all(|status| *status == 201), status[10]), (true, 422), "{status:?}");
}

#[tokio::test]
async fn an_organisation_ends_goes_on_and_is_merged_by_programs() {
    let test = TestApp::empty().await;
    let [ours, double] = [organisation(&test, "Provkommunen").await, organisation(&test, "Prov kommun").await];
    let (boss, _) = person(&test, "Chefen", "chef@example.se", &ours, Mandate::ALL).await;
    let (other, _) = person(&test, "Den andra", "a@example.se", &double, Mandate::ALL).await;
    let (mut of_ours, mut of_double) = (program(&test, &boss, &ours).await, program(&test, &other, &double).await);
    let ended = format!("/api/v1/organisations/{ours}/ended");
    assert_eq!(of_double.call("PUT", &ended, &json!({ "ended_on": "2026-01-01" })).await.status, 404);
    assert_eq!(wrong_at(&of_ours.call("PUT", &ended, &json!({ "ended_on": "2026-01" })).await), "/ended_on");
    let there = done(&of_ours.call("PUT", &ended, &json!({ "ended_on": "2026-01-01" })).await, 200);
    assert_eq!(there["ended_on"], json!("2026-01-01"));
    assert_eq!(done(&of_ours.call("PUT", &ended, &json!({})).await, 200).get("ended_on"), None);

    let merge = format!("/api/v1/organisations/{double}/merge");
    assert_eq!(of_ours.get(&merge).await.status, 404);
    assert_eq!(of_ours.call("POST", &merge, &json!({ "into": ours })).await.status, 404);
    looks_after_the_installation(&test, &boss).await;
    let preview = done(&of_ours.get(&format!("{merge}?into={ours}")).await, 200);
    assert_eq!((&preview["from"]["id"], &preview["into"]["id"]), (&json!(double), &json!(ours)));
    let people = preview["following"].as_array().unwrap().iter().find(|part| part["count"] == json!(1));
    assert!(people.is_some(), "{preview}");
    assert_eq!(wrong_at(&of_ours.get(&format!("{merge}?into={double}")).await), "/into");
    assert_eq!(preview["takes_consent"], json!(true));
    let nowhere = json!({ "into": "nothing", "reason": "Samma" });
    assert_eq!(wrong_at(&of_ours.call("POST", &merge, &nowhere).await), "/into");
    assert_eq!(wrong_at(&of_ours.call("POST", &merge, &json!({ "into": ours })).await), "/reason");
    let both = json!({ "into": ours, "reason": "Samma kommun" });
    let proposed = of_ours.call("POST", &merge, &both).await;
    assert_eq!(done(&proposed, 201)["state"], "waiting");
    let at = proposed.header("location").to_owned();
    assert!(test.mails("a@example.se").await.pop().unwrap().contains("Samma kommun"));
    let consent = json!({ "act": "consent" });
    assert_eq!(done(&of_ours.call("PUT", &at, &consent).await, 200)["into_agrees"], json!(true));
    assert_eq!(of_ours.call("PUT", &at, &consent).await.status, 403, "she cannot say yes for the other too");
    assert_eq!(done(&of_double.get("/api/v1/me").await, 200)["acts_for"], json!(double));
    assert_eq!(done(&of_double.call("PUT", &at, &consent).await, 200)["state"], "done");
    assert_eq!(of_double.get("/api/v1/me").await.status, 401, "its keys have ended");
    assert_eq!(of_ours.call("POST", &merge, &both).await.status, 404, "it is merged already");
    // The other's mandates wait, and give nothing until they are confirmed.
    let brought = format!("/api/v1/organisations/{ours}/brought-mandates");
    let mut of_other = program(&test, &other, &ours).await;
    assert_eq!(of_other.get(&brought).await.status, 404);
    let waits = done(&of_ours.get(&brought).await, 200);
    assert_eq!((&waits["total"], &waits["items"][0]["person"]), (&json!(1), &json!(other)));
    assert!(test.mails("a@example.se").await.iter().any(|mail| mail.contains("Nycklar för program")));
    let answer = json!({ "answer": "yes", "mandate": waits["items"][0]["id"] });
    assert_eq!(done(&of_ours.call("PUT", &brought, &answer).await, 200)["total"], json!(0));
    assert_eq!(of_ours.call("PUT", &brought, &answer).await.status, 404);
    assert_eq!(done(&of_other.get(&brought).await, 200)["total"], json!(0));
}

#[tokio::test]
async fn a_place_is_added_and_its_target_groups_are_told() {
    let test = TestApp::empty().await;
    let ours = organisation(&test, "Byalaget").await;
    let (chair, _) = person(&test, "Ordföranden", "o@example.se", &ours, Mandate::ALL).await;
    let (guest, _) = person(&test, "Gästen", "g@example.se", &ours, &[Mandate::Answer]).await;
    let mut village = program(&test, &chair, &ours).await;
    let at = "/api/v1/areas/1880/communities";
    let place = json!({ "name": "Granviken" });
    assert_eq!(program(&test, &guest, &ours).await.call("POST", at, &place).await.status, 404);
    assert_eq!(village.call("POST", "/api/v1/areas/18/communities", &place).await.status, 404);
    assert_eq!(wrong_at(&village.call("POST", at, &json!({ "name": " " })).await), "/name");
    let made = village.call("POST", at, &place).await;
    assert_eq!(done(&made, 201)["within"], json!("1880"));
    assert_eq!(done(&test.stranger().get(made.header("location")).await, 200)["name"], json!("Granviken"));
    let profile = format!("/api/v1/organisations/{ours}/profile");
    let kept = json!({ "name": "Byalaget", "kind": "association", "area": "1880", "seen": 1,
        "primary_groups": ["Ensamma äldre"] });
    let version = done(&village.get(&profile).await, 200)["version"].clone();
    let mut kept = kept;
    kept["seen"] = version;
    done(&village.call("PUT", &profile, &kept).await, 200);
    let groups: Value = done(&test.stranger().get("/api/v1/areas/1880/target-groups").await, 200);
    assert_eq!(groups["items"][0]["target_group"], json!("Ensamma äldre"));
    assert_eq!(test.stranger().get("/api/v1/areas/nothing/target-groups").await.status, 404);
}
