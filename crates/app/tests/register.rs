//! Files read into the register and into one organisation, told over HTTP: looked through, confirmed, read once.

use actors::import::{Chosen, Column};
use app::jobs::runner;
use harness::{Browser, TestApp};
use kernel::jobs::Doing;
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

/// The id of the organisation a page of one's own leads to.
async fn own(browser: &mut Browser<'_>) -> String {
    let page = browser.get("/min-sida").await;
    let mark = "href=\"/organisationer/";
    let start = page.body.find(mark).unwrap() + mark.len();
    page.body[start..start + 36].to_owned()
}

/// Does the jobs that wait.
async fn work(test: &TestApp) {
    let runner = runner(&test.app, Doing::default());
    while runner.do_one().await.unwrap() {}
}

async fn sound(test: &TestApp) {
    for (_, check) in app::checks() {
        let broken: Vec<String> = test.app.db.read(move |tx| tx.all(check, &[])).await.unwrap();
        assert!(broken.is_empty(), "{broken:?}");
    }
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
    sound(&test).await;
}

kernel::statements! {
    PARTS = "select body as value from actors_import_part";
}

#[tokio::test]
async fn a_municipality_sets_up_units_and_people_from_one_file() {
    let test = TestApp::demo().await;
    let mut coordinator = coordinator(&test).await;
    let id = own(&mut coordinator).await;
    let mut rows = vec![vec![
        "Enhet".to_owned(),
        "Del av".into(),
        "E-postadress".into(),
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
        ]);
    }
    for person in 1..=40 {
        rows.push(vec![
            format!("Enhet {}", person % 12 + 1),
            String::new(),
            format!("person{person}@granvik.example"),
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
        "Bestämma".into(),
        String::new(),
    ]);
    let bytes = actors::sheet::to_workbook(&rows).unwrap();
    let upload = format!("/organisationer/{id}/las-in");
    let page = coordinator.send_file(&upload, "/las-in", "personal.xlsx", &bytes).await.leads().to_owned();
    let checked = look_through(&test, &mut coordinator, &page).await;
    checked
        .says("Nya 52")
        .says("Fel 1")
        .says("inte en adress är ingen e-postadress")
        .says("Vi känner inte igen Bestämma");
    assert!(test.mails("person7@granvik.example").await.is_empty(), "nobody is invited before it is confirmed");
    coordinator.fill(&page, &page, &[("act", "confirm")]).await.leads();
    work(&test).await;
    coordinator.get(&page).await.says("Tillagda 52");
    test.stranger().get(&format!("/organisationer/{id}")).await.says("Enhet 12 (Enhet 1)");
    assert!(test.mails("person7@granvik.example").await[0].contains("Granviks kommun"));
    let page = coordinator.send_file(&upload, "/las-in", "personal.xlsx", &bytes).await.leads().to_owned();
    look_through(&test, &mut coordinator, &page).await.says("Nya 0").says("Fanns redan 52");
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
    };
    let begun = Instant::now();
    let id = test
        .app
        .db
        .write(move |tx| -> Result<_, kernel::Stop> {
            let person = actors::store::people::register(tx, &ctx, "Registrator", None)?;
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
            let form = kernel::form::Form::new(&[("alike", "yes")]);
            actors::acts::import::confirm(&ctx, tx, &import, &form).map(drop)
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

