//! What a mandate by invitation says, who granted it, and the organisation's own history.

use crate::steps::*;
use harness::TestApp;
use kernel::Mandate;
use kernel::record::Word;
use serde_json::{Value, json};

kernel::statements! {
    FORGET_GRANTER = "update actors_mandate set granted_by = null where granted_by is not null";
    GRANTED_BY = "select p.name as value from actors_mandate m join actors_person p on p.id = m.granted_by";
}

#[tokio::test]
async fn an_invited_mandate_says_who_granted_it_and_no_more_than_was_chosen() {
    let test = TestApp::empty().await;
    let ours = organisation(&test, "Provkommunen").await;
    let (boss_id, mut boss) = person(&test, "Chefen", "chef@example.se", &ours, Mandate::ALL).await;
    let people = format!("/organisationer/{ours}/personer");
    // As the form stands when it is opened, nothing is said of how the mandate is given.
    let opened = boss.get(&people).await;
    let radios: Vec<&str> = opened.body.split("<input").filter(|input| input.contains("name=\"form\"")).collect();
    assert!(radios.len() >= 2 && radios.iter().all(|radio| !radio.split('>').next().unwrap().contains("checked")));
    boss.fill(&people, "/personer", &[("mail", "ny@example.se"), ("acts", "answer")]).await.says("Inbjudan är på väg");
    let mail = test.mails("ny@example.se").await.pop().unwrap();
    assert!(mail.contains("Chefen, Provkommunen, skickade") && !mail.contains("Uppdrag:"), "{mail}");
    let link = link_in(&mail);
    // Whoever is signed in at the same browser grants nothing.
    let (_, mut other) = person(&test, "En annan", "annan@example.se", &ours, &[]).await;
    other.fill(&link, &link, &[("name", "Nykomlingen")]).await.leads();

    let mandate = mandate_of(&mut boss, &ours, "Nykomlingen").await;
    boss.get(&mandate).await.says(", Chefen").says_not("Formellt");
    let mut theirs = program(&test, &boss_id, &ours).await;
    let listed = theirs.get(&format!("/api/v1/organisations/{ours}/mandates")).await.json();
    let given = listed["items"].as_array().unwrap().iter().find(|m| m["name"] == "Nykomlingen").unwrap().clone();
    assert_eq!((&given["granted_by"], &given["form"]), (&json!("Chefen"), &Value::Null));
    let history =
        theirs.get(&format!("/api/v1/organisations/{ours}/history?verb=journal-mandate-granted")).await.json();
    let entry = &history["items"][0];
    assert_eq!((&entry["name"], &entry["organisation"]), (&json!("Chefen"), &json!(ours)));
    assert_eq!(entry["said"], json!("svara"));

    // What an older program forgot is filled in from the invitation, as the migration does.
    test.app.db.write(|tx| tx.run(&FORGET_GRANTER, &[])).await.unwrap();
    let migration = actors::MIGRATIONS.iter().find(|m| m.name == "actors/0011-granted-by").unwrap();
    let again = kernel::db::Migration {
        name: "actors/0011-granted-by-again",
        sql: migration.sql.split("-- What a program").next().unwrap(),
    };
    let later = test.newer(&[again]).await;
    let by: Vec<String> = later.app.db.read(|tx| tx.all(&GRANTED_BY, &[])).await.unwrap();
    assert_eq!(by, ["Chefen"]);
}

#[tokio::test]
async fn who_asks_to_act_is_in_the_history_by_her_own_name() {
    let test = TestApp::empty().await;
    let ours = organisation(&test, "Provföreningen").await;
    let (_, mut boss) = person(&test, "Sekreteraren", "sekr@example.se", &ours, Mandate::ALL).await;
    let join = format!("/organisationer/{ours}/agera-for");
    let mut stranger = test.stranger();
    let asks = [("name", "Nykomlingen"), ("mail", "ny@example.se"), ("task", "Kassör")];
    stranger.fill(&join, "/agera-for", &asks).await.says("Titta i din e-post");
    let link = link_in(&test.mails("ny@example.se").await.pop().unwrap());
    stranger.fill(&link, &link, &[]).await.leads();
    let history = format!("/organisationer/{ours}/historik?verb=journal-request-made");
    let told = boss.get(&history).await;
    told.says("En person bad att få agera för organisationen : Nykomlingen").says_not("Programmet självt");
}

#[tokio::test]
async fn an_organisations_history_is_its_administrators_to_read_page_by_page() {
    let test = TestApp::empty().await;
    let ours = organisation(&test, "Provkommunen").await;
    let (id, mut boss) = person(&test, "Chefen", "chef@example.se", &ours, Mandate::ALL).await;
    let (_, mut colleague) = person(&test, "Kollegan", "k@example.se", &ours, &[Mandate::Answer]).await;
    let units = format!("/organisationer/{ours}/enheter");
    for at in 1..=21 {
        let name = format!("Enhet {at}");
        boss.fill(&units, "/enheter", &[("unit", &name)]).await.leads();
    }
    let history = format!("/organisationer/{ours}/historik");
    assert_eq!(colleague.get(&history).await.status, 404);
    assert_eq!(test.stranger().get(&history).await.leads(), "/logga-in");
    boss.get(&format!("/organisationer/{ours}")).await.says("Historik");
    let first = boss.get(&history).await;
    first.says("En enhet lades till : Enhet 21").says("Chefen").says_not("till : Enhet 1 ");
    assert!(first.body.contains("?page=2"));
    boss.get(&format!("{history}?page=2")).await.says("till : Enhet 1 ").says("Ett mandat gavs : Kollegan · svara");
    boss.get(&format!("{history}?verb=journal-mandate-granted")).await.says("Kollegan").says_not("Enhet 21");
    boss.get(&format!("{history}?person={id}")).await.says("Enhet 21").says_not("Kollegan · svara");
    boss.get(&format!("{history}?until=2001-01-01")).await.says("Inget sådant har gjorts");
    let wrong = boss.get(&format!("{history}?from=igår")).await;
    wrong.says("Skriv dagen som");
    boss.get(&format!("/en/organisations/{ours}/history")).await.says("A unit was added");
    let mut theirs = program(&test, &id, &ours).await;
    let at = format!("/api/v1/organisations/{ours}/history");
    let page = theirs.get(&format!("{at}?verb=journal-unit-added&limit=5")).await.json();
    assert_eq!((&page["total"], &page["items"][0]["said"]), (&json!(21), &json!("Enhet 21")));
    assert_eq!(theirs.get(&format!("{at}?from=igår")).await.status, 422);
    let (other_id, _) = person(&test, "Utomstående", "u@example.se", &ours, &[]).await;
    assert_eq!(program(&test, &other_id, &ours).await.get(&at).await.status, 404);
}

#[tokio::test]
async fn what_an_administrator_does_with_an_organisation_is_in_the_installations_chain_too() {
    let test = TestApp::demo().await;
    let mut administrator = test.role("Administratör", "Region Kronoberg").await;
    let mut secretary = test.role("Sekreterare", "Granvikens byalag").await;
    let village = secretary.own_organisation().await;
    let trust = format!("/organisationer/{village}/bekraftelse");
    administrator
        .fill(&trust, "/bekraftelse", &[("act", "administrator"), ("evidence", "Stadgarna är lästa")])
        .await
        .leads();
    let chain =
        test.app.db.read(|tx| kernel::journal::page(tx, &kernel::journal::Stream::Installation, 20, 0)).await.unwrap();
    let verified = chain.iter().find(|entry| entry.verb == "journal-organisation-verified").expect("in the chain");
    assert_eq!((verified.subject_id.as_str(), verified.organisation.as_deref()), (village.as_str(), None));
    let own = format!("/organisationer/{village}/historik");
    secretary.get(&own).await.says("Organisationen bekräftades : Stadgarna är lästa");
}

#[tokio::test]
async fn a_file_of_people_says_what_a_mandate_rests_on() {
    let test = TestApp::empty().await;
    let ours = organisation(&test, "Provkommunen").await;
    let (id, mut boss) = person(&test, "Chefen", "chef@example.se", &ours, Mandate::ALL).await;
    let upload = format!("/organisationer/{ours}/las-in");
    let file = "E-postadress;Uppdrag;Får göra;Hur mandatet är givet;Har uppdraget som;Beslut;Högst kronor\n\
        ett@example.se;Chef;Besluta;Formellt;Anställd;KS 12;50 000\n\
        två@example.se;;Svara;;;;\n\
        tre@example.se;;Svara;hej;;;\n\
        fyra@example.se;;Svara;;;;700\n"
        .replace("två", "tva");
    let page = boss.send_file(&upload, "/las-in", "personer.csv", file.as_bytes()).await.leads().to_owned();
    let columns = ["person", "task", "may", "form", "holding", "decision", "amount"];
    let names: Vec<String> = (0..columns.len()).map(|at| format!("column-{at}")).collect();
    let mut chosen = vec![("act", "check")];
    chosen.extend(names.iter().map(String::as_str).zip(columns));
    boss.fill(&page, &page, &chosen).await.leads();
    a_day_passes(&test).await;
    boss.get(&page).await.says("Nya 2").says("Vi känner inte igen hej").says("En beloppsgräns gäller beslut");
    boss.fill(&page, &page, &[("act", "confirm")]).await.leads();
    a_day_passes(&test).await;
    let mail = test.mails("tva@example.se").await.pop().unwrap();
    assert!(mail.contains("Chefen, Provkommunen, skickade") && !mail.contains("Uppdrag:"), "{mail}");
    let mut theirs = program(&test, &id, &ours).await;
    let waiting = theirs.get(&format!("/api/v1/organisations/{ours}/invitations")).await.json();
    let of = |mail: &str| waiting["items"].as_array().unwrap().iter().find(|i| i["mail"] == mail).unwrap().clone();
    let (one, two) = (of("ett@example.se"), of("tva@example.se"));
    assert_eq!((&one["form"], &one["holding"]), (&json!("formal"), &json!("employed")));
    assert_eq!((&one["decision"], &one["amount"]), (&json!("KS 12"), &json!(50000)));
    assert_eq!((&two["form"], &two["amount"]), (&Value::Null, &Value::Null));
}

#[tokio::test]
async fn a_file_stops_when_its_senders_office_has_ended() {
    let test = TestApp::empty().await;
    let ours = organisation(&test, "Provkommunen").await;
    let (_, _first) = person(&test, "Den första", "f@example.se", &ours, Mandate::ALL).await;
    let (id, mut boss) = person(&test, "Chefen", "chef@example.se", &ours, Mandate::ALL).await;
    let upload = format!("/organisationer/{ours}/las-in");
    let page = boss.send_file(&upload, "/las-in", "enheter.csv", "Enhet\nKultur\n".as_bytes()).await.leads().to_owned();
    boss.fill(&page, &page, &[("act", "check"), ("column-0", "unit")]).await.leads();
    a_day_passes(&test).await;
    boss.fill(&page, &page, &[("act", "confirm")]).await.leads();
    // Her office ends before the job runs.
    let (ctx, organisation, person) = (test.app.own_ctx(kernel::Language::Swedish), ours.clone(), id.clone());
    let ended = test.app.db.write(move |tx| -> Result<(), kernel::Stop> {
        for mandate in actors::store::mandates::mandates_of(tx, &ctx, &organisation)? {
            if mandate.person == person {
                actors::store::mandates::withdraw(tx, &ctx, &mandate)?;
            }
        }
        Ok(())
    });
    ended.await.unwrap();
    a_day_passes(&test).await;
    let id = page.rsplit('/').next().unwrap().to_owned();
    let import = test.app.db.read(move |tx| actors::store::imports::find(tx, &id)).await.unwrap().unwrap();
    assert_eq!(import.stage, actors::import::Stage::Stopped);
    test.stranger().get(&format!("/organisationer/{ours}")).await.says_not("Kultur");
}
