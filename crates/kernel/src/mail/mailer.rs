//! How a mail leaves the program: through an SMTP server, or into a folder; and what can come in the way.

use super::Claimed;
use crate::{private, words};
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MessageBuilder};
use lettre::transport::smtp::{AsyncSmtpTransportBuilder, Error, PoolConfig};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::{Duration, SystemTime};

words! {
    /// Why a mail did not leave.
    pub enum Why {
        /// The server will not take it, now or later.
        Refused = "refused",
        /// The server would not take it this time.
        NotNow = "not-now",
        Unreachable = "unreachable",
        Encryption = "encryption",
        TimedOut = "timed-out",
        /// The recipient's address or the mail is not well formed.
        Malformed = "malformed",
        /// The folder for mail cannot be written to.
        Folder = "folder",
        /// What it was for had ended before a server would take it.
        TooLate = "too-late",
        /// It waited when a backup was made, and was most likely sent after that.
        FromBackup = "from-backup",
        /// The server and we did not understand each other.
        Unclear = "unclear",
    }
}

/// Why a mail did not leave, without anything personal: servers like to repeat the address in what they say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    pub why: Why,
    /// The server's code, and the finer one where it gave one: `550 5.1.1`.
    pub reply: Option<String>,
}

impl Trouble {
    pub(super) fn is_for_good(&self) -> bool {
        matches!(self.why, Why::Refused | Why::Malformed | Why::TooLate)
    }

    pub(super) fn of(why: Why) -> Self {
        Self { why, reply: None }
    }

    fn from_server(error: &Error) -> Self {
        let Some(code) = error.status().map(u16::from) else {
            let why = match error {
                e if e.is_tls() => Why::Encryption,
                e if e.is_timeout() => Why::TimedOut,
                e if e.is_response() || e.is_client() => Why::Unclear,
                _ => Why::Unreachable,
            };
            return Self::of(why);
        };
        let said = std::error::Error::source(error).map(ToString::to_string).unwrap_or_default();
        Self::from_reply(code, &said)
    }

    /// What a server's answer to the mail means. Some 5xx concern how we talk to it and not the mail: a setting to mend.
    fn from_reply(code: u16, said: &str) -> Self {
        let why = match code {
            500 | 502 | 503 | 504 | 530 => Why::NotNow,
            500.. => Why::Refused,
            _ => Why::NotNow,
        };
        let finer = said.split_whitespace().next().filter(|word| {
            word.len() <= 11
                && word.split('.').count() == 3
                && word.split('.').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()))
        });
        Self { why, reply: Some(finer.map_or(code.to_string(), |finer| format!("{code} {finer}"))) }
    }
}

/// How long it is waited for a server to answer a call at all.
const CONNECTING: Duration = Duration::from_secs(30);
/// How long old connections may take to say good-bye.
const CLOSING: Duration = Duration::from_secs(2);

type Smtp = AsyncSmtpTransport<Tokio1Executor>;

/// How mail leaves: through an SMTP server, or into a folder where a person or a test can read it.
pub struct Mailer {
    from: Mailbox,
    way: Way,
}

enum Way {
    Smtp { builder: Box<AsyncSmtpTransportBuilder>, connections: Mutex<Smtp> },
    Folder(PathBuf),
}

impl Mailer {
    /// `server` as `smtp://…` or `smtps://…`; none: a folder. Called inside the async runtime, which closes connections
    /// that are not used.
    pub fn new(server: Option<&str>, folder: PathBuf, from: &str) -> Result<Self, String> {
        let from: Mailbox = from.parse().map_err(|e| {
            format!("SAMVERKA_MAIL_FROM: {from} is no sender such as samverka <no-reply@example.se>: {e}")
        })?;
        let way = match server {
            Some(server) => {
                let builder = Smtp::from_url(server)
                    .map_err(|e| {
                        format!("SAMVERKA_SMTP: not an address such as smtps://user:password@mail.example.se: {e}")
                    })?
                    .timeout(Some(CONNECTING))
                    .pool_config(PoolConfig::new().max_size(8).idle_timeout(Duration::from_secs(20)));
                Way::Smtp { connections: Mutex::new(builder.clone().build()), builder: Box::new(builder) }
            }
            None => {
                private::folder(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
                Way::Folder(folder)
            }
        };
        Ok(Self { from, way })
    }

    /// Hands the mail over. `Ok` means that the server has taken it on itself to deliver it.
    pub(super) async fn deliver(&self, mail: &Claimed) -> Result<(), Trouble> {
        let message = self.message(mail).ok_or(Trouble::of(Why::Malformed))?;
        match &self.way {
            Way::Smtp { connections, .. } => {
                let connections = connections.lock().unwrap_or_else(|e| e.into_inner()).clone();
                // A connection first: what goes wrong with it, such as a password that is no longer right, is not the
                // mail's fault, whatever code it has.
                match connections.test_connection().await {
                    Ok(true) => {}
                    Ok(false) => return Err(Trouble::of(Why::Unreachable)),
                    Err(error) => {
                        let mut trouble = Trouble::from_server(&error);
                        if trouble.is_for_good() {
                            trouble.why = Why::NotNow;
                        }
                        return Err(trouble);
                    }
                }
                connections.send(message).await.map(drop).map_err(|e| Trouble::from_server(&e))
            }
            Way::Folder(folder) => put(folder, &mail.id, &message.formatted()).map_err(|_| Trouble::of(Why::Folder)),
        }
    }

    fn message(&self, mail: &Claimed) -> Option<Message> {
        let written = SystemTime::UNIX_EPOCH + Duration::from_millis(mail.created_at.0.unsigned_abs());
        let language = mail.language.iter().map(|code| raw("Content-Language", code.clone()));
        let message = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, mail.recipient.parse().ok()?))
            // The same at each attempt, so that who gets a mail twice can see that it is the same.
            .message_id(Some(format!("<{}@{}>", mail.id, self.from.email.domain())))
            .date(written)
            .subject(&mail.subject)
            // No absence notes in return.
            .raw_header(raw("Auto-Submitted", "auto-generated".to_owned()));
        language.fold(message, MessageBuilder::raw_header).header(ContentType::TEXT_PLAIN).body(mail.body.clone()).ok()
    }

    /// Leaves all connections behind. To be called before a delivery is let go of half-way: its connection would
    /// otherwise be used again, and the answer to this mail be taken for the answer to another.
    pub(super) async fn leave_connections(&self) {
        if let Way::Smtp { builder, connections } = &self.way {
            let new = builder.as_ref().clone().build();
            let old = std::mem::replace(&mut *connections.lock().unwrap_or_else(|e| e.into_inner()), new);
            // Closed at once; only the good-byes take time.
            let _ = tokio::time::timeout(CLOSING, old.shutdown()).await;
        }
    }
}

fn raw(name: &'static str, value: String) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value)
}

/// Writes a mail to a file that only whoever runs the program may read, since there may be a sign-in link in it. Whoever
/// looks in the folder sees it whole or not at all.
fn put(folder: &Path, id: &str, mail: &[u8]) -> std::io::Result<()> {
    let unfinished = folder.join(format!("{id}.unfinished"));
    // One that was left when the program stopped in the middle.
    let _ = std::fs::remove_file(&unfinished);
    private::new_file(&unfinished)?.write_all(mail)?;
    std::fs::rename(unfinished, folder.join(format!("{id}.eml")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_server_says_is_kept_without_its_words() {
        for (code, said, why, reply) in [
            (550, "5.1.1 <a@example.org>: no such user", Why::Refused, "550 5.1.1"),
            (554, "a@example.org is not wanted", Why::Refused, "554"),
            (552, "5.3.4 too big", Why::Refused, "552 5.3.4"),
            (451, "4.7.1 greylisted", Why::NotNow, "451 4.7.1"),
            (421, "", Why::NotNow, "421"),
            (530, "5.7.0 authentication required", Why::NotNow, "530 5.7.0"),
            (550, "a.b.c", Why::Refused, "550"),
        ] {
            let trouble = Trouble::from_reply(code, said);
            assert_eq!((trouble.why, trouble.reply.as_deref()), (why, Some(reply)), "{code} {said}");
        }
    }
}
