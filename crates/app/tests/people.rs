//! People and what they may do for whom, told over HTTP: acting for several organisations, handing over, inviting, leaving.

use harness::{Browser, TestApp};
use kernel::jobs::Doing;
use kernel::record::Word;
use kernel::{Mandate, Moment, Stop};
use serde_json::{Value, json};

const EXERCISE: &str = "ovning-granviken";

fn hidden(body: &str, name: &str) -> String {
    let mark = format!("name=\"{name}\" value=\"");
    let start = body.find(&mark).unwrap_or_else(|| panic!("no {name}")) + mark.len();
    body[start..].split('"').next().unwrap().to_owned()
}

fn link_in(mail: &str) -> String {
    let start = mail.find("http://test").unwrap() + "http://test".len();
    mail[start..].split_whitespace().next().unwrap().to_owned()
}

/// An organisation of its own.
async fn organisation(test: &TestApp, name: &'static str) -> String {
    let ctx = test.app.own_ctx(kernel::Language::Swedish);
    let made = test.app.db.write(move |tx| -> Result<_, Stop> {
        let named = actors::store::organisations::Named {
            name,
            kind: actors::OrganisationKind::Association,
            area: None,
            number: None,
        };
        Ok(actors::store::organisations::register(tx, &ctx, &named)?.id)
    });
    made.await.unwrap()
}

/// Somebody who may do things for an organisation, and her browser.
async fn person<'a>(
    test: &'a TestApp,
    role: &'static str,
    mail: &'static str,
    organisation: &str,
    acts: &'static [Mandate],
) -> (String, Browser<'a>) {
    let (ctx, organisation) = (test.app.own_ctx(kernel::Language::Swedish), organisation.to_owned());
    let made = test.app.db.write(move |tx| -> Result<_, Stop> {
        let person = actors::store::people::register(tx, &ctx, role, Some(mail))?;
        if !acts.is_empty() {
            give(tx, &ctx, &person.id, &organisation, acts)?;
        }
        let secret = actors::store::sessions::begin(tx, &ctx, &person.id, None)?;
        Ok((person.id, secret))
    });
    let (id, secret) = made.await.unwrap();
    (id, test.session(&secret))
}

fn give(
    tx: &mut kernel::Tx<'_>,
    ctx: &kernel::Ctx,
    person: &str,
    organisation: &str,
    acts: &[Mandate],
) -> Result<(), Stop> {
    let starts = ctx.now.date();
    let grant =
        actors::store::people::Grant { person, organisation, acts, task: "Uppdrag", starts: &starts, ends: None };
    Ok(actors::store::people::grant(tx, ctx, &grant)?)
}

async fn own_data(browser: &mut Browser<'_>) -> Value {
    let file = browser.get("/min-sida/uppgifter/fil").await;
    assert_eq!(file.status, 200);
    assert!(file.header("content-disposition").contains("attachment"));
    file.json()
}

async fn organisation_of(browser: &mut Browser<'_>) -> String {
    let page = browser.get("/min-sida").await;
    let mark = "href=\"/organisationer/";
    let start = page.body.find(mark).unwrap() + mark.len();
    page.body[start..start + 36].to_owned()
}

/// The address of a person's mandate, as the page of people leads to it.
async fn mandate_of(browser: &mut Browser<'_>, organisation: &str, role: &str) -> String {
    let page = browser.get(&format!("/organisationer/{organisation}/personer")).await;
    let before = page.body.split(&format!(">{role}</a>")).next().unwrap();
    assert!(before.len() < page.body.len(), "{role} is not there: {}", page.text());
    before.rsplit("href=\"").next().unwrap().split('"').next().unwrap().to_owned()
}

/// Does the day's work.
async fn a_day_passes(test: &TestApp) {
    let runner = app::jobs::runner(&test.app, Doing::default());
    runner.plan().await.unwrap();
    while runner.do_one().await.unwrap() {}
}

fn in_days(test: &TestApp, days: i64) -> Moment {
    test.app.clock.now().plus(days * Moment::DAY)
}

#[tokio::test]
async fn a_person_with_three_organisations_in_two_tabs_never_answers_for_the_wrong_one() {
    let test = TestApp::demo().await;
    let mut tab = test.role("Samordnare", "Granviks kommun").await;
    let municipality = organisation_of(&mut tab).await;
    let village = organisation_of(&mut test.role("Ordförande", "Granvikens byalag").await).await;
    let club = organisation_of(&mut test.role("Ordförande", "Granvikens IF").await).await;
    let me = own_data(&mut tab).await["account"][0]["id"].as_str().unwrap().to_owned();
    let (ctx, also) = (test.app.own_ctx(kernel::Language::Swedish), [village.clone(), club.clone()]);
    let granted = test.app.db.write(move |tx| -> Result<(), Stop> {
        for organisation in &also {
            give(tx, &ctx, &me, organisation, &[Mandate::Answer, Mandate::Represent])?;
        }
        Ok(())
    });
    granted.await.unwrap();

    let question = format!("/samverkan/{EXERCISE}/svar/gb5");
    let step = format!("/samverkan/{EXERCISE}/steg/gemensam-bild");
    const TEXT: &str = "Det här skrev jag för kommunen i den första fliken.";
    let first = tab.get(&question).await;
    let fields = |body: &str, text: &'static str| -> Vec<(String, String)> {
        let mut fields: Vec<(String, String)> =
            ["form_token", "acting_for", "seen"].map(|name| (name.to_owned(), hidden(body, name))).into();
        fields.extend([("text".to_owned(), text.to_owned()), ("act".to_owned(), "share".to_owned())]);
        fields
    };
    let made_in_first = fields(&first.body, TEXT);
    let as_fields = |fields: &[(String, String)]| -> Vec<(String, String)> { fields.to_vec() };
    // The other tab changes whom she acts for.
    tab.fill(&step, "/agera-for", &[("organisation", &village)]).await.leads();
    let second = tab.get(&question).await;
    second.says("Granvikens byalag");

    // The first tab is sent: she is asked, nothing is done, and what she wrote is there.
    async fn send(tab: &mut Browser<'_>, to: &str, fields: &[(String, String)]) -> harness::Answer {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        tab.post(to, &fields).await
    }
    let asked = send(&mut tab, &question, &as_fields(&made_in_first)).await;
    assert_eq!(asked.status, 409);
    asked
        .says("Vilken organisation gäller det?")
        .says("Gör det för Granviks kommun")
        .says("Gör det för Granvikens byalag");
    assert!(asked.body.contains(TEXT), "what was typed is kept");
    tab.get(&step).await.says_not(TEXT);

    // Without a proof that the form is ours there is no question either.
    let mut forged = made_in_first.clone();
    forged[0].1 = "x".into();
    assert_eq!(send(&mut tab, &question, &forged).await.status, 400);

    // The answer: for the municipality. It is hers, and the head says so.
    let mut decided = made_in_first.clone();
    decided.push(("decided_for".into(), municipality.clone()));
    assert_eq!(send(&mut tab, &question, &decided).await.status, 303);
    tab.get(&step).await.says(TEXT).says("Du agerar för Granviks kommun");
    let latest = |history: Value| history["items"][0].clone();
    let entry = latest(tab.get(&format!("/api/v1/collaborations/{EXERCISE}/history")).await.json());
    assert_eq!(entry["organisation"], json!(municipality));
    assert_eq!(entry["person"], json!("Samordnare"));

    // The second tab still holds a form made for the village; now the municipality is acted for. Asked again; for the village.
    const OTHER: &str = "Det här skrev jag för byalaget i den andra fliken.";
    let mut for_village = fields(&second.body, OTHER);
    assert_eq!(send(&mut tab, &question, &for_village).await.status, 409);
    for_village.push(("decided_for".into(), village.clone()));
    assert_eq!(send(&mut tab, &question, &for_village).await.status, 303);
    let entry = latest(tab.get(&format!("/api/v1/collaborations/{EXERCISE}/history")).await.json());
    assert_eq!(entry["organisation"], json!(village));

    // An organisation she has nothing to do with is no answer.
    for_village.retain(|(name, _)| name != "decided_for");
    for_village[1].1 = municipality.clone();
    for_village.push(("decided_for".into(), "någon-annan".into()));
    assert_eq!(send(&mut tab, &question, &for_village).await.status, 404);

    // As a resident she binds nobody: a form of the village is asked about, and its page is offered for another.
    tab.fill("/", "/agera-for", &[("organisation", "")]).await.leads();
    tab.get("/").await.says("Du agerar som invånare");
    let hidden_now = tab.get(&question).await;
    assert_eq!(hidden_now.status, 404);
    hidden_now.says("Agera för Granvikens byalag");
    let alone = send(&mut tab, &question, &fields(&second.body, OTHER)).await;
    assert_eq!(alone.status, 409);
    alone.says("nu agerar du för dig själv").says_not("Gör det för Granviks kommun");
}

#[tokio::test]
async fn a_coordinator_leaves_on_friday_and_the_successor_works_on_monday() {
    let test = TestApp::empty().await;
    let ours = organisation(&test, "Provkommunen").await;
    let (_, mut boss) = person(&test, "Kanslichef", "chef@example.se", &ours, Mandate::ALL).await;
    const COORDINATES: &[Mandate] = &[Mandate::Represent, Mandate::Answer];
    let (leaver_id, mut leaver) = person(&test, "Samordnaren", "gar@example.se", &ours, COORDINATES).await;
    let (successor_id, mut successor) =
        person(&test, "Efterträdaren", "kommer@example.se", &ours, &[Mandate::Answer]).await;
    // A confidential collaboration is there only for those named: it must go along.
    let started = leaver
        .fill(
            "/starta",
            "/starta",
            &[
                ("title", "Skyddat boende"),
                ("challenge", "Ingen klarar det ensam."),
                ("target-group", "De som behöver skydd"),
                ("area", "1880"),
                ("model", "mucf-samverkansmodell"),
                ("openness", "confidential"),
            ],
        )
        .await;
    let show = format!("/samverkan/{}", started.leads().split('/').nth(2).unwrap());
    assert_eq!(leaver.get(&show).await.status, 200);
    assert_eq!(successor.get(&show).await.status, 404);

    let mandate = mandate_of(&mut boss, &ours, "Samordnaren").await;
    let hand_over = format!("{mandate}/lamna-over");
    // The preview says what goes along; whoever does not administer learns nothing.
    boss.get(&hand_over).await.says("Uppdrag: företräda, svara").says("Namngiven i").says("Skyddat boende");
    assert_eq!(leaver.get(&hand_over).await.status, 404);
    let nobody = boss.fill(&hand_over, "/lamna-over", &[("successor", ""), ("last-day", "")]).await;
    assert_eq!(nobody.status, 422);
    let friday = in_days(&test, 3).date();
    let done = boss.fill(&hand_over, "/lamna-over", &[("successor", &successor_id), ("last-day", &friday)]).await;
    let handed = done.leads().to_owned();
    boss.get(&handed).await.says("Samordnaren lämnade över till Efterträdaren").says("Skyddat boende");

    // Both are told, and so is the administrator; all on paper too.
    let told = test.mails("kommer@example.se").await.pop().unwrap();
    assert!(told.contains("lämnat över sitt uppdrag") && link_in(&told) == handed, "{told}");
    assert!(test.mails("gar@example.se").await.pop().unwrap().contains("överlämnat till Efterträdaren"));
    assert!(test.mails("chef@example.se").await.pop().unwrap().contains("Samordnaren har lämnat över"));
    // Both work until Friday: the one who leaves no longer with what was confidential.
    successor.get("/min-sida").await.says("företräda, svara");
    assert_eq!(successor.get(&show).await.status, 200);
    assert_eq!(leaver.get(&show).await.status, 404);
    leaver.get("/min-sida").await.says("Provkommunen").says("Samordnaren lämnade över till Efterträdaren");
    // One entry in the collaboration's chain, one in the organisation's.
    successor.get(&format!("{show}/historik")).await.says("Ett uppdrag lämnades över");
    let streams = [format!("organisation:{ours}"), format!("collaboration:{}", show.rsplit('/').next().unwrap())];
    for name in streams {
        let stream = match name.split_once(':').unwrap() {
            ("organisation", id) => kernel::journal::Stream::Organisation(id.to_owned()),
            (_, id) => kernel::journal::Stream::Collaboration(id.to_owned()),
        };
        let entries =
            test.app.db.read(move |tx| kernel::journal::page(tx, &stream, 100, 0)).await.expect("the journal is read");
        assert_eq!(entries.iter().filter(|entry| entry.verb == "journal-handed-over").count(), 1, "{name}");
    }

    // On Monday the successor works, and the one who left sees what she left, and nothing more.
    let monday = test.at(in_days(&test, 6)).await;
    let mut successor = successor.at(&monday);
    let question = format!("{show}/svar/gb1");
    successor.fill(&question, "/svar/gb1", &[("text", "Jag tar vid."), ("act", "save")]).await.leads();
    let mut left = leaver.at(&monday);
    left.get("/min-sida").await.says("Du har inget mandat");
    left.get(&handed).await.says("Samordnaren lämnade över till Efterträdaren");
    // What was done under it stays, and the page of people says so.
    let people = format!("/organisationer/{ours}/personer");
    boss.at(&monday).get(&people).await.says("Det de gjorde gäller fortfarande");
    assert!(!leaver_id.is_empty());
}

#[tokio::test]
async fn an_invited_volunteer_takes_part_at_once_or_says_no_and_silence_says_so() {
    let test = TestApp::demo().await;
    let mut chair = test.role("Sekreterare", "Granvikens byalag").await;
    let village = organisation_of(&mut chair).await;
    let people = format!("/organisationer/{village}/personer");
    let invite = |mail: &'static str| {
        vec![
            ("mail", mail),
            ("task", "Vaktmästare"),
            ("acts", "answer"),
            ("holding", "voluntary"),
            ("form", "informal"),
            ("collaboration", EXERCISE),
            ("message", "Kul om du vill vara med!"),
        ]
    };
    chair.fill(&people, "/personer", &invite("frivillig@example.org")).await.says("Inbjudan är på väg");
    let mail = test.mails("frivillig@example.org").await.pop().unwrap();
    for words in
        ["Sekreterare", "Granvikens byalag", "Vaktmästare", "svara", "tills vidare", "Kul om du vill vara med!"]
    {
        assert!(mail.contains(words), "{words}: {mail}");
    }
    let link = link_in(&mail);
    let mut volunteer = test.stranger();
    volunteer.get(&link).await.says("Kul om du vill vara med!").says("Granviken").says("Inbjuden av");
    let started = volunteer.fill(&link, &link, &[("name", "Vaktmästaren")]).await;
    assert_eq!(started.leads(), format!("/samverkan/{EXERCISE}"), "she begins where she was invited to");
    // May answer there, and nowhere else.
    let question = format!("/samverkan/{EXERCISE}/svar/gb5");
    volunteer.fill(&question, "/svar/gb5", &[("text", "Jag kan låsa."), ("act", "save")]).await.leads();
    volunteer.get("/starta").await.says("mandat att företräda");
    chair.get(&people).await.says("Vaktmästaren").says("Begränsat");

    // Another says no, without an account.
    chair.fill(&people, "/personer", &invite("nej@example.org")).await.says("Inbjudan är på väg");
    let link = link_in(&test.mails("nej@example.org").await.pop().unwrap());
    let mut unwilling = test.stranger();
    unwilling.fill(&link, "/nej", &[]).await.says("Du har tackat nej");
    assert_eq!(unwilling.get(&link).await.status, 404);
    chair.get(&people).await.says_not("nej@example.org");

    // What cannot be is said at the field.
    let mut wrong = invite("fel@example.org");
    wrong.extend([("acts", "administer"), ("amount", "mycket")]);
    let refused = chair.fill(&people, "/personer", &wrong).await;
    assert_eq!(refused.status, 422);
    refused.says("Den som administrerar gör det för hela organisationen").says("Skriv beloppet i hela kronor");
    assert!(refused.body.contains("value=\"fel@example.org\""), "what was typed is kept");

    // A third is never answered: it lapses, and says so and how to go on.
    chair.fill(&people, "/personer", &invite("tyst@example.org")).await.says("Inbjudan är på väg");
    let link = link_in(&test.mails("tyst@example.org").await.pop().unwrap());
    let later = test.at(in_days(&test, 31)).await;
    a_day_passes(&later).await;
    let late = later.stranger().get(&link).await;
    assert_eq!(late.status, 404);
    late.says("Inbjudan har gått ut").says("Be att få agera för Granvikens byalag");
}

#[tokio::test]
async fn whoever_asks_to_act_for_an_organisation_is_answered() {
    let test = TestApp::empty().await;
    let ours = organisation(&test, "Provföreningen").await;
    let (_, mut secretary) = person(&test, "Sekreteraren", "sekr@example.se", &ours, Mandate::ALL).await;
    let join = format!("/organisationer/{ours}/agera-for");
    // A stranger says first that the address is hers.
    let mut stranger = test.stranger();
    let empty = stranger.fill(&join, "/agera-for", &[("name", ""), ("mail", ""), ("task", "")]).await;
    assert_eq!(empty.status, 422);
    let asks = [("name", "Nykomlingen"), ("mail", "ny@example.se"), ("task", "Kassör"), ("message", "Jag kan räkna.")];
    stranger.fill(&join, "/agera-for", &asks).await.says("Titta i din e-post");
    assert!(test.mails("sekr@example.se").await.is_empty(), "nobody is troubled before the address is proven");
    let link = link_in(&test.mails("ny@example.se").await.pop().unwrap());
    stranger.fill(&link, &link, &[]).await.leads();
    stranger.get("/min-sida").await.says("Provföreningen").says("Väntar på svar");
    let told = test.mails("sekr@example.se").await.pop().unwrap();
    assert!(told.contains("bett att få agera för Provföreningen"));
    secretary.get("/min-sida").await.says("Svara Nykomlingen, som vill agera för er");
    let again = stranger.fill(&join, "/agera-for", &[("task", "Kassör")]).await;
    assert_eq!(again.status, 422);
    // No takes a reason; yes takes a mandate.
    let people = secretary.get(&format!("/organisationer/{ours}/personer")).await;
    let request = people.body.split("href=\"").find(|part| part.contains("/forfragningar/")).unwrap();
    let request = request.split('"').next().unwrap().to_owned();
    assert_eq!(stranger.get(&request).await.status, 404);
    let bare = secretary.fill(&request, &request, &[("answer", "no"), ("reason", "")]).await;
    assert_eq!(bare.status, 422);
    secretary.fill(&request, &request, &[("answer", "yes"), ("acts", "answer"), ("form", "formal")]).await.leads();
    stranger.get("/min-sida").await.says("Fick ja").says("Kassör").says("svara");
    assert!(test.mails("ny@example.se").await.pop().unwrap().contains("har sagt ja"));
    let twice = secretary.get(&request).await;
    twice.says("Fick ja").says_not("Ge mandat");

    // Another is never answered; after a month she is told.
    let (_, mut forgotten) = person(&test, "Den glömda", "glomd@example.se", &ours, &[]).await;
    forgotten.fill(&join, "/agera-for", &[("task", "Revisor")]).await.leads();
    let later = test.at(in_days(&test, 31)).await;
    a_day_passes(&later).await;
    assert!(test.mails("glomd@example.se").await.pop().unwrap().contains("har inte svarat"));
    let fresh = person(&later, "Samma igen", "igen@example.se", &ours, &[]).await;
    assert!(!fresh.0.is_empty());
}

#[tokio::test]
async fn nobody_is_the_last_administrator_without_saying_who_takes_over() {
    let test = TestApp::empty().await;
    let ours = organisation(&test, "Ensamföreningen").await;
    let (_, mut only) = person(&test, "Den enda", "enda@example.se", &ours, Mandate::ALL).await;
    let mandate = mandate_of(&mut only, &ours, "Den enda").await;
    let people = format!("/organisationer/{ours}/personer");
    let end = mandate.rsplit('/').next().unwrap().to_owned();
    // Not by ending it, not by a date, not by leaving.
    let ended = only.fill(&people, "/avsluta", &[("mandate", &end)]).await;
    assert_eq!(ended.status, 422);
    ended.says("Det här är den enda som säkert kan administrera").says("Lämna över uppdraget");
    let next_year = in_days(&test, 400).date();
    let dated = only.fill(&mandate, &mandate, &[("ends", &next_year)]).await;
    assert_eq!(dated.status, 422);
    dated.says("Lämna över till någon annan");
    assert!(dated.body.contains(&format!("value=\"{next_year}\"")), "what was typed is kept");
    let leaving = only.fill("/min-sida/avsluta", "/min-sida/avsluta", &[("confirm", "yes")]).await;
    assert_eq!(leaving.status, 422);
    leaving.says("Säg först vem som tar över administrationen av Ensamföreningen");
    only.get(&people).await.says("Den enda");

    // A successor whose time is short does not help; one who stays does.
    let (second_id, _second) = person(&test, "Den andra", "andra@example.se", &ours, &[Mandate::Answer]).await;
    let until = in_days(&test, 300).date();
    let (ctx, organisation, at) = (test.app.own_ctx(kernel::Language::Swedish), ours.clone(), until.clone());
    let (id, starts) = (second_id.clone(), ctx.now.date());
    let short = test.app.db.write(move |tx| -> Result<(), Stop> {
        let acts = &[Mandate::Administer];
        let grant = actors::store::people::Grant {
            person: &id,
            organisation: &organisation,
            acts,
            task: "Vikarie",
            starts: &starts,
            ends: Some(&at),
        };
        Ok(actors::store::people::grant(tx, &ctx, &grant)?)
    });
    short.await.unwrap();
    assert_eq!(only.fill(&mandate, &mandate, &[("ends", &next_year)]).await.status, 422);
    let hand_over = format!("{mandate}/lamna-over");
    let today = test.app.clock.now().date();
    only.fill(&hand_over, "/lamna-over", &[("successor", &second_id), ("last-day", &today)]).await.leads();
    // Until midnight both administer; then she can leave.
    only.fill("/min-sida/avsluta", "/min-sida/avsluta", &[("confirm", "yes")]).await.leads();
    assert_eq!(only.get("/min-sida").await.leads(), "/logga-in");
}

#[tokio::test]
async fn a_mandate_warns_before_it_lapses_and_ends_by_itself() {
    let test = TestApp::empty().await;
    let ours = organisation(&test, "Provkommunen").await;
    let (_, mut boss) = person(&test, "Chefen", "chef@example.se", &ours, Mandate::ALL).await;
    let (_, mut elected) = person(&test, "Ledamoten", "ledamot@example.se", &ours, &[Mandate::Answer]).await;
    let mandate = mandate_of(&mut boss, &ours, "Ledamoten").await;
    let last = in_days(&test, 60).date();
    boss.fill(&mandate, &mandate, &[("ends", &last)]).await.leads();
    elected.get("/min-sida").await.says("svara").says_not("Ditt mandat för Provkommunen upphör");
    let mails = |mail: &'static str| {
        let test = &test;
        async move { test.mails(mail).await.iter().filter(|body| body.contains("upphör")).count() }
    };
    for (day, to_person, to_boss) in [(29, 0, 0), (31, 1, 1), (32, 1, 1), (54, 2, 2), (55, 2, 2)] {
        let later = test.at(in_days(&test, day)).await;
        a_day_passes(&later).await;
        assert_eq!(
            (mails("ledamot@example.se").await, mails("chef@example.se").await),
            (to_person, to_boss),
            "day {day}"
        );
    }
    // A session lasts 14 days; what matters is the page on the day.
    let soon = test.at(in_days(&test, 40)).await;
    let (ctx, found) = (soon.app.own_ctx(kernel::Language::Swedish), "ledamot@example.se");
    let secret = soon.app.db.write(move |tx| -> Result<_, Stop> {
        let person = actors::store::people::by_mail(tx, found)?.unwrap();
        Ok(actors::store::sessions::begin(tx, &ctx, &person.id, None)?)
    });
    let secret = secret.await.unwrap();
    soon.session(&secret).get("/min-sida").await.says("Ditt mandat för Provkommunen upphör");
    // The day after its last day it is gone, without anybody doing anything, and the journal says so.
    let after = test.at(in_days(&test, 61)).await;
    a_day_passes(&after).await;
    let stream = kernel::journal::Stream::Organisation(ours.clone());
    let entries = test.app.db.read(move |tx| kernel::journal::page(tx, &stream, 1, 0)).await.unwrap();
    assert_eq!(entries[0].verb, "journal-mandate-lapsed");
}

#[tokio::test]
async fn a_deputy_may_the_same_on_those_days_only() {
    let test = TestApp::empty().await;
    let ours = organisation(&test, "Provkommunen").await;
    let (_, mut boss) = person(&test, "Chefen", "chef@example.se", &ours, Mandate::ALL).await;
    let (deputy, mut helper) = person(&test, "Hjälpen", "hjalp@example.se", &ours, &[Mandate::Answer]).await;
    let mandate = mandate_of(&mut boss, &ours, "Chefen").await;
    let (today, week) = (test.app.clock.now().date(), in_days(&test, 7).date());
    let wrong =
        boss.fill(&mandate, "/stallforetradare", &[("deputy", &deputy), ("from", &week), ("until", &today)]).await;
    assert_eq!(wrong.status, 422);
    assert_eq!(helper.get(&mandate).await.status, 404);
    boss.fill(&mandate, "/stallforetradare", &[("deputy", &deputy), ("from", &today), ("until", &week)]).await.leads();
    helper.get(&mandate).await.says("Hjälpen");
    assert!(test.mails("hjalp@example.se").await.pop().unwrap().contains("i stället för Chefen"));
    let after = test.at(in_days(&test, 8)).await;
    assert_eq!(helper.at(&after).get(&mandate).await.status, 404);
    // A deputy who administers for a week is nobody to leave the organisation to.
    let end = mandate.rsplit('/').next().unwrap();
    let people = format!("/organisationer/{ours}/personer");
    assert_eq!(boss.fill(&people, "/avsluta", &[("mandate", end)]).await.status, 422);
}

#[tokio::test]
async fn a_mandate_up_to_an_amount_signs_no_more() {
    let test = TestApp::demo().await;
    let mut coordinator = test.role("Samordnare", "Granviks kommun").await;
    let municipality = organisation_of(&mut coordinator).await;
    let show = format!("/samverkan/{EXERCISE}");
    let drafted = coordinator
        .fill(
            &format!("{show}/ny-overenskommelse"),
            "/ny-overenskommelse",
            &[
                ("title", "Avtal om lokal"),
                ("kind", "cooperation-contract"),
                ("party", &municipality),
                ("party", &organisation_of(&mut test.role("Ordförande", "Granvikens IF").await).await),
            ],
        )
        .await;
    let agreement = drafted.leads().trim_end_matches("/text").to_owned();
    let text = format!("{agreement}/text");
    let wrong = coordinator.fill(&text, "/text", &[("title", "Avtal"), ("body", "Vi hyr."), ("amount", "dyrt")]).await;
    assert_eq!(wrong.status, 422);
    coordinator.fill(&text, "/text", &[("title", "Avtal"), ("body", "Vi hyr."), ("amount", "120 000")]).await.leads();
    coordinator.get(&agreement).await.says("120 000 kronor");
    coordinator.fill(&agreement, "/lage", &[("stage", "deciding")]).await.leads();
    // Somebody who may decide for at most 50 000 kronor, and somebody for 120 000.
    let mut deciders = Vec::new();
    for (name, mail, amount) in
        [("Enhetschefen", "enhet@example.se", 50_000), ("Direktören", "dir@example.se", 120_000)]
    {
        let (ctx, organisation) = (test.app.own_ctx(kernel::Language::Swedish), municipality.clone());
        let made = test.app.db.write(move |tx| -> Result<_, Stop> {
            let person = actors::store::people::register(tx, &ctx, name, Some(mail))?;
            let terms = actors::Terms {
                acts: vec![Mandate::Decide, Mandate::Sign],
                amount: Some(amount),
                ..actors::Terms::default()
            };
            let new = actors::store::mandates::New {
                person: &person.id,
                organisation: &organisation,
                terms: &terms,
                starts: &ctx.now.date(),
                ends: None,
                deputy_for: None,
            };
            actors::store::mandates::give(tx, &ctx, &new)?;
            Ok(actors::store::sessions::begin(tx, &ctx, &person.id, None)?)
        });
        deciders.push(test.session(&made.await.unwrap()));
    }
    let [mut unit, mut director] = <[Browser<'_>; 2]>::try_from(deciders).ok().unwrap();
    let page = unit.get(&agreement).await;
    page.says("Beloppet är högre än ditt mandat").says_not("Registrera ert beslut");
    let token = hidden(&page.body, "form_token");
    let forged = [("form_token", token.as_str()), ("acting_for", &municipality), ("decision", "yes")];
    let refused = unit.post(&format!("{agreement}/beslut"), &forged).await;
    assert_eq!(refused.status, 403);
    refused.says("Beloppet är högre än ditt mandat");
    director.fill(&agreement, "/beslut", &[("decision", "yes")]).await.leads();
}

#[tokio::test]
async fn an_account_shows_all_it_keeps_and_is_closed() {
    let test = TestApp::empty().await;
    let ours = organisation(&test, "Provkommunen").await;
    let (_, _boss) = person(&test, "Chefen", "chef@example.se", &ours, Mandate::ALL).await;
    let (id, mut leaver) =
        person(&test, "Handläggaren", "gar@example.se", &ours, &[Mandate::Represent, Mandate::Answer]).await;
    let started = leaver
        .fill(
            "/starta",
            "/starta",
            &[
                ("title", "Samverkan om skolskjuts"),
                ("challenge", "Ingen klarar det ensam."),
                ("target-group", "Elever"),
                ("area", "1880"),
                ("model", "mucf-samverkansmodell"),
                ("openness", "public"),
            ],
        )
        .await;
    let show = format!("/samverkan/{}", started.leads().split('/').nth(2).unwrap());
    leaver.fill(&format!("{show}/svar/gb1"), "/svar/gb1", &[("text", "Mitt svar."), ("act", "save")]).await.leads();
    leaver.fill("/min-sida", "/nycklar", &[("name", "prov")]).await.says("Kopiera nyckeln nu");
    // Each capability tells what it has.
    let all = own_data(&mut leaver).await;
    assert_eq!(all["account"][0]["mail"], json!("gar@example.se"));
    assert_eq!(all["mandates"][0]["organisation"], json!("Provkommunen"));
    assert_eq!(all["named"][0]["collaboration"], json!("Samverkan om skolskjuts"));
    assert_eq!(all["answers"][0]["question"], json!("gb1"));
    assert_eq!(all["tokens"][0]["name"], json!("prov"));
    assert!(all["journal"].as_array().unwrap().len() >= 3);
    for table in ["handovers", "requests", "sessions", "mail", "links", "signatures", "decisions"] {
        assert!(all[table].is_array(), "{table}");
    }
    leaver.get("/min-sida/uppgifter").await.says("Samverkan om skolskjuts").says("Det du har gjort");
    leaver.get("/en/my-page/data").await.says("What you have done");

    // Closing takes a tick, and then ends everything.
    let careless = leaver.fill("/min-sida/avsluta", "/min-sida/avsluta", &[]).await;
    assert_eq!(careless.status, 422);
    let mut elsewhere = {
        let (ctx, id) = (test.app.own_ctx(kernel::Language::Swedish), id.clone());
        let begun = test.app.db.write(move |tx| actors::store::sessions::begin(tx, &ctx, &id, None));
        test.session(&begun.await.unwrap())
    };
    elsewhere.get("/min-sida").await.says("Handläggaren");
    leaver.fill("/min-sida/avsluta", "/min-sida/avsluta", &[("confirm", "yes")]).await.leads();
    assert_eq!(elsewhere.get("/min-sida").await.leads(), "/logga-in");
    assert!(test.mails("gar@example.se").await.pop().unwrap().contains("är avslutat"));
    let mails = test.mails("gar@example.se").await.len();
    test.stranger().fill("/logga-in", "/logga-in", &[("mail", "gar@example.se")]).await.says("Titta i din e-post");
    assert_eq!(test.mails("gar@example.se").await.len(), mails, "no link to a closed account");

    // The name stands beside what was done for a while; then the rule runs, and says so.
    let (_, mut colleague) = person(&test, "Kollegan", "kollega@example.se", &ours, &[Mandate::Answer]).await;
    let history = format!("{show}/historik");
    colleague.get(&history).await.says("Handläggaren");
    let month = test.at(in_days(&test, 31)).await;
    a_day_passes(&month).await;
    let (_, mut later) = person(&month, "Kollegan igen", "igen@example.se", &ours, &[Mandate::Answer]).await;
    later.get(&history).await.says_not("Handläggaren").says("Tidigare medlem");
    let entries =
        test.app.db.read(|tx| kernel::journal::page(tx, &kernel::journal::Stream::Installation, 20, 0)).await.unwrap();
    let verbs: Vec<&str> = entries.iter().map(|entry| entry.verb.as_str()).collect();
    assert!(verbs.contains(&"journal-account-closed") && verbs.contains(&"journal-person-forgotten"), "{verbs:?}");
    let checked = test.app.db.read(kernel::journal::verify).await;
    assert!(checked.is_ok(), "the chains are whole");
}

#[tokio::test]
async fn sessions_are_seen_and_ended_one_by_one_or_all() {
    let test = TestApp::empty().await;
    let ours = organisation(&test, "Provkommunen").await;
    let (id, mut here) = person(&test, "Handläggaren", "h@example.se", &ours, Mandate::ALL).await;
    let mut begin = Vec::new();
    for agent in ["Mozilla/5.0 (Windows NT 10.0) Firefox/146.0", "Mozilla/5.0 (iPhone) Version/19.0 Safari/604.1"] {
        let (ctx, id) = (test.app.own_ctx(kernel::Language::Swedish), id.clone());
        let begun = test.app.db.write(move |tx| -> Result<_, Stop> {
            let secret = actors::store::sessions::begin(tx, &ctx, &id, None)?;
            actors::store::sessions::on_device(tx, &secret, agent)?;
            Ok(secret)
        });
        begin.push(test.session(&begun.await.unwrap()));
    }
    let [mut work, mut phone] = <[Browser<'_>; 2]>::try_from(begin).ok().unwrap();
    let page = here.get("/min-sida").await;
    page.says("Firefox, Windows").says("Safari, iPhone").says("Den här enheten");
    let place = hidden(&page.body[page.body.find("Firefox, Windows").unwrap()..], "place");
    here.fill("/min-sida", "/inloggningar", &[("place", &place)]).await.leads();
    assert_eq!(work.get("/min-sida").await.leads(), "/logga-in");
    phone.get("/min-sida").await.says("Senaste ändring").says_not("Firefox, Windows");
    // Nobody ends another's.
    let (_, mut other) = person(&test, "Den andra", "a@example.se", &ours, &[]).await;
    let token = hidden(&other.get("/min-sida").await.body, "form_token");
    let mine = here.get("/min-sida").await;
    let place = hidden(&mine.body[mine.body.find("Safari, iPhone").unwrap()..], "place");
    other.post("/min-sida/inloggningar", &[("form_token", &token), ("place", &place)]).await.leads();
    phone.get("/min-sida").await.says("Handläggaren");
    here.fill("/min-sida", "/inloggningar", &[("place", "everywhere")]).await.leads();
    assert_eq!(phone.get("/min-sida").await.leads(), "/logga-in");
    assert_eq!(here.get("/min-sida").await.leads(), "/logga-in");
}

#[tokio::test]
async fn programs_do_the_same_with_mandates_invitations_and_requests() {
    let test = TestApp::demo().await;
    let mut secretary = test.role("Sekreterare", "Granvikens byalag").await;
    let village = organisation_of(&mut secretary).await;
    let mut program = test.program("Sekreterare", "Granvikens byalag");
    let mut outsider = test.program("Säkerhetssamordnare", "Borås stad");
    let at = format!("/api/v1/organisations/{village}");
    let mandates = program.get(&format!("{at}/mandates")).await.json();
    let own = mandates["items"].as_array().unwrap().iter().find(|m| m["name"] == "Sekreterare").unwrap().clone();
    assert_eq!(own["ends"], Value::Null);
    for list in ["mandates", "invitations", "requests"] {
        assert_eq!(outsider.get(&format!("{at}/{list}")).await.status, 404, "{list}");
    }
    // The last administrator gets no last day here either.
    let path = format!("{at}/mandates/{}", own["id"].as_str().unwrap());
    let refused = program.call("PUT", &path, &json!({ "ends": "2099-12-31" })).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.json()["errors"][0]["pointer"], json!("/ends"));
    // Inviting.
    let invitation = json!({ "mail": "ny@example.org", "acts": ["answer"], "form": "informal", "amount": 5 });
    let wrong = program.call("POST", &format!("{at}/invitations"), &invitation).await;
    assert_eq!(wrong.status, 422);
    assert_eq!(wrong.json()["errors"][0]["pointer"], json!("/amount"));
    let invitation = json!({ "mail": "ny@example.org", "acts": ["decide"], "form": "formal", "amount": 50000 });
    let made = program.call("POST", &format!("{at}/invitations"), &invitation).await;
    assert_eq!(made.status, 201);
    assert_eq!(made.json()["amount"], json!(50000));
    assert_eq!(program.get(&format!("{at}/invitations")).await.json()["total"], json!(1));
    // Asking and answering.
    let asked = outsider.call("POST", &format!("{at}/requests"), &json!({ "task": "Utredare" })).await;
    assert_eq!(asked.status, 201);
    let request = asked.header("location").to_owned();
    assert_eq!(outsider.get(&request).await.json()["state"], json!("waiting"));
    assert_eq!(outsider.call("PUT", &request, &json!({ "answer": "yes", "acts": ["answer"] })).await.status, 404);
    let bare = program.call("PUT", &request, &json!({ "answer": "no" })).await;
    assert_eq!(bare.status, 422);
    let answered = program.call("PUT", &request, &json!({ "answer": "yes", "acts": ["answer"] })).await;
    assert_eq!(answered.json()["state"], json!("granted"), "{}", answered.body);
    assert_eq!(program.call("PUT", &request, &json!({ "answer": "no", "reason": "x" })).await.status, 403);
    let kept = outsider.get("/api/v1/me/data").await.json();
    assert_eq!(kept["requests"][0]["state"], json!("granted"));
    assert_eq!(test.stranger().get("/api/v1/me/data").await.status, 401);
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

/// Does something as somebody, straight through the acts.
async fn as_actor<T: Send + 'static>(
    test: &TestApp,
    person: &str,
    organisation: &str,
    act: impl FnOnce(&kernel::Ctx, &mut kernel::Tx<'_>) -> Result<T, Stop> + Send + 'static,
) -> T {
    let (person, organisation) = (person.to_owned(), organisation.to_owned());
    let app = test.app.clone();
    let done = test.app.db.write(move |tx| -> Result<T, Stop> {
        let ctx = app.own_ctx(kernel::Language::Swedish);
        let secret = actors::store::sessions::begin(tx, &ctx, &person, Some(&organisation))?;
        let (actor, _) = actors::store::sessions::actor_of_session(tx, &secret, ctx.now, false)?.expect("signed in");
        act(&kernel::Ctx { actor, ..ctx }, tx)
    });
    done.await.unwrap()
}

fn taken<T, C>(taken: kernel::form::Taken<T, C>) -> T {
    match taken {
        kernel::form::Taken::Done(done) => done,
        _ => panic!("not taken"),
    }
}

/// A program of a person's, acting for an organisation.
async fn program<'a>(test: &'a TestApp, person: &str, organisation: &str) -> Browser<'a> {
    let token = as_actor(test, person, organisation, |ctx, tx| {
        Ok(actors::store::sessions::make_token(tx, ctx, ctx.person().unwrap(), Some(ctx.organisation()), "prov")?)
    });
    let token = token.await;
    test.with_token(&token)
}

/// Two organisations in a collaboration with an action, a goal, and an agreement in force that is soon to be reviewed.
struct Shared {
    ours: String,
    theirs: String,
    boss: String,
    leaver: String,
    successor: String,
    other: String,
    id: String,
    action: String,
    goal: String,
    agreement: String,
}

async fn shared(test: &TestApp) -> Shared {
    use kernel::form::Form;
    let ours = organisation(test, "Provkommunen").await;
    let theirs = organisation(test, "Provregionen").await;
    let (boss, _) = person(test, "Kanslichef", "chef@example.se", &ours, Mandate::ALL).await;
    const WORKS: &[Mandate] = &[Mandate::Represent, Mandate::Answer];
    let (leaver, _) = person(test, "Samordnaren", "gar@example.se", &ours, WORKS).await;
    let (successor, _) = person(test, "Efterträdaren", "kommer@example.se", &ours, &[Mandate::Answer]).await;
    let (other, _) = person(test, "Utvecklaren", "utvecklare@example.se", &theirs, Mandate::ALL).await;
    let id = as_actor(test, &leaver, &ours, |ctx, tx| {
        let mut form = Form::new(&[
            ("title", "Kvällsbussen"),
            ("challenge", "Ingen kommer hem."),
            ("openness", "public"),
            ("model", "mucf-samverkansmodell"),
        ]);
        Ok(taken(collaborations::acts::start::start(ctx, tx, &mut form)?))
    })
    .await;
    let (at, them) = (id.clone(), theirs.clone());
    as_actor(test, &leaver, &ours, move |ctx, tx| {
        let c = collaborations::store::one::find_or_stop(tx, ctx, &at)?;
        taken(collaborations::acts::places::invite(ctx, tx, &c, &mut Form::new(&[("organisation", &them)]))?);
        Ok(())
    })
    .await;
    // The one invited has it among what waits, and answers.
    program(test, &other, &theirs).await.get("/api/v1/me/waiting").await.says("Svara på inbjudan till Kvällsbussen");
    let (at, them) = (id.clone(), theirs.clone());
    as_actor(test, &other, &theirs, move |ctx, tx| {
        let c = collaborations::store::one::find_or_stop(tx, ctx, &at)?;
        collaborations::acts::places::change(ctx, tx, &c, &them, collaborations::collaboration::PartyAct::Accept)
    })
    .await;
    let (review, ends) = (in_days(test, 20).date(), in_days(test, 400).date());
    let (at, us, them) = (id.clone(), ours.clone(), theirs.clone());
    let until = in_days(test, 10).date();
    let (action, goal, agreement) = as_actor(test, &boss, &ours, move |ctx, tx| {
        let c = collaborations::store::one::find_or_stop(tx, ctx, &at)?;
        let locals: Vec<(&str, &str)> = c.parties.iter().map(|party| ("by", party.local_id.as_str())).collect();
        let mut fields = vec![("text", "Pröva en tur i mars"), ("until", until.as_str())];
        fields.extend(locals);
        let action = taken(goals::acts::add_action(ctx, tx, &c, &mut Form::new(&fields))?);
        let mut goal = Form::new(&[("text", "Alla kommer hem"), ("by", &until), ("name", "Turer")]);
        let goal = taken(goals::acts::set_goal(ctx, tx, &c, &mut goal)?);
        let mut draft =
            Form::new(&[("title", "Bussavtalet"), ("kind", "partnership"), ("party", &us), ("party", &them)]);
        let agreement = taken(agreements::acts::draft(ctx, tx, &c, &mut draft)?);
        let (c, a) = agreements::acts::found(ctx, tx, &c.id, &agreement)?;
        let mut text = Form::new(&[
            ("seen", "1"),
            ("title", "Bussavtalet"),
            ("body", "Vi kör."),
            ("review", &review),
            ("ends", &ends),
        ]);
        taken(agreements::acts::edit(ctx, tx, &c, &a, &mut text)?);
        let (c, a) = agreements::acts::found(ctx, tx, &c.id, &agreement)?;
        let version = a.version.to_string();
        agreements::acts::set_stage(ctx, tx, &c, &a, &Form::new(&[("stage", "deciding"), ("seen", &version)]))?;
        Ok((action, goal, agreement))
    })
    .await;
    program(test, &other, &theirs).await.get("/api/v1/me/waiting").await.says("Registrera ert beslut om Bussavtalet");
    for (person, organisation) in [(&boss, &ours), (&other, &theirs)] {
        let (at, agreement) = (id.clone(), agreement.clone());
        as_actor(test, person, organisation, move |ctx, tx| {
            let (c, a) = agreements::acts::found(ctx, tx, &at, &agreement)?;
            taken(agreements::acts::decide(ctx, tx, &c, &a, &mut Form::new(&[("decision", "yes")]))?);
            let (c, a) = agreements::acts::found(ctx, tx, &at, &agreement)?;
            let hash = a.locked.clone().unwrap().1;
            taken(agreements::acts::sign(ctx, tx, &c, &a, &mut Form::new(&[("hash", &hash), ("read", "yes")]))?);
            Ok(())
        })
        .await;
    }
    Shared { ours, theirs, boss, leaver, successor, other, id, action, goal, agreement }
}

async fn browser<'a>(test: &'a TestApp, person: &str, organisation: &str) -> Browser<'a> {
    let secret = as_actor(test, person, organisation, |ctx, tx| {
        Ok(actors::store::sessions::begin(tx, ctx, ctx.person().unwrap(), Some(ctx.organisation()))?)
    });
    test.session(&secret.await)
}

#[tokio::test]
async fn all_that_rests_on_a_person_goes_to_the_successor_who_does_the_next_thing_in_each() {
    let test = TestApp::empty().await;
    let s = shared(&test).await;
    let mut leaver = browser(&test, &s.leaver, &s.ours).await;
    let (show, actions) = (format!("/samverkan/{}", s.id), format!("/samverkan/{}/atgarder", s.id));
    let goal = format!("{show}/mal/{}", s.goal);
    let agreement = format!("{show}/overenskommelser/{}", s.agreement);

    // Until somebody is named nobody is, and it waits for those who may represent.
    leaver.get(&actions).await.says("Provkommunen (ingen namngiven)").says("Provregionen (ingen namngiven)");
    leaver
        .get("/")
        .await
        .says("Gör klart åtgärden: Pröva en tur i mars")
        .says("Se över Bussavtalet")
        .says("ingen namngiven");
    // Only one's own people can be named, and what was wrong is said at the field.
    let wrong = leaver.fill(&actions, "/atgarder/person", &[("action", &s.action), ("person", &s.other)]).await;
    assert_eq!(wrong.status, 422);
    wrong.says("Välj någon som har mandat hos er");
    leaver.fill(&actions, "/atgarder/person", &[("action", &s.action), ("person", &s.leaver)]).await.leads();
    let due = in_days(&test, 10).date();
    leaver.fill(&goal, "/uppfoljning", &[("person", &s.leaver), ("due", &due)]).await.leads();
    leaver.fill(&agreement, "/bevakning", &[("person", &s.leaver)]).await.leads();
    leaver.fill(&goal, "/eget", &[("own", "Vi frågar alla")]).await.leads();
    let read =
        program(&test, &s.leaver, &s.ours).await.get(&format!("/api/v1/collaborations/{}/goals", s.id)).await.json();
    let own = read["items"][0]["own"][0]["id"].as_str().unwrap().to_owned();
    let named = json!({ "person": s.leaver, "due": due, "own_goal": own });
    let follower = format!("/api/v1/collaborations/{}/goals/{}/follower", s.id, s.goal);
    let answer = program(&test, &s.leaver, &s.ours).await.call("PUT", &follower, &named).await;
    assert_eq!(answer.status, 200, "{}", answer.body);
    assert_eq!(answer.json()["own"][0]["followed_by"][0]["person"], "Samordnaren");
    // The other party names its own.
    let person = format!("/api/v1/collaborations/{}/actions/{}/person", s.id, s.action);
    let theirs = program(&test, &s.other, &s.theirs).await.call("PUT", &person, &json!({ "person": s.other })).await;
    assert_eq!(theirs.status, 200, "{}", theirs.body);
    // Names are for the parties.
    leaver.get(&show).await.says("Provkommunen (Samordnaren)").says("Provregionen (Utvecklaren)");
    test.stranger().get(&show).await.says_not("Samordnaren").says_not("Utvecklaren");

    let waiting = program(&test, &s.leaver, &s.ours).await.get("/api/v1/me/waiting").await.json();
    let tasks = |waiting: &Value| -> Vec<String> {
        let items = waiting["items"].as_array().unwrap();
        items
            .iter()
            .filter(|item| item["is_named"] == true)
            .map(|item| item["task"].as_str().unwrap().to_owned())
            .collect()
    };
    const ALL: [&str; 4] = ["goals-wait-action", "goals-wait-goal", "goals-wait-own", "agreements-wait-review"];
    let sorted = |mut tasks: Vec<String>| {
        tasks.sort();
        tasks
    };
    assert_eq!(sorted(tasks(&waiting)), sorted(ALL.map(str::to_owned).into()));
    let mut successor = browser(&test, &s.successor, &s.ours).await;
    successor.get("/").await.says("Inget väntar på dig just nu");

    // A deputy sees the list of the one she stands in for.
    let mut boss = browser(&test, &s.boss, &s.ours).await;
    let mandate = mandate_of(&mut boss, &s.ours, "Samordnaren").await;
    let (today, later) = (test.app.clock.now().date(), in_days(&test, 5).date());
    let deputy = [("deputy", s.successor.as_str()), ("from", &today), ("until", &later)];
    boss.fill(&mandate, "/stallforetradare", &deputy).await.leads();
    successor.get("/").await.says("Pröva en tur i mars").says("för den du ersätter");

    // One act; everything is listed before, and after for the one who left.
    let hand_over = format!("{mandate}/lamna-over");
    let preview = boss.get(&hand_over).await;
    for duty in [
        "Ansvarig för åtgärden: Pröva en tur i mars",
        "Följer upp målet: Alla kommer hem",
        "Följer upp ert eget mål: Vi frågar alla",
        "Bevakar överenskommelsen: Bussavtalet",
        "Namngiven i: Kvällsbussen",
    ] {
        preview.says(duty);
    }
    let friday = in_days(&test, 3).date();
    let done = boss.fill(&hand_over, "/lamna-over", &[("successor", &s.successor), ("last-day", &friday)]).await;
    let handed = done.leads().to_owned();
    leaver.get(&handed).await.says("Bevakar överenskommelsen: Bussavtalet").says("Pröva en tur i mars");
    let told = test.mails("utvecklare@example.se").await.pop().unwrap();
    assert!(told.contains("lämnat över till Efterträdaren") && told.contains("Kvällsbussen"), "{told}");
    let stream = collaborations::store::one::stream(&s.id);
    let entries = test.app.db.read(move |tx| kernel::journal::page(tx, &stream, 100, 0)).await.unwrap();
    assert_eq!(entries.iter().filter(|entry| entry.verb == "journal-handed-over").count(), 1);

    // On Monday the successor finds it all, and does the next thing in each.
    let monday = test.at(in_days(&test, 6)).await;
    a_day_passes(&monday).await;
    let waiting = program(&monday, &s.successor, &s.ours).await.get("/api/v1/me/waiting").await.json();
    assert_eq!(sorted(tasks(&waiting)), sorted(ALL.map(str::to_owned).into()));
    let mut successor = browser(&monday, &s.successor, &s.ours).await;
    let front = successor.get("/").await;
    front.says("Gör klart åtgärden: Pröva en tur i mars").says("Se över Bussavtalet").says_not("för den du ersätter");
    successor.get("/en").await.says("Finish the action: Pröva en tur i mars");
    successor.fill(&actions, "/atgarder/lage", &[("action", &s.action), ("state", "done")]).await.leads();
    let goals =
        program(&monday, &s.successor, &s.ours).await.get(&format!("/api/v1/collaborations/{}/goals", s.id)).await;
    let indicator = goals.json()["items"][0]["indicators"][0]["id"].as_str().unwrap().to_owned();
    let at = in_days(&monday, 0).date();
    successor.fill(&goal, "/varden", &[("indicator", &indicator), ("value", "4"), ("at", &at)]).await.leads();
    successor.fill(&goal, "/uppfoljning", &[("own-goal", &own), ("person", &s.successor), ("due", "")]).await.leads();
    let bare =
        successor.fill(&agreement, "/uppfoljning", &[("task", "review"), ("note", ""), ("next", "i morgon")]).await;
    assert_eq!(bare.status, 422);
    bare.says("Skriv dagen som");
    assert!(bare.body.contains("value=\"i morgon\""), "what was typed is kept");
    let next = in_days(&test, 380).date();
    let noted = [("task", "review"), ("note", "Vi fortsätter."), ("next", next.as_str())];
    successor.fill(&agreement, "/uppfoljning", &noted).await.leads();
    successor.get("/").await.says("Inget väntar på dig just nu");
    // The history names what each entry is about, the old ones too.
    let history = successor.get(&format!("{show}/historik")).await;
    history
        .says("Ett utkast till överenskommelse skrevs : Bussavtalet")
        .says("En part såg över överenskommelsen : Bussavtalet")
        .says("En åtgärd fick nytt läge : Pröva en tur i mars");
    let older = successor.get(&format!("{show}/historik?page=2")).await;
    older.says("Ett gemensamt mål sattes : Alla kommer hem").says("En åtgärd lades till : Pröva en tur i mars");
    assert!(history.body.contains(&format!("href=\"{agreement}\"")), "the title is a link");
    let read =
        program(&monday, &s.successor, &s.ours).await.get(&format!("/api/v1/collaborations/{}/history", s.id)).await;
    assert_eq!(read.json()["items"][0]["subject_title"], "Bussavtalet");
    // What is kept about her says what she is named for.
    let data = own_data(&mut successor).await;
    assert_eq!(data["charges"].as_array().unwrap().len(), 3, "{data}");
    assert_eq!(data["keeps"][0]["agreement"], "Bussavtalet");
}

#[tokio::test]
async fn what_nobody_hands_over_falls_back_to_the_organisation_and_is_said() {
    let test = TestApp::empty().await;
    let s = shared(&test).await;
    let mut leaver = browser(&test, &s.leaver, &s.ours).await;
    let actions = format!("/samverkan/{}/atgarder", s.id);
    let agreement = format!("/samverkan/{}/overenskommelser/{}", s.id, s.agreement);
    leaver.fill(&actions, "/atgarder/person", &[("action", &s.action), ("person", &s.leaver)]).await.leads();
    leaver.fill(&agreement, "/bevakning", &[("person", &s.leaver)]).await.leads();
    // Another mandate of hers lapses: she still acts for us, and nothing changes. Then the last is ended.
    let mut boss = browser(&test, &s.boss, &s.ours).await;
    let unnamed = format!("/organisationer/{}/ingen-namngiven", s.ours);
    boss.get(&unnamed).await.says_not("Bussavtalet");
    let mandate = mandate_of(&mut boss, &s.ours, "Samordnaren").await;
    let until = in_days(&test, 2).date();
    boss.fill(&mandate, &mandate, &[("ends", &until)]).await.leads();
    let later = test.at(in_days(&test, 4)).await;
    a_day_passes(&later).await;
    let told = later.mails("chef@example.se").await;
    assert!(told.iter().any(|mail| mail.contains("Samordnaren agerar inte längre för Provkommunen")), "{told:?}");
    let mut boss = browser(&later, &s.boss, &s.ours).await;
    boss.get(&format!("/organisationer/{}/personer", s.ours)).await.says("ingen namngiven");
    boss.get(&unnamed)
        .await
        .says("Bevakar överenskommelsen: Bussavtalet")
        .says("Ansvarig för åtgärden: Pröva en tur i mars");
    boss.get(&actions).await.says("Provkommunen (ingen namngiven)");
    // A review comes near: with nobody named, those who may represent are written to, once each time.
    let told = later.mails("chef@example.se").await;
    let reviews = |mails: &[String]| mails.iter().filter(|mail| mail.contains("ska ses över senast")).count();
    assert_eq!(reviews(&told), 1, "30 days before");
    let near = later.at(in_days(&test, 14)).await;
    a_day_passes(&near).await;
    assert_eq!(reviews(&near.mails("chef@example.se").await), 2, "7 days before");
    let day_after = later.at(in_days(&test, 15)).await;
    a_day_passes(&day_after).await;
    assert_eq!(reviews(&day_after.mails("chef@example.se").await), 2, "once each");
    // One person is named for all of it, by a program too; who does not administer learns nothing.
    let api = format!("/api/v1/organisations/{}/unnamed", s.ours);
    let name = json!({ "person": s.successor });
    assert_eq!(program(&later, &s.successor, &s.ours).await.call("PUT", &api, &name).await.status, 404);
    let wrong = boss.fill(&unnamed, "/ingen-namngiven", &[("successor", &s.other)]).await;
    assert_eq!(wrong.status, 422);
    let named = program(&later, &s.boss, &s.ours).await.call("PUT", &api, &name).await;
    assert_eq!(named.status, 200, "{}", named.body);
    assert_eq!(named.json()["total"], 0);
    boss.get(&unnamed).await.says("Det finns inget som ingen är namngiven för");
    // What has passed says so in words.
    let overdue = later.at(in_days(&test, 25)).await;
    let mut successor = browser(&overdue, &s.successor, &s.ours).await;
    successor.get("/").await.says("Försenat Skulle ha varit klart").says("Se över Bussavtalet");
    let waits = program(&overdue, &s.successor, &s.ours).await.get("/api/v1/me/waiting").await.json();
    assert_eq!(waits["items"][0]["is_overdue"], true);
}

#[tokio::test]
async fn a_confidential_place_nobody_handed_over_is_the_organisations_to_fill() {
    let test = TestApp::empty().await;
    let s = shared(&test).await;
    let mut leaver = browser(&test, &s.leaver, &s.ours).await;
    let fields = [
        ("title", "Skyddat boende"),
        ("challenge", "Ingen klarar det ensam."),
        ("model", "mucf-samverkansmodell"),
        ("openness", "confidential"),
    ];
    let started = leaver.fill("/starta", "/starta", &fields).await;
    let show = format!("/samverkan/{}", started.leads().split('/').nth(2).unwrap());
    let actions = format!("{show}/atgarder");
    // Who is not named in it cannot be named for something in it.
    leaver.get(&actions).await.says_not("Efterträdaren");
    let mut boss = browser(&test, &s.boss, &s.ours).await;
    let mandate = mandate_of(&mut boss, &s.ours, "Samordnaren").await;
    let people = format!("/organisationer/{}/personer", s.ours);
    let ended = mandate.rsplit('/').next().unwrap().to_owned();
    boss.fill(&people, "/avsluta", &[("mandate", &ended)]).await.leads();
    // She is no longer let in, and the place is there to be filled: here and in the other collaboration she was named in.
    assert_eq!(leaver.get(&show).await.status, 404);
    let unnamed = format!("/organisationer/{}/ingen-namngiven", s.ours);
    boss.get(&unnamed).await.says("Namngiven i: Skyddat boende").says("Namngiven i: Kvällsbussen");
    let mut successor = browser(&test, &s.successor, &s.ours).await;
    assert_eq!(successor.get(&show).await.status, 404);
    boss.fill(&unnamed, "/ingen-namngiven", &[("successor", &s.successor)]).await.leads();
    assert_eq!(successor.get(&show).await.status, 200);
    boss.get(&unnamed).await.says("Det finns inget som ingen är namngiven för");
    assert!(
        test.mails("kommer@example.se").await.pop().unwrap().contains("utsedd för det som ingen var namngiven för")
    );
}
