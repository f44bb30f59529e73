//! A logo somebody sends: a PNG without anything but its picture, or an SVG of which only shapes, texts and colours are
//! kept. Nothing in it can run, and nothing in it is fetched.

use kernel::installation::LogoKind;
use roxmltree::{Document, Node};
use std::fmt::Write;

/// As large as a logo may be. It is sent with the first page somebody opens.
pub const LARGEST: usize = 100_000;
const WIDEST: u32 = 2_000;

/// The kind and the cleaned bytes, or the key of what is wrong.
pub fn cleaned(bytes: &[u8]) -> Result<(LogoKind, Vec<u8>), &'static str> {
    if bytes.is_empty() {
        return Err("administration-logo-none");
    }
    if bytes.len() > LARGEST {
        return Err("administration-logo-large");
    }
    match bytes.starts_with(PNG) {
        true => png(bytes).map(|bytes| (LogoKind::Png, bytes)).ok_or("administration-logo-broken"),
        false => svg(bytes).map(|text| (LogoKind::Svg, text.into_bytes())),
    }
}

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";
/// What draws the picture; texts, times and where it was taken are left out.
const CHUNKS: [&[u8]; 9] = [b"IHDR", b"PLTE", b"tRNS", b"gAMA", b"sRGB", b"cHRM", b"pHYs", b"IDAT", b"IEND"];

fn png(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = PNG.to_vec();
    let mut rest = bytes.get(PNG.len()..)?;
    let mut is_first = true;
    loop {
        let length = u32::from_be_bytes(rest.get(..4)?.try_into().ok()?);
        let whole = usize::try_from(length).ok()?.checked_add(12)?;
        let (chunk, after) = rest.split_at_checked(whole)?;
        let kind = &chunk[4..8];
        if is_first {
            let side = |at: usize| chunk.get(at..at + 4).and_then(|b| b.try_into().ok()).map(u32::from_be_bytes);
            let sides = [side(8)?, side(12)?];
            if kind != b"IHDR" || sides.iter().any(|side| *side == 0 || *side > WIDEST) {
                return None;
            }
            is_first = false;
        }
        if CHUNKS.contains(&kind) {
            out.extend_from_slice(chunk);
        }
        if kind == b"IEND" {
            return Some(out);
        }
        rest = after;
    }
}

const SVG: &str = "http://www.w3.org/2000/svg";
const ELEMENTS: [&str; 18] = [
    "svg",
    "g",
    "path",
    "rect",
    "circle",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "text",
    "tspan",
    "title",
    "desc",
    "defs",
    "linearGradient",
    "radialGradient",
    "stop",
    "clipPath",
];
const ATTRIBUTES: [&str; 56] = [
    "id",
    "viewBox",
    "width",
    "height",
    "x",
    "y",
    "x1",
    "y1",
    "x2",
    "y2",
    "dx",
    "dy",
    "cx",
    "cy",
    "r",
    "rx",
    "ry",
    "fx",
    "fy",
    "d",
    "points",
    "transform",
    "fill",
    "fill-opacity",
    "fill-rule",
    "stroke",
    "stroke-width",
    "stroke-opacity",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-miterlimit",
    "stroke-dasharray",
    "stroke-dashoffset",
    "opacity",
    "color",
    "offset",
    "stop-color",
    "stop-opacity",
    "gradientUnits",
    "gradientTransform",
    "spreadMethod",
    "clip-path",
    "clip-rule",
    "clipPathUnits",
    "font-family",
    "font-size",
    "font-weight",
    "font-style",
    "text-anchor",
    "letter-spacing",
    "preserveAspectRatio",
    "version",
    "display",
    "visibility",
    "dominant-baseline",
    "paint-order",
];

fn svg(bytes: &[u8]) -> Result<String, &'static str> {
    let text = std::str::from_utf8(bytes).map_err(|_| "administration-logo-kind")?;
    // Entities that stand for one another without end are refused with every DOCTYPE of its own.
    let document = Document::parse(text).map_err(|_| "administration-logo-kind")?;
    let root = document.root_element();
    if root.tag_name().name() != "svg" || root.tag_name().namespace() != Some(SVG) {
        return Err("administration-logo-kind");
    }
    if root.descendants().any(|node| node.tag_name().name() == "style") {
        return Err("administration-logo-styled");
    }
    let has_size = root.has_attribute("viewBox") || root.has_attribute("width") && root.has_attribute("height");
    if !has_size {
        return Err("administration-logo-size");
    }
    let mut out = String::new();
    write_element(root, true, &mut out);
    Ok(out)
}

fn write_element(node: Node<'_, '_>, is_root: bool, out: &mut String) {
    let name = node.tag_name().name();
    let _ = write!(out, "<{name}");
    if is_root {
        let _ = write!(out, " xmlns=\"{SVG}\"");
    }
    for (name, value) in attributes(node) {
        let _ = write!(out, " {name}=\"{}\"", escaped(&value));
    }
    out.push('>');
    for child in node.children() {
        if child.is_text() {
            out.push_str(&escaped(child.text().unwrap_or_default()));
        } else if child.is_element()
            && child.tag_name().namespace() == Some(SVG)
            && ELEMENTS.contains(&child.tag_name().name())
        {
            write_element(child, false, out);
        }
    }
    let _ = write!(out, "</{name}>");
}

/// The attributes that are kept, those of a `style` attribute as attributes of their own.
fn attributes(node: Node<'_, '_>) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    let own = node.attributes().filter(|a| a.namespace().is_none()).map(|a| (a.name(), a.value()));
    let styled = node.attribute("style").into_iter().flat_map(|style| style.split(';'));
    let styled = styled.filter_map(|one| one.split_once(':')).map(|(name, value)| (name.trim(), value.trim()));
    for (name, value) in own.chain(styled) {
        if ATTRIBUTES.contains(&name) && is_harmless(value) {
            found.retain(|(known, _)| known != name);
            found.push((name.to_owned(), value.to_owned()));
        }
    }
    found
}

/// An address may only lead to something in the picture itself.
fn is_harmless(value: &str) -> bool {
    let value = value.to_ascii_lowercase();
    let outside = value
        .match_indices("url(")
        .any(|(at, found)| !value[at + found.len()..].trim_start().trim_start_matches(['"', '\'']).starts_with('#'));
    !outside && !value.contains(['\\', '@']) && !value.contains("script:") && !value.contains("data:")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn svg_of(inside: &str) -> String {
        let svg =
            format!("<svg xmlns='{SVG}' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 1 1'>{inside}</svg>");
        let (kind, bytes) = cleaned(svg.as_bytes()).unwrap();
        assert_eq!(kind, LogoKind::Svg);
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn shapes_and_colours_are_kept() {
        let clean = svg_of(
            "<g fill='#123456'><path d='M0 0L1 1' style='stroke: red; stroke-width:2'/><text>A &amp; B</text></g>",
        );
        assert!(clean.contains("<path d=\"M0 0L1 1\" stroke=\"red\" stroke-width=\"2\"></path>"), "{clean}");
        assert!(clean.contains("A &amp; B"), "{clean}");
        assert_eq!(cleaned(clean.as_bytes()).unwrap().1, clean.as_bytes(), "what is clean stays as it is");
    }

    #[test]
    fn nothing_that_runs_or_fetches_is_left() {
        for bad in [
            "<script>alert(1)</script>",
            "<path d='M0 0' onclick='alert(1)'/>",
            "<a xlink:href='javascript:alert(1)'><path d='M0 0'/></a>",
            "<image href='https://example.com/x.png'/>",
            "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'><script>alert(1)</script></body></foreignObject>",
            "<use href='https://example.com/x.svg#a'/>",
            "<rect fill='url(https://example.com/x)'/>",
            "<rect style='fill:url( \"https://example.com/x\")'/>",
            "<set attributeName='onmouseover' to='alert(1)'/>",
            "<animate attributeName='href' values='javascript:alert(1)'/>",
            "<x:script xmlns:x='http://www.w3.org/2000/svg'>alert(1)</x:script>",
        ] {
            let clean = svg_of(bad);
            for trace in ["script", "alert", "example.com", "onclick", "onmouseover", "href", "image", "foreignObject"]
            {
                assert!(!clean.contains(trace), "{bad} left {trace}: {clean}");
            }
        }
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        for (bytes, why) in [
            (b"".as_slice(), "administration-logo-none"),
            (b"GIF89a", "administration-logo-kind"),
            (b"<html></html>", "administration-logo-kind"),
            (b"<svg viewBox='0 0 1 1'/>", "administration-logo-kind"),
            (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "administration-logo-size"),
            (
                b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><style>a{}</style></svg>",
                "administration-logo-styled",
            ),
            (
                b"<!DOCTYPE svg [<!ENTITY a 'b'>]><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>",
                "administration-logo-kind",
            ),
            (b"\x89PNG\r\n\x1a\nnonsense", "administration-logo-broken"),
        ] {
            assert_eq!(cleaned(bytes), Err(why), "{}", String::from_utf8_lossy(bytes));
        }
        assert_eq!(cleaned(&vec![b' '; LARGEST + 1]), Err("administration-logo-large"));
    }

    fn chunk(kind: &[u8], data: &[u8]) -> Vec<u8> {
        let length = u32::try_from(data.len()).unwrap().to_be_bytes();
        [&length, kind, data, &[0; 4]].concat()
    }

    #[test]
    fn a_png_keeps_its_picture_and_nothing_else() {
        let head = chunk(b"IHDR", &[0, 0, 0, 8, 0, 0, 0, 8, 8, 6, 0, 0, 0]);
        let picture =
            [PNG, &head, &chunk(b"tEXt", b"Author\0nobody"), &chunk(b"IDAT", b"x"), &chunk(b"IEND", b"")].concat();
        let sent = [&picture[..], b"<script>"].concat();
        let (kind, clean) = cleaned(&sent).unwrap();
        assert_eq!(kind, LogoKind::Png);
        assert_eq!(clean, [PNG, &head, &chunk(b"IDAT", b"x"), &chunk(b"IEND", b"")].concat());
        let wide = chunk(b"IHDR", &[0, 1, 0, 0, 0, 0, 0, 8, 8, 6, 0, 0, 0]);
        assert_eq!(cleaned(&[PNG, &wide, &chunk(b"IEND", b"")].concat()), Err("administration-logo-broken"));
    }
}
