//! Every route, walked: as a stranger, and by those who may, in both languages. The number of statements is counted.

use harness::{Browser, TestApp};
use kernel::Language;
use kernel::web::Who;
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
    HashMap::from([
        ("code", "1880".to_owned()),
        ("step", "gemensam-bild".to_owned()),
        ("question", "gb1".to_owned()),
        ("model", "mucf-samverkansmodell".to_owned()),
        ("secret", "nothing".to_owned()),
        ("agreement", after("/overenskommelser/")),
        ("goal", after("/mal/")),
    ])
}

fn fill(pattern: &str, samples: &HashMap<&'static str, String>, organisation: &str) -> String {
    pattern
        .split('/')
        .map(|piece| match piece.strip_prefix('{').and_then(|piece| piece.strip_suffix('}')) {
            None => piece.to_owned(),
            Some("id") if pattern.contains("organis") => organisation.to_owned(),
            Some("id") if pattern.contains("process-models") => "mucf-samverkansmodell".to_owned(),
            Some("id") => EXERCISE.to_owned(),
            Some(name) => samples.get(name).unwrap_or_else(|| panic!("a sample for {{{name}}} in {pattern}")).clone(),
        })
        .collect::<Vec<_>>()
        .join("/")
}

async fn organisation_of(browser: &mut Browser<'_>) -> String {
    let page = browser.get("/min-sida").await;
    let mark = "href=\"/organisationer/";
    let start = page.body.find(mark).unwrap() + mark.len();
    page.body[start..start + 36].to_owned()
}

/// Acts a stranger may do: signing in, and nothing else.
const OPEN_ACTS: &[&str] = &["/logga-in", "/logga-in/{secret}", "/roller"];

#[tokio::test]
async fn a_stranger_meets_public_pages_sign_in_or_nothing() {
    let test = TestApp::demo().await;
    let samples = samples(&test).await;
    let organisation = organisation_of(&mut test.role("Samordnare", "Granviks kommun").await).await;
    for route in app::routes() {
        for language in Language::ALL {
            let path = fill(route.address.pattern(language), &samples, &organisation);
            let mut stranger = test.stranger();
            if route.get.is_some() {
                let answer = stranger.get(&path).await;
                let is_public = route.who == Who::Anyone && !path.contains("/logga-in/") && !path.contains("/sign-in/");
                match answer.status {
                    200 => assert!(is_public, "{path} is open to a stranger"),
                    303 => assert!(
                        answer.leads().contains("/logga-in") || answer.leads().contains("/en/sign-in"),
                        "{path}"
                    ),
                    404 => assert!(
                        !is_public || path.contains("/overenskommelser/") || path.contains("/agreements/"),
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
                assert!(refused, "POST {path} answers {}", answer.status);
            }
        }
    }
}

/// Pages that differ by what they are about have other samples in their own tests.
#[tokio::test]
async fn every_page_is_rendered_in_both_languages() {
    let test = TestApp::demo().await;
    let samples = samples(&test).await;
    let mut coordinator = test.role("Samordnare", "Granviks kommun").await;
    let organisation = organisation_of(&mut coordinator).await;
    let mut rendered = 0;
    for route in app::routes().into_iter().filter(|route| route.get.is_some() && !route.api) {
        for language in Language::ALL {
            let path = fill(route.address.pattern(language), &samples, &organisation);
            let answer = coordinator.get(&path).await;
            let expected: &[u16] = if path.contains("nothing") {
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
        (
            "a case's page",
            vec![
                "/samverkan/business-region-kronoberg",
                "/samverkan/business-region-orebro",
                "/samverkan/ovning-granviken",
            ],
        ),
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
    assert!(counts[0].1 <= 15, "{} statements on a case's page", counts[0].1);
}

#[tokio::test]
async fn the_description_of_the_api_is_true() {
    let test = TestApp::demo().await;
    let described = test.stranger().get("/api/v1/openapi.json").await.json();
    let described: Vec<String> = described["paths"].as_object().unwrap().keys().cloned().collect();
    let mut there: Vec<String> =
        app::routes().into_iter().filter(|route| route.api).map(|route| route.address.sv.to_owned()).collect();
    there.sort();
    let mut sorted = described.clone();
    sorted.sort();
    assert_eq!(sorted, there);
}
