//! The program as those who run it and use it meet it: the real binary in a process of its own, over blocking HTTP. For
//! tests that kill it, starve it or run two of it.

use crate::{Answer, encoded, filled, fresh_database, fresh_name, fresh_on};
use axum::http::{HeaderMap, HeaderName};
use kernel::db::Address;
use kernel::{Db, DbError, Tx};
use std::fs::OpenOptions;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Output, Stdio};
use std::time::Duration;

/// What a form is sent as.
const FORM: &str = "Content-Type: application/x-www-form-urlencoded\r\n";

/// How long a client waits for an answer; longer than the program may take to say that it has none.
const PATIENCE: Duration = Duration::from_secs(40);

/// A folder of its own to run in, and a database.
pub struct Installation {
    binary: String,
    database: String,
    pub folder: PathBuf,
    runtime: tokio::runtime::Runtime,
}

impl Installation {
    /// On whichever database the tests run against.
    pub fn new(binary: &str) -> Self {
        let runtime = tokio::runtime::Runtime::new().expect("a runtime");
        let (address, folder) = runtime.block_on(fresh_database());
        let database = match address {
            Address::Sqlite(path) => format!("sqlite:{}", path.display()),
            Address::Postgres(url) => url,
        };
        Self::over(binary, database, folder, runtime)
    }

    /// On a PostgreSQL server that the test steers.
    pub fn on(binary: &str, server: &Cluster) -> Self {
        let runtime = tokio::runtime::Runtime::new().expect("a runtime");
        let database = runtime.block_on(fresh_on(&server.address));
        Self::over(binary, database, None, runtime)
    }

    fn over(binary: &str, database: String, folder: Option<PathBuf>, runtime: tokio::runtime::Runtime) -> Self {
        let folder = folder.unwrap_or_else(|| std::env::temp_dir().join(fresh_name()));
        std::fs::create_dir_all(&folder).expect("a folder");
        Self { binary: binary.to_owned(), database, folder, runtime }
    }

    /// A command of the program's on this database.
    pub fn command(&self, args: &[&str]) -> Command {
        self.command_through(&[], args)
    }

    /// The same, started by another program, such as one that limits it.
    pub fn command_through(&self, starter: &[&str], args: &[&str]) -> Command {
        let words: Vec<&str> = starter.iter().copied().chain([self.binary.as_str()]).collect();
        let mut command = Command::new(words[0]);
        command.args(&words[1..]).args(args).args(["--database", &self.database]);
        // Tests make more changes in a moment than people do.
        command.env("SAMVERKA_MAX_WRITES", "100000").current_dir(&self.folder).stdin(Stdio::null());
        command
    }

    pub fn run(&self, args: &[&str]) -> Output {
        self.command(args).output().expect("the program runs")
    }

    /// Starts the site on a port of its own.
    pub fn serve(&self) -> Program {
        Program::start(self.command(&["serve", "--listen", "127.0.0.1:0"]), &self.folder.join("log"))
    }

    /// Somebody who may do everything for an organisation, signed in at a program.
    pub fn administrator(&self, program: &Program, organisation: &str) -> Client {
        let output = self.run(&[
            "admin",
            "--mail",
            &format!("{}@example.org", kernel::id::slug(organisation)),
            "--name",
            "Samordnare",
            "--organisation",
            organisation,
            "--kind",
            "municipality",
        ]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let link = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        let path = link.strip_prefix("http://localhost:8080").expect("a link").to_owned();
        let mut client = program.client();
        client.fill(&path, &path, &[]).expect("an answer").leads();
        client
    }

    /// Looks at the database past the program.
    pub fn look<T: Send + 'static>(&self, work: impl FnOnce(&mut Tx<'_>) -> Result<T, DbError> + Send + 'static) -> T {
        let address: Address = self.database.parse().expect("an address");
        self.runtime.block_on(async { Db::open(&address).await?.read(work).await }).expect("the database is read")
    }
}

impl Drop for Installation {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// A running program, killed when the test lets go of it.
pub struct Program {
    child: Child,
    at: String,
}

impl Program {
    /// Starts it and waits until it says where it is. What it logs is added to a file.
    pub fn start(mut command: Command, log: &Path) -> Self {
        let log = OpenOptions::new().create(true).append(true).open(log).expect("a log");
        let mut child = command.stdout(Stdio::piped()).stderr(log).spawn().expect("the program starts");
        let mut line = String::new();
        let stdout = child.stdout.take().expect("its output");
        BufReader::new(stdout).read_line(&mut line).expect("a line");
        let port: String =
            line.rsplit(':').next().unwrap_or_default().chars().take_while(char::is_ascii_digit).collect();
        assert!(!port.is_empty(), "the program did not start: {:?}", child.wait());
        Self { child, at: format!("127.0.0.1:{port}") }
    }

    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Where it listens.
    pub fn address(&self) -> &str {
        &self.at
    }

    /// Ends it in the middle of whatever it does (SIGKILL).
    pub fn kill(mut self) {
        self.child.kill().expect("it is killed");
        self.child.wait().expect("it has ended");
    }

    /// Asks it to end (SIGTERM); its exit code.
    pub fn terminate(mut self) -> Option<i32> {
        Command::new("kill").arg(self.id().to_string()).status().expect("it is asked");
        self.child.wait().expect("it has ended").code()
    }

    /// A stranger.
    pub fn client(&self) -> Client {
        Client { at: self.at.clone(), cookie: None, bearer: None }
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Somebody at a browser, with a connection for each request.
#[derive(Clone)]
pub struct Client {
    at: String,
    cookie: Option<String>,
    bearer: Option<String>,
}

impl Client {
    /// The same person's browser, turned to another program.
    pub fn at(&self, program: &Program) -> Self {
        Self { at: program.at.clone(), ..self.clone() }
    }

    /// The cookie of her session, as a browser sends it.
    pub fn cookie(&self) -> Option<&str> {
        self.cookie.as_deref()
    }

    pub fn get(&mut self, path: &str) -> io::Result<Answer> {
        self.send("GET", path, FORM, "")
    }

    /// Makes a token at somebody's own page: a program that acts for the same organisation.
    pub fn make_token(&mut self) -> io::Result<Self> {
        let made = self.fill("/min-sida", "/nycklar", &[("name", "Prov"), ("for", "write")])?;
        let mark = "class=\"s-hash\"><code>";
        let start = made.body.find(mark).unwrap_or_else(|| panic!("{}", made.text())) + mark.len();
        let token = made.body[start..].chars().take_while(|c| *c != '<').collect();
        Ok(Self { at: self.at.clone(), cookie: None, bearer: Some(token) })
    }

    /// Sends JSON with a key, so that it is done once.
    pub fn call_once(&mut self, method: &str, path: &str, body: &serde_json::Value, key: &str) -> io::Result<Answer> {
        let headers = format!("Content-Type: application/json\r\nIdempotency-Key: {key}\r\n");
        self.send(method, path, &headers, &body.to_string())
    }

    pub fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> io::Result<Answer> {
        self.send("POST", path, FORM, &encoded(fields))
    }

    /// Opens a page and fills in the form that leads to an address ending so.
    pub fn fill(&mut self, page: &str, action_ends: &str, fields: &[(&str, &str)]) -> io::Result<Answer> {
        let (action, hidden) = self.form(page, action_ends, fields)?;
        self.post(&action, &filled(&hidden, fields))
    }

    /// Where a page's form leads, and its hidden fields.
    pub fn form(
        &mut self,
        page: &str,
        action_ends: &str,
        fields: &[(&str, &str)],
    ) -> io::Result<(String, Vec<(String, String)>)> {
        let opened = self.get(page)?;
        assert_eq!(opened.status, 200, "{page}: {}", opened.text());
        Ok(opened.form(action_ends, fields))
    }

    fn send(&mut self, method: &str, path: &str, headers: &str, body: &str) -> io::Result<Answer> {
        let mut stream = TcpStream::connect(&self.at)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        let cookie = self.cookie.as_ref().map(|cookie| format!("Cookie: {cookie}\r\n")).unwrap_or_default();
        let bearer = self.bearer.as_ref().map(|token| format!("Authorization: Bearer {token}\r\n")).unwrap_or_default();
        let request = format!(
            "{method} {} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n{cookie}{bearer}{headers}\
             Content-Length: {}\r\n\r\n{body}",
            path.split('#').next().unwrap_or(path),
            self.at,
            body.len(),
        );
        stream.write_all(request.as_bytes())?;
        let mut bytes = Vec::new();
        // A program that is killed has still answered where the whole head came.
        let ended = stream.read_to_end(&mut bytes);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let Some((head, body)) = text.split_once("\r\n\r\n") else {
            return Err(ended.err().unwrap_or_else(|| io::ErrorKind::UnexpectedEof.into()));
        };
        let header = |name: &str| {
            head.lines().find_map(|line| {
                let (found, value) = line.split_once(": ")?;
                found.eq_ignore_ascii_case(name).then(|| value.to_owned())
            })
        };
        let wanted: usize = header("content-length").and_then(|length| length.parse().ok()).unwrap_or_default();
        if body.len() < wanted {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        if let Some(cookie) = header("set-cookie") {
            let pair = cookie.split(';').next().unwrap_or_default().to_owned();
            self.cookie = Some(pair).filter(|pair| !pair.ends_with('='));
        }
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_default();
        Ok(Answer {
            status,
            location: header("location"),
            content_type: header("content-type").unwrap_or_default(),
            body: body.to_owned(),
            headers: headers_of(head),
        })
    }
}

/// The headers of an answer's head.
fn headers_of(head: &str) -> HeaderMap {
    let pairs = head.lines().filter_map(|line| line.split_once(": "));
    pairs.filter_map(|(name, value)| Some((name.parse::<HeaderName>().ok()?, value.parse().ok()?))).collect()
}

/// A collaboration in the middle of its work, and those who work in it.
pub struct Work {
    pub id: String,
    /// Somebody of each of the three parties, the one that started it first.
    pub parties: Vec<Client>,
    pub organisations: Vec<String>,
    /// The address of a goal, and the id of its indicator.
    pub goal: String,
    pub indicator: String,
}

impl Work {
    /// Started, joined and given a goal by three organisations, over HTTP.
    pub fn begin(installation: &Installation, program: &Program) -> io::Result<Self> {
        let names = ["Granviks kommun", "Näsets kommun", "Åsens kommun"];
        let mut parties: Vec<Client> = names.iter().map(|name| installation.administrator(program, name)).collect();
        let started = [
            ("title", "Kvällsbuss till Granviken"),
            ("challenge", "Ingen av oss kan ordna en kvällsbuss ensam."),
            ("area", "1880"),
            ("model", "mucf-samverkansmodell"),
            ("openness", "public"),
        ];
        let show = parties[0].fill("/starta", "/starta", &started)?.leads().to_owned();
        let id = show.split('/').nth(2).unwrap_or_default().to_owned();
        let mut organisations = Vec::new();
        for party in &mut parties {
            organisations.push(id_after(&party.get("/min-sida")?.body, "href=\"/organisationer/"));
        }
        let place = format!("/samverkan/{id}/parter");
        for at in 1..parties.len() {
            let organisation = organisations[at].as_str();
            let found = format!("{place}?organisation={}", kernel::web::encode(names[at]));
            parties[0].fill(&found, "/parter", &[("organisation", organisation)])?.leads();
            let accept = [("act", "accept"), ("organisation", organisation)];
            parties[at].fill(&place, "/parter/plats", &accept)?.leads();
        }
        let goal = [("text", "Alla kommer hem."), ("term", "long"), ("name", "Turer"), ("unit", "turer")];
        let new_goal = format!("/samverkan/{id}/nytt-mal");
        let goal = parties[0].fill(&new_goal, "/nytt-mal", &goal)?.leads().to_owned();
        let indicator = id_after(&parties[0].get(&goal)?.body, "<option value=\"");
        Ok(Self { id, parties, organisations, goal, indicator })
    }

    /// The address of a question's answer.
    pub fn answer(&self, question: &str) -> String {
        format!("/samverkan/{}/svar/{question}", self.id)
    }
}

/// The id that follows a mark in a page.
fn id_after(body: &str, mark: &str) -> String {
    let start = body.find(mark).unwrap_or_else(|| panic!("{mark}")) + mark.len();
    body[start..].chars().take_while(|c| *c != '"').collect()
}

/// A PostgreSQL server of the test's own, which it may stop and start.
pub struct Cluster {
    pub address: String,
    script: Child,
    orders: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
}

impl Cluster {
    pub fn start() -> Self {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scripts/with-postgres");
        let mut script = Command::new(script)
            .arg("--steered")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the script runs");
        let orders = script.stdin.take();
        let mut answers = BufReader::new(script.stdout.take().expect("its output"));
        let mut address = String::new();
        answers.read_line(&mut address).expect("an address");
        Self { address: address.trim().to_owned(), script, orders, answers }
    }

    /// Hands words to `pg_ctl`, such as `restart -m fast`, and waits until it is done.
    pub fn control(&mut self, words: &str) {
        let orders = self.orders.as_mut().expect("it is running");
        writeln!(orders, "{words}").expect("the order is sent");
        let mut answer = String::new();
        self.answers.read_line(&mut answer).expect("an answer");
        assert_eq!(answer.trim(), "done", "{words}");
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        self.orders = None;
        let _ = self.script.wait();
    }
}
