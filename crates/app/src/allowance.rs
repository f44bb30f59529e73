//! So many at once from each, and then one each so often. What was taken can be given back, when it turns out that it did
//! not count.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// How often those who have been quiet are forgotten, in takings.
const FORGET_EVERY: u64 = 1000;

pub struct Allowance<K> {
    each: Duration,
    at_once: u32,
    used: Mutex<Used<K>>,
}

struct Used<K> {
    /// When each would have all of it again.
    whole_at: HashMap<K, Instant>,
    takings: u64,
}

impl<K: Eq + Hash> Allowance<K> {
    pub fn new(at_once: u32, each: Duration) -> Self {
        Self { each, at_once, used: Mutex::new(Used { whole_at: HashMap::new(), takings: 0 }) }
    }

    fn used(&self) -> MutexGuard<'_, Used<K>> {
        self.used.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes one, or says how long it is until there is one.
    pub fn take(&self, key: K) -> Result<(), Duration> {
        let now = Instant::now();
        let mut used = self.used();
        used.takings += 1;
        if used.takings.is_multiple_of(FORGET_EVERY) {
            used.whole_at.retain(|_, whole_at| *whole_at > now);
        }
        let whole_at = used.whole_at.get(&key).map_or(now, |at| (*at).max(now)) + self.each;
        let over = whole_at.saturating_duration_since(now + self.each * self.at_once);
        if !over.is_zero() {
            return Err(over);
        }
        used.whole_at.insert(key, whole_at);
        Ok(())
    }

    pub fn give_back(&self, key: &K) {
        if let Some(at) = self.used().whole_at.get_mut(key) {
            *at = at.checked_sub(self.each).unwrap_or(*at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_stopped_and_another_is_not() {
        let allowance = Allowance::new(30, Duration::from_secs(2));
        assert_eq!((0..100).filter(|_| allowance.take("one").is_ok()).count(), 30);
        assert!(allowance.take("one").unwrap_err() <= Duration::from_secs(2));
        assert!(allowance.take("other").is_ok());
    }

    #[test]
    fn what_is_given_back_can_be_taken_again() {
        let allowance = Allowance::new(2, Duration::from_secs(60));
        for _ in 0..10 {
            assert!(allowance.take("one").is_ok());
            allowance.give_back(&"one");
        }
        assert_eq!((0..10).filter(|_| allowance.take("one").is_ok()).count(), 2);
    }

    #[test]
    fn it_grows_again_with_time() {
        let allowance = Allowance::new(1, Duration::from_millis(20));
        assert!(allowance.take("one").is_ok() && allowance.take("one").is_err());
        std::thread::sleep(Duration::from_millis(30));
        assert!(allowance.take("one").is_ok());
    }
}
