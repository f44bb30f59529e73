//! A whole story, by people and by a program, and then the log read through: no name, address, text, link or token is in it.

use harness::live::{Client, Installation, Program};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

const BINARY: &str = env!("CARGO_BIN_EXE_samverka");

/// What was written and may not be in the log.
const WRITTEN: [&str; 9] = [
    "samordnare.hemlig@example.org",
    "inbjuden.hemlig@example.org",
    "samordnare.hemlig",
    "Hemliga Samordnaren",
    "Hemliga byalaget",
    "hemlig-sokning",
    "hemlig uppgift",
    "Hemlig titel",
    "Hemlig rad i registret",
];

/// Sends a request as it is, and gives the answer.
fn raw(program: &Program, head: &str, body: &[u8]) -> String {
    let mut stream = TcpStream::connect(program.address()).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(40))).unwrap();
    let head =
        format!("{head}\r\nHost: {}\r\nConnection: close\r\nContent-Length: {}\r\n\r\n", program.address(), body.len());
    stream.write_all(&[head.as_bytes(), body].concat()).unwrap();
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    String::from_utf8_lossy(&answer).into_owned()
}

/// What stands between two marks.
fn between<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    let start = text.find(before).unwrap_or_else(|| panic!("{before} in {text}")) + before.len();
    &text[start..start + text[start..].find(after).expect("an end")]
}

/// The mail to an address that was put in the folder last.
fn mail_to(installation: &Installation, address: &str) -> String {
    let folder = installation.folder.join("samverka-data/mail");
    let until = Instant::now() + Duration::from_secs(30);
    loop {
        let files = std::fs::read_dir(&folder).into_iter().flatten().filter_map(Result::ok);
        let found =
            files.filter_map(|file| std::fs::read_to_string(file.path()).ok()).find(|text| text.contains(address));
        match found {
            // Lines of a mail are folded where they are long.
            Some(mail) => return mail.replace("=\r\n", "").replace("=3D", "="),
            None if Instant::now() > until => panic!("no mail to {address}"),
            None => std::thread::sleep(Duration::from_millis(50)),
        }
    }
}

fn cookie_of(client: &mut Client) -> String {
    client.cookie().expect("signed in").to_owned()
}

#[test]
fn a_whole_story_leaves_nothing_personal_in_the_log() {
    let installation = Installation::new(BINARY);
    let mut command = installation.command(&["serve", "--listen", "127.0.0.1:0", "--log-format", "json"]);
    command.env("RUST_LOG", "info");
    let program = Program::start(command, &installation.folder.join("log"));
    // Somebody is let in on the command line, and then signs in by a link in a mail.
    let admin = installation.run(&[
        "admin",
        "--mail",
        "samordnare.hemlig@example.org",
        "--name",
        "Hemliga Samordnaren",
        "--organisation",
        "Hemliga byalaget",
        "--kind",
        "municipality",
    ]);
    assert!(admin.status.success());
    let first_link = String::from_utf8_lossy(&admin.stdout).trim().to_owned();
    let mut person = program.client();
    let asked = person.fill("/logga-in", "/logga-in", &[("mail", "samordnare.hemlig@example.org")]).unwrap();
    assert_eq!(asked.status, 200);
    let link = mail_to(&installation, "samordnare.hemlig@example.org");
    let link = format!("/logga-in/{}", between(&link, "/logga-in/", "\r\n").trim());
    person.fill(&link, &link, &[]).unwrap().leads();
    let session = cookie_of(&mut person);
    // She invites somebody, searches, and misses.
    let own = person.get("/min-sida").unwrap().body;
    let organisation = between(&own, "href=\"/organisationer/", "\"").to_owned();
    let people = format!("/organisationer/{organisation}/personer");
    let invitation = [
        ("mail", "inbjuden.hemlig@example.org"),
        ("task", "hemlig uppgift"),
        ("acts", "answer"),
        ("holding", "employed"),
        ("form", "informal"),
    ];
    let invited = person.fill(&people, "/personer", &invitation).unwrap();
    assert!(invited.body.contains("Inbjudan är på väg"), "{}", invited.body);
    let invitation = mail_to(&installation, "inbjuden.hemlig@example.org");
    let invitation = format!("/logga-in/{}", between(&invitation, "/logga-in/", "\r\n").trim());
    for address in ["/samverkan?q=hemlig-sokning", "/organisationer?q=hemlig-sokning", "/modeller/sok?q=hemlig-sokning"]
    {
        assert_eq!(person.get(address).unwrap().status, 200, "{address}");
    }
    assert_eq!(person.get("/organisationer/hemlig-sokning").unwrap().status, 404);
    // A program of hers writes.
    let made = person.fill("/min-sida", "/nycklar", &[("name", "Hemlig titel"), ("for", "write")]).unwrap();
    let token = format!("samverka_{}", between(&made.body, "samverka_", "<").trim());
    let json = r#"{"title": "Hemlig titel", "challenge": "Hemlig titel.", "openness": "parties", "process_model": "mucf-samverkansmodell"}"#;
    let head = format!(
        "POST /api/v1/collaborations HTTP/1.1\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json"
    );
    let written = raw(&program, &head, json.as_bytes());
    assert!(written.starts_with("HTTP/1.1 201"), "{written}");
    let wrong = raw(&program, &head.replace("samverka_", "samverka_x"), json.as_bytes());
    assert!(wrong.starts_with("HTTP/1.1 401"), "{wrong}");
    // And a register is read from a file.
    let own = format!("/organisationer/{organisation}/las-in");
    let (action, hidden) = person.form(&own, "/las-in", &[]).unwrap();
    let mut parts = String::new();
    for (name, value) in &hidden {
        parts += &format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
    }
    parts += "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"hemlig-sokning.csv\"\r\n\r\n\
              Hemlig rad i registret;samordnare.hemlig@example.org\r\n--edge--\r\n";
    let head =
        format!("POST {action} HTTP/1.1\r\nCookie: {session}\r\nContent-Type: multipart/form-data; boundary=edge");
    let read = raw(&program, &head, parts.as_bytes());
    assert!(read.starts_with("HTTP/1.1 303") || read.starts_with("HTTP/1.1 422"), "{read}");
    assert_eq!(program.terminate(), Some(0), "it ends when all is told");

    let log = std::fs::read_to_string(installation.folder.join("log")).unwrap();
    assert!(log.lines().count() > 15, "{log}");
    for line in log.lines().filter(|line| line.starts_with('{')) {
        let line: serde_json::Value = serde_json::from_str(line).expect("an object");
        assert!(line["timestamp"].is_string() && line["level"].is_string(), "{line}");
    }
    for page in
        ["/logga-in/{secret}", "/organisationer/{id}/personer", "/organisationer/{id}/las-in", "/api/v1/collaborations"]
    {
        assert!(log.contains(&format!("\"{page}\"")), "{page}: {log}");
    }
    let secret_of = |link: &str| link.rsplit('/').next().unwrap_or_default().to_owned();
    let session_secret = session.split('=').nth(1).unwrap().to_owned();
    let secrets = [secret_of(&first_link), secret_of(&link), secret_of(&invitation), session_secret, token];
    for secret in &secrets {
        assert!(secret.len() > 20, "{secret}");
    }
    let written = WRITTEN.iter().map(|text| (*text).to_owned());
    for text in written.chain(secrets).chain([organisation]) {
        assert!(!log.contains(&text), "{text} is in the log: {log}");
    }
}
