//! Made-up data is what the program itself would have written: whole chains, pages that open, and the same for the same seed.

use generate::{Made, Manifest, Size};
use harness::TestApp;
use kernel::{Language, journal, statements, values};

statements! {
    // Counted past the program.
    ORGANISATIONS = "select count(*) as value from actors_organisation where (kind = $1 or ($1 = '' and
        kind not in ('region', 'municipality', 'state-agency')))";
    PEOPLE = "select count(*) as value from actors_person";
    COLLABORATIONS = "select count(*) as value from collaborations_collaboration";
    ANSWERS = "select count(*) as value from collaborations_answer";
    AGREEMENTS = "select count(*) as value from agreements_agreement";
    GOALS = "select count(*) as value from goals_goal";
    MEASUREMENTS = "select count(*) as value from goals_value";
}

async fn made(test: &TestApp, seed: u64) -> Manifest {
    let ctx = test.app.own_ctx(Language::Swedish);
    generate::generate(&test.app.db, &ctx, Size::Small, seed, |_, _, _| {}).await.expect("data is made")
}

#[tokio::test]
async fn it_has_the_numbers_it_says_and_its_pages_open() {
    let test = TestApp::empty().await;
    let manifest = made(&test, 1).await;
    let found = test.app.db.read(journal::verify).await.unwrap();
    assert!(found.broken.is_empty(), "{:?}", found.broken);
    let mut visitor = test.stranger();
    let all = visitor.get("/api/v1/organisations").await.json();
    assert_eq!(all["total"].as_i64(), Some(manifest.counts.organisations()));
    let said = manifest.counts;
    let journal_entries = found.entries as i64;
    let there = test.app.db.read(move |tx| -> Result<_, kernel::DbError> {
        let mut of_kind = |kind: &str| tx.one::<i64>(&ORGANISATIONS, values![kind]);
        let [regions, municipalities, agencies, others] =
            [of_kind("region")?, of_kind("municipality")?, of_kind("state-agency")?, of_kind("")?];
        let mut all = |statement| tx.one::<i64>(statement, values![]);
        Ok(Made {
            regions,
            municipalities,
            agencies,
            others,
            people: all(&PEOPLE)?,
            collaborations: all(&COLLABORATIONS)?,
            answers: all(&ANSWERS)?,
            agreements: all(&AGREEMENTS)?,
            goals: all(&GOALS)?,
            measurements: all(&MEASUREMENTS)?,
            journal_entries,
        })
    });
    assert_eq!(said, there.await.unwrap(), "what is said is what is there");
    // A thousandth of a country, but for regions, municipalities and agencies, of which some must be there, and the people
    // each of those has at least.
    let wanted = Made {
        regions: 1,
        municipalities: 3,
        agencies: 4,
        others: 60,
        collaborations: 10,
        agreements: 20,
        goals: 40,
        measurements: 1_000,
        ..said
    };
    assert_eq!(said, wanted);
    // Those two that are there to be measured have all their questions answered, and so do more than was shared out.
    assert!(said.answers >= 1_000 && said.people > 200 && said.journal_entries > 3_000, "{said:?}");
    let named = &manifest.named;
    let twelve = visitor.get(&format!("/api/v1/collaborations/{}", named.collaboration)).await.json();
    assert_eq!(twelve["parties"].as_array().map(Vec::len), Some(12));
    let mut coordinator = test.session(&manifest.sessions.coordinator);
    for path in [
        "/".to_owned(),
        format!("/samverkan/{}", named.collaboration),
        format!("/samverkan/{}/steg/{}", named.collaboration, named.matrix_step),
        format!("/samverkan/{}/steg/{}", named.matrix_collaboration, named.matrix_40_step),
        format!("/samverkan/{}/historik", named.collaboration),
        format!("/samverkan/{}/svar/{}", named.collaboration, named.question),
        format!("/organisationer/{}", named.organisation),
        format!("/omraden/{}", named.area),
    ] {
        assert_eq!(coordinator.get(&path).await.status, 200, "{path}");
    }
}

#[tokio::test]
async fn the_same_seed_makes_the_same_and_another_something_else() {
    let chains = |seed| async move {
        let test = TestApp::empty().await;
        let manifest = made(&test, seed).await;
        let one = manifest.named.collaboration.clone();
        let stream = journal::Stream::Collaboration(one.clone());
        let entries = test.app.db.read(move |tx| journal::page(tx, &stream, 50, 0)).await.unwrap();
        let texts: Vec<_> = entries.into_iter().map(|entry| (entry.at, entry.verb, entry.text)).collect();
        (manifest.named.organisation, texts)
    };
    let (one, again, other) = (chains(1).await, chains(1).await, chains(2).await);
    assert_eq!(one, again);
    assert_ne!(one.1, other.1);
}
