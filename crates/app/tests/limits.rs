//! What the program takes on: more than it has room for is turned away at once, strangers who send too much wait, slow
//! clients lose their connection, and what happened can be read at the address of the figures.

use harness::live::{Installation, Program};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::mpsc;
use std::time::{Duration, Instant};

const BINARY: &str = env!("CARGO_BIN_EXE_samverka");

fn serve(installation: &Installation, args: &[&str]) -> Program {
    let args = [&["serve", "--listen", "127.0.0.1:0"], args].concat();
    Program::start(installation.command(&args), &installation.folder.join("log"))
}

/// A port nobody listens on.
fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// The value of a figure whose line begins so, added up.
fn figure(text: &str, begins: &str) -> f64 {
    let lines = text.lines().filter(|line| line.starts_with(begins));
    lines.filter_map(|line| line.rsplit(' ').next()?.parse::<f64>().ok()).sum()
}

#[test]
fn at_three_times_what_there_is_room_for_some_are_answered_and_the_rest_hear_at_once() {
    let installation = Installation::new(BINARY);
    let port = free_port();
    let figures = format!("127.0.0.1:{port}");
    let program = serve(&installation, &["--max-requests", "4", "--metrics-listen", &figures]);
    // Room for eight: four worked on, four waiting.
    let (tell, told) = mpsc::channel();
    let until = Instant::now() + Duration::from_secs(3);
    std::thread::scope(|scope| {
        for _ in 0..24 {
            let (mut client, tell) = (program.client(), tell.clone());
            scope.spawn(move || {
                while Instant::now() < until {
                    let begun = Instant::now();
                    let answer = client.get("/en/collaborations").expect("an answer");
                    tell.send((answer.status, begun.elapsed(), answer.header("retry-after").to_owned())).unwrap();
                }
            });
        }
    });
    drop(tell);
    let answers: Vec<_> = told.iter().collect();
    let (served, away): (Vec<_>, Vec<_>) = answers.iter().partition(|(status, ..)| *status == 200);
    println!("{} answered, {} turned away", served.len(), away.len());
    assert!(served.len() > 20 && !away.is_empty(), "{} answered, {} turned away", served.len(), away.len());
    assert!(away.iter().all(|(status, _, retry)| *status == 503 && retry == "1"));
    let mut waits: Vec<Duration> = away.iter().map(|(_, took, _)| *took).collect();
    waits.sort();
    assert!(waits[waits.len() / 2] < Duration::from_millis(500), "turned away after {:?}", waits[waits.len() / 2]);
    // Afterwards everything is as before.
    let mut client = program.client();
    assert_eq!(client.get("/en/collaborations").unwrap().status, 200);
    let text = read_figures(port);
    assert_eq!(figure(&text, "samverka_http_turned_away_total{why=\"busy\"}") as usize, away.len());
    assert!(figure(&text, "samverka_http_requests_total{") as usize >= answers.len());
    assert!(figure(&text, "samverka_db_statements_total") as usize > served.len());
    assert_eq!(figure(&text, "samverka_http_requests_under_way"), 0.0, "{text}");
    // The figures are no page of the site.
    assert_eq!(client.get("/metrics").unwrap().status, 404);
}

fn read_figures(port: u16) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    stream.write_all(b"GET /metrics HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n").unwrap();
    let mut text = String::new();
    stream.read_to_string(&mut text).unwrap();
    text
}

#[test]
fn a_stranger_who_sends_form_after_form_waits_and_others_do_not() {
    let installation = Installation::new(BINARY);
    let program = serve(&installation, &["--trusted-proxies", "1"]);
    let send = |from: &str| -> u16 {
        let mut stream = TcpStream::connect(program.address()).unwrap();
        let body = "mail=ingen%40example.org";
        write!(
            stream,
            "POST /logga-in HTTP/1.1\r\nhost: x\r\nx-forwarded-for: {from}\r\nconnection: close\r\n\
             content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        )
        .unwrap();
        let mut text = String::new();
        stream.read_to_string(&mut text).unwrap();
        text.split(' ').nth(1).unwrap().parse().unwrap()
    };
    let answers: Vec<u16> = (0..40).map(|_| send("192.0.2.7")).collect();
    assert!(answers[..30].iter().all(|status| *status != 429), "{answers:?}");
    assert_eq!(answers.last(), Some(&429), "{answers:?}");
    assert_ne!(send("192.0.2.8"), 429, "somebody else is not stopped");
}

#[test]
fn a_client_that_never_ends_its_request_loses_its_connection_and_holds_nobody_up() {
    let installation = Installation::new(BINARY);
    let program = serve(&installation, &["--max-requests", "2"]);
    let mut slow: Vec<TcpStream> = (0..50)
        .map(|_| {
            let mut stream = TcpStream::connect(program.address()).unwrap();
            stream.write_all(b"GET / HTTP/1.1\r\nhost: x\r\nx-slow: ").unwrap();
            stream
        })
        .collect();
    // They have sent no request yet, so they take nobody's turn.
    assert_eq!(program.client().get("/").unwrap().status, 200);
    let begun = Instant::now();
    slow[0].set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    let mut rest = Vec::new();
    let _ = slow[0].read_to_end(&mut rest);
    assert!(begun.elapsed() < Duration::from_secs(20), "held for {:?}", begun.elapsed());
}

#[test]
fn a_client_that_takes_no_answer_loses_its_connection() {
    let installation = Installation::new(BINARY);
    let program = serve(&installation, &[]);
    let page = program.client().get("/stil").unwrap().body.len();
    let mut stream = TcpStream::connect(program.address()).unwrap();
    // More pages than fit between the two, none of them taken.
    const ASKED: usize = 2000;
    let _ = stream.write_all(b"GET /stil HTTP/1.1\r\nhost: x\r\n\r\n".repeat(ASKED).as_slice());
    std::thread::sleep(Duration::from_secs(25));
    stream.set_read_timeout(Some(Duration::from_secs(5))).unwrap();
    let mut rest = Vec::new();
    let ended = stream.read_to_end(&mut rest);
    let waits_for_more = ended.as_ref().is_err_and(|error| error.kind() == std::io::ErrorKind::WouldBlock);
    assert!(!waits_for_more, "the connection is still there");
    assert!(rest.len() < page * ASKED, "everything was sent: {} bytes", rest.len());
}

#[test]
fn a_line_for_each_request_tells_the_page_and_nothing_of_whose_it_is() {
    let installation = Installation::new(BINARY);
    let program = serve(&installation, &["--log-format", "json"]);
    let answer = program.client().get("/organisationer/hemlig-organisation").unwrap();
    let id = answer.header("x-request-id").to_owned();
    program.kill();
    let log = std::fs::read_to_string(installation.folder.join("log")).unwrap();
    let line = log.lines().find(|line| line.contains(&id)).expect("a line with the answer's id");
    let line: serde_json::Value = serde_json::from_str(line).expect("an object");
    assert_eq!((line["page"].as_str(), line["status"].as_i64()), (Some("/organisationer/{id}"), Some(404)));
    assert!(!log.contains("hemlig-organisation"), "{log}");
}
