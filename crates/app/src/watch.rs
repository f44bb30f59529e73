//! What can be seen of the program from outside while it serves: figures for Prometheus, and a line for each request. Neither
//! holds anything personal: a page is known by its pattern, never by what stands in its address.

use crate::limits::TurnedAway;
use crate::serve::App;
use axum::extract::{MatchedPath, Request, State};
use axum::http::Method;
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use kernel::DbError;
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::Registry;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Instant;
use tracing::Instrument;

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Answered {
    method: &'static str,
    page: String,
    status: u16,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Why {
    why: &'static str,
}

/// The figures, counted since the program started.
pub struct Watch {
    registry: Registry,
    requests: Family<Answered, Counter>,
    seconds: Histogram,
    under_way: Gauge,
    abandoned: Counter,
    turned_away: Family<Why, Counter>,
    statements: Counter,
    waiting: Family<Why, Gauge>,
    failed: Family<Why, Gauge>,
}

impl Default for Watch {
    fn default() -> Self {
        let mut watch = Self {
            registry: Registry::with_prefix("samverka"),
            requests: Family::default(),
            seconds: Histogram::new([0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0]),
            under_way: Gauge::default(),
            abandoned: Counter::default(),
            turned_away: Family::default(),
            statements: Counter::default(),
            waiting: Family::default(),
            failed: Family::default(),
        };
        let r = &mut watch.registry;
        r.register("http_requests", "Requests answered, by page and status", watch.requests.clone());
        r.register("http_request_seconds", "How long they took", watch.seconds.clone());
        r.register(
            "http_requests_under_way",
            "Requests being answered or waiting for their turn",
            watch.under_way.clone(),
        );
        r.register(
            "http_abandoned",
            "Requests whose client went away before they were answered",
            watch.abandoned.clone(),
        );
        r.register(
            "http_turned_away",
            "Requests turned away without their page having answered",
            watch.turned_away.clone(),
        );
        r.register("db_statements", "Statements run in the database", watch.statements.clone());
        r.register("waiting", "Mails and jobs that wait", watch.waiting.clone());
        r.register("failed", "Mails and jobs given up and kept", watch.failed.clone());
        watch
    }
}

impl Watch {
    pub fn turned_away(&self, why: TurnedAway) {
        let why = match why {
            TurnedAway::Busy => "busy",
            TurnedAway::TooOften => "too-often",
            TurnedAway::TooLarge => "too-large",
            TurnedAway::TooSlow => "too-slow",
            TurnedAway::Late => "late",
        };
        self.turned_away.get_or_create(&Why { why }).inc();
    }
}

/// What is served at the address of the figures.
pub fn router(app: &App) -> axum::Router {
    axum::Router::new().route("/metrics", axum::routing::get(figures)).with_state(app.clone())
}

/// The figures as Prometheus reads them.
async fn figures(State(app): State<App>) -> Response {
    let watch = &app.watch;
    watch.statements.inner().store(app.db.statement_count(), Ordering::Relaxed);
    let states = app.db.read(|tx| Ok::<_, DbError>((kernel::mail::state(tx)?, kernel::jobs::state(tx)?))).await;
    // Figures are there also when the database is not; then these two stand as they were.
    if let Ok((mail, jobs)) = states {
        for (why, waiting, failed) in [("mail", mail.waiting, mail.failed), ("job", jobs.waiting, jobs.failed)] {
            watch.waiting.get_or_create(&Why { why }).set(waiting);
            watch.failed.get_or_create(&Why { why }).set(failed);
        }
    }
    let mut text = String::new();
    match prometheus_client::encoding::text::encode(&mut text, &watch.registry) {
        Ok(()) => ([(header::CONTENT_TYPE, "application/openmetrics-text; version=1.0.0; charset=utf-8")], text)
            .into_response(),
        Err(_) => axum::http::StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// A request's id: in its answer, in every line of the log that it causes, and on the page where it fails.
#[derive(Clone)]
pub struct RequestId(pub Arc<str>);

/// A method by its name. Anybody can make up new ones, and write what they like in them.
fn name_of(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::DELETE => "DELETE",
        Method::PATCH => "PATCH",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}

/// A request under way, until it is answered or its client has gone: then nobody waits for what would be answered.
struct UnderWay {
    watch: Arc<Watch>,
    is_answered: bool,
}

impl UnderWay {
    fn begin(watch: &Arc<Watch>) -> Self {
        watch.under_way.inc();
        Self { watch: watch.clone(), is_answered: false }
    }
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.watch.under_way.dec();
        if !self.is_answered {
            self.watch.abandoned.inc();
        }
    }
}

/// Around every request: counts it, and writes a line with an id that the answer carries too.
pub async fn every(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let begun = Instant::now();
    let page = request.extensions().get::<MatchedPath>().map_or("none", |page| page.as_str()).to_owned();
    let method = name_of(request.method());
    let id = app.chance.id(app.clock.now());
    request.extensions_mut().insert(RequestId(id.as_str().into()));
    // Of the highest level, so that it is there whatever the log is asked for.
    let span = tracing::error_span!("request", id);
    let mut under_way = UnderWay::begin(&app.watch);
    let mut response = next.run(request).instrument(span.clone()).await;
    under_way.is_answered = true;
    let took = begun.elapsed();
    let status = response.status().as_u16();
    app.watch.seconds.observe(took.as_secs_f64());
    span.in_scope(|| tracing::info!(method, page, status, ms = took.as_millis() as u64, "answered"));
    app.watch.requests.get_or_create(&Answered { method, page, status }).inc();
    if let Ok(id) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(HeaderName::from_static("x-request-id"), id);
    }
    response
}
