//! What the head of a request says: its address, its cookie, where a form came from.

use axum::extract::RawPathParams;
use axum::http::{HeaderMap, HeaderName, header};
use kernel::Language;
use kernel::characters::{is_unwritable, writable};

/// The name of the session's cookie.
pub const SESSION: &str = "samverka_session";

/// The language an address is in.
pub fn language_of(path: &str) -> Language {
    if path == "/en" || path.starts_with("/en/") { Language::English } else { Language::Swedish }
}

pub fn query_of(uri: &axum::http::Uri) -> String {
    uri.query().unwrap_or_default().to_owned()
}

pub fn values(parts: &[(String, String)]) -> Vec<String> {
    parts.iter().map(|(_, value)| value.clone()).collect()
}

/// The varying parts of an address; none where it has what nobody can have written, and so nothing is there.
pub fn written(parts: &RawPathParams) -> Option<Vec<(String, String)>> {
    let is_written = !parts.iter().any(|(_, value)| value.contains(is_unwritable));
    is_written.then(|| parts.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect())
}

/// Names and values of a question or a form, without what nobody can have written.
pub fn pairs(text: &[u8]) -> Vec<(String, String)> {
    form_urlencoded::parse(text).into_owned().map(|(name, value)| (writable(name), writable(value))).collect()
}

pub fn text_header(headers: &HeaderMap, name: &HeaderName) -> String {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned()
}

pub fn cookie(headers: &HeaderMap) -> Option<String> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .find_map(|pair| pair.trim().strip_prefix(SESSION)?.strip_prefix('=').map(str::to_owned))
        .filter(|secret| !secret.is_empty())
}

/// Browsers say where a form came from; a form from elsewhere is not ours. Programs without a browser say nothing.
pub fn is_same_origin(headers: &HeaderMap) -> bool {
    let site = text_header(headers, &HeaderName::from_static("sec-fetch-site"));
    if !site.is_empty() {
        return site == "same-origin" || site == "none";
    }
    let origin = text_header(headers, &header::ORIGIN);
    let host = text_header(headers, &header::HOST);
    origin.is_empty() || origin.split_once("://").is_some_and(|(_, rest)| rest == host)
}

/// The token a program came with.
pub fn bearer(headers: &HeaderMap) -> Option<String> {
    text_header(headers, &header::AUTHORIZATION).strip_prefix("Bearer ").map(str::to_owned)
}
