//! Signing in by mail, tokens, and the people of a demonstration.

use crate::steps::*;
use harness::TestApp;

#[tokio::test]
async fn signing_in_by_mail_takes_the_press_of_a_button_and_works_once() {
    let test = TestApp::demo().await;
    let mut chair = test.role("Sekreterare", "Granvikens byalag").await;
    let organisation = chair.own_organisation().await;
    let people = format!("/organisationer/{organisation}/personer");
    let wrong = chair.fill(&people, "/personer", &[("mail", "inte en adress"), ("acts", "answer")]).await;
    assert_eq!(wrong.status, 422);
    wrong.says("Skriv en fullständig e-postadress");
    let invited = chair
        .fill(
            &people,
            "/personer",
            &[("mail", "kassor@example.org"), ("task", "Kassör"), ("acts", "answer"), ("acts", "represent")],
        )
        .await;
    invited.says("Inbjudan är på väg till kassor@example.org").says("Inbjudna som inte har svarat");
    let mail = test.mails("kassor@example.org").await.pop().unwrap();
    let link = link_in(&mail);
    // A mail scanner that opens the link signs nobody in.
    let mut scanner = test.stranger();
    scanner.get(&link).await.says("Inbjudan från Granvikens byalag");
    assert_eq!(scanner.get("/min-sida").await.leads(), "/logga-in");
    let mut treasurer = test.stranger();
    let nameless = treasurer.fill(&link, &link, &[("name", "")]).await;
    assert_eq!(nameless.status, 422);
    treasurer.fill(&link, &link, &[("name", "Kassören")]).await.leads();
    treasurer.get("/min-sida").await.says("Granvikens byalag").says("svara");
    assert_eq!(test.stranger().get(&link).await.status, 404, "used once");
    // Later, by a link of her own; unknown addresses get the same answer, and are offered an account.
    let mut browser = test.stranger();
    browser.fill("/logga-in", "/logga-in", &[("mail", "okand@example.org")]).await.says("Titta i din e-post");
    assert!(test.mails("okand@example.org").await.pop().unwrap().contains("Här finns inget konto"));
    browser.fill("/logga-in", "/logga-in", &[("mail", "Kassor@example.org")]).await.says("Titta i din e-post");
    let link = link_in(&test.mails("kassor@example.org").await.pop().unwrap());
    browser.fill(&link, &link, &[]).await.leads();
    browser.fill("/min-sida", "/logga-ut", &[]).await.leads();
    assert_eq!(browser.get("/min-sida").await.leads(), "/logga-in");
    // What the mandate allowed ends with it, at once.
    let mandate = {
        let page = chair.get(&people).await;
        let at = page.body.find("Kassören").unwrap();
        hidden(&page.body[at..], "mandate")
    };
    chair.fill(&people, "/avsluta", &[("mandate", &mandate)]).await.leads();
    treasurer.get("/min-sida").await.says("Du har inget mandat");
    // The last administrator cannot be removed.
    let own = {
        let page = chair.get(&people).await;
        let at = page.body.find("Sekreterare</a></th>").unwrap();
        hidden(&page.body[at..], "mandate")
    };
    let refused = chair.fill(&people, "/avsluta", &[("mandate", &own)]).await;
    assert_eq!(refused.status, 422);
    refused.says("Det här är den enda som säkert kan administrera organisationen").says("Lämna över uppdraget");
}

#[tokio::test]
async fn a_token_is_made_used_and_revoked_by_its_owner() {
    let test = TestApp::demo().await;
    let mut chair = test.role("Ordförande", "Granvikens byalag").await;
    let made = chair.fill("/min-sida", "/nycklar", &[("name", "Årsredovisning")]).await;
    let start = made.body.find("samverka_").unwrap();
    let token: String = made.body[start..].chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
    assert!(!chair.get("/min-sida").await.body.contains(&token), "shown once");
    let mut program = test.program("Ordförande", "Granvikens byalag");
    assert_eq!(program.get("/api/v1/collaborations?limit=2").await.json()["items"].as_array().unwrap().len(), 2);
    let page = chair.get("/min-sida").await;
    let revoke = {
        let at = page.body.find("Årsredovisning").unwrap();
        hidden(&page.body[at..], "revoke")
    };
    chair.fill("/min-sida", "/nycklar", &[("revoke", &revoke)]).await.leads();
    chair.get("/min-sida").await.says_not("Årsredovisning");
    let mut wrong = test.stranger();
    let answer = wrong.get("/api/v1/organisations/finns-inte").await;
    assert_eq!((answer.status, answer.content_type.as_str()), (404, "application/problem+json"));
}

#[tokio::test]
async fn people_of_a_demonstration_exist_only_there() {
    let test = TestApp::demo().await;
    let mut chair = test.role("Ordförande", "Granvikens byalag").await;
    assert_eq!(chair.get("/min-sida").await.status, 200);
    let link = test.roles[0].sign_in_url.trim_start_matches("http://test").to_owned();
    for _ in 0..3 {
        assert_eq!(test.stranger().get(&link).await.status, 303, "any number of times");
    }
    let served = app::serve::App::new(test.app.db.clone(), "http://test", false).unwrap();
    let now = served.clock.now();
    let token = test.roles[0].token.clone();
    let actor =
        served.db.read(move |tx| actors::store::sessions::actor_of_token(tx, &token, now, false)).await.unwrap();
    assert!(actor.is_none());
}
