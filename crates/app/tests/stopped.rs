//! Too large, too late: a page or a problem in the reader's language, with what to do and the headers of every page.

use app::limits::{Limits, WRITES};
use app::serve::App;
use axum::body::Body;
use axum::http::{Request, Response, StatusCode, header};
use harness::TestApp;
use kernel::{DbError, Tx};
use std::time::Duration;
use tower::ServiceExt;

/// As large a form as no page takes.
fn too_large() -> String {
    format!("mail={}", "a".repeat(1_100_000))
}

async fn ask(app: &App, request: Request<Body>) -> (StatusCode, Response<()>, String) {
    let (head, body) = app.router().oneshot(request).await.unwrap().into_parts();
    let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    (head.status, Response::from_parts(head, ()), String::from_utf8(bytes.to_vec()).unwrap())
}

fn header_of<'a>(answer: &'a Response<()>, name: &str) -> &'a str {
    answer.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

fn is_as_all_pages(answer: &Response<()>) {
    assert!(header_of(answer, "content-security-policy").contains("default-src 'none'"), "{answer:?}");
    assert_eq!(header_of(answer, "x-content-type-options"), "nosniff");
    assert_eq!(header_of(answer, "x-frame-options"), "DENY");
}

#[tokio::test]
async fn what_is_too_large_is_said_in_the_readers_language() {
    let test = TestApp::empty().await;
    for (path, kind, says) in [
        ("/logga-in", "text/html", "Det som skickades togs inte emot"),
        ("/en/sign-in", "text/html", "a file 12 MB"),
        ("/api/v1/collaborations", "application/problem+json", "Det är större än vad som tas emot"),
    ] {
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let (status, answer, body) = ask(&test.app, request.body(Body::from(too_large())).unwrap()).await;
        assert_eq!(status, StatusCode::PAYLOAD_TOO_LARGE);
        assert!(header_of(&answer, "content-type").starts_with(kind), "{path}: {answer:?}");
        assert!(body.contains(says), "{path}: {body}");
        is_as_all_pages(&answer);
    }
}

#[tokio::test]
async fn what_takes_too_long_is_a_page_with_a_number_to_name() {
    let test = TestApp::empty().await;
    let app = App { limits: Limits::new(8, 0, WRITES).within(Duration::from_millis(50)).into(), ..test.app.clone() };
    // More that read for a while than there are connections to read by.
    for _ in 0..12 {
        let db = app.db.clone();
        tokio::spawn(async move {
            let work = |_: &mut Tx<'_>| -> Result<(), DbError> {
                std::thread::sleep(Duration::from_secs(2));
                Ok(())
            };
            db.read(work).await
        });
    }
    tokio::time::sleep(Duration::from_millis(100)).await;
    for (path, kind, says) in [
        ("/samverkan", "text/html", "Det tog för lång tid"),
        ("/en/collaborations", "text/html", "It took too long"),
        ("/api/v1/collaborations", "application/problem+json", "Det tog för lång tid"),
    ] {
        let (status, answer, body) = ask(&app, Request::get(path).body(Body::empty()).unwrap()).await;
        assert_eq!(status, StatusCode::GATEWAY_TIMEOUT, "{path}: {body}");
        assert!(header_of(&answer, "content-type").starts_with(kind), "{path}: {answer:?}");
        assert!(body.contains(says), "{path}: {body}");
        let id = header_of(&answer, "x-request-id");
        assert!(!id.is_empty() && body.contains(id), "{path}: {id} in {body}");
        is_as_all_pages(&answer);
    }
}
