//! Looking after an installation: the first start, its administrators, how it is, its journal. And that others meet nothing.

use actors::store::{administrators, people, sessions};
use harness::{Browser, TestApp};
use kernel::{Language, Stop};
use serde_json::json;

/// A person with an address, signed in, an administrator or not.
async fn person<'a>(test: &'a TestApp, name: &str, mail: &str, is_administrator: bool) -> Browser<'a> {
    let (ctx, name, mail) = (test.app.own_ctx(Language::Swedish), name.to_owned(), mail.to_owned());
    let secret = test
        .app
        .db
        .write(move |tx| -> Result<String, Stop> {
            let person = people::register(tx, &ctx, &name, Some(&mail))?;
            if is_administrator {
                administrators::add(tx, &ctx, &person.id)?;
            }
            Ok(sessions::begin(tx, &ctx, &person.id, None)?)
        })
        .await
        .unwrap();
    test.session(&secret)
}

fn link_in(mail: &str) -> String {
    mail.split_whitespace().find_map(|word| word.strip_prefix("http://test")).expect("a link").to_owned()
}

#[tokio::test]
async fn others_meet_nothing() {
    let test = TestApp::demo().await;
    let mut coordinator = test.role("Samordnare", "Granviks kommun").await;
    let mut program = test.program("Samordnare", "Granviks kommun");
    coordinator.get("/").await.says_not("Administrera installationen");
    let mut met = 0;
    for route in app::routes().iter().filter(|route| route.address.sv.contains("/administration")) {
        let path = route
            .address
            .sv
            .replace("{setting}", "theme")
            .replace("{sentence}", "app-welcome")
            .replace("{guide}", "name");
        if route.get.is_some() {
            let answer = if route.api { program.get(&path).await } else { coordinator.get(&path).await };
            assert_eq!(answer.status, 404, "GET {path}");
        }
        if route.post.is_some() && !route.api {
            let token = form_token(&mut coordinator).await;
            let fields = [("form_token", token.as_str()), ("group", "people"), ("act", "again"), ("person", "x")];
            let answer = match route.takes_file {
                false => coordinator.post(&path, &fields).await,
                true => {
                    let parts = format!(
                        "--x\r\nContent-Disposition: form-data; name=\"form_token\"\r\n\r\n{token}\r\n--x--\r\n"
                    );
                    let kind = [("content-type", "multipart/form-data; boundary=x")];
                    coordinator.call_with("POST", &path, &parts, &kind).await
                }
            };
            assert_eq!(answer.status, 404, "POST {path}");
        }
        for (method, handler) in [("POST", route.post), ("PUT", route.put)] {
            if route.api && handler.is_some() {
                assert_eq!(program.call(method, &path, &json!({})).await.status, 404, "{method} {path}");
            }
        }
        met += 1;
    }
    assert!(met > 20, "{met} addresses");
}

async fn form_token(browser: &mut Browser<'_>) -> String {
    let page = browser.get("/min-sida").await.body;
    page.split("name=\"form_token\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn the_first_start_leads_from_a_printed_link_to_a_finished_installation() {
    let test = TestApp::empty().await;
    let link = app::commands::administrator::first_link(&test.app).await.ok().flatten().expect("nobody is there yet");
    let second =
        app::commands::administrator::first_link(&test.app).await.ok().flatten().expect("each start prints one");
    let path = link.strip_prefix("http://test").unwrap();
    let mut first = test.stranger();
    first.get(path).await.says("Ingen tar hand om den här installationen ännu.");
    let wrong = first.fill(path, path, &[("name", ""), ("mail", "ingen adress")]).await;
    assert_eq!(wrong.status, 422);
    let begun = first.fill(path, path, &[("name", "Digitaliseringschef"), ("mail", "chef@region.example.se")]).await;
    assert_eq!(begun.leads(), "/administration/kom-igang");
    for used in [&link, &second] {
        let used = used.strip_prefix("http://test").unwrap();
        assert_eq!(test.stranger().get(used).await.status, 404, "no link lets a second one in");
        let sign_in = used.replace("/forsta", "");
        test.stranger().get(&sign_in).await.says("Länken");
    }
    assert!(app::commands::administrator::first_link(&test.app).await.ok().flatten().is_none());

    let step = |name: &str| format!("/administration/kom-igang/{name}");
    first.get("/administration/kom-igang").await.says("Vad heter installationen? kvar");
    let next = first.fill(&step("name"), "/kom-igang/name", &[("name", "Region Prov samverkar")]).await;
    assert_eq!(next.leads(), step("contact"));
    // Left, and taken up again.
    first.get("/administration").await.says("1 av 5 steg är klara.");
    first.fill(&step("contact"), "/kom-igang/contact", &[("contact", "samverkan@region.example.se")]).await.leads();
    first.fill(&step("languages"), "/kom-igang/languages", &[("act", "leave"), ("languages", "swedish")]).await.leads();
    first.fill(&step("openness"), "/kom-igang/openness", &[("openness", "public")]).await.leads();
    let wrong = first
        .fill(&step("organisation"), "/kom-igang/organisation", &[("organisation", "Region Prov"), ("kind", "")])
        .await;
    assert_eq!(wrong.status, 422);
    let done = first
        .fill(
            &step("organisation"),
            "/kom-igang/organisation",
            &[("organisation", "Region Prov"), ("kind", "region"), ("area", "18")],
        )
        .await;
    assert_eq!(done.leads(), "/administration/kom-igang");
    first
        .get("/administration/kom-igang")
        .await
        .says("Allt är klart.")
        .says("Region Prov samverkar")
        .says("Region Prov");
    first.get("/starta").await.says("Region Prov").says_not("behöver du mandat");
    let installation = test.app.known.now().installation.clone();
    assert_eq!(installation.languages, kernel::installation::Languages::Both, "what was left stands as it was");
    first.get("/administration").await.says_not("steg är klara");
}

#[tokio::test]
async fn an_administrator_gets_into_no_organisation_that_has_people() {
    let test = TestApp::demo().await;
    let mut administrator = test.role("Administratör", "Region Kronoberg").await;
    let fields = [("organisation", "Granviks kommun"), ("kind", "municipality"), ("area", "")];
    let page = "/administration/kom-igang/organisation";
    // By its name, kind and place the register knows which one is meant.
    let mut coordinator = test.role("Samordnare", "Granviks kommun").await;
    let own = coordinator.get("/min-sida").await.body;
    let id = own.split("href=\"/organisationer/").nth(1).unwrap()[..36].to_owned();
    let known = test.stranger().get(&format!("/api/v1/organisations/{id}")).await.json();
    let area = known["area"].as_str().unwrap_or_default().to_owned();
    let fields = [fields[0], ("kind", known["kind"].as_str().unwrap()), ("area", area.as_str())];
    let answer = administrator.fill(page, "/kom-igang/organisation", &fields).await;
    assert_eq!(answer.status, 422, "{}", answer.text());
    answer.says("finns redan här och har egna personer");
}

#[tokio::test]
async fn administrators_let_each_other_in_and_the_last_one_stays() {
    let test = TestApp::empty().await;
    let mut first = person(&test, "Administratör", "en@example.se", true).await;
    let page = "/administration/administratorer";
    first.get(page).await.says("Du är ensam.");
    let wrong = first.fill(page, "/administratorer", &[("mail", "ny@example.se"), ("name", "")]).await;
    assert_eq!(wrong.status, 422);
    wrong.says("Adressen är ny här.");
    first.fill(page, "/administratorer", &[("mail", "ny@example.se"), ("name", "Driftansvarig")]).await.leads();
    let twice = first.fill(page, "/administratorer", &[("mail", "ny@example.se"), ("name", "")]).await;
    twice.says("Driftansvarig är redan administratör.");
    let mails = test.mails("ny@example.se").await;
    let link = link_in(&mails[0]);
    let mut second = test.stranger();
    assert_eq!(second.fill(&link, &link, &[]).await.leads(), "/administration");
    second.get(page).await.says("av Administratör");
    // Now it takes two: neither lets in a third alone, by page or program, and all are told.
    second.fill(page, "/administratorer", &[("mail", "it+2@example.se"), ("name", "Driftansvarig två")]).await.leads();
    let third = id_of(&test, "it+2@example.se").await;
    let mut third_browser = session_of(&test, &third).await;
    assert_eq!(third_browser.get("/administration").await.status, 404, "nobody has confirmed her");
    assert!(test.mails("it+2@example.se").await.is_empty());
    for told in ["en@example.se", "ny@example.se"] {
        assert!(
            test.mails(told).await.iter().any(|mail| mail.contains("har föreslagit att Driftansvarig två")),
            "{told}"
        );
    }
    second.get(page).await.says("föreslagen av Driftansvarig").says_not("Bekräfta Driftansvarig två");
    let token = form_token(&mut second).await;
    let alone = [("form_token", token.as_str()), ("person", &third), ("answer", "yes")];
    assert_eq!(second.post(&format!("{page}/foreslagen"), &alone).await.status, 403);
    let mut of_first = token_of(&test, &id_of(&test, "en@example.se").await).await;
    let mut of_second = token_of(&test, &id_of(&test, "ny@example.se").await).await;
    let at = "/api/v1/administration/nominations";
    assert_eq!(of_first.get(at).await.json()["items"][0]["person"], json!(third));
    let one = format!("{at}/{third}");
    assert_eq!(of_second.call("PUT", &one, &json!({ "answer": "yes" })).await.status, 403);
    assert_eq!(of_first.call("PUT", &one, &json!({ "answer": "no" })).await.json()["total"], json!(2));
    let named = json!({ "mail": "it+2@example.se" });
    let again = of_second.call("POST", "/api/v1/administration/administrators", &named).await;
    assert_eq!((again.status, again.json()["waits"].clone()), (201, json!(true)));
    first.fill(page, "/foreslagen", &[("person", &third), ("answer", "yes")]).await.leads();
    assert_eq!(third_browser.get("/administration").await.status, 200);
    assert_eq!(test.mails("it+2@example.se").await.len(), 1);
    second.fill(page, "/avsluta", &[("person", &third)]).await.leads();
    let first_id = id_of(&test, "en@example.se").await;
    second.fill(page, "/avsluta", &[("person", &first_id)]).await.leads();
    let told = test.mails("en@example.se").await;
    assert!(told.iter().any(|mail| mail.contains("har avslutat uppdraget för Administratör")), "{told:?}");
    assert_eq!(first.get("/administration").await.status, 404, "at the next request, whatever the session says");
    let second_id = id_of(&test, "ny@example.se").await;
    let token = form_token(&mut second).await;
    let last = second.post(&format!("{page}/avsluta"), &[("form_token", &token), ("person", &second_id)]).await;
    assert_eq!(last.status, 403);
    last.says("Det måste alltid finnas en administratör.");
    second.get("/administration/journal").await.says("En person är inte längre administratör");
}

async fn session_of<'a>(test: &'a TestApp, person: &str) -> Browser<'a> {
    let (ctx, person) = (test.app.own_ctx(Language::Swedish), person.to_owned());
    let secret = test.app.db.write(move |tx| sessions::begin(tx, &ctx, &person, None)).await.unwrap();
    test.session(&secret)
}

async fn token_of<'a>(test: &'a TestApp, person: &str) -> Browser<'a> {
    let (ctx, person) = (test.app.own_ctx(Language::Swedish), person.to_owned());
    let made = test.app.db.write(move |tx| sessions::make_token(tx, &ctx, &person, None, "prov")).await;
    test.with_token(&made.unwrap())
}

async fn id_of(test: &TestApp, mail: &str) -> String {
    let mail = mail.to_owned();
    let found = test.app.db.read(move |tx| people::by_mail(tx, &mail)).await.unwrap();
    found.expect("somebody").id
}

#[tokio::test]
async fn health_says_what_waits_and_failed_without_saying_to_whom() {
    let test = TestApp::demo().await;
    let ctx = test.app.own_ctx(Language::Swedish);
    test.app
        .db
        .write(move |tx| -> Result<(), Stop> {
            let reader = kernel::mail::Reader::new("hemlig.person@post.example.se", Language::Swedish);
            let keys = ("actors-sign-in-subject", "actors-sign-in-body");
            kernel::mail::post(tx, &ctx, &reader, keys, |_| vec![("link", "Innehåll".into())])?;
            kernel::jobs::enqueue(tx, &ctx, "tidy", "prov", &serde_json::Value::Null, ctx.now)?;
            Ok(())
        })
        .await
        .unwrap();
    let mut administrator = test.role("Administratör", "Region Kronoberg").await;
    let page = administrator.get("/administration/halsa").await;
    page.says("Största formulär 1 MB").says("Största fil 12 MB").says("Ändringar i minuten från ett konto");
    page.says("200 i timmen, 1000 om dygnet");
    page.says("Programmet svarar och databasen tar emot ändringar.");
    page.says("Städning av gammalt")
        .says("Mejl till post.example.se")
        .says("steg, det senaste")
        .says_not("hemlig.person");
    page.says(if harness::postgres_server().is_some() { "PostgreSQL" } else { "SQLite" });
    let mut program = test.program("Administratör", "Region Kronoberg");
    let health = program.get("/api/v1/administration/health").await.json();
    assert_eq!((&health["takes_changes"], &health["jobs_waiting"]), (&json!(true), &json!(1)));
    let job = health["jobs"][0]["id"].as_str().unwrap().to_owned();
    let mail = health["mails"][0]["id"].as_str().unwrap().to_owned();
    // Given up, and begun anew.
    administrator.fill("/administration/halsa", &job, &[("act", "give-up")]).await.leads();
    administrator.get("/administration/halsa").await.says("Gavs upp");
    administrator.get("/administration").await.says("Ett jobb eller mejl har misslyckats.");
    let again = program.call("PUT", &format!("/api/v1/administration/jobs/{job}"), &json!({ "act": "again" })).await;
    assert_eq!((again.status, &again.json()["jobs_failed"]), (200, &json!(0)), "{}", again.body);
    administrator.fill("/administration/halsa", &mail, &[("act", "give-up")]).await.leads();
    administrator.get("/administration/halsa").await.says("Går inte att skicka igen.");
    let again = program.call("PUT", &format!("/api/v1/administration/mails/{mail}"), &json!({ "act": "again" })).await;
    assert_eq!(again.status, 403, "its words are gone");
    let journal = administrator.get("/administration/journal").await;
    journal.says("Ett jobb gavs upp").says("Ett jobb sattes igång igen").says("Ett mejl gavs upp");
}

#[tokio::test]
async fn the_journal_is_found_by_what_whom_and_when_and_chains_by_no_name() {
    let test = TestApp::empty().await;
    let mut administrator = person(&test, "Administratör", "en@example.se", true).await;
    let mut other = person(&test, "Driftansvarig", "annan@example.se", true).await;
    let text = "/administration/texter/design-foot";
    administrator.fill(text, "/design-foot", &[("words-sv", "en"), ("words-en", "")]).await.leads();
    other.fill(text, "/design-foot", &[("words-sv", "två"), ("words-en", "")]).await.leads();
    let page = "/administration/journal";
    administrator.get(&format!("{page}?person=annan@example.se")).await.says("En händelse.").says("till ”två”");
    administrator.get(&format!("{page}?verb=journal-text-changed")).await.says("2 händelser.");
    let today = test.app.clock.now().date();
    administrator
        .get(&format!("{page}?verb=journal-text-changed&from={today}&until={today}"))
        .await
        .says("2 händelser.");
    administrator.get(&format!("{page}?until=2020-01-01")).await.says("Inget i journalen passar urvalet.");
    let wrong = administrator.get(&format!("{page}?from=igår")).await;
    assert_eq!(wrong.status, 422);
    wrong.says("Skriv dagen som år-månad-dag");
    administrator.get(&format!("{page}?person=ingen@example.se")).await.says("Ingen här har den adressen.");
}

#[tokio::test]
async fn chains_tell_nothing_of_collaborations() {
    const PAGE: &str = "/administration/journal/kedjor";
    const CALL: &str = "/api/v1/administration/journal/chains?limit=100";
    let test = TestApp::demo().await;
    let mut administrator = test.role("Administratör", "Region Kronoberg").await;
    let mut program = test.program("Administratör", "Region Kronoberg");
    let (page, chains) = (administrator.get(PAGE).await, program.get(CALL).await);
    page.says("Installationen").says("Granviks kommun");
    assert!(
        chains.body.contains("\"chain\":\"installation\"") && !chains.body.contains("collaboration"),
        "{}",
        chains.body
    );

    let mut coordinator = test.role("Samordnare", "Granviks kommun").await;
    let closed = [("title", "Trygghet"), ("challenge", "Hot."), ("openness", "confidential"), ("model", "")];
    coordinator.fill("/starta", "/starta", &closed).await.leads();
    assert_eq!(administrator.get(PAGE).await.body, page.body, "a closed one leaves no trace");
    assert_eq!(program.get(CALL).await.body, chains.body);
}
