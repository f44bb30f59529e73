//! What more than one of these stories does.

use harness::{Browser, TestApp};
use kernel::jobs::Doing;
use kernel::{Mandate, Moment, Stop};
use serde_json::Value;

pub const EXERCISE: &str = "ovning-granviken";

pub fn hidden(body: &str, name: &str) -> String {
    let mark = format!("name=\"{name}\" value=\"");
    let start = body.find(&mark).unwrap_or_else(|| panic!("no {name}")) + mark.len();
    body[start..].split('"').next().unwrap().to_owned()
}

pub fn link_in(mail: &str) -> String {
    let start = mail.find("http://test").unwrap() + "http://test".len();
    mail[start..].split_whitespace().next().unwrap().to_owned()
}

/// An organisation of its own.
pub async fn organisation(test: &TestApp, name: &'static str) -> String {
    let ctx = test.app.own_ctx(kernel::Language::Swedish);
    let made = test.app.db.write(move |tx| -> Result<_, Stop> {
        let named = actors::store::organisations::Named {
            name,
            kind: actors::OrganisationKind::Association,
            area: None,
            number: None,
        };
        Ok(actors::store::organisations::register(tx, &ctx, &named)?.id)
    });
    made.await.unwrap()
}

/// Somebody who may do things for an organisation, and her browser.
pub async fn person<'a>(
    test: &'a TestApp,
    role: &'static str,
    mail: &'static str,
    organisation: &str,
    acts: &'static [Mandate],
) -> (String, Browser<'a>) {
    let (ctx, organisation) = (test.app.own_ctx(kernel::Language::Swedish), organisation.to_owned());
    let made = test.app.db.write(move |tx| -> Result<_, Stop> {
        let person = actors::store::people::register(tx, &ctx, role, Some(mail))?;
        if !acts.is_empty() {
            give(tx, &ctx, &person.id, &organisation, acts)?;
        }
        let secret = actors::store::sessions::begin(tx, &ctx, &person.id, None)?;
        Ok((person.id, secret))
    });
    let (id, secret) = made.await.unwrap();
    (id, test.session(&secret))
}

pub fn give(
    tx: &mut kernel::Tx<'_>,
    ctx: &kernel::Ctx,
    person: &str,
    organisation: &str,
    acts: &[Mandate],
) -> Result<(), Stop> {
    let starts = ctx.now.date();
    let grant =
        actors::store::people::Grant { person, organisation, acts, task: "Uppdrag", starts: &starts, ends: None };
    Ok(actors::store::people::grant(tx, ctx, &grant)?)
}

pub async fn own_data(browser: &mut Browser<'_>) -> Value {
    let file = browser.get("/min-sida/uppgifter/fil").await;
    assert_eq!(file.status, 200);
    assert!(file.header("content-disposition").contains("attachment"));
    file.json()
}

/// The address of a person's mandate, as the page of people leads to it.
pub async fn mandate_of(browser: &mut Browser<'_>, organisation: &str, role: &str) -> String {
    let page = browser.get(&format!("/organisationer/{organisation}/personer")).await;
    let before = page.body.split(&format!(">{role}</a>")).next().unwrap();
    assert!(before.len() < page.body.len(), "{role} is not there: {}", page.text());
    before.rsplit("href=\"").next().unwrap().split('"').next().unwrap().to_owned()
}

/// Does the day's work.
pub async fn a_day_passes(test: &TestApp) {
    let runner = app::jobs::runner(&test.app, Doing::default());
    runner.plan().await.unwrap();
    while runner.do_one().await.unwrap() {}
}

pub fn in_days(test: &TestApp, days: i64) -> Moment {
    test.app.clock.now().plus(days * Moment::DAY)
}

/// A program with a token of a person's, for an organisation.
pub async fn program<'a>(test: &'a TestApp, person: &str, organisation: &str) -> Browser<'a> {
    let (ctx, person, organisation) =
        (test.app.own_ctx(kernel::Language::Swedish), person.to_owned(), organisation.to_owned());
    let made = test.app.db.write(move |tx| {
        actors::store::sessions::make_token(tx, &ctx, &person, Some(&organisation), "verksamhetssystemet")
    });
    test.with_token(&made.await.unwrap())
}

/// The only place a problem names, after a call that was refused for what was sent.
#[track_caller]
pub fn wrong_at(answer: &harness::Answer) -> String {
    assert_eq!((answer.status, answer.content_type.as_str()), (422, "application/problem+json"), "{}", answer.body);
    let errors = answer.json()["errors"].as_array().unwrap().clone();
    assert_eq!(errors.len(), 1, "{errors:?}");
    errors[0]["pointer"].as_str().unwrap().to_owned()
}

/// The answer's JSON, after a call that was done.
#[track_caller]
pub fn done(answer: &harness::Answer, status: u16) -> Value {
    assert_eq!((answer.status, answer.content_type.as_str()), (status, "application/json"), "{}", answer.body);
    answer.json()
}
