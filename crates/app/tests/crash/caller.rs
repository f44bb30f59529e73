//! A program that writes with keys.

use crate::writer::Told;
use harness::live::{Client, Installation, Program, Work};
use kernel::{DbError, Tx, statements, values};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::thread::JoinHandle;
use std::time::Instant;

statements! {
    TITLES = "select title as value from agreements_agreement where collaboration = $1 order by title";
    STEPS = "select verb as value from kernel_journal where stream = 'collaboration:' || cast($1 as text)
        and subject_id = $2 and verb like 'journal-agreement-%' order by number";
}

/// What a program does to each agreement, and what the journal has of it.
pub const STEPS_OF_AN_AGREEMENT: [&str; 4] = [
    "journal-agreement-drafted",
    "journal-agreement-locked",
    "journal-agreement-decided-yes",
    "journal-agreement-signed",
];

/// A program that drafts, sends for decision, decides and signs one agreement after the other, each write with a key. What
/// it got no answer to it sends once more, the same with the same key.
pub struct Caller {
    pub client: Client,
    pub collaboration: String,
    pub parties: [String; 2],
    /// The agreement it is at, how many of the steps have been answered, and what it knows of it.
    pub number: usize,
    pub steps: usize,
    pub id: String,
    pub version: i64,
    pub hash: String,
    pub is_unanswered: bool,
    /// How many were sent again.
    pub repeated: usize,
}

impl Caller {
    pub fn new(work: &Work) -> Self {
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

    pub fn write(mut self, told: &Told) -> Self {
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
    pub fn check(&self, tx: &mut Tx<'_>) -> Result<(), DbError> {
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

    pub fn written(&self) -> usize {
        (self.number - 1) * STEPS_OF_AN_AGREEMENT.len() + self.steps
    }
}

/// The program with a token, in a thread of its own beside the people.
pub fn begin_calls(mut caller: Caller, program: &Program, told: &Arc<Told>) -> JoinHandle<Caller> {
    caller.client = caller.client.at(program);
    let told = told.clone();
    std::thread::spawn(move || caller.write(&told))
}

pub fn check_calls(installation: &Installation, caller: Caller) -> Caller {
    installation.look(move |tx| caller.check(tx).map(|()| caller))
}
