//! Programs: the main job told in JSON alone, each write once, and everything that is refused with how.

use harness::{Answer, Browser, TestApp};
use kernel::idempotency::{self, Attempt, Claim};
use serde_json::{Value, json};

const API: &str = "/api/v1/collaborations";
const EXERCISE: &str = "/api/v1/collaborations/ovning-granviken";

/// The answer's JSON, after a call that was done.
#[track_caller]
fn done(answer: &Answer, status: u16) -> Value {
    assert_eq!((answer.status, answer.content_type.as_str()), (status, "application/json"), "{}", answer.body);
    answer.json()
}

/// The problem, after one that was not.
#[track_caller]
fn problem(answer: &Answer, status: u16) -> Value {
    assert_eq!((answer.status, answer.content_type.as_str()), (status, "application/problem+json"), "{}", answer.body);
    let problem = answer.json();
    assert_eq!(problem["status"], status);
    assert!(["type", "title", "detail"].iter().all(|name| problem[name].is_string()), "{problem}");
    problem
}

fn pointers(problem: &Value) -> Vec<&str> {
    problem["errors"].as_array().unwrap().iter().map(|error| error["pointer"].as_str().unwrap()).collect()
}

fn new() -> Value {
    json!({
        "title": "Kvällsbuss till Granviken",
        "challenge": "Ingen av oss kan ordna en kvällsbuss ensam.",
        "target_group": "De som jobbar kväll",
        "areas": ["1880"],
        "process_model": "mucf-samverkansmodell",
        "openness": "public",
    })
}

/// The register's id of the organisation a role acts for.
async fn organisation(program: &mut Browser<'_>, name: &str) -> String {
    let found = program.get(&format!("/api/v1/organisations?q={}", kernel::web::encode(name))).await.json();
    found["items"][0]["id"].as_str().unwrap_or_else(|| panic!("{name}: {found}")).to_owned()
}

#[tokio::test]
async fn from_the_first_question_to_a_signed_agreement_that_is_followed_up_by_programs_alone() {
    let test = TestApp::demo().await;
    let mut municipality = test.program("Samordnare", "Granviks kommun");
    let mut village = test.program("Ordförande", "Granvikens byalag");
    let mut visitor = test.stranger();
    let ours = organisation(&mut municipality, "Granviks kommun").await;
    let theirs = organisation(&mut municipality, "Granvikens byalag").await;

    // Started, described, with somebody invited who accepts and says what its part is.
    let started = municipality.call("POST", API, &new()).await;
    let collaboration = done(&started, 201);
    let here = started.header("location").to_owned();
    assert_eq!(done(&visitor.get(&here).await, 200), collaboration);
    let description = done(&municipality.get(&format!("{here}/description")).await, 200);
    assert_eq!(description["target_group"], "De som jobbar kväll");
    let mut changed = description.clone();
    changed["seen"] = changed.as_object_mut().unwrap().remove("version").unwrap();
    changed["state"] = json!("ongoing");
    changed["summary"] = json!("Hem efter jobbet.");
    let described = done(&municipality.call("PUT", &format!("{here}/description"), &changed).await, 200);
    assert_eq!((&described["state"], &described["summary"]), (&json!("ongoing"), &json!("Hem efter jobbet.")));
    assert_eq!(described["challenge"], description["challenge"]);
    let invited = municipality.call("POST", &format!("{here}/parties"), &json!({ "organisation": theirs })).await;
    assert_eq!(done(&invited, 201)["state"], "invited");
    let place = invited.header("location").to_owned();
    assert_eq!(done(&village.get(&place).await, 200)["state"], "invited");
    assert_eq!(done(&village.call("PUT", &place, &json!({ "act": "accept" })).await, 200)["state"], "party");
    problem(&village.call("PUT", &place, &json!({ "act": "accept" })).await, 403);
    let part = json!({ "task": "Vi frågar runt.", "add": { "kind": "voluntary", "text": "Tio kvällar" } });
    let said = done(&village.call("PUT", &format!("{here}/own-part"), &part).await, 200);
    assert_eq!(said["contributes"], json!([{ "number": 1, "kind": "voluntary", "text": "Tio kvällar" }]));
    let said = village.call("PUT", &format!("{here}/own-part"), &json!({ "task": "Vi frågar.", "remove": [1] })).await;
    assert_eq!(done(&said, 200)["contributes"], json!([]));

    // Each answers for itself; a draft is the party's own, silence is seen by the parties alone.
    let answer = format!("{here}/answers/pb1");
    let empty = done(&village.get(&answer).await, 200);
    assert_eq!((&empty["version"], &empty["sight"]), (&json!(0), &json!("draft")));
    let save = json!({ "seen": 0, "act": "save", "text": "Vi hör det vid köksborden." });
    let saved = done(&village.call("PUT", &answer, &save).await, 200);
    assert_eq!((&saved["version"], &saved["shown"]), (&json!(1), &Value::Null));
    let step = format!("{here}/steps/problem-och-behov");
    let heard = |step: Value, organisation: &str| {
        let answers = step["questions"][0]["answers"].as_array().unwrap().clone();
        answers.into_iter().find(|voice| voice["organisation"] == organisation)
    };
    let mine = heard(done(&village.get(&step).await, 200), &theirs).unwrap();
    assert_eq!(mine["text"], "Vi hör det vid köksborden.");
    let silent = heard(done(&municipality.get(&step).await, 200), &theirs).unwrap();
    assert!(silent.get("text").is_none() && silent.get("sight").is_none(), "{silent}");
    let share = json!({ "seen": 1, "act": "share", "text": "Vi hör det vid köksborden." });
    done(&village.call("PUT", &answer, &share).await, 200);
    let publish = json!({ "seen": 0, "act": "publish", "text": "Bussen går för sällan." });
    done(&municipality.call("PUT", &answer, &publish).await, 200);
    assert_eq!(heard(done(&municipality.get(&step).await, 200), &theirs).unwrap()["sight"], "parties");
    let public = done(&visitor.get(&step).await, 200);
    assert!(heard(public.clone(), &theirs).is_none() && heard(public, &ours).is_some());

    // Marks, the joint answer, and where they stand.
    let mark = json!({ "mark": "differ", "note": "Det gäller också ungdomar." });
    let marked = done(&village.call("PUT", &format!("{answer}/mark"), &mark).await, 200);
    assert!(marked["answers"].to_string().contains("Det gäller också ungdomar."));
    assert!(!visitor.get(&step).await.body.contains("ungdomar"));
    let joint = json!({ "seen": 0, "text": "Det saknas buss efter klockan 19.", "disagreement": "Om ungdomar." });
    let settled = done(&municipality.call("PUT", &format!("{answer}/joint"), &joint).await, 200);
    assert_eq!(settled["version"], 1);
    assert_eq!(done(&village.get(&format!("{answer}/joint")).await, 200), settled);
    let moved = done(&municipality.call("PUT", &step, &json!({ "state": "settled" })).await, 200);
    assert_eq!(moved["questions"][0]["joint"]["disagreement"], "Om ungdomar.");
    let steps = done(&village.get(&format!("{here}/steps")).await, 200);
    let row = steps["items"].as_array().unwrap().iter().find(|step| step["id"] == "problem-och-behov").unwrap().clone();
    assert_eq!((&row["state"], &row["answered"]), (&json!("settled"), &json!(2)));

    // An agreement drafted from what was settled, written, decided and signed by each on exactly the same text.
    let terms = json!({ "title": "Avtal om kvällsbuss", "kind": "cooperation-contract", "parties": [ours, theirs] });
    let drafted = municipality.call("POST", &format!("{here}/agreements"), &terms).await;
    let agreement = drafted.header("location").to_owned();
    let draft = done(&drafted, 201);
    assert!(draft["body"].as_str().unwrap().contains("Det saknas buss efter klockan 19."));
    assert_eq!((&draft["stage"], &draft["hash"]), (&json!("draft"), &Value::Null));
    problem(&visitor.get(&agreement).await, 404);
    let text = json!({
        "seen": draft["version"], "title": "Avtal om kvällsbuss", "body": "## Syfte och mål\n\nEn buss klockan 21.",
        "ends": "2029-12-31", "financed_until": "2028-12-31",
    });
    let written = done(&municipality.call("PUT", &format!("{agreement}/text"), &text).await, 200);
    assert_eq!(written["outlasts_its_finance"], true);
    assert!(written["missing"].as_array().unwrap().contains(&json!("conflict")));
    let stage = json!({ "stage": "deciding", "seen": written["version"] });
    let locked = done(&municipality.call("PUT", &format!("{agreement}/stage"), &stage).await, 200);
    assert!(locked["text"].as_str().unwrap().contains("En buss klockan 21."));
    assert_eq!(locked["hash"], kernel::digest::sha256(locked["text"].as_str().unwrap()));
    problem(&municipality.call("PUT", &format!("{agreement}/text"), &text).await, 403);
    let signature = json!({ "hash": locked["hash"], "read": true });
    problem(&village.call("POST", &format!("{agreement}/signature"), &signature).await, 403);
    for program in [&mut municipality, &mut village] {
        let decision = json!({ "decision": "yes", "reference": "§ 7" });
        done(&program.call("PUT", &format!("{agreement}/decision"), &decision).await, 200);
    }
    let forged = json!({ "hash": "0".repeat(64), "read": true });
    let refused = problem(&village.call("POST", &format!("{agreement}/signature"), &forged).await, 403);
    assert!(refused["detail"].as_str().unwrap().contains("har ändrats"), "{refused}");
    let unread = json!({ "hash": locked["hash"], "read": false });
    let refused = problem(&village.call("POST", &format!("{agreement}/signature"), &unread).await, 422);
    assert_eq!(pointers(&refused), ["/read"]);
    let signed = village.call("POST", &format!("{agreement}/signature"), &signature).await;
    assert_eq!(signed.header("location"), agreement);
    assert_eq!(done(&signed, 201)["stage"], "deciding");
    problem(&village.call("POST", &format!("{agreement}/signature"), &signature).await, 403);
    problem(&municipality.call("PUT", &format!("{agreement}/stage"), &json!({ "stage": "draft" })).await, 403);
    let signed = done(&municipality.call("POST", &format!("{agreement}/signature"), &signature).await, 201);
    assert_eq!(signed["stage"], "in-force");
    let read = done(&visitor.get(&agreement).await, 200);
    assert_eq!(read["parties"][1]["signature"]["hash"], locked["hash"]);
    assert_eq!(done(&visitor.get(&format!("{here}/agreements")).await, 200)["items"], json!([read]));

    // A goal with figures, another way to measure it, a party's own goal, an action.
    let goal = json!({
        "text": "Alla som jobbar kväll kommer hem.", "term": "long", "by": "2028", "name": "Turer efter klockan 19",
        "unit": "turer i veckan", "baseline": 0, "baseline_at": "2026-01", "target": 10.5, "target_by": "2028",
    });
    let set = municipality.call("POST", &format!("{here}/goals"), &goal).await;
    let goal = set.header("location").to_owned();
    let indicator = done(&set, 201)["indicators"][0].clone();
    assert_eq!((&indicator["target"], &indicator["baseline_at"]), (&json!(10.5), &json!("2026-01")));
    let value = json!({ "indicator": indicator["id"], "value": 1.5, "at": "2026-03", "gender": "women" });
    let recorded = done(&village.call("POST", &format!("{goal}/values"), &value).await, 201);
    assert_eq!(recorded["indicators"][0]["values"][0]["value"], 1.5);
    done(&municipality.call("POST", &format!("{goal}/indicators"), &json!({ "name": "Resande" })).await, 201);
    let own = json!({ "text": "Vi frågar alla hushåll varje höst." });
    done(&village.call("POST", &format!("{goal}/own-goals"), &own).await, 201);
    let read = done(&visitor.get(&goal).await, 200);
    assert_eq!((&read["own"][0]["organisation"], &read["indicators"][1]["name"]), (&json!(theirs), &json!("Resande")));
    assert_eq!(done(&visitor.get(&format!("{here}/goals")).await, 200)["items"], json!([read]));
    let action = json!({ "text": "Pröva en tur i mars", "by": ["granviks-kommun"], "until": "2027-03", "pilot": true });
    let added = municipality.call("POST", &format!("{here}/actions"), &action).await;
    let action = added.header("location").to_owned();
    assert_eq!(done(&added, 201)["state"], "planned");
    assert_eq!(done(&village.call("PUT", &action, &json!({ "state": "ongoing" })).await, 200)["state"], "ongoing");
    assert_eq!(done(&visitor.get(&action).await, 200)["pilot"], true);

    // The history tells all of it to the parties, and the chain is whole.
    let history = done(&village.get(&format!("{here}/history?limit=100")).await, 200);
    let verbs: Vec<&str> =
        history["items"].as_array().unwrap().iter().map(|entry| entry["verb"].as_str().unwrap()).collect();
    assert_eq!((verbs[0], verbs[verbs.len() - 1]), ("journal-action-moved", "journal-started"));
    assert!(verbs.contains(&"journal-agreement-in-force"));
    assert_eq!(history["items"][0]["person"], "Ordförande");
    problem(&visitor.get(&format!("{here}/history")).await, 404);
    assert!(test.app.db.read(kernel::journal::verify).await.unwrap().broken.is_empty());

    // One who leaves is answered, and then the work is no longer there.
    assert_eq!(done(&village.call("PUT", &place, &json!({ "act": "leave" })).await, 200)["state"], "left");
    problem(&village.get(&answer).await, 404);
}

#[tokio::test]
async fn a_new_organisation_is_invited_by_a_program_through_a_person() {
    let test = TestApp::demo().await;
    let mut municipality = test.program("Samordnare", "Granviks kommun");
    let half = json!({ "name": "Nybyggarna", "mail": "inte en adress" });
    let refused = problem(&municipality.call("POST", &format!("{EXERCISE}/parties"), &half).await, 422);
    assert_eq!(pointers(&refused), ["/kind", "/mail"]);
    let whole = json!({ "name": "Nybyggarna", "kind": "association", "mail": "ny@example.org" });
    done(&municipality.call("POST", &format!("{EXERCISE}/parties"), &whole).await, 201);
    assert_eq!(test.mails("ny@example.org").await.len(), 1);
    let parties = done(&municipality.get(&format!("{EXERCISE}/parties")).await, 200);
    assert!(parties["items"].as_array().unwrap().iter().any(|p| p["name"] == "Nybyggarna" && p["state"] == "invited"));
}

#[tokio::test]
async fn a_write_takes_a_token_the_sight_and_the_mandate() {
    let test = TestApp::demo().await;
    let refused = test.stranger().call("POST", API, &new()).await;
    problem(&refused, 401);
    assert_eq!(refused.header("www-authenticate"), "Bearer");
    problem(&test.with_token("samverka_gissning").call("POST", API, &new()).await, 401);
    // A session reads, and never writes: a browser sends its cookie whoever made it send.
    let mut signed_in = test.role("Samordnare", "Granviks kommun").await;
    assert_eq!(signed_in.get(&format!("{EXERCISE}/history")).await.status, 200);
    problem(&signed_in.call("POST", API, &new()).await, 401);
    problem(&signed_in.post(API, &[("title", "x")]).await, 401);
    // What is for the parties is not there for another organisation, whatever is asked of it.
    let mut municipality = test.program("Samordnare", "Granviks kommun");
    let mut hidden = new();
    hidden["openness"] = json!("parties");
    let here = municipality.call("POST", API, &hidden).await.header("location").to_owned();
    let mut other = test.program("Tjänsteperson", "Karlskrona kommun");
    for (method, rest, body) in [
        ("PUT", "/description", json!({})),
        ("POST", "/parties", json!({})),
        ("PUT", "/steps/gemensam-bild", json!({ "state": "open" })),
        ("PUT", "/answers/gb1", json!({ "seen": 0, "act": "save" })),
        ("PUT", "/answers/gb1/mark", json!({ "mark": "agree" })),
        ("POST", "/agreements", json!({})),
        ("POST", "/goals", json!({ "text": "x" })),
        ("POST", "/actions", json!({})),
    ] {
        problem(&other.call(method, &format!("{here}{rest}"), &body).await, 404);
    }
    // In a public one another organisation is told that it may not.
    let mut open = new();
    open["openness"] = json!("public");
    let here = municipality.call("POST", API, &open).await.header("location").to_owned();
    let refused =
        problem(&other.call("PUT", &format!("{here}/steps/gemensam-bild"), &json!({ "state": "open" })).await, 403);
    assert_eq!(refused["instance"], format!("{here}/steps/gemensam-bild"));
    // A colleague without the mandate to represent may answer, and not settle or start.
    let mut manager = test.program("Fastighetsansvarig", "Granviks kommun");
    let saved = manager.call("PUT", &format!("{EXERCISE}/answers/gb5"), &json!({ "seen": 0, "act": "save" })).await;
    assert!([200, 409].contains(&saved.status), "{}", saved.body);
    problem(
        &manager.call("PUT", &format!("{EXERCISE}/answers/gb5/joint"), &json!({ "seen": 0, "text": "x" })).await,
        403,
    );
    let refused = problem(&manager.call("POST", API, &new()).await, 403);
    assert!(refused["detail"].as_str().unwrap().contains("mandat att företräda"), "{refused}");
}

#[tokio::test]
async fn what_is_wrong_is_said_all_at_once_with_its_place_in_the_callers_language() {
    let test = TestApp::demo().await;
    let mut program = test.program("Samordnare", "Granviks kommun");
    let wrong = json!({ "titel": "x", "challenge": 5, "openness": "secret", "areas": ["1880", "9999", true] });
    let said = problem(&program.call("POST", API, &wrong).await, 422);
    assert_eq!(pointers(&said), ["/titel", "/challenge", "/areas/2", "/openness", "/title", "/areas"]);
    assert!(said["errors"][0]["message"].as_str().unwrap().contains("Tillåtna fält"), "{said}");
    let json_kind = ("content-type", "application/json");
    let english = [json_kind, ("accept-language", "en-GB, sv;q=0.5")];
    let said = program.call_with("POST", API, &wrong.to_string(), &english).await;
    assert_eq!(said.header("content-language"), "en");
    assert!(problem(&said, 422)["errors"][0]["message"].as_str().unwrap().contains("Allowed fields"));
    let missing = problem(&program.call("PUT", &format!("{EXERCISE}/answers/gb1"), &json!({})).await, 422);
    assert_eq!(pointers(&missing), ["/seen", "/act"]);
    let long = json!({ "mark": "agree", "note": "x".repeat(501) });
    let said = problem(&program.call("PUT", &format!("{EXERCISE}/answers/gb1/mark"), &long).await, 422);
    assert_eq!(pointers(&said), ["/note"]);
    let part = json!({ "add": { "kind": "voluntary", "text": "x".repeat(501), "sum": 1 } });
    let said = problem(&program.call("PUT", &format!("{EXERCISE}/own-part"), &part).await, 422);
    assert_eq!(pointers(&said), ["/add/sum", "/add/text"]);
    let terms = json!({ "title": "A", "kind": "partnership", "parties": ["x", "y"] });
    let said = problem(&program.call("POST", &format!("{EXERCISE}/agreements"), &terms).await, 422);
    assert_eq!(pointers(&said), ["/parties"]);
    // What is not JSON as it should be, or not said to be.
    for (body, place) in [
        ("{\"title\":\n}", "Rad 2:1"),
        ("{\"title\":\"a\",\"title\":\"b\"}", "”title”"),
        ("", "Rad 1:0"),
        (&format!("{}{}", "[".repeat(20), "]".repeat(20)), "20"),
    ] {
        let said = problem(&program.call_with("POST", API, body, &[json_kind]).await, 400);
        let detail = said["detail"].as_str().unwrap().replace('"', "”");
        assert!(detail.contains(place), "{body}: {detail}");
    }
    problem(&program.call_with("POST", API, &new().to_string(), &[("content-type", "text/plain")]).await, 415);
    problem(&program.call_with("POST", API, &new().to_string(), &[]).await, 415);
    problem(&program.call_with("POST", API, &format!("\"{}\"", "x".repeat(1_000_001)), &[json_kind]).await, 413);
    let other = program.call("DELETE", EXERCISE, &json!({})).await;
    problem(&other, 405);
    assert_eq!(other.header("allow"), "GET, HEAD");
    assert_eq!(program.call("PUT", API, &json!({})).await.header("allow"), "GET, HEAD, POST");
    // None of it left anything behind.
    assert_eq!(done(&program.get(&format!("{API}?q=kv%C3%A4llsbuss")).await, 200)["total"], 0);
}

#[tokio::test]
async fn two_programs_that_write_the_same_lose_nothing() {
    let test = TestApp::demo().await;
    let mut chair = test.program("Ordförande", "Granvikens byalag");
    let mut secretary = test.program("Sekreterare", "Granvikens byalag");
    let answer = format!("{EXERCISE}/answers/gb5");
    let seen = done(&chair.get(&answer).await, 200)["version"].clone();
    let of = |text: &str| json!({ "seen": seen, "act": "save", "text": text });
    done(&chair.call("PUT", &answer, &of("Ordförandens text.")).await, 200);
    let crossed = problem(&secretary.call("PUT", &answer, &of("Sekreterarens text.")).await, 409);
    assert_eq!(crossed["current"], done(&chair.get(&answer).await, 200));
    assert_eq!(crossed["current"]["text"], "Ordförandens text.");
    let next = json!({ "seen": crossed["current"]["version"], "act": "save", "text": "Bådas text." });
    assert_eq!(done(&secretary.call("PUT", &answer, &next).await, 200)["text"], "Bådas text.");

    let mut municipality = test.program("Samordnare", "Granviks kommun");
    let joint = format!("{answer}/joint");
    let seen = done(&chair.get(&joint).await, 200)["version"].clone();
    let of = |text: &str| json!({ "seen": seen, "text": text });
    done(&chair.call("PUT", &joint, &of("Först.")).await, 200);
    let crossed = problem(&municipality.call("PUT", &joint, &of("Sedan.")).await, 409);
    assert_eq!((&crossed["current"]["text"], &crossed["current"]["disagreement"]), (&json!("Först."), &json!("")));

    let description = format!("{EXERCISE}/description");
    let seen = done(&chair.get(&description).await, 200)["version"].clone();
    let of = |title: &str| json!({ "seen": seen, "title": title, "state": "ongoing" });
    done(&chair.call("PUT", &description, &of("Först")).await, 200);
    let crossed = problem(&municipality.call("PUT", &description, &of("Sedan")).await, 409);
    assert_eq!(crossed["current"], done(&chair.get(&description).await, 200));

    let parties = done(&chair.get(&format!("{EXERCISE}/parties")).await, 200);
    let two: Vec<&Value> =
        parties["items"].as_array().unwrap().iter().filter(|p| p["state"] == "party").take(2).collect();
    let terms = json!({
        "title": "A", "kind": "partnership", "parties": [two[0]["organisation"], two[1]["organisation"]],
    });
    let agreement = chair.call("POST", &format!("{EXERCISE}/agreements"), &terms).await.header("location").to_owned();
    let text = |title: &str| json!({ "seen": 1, "title": title, "body": "B" });
    done(&chair.call("PUT", &format!("{agreement}/text"), &text("Först")).await, 200);
    let crossed = problem(&municipality.call("PUT", &format!("{agreement}/text"), &text("Sedan")).await, 409);
    assert_eq!((&crossed["current"]["title"], &crossed["current"]["version"]), (&json!("Först"), &json!(2)));
    let stale = json!({ "stage": "deciding", "seen": 1 });
    problem(&municipality.call("PUT", &format!("{agreement}/stage"), &stale).await, 403);
}

async fn started(test: &TestApp) -> i64 {
    done(&test.stranger().get(&format!("{API}?q=kv%C3%A4llsbuss")).await, 200)["total"].as_i64().unwrap()
}

#[tokio::test]
async fn a_write_with_a_key_is_done_once() {
    let test = TestApp::demo().await;
    let mut program = test.program("Samordnare", "Granviks kommun");
    let first = program.call_once("POST", API, &new(), "första").await;
    problem(&first, 400);
    for key in ["", "två ord", &"x".repeat(101)] {
        problem(&program.call_once("POST", API, &new(), key).await, 400);
    }
    let first = program.call_once("POST", API, &new(), "k-1").await;
    done(&first, 201);
    assert_eq!(first.header("idempotency-replayed"), "");
    let again = program.call_once("POST", API, &new(), "k-1").await;
    assert_eq!(again.header("idempotency-replayed"), "true");
    assert_eq!((again.status, &again.body, &again.location), (first.status, &first.body, &first.location));
    assert_eq!(again.content_type, first.content_type);
    assert_eq!(started(&test).await, 1);
    // The key stands for that write and no other, and is the token's own.
    let mut other = new();
    other["title"] = json!("Kvällsbuss till något annat");
    problem(&program.call_once("POST", API, &other, "k-1").await, 422);
    problem(&program.call_once("PUT", &format!("{EXERCISE}/own-part"), &new(), "k-1").await, 422);
    let theirs = test.program("Ordförande", "Granvikens byalag").call_once("POST", API, &new(), "k-1").await;
    assert_eq!((theirs.status, theirs.header("idempotency-replayed")), (201, ""));
    assert_eq!(started(&test).await, 2);
    // What went wrong is not kept: mended, the same key will do.
    problem(&program.call_once("POST", API, &json!({ "title": "Kvällsbuss" }), "k-2").await, 422);
    done(&program.call_once("POST", API, &new(), "k-2").await, 201);
    // A write that puts is replayed with what it answered then, whatever stands now.
    let answer = format!("{EXERCISE}/answers/gb5");
    let seen = done(&program.get(&answer).await, 200)["version"].clone();
    let save = json!({ "seen": seen, "act": "save", "text": "Ett." });
    let kept = done(&program.call_once("PUT", &answer, &save, "k-3").await, 200);
    assert_eq!(done(&program.call_once("PUT", &answer, &save, "k-3").await, 200), kept);
    problem(&program.call("PUT", &answer, &save).await, 409);
    // Without a key each time is a new time.
    for _ in 0..2 {
        done(&program.call("POST", API, &new()).await, 201);
    }
    assert_eq!(started(&test).await, 5);
    // A token that has ended replays nothing.
    problem(&test.with_token("samverka_slut").call_once("POST", API, &new(), "k-1").await, 401);
}

#[tokio::test]
async fn of_several_that_come_at_once_with_one_key_one_is_done() {
    let test = TestApp::demo().await;
    let send = async || test.program("Samordnare", "Granviks kommun").call_once("POST", API, &new(), "samtidigt").await;
    let (a, b, c, d) = tokio::join!(send(), send(), send(), send());
    let answers = [a, b, c, d];
    let made: Vec<String> = answers.iter().map(|answer| done(answer, 201)["id"].to_string()).collect();
    assert!(made.iter().all(|id| *id == made[0]), "{made:?}");
    let replayed = answers.iter().filter(|answer| answer.header("idempotency-replayed") == "true").count();
    assert_eq!((replayed, started(&test).await), (3, 1));
}

#[tokio::test]
async fn a_key_is_forgotten_after_a_day() {
    let test = TestApp::empty().await;
    let now = test.app.clock.now();
    let attempt =
        Attempt { key: "k".into(), method: "POST".into(), path: "/x".into(), digest: kernel::digest::sha256("a") };
    let other = Attempt { digest: kernel::digest::sha256("b"), ..attempt.clone() };
    let answer = idempotency::Answer { status: 201, location: Some("/y".into()), body: "{}".into() };
    let (kept, later) = (answer.clone(), now.plus(idempotency::LENGTH));
    let found = test
        .app
        .db
        .write(move |tx| -> Result<_, kernel::DbError> {
            assert!(matches!(idempotency::claim(tx, "token", &attempt, now)?, Claim::Ours));
            idempotency::keep(tx, "token", "k", &kept)?;
            let soon = now.plus(idempotency::LENGTH - 1);
            let replayed = matches!(idempotency::claim(tx, "token", &attempt, soon)?, Claim::Done(a) if a == kept);
            let refused = matches!(idempotency::claim(tx, "token", &other, soon)?, Claim::Other);
            // A day old, it is free for something else, whether or not anybody has cleaned up.
            let free = matches!(idempotency::claim(tx, "token", &other, later)?, Claim::Ours);
            idempotency::keep(tx, "token", "k", &kept)?;
            let (early, late) = (later.plus(idempotency::LENGTH - 1), later.plus(idempotency::LENGTH));
            let removed = [idempotency::remove_old(tx, early, 10)?, idempotency::remove_old(tx, late, 10)?];
            Ok((replayed, refused, free, removed))
        })
        .await
        .unwrap();
    assert_eq!(found, (true, true, true, [0, 1]));
}
