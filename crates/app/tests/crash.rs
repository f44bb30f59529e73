//! The program is killed at any moment, and its PostgreSQL server is restarted under it: what was acknowledged is
//! there, nothing is there by half, and nobody is told what is not so.

use harness::live::{Client, Cluster, Installation, Program, Work};
use harness::postgres_server;
use kernel::id::Chance;
use kernel::{DbError, Tx, journal, statements, values};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

const ROUNDS: usize = 20;

statements! {
    VERSIONS = "select text as value from collaborations_answer_version where question = $1 and organisation = $2
        order by version";
    NOW = "select text as value from collaborations_answer where question = $1 and organisation = $2";
    SETTLED = "select t.body as value from kernel_journal j join kernel_journal_text t
        on t.stream = j.stream and t.number = j.number
        where j.verb = 'journal-settled' and j.subject_id = $1 and j.organisation = $2 order by j.number";
    JOINT_NOW = "select text as value from collaborations_joint where question = $1 and organisation = $2";
    MARKED = "select t.body as value from kernel_journal j join kernel_journal_text t
        on t.stream = j.stream and t.number = j.number
        where j.verb like 'journal-marked-%' and j.subject_id = $1 and j.organisation = $2 order by j.number";
    MARK_NOW = "select note as value from collaborations_mark where question = $1 and organisation = $2";
    RECORDED = "select value from goals_value where indicator = $1 and recorded_for = $2 order by place";
    RECORDED_NOW = "select value from goals_value where indicator = $1 and recorded_for = $2 order by place desc limit 1";
    // Each counts what would be half of a transaction.
    WITHOUT_VERSIONS = "select count(*) as value from collaborations_answer a where version <>
        (select count(*) from collaborations_answer_version v where v.collaboration = a.collaboration
        and v.question = a.question and v.organisation = a.organisation and v.version <= a.version)";
    WITHOUT_ANSWER = "select count(*) as value from collaborations_answer_version v where not exists
        (select 1 from collaborations_answer a where v.collaboration = a.collaboration
        and v.question = a.question and v.organisation = a.organisation and v.version <= a.version)";
    WITHOUT_ENTRY = "select count(*) as value from collaborations_answer a where version <>
        (select count(*) from kernel_journal j where j.stream = 'collaboration:' || a.collaboration
        and j.verb like 'journal-answer-%' and j.subject_id = a.question and j.organisation = a.organisation)";
    JOINT_WITHOUT_ENTRY = "select count(*) as value from collaborations_joint a where version <>
        (select count(*) from kernel_journal j where j.stream = 'collaboration:' || a.collaboration
        and j.verb = 'journal-settled' and j.subject_id = a.question)";
    VALUE_WITHOUT_ENTRY = "select count(*) as value from goals_goal g where
        (select count(*) from goals_value v join goals_indicator i on i.id = v.indicator where i.goal = g.id) <>
        (select count(*) from kernel_journal j where j.stream = 'collaboration:' || g.collaboration
        and j.verb = 'journal-value-recorded' and j.subject_id = g.id)";
    ENTRY_WITHOUT_TEXT = "select count(*) as value from kernel_journal j where text_digest is not null and not exists
        (select 1 from kernel_journal_text t where t.stream = j.stream and t.number = j.number)";
    BACKENDS = "select cast(pid as text) as value from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()";
    SERVER = "select split_part(pg_read_file('postmaster.pid'), chr(10), 1) as value";
    OTHERS_CONNECTED = "select count(*) as value from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()";
}

const HALVES: [(&str, &kernel::db::Statement); 6] = [
    ("an answer without all its versions", &WITHOUT_VERSIONS),
    ("a version without its answer", &WITHOUT_ANSWER),
    ("an answer without its entries in the journal", &WITHOUT_ENTRY),
    ("a joint answer without its entries in the journal", &JOINT_WITHOUT_ENTRY),
    ("a value without its entry in the journal", &VALUE_WITHOUT_ENTRY),
    ("an entry without its text", &ENTRY_WITHOUT_TEXT),
];

/// What a writer does over and over.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Task {
    Answer,
    Joint,
    Mark,
    Value,
}

/// What all who write have been told, and whether they are to stop.
#[derive(Default)]
struct Told {
    saved: AtomicUsize,
    unsaved: AtomicUsize,
    /// The longest anybody waited for an answer, in milliseconds.
    slowest: AtomicUsize,
    stop: AtomicBool,
}

impl Told {
    fn saved(&self) -> usize {
        self.saved.load(Ordering::Relaxed)
    }
}

/// Somebody who writes, and what she knows of it.
struct Writer {
    client: Client,
    task: Task,
    /// What it is about: a question, or an indicator.
    subject: String,
    organisation: String,
    /// A page with a form for the same organisation, where that form leads, and where this one is sent.
    page: String,
    form: String,
    action: String,
    /// What the program has said that it took, in order.
    acknowledged: Vec<String>,
    /// What was sent and not answered.
    unanswered: Option<String>,
}

impl Writer {
    fn new(work: &Work, party: usize, task: Task, question: &str) -> Self {
        let answer = work.answer(question);
        let joint = format!("{answer}/gemensamt");
        let values = format!("{}/varden", work.goal);
        let (page, form, action) = match task {
            Task::Answer => (answer.clone(), answer.clone(), answer),
            Task::Joint => (joint.clone(), joint.clone(), joint),
            Task::Mark => (answer.clone(), answer.clone(), format!("{answer}/markering")),
            Task::Value => (work.goal.clone(), values.clone(), values),
        };
        Self {
            client: work.parties[party].clone(),
            task,
            subject: if task == Task::Value { work.indicator.clone() } else { question.to_owned() },
            organisation: work.organisations[party].clone(),
            page,
            form,
            action,
            acknowledged: Vec::new(),
            unanswered: None,
        }
    }

    /// Writes until she does not know what became of it, or is told to stop.
    fn write(mut self, told: &Told) -> Self {
        let Ok((_, hidden)) = self.client.form(&self.page, &self.form, &[]) else { return self };
        let hidden: Vec<(String, String)> = hidden.into_iter().filter(|(name, _)| name != "seen").collect();
        while !told.stop.load(Ordering::Relaxed) {
            let number = self.acknowledged.len() + 1;
            let text = match self.task {
                Task::Value => number.to_string(),
                Task::Mark => format!("Gång {number} å"),
                Task::Answer | Task::Joint => format!("Gång {number} å. {}", "Så är det. ".repeat(number % 300).trim()),
            };
            let text = text.trim().to_owned();
            let seen = self.acknowledged.len().to_string();
            let mut fields: Vec<(&str, &str)> = hidden.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
            match self.task {
                // Each second time a draft, which leaves no text in the journal.
                Task::Answer => {
                    fields.extend([("seen", &*seen), ("text", &text), ("act", ["share", "save"][number % 2])]);
                }
                Task::Joint => fields.extend([("seen", &*seen), ("text", &text), ("disagreement", "")]),
                Task::Mark => fields.extend([("mark", "differ"), ("note", &*text)]),
                Task::Value => fields.extend([("indicator", &*self.subject), ("value", &text), ("at", "2026-03")]),
            }
            let begun = Instant::now();
            let answer = self.client.post(&self.action, &fields);
            told.slowest.fetch_max(begun.elapsed().as_millis() as usize, Ordering::Relaxed);
            match answer {
                Ok(answer) if answer.status == 303 => {
                    self.acknowledged.push(text);
                    told.saved.fetch_add(1, Ordering::Relaxed);
                }
                Ok(answer) if answer.status == 503 && answer.text().contains("Inget har sparats.") => {
                    told.unsaved.fetch_add(1, Ordering::Relaxed);
                    std::thread::sleep(Duration::from_millis(20));
                }
                Ok(answer) => {
                    assert_eq!(answer.status, 503, "{}: {}", self.action, answer.text());
                    answer.says("Vi vet inte om det sparades");
                    self.unanswered = Some(text);
                    return self;
                }
                Err(_) => {
                    self.unanswered = Some(text);
                    return self;
                }
            }
        }
        self
    }

    /// Compares what the writer was told with what there is.
    fn check(&mut self, tx: &mut Tx<'_>) -> Result<(), DbError> {
        let (history, now) = match self.task {
            Task::Answer => (&VERSIONS, &NOW),
            Task::Joint => (&SETTLED, &JOINT_NOW),
            Task::Mark => (&MARKED, &MARK_NOW),
            Task::Value => (&RECORDED, &RECORDED_NOW),
        };
        let there: Vec<String> = tx.all(history, values![&self.subject, &self.organisation])?;
        let told = self.acknowledged.len();
        assert!(there.len() >= told, "{}: {told} were acknowledged, {} are there", self.action, there.len());
        // What was not answered is there whole or not at all.
        self.acknowledged.extend(self.unanswered.take().filter(|_| there.len() > told));
        assert_eq!(there, self.acknowledged, "{}", self.action);
        let now: Option<String> = tx.optional(now, values![&self.subject, &self.organisation])?;
        assert_eq!(now.as_ref(), self.acknowledged.last(), "{}", self.action);
        Ok(())
    }
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

/// Those who write, each in a thread of her own.
fn begin(writers: &mut Vec<Writer>, program: &Program, told: &Arc<Told>) -> Vec<JoinHandle<Writer>> {
    writers
        .drain(..)
        .map(|mut writer| {
            writer.client = writer.client.at(program);
            let told = told.clone();
            std::thread::spawn(move || writer.write(&told))
        })
        .collect()
}

fn end(writing: Vec<JoinHandle<Writer>>) -> Vec<Writer> {
    writing.into_iter().map(|writer| writer.join().unwrap()).collect()
}

fn total(writers: &[Writer]) -> usize {
    writers.iter().map(|writer| writer.acknowledged.len()).sum()
}

fn in_doubt(writers: &[Writer]) -> usize {
    writers.iter().filter(|writer| writer.unanswered.is_some()).count()
}

fn writers(work: &Work) -> Vec<Writer> {
    vec![
        Writer::new(work, 0, Task::Answer, "pb1"),
        Writer::new(work, 1, Task::Answer, "pb1"),
        Writer::new(work, 2, Task::Answer, "pb2"),
        Writer::new(work, 1, Task::Answer, "pb3"),
        Writer::new(work, 0, Task::Joint, "pb4"),
        Writer::new(work, 1, Task::Mark, "pb1"),
        Writer::new(work, 2, Task::Value, ""),
    ]
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
    let (mut doubts, mut kept) = (0, 0);
    for round in 1..=ROUNDS {
        let target = 5 + below(&chance, 300);
        let told = Arc::new(Told::default());
        let writing = begin(&mut writers, &program, &told);
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
        kept += total(&writers) - before;
    }
    assert!(doubts > 0, "the program was never killed in the middle of anything");
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
    let (mut doubts, mut unsaved, mut slowest) = (0, 0, 0);
    for order in ["restart -m fast", "restart -m immediate", "stop -m fast", "stop -m immediate"].repeat(2) {
        let told = Arc::new(Told::default());
        let writing = begin(&mut writers, &program, &told);
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
