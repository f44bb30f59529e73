//! The visitor who reads: lists with filters and pages, an organisation's and an area's page, the API, and how long a
//! session lives; and where to tell of a fault.

use harness::TestApp;

#[tokio::test]
async fn collaborations_are_filtered_searched_and_paged() {
    let test = TestApp::demo().await;
    let mut visitor = test.stranger();
    for (query, there, not_there) in [
        ("q=ungdomsarbetsl%C3%B6shet", "Blekinges unga lyfter", "Business Region Örebro"),
        ("q=UNGDOMS", "Blekinges unga lyfter", "Business Region Örebro"),
        ("area=07", "Business Region Kronoberg", "Business Region Örebro"),
        ("state=ended", "Karlskronakommissionen", "Business Region Örebro"),
        ("level=3", "Business Region Örebro", "Karlskronakommissionen"),
        ("kind=university", "Barnens bästa gäller", "Business Region Örebro"),
        ("kind=university&area=07", "Barnens bästa gäller", "Blekinges unga lyfter"),
    ] {
        let page = visitor.get(&format!("/samverkan?{query}")).await;
        page.says(there).says_not(not_there);
        assert!(page.body.contains("Rensa urvalet"), "{query}");
    }
    visitor.get("/samverkan?q=%25").await.says("9 samverkan.");
    visitor.get("/samverkan?level=alla&page=-3&state=%27").await.says("Ingen samverkan passar urvalet");
    for i in 0..25 {
        let file = format!(
            r#"{{"format":"samverka/collaboration@1","id":"p{i}","language":"sv","title":"Provsamverkan {i:02}","openness":"public"}}"#
        );
        test.import(&file).await.unwrap();
    }
    let first = visitor.get("/samverkan?q=provsamverkan").await;
    first.says("25 samverkan.").says("Provsamverkan 00").says("Provsamverkan 19").says_not("Provsamverkan 20");
    assert!(first.body.contains("href=\"/samverkan?q=provsamverkan&amp;page=2\""));
    visitor.get("/samverkan?q=provsamverkan&page=2").await.says("Provsamverkan 20").says("Provsamverkan 24");
}

#[tokio::test]
async fn an_organisation_and_an_area_show_what_goes_on_there() {
    let test = TestApp::demo().await;
    let mut visitor = test.stranger();
    let found = visitor.get("/api/v1/organisations?kind=region&area=18").await.json();
    let region = found["items"][0]["id"].as_str().unwrap().to_owned();
    visitor
        .get(&format!("/organisationer/{region}"))
        .await
        .says("Region Örebro län")
        .says("Deltar i")
        .says("Business Region Örebro");
    visitor.get(&format!("/en/organisations/{region}")).await.says("Takes part in");
    visitor
        .get("/omraden/07")
        .await
        .says("Region Kronoberg")
        .says("Kronobergs län")
        .says("Barnens bästa gäller")
        .says("Växjö");
    visitor.get("/omraden/1880").await.says("Kommun");
    assert_eq!(visitor.get("/omraden/9999").await.status, 404);
    visitor.get("/organisationer?q=bor%C3%A5s").await.says("Borås stad");
}

#[tokio::test]
async fn a_community_is_added_by_those_who_represent_somebody() {
    let test = TestApp::demo().await;
    let mut coordinator = test.role("Samordnare", "Region Örebro län").await;
    let empty = coordinator.fill("/omraden/1880", "/omraden/1880", &[("name", " ")]).await;
    assert_eq!(empty.status, 422);
    let added = coordinator.fill("/omraden/1880", "/omraden/1880", &[("name", "Glanshammar")]).await.leads().to_owned();
    test.stranger().get(&added).await.says("Glanshammar").says("Bygd");
    test.stranger().get("/omraden/1880").await.says("Glanshammar").says_not("Lägg till en bygd");
    let again = coordinator.fill("/omraden/1880", "/omraden/1880", &[("name", "GLANSHAMMAR")]).await;
    assert_eq!(again.leads(), added, "the same community is not added twice");
}

#[tokio::test]
async fn the_api_gives_pages_of_what_the_caller_sees() {
    let test = TestApp::demo().await;
    let mut program = test.stranger();
    let first = program.get("/api/v1/areas?limit=2").await.json();
    assert_eq!((first["total"].as_i64(), first["items"].as_array().unwrap().len()), (Some(313), 2));
    let regions = program.get("/api/v1/areas?level=3&limit=100").await.json();
    assert_eq!(regions["items"].as_array().unwrap().len(), 21);
    assert_eq!(regions["items"][0]["level"], 3);
    let one = program.get("/api/v1/areas/1880").await.json();
    assert_eq!((one["code"].as_str(), one["name"].as_str()), (Some("1880"), Some("Örebro")));
    let second = program.get("/api/v1/areas?limit=2&page=2").await.json();
    assert_ne!(first["items"], second["items"]);
    let model = program.get("/api/v1/process-models/mucf-samverkansmodell").await.json();
    assert_eq!(model["phases"].as_array().unwrap().len(), 4);
    assert_eq!(program.get("/api/v1/process-models").await.json()["items"][0]["questions"], 94);
    let missing = program.get("/api/v1/nothing").await;
    assert_eq!((missing.status, missing.content_type.as_str()), (404, "application/problem+json"));
}

#[tokio::test]
async fn a_session_ends_by_age() {
    let test = TestApp::demo().await;
    let link = test.roles[0].sign_in_url.rsplit('/').next().unwrap().to_owned();
    let ctx = test.app.own_ctx(kernel::Language::Swedish);
    let now = ctx.now;
    let secret = test
        .app
        .db
        .write(move |tx| {
            let link = actors::store::links::link(tx, &link, now)?.expect("the role's link");
            actors::store::following::follow(tx, &ctx, &link, "")
        })
        .await
        .unwrap()
        .expect("a session");
    for (days, lives) in [(13, true), (15, false)] {
        let secret = secret.clone();
        let then = now.plus(days * kernel::Moment::DAY);
        let actor: Result<_, kernel::DbError> =
            test.app.db.read(move |tx| actors::store::sessions::actor_of_session(tx, &secret, then, true)).await;
        assert_eq!(actor.unwrap().is_some(), lives, "after {days} days");
    }
}

#[tokio::test]
async fn where_to_tell_of_a_fault_is_served_when_it_is_set() {
    let mut test = TestApp::empty().await;
    assert_eq!(test.stranger().get("/.well-known/security.txt").await.status, 404);
    test.app.security_contact = Some("mailto:sakerhet@example.se".into());
    let now = test.app.clock.now();
    let told = test.at(now).await.stranger().get("/.well-known/security.txt").await;
    assert_eq!(told.content_type, "text/plain; charset=utf-8");
    assert!(told.body.starts_with("Contact: mailto:sakerhet@example.se\nExpires: 20"), "{}", told.body);
    assert!(told.body.contains("Canonical: http://test/.well-known/security.txt\n"));
}
