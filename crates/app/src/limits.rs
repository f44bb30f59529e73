//! How much the program takes on: so many requests at once and no more, and so many sent forms from one address. Overload is
//! answered at once instead of making everybody wait.

use crate::serve::App;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::Response;
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::net::{IpAddr, SocketAddr};
use std::num::NonZeroU32;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use tokio::sync::Semaphore;

/// Requests worked on at once unless something else is said.
pub const REQUESTS: usize = 64;
/// Forms that a stranger may send from one address: so many at once, and then one each other second.
pub const FORMS: NonZeroU32 = NonZeroU32::new(30).expect("not zero");
/// How often addresses that have been quiet are forgotten, in forms sent.
const FORGET_EVERY: u64 = 1000;

pub struct Limits {
    /// Requests that may be worked on.
    free: Semaphore,
    /// Those that are worked on and those that wait for their turn; twice as many as may be worked on is all there is room for.
    here: AtomicUsize,
    most: usize,
    /// How many proxies in front add to `X-Forwarded-For`.
    proxies: usize,
    forms: DefaultKeyedRateLimiter<IpAddr>,
    sent: AtomicU64,
}

/// Why a request is turned away before anybody has looked at it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TurnedAway {
    Busy,
    TooOften,
}

impl Limits {
    pub fn new(requests: usize, proxies: usize) -> Self {
        Self {
            free: Semaphore::new(requests),
            here: AtomicUsize::new(0),
            most: requests * 2,
            proxies,
            forms: RateLimiter::keyed(Quota::per_minute(FORMS)),
            sent: AtomicU64::new(0),
        }
    }

    /// Requests worked on at once.
    pub fn at_once(&self) -> usize {
        self.most / 2
    }

    pub fn proxies(&self) -> usize {
        self.proxies
    }

    /// The address a request comes from: what the outermost of our own proxies saw, or who is connected.
    fn address(&self, headers: &HeaderMap, connected: Option<SocketAddr>) -> Option<IpAddr> {
        let seen: Vec<&str> = headers
            .get_all("x-forwarded-for")
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .map(str::trim)
            .collect();
        // What stands further to the left than our proxies reach, anybody may have written.
        let told = self.proxies.checked_sub(1).and_then(|back| seen.iter().rev().nth(back));
        told.and_then(|address| address.parse().ok()).or(connected.map(|connected| connected.ip()))
    }

    /// Whether a stranger at an address may send another form now.
    fn may_send(&self, address: IpAddr) -> bool {
        if self.sent.fetch_add(1, Ordering::Relaxed).is_multiple_of(FORGET_EVERY) {
            self.forms.retain_recent();
        }
        self.forms.check_key(&address).is_ok()
    }
}

/// A place among those that are worked on or wait; given back when the answer has been made, or given up.
struct Place(Arc<Limits>);

impl Place {
    fn take(limits: &Arc<Limits>) -> Option<Self> {
        let room = |here: usize| (here < limits.most).then_some(here + 1);
        limits.here.fetch_update(Ordering::Relaxed, Ordering::Relaxed, room).ok()?;
        Some(Self(limits.clone()))
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.0.here.fetch_sub(1, Ordering::Relaxed);
    }
}

/// Around every request but those that ask how the program is.
pub async fn keep(State(app): State<App>, request: Request, next: Next) -> Response {
    let limits = app.limits.clone();
    let path = request.uri().path();
    if matches!(path, "/healthz" | "/readyz") {
        return next.run(request).await;
    }
    let headers = request.headers();
    let is_stranger = !headers.contains_key(header::COOKIE) && !headers.contains_key(header::AUTHORIZATION);
    if request.method() == Method::POST && is_stranger {
        let connected = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(address)| *address);
        let may = limits.address(headers, connected).is_none_or(|address| limits.may_send(address));
        if !may {
            return turned_away(&app, path, TurnedAway::TooOften);
        }
    }
    let Some(_place) = Place::take(&limits) else { return turned_away(&app, path, TurnedAway::Busy) };
    match limits.free.acquire().await {
        Ok(_turn) => next.run(request).await,
        Err(_) => turned_away(&app, path, TurnedAway::Busy),
    }
}

fn turned_away(app: &App, path: &str, why: TurnedAway) -> Response {
    app.watch.turned_away(why);
    let mut response = app.turned_away(path, why);
    let seconds = if why == TurnedAway::Busy { "1" } else { "30" };
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static(seconds));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forwarded(value: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(header::HeaderName::from_static("x-forwarded-for"), HeaderValue::from_static(value))])
    }

    #[test]
    fn only_what_our_own_proxies_say_counts() {
        let connected = Some("192.0.2.1:5000".parse().unwrap());
        let seen = |proxies, value| Limits::new(1, proxies).address(&forwarded(value), connected).unwrap().to_string();
        assert_eq!(seen(0, "198.51.100.7"), "192.0.2.1");
        assert_eq!(seen(1, "203.0.113.9, 198.51.100.7"), "198.51.100.7");
        assert_eq!(seen(2, "203.0.113.9, 198.51.100.7"), "203.0.113.9");
        assert_eq!(seen(3, "203.0.113.9, 198.51.100.7"), "192.0.2.1");
        assert_eq!(seen(1, "somebody"), "192.0.2.1");
    }

    #[test]
    fn one_address_is_stopped_and_another_is_not() {
        let limits = Limits::new(1, 0);
        let [one, other]: [IpAddr; 2] = ["192.0.2.1", "192.0.2.2"].map(|address| address.parse().unwrap());
        let sent = (0..100).filter(|_| limits.may_send(one)).count();
        assert_eq!(sent, FORMS.get() as usize);
        assert!(limits.may_send(other));
    }

    #[test]
    fn there_is_room_for_as_many_waiting_as_working() {
        let limits = Arc::new(Limits::new(2, 0));
        let places: Vec<Place> = (0..10).map_while(|_| Place::take(&limits)).collect();
        assert_eq!(places.len(), 4);
        drop(places);
        assert!(Place::take(&limits).is_some());
    }
}
