//! What the domain of an e-mail address says of an organisation. A no costs little, since others can verify it; a yes that is
//! wrong lets somebody pass for another.

use crate::organisation::OrganisationKind;

/// Domains where anybody can have an address, so that one there says nothing, whatever an organisation is called.
const OPEN_DOMAINS: &[&str] = &[
    "163.com",
    "algonet.se",
    "aol.com",
    "bahnhof.se",
    "bredband.net",
    "comhem.se",
    "fastmail.com",
    "glocalnet.net",
    "gmail.com",
    "gmx.com",
    "gmx.de",
    "gmx.net",
    "googlemail.com",
    "hey.com",
    "home.se",
    "hotmail.com",
    "hotmail.se",
    "hushmail.com",
    "icloud.com",
    "inbox.com",
    "live.com",
    "live.se",
    "mac.com",
    "mail.com",
    "mailbox.org",
    "mail.ru",
    "me.com",
    "msn.com",
    "outlook.com",
    "outlook.se",
    "passagen.se",
    "pm.me",
    "posteo.de",
    "proton.me",
    "protonmail.ch",
    "protonmail.com",
    "qq.com",
    "spray.se",
    "swipnet.se",
    "tele2.se",
    "telia.com",
    "tuta.com",
    "tutanota.com",
    "web.de",
    "yahoo.com",
    "yahoo.se",
    "yandex.com",
    "ymail.com",
    "zoho.com",
];

/// Words that many names have: a domain may leave them out, and of themselves they tell nothing.
const COMMON: &[&str] = &[
    "aktiebolag",
    "ekonomisk",
    "företag",
    "förening",
    "föreningen",
    "ideell",
    "kommun",
    "kommunen",
    "län",
    "länsstyrelsen",
    "myndigheten",
    "nätverk",
    "nätverket",
    "region",
    "stad",
    "stiftelsen",
    "svenska",
    "sverige",
    "utveckling",
];

/// Words so small that a domain may leave them out.
const SMALL: &[&str] = &["ab", "and", "av", "ek", "för", "i", "of", "och", "på", "the"];

/// A name with more words than this has no domain that spells it.
const MOST_WORDS: usize = 12;

/// The domain of an address where it tells of an organisation with that name and of that kind. `anna@vaxjo.se` tells of
/// *Växjö kommun*; it does not tell of *Växjö båtklubb*, and neither `anna@vaxjo-kommun.example.se` nor `anna@nyavaxjo.se`
/// tells of the municipality.
///
/// - Not one where anybody can have an address.
/// - The registered domain itself: who has an address below it (pupils, guests, customers) its owner need not vouch for.
/// - Plain letters, or those of Swedish. A letter of another alphabet can look like ours, and so can what `xn--` stands for.
/// - Spelt by the words of the name in their order, all those that tell something, and by nothing else.
/// - Of a public body, below `.se`: the same name under another ending is anybody's to buy.
pub fn telling(mail: &str, name: &str, kind: OrganisationKind) -> Option<String> {
    let domain = mail.rsplit_once('@')?.1.to_lowercase();
    let (label, ending) = domain.split_once('.')?;
    let is_registered = !ending.contains('.') && !label.starts_with("xn--") && label.chars().all(is_ours);
    if !is_registered || OPEN_DOMAINS.contains(&domain.as_str()) || is_public(kind) && ending != "se" {
        return None;
    }
    let folded = kernel::sort::fold(name);
    let words: Vec<Word> = kernel::sort::words(&folded).map(Word::of).collect();
    let tells = words.len() <= MOST_WORDS && words.iter().any(|word| word.tells);
    (tells && is_spelt(&plain(label), &words)).then_some(domain)
}

struct Word {
    letters: String,
    /// Whether it may be left out.
    is_common: bool,
    /// Whether it says who it is.
    tells: bool,
}

impl Word {
    fn of(word: &str) -> Self {
        let is_common = COMMON.contains(&word) || SMALL.contains(&word);
        Self { letters: plain(word), is_common, tells: !is_common && word.chars().count() >= 4 }
    }
}

/// Whether the words in their order make up the label, but for those that may be left out. *Granviks* is also *granvik*.
fn is_spelt(label: &str, words: &[Word]) -> bool {
    let Some((first, rest)) = words.split_first() else { return label.is_empty() };
    let bare = first.letters.strip_suffix('s').filter(|bare| bare.len() >= 4);
    let forms = [Some(first.letters.as_str()), bare];
    let goes_on = |form: &str| label.strip_prefix(form).is_some_and(|label| is_spelt(label, rest));
    forms.into_iter().flatten().any(goes_on) || first.is_common && is_spelt(label, rest)
}

fn is_public(kind: OrganisationKind) -> bool {
    use OrganisationKind::{CountyBoard, JointAuthority, Municipality, Region, StateAgency, University};
    matches!(kind, Municipality | Region | StateAgency | CountyBoard | JointAuthority | University)
}

fn is_ours(c: char) -> bool {
    c.is_ascii_alphanumeric() || "-åäöéü".contains(c)
}

/// Letters as they stand in Swedish domains, without hyphens.
fn plain(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            'å' | 'ä' => 'a',
            'ö' => 'o',
            'é' => 'e',
            'ü' => 'u',
            c => c,
        })
        .filter(char::is_ascii_alphanumeric)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::telling;
    use crate::organisation::OrganisationKind::{self, Association, Municipality, Region};

    fn tells(mail: &str, name: &str, kind: OrganisationKind) -> bool {
        telling(mail, name, kind).is_some()
    }

    #[test]
    fn a_domain_tells_of_the_organisation_whose_name_it_spells() {
        assert_eq!(telling("Anna@VAXJO.se", "Växjö kommun", Municipality).as_deref(), Some("vaxjo.se"));
        assert!(tells("anna@växjö.se", "Växjö kommun", Municipality));
        assert!(tells("anna@regionorebrolan.se", "Region Örebro län", Region));
        assert!(tells("anna@granvik.se", "Granviks kommun", Municipality));
        assert!(tells("styrelsen@granvikensif.se", "Granvikens IF", Association));
        assert!(tells("styrelsen@granvikens-if.org", "Granvikens IF", Association));
    }

    #[test]
    fn a_domain_that_has_the_name_in_it_is_not_the_organisations() {
        for mail in [
            "anna@alvesta.se",
            "anna@nyavaxjo.se",
            "anna@vaxjo-kommun-nu.se",
            "anna@vaxjokommunen.example.se",
            "anna@elev.vaxjo.se",
            "anna@vaxjo.pp.se",
            "anna@vaxjo.com",
            "anna@vaxjo.nu",
        ] {
            assert!(!tells(mail, "Växjö kommun", Municipality), "{mail}");
        }
        // The municipality's people are not the club's.
        assert!(!tells("anna@vaxjo.se", "Växjö IF", Association));
        assert!(!tells("anna@vaxjo.se", "Växjö båtklubb", Association));
    }

    #[test]
    fn where_anybody_can_have_an_address_it_tells_nothing() {
        assert!(!tells("vaxjo.kommun@gmail.com", "Växjö kommun", Municipality));
        assert!(!tells("styrelsen@GMAIL.com", "Gmail", Association));
        assert!(!tells("anna@kommun.se", "Växjö kommun", Municipality), "a word that many names have");
        assert!(!tells("anna@kommun.se", "Kommun", Association));
        assert!(!tells("vaxjo", "Växjö kommun", Municipality));
        assert!(!tells("anna@vaxjo", "Växjö kommun", Municipality));
    }

    #[test]
    fn letters_that_only_look_like_ours_are_not_ours() {
        // The second letter is Cyrillic; the next has one beside the whole name; the last is how a domain writes such.
        assert!(!tells("anna@v\u{430}xjo.se", "Växjö kommun", Municipality));
        assert!(!tells("anna@vaxjo\u{430}.se", "Växjö kommun", Municipality));
        assert!(!tells("anna@xn--vxjo-43d.se", "xn vxjo 43d", Association));
    }

    #[test]
    fn a_name_without_end_is_judged_quickly() {
        let name = (1..60).map(|n| "a".repeat(n)).collect::<Vec<_>>().join(" ");
        assert!(!tells(&format!("a@{}.se", "a".repeat(60)), &name, Association));
    }
}
