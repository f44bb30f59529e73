//! Swedish order in both databases: Å, Ä, Ö last, case and accents aside.

/// A key whose byte order is Swedish order under any collation of the database: digits and a–f only.
/// `titles` longer than 40 letters are told apart by their first 40.
pub fn key(title: &str) -> String {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    let mut out = String::with_capacity(80);
    for c in title.trim().chars().flat_map(char::to_lowercase).take(40) {
        let place = match c {
            'å' => 0x7b,
            'ä' | 'æ' => 0x7c,
            'ö' | 'ø' => 0x7d,
            'é' | 'è' | 'ê' => 0x65,
            'á' | 'à' => 0x61,
            'ü' => 0x79,
            c if c.is_ascii() => c as u8,
            _ => 0x7e,
        };
        out.extend([place >> 4, place & 15].map(|half| char::from(HEX[usize::from(half)])));
    }
    out
}

/// What search compares: small letters, nothing else changed. SQLite's own `lower` knows only ASCII.
pub fn fold(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    text.nfc().flat_map(char::to_lowercase).collect()
}

/// How many letters must be left of a word for its end to be looked for.
const SHORTEST_END: usize = 3;

/// Where a search may find a text: each of its words, and each end of a word, so that *handel* finds *lanthandel*. As keys,
/// so that what begins with something is a range in any collation: see [`beginning_with`].
pub fn endings(text: &str) -> Vec<String> {
    let folded = fold(text);
    let mut keys: Vec<String> =
        words(&folded).flat_map(|word| std::iter::once(key(word)).chain(ends(word).map(key))).collect();
    keys.sort();
    keys.dedup();
    keys
}

/// The ends of a word that are looked for, itself left out.
pub fn ends(word: &str) -> impl Iterator<Item = &str> {
    let ends = word.char_indices().skip(1).map(|(at, _)| &word[at..]);
    ends.filter(|end| end.chars().count() >= SHORTEST_END)
}

/// The keys of [`endings`] that begin as a word does: from the first, up to but not with the second.
pub fn beginning_with(word: &str) -> (String, String) {
    let from = key(word);
    let to = format!("{from}g");
    (from, to)
}

/// A text's words, already folded.
pub fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_word_is_found_by_its_beginning_and_inside() {
        let keys = super::endings("Lanthandel på Öland");
        let finds = |word: &str| {
            let (from, to) = super::beginning_with(word);
            keys.iter().any(|key| from <= *key && *key < to)
        };
        for there in ["lant", "handel", "LANTHANDEL", "del", "på", "öland", "land"] {
            assert!(finds(there), "{there}");
        }
        for not_there in ["oland", "handeln", "el", "lanthandelx"] {
            assert!(!finds(not_there), "{not_there}");
        }
    }

    #[test]
    fn swedish_order() {
        let mut names = ["Örebro", "Åmål", "Zinkgruvan", "Ängelholm", "Orsa", "arboga"];
        names.sort_by_key(|name| super::key(name));
        assert_eq!(names, ["arboga", "Orsa", "Zinkgruvan", "Åmål", "Ängelholm", "Örebro"]);
        assert_eq!(super::fold("ÅTGÄRD"), "åtgärd");
    }
}
