//! Characters that nobody writes: control characters other than tab and the ends of lines. PostgreSQL keeps no NUL in a text, and
//! none of them can be seen in a name that looks like another's.

/// Whether a character has no place in what people and programs send.
pub fn is_unwritable(c: char) -> bool {
    (c < ' ' && !matches!(c, '\t' | '\n' | '\r')) || c == '\u{7f}'
}

/// The text without them.
pub fn writable(text: String) -> String {
    match text.contains(is_unwritable) {
        true => text.replace(is_unwritable, ""),
        false => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_is_taken_away_and_lines_stay() {
        assert_eq!(writable("Å\u{0}ke\u{7f}\u{1b}\r\n\tÖ".into()), "Åke\r\n\tÖ");
        assert_eq!(writable("Åke".into()), "Åke");
    }
}
