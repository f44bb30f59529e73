//! The program is killed at any moment, and its PostgreSQL server is restarted under it: what was acknowledged is
//! there, nothing is there by half, and nobody is told what is not so.

mod caller;
mod halves;
mod writer;

use caller::{Caller, begin_calls, check_calls};
use halves::HALVES;
use harness::live::{Cluster, Installation, Program, Work};
use harness::postgres_server;
use kernel::id::Chance;
use kernel::{journal, statements, values};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};
use writer::{Task, Told, Writer, begin, end, in_doubt, total, writers};

const ROUNDS: usize = 20;

statements! {
    BACKENDS = "select cast(pid as text) as value from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()";
    SERVER = "select split_part(pg_read_file('postmaster.pid'), chr(10), 1) as value";
    OTHERS_CONNECTED = "select count(*) as value from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()";
}

fn check(installation: &Installation, mut writers: Vec<Writer>) -> Vec<Writer> {
    installation.look(move |tx| {
        for writer in &mut writers {
            writer.check(tx)?;
        }
        for (what, statement) in HALVES {
            let count: i64 = tx.one(statement, values![])?;
            assert_eq!(count, 0, "{what}");
        }
        let broken = journal::verify(tx)?.broken;
        assert!(broken.is_empty(), "{broken:?}");
        Ok(writers)
    })
}

/// A number below `limit`.
fn below(chance: &Chance, limit: usize) -> usize {
    let mut bytes = [0; 4];
    chance.fill(&mut bytes);
    u32::from_le_bytes(bytes) as usize % limit
}

fn wait_until(what: &str, mut is_so: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !is_so() {
        assert!(begun.elapsed() < Duration::from_secs(60), "{what}");
        std::thread::sleep(Duration::from_millis(1));
    }
}

fn is_ready(program: &Program) -> bool {
    program.client().get("/readyz").is_ok_and(|answer| answer.status == 200)
}

#[test]
fn what_was_acknowledged_outlives_the_program_and_nothing_is_left_by_half() {
    let mut seed = [0; 8];
    Chance::System.fill(&mut seed);
    let given = std::env::var("SAMVERKA_TEST_SEED").ok().and_then(|seed| seed.parse().ok());
    let seed = given.unwrap_or(u64::from_le_bytes(seed));
    println!("SAMVERKA_TEST_SEED={seed}");
    let chance = Chance::seeded(seed);
    let installation = Installation::new(env!("CARGO_BIN_EXE_samverka"));
    let mut program = installation.serve();
    let work = Work::begin(&installation, &program).unwrap();
    let mut writers = writers(&work);
    let mut caller = Caller::new(&work);
    let (mut doubts, mut kept) = (0, 0);
    for round in 1..=ROUNDS {
        let target = 5 + below(&chance, 300);
        let told = Arc::new(Told::default());
        let writing = begin(&mut writers, &program, &told);
        let calling = begin_calls(caller, &program, &told);
        wait_until("nothing is acknowledged", || told.saved() >= target);
        if round % 2 == 0 {
            // At the very moment when somebody hears that it is saved: nothing may remain to be done for that.
            let heard = told.saved();
            while told.saved() == heard {
                std::thread::yield_now();
            }
        } else {
            std::thread::sleep(Duration::from_micros(below(&chance, 5000) as u64));
        }
        program.kill();
        writers = end(writing);
        caller = calling.join().unwrap();
        assert!(told.saved() >= target, "round {round}");
        let before = total(&writers);
        doubts += in_doubt(&writers);
        if postgres_server().is_some() {
            // The server notices that the program is gone when it has done what it was asked.
            wait_until("the server goes on", || {
                installation.look(|tx| tx.one::<i64>(&OTHERS_CONNECTED, values![])) == 0
            });
        }
        program = installation.serve();
        assert!(is_ready(&program));
        writers = check(&installation, writers);
        caller = check_calls(&installation, caller);
        kept += total(&writers) - before;
    }
    assert!(doubts > 0, "the program was never killed in the middle of anything");
    assert!(caller.repeated > 0 && caller.written() > ROUNDS, "the program with a token had nothing to send again");
    println!("{} writes by token, {} sent again with the same key", caller.written(), caller.repeated);
    println!(
        "{ROUNDS} kills, {} changes; of {doubts} in the middle when it was killed {kept} are there",
        total(&writers)
    );
    assert_eq!(program.terminate(), Some(0));
    let checked = installation.run(&["check"]);
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stdout));
}

/// How long anybody may wait for an answer while the database is away.
const LONGEST: usize = 12_000;

/// What people and programs are told while the server is away.
fn is_said_to_be_away(program: &Program, work: &Work) {
    let mut client = work.parties[0].at(program);
    let page = client.get("/").unwrap();
    assert_eq!(page.status, 503);
    page.says("Tjänsten svarar inte just nu").says_not("sparat");
    client.get("/en").unwrap().says("The service does not answer just now");
    let post = client.post(&work.answer("pb5"), &[("text", "Det här ska jag inte behöva skriva igen.")]).unwrap();
    assert_eq!(post.status, 503);
    post.says("Inget har sparats.").says("Det här ska jag inte behöva skriva igen.");
    let api = client.get("/api/v1/collaborations").unwrap();
    assert_eq!((api.status, api.content_type.as_str()), (503, "application/problem+json"));
    assert_eq!(client.get("/readyz").unwrap().status, 503);
    assert_eq!(client.get("/healthz").unwrap().status, 200);
}

#[test]
fn the_server_may_be_restarted_under_load_and_the_program_goes_on_by_itself() {
    if postgres_server().is_none() {
        println!("skipped: there is no server to restart");
        return;
    }
    let mut cluster = Cluster::start();
    let installation = Installation::on(env!("CARGO_BIN_EXE_samverka"), &cluster);
    let program = installation.serve();
    let work = Work::begin(&installation, &program).unwrap();
    let mut writers = writers(&work);
    let mut caller = Caller::new(&work);
    let (mut doubts, mut unsaved, mut slowest) = (0, 0, 0);
    for order in ["restart -m fast", "restart -m immediate", "stop -m fast", "stop -m immediate"].repeat(2) {
        let told = Arc::new(Told::default());
        let writing = begin(&mut writers, &program, &told);
        let calling = begin_calls(caller, &program, &told);
        let reader = {
            let (told, mut client, page) = (told.clone(), work.parties[2].at(&program), work.answer("pb1"));
            std::thread::spawn(move || {
                let mut statuses = [0; 2];
                while !told.stop.load(Ordering::Relaxed) {
                    let begun = Instant::now();
                    let answer = client.get(&page).unwrap();
                    told.slowest.fetch_max(begun.elapsed().as_millis() as usize, Ordering::Relaxed);
                    match answer.status {
                        200 => statuses[0] += 1,
                        503 => statuses[1] += 1,
                        other => panic!("{other}: {}", answer.text()),
                    }
                }
                statuses
            })
        };
        wait_until("nothing is acknowledged", || told.saved() >= 50);
        cluster.control(order);
        if order.starts_with("stop") {
            is_said_to_be_away(&program, &work);
            cluster.control("start");
        }
        wait_until("the program is not ready", || is_ready(&program));
        told.stop.store(true, Ordering::Relaxed);
        writers = end(writing);
        caller = check_calls(&installation, calling.join().unwrap());
        let [read, _] = reader.join().unwrap();
        assert!(read > 0, "nothing could be read");
        doubts += in_doubt(&writers);
        unsaved += told.unsaved.load(Ordering::Relaxed);
        slowest = slowest.max(told.slowest.load(Ordering::Relaxed));
        writers = check(&installation, writers);
    }
    println!("{} changes, {unsaved} times not saved, {doubts} in doubt, at most {slowest} ms", total(&writers));
    assert!(unsaved + doubts > 0, "nobody noticed that the server was away");
    assert!(slowest < LONGEST, "{slowest} ms");
    // The same program, all of whose connections were broken eight times.
    let told = Arc::new(Told::default());
    let writing = begin(&mut writers, &program, &told);
    wait_until("it does not go on", || told.saved() >= 50);
    told.stop.store(true, Ordering::Relaxed);
    assert_eq!(in_doubt(&check(&installation, end(writing))), 0);
    assert_eq!(told.unsaved.load(Ordering::Relaxed), 0);
    assert_eq!(program.terminate(), Some(0));
}

#[test]
fn a_server_that_hangs_is_told_of_in_time() {
    if postgres_server().is_none() {
        println!("skipped: there is no server that could hang");
        return;
    }
    let cluster = Cluster::start();
    let installation = Installation::on(env!("CARGO_BIN_EXE_samverka"), &cluster);
    let program = installation.serve();
    let work = Work::begin(&installation, &program).unwrap();
    let mut writers = vec![Writer::new(&work, 0, Task::Answer, "pb1")];
    let page = writers[0].action.clone();
    let (_, hidden) = work.parties[0].clone().form(&page, &page, &[]).unwrap();
    let mut pids: Vec<String> = installation.look(|tx| tx.all(&BACKENDS, values![]));
    pids.push(installation.look(|tx| tx.one(&SERVER, values![])));
    let tell_all = |signal: &str| {
        assert!(Command::new("kill").arg(signal).args(&pids).status().unwrap().success());
    };
    tell_all("-STOP");
    let begun = Instant::now();
    let asked: Vec<_> = (0..12)
        .map(|at| {
            let (mut client, page) = (work.parties[0].clone(), page.clone());
            let hidden = hidden.clone();
            std::thread::spawn(move || {
                if at > 0 {
                    std::thread::sleep(Duration::from_millis(300));
                    return client.get(&page).unwrap();
                }
                let mut fields: Vec<(&str, &str)> = hidden.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
                fields.extend([("text", "Skrivet till den som inte svarar."), ("act", "share")]);
                client.post(&page, &fields).unwrap()
            })
        })
        .collect();
    for (at, answer) in asked.into_iter().enumerate() {
        let answer = answer.join().unwrap();
        assert_eq!(answer.status, 503, "{at}");
        if at == 0 {
            answer.says("Vi vet inte om det sparades").says("Skrivet till den som inte svarar.");
        }
    }
    assert!(begun.elapsed() < Duration::from_secs(30), "{:?}", begun.elapsed());
    println!("told within {:?}", begun.elapsed());
    tell_all("-CONT");
    wait_until("the program is not ready", || is_ready(&program));
    // What was begun goes on when the server does, unless it had been given up.
    let is_there = || work.parties[0].clone().get(&page).unwrap().text().contains("Skrivet till den som inte svarar.");
    let since = Instant::now();
    while since.elapsed() < Duration::from_secs(5) && !is_there() {
        std::thread::sleep(Duration::from_millis(50));
    }
    // What was not known was truly not known: it is there, or it is not, and whole.
    writers[0].unanswered = Some("Skrivet till den som inte svarar.".into());
    let mut writers = check(&installation, writers);
    let told = Arc::new(Told::default());
    let writing = begin(&mut writers, &program, &told);
    wait_until("it does not go on", || told.saved() >= 20);
    told.stop.store(true, Ordering::Relaxed);
    check(&installation, end(writing));
}
