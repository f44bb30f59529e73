//! What a program and a page answer to what is done outside collaborations, by really asking both: for each act, and each who
//! could want to do it.

use crate::asked::{Act, Asked, by_page, by_program, verdict};
use crate::house::{House, WHO, house};
use crate::{installation_acts, model_acts, organisation_acts, own_acts};
use harness::TestApp;
use kernel::Language;
use std::fmt::Write;

const PARTS: [(&str, &[Act]); 4] = [
    ("With an organisation and in the register", organisation_acts::ACTS),
    ("With one's own account", own_acts::ACTS),
    ("With a model of the organisation's own", model_acts::ACTS),
    ("For the whole installation", installation_acts::ACTS),
];

/// Where the page's verdict is another, and why it shall be.
const DIFFERS: [(&str, &str, &str); 1] =
    [("ask to act for", "nobody", "a visitor writes who she is, and is asked by mail before anybody hears of it")];

/// An installation where acts are asked for, with a new organisation after each that was done.
pub struct Stage {
    test: TestApp,
    now: House,
}

impl Stage {
    pub async fn set() -> Self {
        let test = TestApp::empty().await;
        let now = Self::fresh(&test, 1).await;
        Self { test, now }
    }

    async fn fresh(test: &TestApp, number: u32) -> House {
        let ctx = test.app.own_ctx(Language::Swedish);
        test.app.db.write(move |tx| house(tx, &ctx, number)).await.expect("the house")
    }

    async fn again(&mut self) {
        self.now = Self::fresh(&self.test, self.now.number + 1).await;
    }

    /// All that is asked for here, as somebody asks.
    pub fn acts(&self) -> impl Iterator<Item = (&'static str, Asked)> {
        let own = self.now.asking.last().expect("somebody");
        PARTS.iter().flat_map(|(_, acts)| *acts).map(|(name, act)| (*name, act(&self.now, own)))
    }

    /// What is answered: a program, or where only a page can, that. Panics where the two differ.
    async fn ask(&mut self, (name, act): &Act, who: usize) -> String {
        let own = &self.now.asking[who];
        let asked = act(&self.now, own);
        let mut is = None;
        let mut told = String::new();
        if let Some(call) = &asked.call {
            let answer = by_program(&self.test, own.asker.as_ref(), call).await;
            is = Some(verdict(&answer));
            told = answer.status.to_string();
            if is == Some("done") {
                self.again().await;
            }
        }
        let own = &self.now.asking[who];
        if let Some(sheet) = act(&self.now, own).sheet {
            let answer = by_page(&self.test, own.asker.as_ref(), &sheet).await;
            let shown = verdict(&answer);
            let is_meant = DIFFERS.iter().any(|(act, asker, _)| act == name && *asker == WHO[who]);
            match is {
                Some(is) if is_meant => assert_ne!(shown, is, "{name} by {} differs no longer", WHO[who]),
                Some(is) => assert_eq!(shown, is, "{name} by {}: the page says otherwise", WHO[who]),
                None => told = if shown == "done" { "200".into() } else { shown.into() },
            }
            if shown == "done" {
                self.again().await;
            }
        }
        told
    }
}

/// The matrix of answers.
pub async fn matrix() -> String {
    let mut stage = Stage::set().await;
    let mut out = String::new();
    for (part, acts) in PARTS {
        let _ = write!(out, "{part}\n\n{:<28}", "");
        for who in WHO {
            let _ = write!(out, "{who:<12}");
        }
        out.push('\n');
        for act in acts {
            let only = if act.1(&stage.now, &stage.now.asking[1]).call.is_none() { " (page)" } else { "" };
            let _ = write!(out, "{:<28}", format!("{}{only}", act.0));
            for who in 0..WHO.len() {
                let _ = write!(out, "{:<12}", stage.ask(act, who).await);
            }
            out.push('\n');
        }
        out.push('\n');
    }
    for (act, who, why) in DIFFERS {
        let _ = writeln!(out, "By page otherwise: {act}, {who}: {why}.");
    }
    out
}
