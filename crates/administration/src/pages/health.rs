//! How the installation is: database, disk, backup, what waits and what has failed, the limits in force.

use super::{HEALTH, JOB, MAIL, below, size};
use crate::acts::health as acts;
use actors::access::as_administrator;
use kernel::lease::State;
use kernel::mail::{ALIKE_IN_A_DAY, IN_A_DAY, IN_AN_HOUR};
use kernel::record::Word;
use kernel::tending::{self, JobLeft, MailLeft, Tend};
use kernel::{Ctx, Moment, Reply, Request, Stop, Tx};
use maud::{Markup, html};

/// So many of each that are not done are shown; those given up come first.
const SHOWN: i64 = 50;

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, _: &Request) -> Result<Reply, Stop> {
    let health = acts::look(ctx, tx)?;
    let (job_count, jobs) = tending::jobs(tx, SHOWN, 0)?;
    let (mail_count, mails) = tending::mails(tx, SHOWN, 0)?;
    let fact = |key: &str, value: String| (ctx.t(key), html! { (value) });
    let when = |at: Option<Moment>, none: &str| at.map_or_else(|| ctx.t(none), |at| at.with_time(ctx.language));
    let database = &health.database;
    let running = &ctx.running;
    let number = |count: i64| ctx.ta("administration-number", &[("count", count.into())]);
    let body = html! {
        h1.ds-heading data-size="lg" { (ctx.t("administration-health")) }
        (design::administration_menu(ctx))
        p.s-lead { (ctx.t(if running.takes_changes { "administration-well" } else { "administration-not-well" })) }
        (design::section("database", &ctx.t("administration-database"), design::facts(&[
            fact("administration-version", format!("samverka {}", running.version)),
            fact("administration-engine", database.engine.clone()),
            fact("administration-size", size(ctx, database.bytes)),
            fact("administration-disk", database.free_bytes.map_or_else(|| ctx.t("administration-disk-elsewhere"), |free| size(ctx, free))),
            fact("administration-migrations", ctx.ta("administration-migrations-count", &[("count", database.migrations.into()), ("latest", database.latest_migration.as_deref().unwrap_or_default().into())])),
            fact("administration-backup", when(health.backup.map(|entry| entry.at), "administration-no-backup")),
            fact("administration-checkpoint", when(health.checkpoint.map(|entry| entry.at), "administration-no-checkpoint")),
        ])))
        (design::section("jobs", &ctx.t("administration-jobs"), html! {
            @if jobs.is_empty() { (design::empty(&ctx.t("administration-no-jobs"), None)) }
            @else {
                p { (waits(ctx, &health.jobs)) }
                (design::table(&ctx.t("administration-jobs"), &heads(ctx), &jobs.iter().map(|job| job_row(ctx, job)).collect::<Vec<_>>()))
                (more(ctx, job_count))
            }
        }))
        (design::section("mails", &ctx.t("administration-mails"), html! {
            @if mails.is_empty() { (design::empty(&ctx.t("administration-no-mails"), None)) }
            @else {
                p { (waits(ctx, &health.mails)) }
                p.s-quiet { (ctx.t("administration-mails-lead")) }
                (design::table(&ctx.t("administration-mails"), &heads(ctx), &mails.iter().map(|mail| mail_row(ctx, mail)).collect::<Vec<_>>()))
                (more(ctx, mail_count))
            }
        }))
        (design::section("limits", &ctx.t("administration-limits"), html! {
            p { (ctx.t("administration-limits-lead")) }
            (design::facts(&[
                fact("administration-limit-requests", number(running.requests)),
                fact("administration-limit-seconds", ctx.ta("administration-seconds", &[("count", running.seconds.into())])),
                fact("administration-limit-body", size(ctx, running.body)),
                fact("administration-limit-file", size(ctx, running.file)),
                fact("administration-limit-forms", number(running.forms)),
                fact("administration-limit-writes", number(running.writes)),
                fact("administration-limit-mails", ctx.ta("administration-limit-mails-so-many", &[
                    ("hour", IN_AN_HOUR.into()), ("day", IN_A_DAY.into()), ("alike", ALIKE_IN_A_DAY.into()),
                ])),
                fact("administration-limit-proxies", number(running.proxies)),
            ]))
        }))
    };
    Ok(below(ctx, ctx.t("administration-health"), body).into())
}

/// Has a job begun anew, or gives it up.
pub fn job(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    as_administrator(ctx)?;
    acts::tend_job(ctx, tx, request.part("job"), act(request)?)?;
    Ok(Reply::to(format!("{}#jobs", ctx.href(&HEALTH, &[]))))
}

/// Has a mail sent now, or gives it up.
pub fn mail(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    as_administrator(ctx)?;
    acts::tend_mail(ctx, tx, request.part("mail"), act(request)?)?;
    Ok(Reply::to(format!("{}#mails", ctx.href(&HEALTH, &[]))))
}

fn act(request: &Request) -> Result<Tend, Stop> {
    Tend::from_word(request.field("act")).ok_or(Stop::Bad("act"))
}

fn waits(ctx: &Ctx, state: &State) -> String {
    ctx.ta("administration-waits", &[("waiting", state.waiting.into()), ("failed", state.failed.into())])
}

fn heads(ctx: &Ctx) -> [String; 4] {
    ["administration-what", "administration-when", "administration-why", "administration-do"].map(|key| ctx.t(key))
}

fn more(ctx: &Ctx, count: i64) -> Markup {
    html! { @if count > SHOWN { p { (ctx.ta("administration-more-left", &[("count", (count - SHOWN).into())])) } } }
}

fn job_row(ctx: &Ctx, job: &JobLeft) -> Vec<Markup> {
    let why = job.error.as_deref().map_or_else(|| ctx.t("administration-not-tried"), |error| plain_error(ctx, error));
    vec![
        html! { (job_name(ctx, &job.kind)) },
        when(ctx, job.failed_at, job.due_at),
        html! { (why) @if job.attempts > 0 { span.s-quiet { " " (ctx.ta("administration-attempts", &[("count", job.attempts.into())])) } } },
        buttons(ctx, &ctx.href(&JOB, &[&job.id]), job.failed_at.is_some(), &job_name(ctx, &job.kind)),
    ]
}

/// What a job is called; one that another version of the program has left, by its kind.
fn job_name(ctx: &Ctx, kind: &str) -> String {
    let called = ctx.house.jobs.iter().find(|(known, _)| *known == kind);
    called.map_or_else(|| kind.to_owned(), |(_, key)| ctx.t(key))
}

/// What `kernel::jobs` writes of why a job was not done, in the reader's words.
fn plain_error(ctx: &Ctx, error: &str) -> String {
    let key = match error {
        "the database did not answer" => "administration-error-away",
        "it was not allowed" => "administration-error-refused",
        "what it was about is not there" => "administration-error-gone",
        "something stored cannot be read" => "administration-error-unreadable",
        _ => return ctx.ta("administration-error-other", &[("error", error.into())]),
    };
    ctx.t(key)
}

fn mail_row(ctx: &Ctx, mail: &MailLeft) -> Vec<Markup> {
    let to = ctx.ta("administration-mail-to", &[("host", (&mail.host).into())]);
    let why = match mail.trouble {
        Some(why) => ctx.word("administration-trouble", why),
        None => ctx.t("administration-not-tried"),
    };
    vec![
        html! { (to) span.s-quiet { " " (design::time(ctx, mail.created_at)) } },
        when(ctx, mail.failed_at, mail.next_attempt_at),
        html! {
            (why) @if let Some(reply) = mail.reply.as_deref().filter(|reply| !reply.is_empty()) { " (" (reply) ")" }
            @if mail.attempts > 0 { span.s-quiet { " " (ctx.ta("administration-attempts", &[("count", mail.attempts.into())])) } }
        },
        html! {
            @if mail.failed_at.is_some() { span.s-quiet { (ctx.t("administration-mail-gone")) } }
            @else { (buttons(ctx, &ctx.href(&MAIL, &[&mail.id]), false, &to)) }
        },
    ]
}

fn when(ctx: &Ctx, failed: Option<Moment>, due: Moment) -> Markup {
    html! {
        @match failed {
            Some(at) => { (ctx.t("administration-given-up")) " " (design::time(ctx, at)) },
            None => { (ctx.t("administration-due")) " " (design::time(ctx, due)) },
        }
    }
}

fn buttons(ctx: &Ctx, action: &str, has_failed: bool, about: &str) -> Markup {
    let acts: &[Tend] = if has_failed { &[Tend::Again] } else { Tend::ALL };
    html! {
        (design::form(ctx, action, html! {
            div.s-row {
                @for act in acts {
                    button.s-plain-button type="submit" name="act" value=(act.as_str()) {
                        (ctx.word("administration-tend", *act)) span.s-unseen { " " (about) }
                    }
                }
            }
        }))
    }
}
