//! What administrators decide holds at once, everywhere it is named, and in every program on the same database.

use harness::{Browser, TestApp};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

const SETTINGS: &str = "/administration/installningar";
const TEXTS: &str = "/administration/texter";

async fn administrator(test: &TestApp) -> Browser<'_> {
    test.role("Administratör", "Region Kronoberg").await
}

/// A group's form with some fields changed, the others as they stand.
async fn save<'a>(browser: &mut Browser<'_>, group: &'a str, fields: &[(&'a str, &'a str)]) -> harness::Answer {
    browser.fill(SETTINGS, "/installningar", &[&[("group", group)], fields].concat()).await
}

const IDENTITY: [(&str, &str); 4] = [("name", ""), ("contact", ""), ("theme", "spruce"), ("languages", "both")];

fn identity<'a>(name: &'static str, value: &'a str) -> Vec<(&'static str, &'a str)> {
    IDENTITY.iter().map(|(field, stands)| (*field, if *field == name { value } else { *stands })).collect()
}

#[tokio::test]
async fn name_and_colours_are_on_every_page_at_once_and_cost_no_statement() {
    let test = TestApp::demo().await;
    let mut administrator = administrator(&test).await;
    let before = administrator.get(SETTINGS).await;
    before.says("Installationens namn").says("Standard: samverka.").says("Standard: Gran – grönt.");
    let fields =
        [("name", "Samverkan Granvik"), ("contact", "hej@example.se"), ("theme", "lake"), ("languages", "both")];
    save(&mut administrator, "identity", &fields).await.leads();
    let page = test.stranger().get("/om").await;
    assert!(
        page.body.contains("data-theme=\"lake\"") && page.body.contains("Samverkan Granvik</title>"),
        "{}",
        page.body
    );
    page.says("Samverkan Granvik");
    test.stranger().get("/en/about").await.says("Samverkan Granvik");
    assert_eq!(test.app.known.now().installation.contact_address().as_deref(), Some("mailto:hej@example.se"));
    let count = test.app.db.statement_count();
    test.stranger().get("/om").await;
    assert_eq!(test.app.db.statement_count(), count, "what has been decided is known without asking");
    administrator.get("/administration/journal").await.says("Från ”samverka” till ”Samverkan Granvik”");
    // Back to the default, which leaves nothing behind.
    save(&mut administrator, "identity", &identity("name", "")).await.leads();
    assert!(test.stranger().get("/om").await.body.contains("– samverka</title>"));
}

#[tokio::test]
async fn what_is_wrong_is_said_at_its_field_and_nothing_is_kept() {
    let test = TestApp::demo().await;
    let mut administrator = administrator(&test).await;
    let answer = save(&mut administrator, "people", &[("sign-in", "mail"), ("retention", "evigt")]).await;
    assert_eq!(answer.status, 422);
    answer.says("Skriv ett helt antal månader, från 1 till 120.");
    assert!(answer.body.contains("value=\"evigt\""), "what was typed is there");
    let answer = save(&mut administrator, "identity", &identity("theme", "#ff0000")).await;
    assert_eq!(answer.status, 422);
    assert_eq!(test.app.known.now().installation.retention_months, 24);
    assert!(test.stranger().get("/om").await.body.contains("data-theme=\"spruce\""));
}

#[tokio::test]
async fn without_english_english_addresses_lead_to_swedish_ones() {
    let test = TestApp::demo().await;
    let mut administrator = administrator(&test).await;
    save(&mut administrator, "identity", &identity("languages", "swedish")).await.leads();
    let answer = test.stranger().get("/en/collaborations?q=kronoberg").await;
    assert_eq!(answer.leads(), "/samverkan?q=kronoberg");
    let page = test.stranger().get("/om").await;
    assert!(!page.body.contains("hreflang=\"en\""), "the other language is not offered");
    let api = test.stranger().call_with("GET", "/api/v1/organisations/none", "", &[("accept-language", "en")]).await;
    assert_eq!(api.header("content-language"), "sv");
    assert!(test.stranger().get("/en/nothing-here").await.body.contains("<html lang=\"sv\""));
}

#[tokio::test]
async fn openness_of_new_collaborations_and_who_may_start_them() {
    let test = TestApp::demo().await;
    let mut administrator = administrator(&test).await;
    save(&mut administrator, "collaborating", &[("openness", "public"), ("starters", "anyone")]).await.leads();
    let mut coordinator = test.role("Samordnare", "Granviks kommun").await;
    let form = coordinator.get("/starta").await.body;
    assert!(
        form.contains("id=\"openness-public\" type=\"radio\" name=\"openness\" value=\"public\" checked"),
        "{form}"
    );
    // A program that does not say gets the installation's choice.
    let started = test
        .program("Samordnare", "Granviks kommun")
        .call("POST", "/api/v1/collaborations", &json!({ "title": "Prov", "challenge": "Vi prövar." }))
        .await;
    assert_eq!((started.status, &started.json()["described"]["openness"]), (201, &json!("public")), "{}", started.body);
    // Somebody with the mandate to sign alone may start only while everybody may.
    let mut signer = only_signing(&test).await;
    signer.get("/starta").await.says_not("behöver du mandat att företräda");
    save(&mut administrator, "collaborating", &[("openness", "public"), ("starters", "represent")]).await.leads();
    signer.get("/starta").await.says("behöver du mandat att företräda");
    // Nobody has verified the municipality of the exercise.
    save(&mut administrator, "collaborating", &[("openness", "public"), ("starters", "verified")]).await.leads();
    coordinator.get("/starta").await.says("Här startar bara verifierade organisationer");
    let refused = test
        .program("Samordnare", "Granviks kommun")
        .call("POST", "/api/v1/collaborations", &json!({ "title": "Prov", "challenge": "Vi prövar." }))
        .await;
    assert_eq!(refused.status, 403, "{}", refused.body);
}

/// Somebody who may only sign for an organisation.
async fn only_signing(test: &TestApp) -> Browser<'_> {
    use actors::store::{organisations, people, sessions};
    let ctx = test.app.own_ctx(kernel::Language::Swedish);
    let secret = test
        .app
        .db
        .write(move |tx| -> Result<String, kernel::Stop> {
            let named = organisations::Named {
                name: "Provföreningen",
                kind: actors::OrganisationKind::Association,
                area: None,
                number: None,
            };
            let organisation = organisations::register(tx, &ctx, &named)?;
            let person = people::register(tx, &ctx, "Firmatecknare", None)?;
            let grant = people::Grant {
                person: &person.id,
                organisation: &organisation.id,
                acts: &[kernel::Mandate::Sign],
                task: "",
                starts: &ctx.now.date(),
                ends: None,
            };
            people::grant(tx, &ctx, &grant)?;
            Ok(sessions::begin(tx, &ctx, &person.id, None)?)
        })
        .await
        .unwrap();
    test.session(&secret)
}

#[tokio::test]
async fn two_who_decide_at_once_are_told() {
    let test = TestApp::demo().await;
    let (mut one, mut other) = (administrator(&test).await, administrator(&test).await);
    let opened = other.get(SETTINGS).await.body;
    let token = value_of(&opened, "form_token");
    let seen = value_of(&opened[opened.find("value=\"collaborating\"").unwrap()..], "seen");
    save(&mut one, "collaborating", &[("openness", "group"), ("starters", "represent")]).await.leads();
    let late = [
        ("form_token", token.as_str()),
        ("group", "collaborating"),
        ("seen", seen.as_str()),
        ("openness", "public"),
        ("starters", "represent"),
    ];
    let answer = other.post(SETTINGS, &late).await;
    assert_eq!(answer.status, 409);
    answer.says("Någon annan ändrade");
    assert_eq!(test.app.known.now().installation.openness, kernel::openness::Openness::Group);
}

fn value_of(page: &str, name: &str) -> String {
    let rest = &page[page.find(&format!("name=\"{name}\" value=\"")).unwrap() + name.len() + 15..];
    rest[..rest.find('"').unwrap()].to_owned()
}

#[tokio::test]
async fn another_program_on_the_same_database_hears_of_it_within_seconds() {
    let test = TestApp::demo().await;
    let other = test.newer(&[]).await;
    // A program has a memory of its own.
    let app =
        app::serve::App { known: std::sync::Arc::new(app::known::Known::new(&other.app.texts)), ..other.app.clone() };
    app.look_again().await.unwrap();
    let looking = tokio::spawn(app::known::keep_looking(app.clone()));
    save(&mut administrator(&test).await, "identity", &identity("name", "Gemensamt")).await.leads();
    assert_eq!(app.known.now().installation.name, "", "not yet heard of");
    let begun = Instant::now();
    while app.known.now().installation.name != "Gemensamt" {
        assert!(begun.elapsed() < Duration::from_secs(10), "the other program never heard of it");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    looking.abort();
}

#[tokio::test]
async fn a_logo_is_cleaned_and_served_as_a_picture_that_can_do_nothing() {
    let test = TestApp::demo().await;
    let mut administrator = administrator(&test).await;
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><script>alert(1)</script><rect width=\"8\" height=\"8\" fill=\"#135477\" onload=\"x()\"/></svg>";
    administrator.send_file(SETTINGS, "/logotyp", "logo.svg", svg.as_bytes()).await.leads();
    let page = test.stranger().get("/").await.body;
    let address =
        page.split("class=\"s-logo\" src=\"").nth(1).expect("the logo is in the head").split('"').next().unwrap();
    let logo = test.stranger().get(address).await;
    assert_eq!((logo.status, logo.content_type.as_str()), (200, "image/svg+xml"));
    assert_eq!(logo.header("content-security-policy"), "default-src 'none'; sandbox");
    assert_eq!(logo.header("x-content-type-options"), "nosniff");
    assert!(
        logo.body.contains("<rect") && !logo.body.contains("script") && !logo.body.contains("onload"),
        "{}",
        logo.body
    );
    let wrong = administrator.send_file(SETTINGS, "/logotyp", "logo.gif", b"GIF89a").await;
    assert_eq!(wrong.status, 422);
    wrong.says("Filen är varken en SVG eller en PNG.");
    administrator.fill(SETTINGS, "/logotyp/ta-bort", &[]).await.leads();
    assert!(!test.stranger().get("/").await.body.contains("s-logo"));
    assert_eq!(test.stranger().get(address).await.status, 404);
}

#[tokio::test]
async fn a_sentence_is_said_in_other_words_until_it_is_restored() {
    let test = TestApp::demo().await;
    let mut administrator = administrator(&test).await;
    administrator.get(&format!("{TEXTS}?changed=yes")).await.says("Inga meningar är ändrade.");
    administrator.get(&format!("{TEXTS}?q=design-foot")).await.says("En mening.").says("öppen källkod");
    let page = format!("{TEXTS}/design-foot");
    let words = [("words-sv", "en tjänst från Region Prov."), ("words-en", "")];
    administrator.fill(&page, "/design-foot", &words).await.leads();
    test.stranger().get("/").await.says("en tjänst från Region Prov.");
    test.stranger().get("/en").await.says("open source");
    administrator.get(&format!("{TEXTS}?changed=yes")).await.says("design-foot").says("En mening.");
    administrator
        .get("/administration/journal?verb=journal-text-changed")
        .await
        .says("till ”en tjänst från Region Prov.”");
    administrator.fill(&page, "/design-foot", &[("restore", "sv")]).await.leads();
    test.stranger().get("/").await.says("öppen källkod").says_not("Region Prov");
}

#[tokio::test]
async fn words_that_leave_out_what_is_filled_in_are_refused_and_kept_in_the_form() {
    let test = TestApp::demo().await;
    let mut administrator = administrator(&test).await;
    let page = format!("{TEXTS}/design-page-number");
    for (words, why) in [
        ("Sidan", "Texten måste ha med { $page }."),
        ("Sida { $page } av { $pages }", "Programmet kan inte fylla i { $pages } här."),
        ("Sida { $page", "Texten går inte att läsa."),
    ] {
        let answer = administrator.fill(&page, "/design-page-number", &[("words-sv", words), ("words-en", "")]).await;
        assert_eq!(answer.status, 422);
        answer.says(why);
        assert!(answer.body.contains(&format!("\n{words}</textarea>")), "{}", answer.body);
    }
    administrator.get(&format!("{TEXTS}?changed=yes")).await.says("Inga meningar är ändrade.");
    assert_eq!(administrator.get(&format!("{TEXTS}/no-such-key")).await.status, 404);
}

#[tokio::test]
async fn programs_of_administrators_decide_the_same() {
    let test = TestApp::demo().await;
    let mut program = test.program("Administratör", "Region Kronoberg");
    let setting: Value = program.get("/api/v1/administration/settings/theme").await.json();
    assert_eq!((&setting["value"], &setting["default"]), (&json!("spruce"), &json!("spruce")));
    let sent = json!({ "seen": setting["version"], "value": "brick" });
    let answer = program.call("PUT", "/api/v1/administration/settings/theme", &sent).await;
    assert_eq!((answer.status, &answer.json()["value"]), (200, &json!("brick")));
    assert!(test.stranger().get("/").await.body.contains("data-theme=\"brick\""));
    let again = program.call("PUT", "/api/v1/administration/settings/theme", &sent).await;
    assert_eq!((again.status, &again.json()["current"]["value"]), (409, &json!("brick")));
    let version = &answer.json()["version"];
    let wrong = program
        .call("PUT", "/api/v1/administration/settings/theme", &json!({ "seen": version, "value": "pink" }))
        .await;
    assert_eq!((wrong.status, &wrong.json()["errors"][0]["pointer"]), (422, &json!("/value")));
    let text: Value = program.get("/api/v1/administration/texts/design-foot").await.json();
    let sent = json!({ "seen": text["version"], "en": "run by Region Trial." });
    let answer = program.call("PUT", "/api/v1/administration/texts/design-foot", &sent).await;
    assert_eq!((answer.status, &answer.json()["en"]["instead"]), (200, &json!("run by Region Trial.")));
    test.stranger().get("/en").await.says("run by Region Trial.");
    let found: Value = program.get("/api/v1/administration/texts?changed=yes").await.json();
    assert_eq!(found["total"], 1);
}

#[tokio::test]
async fn a_program_puts_a_logo_there_cleaned_and_takes_it_away() {
    let test = TestApp::demo().await;
    let mut program = test.program("Administratör", "Region Kronoberg");
    let mut other = test.program("Samordnare", "Granviks kommun");
    let at = "/api/v1/administration/logo";
    // <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><script>x</script><rect width="8" height="8"/></svg>
    let file = "PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCA4IDgiPjxzY3JpcHQ+eDwvc2NyaXB0PjxyZWN0IHdpZHRoPSI4IiBoZWlnaHQ9IjgiLz48L3N2Zz4=";
    assert_eq!(other.get(at).await.status, 404);
    assert_eq!(other.call("PUT", at, &json!({ "file": file })).await.status, 404);
    assert_eq!(program.get(at).await.json()["address"], Value::Null);
    for wrong in ["R0lGODlh", "not base64 at all"] {
        let refused = program.call("PUT", at, &json!({ "file": wrong })).await;
        assert_eq!((refused.status, &refused.json()["errors"][0]["pointer"]), (422, &json!("/file")));
    }
    let put = program.call("PUT", at, &json!({ "file": file })).await;
    assert_eq!(put.status, 200, "{}", put.body);
    let address = put.json()["address"].as_str().unwrap().to_owned();
    let logo = test.stranger().get(&address).await;
    assert!(logo.body.contains("<rect") && !logo.body.contains("script"), "{}", logo.body);
    assert_eq!(program.call("PUT", at, &json!({})).await.json()["address"], Value::Null);
}
