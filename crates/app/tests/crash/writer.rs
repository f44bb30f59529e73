//! People who write over and over, and what they know of it.

use harness::live::{Client, Program, Work};
use kernel::{DbError, Tx, statements, values};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

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
}

/// What a writer does over and over.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Task {
    Answer,
    Joint,
    Mark,
    Value,
    Start,
    Invite,
}

/// What all who write have been told, and whether they are to stop.
#[derive(Default)]
pub struct Told {
    pub saved: AtomicUsize,
    pub unsaved: AtomicUsize,
    /// The longest anybody waited for an answer, in milliseconds.
    pub slowest: AtomicUsize,
    pub stop: AtomicBool,
}

impl Told {
    pub fn saved(&self) -> usize {
        self.saved.load(Ordering::Relaxed)
    }
}

/// Somebody who writes, and what she knows of it.
pub struct Writer {
    pub client: Client,
    pub task: Task,
    /// What it is about: a question, an indicator, or what all she starts or invites has in its name.
    pub subject: String,
    pub organisation: String,
    /// A page with a form for the same organisation, where that form leads, and where this one is sent.
    pub page: String,
    pub form: String,
    pub action: String,
    /// What the program has said that it took, in order.
    pub acknowledged: Vec<String>,
    /// What was sent and not answered.
    pub unanswered: Option<String>,
}

impl Writer {
    pub fn new(work: &Work, party: usize, task: Task, question: &str) -> Self {
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
    pub fn write(mut self, told: &Told) -> Self {
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
    pub fn check(&mut self, tx: &mut Tx<'_>) -> Result<(), DbError> {
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

/// Those who write, each in a thread of her own.
pub fn begin(writers: &mut Vec<Writer>, program: &Program, told: &Arc<Told>) -> Vec<JoinHandle<Writer>> {
    writers
        .drain(..)
        .map(|mut writer| {
            writer.client = writer.client.at(program);
            let told = told.clone();
            std::thread::spawn(move || writer.write(&told))
        })
        .collect()
}

pub fn end(writing: Vec<JoinHandle<Writer>>) -> Vec<Writer> {
    writing.into_iter().map(|writer| writer.join().unwrap()).collect()
}

pub fn total(writers: &[Writer]) -> usize {
    writers.iter().map(|writer| writer.acknowledged.len()).sum()
}

pub fn in_doubt(writers: &[Writer]) -> usize {
    writers.iter().filter(|writer| writer.unanswered.is_some()).count()
}

pub fn writers(work: &Work) -> Vec<Writer> {
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
