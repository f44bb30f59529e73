//! What is sent with requests, read whole before anybody takes a turn for it. A sender may be slow, but not for ever, and few
//! slow ones at a time from one address; and all that has been read and not yet answered has a limit together.

use crate::limits::TurnedAway;
use axum::body::{Body, Bytes, HttpBody};
use std::collections::HashMap;
use std::future::poll_fn;
use std::net::IpAddr;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::time::{Instant, timeout_at};

/// How long a sender may send nothing.
const QUIET: Duration = Duration::from_secs(10);
/// How long a form may take to arrive.
const FORM_WITHIN: Duration = Duration::from_secs(30);
/// How long a form with a file may take: 12 MB at little more than 1 Mbit/s.
const FILE_WITHIN: Duration = Duration::from_secs(90);
/// A body that is not here by then is a slow one.
const SLOW_AFTER: Duration = Duration::from_secs(1);
/// Slow bodies at a time from one address, behind which a whole office may sit.
const SLOW_AT_ONCE: usize = 32;
/// Bytes that have been read and not yet answered, from everybody.
const HELD: usize = 128_000_000;
/// And from one address.
const HELD_FROM_ONE: usize = HELD / 2;
/// Of a body that is too large this much more is read and thrown away, so that its sender comes to read the answer.
const THROWN_AWAY: usize = 12_000_000;

/// As large as a form may be.
pub const MAX_BODY: usize = 1_000_000;
/// As large as a form with a file may be, on the pages that take one, from somebody signed in.
pub const MAX_FILE: usize = 12_000_000;

/// How much is held, and whose it is.
#[derive(Default)]
pub struct Bodies(Mutex<Held>);

#[derive(Default)]
struct Held {
    bytes: usize,
    from: HashMap<IpAddr, Sender>,
}

/// What one address sends.
#[derive(Default)]
struct Sender {
    bodies: usize,
    bytes: usize,
    slow: usize,
}

impl Bodies {
    fn held(&self) -> MutexGuard<'_, Held> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Reads a body. What comes back with it counts as held until it is let go of.
    pub async fn read(
        self: &Arc<Self>,
        from: Option<IpAddr>,
        mut body: Body,
        takes_file: bool,
    ) -> Result<(Bytes, Share), TurnedAway> {
        let (most, within) = if takes_file { (MAX_FILE, FILE_WITHIN) } else { (MAX_BODY, FORM_WITHIN) };
        let announced = usize::try_from(body.size_hint().lower()).unwrap_or(usize::MAX);
        if announced > most + THROWN_AWAY {
            return Err(TurnedAway::TooLarge);
        }
        let mut share = Share::begin(self, from);
        let (mut read, mut length) = (Vec::new(), 0_usize);
        let begun = Instant::now();
        let mut heard = begun;
        loop {
            let until = (heard + QUIET).min(begun + within);
            let look_up = if share.is_slow { until } else { until.min(begun + SLOW_AFTER) };
            let frame = match timeout_at(look_up, poll_fn(|cx| Pin::new(&mut body).poll_frame(cx))).await {
                Ok(frame) => frame,
                Err(_) if Instant::now() >= until => return Err(TurnedAway::TooSlow),
                Err(_) => {
                    share.is_slow_now()?;
                    continue;
                }
            };
            let bytes = match frame {
                None if length > most => return Err(TurnedAway::TooLarge),
                None => {
                    share.is_here();
                    return Ok((read.into(), share));
                }
                // Cut off: whoever sent it is not there any more.
                Some(Err(_)) => return Err(TurnedAway::TooSlow),
                Some(Ok(frame)) => frame.into_data().unwrap_or_default(),
            };
            heard = Instant::now();
            length += bytes.len();
            if length > most {
                share.give_back();
                read = Vec::new();
                if length > most + THROWN_AWAY {
                    return Err(TurnedAway::TooLarge);
                }
            } else {
                share.take(bytes.len())?;
                read.extend_from_slice(&bytes);
            }
        }
    }
}

/// One body's part of what is held; given back when it is let go of.
pub struct Share {
    bodies: Arc<Bodies>,
    from: Option<IpAddr>,
    bytes: usize,
    is_slow: bool,
}

impl Share {
    fn begin(bodies: &Arc<Bodies>, from: Option<IpAddr>) -> Self {
        if let Some(from) = from {
            bodies.held().from.entry(from).or_default().bodies += 1;
        }
        Self { bodies: bodies.clone(), from, bytes: 0, is_slow: false }
    }

    fn take(&mut self, bytes: usize) -> Result<(), TurnedAway> {
        let mut held = self.bodies.held();
        let of_one = self.from.and_then(|from| held.from.get(&from)).map_or(0, |from| from.bytes);
        if held.bytes + bytes > HELD || of_one + bytes > HELD_FROM_ONE {
            return Err(TurnedAway::Busy);
        }
        held.bytes += bytes;
        self.bytes += bytes;
        if let Some(from) = self.from.and_then(|from| held.from.get_mut(&from)) {
            from.bytes += bytes;
        }
        Ok(())
    }

    fn give_back(&mut self) {
        let mut held = self.bodies.held();
        held.bytes -= self.bytes;
        if let Some(from) = self.from.and_then(|from| held.from.get_mut(&from)) {
            from.bytes -= self.bytes;
        }
        self.bytes = 0;
    }

    /// With what this body's address sends; nothing where there is no address.
    fn with_sender<R>(&self, work: impl FnOnce(&mut Sender) -> R) -> Option<R> {
        let from = self.from?;
        self.bodies.held().from.get_mut(&from).map(work)
    }

    fn is_slow_now(&mut self) -> Result<(), TurnedAway> {
        self.is_slow = true;
        let slow = self.with_sender(|sender| {
            sender.slow += 1;
            sender.slow
        });
        if slow.is_some_and(|slow| slow > SLOW_AT_ONCE) { Err(TurnedAway::TooOften) } else { Ok(()) }
    }

    /// All of it is here: what is held of it counts on, its slowness does not.
    fn is_here(&mut self) {
        if std::mem::take(&mut self.is_slow) {
            self.with_sender(|sender| sender.slow -= 1);
        }
    }
}

impl Drop for Share {
    fn drop(&mut self) {
        self.give_back();
        self.is_here();
        let is_last = self.with_sender(|sender| {
            sender.bodies -= 1;
            sender.bodies == 0
        });
        if let (Some(true), Some(from)) = (is_last, self.from) {
            self.bodies.held().from.remove(&from);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FROM: Option<IpAddr> = Some(IpAddr::V4(std::net::Ipv4Addr::LOCALHOST));

    async fn read(bodies: &Arc<Bodies>, length: usize, takes_file: bool) -> Result<(Bytes, Share), TurnedAway> {
        bodies.read(FROM, Body::from(vec![b'a'; length]), takes_file).await
    }

    #[tokio::test]
    async fn a_body_is_read_up_to_what_its_page_takes() {
        let bodies = Arc::default();
        assert_eq!(read(&bodies, MAX_BODY, false).await.unwrap().0.len(), MAX_BODY);
        assert_eq!(read(&bodies, MAX_BODY + 1, false).await.err(), Some(TurnedAway::TooLarge));
        assert_eq!(read(&bodies, MAX_FILE, true).await.unwrap().0.len(), MAX_FILE);
        assert_eq!(read(&bodies, MAX_FILE + THROWN_AWAY + 1, true).await.err(), Some(TurnedAway::TooLarge));
        assert!(bodies.held().from.is_empty() && bodies.held().bytes == 0, "everything is given back");
    }

    #[tokio::test]
    async fn one_address_holds_no_more_than_its_share() {
        let bodies = Arc::default();
        let mut shares = Vec::new();
        while let Ok((_, share)) = read(&bodies, MAX_FILE, true).await {
            shares.push(share);
        }
        assert_eq!(shares.len(), HELD_FROM_ONE / MAX_FILE);
        let other = Some("192.0.2.1".parse().unwrap());
        assert!(bodies.read(other, Body::from(vec![0; MAX_FILE]), true).await.is_ok(), "there is room for another");
        drop(shares);
        assert!(read(&bodies, MAX_FILE, true).await.is_ok());
    }
}
