//! Style, script and fonts, built into `web/dist` by npm and carried inside the binary.

use std::collections::HashMap;
use std::sync::OnceLock;

#[derive(rust_embed::RustEmbed)]
#[folder = "../../web/dist"]
#[allow_missing = true]
struct Dist;

/// A file as it is sent: already compressed where that helps.
pub struct Asset {
    pub bytes: std::borrow::Cow<'static, [u8]>,
    pub content_type: &'static str,
    pub encoding: Option<&'static str>,
}

/// The file of that name; the compressed one where the reader takes it.
pub fn find(name: &str, takes_gzip: bool) -> Option<Asset> {
    let content_type = match name.rsplit('.').next()? {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => return None,
    };
    if takes_gzip && let Some(file) = Dist::get(&format!("{name}.gz")) {
        return Some(Asset { bytes: file.data, content_type, encoding: Some("gzip") });
    }
    Dist::get(name).map(|file| Asset { bytes: file.data, content_type, encoding: None })
}

/// The address of an asset, with a mark that changes when its content does, so that browsers may keep it for ever.
pub fn address(name: &str) -> String {
    static MARKS: OnceLock<HashMap<String, String>> = OnceLock::new();
    let marks = MARKS.get_or_init(|| {
        Dist::iter()
            .filter_map(|file| {
                let hash = Dist::get(&file)?.metadata.sha256_hash();
                Some((file.to_string(), kernel::digest::hex(&hash[..6])))
            })
            .collect()
    });
    match marks.get(name) {
        Some(mark) => format!("/static/{name}?v={mark}"),
        None => format!("/static/{name}"),
    }
}

/// Whether `npm run build` has been run: without it pages have no style.
pub fn are_built() -> bool {
    Dist::get("samverka.css").is_some()
}
