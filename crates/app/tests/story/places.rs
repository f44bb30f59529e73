//! Who is in a collaboration: invited, declining, leaving, named.

use crate::steps::*;
use harness::TestApp;
use serde_json::json;

#[tokio::test]
async fn what_is_for_the_parties_or_for_named_persons_is_not_there_for_others() {
    let test = TestApp::demo().await;
    let mut municipality = test.role("Samordnare", "Granviks kommun").await;
    let mut colleague = test.role("Fastighetsansvarig", "Granviks kommun").await;
    let mut outsider = test.role("Tjänsteperson", "Karlskrona kommun").await;
    for (openness, colleague_sees) in [("parties", true), ("group", false), ("confidential", false)] {
        let id = start(&mut municipality, openness).await;
        let show = format!("/samverkan/{id}");
        assert_eq!(municipality.get(&show).await.status, 200, "{openness}");
        assert_eq!(colleague.get(&show).await.status == 200, colleague_sees, "{openness}");
        assert_eq!(outsider.get(&show).await.status, 404, "{openness}");
        assert_eq!(test.stranger().get(&show).await.status, 404, "{openness}");
        assert_eq!(test.stranger().get(&format!("/api/v1/collaborations/{id}")).await.status, 404);
        let program = test.program("Samordnare", "Granviks kommun").get(&format!("/api/v1/collaborations/{id}")).await;
        assert_eq!(program.status, 200, "{openness}");
        test.stranger().get("/samverkan?q=kvällsbuss").await.says("Ingen samverkan passar urvalet");
        test.stranger().get("/omraden/1880").await.says_not("Kvällsbuss");
        // The one for the parties, and no trace of the others.
        colleague.get("/samverkan?q=kvällsbuss").await.says("En samverkan.");
    }
}

#[tokio::test]
async fn an_invitation_is_declined_withdrawn_and_a_party_leaves() {
    let test = TestApp::demo().await;
    let mut municipality = test.role("Samordnare", "Granviks kommun").await;
    let mut village = test.role("Ordförande", "Granvikens byalag").await;
    let mut congregation = test.role("Ordförande i församlingsrådet", "Granviks församling").await;
    let parties = "/samverkan/ovning-granviken/parter";
    let (village_id, congregation_id) = (village.own_organisation().await, congregation.own_organisation().await);
    congregation.get(parties).await.says("Ni är inbjudna");
    congregation.fill(parties, "/plats", &[("act", "decline"), ("organisation", &congregation_id)]).await.leads();
    assert_eq!(congregation.get(parties).await.status, 404);
    municipality.get(parties).await.says("Tackade nej");
    let found = found_at(&mut congregation, parties).await;
    municipality.fill(&found, "/parter", &[("organisation", &congregation_id)]).await.leads();
    municipality.fill(parties, "/plats", &[("act", "withdraw"), ("organisation", &congregation_id)]).await.leads();
    municipality.get(parties).await.says("Inbjudan togs tillbaka");
    village.fill(parties, "/plats", &[("act", "leave"), ("organisation", &village_id)]).await.leads();
    assert_eq!(village.get("/samverkan/ovning-granviken/historik").await.status, 404);
    municipality.get(parties).await.says("Har lämnat");
    test.stranger().get("/samverkan/ovning-granviken").await.says("Har lämnat");
}

#[tokio::test]
async fn a_new_organisation_is_invited_through_a_person() {
    let test = TestApp::demo().await;
    let mut municipality = test.role("Samordnare", "Granviks kommun").await;
    let id = start(&mut municipality, "parties").await;
    let parties = format!("/samverkan/{id}/parter");
    let half = municipality.fill(&parties, "/parter", &[("name", "Nybyggarna"), ("kind", ""), ("mail", "")]).await;
    assert_eq!(half.status, 422);
    assert!(half.body.contains("value=\"Nybyggarna\""), "what was typed is kept");
    municipality
        .fill(&parties, "/parter", &[("name", "Nybyggarna"), ("kind", "association"), ("mail", "ny@example.org")])
        .await
        .leads();
    let link = link_in(&test.mails("ny@example.org").await.pop().unwrap());
    let mut newcomer = test.stranger();
    newcomer.fill(&link, &link, &[("name", "Ny ordförande")]).await.leads();
    newcomer.get("/").await.says("Kvällsbuss till Granviken");
    newcomer.fill(&parties, "/plats", &[("act", "accept")]).await.leads();
    municipality.get(&parties).await.says("Nybyggarna").says_not("Inbjuden, har inte svarat");
}

#[tokio::test]
async fn a_program_names_the_persons_a_confidential_collaboration_is_there_for() {
    let test = TestApp::demo().await;
    let mut municipality = test.role("Samordnare", "Granviks kommun").await;
    let mut colleague = test.role("Fastighetsansvarig", "Granviks kommun").await;
    let mut program = test.program("Samordnare", "Granviks kommun");
    let mut other = test.program("Fastighetsansvarig", "Granviks kommun");
    let id = start(&mut municipality, "confidential").await;
    let at = format!("/api/v1/collaborations/{id}/named");
    assert_eq!(other.get(&at).await.status, 404);
    assert_eq!(test.stranger().get(&at).await.status, 404);
    let all = program.get(&at).await.json();
    let of = |name: &str| all["items"].as_array().unwrap().iter().find(|p| p["name"] == name).unwrap().clone();
    assert_eq!((&of("Samordnare")["named"], &of("Fastighetsansvarig")["named"]), (&json!(true), &json!(false)));
    let (own, theirs) = (of("Samordnare")["person"].clone(), of("Fastighetsansvarig")["person"].clone());
    let last = program.call("PUT", &at, &json!({ "person": own, "named": false })).await;
    assert_eq!(last.status, 403, "the last one stays");
    let unknown = program.call("PUT", &at, &json!({ "person": "nobody", "named": true })).await;
    assert_eq!(unknown.status, 404);
    let wrong = program.call("PUT", &at, &json!({ "person": theirs })).await;
    assert_eq!((wrong.status, &wrong.json()["errors"][0]["pointer"]), (422, &json!("/named")));
    assert_eq!(program.call("PUT", &at, &json!({ "person": theirs, "named": true })).await.status, 200);
    assert_eq!(colleague.get(&format!("/samverkan/{id}")).await.status, 200);
    // Whoever takes away her own name finds it no longer, and is not told more.
    let gone = program.call("PUT", &at, &json!({ "person": own, "named": false })).await;
    assert_eq!((gone.status, &gone.json()["total"]), (200, &json!(0)));
    assert_eq!(program.get(&at).await.status, 404);
    // Where it is open to all parties there is nobody to name.
    let open = start(&mut municipality, "parties").await;
    assert_eq!(program.get(&format!("/api/v1/collaborations/{open}/named")).await.status, 403);
}
