//! Sends what waits in the table. A mail is held with a lease while it is handed over, and it is written down that it was
//! sent once the server has taken it. A program that dies between those two sends it again, with the same Message-ID:
//! SMTP has no way to ask whether the server had taken it. Nothing else sends a mail twice, and none is lost.

use super::mailer::{Mailer, Trouble, Why};
use super::{Claimed, claim, is_any_due, not_sent, renew, sent};
use crate::id::Chance;
use crate::lease::{FINISHING, LEASE, LOOK_EVERY, Waits, held};
use crate::{Clock, Db, DbError, Moment};
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep, timeout};

/// How mail is sent.
#[derive(Clone, Copy, Debug)]
pub struct Sending {
    pub waits: Waits,
    pub lease: Duration,
    /// How long a server may take over one mail. RFC 5321 asks for ten minutes' patience at the end of a mail, because who
    /// gives up sooner causes double mail.
    pub patience: Duration,
    /// How many mails are handed over at the same time.
    pub at_once: usize,
}

impl Default for Sending {
    fn default() -> Self {
        Self {
            // 10 s, 20 s, 40 s … 4 h: together about five days.
            waits: Waits { first: 10_000, longest: 4 * Moment::HOUR, attempts: 38 },
            lease: LEASE,
            patience: Duration::from_secs(11 * 60),
            at_once: 4,
        }
    }
}

/// Sends what waits, in one program of perhaps several on the same database.
#[derive(Clone)]
pub struct Outbox {
    db: Db,
    clock: Clock,
    chance: Chance,
    mailer: Arc<Mailer>,
    sending: Sending,
    /// What this program calls itself in leases.
    holder: Arc<str>,
}

impl Outbox {
    pub fn new(db: Db, clock: Clock, chance: Chance, mailer: Mailer, sending: Sending) -> Self {
        let holder = chance.id(clock.now()).into();
        Self { db, clock, chance, mailer: Arc::new(mailer), sending, holder }
    }

    /// Sends until `stop` says so; then finishes the mails being sent.
    pub async fn run(self, mut stop: watch::Receiver<bool>) {
        let mut woken = self.db.work_is_waiting();
        let mut under_way = JoinSet::new();
        let mut answers = true;
        while !*stop.borrow_and_update() {
            match self.begin(&mut under_way).await {
                Ok(_) => answers = true,
                Err(error) if answers => {
                    tracing::error!(error = error.in_plain_words(), "mail cannot be looked after");
                    answers = false;
                }
                Err(_) => {}
            }
            tokio::select! {
                _ = stop.changed() => break,
                _ = woken.changed() => {}
                Some(_) = under_way.join_next() => {}
                () = sleep(LOOK_EVERY) => {}
            }
        }
        if timeout(FINISHING, async { while under_way.join_next().await.is_some() {} }).await.is_err() {
            tracing::warn!(mails = under_way.len(), "stopped before the mail server had answered");
        }
    }

    /// Sends all that is due and comes back; how many mails it tried.
    pub async fn send_due(&self) -> Result<usize, DbError> {
        let mut tried = 0;
        loop {
            let mut under_way = JoinSet::new();
            let begun = self.begin(&mut under_way).await?;
            while under_way.join_next().await.is_some() {}
            if begun == 0 {
                return Ok(tried);
            }
            tried += begun;
        }
    }

    /// Claims as many mails as may be sent beside those under way, and begins to send them.
    async fn begin(&self, under_way: &mut JoinSet<()>) -> Result<usize, DbError> {
        while under_way.try_join_next().is_some() {}
        let free = self.sending.at_once.saturating_sub(under_way.len());
        let now = self.clock.now();
        // A look costs little; a claim takes its turn and is written.
        if free == 0 || !self.db.read(move |tx| is_any_due(tx, now)).await? {
            return Ok(0);
        }
        let (since, holder) = (Instant::now(), self.holder.clone());
        let now = self.clock.now();
        let until = self.lease_from(now);
        let claimed = self.db.write(move |tx| claim(tx, &holder, until, now, free as i64)).await?;
        let begun = claimed.len();
        for mail in claimed {
            let outbox = self.clone();
            under_way.spawn(async move { outbox.send(&mail, since).await });
        }
        Ok(begun)
    }

    async fn send(&self, mail: &Claimed, since: Instant) {
        if mail.useless_at.is_some_and(|useless| useless <= self.clock.now()) {
            return self.write_down_trouble(mail, Trouble::of(Why::TooLate)).await;
        }
        // Pinned here so that it is let go of last, when its connection can no longer be used for another mail.
        let mut delivery = pin!(timeout(self.sending.patience, self.mailer.deliver(mail)));
        let renew = || self.clone().renew(mail.id.clone());
        let outcome = held(since, self.sending.lease, delivery.as_mut(), renew).await;
        match outcome {
            Some(Ok(Ok(()))) => self.write_down_sent(&mail.id).await,
            Some(Ok(Err(trouble))) => self.write_down_trouble(mail, trouble).await,
            Some(Err(_)) => {
                self.mailer.leave_connections().await;
                self.write_down_trouble(mail, Trouble::of(Why::TimedOut)).await;
            }
            None => {
                self.mailer.leave_connections().await;
                tracing::warn!(mail = mail.id, "the lease was lost while a mail was being sent");
            }
        }
    }

    fn lease_from(&self, now: Moment) -> Moment {
        now.plus(self.sending.lease.as_millis() as i64)
    }

    async fn renew(self, id: String) -> Result<bool, DbError> {
        let (holder, until) = (self.holder.clone(), self.lease_from(self.clock.now()));
        self.db.write(move |tx| renew(tx, &id, &holder, until)).await
    }

    /// Does not give up: a mail that was sent and is not known to be so will be sent again.
    async fn write_down_sent(&self, id: &str) {
        loop {
            let (id, now) = (id.to_owned(), self.clock.now());
            match self.db.write(move |tx| sent(tx, &id, now)).await {
                Ok(()) => return,
                Err(error) => {
                    tracing::error!(
                        error = error.in_plain_words(),
                        "it could not be written down that a mail was sent; trying again"
                    )
                }
            }
            sleep(LOOK_EVERY).await;
        }
    }

    async fn write_down_trouble(&self, mail: &Claimed, trouble: Trouble) {
        let now = self.clock.now();
        let again = self.sending.waits.after(mail.attempts, now, &self.chance).filter(|_| !trouble.is_for_good());
        let (why, reply) = (trouble.why, trouble.reply.clone().unwrap_or_default());
        match again {
            Some(_) => tracing::warn!(mail = mail.id, attempts = mail.attempts, ?why, reply, "mail not sent, waits"),
            None => tracing::error!(mail = mail.id, attempts = mail.attempts, ?why, reply, "mail given up"),
        }
        let (id, holder) = (mail.id.clone(), self.holder.clone());
        if let Err(error) = self.db.write(move |tx| not_sent(tx, &id, &holder, again, &trouble, now)).await {
            // It is still leased, and is tried again when the lease has run out.
            tracing::error!(
                error = error.in_plain_words(),
                mail = mail.id,
                "it could not be written down that a mail was not sent"
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_is_tried_for_about_five_days() {
        let waits = Sending::default().waits;
        let chance = Chance::seeded(1);
        let mut now = Moment(0);
        for attempts in 1.. {
            match waits.after(attempts, now, &chance) {
                Some(again) => now = again,
                None => break,
            }
        }
        let days = now.0 as f64 / Moment::DAY as f64;
        assert!((4.5..5.5).contains(&days), "{days}");
    }
}
