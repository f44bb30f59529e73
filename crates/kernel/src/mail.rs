//! Outgoing mail: written to a table with what caused it, sent afterwards, tried again with growing waits.

use crate::db::{FromRow, Row};
use crate::time::Moment;
use crate::{Ctx, Db, DbError, Tx, statements, values};
use lettre::message::Mailbox;
use lettre::message::header::ContentType;
use lettre::{AsyncFileTransport, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use std::path::PathBuf;

statements! {
    INSERT = "insert into kernel_mail (id, created_at, recipient, subject, body, sent_at, attempts, next_attempt_at)
        values ($1, $2, $3, $4, $5, null, 0, $2)";
    WAITING = "select id, recipient, subject, body, attempts from kernel_mail
        where sent_at is null and next_attempt_at <= $1 order by created_at limit 20";
    TO = "select body as value from kernel_mail where recipient = $1 and sent_at is null order by created_at, id";
    LEASE = "update kernel_mail set attempts = attempts + 1, next_attempt_at = $2
        where id = $1 and sent_at is null and attempts = $3";
    SENT = "update kernel_mail set sent_at = $2, body = '' where id = $1";
}

/// Puts a mail in the outbox, in the transaction that caused it.
pub fn post(tx: &mut Tx<'_>, ctx: &Ctx, recipient: &str, subject: &str, body: &str) -> Result<(), DbError> {
    tx.run(&INSERT, values![&ctx.chance.id(ctx.now), ctx.now, recipient, subject, body])?;
    Ok(())
}

/// What waits to be sent to an address, the newest last.
pub fn waiting_for(tx: &mut Tx<'_>, recipient: &str) -> Result<Vec<String>, DbError> {
    tx.all(&TO, values![recipient])
}

struct Waiting {
    id: String,
    recipient: String,
    subject: String,
    body: String,
    attempts: i64,
}

impl FromRow for Waiting {
    fn from_row(row: &Row<'_>) -> Result<Self, DbError> {
        Ok(Self {
            id: row.get("id")?,
            recipient: row.get("recipient")?,
            subject: row.get("subject")?,
            body: row.get("body")?,
            attempts: row.get("attempts")?,
        })
    }
}

/// How mail leaves: through an SMTP server, or into a folder where a person or a test can read it.
pub enum Mailer {
    Smtp { transport: AsyncSmtpTransport<Tokio1Executor>, from: Mailbox },
    Folder { transport: AsyncFileTransport<Tokio1Executor>, from: Mailbox },
}

impl Mailer {
    /// `server` as `smtp://…` or `smtps://…`; none: a folder.
    pub fn new(server: Option<&str>, folder: PathBuf, from: &str) -> Result<Self, String> {
        let from: Mailbox = from.parse().map_err(|e| format!("{from}: {e}"))?;
        match server {
            Some(server) => {
                let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(server).map_err(|e| e.to_string())?;
                Ok(Self::Smtp { transport: transport.build(), from })
            }
            None => {
                std::fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
                Ok(Self::Folder { transport: AsyncFileTransport::new(folder), from })
            }
        }
    }

    /// Sends what waits. Each mail is claimed first, so that two programs never send it at once.
    pub async fn send_waiting(&self, db: &Db, now: Moment) -> Result<usize, DbError> {
        let waiting = db.read(move |tx| tx.all::<Waiting>(&WAITING, values![now])).await?;
        let mut sent = 0;
        for mail in waiting {
            let retry_at = now.plus(60_000 << mail.attempts.min(10));
            let (id, attempts) = (mail.id.clone(), mail.attempts);
            let claimed = db.write(move |tx| tx.run(&LEASE, values![&id, retry_at, attempts])).await?;
            if claimed == 0 {
                continue;
            }
            match self.send(&mail).await {
                Ok(()) => {
                    let id = mail.id.clone();
                    db.write(move |tx| tx.run(&SENT, values![&id, now])).await?;
                    sent += 1;
                }
                Err(error) => tracing::warn!(mail = mail.id, attempts = mail.attempts + 1, error, "mail not sent"),
            }
        }
        Ok(sent)
    }

    async fn send(&self, mail: &Waiting) -> Result<(), String> {
        let (Self::Smtp { from, .. } | Self::Folder { from, .. }) = self;
        let recipient: Mailbox = mail.recipient.parse().map_err(|_| "the recipient's address is not well formed")?;
        let message = Message::builder()
            .from(from.clone())
            .to(recipient)
            .message_id(Some(format!("<{}@samverka>", mail.id)))
            .subject(&mail.subject)
            .header(ContentType::TEXT_PLAIN)
            .body(mail.body.clone())
            .map_err(|e| e.to_string())?;
        match self {
            Self::Smtp { transport, .. } => transport.send(message).await.map(drop).map_err(|e| e.to_string()),
            Self::Folder { transport, .. } => transport.send(message).await.map(drop).map_err(|e| e.to_string()),
        }
    }
}
