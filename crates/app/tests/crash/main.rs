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
/// How many somebody invites: a large organisation's people, and no more than one person may need to write to in an hour.
const MOST_INVITED: usize = 150;

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
    STARTED = "select replace(title, '\"', '') as value from collaborations_collaboration c
        where title like '\"' || cast($1 as text) || ' %'
        and exists (select 1 from collaborations_party p where p.collaboration = c.id and p.organisation = $2) order by title";
    STARTED_NOW = "select replace(title, '\"', '') as value from collaborations_collaboration c
        where title like '\"' || cast($1 as text) || ' %'
        and exists (select 1 from collaborations_party p where p.collaboration = c.id and p.organisation = $2)
        order by title desc limit 1";
    // A mail that was twice in the table would be here twice.
    INVITED = "select m.recipient as value from kernel_mail m join actors_link l on l.mail = m.recipient
        where m.recipient like cast($1 as text) || '-%' and l.organisation = $2 order by m.recipient";
    INVITED_NOW = "select l.mail as value from actors_link l where l.mail like cast($1 as text) || '-%'
        and l.organisation = $2 order by l.mail desc limit 1";
    TITLES = "select title as value from agreements_agreement where collaboration = $1 order by title";
    STEPS = "select verb as value from kernel_journal where stream = 'collaboration:' || cast($1 as text)
        and subject_id = $2 and verb like 'journal-agreement-%' order by number";
    DRAFT_WITHOUT_ENTRY = "select count(*) as value from agreements_agreement a where 1 <>
        (select count(*) from kernel_journal j where j.stream = 'collaboration:' || a.collaboration
        and j.verb = 'journal-agreement-drafted' and j.subject_id = a.id)";
    DRAFT_WITHOUT_PARTIES = "select count(*) as value from agreements_agreement a where 2 <>
        (select count(*) from agreements_party p where p.agreement = a.id)";
    LOCKED_WITHOUT_TEXT = "select count(*) as value from agreements_agreement where state = 'deciding'
        and (hash is null or canonical is null)";
    DECISION_WITHOUT_ENTRY = "select count(*) as value from agreements_party p where decision = 'yes' and 1 <>
        (select count(*) from kernel_journal j where j.verb = 'journal-agreement-decided-yes'
        and j.subject_id = p.agreement and j.organisation = p.organisation)";
    SIGNATURE_WITHOUT_ENTRY = "select count(*) as value from agreements_signature s where 1 <>
        (select count(*) from kernel_journal j where j.verb = 'journal-agreement-signed'
        and j.subject_id = s.agreement and j.organisation = s.organisation)";
    ENTRY_WITHOUT_SIGNATURE = "select count(*) as value from kernel_journal j where verb = 'journal-agreement-signed'
        and not exists (select 1 from agreements_signature s where s.agreement = j.subject_id
        and s.organisation = j.organisation)";
    WITHOUT_FACETS = "select count(*) as value from collaborations_collaboration c where 2 <>
        (select count(*) from collaborations_facet f where f.collaboration = c.id and f.sort_key = c.sort_key
        and f.openness = c.openness and f.facet in ('all', 'state:' || c.state))";
    PARTY_WITHOUT_FACET = "select count(*) as value from collaborations_party p where p.state in ('party', 'left')
        and not exists (select 1 from collaborations_facet f where f.collaboration = p.collaboration
        and f.facet = 'organisation:' || p.organisation)";
    KEY_WITHOUT_ANSWER = "select count(*) as value from kernel_idempotency where status is null";
    INVITATION_WITHOUT_MAIL = "select count(*) as value from actors_link l where l.purpose = 'invitation' and 1 <>
        (select count(*) from kernel_mail m where m.recipient = l.mail)";
    MAIL_WITHOUT_INVITATION = "select count(*) as value from kernel_mail m where not exists
        (select 1 from actors_link l where l.mail = m.recipient)";
    INVITATION_WITHOUT_ENTRY = "select abs((select count(*) from actors_link where purpose = 'invitation') -
        (select count(*) from kernel_journal where verb = 'journal-person-invited')) as value";
    ENTRY_WITHOUT_TEXT = "select count(*) as value from kernel_journal j where text_digest is not null and not exists
        (select 1 from kernel_journal_text t where t.stream = j.stream and t.number = j.number)";
    BACKENDS = "select cast(pid as text) as value from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()";
    SERVER = "select split_part(pg_read_file('postmaster.pid'), chr(10), 1) as value";
    OTHERS_CONNECTED = "select count(*) as value from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()";
}

const HALVES: &[(&str, &kernel::db::Statement)] = &[
    ("an answer without all its versions", &WITHOUT_VERSIONS),
    ("a version without its answer", &WITHOUT_ANSWER),
    ("an answer without its entries in the journal", &WITHOUT_ENTRY),
    ("a joint answer without its entries in the journal", &JOINT_WITHOUT_ENTRY),
    ("a value without its entry in the journal", &VALUE_WITHOUT_ENTRY),
    ("an entry without its text", &ENTRY_WITHOUT_TEXT),
    ("an agreement without its entry in the journal", &DRAFT_WITHOUT_ENTRY),
    ("an agreement without its parties", &DRAFT_WITHOUT_PARTIES),
    ("an agreement sent for decision without its exact text", &LOCKED_WITHOUT_TEXT),
    ("a decision without its entry in the journal", &DECISION_WITHOUT_ENTRY),
    ("a signature without its entry in the journal", &SIGNATURE_WITHOUT_ENTRY),
    ("an entry of a signature that is not there", &ENTRY_WITHOUT_SIGNATURE),
    ("a collaboration that lists do not find", &WITHOUT_FACETS),
    ("a party whose collaboration is not found under it", &PARTY_WITHOUT_FACET),
    ("a program's key without the answer", &KEY_WITHOUT_ANSWER),
    ("an invitation without its mail", &INVITATION_WITHOUT_MAIL),
    ("a mail without its invitation", &MAIL_WITHOUT_INVITATION),
    ("an invitation without its entry in the journal", &INVITATION_WITHOUT_ENTRY),
];

/// What a writer does over and over.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Task {
    Answer,
    Joint,
    Mark,
    Value,
    Start,
    Invite,
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
    /// What it is about: a question, an indicator, or what all she starts or invites has in its name.
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
            Task::Start => ("/starta".into(), "/starta".into(), "/starta".into()),
            Task::Invite => {
                let people = format!("/organisationer/{}/personer", work.organisations[party]);
                (people.clone(), people.clone(), people)
            }
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
            if self.task == Task::Invite && number > MOST_INVITED {
                return self;
            }
            let text = match self.task {
                Task::Value => number.to_string(),
                Task::Mark => format!("Gång {number} å"),
                Task::Start => format!("{} {number:05}", self.subject),
                Task::Invite => format!("{}-{number:05}@example.org", self.subject),
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
                Task::Start => fields.extend([
                    ("title", &*text),
                    ("challenge", "Ingen av oss kan ordna det ensam."),
                    ("area", "1880"),
                    ("model", "mucf-samverkansmodell"),
                    ("openness", "public"),
                ]),
                Task::Invite => fields.extend([("mail", &*text), ("task", "Utredare"), ("acts", "answer")]),
            }
            let begun = Instant::now();
            let answer = self.client.post(&self.action, &fields);
            told.slowest.fetch_max(begun.elapsed().as_millis() as usize, Ordering::Relaxed);
            match answer {
                // An invitation is answered with the page, where the next can be written.
                Ok(answer) if answer.status == if self.task == Task::Invite { 200 } else { 303 } => {
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
            Task::Start => (&STARTED, &STARTED_NOW),
            Task::Invite => (&INVITED, &INVITED_NOW),
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

/// What a program does to each agreement, and what the journal has of it.
const STEPS_OF_AN_AGREEMENT: [&str; 4] = [
    "journal-agreement-drafted",
    "journal-agreement-locked",
    "journal-agreement-decided-yes",
    "journal-agreement-signed",
];

/// A program that drafts, sends for decision, decides and signs one agreement after the other, each write with a key. What
/// it got no answer to it sends once more, the same with the same key.
struct Caller {
    client: Client,
    collaboration: String,
    parties: [String; 2],
    /// The agreement it is at, how many of the steps have been answered, and what it knows of it.
    number: usize,
    steps: usize,
    id: String,
    version: i64,
    hash: String,
    is_unanswered: bool,
    /// How many were sent again.
    repeated: usize,
}

impl Caller {
    fn new(work: &Work) -> Self {
        Self {
            client: work.parties[0].clone().make_token().unwrap(),
            collaboration: work.id.clone(),
            parties: [work.organisations[0].clone(), work.organisations[1].clone()],
            number: 1,
            steps: 0,
            id: String::new(),
            version: 0,
            hash: String::new(),
            is_unanswered: false,
            repeated: 0,
        }
    }

    fn write(mut self, told: &Told) -> Self {
        // What was not answered goes first, also where all are told to stop soon.
        while self.is_unanswered || !told.stop.load(Ordering::Relaxed) {
            let of_one = format!("/api/v1/collaborations/{}/agreements/{}", self.collaboration, self.id);
            let (method, path, body) = match self.steps {
                0 => {
                    let title = format!("Avtal {:05}", self.number);
                    let body =
                        serde_json::json!({ "title": title, "kind": "letter-of-intent", "parties": self.parties });
                    ("POST", format!("/api/v1/collaborations/{}/agreements", self.collaboration), body)
                }
                1 => {
                    ("PUT", format!("{of_one}/stage"), serde_json::json!({ "stage": "deciding", "seen": self.version }))
                }
                2 => {
                    ("PUT", format!("{of_one}/decision"), serde_json::json!({ "decision": "yes", "reference": "§ 7" }))
                }
                _ => ("POST", format!("{of_one}/signature"), serde_json::json!({ "hash": self.hash, "read": true })),
            };
            let key = format!("avtal-{}-{}", self.number, self.steps);
            let is_again = std::mem::replace(&mut self.is_unanswered, true);
            self.repeated += usize::from(is_again);
            let begun = Instant::now();
            let answer = self.client.call_once(method, &path, &body, &key);
            told.slowest.fetch_max(begun.elapsed().as_millis() as usize, Ordering::Relaxed);
            match answer {
                Ok(answer) if matches!(answer.status, 200 | 201) => {
                    let agreement = answer.json();
                    agreement["id"].as_str().unwrap().clone_into(&mut self.id);
                    self.version = agreement["version"].as_i64().unwrap();
                    agreement["hash"].as_str().unwrap_or_default().clone_into(&mut self.hash);
                    (self.is_unanswered, self.steps) = (false, self.steps + 1);
                    if self.steps == STEPS_OF_AN_AGREEMENT.len() {
                        (self.number, self.steps) = (self.number + 1, 0);
                    }
                    told.saved.fetch_add(1, Ordering::Relaxed);
                }
                Ok(answer) => {
                    assert_eq!(answer.status, 503, "{method} {path}: {}", answer.body);
                    return self;
                }
                Err(_) => return self,
            }
        }
        self
    }

    /// Each agreement is there once, with the steps that were answered; one step that was not may have been taken.
    fn check(&self, tx: &mut Tx<'_>) -> Result<(), DbError> {
        let there: Vec<String> = tx.all(&TITLES, values![&self.collaboration])?;
        let answered = if self.steps == 0 { self.number - 1 } else { self.number };
        let is_there = self.is_unanswered && self.steps == 0 && there.len() > answered;
        let wanted: Vec<String> = (1..=answered + usize::from(is_there)).map(|n| format!("Avtal {n:05}")).collect();
        assert_eq!(there, wanted, "each once");
        if !self.id.is_empty() {
            let steps: Vec<String> = tx.all(&STEPS, values![&self.collaboration, &self.id])?;
            let all = STEPS_OF_AN_AGREEMENT.len();
            let taken = if self.steps == 0 { all } else { self.steps };
            let may = taken + usize::from(self.is_unanswered && taken < all);
            assert!((taken..=may).contains(&steps.len()), "{} of {taken} steps: {steps:?}", self.number);
            assert_eq!(steps, STEPS_OF_AN_AGREEMENT[..steps.len()], "each step once");
        }
        Ok(())
    }

    fn written(&self) -> usize {
        (self.number - 1) * STEPS_OF_AN_AGREEMENT.len() + self.steps
    }
}

/// The program with a token, in a thread of its own beside the people.
fn begin_calls(mut caller: Caller, program: &Program, told: &Arc<Told>) -> JoinHandle<Caller> {
    caller.client = caller.client.at(program);
    let told = told.clone();
    std::thread::spawn(move || caller.write(&told))
}

fn check_calls(installation: &Installation, caller: Caller) -> Caller {
    installation.look(move |tx| caller.check(tx).map(|()| caller))
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
        Writer::new(work, 1, Task::Start, "Kvällsbuss till Näset"),
        Writer::new(work, 2, Task::Invite, "ny"),
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
