//! A form as a browser sends it: pairs in the body or, where it takes files, parts.

use crate::head::pairs;
use axum::body::Bytes;
use futures_util::stream;
use kernel::web::Upload;
use std::convert::Infallible;

/// The fields and the files. What is broken off counts as far as it came; the form's own checks say what is lacking.
pub async fn form(content_type: &str, body: &Bytes) -> (Vec<(String, String)>, Vec<Upload>) {
    let Ok(boundary) = multer::parse_boundary(content_type) else { return (pairs(body), Vec::new()) };
    let whole = stream::iter([Ok::<_, Infallible>(body.clone())]);
    let mut parts = multer::Multipart::new(whole, boundary);
    let (mut fields, mut files) = (Vec::new(), Vec::new());
    while let Ok(Some(part)) = parts.next_field().await {
        let field = part.name().unwrap_or_default().to_owned();
        match part.file_name().map(str::to_owned) {
            Some(name) => {
                let Ok(bytes) = part.bytes().await else { break };
                files.push(Upload { field, name, bytes: bytes.to_vec() });
            }
            None => {
                let Ok(text) = part.text().await else { break };
                fields.push((field, text));
            }
        }
    }
    (fields, files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn fields_and_files_are_told_apart() {
        let body = "--x\r\nContent-Disposition: form-data; name=\"act\"\r\n\r\nspara\r\n--x\r\nContent-Disposition: form-data; \
            name=\"logo\"; filename=\"l.svg\"\r\nContent-Type: image/svg+xml\r\n\r\n<svg/>\r\n--x--\r\n";
        let (fields, files) = form("multipart/form-data; boundary=x", &Bytes::from_static(body.as_bytes())).await;
        assert_eq!(fields, [("act".to_owned(), "spara".to_owned())]);
        assert_eq!((files[0].field.as_str(), files[0].bytes.as_slice()), ("logo", b"<svg/>".as_slice()));
        let (fields, files) = form("application/x-www-form-urlencoded", &Bytes::from_static(b"a=b")).await;
        assert!(files.is_empty() && fields == [("a".to_owned(), "b".to_owned())]);
    }
}
