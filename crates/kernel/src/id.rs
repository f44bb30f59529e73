//! Ids that sort by time, and secrets that cannot be guessed. Chance is handed in, as time is.

use crate::time::Moment;
use std::sync::{Arc, Mutex};

/// Where `Ctx` gets its chance.
#[derive(Clone)]
pub enum Chance {
    System,
    /// For tests: the same sequence every time.
    Seeded(Arc<Mutex<u64>>),
}

impl Chance {
    pub fn seeded(seed: u64) -> Self {
        Self::Seeded(Arc::new(Mutex::new(seed)))
    }

    #[expect(clippy::disallowed_methods, reason = "the one place that asks the operating system for chance")]
    pub fn fill(&self, bytes: &mut [u8]) {
        match self {
            Self::System => getrandom::fill(bytes).expect("the operating system gives random bytes"),
            Self::Seeded(state) => {
                let mut state = state.lock().unwrap_or_else(|e| e.into_inner());
                for byte in bytes {
                    // SplitMix64: enough to tell test ids apart.
                    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
                    let mixed = (*state ^ (*state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
                    *byte = (mixed >> 56) as u8;
                }
            }
        }
    }

    /// A UUIDv7: unique, and later ones sort later.
    pub fn id(&self, now: Moment) -> String {
        let mut random = [0; 10];
        self.fill(&mut random);
        uuid::Builder::from_unix_timestamp_millis(now.0.unsigned_abs(), &random).into_uuid().to_string()
    }

    /// 256 bits nobody can guess, as 64 hexadecimal digits.
    pub fn secret(&self) -> String {
        let mut bytes = [0; 32];
        self.fill(&mut bytes);
        crate::digest::hex(&bytes)
    }

    /// A few letters and digits to tell two addresses apart.
    pub fn suffix(&self) -> String {
        const LETTERS: &[u8] = b"23456789abcdefghjkmnpqrstuvwxyz";
        let mut bytes = [0; 5];
        self.fill(&mut bytes);
        bytes.iter().map(|b| char::from(LETTERS[usize::from(*b) % LETTERS.len()])).collect()
    }
}

/// A readable address part made from a title: `Unga till arbete!` → `unga-till-arbete`.
pub fn slug(title: &str) -> String {
    let mut out = String::new();
    for c in title.to_lowercase().chars() {
        let plain = match c {
            'å' | 'ä' | 'á' | 'à' => 'a',
            'ö' | 'ø' | 'ó' => 'o',
            'é' | 'è' => 'e',
            'ü' => 'u',
            other => other,
        };
        if plain.is_ascii_alphanumeric() {
            out.push(plain);
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    out.truncate(60);
    out.trim_end_matches('-').to_owned()
}

/// `[a-z0-9-]`, as ids in files are written.
pub fn is_file_id(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 100
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_sort_by_time_and_slugs_are_readable() {
        let chance = Chance::seeded(1);
        assert!(chance.id(Moment(1)) < chance.id(Moment(2)));
        assert_ne!(chance.secret(), chance.secret());
        assert_eq!(slug("Unga – till arbete i Åmål!"), "unga-till-arbete-i-amal");
    }
}
