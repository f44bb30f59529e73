//! The one restricted Markdown people write: paragraphs, headings, lists, links, emphasis, tables. Everything else is text.

use maud::{Markup, PreEscaped};
use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use unicode_normalization::UnicodeNormalization;

/// As it is stored: NFC, LF, no blanks at line ends or around.
pub fn normal(text: &str) -> String {
    let unix = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<String> = unix.split('\n').map(|line| line.trim_end().nfc().collect()).collect();
    lines.join("\n").trim_matches('\n').trim().to_owned()
}

/// HTML with headings beginning at `top` (2–5), so that they fit below the page's own.
pub fn html(text: &str, top: u8) -> Markup {
    if is_one_plain_line(text) {
        return PreEscaped(format!("<p>{text}</p>\n"));
    }
    // No tag is ever a tag: what begins like one is text, and the line it stands in is read as any other.
    let tagless = text.replace('<', "&lt;");
    let mut out = String::with_capacity(text.len() * 2);
    pulldown_cmark::html::push_html(&mut out, events(&tagless, top));
    PreEscaped(out)
}

/// Whether nothing in a text means anything in Markdown or HTML, so that it is one paragraph of words: most of what people write.
fn is_one_plain_line(text: &str) -> bool {
    let begins_with_a_word = text.bytes().next().is_some_and(|b| b.is_ascii_alphabetic() || !b.is_ascii());
    begins_with_a_word
        && !text.ends_with(' ')
        && !text.bytes().any(|b| {
            matches!(b, b'\n' | b'\r' | b'*' | b'_' | b'`' | b'[' | b']' | b'<' | b'>' | b'&' | b'\\' | b'|' | b'"')
        })
}

fn events(text: &str, top: u8) -> impl Iterator<Item = Event<'_>> {
    Parser::new_ext(text, Options::ENABLE_TABLES).filter_map(move |event| match event {
        Event::Html(html) | Event::InlineHtml(html) => Some(Event::Text(html)),
        Event::Code(code) => Some(Event::Text(code)),
        Event::Rule => Some(Event::Text(CowStr::Borrowed("---"))),
        Event::Start(Tag::Heading { level, id, classes, attrs }) => {
            Some(Event::Start(Tag::Heading { level: lower(level, top), id, classes, attrs }))
        }
        Event::End(TagEnd::Heading(level)) => Some(Event::End(TagEnd::Heading(lower(level, top)))),
        Event::Start(Tag::CodeBlock(_)) => Some(Event::Start(Tag::Paragraph)),
        Event::End(TagEnd::CodeBlock) => Some(Event::End(TagEnd::Paragraph)),
        Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
            let dest_url = if is_safe(&dest_url) { dest_url } else { CowStr::Borrowed("#") };
            Some(Event::Start(Tag::Link { link_type, dest_url, title, id }))
        }
        Event::Start(Tag::Image { .. } | Tag::HtmlBlock | Tag::BlockQuote(_))
        | Event::End(TagEnd::Image | TagEnd::HtmlBlock | TagEnd::BlockQuote(_)) => None,
        other => Some(other),
    })
}

fn lower(level: HeadingLevel, top: u8) -> HeadingLevel {
    let wanted = (level as u8 + top - 1).min(6);
    HeadingLevel::try_from(usize::from(wanted)).unwrap_or(HeadingLevel::H6)
}

/// Links lead to the web, to mail or to a page here; never to a script.
fn is_safe(address: &str) -> bool {
    let lowered = address.trim().to_lowercase();
    ["https://", "http://", "mailto:", "/", "#"].iter().any(|start| lowered.starts_with(start))
        && !lowered.starts_with("//")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_restricted_kind() {
        let out =
            html("# Rubrik\n\n<script>x</script> *viktigt* [a](javascript:x) ![b](c.png) [d](https://e.se)\n\n`k`", 3)
                .0;
        assert!(out.contains("<h3>Rubrik</h3>"), "{out}");
        assert!(out.contains("&lt;script&gt;"), "{out}");
        assert!(out.contains("<em>viktigt</em>"));
        assert!(!out.contains("javascript"));
        assert!(!out.contains("<img"));
        assert!(out.contains("href=\"https://e.se\""));
        assert!(!out.contains("<code"));
    }

    #[test]
    fn a_plain_line_is_what_markdown_makes_of_it() {
        for text in [
            "Åtta platser - minst.",
            "Vi är 12 (tolv) st; kl. 8: \u{201d}ja\u{201d} & nej",
            "Hej! 1. inte en lista",
            "A # b",
            "Ja",
        ] {
            let mut whole = String::new();
            pulldown_cmark::html::push_html(&mut whole, events(text, 3));
            assert_eq!(html(text, 3).0, whole);
        }
        assert!(
            !is_one_plain_line("- en lista") && !is_one_plain_line("1. en lista") && !is_one_plain_line("# rubrik")
        );
    }

    #[test]
    fn one_normal_form() {
        assert_eq!(normal("  A\u{30a} \r\n\r\nb  \n\n"), "Å\n\nb");
    }
}
