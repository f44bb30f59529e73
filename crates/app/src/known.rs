//! What administrators have decided, as this program knows it: looked up once and kept, so that no request asks for it.
//! A number in the database tells whether there is something newer.

use crate::bodies::{MAX_BODY, MAX_FILE};
use crate::limits::FORMS;
use crate::limits::REQUEST_WITHIN;
use crate::serve::App;
use administration::store::settings::Decided;
use kernel::installation::Running;
use kernel::{DbError, Installation, Language, Texts};
use std::sync::{Arc, RwLock};
use std::time::Duration;

/// How soon another program on the same database is heard of.
const LOOK_EVERY: Duration = Duration::from_secs(2);

pub struct Known {
    now: RwLock<Arc<Now>>,
}

/// All of it at a moment.
pub struct Now {
    pub number: i64,
    pub installation: Arc<Installation>,
    pub texts: Texts,
}

impl Known {
    /// Before anything has been looked up: the defaults.
    pub fn new(texts: &Texts) -> Self {
        let now = Now { number: 0, installation: Arc::default(), texts: texts.clone() };
        Self { now: RwLock::new(Arc::new(now)) }
    }

    pub fn now(&self) -> Arc<Now> {
        self.now.read().unwrap_or_else(|e| e.into_inner()).clone()
    }

    /// Keeps what was decided. Of two who looked at the same time, the one who saw less does not overwrite the other.
    pub fn put(&self, own: &Texts, decided: Decided) {
        let Decided { number, installation, reworded } = decided;
        let texts = if reworded.is_empty() { own.clone() } else { own.reworded(&reworded) };
        let mut now = self.now.write().unwrap_or_else(|e| e.into_inner());
        if number > now.number {
            *now = Arc::new(Now { number, installation: Arc::new(installation), texts });
        }
    }
}

impl App {
    /// Sees whether administrators have decided something since, here or through another program.
    pub async fn look_again(&self) -> Result<(), DbError> {
        let had = self.known.now().number;
        let news = self.db.read(move |tx| administration::store::settings::since(tx, had)).await?;
        if let Some(decided) = news {
            self.known.put(&self.texts, decided);
        }
        Ok(())
    }

    /// The language of what is answered to somebody who asked for one.
    pub fn offered(&self, language: Language) -> Language {
        if self.known.now().installation.offers(language) { language } else { Language::Swedish }
    }

    /// What can be said of this program itself.
    pub fn running(&self) -> Running {
        Running {
            version: env!("CARGO_PKG_VERSION"),
            requests: self.limits.at_once() as i64,
            body: MAX_BODY as i64,
            file: MAX_FILE as i64,
            writes: self.limits.writes().into(),
            forms: FORMS.0.into(),
            proxies: self.limits.proxies() as i64,
            seconds: REQUEST_WITHIN.as_secs() as i64,
            takes_changes: self.db.latest_write_went_well(),
        }
    }
}

/// Looks every other second for as long as the program serves. A database that does not answer is told of elsewhere.
pub async fn keep_looking(app: App) {
    loop {
        tokio::time::sleep(LOOK_EVERY).await;
        let _ = app.look_again().await;
    }
}
