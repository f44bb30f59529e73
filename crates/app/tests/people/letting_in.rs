//! Invitations to act for an organisation, and asking to.

use crate::steps::*;
use harness::TestApp;
use kernel::Mandate;
use kernel::record::Word;
use serde_json::{Value, json};

#[tokio::test]
async fn an_invited_volunteer_takes_part_at_once_or_says_no_and_silence_says_so() {
    let test = TestApp::demo().await;
    let mut chair = test.role("Sekreterare", "Granvikens byalag").await;
    let village = chair.own_organisation().await;
    let people = format!("/organisationer/{village}/personer");
    let invite = |mail: &'static str| {
        vec![
            ("mail", mail),
            ("task", "Vaktmästare"),
            ("acts", "answer"),
            ("holding", "voluntary"),
            ("form", "informal"),
            ("collaboration", EXERCISE),
            ("message", "Kul om du vill vara med!"),
        ]
    };
    chair.fill(&people, "/personer", &invite("frivillig@example.org")).await.says("Inbjudan är på väg");
    let mail = test.mails("frivillig@example.org").await.pop().unwrap();
    for words in
        ["Sekreterare", "Granvikens byalag", "Vaktmästare", "svara", "tills vidare", "Kul om du vill vara med!"]
    {
        assert!(mail.contains(words), "{words}: {mail}");
    }
    let link = link_in(&mail);
    let mut volunteer = test.stranger();
    volunteer.get(&link).await.says("Kul om du vill vara med!").says("Granviken").says("Inbjuden av");
    let started = volunteer.fill(&link, &link, &[("name", "Vaktmästaren")]).await;
    assert_eq!(started.leads(), format!("/samverkan/{EXERCISE}"), "she begins where she was invited to");
    // May answer there, and nowhere else.
    let question = format!("/samverkan/{EXERCISE}/svar/gb5");
    volunteer.fill(&question, "/svar/gb5", &[("text", "Jag kan låsa."), ("act", "save")]).await.leads();
    volunteer.get("/starta").await.says("mandat att företräda");
    chair.get(&people).await.says("Vaktmästaren").says("Begränsat");

    // Another says no, without an account.
    chair.fill(&people, "/personer", &invite("nej@example.org")).await.says("Inbjudan är på väg");
    let link = link_in(&test.mails("nej@example.org").await.pop().unwrap());
    let mut unwilling = test.stranger();
    unwilling.fill(&link, "/nej", &[]).await.says("Du har tackat nej");
    assert_eq!(unwilling.get(&link).await.status, 404);
    chair.get(&people).await.says_not("nej@example.org");

    // What cannot be is said at the field.
    let mut wrong = invite("fel@example.org");
    wrong.extend([("acts", "administer"), ("amount", "mycket")]);
    let refused = chair.fill(&people, "/personer", &wrong).await;
    assert_eq!(refused.status, 422);
    refused.says("Den som administrerar gör det för hela organisationen").says("Skriv beloppet i hela kronor");
    assert!(refused.body.contains("value=\"fel@example.org\""), "what was typed is kept");

    // A third is never answered: it lapses, and says so and how to go on.
    chair.fill(&people, "/personer", &invite("tyst@example.org")).await.says("Inbjudan är på väg");
    let link = link_in(&test.mails("tyst@example.org").await.pop().unwrap());
    let later = test.at(in_days(&test, 31)).await;
    a_day_passes(&later).await;
    let late = later.stranger().get(&link).await;
    assert_eq!(late.status, 404);
    late.says("Inbjudan har gått ut").says("Be att få agera för Granvikens byalag");
}

#[tokio::test]
async fn whoever_asks_to_act_for_an_organisation_is_answered() {
    let test = TestApp::empty().await;
    let ours = organisation(&test, "Provföreningen").await;
    let (_, mut secretary) = person(&test, "Sekreteraren", "sekr@example.se", &ours, Mandate::ALL).await;
    let join = format!("/organisationer/{ours}/agera-for");
    // A stranger says first that the address is hers.
    let mut stranger = test.stranger();
    let empty = stranger.fill(&join, "/agera-for", &[("name", ""), ("mail", ""), ("task", "")]).await;
    assert_eq!(empty.status, 422);
    let asks = [("name", "Nykomlingen"), ("mail", "ny@example.se"), ("task", "Kassör"), ("message", "Jag kan räkna.")];
    stranger.fill(&join, "/agera-for", &asks).await.says("Titta i din e-post");
    assert!(test.mails("sekr@example.se").await.is_empty(), "nobody is troubled before the address is proven");
    let link = link_in(&test.mails("ny@example.se").await.pop().unwrap());
    stranger.fill(&link, &link, &[]).await.leads();
    stranger.get("/min-sida").await.says("Provföreningen").says("Väntar på svar");
    let told = test.mails("sekr@example.se").await.pop().unwrap();
    assert!(told.contains("bett att få agera för Provföreningen"));
    secretary.get("/min-sida").await.says("Svara Nykomlingen, som vill agera för er");
    let again = stranger.fill(&join, "/agera-for", &[("task", "Kassör")]).await;
    assert_eq!(again.status, 422);
    // No takes a reason; yes takes a mandate.
    let people = secretary.get(&format!("/organisationer/{ours}/personer")).await;
    let request = people.body.split("href=\"").find(|part| part.contains("/forfragningar/")).unwrap();
    let request = request.split('"').next().unwrap().to_owned();
    assert_eq!(stranger.get(&request).await.status, 404);
    let bare = secretary.fill(&request, &request, &[("answer", "no"), ("reason", "")]).await;
    assert_eq!(bare.status, 422);
    secretary.fill(&request, &request, &[("answer", "yes"), ("acts", "answer"), ("form", "formal")]).await.leads();
    stranger.get("/min-sida").await.says("Fick ja").says("Kassör").says("svara");
    assert!(test.mails("ny@example.se").await.pop().unwrap().contains("har sagt ja"));
    let twice = secretary.get(&request).await;
    twice.says("Fick ja").says_not("Ge mandat");

    // Another is never answered; after a month she is told.
    let (_, mut forgotten) = person(&test, "Den glömda", "glomd@example.se", &ours, &[]).await;
    forgotten.fill(&join, "/agera-for", &[("task", "Revisor")]).await.leads();
    let later = test.at(in_days(&test, 31)).await;
    a_day_passes(&later).await;
    assert!(test.mails("glomd@example.se").await.pop().unwrap().contains("har inte svarat"));
    let fresh = person(&later, "Samma igen", "igen@example.se", &ours, &[]).await;
    assert!(!fresh.0.is_empty());
}

#[tokio::test]
async fn programs_do_the_same_with_mandates_invitations_and_requests() {
    let test = TestApp::demo().await;
    let mut secretary = test.role("Sekreterare", "Granvikens byalag").await;
    let village = secretary.own_organisation().await;
    let mut program = test.program("Sekreterare", "Granvikens byalag");
    let mut outsider = test.program("Säkerhetssamordnare", "Borås stad");
    let at = format!("/api/v1/organisations/{village}");
    let mandates = program.get(&format!("{at}/mandates")).await.json();
    let own = mandates["items"].as_array().unwrap().iter().find(|m| m["name"] == "Sekreterare").unwrap().clone();
    assert_eq!(own["ends"], Value::Null);
    for list in ["mandates", "invitations", "requests"] {
        assert_eq!(outsider.get(&format!("{at}/{list}")).await.status, 404, "{list}");
    }
    // The last administrator gets no last day here either.
    let path = format!("{at}/mandates/{}", own["id"].as_str().unwrap());
    let refused = program.call("PUT", &path, &json!({ "ends": "2099-12-31" })).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.json()["errors"][0]["pointer"], json!("/ends"));
    // Inviting.
    let invitation = json!({ "mail": "ny@example.org", "acts": ["answer"], "form": "informal", "amount": 5 });
    let wrong = program.call("POST", &format!("{at}/invitations"), &invitation).await;
    assert_eq!(wrong.status, 422);
    assert_eq!(wrong.json()["errors"][0]["pointer"], json!("/amount"));
    let invitation = json!({ "mail": "ny@example.org", "acts": ["decide"], "form": "formal", "amount": 50000 });
    let made = program.call("POST", &format!("{at}/invitations"), &invitation).await;
    assert_eq!(made.status, 201);
    assert_eq!(made.json()["amount"], json!(50000));
    assert_eq!(program.get(&format!("{at}/invitations")).await.json()["total"], json!(1));
    // Asking and answering.
    let asked = outsider.call("POST", &format!("{at}/requests"), &json!({ "task": "Utredare" })).await;
    assert_eq!(asked.status, 201);
    let request = asked.header("location").to_owned();
    assert_eq!(outsider.get(&request).await.json()["state"], json!("waiting"));
    assert_eq!(outsider.call("PUT", &request, &json!({ "answer": "yes", "acts": ["answer"] })).await.status, 404);
    let bare = program.call("PUT", &request, &json!({ "answer": "no" })).await;
    assert_eq!(bare.status, 422);
    let answered = program.call("PUT", &request, &json!({ "answer": "yes", "acts": ["answer"] })).await;
    assert_eq!(answered.json()["state"], json!("granted"), "{}", answered.body);
    assert_eq!(program.call("PUT", &request, &json!({ "answer": "no", "reason": "x" })).await.status, 403);
    let kept = outsider.get("/api/v1/me/data").await.json();
    assert_eq!(kept["requests"][0]["state"], json!("granted"));
    assert_eq!(test.stranger().get("/api/v1/me/data").await.status, 401);
}

#[tokio::test]
async fn somebody_new_makes_an_account_by_a_mailed_link_and_finds_a_way_on() {
    let test = TestApp::empty().await;
    organisation(&test, "Byalaget").await;
    let mut new = test.stranger();
    // The page says the same to all, and the link does nothing before she has pressed the button.
    new.get("/logga-in").await.says("Har du inget konto");
    let sent = new.fill("/logga-in", "/logga-in", &[("mail", "Ny@Example.se")]).await;
    sent.says("En länk är på väg till ny@example.se");
    let mail = test.mails("ny@example.se").await.pop().unwrap();
    assert!(mail.contains("Här finns inget konto"), "{mail}");
    let link = link_in(&mail);
    let nameless = new.fill(&link, &link, &[("name", " ")]).await;
    assert_eq!(nameless.status, 422);
    new.fill(&link, &link, &[("name", "Nykomlingen")]).await.leads();
    let home = new.get("/").await;
    home.says("Du agerar för dig själv").says("Lägg till en organisation").says_not("Er samverkan");
    new.get("/min-sida").await.says("Nykomlingen");
    assert_eq!(test.stranger().get(&link).await.status, 404, "the link is used");
    // Known now, she gets the other kind of mail.
    let mut again = test.stranger();
    again.fill("/logga-in", "/logga-in", &[("mail", "ny@example.se")]).await.says("En länk är på väg");
    assert!(test.mails("ny@example.se").await.pop().unwrap().contains("tryck på knappen så loggas du in"));
    // She adds what is missing, and administers it.
    let association = [("name", "Skridskoklubben"), ("kind", "association"), ("represents", "yes")];
    let added = new.fill("/lagg-till-organisation", "/lagg-till-organisation", &association).await;
    new.get(added.leads()).await.says("Skridskoklubben");
    new.get("/").await.says("Väntar på dig i Skridskoklubben").says_not("Du agerar för dig själv");
}
