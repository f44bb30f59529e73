//! What jobs and mail have in common: things in a table that several programs may do, each held by one program at a time
//! with a lease, and tried again with growing waits.

use crate::db::{FromRow, Row};
use crate::id::Chance;
use crate::time::Moment;
use crate::{DbError, Tx, statements, values};
use std::time::Duration;
use tokio::time::{Instant, sleep_until, timeout_at};

/// How long a program holds what it does without saying that it is still alive. As long does it take before another
/// program goes on with what a crash interrupted. Programs that share a database must agree on the time better than this.
pub const LEASE: Duration = Duration::from_secs(30);

/// How often it is looked for something to do that was not told of: written by another program, or due by now.
pub const LOOK_EVERY: Duration = Duration::from_secs(1);

/// How long a program that is asked to stop goes on with what it has begun.
pub const FINISHING: Duration = Duration::from_secs(20);

statements! {
    TAKE_TURN = "insert into kernel_turn (name, number) values ($1, 1)
        on conflict (name) do update set number = kernel_turn.number + 1";
}

/// Waits until no other program is choosing what to do. Those that choose one after the other neither choose the same
/// thing nor wait for each other's rows.
pub(crate) fn take_turn(tx: &mut Tx<'_>, name: &'static str) -> Result<(), DbError> {
    tx.run(&TAKE_TURN, values![name]).map(drop)
}

/// How long it is waited before something that failed is tried again: twice as long each time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waits {
    /// Milliseconds before the second attempt.
    pub first: i64,
    /// Milliseconds a wait never exceeds, but for its spread.
    pub longest: i64,
    /// After so many attempts it is given up.
    pub attempts: i64,
}

impl Waits {
    /// When to try again after the given number of attempts; none: it is given up. Up to a quarter is added by chance,
    /// so that what failed together is not tried again together.
    pub fn after(&self, attempts: i64, now: Moment, chance: &Chance) -> Option<Moment> {
        if attempts >= self.attempts {
            return None;
        }
        let doublings = u32::try_from(attempts - 1).unwrap_or(0).min(40);
        let wait = self.first.saturating_mul(1 << doublings).min(self.longest);
        let mut byte = [0];
        chance.fill(&mut byte);
        Some(now.plus(wait + wait / 4 * i64::from(byte[0]) / 255))
    }
}

/// How much there is to do: what waits, what has been given up, and since when the oldest waits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct State {
    pub waiting: i64,
    pub failed: i64,
    pub oldest: Option<Moment>,
}

impl FromRow for State {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self { waiting: row.get("waiting")?, failed: row.get("failed")?, oldest: row.get("oldest")? })
    }
}

/// Does `work` for as long as the lease taken at `since` is renewed. A lease that was lost, or that runs out because the
/// database does not answer, ends the work where it stands: then another program may have begun. None: it was ended.
pub(crate) async fn held<T, R: Future<Output = Result<bool, DbError>>>(
    since: Instant,
    lease: Duration,
    work: impl Future<Output = T>,
    renew: impl Fn() -> R,
) -> Option<T> {
    let lost = async {
        let mut until = since + lease;
        let mut next = since + lease / 3;
        loop {
            sleep_until(next).await;
            let asked = Instant::now();
            match timeout_at(until, renew()).await {
                Ok(Ok(true)) => until = asked + lease,
                Ok(Err(_)) if Instant::now() < until => {} // there is time to ask once more
                _ => return,
            }
            next = asked + lease / 3;
        }
    };
    tokio::select! {
        done = work => Some(done),
        () = lost => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WAITS: Waits = Waits { first: 10_000, longest: Moment::HOUR, attempts: 12 };

    #[test]
    fn waits_grow_to_the_longest_and_end() {
        let chance = Chance::seeded(1);
        let waits: Vec<i64> =
            (1..12).map(|attempts| WAITS.after(attempts, Moment(0), &chance).expect("another attempt").0).collect();
        for (n, wait) in waits.iter().enumerate() {
            let plain = (10_000 << n).min(Moment::HOUR);
            assert!((plain..=plain + plain / 4).contains(wait), "{n}: {wait}");
        }
        assert!(waits[..9].windows(2).all(|pair| pair[0] < pair[1]), "{waits:?}");
        assert_eq!(WAITS.after(12, Moment(0), &chance), None);
    }

    #[test]
    fn what_failed_together_is_not_tried_again_together() {
        let chance = Chance::seeded(1);
        let one = WAITS.after(5, Moment(0), &chance);
        assert!((0..5).any(|_| WAITS.after(5, Moment(0), &chance) != one));
    }

    const SHORT: Duration = Duration::from_millis(60);

    #[tokio::test]
    async fn work_goes_on_past_its_lease_while_it_is_renewed_and_ends_when_it_is_not() {
        let long = || tokio::time::sleep(SHORT * 4);
        assert_eq!(held(Instant::now(), SHORT, long(), || async { Ok(true) }).await, Some(()));
        assert_eq!(held(Instant::now(), SHORT, long(), || async { Ok(false) }).await, None, "taken over");
        let away = || async { Err(DbError::Unavailable(String::new())) };
        assert_eq!(held(Instant::now(), SHORT, long(), away).await, None, "the database is away");
        let silent = std::future::pending;
        assert_eq!(held(Instant::now(), SHORT, long(), silent).await, None, "the database does not answer");
    }
}
