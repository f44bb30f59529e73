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

/// How long nineteen of twenty waited at most.
fn p95(mut waits: Vec<Duration>) -> Duration {
    waits.sort();
    waits[waits.len() * 19 / 20]
}

#[test]
fn who_leaves_before_the_answer_is_counted_and_one_address_does_not_take_all_connections() {
    let installation = Installation::new(BINARY);
    let port = free_port();
    let program = serve(&installation, &["--metrics-listen", &format!("127.0.0.1:{port}")]);
    let connect = || TcpStream::connect(program.address()).unwrap();
    for _ in 0..200 {
        let mut leaving = connect();
        let _ = leaving.write_all(b"GET /samverkan HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }
    let until = Instant::now() + Duration::from_secs(5);
    while figure(&read_figures(port), "samverka_http_requests_under_way") > 0.0 && Instant::now() < until {
        std::thread::sleep(Duration::from_millis(50));
    }
    let text = read_figures(port);
    assert_eq!(figure(&text, "samverka_http_requests_under_way"), 0.0, "{text}");

    // One address holds as many as it may; the next is closed, and room comes again.
    let mut held: Vec<TcpStream> = (0..app::listen::FROM_ONE).map(|_| connect()).collect();
    std::thread::sleep(Duration::from_millis(500));
    let asks = |mut stream: TcpStream| {
        stream.set_read_timeout(Some(Duration::from_secs(5))).unwrap();
        let _ = stream.write_all(b"GET /healthz HTTP/1.0\r\nHost: localhost\r\n\r\n");
        let mut answer = String::new();
        let _ = stream.read_to_string(&mut answer);
        answer.contains("200 OK")
    };
    assert!(!asks(connect()), "more than one address may hold");
    held.truncate(app::listen::FROM_ONE / 2);
    let until = Instant::now() + Duration::from_secs(5);
    while !asks(connect()) {
        assert!(Instant::now() < until, "no room when others have gone");
    }
    assert_eq!(held.len(), app::listen::FROM_ONE / 2);
}

#[test]
fn at_three_times_what_there_is_room_for_some_are_answered_and_the_rest_hear_at_once() {
    let installation = Installation::new(BINARY);
    let port = free_port();
    let figures = format!("127.0.0.1:{port}");
    let program = serve(&installation, &["--max-requests", "4", "--metrics-listen", &figures]);
    let mut person = installation.administrator(&program, "Granviks kommun");
    // Nothing is started: its title is missing.
    let typed = "Det här tog lång tid att skriva.";
    let (action, hidden) = person.form("/starta", "/starta", &[]).unwrap();
    let mut form: Vec<(&str, &str)> = hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    form.push(("challenge", typed));
    // Room for eight: four worked on, four waiting.
    let (tell, told) = mpsc::channel();
    let until = Instant::now() + Duration::from_secs(3);
    std::thread::scope(|scope| {
        for at in 0..24 {
            let (mut reader, mut writer, tell) = (program.client(), person.clone(), tell.clone());
            let (action, form) = (&action, &form);
            scope.spawn(move || {
                while Instant::now() < until {
                    let begun = Instant::now();
                    let answer = match at % 3 {
                        0 => writer.post(action, form),
                        _ => reader.get("/en/collaborations"),
                    };
                    let answer = answer.expect("an answer");
                    tell.send((at % 3 == 0, answer, begun.elapsed())).unwrap();
                }
            });
        }
    });
    drop(tell);
    let answers: Vec<_> = told.iter().collect();
    let (served, away): (Vec<_>, Vec<_>) =
        answers.iter().partition(|(_, answer, _)| matches!(answer.status, 200 | 422));
    println!("{} answered, {} turned away", served.len(), away.len());
    assert!(served.len() > 20 && !away.is_empty(), "{} answered, {} turned away", served.len(), away.len());
    assert!(away.iter().all(|(_, answer, _)| answer.status == 503 && answer.header("retry-after") == "1"));
    let waits = |answers: &[&(bool, harness::Answer, Duration)]| p95(answers.iter().map(|(.., took)| *took).collect());
    let (for_no, for_yes) = (waits(&away), waits(&served));
    println!("turned away within {for_no:?}, served within {for_yes:?}");
    assert!(for_no < Duration::from_millis(500), "turned away after {for_no:?}");
    assert!(for_yes < Duration::from_secs(2), "served after {for_yes:?}");
    // Both kinds were served and turned away, and whoever wrote something has it in the answer, ready to be sent again.
    for is_write in [true, false] {
        for answers in [&served, &away] {
            assert!(answers.iter().any(|(write, ..)| *write == is_write), "writes: {is_write}");
        }
    }
    let lost = away.iter().find(|(write, answer, _)| *write && !answer.body.contains(typed));
    assert!(lost.is_none(), "{}", lost.unwrap().1.body);
    let (_, kept, _) = away.iter().find(|(write, ..)| *write).unwrap();
    assert!(kept.body.contains(&format!("<form method=\"post\" action=\"{action}\"")), "{}", kept.body);
    assert!(kept.body.contains("name=\"form_token\""));
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

/// Sends a small form and gives the status of its answer.
fn send(program: &Program, line: &str, headers: &str) -> u16 {
    let mut stream = TcpStream::connect(program.address()).unwrap();
    let body = "mail=ingen%40example.org";
    write!(
        stream,
        "{line} HTTP/1.1\r\nhost: x\r\n{headers}\r\nconnection: close\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    )
    .unwrap();
    let mut text = String::new();
    stream.read_to_string(&mut text).unwrap();
    text.split(' ').nth(1).unwrap().parse().unwrap()
}

#[test]
fn a_stranger_who_sends_form_after_form_waits_and_others_do_not() {
    let installation = Installation::new(BINARY);
    let program = serve(&installation, &["--trusted-proxies", "1"]);
    let secret = "0".repeat(43);
    for (line, from, claims) in [
        ("POST /logga-in", "192.0.2.7", String::new()),
        ("POST /logga-in", "192.0.2.9", format!("\r\ncookie: samverka_session={secret}")),
        ("POST /logga-in", "2001:db8:1:2::1", format!("\r\nauthorization: Bearer samverka_{secret}")),
        ("POST /api/v1/collaborations", "192.0.2.11", format!("\r\nauthorization: Bearer samverka_{secret}")),
        ("PUT /api/v1/collaborations", "192.0.2.13", format!("\r\nauthorization: Bearer samverka_{secret}")),
        ("DELETE /logga-in", "192.0.2.15", String::new()),
    ] {
        let headers = format!("x-forwarded-for: {from}{claims}");
        let answers: Vec<u16> = (0..45).map(|_| send(&program, line, &headers)).collect();
        assert!(answers[..30].iter().all(|status| *status != 429), "{line} {headers}: {answers:?}");
        assert!(answers[30..].contains(&429), "{line} {headers}: {answers:?}");
    }
    assert_ne!(send(&program, "POST /logga-in", "x-forwarded-for: 192.0.2.8"), 429, "somebody else is not stopped");
    let neighbour = "x-forwarded-for: 2001:db8:1:2:ffff::9";
    let answers: Vec<u16> = (0..3).map(|_| send(&program, "POST /logga-in", neighbour)).collect();
    assert!(answers.contains(&429), "another address of the same network is the same stranger: {answers:?}");
}

#[test]
fn somebody_signed_in_works_on_where_strangers_have_used_up_what_they_may_send() {
    let installation = Installation::new(BINARY);
    let program = serve(&installation, &["--trusted-proxies", "1"]);
    let mut person = installation.administrator(&program, "Granviks kommun");
    let (action, hidden) = person.form("/starta", "/starta", &[]).unwrap();
    let form: Vec<(&str, &str)> = hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    // More than a stranger may send, and none of it counts.
    for _ in 0..40 {
        assert_eq!(person.post(&action, &form).unwrap().status, 422);
    }
    // Straight from her own address, since no proxy says another.
    let answers: Vec<u16> = (0..45).map(|_| send(&program, "POST /logga-in", "x-y: z")).collect();
    assert!(answers[..25].iter().all(|status| *status != 429), "hers did not count: {answers:?}");
    assert!(answers.contains(&429), "{answers:?}");
    assert_eq!(person.post(&action, &form).unwrap().status, 422, "she is known, and is not stopped");
}

#[test]
fn an_account_that_changes_very_much_waits_and_loses_nothing() {
    let installation = Installation::new(BINARY);
    let program = serve(&installation, &["--max-writes", "40"]);
    let mut person = installation.administrator(&program, "Granviks kommun");
    let (action, hidden) = person.form("/starta", "/starta", &[]).unwrap();
    let mut form: Vec<(&str, &str)> = hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    form.push(("challenge", "Det här tog lång tid att skriva."));
    let answers: Vec<_> = (0..15).map(|_| person.post(&action, &form).unwrap()).collect();
    assert!(answers[..10].iter().all(|answer| answer.status == 422));
    let stopped = answers.iter().find(|answer| answer.status == 429).expect("somewhere it is too much");
    assert!(stopped.header("retry-after").parse::<u64>().unwrap() <= 4, "{}", stopped.header("retry-after"));
    assert!(stopped.body.contains("Vänta några sekunder") && stopped.body.contains("Det här tog lång tid att skriva."));
    assert!(stopped.body.contains("Skicka det igen"));
    // Reading is not changing.
    assert!((0..30).all(|_| person.get("/starta").unwrap().status == 200));
}

#[test]
fn whoever_sends_a_form_byte_by_byte_keeps_nobody_waiting_and_is_told_that_it_took_too_long() {
    let installation = Installation::new(BINARY);
    let program = serve(&installation, &["--max-requests", "4"]);
    let begun = Instant::now();
    let slow: Vec<TcpStream> = (0..200)
        .map(|_| {
            let mut stream = TcpStream::connect(program.address()).unwrap();
            let head = "POST /logga-in HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\
                        content-type: application/x-www-form-urlencoded\r\n\r\nm";
            stream.write_all(head.as_bytes()).unwrap();
            stream
        })
        .collect();
    let waits = (0..20).map(|_| {
        let asked = Instant::now();
        assert_eq!(program.client().get("/om").unwrap().status, 200);
        asked.elapsed()
    });
    let slowest = waits.max().unwrap();
    assert!(slowest < Duration::from_secs(2), "somebody else waited {slowest:?}");
    // From one address few may be slow at a time, and those lose patience with one that has gone quiet.
    let statuses: Vec<u16> = slow
        .into_iter()
        .map(|mut stream| {
            stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
            let mut text = String::new();
            let _ = stream.read_to_string(&mut text);
            text.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_default()
        })
        .collect();
    let count = |status: u16| statuses.iter().filter(|given| **given == status).count();
    assert_eq!((count(408), count(429)), (32, 168), "{statuses:?}");
    assert!(begun.elapsed() < Duration::from_secs(25), "they were held for {:?}", begun.elapsed());
    // They have gone, and slow ones are taken again.
    assert_eq!(send(&program, "POST /logga-in", "x-y: z"), 200);
}

#[test]
fn made_up_methods_are_one_figure_and_nothing_in_the_log() {
    let installation = Installation::new(BINARY);
    let port = free_port();
    let figures = format!("127.0.0.1:{port}");
    let program = serve(&installation, &["--metrics-listen", &figures, "--trusted-proxies", "1"]);
    for at in 0..100 {
        send(&program, &format!("PERSON-anna{at} /om"), &format!("x-forwarded-for: 192.0.2.{at}"));
    }
    let text = read_figures(port);
    let series: Vec<&str> = text.lines().filter(|line| line.starts_with("samverka_http_requests_total{")).collect();
    assert_eq!(series.len(), 1, "{series:?}");
    assert!(series[0].contains("method=\"other\"") && !text.contains("anna"), "{series:?}");
    program.kill();
    let log = std::fs::read_to_string(installation.folder.join("log")).unwrap();
    assert!(log.contains("answered") && !log.contains("anna"), "{log}");
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
