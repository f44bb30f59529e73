//! The parties of a collaboration as they are known everywhere: by a colour, a few letters and their name.

use kernel::Ctx;
use maud::{Markup, html};

/// One party's steady mark: its colour by its place among the parties, and the letters that no other party of theirs has.
pub struct PartyMark<'a> {
    pub place: usize,
    pub name: &'a str,
    pub short: String,
}

pub fn party_mark(party: &PartyMark<'_>) -> Markup {
    html! {
        span.s-party data-place=(party.place % 12) {
            span.s-party__short aria-hidden="true" { (party.short) }
            span.s-party__name { (party.name) }
        }
    }
}

/// Words so common in names of organisations that they tell none apart.
const COMMON: [&str; 3] = ["kommun", "stad", "municipality"];

/// Up to three letters from a name: `Region Örebro län` → `RÖL`, `Laxå kommun` → `LAX`.
pub fn short_name(name: &str) -> String {
    let mut words: Vec<&str> = name.split([' ', '-']).filter(|word| word.chars().any(char::is_alphabetic)).collect();
    if words.len() == 2 && COMMON.contains(&words[1]) {
        words.truncate(1);
    }
    if words.len() == 1 {
        return words[0].chars().take(3).collect::<String>().to_uppercase();
    }
    words.iter().take(3).filter_map(|word| word.chars().find(|c| c.is_alphabetic())).collect::<String>().to_uppercase()
}

/// The short names of parties in their order, no two alike. The one that came first keeps the shortest, and those that come
/// later change nobody's: `GB` for Granvikens byalag, then `GBY` for Granvikens Bygdebolag.
pub fn short_names<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut taken: Vec<String> = Vec::new();
    for name in names {
        let short = short_name(name);
        let last: Vec<char> = name.split([' ', '-']).next_back().unwrap_or_default().to_uppercase().chars().collect();
        let with_a_letter = last.iter().skip(1).filter(|c| c.is_alphabetic()).map(|c| format!("{short}{c}"));
        let numbered = (2..).map(|number| format!("{short}{number}"));
        let free = std::iter::once(short.clone()).chain(with_a_letter).chain(numbered).find(|new| !taken.contains(new));
        taken.push(free.unwrap_or(short));
    }
    taken
}

/// What one party says to a question.
pub struct Voice<'a> {
    pub party: PartyMark<'a>,
    /// `None`: has not answered.
    pub answer: Option<Markup>,
    /// What has been marked about it, and what may be done.
    pub below: Markup,
}

/// The parties' answers side by side; silence is shown too.
pub fn side_by_side(ctx: &Ctx, voices: &[Voice<'_>]) -> Markup {
    html! {
        ul.s-voices {
            @for voice in voices {
                li.s-voice data-place=(voice.party.place % 12) data-silent=[voice.answer.is_none().then_some("true")] {
                    p.s-voice__who { (party_mark(&voice.party)) }
                    @match &voice.answer {
                        Some(answer) => div.s-prose { (answer) },
                        None => p.s-voice__silent { (ctx.t("design-silent")) },
                    }
                    (voice.below)
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_names_keep_the_municipalities_of_a_region_apart() {
        for (name, short) in [
            ("Region Örebro län", "RÖL"),
            ("Laxå kommun", "LAX"),
            ("Lekebergs kommun", "LEK"),
            ("Borås stad", "BOR"),
            ("Granvikens byalag", "GB"),
            ("Försäkringskassan", "FÖR"),
            ("", ""),
        ] {
            assert_eq!(short_name(name), short, "{name}");
        }
    }

    #[test]
    fn no_two_parties_have_the_same_letters() {
        let names =
            ["Granvikens byalag", "Granvikens Bygdebolag", "Granvikens IF", "Granviks bygdegård", "AB", "AB", ""];
        assert_eq!(short_names(names), ["GB", "GBY", "GI", "GBG", "AB", "ABB", ""]);
        let as_before = &names[..3];
        assert_eq!(short_names(as_before.iter().copied()), ["GB", "GBY", "GI"]);
    }
}
