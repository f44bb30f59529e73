//! What outlives an organisation or those who administer it: links in mails, files under way, a name that was another. And what
//! one that has ended is refused, while it reads on.

use crate::steps::*;
use harness::TestApp;
use kernel::record::Word;
use kernel::{Mandate, Stop};
use serde_json::json;

kernel::statements! {
    NOBODY_ADMINISTERS = "update actors_mandate set withdrawn_at = 1 where organisation = $1";
}

#[tokio::test]
async fn a_mailed_link_to_ask_reaches_who_can_answer_where_nobody_administers_any_longer() {
    let test = TestApp::empty().await;
    let [club, home] = [organisation(&test, "Båtklubben").await, organisation(&test, "Driftbolaget").await];
    let (keeper, mut keepers) = person(&test, "Driften", "d@example.se", &home, Mandate::ALL).await;
    person(&test, "Ordföranden", "o@example.se", &club, Mandate::ALL).await;
    let ctx = test.app.own_ctx(kernel::Language::Swedish);
    let own = keeper.clone();
    let made =
        test.app.db.write(move |tx| -> Result<_, Stop> { Ok(actors::store::administrators::add(tx, &ctx, &own)?) });
    assert!(made.await.unwrap());
    let mut stranger = test.stranger();
    let asks = [("name", "Kassören"), ("mail", "k@example.se"), ("task", "Kassör"), ("message", "Vald i mars.")];
    let join = format!("/organisationer/{club}/agera-for");
    stranger.fill(&join, "/agera-for", &asks).await.says("Titta i din e-post");
    let link = link_in(&test.mails("k@example.se").await.pop().unwrap());
    stranger.get(&link).await.says("så får Båtklubben din förfrågan");
    let id = club.clone();
    test.app.db.write(move |tx| tx.run(&NOBODY_ADMINISTERS, kernel::values![&id])).await.unwrap();

    stranger.get(&link).await.says("Ingen administrerar Båtklubben längre").says("de som sköter installationen");
    let claim = format!("/organisationer/{club}/begar-att-administrera");
    assert_eq!(stranger.fill(&link, &link, &[]).await.leads(), claim);
    stranger.get(&claim).await.says("Din begäran väntar på svar");
    assert!(test.mails("o@example.se").await.is_empty());
    assert!(test.mails("d@example.se").await.pop().unwrap().contains("administrera Båtklubben"));
    let requests = format!("/organisationer/{club}/begaran");
    keepers.get(&requests).await.says("Kassören").says("Kassör").says("Vald i mars.");
    let mut program = program(&test, &keeper, &home).await;
    let waiting = done(&program.get("/api/v1/claims").await, 200);
    assert_eq!((&waiting["total"], &waiting["items"][0]["organisation"]), (&json!(1), &json!(club)));
    keepers.fill(&requests, "/begaran", &[("answer", "yes")]).await.leads();
    stranger.get(&format!("/organisationer/{club}/personer")).await.says("Kassören");
    test.is_sound().await;
}

#[tokio::test]
async fn an_organisation_that_has_ended_is_refused_in_words_and_reads_on() {
    let test = TestApp::empty().await;
    let [ours, other] = [organisation(&test, "Kören").await, organisation(&test, "Byalaget").await];
    let (singer, mut browser) = person(&test, "Sångaren", "s@example.se", &ours, Mandate::ALL).await;
    person(&test, "Altstämman", "a@example.se", &ours, &[Mandate::Answer]).await;
    let mut ours_api = program(&test, &singer, &ours).await;
    let at = format!("/api/v1/organisations/{ours}");
    let people = format!("/organisationer/{ours}/personer");
    browser.fill(&people, "/personer", &[("mail", "ny@example.se"), ("acts", "answer")]).await;
    let invitation = link_in(&test.mails("ny@example.se").await.pop().unwrap());
    let mut stranger = test.stranger();
    let asks = [("name", "Basen"), ("mail", "bas@example.se"), ("task", "Kassör")];
    let join = format!("/organisationer/{ours}/agera-for");
    stranger.fill(&join, "/agera-for", &asks).await.says("Titta i din e-post");
    let asking = link_in(&test.mails("bas@example.se").await.pop().unwrap());
    let mandate = mandate_of(&mut browser, &ours, "Altstämman").await;
    let held = format!("{at}/mandates/{}", mandate.rsplit('/').next().unwrap());
    let (soon, later) = (in_days(&test, 5).date(), in_days(&test, 9).date());
    done(&ours_api.call("PUT", &held, &json!({ "ends": soon })).await, 200);
    let file = "Enhet;E-postadress\nKansliet;x@example.se\n".as_bytes();
    let upload = format!("/organisationer/{ours}/las-in");
    let sent = browser.send_file(&upload, "/las-in", "a.csv", file).await.leads().to_owned();

    done(&ours_api.call("PUT", &format!("{at}/ended"), &json!({ "ended_on": "2026-01-01" })).await, 200);
    let said = "har upphört";
    let fields = [("from", soon.as_str()), ("until", soon.as_str()), ("deputy", singer.as_str())];
    let deputy = browser.fill(&mandate, "/stallforetradare", &fields).await;
    assert_eq!(deputy.status, 403, "{}", deputy.text());
    deputy.says(said);
    for (page, action, fields) in [
        (format!("/organisationer/{ours}/enheter"), "/enheter", vec![("unit", "Kansliet")]),
        (people.clone(), "/personer", vec![("mail", "y@example.se"), ("acts", "answer")]),
        (mandate.clone(), mandate.as_str(), vec![("ends", later.as_str())]),
        ("/min-sida".into(), "/nycklar", vec![("name", "systemet"), ("for", "read")]),
        (sent.clone(), sent.as_str(), vec![("act", "check"), ("column-0", "unit"), ("column-1", "person")]),
    ] {
        let refused = browser.fill(&page, action, &fields).await;
        assert_eq!(refused.status, 403, "{page}: {}", refused.text());
        refused.says(said);
    }
    let refused = browser.send_file(&upload, "/las-in", "a.csv", file).await;
    assert_eq!(refused.status, 403);
    refused.says(said);
    let import = sent.rsplit('/').next().unwrap();
    for (method, address, body) in [
        ("POST", format!("{at}/units"), json!({ "unit": "Kansliet" })),
        ("POST", format!("{at}/invitations"), json!({ "mail": "y@example.se", "acts": ["answer"] })),
        ("POST", format!("{held}/deputies"), json!({ "deputy": singer, "from": soon, "until": soon })),
        ("PUT", held.clone(), json!({ "ends": later })),
        ("POST", format!("/api/v1/organisations/{other}/voices"), json!({ "matter": "Sång" })),
        ("PUT", format!("/api/v1/imports/{import}"), json!({ "act": "check", "columns": ["unit", "person"] })),
    ] {
        let refused = ours_api.call(method, &address, &body).await;
        assert_eq!(refused.status, 403, "{address}: {}", refused.body);
        assert!(refused.json()["detail"].as_str().unwrap().contains(said), "{address}: {}", refused.body);
    }
    // What was on its way takes nobody in, and says why.
    for link in [&invitation, &asking] {
        let opened = test.stranger().get(link).await;
        assert_eq!(opened.status, 403);
        opened.says(said);
    }
    assert!(test.mails("x@example.se").await.is_empty() && test.mails("y@example.se").await.is_empty());
    // Reading, history, an earlier end and handing over stay.
    browser.get(&format!("/organisationer/{ours}/historik")).await.says("Sångaren");
    done(&ours_api.get(&format!("{at}/mandates")).await, 200);
    let today = in_days(&test, 0).date();
    let over = json!({ "successor": singer, "last_day": today });
    done(&ours_api.call("POST", &format!("{held}/handover"), &over).await, 201);
    test.is_sound().await;
}

#[tokio::test]
async fn each_refusal_of_a_handover_stands_at_its_field_and_keeps_what_was_written() {
    let test = TestApp::empty().await;
    let [ours, other] = [organisation(&test, "Kören").await, organisation(&test, "Byalaget").await];
    let (boss, mut browser) = person(&test, "Chefen", "c@example.se", &ours, Mandate::ALL).await;
    let (leaver, _) = person(&test, "Samordnaren", "g@example.se", &ours, &[Mandate::Answer]).await;
    let (outsider, _) = person(&test, "Utomstående", "u@example.se", &other, Mandate::ALL).await;
    let mandate = mandate_of(&mut browser, &ours, "Samordnaren").await;
    let page = format!("{mandate}/lamna-over");
    let at = format!("/api/v1/organisations/{ours}/mandates/{}/handover", mandate.rsplit('/').next().unwrap());
    let mut api = program(&test, &boss, &ours).await;
    let (day, past) = (in_days(&test, 3).date(), in_days(&test, -1).date());
    let choose = "Välj någon annan av dem som agerar för er.";
    for (successor, last_day, said, pointer) in [
        ("", day.as_str(), "Fyll i", "/successor"),
        (outsider.as_str(), day.as_str(), choose, "/successor"),
        (leaver.as_str(), day.as_str(), choose, "/successor"),
        ("okänd", day.as_str(), choose, "/successor"),
        (boss.as_str(), past.as_str(), "Dagen har redan varit.", "/last_day"),
    ] {
        let refused = browser.fill(&page, "/lamna-over", &[("successor", successor), ("last-day", last_day)]).await;
        assert_eq!(refused.status, 422, "{successor} {last_day}: {}", refused.text());
        refused.says(said);
        assert!(refused.body.contains(&format!("value=\"{last_day}\"")), "the day is kept: {}", refused.body);
        let field = if pointer == "/successor" { "successor" } else { "last-day" };
        assert!(refused.body.contains(&format!("href=\"#{field}\"")), "the summary leads to the field");
        if successor == boss {
            let chosen = refused.body.split(&format!("value=\"{boss}\"")).nth(1).unwrap();
            assert!(chosen.split('>').next().unwrap().contains("selected"), "the successor is kept");
        }
        let sent = api.call("POST", &at, &json!({ "successor": successor, "last_day": last_day })).await;
        assert_eq!(wrong_at(&sent), pointer, "{successor} {last_day}");
    }
    let unread = browser.fill(&page, "/lamna-over", &[("successor", &boss), ("last-day", "i morgon")]).await;
    assert_eq!(unread.status, 422);
    assert!(unread.body.contains("value=\"i morgon\""), "{}", unread.body);
    // What has been handed over is not handed over once more.
    let today = in_days(&test, 0).date();
    done(&api.call("POST", &at, &json!({ "successor": boss, "last_day": today })).await, 201);
    let later = test.at(in_days(&test, 2)).await;
    let again = api.at(&later).call("POST", &at, &json!({ "successor": boss })).await;
    assert_eq!(wrong_at(&again), "/successor");
    assert!(again.body.contains("Det finns inget att lämna över."), "{}", again.body);
}

#[tokio::test]
async fn whoever_is_found_by_an_earlier_name_is_told_so_wherever_one_searches() {
    let test = TestApp::demo().await;
    let mut village = test.role("Sekreterare", "Granvikens byalag").await;
    let id = village.own_organisation().await;
    let profile = format!("/organisationer/{id}/profil");
    village.fill(&profile, "/profil", &[("name", "Sjöbyns byalag"), ("kind", "association")]).await.leads();
    let said = "hette tidigare Granvikens byalag";
    test.stranger().get("/organisationer?q=granvikens+byalag").await.says(said);
    let mut coordinator = test.role("Samordnare", "Granviks kommun").await;
    let found = coordinator.get(&format!("/samverkan/{EXERCISE}/parter?organisation=granvikens+byalag")).await;
    found.says("Sjöbyns byalag").says(said);
    let by_name = coordinator.get(&format!("/samverkan/{EXERCISE}/parter?organisation=sj%C3%B6byns")).await;
    by_name.says("Sjöbyns byalag").says_not("hette tidigare");
    let mut program = test.program("Samordnare", "Granviks kommun");
    let listed = program.get(&format!("/api/v1/collaborations/{EXERCISE}/candidates?q=granvikens+byalag")).await;
    assert_eq!(done(&listed, 200)["items"][0]["former_name"], json!("Granvikens byalag"));
    let copied = [("origin", "mucf-samverkansmodell"), ("title", "Vår modell")];
    let own = coordinator.fill("/modeller/egna", "/modeller/egna", &copied).await.leads().to_owned();
    coordinator.get(&format!("{own}/delning?organisation=granvikens+byalag")).await.says("Sjöbyns byalag").says(said);
}
