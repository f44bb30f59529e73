//! How much the program takes on: so many requests at once and no more, so many sent forms from one address, so many changes
//! by one account. Overload is answered at once instead of making everybody wait, and what was typed is kept.

use crate::allowance::Allowance;
use crate::bodies::Bodies;
use crate::head::{bearer, cookie, is_same_origin, language_of, pairs, text_header};
use crate::pages::{self, Sent};
use crate::serve::App;
use crate::watch::RequestId;
use crate::{api, routes};
use actors::store::sessions;
use axum::body::{Body, Bytes};
use axum::extract::{ConnectInfo, MatchedPath, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use kernel::{Actor, Ctx, DbError, Language, Stop};
use std::any::Any;
use std::collections::HashSet;
use std::net::{IpAddr, Ipv6Addr, SocketAddr};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock};
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::time::timeout;

/// Requests worked on at once unless something else is said.
pub const REQUESTS: usize = 64;
/// Forms that a stranger may send from one address: so many at once, and then one each so often.
pub const FORMS: (u32, Duration) = (30, Duration::from_secs(2));
/// Changes that one account may make in a minute unless something else is said; a quarter of them at once.
pub const WRITES: u32 = 120;
/// How long a request may take altogether, once it has arrived.
pub const REQUEST_WITHIN: Duration = Duration::from_secs(30);
/// A larger form is not shown again by a program that has too much to do.
const SHOWN_AGAIN: usize = 256_000;

/// The pages that take a file, by their patterns.
static TAKES_FILE: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let takes_file = routes().into_iter().filter(|route| route.takes_file);
    takes_file.flat_map(|route| Language::ALL.iter().map(move |language| route.address.pattern(*language))).collect()
});

pub struct Limits {
    /// Requests that may be worked on.
    free: Semaphore,
    /// Those that are worked on and those that wait for their turn; twice as many as may be worked on is all there is room for.
    here: AtomicUsize,
    most: usize,
    /// How many proxies in front add to `X-Forwarded-For`.
    proxies: usize,
    within: Duration,
    forms: Allowance<IpAddr>,
    /// By account.
    writes: Allowance<String>,
    /// Changes an account may make in a minute.
    most_writes: u32,
    bodies: Arc<Bodies>,
}

/// Why a request is turned away without its page having been asked, or having answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TurnedAway {
    Busy,
    TooOften,
    TooLarge,
    TooSlow,
    /// No answer in time.
    Late,
}

impl Limits {
    pub fn new(requests: usize, proxies: usize, writes: u32) -> Self {
        let writes = writes.max(4);
        Self {
            free: Semaphore::new(requests),
            here: AtomicUsize::new(0),
            most: requests * 2,
            proxies,
            within: REQUEST_WITHIN,
            forms: Allowance::new(FORMS.0, FORMS.1),
            writes: Allowance::new(writes / 4, Duration::from_secs(60) / writes),
            most_writes: writes,
            bodies: Arc::default(),
        }
    }

    /// The same with another time limit.
    pub fn within(self, within: Duration) -> Self {
        Self { within, ..self }
    }

    /// Requests worked on at once.
    pub fn at_once(&self) -> usize {
        self.most / 2
    }

    pub fn writes(&self) -> u32 {
        self.most_writes
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
        let address = told.and_then(|address| address.parse().ok()).or(connected.map(|connected| connected.ip()));
        address.map(network)
    }

    /// Whether an account may make another change now; otherwise how long it waits.
    pub fn may_write(&self, account: &str) -> Result<(), Duration> {
        self.writes.take(account.to_owned())
    }
}

/// What one subscriber has: an address, or in IPv6 the 64 bits that a household or an office is given to choose from.
pub fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() & (u128::MAX << 64))),
        address @ IpAddr::V4(_) => address,
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

/// Marks the answer to somebody whose session or token was found valid.
#[derive(Clone, Copy)]
pub struct Known;

/// Marks an answer that the program's code failed to make.
#[derive(Clone, Copy)]
struct Panicked;

/// What is answered where the code failed, until [`keep`] has put a page in its place.
pub fn panicked(_: Box<dyn Any + Send>) -> Response {
    let mut response = Response::new(Body::empty());
    response.extensions_mut().insert(Panicked);
    response
}

/// What must be known of a request to turn it away with a page of the right kind.
struct Asked {
    ctx: Ctx,
    is_api: bool,
    /// The form that was sent, and where to.
    form: Option<(String, Vec<(String, String)>)>,
}

impl Asked {
    fn of(app: &App, head: &Parts) -> Self {
        let path = head.uri.path();
        let is_api = path.starts_with("/api/");
        let language = app.offered(if is_api { api::language(&head.headers) } else { language_of(path) });
        let request = head.extensions.get::<RequestId>().map(|id| id.0.to_string()).unwrap_or_default();
        let ctx = Ctx { actor: Actor::Visitor, request, ..app.own_ctx(language) };
        Self { ctx, is_api, form: None }
    }

    fn sent(&mut self, head: &Parts, body: &Bytes) {
        let kind = text_header(&head.headers, &header::CONTENT_TYPE);
        let is_form = head.method == Method::POST && kind.starts_with("application/x-www-form-urlencoded");
        if is_form && !self.is_api && body.len() <= SHOWN_AGAIN && is_same_origin(&head.headers) {
            self.form = Some((head.uri.path().to_owned(), pairs(body)));
        }
    }

    fn turned_away(&self, app: &App, why: TurnedAway) -> Response {
        app.watch.turned_away(why);
        let form = self.form.as_ref().map(|(to, form)| (to.as_str(), Sent { form, has_page: false }));
        let reply = pages::turned_away(&self.ctx, why, self.is_api, form);
        let mut response = app.respond(&self.ctx, reply, self.is_api);
        let seconds = match why {
            TurnedAway::Busy => "1",
            TurnedAway::TooOften => "30",
            TurnedAway::TooLarge | TurnedAway::TooSlow | TurnedAway::Late => return response,
        };
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static(seconds));
        response
    }
}

/// Whether a request comes with a session or, in the API, a token that is valid.
async fn is_known(app: &App, headers: &HeaderMap, is_api: bool) -> bool {
    let (now, demo, session, token) = (app.clock.now(), app.demo, cookie(headers), bearer(headers));
    let found = app.db.read(move |tx| {
        Ok::<_, DbError>(match (is_api, token, session) {
            (true, Some(token), _) => sessions::actor_of_token(tx, &token, now, demo)?.is_some(),
            (false, _, Some(secret)) => sessions::actor_of_session(tx, &secret, now, demo)?.is_some(),
            _ => false,
        })
    });
    // Where the database does not answer nobody can be known, and nothing can be done either: the request hears that.
    found.await.unwrap_or(true)
}

/// Around every request but those that ask how the program is.
pub async fn keep(State(app): State<App>, request: Request, next: Next) -> Response {
    if matches!(request.uri().path(), "/healthz" | "/readyz") {
        return next.run(request).await;
    }
    let limits = app.limits.clone();
    let (head, body) = request.into_parts();
    let mut asked = Asked::of(&app, &head);
    let connected = head.extensions.get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(address)| *address);
    let address = limits.address(&head.headers, connected);
    let is_safe = matches!(head.method, Method::GET | Method::HEAD | Method::OPTIONS);
    // Read before anybody takes a turn for it, so that a slow sender keeps nobody else waiting.
    let (mut sent, mut _share) = (Bytes::new(), None);
    if let Some(page) = head.extensions.get::<MatchedPath>().filter(|_| !is_safe) {
        // Strangers are told to sign in without their file being read.
        let takes_file =
            TAKES_FILE.contains(page.as_str()) && (cookie(&head.headers).is_some() || bearer(&head.headers).is_some());
        match limits.bodies.read(address, body, takes_file).await {
            Ok((read, share)) => (sent, _share) = (read, Some(share)),
            Err(why) => return asked.turned_away(&app, why),
        }
        asked.sent(&head, &sent);
    }
    // Everybody is a stranger until a session or a token has been found valid; then it did not count.
    let counted = address.filter(|_| !is_safe);
    let has_taken = counted.is_some_and(|address| limits.forms.take(address).is_ok());
    let must_be_known = counted.is_some() && !has_taken;
    let claims_to_be_known =
        head.headers.contains_key(header::COOKIE) || head.headers.contains_key(header::AUTHORIZATION);
    if must_be_known && !claims_to_be_known {
        return asked.turned_away(&app, TurnedAway::TooOften);
    }
    let Some(_place) = Place::take(&limits) else { return asked.turned_away(&app, TurnedAway::Busy) };
    let work = async {
        let Ok(_turn) = limits.free.acquire().await else { return Err(TurnedAway::Busy) };
        if must_be_known && !is_known(&app, &head.headers, asked.is_api).await {
            return Err(TurnedAway::TooOften);
        }
        Ok(next.run(Request::from_parts(head, Body::from(sent))).await)
    };
    let response = match timeout(limits.within, work).await {
        Ok(Ok(response)) => response,
        Ok(Err(why)) => return asked.turned_away(&app, why),
        Err(_) => return asked.turned_away(&app, TurnedAway::Late),
    };
    if let Some(address) = counted.filter(|_| has_taken && response.extensions().get::<Known>().is_some()) {
        limits.forms.give_back(&address);
    }
    if response.extensions().get::<Panicked>().is_some() {
        let stop: Stop = DbError::Panic(String::new()).into();
        return app.stop_page(&stop, &asked.ctx, asked.is_api, None).into_response();
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forwarded(value: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(header::HeaderName::from_static("x-forwarded-for"), HeaderValue::from_static(value))])
    }

    fn seen(proxies: usize, value: &'static str) -> String {
        let connected = Some("192.0.2.1:5000".parse().unwrap());
        Limits::new(1, proxies, WRITES).address(&forwarded(value), connected).unwrap().to_string()
    }

    #[test]
    fn only_what_our_own_proxies_say_counts() {
        assert_eq!(seen(0, "198.51.100.7"), "192.0.2.1");
        assert_eq!(seen(1, "203.0.113.9, 198.51.100.7"), "198.51.100.7");
        assert_eq!(seen(2, "203.0.113.9, 198.51.100.7"), "203.0.113.9");
        assert_eq!(seen(3, "203.0.113.9, 198.51.100.7"), "192.0.2.1");
        assert_eq!(seen(1, "somebody"), "192.0.2.1");
    }

    #[test]
    fn whoever_has_a_network_of_addresses_is_one() {
        assert_eq!(seen(1, "2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::");
        assert_eq!(seen(1, "2001:db8:1:2::9"), "2001:db8:1:2::");
        assert_eq!(seen(1, "2001:db8:1:3::9"), "2001:db8:1:3::");
        assert_eq!(seen(1, "::ffff:198.51.100.7"), "198.51.100.7");
    }

    #[test]
    fn there_is_room_for_as_many_waiting_as_working() {
        let limits = Arc::new(Limits::new(2, 0, WRITES));
        let places: Vec<Place> = (0..10).map_while(|_| Place::take(&limits)).collect();
        assert_eq!(places.len(), 4);
        drop(places);
        assert!(Place::take(&limits).is_some());
    }

    #[test]
    fn an_account_makes_a_quarter_of_a_minutes_changes_at_once_and_then_waits() {
        let limits = Limits::new(1, 0, WRITES);
        assert_eq!((0..200).filter(|_| limits.may_write("one").is_ok()).count(), 30);
        assert!(limits.may_write("other").is_ok());
    }
}
