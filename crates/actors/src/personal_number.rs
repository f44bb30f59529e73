//! Personal numbers, which are never kept here (OPE-4): found wherever they stand in a text, however they are spelled.

/// What stands between the date and the last four digits, in the spellings people use.
const BETWEEN: &[char] = &['-', '+', ' ', '\u{a0}', '\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2212}'];
/// At most so many of them: a hyphen with a blank on each side.
const MOST_BETWEEN: usize = 3;

/// Whether a text is a personal number or a coordination number and nothing else.
pub fn is_personal_number(text: &str) -> bool {
    let digits: String = text.trim().chars().filter(|c| !BETWEEN.contains(c)).collect();
    is_ten_or_twelve(&digits)
}

/// Whether a personal number or a coordination number stands anywhere in a text.
pub fn is_in(text: &str) -> bool {
    find(text, false).is_some()
}

/// The same of a text that is a telephone number. Ten digits in one run that begin as one are taken for that.
pub fn is_in_phone(text: &str) -> bool {
    find(text, true).is_some()
}

/// A text without the personal numbers that stand in it.
pub fn without(text: &str) -> String {
    let mut rest = text.to_owned();
    while let Some(place) = find(&rest, false) {
        rest.replace_range(place, "");
    }
    rest
}

/// Where the first stands, in bytes.
fn find(text: &str, is_phone: bool) -> Option<std::ops::Range<usize>> {
    let begins = |at: usize| !text[..at].ends_with(|c: char| c.is_ascii_digit());
    let starts = text.char_indices().filter(|(at, c)| c.is_ascii_digit() && begins(*at)).map(|(at, _)| at);
    if is_personal_number(text) && !(is_phone && is_phone_like(text.trim())) {
        return Some(0..text.len());
    }
    starts.filter_map(|at| Some(at..at + length(&text[at..])?)).find(|place| {
        let found = &text[place.clone()];
        !(is_phone && is_phone_like(found))
    })
}

/// Swedish telephone numbers begin with a zero, and are not spelled as a date and four digits.
fn is_phone_like(text: &str) -> bool {
    let first: String = text.chars().take_while(char::is_ascii_digit).collect();
    text.starts_with('0') && first.len() != 6 && first.len() != 8
}

/// How many bytes of a text that begins with a digit are a personal number: a date, perhaps with its century and perhaps in
/// parts, and four digits.
fn length(text: &str) -> Option<usize> {
    let run = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let gap = |text: &str| -> usize {
        text.chars().take(MOST_BETWEEN).take_while(|c| BETWEEN.contains(c)).map(char::len_utf8).sum()
    };
    let first = run(text);
    let end = match first {
        10 | 12 => first,
        6 | 8 => {
            let four = first + gap(&text[first..]);
            if four == first || run(&text[four..]) != 4 {
                return None;
            }
            four + 4
        }
        // A date in parts, as `1981-12-18-9876`. Only a hyphen leads to the four digits, since an hour may follow a date too.
        2 | 4 => {
            let mut at = first;
            for digits in [2, 2, 4] {
                let rest = &text[at..];
                let between = gap(rest);
                if between == 0 || run(&rest[between..]) != digits || digits == 4 && rest[..between].trim().is_empty() {
                    return None;
                }
                at += between + digits;
            }
            // The year of another day, as in `2024-01-01 – 2024-12-31`.
            if text[at..].starts_with('-') && run(&text[at + 1..]) > 0 {
                return None;
            }
            at
        }
        _ => return None,
    };
    let digits: String = text[..end].chars().filter(char::is_ascii_digit).collect();
    is_ten_or_twelve(&digits).then_some(end)
}

/// A date of birth, in a coordination number with sixty added to the day, and a check digit. The third digit of an
/// organisation number is at least 2, so that it is never a month.
fn is_ten_or_twelve(digits: &str) -> bool {
    if !digits.bytes().all(|b| b.is_ascii_digit()) {
        return false;
    }
    let ten = match digits.len() {
        10 => digits,
        12 if matches!(&digits[..2], "18" | "19" | "20") => &digits[2..],
        _ => return false,
    };
    let number = |range: std::ops::Range<usize>| ten[range].parse::<u8>().unwrap_or_default();
    let day = number(4..6);
    (1..=12).contains(&number(2..4)) && ((1..=31).contains(&day) || (61..=91).contains(&day)) && luhn(ten)
}

/// Every second digit doubled, digit sums added: a multiple of ten.
pub(crate) fn luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .enumerate()
        .map(|(i, byte)| {
            let doubled = u32::from(byte - b'0') * (2 - i as u32 % 2);
            doubled / 10 + doubled % 10
        })
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_personal_number_is_found_wherever_it_stands_and_however_it_is_spelled() {
        for text in [
            "811218-9876",
            "8112189876",
            "198112189876",
            "Firma 811218-9876",
            "811218-9876 Måleri",
            "Firma(19811218-9876)",
            "Firma 811218+9876, Exempelgatan 1",
            "811218 9876",
            "811218 - 9876",
            "811218\u{2013}9876",
            "19811218 9876",
            "född 1981-12-18-9876",
            "81 12 18-9876",
            "tel 0470-41000, 811218-9876",
            "811278-9873",
        ] {
            assert!(is_in(text), "{text}");
            assert!(!is_in(&without(text)) && !without(text).contains("987"), "{text}: {}", without(text));
        }
        assert_eq!(without("Firma 811218-9876 Måleri"), "Firma  Måleri");
    }

    #[test]
    fn other_numbers_are_left_alone() {
        for text in [
            "",
            "232100-0164",
            "Organisationsnummer 162321000164",
            "811218-9875",
            "0470-41 00 00",
            "070-123 45 67",
            "bankgiro 123-4567",
            "2026-11-24 kl. 10.00",
            "öppnar 1981-12-18 9876",
            "1981-12-18 \u{2013} 9876-01-01",
            "1811218-9876",
            "811218-98765",
            "811218",
            "å811å218",
        ] {
            assert!(!is_in(text), "{text}");
            assert_eq!(without(text), text);
        }
    }

    #[test]
    fn in_a_telephone_number_only_what_is_spelled_as_a_personal_number_is_one() {
        // Ten digits in a run that would be one elsewhere.
        assert!(is_in("0701234569"), "anywhere else it is taken for one");
        assert!(!is_in_phone("0701234569") && !is_in_phone("0470-41 00 00"));
        assert!(is_in_phone("811218-9876") && is_in_phone("8112189876") && is_in_phone("070123-4569, växel"));
    }
}
