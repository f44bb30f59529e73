//! Everything kept about a person is shown to her: each column that holds a person is in a table of hers, or has a reason.

use crate::steps::*;
use harness::TestApp;
use kernel::Mandate;
use kernel::record::Word;
use serde_json::json;
use std::collections::BTreeSet;

/// Where a column's rows are shown: the table of the person's own page and file.
const SHOWN: &[(&str, &str)] = &[
    ("actors_mandate.person", "mandates"),
    ("actors_session.person", "sessions"),
    ("actors_link.mail", "links"),
    ("actors_link.person", "links"),
    ("actors_link.made_by", "invitations"),
    ("actors_token.person", "tokens"),
    ("actors_person.id", "account"),
    ("actors_person.name", "account"),
    ("actors_person.mail", "account"),
    ("actors_person.language", "account"),
    ("actors_person.reminders", "account"),
    ("actors_administrator.person", "administrator"),
    ("actors_administrator.added_by", "administrator"),
    ("actors_administrator.confirmed_by", "administrator"),
    ("actors_nomination.person", "administrator"),
    ("actors_nomination.named_by", "administrator"),
    ("actors_merger.proposed_by", "mergers"),
    ("actors_merger.gone_by", "mergers"),
    ("actors_merger.kept_by", "mergers"),
    ("actors_verification.by_person", "verifications"),
    ("actors_claim.person", "claims"),
    ("actors_import.person", "imports"),
    ("actors_request.person", "requests"),
    ("actors_handover.from_person", "handovers"),
    ("actors_handover.to_person", "handovers"),
    ("agreements_signature.person", "signatures"),
    ("agreements_party.decided_by", "decisions"),
    ("goals_charge.person", "charges"),
    ("collaborations_named_for.person", "named"),
    ("collaborations_answer_version.person", "answers"),
    ("collaborations_voice_version.person", "unit-voices"),
    ("collaborations_check_in.person", "check-ins"),
    ("collaborations_insight.person", "insights"),
    ("collaborations_insight.answered_by", "insights"),
    ("collaborations_insight.ended_by", "insights"),
    ("collaborations_model_version.person", "models"),
    ("kernel_journal.person", "journal"),
];

/// Columns whose rows are in no table of hers, and why.
const REASONS: &[(&str, &str)] = &[
    ("collaborations_named.person", "what an older program wrote; the day's work moves it to collaborations_named_for"),
    ("collaborations_target_group.represented_by", "an organisation, and no person"),
    ("actors_mandate.granted_by", "the journal has an entry of hers for each"),
    ("actors_merger.ended_by", "the journal has an entry of hers for each"),
    ("actors_brought.answered_by", "the journal has an entry of hers for each"),
    ("actors_voice.accepted_by", "the journal has an entry of hers for each"),
    (
        "kernel_mail.person",
        "counts what she causes, and goes with the mail after some weeks; what caused it is in the journal",
    ),
    ("actors_claim.answered_by", "the journal has an entry of hers for each"),
    ("actors_claim.first_yes_by", "the journal has an entry of hers for each"),
    ("actors_request.answered_by", "the journal has an entry of hers for each"),
    ("actors_handover.made_by", "the journal has an entry of hers for each"),
    ("agreements_signature.person_name", "the same row as the signature"),
    ("collaborations_answer.changed_by", "the version she wrote is among her answers"),
    ("administration_setting.changed_by", "the journal has an entry of hers for each"),
    ("administration_text.changed_by", "the journal has an entry of hers for each"),
    ("administration_logo.changed_by", "the journal has an entry of hers for each"),
    ("administration_step.done_by", "the journal has an entry of hers for each"),
    ("kernel_job.lease_by", "a program, and no person"),
    ("kernel_mail.lease_by", "a program, and no person"),
];

/// The columns that hold a person, by what the migrations of both databases make.
fn columns() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for migration in app::migrations() {
        let mut table = String::new();
        for line in migration.sql.lines().map(str::trim).filter(|line| !line.starts_with("--")) {
            let column = match line.strip_prefix("create table ").or_else(|| line.strip_prefix("alter table ")) {
                Some(rest) => {
                    table = rest.split_whitespace().next().unwrap_or_default().to_owned();
                    rest.split_once(" add column ").map_or("", |(_, column)| column)
                }
                None => line,
            };
            let (name, kind) = column.split_once(' ').unwrap_or_default();
            let is_text = kind.starts_with("text");
            // All of the table of people itself, such as what she has chosen.
            let holds = table == "actors_person"
                || kind.contains("references actors_person")
                || name == "mail"
                || name == "person"
                || name.starts_with("person_")
                || name.ends_with("_person")
                || name.ends_with("_by");
            if is_text && holds {
                found.insert(format!("{table}.{name}"));
            }
        }
    }
    found
}

/// The house lists what each capability tells, one by one.
#[test]
fn all_that_a_capability_keeps_is_in_the_house() {
    let told = [actors::KEPT, collaborations::KEPT, agreements::KEPT, goals::KEPT];
    assert_eq!(app::house::HOUSE.kept.len(), told.iter().map(|kept| kept.len()).sum::<usize>());
}

#[tokio::test]
async fn each_column_that_holds_a_person_is_shown_to_her_or_has_a_reason() {
    let test = TestApp::empty().await;
    let ours = organisation(&test, "Provkommunen").await;
    let (_, mut boss) = person(&test, "Chefen", "chef@example.se", &ours, Mandate::ALL).await;
    let all = own_data(&mut boss).await;
    let known: BTreeSet<&str> = SHOWN.iter().chain(REASONS).map(|(column, _)| *column).collect();
    let found = columns();
    let unknown: Vec<&String> = found.iter().filter(|column| !known.contains(column.as_str())).collect();
    assert!(unknown.is_empty(), "show them to the person, or say here why not: {unknown:?}");
    let gone: Vec<&&str> = known.iter().filter(|column| !found.contains(**column)).collect();
    assert!(gone.is_empty(), "no longer there: {gone:?}");
    for (column, table) in SHOWN {
        assert!(all[table].is_array(), "{column} is to be in {table}");
    }
}

#[tokio::test]
async fn what_a_person_has_had_a_hand_in_is_among_what_is_kept_about_her() {
    let test = TestApp::empty().await;
    let ours = organisation(&test, "Provkommunen").await;
    let (id, mut boss) = person(&test, "Chefen", "chef@example.se", &ours, Mandate::ALL).await;
    let people = format!("/organisationer/{ours}/personer");
    let invitation = [("mail", "ny@example.se"), ("acts", "sign"), ("amount", "700"), ("task", "Kassör")];
    boss.fill(&people, "/personer", &invitation).await.says("Inbjudan är på väg");
    let upload = format!("/organisationer/{ours}/las-in");
    boss.send_file(&upload, "/las-in", "enheter.csv", "Enhet\nKultur\n".as_bytes()).await.leads();
    let (ctx, own, organisation) = (test.app.own_ctx(kernel::Language::Swedish), id.clone(), ours.clone());
    let made = test.app.db.write(move |tx| -> Result<(), kernel::Stop> {
        actors::store::administrators::add(tx, &ctx, &own)?;
        let standing = actors::store::sessions::actor_of_person(tx, &own, Some(&organisation), ctx.now)?;
        let hers = kernel::Ctx { actor: standing.unwrap(), ..ctx.clone() };
        let way = actors::profile::Way::Administrator;
        actors::store::trust::verify(tx, &hers, &organisation, way, "Stadgarna är lästa")?;
        Ok(())
    });
    made.await.unwrap();
    let mut theirs = program(&test, &id, &ours).await;
    for all in [own_data(&mut boss).await, theirs.get("/api/v1/me/data").await.json()] {
        assert_eq!(all["invitations"][0]["mail"], json!("ny@example.se"));
        assert_eq!(all["imports"][0]["file"], json!("enheter.csv"));
        assert_eq!(all["administrator"][0]["name"], json!("Chefen"));
        assert_eq!(all["verifications"][0]["evidence"], json!("Stadgarna är lästa"));
    }
    let link = link_in(&test.mails("ny@example.se").await.pop().unwrap());
    let mut cashier = test.stranger();
    cashier.fill(&link, &link, &[("name", "Kassören")]).await.leads();
    let mandate = own_data(&mut cashier).await["mandates"][0].clone();
    assert_eq!((&mandate["amount"], &mandate["granted_by"]), (&json!("700"), &json!("Chefen")));
    boss.get("/min-sida/uppgifter").await.says("Inbjudningar du har skickat");
}
