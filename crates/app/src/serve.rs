//! Requests in, answers out. One straight walk: who asks → the route's function in one transaction → the shell around it.

use crate::bodies::MAX_FILE;
use crate::head::{
    SESSION, bearer, cookie, is_same_origin, language_of, pairs, query_of, text_header, values, written,
};
use crate::known::Known;
use crate::limits::{self, Known as KnownPerson, Limits};
use crate::pages::Sent;
use crate::question::{self, Answered};
use crate::watch::{self, RequestId, Watch};
use crate::{HOUSE, api, catalogues, migrations, plain, routes, sent};
use actors::store::sessions;
use axum::extract::{RawPathParams, Request as HttpRequest, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{any, get};
use kernel::api::Fault;
use kernel::db::Migration;
use kernel::id::Chance;
use kernel::web::{Place, Reply, Request, SessionChange, Who};
use kernel::{Actor, Clock, Ctx, Db, DbError, Language, Moment, Route, Stop, Texts, Tx};
use std::sync::{Arc, OnceLock};
use std::time::Duration;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;

/// What every request shares. Cheap to clone.
#[derive(Clone)]
pub struct App {
    pub db: Db,
    pub texts: Texts,
    /// What the installation has decided, as this program knows it.
    pub known: Arc<Known>,
    pub clock: Clock,
    pub chance: Chance,
    pub public_url: Arc<str>,
    pub demo: bool,
    /// Where faults in the installation's safety are told of: `mailto:…` or `https://…`.
    pub security_contact: Option<Arc<str>>,
    /// What this program's tables are made by. A newer program beside this one has more.
    pub migrations: Arc<[Migration]>,
    pub limits: Arc<Limits>,
    pub watch: Arc<Watch>,
}

/// How long the database may take before a person hears that it did not answer; below the whole request's limit.
const PATIENCE: Duration = Duration::from_secs(25);
/// How long to wait before asking a database again that is away, in seconds.
const RETRY_AFTER: HeaderValue = HeaderValue::from_static("10");
/// What is in the addresses of all that decides something for the whole installation.
const ADMINISTRATION: &str = "/administration/";
/// How many rows of an older program are made findable in one transaction.
const FILLED_AT_ONCE: i64 = 500;

impl App {
    pub fn new(db: Db, public_url: &str, demo: bool) -> Result<Self, String> {
        let texts = Texts::new(&catalogues())?;
        Ok(Self {
            db,
            known: Arc::new(Known::new(&texts)),
            texts,
            clock: Clock::System,
            chance: Chance::System,
            public_url: public_url.trim_end_matches('/').into(),
            demo,
            security_contact: None,
            migrations: migrations().into(),
            limits: Arc::new(Limits::new(limits::REQUESTS, 0, limits::WRITES)),
            watch: Arc::default(),
        })
    }

    /// The circumstances of something the program does by itself.
    pub fn own_ctx(&self, language: Language) -> Ctx {
        let known = self.known.now();
        Ctx {
            actor: Actor::Program,
            language,
            now: self.clock.now(),
            chance: self.chance.clone(),
            texts: known.texts.clone(),
            installation: known.installation.clone(),
            running: self.running(),
            house: &HOUSE,
            public_url: self.public_url.to_string(),
            demo: self.demo,
            request: String::new(),
            form_token: String::new(),
            scopes: Vec::new(),
            place: Place { address: HOUSE.home, parts: Vec::new(), query: String::new() },
        }
    }

    /// Brings the database up to date: SQLite by itself, PostgreSQL in turn with other programs.
    pub async fn prepare(&self) -> Result<Vec<String>, Stop> {
        let applied = self.db.migrate(&self.migrations).await?;
        self.db.write(actors::store::areas::sync).await?;
        while self.db.write(|tx| actors::store::lists::fill(tx, FILLED_AT_ONCE)).await? > 0 {}
        while self.db.write(|tx| collaborations::store::listing::fill(tx, FILLED_AT_ONCE)).await? > 0 {}
        let ctx = self.own_ctx(Language::Swedish);
        let own = ctx.clone();
        self.db.write(move |tx| collaborations::store::models::fill(tx, &own)).await?;
        collaborations::doors::names(ctx, self.db.clone(), String::new()).await?;
        self.look_again().await?;
        Ok(applied)
    }

    /// The whole site as one service.
    pub fn router(&self) -> axum::Router {
        let mut router = axum::Router::new()
            .route("/static/{name}", get(plain::asset))
            .route("/logo/{file}", get(plain::logo))
            .route("/healthz", get(|| async { "ok\n" }))
            .route("/readyz", get(plain::ready))
            .route("/.well-known/security.txt", get(plain::security))
            .route("/api/v1/openapi.json", get(plain::openapi));
        for route in routes() {
            for language in Language::ALL {
                if route.api && language == Language::English {
                    continue;
                }
                let handler = move |State(app): State<App>, parts: RawPathParams, request: HttpRequest| async move {
                    app.answer(route, language, &parts, request).await
                };
                router = router.route(route.address.pattern(language), any(handler));
            }
        }
        router
            .fallback(|State(app): State<App>, request: HttpRequest| async move { app.not_found(request).await })
            .layer(CatchPanicLayer::custom(limits::panicked))
            .layer(axum::middleware::from_fn_with_state(self.clone(), limits::keep))
            .layer(CompressionLayer::new())
            .layer(axum::middleware::from_fn(plain::secure_headers))
            .layer(axum::middleware::from_fn_with_state(self.clone(), watch::every))
            .with_state(self.clone())
    }

    async fn answer(self, route: Route, language: Language, parts: &RawPathParams, request: HttpRequest) -> Response {
        let (head, body) = request.into_parts();
        let asked_in = if route.api { api::language(&head.headers) } else { language };
        let language = self.offered(asked_in);
        let Some(parts) = written(parts) else {
            return self.not_found_at(&head.headers, language, route.api).await;
        };
        let is_read = matches!(head.method, Method::GET | Method::HEAD);
        let handler = match head.method {
            Method::GET | Method::HEAD => route.get,
            Method::POST => route.post,
            Method::PUT => route.put,
            _ => None,
        };
        if is_read && !route.api && language != asked_in {
            let place = Place { address: route.address, parts: values(&parts), query: query_of(&head.uri) };
            return Redirect::to(&place.in_language(language)).into_response();
        }
        let id = head.extensions.get::<RequestId>().map(|id| id.0.to_string()).unwrap_or_default();
        let stranger = || Ctx { actor: Actor::Visitor, request: id.clone(), ..self.own_ctx(language) };
        let Some(handler) = handler else {
            if route.api {
                return self.stop_page(&Fault::Method(api::methods(&route)).into(), &stranger(), true, None);
            }
            // Telling a stranger which acts there are would tell her more than a page does.
            return self.not_found_at(&head.headers, language, false).await;
        };
        // A program's write takes a token, which no browser sends by itself.
        if !is_read && !route.api && !is_same_origin(&head.headers) {
            return self.stop_page(&Stop::Bad("origin"), &stranger(), false, None);
        }
        // It is here already: `limits::keep` has read it.
        let body = axum::body::to_bytes(body, MAX_FILE).await.unwrap_or_default();
        let query = query_of(&head.uri);
        let (json, attempt) = if route.api && !is_read { api::sent(&head, &body) } else { Default::default() };
        let in_parts = text_header(&head.headers, &header::CONTENT_TYPE).starts_with("multipart/form-data");
        let (form, file) = match route.takes_file && !is_read && in_parts {
            // In parts a program sends a file and nothing else.
            true => sent::parts(&head.headers, body).await,
            false => (if route.api { Vec::new() } else { pairs(&body) }, None),
        };
        let asked = Request {
            query: pairs(query.as_bytes()),
            form,
            file,
            body: json,
            attempt,
            accept: text_header(&head.headers, &header::ACCEPT),
            session: cookie(&head.headers),
            agent: text_header(&head.headers, &header::USER_AGENT),
            parts,
        };
        let query = if is_read { query } else { String::new() };
        let place = Place { address: route.address, parts: values(&asked.parts), query };
        let bearer = bearer(&head.headers);
        // Who asks is found out inside the transaction, and known to the page that says that it failed.
        let (asked, known) = (Arc::new(asked), Arc::new(OnceLock::new()));
        let (app, sent, knowing) = (self.clone(), asked.clone(), known.clone());
        let begun = Ctx { place: place.clone(), ..stranger() };
        let work =
            move |tx: &mut Tx<'_>| app.walk(tx, route, handler, begun, &knowing, &sent, bearer.as_deref(), is_read);
        let writes = !is_read || route.get_writes;
        let answered = async { if writes { self.db.write(work).await } else { self.db.read(work).await } };
        let outcome = tokio::time::timeout(PATIENCE, answered).await.unwrap_or_else(|_| {
            let late = "no answer in time".to_owned();
            Err(if writes { DbError::Unconfirmed(late) } else { DbError::Unavailable(late) }.into())
        });
        let ctx = known.get_or_init(|| Arc::new(Ctx { place, ..stranger() }));
        // What an administrator decides holds from her next page on; other programs hear of it within seconds.
        if !is_read && outcome.is_ok() && route.address.sv.contains(ADMINISTRATION) {
            let _ = self.look_again().await;
        }
        let mut response = match outcome {
            Ok(reply) => self.respond(ctx, reply, route.api),
            Err(stop) => {
                let sent = (!is_read).then(|| Sent { form: &asked.form, has_page: route.get.is_some() });
                self.stop_page(&stop, ctx, route.api, sent)
            }
        };
        if ctx.person().is_some() {
            response.extensions_mut().insert(KnownPerson);
        }
        response
    }

    /// Who asks, then the page's own function. A stop rolls back what a write had begun.
    #[expect(clippy::too_many_arguments, reason = "the one place where a request's parts come together")]
    fn walk(
        &self,
        tx: &mut Tx<'_>,
        route: Route,
        handler: kernel::web::Handler,
        mut ctx: Ctx,
        known: &OnceLock<Arc<Ctx>>,
        asked: &Request,
        bearer: Option<&str>,
        is_read: bool,
    ) -> Result<Reply, Stop> {
        // Another thread than the request's.
        let _span = tracing::error_span!("request", id = ctx.request).entered();
        if let Some(token) = bearer.filter(|_| route.api) {
            ctx.actor = api::holder(&ctx, tx, token, is_read)?;
        } else if let Some(secret) = asked.session.as_ref().filter(|_| api::takes_session(route, is_read))
            && let Some((actor, form_token)) = sessions::actor_of_session(tx, secret, ctx.now, self.demo)?
        {
            ctx.actor = actor;
            ctx.form_token = form_token;
        }
        if !route.api {
            ctx.scopes = question::scopes(&ctx, tx)?;
        }
        // A form made for one organisation while another is acted for now: which one is asked, never guessed.
        let answered = question::ask(&mut ctx, tx, route, asked, self.demo);
        let ctx = Arc::new(ctx);
        // Too late where the answer has been given up.
        let _ = known.set(ctx.clone());
        if let Some(person) = ctx.person().filter(|_| !is_read) {
            // A demonstration's roles are shared by all who try it.
            let account = if self.demo { bearer.or(asked.session.as_deref()).unwrap_or(person) } else { person };
            self.limits.may_write(account).map_err(|wait| {
                let until = ctx.now.plus(i64::try_from(wait.as_millis()).unwrap_or(Moment::HOUR));
                Fault::TooOften { key: "form-too-many-writes", until }
            })?;
        }
        let decided;
        let asked = match answered? {
            Answered::Go(None) => asked,
            Answered::Go(Some(sent)) => {
                decided = sent;
                &decided
            }
            Answered::Which(reply) => return Ok(reply),
        };
        let who = if is_read { route.who } else { route.sender };
        if who == Who::SignedIn && ctx.person().is_none() {
            return Err(Stop::SignIn);
        }
        api::takes_token(&ctx, route, is_read)?;
        if !is_read && !ctx.form_token.is_empty() && !kernel::digest::same(asked.field("form_token"), &ctx.form_token) {
            return Err(Stop::Bad("form_token"));
        }
        if let (false, false, Some(secret)) = (is_read, route.api, &asked.session) {
            sessions::used(tx, secret, ctx.now)?;
        }
        match bearer.filter(|_| route.api && !is_read) {
            Some(token) => api::once(&ctx, tx, asked, token, handler),
            None => handler(&ctx, tx, asked),
        }
    }

    pub fn respond(&self, ctx: &Ctx, reply: Reply, api: bool) -> Response {
        let mut response = match reply {
            Reply::Page(page) => {
                let status = StatusCode::from_u16(page.status).unwrap_or(StatusCode::OK);
                let html = design::shell::render(ctx, &page).into_string();
                (status, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], html).into_response()
            }
            Reply::Redirect { to, session } => {
                let mut response = StatusCode::SEE_OTHER.into_response();
                if let Ok(to) = HeaderValue::from_str(&to) {
                    response.headers_mut().insert(header::LOCATION, to);
                }
                if let Some(cookie) = self.cookie_for(&session) {
                    response.headers_mut().insert(header::SET_COOKIE, cookie);
                }
                response
            }
            Reply::File { name, content_type, bytes } => {
                let disposition = format!("attachment; filename*=UTF-8''{}", kernel::web::encode(&name));
                let headers =
                    [(header::CONTENT_TYPE, content_type.to_owned()), (header::CONTENT_DISPOSITION, disposition)];
                (headers, bytes).into_response()
            }
            Reply::Data { status, content_type, body, headers } => {
                let status = StatusCode::from_u16(status).unwrap_or(StatusCode::OK);
                let mut response = (status, [(header::CONTENT_TYPE, content_type)], body).into_response();
                for (name, value) in headers {
                    if let Ok(value) = HeaderValue::from_str(&value) {
                        response.headers_mut().insert(HeaderName::from_static(name), value);
                    }
                }
                response
            }
        };
        let vary = if api { "Accept, Accept-Language, Authorization, Cookie" } else { "Cookie" };
        response.headers_mut().insert(header::VARY, HeaderValue::from_static(vary));
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
        response
    }

    fn cookie_for(&self, session: &SessionChange) -> Option<HeaderValue> {
        let secure = if self.public_url.starts_with("https://") { "; Secure" } else { "" };
        let cookie = match session {
            SessionChange::Keep => return None,
            SessionChange::Begin(secret) => {
                let age = sessions::SESSION_LENGTH / 1000;
                format!("{SESSION}={secret}; Path=/; HttpOnly; SameSite=Lax; Max-Age={age}{secure}")
            }
            SessionChange::End => format!("{SESSION}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0{secure}"),
        };
        HeaderValue::from_str(&cookie).ok()
    }

    /// A page, or problem+json, that says what happened and where to go from here. Our own failures are logged here, once.
    /// `sent`: the form that was not taken, so that nothing has to be written twice.
    pub fn stop_page(&self, stop: &Stop, ctx: &Ctx, api: bool, sent: Option<Sent<'_>>) -> Response {
        let status = match stop {
            Stop::NotFound => StatusCode::NOT_FOUND,
            Stop::SignIn => StatusCode::UNAUTHORIZED,
            Stop::Refused(_) => StatusCode::FORBIDDEN,
            Stop::Bad(_) => StatusCode::BAD_REQUEST,
            Stop::Fault(fault) => StatusCode::from_u16(fault.status()).unwrap_or(StatusCode::BAD_REQUEST),
            Stop::Db(DbError::Unavailable(_) | DbError::Unconfirmed(_)) => StatusCode::SERVICE_UNAVAILABLE,
            Stop::Db(DbError::Conflict(_)) => StatusCode::CONFLICT,
            Stop::Db(_) | Stop::Broken(_) => StatusCode::INTERNAL_SERVER_ERROR,
        };
        if status.is_server_error() {
            tracing::error!(path = ctx.place.address.en, error = stop.in_plain_words(), "a request failed");
        }
        if matches!(stop, Stop::SignIn) && !api {
            return self.respond(ctx, Reply::to(ctx.href(&HOUSE.sign_in, &[])), false);
        }
        let reply = if api {
            crate::pages::problem(ctx, stop, status.as_u16())
        } else {
            crate::pages::stopped(ctx, stop, status.as_u16(), sent)
        };
        let mut response = self.respond(ctx, reply, api);
        if status == StatusCode::SERVICE_UNAVAILABLE {
            response.headers_mut().insert(header::RETRY_AFTER, RETRY_AFTER);
        }
        if let Stop::Fault(fault) = stop
            && let Fault::TooOften { until, .. } = fault.as_ref()
        {
            let seconds = (until.0 - ctx.now.0).div_euclid(1000) + 1;
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }

    async fn not_found(&self, request: HttpRequest) -> Response {
        let path = request.uri().path();
        let is_api = path.starts_with("/api/");
        let language = self.offered(if is_api { api::language(request.headers()) } else { language_of(path) });
        self.not_found_at(request.headers(), language, is_api).await
    }

    /// Not there; for somebody signed in the head still says whom she acts for.
    async fn not_found_at(&self, headers: &HeaderMap, language: Language, api: bool) -> Response {
        let mut ctx = Ctx { actor: Actor::Visitor, ..self.own_ctx(language) };
        if let Some(secret) = cookie(headers) {
            let (now, demo) = (ctx.now, self.demo);
            let found: Result<_, Stop> =
                self.db.read(move |tx| Ok(sessions::actor_of_session(tx, &secret, now, demo)?)).await;
            if let Ok(Some((actor, form_token))) = found {
                ctx.actor = actor;
                ctx.form_token = form_token;
            }
        }
        self.stop_page(&Stop::NotFound, &ctx, api, None)
    }
}
