//! Outgoing mail, with a real SMTP server and the real program, which is killed, stopped and started again; on the
//! database at hand.

use app::serve::App;
use harness::fresh_database;
use kernel::db::Address;
use kernel::lease::{State, Waits};
use kernel::mail::{self, Mailer, Outbox, Reader, Sending};
use kernel::{Clock, Db, Language, Moment, statements, values};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

statements! {
    // What only a hand that reaches past the program sees or does.
    BODIES = "select body as value from kernel_mail order by created_at, id";
    RECORDED = "select id as value from kernel_mail where sent_at is not null";
    TROUBLES = "select trouble || ' ' || coalesce(reply, '-') as value from kernel_mail where trouble is not null
        order by recipient";
    HELD_BY_ANOTHER = "update kernel_mail set lease_by = 'another', lease_until = $1";
    ONE_WAITS_LONGER = "update kernel_mail set next_attempt_at = $1 where recipient = 'late@example.org'";
    USEFUL_FOR = "select useless_at - created_at as value from kernel_mail";
    NEXT = "select next_attempt_at as value from kernel_mail";
}

/// A kind of mail, with what it says.
const SIGN_IN: (&str, &str) = ("actors-sign-in-subject", "actors-sign-in-body");

/// The SMTP server of `web/test/smtp.mjs`, gone when the test is.
struct Smtp {
    process: Child,
    words: ChildStdin,
    port: u16,
    events: Arc<Mutex<Vec<serde_json::Value>>>,
}

impl Smtp {
    fn start(port: u16) -> Self {
        let web = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../web");
        let mut process = Command::new("node")
            .args(["test/smtp.mjs", &port.to_string()])
            .current_dir(web)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("node is needed");
        let mut lines = BufReader::new(process.stdout.take().unwrap());
        let mut first = String::new();
        lines.read_line(&mut first).unwrap();
        let ready: serde_json::Value = serde_json::from_str(&first).expect("run `npm ci` in web/ first");
        let events: Arc<Mutex<Vec<serde_json::Value>>> = Arc::default();
        let heard = events.clone();
        std::thread::spawn(move || {
            for line in lines.lines().map_while(Result::ok) {
                heard.lock().unwrap().push(serde_json::from_str(&line).unwrap());
            }
        });
        let words = process.stdin.take().unwrap();
        Self { process, words, port: ready["port"].as_u64().unwrap() as u16, events }
    }

    fn address(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    fn events(&self, event: &str) -> Vec<serde_json::Value> {
        self.events.lock().unwrap().iter().filter(|e| e["event"] == event).cloned().collect()
    }

    fn taken(&self) -> Vec<serde_json::Value> {
        self.events("taken")
    }

    /// How many times each Message-ID has come.
    fn by_id(&self) -> BTreeMap<String, usize> {
        let mut counts = BTreeMap::new();
        for mail in self.taken() {
            *counts.entry(mail["id"].as_str().unwrap().to_owned()).or_default() += 1;
        }
        counts
    }

    /// Answers those who wait for an answer.
    fn answer(&mut self) {
        self.words.write_all(b"go\n").unwrap();
    }
}

impl Drop for Smtp {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Waits for something to be so; how long it took.
async fn until(what: &str, seconds: u64, so: impl AsyncFn() -> bool) -> Duration {
    let begun = Instant::now();
    while !so().await {
        assert!(begun.elapsed() < Duration::from_secs(seconds), "waited {seconds} s: {what}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    begun.elapsed()
}

/// An installation the program runs over, seen past the program too.
struct Place {
    app: App,
    address: String,
    folder: PathBuf,
}

impl Place {
    async fn new() -> Self {
        let (address, folder) = fresh_database().await;
        let folder = folder.unwrap_or_else(|| {
            let Address::Postgres(url) = &address else { unreachable!() };
            std::env::temp_dir().join(url.rsplit('/').next().unwrap())
        });
        std::fs::create_dir_all(&folder).unwrap();
        let app = App::new(Db::open(&address).await.unwrap(), "http://test", false).unwrap();
        app.prepare().await.unwrap();
        let address = match address {
            Address::Sqlite(path) => format!("sqlite:{}", path.display()),
            Address::Postgres(url) => url,
        };
        Self { app, address, folder }
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_samverka"));
        command.args(args).args(["--database", &self.address]).current_dir(&self.folder).stdin(Stdio::null());
        command
    }

    /// Runs `samverka serve`, its log in a file.
    fn serve(&self, smtp: &str) -> Serving {
        let log = std::fs::OpenOptions::new().create(true).append(true).open(self.folder.join("log")).unwrap();
        let mut process = self
            .command(&["serve", "--listen", "127.0.0.1:0", "--smtp", smtp])
            .args(["--mail-from", "samverka <noreply@samverka.example>"])
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let port = line.trim().rsplit(':').next().unwrap().to_owned();
        Serving { process, at: format!("127.0.0.1:{port}") }
    }

    async fn post(&self, recipients: &[String]) {
        let ctx = self.app.own_ctx(Language::Swedish);
        let recipients = recipients.to_vec();
        self.app
            .db
            .write(move |tx| {
                recipients.iter().try_for_each(|to| {
                    mail::post(tx, &ctx, &Reader::new(to, Language::Swedish), SIGN_IN, |_| {
                        vec![("link", "Hemlig länk: åäö".into())]
                    })
                })
            })
            .await
            .unwrap();
    }

    async fn state(&self) -> State {
        self.app.db.read(mail::state).await.unwrap()
    }

    async fn texts(&self, statement: &'static kernel::db::Statement) -> Vec<String> {
        self.app.db.read(move |tx| tx.all(statement, values![])).await.unwrap()
    }

    /// Sends from within the test, at a moment of its choice.
    fn outbox(&self, server: Option<&str>, now: Moment, sending: Sending) -> Outbox {
        let mailer = Mailer::new(server, self.folder.join("mail"), "samverka <noreply@samverka.example>").unwrap();
        Outbox::new(self.app.db.clone(), Clock::Fixed(now), self.app.chance.clone(), mailer, sending)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// A running program, killed when the test is over.
struct Serving {
    process: Child,
    at: String,
}

impl Serving {
    /// Ends it at once, with nothing finished.
    fn kill(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }

    fn ask_to_stop(&self) {
        assert!(Command::new("kill").arg(self.process.id().to_string()).status().unwrap().success());
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn addresses(name: &str, count: usize) -> Vec<String> {
    (0..count).map(|n| format!("{name}@d{n}.example")).collect()
}

#[tokio::test]
async fn a_sign_in_link_comes_within_seconds_in_good_swedish() {
    let (place, smtp) = (Place::new().await, Smtp::start(0));
    let admin = ["admin", "--mail", "chef@example.org", "--name", "A", "--organisation", "B", "--kind", "region"];
    assert!(place.command(&admin).output().unwrap().status.success());
    let serving = place.serve(&smtp.address());
    let form = "mail=chef%40example.org";
    let mut stream = TcpStream::connect(&serving.at).unwrap();
    let head = "POST /logga-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
    let kind = "Content-Type: application/x-www-form-urlencoded\r\n";
    stream.write_all(format!("{head}{kind}Content-Length: {}\r\n\r\n{form}", form.len()).as_bytes()).unwrap();
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    assert!(answer.starts_with(b"HTTP/1.1 200"), "{}", String::from_utf8_lossy(&answer));
    until("the mail comes", 5, async || !smtp.taken().is_empty()).await;
    until("it is written down", 5, async || place.state().await.waiting == 0).await;
    let mail = &smtp.taken()[0];
    assert_eq!(mail["from"], "samverka <noreply@samverka.example>");
    assert_eq!((&mail["to"], &mail["header_to"]), (&"chef@example.org".into(), &"chef@example.org".into()));
    assert_eq!(mail["subject"], "Din länk till samverka");
    let text = mail["text"].as_str().unwrap();
    assert!(text.contains("Öppna länken och tryck på knappen så loggas du in:"), "{text}");
    assert!(text.contains("/logga-in/"), "{text}");
    assert_eq!(mail["automatic"], "auto-generated");
    let id = place.texts(&RECORDED).await.remove(0);
    assert_eq!(mail["id"], format!("<{id}@samverka.example>"));
    let year = &place.app.clock.now().iso()[..4];
    assert!(mail["date"].as_str().unwrap().contains(year), "{}", mail["date"]);
    assert_eq!(place.texts(&BODIES).await, [""], "the link is not kept");
    let useful: i64 = place.app.db.read(|tx| tx.one(&USEFUL_FOR, values![])).await.unwrap();
    assert_eq!(useful, Moment::HOUR, "as long as the link");
}

#[tokio::test]
async fn mail_waits_while_the_server_is_down_and_comes_once_when_it_is_up() {
    let (place, gone) = (Place::new().await, Smtp::start(0));
    let (port, address) = (gone.port, gone.address());
    drop(gone);
    let _serving = place.serve(&address);
    place.post(&["a@example.org".into()]).await;
    until("it is tried", 10, async || place.texts(&TROUBLES).await == ["unreachable -"]).await;
    assert_eq!(place.state().await.waiting, 1);
    let smtp = Smtp::start(port);
    until("it is tried again", 60, async || place.state().await.waiting == 0).await;
    assert_eq!(smtp.by_id().into_values().collect::<Vec<_>>(), [1]);
    assert!(place.texts(&TROUBLES).await.is_empty());
}

#[tokio::test]
async fn what_is_not_taken_now_is_tried_later_and_what_is_refused_is_not() {
    let (place, smtp) = (Place::new().await, Smtp::start(0));
    let _serving = place.serve(&smtp.address());
    place.post(&["content@example.org".into(), "later-1@example.org".into(), "nobody@example.org".into()]).await;
    until("all are tried", 10, async || smtp.events("refused").len() == 3).await;
    let waited = until("the one for later comes", 60, async || smtp.taken().len() == 1).await;
    assert!(waited > Duration::from_secs(9), "tried again too soon: {waited:?}");
    assert_eq!(smtp.taken()[0]["to"], "later-1@example.org");
    until("it is written down", 5, async || place.state().await.waiting == 0).await;
    assert_eq!(place.state().await, State { waiting: 0, failed: 2, oldest: None });
    assert_eq!(smtp.events("refused").len(), 3, "what is refused is not tried again");
    assert_eq!(place.texts(&TROUBLES).await, ["refused 554 5.6.0", "refused 550 5.1.1"]);
    assert_eq!(place.texts(&BODIES).await, ["", "", ""], "a mail given up keeps no link");
    let log = std::fs::read_to_string(place.folder.join("log")).unwrap();
    assert!(log.contains("mail given up"), "{log}");
    for personal in ["example.org", "nobody", "Hemlig"] {
        assert!(!log.contains(personal), "{log}");
    }
}

#[tokio::test]
async fn a_program_killed_before_it_could_write_down_that_a_mail_was_sent_sends_the_same_again() {
    let (place, mut smtp) = (Place::new().await, Smtp::start(0));
    let mut serving = place.serve(&smtp.address());
    place.post(&["hold@example.org".into(), "a@example.org".into()]).await;
    until("both are taken", 10, async || smtp.taken().len() == 2).await;
    until("one is written down", 10, async || place.state().await.waiting == 1).await;
    serving.kill();
    smtp.answer();
    let _again = place.serve(&smtp.address());
    until("the held one comes again", 60, async || smtp.taken().len() == 3).await;
    smtp.answer();
    until("it is written down", 10, async || place.state().await.waiting == 0).await;
    let mut times: Vec<usize> = smtp.by_id().into_values().collect();
    times.sort_unstable();
    assert_eq!(times, [1, 2], "the same Message-ID twice, the other mail once");
    let held: BTreeSet<String> =
        smtp.taken().iter().filter(|m| m["to"] == "hold@example.org").map(|m| m["id"].to_string()).collect();
    assert_eq!(held.len(), 1);
}

#[tokio::test]
async fn a_program_killed_while_much_mail_waits_loses_none_and_repeats_only_what_was_under_way() {
    let (place, smtp) = (Place::new().await, Smtp::start(0));
    place.post(&addresses("slow", 60)).await;
    let mut serving = place.serve(&smtp.address());
    until("some are taken", 20, async || smtp.taken().len() >= 15).await;
    serving.kill();
    let recorded: BTreeSet<String> = place.texts(&RECORDED).await.into_iter().collect();
    assert!(recorded.len() < 60, "killed too late to say anything");
    let _again = place.serve(&smtp.address());
    until("all are written down", 90, async || place.state().await.waiting == 0).await;
    let by_id = smtp.by_id();
    assert_eq!(by_id.len(), 60, "none is lost");
    let repeated: Vec<_> = by_id.iter().filter(|(_, times)| **times > 1).collect();
    assert!(repeated.len() <= Sending::default().at_once, "{repeated:?}");
    for (id, times) in repeated {
        let id = id.trim_start_matches('<').split('@').next().unwrap();
        assert!(*times == 2 && !recorded.contains(id), "{id} came {times} times");
    }
}

#[tokio::test]
async fn two_programs_on_one_database_send_each_mail_once() {
    let (place, smtp) = (Place::new().await, Smtp::start(0));
    place.post(&addresses("slow", 100)).await;
    let (one, two) = (place.serve(&smtp.address()), place.serve(&smtp.address()));
    until("all are written down", 60, async || place.state().await.waiting == 0).await;
    assert_eq!(smtp.taken().len(), 100);
    assert!(smtp.by_id().into_values().all(|times| times == 1));
    drop((one, two));
}

#[tokio::test]
async fn a_program_that_is_asked_to_stop_finishes_the_mail_it_is_sending_and_begins_no_other() {
    let (place, mut smtp) = (Place::new().await, Smtp::start(0));
    let mut serving = place.serve(&smtp.address());
    place.post(&["hold@example.org".into()]).await;
    until("the mail is taken", 10, async || smtp.taken().len() == 1).await;
    serving.ask_to_stop();
    until("it no longer listens", 10, async || TcpStream::connect(&serving.at).is_err()).await;
    place.post(&["a@example.org".into()]).await;
    tokio::time::sleep(Duration::from_secs(2)).await;
    assert!(serving.process.try_wait().unwrap().is_none(), "it waits for the server's answer");
    smtp.answer();
    until("it ends", 10, async || place.texts(&RECORDED).await.len() == 1).await;
    assert_eq!(serving.process.wait().unwrap().code(), Some(0));
    assert_eq!((smtp.taken().len(), place.state().await.waiting), (1, 1));
}

#[tokio::test]
async fn a_mail_let_go_of_half_way_does_not_answer_for_the_next_one() {
    let (place, mut smtp) = (Place::new().await, Smtp::start(0));
    let now = place.app.clock.now().plus(Moment::HOUR);
    place.post(&["hold@example.org".into()]).await;
    let sending = Sending { patience: Duration::from_secs(1), at_once: 1, ..Sending::default() };
    let outbox = place.outbox(Some(&smtp.address()), now, sending);
    assert_eq!(outbox.send_due().await.unwrap(), 1);
    assert_eq!(place.texts(&TROUBLES).await, ["timed-out -"]);
    // Only now comes the answer to the first one. The next one is refused when its contents have come; on a connection
    // where each answer is one late, it would look as if it had been taken.
    smtp.answer();
    place.post(&["content@example.org".into(), "a@example.org".into()]).await;
    assert_eq!(outbox.send_due().await.unwrap(), 2);
    assert_eq!(place.texts(&TROUBLES).await, ["refused 554 5.6.0", "timed-out -"]);
    assert_eq!(smtp.taken().last().unwrap()["to"], "a@example.org");
    assert_eq!(place.state().await.waiting, 1, "the first one is tried again, since nobody told us that it was taken");
}

#[tokio::test]
async fn mail_another_program_holds_is_left_alone_until_its_lease_has_run_out() {
    let place = Place::new().await;
    place.post(&["a@example.org".into()]).await;
    let now = place.app.clock.now();
    let runs_out = now.plus(30_000);
    place.app.db.write(move |tx| tx.run(&HELD_BY_ANOTHER, values![runs_out])).await.unwrap();
    for (at, tried) in [(now.plus(29_000), 0), (runs_out, 1), (runs_out, 0)] {
        assert_eq!(place.outbox(None, at, Sending::default()).send_due().await.unwrap(), tried);
    }
    assert_eq!(std::fs::read_dir(place.folder.join("mail")).unwrap().count(), 1);
}

#[tokio::test]
async fn mail_that_cannot_be_sent_waits_longer_each_time_and_is_then_given_up() {
    let place = Place::new().await;
    place.post(&["a@example.org".into()]).await;
    let sending = Sending { waits: Waits { first: 10_000, longest: Moment::HOUR, attempts: 4 }, ..Sending::default() };
    let begun = place.app.clock.now();
    let mut now = begun;
    let mut waits = Vec::new();
    while place.state().await.failed == 0 {
        let outbox = place.outbox(Some("smtp://127.0.0.1:1"), now, sending);
        assert_eq!(outbox.send_due().await.unwrap(), 1);
        assert_eq!(outbox.send_due().await.unwrap(), 0, "it waits before it is tried again");
        let next: i64 = place.app.db.read(|tx| tx.one(&NEXT, values![])).await.unwrap();
        waits.push(next - now.0);
        now = Moment(next.max(now.0));
    }
    assert_eq!(waits.len(), 4, "{waits:?}");
    assert!(waits[..3].windows(2).all(|pair| pair[0] < pair[1]), "{waits:?}");
    assert_eq!(place.texts(&BODIES).await, [""]);
    let late = now.plus(10 * Moment::DAY);
    assert_eq!(place.outbox(None, late, Sending::default()).send_due().await.unwrap(), 0);
    assert_eq!(place.state().await, State { waiting: 0, failed: 1, oldest: None });
}

#[tokio::test]
async fn a_mail_with_a_link_that_has_ended_does_not_leave() {
    let place = Place::new().await;
    let ctx = place.app.own_ctx(Language::Swedish);
    let ends = ctx.now.plus(Moment::HOUR);
    let addresses = ["late@example.org", "in-time@example.org"];
    place
        .app
        .db
        .write(move |tx| {
            addresses
                .iter()
                .map(|to| Reader::new(to, Language::English))
                .try_for_each(|to| mail::post_until(tx, &ctx, &to, SIGN_IN, ends, |_| vec![("link", "L".into())]))
        })
        .await
        .unwrap();
    // The server is away while the links last, but for one mail.
    let one = Sending { at_once: 1, ..Sending::default() };
    let left = || std::fs::read_dir(place.folder.join("mail")).unwrap().count();
    let in_time = place.outbox(None, ends.plus(-1), one);
    place.app.db.write(move |tx| tx.run(&ONE_WAITS_LONGER, values![ends])).await.unwrap();
    assert_eq!((in_time.send_due().await.unwrap(), left()), (1, 1));
    place.outbox(None, ends, one).send_due().await.unwrap();
    assert_eq!(left(), 1);
    let file = std::fs::read_dir(place.folder.join("mail")).unwrap().next().unwrap().unwrap().path();
    let sent = std::fs::read_to_string(file).unwrap();
    assert!(sent.contains("\r\nContent-Language: en\r\n"), "{sent}");
    assert_eq!(place.texts(&TROUBLES).await, ["too-late -"]);
    assert_eq!(place.texts(&BODIES).await, ["", ""]);
    assert_eq!(place.state().await, State { waiting: 0, failed: 1, oldest: None }, "counted among those given up");
}

#[tokio::test]
async fn mail_put_in_a_folder_is_for_whoever_runs_the_program_alone() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new().await;
    place.post(&["a@example.org".into()]).await;
    place.outbox(None, place.app.clock.now(), Sending::default()).send_due().await.unwrap();
    let folder = place.folder.join("mail");
    assert_eq!(std::fs::metadata(&folder).unwrap().permissions().mode() & 0o777, 0o700);
    let mails: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(mails.len(), 1);
    assert!(mails[0].extension().is_some_and(|ending| ending == "eml"), "{mails:?}");
    assert_eq!(std::fs::metadata(&mails[0]).unwrap().permissions().mode() & 0o777, 0o600);
    assert!(std::fs::read_to_string(&mails[0]).unwrap().contains("To: a@example.org"));
}

#[tokio::test]
async fn an_address_that_is_none_is_given_up_at_once() {
    let place = Place::new().await;
    place.post(&["not an address".into(), "a@example.org".into()]).await;
    place.outbox(None, place.app.clock.now(), Sending::default()).send_due().await.unwrap();
    assert_eq!(place.texts(&TROUBLES).await, ["malformed -"]);
    assert_eq!(place.state().await, State { waiting: 0, failed: 1, oldest: None });
    let _ = STATEMENTS;
}
