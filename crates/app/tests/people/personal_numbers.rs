//! A personal number is never kept, wherever it is written.

use crate::steps::*;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use harness::TestApp;
use kernel::Mandate;
use kernel::record::Word;
use serde_json::json;

kernel::statements! {
    NAMES = "select name as value from actors_organisation";
    PARTS = "select heads || file_name || coalesce(p.body, '') as value from actors_import i
        left join actors_import_part p on p.import = i.id";
}

const NUMBER: &str = "811218-9876";

#[tokio::test]
async fn a_personal_number_in_a_name_or_a_text_is_refused_at_its_field_and_kept_nowhere() {
    let test = TestApp::empty().await;
    let ours = organisation(&test, "Provkommunen").await;
    let (id, mut boss) = person(&test, "Chefen", "chef@example.se", &ours, Mandate::ALL).await;
    let mut theirs = program(&test, &id, &ours).await;
    let profile = format!("/organisationer/{ours}/profil");
    let add = "/lagg-till-organisation";
    for name in [NUMBER, "Firma 811218-9876", "Firma 19811218 9876 Måleri", "811278-9873"] {
        let refused = boss.fill(add, add, &[("name", name), ("kind", "company")]).await;
        assert_eq!(refused.status, 422, "{name}");
        refused.says("ser ut som ett personnummer");
        assert!(!refused.body.contains("9876") && !refused.body.contains("9873"), "it is not even shown again: {name}");
        let refused = theirs.call("POST", "/api/v1/organisations", &json!({ "name": name, "kind": "company" })).await;
        assert_eq!(wrong_at(&refused), "/name", "{name}");
    }
    for field in ["purpose", "driving-forces", "brings", "address", "hours", "phone", "primary-groups", "languages"] {
        let text = format!("Fråga efter {NUMBER}");
        let sent = [("name", "Provkommunen"), ("kind", "association"), (field, text.as_str())];
        let refused = boss.fill(&profile, "/profil", &sent).await;
        assert_eq!(refused.status, 422, "{field}");
        refused.says("ser ut som ett personnummer");
        assert!(!refused.body.contains("9876") && refused.body.contains("Fråga efter"), "{field}: the rest is kept");
    }
    let units = format!("/organisationer/{ours}/enheter");
    assert_eq!(boss.fill(&units, "/enheter", &[("unit", "Hos 811218-9876")]).await.status, 422);
    let unit = theirs.call("POST", &format!("/api/v1/organisations/{ours}/units"), &json!({ "unit": NUMBER })).await;
    assert_eq!(unit.status, 422, "{}", unit.body);
    let invitation = json!({ "mail": "ny@example.se", "acts": ["answer"], "task": "Vikarie för 811218-9876" });
    let refused = theirs.call("POST", &format!("/api/v1/organisations/{ours}/invitations"), &invitation).await;
    assert_eq!(wrong_at(&refused), "/task");
    // A number of an organisation is none of a person.
    let sound = [("name", "Provkommunen"), ("kind", "association"), ("purpose", "Vi äger 232100-0164 tillsammans.")];
    boss.fill(&profile, "/profil", &sound).await.leads();
    let names: Vec<String> = test.app.db.read(|tx| tx.all(&NAMES, &[])).await.unwrap();
    assert_eq!(names, ["Provkommunen"]);
}

#[tokio::test]
async fn a_file_with_personal_numbers_in_its_texts_is_kept_without_them() {
    let test = TestApp::empty().await;
    let ours = organisation(&test, "Provkommunen").await;
    let (id, mut boss) = person(&test, "Chefen", "chef@example.se", &ours, Mandate::ALL).await;
    let upload = format!("/organisationer/{ours}/las-in");
    let file = "Enhet;Uppdrag;E-postadress;811218-9876\nHos 811218-9876;;;\n;Vikarie för 811218-9876;ny@example.se;\n\
        Kultur;;;född 811218-9876\n";
    boss.send_file(&upload, "/las-in", "811218-9876.csv", file.as_bytes()).await.leads();
    let mut theirs = program(&test, &id, &ours).await;
    let sent = json!({ "file_name": "personer.csv", "content": STANDARD.encode(file) });
    let made = theirs.call("POST", &format!("/api/v1/organisations/{ours}/imports"), &sent).await;
    assert_eq!(made.status, 201, "{}", made.body);
    let kept: Vec<String> = test.app.db.read(|tx| tx.all(&PARTS, &[])).await.unwrap();
    assert!(kept.len() == 2 && kept.iter().all(|body| !body.contains("9876") && body.contains("Kultur")), "{kept:?}");
}
