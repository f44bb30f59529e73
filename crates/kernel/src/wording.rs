//! Sentences of the catalogues as translators write them: what stands there, and whether other words fit in its place.

use crate::language::{Catalogue, Language};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement};
use fluent_syntax::parser;
use std::collections::{BTreeMap, BTreeSet};

/// As long as a sentence of the interface or a mail may be.
pub const LONGEST: usize = 5_000;

/// Why words cannot stand in a sentence's place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfit {
    Empty,
    TooLong,
    /// Not as Fluent writes it: most often a brace too many or too few.
    Syntax,
    /// What the program fills in, and the words leave out.
    Missing(Vec<String>),
    /// What the words ask for, and the program does not fill in.
    Unknown(Vec<String>),
}

/// Every sentence of some catalogues in one language, as it is written there.
pub fn sentences(catalogues: &[Catalogue], language: Language) -> BTreeMap<&'static str, String> {
    let mut found: BTreeMap<&'static str, String> = BTreeMap::new();
    for catalogue in catalogues {
        let mut key = "";
        for line in catalogue.source(language).lines() {
            let is_key = |name: &str| name.starts_with(|c: char| c.is_ascii_lowercase()) && !name.contains(' ');
            match line.split_once(" =").filter(|(name, _)| is_key(name)) {
                Some((name, rest)) => {
                    key = name;
                    found.insert(key, rest.trim_start().to_owned());
                }
                None if line.starts_with(' ') || line.is_empty() => {
                    if let Some(sentence) = found.get_mut(key) {
                        sentence.push('\n');
                        sentence.push_str(line);
                    }
                }
                None => key = "",
            }
        }
    }
    for sentence in found.values_mut() {
        *sentence = flush_left(sentence);
    }
    found
}

/// The same without what all lines but the first are moved in by, and without blank ends.
fn flush_left(sentence: &str) -> String {
    let blank = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let moved = sentence.lines().skip(1).filter(|line| !line.trim().is_empty()).map(blank).min().unwrap_or(0);
    let lines =
        sentence.lines().enumerate().map(|(i, line)| if i == 0 { line } else { line.get(moved..).unwrap_or("") });
    lines.map(str::trim_end).collect::<Vec<_>>().join("\n").trim().to_owned()
}

/// A sentence as a catalogue's file has it.
pub fn as_message(key: &str, words: &str) -> String {
    let lines: Vec<String> = flush_left(&words.replace("\r\n", "\n"))
        .lines()
        .map(|line| if line.trim().is_empty() { String::new() } else { format!("    {line}") })
        .collect();
    format!("{key} =\n{}\n", lines.join("\n"))
}

/// Whether words may stand in a sentence's place: they must be Fluent, and ask for exactly what the program fills in.
pub fn fits(key: &str, default: &str, words: &str) -> Result<(), Unfit> {
    if words.trim().is_empty() {
        return Err(Unfit::Empty);
    }
    if words.chars().count() > LONGEST {
        return Err(Unfit::TooLong);
    }
    let known = variables(key, default).unwrap_or_default();
    let asked = variables(key, words).ok_or(Unfit::Syntax)?;
    let without = |all: &BTreeSet<String>, some: &BTreeSet<String>| all.difference(some).cloned().collect::<Vec<_>>();
    match (without(&asked, &known), without(&known, &asked)) {
        (unknown, _) if !unknown.is_empty() => Err(Unfit::Unknown(unknown)),
        (_, missing) if !missing.is_empty() => Err(Unfit::Missing(missing)),
        _ => Ok(()),
    }
}

/// What a sentence asks the program to fill in; none where it is not one sound sentence that stands by itself.
pub fn variables(key: &str, words: &str) -> Option<BTreeSet<String>> {
    let source = as_message(key, words);
    let resource = parser::parse(source.as_str()).ok()?;
    let [Entry::Message(Message { id, value: Some(value), attributes, .. })] = resource.body.as_slice() else {
        return None;
    };
    let mut found = BTreeSet::new();
    (id.name == key && attributes.is_empty() && collect(value, &mut found)).then_some(found)
}

/// Whether everything a pattern refers to is something the program fills in.
fn collect(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) -> bool {
    pattern.elements.iter().all(|element| match element {
        PatternElement::TextElement { .. } => true,
        PatternElement::Placeable { expression } => expressed(expression, found),
    })
}

fn expressed(expression: &Expression<&str>, found: &mut BTreeSet<String>) -> bool {
    match expression {
        Expression::Inline(inline) => inlined(inline, found),
        Expression::Select { selector, variants } => {
            inlined(selector, found) && variants.iter().all(|variant| collect(&variant.value, found))
        }
    }
}

fn inlined(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) -> bool {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
            true
        }
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => true,
        InlineExpression::Placeable { expression } => expressed(expression, found),
        InlineExpression::FunctionReference { .. }
        | InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { .. } => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLURAL: &str = "{ $count ->\n    [one] En part\n   *[other] { $count } parter\n }";

    #[test]
    fn sentences_come_out_as_they_are_written() {
        let source =
            "# A note\na = Ett\nb = { $n ->\n    [one] en\n   *[other] { $n }\n }\nmail =\n    Hej\n\n    och hej\n";
        let catalogue = Catalogue { sv: source, en: source };
        let found = sentences(&[catalogue], Language::Swedish);
        assert_eq!(found["a"], "Ett");
        assert_eq!(found["b"], "{ $n ->\n   [one] en\n  *[other] { $n }\n}");
        assert_eq!(found["mail"], "Hej\n\noch hej");
        for (key, sentence) in found {
            assert!(variables(key, &sentence).is_some(), "{key} can be written back as it is");
        }
    }

    #[test]
    fn words_must_ask_for_exactly_what_is_filled_in() {
        assert_eq!(fits("k", "Hej { $name }", "Välkommen, { $name }!"), Ok(()));
        assert_eq!(fits("k", "Hej { $name }", "Välkommen"), Err(Unfit::Missing(vec!["name".into()])));
        assert_eq!(fits("k", "Hej { $name }", "Hej { $namn } { $name }"), Err(Unfit::Unknown(vec!["namn".into()])));
        assert_eq!(fits("k", PLURAL, "{ $count ->\n [one] Bara en\n *[other] Hela { $count }\n}"), Ok(()));
        assert_eq!(fits("k", PLURAL, "{ $count } stycken"), Ok(()));
    }

    #[test]
    fn what_is_no_sentence_is_refused() {
        for broken in
            ["Hej { $name", "Hej }", "{ $name ->\n [one] en }", "{ annan-nyckel }", "{ -term }", "{ NUMBER($name) }"]
        {
            assert_eq!(fits("k", "Hej { $name }", broken), Err(Unfit::Syntax), "{broken}");
        }
        assert_eq!(fits("k", "Hej", "\n .attribut = x"), Err(Unfit::Syntax));
        assert_eq!(fits("k", "Hej", "  \n "), Err(Unfit::Empty));
        assert_eq!(fits("k", "Hej", &"a".repeat(LONGEST + 1)), Err(Unfit::TooLong));
    }
}
