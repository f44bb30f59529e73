//! Merging opens nothing that was closed, and gives nobody a mandate, without the other side.

use crate::steps::*;
use harness::TestApp;
use kernel::record::Word;
use kernel::{Ctx, Mandate, Moment, Stop};
use serde_json::json;

/// An administrator of the installation from before anything was asked.
async fn looks_after(test: &TestApp, person: &str) {
    let ctx = Ctx { now: Moment(0), ..test.app.own_ctx(kernel::Language::Swedish) };
    let person = person.to_owned();
    let made =
        test.app.db.write(move |tx| -> Result<_, Stop> { Ok(actors::store::administrators::add(tx, &ctx, &person)?) });
    assert!(made.await.unwrap());
}

#[tokio::test]
async fn an_administrator_of_the_installation_opens_no_closed_collaboration_by_merging_its_party() {
    let test = TestApp::empty().await;
    let [party, hers] = [organisation(&test, "Kören").await, organisation(&test, "Driftbolaget").await];
    let (singer, _) = person(&test, "Sångaren", "s@example.se", &party, Mandate::ALL).await;
    let (keeper, mut browser) = person(&test, "Driften", "d@example.se", &hers, Mandate::ALL).await;
    looks_after(&test, &keeper).await;
    let (mut of_party, mut of_hers) = (program(&test, &singer, &party).await, program(&test, &keeper, &hers).await);
    let closed = json!({ "title": "Slutet", "challenge": "Prov", "openness": "parties" });
    let made = of_party.call("POST", "/api/v1/collaborations", &closed).await;
    done(&made, 201);
    let at = made.header("location").to_owned();
    assert_eq!(of_hers.get(&at).await.status, 404);
    let merge = format!("/organisationer/{party}/sla-ihop?into={hers}");
    let proposal = browser.fill(&merge, "/sla-ihop", &[("reason", "Samma")]).await.leads().to_owned();
    browser.get(&proposal).await.says("Väntar på att båda sidor säger ja");
    assert_eq!(of_hers.get(&at).await.status, 404, "nothing has happened yet");
    browser.fill(&proposal, &proposal, &[("act", "consent")]).await.leads();
    browser.get(&proposal).await.says("Du kan inte säga ja här");
    assert_eq!(of_hers.get(&at).await.status, 404, "her own side's yes is half of it");
    // The other side hears of it, and says no.
    assert!(test.mails("s@example.se").await.pop().unwrap().contains("Driftbolaget"));
    let to = format!("/api/v1/mergers/{}", proposal.rsplit('/').next().unwrap());
    assert_eq!(done(&of_party.call("PUT", &to, &json!({ "act": "refuse" })).await, 200)["state"], "refused");
    assert_eq!(of_hers.call("PUT", &to, &json!({ "act": "consent" })).await.status, 403);
    assert_eq!(of_hers.get(&at).await.status, 404);
    let told = done(&of_party.get(&to).await, 200);
    assert_eq!((&told["from_agrees"], &told["reason"]), (&json!(false), &json!("Samma")));
}

#[tokio::test]
async fn where_nobody_administers_a_side_another_administrator_of_the_installation_answers() {
    let test = TestApp::empty().await;
    let [empty, hers] = [organisation(&test, "Kören").await, organisation(&test, "Driftbolaget").await];
    // Somebody acts for it, and nobody administers it.
    person(&test, "Sångaren", "s@example.se", &empty, &[Mandate::Represent]).await;
    let (keeper, _) = person(&test, "Driften", "d@example.se", &hers, Mandate::ALL).await;
    let (second, _) = person(&test, "Driften två", "d2@example.se", &hers, &[Mandate::Answer]).await;
    let (new, _) = person(&test, "Driften tre", "d3@example.se", &hers, &[Mandate::Answer]).await;
    looks_after(&test, &keeper).await;
    let mut of_keeper = program(&test, &keeper, &hers).await;
    let merge = format!("/api/v1/organisations/{empty}/merge");
    let proposed = of_keeper.call("POST", &merge, &json!({ "into": hers, "reason": "Samma" })).await;
    done(&proposed, 201);
    let (at, consent) = (proposed.header("location").to_owned(), json!({ "act": "consent" }));
    assert_eq!(done(&of_keeper.call("PUT", &at, &consent).await, 200)["into_agrees"], json!(true));
    assert_eq!(of_keeper.call("PUT", &at, &consent).await.status, 403, "it takes two");
    // One who became an administrator after it was asked does not answer it.
    let later = Ctx { now: in_days(&test, 1), ..test.app.own_ctx(kernel::Language::Swedish) };
    let id = new.clone();
    let made =
        test.app.db.write(move |tx| -> Result<_, Stop> { Ok(actors::store::administrators::add(tx, &later, &id)?) });
    assert!(made.await.unwrap());
    assert_eq!(program(&test, &new, &hers).await.call("PUT", &at, &consent).await.status, 403);
    looks_after(&test, &second).await;
    let mut of_second = program(&test, &second, &hers).await;
    assert_eq!(done(&of_second.get("/api/v1/mergers").await, 200)["total"], json!(1));
    assert_eq!(done(&of_second.call("PUT", &at, &consent).await, 200)["state"], "done");
    assert_eq!(done(&of_second.get("/api/v1/mergers").await, 200)["total"], json!(0));
    assert!(test.mails("s@example.se").await.pop().unwrap().contains("Dina mandat slutade"));
    // What the office did stands in the installation's chain, and as done for no organisation; what was answered for one's own
    // does not.
    let chain = kernel::journal::Stream::Installation;
    let chain = test.app.db.read(move |tx| kernel::journal::page(tx, &chain, 100, 0)).await.unwrap();
    let of = |verb: &str| -> Vec<_> { chain.iter().filter(|entry| entry.verb == verb).collect() };
    for verb in ["journal-merger-proposed", "journal-merger-consent"] {
        let entries = of(verb);
        let about: Vec<&str> = entries.iter().map(|entry| entry.subject_id.as_str()).collect();
        assert!(about.len() == 2 && about.contains(&&*empty) && about.contains(&&*hers), "{verb}: {about:?}");
        assert!(entries.iter().all(|entry| entry.organisation.is_none()), "{verb}");
    }
    assert_eq!(
        of("journal-merger-consent")[0].person.as_deref(),
        Some(second.as_str()),
        "her own side's yes is not there"
    );
    assert_eq!(of("journal-organisation-merged").len(), 1);
}

#[tokio::test]
async fn what_nobody_has_anything_in_is_merged_at_once() {
    let test = TestApp::empty().await;
    let [one, two] = [organisation(&test, "Kören").await, organisation(&test, "Kören i byn").await];
    let home = organisation(&test, "Driftbolaget").await;
    let (keeper, _) = person(&test, "Driften", "d@example.se", &home, Mandate::ALL).await;
    looks_after(&test, &keeper).await;
    let mut of_keeper = program(&test, &keeper, &home).await;
    let merge = format!("/api/v1/organisations/{one}/merge");
    assert_eq!(done(&of_keeper.get(&format!("{merge}?into={two}")).await, 200)["takes_consent"], json!(false));
    let merged = of_keeper.call("POST", &merge, &json!({ "into": two, "reason": "Samma kör" })).await;
    assert_eq!(done(&merged, 201)["state"], "done");
    assert_eq!(merged.header("location"), format!("/api/v1/organisations/{two}"));
    assert_eq!(done(&of_keeper.get(&format!("/api/v1/organisations/{one}")).await, 200)["merged_into"], json!(two));
}

#[tokio::test]
async fn letting_somebody_in_where_nobody_administers_takes_two_administrators_of_the_installation() {
    let test = TestApp::empty().await;
    let [host, invited] = [organisation(&test, "Kvarnen").await, organisation(&test, "Föreningen").await];
    let hers = organisation(&test, "Driftbolaget").await;
    let (miller, _) = person(&test, "Mjölnaren", "m@example.se", &host, &[Mandate::Represent]).await;
    let (keeper, mut of_keeper) = person(&test, "Driften", "d@example.se", &hers, Mandate::ALL).await;
    let (second, _) = person(&test, "Driften två", "d2@example.se", &hers, &[Mandate::Answer]).await;
    let (asker, _) = person(&test, "Kollegan", "k@example.se", &hers, &[Mandate::Answer]).await;
    looks_after(&test, &keeper).await;
    let mut of_host = program(&test, &miller, &host).await;
    let closed = json!({ "title": "Slutet", "challenge": "Prov", "openness": "parties" });
    let made = of_host.call("POST", "/api/v1/collaborations", &closed).await;
    done(&made, 201);
    let at = made.header("location").to_owned();
    done(&of_host.call("POST", &format!("{at}/parties"), &json!({ "organisation": invited })).await, 201);

    let mut of_asker = program(&test, &asker, &hers).await;
    let claims = format!("/api/v1/organisations/{invited}/claims");
    let claim = of_asker.call("POST", &claims, &json!({ "message": "Min" })).await;
    done(&claim, 201);
    let (claim, yes) = (claim.header("location").to_owned(), json!({ "answer": "yes" }));
    // One alone lets nobody in.
    let mut keys = program(&test, &keeper, &hers).await;
    assert_eq!(keys.call("PUT", &claim, &yes).await.status, 403);
    looks_after(&test, &second).await;
    let requests = format!("/organisationer/{invited}/begaran");
    of_keeper.fill(&requests, "/begaran", &[("answer", "yes")]).await.leads();
    of_keeper.get(&requests).await.says("Du har sagt ja").says_not("Låt personen administrera");
    assert_eq!(keys.call("PUT", &claim, &yes).await.status, 403, "her own yes is half of it");
    let told = done(&of_asker.get(&claim).await, 200);
    assert_eq!((&told["waits"], &told["waits_for_second_yes"]), (&json!(true), &json!(true)));
    assert!(test.mails("d2@example.se").await.pop().unwrap().contains("det behövs ett ja till"));
    let of_invited = program(&test, &asker, &hers).await.get("/api/v1/me").await.json();
    assert!(!of_invited["mandates"].to_string().contains(&invited), "nothing is given yet");

    let mut of_second = program(&test, &second, &hers).await;
    assert_eq!(done(&of_second.call("PUT", &claim, &yes).await, 200)["answer"], "yes");
    assert_eq!(program(&test, &asker, &invited).await.get(&at).await.status, 200);
    let told = test.mails("m@example.se").await.pop().unwrap();
    assert!(told.contains("En ny person administrerar nu Föreningen") && !told.contains("Slutet"), "{told}");
}
