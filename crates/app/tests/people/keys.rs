//! Keys for programs: made for reading, or for reading and changing.

use crate::steps::*;
use harness::{Answer, TestApp};
use kernel::Mandate;
use kernel::record::Word;
use serde_json::json;

kernel::statements! {
    AS_BEFORE = "update actors_token set made_for = null";
}

fn secret(page: &Answer) -> String {
    let start = page.body.find("samverka_").expect("a key is shown");
    page.body[start..].chars().take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c)).collect()
}

#[tokio::test]
async fn a_key_is_made_for_reading_unless_it_says_otherwise() {
    let test = TestApp::empty().await;
    let ours = organisation(&test, "Provkommunen").await;
    let (_, mut boss) = person(&test, "Chefen", "chef@example.se", &ours, Mandate::ALL).await;
    let page = boss.get("/min-sida").await;
    page.says("Vad ska programmet få göra?").says("Läsa och ändra");
    let reading = secret(&boss.fill("/min-sida", "/nycklar", &[("name", "statistik"), ("for", "read")]).await);
    let unsaid = secret(&boss.fill("/min-sida", "/nycklar", &[("name", "osagt")]).await);
    let writing = secret(&boss.fill("/min-sida", "/nycklar", &[("name", "system"), ("for", "write")]).await);
    let units = format!("/api/v1/organisations/{ours}/units");
    let people = format!("/api/v1/organisations/{ours}/mandates");
    for key in [&reading, &unsaid] {
        let mut program = test.with_token(key);
        assert_eq!(program.get(&people).await.status, 200, "it reads what its person sees");
        let refused = program.call("POST", &units, &json!({ "unit": "Kultur" })).await;
        assert_eq!((refused.status, refused.content_type.as_str()), (403, "application/problem+json"));
        refused.says("Nyckeln är gjord för att läsa");
    }
    let mut program = test.with_token(&writing);
    assert_eq!(program.call("POST", &units, &json!({ "unit": "Kultur" })).await.status, 201);
    let listed = program.get("/api/v1/me/tokens").await.json();
    let uses: Vec<&str> =
        listed["items"].as_array().unwrap().iter().map(|token| token["made_for"].as_str().unwrap()).collect();
    assert_eq!(uses.iter().filter(|of| **of == "read").count(), 2, "{listed}");
    // One that an older program made keeps what it had.
    test.app.db.write(|tx| tx.run(&AS_BEFORE, &[])).await.unwrap();
    let again = test.with_token(&reading).call("POST", &units, &json!({ "unit": "Skola" })).await;
    assert_eq!(again.status, 201, "{}", again.body);
}
