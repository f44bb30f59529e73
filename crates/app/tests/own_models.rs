//! An organisation's own model from copy to use, told over HTTP: changed in the browser and by file, published, shared, started
//! on, and moved to a newer version with every answer kept.

use harness::{Answer, Browser, TestApp};
use serde_json::{Value, json};

const MUCF: &str = "mucf-samverkansmodell";

async fn coordinator(test: &TestApp) -> Browser<'_> {
    test.role("Samordnare", "Granviks kommun").await
}

/// Copies a model; where its pages are.
async fn copy(browser: &mut Browser<'_>, title: &str) -> String {
    let fields = [("origin", MUCF), ("title", title)];
    browser.fill("/modeller/egna", "/modeller/egna", &fields).await.leads().to_owned()
}

async fn publish(browser: &mut Browser<'_>, model: &str, note: &str) {
    let versions = format!("{model}/versioner");
    browser.fill(&versions, "/versioner", &[("note", note)]).await.leads();
}

async fn remove_part(browser: &mut Browser<'_>, model: &str, part: &str) {
    let page = format!("{model}/delar/{part}");
    browser.fill(&page, &format!("/delar/{part}"), &[("act", "remove")]).await.leads();
}

async fn add_questions(browser: &mut Browser<'_>, model: &str, part: &str, questions: &str) {
    let page = format!("{model}/delar/{part}");
    let fields = [("act", "add"), ("kind", "question"), ("question", questions)];
    browser.fill(&page, &format!("/delar/{part}"), &fields).await.leads();
}

fn id_of(model: &str) -> &str {
    model.rsplit('/').next().unwrap()
}

/// The id of a question by its words.
async fn question(browser: &mut Browser<'_>, model: &str, words: &str) -> String {
    let draft = browser.get(&format!("/api/v1/own-models/{}/draft", id_of(model))).await.json();
    fn find(value: &Value, words: &str) -> Option<String> {
        match value {
            Value::Object(map) if map.get("text").is_some_and(|text| text["sv"] == words) => {
                map["id"].as_str().map(str::to_owned)
            }
            Value::Object(map) => map.values().find_map(|value| find(value, words)),
            Value::Array(list) => list.iter().find_map(|value| find(value, words)),
            _ => None,
        }
    }
    find(&draft, words).unwrap_or_else(|| panic!("no question: {words}"))
}

async fn start_on(browser: &mut Browser<'_>, model: &str) -> String {
    let page = format!("/starta?model={}", id_of(model));
    let fields = [
        ("title", "Kvällsbuss"),
        ("challenge", "Ingen klarar det ensam."),
        ("model", id_of(model)),
        ("openness", "public"),
    ];
    let started = browser.fill(&page, "/starta", &fields).await;
    started.leads().split('/').nth(2).unwrap().to_owned()
}

async fn answer(browser: &mut Browser<'_>, id: &str, question: &str, text: &str) -> Answer {
    let page = format!("/samverkan/{id}/svar/{question}");
    browser.fill(&page, &format!("/svar/{question}"), &[("text", text), ("act", "share")]).await
}

/// Where the page of versions leads for one of them.
fn to(page: &Answer, version: &str) -> String {
    let end = page.body.find(&format!("\">{version}</a>")).unwrap_or_else(|| panic!("no {version}: {}", page.text()));
    let start = page.body[..end].rfind("?to=").unwrap();
    page.body[start..end].to_owned()
}

#[tokio::test]
async fn a_copy_is_changed_published_started_on_and_moved_with_its_answers() {
    let test = TestApp::demo().await;
    let mut ann = coordinator(&test).await;
    let model = copy(&mut ann, "Granviks modell").await;
    ann.get(&model).await.says("Granviks modell").says("Modellen är inte publicerad.");

    // Two steps less, three questions more, one moved up, one reworded.
    remove_part(&mut ann, &model, "utvardera").await;
    remove_part(&mut ann, &model, "malgrupp").await;
    let questions = "Vem har nycklarna?\nVem ringer vi på kvällen?\n\nVad kostar lokalen?";
    add_questions(&mut ann, &model, "roller", questions).await;
    let roles = format!("{model}/delar/roller");
    ann.get(&roles).await.says("Vem har nycklarna?").says("Vem ringer vi på kvällen?").says("Vad kostar lokalen?");
    let keys = question(&mut ann, &model, "Vem har nycklarna?").await;
    let calls = question(&mut ann, &model, "Vem ringer vi på kvällen?").await;
    ann.fill(&roles, "/delar/roller", &[("act", "shift"), ("kind", "question"), ("move", &format!("up/{calls}"))])
        .await
        .leads();
    let page = ann.get(&roles).await;
    assert!(page.body.find(&calls).unwrap() < page.body.find(&keys).unwrap(), "it moved up");
    let item = format!("{model}/delar/gemensam-bild/gb1");
    let reworded = [("act", "write"), ("text", "Hur ser var och en på saken?"), ("language", "sv")];
    ann.fill(&item, "/gb1", &reworded).await.leads();

    // What changed against the origin is told, with the words marked.
    let changes = ann.get(&format!("{model}/skillnader?from=origin")).await;
    changes.says("Vem har nycklarna?").says("borttagen").says("ändrad").says("Hur ser var och en på saken?");
    assert!(changes.body.contains("<ins>") && changes.body.contains("<del>"));
    let told = ann.get(&format!("/api/v1/own-models/{}/changes", model.rsplit('/').next().unwrap())).await.json();
    assert_eq!((&told["from"], &told["to"]), (&"origin".into(), &"draft".into()));
    let all: Vec<_> =
        told["pages"].as_array().unwrap().iter().flat_map(|p| p["differences"].as_array().unwrap()).collect();
    let of = |id: &str| all.iter().find(|difference| difference["id"] == id).unwrap();
    assert_eq!(of("gb1")["how"][0], "changed");
    assert_eq!(of("gb1")["words"][0]["after"], "Hur ser var och en på saken?");
    assert!(all.iter().any(|difference| difference["how"][0] == "added"), "{told}");

    publish(&mut ann, &model, "Två steg mindre.").await;
    ann.get(&format!("{model}/versioner")).await.says("Version 1").says("Två steg mindre.");
    let id = start_on(&mut ann, &model).await;
    ann.get(&format!("/samverkan/{id}/arbetet")).await.says("Granviks modell, version 1");
    answer(&mut ann, &id, &keys, "Byalaget har dem.").await.leads();
    answer(&mut ann, &id, "gb1", "Vi ser det som bråttom.").await.leads();
    let removed = ann.get(&format!("/samverkan/{id}/steg/utvardera")).await;
    assert_eq!(removed.status, 404);

    // The second version lacks one of the answered questions. The collaboration stays where it is.
    ann.fill(&format!("{model}/delar/roller/{keys}"), &format!("/{keys}"), &[("act", "remove")]).await.leads();
    publish(&mut ann, &model, "Nycklarna är lösta.").await;
    ann.get(&format!("/samverkan/{id}/steg/roller")).await.says("Byalaget har dem.");
    let work = ann.get(&format!("/samverkan/{id}/arbetet")).await;
    work.says("version 1").says("Det finns en nyare version av modellen.");

    // Moving: first what happens, then the move, and nothing is lost.
    let runs_on = format!("/samverkan/{id}/modell");
    let listed = ann.get(&runs_on).await;
    let look = format!("{runs_on}{}", to(&listed, "Granviks modell, version 2"));
    ann.get(&look).await.says("En besvarad fråga finns inte i den nya versionen.").says("Vem har nycklarna?");
    ann.fill(&look, "/modell", &[]).await.leads();
    ann.get(&format!("/samverkan/{id}/arbetet")).await.says("Granviks modell, version 2").says("Tidigare frågor");
    ann.get(&format!("/samverkan/{id}/steg/gemensam-bild")).await.says("Vi ser det som bråttom.");
    ann.get(&format!("/samverkan/{id}/steg/roller")).await.says_not("Byalaget har dem.");
    let earlier = ann.get(&format!("/samverkan/{id}/arbetet/tidigare")).await;
    earlier.says("Vem har nycklarna?").says("Byalaget har dem.");
    ann.get(&format!("/samverkan/{id}/historik")).await.says("Samverkan bytte version").says("Vem har nycklarna?");
    let told = ann.get(&format!("/api/v1/collaborations/{id}/earlier-answers")).await.json();
    assert_eq!(told["items"][0]["answers"][0]["text"], "Byalaget har dem.");
    // A stranger hears what is public, as before.
    test.stranger().get(&format!("/samverkan/{id}/arbetet/tidigare")).await.says_not("Byalaget har dem.");

    // And back: the answer stands in its place again.
    let back = ann.get(&runs_on).await;
    back.says("Har använts tidigare i samverkan");
    let first = format!("{runs_on}{}", to(&back, "Granviks modell, version 1"));
    ann.fill(&first, "/modell", &[]).await.leads();
    ann.get(&format!("/samverkan/{id}/steg/roller")).await.says("Byalaget har dem.");
    ann.get(&format!("/samverkan/{id}/arbetet/tidigare")).await.says("Inga frågor med svar har försvunnit.");
    assert_eq!(broken(&test).await, Vec::<String>::new());
}

/// What `samverka check` would find.
async fn broken(test: &TestApp) -> Vec<String> {
    test.app
        .db
        .read(|tx| -> Result<Vec<String>, kernel::DbError> {
            let mut found = Vec::new();
            for (_, check) in app::checks() {
                found.extend(tx.all::<String>(check, kernel::values![])?);
            }
            found.extend(collaborations::store::models::damaged(tx)?);
            Ok(found)
        })
        .await
        .unwrap()
}

#[tokio::test]
async fn a_delivered_model_is_kept_as_it_was_and_may_be_left_for_a_copy() {
    let test = TestApp::demo().await;
    let mut ann = coordinator(&test).await;
    let model = copy(&mut ann, "Vår modell").await;
    add_questions(&mut ann, &model, "gemensam-bild", "Är vi överens om orden?").await;
    publish(&mut ann, &model, "").await;
    let exercise = "ovning-granviken";
    let before = ann.get(&format!("/samverkan/{exercise}/steg/gemensam-bild")).await.text();
    let runs_on = format!("/api/v1/collaborations/{exercise}/model");
    let seen = ann.get(&runs_on).await.json();
    let target = seen["targets"].as_array().unwrap().iter().find(|t| t["id"] == id_of(&model)).unwrap().clone();
    let mut program = test.program("Samordnare", "Granviks kommun");
    let moved = program.call("PUT", &runs_on, &json!({ "seen": seen["digest"], "to": target["digest"] })).await;
    assert_eq!(moved.status, 200, "{}", moved.body);
    assert_eq!(moved.json()["model"]["id"], id_of(&model));
    let again = program.call("PUT", &runs_on, &json!({ "seen": seen["digest"], "to": target["digest"] })).await;
    assert_eq!(again.status, 409, "somebody moved it in between");
    let after = ann.get(&format!("/samverkan/{exercise}/steg/gemensam-bild")).await;
    after.says("Är vi överens om orden?");
    let shared = before.split("Vi ").nth(1).unwrap_or_default();
    assert!(after.text().contains(&shared.chars().take(20).collect::<String>()), "the answers stay");

    // Another model's questions are other questions, even where their ids are the same.
    let others = ann.get(&runs_on).await.json();
    assert!(others["targets"].as_array().unwrap().iter().all(|target| target["id"] != "skr-komplexa-utmaningar"));

    // It travels with its model, and runs on the same text elsewhere.
    let exchange = "application/vnd.samverka.collaboration+json";
    let file = ann.get_as(&format!("/api/v1/collaborations/{exercise}"), exchange).await;
    assert_eq!(file.json()["model"]["id"], id_of(&model));
    let elsewhere = TestApp::empty().await;
    elsewhere.import(&file.body).await.unwrap();
    let there = elsewhere.stranger().get(&format!("/samverkan/{exercise}/steg/gemensam-bild")).await;
    there.says("Är vi överens om orden?");

    // A file that names the delivered model does not take the move back.
    let mut file = file.json();
    file["process_model"] = json!(MUCF);
    file["model"] = Value::Null;
    file["as_of"] = json!("2031-01-01");
    test.import(&file.to_string()).await.unwrap();
    ann.get(&format!("/samverkan/{exercise}/steg/gemensam-bild")).await.says("Är vi överens om orden?");
}

#[tokio::test]
async fn a_collaboration_without_a_model_takes_one() {
    let test = TestApp::demo().await;
    let mut ann = coordinator(&test).await;
    let fields = [("title", "Utan modell"), ("challenge", "Ingen klarar det ensam."), ("openness", "parties")];
    let started = ann.fill("/starta", "/starta", &[&fields[..], &[("model", "")]].concat()).await;
    let id = started.leads().split('/').nth(2).unwrap().to_owned();
    assert_eq!(ann.get(&format!("/samverkan/{id}/arbetet")).await.status, 404);
    ann.get(&format!("/samverkan/{id}")).await.says("Välj en modell att arbeta efter");
    let runs_on = format!("/samverkan/{id}/modell");
    let listed = ann.get(&runs_on).await;
    let look = format!("{runs_on}{}", to(&listed, "MUCF:s samverkansmodell, version 1.0"));
    ann.fill(&look, "/modell", &[]).await.leads();
    ann.get(&format!("/samverkan/{id}/arbetet")).await.says("Gemensam bild");
    // Nothing has been answered yet, so any model can still be chosen.
    ann.get(&runs_on).await.says("Hallands");
    answer(&mut ann, &id, "gb1", "Vi har börjat.").await.leads();
    ann.get(&runs_on).await.says_not("Hallands");
}

#[tokio::test]
async fn only_the_coordinator_moves_it() {
    let test = TestApp::demo().await;
    let mut region = test.role("Chef för landsbygdsfrågor", "Region Mittskogen").await;
    assert_eq!(region.get("/samverkan/ovning-granviken/modell").await.status, 404);
    region.get("/samverkan/ovning-granviken/arbetet").await.says("version 1.0").says_not("Byt version");
    let fields = [("seen", ""), ("to", "")];
    assert_ne!(region.post("/samverkan/ovning-granviken/modell", &fields).await.status, 303);
}

#[tokio::test]
async fn a_file_is_checked_in_words_and_shown_before_it_is_kept() {
    let test = TestApp::demo().await;
    let mut ann = coordinator(&test).await;
    let model = copy(&mut ann, "Med fil").await;
    let file = format!("{model}/fil");
    let draft = ann.get(&format!("/api/v1/own-models/{}/draft", id_of(&model))).await;
    let mut changed: Value = draft.json();

    // Two things wrong: each by its phase, step and question, with what to do, and nothing kept.
    changed["phases"][2]["steps"][0]["questions"][1]["id"] =
        changed["phases"][2]["steps"][0]["questions"][0]["id"].clone();
    changed["phases"][1]["titel"] = json!("Fel");
    let wrong = ann.send_file(&file, "/fil", "fil.json", changed.to_string().as_bytes()).await;
    assert_eq!(wrong.status, 422);
    wrong.says("2 saker i filen behöver rättas").says("fas 3 ”").says("steg 1 ”").says("fråga 2 ”");
    wrong.says("Ge den ena ett eget id").says("Rätta fältets namn eller ta bort det.").says("Ingenting är sparat.");
    let broken = ann.send_file(&file, "/fil", "fil.json", b"{\n  \"id\": \"x\",\n}").await;
    assert_eq!(broken.status, 422);
    broken.says("rad 3").says("kommatecken");
    let latin = draft.body.replace("MUCF", "\u{e5}");
    let latin: Vec<u8> = latin.chars().filter(|c| (*c as u32) < 256).map(|c| c as u32 as u8).collect();
    ann.send_file(&file, "/fil", "fil.json", &latin).await.says("UTF-8");
    let unchanged = ann.get(&format!("/api/v1/own-models/{}/draft", id_of(&model))).await;
    assert_eq!(unchanged.body, draft.body);

    // A translator changes one English text. What changes is shown, and kept when it is confirmed.
    let mut translated: Value = draft.json();
    let english = "How does each of us see it?";
    translated["phases"][2]["steps"][0]["questions"][0]["text"]["en"] = json!(english);
    let preview = ann.send_file(&file, "/fil", "fil.json", translated.to_string().as_bytes()).await;
    assert_eq!(preview.status, 200, "{}", preview.text());
    preview.says("En skillnad.").says("engelska").says("Inget är sparat ännu.");
    let fields = [("act", "keep"), ("text", &*translated.to_string())];
    let seen = ann.get(&format!("/api/v1/own-models/{}", id_of(&model))).await.json();
    let token = hidden(&ann.get(&file).await, "form_token");
    let acting = hidden(&ann.get(&file).await, "acting_for");
    let seen = seen["draft"].as_str().unwrap();
    let kept = [&fields[..], &[("seen", seen), ("form_token", &token), ("acting_for", &acting)]].concat();
    ann.post(&file, &kept).await.leads();
    // The same again was written from a draft that is no longer there.
    assert_eq!(ann.post(&file, &kept).await.status, 409);
    let page = translated["phases"][2]["steps"][0]["id"].as_str().unwrap();
    ann.get(&format!("/en/models/own/{}/parts/{page}", id_of(&model))).await.says(english);

    // A program meets the same check, with a pointer for each place.
    let mut program = test.program("Samordnare", "Granviks kommun");
    let own = format!("/api/v1/own-models/{}/draft", id_of(&model));
    let seen = program.get(&format!("/api/v1/own-models/{}", id_of(&model))).await.json()["draft"].clone();
    let refused = program.call("PUT", &own, &json!({ "seen": seen, "model": changed })).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.json()["errors"].as_array().unwrap().len(), 2, "{}", refused.body);
    assert!(refused.body.contains("/model/phases/2/steps/0/questions/1/id"), "{}", refused.body);
    let taken = program.call("PUT", &own, &json!({ "seen": seen, "model": draft.json() })).await;
    assert_eq!(taken.status, 200, "{}", taken.body);
}

fn hidden(page: &Answer, name: &str) -> String {
    let mark = format!("name=\"{name}\" value=\"");
    let at = page.body.find(&mark).unwrap_or_else(|| panic!("no {name}")) + mark.len();
    page.body[at..].chars().take_while(|c| *c != '"').collect()
}

#[tokio::test]
async fn a_model_is_there_for_those_it_is_shared_with() {
    let test = TestApp::demo().await;
    let mut ann = coordinator(&test).await;
    let mut other = test.role("Administratör", "Region Kronoberg").await;
    let mut stranger = test.stranger();
    let model = copy(&mut ann, "Hemlig modell").await;
    let public = format!("/modeller/{}", id_of(&model));
    publish(&mut ann, &model, "").await;
    for path in [model.clone(), public.clone(), format!("{model}/skillnader"), format!("{model}/versioner/1")] {
        assert_eq!(other.get(&path).await.status, 404, "{path}");
    }
    assert_eq!(stranger.get(&public).await.status, 404);
    let api = format!("/api/v1/process-models/{}", id_of(&model));
    assert_eq!(other.get(&api).await.status, 404);
    ann.get(&public).await.says("Hemlig modell");

    // Shared by name: read, compared, copied and started on, but not its draft.
    let found = format!("{model}/delning?organisation=Kronoberg");
    ann.fill(&found, "/delning", &[("act", "share"), ("organisation", &other.own_organisation().await)]).await.leads();
    add_questions(&mut ann, &model, "roller", "Bara i utkastet?").await;
    other.get(&public).await.says("Hemlig modell").says_not("Bara i utkastet?");
    other.get("/modeller/egna").await.says("Modeller som andra delar med er").says("Hemlig modell");
    other.get("/starta").await.says("Hemlig modell (Granviks kommun)");
    assert_eq!(other.get(&model).await.status, 404);
    other.get(&format!("{model}/skillnader")).await.says("Hemlig modell").says_not("Bara i utkastet?");
    assert_eq!(other.get(&format!("{model}/skillnader?to=draft")).await.status, 404);
    let changes = format!("/api/v1/own-models/{}/changes", model.rsplit('/').next().unwrap());
    assert_eq!(other.get(&changes).await.json()["to"], "1");
    assert_eq!(other.get(&format!("{changes}?to=draft")).await.status, 404);
    assert_eq!(stranger.get(&public).await.status, 404);
    let copied =
        other.fill("/modeller/egna", "/modeller/egna", &[("origin", id_of(&model)), ("title", "Kronobergs")]).await;
    other.get(copied.leads()).await.says("Hemlig modell").says("Kronobergs");

    // Public: for everybody, in the list, with who made it and from what.
    ann.fill(&format!("{model}/delning"), "/delning", &[("act", "set"), ("sharing", "public")]).await.leads();
    stranger.get("/modeller").await.says("Hemlig modell").says("Granviks kommun").says("Från MUCF:s samverkansmodell");
    stranger.get(&public).await.says("Gjord av Granviks kommun");
    assert_eq!(stranger.get(&api).await.status, 200);
    ann.fill(&format!("{model}/delning"), "/delning", &[("act", "set"), ("sharing", "own")]).await.leads();
    assert_eq!(stranger.get(&public).await.status, 404);
    assert_eq!(other.get(&public).await.status, 404);
    let shared = ann.get(&format!("/api/v1/own-models/{}/sharing", id_of(&model))).await.json();
    assert_eq!(shared["sharing"], "own");
}

#[tokio::test]
async fn who_may_not_change_reads_and_who_crosses_is_told() {
    let test = TestApp::demo().await;
    let mut ann = coordinator(&test).await;
    let mut assistant = test.role("Tjänsteperson", "Karlskrona kommun").await;
    assistant.get("/modeller/egna").await.says("Be er administratör om hjälp.");
    let token = hidden(&assistant.get("/starta").await, "form_token");
    let acting = hidden(&assistant.get("/starta").await, "acting_for");
    let fields = [("form_token", &*token), ("acting_for", &*acting), ("origin", MUCF)];
    assert_eq!(assistant.post("/modeller/egna", &fields).await.status, 403);

    let model = copy(&mut ann, "Två skriver").await;
    let item = format!("{model}/delar/gemensam-bild/gb1");
    let old = hidden(&ann.get(&item).await, "seen");
    ann.fill(&item, "/gb1", &[("act", "write"), ("text", "Den ena")]).await.leads();
    let opened = ann.get(&item).await;
    let (token, acting) = (hidden(&opened, "form_token"), hidden(&opened, "acting_for"));
    let late =
        [("act", "write"), ("text", "Den andra"), ("seen", &*old), ("form_token", &*token), ("acting_for", &*acting)];
    let crossed = ann.post(&item, &late).await;
    assert_eq!(crossed.status, 409);
    crossed.says("Ingenting är överskrivet.").says("Den ena");
    let emptied = ann.fill(&item, "/gb1", &[("act", "write"), ("text", "")]).await;
    assert_eq!(emptied.status, 422, "what is written in a language is not emptied in it");
    // Nor is nothing added.
    let add = [("act", "add"), ("kind", "question"), ("question", "  ")];
    let empty = ann.fill(&format!("{model}/delar/roller"), "/delar/roller", &add).await;
    assert_eq!(empty.status, 422);

    // A text in one language is shown as lacking in the other, and read with a note.
    let english = format!("/en/models/own/{}", id_of(&model));
    add_questions(&mut ann, &model, "roller", "Bara på svenska?").await;
    ann.get(&model).await.says("texter saknas på engelska");
    ann.get(&format!("{english}/versions/0")).await.says("Bara på svenska?").says("(in Swedish)");
}

#[tokio::test]
async fn a_collaboration_of_an_older_program_gets_the_text_it_runs_on() {
    let test = TestApp::demo().await;
    // As a program wrote it that kept no texts.
    let forget = |tx: &mut kernel::Tx<'_>| -> Result<(), kernel::DbError> {
        tx.run(&FORGET_RUNS, kernel::values!["ovning-granviken"])?;
        tx.run(&FORGET, kernel::values!["ovning-granviken"]).map(|_| ())
    };
    test.app.db.write(forget).await.unwrap();
    let work = "/samverkan/ovning-granviken/arbetet";
    let runs_on = "/api/v1/collaborations/ovning-granviken/model";
    test.stranger().get(work).await.says("MUCF:s samverkansmodell, version 1.0");
    assert_eq!(test.stranger().get(runs_on).await.json()["digest"], "");
    test.app.prepare().await.unwrap();
    test.stranger().get(work).await.says("MUCF:s samverkansmodell, version 1.0");
    assert_ne!(test.stranger().get(runs_on).await.json()["digest"], "");
    assert_eq!(broken(&test).await, Vec::<String>::new());
}

#[tokio::test]
async fn a_text_that_was_changed_past_the_program_is_found() {
    let test = TestApp::demo().await;
    assert_eq!(broken(&test).await, Vec::<String>::new());
    let spoil =
        |tx: &mut kernel::Tx<'_>| -> Result<(), kernel::DbError> { tx.run(&SPOIL, kernel::values![MUCF]).map(|_| ()) };
    test.app.db.write(spoil).await.unwrap();
    let found = broken(&test).await;
    assert!(found.len() == 1 && found[0].ends_with(": another text"), "{found:?}");
}

kernel::statements! {
    SPOIL = "update collaborations_model_text set body = 'x' where model = $1";
    FORGET_RUNS = "delete from collaborations_model_run where collaboration = $1";
    FORGET = "update collaborations_collaboration set model_digest = null where id = $1";
}
