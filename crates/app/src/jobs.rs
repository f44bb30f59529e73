//! What the program does by itself while it serves: sends mail, ties the journal's chains together once a day.

use crate::serve::App;
use kernel::mail::Mailer;
use kernel::{Language, journal};
use std::time::Duration;

/// How soon a mail leaves after what caused it.
const MAIL_EVERY: Duration = Duration::from_secs(2);
const CHECKPOINT_EVERY: Duration = Duration::from_secs(3600);

pub async fn send_mail(app: App, mailer: Mailer) {
    loop {
        if let Err(error) = mailer.send_waiting(&app.db, app.clock.now()).await {
            tracing::error!(%error, "mail could not be looked after");
        }
        tokio::time::sleep(MAIL_EVERY).await;
    }
}

pub async fn checkpoints(app: App) {
    loop {
        let ctx = app.own_ctx(Language::Swedish);
        if let Err(error) = app.db.write(move |tx| journal::checkpoint(tx, &ctx)).await {
            tracing::error!(%error, "the journal's checkpoint could not be made");
        }
        tokio::time::sleep(CHECKPOINT_EVERY).await;
    }
}
