//! What rests on a person: named, waiting for her, handed over whole or falling back to the organisation.

use crate::steps::*;
use harness::{Browser, TestApp};
use kernel::record::Word;
use kernel::{Mandate, Stop};
use serde_json::{Value, json};

/// Does something as somebody, straight through the acts.
pub async fn as_actor<T: Send + 'static>(
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

pub fn taken<T, C>(taken: kernel::form::Taken<T, C>) -> T {
    match taken {
        kernel::form::Taken::Done(done) => done,
        _ => panic!("not taken"),
    }
}

/// Two organisations in a collaboration with an action, a goal, and an agreement in force that is soon to be reviewed.
pub struct Shared {
    pub ours: String,
    pub theirs: String,
    pub boss: String,
    pub leaver: String,
    pub successor: String,
    pub other: String,
    pub id: String,
    pub action: String,
    pub goal: String,
    pub agreement: String,
}

pub async fn shared(test: &TestApp) -> Shared {
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

pub async fn browser<'a>(test: &'a TestApp, person: &str, organisation: &str) -> Browser<'a> {
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
    ] {
        preview.says(duty);
    }
    let friday = in_days(&test, 3).date();
    let done = boss.fill(&hand_over, "/lamna-over", &[("successor", &s.successor), ("last-day", &friday)]).await;
    let handed = done.leads().to_owned();
    leaver.get(&handed).await.says("Bevakar överenskommelsen: Bussavtalet").says("Pröva en tur i mars");
    let told = test.mails("utvecklare@example.se").await.pop().unwrap();
    assert!(told.contains("lämnat över till Efterträdaren") && told.contains("Kvällsbussen"), "{told}");
    // Nobody is asked to extend what has been handed over, and the history says to whom it was.
    boss.get("/").await.says_not("förläng eller lämna över");
    leaver.get("/").await.says_not("förläng eller lämna över");
    boss.get(&format!("{show}/historik")).await.says("Ett uppdrag lämnades över : Efterträdaren");
    let told = program(&test, &s.boss, &s.ours).await.get(&format!("/api/v1/collaborations/{}/history", s.id)).await;
    assert_eq!(told.json()["items"][0]["subject_title"], "Efterträdaren", "{}", told.body);
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
    boss.get(&unnamed).await.says("Namngiven i: en samverkan som du inte får se").says_not("Skyddat boende");
    let all = program(&test, &s.boss, &s.ours).await.get(&format!("/api/v1/organisations/{}/unnamed", s.ours)).await;
    assert!(
        all.body.contains("en samverkan som du inte får se") && !all.body.contains("Skyddat boende"),
        "{}",
        all.body
    );
    // Who may not see it does not let herself in.
    let own = boss.fill(&unnamed, "/ingen-namngiven", &[("successor", &s.boss)]).await;
    assert_eq!(own.status, 422);
    own.says("Den kan du inte ta över själv");
    assert_eq!(boss.get(&show).await.status, 404);
    let mut successor = browser(&test, &s.successor, &s.ours).await;
    assert_eq!(successor.get(&show).await.status, 404);
    boss.fill(&unnamed, "/ingen-namngiven", &[("successor", &s.successor)]).await.leads();
    assert_eq!(successor.get(&show).await.status, 200);
    boss.get(&unnamed).await.says("Det finns inget som ingen är namngiven för");
    assert!(
        test.mails("kommer@example.se").await.pop().unwrap().contains("utsedd för det som ingen var namngiven för")
    );
}

#[tokio::test]
async fn handing_over_is_told_to_nobody_who_is_inside_no_longer() {
    let test = TestApp::empty().await;
    let s = shared(&test).await;
    let actions = format!("/samverkan/{}/atgarder", s.id);
    // Their person is named for the action; then the collaboration is closed, and only ours are named in it.
    let mut other = browser(&test, &s.other, &s.theirs).await;
    other.fill(&actions, "/atgarder/person", &[("action", &s.action), ("person", &s.other)]).await.leads();
    let (id, ours, people) = (s.id.clone(), s.ours.clone(), [s.leaver.clone(), s.boss.clone()]);
    let closed = test.app.db.write(move |tx| -> Result<(), Stop> {
        tx.run(&CLOSE, kernel::values![&id])?;
        for person in &people {
            tx.run(&NAME, kernel::values![&id, person, &ours])?;
        }
        Ok(())
    });
    closed.await.unwrap();
    let before = test.mails("utvecklare@example.se").await.len();
    let mut boss = browser(&test, &s.boss, &s.ours).await;
    let hand_over = format!("{}/lamna-over", mandate_of(&mut boss, &s.ours, "Samordnaren").await);
    let last_day = in_days(&test, 1).date();
    boss.fill(&hand_over, "/lamna-over", &[("successor", &s.successor), ("last-day", &last_day)]).await.leads();
    assert_eq!(
        test.mails("utvecklare@example.se").await.len(),
        before,
        "{:?}",
        test.mails("utvecklare@example.se").await
    );
}

#[tokio::test]
async fn whoever_keeps_an_agreement_she_may_no_longer_see_is_not_written_to() {
    let test = TestApp::empty().await;
    let s = shared(&test).await;
    let mut leaver = browser(&test, &s.leaver, &s.ours).await;
    let agreement = format!("/samverkan/{}/overenskommelser/{}", s.id, s.agreement);
    leaver.fill(&agreement, "/bevakning", &[("person", &s.leaver)]).await.leads();
    let (id, boss, ours) = (s.id.clone(), s.boss.clone(), s.ours.clone());
    let closed = test.app.db.write(move |tx| -> Result<_, Stop> {
        tx.run(&CLOSE, kernel::values![&id])?;
        Ok(tx.run(&NAME, kernel::values![&id, &boss, &ours])?)
    });
    assert_eq!(closed.await.unwrap(), 1);
    a_day_passes(&test.at(in_days(&test, 4)).await).await;
    let told = |mails: Vec<String>| mails.iter().any(|mail| mail.contains("Bussavtalet"));
    assert!(!told(test.mails("gar@example.se").await), "she is not named there");
    assert!(told(test.mails("chef@example.se").await), "somebody who sees it is told");
}

kernel::statements! {
    CLOSE = "update collaborations_collaboration set openness = 'confidential' where id = $1";
    NAME = "insert into collaborations_named_for (collaboration, person, organisation) values ($1, $2, $3)";
}

#[tokio::test]
async fn an_organisation_that_has_ended_drafts_decides_and_signs_nothing_and_reads_on() {
    let test = TestApp::empty().await;
    let s = shared(&test).await;
    let mut api = program(&test, &s.boss, &s.ours).await;
    let at = format!("/api/v1/collaborations/{}/agreements", s.id);
    let new = json!({ "title": "Nästa avtal", "kind": "partnership", "parties": [s.ours, s.theirs] });
    let drafted = api.call("POST", &at, &new).await;
    let draft = done(&drafted, 201)["id"].as_str().unwrap().to_owned();
    let at_draft = format!("{at}/{draft}");
    let seen = done(&api.get(&at_draft).await, 200)["version"].clone();
    let ended = format!("/api/v1/organisations/{}/ended", s.ours);
    done(&api.call("PUT", &ended, &json!({ "ended_on": "2026-01-01" })).await, 200);
    let text = json!({ "seen": seen, "title": "Nästa avtal", "body": "Vi kör." });
    for (method, address, body) in [
        ("POST", at.clone(), new.clone()),
        ("PUT", format!("{at_draft}/text"), text),
        ("PUT", format!("{at_draft}/stage"), json!({ "stage": "deciding", "seen": seen })),
        ("POST", format!("{at}/{}/signature", s.agreement), json!({ "hash": "x", "read": true })),
    ] {
        let refused = api.call(method, &address, &body).await;
        assert_eq!(refused.status, 403, "{address}: {}", refused.body);
        assert!(refused.json()["detail"].as_str().unwrap().contains("har upphört"), "{address}: {}", refused.body);
    }
    // On the pages too.
    let mut boss = browser(&test, &s.boss, &s.ours).await;
    let page = format!("/samverkan/{}/overenskommelser/{draft}", s.id);
    let edit = format!("{page}/text");
    let fields = [("title", "Nästa avtal"), ("body", "Vi kör.")];
    let refused = boss.fill(&edit, "/text", &fields).await;
    assert_eq!(refused.status, 403);
    refused.says("Organisationen har upphört");
    boss.get(&page).await.says("Nästa avtal");
    done(&api.get(&format!("/api/v1/collaborations/{}/history", s.id)).await, 200);
}
