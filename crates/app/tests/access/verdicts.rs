//! What a program and a page answer to the same act in a collaboration, by really asking both: for each verb, standing and
//! mandate.

use crate::asked::{Asked, Asker, by_page, by_program, verdict};
use crate::collaboration_acts::{VERBS, asked};
use crate::world::{Cast, STANDINGS, World, cast, world};
use harness::TestApp;
use kernel::record::Word;
use kernel::{Language, Mandate};
use std::fmt::Write;
use std::sync::Arc;

/// An installation where acts are asked for, with a new collaboration after each that was done.
pub struct Stage {
    test: TestApp,
    cast: Arc<Cast>,
    now: World,
}

impl Stage {
    pub async fn set() -> Self {
        let test = TestApp::empty().await;
        let ctx = test.app.own_ctx(Language::Swedish);
        let cast = Arc::new(test.app.db.write(move |tx| cast(tx, &ctx)).await.expect("the cast"));
        let now = Self::fresh(&test, &cast).await;
        Self { test, cast, now }
    }

    async fn fresh(test: &TestApp, cast: &Arc<Cast>) -> World {
        let (app, cast) = (test.app.clone(), cast.clone());
        test.app.db.write(move |tx| world(tx, &app, &cast)).await.expect("the world")
    }

    /// All that is asked for here.
    pub fn acts(&self) -> impl Iterator<Item = (&'static str, Asked)> {
        VERBS.iter().map(|verb| (*verb, asked(verb, &self.now, self.cast.party())))
    }

    /// What a program is answered. Panics where a page's verdict is another.
    async fn ask(&mut self, verb: &str, standing: &str, asker: Option<&Asker>, own: &str) -> u16 {
        let call = asked(verb, &self.now, own).call.expect("a program can");
        let program = by_program(&self.test, asker, &call).await;
        let is = verdict(&program);
        if is == "done" {
            self.now = Self::fresh(&self.test, &self.cast).await;
        }
        let sheet = asked(verb, &self.now, own).sheet.expect("a page can");
        let shown = by_page(&self.test, asker, &sheet).await;
        assert_eq!(verdict(&shown), is, "{verb} by {standing}: the page says otherwise: {}", program.body);
        if is == "done" {
            self.now = Self::fresh(&self.test, &self.cast).await;
        }
        program.status
    }
}

/// The matrix of programs' answers.
pub async fn matrix() -> String {
    let mut stage = Stage::set().await;
    let cast = stage.cast.clone();
    let mut out = String::new();
    let _ = write!(out, "{:<24}", "");
    for mandate in Mandate::ALL {
        let _ = write!(out, "{:<12}", mandate.as_str());
    }
    out.push_str("no mandate\n");
    for verb in VERBS {
        for (standing, askers) in STANDINGS.iter().zip(&cast.askers) {
            let _ = write!(out, "{verb:<14}{standing:<10}");
            for asker in askers {
                let status = stage.ask(verb, standing, Some(asker), &asker.organisation).await;
                let _ = write!(out, "{status:<12}");
            }
            out.push('\n');
        }
    }
    out.push_str("\nThe same by those who act for no organisation\n\n");
    let _ =
        writeln!(out, "{:<14}{:<14}{:<26}installation's administrator", "", "not signed in", "no longer of a party");
    for verb in VERBS {
        let _ = write!(out, "{verb:<14}");
        let others = [None, Some(&cast.former), Some(&cast.installation)];
        for (asker, width) in others.into_iter().zip([14, 26, 0]) {
            let status = stage.ask(verb, "somebody outside", asker, cast.party()).await;
            let _ = write!(out, "{status:<width$}");
        }
        out.push('\n');
    }
    out
}
