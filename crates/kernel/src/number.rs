//! Exact decimals: what is written is what is kept, shown and compared.

use crate::language::Language;
use rust_decimal::Decimal;

/// A decimal number as given, with at most 15 significant digits, so that it passes through JSON unharmed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Number(pub Decimal);

impl Number {
    /// Accepts `1234,5`, `1 234,5` and `1234.5`, as people write; refuses what cannot be kept exactly.
    pub fn parse(text: &str) -> Option<Self> {
        let plain: String = text
            .chars()
            .filter(|c| !c.is_whitespace())
            .map(|c| match c {
                ',' => '.',
                '−' => '-',
                other => other,
            })
            .collect();
        let number: Decimal = plain.parse().ok()?;
        let digits = number.mantissa().unsigned_abs().to_string().len();
        (digits <= 15 && plain.bytes().any(|b| b.is_ascii_digit())).then_some(Self(number))
    }

    pub fn is_negative(self) -> bool {
        self.0.is_sign_negative() && !self.0.is_zero()
    }

    /// The nearest number a float can hold.
    pub fn to_f64(self) -> f64 {
        match (i64::try_from(self.0.mantissa()), self.0.scale()) {
            // Both whole numbers and powers of ten of this size are held exactly, so one division rounds once.
            (Ok(mantissa), 0..=22) if mantissa.unsigned_abs() <= 1 << 53 => {
                mantissa as f64 / 10_f64.powi(self.0.scale() as i32)
            }
            _ => self.0.to_string().parse().unwrap_or_default(),
        }
    }

    /// `1 234,5` in Swedish, `1,234.5` in English.
    pub fn in_words(self, language: Language) -> String {
        let plain = self.0.abs().to_string();
        let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
        let (group, point) = if language == Language::Swedish { ('\u{a0}', ',') } else { (',', '.') };
        let mut out = String::new();
        if self.is_negative() {
            out.push('−');
        }
        let grouped = whole.len() > 4 || language == Language::English;
        for (i, digit) in whole.chars().enumerate() {
            if grouped && i > 0 && (whole.len() - i).is_multiple_of(3) {
                out.push(group);
            }
            out.push(digit);
        }
        if !fraction.is_empty() {
            out.push(point);
            out.push_str(fraction);
        }
        out
    }
}

impl std::fmt::Display for Number {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl serde::Serialize for Number {
    /// A JSON number: whole where it is whole.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match i64::try_from(self.0) {
            Ok(whole) if self.0.fract().is_zero() => serializer.serialize_i64(whole),
            _ => serializer.serialize_f64(self.to_f64()),
        }
    }
}

impl<'de> serde::Deserialize<'de> for Number {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = serde_json::Number::deserialize(deserializer)?;
        Self::parse(&number.to_string()).ok_or_else(|| serde::de::Error::custom("not an exact decimal"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn read_as_people_write_and_kept_exactly() {
        let number = Number::parse("12 345,60").unwrap();
        assert_eq!(number.to_string(), "12345.60");
        assert_eq!(number.in_words(Language::Swedish), "12\u{a0}345,60");
        assert_eq!(number.in_words(Language::English), "12,345.60");
        assert_eq!(Number::parse("−37").unwrap().in_words(Language::Swedish), "−37");
        for bad in ["", "abc", "1.2.3", "1234567890123456"] {
            assert!(Number::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn json_comes_out_as_it_went_in() {
        for json in ["1000000", "-37", "1.5", "0.1", "0.3", "123456789012.345", "-0.001234"] {
            let number: Number = serde_json::from_str(json).unwrap();
            assert_eq!(serde_json::to_string(&number).unwrap(), json);
        }
    }
}
