//! The command as an operator meets it: what it says, how it ends, and that it stops cleanly.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};

struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("samverka-command-{}-{name}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn database(&self) -> String {
        format!("sqlite:{}", self.0.join("data/samverka.db").display())
    }

    fn run(&self, args: &[&str]) -> Output {
        self.command(args).output().unwrap()
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_samverka"));
        command.args(args).current_dir(&self.0).env_remove("SAMVERKA_DATABASE").stdin(Stdio::null());
        command
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn case(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../content/cases").join(name);
    path.canonicalize().unwrap().display().to_string()
}

#[track_caller]
fn ends(output: &Output, code: i32, says: &str) {
    let error = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{error}");
    assert!(error.contains(says), "{error}");
}

fn model(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../content/process-models").join(name);
    path.canonicalize().unwrap().display().to_string()
}

#[test]
fn a_models_file_is_checked_in_words() {
    let folder = Folder::new("model");
    let sound = model("mucf-samverkansmodell.json");
    ends(&folder.run(&["check-model", &sound]), 0, "modellen går att använda");
    let broken = std::fs::read_to_string(&sound).unwrap().replacen("\"id\": \"fo2\"", "\"id\": \"fo1\"", 1);
    std::fs::write(folder.0.join("fel.json"), broken).unwrap();
    let output = folder.run(&["check-model", "fel.json", "--language", "en"]);
    ends(&output, 3, "fel.json: phase 1 “The foundation”, step 1 “");
    ends(&output, 3, "Give one of them an id of its own");
    ends(&folder.run(&["check-model", "finns-inte.json"]), 1, "finns-inte.json");
}

#[test]
fn help_is_in_plain_words_and_wrong_use_ends_in_two() {
    let folder = Folder::new("help");
    let help = String::from_utf8(folder.run(&["--help"]).stdout).unwrap();
    for word in ["serve", "demo", "import", "export", "migrate", "check", "admin", "Exit codes"] {
        assert!(help.contains(word), "{word}");
    }
    ends(&folder.run(&["migrate", "--database", "mysql://x"]), 2, "unknown kind of database");
    ends(&folder.run(&["migrate", "--database", "sqlite:"]), 2, "sqlite:PATH");
    ends(&folder.run(&["migrate", "--database", "postgres://u@127.0.0.1:1/d"]), 4, "cannot be reached");
    ends(&folder.run(&["fly"]), 2, "unrecognized");
}

#[test]
fn files_are_read_written_checked_and_refused() {
    let folder = Folder::new("files");
    let database = folder.database();
    let brk = case("business-region-kronoberg.json");
    let first = folder.run(&["import", &brk, "--database", &database]);
    ends(&first, 0, "making a new database");
    ends(&first, 0, "1/1");
    ends(&folder.run(&["import", &brk, "--language", "en", "--database", &database]), 0, "unchanged");
    let out = folder.run(&["export", "business-region-kronoberg", "--database", &database]);
    ends(&out, 0, "left behind: 0 answers, 0 signatures");
    let written: serde_json::Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!(written["id"], "business-region-kronoberg");
    ends(&folder.run(&["export", "finns-inte", "--database", &database]), 1, "no collaboration");
    let broken = folder.0.join("broken.json");
    std::fs::write(&broken, "{\"format\": \"samverka/collaboration@1\", \"id\": \"x\", \"language\": \"sv\"}").unwrap();
    let refused = folder.run(&["import", broken.to_str().unwrap(), &brk, "--database", &database]);
    ends(&refused, 3, "broken.json: title: Uppgiften saknas");
    ends(&refused, 3, "2/2");
    ends(&folder.run(&["check", "--database", &database]), 0, "everything is whole");
    // No database named: a folder of its own beside where one stands.
    ends(&folder.run(&["migrate"]), 0, "samverka-data/samverka.db");
}

/// A running program, ended when the test is.
struct Running(Child, String);

impl Running {
    fn start(mut command: Command) -> (Self, String) {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let port = line.split("localhost:").nth(1).unwrap();
        let port: String = port.chars().take_while(char::is_ascii_digit).collect();
        (Self(child, format!("127.0.0.1:{port}")), line)
    }

    fn send(&self, request: &str) -> String {
        let mut stream = TcpStream::connect(&self.1).unwrap();
        let whole = format!("{request}\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        stream.write_all(whole.as_bytes()).unwrap();
        // A connection that is closed hard after the answer has still answered; what came is what is looked at.
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes);
        String::from_utf8_lossy(&bytes).into_owned()
    }

    fn terminate(mut self) -> Option<i32> {
        Command::new("kill").arg(self.0.id().to_string()).status().unwrap();
        self.0.wait().unwrap().code()
    }
}

#[test]
fn a_demonstration_says_one_line_and_stops_when_asked() {
    let folder = Folder::new("demo");
    let (demo, line) = Running::start(folder.command(&["demo", "--listen", "127.0.0.1:0", "--data", "here", "--json"]));
    let ready: serde_json::Value = serde_json::from_str(&line).unwrap();
    let people = ready["people"].as_array().unwrap();
    assert!(people.len() >= 10);
    for person in people {
        for field in ["role", "organisation", "sign_in_url", "token"] {
            assert!(person[field].as_str().is_some_and(|text| !text.is_empty()), "{field}");
        }
    }
    let link = people[0]["sign_in_url"].as_str().unwrap();
    let path = format!("/{}", link.splitn(4, '/').nth(3).unwrap());
    for _ in 0..2 {
        let answer = demo.send(&format!("GET {path} HTTP/1.1"));
        assert!(answer.starts_with("HTTP/1.1 303"), "{answer}");
        let cookie = answer.lines().find(|line| line.starts_with("set-cookie")).unwrap();
        assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
    }
    let page = demo.send("GET / HTTP/1.1");
    for header in ["content-security-policy: default-src 'none'", "x-content-type-options: nosniff", "referrer-policy"]
    {
        assert!(page.contains(header), "{header}");
    }
    let token = people[0]["token"].as_str().unwrap().to_owned();
    assert!(demo.send(&format!("GET /api/v1/areas HTTP/1.1\r\nAuthorization: Bearer {token}")).contains("200 OK"));
    assert_eq!(demo.terminate(), Some(0), "a clean stop");
    // The same people do not exist where the program serves for real.
    let database = format!("sqlite:{}", folder.0.join("here/demo.db").display());
    let (serving, _) = Running::start(folder.command(&["serve", "--listen", "127.0.0.1:0", "--database", &database]));
    let answer = serving.send(&format!("GET {path} HTTP/1.1"));
    assert!(answer.starts_with("HTTP/1.1 404") && !answer.contains("set-cookie"), "{answer}");
    let answer = serving.send(&format!("GET /api/v1/areas HTTP/1.1\r\nAuthorization: Bearer {token}"));
    assert!(answer.starts_with("HTTP/1.1 401"), "{answer}");
    assert!(serving.send("GET /healthz HTTP/1.1").contains("200 OK"));
    assert!(serving.send("GET /readyz HTTP/1.1").contains("200 OK"));
    assert_eq!(serving.terminate(), Some(0));
}

#[test]
fn the_first_administrator_gets_a_link() {
    let folder = Folder::new("admin");
    let database = folder.database();
    let args = [
        "admin",
        "--mail",
        "a@example.org",
        "--name",
        "A",
        "--organisation",
        "Region Örebro län",
        "--kind",
        "region",
        "--area",
        "18",
        "--database",
        &database,
    ];
    let output = folder.run(&args);
    ends(&output, 0, "");
    let link = String::from_utf8(output.stdout).unwrap();
    let path = link.trim().strip_prefix("http://localhost:8080").unwrap().to_owned();
    let (serving, _) = Running::start(folder.command(&["serve", "--listen", "127.0.0.1:0", "--database", &database]));
    let opened = serving.send(&format!("GET {path} HTTP/1.1"));
    assert!(opened.starts_with("HTTP/1.1 200") && !opened.contains("set-cookie"), "a link takes a button");
    let pressed = serving.send(&format!("POST {path} HTTP/1.1\r\nContent-Length: 0"));
    assert!(pressed.starts_with("HTTP/1.1 303") && pressed.contains("samverka_session="), "{pressed}");
    assert!(
        serving.send(&format!("POST {path} HTTP/1.1\r\nContent-Length: 0")).starts_with("HTTP/1.1 404"),
        "works once"
    );
    let foreign = serving.send("POST /logga-in HTTP/1.1\r\nOrigin: https://elsewhere.example\r\nContent-Length: 0");
    assert!(foreign.starts_with("HTTP/1.1 400"), "{foreign}");
    assert_eq!(serving.terminate(), Some(0));
    ends(
        &folder.run(&[
            "admin",
            "--mail",
            "x",
            "--name",
            "A",
            "--organisation",
            "B",
            "--kind",
            "region",
            "--database",
            &database,
        ]),
        2,
        "not an e-mail address",
    );
}

#[test]
fn administrators_are_made_listed_and_ended_and_a_backup_is_noted() {
    let folder = Folder::new("administrators");
    let database = folder.database();
    let run = |args: &[&str]| folder.run(&[args, &["--database", &database]].concat());
    let added =
        run(&["administrator", "add", "it@example.se", "--name", "IT-chef", "--public-url", "https://s.example.se"]);
    ends(&added, 0, "");
    let link = String::from_utf8(added.stdout).unwrap();
    assert!(link.starts_with("https://s.example.se/logga-in/"), "{link}");
    ends(&run(&["administrator", "remove", "it@example.se"]), 1, "the only one");
    ends(&run(&["administrator", "add", "drift@example.se"]), 0, "");
    let listed = String::from_utf8(run(&["administrator", "list"]).stdout).unwrap();
    assert!(listed.contains("IT-chef\tit@example.se") && listed.contains("drift\tdrift@example.se"), "{listed}");
    ends(&run(&["administrator", "remove", "it@example.se"]), 0, "");
    ends(&run(&["administrator", "add", "no address"]), 2, "not an e-mail address");

    let file = folder.0.join("backup").display().to_string();
    ends(&run(&["backup", &file]), 0, "is written");
    let kept = rusqlite::Connection::open(folder.0.join("data/samverka.db")).unwrap();
    let noted = "select count(*) from kernel_journal where verb = 'journal-backup-made' and stream = 'installation'";
    assert_eq!(kept.query_row(noted, [], |row| row.get::<_, i64>(0)).unwrap(), 1);
    ends(&run(&["check"]), 0, "");
}

#[test]
fn an_address_or_a_log_filter_that_would_be_misunderstood_is_refused() {
    let folder = Folder::new("refused");
    let serve = || {
        let mut command = folder.command(&["serve", "--listen", "127.0.0.1:0", "--database", &folder.database()]);
        command.env_remove("RUST_LOG");
        command
    };
    for url in ["samverka.example.se", "https://samverka.example.se/samverka", "ftp://samverka.example.se"] {
        ends(&serve().env("SAMVERKA_PUBLIC_URL", url).output().unwrap(), 2, "such as https://samverka.example.se");
    }
    ends(&serve().env("RUST_LOG", "app=loud").output().unwrap(), 2, "RUST_LOG is not understood");
    let admin = ["admin", "--mail", "a@example.org", "--name", "A", "--organisation", "B", "--kind", "municipality"];
    let mut admin = folder.command(&admin);
    admin.args(["--database", &folder.database(), "--public-url", "samverka.example.se"]);
    ends(&admin.output().unwrap(), 2, "such as https://samverka.example.se");
    assert!(!folder.0.join("data").exists(), "nothing was begun");
}

#[test]
fn settings_that_are_empty_are_as_if_they_were_not_there() {
    let folder = Folder::new("empty");
    let sources = [include_str!("../src/cli.rs"), include_str!("../src/settings.rs")].concat();
    let after = sources.match_indices("env = \"").map(|(at, mark)| &sources[at + mark.len()..]);
    let names: Vec<&str> = after.filter_map(|rest| rest.split('"').next()).collect();
    assert!(names.len() >= 10 && names.contains(&"SAMVERKA_MAX_REQUESTS"), "{names:?}");
    let mut command = folder.command(&["serve"]);
    // Elsewhere than where another program of the tests may listen.
    command.args(["--listen", "127.0.0.1:0"]).stdout(Stdio::piped()).stderr(Stdio::piped()).env("RUST_LOG", "");
    for name in &names {
        command.env(name, "");
    }
    let mut child = command.spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    child.kill().unwrap();
    let mut said = String::new();
    child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    child.wait().unwrap();
    assert!(line.starts_with("samverka is at http://localhost:"), "{line}{said}");
    assert!(folder.0.join("samverka-data/samverka.db").exists(), "the database is where it is by default");
}

/// Who may do what with a file or folder.
fn mode(path: impl AsRef<std::path::Path>) -> u32 {
    use std::os::unix::fs::PermissionsExt;
    std::fs::metadata(path.as_ref()).unwrap_or_else(|e| panic!("{}: {e}", path.as_ref().display())).permissions().mode()
        & 0o777
}

#[test]
fn what_is_kept_is_for_whoever_runs_the_program_alone() {
    let folder = Folder::new("modes");
    let database = folder.database();
    // With the umask most machines have, which lets everybody read.
    let open_handed = |args: &[&str]| {
        let mut command = Command::new("sh");
        command.args(["-c", "umask 022; exec \"$0\" \"$@\"", env!("CARGO_BIN_EXE_samverka")]).args(args);
        command.current_dir(&folder.0).env_remove("SAMVERKA_DATABASE").stdin(Stdio::null());
        command
    };
    let (demo, _) = Running::start(open_handed(&["demo", "--listen", "127.0.0.1:0", "--data", "here", "--json"]));
    assert!(demo.send("GET /readyz HTTP/1.1").contains("200 OK"));
    for (path, wanted) in
        [("", 0o700), ("demo-mail", 0o700), ("demo.db", 0o600), ("demo.db-wal", 0o600), ("demo.db-shm", 0o600)]
    {
        assert_eq!(mode(folder.0.join("here").join(path)), wanted, "{path}");
    }
    assert_eq!(demo.terminate(), Some(0));
    let run = |args: &[&str]| open_handed(&[args, &["--database", &database]].concat()).output().unwrap();
    ends(&run(&["migrate"]), 0, "");
    // A folder for backups may be a disk, which is not there when it is not mounted.
    ends(&run(&["backup", "copies/tonight"]), 1, "there is no folder copies");
    std::fs::create_dir(folder.0.join("copies")).unwrap();
    ends(&run(&["backup", "copies/tonight"]), 0, "is written");
    let restored = format!("sqlite:{}", folder.0.join("again/back.db").display());
    ends(&open_handed(&["restore", "copies/tonight", "--database", &restored]).output().unwrap(), 0, "whole");
    ends(&open_handed(&["move-database", &restored, "sqlite:moved/there.db"]).output().unwrap(), 0, "the same in both");
    for made in ["data", "again", "moved"] {
        assert_eq!(mode(folder.0.join(made)), 0o700, "{made}");
    }
    for made in ["data/samverka.db", "copies/tonight", "again/back.db", "moved/there.db"] {
        assert_eq!(mode(folder.0.join(made)), 0o600, "{made}");
    }
}

#[test]
fn a_mistyped_path_makes_no_database() {
    let folder = Folder::new("mistyped");
    let database = folder.database();
    for args in [
        &["export", "business-region-kronoberg"][..],
        &["administrator", "list"],
        &["administrator", "remove", "it@example.se"],
        &["check"],
        &["backup", "copy"],
    ] {
        let output = folder.run(&[args, &["--database", &database]].concat());
        ends(&output, 4, "there is no database at");
        assert_eq!(std::fs::read_dir(&folder.0).unwrap().count(), 0, "{args:?} made something");
    }
    let source = folder.0.join("absent.db").display().to_string();
    ends(&folder.run(&["move-database", &format!("sqlite:{source}"), &database]), 4, "there is no database at");
}

#[test]
fn mail_that_waited_in_a_backup_is_sent_again_only_if_that_is_asked_for() {
    let folder = Folder::new("waiting");
    let database = folder.database();
    ends(&folder.run(&["migrate", "--database", &database]), 0, "");
    let waiting = "insert into kernel_mail (id, created_at, recipient, subject, body, attempts, next_attempt_at)
        values ('m', 1, 'a@example.org', 'Ämne', 'Länk', 0, 1)";
    rusqlite::Connection::open(folder.0.join("data/samverka.db")).unwrap().execute(waiting, []).unwrap();
    ends(&folder.run(&["backup", "copy", "--database", &database]), 0, "is written");
    let restore = |name: &str, more: &[&str]| {
        let to = format!("sqlite:{}", folder.0.join(name).display());
        let output = folder.run(&[&["restore", "copy", "--database", &to], more].concat());
        ends(&output, 0, "whole");
        let kept = rusqlite::Connection::open(folder.0.join(name)).unwrap();
        let state = "select coalesce(trouble, 'waits') || ':' || body from kernel_mail";
        let state: String = kept.query_row(state, [], |row| row.get(0)).unwrap();
        (state, String::from_utf8_lossy(&output.stderr).contains("1 mails waited when the backup was made"))
    };
    assert_eq!(restore("held.db", &[]), ("from-backup:".to_owned(), true));
    assert_eq!(restore("sent.db", &["--send-waiting-mail"]), ("waits:Länk".to_owned(), false));
}
