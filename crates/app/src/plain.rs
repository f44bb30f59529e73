//! What is answered without a page: the built assets, how the program is, the API's description. And the headers that every
//! answer carries.

use crate::documented;
use crate::head::text_header;
use crate::serve::App;
use axum::body::Body;
use axum::extract::{Request as HttpRequest, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use kernel::Moment;

pub async fn secure_headers(request: HttpRequest, next: axum::middleware::Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in [
        (
            "content-security-policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; connect-src 'self'",
        ),
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("permissions-policy", "camera=(), microphone=(), geolocation=()"),
    ] {
        // What an answer says of itself is stricter still.
        headers.entry(HeaderName::from_static(name)).or_insert(HeaderValue::from_static(value));
    }
    response
}

pub async fn asset(axum::extract::Path(name): axum::extract::Path<String>, headers: HeaderMap) -> Response {
    let takes_gzip = text_header(&headers, &header::ACCEPT_ENCODING).contains("gzip");
    let Some(asset) = design::assets::find(&name, takes_gzip) else { return StatusCode::NOT_FOUND.into_response() };
    let mut response = Response::new(Body::from(asset.bytes.into_owned()));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(asset.content_type));
    // The address changes with the content.
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    headers.insert(header::VARY, HeaderValue::from_static("Accept-Encoding"));
    if let Some(encoding) = asset.encoding {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    response
}

/// The installation's own logo. Opened by itself it is a picture and nothing more: it may fetch and run nothing.
pub async fn logo(State(app): State<App>, axum::extract::Path(_file): axum::extract::Path<String>) -> Response {
    let Some(logo) = app.known.now().installation.logo.clone() else { return StatusCode::NOT_FOUND.into_response() };
    let mut response = Response::new(Body::from(logo.bytes.to_vec()));
    for (name, value) in [
        (header::CONTENT_TYPE, logo.kind.content_type()),
        // The address changes with the picture.
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox"),
    ] {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}

/// Whether requests can be answered: the database answers, has all its migrations and takes changes.
pub async fn ready(State(app): State<App>) -> Response {
    let away = |reason: &'static str| (StatusCode::SERVICE_UNAVAILABLE, reason).into_response();
    match app.db.missing_migrations(&app.migrations).await {
        Ok(missing) if missing.is_empty() => {}
        Ok(_) => return away("migrations are missing\n"),
        Err(_) => return away("the database does not answer\n"),
    }
    match app.db.takes_writes().await {
        Ok(()) => "ok\n".into_response(),
        Err(_) => away("the database takes no changes\n"),
    }
}

pub async fn openapi() -> Response {
    ([(header::CONTENT_TYPE, "application/json")], documented::json()).into_response()
}

/// For how many days ahead the contact is said to hold: RFC 9116 wants less than a year.
const HOLDS: i64 = 90 * Moment::DAY;

/// Where to tell of a fault in the installation's safety (RFC 9116); nothing where no contact is set.
pub async fn security(State(app): State<App>) -> Response {
    // What the program was started with goes before what administrators have decided.
    let decided = app.known.now().installation.contact_address();
    let Some(contact) = app.security_contact.as_deref().map(str::to_owned).or(decided) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    // The same all day, so that it can be kept and compared.
    let expires = Moment(app.clock.now().plus(HOLDS).0 / Moment::DAY * Moment::DAY).iso();
    let url = &app.public_url;
    let text = format!(
        "Contact: {contact}\nExpires: {expires}\nPreferred-Languages: sv, en\nCanonical: {url}/.well-known/security.txt\n"
    );
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}
