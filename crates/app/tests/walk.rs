//! Every route, walked: as a stranger, and by those who may, in both languages. The number of statements is counted.

use harness::{Browser, TestApp};
use kernel::Language;
use kernel::web::Who;
use serde_json::Value;
use std::collections::HashMap;

const EXERCISE: &str = "ovning-granviken";

/// A value for each varying part of an address, so that a new route must name its own.
async fn samples(test: &TestApp) -> HashMap<&'static str, String> {
    let mut coordinator = test.role("Samordnare", "Granviks kommun").await;
    let page = coordinator.get(&format!("/samverkan/{EXERCISE}")).await;
    let after = |mark: &str| {
        let start = page.body.find(mark).unwrap_or_else(|| panic!("{mark}")) + mark.len();
        page.body[start..].chars().take_while(|c| c.is_ascii_alphanumeric() || "-.".contains(*c)).collect::<String>()
    };
    let copied = coordinator.fill("/modeller/egna", "/modeller/egna", &[("origin", "mucf-samverkansmodell")]).await;
    let own = copied.leads().rsplit('/').next().unwrap().to_owned();
    let at = format!("/modeller/egna/{own}");
    coordinator.fill(&format!("{at}/versioner"), "/versioner", &[("note", "Först")]).await.leads();
    coordinator.fill(&format!("{at}/delning"), "/delning", &[("sharing", "public")]).await.leads();
    let organisation = coordinator.own_organisation().await;
    let secret = invitation(test, &mut coordinator, &organisation).await;
    let request = request(test, &mut coordinator, &organisation).await;
    let (mandate, handover) = handed_over(&mut coordinator, &organisation).await;
    let read_in = format!("/organisationer/{organisation}/las-in");
    let file = "Enhet;Del av;E-postadress\nBiblioteket;;namn@example.se\n";
    let sent = coordinator.send_file(&read_in, "/las-in", "enheter.csv", file.as_bytes()).await;
    let import = sent.leads().trim_start_matches("/inlasning/").to_owned();
    HashMap::from([
        ("own", own),
        ("part", "gemensam-bild".to_owned()),
        ("item", "gb1".to_owned()),
        ("number", "1".to_owned()),
        ("code", "1880".to_owned()),
        ("step", "gemensam-bild".to_owned()),
        ("question", "gb1".to_owned()),
        ("model", "mucf-samverkansmodell".to_owned()),
        ("secret", secret),
        ("article", "mandate".to_owned()),
        ("principle", "openness".to_owned()),
        ("form", "partnership-iop".to_owned()),
        ("method", "swot".to_owned()),
        ("sentence", "app-welcome".to_owned()),
        ("guide", "organisation".to_owned()),
        ("setting", "theme".to_owned()),
        // Acts and calls alone, no pages: what they do is in `administration`'s tests and `insight.rs`.
        ("person", "nothing".to_owned()),
        ("job", "nothing".to_owned()),
        ("mail", "nothing".to_owned()),
        ("insight", "nothing".to_owned()),
        ("handover", handover),
        ("request", request),
        ("mandate", mandate),
        ("import", import),
        ("merger", "nothing".to_owned()),
        ("verification", "nothing".to_owned()),
        ("claim", "nothing".to_owned()),
        ("invitation", "nothing".to_owned()),
        ("session", "nothing".to_owned()),
        ("token", "nothing".to_owned()),
        ("group", "1".to_owned()),
        ("check", "1".to_owned()),
        ("which", "register".to_owned()),
        ("unit", "1".to_owned()),
        ("agreement", after("/overenskommelser/")),
        ("goal", after("/mal/")),
        ("organisation", organisation),
        ("action", {
            let actions = coordinator.get(&format!("/api/v1/collaborations/{EXERCISE}/actions")).await.json();
            actions["items"][0]["id"].as_str().unwrap().to_owned()
        }),
    ])
}

/// The secret of a link that invites somebody new, out of the mail it is sent in.
async fn invitation(test: &TestApp, coordinator: &mut Browser<'_>, organisation: &str) -> String {
    let people = format!("/organisationer/{organisation}/personer");
    let fields = [("mail", "ny@example.se"), ("task", "Utredare"), ("acts", "answer")];
    assert_eq!(coordinator.fill(&people, "/personer", &fields).await.status, 200);
    let mail = test.mails("ny@example.se").await.remove(0);
    word_after(&mail, "/logga-in/")
}

/// Somebody else asks to act for the organisation; the request's id.
async fn request(test: &TestApp, coordinator: &mut Browser<'_>, organisation: &str) -> String {
    let mut outsider = test.role("Säkerhetssamordnare", "Borås stad").await;
    let ask = format!("/organisationer/{organisation}/agera-for");
    let fields = [("task", "Utredare"), ("message", "Vi känner varandra från mässan.")];
    assert!(matches!(outsider.fill(&ask, "/agera-for", &fields).await.status, 200 | 303));
    let people = coordinator.get(&format!("/organisationer/{organisation}/personer")).await;
    word_after(&people.body, "/forfragningar/")
}

/// Somebody hands over what she has begun to the coordinator: the coordinator's mandate, and what was handed over.
async fn handed_over(coordinator: &mut Browser<'_>, organisation: &str) -> (String, String) {
    let people = coordinator.get(&format!("/organisationer/{organisation}/personer")).await.body;
    let mandate_of = |role: &str| {
        let before = people.split(&format!(">{role}</a>")).next().unwrap();
        word_after(before.rsplit("<a ").next().unwrap(), "/mandat/")
    };
    let (leaver, successor) = (mandate_of("Fastighetsansvarig"), mandate_of("Samordnare"));
    let hand_over = format!("/organisationer/{organisation}/mandat/{leaver}/lamna-over");
    let choices = coordinator.get(&hand_over).await.body;
    let before = choices.split(">Samordnare</option>").next().unwrap();
    let to = word_after(before.rsplit("<option ").next().unwrap(), "value=\"");
    let last_day = kernel::Clock::System.now().plus(20 * kernel::Moment::DAY).date();
    let done = coordinator.fill(&hand_over, "/lamna-over", &[("successor", &to), ("last-day", &last_day)]).await;
    (successor, word_after(done.leads(), "/overlamningar/"))
}

/// The id or secret that follows a mark.
fn word_after(text: &str, mark: &str) -> String {
    let start = text.find(mark).unwrap_or_else(|| panic!("{mark} in {text}")) + mark.len();
    text[start..].chars().take_while(|c| c.is_ascii_alphanumeric() || "-._".contains(*c)).collect()
}

fn fill(pattern: &str, samples: &HashMap<&'static str, String>, organisation: &str) -> String {
    pattern
        .split('/')
        .map(|piece| match piece.strip_prefix('{').and_then(|piece| piece.strip_suffix('}')) {
            None => piece.to_owned(),
            Some("id") if pattern.contains("/organis") && !pattern.contains("/parties/") => organisation.to_owned(),
            Some("id") if pattern.contains("process-models") => "mucf-samverkansmodell".to_owned(),
            Some("id") => EXERCISE.to_owned(),
            // The link the first administrator begins with has been used, where there is an administrator.
            Some("secret") if pattern.contains("/forsta/") || pattern.contains("/first/") => "nothing".to_owned(),
            Some(name) => samples.get(name).unwrap_or_else(|| panic!("a sample for {{{name}}} in {pattern}")).clone(),
        })
        .collect::<Vec<_>>()
        .join("/")
}

/// Acts a stranger may do: signing in, answering an invitation, asking to act for an organisation, and nothing else.
const OPEN_ACTS: &[&str] =
    &["/logga-in", "/logga-in/{secret}", "/logga-in/{secret}/nej", "/roller", "/organisationer/{id}/agera-for"];

/// What of a public collaboration only its parties read through the API, of an organisation those who administer it, and of a
/// file the one who sent it, by how the address ends.
const FOR_PARTIES: &[&str] = &[
    "/description",
    "/parties",
    "/place",
    "/candidates",
    "/check-ins",
    "/{check}",
    "/own-part",
    "/{question}",
    "/{question}/voices",
    "/{question}/voices/{unit}",
    "/joint",
    "/history",
    "/mandates",
    "/{mandate}",
    "/invitations",
    "/requests",
    "/{request}",
    "/deputies",
    "/handover",
    "/handovers",
    "/{handover}",
    "/{invitation}",
    "/{verification}",
    "/claims",
    "/{claim}",
    "/merge",
    "/mergers",
    "/{merger}",
    "/brought-mandates",
    "/named",
    "/unnamed",
    "/imports",
    "/{import}",
    "/remarks",
];

/// What of an organisation's own model only its own people read, though the model is public.
const FOR_ITS_MAKERS: &[&str] = &["/{own}", "/draft", "/versions", "/versions/{number}", "/sharing"];

#[tokio::test]
async fn a_stranger_meets_public_pages_sign_in_or_nothing() {
    let test = TestApp::demo().await;
    let samples = samples(&test).await;
    let organisation = test.role("Samordnare", "Granviks kommun").await.own_organisation().await;
    for route in app::routes() {
        for language in Language::ALL {
            let path = fill(route.address.pattern(language), &samples, &organisation);
            let mut stranger = test.stranger();
            if route.get.is_some() {
                let answer = stranger.get(&path).await;
                let is_public = route.who == Who::Anyone && !path.ends_with("/nothing");
                match answer.status {
                    200 => assert!(is_public, "{path} is open to a stranger"),
                    303 => assert!(
                        answer.leads().contains("/logga-in") || answer.leads().contains("/en/sign-in"),
                        "{path}"
                    ),
                    401 => assert!(route.address.sv.starts_with("/api/v1/me"), "{path}"),
                    404 => assert!(
                        !is_public
                            || path.contains("/overenskommelser/")
                            || path.contains("/agreements/")
                            || route.address.sv.starts_with("/api/v1/administration/")
                            || route.api
                                && FOR_PARTIES.iter().chain(FOR_ITS_MAKERS).any(|end| route.address.sv.ends_with(end)),
                        "{path} is public and not found"
                    ),
                    other => panic!("{path} answers {other}"),
                }
            }
            if route.post.is_some() && !OPEN_ACTS.contains(&route.address.sv) {
                let answer =
                    stranger.post(&path, &[("title", "x"), ("name", "x"), ("act", "accept"), ("state", "open")]).await;
                let refused = matches!(answer.status, 400 | 403 | 404)
                    || answer.status == 303
                        && (answer.leads().contains("logga-in") || answer.leads().contains("sign-in"));
                assert!(refused || route.api && answer.status == 401, "POST {path} answers {}", answer.status);
            }
            if route.put.is_some() {
                let answer = stranger.call("PUT", &path, &serde_json::json!({ "act": "accept" })).await;
                assert_eq!(answer.status, 401, "PUT {path}");
            }
        }
    }
}

/// A NUL, and what else nobody can have written, in each varying part of an address, in questions, forms and JSON.
#[tokio::test]
async fn what_nobody_can_have_written_breaks_nothing() {
    let test = TestApp::demo().await;
    let (mut stranger, mut system) = (test.stranger(), test.program("Samordnare", "Granviks kommun"));
    for route in app::routes().into_iter().filter(|route| route.get.is_some()) {
        for language in Language::ALL {
            let pattern = route.address.pattern(language);
            let parts = pattern.split('/').map(|part| if part.starts_with('{') { "a%00b" } else { part });
            let path = parts.collect::<Vec<_>>().join("/");
            if path != pattern {
                assert_eq!(stranger.get(&path).await.status, 404, "{path}");
                continue;
            }
            let asked = format!("{path}?q=a%00b&area=%00&state=%1F&kind=%00&organisation=%00&page=%00&limit=%00");
            let status = stranger.get(&asked).await.status;
            assert!(status < 500, "{asked} answers {status}");
        }
    }
    let mut coordinator = test.role("Samordnare", "Granviks kommun").await;
    let sent =
        [("title", "Buss\0 på\u{1b} kvällen"), ("challenge", "Mörkt.\0"), ("openness", "parties"), ("model", "")];
    let started = coordinator.fill("/starta", "/starta", &sent).await.leads().to_owned();
    coordinator.get(&started).await.says("Buss på kvällen");
    let broken = serde_json::json!({ "title": "Buss\0", "challenge": "Mörkt.", "openness": "parties" });
    let refused = system.call("POST", "/api/v1/collaborations", &broken).await;
    assert_eq!(refused.status, 400, "{}", refused.body);
    assert!(refused.body.contains("U+0000"), "{}", refused.body);
}

/// Pages for those who look after the installation; others are told that there is nothing.
const FOR_ADMINISTRATORS: &[&str] = &["/begaran", "/organisationer/{id}/sla-ihop", "/register/las-in"];

/// Addresses that give a file and no page; stories look at what is in it.
const FILES: &[&str] = &["/min-sida/uppgifter/fil", "/register/mall/{which}", "/register/fil"];

/// Pages that differ by what they are about have other samples in their own tests.
#[tokio::test]
async fn every_page_is_rendered_in_both_languages() {
    let test = TestApp::demo().await;
    let samples = samples(&test).await;
    let mut coordinator = test.role("Samordnare", "Granviks kommun").await;
    let mut administrator = test.role("Administratör", "Region Kronoberg").await;
    let organisation = coordinator.own_organisation().await;
    let mut rendered = 0;
    let is_page = |route: &kernel::Route| route.get.is_some() && !route.api && !FILES.contains(&route.address.sv);
    for route in app::routes().into_iter().filter(is_page) {
        for language in Language::ALL {
            let path = fill(route.address.pattern(language), &samples, &organisation);
            let reader =
                if route.address.sv.starts_with("/administration") { &mut administrator } else { &mut coordinator };
            let answer = reader.get(&path).await;
            let expected: &[u16] = if path.contains("nothing") || FOR_ADMINISTRATORS.contains(&route.address.sv) {
                &[404]
            } else if path.ends_with("/text") {
                &[200, 403]
            } else {
                &[200]
            };
            assert!(expected.contains(&answer.status), "{path}: {} {}", answer.status, answer.text());
            assert!(!answer.body.contains('⟨'), "{path} lacks words: {}", answer.body.split('⟨').nth(1).unwrap());
            assert!(answer.body.contains(&format!("<html lang=\"{}\"", language.code())), "{path}");
            assert_eq!(answer.body.matches("<h1").count(), 1, "{path} has one first heading");
            assert!(!answer.body.contains(" style=") && !answer.body.contains("<script>"), "{path}: strict CSP");
            rendered += 1;
        }
    }
    println!("{rendered} pages rendered");
}

#[tokio::test]
async fn the_number_of_statements_does_not_grow_with_the_rows() {
    let test = TestApp::demo().await;
    let mut coordinator = test.role("Samordnare", "Granviks kommun").await;
    let mut counts = Vec::new();
    for (name, paths) in [
        ("a case's page", vec!["/samverkan/business-region-kronoberg", "/samverkan/business-region-orebro"]),
        // What is told to parties alone is asked for by parties alone.
        ("an own case's page", vec!["/samverkan/ovning-granviken"]),
        ("the list", vec!["/samverkan?state=paused", "/samverkan"]),
        ("a search", vec!["/samverkan?q=finns-inte", "/samverkan?q=kronoberg"]),
        (
            "a step",
            vec!["/samverkan/ovning-granviken/steg/roller", "/samverkan/ovning-granviken/steg/problem-och-behov"],
        ),
        ("organisations", vec!["/organisationer?kind=programme", "/organisationer"]),
    ] {
        let mut seen = Vec::new();
        for path in paths {
            let before = test.app.db.statement_count();
            assert_eq!(coordinator.get(path).await.status, 200);
            seen.push(test.app.db.statement_count() - before);
        }
        println!("{name}: {} statements", seen[0]);
        assert!(seen.windows(2).all(|pair| pair[0] == pair[1]), "{name}: {seen:?}");
        counts.push((name, seen[0]));
    }
    assert!(counts[0].1 <= 13, "{} statements on a case's page", counts[0].1);
    assert!(counts[1].1 <= 15, "{} statements on an own case's page", counts[1].1);
}

/// Every call the description names: method and address.
fn calls(described: &Value) -> Vec<(&str, &str, &Value)> {
    let paths = described["paths"].as_object().unwrap();
    paths
        .iter()
        .flat_map(|(path, item)| {
            item.as_object().unwrap().iter().map(|(method, call)| (method.as_str(), path.as_str(), call))
        })
        .collect()
}

#[tokio::test]
async fn the_description_of_the_api_is_true() {
    let test = TestApp::empty().await;
    let described = test.stranger().get("/api/v1/openapi.json").await.json();
    let mut named: Vec<(&str, &str)> = calls(&described).into_iter().map(|(method, path, _)| (method, path)).collect();
    let routes: Vec<_> = app::routes().into_iter().filter(|route| route.api).collect();
    let mut there: Vec<(&str, &str)> = routes
        .iter()
        .flat_map(|route| {
            let methods = [("get", route.get), ("post", route.post), ("put", route.put)];
            methods.into_iter().filter(|(_, handler)| handler.is_some()).map(|(method, _)| (method, route.address.sv))
        })
        .collect();
    named.sort_unstable();
    there.sort_unstable();
    assert_eq!(named, there);
    assert!(there.iter().all(|(_, path)| path.bytes().all(|b| b.is_ascii_lowercase() || b"/-{}1".contains(&b))));
}

#[tokio::test]
async fn the_description_of_the_api_is_whole() {
    let test = TestApp::empty().await;
    let described = test.stranger().get("/api/v1/openapi.json").await.json();
    assert_eq!(described["openapi"], "3.1.0");
    let mut ids = Vec::new();
    for (method, path, call) in calls(&described) {
        let at = format!("{method} {path}");
        assert!(call["summary"].as_str().is_some_and(|words| !words.is_empty()), "{at}: no summary");
        ids.push(call["operationId"].as_str().unwrap_or_else(|| panic!("{at}: no id")).to_owned());
        let parameters = call["parameters"].as_array().cloned().unwrap_or_default();
        let in_path: Vec<&str> =
            parameters.iter().filter(|p| p["in"] == "path").filter_map(|p| p["name"].as_str()).collect();
        let varying: Vec<&str> =
            path.split('/').filter_map(|piece| piece.strip_prefix('{')?.strip_suffix('}')).collect();
        assert_eq!(in_path, varying, "{at}");
        let responses = call["responses"].as_object().unwrap();
        for (status, response) in responses {
            let kinds = response["content"].as_object();
            assert!(response["description"].is_string(), "{at} {status}");
            match status.starts_with('2') {
                true => assert!(kinds.is_some_and(|kinds| kinds.contains_key("application/json")), "{at} {status}"),
                false => assert!(kinds.is_some_and(|k| k.contains_key("application/problem+json")), "{at} {status}"),
            }
        }
        if method == "get" {
            continue;
        }
        assert_eq!(call["security"], serde_json::json!([{ "bearer": [] }]), "{at}: takes a token");
        assert!(parameters.iter().any(|p| p["name"] == "Idempotency-Key" && p["in"] == "header"), "{at}");
        assert!(["400", "401", "403", "404", "409", "415", "422"].iter().all(|s| responses.contains_key(*s)), "{at}");
        let made = if method == "post" { "201" } else { "200" };
        assert!(responses.contains_key(made), "{at}");
        assert_eq!(responses[made]["headers"]["Location"].is_object(), method == "post", "{at}: Location");
        let body = call["requestBody"]["content"]["application/json"]["schema"]["$ref"].as_str();
        let schema = described.pointer(body.unwrap_or_else(|| panic!("{at}: no body")).trim_start_matches('#'));
        assert_eq!(schema.unwrap()["additionalProperties"], false, "{at}: unknown fields are refused");
    }
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "each call has an id of its own");
    // Every reference leads somewhere.
    fn references(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Object(map) => {
                found.extend(map.get("$ref").and_then(Value::as_str).map(str::to_owned));
                map.values().for_each(|value| references(value, found));
            }
            Value::Array(list) => list.iter().for_each(|value| references(value, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    references(&described, &mut found);
    assert!(!found.is_empty());
    for reference in found {
        assert!(described.pointer(reference.trim_start_matches('#')).is_some(), "{reference} leads nowhere");
    }
}
