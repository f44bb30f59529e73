//! What a form with a file sends.

use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart};
use axum::http::{HeaderMap, Request};
use kernel::characters::writable;
use kernel::web::SentFile;

/// A form's fields and values.
type Fields = Vec<(String, String)>;

/// The fields of a form sent in parts, and its file, if one was chosen. What cannot be read is not there, as with a form
/// that was cut off: the page then says what is missing.
pub async fn parts(headers: &HeaderMap, body: Bytes) -> (Fields, Option<SentFile>) {
    let mut request = Request::new(Body::from(body));
    *request.headers_mut() = headers.clone();
    // How much it may be was said when the body was read.
    DefaultBodyLimit::disable().apply(&mut request);
    let (mut fields, mut file) = (Vec::new(), None);
    let Ok(mut parts) = Multipart::from_request(request, &()).await else { return (fields, file) };
    while let Ok(Some(part)) = parts.next_field().await {
        let name = part.name().unwrap_or_default().to_owned();
        match part.file_name().map(str::to_owned) {
            Some(file_name) => {
                let Ok(bytes) = part.bytes().await else { break };
                if !bytes.is_empty() {
                    file = Some(SentFile { name: writable(file_name), bytes: bytes.to_vec() });
                }
            }
            None => {
                let Ok(text) = part.text().await else { break };
                fields.push((writable(name), writable(text)));
            }
        }
    }
    (fields, file)
}
