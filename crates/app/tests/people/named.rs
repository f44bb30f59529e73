//! Who is named in what is open to a group or confidential: for one organisation, while she acts for it and it is inside.

use crate::resting::{browser, shared};
use crate::steps::*;
use harness::{Browser, TestApp};
use kernel::record::Word;
use kernel::{Mandate, Stop, statements, values};
use serde_json::json;

statements! {
    CLOSE = "update collaborations_collaboration set openness = 'confidential' where id = $1";
}

const WORKS: &[Mandate] = &[Mandate::Represent, Mandate::Answer];

async fn start(browser: &mut Browser<'_>, openness: &str) -> String {
    let fields = [
        ("title", "Skyddat boende"),
        ("challenge", "Ingen klarar det ensam."),
        ("model", "mucf-samverkansmodell"),
        ("openness", openness),
    ];
    let started = browser.fill("/starta", "/starta", &fields).await;
    started.leads().split('/').nth(2).unwrap().to_owned()
}

/// That nothing of it is there, on pages and for programs.
async fn finds_nothing(browser: &mut Browser<'_>, program: &mut Browser<'_>, id: &str) {
    for page in [format!("/samverkan/{id}"), format!("/samverkan/{id}/arbetet"), format!("/samverkan/{id}/parter")] {
        assert_eq!(browser.get(&page).await.status, 404, "{page}");
    }
    for page in ["/", "/samverkan"] {
        browser.get(page).await.says_not("Skyddat boende");
    }
    assert_eq!(program.get(&format!("/api/v1/collaborations/{id}")).await.status, 404);
    program.get("/api/v1/collaborations?q=skyddat").await.says_not("Skyddat boende");
}

async fn invite(system: &mut Browser<'_>, id: &str, organisation: &str) {
    let at = format!("/api/v1/collaborations/{id}/parties");
    let asked = system.call("POST", &at, &json!({ "organisation": organisation })).await;
    assert!(asked.status < 300, "{}", asked.body);
}

#[tokio::test]
async fn whoever_was_once_named_reads_no_longer_than_she_acts_for_an_organisation_inside() {
    let test = TestApp::empty().await;
    let ours = organisation(&test, "Provkommunen").await;
    let theirs = organisation(&test, "Provregionen").await;
    let (_, mut boss) = person(&test, "Kanslichef", "chef@example.se", &ours, Mandate::ALL).await;
    let (own, mut coordinator) = person(&test, "Samordnaren", "sam@example.se", &ours, WORKS).await;
    let (berit, mut named) = person(&test, "Handläggaren", "handl@example.se", &ours, &[Mandate::Answer]).await;
    let (guest, mut invited) = person(&test, "Utvecklaren", "utv@example.se", &theirs, Mandate::ALL).await;
    let id = start(&mut coordinator, "confidential").await;
    let (show, parties) = (format!("/samverkan/{id}"), format!("/samverkan/{id}/parter"));
    let mut system = program(&test, &own, &ours).await;
    let of_named = program(&test, &berit, &ours).await;
    let api = format!("/api/v1/collaborations/{id}/named");

    // Invited and named she reads; when the invitation is withdrawn she does not, whomever she acts for.
    invite(&mut system, &id, &theirs).await;
    let name = json!({ "persons": ["utv@example.se"], "organisation": theirs, "named": true });
    assert_eq!(system.call("PUT", &api, &name).await.status, 200);
    assert_eq!(invited.get(&show).await.status, 200);
    let withdrawn = [("act", "withdraw"), ("organisation", theirs.as_str())];
    let token = hidden(&coordinator.get(&parties).await.body, "form_token");
    let form: Vec<_> = withdrawn.into_iter().chain([("form_token", token.as_str()), ("acting_for", &ours)]).collect();
    coordinator.post(&format!("{parties}/plats"), &form).await.leads();
    let mut of_guest = program(&test, &guest, &theirs).await;
    finds_nothing(&mut invited, &mut of_guest, &id).await;
    // Asked again, nobody there is named until somebody names her.
    invite(&mut system, &id, &theirs).await;
    assert_eq!(invited.get(&show).await.status, 404);

    // Her mandate ends: she reads no longer, and nothing is kept of the name.
    assert_eq!(system.call("PUT", &api, &json!({ "person": berit, "named": true })).await.status, 200);
    assert_eq!(named.get(&show).await.status, 200);
    let mandate = mandate_of(&mut boss, &ours, "Handläggaren").await;
    let yesterday = test.at(in_days(&test, 2)).await;
    let until = in_days(&test, 1).date();
    boss.fill(&mandate, &mandate, &[("ends", &until)]).await.leads();
    finds_nothing(&mut named.at(&yesterday), &mut of_named.at(&yesterday), &id).await;
    // Before the day's work is done she is still listed, as one who acts no longer, with a way to take her away.
    let mut later = coordinator.at(&yesterday);
    later.get(&parties).await.says("Handläggaren").says("agerar inte längre för organisationen");
    let all = system.at(&yesterday).get(&api).await.json();
    let of_her = all["items"].as_array().unwrap().iter().find(|item| item["person"] == berit.as_str()).unwrap().clone();
    assert_eq!((&of_her["named"], &of_her["acts"]), (&json!(true), &json!(false)));
    let gone = system.at(&yesterday).call("PUT", &api, &json!({ "person": berit, "named": false })).await;
    assert!(gone.status == 200 && !gone.body.contains(&berit), "{}", gone.body);
    later.get(&parties).await.says_not("Handläggaren");
    // The last one who sees it stays.
    let last = system.call("PUT", &api, &json!({ "person": own, "named": false })).await;
    assert_eq!(last.status, 403);
}

#[tokio::test]
async fn where_no_names_are_asked_for_nobody_is_named_and_old_names_get_their_organisation() {
    let test = TestApp::empty().await;
    let ours = organisation(&test, "Provkommunen").await;
    let (own, mut coordinator) = person(&test, "Samordnaren", "sam@example.se", &ours, WORKS).await;
    let (stranger, mut without) = person(&test, "Den som slutat", "slut@example.se", &ours, &[]).await;
    let open = start(&mut coordinator, "parties").await;
    let closed = start(&mut coordinator, "confidential").await;
    let (a, b) = (open.clone(), closed.clone());
    let of_starter = own.clone();
    let named = test.app.db.read(move |tx| -> Result<_, Stop> {
        let of = |tx: &mut kernel::Tx<'_>, id: &str| collaborations::store::named::of_organisation(tx, id, &ours);
        Ok((of(tx, &a)?, of(tx, &b)?))
    });
    assert_eq!(named.await.unwrap(), (Vec::new(), vec![of_starter]));
    // As a program before this one left it: names without organisations.
    statements! {
        OLD = "insert into collaborations_named (collaboration, person) values ($1, $2)";
        FORGET = "delete from collaborations_named_for";
        LEFT = "select count(*) as value from collaborations_named";
        UNNAMED = "select count(*) as value from kernel_journal where stream = $1 and verb = 'journal-person-unnamed'";
    }
    let (a, b, persons) = (open.clone(), closed.clone(), [own.clone(), stranger.clone()]);
    let written = test.app.db.write(move |tx| -> Result<_, Stop> {
        tx.run(&FORGET, values![])?;
        for person in &persons {
            tx.run(&OLD, values![&b, person])?;
        }
        tx.run(&OLD, values![&a, &persons[0]])?;
        Ok(())
    });
    written.await.unwrap();
    let show = format!("/samverkan/{closed}");
    assert_eq!(coordinator.get(&show).await.status, 404);
    test.app.prepare().await.unwrap();
    assert_eq!(coordinator.get(&show).await.status, 200);
    assert_eq!(without.get(&show).await.status, 404);
    let streams = [format!("collaboration:{closed}"), format!("collaboration:{open}")];
    let left = test.app.db.read(move |tx| -> Result<_, Stop> {
        let of = |tx: &mut kernel::Tx<'_>, stream: &String| tx.one::<i64>(&UNNAMED, values![stream]);
        Ok((tx.one::<i64>(&LEFT, values![])?, of(tx, &streams[0])?, of(tx, &streams[1])?))
    });
    assert_eq!(left.await.unwrap(), (0, 1, 1), "what is taken away is written in the history");
}

#[tokio::test]
async fn whoever_invites_does_not_see_who_acts_for_the_one_invited() {
    let test = TestApp::empty().await;
    let [ours, theirs] = [organisation(&test, "Föreningen X").await, organisation(&test, "Provkommunen").await];
    let (own, mut alone) = person(&test, "Ordföranden", "ordf@example.se", &ours, WORKS).await;
    let (guest, mut invited) = person(&test, "Utvecklaren", "utv@example.se", &theirs, Mandate::ALL).await;
    let (colleague, mut second) = person(&test, "Handläggaren", "handl@example.se", &theirs, &[Mandate::Answer]).await;
    let id = start(&mut alone, "confidential").await;
    let (show, parties) = (format!("/samverkan/{id}"), format!("/samverkan/{id}/parter"));
    let api = format!("/api/v1/collaborations/{id}/named");
    let mut system = program(&test, &own, &ours).await;
    alone.get(&parties).await.says_not("Namnge personer hos andra");
    invite(&mut system, &id, &theirs).await;
    let hides = |body: &str| ["Utvecklaren", "Handläggaren", &guest, &colleague].iter().all(|who| !body.contains(*who));
    assert!(hides(&alone.get(&parties).await.body) && hides(&system.get(&api).await.body));
    // Nor are they named by an id that somebody has found.
    for organisation in [theirs.as_str(), ""] {
        let by_id = json!({ "person": guest, "organisation": organisation, "named": true });
        assert_eq!(system.call("PUT", &api, &by_id).await.status, 404);
    }
    assert_eq!(invited.get(&show).await.status, 404);

    // By address, of the one invited and nobody else's; what was typed is kept.
    let name = async |alone: &mut Browser<'_>, party: &str, addresses: &str| {
        alone.fill(&parties, "/parter/personer", &[("party", party), ("addresses", addresses)]).await
    };
    for (party, addresses, says) in [
        ("", "utv@example.se", "Välj vilken organisation personerna agerar för"),
        (theirs.as_str(), "", "Fyll i"),
        (&theirs, "ordf@example.se", "Ingen som kan agera för organisationen här har adressen"),
    ] {
        let wrong = name(&mut alone, party, addresses).await;
        assert!(wrong.status == 422 && wrong.body.contains(addresses), "{}", wrong.text());
        wrong.says(says);
    }
    assert!(test.mails("utv@example.se").await.is_empty());
    let wrong = json!({ "persons": ["ordf@example.se"], "organisation": theirs, "named": true });
    assert_eq!(wrong_at(&system.call("PUT", &api, &wrong).await), "/persons");
    let own_by_mail = json!({ "persons": ["ordf@example.se"], "organisation": ours, "named": true });
    assert_eq!(wrong_at(&system.call("PUT", &api, &own_by_mail).await), "/organisation");
    let nobody = json!({ "persons": ["utv@example.se"], "organisation": theirs, "named": false });
    assert_eq!(wrong_at(&system.call("PUT", &api, &nobody).await), "/person");
    name(&mut alone, &theirs, "UTV@example.se").await.leads();
    name(&mut alone, &theirs, "utv@example.se").await.leads();
    let told = test.mails("utv@example.se").await;
    assert!(told.len() == 1 && told[0].contains("bjuder in"), "{told:?}");
    // Whoever is named is seen, her colleagues not.
    alone.get(&parties).await.says("Utvecklaren").says_not("Handläggaren");
    invited.fill(&parties, "/plats", &[("act", "accept")]).await.leads();
    invited.get(&parties).await.says("Handläggaren").says("Ordföranden");
    // At a party they are named so too, and told that they are.
    let by_mail = json!({ "persons": ["handl@example.se"], "organisation": theirs, "named": true });
    assert_eq!(system.call("PUT", &api, &by_mail).await.status, 200);
    assert_eq!(second.get(&show).await.status, 200);
    let told = test.mails("handl@example.se").await;
    assert!(told.len() == 1 && told[0].contains("Föreningen X har namngett dig i Skyddat boende"), "{told:?}");
}

#[tokio::test]
async fn a_party_takes_away_its_own_names_but_the_last_and_what_rested_on_her_is_said_to_rest_on_nobody() {
    let test = TestApp::empty().await;
    let s = shared(&test).await;
    let third = organisation(&test, "Kvinnojouren").await;
    let (helper, mut invited) = person(&test, "Stödpersonen", "stod@example.se", &third, Mandate::ALL).await;
    let show = format!("/samverkan/{}", s.id);
    let (parties, actions) = (format!("{show}/parter"), format!("{show}/atgarder"));
    let api = format!("/api/v1/collaborations/{}/named", s.id);
    let mut leaver = browser(&test, &s.leaver, &s.ours).await;
    leaver.fill(&actions, "/atgarder/person", &[("action", &s.action), ("person", &s.leaver)]).await.leads();
    let agreement = format!("{show}/overenskommelser/{}", s.agreement);
    leaver.fill(&agreement, "/bevakning", &[("person", &s.leaver)]).await.leads();
    let id = s.id.clone();
    let named = [(&s.boss, &s.ours), (&s.leaver, &s.ours), (&s.other, &s.theirs)];
    let named = named.map(|(person, organisation)| (person.clone(), organisation.clone()));
    let ctx = test.app.own_ctx(kernel::Language::Swedish);
    let closed = test.app.db.write(move |tx| -> Result<_, Stop> {
        tx.run(&CLOSE, values![&id])?;
        for (person, organisation) in &named {
            collaborations::store::named::set(tx, &ctx, &id, (person, organisation), true)?;
        }
        Ok(())
    });
    closed.await.unwrap();
    let said = "är inte längre namngiven i en samverkan där";

    // Another party can do nothing of the kind, nor take away its own last.
    let mut other = browser(&test, &s.other, &s.theirs).await;
    other.get(&parties).await.says("Samordnaren").says_not("Ta bort");
    let mut theirs = program(&test, &s.other, &s.theirs).await;
    for (person, organisation) in [(&s.leaver, &s.ours), (&s.other, &s.theirs)] {
        let away = json!({ "person": person, "organisation": organisation, "named": false });
        assert_eq!(theirs.call("PUT", &api, &away).await.status, 403);
    }
    assert_eq!(leaver.get(&show).await.status, 200);
    // Of one that is only invited it can.
    invite(&mut theirs, &s.id, &third).await;
    let name = json!({ "persons": ["stod@example.se"], "organisation": third, "named": true });
    assert_eq!(theirs.call("PUT", &api, &name).await.status, 200);
    assert_eq!(invited.get(&show).await.status, 200);
    let away = [("person", helper.as_str()), ("organisation", third.as_str()), ("named", "no")];
    other.fill(&parties, "/parter/personer", &away).await.leads();
    assert_eq!(invited.get(&show).await.status, 404);
    let told = test.mails("stod@example.se").await.pop().unwrap();
    assert!(told.contains("Provregionen har tagit bort ditt namn") && !told.contains("Kvällsbussen"), "{told}");

    // Her own organisation takes her away: she is told, without the title, and its administrators how much has nobody now.
    let mut boss = browser(&test, &s.boss, &s.ours).await;
    let away = [("person", s.leaver.as_str()), ("organisation", s.ours.as_str()), ("named", "no")];
    boss.get(&parties).await.says("Det personen ansvarar för här blir utan ansvarig");
    boss.fill(&parties, "/parter/personer", &away).await.leads();
    assert_eq!(leaver.get(&show).await.status, 404);
    let told = test.mails("gar@example.se").await.pop().unwrap();
    assert!(told.contains("tagit bort ditt namn") && !told.contains("Kvällsbussen"), "{told}");
    let told = test.mails("chef@example.se").await.pop().unwrap();
    assert!(told.contains(said) && told.contains("2 saker") && !told.contains("Kvällsbussen"), "{told}");
    let kept = own_data(&mut leaver).await;
    assert!(kept["charges"].as_array().unwrap().is_empty() && kept["keeps"].as_array().unwrap().is_empty(), "{kept}");
    boss.get(&format!("{show}/historik")).await.says("Den som ansvarade är inte längre namngiven här");
    boss.get(&parties).await.says_not("Samordnaren namngiven").says_not("Ta bort");
    let last = json!({ "person": s.boss, "named": false });
    let refused = program(&test, &s.boss, &s.ours).await.call("PUT", &api, &last).await;
    assert_eq!(refused.status, 403);
    refused.says("lämna samverkan");
    // It is given to somebody who sees it, and to nobody else.
    let unnamed = format!("/organisationer/{}/ingen-namngiven", s.ours);
    let (action, keeps) = ("Ansvarig för åtgärden: Pröva en tur i mars", "Bevakar överenskommelsen: Bussavtalet");
    boss.get(&unnamed).await.says(action).says(keeps);
    let wrong = boss.fill(&unnamed, "/ingen-namngiven", &[("successor", &s.successor)]).await;
    assert_eq!(wrong.status, 422);
    wrong.says("finns bara för dem som är namngivna i en samverkan").says(action);
    boss.fill(&unnamed, "/ingen-namngiven", &[("successor", &s.boss)]).await.leads();
    boss.get(&unnamed).await.says("Det finns inget som ingen är namngiven för");
    boss.get(&actions).await.says("Provkommunen (Kanslichef)");
    // Whoever takes away her own name needs no mail of it.
    let again = json!({ "person": s.leaver, "named": true });
    let mut ours = program(&test, &s.boss, &s.ours).await;
    assert_eq!(ours.call("PUT", &api, &again).await.status, 200);
    let mut own = program(&test, &s.leaver, &s.ours).await;
    assert_eq!(own.call("PUT", &api, &json!({ "person": s.leaver, "named": false })).await.status, 200);
    let told = test.mails("gar@example.se").await;
    assert_eq!(told.iter().filter(|mail| mail.contains("tagit bort ditt namn")).count(), 1, "{told:?}");
}

#[tokio::test]
async fn an_organisation_is_invited_and_its_people_named_in_one_form() {
    let test = TestApp::empty().await;
    let ours = organisation(&test, "Provkommunen").await;
    let [theirs, third] = [organisation(&test, "Provregionen").await, organisation(&test, "Kvinnojouren").await];
    let (own, mut coordinator) = person(&test, "Samordnaren", "sam@example.se", &ours, WORKS).await;
    let (_, mut named) = person(&test, "Utvecklaren", "utv@example.se", &theirs, &[Mandate::Answer]).await;
    let (_, mut boss) = person(&test, "Regionchefen", "chef@example.se", &theirs, Mandate::ALL).await;
    let (_, mut helper) = person(&test, "Stödpersonen", "stod@example.se", &third, Mandate::ALL).await;
    let id = start(&mut coordinator, "confidential").await;
    let (show, parties) = (format!("/samverkan/{id}"), format!("/samverkan/{id}/parter"));
    let searched = format!("{parties}?organisation=Provregionen");
    coordinator.get(&searched).await.says("Namnge personer på en gång");

    // An address that is nobody's there is said at the field, whoever else has it; what was typed is kept, and nobody is asked.
    for wrong in ["utv@example.se\nstod@example.se", "ingen@example.se"] {
        let refused = coordinator.fill(&searched, "/parter", &[("organisation", &theirs), ("persons", wrong)]).await;
        assert_eq!(refused.status, 422);
        refused.says("Ingen som kan agera för organisationen här har adressen").says("Provregionen");
        assert!(refused.body.contains(wrong.lines().last().unwrap()) && refused.body.contains("id=\"persons\""));
    }
    assert!(test.mails("utv@example.se").await.is_empty());
    coordinator.get(&parties).await.says_not("Provregionen");
    assert_eq!(named.get(&show).await.status, 404);

    let both = [("organisation", theirs.as_str()), ("persons", "UTV@example.se\nutv@example.se")];
    coordinator.fill(&searched, "/parter", &both).await.leads();
    assert_eq!(named.get(&show).await.status, 200);
    assert_eq!(boss.get(&show).await.status, 404, "not named");
    let told = test.mails("utv@example.se").await;
    assert!(told.len() == 1 && told[0].contains("Skyddat boende"), "{told:?}");
    assert!(test.mails("chef@example.se").await.is_empty(), "nobody else there learns of it");
    let stream = collaborations::store::one::stream(&id);
    let entries = test.app.db.read(move |tx| kernel::journal::page(tx, &stream, 20, 0)).await.unwrap();
    let count = |verb: &str| entries.iter().filter(|entry| entry.verb == verb).count();
    assert_eq!((count("journal-party-invited"), count("journal-person-named")), (1, 1));

    // By programs the same.
    let mut system = program(&test, &own, &ours).await;
    let at = format!("/api/v1/collaborations/{id}/parties");
    let wrong = json!({ "organisation": third, "persons": ["utv@example.se"] });
    assert_eq!(wrong_at(&system.call("POST", &at, &wrong).await), "/persons");
    let new = json!({ "name": "Nya", "kind": "association", "mail": "ny@example.se", "persons": ["ny@example.se"] });
    assert_eq!(wrong_at(&system.call("POST", &at, &new).await), "/persons");
    done(&system.call("POST", &at, &json!({ "organisation": third, "persons": ["stod@example.se"] })).await, 201);
    assert_eq!(helper.get(&show).await.status, 200);
    assert_eq!(test.mails("stod@example.se").await.len(), 1);
    // Where no names are asked for there is nothing to name.
    let open = start(&mut coordinator, "parties").await;
    coordinator.get(&format!("/samverkan/{open}/parter?organisation=Provregionen")).await.says_not("Namnge personer");
    let at = format!("/api/v1/collaborations/{open}/parties");
    let wrong = json!({ "organisation": theirs, "persons": ["utv@example.se"] });
    assert_eq!(wrong_at(&system.call("POST", &at, &wrong).await), "/persons");
}

#[tokio::test]
async fn a_mandate_limited_to_what_is_closed_tells_nobody_outside_what_it_is() {
    let test = TestApp::empty().await;
    let ours = organisation(&test, "Provkommunen").await;
    let (_, mut boss) = person(&test, "Kanslichef", "chef@example.se", &ours, Mandate::ALL).await;
    let (second, mut other) = person(&test, "Nämndsekreterare", "sekr@example.se", &ours, Mandate::ALL).await;
    let id = start(&mut boss, "confidential").await;
    let people = format!("/organisationer/{ours}/personer");
    let invited = [("mail", "ny@example.se"), ("acts", "answer"), ("collaboration", &*id)];
    boss.fill(&people, "/personer", &invited).await.says("Inbjudan är på väg");
    let mail = test.mails("ny@example.se").await.pop().unwrap();
    assert!(mail.contains("en samverkan som du inte får se") && !mail.contains("Skyddat boende"), "{mail}");
    let link = link_in(&mail);
    let mut new = test.stranger();
    new.get(&link).await.says_not("Skyddat boende");
    assert_eq!(new.fill(&link, &link, &[("name", "Nykomlingen")]).await.leads(), "/");
    for page in ["/", "/min-sida", "/min-sida/uppgifter"] {
        let shown = new.get(page).await;
        shown.says_not("Skyddat boende");
        assert!(!shown.body.contains(&id), "{page}");
    }
    // Whoever administers, and is not named, sees that there is a limit and not which.
    let mandate = mandate_of(&mut other, &ours, "Nykomlingen").await;
    let page = other.get(&mandate).await;
    page.says("en samverkan som du inte får se").says_not("Skyddat boende");
    assert!(!page.body.contains(&id), "{}", page.text());
    let listed = program(&test, &second, &ours).await.get(&format!("/api/v1/organisations/{ours}/mandates")).await;
    assert!(!listed.body.contains(&id) && listed.body.contains("\"elsewhere\":true"), "{}", listed.body);
    boss.get(&mandate).await.says("Skyddat boende");
}
