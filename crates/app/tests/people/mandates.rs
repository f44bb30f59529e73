//! Mandates: their ends, the last administrator, deputies, amounts.

use crate::steps::*;
use harness::{Browser, TestApp};
use kernel::record::Word;
use kernel::{Mandate, Stop};

#[tokio::test]
async fn nobody_is_the_last_administrator_without_saying_who_takes_over() {
    let test = TestApp::empty().await;
    let ours = organisation(&test, "Ensamföreningen").await;
    let (own, mut only) = person(&test, "Den enda", "enda@example.se", &ours, Mandate::ALL).await;
    let mandate = mandate_of(&mut only, &ours, "Den enda").await;
    let people = format!("/organisationer/{ours}/personer");
    let end = mandate.rsplit('/').next().unwrap().to_owned();
    // Not by ending it, not by a date, not by leaving.
    let ended = only.fill(&people, "/avsluta", &[("mandate", &end)]).await;
    assert_eq!(ended.status, 422);
    ended.says("Det här är den enda som säkert kan administrera").says("Lämna över uppdraget");
    let next_year = in_days(&test, 400).date();
    let dated = only.fill(&mandate, &mandate, &[("ends", &next_year)]).await;
    assert_eq!(dated.status, 422);
    dated.says("Lämna över till någon annan");
    assert!(dated.body.contains(&format!("value=\"{next_year}\"")), "what was typed is kept");
    // Leaving is not offered, and refused to whoever sends it all the same.
    let leaving = only.get("/min-sida/avsluta").await;
    leaving.says("Säg först vem som tar över administrationen av Ensamföreningen").says_not("Jag vill avsluta");
    let mut system = program(&test, &own, &ours).await;
    let sent = system.call("PUT", "/api/v1/me/closing", &serde_json::json!({ "confirm": true })).await;
    assert_eq!(sent.status, 422, "{}", sent.body);
    only.get(&people).await.says("Den enda");

    // A successor whose time is short does not help; one who stays does.
    let (second_id, _second) = person(&test, "Den andra", "andra@example.se", &ours, &[Mandate::Answer]).await;
    let until = in_days(&test, 300).date();
    let (ctx, organisation, at) = (test.app.own_ctx(kernel::Language::Swedish), ours.clone(), until.clone());
    let (id, starts) = (second_id.clone(), ctx.now.date());
    let short = test.app.db.write(move |tx| -> Result<(), Stop> {
        let acts = &[Mandate::Administer];
        let grant = actors::store::people::Grant {
            person: &id,
            organisation: &organisation,
            acts,
            task: "Vikarie",
            starts: &starts,
            ends: Some(&at),
        };
        Ok(actors::store::people::grant(tx, &ctx, &grant)?)
    });
    short.await.unwrap();
    assert_eq!(only.fill(&mandate, &mandate, &[("ends", &next_year)]).await.status, 422);
    let hand_over = format!("{mandate}/lamna-over");
    let today = test.app.clock.now().date();
    only.fill(&hand_over, "/lamna-over", &[("successor", &second_id), ("last-day", &today)]).await.leads();
    // Until midnight both administer; then she can leave.
    only.fill("/min-sida/avsluta", "/min-sida/avsluta", &[("confirm", "yes")]).await.leads();
    assert_eq!(only.get("/min-sida").await.leads(), "/logga-in");
}

#[tokio::test]
async fn a_mandate_warns_before_it_lapses_and_ends_by_itself() {
    let test = TestApp::empty().await;
    let ours = organisation(&test, "Provkommunen").await;
    let (_, mut boss) = person(&test, "Chefen", "chef@example.se", &ours, Mandate::ALL).await;
    let (_, mut elected) = person(&test, "Ledamoten", "ledamot@example.se", &ours, &[Mandate::Answer]).await;
    let mandate = mandate_of(&mut boss, &ours, "Ledamoten").await;
    let last = in_days(&test, 60).date();
    boss.fill(&mandate, &mandate, &[("ends", &last)]).await.leads();
    elected.get("/min-sida").await.says("svara").says_not("Ditt mandat för Provkommunen upphör");
    let mails = |mail: &'static str| {
        let test = &test;
        async move { test.mails(mail).await.iter().filter(|body| body.contains("upphör")).count() }
    };
    for (day, to_person, to_boss) in [(29, 0, 0), (31, 1, 1), (32, 1, 1), (54, 2, 2), (55, 2, 2)] {
        let later = test.at(in_days(&test, day)).await;
        a_day_passes(&later).await;
        assert_eq!(
            (mails("ledamot@example.se").await, mails("chef@example.se").await),
            (to_person, to_boss),
            "day {day}"
        );
    }
    // A session lasts 14 days; what matters is the page on the day.
    let soon = test.at(in_days(&test, 40)).await;
    let (ctx, found) = (soon.app.own_ctx(kernel::Language::Swedish), "ledamot@example.se");
    let secret = soon.app.db.write(move |tx| -> Result<_, Stop> {
        let person = actors::store::people::by_mail(tx, found)?.unwrap();
        Ok(actors::store::sessions::begin(tx, &ctx, &person.id, None)?)
    });
    let secret = secret.await.unwrap();
    soon.session(&secret).get("/min-sida").await.says("Ditt mandat för Provkommunen upphör");
    // The day after its last day it is gone, without anybody doing anything, and the journal says so.
    let after = test.at(in_days(&test, 61)).await;
    a_day_passes(&after).await;
    let stream = kernel::journal::Stream::Organisation(ours.clone());
    let entries = test.app.db.read(move |tx| kernel::journal::page(tx, &stream, 1, 0)).await.unwrap();
    assert_eq!(entries[0].verb, "journal-mandate-lapsed");
}

#[tokio::test]
async fn a_deputy_may_the_same_on_those_days_only() {
    let test = TestApp::empty().await;
    let ours = organisation(&test, "Provkommunen").await;
    let (_, mut boss) = person(&test, "Chefen", "chef@example.se", &ours, Mandate::ALL).await;
    let (deputy, mut helper) = person(&test, "Hjälpen", "hjalp@example.se", &ours, &[Mandate::Answer]).await;
    let mandate = mandate_of(&mut boss, &ours, "Chefen").await;
    let (today, week) = (test.app.clock.now().date(), in_days(&test, 7).date());
    let wrong =
        boss.fill(&mandate, "/stallforetradare", &[("deputy", &deputy), ("from", &week), ("until", &today)]).await;
    assert_eq!(wrong.status, 422);
    assert_eq!(helper.get(&mandate).await.status, 404);
    boss.fill(&mandate, "/stallforetradare", &[("deputy", &deputy), ("from", &today), ("until", &week)]).await.leads();
    helper.get(&mandate).await.says("Hjälpen");
    let told = test.mails("hjalp@example.se").await.pop().unwrap();
    assert!(told.contains("i stället för Chefen") && told.contains("om du själv är namngiven där"), "{told}");
    // Where persons are named she is let in by her own name, and that is said where she is made deputy and on her mandate.
    let excepted = "Samverkan som bara är till för namngivna personer ingår inte";
    boss.get(&mandate).await.says(excepted);
    let people = helper.get(&format!("/organisationer/{ours}/personer")).await;
    let own = people.body.split("href=\"").filter_map(|rest| rest.split('"').next());
    let own = own.filter(|link| link.contains("/mandat/") && *link != mandate).map(str::to_owned);
    let mut said = 0;
    for link in own.collect::<std::collections::BTreeSet<_>>() {
        said += usize::from(helper.get(&link).await.text().contains(&format!("{excepted}: där måste")));
    }
    assert!(said > 0, "on the deputy's mandate");
    test.stranger().get("/om/vem-far-vad").await.says(excepted);
    let fields = [
        ("title", "Skyddat boende"),
        ("challenge", "Ingen klarar det ensam."),
        ("model", "mucf-samverkansmodell"),
        ("openness", "confidential"),
    ];
    let started = boss.fill("/starta", "/starta", &fields).await;
    let show = format!("/samverkan/{}", started.leads().split('/').nth(2).unwrap());
    assert_eq!(helper.get(&show).await.status, 404);
    let named = [("person", deputy.as_str()), ("organisation", &ours), ("named", "yes")];
    boss.fill(&format!("{show}/parter"), "/parter/personer", &named).await.leads();
    assert_eq!(helper.get(&show).await.status, 200);
    let after = test.at(in_days(&test, 8)).await;
    assert_eq!(helper.at(&after).get(&mandate).await.status, 404);
    // A deputy who administers for a week is nobody to leave the organisation to.
    let end = mandate.rsplit('/').next().unwrap();
    let people = format!("/organisationer/{ours}/personer");
    assert_eq!(boss.fill(&people, "/avsluta", &[("mandate", end)]).await.status, 422);
}

#[tokio::test]
async fn a_mandate_up_to_an_amount_signs_no_more() {
    let test = TestApp::demo().await;
    let mut coordinator = test.role("Samordnare", "Granviks kommun").await;
    let municipality = coordinator.own_organisation().await;
    let show = format!("/samverkan/{EXERCISE}");
    let drafted = coordinator
        .fill(
            &format!("{show}/ny-overenskommelse"),
            "/ny-overenskommelse",
            &[
                ("title", "Avtal om lokal"),
                ("kind", "cooperation-contract"),
                ("party", &municipality),
                ("party", &test.role("Ordförande", "Granvikens IF").await.own_organisation().await),
            ],
        )
        .await;
    let agreement = drafted.leads().trim_end_matches("/text").to_owned();
    let text = format!("{agreement}/text");
    let wrong = coordinator.fill(&text, "/text", &[("title", "Avtal"), ("body", "Vi hyr."), ("amount", "dyrt")]).await;
    assert_eq!(wrong.status, 422);
    coordinator.fill(&text, "/text", &[("title", "Avtal"), ("body", "Vi hyr."), ("amount", "120 000")]).await.leads();
    coordinator.get(&agreement).await.says("120 000 kronor");
    coordinator.fill(&agreement, "/lage", &[("stage", "deciding")]).await.leads();
    // Somebody who may decide for at most 50 000 kronor, and somebody for 120 000.
    let mut deciders = Vec::new();
    for (name, mail, amount) in
        [("Enhetschefen", "enhet@example.se", 50_000), ("Direktören", "dir@example.se", 120_000)]
    {
        let (ctx, organisation) = (test.app.own_ctx(kernel::Language::Swedish), municipality.clone());
        let made = test.app.db.write(move |tx| -> Result<_, Stop> {
            let person = actors::store::people::register(tx, &ctx, name, Some(mail))?;
            let terms = actors::Terms {
                acts: vec![Mandate::Decide, Mandate::Sign],
                amount: Some(amount),
                ..actors::Terms::default()
            };
            let new = actors::store::mandates::New {
                person: &person.id,
                organisation: &organisation,
                terms: &terms,
                starts: &ctx.now.date(),
                ends: None,
                deputy_for: None,
            };
            actors::store::mandates::give(tx, &ctx, &new)?;
            Ok(actors::store::sessions::begin(tx, &ctx, &person.id, None)?)
        });
        deciders.push(test.session(&made.await.unwrap()));
    }
    let [mut unit, mut director] = <[Browser<'_>; 2]>::try_from(deciders).ok().unwrap();
    let page = unit.get(&agreement).await;
    page.says("Beloppet är högre än ditt mandat").says_not("Registrera ert beslut");
    let token = hidden(&page.body, "form_token");
    let forged = [("form_token", token.as_str()), ("acting_for", &municipality), ("decision", "yes")];
    let refused = unit.post(&format!("{agreement}/beslut"), &forged).await;
    assert_eq!(refused.status, 403);
    refused.says("Beloppet är högre än ditt mandat");
    // What no amount is said for is within no limit; what is not about money is.
    coordinator.fill(&agreement, "/lage", &[("stage", "draft")]).await.leads();
    coordinator.fill(&text, "/text", &[("title", "Avtal"), ("body", "Vi hyr."), ("amount", "")]).await.leads();
    coordinator.get(&agreement).await.says("Inte angivet");
    coordinator.fill(&agreement, "/lage", &[("stage", "deciding")]).await.leads();
    director.get(&agreement).await.says("här står inte vilket belopp").says_not("Registrera ert beslut");
    let refused = unit.post(&format!("{agreement}/beslut"), &forged).await;
    assert_eq!(refused.status, 403);
    coordinator.fill(&agreement, "/lage", &[("stage", "draft")]).await.leads();
    let both = [("title", "Avtal"), ("body", "Vi ses."), ("amount", "5"), ("money", "none")];
    assert_eq!(coordinator.fill(&text, "/text", &both).await.status, 422);
    let none = [("title", "Avtal"), ("body", "Vi ses."), ("amount", ""), ("money", "none")];
    coordinator.fill(&text, "/text", &none).await.leads();
    coordinator.get(&agreement).await.says("Inga pengar");
    coordinator.fill(&agreement, "/lage", &[("stage", "deciding")]).await.leads();
    director.fill(&agreement, "/beslut", &[("decision", "yes")]).await.leads();
}
