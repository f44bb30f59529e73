//! When two names look like the same name: what is left when case, accents, legal forms and small differences of spelling
//! are gone. Two that agree are shown to a person, who decides.

use kernel::sort;

/// Words that say what kind of body it is, and not which.
const FORMS: &[&str] = &[
    "ab",
    "aktiebolag",
    "aktiebolaget",
    "hb",
    "handelsbolag",
    "kb",
    "ek",
    "for",
    "förening",
    "ekonomisk",
    "ideell",
    "publ",
    "stiftelsen",
    "stiftelse",
    "kommun",
    "stad",
    "i",
    "och",
    "the",
    "för",
    "föreningen",
    "svb",
    "av",
];

/// Short forms that are written out as often.
const SHORT: &[(&str, &str)] = &[
    ("if", "idrottsförening"),
    ("ik", "idrottsklubb"),
    ("bk", "bollklubb"),
    ("sk", "sportklubb"),
    ("lrf", "lantbrukarnas riksförbund"),
    ("hf", "hembygdsförening"),
    ("ifk", "idrottsföreningen kamraterna"),
];

/// The key two spellings of one name share. Never empty for a name with a letter in it.
pub fn key(name: &str) -> String {
    let folded = sort::fold(name);
    let words: Vec<&str> = sort::words(&folded).collect();
    let mut telling: Vec<String> = words
        .iter()
        .filter(|word| !FORMS.contains(word))
        .flat_map(|word| written_out(word))
        .map(|w| plain(&w))
        .collect();
    if telling.is_empty() {
        telling = words.iter().map(|word| plain(word)).collect();
    }
    telling.sort();
    telling.dedup();
    telling.join(" ")
}

fn written_out(word: &str) -> Vec<String> {
    match SHORT.iter().find(|(short, _)| *short == word) {
        Some((_, long)) => long.split(' ').map(str::to_owned).collect(),
        None => vec![word.to_owned()],
    }
}

/// A word without accents, doubled letters, old spellings, the definite article and the genitive.
fn plain(word: &str) -> String {
    let mut out = String::new();
    for c in word.chars() {
        let c = match c {
            'å' | 'ä' | 'á' | 'à' | 'æ' => 'a',
            'ö' | 'ø' | 'ó' => 'o',
            'é' | 'è' | 'ê' => 'e',
            'ü' => 'y',
            'w' => 'v',
            'q' => 'k',
            c => c,
        };
        if !out.ends_with(c) || c.is_ascii_digit() {
            out.push(c);
        }
    }
    let out = out.replace("ck", "k").replace("th", "t").replace("ph", "f");
    for end in ["ens", "en", "et", "s"] {
        if let Some(stem) = out.strip_suffix(end)
            && stem.chars().count() >= 4
        {
            return stem.to_owned();
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn spellings_of_one_name_agree() {
        for (one, other) in [
            ("Granvikens Idrottsförening", "Granviken IF"),
            ("Ahlsells AB", "AHLSELL Aktiebolag"),
            ("Växjö kommun", "Vaxjo kommun"),
            ("Hembygdsföreningen i Älmhult", "Almhults hembygdsförening"),
            ("Bygdens Wänner, ideell förening", "Bygdens vänner"),
        ] {
            assert_eq!(key(one), key(other), "{one} / {other}");
        }
    }

    #[test]
    fn different_names_differ() {
        for (one, other) in [
            ("Granvikens IF", "Granvikens BK"),
            ("Region Kronoberg", "Region Kalmar län"),
            ("Växjö kommun", "Alvesta kommun"),
            ("Norra byalaget", "Södra byalaget"),
            ("Bygdegård 1", "Bygdegård 11"),
        ] {
            assert_ne!(key(one), key(other), "{one} / {other}");
        }
        assert!(!key("AB").is_empty());
    }
}
