//! Organisations, told over HTTP: what one says of itself, adding, claiming, verifying, merging, the map of actors.

use harness::{Browser, TestApp};

const EXERCISE: &str = "ovning-granviken";

async fn coordinator(test: &TestApp) -> Browser<'_> {
    test.role("Samordnare", "Granviks kommun").await
}

async fn administrator(test: &TestApp) -> Browser<'_> {
    test.role("Administratör", "Region Kronoberg").await
}

/// The coordinator, signed in anew: a session acts for nobody after its organisation is gone.
async fn coordinator_again(test: &TestApp) -> Browser<'_> {
    coordinator(test).await
}

/// One more who looks after the installation, from before anything was asked.
async fn another_administrator(test: &TestApp) -> Browser<'_> {
    let browser = outsider(test).await;
    let ctx = test.app.own_ctx(kernel::Language::Swedish);
    let made = test.app.db.write(move |tx| -> Result<_, kernel::Stop> {
        let roles = actors::store::people::demo_roles(tx)?;
        let role = roles.iter().find(|role| role.person_name == "Säkerhetssamordnare").expect("the role");
        actors::store::administrators::add(tx, &kernel::Ctx { now: kernel::Moment(0), ..ctx }, &role.person)?;
        Ok(())
    });
    made.await.unwrap();
    browser
}

async fn outsider(test: &TestApp) -> Browser<'_> {
    test.role("Säkerhetssamordnare", "Borås stad").await
}

fn id_in(address: &str) -> String {
    address.split('/').nth(2).unwrap().to_owned()
}

#[tokio::test]
async fn an_organisation_says_once_what_it_is_and_its_earlier_name_stays() {
    let test = TestApp::demo().await;
    let mut coordinator = coordinator(&test).await;
    let id = coordinator.own_organisation().await;
    let (page, edit) = (format!("/organisationer/{id}"), format!("/organisationer/{id}/profil"));
    assert_eq!(outsider(&test).await.get(&edit).await.status, 404);
    let fields = [
        ("name", "Nya Granviks kommun"),
        ("kind", "municipality"),
        ("area", "Örebro kommun"),
        ("number", "212000-0662"),
        ("purpose", "Vi finns för dem som bor här."),
        ("driving-forces", "Fler ska kunna bo kvar."),
        ("works-in", "Region Örebro län\n0780"),
        ("primary-groups", "Föräldrar till barn som ska börja i förskolan\nUnga som flyttar hem"),
        ("secondary-groups", "Anhöriga"),
        ("languages", "svenska\nfinska"),
        ("website", "https://www.granvik.example"),
        ("hours", "vardagar 9–16"),
    ];
    coordinator.fill(&edit, "/profil", &fields).await.leads();
    let mut stranger = test.stranger();
    let shown = stranger.get(&page).await;
    for words in [
        "Nya Granviks kommun",
        "Tidigare namn Granviks kommun",
        "Fler ska kunna bo kvar.",
        "Växjö",
        "212000-0662",
        "vardagar 9–16",
        "Unga som flyttar hem",
        "Anhöriga",
        "svenska, finska",
    ] {
        shown.says(words);
    }
    stranger.get("/omraden/1880").await.says("Unga som flyttar hem").says("primär målgrupp");
    stranger.get("/omraden/0780").await.says("Verkar också här").says("Nya Granviks kommun");
    let by_name = stranger.get("/organisationer?q=nya+granvik").await;
    by_name.says("Nya Granviks kommun").says_not("hette tidigare");
    // Somebody who opened the page before is told, and loses nothing.
    let version =
        |body: &str| body.split("name=\"seen\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let now = version(&coordinator.get(&edit).await.body);
    let page_then = coordinator.get(&edit).await;
    let hidden = |name: &str| {
        let mark = format!("name=\"{name}\" value=\"");
        page_then.body.split(&mark).nth(1).unwrap().split('"').next().unwrap().to_owned()
    };
    let (token, acting) = (hidden("form_token"), hidden("acting_for"));
    let sent = [("form_token", &*token), ("acting_for", &acting), ("name", "Annat namn"), ("kind", "municipality")];
    let stale = coordinator.post(&edit, &[&sent[..], &[("seen", "0")]].concat()).await;
    assert_eq!((now.as_str(), stale.status), ("1", 409));
    stale.says("Någon annan sparade profilen");
    assert!(stale.body.contains("Annat namn"));
    // Programs keep the same profile.
    let mut program = test.program("Samordnare", "Granviks kommun");
    let path = format!("/api/v1/organisations/{id}/profile");
    let read = program.get(&path).await.json();
    assert_eq!(read["works_in"], serde_json::json!(["18", "0780"]));
    assert_eq!(read["former_names"], serde_json::json!(["Granviks kommun"]));
    let sent = serde_json::json!({ "name": "Nya Granviks kommun", "kind": "municipality", "level": 2, "brings": "Lokaler", "seen": 1 });
    let kept = program.call("PUT", &path, &sent).await;
    assert_eq!((kept.status, kept.json()["brings"].as_str()), (200, Some("Lokaler")));
    assert_eq!(program.call("PUT", &path, &sent).await.status, 409);
    // It ends, and its page says so.
    let ended = coordinator.fill(&edit, "/upphor", &[("act", "end"), ("ended-on", "2026-13-01")]).await;
    assert_eq!(ended.status, 422);
    coordinator.fill(&edit, "/upphor", &[("act", "end"), ("ended-on", "2026-10-31")]).await.leads();
    stranger.get(&page).await.says("Organisationen upphörde 2026-10-31");
    coordinator.fill(&edit, "/upphor", &[("act", "resume")]).await.leads();
    stranger.get(&page).await.says_not("upphörde 2026-10-31");
}

#[tokio::test]
async fn an_organisation_is_found_by_what_it_was_called_before() {
    let test = TestApp::demo().await;
    let mut coordinator = coordinator(&test).await;
    let id = coordinator.own_organisation().await;
    let edit = format!("/organisationer/{id}/profil");
    let mut names = vec!["Sjöboda kommun", "Nya Strandvikens kommun"];
    while let Some(name) = names.pop() {
        coordinator.fill(&edit, "/profil", &[("name", name), ("kind", "municipality"), ("area", "1880")]).await.leads();
    }
    let mut stranger = test.stranger();
    // By each earlier name, by a word's end, within its kind and area; and only where the name of today does not say it.
    for (searched, before) in [
        ("Granviks+kommun", "Granviks kommun"),
        ("granviks", "Granviks kommun"),
        ("vikens", "Nya Strandvikens kommun"),
        ("strandvikens&kind=municipality&area=18", "Nya Strandvikens kommun"),
    ] {
        let found = stranger.get(&format!("/organisationer?q={searched}")).await;
        found.says("Sjöboda kommun").says(&format!("hette tidigare {before}"));
        let found = stranger.get(&format!("/api/v1/organisations?q={searched}")).await.json();
        let one = found["items"].as_array().unwrap().iter().find(|o| o["id"] == id.as_str()).unwrap();
        assert_eq!((one["name"].as_str(), one["former_name"].as_str()), (Some("Sjöboda kommun"), Some(before)));
    }
    stranger.get("/organisationer?q=sj%C3%B6boda").await.says("Sjöboda kommun").says_not("hette tidigare");
    stranger.get("/en/organisations?q=strandvikens").await.says("formerly Nya Strandvikens kommun");
    stranger.get("/organisationer?kind=municipality").await.says_not("hette tidigare");
    // One with an earlier name is noticed as one that may be there already.
    let add = "/lagg-till-organisation";
    let mut outsider = outsider(&test).await;
    let alike = outsider.fill(add, add, &[("name", "Strandvikens kommun, nya"), ("kind", "municipality")]).await;
    assert_eq!(alike.status, 422);
    alike.says("Sjöboda kommun").says("hette tidigare Nya Strandvikens kommun");
    // What an older program left behind is found when this one starts.
    test.app
        .db
        .write(|tx| {
            tx.run(&FORGET, &[])?;
            tx.run(&FORGET_FOLDED, &[])
        })
        .await
        .unwrap();
    stranger.get("/organisationer?q=strandvikens").await.says_not("Sjöboda");
    test.app.prepare().await.unwrap();
    stranger.get("/organisationer?q=strandvikens").await.says("hette tidigare Nya Strandvikens kommun");
}

kernel::statements! {
    FORGET = "update actors_former_name set likeness = null";
    FORGET_FOLDED = "update actors_organisation set formerly = null";
    // A county of forty thousand organisations, three of which are there for somebody; elsewhere there are more.
    MANY = "insert into actors_organisation (id, name, kind, area, number, purpose, registered_at, sort_key, folded, county)
        with recursive n(i) as (select 1 union all select i + 1 from n where i < 40000)
        select 'many-' || i, 'Förening ' || i, 'association', case when i <= 3 or i > 3000 then '1880' else '0780' end,
        null, '', 0, 'f', 'f', case when i <= 3 or i > 3000 then '18' else '07' end from n";
    GROUPS = "insert into actors_target_group (organisation, place, name, is_primary, folded)
        with recursive n(i) as (select 1 union all select i + 1 from n where i < 3000)
        select 'many-' || i, 1, 'Grupp ' || i, true, 'grupp' from n";
    NOTED = "update actors_organisation set has_target_groups = true where id in (select organisation from actors_target_group)";
    MEASURE_GROUPS = "analyze actors_target_group";
    MEASURE_ORGANISATIONS = "analyze actors_organisation";
    UNNOTED = "update actors_organisation set has_target_groups = false";
}

#[tokio::test]
async fn units_are_added_within_others_renamed_and_ended() {
    let test = TestApp::demo().await;
    let mut coordinator = coordinator(&test).await;
    let id = coordinator.own_organisation().await;
    let units = format!("/organisationer/{id}/enheter");
    coordinator.fill(&units, "/enheter", &[("unit", "Kulturförvaltningen")]).await.leads();
    let mut program = test.program("Samordnare", "Granviks kommun");
    let listed = program.get(&format!("/api/v1/organisations/{id}/units")).await.json();
    let parent = listed["items"].as_array().unwrap().last().unwrap()["unit"].to_string();
    coordinator.fill(&units, "/enheter", &[("unit", "Biblioteket"), ("within", &parent)]).await.leads();
    let twice = coordinator.fill(&units, "/enheter", &[("unit", "biblioteket"), ("within", &parent)]).await;
    assert_eq!(twice.status, 422);
    test.stranger().get(&format!("/organisationer/{id}")).await.says("Biblioteket (Kulturförvaltningen)");
    let change = format!("/enheter/{parent}");
    coordinator.fill(&units, &change, &[("unit", "Kultur och fritid")]).await.leads();
    test.stranger().get(&format!("/organisationer/{id}")).await.says("Biblioteket (Kultur och fritid)");
    coordinator.fill(&units, &change, &[("ended", "yes")]).await.leads();
    coordinator.get(&units).await.says("Avslutade enheter Kultur och fritid");
    assert_eq!(outsider(&test).await.get(&units).await.status, 404);
}

#[tokio::test]
async fn somebody_signed_in_adds_what_is_missing_and_a_personal_number_is_never_kept() {
    let test = TestApp::demo().await;
    let mut outsider = outsider(&test).await;
    let add = "/lagg-till-organisation";
    let personal = outsider
        .fill(add, add, &[("name", "Bygdens vänner"), ("kind", "association"), ("number", "811218-9876")])
        .await;
    assert_eq!(personal.status, 422);
    personal.says("sådana sparas inte här");
    assert!(!personal.body.contains("811218"), "it is not even shown again");
    let added =
        outsider.fill(add, add, &[("name", "Bygdens vänner"), ("kind", "network"), ("represents", "yes")]).await;
    let page = added.leads().to_owned();
    test.stranger().get(&page).await.says("Nätverk").says("Ingen har ännu bekräftat");
    // Another spelling is noticed; a person decides.
    let spelled = [("name", "Bygdens Wänner, ideell förening"), ("kind", "association")];
    let alike = outsider.fill(add, add, &spelled).await;
    assert_eq!(alike.status, 422);
    alike.says("Finns den redan?").says("Bygdens vänner");
    let sure = [spelled[0], spelled[1], ("distinct", "yes")];
    let form = outsider.get(add).await;
    assert_eq!(form.status, 200);
    let token = form.body.split("name=\"form_token\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let sent: Vec<(&str, &str)> = sure.into_iter().chain([("form_token", token.as_str())]).collect();
    outsider.post(add, &sent).await.leads();
    let mut program = test.program("Säkerhetssamordnare", "Borås stad");
    let number = serde_json::json!({ "name": "Borås stad", "kind": "municipality", "number": "19811218-9876" });
    assert_eq!(program.call("POST", "/api/v1/organisations", &number).await.json()["errors"][0]["pointer"], "/number");
    let made = program
        .call(
            "POST",
            "/api/v1/organisations",
            &serde_json::json!({ "name": "Sjöbodens båtklubb", "kind": "association", "area": "Borås" }),
        )
        .await;
    assert_eq!((made.status, made.json()["area"].as_str()), (201, Some("1490")));
    assert_eq!(test.stranger().get(add).await.status, 303);
}

#[tokio::test]
async fn an_organisation_is_claimed_and_verified_and_vouches_for_another() {
    let test = TestApp::demo().await;
    let mut outsider = outsider(&test).await;
    let mut administrator = administrator(&test).await;
    let region = administrator.own_organisation().await;
    let added = outsider
        .fill(
            "/lagg-till-organisation",
            "/lagg-till-organisation",
            &[("name", "Sjöbodens båtklubb"), ("kind", "association")],
        )
        .await;
    let id = id_in(added.leads());
    let (page, claim) = (format!("/organisationer/{id}"), format!("/organisationer/{id}/begar-att-administrera"));
    // Nobody administers it, so that those who look after the installation answer.
    outsider.fill(&claim, "/begar-att-administrera", &[("message", "Jag är ordförande.")]).await.leads();
    outsider.get(&claim).await.says("väntar på svar");
    let requests = format!("/organisationer/{id}/begaran");
    assert_eq!(outsider.get(&requests).await.status, 404);
    assert_eq!(outsider.get("/begaran").await.status, 404);
    administrator.get("/begaran").await.says("Sjöbodens båtklubb");
    administrator.fill(&requests, "/begaran", &[("answer", "yes")]).await.leads();
    outsider.get("/min-sida").await.says("Sjöbodens båtklubb");
    // Verifying takes a verified organisation or somebody who looks after the installation.
    let trust = format!("{page}/bekraftelse");
    let mut coordinator = coordinator(&test).await;
    assert_eq!(coordinator.get(&trust).await.status, 404, "an organisation nobody has verified cannot vouch");
    let own_trust = format!("/organisationer/{region}/bekraftelse");
    administrator
        .fill(&own_trust, "/bekraftelse", &[("act", "administrator"), ("evidence", "Ringt växeln")])
        .await
        .leads();
    test.stranger()
        .get(&format!("/organisationer/{region}"))
        .await
        .says("Bekräftad av installationens administratör")
        .says("Ringt växeln");
    administrator.fill(&trust, "/bekraftelse", &[("act", "vouch"), ("matter", "Båtlivet i länet")]).await.leads();
    // Nothing is said until those it is about have said yes.
    test.stranger().get(&page).await.says_not("Region Kronoberg");
    outsider.fill("/min-sida", "/agera-for", &[("organisation", &id)]).await.leads();
    outsider.get(&page).await.says("En organisation vill tala för er");
    outsider.get(&trust).await.says("Region Kronoberg vill tala för er i: Båtlivet i länet");
    let accept = [("act", "accept"), ("speaker", region.as_str())];
    outsider.fill(&trust, "/bekraftelse", &accept).await.leads();
    test.stranger()
        .get(&page)
        .await
        .says("Bekräftad av Region Kronoberg")
        .says("Företräds av Region Kronoberg · Båtlivet i länet");
    test.stranger().get(&format!("/organisationer/{region}")).await.says("Talar för Sjöbodens båtklubb");
    administrator.fill(&trust, "/bekraftelse", &[("act", "silent")]).await.leads();
    test.stranger().get(&page).await.says_not("Bekräftad av Region Kronoberg");
    // The one spoken for ends it too.
    administrator.fill(&trust, "/bekraftelse", &[("act", "vouch"), ("matter", "Allt")]).await.leads();
    outsider.fill(&trust, "/bekraftelse", &accept).await.leads();
    test.stranger().get(&page).await.says("Företräds av Region Kronoberg · Allt");
    outsider.fill(&trust, "/bekraftelse", &[("act", "end-voice"), ("speaker", &region)]).await.leads();
    test.stranger().get(&page).await.says_not("Region Kronoberg");
    // One that is administered is answered for by its own people.
    coordinator.fill(&claim, "/begar-att-administrera", &[("message", "Jag är kassör.")]).await.leads();
    assert_eq!(administrator.get(&requests).await.status, 404);
}

#[tokio::test]
async fn two_that_are_one_are_merged_with_all_that_is_theirs() {
    let test = TestApp::demo().await;
    let mut coordinator = coordinator(&test).await;
    let mut administrator = administrator(&test).await;
    let from = coordinator.own_organisation().await;
    let added = administrator
        .fill(
            "/lagg-till-organisation",
            "/lagg-till-organisation",
            &[("name", "Storgranviks kommun"), ("kind", "municipality")],
        )
        .await;
    let into = id_in(added.leads());
    let merge = format!("/organisationer/{from}/sla-ihop");
    assert_eq!(coordinator.get(&merge).await.status, 404);
    let preview = administrator.get(&format!("{merge}?into=http://test/organisationer/{into}")).await;
    preview.says("Storgranviks kommun").says("Personer och mandat").says("Det går inte att ångra");
    preview.says("behöver båda säga ja").says("De här mandaten slutar gälla").says("Samordnare");
    let before = coordinator.get(&format!("/samverkan/{EXERCISE}/steg/gemensam-bild")).await.text();
    let at = format!("{merge}?into={into}");
    let without = administrator.fill(&at, "/sla-ihop", &[("into", &into), ("reason", "")]).await;
    assert_eq!(without.status, 422, "nobody proposes it without a reason");
    let fields = [("into", into.as_str()), ("reason", "Samma kommun, inlagd två gånger")];
    let proposal = administrator.fill(&at, "/sla-ihop", &fields).await.leads().to_owned();
    assert_eq!(administrator.fill(&at, "/sla-ihop", &fields).await.status, 422, "it waits already");
    // Nothing has happened yet, and she who proposed it can do no more. One side says yes, and then the other.
    administrator.get(&proposal).await.says("Väntar på att båda sidor säger ja").says("Du kan inte säga ja här");
    assert_eq!(outsider(&test).await.get(&proposal).await.status, 404);
    coordinator.get(&format!("/organisationer/{from}")).await.says("slås ihop med Storgranviks kommun");
    coordinator.fill(&proposal, &proposal, &[("act", "consent")]).await.leads();
    coordinator.get(&format!("/organisationer/{from}")).await.says("Granviks kommun");
    let mut other = another_administrator(&test).await;
    other.get("/begaran").await.says("Granviks kommun slås ihop med Storgranviks kommun");
    other.fill(&proposal, &proposal, &[("act", "consent")]).await.leads();
    administrator.get(&proposal).await.says("De har slagits ihop");
    // The old address leads to the new, where the old name is an earlier one.
    assert_eq!(
        test.stranger().get(&format!("/organisationer/{from}")).await.leads(),
        format!("/organisationer/{into}")
    );
    let page = test.stranger().get(&format!("/organisationer/{into}")).await;
    page.says("Tidigare namn Granviks kommun");
    test.stranger().get("/organisationer?q=granviks+kommun").await.says_not("Granviks kommun Kommun");
    // The people act for nobody until their mandates are confirmed; then for the one that is left, and it is the party.
    assert_eq!(coordinator.get(&format!("/organisationer/{into}/personer")).await.status, 404);
    coordinator.get("/min-sida").await.says_not("Agera för Storgranviks kommun");
    let brought = format!("/organisationer/{into}/mandat-som-foljde-med");
    assert_eq!(coordinator.get(&brought).await.status, 404);
    administrator.get(&brought).await.says("Samordnare").says("har inga mandat hos er förrän ni bekräftar dem");
    administrator.fill(&brought, "/mandat-som-foljde-med", &[("mandate", ""), ("answer", "yes")]).await.leads();
    assert_eq!(administrator.get(&brought).await.status, 404, "its own administrators answer now");
    // What was answered for a side that nobody administers stands in the installation's chain, as done for no organisation.
    let chain = kernel::journal::Stream::Installation;
    let chain = test.app.db.read(move |tx| kernel::journal::page(tx, &chain, 100, 0)).await.unwrap();
    for verb in ["journal-merger-consent", "journal-organisation-merged", "journal-brought-confirmed"] {
        assert!(chain.iter().any(|entry| entry.verb == verb && entry.organisation.is_none()), "{verb}");
    }
    let mut coordinator = coordinator_again(&test).await;
    assert_eq!(coordinator.own_organisation().await, into);
    let parties = coordinator.get(&format!("/samverkan/{EXERCISE}/parter")).await;
    assert_eq!(parties.status, 200);
    let after = coordinator.get(&format!("/samverkan/{EXERCISE}/steg/gemensam-bild")).await.text();
    assert!(before.contains("Granviks kommun") && after.contains("Granviks kommun"), "its answers follow along");
    test.is_sound().await;
    let journal = coordinator.get(&format!("/samverkan/{EXERCISE}/historik")).await;
    journal.says("Två organisationer visade sig vara en");
    // Programs are told where it went.
    let read = test.stranger().get(&format!("/api/v1/organisations/{from}")).await.json();
    assert_eq!(read["merged_into"], into.as_str());
}

#[tokio::test]
async fn the_map_says_who_is_there_and_reveals_nothing_confidential() {
    let test = TestApp::demo().await;
    let mut coordinator = coordinator(&test).await;
    let mut stranger = test.stranger();
    let page = stranger.get("/aktorskarta").await;
    page.says("Region Örebro län").says("Välj ett område");
    assert_eq!(page.body.matches("s-land__area").count(), 21);
    assert_eq!(stranger.get("/en/actor-map?area=18").await.body.matches("s-land__area").count(), 12);
    let number = |answer: serde_json::Value, name: &str| {
        let all = answer["items"].as_array().unwrap().clone();
        all.iter().find(|o| o["name"] == name).map(|o| o["collaborations"].as_i64().unwrap())
    };
    let path = "/api/v1/actor-map?kind=municipality&limit=100";
    let before = number(stranger.get(path).await.json(), "Granviks kommun").unwrap();
    let fields = [("title", "Hemligt"), ("challenge", "Något."), ("area", "1880"), ("openness", "confidential")];
    coordinator.fill("/starta", "/starta", &fields).await.leads();
    assert_eq!(number(stranger.get(path).await.json(), "Granviks kommun"), Some(before));
    let mut program = test.program("Samordnare", "Granviks kommun");
    assert_eq!(number(program.get(path).await.json(), "Granviks kommun"), Some(before + 1));
    // Who takes part nowhere.
    coordinator
        .fill(
            "/lagg-till-organisation",
            "/lagg-till-organisation",
            &[("name", "De aldrig frågade"), ("kind", "association"), ("area", "1880")],
        )
        .await
        .leads();
    let never = stranger.get("/aktorskarta?area=18&never=yes").await;
    never.says("De aldrig frågade").says_not("Granviks kommun");
}

/// Every column that holds an organisation's id follows along when two are merged, or is named here with why it does not.
#[test]
fn what_belongs_to_an_organisation_follows_it_when_it_is_merged() {
    let exempt = [
        ("actors_word", "the first is no longer listed"),
        ("actors_former_name", "kept anew as the second's earlier names"),
        ("actors_verification", "vouched for the first, whatever becomes of it"),
        ("actors_import", "what was read in for the first"),
        ("kernel_journal", "what was done is not rewritten"),
    ];
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let read = |path: &std::path::Path| std::fs::read_to_string(path).unwrap_or_default();
    let mut followed = String::new();
    for file in [
        "actors/src/store/standing.rs",
        "collaborations/src/store/merge.rs",
        "agreements/src/store/merge.rs",
        "goals/src/store/merge.rs",
    ] {
        followed.push_str(&read(&root.join(file)));
    }
    let mut lost = Vec::new();
    for migration in app::migrations() {
        for table in migration.sql.split("create table ").skip(1) {
            let name = table.split([' ', '(']).next().unwrap_or_default().to_owned();
            let body = table.split(");").next().unwrap_or_default();
            let holds = body.lines().any(|line| line.trim().starts_with("organisation text"));
            let is_exempt = exempt.iter().any(|(table, _)| *table == name);
            let follows =
                followed.contains(&format!("update {name} set")) || followed.contains(&format!("insert into {name} "));
            if holds && !is_exempt && !follows {
                lost.push(name);
            }
        }
    }
    assert!(lost.is_empty(), "give these a statement where organisations are merged, or say here why not: {lost:?}");
}

/// How the database goes about a statement, as it says itself.
async fn plan(test: &TestApp, name: &str) -> String {
    let asked =
        actors::statements().into_iter().find(|statement| statement.name().ends_with(name)).expect("it is there");
    let (word, column) = match test.app.db.is_embedded() {
        true => ("explain query plan ", "detail"),
        false => ("explain ", "QUERY PLAN"),
    };
    struct Line(String);
    let sql: &'static str = Box::leak(format!("{word}{}", asked.sql()).into_boxed_str());
    let statement: &'static kernel::db::Statement = Box::leak(Box::new(kernel::db::Statement::new("plan", sql)));
    thread_local! { static COLUMN: std::cell::Cell<&'static str> = const { std::cell::Cell::new("detail") }; }
    impl kernel::db::FromRow for Line {
        fn from_row(row: &kernel::db::Row<'_>) -> Result<Self, kernel::DbError> {
            Ok(Self(row.get(COLUMN.get())?))
        }
    }
    let read = test.app.db.read(move |tx| {
        COLUMN.set(column);
        tx.all::<Line>(statement, kernel::values!["18", 10_i64])
    });
    read.await.unwrap().into_iter().map(|Line(line)| line + "\n").collect()
}

#[tokio::test]
async fn an_areas_page_reads_the_target_groups_of_that_area_alone() {
    let test = TestApp::empty().await;
    for statement in [&MANY, &GROUPS, &NOTED, &MEASURE_GROUPS, &MEASURE_ORGANISATIONS] {
        test.app.db.write(move |tx| tx.run(statement, &[])).await.unwrap();
    }
    let plan = plan(&test, "TARGET_GROUPS_HERE").await;
    for index in ["actors_organisation_groups_in_area", "actors_organisation_groups_in_county"] {
        assert!(plan.contains(index), "{index} is not used:\n{plan}");
    }
    for whole in ["SCAN actors_target_group", "SCAN o", "Seq Scan"] {
        assert!(!plan.contains(whole), "a whole table is read:\n{plan}");
    }
    let here = test.stranger().get("/api/v1/areas/18/target-groups").await.json();
    assert_eq!(here["items"].as_array().unwrap().len(), 3);
}

#[tokio::test]
async fn target_groups_follow_their_organisation_to_another_area() {
    let test = TestApp::demo().await;
    let mut coordinator = coordinator(&test).await;
    let id = coordinator.own_organisation().await;
    let edit = format!("/organisationer/{id}/profil");
    let shown = async |area: &str| {
        let items = test.stranger().get(&format!("/api/v1/areas/{area}/target-groups")).await.json();
        items["items"].to_string().contains("Unga som flyttar hem")
    };
    for (area, at, not_at) in [("Örebro kommun", ["1880", "18"], "0780"), ("Växjö kommun", ["0780", "07"], "1880")] {
        let fields = [
            ("name", "Granviks kommun"),
            ("kind", "municipality"),
            ("area", area),
            ("primary-groups", "Unga som flyttar hem"),
        ];
        coordinator.fill(&edit, "/profil", &fields).await.leads();
        for place in at {
            assert!(shown(place).await, "{place}");
        }
        assert!(!shown(not_at).await, "{not_at}");
    }
    // An older program beside this one does not note it: the day's job does.
    test.app.db.write(|tx| tx.run(&UNNOTED, &[])).await.unwrap();
    assert!(!shown("0780").await);
    test.app.db.write(actors::store::profile::note_all_target_groups).await.unwrap();
    let items = test.stranger().get("/api/v1/areas/0780/target-groups").await.json();
    assert!(items["items"].to_string().contains("Unga som flyttar hem"));
}
