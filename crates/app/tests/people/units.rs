//! Units that act: a mandate in a unit, the unit's own voice on a question, and what of it the party shows.

use crate::steps::*;
use harness::TestApp;
use kernel::Mandate;
use kernel::record::Word;
use serde_json::{Value, json};

fn mandate_for<'a>(mandates: &'a Value, person: &str) -> &'a Value {
    mandates["items"].as_array().unwrap().iter().find(|m| m["person"] == json!(person)).unwrap()
}

#[tokio::test]
async fn a_mandate_is_in_a_unit_from_the_invitation_on() {
    let test = TestApp::empty().await;
    let ours = organisation(&test, "Provkommunen").await;
    let (boss_id, mut boss) = person(&test, "Chefen", "chef@example.se", &ours, Mandate::ALL).await;
    let (_, mut other) = person(&test, "Kollegan", "kollega@example.se", &ours, &[Mandate::Answer]).await;
    let people = format!("/organisationer/{ours}/personer");
    boss.get(&people).await.says_not("Hela organisationen");
    for unit in ["Skola", "Kultur"] {
        boss.fill(&people, "/personer", &[("unit", unit)]).await.leads();
    }
    let invites = [("mail", "rektor@example.se"), ("acts", "answer"), ("task", "Rektor"), ("starts", "")];
    let unknown = boss.fill(&people, "/personer", &[&invites[..], &[("in-unit", "9")]].concat()).await;
    assert_eq!(unknown.status, 422);
    unknown.says("Välj en enhet som finns");
    assert_eq!(boss.fill(&people, "/personer", &[&invites[..], &[("in-unit", "1")]].concat()).await.status, 200);
    // The invited one sees it before she answers, and has it when she has.
    let link = link_in(&test.mails("rektor@example.se").await[0]);
    let mut head = test.stranger();
    head.get(&link).await.says("Skola");
    head.fill(&link, &link, &[("name", "Rektorn")]).await.leads();
    boss.get(&people).await.says("Rektor, Skola");
    let mandate = mandate_of(&mut boss, &ours, "Rektorn").await;
    boss.get(&mandate).await.says("Skola");
    assert_eq!(own_data(&mut head).await["mandates"][0]["unit"], json!("Skola"));

    // It can be changed, also by a program, and by nobody who does not administer.
    boss.fill(&mandate, "/enhet", &[("in-unit", "2")]).await.leads();
    boss.get(&mandate).await.says("Kultur");
    let wrong = boss.fill(&mandate, "/enhet", &[("in-unit", "7")]).await;
    assert_eq!(wrong.status, 422);
    let (mut system, at) = (program(&test, &boss_id, &ours).await, format!("/api/v1/organisations/{ours}"));
    let unit =
        format!("/api/v1{}/unit", mandate.replace("organisationer", "organisations").replace("mandat", "mandates"));
    assert_eq!(wrong_at(&system.call("PUT", &unit, &json!({ "unit": 7 })).await), "/unit");
    assert_eq!(done(&system.call("PUT", &unit, &json!({ "unit": 1 })).await, 200)["unit"]["name"], json!("Skola"));
    assert!(done(&system.call("PUT", &unit, &json!({})).await, 200)["unit"].is_null());
    assert_eq!(other.get(&mandate).await.status, 404);
    let sent = json!({ "mail": "ny@example.se", "acts": ["answer"], "unit": 2 });
    let invited = done(&system.call("POST", &format!("{at}/invitations"), &sent).await, 201);
    assert_eq!(invited["unit"], json!({ "unit": 2, "name": "Kultur" }));
    let stream = kernel::journal::Stream::Organisation(ours.clone());
    let entries = test.app.db.read(move |tx| kernel::journal::page(tx, &stream, 20, 0)).await.unwrap();
    assert_eq!(entries.iter().filter(|entry| entry.verb == "journal-mandate-unit-set").count(), 3);
}

#[tokio::test]
async fn a_unit_speaks_within_its_party_and_the_party_chooses_what_others_hear() {
    let test = TestApp::demo().await;
    let mut coordinator = test.role("Samordnare", "Granviks kommun").await;
    let mut property = test.role("Fastighetsansvarig", "Granviks kommun").await;
    let mut region = test.role("Regional utvecklare", "Region Mittskogen").await;
    let (mut stranger, at) = (test.stranger(), format!("/samverkan/{EXERCISE}"));
    let (answer, voice, step) =
        (format!("{at}/svar/pb1"), format!("{at}/svar/pb1/enhet/1"), format!("{at}/steg/problem-och-behov"));
    property.get(&answer).await.says("Skriv för Fastighetsenheten");
    let empty = property.fill(&voice, "/enhet/1", &[("text", "")]).await;
    assert_eq!(empty.status, 422);
    property.fill(&voice, "/enhet/1", &[("text", "Husen står tomma av olika skäl.")]).await.leads();
    // The party reads it, with who wrote it; others do not know that it is there.
    coordinator.get(&answer).await.says("Husen står tomma").says("Bara er organisation ser det");
    coordinator.get(&voice).await.says("Fastighetsansvarig · Fastighetsenheten, för Granviks kommun");
    for reader in [&mut region, &mut stranger] {
        reader.get(&step).await.says_not("Husen står tomma");
        assert!(matches!(reader.get(&voice).await.status, 303 | 404));
    }
    // She who is in no unit does not write for one, but the party shows it, under an answer that is public.
    coordinator.get(&voice).await.says("behöver du ett uppdrag i enheten");
    let page = coordinator.get(&answer).await;
    let (token, acting) = (hidden(&page.body, "form_token"), hidden(&page.body, "acting_for"));
    let forged = [("form_token", &*token), ("acting_for", &acting), ("seen", "1"), ("act", "save"), ("text", "x")];
    assert_eq!(coordinator.post(&voice, &forged).await.status, 403);
    coordinator.fill(&answer, "/enhet/1", &[("act", "show")]).await.leads();
    stranger.get(&step).await.says("Fastighetsenheten, för Granviks kommun Husen står tomma");
    // What is written after that is the unit's own again, until it is shown.
    property.fill(&voice, "/enhet/1", &[("text", "Nu hyr vi ut ett av husen.")]).await.leads();
    stranger.get(&step).await.says("Husen står tomma").says_not("hyr vi ut ett");
    let stale = [("form_token", &*token), ("acting_for", &acting), ("seen", "1"), ("act", "show")];
    let crossed = coordinator.post(&voice, &stale).await;
    assert_eq!(crossed.status, 409);
    crossed.says("Nu hyr vi ut ett av husen");
    // An answer that is taken back takes its units' voices along.
    let text = "Ett serviceproblem.";
    coordinator.fill(&answer, "/svar/pb1", &[("text", text), ("act", "take-back")]).await.leads();
    region.get(&step).await.says_not("Husen står tomma");
    coordinator.fill(&answer, "/svar/pb1", &[("text", text), ("act", "share")]).await.leads();
    region.get(&step).await.says("Husen står tomma");
    stranger.get(&step).await.says_not("Husen står tomma");
    coordinator.fill(&answer, "/enhet/1", &[("act", "hide")]).await.leads();
    region.get(&step).await.says_not("Husen står tomma");
    region.get(&format!("{at}/historik")).await.says("En part visade en enhets röst").says("En enhet skrev för sig");
    // Who of which unit wrote the party's own answer is said too.
    property.fill(&answer, "/svar/pb1", &[("text", "Från fastighet."), ("act", "save")]).await.leads();
    coordinator.get(&answer).await.says("Fastighetsansvarig · Fastighetsenheten, för Granviks kommun");
    let kept = own_data(&mut property).await;
    assert_eq!(kept["unit-voices"].as_array().unwrap().len(), 3, "the demonstration's and these two");
}

#[tokio::test]
async fn a_program_speaks_for_a_unit_as_its_person_may() {
    let test = TestApp::demo().await;
    let (mut own, mut boss) =
        (test.program("Fastighetsansvarig", "Granviks kommun"), test.program("Samordnare", "Granviks kommun"));
    let at = format!("/api/v1/collaborations/{EXERCISE}/answers/gb3/voices");
    let voice = format!("{at}/1");
    assert_eq!(done(&own.get(&voice).await, 200)["version"], json!(0));
    let says = json!({ "seen": 0, "act": "save", "text": "Vi ritar gärna om." });
    assert_eq!(boss.call("PUT", &voice, &says).await.status, 403);
    assert_eq!(done(&own.call("PUT", &voice, &says).await, 200)["version"], json!(1));
    assert_eq!(own.call("PUT", &voice, &says).await.status, 409);
    assert_eq!(wrong_at(&own.call("PUT", &voice, &json!({ "seen": 1, "act": "save" })).await), "/text");
    assert_eq!(own.get(&format!("{at}/77")).await.status, 404);
    let shown = done(&boss.call("PUT", &voice, &json!({ "seen": 1, "act": "show" })).await, 200);
    assert_eq!(shown["shown"], json!("Vi ritar gärna om."));
    assert_eq!(done(&boss.get(&at).await, 200)["total"], json!(1));
    let mut region = test.program("Regional utvecklare", "Region Mittskogen");
    assert_eq!(region.get(&voice).await.status, 404, "its own units are asked for, and it has none");
    let step = format!("/api/v1/collaborations/{EXERCISE}/steps/gemensam-bild");
    let seen = done(&region.get(&step).await, 200).to_string();
    assert!(seen.contains(r#""units":[{"name":"Fastighetsenheten","text":"Vi ritar gärna om."}]"#), "{seen}");
    // The party says which units take part: by number, or by the name a file gave.
    let part = format!("/api/v1/collaborations/{EXERCISE}/own-part");
    let named = done(&boss.get(&part).await, 200)["units"].clone();
    assert_eq!(named, json!(["Kommunledningskontoret", "Äldreomsorgen", "Fastighetsenheten"]));
    let sent = json!({ "task": "Samordnar.", "units": ["1", "Äldreomsorgen"] });
    let kept = done(&boss.call("PUT", &part, &sent).await, 200);
    assert_eq!(kept["units"], json!(["Fastighetsenheten", "Äldreomsorgen"]));
    assert_eq!(wrong_at(&boss.call("PUT", &part, &json!({ "units": ["Påhittet"] })).await), "/units");
    let page = format!("/samverkan/{EXERCISE}/er-del");
    let mut coordinator = test.role("Samordnare", "Granviks kommun").await;
    coordinator.get(&page).await.says("Vilka enheter hos er deltar?").says("Äldreomsorgen");
    coordinator.fill(&page, "/er-del", &[("unit", "1")]).await.leads();
    test.stranger().get(&format!("/samverkan/{EXERCISE}")).await.says("Enheter Fastighetsenheten");
}

#[tokio::test]
async fn the_units_of_two_that_are_one_keep_their_voices_and_people() {
    let test = TestApp::demo().await;
    let mut administrator = test.role("Administratör", "Region Kronoberg").await;
    let mut coordinator = test.role("Samordnare", "Granviks kommun").await;
    let from = coordinator.own_organisation().await;
    let into = organisation(&test, "Nya Granvik").await;
    let (boss, mut head) = person(&test, "Chefen", "chef@example.se", &into, Mandate::ALL).await;
    head.fill(&format!("/organisationer/{into}/personer"), "/personer", &[("unit", "Skola")]).await.leads();
    let merge = format!("/organisationer/{from}/sla-ihop");
    let proposed = administrator.fill(&format!("{merge}?into={into}"), "/sla-ihop", &[("reason", "Samma")]).await;
    let proposal = proposed.leads().to_owned();
    coordinator.get("/").await.says("Svara om ni och Nya Granvik ska slås ihop");
    for side in [&mut coordinator, &mut head] {
        side.fill(&proposal, &proposal, &[("act", "consent")]).await.leads();
    }
    let mut system = program(&test, &boss, &into).await;
    coordinator.get("/").await.says_not("ska slås ihop");
    head.get("/").await.says("Bekräfta mandatet för Fastighetsansvarig");
    let brought = format!("/api/v1/organisations/{into}/brought-mandates");
    done(&system.call("PUT", &brought, &json!({ "answer": "yes" })).await, 200);
    let mandates = done(&system.get(&format!("/api/v1/organisations/{into}/mandates?limit=100")).await, 200);
    let moved = mandates["items"].as_array().unwrap().iter().find(|m| m["name"] == json!("Fastighetsansvarig"));
    assert_eq!(moved.unwrap()["unit"], json!({ "unit": 2, "name": "Fastighetsenheten" }));
    assert!(mandate_for(&mandates, &boss)["unit"].is_null());
    let at = format!("/api/v1/collaborations/{EXERCISE}/answers/gb1/voices");
    let voices = done(&system.get(&at).await, 200);
    assert_eq!((&voices["items"][0]["unit"], &voices["items"][0]["name"]), (&json!(2), &json!("Fastighetsenheten")));
}
