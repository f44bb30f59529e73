//! Files read into the register and into one organisation, told over HTTP: looked through, confirmed, read once.

use actors::import::{Chosen, Column};
use app::jobs::runner;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use harness::{Browser, TestApp};
use kernel::jobs::Doing;
use kernel::lease::Waits;
use serde_json::json;
use std::time::{Duration, Instant};

async fn coordinator(test: &TestApp) -> Browser<'_> {
    test.role("Samordnare", "Granviks kommun").await
}

async fn administrator(test: &TestApp) -> Browser<'_> {
    test.role("Administratör", "Region Kronoberg").await
}

async fn outsider(test: &TestApp) -> Browser<'_> {
    test.role("Säkerhetssamordnare", "Borås stad").await
}

/// Does the jobs that wait.
async fn work(test: &TestApp) {
    let runner = runner(&test.app, Doing::default());
    while runner.do_one().await.unwrap() {}
}

const REGISTER: &str = "Föreningsnamn;Org.nr;Kommun;E-post;Enhet i\n\
    Sjöbodens båtklubb;802400-1235;Växjö;bat@example.se;\n\
    Bergets scoutkår;;Växjö;;\n\
    Granvikens Idrottsförening;;;;\n\
    Fel nummer;123;Växjö;;\n\
    Enskild firma;811218-9876;Växjö;;\n\
    Ungdomssektionen;;;;Bergets scoutkår\n\
    Bergets scoutkår;;Växjö;;\n";

/// Chooses what the columns hold and has the rows looked through.
async fn look_through(test: &TestApp, browser: &mut Browser<'_>, page: &str) -> harness::Answer {
    let opened = browser.get(page).await;
    let mut fields: Vec<(String, String)> = vec![("act".into(), "check".into()), ("kind".into(), "association".into())];
    for (at, select) in
        opened.body.split("<select").skip(1).enumerate().take_while(|(_, s)| s.contains("name=\"column-"))
    {
        let chosen =
            select.split("selected").next().unwrap().rsplit("value=\"").next().unwrap().split('"').next().unwrap();
        fields.push((format!("column-{at}"), chosen.to_owned()));
    }
    if !opened.body.contains("name=\"kind\"") {
        fields.retain(|(name, _)| name != "kind");
    }
    let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    browser.fill(page, page, &fields).await.leads();
    work(test).await;
    browser.get(page).await
}

#[tokio::test]
async fn a_register_is_looked_through_confirmed_and_read_once() {
    let test = TestApp::demo().await;
    let mut administrator = administrator(&test).await;
    assert_eq!(coordinator(&test).await.get("/register/las-in").await.status, 404);
    let sent = administrator.send_file("/register/las-in", "/las-in", "föreningar.csv", REGISTER.as_bytes()).await;
    let page = sent.leads().to_owned();
    assert_eq!(outsider(&test).await.get(&page).await.status, 404);
    let checked = look_through(&test, &mut administrator, &page).await;
    checked
        .says("Nya 3")
        .says("Fel 3")
        .says("Liknar någon som finns 1")
        .says("Ett personnummer stod här")
        .says("står redan på rad 3");
    checked.says("är inget organisationsnummer");
    test.stranger().get("/organisationer?q=scoutk").await.says("Inga organisationer");
    administrator.fill(&page, &page, &[("act", "confirm")]).await.leads();
    work(&test).await;
    administrator.get(&page).await.says("Filen är inläst").says("Tillagda 3");
    let listed = test.stranger().get("/api/v1/organisations?q=scoutk").await.json();
    let scouts = listed["items"][0]["id"].as_str().unwrap().to_owned();
    test.stranger().get(&format!("/organisationer/{scouts}")).await.says("Ungdomssektionen").says("Förening");
    // The same file once more changes nothing.
    let again = administrator.send_file("/register/las-in", "/las-in", "föreningar.csv", REGISTER.as_bytes()).await;
    let page = again.leads().to_owned();
    look_through(&test, &mut administrator, &page)
        .await
        .says("Nya 0")
        .says("Får uppgifter som saknas 0")
        .says("Fanns redan 3");
    // No personal number is anywhere in what was kept.
    let kept: Vec<String> = test.app.db.read(|tx| tx.all(&PARTS, &[])).await.unwrap();
    assert!(!kept.is_empty() && kept.iter().all(|body| !body.contains("811218")));
    // What comes out can be read in: nothing is new in it.
    let out = test.stranger().get("/register/fil?area=0780").await;
    let page =
        administrator.send_file("/register/las-in", "/las-in", "ut.csv", out.body.as_bytes()).await.leads().to_owned();
    look_through(&test, &mut administrator, &page).await.says("Nya 0").says("Fel 0");
    test.is_sound().await;
}

#[tokio::test]
async fn names_without_a_column_of_addresses_are_asked_about_once_and_heads_in_english_are_known() {
    let test = TestApp::demo().await;
    let mut coordinator = coordinator(&test).await;
    let id = coordinator.own_organisation().await;
    let upload = format!("/organisationer/{id}/las-in");
    let file = "Unit;Name;E-mail;Role\nKansliet;Handläggaren;h@granvik.example;Chef\n";
    let page = coordinator.send_file(&upload, "/las-in", "a.csv", file.as_bytes()).await.leads().to_owned();
    let opened = coordinator.get(&page).await;
    for column in ["unit", "called", "person", "task"] {
        assert!(opened.body.contains(&format!("value=\"{column}\" selected")), "{column}: {}", opened.body);
    }
    let chosen = [("act", "check"), ("column-0", "unit"), ("column-1", "called"), ("column-2", "skip")];
    let refused = coordinator.fill(&page, &page, &chosen).await;
    assert_eq!(refused.status, 422);
    refused.says("Säg också vilken kolumn som har personernas e-postadresser");
    assert!(refused.body.contains("href=\"#column-1\""));
}

#[tokio::test]
async fn an_earlier_name_makes_a_row_doubtful() {
    let test = TestApp::demo().await;
    let mut coordinator = coordinator(&test).await;
    let id = coordinator.own_organisation().await;
    let edit = format!("/organisationer/{id}/profil");
    coordinator.fill(&edit, "/profil", &[("name", "Sjöboda kommun"), ("kind", "municipality")]).await.leads();
    let mut administrator = administrator(&test).await;
    let file = "Namn;Slag\nGranviks kommun;Kommun\nSjöboda kommun;Kommun\n";
    let (page, _) = sent(&test, &mut administrator, "a.csv", file).await;
    administrator
        .get(&page)
        .await
        .says("Liknar någon som finns 1")
        .says("Fanns redan 1")
        .says("Liknar Granviks kommun, som Sjöboda kommun hette tidigare.");
}

#[tokio::test]
async fn a_municipality_sets_up_units_and_people_from_one_file() {
    let test = TestApp::demo().await;
    let mut coordinator = coordinator(&test).await;
    let id = coordinator.own_organisation().await;
    let mut rows = vec![vec![
        "Enhet".to_owned(),
        "Del av".into(),
        "E-postadress".into(),
        "Namn".into(),
        "Uppdrag".into(),
        "Får göra".into(),
        "Från".into(),
    ]];
    for unit in 1..=12 {
        rows.push(vec![
            format!("Enhet {unit}"),
            if unit == 12 { "Enhet 1".into() } else { String::new() },
            String::new(),
            String::new(),
            String::new(),
            String::new(),
            String::new(),
        ]);
    }
    for person in 1..=40 {
        rows.push(vec![
            format!("Enhet {}", person % 12 + 1),
            String::new(),
            format!("person{person}@granvik.example"),
            if person == 7 { "Handläggare sju".into() } else { String::new() },
            "Handläggare".into(),
            "Svara, Företräda".into(),
            "2026-01-01".into(),
        ]);
    }
    rows.push(vec![
        String::new(),
        String::new(),
        "inte en adress".into(),
        String::new(),
        String::new(),
        "Bestämma".into(),
        String::new(),
    ]);
    let nameless = ["", "", "", "Handläggare utan adress", "", "", ""].map(str::to_owned);
    rows.push(nameless.to_vec());
    let mut sheet = actors::sheet::Sheet::workbook();
    rows.iter().for_each(|row| sheet.row(row));
    let bytes = sheet.finish().unwrap();
    let upload = format!("/organisationer/{id}/las-in");
    let page = coordinator.send_file(&upload, "/las-in", "personal.xlsx", &bytes).await.leads().to_owned();
    let checked = look_through(&test, &mut coordinator, &page).await;
    checked
        .says("Nya 52")
        .says("Fel 2")
        .says("inte en adress är ingen e-postadress")
        .says("Handläggare utan adress har ingen e-postadress i filen")
        .says("Inbjudan hälsar med namnet i filen")
        .says("Vi känner inte igen Bestämma");
    assert!(test.mails("person7@granvik.example").await.is_empty(), "nobody is invited before it is confirmed");
    coordinator.fill(&page, &page, &[("act", "confirm")]).await.leads();
    work(&test).await;
    coordinator.get(&page).await.says("Tillagda 52");
    test.stranger().get(&format!("/organisationer/{id}")).await.says("Enhet 12 (Enhet 1)");
    let mail = test.mails("person7@granvik.example").await.pop().unwrap();
    assert!(mail.contains("Granviks kommun") && mail.contains("Hej Handläggare sju!"), "{mail}");
    assert!(test.mails("person8@granvik.example").await[0].contains("Hej!"));
    // The unit is the mandate's, and the task is only the task.
    let mut program = test.program("Samordnare", "Granviks kommun");
    let invited = program.get(&format!("/api/v1/organisations/{id}/invitations")).await.json();
    let seventh = invited["items"].as_array().unwrap().iter().find(|i| i["mail"] == "person7@granvik.example").unwrap();
    assert_eq!((seventh["unit"]["name"].as_str(), seventh["task"].as_str()), (Some("Enhet 8"), Some("Handläggare")));
    let people = format!("/organisationer/{id}/personer");
    coordinator.get(&people).await.says("Handläggare sju · person7@granvik.example");
    let mut program = test.program("Samordnare", "Granviks kommun");
    let waiting = program.get(&format!("/api/v1/organisations/{id}/invitations")).await.json();
    let seven = waiting["items"].as_array().unwrap().iter().find(|i| i["mail"] == "person7@granvik.example").unwrap();
    assert_eq!(seven["name"], "Handläggare sju");
    // She is asked for her name with this one written, and what she writes is what stands from then on.
    let link = mail.split_whitespace().find(|word| word.contains("/logga-in/")).unwrap().replace("http://test", "");
    let mut invited = test.stranger();
    assert!(invited.get(&link).await.body.contains("value=\"Handläggare sju\""));
    invited.fill(&link, &link, &[("name", "Handläggare, Enhet 8")]).await.leads();
    coordinator.get(&people).await.says("Handläggare, Enhet 8").says_not("Handläggare sju");
    let page = coordinator.send_file(&upload, "/las-in", "personal.xlsx", &bytes).await.leads().to_owned();
    look_through(&test, &mut coordinator, &page).await.says("Nya 0").says("Fanns redan 52");
}

/// Sends a file into the register and has its rows looked through; the import's page and id.
async fn sent(test: &TestApp, browser: &mut Browser<'_>, name: &str, file: &str) -> (String, String) {
    let page = browser.send_file("/register/las-in", "/las-in", name, file.as_bytes()).await.leads().to_owned();
    look_through(test, browser, &page).await;
    let id = page.rsplit('/').next().unwrap().to_owned();
    (page, id)
}

kernel::statements! {
    PARTS = "select body as value from actors_import_part";
    BREAK = "update actors_import_part set body = '[' || body where import = $1 and place = $2";
    MEND = "update actors_import_part set body = substr(body, 2) where import = $1 and place = $2";
}

/// Breaks what is kept of a part of a file, so that the job fails there.
async fn change_part(test: &TestApp, statement: &'static kernel::db::Statement, import: &str, place: i64) {
    let import = import.to_owned();
    let changed = test.app.db.write(move |tx| tx.run(statement, kernel::values![&import, place])).await.unwrap();
    assert_eq!(changed, 1);
}

/// Does what is due, and gives it up the first time it fails.
async fn work_once(test: &TestApp) {
    let doing = Doing { waits: Waits { attempts: 1, ..Doing::default().waits }, ..Doing::default() };
    let runner = runner(&test.app, doing);
    while runner.do_one().await.unwrap() {}
}

#[tokio::test]
async fn a_job_that_is_given_up_says_so_and_goes_on_where_it_stopped() {
    let test = TestApp::demo().await;
    let mut administrator = administrator(&test).await;
    let rows: Vec<String> = (0..4500).map(|n| format!("Byalaget {n};Växjö")).collect();
    let file = format!("Namn;Kommun\n{}\n", rows.join("\n"));
    let (page, id) = sent(&test, &mut administrator, "byalag.csv", &file).await;
    administrator.get(&page).await.says("Nya 4500");
    change_part(&test, &BREAK, &id, 8).await;
    administrator.fill(&page, &page, &[("act", "confirm")]).await.leads();
    // While there are attempts left, it says when the next is.
    let runner = runner(&test.app, Doing::default());
    while runner.do_one().await.unwrap() {}
    administrator.get(&page).await.says("Inläsningen väntar").says("Vi försöker igen av oss själva");
    administrator.fill(&page, &page, &[("act", "resume")]).await.leads();
    work_once(&test).await;
    let stopped = administrator.get(&page).await;
    stopped
        .says("Inläsningen har stannat")
        .says("Något av det som sparats av filen går inte att läsa")
        .says("Det som är inläst finns kvar")
        .says("4000 av 4500 rader");
    administrator.get("/register/las-in").await.says("byalag.csv · Inläsningen har stannat");
    let mut program = test.program("Administratör", "Region Kronoberg");
    let read = program.get(&format!("/api/v1/imports/{id}")).await.json();
    assert_eq!((read["state"].as_str(), read["done"].as_i64()), (Some("reading"), Some(4000)));
    assert!(
        read["halted"]["why"].as_str().unwrap().contains("går inte att läsa") && read["halted"]["again_at"].is_null()
    );
    // Nothing helps before what is broken is whole again; then it goes on, and nothing is there twice.
    change_part(&test, &MEND, &id, 8).await;
    administrator.fill(&page, &page, &[("act", "resume")]).await.leads();
    assert_eq!(administrator.get(&page).await.status, 200);
    work_once(&test).await;
    administrator.get(&page).await.says("Filen är inläst").says("Tillagda 4500");
    let csv = test.stranger().get("/register/fil?q=byalaget").await.body;
    let mut names: Vec<&str> = csv.lines().filter(|line| line.starts_with("Byalaget ")).collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!((names.len(), csv.matches("Byalaget ").count()), (4500, 4500));
    // One that is under way is left alone.
    let form = administrator.get("/register/las-in").await;
    let token = form.body.split("name=\"form_token\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    assert_eq!(administrator.post(&page, &[("form_token", &token), ("act", "resume")]).await.status, 403);
    test.is_sound().await;
}

#[tokio::test]
async fn a_check_that_is_given_up_begins_anew() {
    let test = TestApp::demo().await;
    let mut administrator = administrator(&test).await;
    let rows: Vec<String> =
        (0..2600).map(|n| format!("Byalaget {n};{}", if n % 100 == 0 { "Ingenstans" } else { "" })).collect();
    let file = format!("Namn;Kommun\n{}\n", rows.join("\n"));
    let page =
        administrator.send_file("/register/las-in", "/las-in", "b.csv", file.as_bytes()).await.leads().to_owned();
    let id = page.rsplit('/').next().unwrap().to_owned();
    change_part(&test, &BREAK, &id, 4).await;
    let fields = [("act", "check"), ("column-0", "name"), ("column-1", "area"), ("kind", "association")];
    administrator.fill(&page, &page, &fields).await.leads();
    work_once(&test).await;
    administrator.get(&page).await.says("Inget har ändrats i registret").says("2000 av 2600 rader");
    change_part(&test, &MEND, &id, 4).await;
    administrator.fill(&page, &page, &[("act", "resume")]).await.leads();
    work_once(&test).await;
    administrator.get(&page).await.says("Nya 2574").says("Fel 26");
}

#[tokio::test]
async fn a_program_reads_a_register_in_by_the_same_steps_and_rules() {
    let test = TestApp::demo().await;
    let mut program = test.program("Administratör", "Region Kronoberg");
    let template = test.stranger().get("/api/v1/register/template/register").await.json();
    assert_eq!(template["columns"][0], json!({ "column": "name", "head": "Namn", "example": "Granvikens byalag" }));
    let csv = template["csv"].as_str().unwrap().trim_start_matches("http://test");
    assert!(test.stranger().get(csv).await.body.contains("Granvikens byalag"));
    assert_eq!(test.stranger().get("/api/v1/register/template/other").await.status, 404);
    let all = "/api/v1/register/imports";
    let file = |content: &str| json!({ "file_name": "föreningar.csv", "content": STANDARD.encode(content) });
    // Others learn nothing, and what is wrong is said where it stands.
    let mut coordinator = test.program("Samordnare", "Granviks kommun");
    assert_eq!(coordinator.call("POST", all, &file(REGISTER)).await.status, 404);
    assert_eq!(test.stranger().call("POST", all, &file(REGISTER)).await.status, 401);
    let faults = |answer: harness::Answer| (answer.status, answer.json()["errors"][0]["pointer"].clone());
    let wrong = program.call("POST", all, &json!({ "file_name": "a.csv", "content": "å" })).await;
    assert_eq!(faults(wrong), (422, json!("/content")));
    assert_eq!(faults(program.call("POST", all, &file("bara en rad")).await), (422, json!("/content")));
    assert_eq!(program.call_with("POST", all, REGISTER, &[("content-type", "text/csv")]).await.status, 415);
    let made = program.call_once("POST", all, &file(REGISTER), "en-gång").await;
    assert_eq!(made.status, 400, "a key is visible ASCII");
    let made = program.call_once("POST", all, &file(REGISTER), "once").await;
    assert_eq!(made.status, 201, "{}", made.body);
    let (path, read) = (made.location.clone().unwrap(), made.json());
    assert_eq!(program.call_once("POST", all, &file(REGISTER), "once").await.location, made.location);
    assert_eq!(program.get(all).await.json()["items"].as_array().unwrap().len(), 1);
    let holds: Vec<&str> = read["columns"].as_array().unwrap().iter().map(|c| c["holds"].as_str().unwrap()).collect();
    assert_eq!(holds, ["name", "number", "area", "mail", "parent"]);
    assert_eq!(read["columns"][1]["examples"], json!(["802400-1235", "123", "(personnummer, borttaget)"]));
    assert_eq!(coordinator.get(&path).await.status, 404);
    // Confirming comes after looking through; columns are chosen one for each head, and none twice.
    assert_eq!(program.call("PUT", &path, &json!({ "act": "confirm" })).await.status, 403);
    let step = async |step: serde_json::Value| {
        test.program("Administratör", "Region Kronoberg").call("PUT", &path, &step).await
    };
    assert_eq!(faults(step(json!({ "act": "check", "columns": ["name"] })).await), (422, json!("/columns")));
    let twice = json!({ "act": "check", "columns": ["name", "name", "skip", "skip", "skip"] });
    assert_eq!(faults(step(twice).await), (422, json!("/columns/1")));
    assert_eq!(faults(step(json!({ "act": "other" })).await), (422, json!("/act")));
    let checking = step(json!({ "act": "check", "kind": "association" })).await;
    assert_eq!((checking.status, checking.json()["state"].as_str()), (200, Some("checking")), "{}", checking.body);
    work(&test).await;
    let checked = program.get(&path).await.json();
    assert_eq!(checked["state"], "checked");
    assert_eq!([&checked["added"], &checked["wrong"], &checked["doubtful"]], [&json!(3), &json!(3), &json!(1)]);
    let remarks = program.get(&format!("{path}/remarks?kind=doubtful")).await.json();
    assert_eq!((remarks["total"].as_i64(), remarks["items"][0]["line"].as_i64()), (Some(1), Some(4)));
    assert!(remarks["items"][0]["says"][0].as_str().unwrap().starts_with("Liknar "));
    assert_eq!(step(json!({ "act": "confirm", "alike": true })).await.json()["state"], "reading");
    work(&test).await;
    let done = program.get(&path).await.json();
    assert_eq!([&done["state"], &done["added"], &done["done"]], [&json!("done"), &json!(4), &json!(7)]);
    // A file in parts, as a form sends it, into one organisation.
    let id = test.role("Samordnare", "Granviks kommun").await.own_organisation().await;
    let own_path = format!("/api/v1/organisations/{id}/imports");
    let body = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"vi.csv\"\r\n\r\nEnhet;E-postadress;Namn\n\
        Hamnen;hamnen@granvik.example;Hamnkaptenen\n\r\n--edge--\r\n";
    let in_parts = [("content-type", "multipart/form-data; boundary=edge")];
    assert_eq!(program.call_with("POST", &own_path, body, &in_parts).await.status, 404);
    let made = coordinator.call_with("POST", &own_path, body, &in_parts).await;
    assert_eq!(made.status, 201, "{}", made.body);
    let path = made.location.clone().unwrap();
    assert_eq!(coordinator.call("PUT", &path, &json!({ "act": "check" })).await.status, 200);
    work(&test).await;
    assert_eq!(coordinator.call("PUT", &path, &json!({ "act": "confirm" })).await.status, 200);
    work(&test).await;
    assert_eq!(coordinator.get(&own_path).await.json()["items"][0]["state"], "done");
    assert!(test.mails("hamnen@granvik.example").await[0].contains("Hej Hamnkaptenen!"));
}

#[tokio::test]
async fn a_file_of_the_register_has_all_of_every_organisation_however_many() {
    let test = TestApp::demo().await;
    let mut administrator = administrator(&test).await;
    let mut rows: Vec<String> = (0..2500).map(|n| format!("Byalaget {n};Växjö;{n}@byalag.example;;")).collect();
    rows.push("Festkommittén;;;;Byalaget 2499".into());
    let file = format!("Namn;Kommun;E-post;Öppettider;Enhet i\n{}\n", rows.join("\n"));
    let (page, _) = sent(&test, &mut administrator, "byalag.csv", &file).await;
    administrator.fill(&page, &page, &[("act", "confirm")]).await.leads();
    work(&test).await;
    administrator.get(&page).await.says("Tillagda 2501");
    for address in [
        "/register/fil?kind=association",
        "/register/fil",
        "/register/fil?q=byalaget",
        "/register/fil?area=07",
        "/register/fil?area=0780",
    ] {
        let out = test.stranger().get(address).await.body;
        let listed: Vec<&str> =
            out.lines().filter(|line| line.contains("Byalaget ") && !line.starts_with("Fest")).collect();
        assert_eq!(listed.len(), 2500, "{address}");
        assert!(listed.iter().all(|line| line.contains("@byalag.example")), "{address}");
        assert!(out.contains("Festkommittén;;;;Byalaget 2499"), "{address}");
        let mut once = listed.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), listed.len(), "{address}");
    }
}

/// Many rows, as a region's whole register would have. This is a program built for tests, so that the bound is generous.
#[tokio::test]
async fn a_large_register_is_read_within_its_time() {
    // How long many more take is measured by hand: SAMVERKA_ROWS=50000.
    let wanted: usize = std::env::var("SAMVERKA_ROWS").ok().and_then(|rows| rows.parse().ok()).unwrap_or(5000);
    let test = TestApp::empty().await;
    let ctx = test.app.own_ctx(kernel::Language::Swedish);
    let mut rows = vec![vec!["Namn".to_owned(), "Kommun".to_owned()]];
    rows.extend((0..wanted).map(|n| vec![format!("Bygdegårdsföreningen {n} i socknen"), "1880".to_owned()]));
    let chosen = Chosen {
        columns: vec![Column::Name, Column::Area],
        kind: Some(actors::OrganisationKind::Association),
        alike: true,
        language: None,
    };
    let begun = Instant::now();
    let id = test
        .app
        .db
        .write(move |tx| -> Result<_, kernel::Stop> {
            let person = actors::store::people::register(tx, &ctx, "Registrator", None)?;
            actors::store::administrators::add(tx, &ctx, &person.id)?;
            let actor = kernel::Actor::Person {
                person: person.id,
                name: String::new(),
                acting: None,
                others: Vec::new(),
                is_administrator: true,
            };
            let ctx = kernel::Ctx { actor, ..ctx };
            let id = actors::store::imports::add(tx, &ctx, None, "stort.csv", &rows, &chosen)?;
            let import = actors::acts::import::sent(&ctx, tx, &id)?;
            let mut form =
                kernel::form::Form::new(&[("column-0", "name"), ("column-1", "area"), ("kind", "association")]);
            actors::acts::import::check(&ctx, tx, &import, &mut form)?;
            Ok((ctx, id))
        })
        .await
        .unwrap();
    work(&test).await;
    let (ctx, id) = id;
    let read = id.clone();
    test.app
        .db
        .write(move |tx| -> Result<_, kernel::Stop> {
            let import = actors::acts::import::sent(&ctx, tx, &id)?;
            assert_eq!((import.added, import.wrong), (wanted as i64, 0));
            let mut form = kernel::form::Form::new(&[("alike", "yes")]);
            actors::acts::import::confirm(&ctx, tx, &import, &mut form).map(drop)
        })
        .await
        .unwrap();
    work(&test).await;
    let took = begun.elapsed();
    let import = test.app.db.read(move |tx| actors::store::imports::find(tx, &read)).await.unwrap().unwrap();
    assert_eq!((import.added, import.done), (wanted as i64, wanted as i64));
    println!("{wanted} rows in {took:?}");
    assert!(took < Duration::from_secs(60) || wanted > 5000, "{took:?}");
}
