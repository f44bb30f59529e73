//! The exchange file: what goes in comes out and is on the page; what is wrong is said; what was signed stands.

use app::exchange::Outcome;
use harness::TestApp;
use serde_json::{Value, json};

fn cases() -> Vec<(String, String)> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/cases");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path()).collect();
    files.sort();
    files
        .into_iter()
        .map(|path| (path.file_stem().unwrap().to_string_lossy().into_owned(), std::fs::read_to_string(path).unwrap()))
        .collect()
}

/// Without what means "not known".
fn known(value: &Value) -> Option<Value> {
    match value {
        Value::Null => None,
        Value::Array(list) if list.is_empty() => None,
        Value::Array(list) => Some(Value::Array(list.iter().map(|v| known(v).unwrap_or_else(|| json!({}))).collect())),
        Value::Object(map) => {
            let kept: serde_json::Map<_, _> = map.iter().filter_map(|(k, v)| Some((k.clone(), known(v)?))).collect();
            (!kept.is_empty()).then_some(Value::Object(kept))
        }
        other => Some(other.clone()),
    }
}

#[tokio::test]
async fn what_was_imported_comes_out_equal() {
    let test = TestApp::empty().await;
    let mut everything = cases();
    assert_eq!(everything.len(), 8);
    everything.push(("everything".into(), EVERYTHING.to_owned()));
    for (id, json) in everything {
        assert_eq!(test.import(&json).await, Ok(Outcome::New), "{id}");
        assert_eq!(test.import(&json).await, Ok(Outcome::Unchanged), "{id}");
        let out = test
            .stranger()
            .get_as(&format!("/api/v1/collaborations/{id}"), "application/vnd.samverka.collaboration+json")
            .await;
        assert_eq!(out.content_type, "application/vnd.samverka.collaboration+json");
        let mut given: Value = serde_json::from_str(&json).unwrap();
        assert_eq!(known(&written(&test, &id).await), known(&given), "{id}");
        for group in given["target_groups"].as_array_mut().into_iter().flatten() {
            group.as_object_mut().unwrap().remove("check_ins");
        }
        assert_eq!(known(&out.json()), known(&given), "{id}: a stranger reads all but what target groups have said");
    }
}

/// A collaboration's file, as the command writes it.
async fn written(test: &TestApp, id: &str) -> Value {
    let (ctx, id) = (test.app.own_ctx(kernel::Language::Swedish), id.to_owned());
    let text = test.app.db.read(move |tx| app::exchange::export_text(tx, &ctx, &id)).await.unwrap();
    serde_json::from_str(&text.expect("it is there")).unwrap()
}

/// The file of every field, as it was at another time, with its second target group changed.
fn later(as_of: &str, change: fn(&mut Value)) -> String {
    let mut file: Value = serde_json::from_str(EVERYTHING).unwrap();
    file["as_of"] = json!(as_of);
    change(&mut file["target_groups"][1]);
    file.to_string()
}

kernel::statements! {
    CHANGED_HERE = "update collaborations_target_group set next_on = '2028-01-01', version = version + 1";
    ANSWERED_HERE = "update collaborations_check_in set result = 'Vi frågar regionen.', result_at = 1 where number = 2";
}

#[tokio::test]
async fn a_later_file_changes_a_target_group_until_somebody_here_has() {
    let test = TestApp::empty().await;
    assert_eq!(test.import(EVERYTHING).await, Ok(Outcome::New));
    let page = test.stranger().get("/samverkan/everything/malgrupper").await;
    page.says("Hushåll utan bil").says("Region Örebro län för deras talan");
    let page = test.stranger().get("/samverkan/everything/malgrupper/1").await;
    page.says("De som har mer än två kilometer").says_not("En buss hem på kvällen");
    let second = later("2030-01", |group| {
        group["next_on"] = json!("2027-03-01");
        group["check_ins"][0]["said"] = json!("Två bussar hem.");
    });
    assert_eq!(test.import(&second).await, Ok(Outcome::Updated));
    let group = written(&test, "everything").await["target_groups"][1].clone();
    assert_eq!((&group["next_on"], &group["check_ins"][0]["said"]), (&json!("2027-03-01"), &json!("Två bussar hem.")));
    assert_eq!(group["check_ins"].as_array().unwrap().len(), 2, "the same day and question is the same check-in");
    for statement in [&CHANGED_HERE, &ANSWERED_HERE] {
        test.app.db.write(move |tx| tx.run(statement, &[])).await.unwrap();
    }
    let third = later("2031-01", |group| {
        group["next_on"] = json!("2029-01-01");
        group["check_ins"][1]["result"] = json!("Ingenting.");
        group["check_ins"].as_array_mut().unwrap().push(json!(
            {"at": "2026-10-01", "by": "region-orebro", "asked": "Och nu?", "said": "Bättre."}));
    });
    assert_eq!(test.import(&third).await, Ok(Outcome::Updated));
    let group = written(&test, "everything").await["target_groups"][1].clone();
    assert_eq!(group["next_on"], "2028-01-01", "what was changed here stays");
    assert_eq!(group["check_ins"][1]["result"], "Vi frågar regionen.", "what was answered here stays");
    assert_eq!(group["check_ins"][2]["said"], "Bättre.", "what is new is added");
    test.is_sound().await;
}

#[tokio::test]
async fn a_file_carries_the_target_groups_of_the_exercise_and_who_asks_decides_how_much() {
    let test = TestApp::demo().await;
    let file = written(&test, "ovning-granviken").await;
    let asked = |file: &Value| {
        let groups = file["target_groups"].as_array().unwrap().iter();
        groups.filter_map(|group| group["check_ins"].as_array()).map(Vec::len).sum::<usize>()
    };
    assert!(asked(&file) > 0, "the exercise has asked somebody: {}", file["target_groups"]);
    let (at, kind) = ("/api/v1/collaborations/ovning-granviken", "application/vnd.samverka.collaboration+json");
    assert_eq!(asked(&test.stranger().get_as(at, kind).await.json()), 0);
    let party = test.role("Samordnare", "Granviks kommun").await.get_as(at, kind).await.json();
    assert_eq!(party["target_groups"], file["target_groups"]);
    // Read into another installation it is the same file, and the groups stand on their page.
    let other = TestApp::empty().await;
    assert_eq!(other.import(&file.to_string()).await, Ok(Outcome::New));
    let again = written(&other, "ovning-granviken").await;
    assert_eq!(again["target_groups"], file["target_groups"]);
    assert_eq!(again["parties"], file["parties"], "units that speak for themselves are among what a party says");
    other.stranger().get("/en/collaborations/ovning-granviken/target-groups").await.says("Hushåll utan bil");
    other.is_sound().await;
}

/// Every text in one language, ids and addresses left out.
fn texts<'a>(value: &'a Value, language: &str, found: &mut Vec<&'a str>) {
    match value {
        Value::Object(map) if map.contains_key("sv") || map.contains_key("en") => {
            found.extend(map.get(language).or_else(|| map.get("sv")).and_then(Value::as_str));
        }
        Value::Object(map) => {
            for (name, value) in map {
                if name == "name"
                    && let Some(name) = value.as_str()
                {
                    found.push(name);
                }
                texts(value, language, found);
            }
        }
        Value::Array(list) => list.iter().for_each(|value| texts(value, language, found)),
        _ => {}
    }
}

#[tokio::test]
async fn everything_a_case_states_is_on_its_page() {
    let test = TestApp::demo().await;
    for (id, json) in cases() {
        let file: Value = serde_json::from_str(&json).unwrap();
        for (language, path) in [("sv", format!("/samverkan/{id}")), ("en", format!("/en/collaborations/{id}"))] {
            let page = test.stranger().get(&path).await;
            let shown = page.text().replace('\u{a0}', " ");
            let mut stated = Vec::new();
            texts(&file, language, &mut stated);
            for text in stated {
                // Markdown's marks are not shown, so texts are compared paragraph by paragraph.
                for line in text
                    .lines()
                    .map(|line| line.trim_start_matches(['-', '#', ' ']).trim())
                    .filter(|l| !l.is_empty() && !l.contains("**"))
                {
                    let words: Vec<&str> = line.split_whitespace().collect();
                    assert!(shown.contains(&words.join(" ")), "{path} does not show: {line}");
                }
            }
            for source in file["sources"].as_array().into_iter().flatten() {
                if let Some(url) = source["url"].as_str() {
                    assert!(page.body.contains(&format!("href=\"{url}\"")), "{url}");
                }
            }
        }
    }
}

#[tokio::test]
async fn the_cases_have_the_parties_the_source_counts() {
    let test = TestApp::demo().await;
    for (id, parties) in [("boras-myndighetssamverkan", 15), ("business-region-orebro", 13)] {
        let view = test.stranger().get(&format!("/api/v1/collaborations/{id}")).await.json();
        assert_eq!(view["parties"].as_array().unwrap().len(), parties, "{id}");
    }
}

/// A small sound file, to be broken in one way at a time.
fn sound() -> Value {
    json!({
        "format": "samverka/collaboration@1", "id": "prov", "language": "sv", "title": "Prov",
        "areas": ["18"],
        "organisations": [
            {"id": "a", "name": "Örebro kommun", "kind": "municipality", "area": "1880"},
            {"id": "b", "name": "Byalaget", "kind": "association"}],
        "parties": [{"organisation": "a", "contributes": [{"kind": "money", "amount": 100, "currency": "SEK"}]}, {"organisation": "b"}],
        "agreements": [{"id": "x", "kind": "partnership", "between": ["a", "b"],
            "cost_sharing": {"rule": "percent", "shares": [{"organisation": "a", "percent": 60}, {"organisation": "b", "percent": 40}]}}],
        "goals": [{"id": "g", "text": "Mål", "indicators": [{"id": "i", "values": [{"at": "2020", "value": 1}]}]}]
    })
}

/// Breaks a sound file, and what must be said about it: the place, and a word of the message.
type Broken = (&'static str, fn(&mut Value), &'static str, &'static str);

const BROKEN: &[Broken] = &[
    (
        "no format",
        |f| {
            f.as_object_mut().unwrap().remove("format");
        },
        "format",
        "missing",
    ),
    (
        "a target group without a name that says more",
        |f| f["target_groups"] = json!([{"description": "De som reser långt"}]),
        "target_groups[0].name",
        "missing",
    ),
    (
        "a target group represented by nobody that is named",
        |f| f["target_groups"] = json!([{"name": "Unga", "represented_by": "c"}]),
        "target_groups[0].represented_by",
        "c",
    ),
    (
        "a check-in without a whole day",
        |f| {
            f["target_groups"] =
                json!([{"name": "Unga", "check_ins": [{"at": "2026", "by": "a", "asked": "Vad?", "said": "Det."}]}]);
        },
        "target_groups[0].check_ins[0].at",
        "2026-11-23",
    ),
    ("another format", |f| f["format"] = json!("samverka/collaboration@9"), "format", "samverka/collaboration@1"),
    (
        "no id",
        |f| {
            f.as_object_mut().unwrap().remove("id");
        },
        "id",
        "missing",
    ),
    ("an id with capitals", |f| f["id"] = json!("Prov"), "id", "a–z"),
    ("an unknown language", |f| f["language"] = json!("de"), "language", "sv, en"),
    ("no title", |f| f["title"] = json!(null), "title", "missing"),
    ("a title of another kind", |f| f["title"] = json!(7), "title", "7"),
    ("a third language", |f| f["title"] = json!({"sv": "a", "fi": "b"}), "title", "fi"),
    ("an unknown field", |f| f["colour"] = json!("red"), "", "colour"),
    ("an unknown field inside", |f| f["parties"][0]["colour"] = json!("red"), "parties[0]", "colour"),
    ("an unknown word", |f| f["state"] = json!("begun"), "state", "preparing"),
    (
        "an organisation without kind",
        |f| {
            f["organisations"][0].as_object_mut().unwrap().remove("kind");
        },
        "organisations[0].kind",
        "missing",
    ),
    ("an id twice", |f| f["organisations"][1]["id"] = json!("a"), "organisations[1].id", "twice"),
    ("a party nobody knows", |f| f["parties"][0]["organisation"] = json!("zz"), "parties[0].organisation", "zz"),
    ("a bad date", |f| f["started"] = json!("2015-13"), "started", "2015-13"),
    (
        "a negative amount",
        |f| f["parties"][0]["contributes"][0]["amount"] = json!(-1),
        "parties[0].contributes[0].amount",
        "negative",
    ),
    (
        "shares over a hundred",
        |f| f["agreements"][0]["cost_sharing"]["shares"][0]["percent"] = json!(61),
        "agreements[0].cost_sharing.shares",
        "101",
    ),
    ("an area that does not exist", |f| f["areas"][0] = json!("99"), "areas[0]", "99"),
    (
        "a wrong check digit",
        |f| f["organisations"][0]["number"] = json!("232100-0165"),
        "organisations[0].number",
        "check digit",
    ),
    (
        "a personal number",
        |f| f["organisations"][0]["number"] = json!("811218-9876"),
        "organisations[0].number",
        "personal number",
    ),
    (
        "a personal number in a name",
        |f| f["organisations"][0]["name"] = json!("Firma 811218-9876"),
        "organisations[0].name",
        "personal number",
    ),
    ("a list that is not one", |f| f["parties"] = json!({"organisation": "a"}), "parties", "[…]"),
    (
        "a goal nobody knows",
        |f| f["parties"][0]["own_goals"] = json!([{"text": "x", "serves": "zz"}]),
        "parties[0].own_goals[0].serves",
        "zz",
    ),
    (
        "an agreement nobody knows",
        |f| f["agreements"][0]["rests_on"] = json!(["zz"]),
        "agreements[0].rests_on[0]",
        "zz",
    ),
    ("a global goal too many", |f| f["global_goals"] = json!([18]), "global_goals[0]", "1–17"),
    (
        "a link to a script",
        |f| f["sources"] = json!([{"id": "s", "url": "javascript:alert(1)"}]),
        "sources[0].url",
        "https://",
    ),
    ("a text too long", |f| f["summary"] = json!("x".repeat(50_001)), "summary", "50001"),
    ("a list too long", |f| f["learned"] = json!(vec!["x"; 2_001]), "learned", "2001"),
];

#[tokio::test]
async fn what_is_wrong_is_said_where_it_stands() {
    let test = TestApp::empty().await;
    assert!(BROKEN.len() >= 20);
    for (what, break_it, path, word) in BROKEN {
        let mut file = sound();
        break_it(&mut file);
        let problems = test.import(&file.to_string()).await.expect_err(what);
        let found = problems.iter().any(|line| line.starts_with(path) && line.contains(word));
        assert!(found, "{what}: {problems:?}");
    }
    for (what, text, word) in [
        ("not JSON", "{\n  \"id\": \"a\",\n  oj }", "Line 3:3"),
        ("a name twice", "{\"id\": \"a\", \"id\": \"b\"}", "×2"),
        ("too deep", &"[".repeat(13).chars().chain("]".repeat(13).chars()).collect::<String>(), "13"),
        ("not an object", "[]", "{…}"),
        ("too large", &format!("\"{}\"", "x".repeat(5_000_001)), "5000000"),
    ] {
        let problems = test.import(text).await.expect_err(what);
        assert!(problems[0].contains(word), "{what}: {problems:?}");
    }
    // All or nothing: none of it left a trace.
    assert_eq!(test.stranger().get("/api/v1/collaborations").await.json()["total"], 0);
    assert_eq!(test.stranger().get("/api/v1/organisations").await.json()["total"], 0);
    assert_eq!(test.import(&sound().to_string()).await, Ok(Outcome::New));
}

#[tokio::test]
async fn a_message_is_in_the_chosen_language() {
    let problems = app::exchange::read("{\"format\": 7}").unwrap_err();
    let texts = kernel::Texts::new(&app::catalogues()).unwrap();
    assert!(problems[0].in_words(&texts, kernel::Language::Swedish).starts_with("format: Här står 7."));
    assert!(problems[0].in_words(&texts, kernel::Language::English).starts_with("format: Found 7."));
}

#[tokio::test]
async fn a_later_file_updates_and_an_older_is_refused() {
    let test = TestApp::empty().await;
    let dated = |as_of: Option<&str>, title: &str| {
        let mut file = sound();
        file["title"] = json!(title);
        file["openness"] = json!("public");
        file["as_of"] = json!(as_of);
        file.to_string()
    };
    assert_eq!(test.import(&dated(None, "Ett")).await, Ok(Outcome::New));
    assert!(test.import(&dated(None, "Två")).await.unwrap_err()[0].contains("--replace"));
    assert_eq!(test.import_with(&dated(None, "Två"), true).await, Ok(Outcome::Updated));
    assert_eq!(test.import(&dated(Some("2020"), "Tre")).await, Ok(Outcome::Updated));
    assert_eq!(test.import(&dated(Some("2020"), "Tre")).await, Ok(Outcome::Unchanged));
    assert!(test.import(&dated(Some("2019"), "Fyra")).await.unwrap_err()[0].contains("2019"));
    assert!(test.import_with(&dated(None, "Fyra"), true).await.is_err());
    assert_eq!(test.import(&dated(Some("2020-06"), "Fem")).await, Ok(Outcome::Updated));
    test.stranger().get("/samverkan/prov").await.says("Fem");
}

#[tokio::test]
async fn openness_left_out_means_the_parties() {
    let test = TestApp::empty().await;
    test.import(&sound().to_string()).await.unwrap();
    assert_eq!(test.stranger().get("/samverkan/prov").await.status, 404);
    test.stranger().get("/samverkan").await.says_not("Prov");
    assert_eq!(test.stranger().get("/api/v1/collaborations").await.json()["total"], 0);
}

#[tokio::test]
async fn an_organisation_in_a_file_is_the_registered_one() {
    let test = TestApp::empty().await;
    let with = |id: &str, organisation: Value| {
        let mut file = json!({"format": "samverka/collaboration@1", "id": id, "language": "sv", "title": id, "openness": "public"});
        file["organisations"] = json!([organisation]);
        file["parties"] = json!([{"organisation": organisation["id"]}]);
        file.to_string()
    };
    for (id, organisation) in [
        (
            "ett",
            json!({"id": "o", "name": "Örebro kommun", "kind": "municipality", "area": "1880", "number": "212000-1967"}),
        ),
        ("samma-nummer", json!({"id": "p", "name": "Örebro stad", "kind": "other", "number": "2120001967"})),
        ("samma-omrade", json!({"id": "q", "name": "Kommunen", "kind": "municipality", "area": "1880"})),
        ("samma-namn", json!({"id": "r", "name": "BYALAGET", "kind": "association"})),
        ("samma-namn-igen", json!({"id": "s", "name": "Byalaget", "kind": "association"})),
        ("annat-slag", json!({"id": "t", "name": "Byalaget", "kind": "network"})),
    ] {
        assert_eq!(test.import(&with(id, organisation)).await, Ok(Outcome::New), "{id}");
    }
    let listed = test.stranger().get("/api/v1/organisations").await.json();
    let names: Vec<&str> = listed["items"].as_array().unwrap().iter().map(|o| o["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["BYALAGET", "Byalaget", "Örebro kommun"], "the register's own entries are never changed");
    // The name the file uses stays with the collaboration.
    test.stranger().get("/samverkan/samma-nummer").await.says("Örebro stad");
}

#[tokio::test]
async fn an_unknown_model_is_kept_and_shown_by_name() {
    let test = TestApp::empty().await;
    let mut file = sound();
    file["openness"] = json!("public");
    file["process_model"] = json!("en-annan-modell");
    test.import(&file.to_string()).await.unwrap();
    test.stranger().get("/samverkan/prov").await.says("en-annan-modell");
}

#[tokio::test]
async fn a_model_in_a_file_is_run_on_and_checked() {
    let test = TestApp::empty().await;
    let mut file = sound();
    file["openness"] = json!("public");
    file["process_model"] = json!("bygdens-modell");
    file["model"] = json!({
        "format": "samverka/process-model@1", "id": "bygdens-modell", "version": "1", "title": "Bygdens modell",
        "phases": [{ "id": "forst", "title": "Först", "questions": [{ "id": "b1", "text": "Vem kan?" }] }]
    });
    let mut wrong = file.clone();
    wrong["model"]["id"] = json!("en-annan");
    wrong["model"]["phases"][0]["questions"][0]["text"] = json!("");
    let problems = test.import(&wrong.to_string()).await.unwrap_err();
    assert_eq!(problems.len(), 2, "{problems:?}");
    assert!(problems.iter().any(|problem| problem.starts_with("model.phases[0].questions[0].text: ")), "{problems:?}");
    test.import(&file.to_string()).await.unwrap();
    test.stranger().get("/samverkan/prov/steg/forst").await.says("Vem kan?");
    // Nobody else gets the model by its id: it belongs to this collaboration.
    assert_eq!(test.stranger().get("/modeller/bygdens-modell").await.status, 404);
    assert_eq!(test.stranger().get("/samverkan/prov").await.status, 200);

    // The same model worded anew, in a later file.
    file["model"]["phases"][0]["questions"][0]["text"] = json!("Vem kan hjälpa till?");
    file["as_of"] = json!("2031");
    test.import(&file.to_string()).await.unwrap();
    test.stranger().get("/samverkan/prov/steg/forst").await.says("Vem kan hjälpa till?");
}

#[tokio::test]
async fn a_text_without_english_is_shown_in_swedish_and_marked() {
    let test = TestApp::empty().await;
    let mut file = sound();
    file["openness"] = json!("public");
    file["challenge"] = json!({"sv": "Ingen klarar det ensam."});
    test.import(&file.to_string()).await.unwrap();
    let page = test.stranger().get("/en/collaborations/prov").await;
    page.says("Ingen klarar det ensam.").says("(in Swedish)");
    assert!(page.body.contains("lang=\"sv\""));
}

/// Every field of the format, with a word of each list.
const EVERYTHING: &str = include_str!("everything.json");
