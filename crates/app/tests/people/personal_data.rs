//! What is kept about a person, leaving, and where one is signed in.

use crate::steps::*;
use harness::{Browser, TestApp};
use kernel::record::Word;
use kernel::{Mandate, Stop};
use serde_json::json;

/// Names somebody in a collaboration, straight in the store.
async fn name_for(test: &TestApp, collaboration: &str, person: &str, organisation: &str) {
    let ctx = test.app.own_ctx(kernel::Language::Swedish);
    let (collaboration, person, organisation) = (collaboration.to_owned(), person.to_owned(), organisation.to_owned());
    let named = test
        .app
        .db
        .write(move |tx| collaborations::store::named::set(tx, &ctx, &collaboration, (&person, &organisation), true));
    assert!(named.await.unwrap());
}

#[tokio::test]
async fn an_account_shows_all_it_keeps_and_is_closed() {
    let test = TestApp::empty().await;
    let ours = organisation(&test, "Provkommunen").await;
    let (_, _boss) = person(&test, "Chefen", "chef@example.se", &ours, Mandate::ALL).await;
    let (id, mut leaver) =
        person(&test, "Handläggaren", "gar@example.se", &ours, &[Mandate::Represent, Mandate::Answer]).await;
    let started = leaver
        .fill(
            "/starta",
            "/starta",
            &[
                ("title", "Samverkan om skolskjuts"),
                ("challenge", "Ingen klarar det ensam."),
                ("target-group", "Elever"),
                ("area", "1880"),
                ("model", "mucf-samverkansmodell"),
                ("openness", "group"),
            ],
        )
        .await;
    let collaboration = started.leads().split('/').nth(2).unwrap().to_owned();
    let show = format!("/samverkan/{collaboration}");
    leaver.fill(&format!("{show}/svar/gb1"), "/svar/gb1", &[("text", "Mitt svar."), ("act", "save")]).await.leads();
    leaver.fill("/min-sida", "/nycklar", &[("name", "prov")]).await.says("Kopiera nyckeln nu");
    // Each capability tells what it has.
    let all = own_data(&mut leaver).await;
    assert_eq!(all["account"][0]["mail"], json!("gar@example.se"));
    assert_eq!(all["mandates"][0]["organisation"], json!("Provkommunen"));
    assert_eq!(all["named"][0]["collaboration"], json!("Samverkan om skolskjuts"));
    assert_eq!(all["answers"][0]["question"], json!("gb1"));
    assert_eq!(all["tokens"][0]["name"], json!("prov"));
    assert!(all["journal"].as_array().unwrap().len() >= 3);
    for table in ["handovers", "requests", "sessions", "mail", "links", "signatures", "decisions"] {
        assert!(all[table].is_array(), "{table}");
    }
    leaver.get("/min-sida/uppgifter").await.says("Samverkan om skolskjuts").says("Det du har gjort");
    leaver.get("/en/my-page/data").await.says("What you have done");

    // Closing takes a tick, and then ends everything.
    let careless = leaver.fill("/min-sida/avsluta", "/min-sida/avsluta", &[]).await;
    assert_eq!(careless.status, 422);
    let mut elsewhere = {
        let (ctx, id) = (test.app.own_ctx(kernel::Language::Swedish), id.clone());
        let begun = test.app.db.write(move |tx| actors::store::sessions::begin(tx, &ctx, &id, None));
        test.session(&begun.await.unwrap())
    };
    elsewhere.get("/min-sida").await.says("Handläggaren");
    leaver.fill("/min-sida/avsluta", "/min-sida/avsluta", &[("confirm", "yes")]).await.leads();
    assert_eq!(elsewhere.get("/min-sida").await.leads(), "/logga-in");
    assert!(test.mails("gar@example.se").await.pop().unwrap().contains("är avslutat"));
    test.stranger().fill("/logga-in", "/logga-in", &[("mail", "gar@example.se")]).await.says("Titta i din e-post");
    let offered = test.mails("gar@example.se").await.pop().unwrap();
    assert!(offered.contains("Här finns inget konto"), "no link to a closed account: {offered}");

    // The name stands beside what was done for a while; then the rule runs, and says so.
    let (colleague_id, mut colleague) =
        person(&test, "Kollegan", "kollega@example.se", &ours, &[Mandate::Answer]).await;
    name_for(&test, &collaboration, &colleague_id, &ours).await;
    let history = format!("{show}/historik");
    colleague.get(&history).await.says("Handläggaren");
    let month = test.at(in_days(&test, 31)).await;
    a_day_passes(&month).await;
    let (later_id, mut later) = person(&month, "Kollegan igen", "igen@example.se", &ours, &[Mandate::Answer]).await;
    name_for(&month, &collaboration, &later_id, &ours).await;
    later.get(&history).await.says_not("Handläggaren").says("Tidigare medlem");
    let entries =
        test.app.db.read(|tx| kernel::journal::page(tx, &kernel::journal::Stream::Installation, 20, 0)).await.unwrap();
    let verbs: Vec<&str> = entries.iter().map(|entry| entry.verb.as_str()).collect();
    assert!(verbs.contains(&"journal-account-closed") && verbs.contains(&"journal-person-forgotten"), "{verbs:?}");
    let checked = test.app.db.read(kernel::journal::verify).await;
    assert!(checked.is_ok(), "the chains are whole");
}

#[tokio::test]
async fn sessions_are_seen_and_ended_one_by_one_or_all() {
    let test = TestApp::empty().await;
    let ours = organisation(&test, "Provkommunen").await;
    let (id, mut here) = person(&test, "Handläggaren", "h@example.se", &ours, Mandate::ALL).await;
    let mut begin = Vec::new();
    for agent in ["Mozilla/5.0 (Windows NT 10.0) Firefox/146.0", "Mozilla/5.0 (iPhone) Version/19.0 Safari/604.1"] {
        let (ctx, id) = (test.app.own_ctx(kernel::Language::Swedish), id.clone());
        let begun = test.app.db.write(move |tx| -> Result<_, Stop> {
            let secret = actors::store::sessions::begin(tx, &ctx, &id, None)?;
            actors::store::sessions::on_device(tx, &secret, agent)?;
            Ok(secret)
        });
        begin.push(test.session(&begun.await.unwrap()));
    }
    let [mut work, mut phone] = <[Browser<'_>; 2]>::try_from(begin).ok().unwrap();
    let page = here.get("/min-sida").await;
    page.says("Firefox, Windows").says("Safari, iPhone").says("Den här enheten");
    let place = hidden(&page.body[page.body.find("Firefox, Windows").unwrap()..], "place");
    here.fill("/min-sida", "/inloggningar", &[("place", &place)]).await.leads();
    assert_eq!(work.get("/min-sida").await.leads(), "/logga-in");
    phone.get("/min-sida").await.says("Senaste ändring").says_not("Firefox, Windows");
    // Nobody ends another's.
    let (_, mut other) = person(&test, "Den andra", "a@example.se", &ours, &[]).await;
    let token = hidden(&other.get("/min-sida").await.body, "form_token");
    let mine = here.get("/min-sida").await;
    let place = hidden(&mine.body[mine.body.find("Safari, iPhone").unwrap()..], "place");
    other.post("/min-sida/inloggningar", &[("form_token", &token), ("place", &place)]).await.leads();
    phone.get("/min-sida").await.says("Handläggaren");
    here.fill("/min-sida", "/inloggningar", &[("place", "everywhere")]).await.leads();
    assert_eq!(phone.get("/min-sida").await.leads(), "/logga-in");
    assert_eq!(here.get("/min-sida").await.leads(), "/logga-in");
}
