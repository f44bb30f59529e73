//! The program as tests meet it: over HTTP, as one of the roles of the demonstration or as a stranger, on SQLite or, where
//! `SAMVERKA_TEST_POSTGRES` names a server, on PostgreSQL. Development only.

pub mod live;

use app::demo::Role;
use app::limits::{self, Limits};
use app::serve::App;
use axum::body::Body;
use axum::http::{HeaderMap, Method, Request as HttpRequest, StatusCode, header, request};
use kernel::db::{Address, Migration};
use kernel::{Db, Language};
use scraper::{Html, Selector};
use std::path::PathBuf;
use tower::ServiceExt;

/// One installation with its own database.
pub struct TestApp {
    pub app: App,
    router: axum::Router,
    pub roles: Vec<Role>,
    address: Address,
    folder: Option<PathBuf>,
}

impl Drop for TestApp {
    fn drop(&mut self) {
        if let Some(folder) = &self.folder {
            let _ = std::fs::remove_dir_all(folder);
        }
    }
}

/// The server PostgreSQL tests run against, without a database's name; none: SQLite.
pub fn postgres_server() -> Option<String> {
    std::env::var("SAMVERKA_TEST_POSTGRES").ok().filter(|server| !server.is_empty())
}

/// A name no other test has.
fn fresh_name() -> String {
    use std::sync::atomic::{AtomicU32, Ordering};
    static NEXT: AtomicU32 = AtomicU32::new(0);
    format!("samverka_test_{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed))
}

/// The address of a database no other test uses, and the folder to remove afterwards.
pub async fn fresh_database() -> (Address, Option<PathBuf>) {
    match postgres_server() {
        Some(server) => (fresh_on(&server).await.parse().expect("an address"), None),
        None => {
            let folder = std::env::temp_dir().join(fresh_name());
            let _ = std::fs::remove_dir_all(&folder);
            (Address::Sqlite(folder.join("test.db")), Some(folder))
        }
    }
}

/// A database's address as the command line takes it.
pub fn in_words(address: &Address) -> String {
    match address {
        Address::Sqlite(path) => format!("sqlite:{}", path.display()),
        Address::Postgres(url) => url.clone(),
    }
}

/// The address of a new database on a PostgreSQL server.
async fn fresh_on(server: &str) -> String {
    let name = fresh_name();
    let (client, connection) =
        tokio_postgres::connect(&format!("{server}/postgres"), tokio_postgres::NoTls).await.expect("PostgreSQL");
    let driving = tokio::spawn(connection);
    client.batch_execute(&format!("create database {name}")).await.expect("a new database");
    drop(client);
    let _ = driving.await;
    format!("{server}/{name}")
}

impl TestApp {
    /// An installation with its tables and nothing in them but areas.
    pub async fn empty() -> Self {
        Self::over(fresh_database().await, false).await
    }

    /// The demonstration: nine collaborations and their roles.
    pub async fn demo() -> Self {
        let mut test = Self::over(fresh_database().await, true).await;
        test.roles = app::demo::prepare(&test.app).await.expect("the demonstration is filled");
        test
    }

    async fn over((address, folder): (Address, Option<PathBuf>), demo: bool) -> Self {
        let db = Db::open(&address).await.expect("the database opens");
        // Tests make more changes in a moment than people do.
        let limits = Limits::new(limits::REQUESTS, 0, 100_000).into();
        let app = App { limits, ..App::new(db, "http://test", demo).expect("the catalogues are sound") };
        Self::started(app, address, folder).await
    }

    async fn started(app: App, address: Address, folder: Option<PathBuf>) -> Self {
        app.prepare().await.expect("the tables are made");
        let router = app.router();
        Self { app, router, roles: Vec::new(), address, folder }
    }

    /// A program of a later release, with `more` migrations, started on the same database.
    pub async fn newer(&self, more: &[Migration]) -> Self {
        let db = Db::open(&self.address).await.expect("the database opens");
        let migrations = [&*self.app.migrations, more].concat().into();
        Self::started(App { db, migrations, ..self.app.clone() }, self.address.clone(), None).await
    }

    /// The same installation at another moment, with the same roles.
    pub async fn at(&self, now: kernel::Moment) -> Self {
        let app = App { clock: kernel::Clock::Fixed(now), ..self.app.clone() };
        let mut later = Self::started(app, self.address.clone(), None).await;
        later.roles.clone_from(&self.roles);
        later
    }

    /// The same installation where time stands still and chance is the same each time, so that answers can be compared byte for
    /// byte with another's.
    pub async fn exact(&self, now: kernel::Moment, seed: u64) -> Self {
        let (clock, chance) = (kernel::Clock::Fixed(now), kernel::id::Chance::seeded(seed));
        let watch = std::sync::Arc::default();
        Self::started(App { clock, chance, watch, ..self.app.clone() }, self.address.clone(), None).await
    }

    /// Its database's address as the command line takes it.
    pub fn address(&self) -> String {
        in_words(&self.address)
    }

    pub fn stranger(&self) -> Browser<'_> {
        Browser { test: self, cookie: None, bearer: None }
    }

    /// Signed in by a session that is known.
    pub fn session(&self, secret: &str) -> Browser<'_> {
        Browser { cookie: Some(format!("samverka_session={secret}")), ..self.stranger() }
    }

    /// Signed in as a role.
    pub async fn role(&self, role: &str, organisation: &str) -> Browser<'_> {
        let found = self.find_role(role, organisation);
        let mut browser = self.stranger();
        let link = found.sign_in_url.trim_start_matches("http://test").to_owned();
        let answer = browser.get(&link).await;
        assert_eq!(answer.status, 303, "signing in as {role}, {organisation}");
        browser
    }

    /// A program with a role's token.
    pub fn program(&self, role: &str, organisation: &str) -> Browser<'_> {
        let token = self.find_role(role, organisation).token.clone();
        self.with_token(&token)
    }

    /// A program with any token.
    pub fn with_token(&self, token: &str) -> Browser<'_> {
        Browser { test: self, cookie: None, bearer: Some(token.to_owned()) }
    }

    /// Every check of what is kept finds nothing.
    pub async fn is_sound(&self) {
        for (_, check) in app::checks() {
            let broken: Vec<String> = self.app.db.read(move |tx| tx.all(check, &[])).await.expect("the check is read");
            assert!(broken.is_empty(), "{broken:?}");
        }
    }

    fn find_role(&self, role: &str, organisation: &str) -> &Role {
        self.roles
            .iter()
            .find(|r| r.role == role && r.organisation == organisation)
            .unwrap_or_else(|| panic!("no role {role}, {organisation}"))
    }

    /// Reads an exchange file as the command would.
    pub async fn import(&self, json: &str) -> Result<exchange_outcome::Outcome, Vec<String>> {
        self.import_with(json, false).await
    }

    pub async fn import_with(&self, json: &str, replace: bool) -> Result<exchange_outcome::Outcome, Vec<String>> {
        let outcome = app::commands::import_one(&self.app, json.to_owned(), replace, Language::English).await;
        outcome.map_err(|refused| match refused {
            exchange_outcome::Refused::Problems(problems) => {
                problems.iter().map(|p| p.in_words(&self.app.texts, Language::English)).collect()
            }
            exchange_outcome::Refused::Stop(stop) => panic!("{stop}"),
        })
    }

    /// The bodies of the mails waiting to be sent to an address, the newest last.
    pub async fn mails(&self, recipient: &str) -> Vec<String> {
        let recipient = recipient.to_owned();
        self.app.db.read(move |tx| kernel::mail::waiting_for(tx, &recipient)).await.expect("the outbox is read")
    }
}

/// The names of what an import comes to, without tests having to know the room they live in.
pub mod exchange_outcome {
    pub use app::exchange::{Outcome, Refused};
}

/// Somebody at a browser or a program with a token.
pub struct Browser<'a> {
    test: &'a TestApp,
    cookie: Option<String>,
    bearer: Option<String>,
}

/// A form's hidden fields, but for those that are given, and the given ones.
fn filled<'a>(hidden: &'a [(String, String)], fields: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = hidden.iter().filter(|(n, _)| !fields.iter().any(|(f, _)| f == n));
    kept.map(|(n, v)| (n.as_str(), v.as_str())).chain(fields.iter().copied()).collect()
}

fn encoded(fields: &[(&str, &str)]) -> String {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish()
}

/// What came back.
pub struct Answer {
    pub status: u16,
    pub body: String,
    pub location: Option<String>,
    pub content_type: String,
    headers: HeaderMap,
}

impl Browser<'_> {
    /// The same person's browser, turned to another program.
    pub fn at<'a>(&self, test: &'a TestApp) -> Browser<'a> {
        Browser { test, cookie: self.cookie.clone(), bearer: self.bearer.clone() }
    }

    /// The id of the organisation that is acted for.
    pub async fn own_organisation(&mut self) -> String {
        const MARK: &str = "href=\"/organisationer/";
        let page = self.get("/min-sida").await.body;
        let start = page.find(MARK).expect("an organisation is acted for") + MARK.len();
        page[start..].chars().take_while(|c| *c != '"').collect()
    }

    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(Method::GET, path, None, "").await
    }

    /// Asks for a media type.
    pub async fn get_as(&mut self, path: &str, accept: &str) -> Answer {
        self.send(Method::GET, path, None, accept).await
    }

    /// Sends fields as they are, with nothing a page would have added.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.send(Method::POST, path, Some(fields), "").await
    }

    /// Opens a page, finds the form that leads to an address ending so, fills it in and sends it, hidden fields and all.
    /// Where several forms lead there: the first that has all of `fields`, and hidden ones only with the values given.
    pub async fn fill(&mut self, page: &str, action_ends: &str, fields: &[(&str, &str)]) -> Answer {
        let opened = self.get(page).await;
        assert_eq!(opened.status, 200, "{page}: {}", opened.text());
        let (action, hidden) = opened.form(action_ends, fields);
        self.send(Method::POST, &action, Some(&filled(&hidden, fields)), "").await
    }

    /// Opens a page, finds its form that takes a file, and sends the file as a browser does.
    pub async fn send_file(&mut self, page: &str, action_ends: &str, name: &str, bytes: &[u8]) -> Answer {
        let opened = self.get(page).await;
        assert_eq!(opened.status, 200, "{page}: {}", opened.text());
        let (action, hidden) = opened.form(action_ends, &[("file", "")]);
        let edge = "----------------------------harness";
        let mut body = Vec::new();
        for (field, value) in &hidden {
            let head = format!("--{edge}\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n");
            body.extend([head.as_bytes(), value.as_bytes(), b"\r\n"].concat());
        }
        let head = format!("--{edge}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n");
        body.extend([head.as_bytes(), bytes, format!("\r\n--{edge}--\r\n").as_bytes()].concat());
        let request = HttpRequest::builder()
            .method(Method::POST)
            .uri(&action)
            .header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={edge}"));
        self.answer_to(request, Body::from(body), &action).await
    }

    /// Sends JSON, as programs do: `PUT`, `POST` and an address.
    pub async fn call(&mut self, method: &str, path: &str, body: &serde_json::Value) -> Answer {
        self.call_with(method, path, &body.to_string(), &[("content-type", "application/json")]).await
    }

    /// The same with a key, so that it is done once.
    pub async fn call_once(&mut self, method: &str, path: &str, body: &serde_json::Value, key: &str) -> Answer {
        let headers = [("content-type", "application/json"), ("idempotency-key", key)];
        self.call_with(method, path, &body.to_string(), &headers).await
    }

    /// Sends anything at all.
    pub async fn call_with(&mut self, method: &str, path: &str, body: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = HttpRequest::builder().method(method).uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.answer_to(request, Body::from(body.to_owned()), path).await
    }

    async fn send(&mut self, method: Method, path: &str, fields: Option<&[(&str, &str)]>, accept: &str) -> Answer {
        let mut request = HttpRequest::builder().method(method).uri(path.split('#').next().unwrap_or(path));
        if !accept.is_empty() {
            request = request.header(header::ACCEPT, accept);
        }
        let body = match fields {
            None => Body::empty(),
            Some(fields) => {
                request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
                Body::from(encoded(fields))
            }
        };
        self.answer_to(request, body, path).await
    }

    async fn answer_to(&mut self, mut request: request::Builder, body: Body, path: &str) -> Answer {
        if let Some(cookie) = &self.cookie {
            request = request.header(header::COOKIE, cookie);
        }
        if let Some(bearer) = &self.bearer {
            request = request.header(header::AUTHORIZATION, format!("Bearer {bearer}"));
        }
        let response =
            self.test.router.clone().oneshot(request.body(body).expect("a request")).await.expect("an answer");
        let text = |name: header::HeaderName| {
            response.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned)
        };
        if let Some(cookie) = text(header::SET_COOKIE) {
            let pair = cookie.split(';').next().unwrap_or_default().to_owned();
            self.cookie = Some(pair).filter(|pair| !pair.ends_with('='));
        }
        let (status, location, content_type) =
            (response.status(), text(header::LOCATION), text(header::CONTENT_TYPE).unwrap_or_default());
        assert_ne!(status, StatusCode::INTERNAL_SERVER_ERROR, "{path}");
        let headers = response.headers().clone();
        let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await.expect("a body");
        let body = String::from_utf8_lossy(&bytes).into_owned();
        Answer { status: status.as_u16(), body, location, content_type, headers }
    }
}

impl Answer {
    /// The page's words without its markup, blanks folded.
    pub fn text(&self) -> String {
        let page = Html::parse_document(&self.body);
        let words: Vec<&str> = page.root_element().text().flat_map(str::split_whitespace).collect();
        words.join(" ")
    }

    /// One header, empty where it is not there.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// All of them, as they came.
    pub fn headers(&self) -> Vec<(String, String)> {
        let text = |value: &axum::http::HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
        self.headers.iter().map(|(name, value)| (name.to_string(), text(value))).collect()
    }

    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap_or_else(|e| panic!("{e}: {}", self.body))
    }

    /// Asserts that the page says something.
    #[track_caller]
    pub fn says(&self, words: &str) -> &Self {
        let text = self.text();
        assert!(text.contains(words), "the page ({}) does not say “{words}”:\n{text}", self.status);
        self
    }

    #[track_caller]
    pub fn says_not(&self, words: &str) -> &Self {
        let text = self.text();
        assert!(!text.contains(words), "the page says “{words}”");
        self
    }

    /// Where the answer leads, after a form that was taken.
    #[track_caller]
    pub fn leads(&self) -> &str {
        assert_eq!(self.status, 303, "{}", self.text());
        self.location.as_deref().expect("an address")
    }

    #[track_caller]
    fn form(&self, action_ends: &str, fields: &[(&str, &str)]) -> (String, Vec<(String, String)>) {
        let page = Html::parse_document(&self.body);
        let forms = Selector::parse("form[method=post]").expect("a selector");
        let inputs = Selector::parse("input[type=hidden]").expect("a selector");
        let controls = Selector::parse("input, textarea, select, button").expect("a selector");
        let mut found: Vec<(String, Vec<(String, String)>)> = page
            .select(&forms)
            .filter_map(|form| {
                let action = form.value().attr("action")?;
                let named: Vec<&str> =
                    form.select(&controls).filter_map(|control| control.value().attr("name")).collect();
                if !fields.iter().all(|(name, _)| named.contains(name)) {
                    return None;
                }
                let hidden: Vec<(String, String)> = form
                    .select(&inputs)
                    .filter_map(|input| {
                        Some((input.value().attr("name")?.to_owned(), input.value().attr("value")?.to_owned()))
                    })
                    .collect();
                action.ends_with(action_ends).then(|| (action.to_owned(), hidden))
            })
            .collect();
        let fits = |hidden: &[(String, String)]| {
            fields.iter().all(|(n, v)| hidden.iter().find(|(h, _)| h == n).is_none_or(|(_, given)| given == v))
        };
        let at = found.iter().position(|(_, hidden)| fits(hidden));
        match at {
            Some(at) => found.swap_remove(at),
            None => panic!("no form leads to …{action_ends}: {}", self.text()),
        }
    }
}
