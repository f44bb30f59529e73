//! How much mail one person may cause: a whole association is invited in one go, and nobody is flooded.

use harness::{Answer, Browser, TestApp};
use kernel::{Actor, Ctx, Language, Moment, Stop, mail};

const MESSAGE: &str = "Kul om du vill vara med i byalaget!";

async fn invited(browser: &mut Browser<'_>, organisation: &str, mail: &str) -> Answer {
    let fields = [
        ("mail", mail),
        ("task", "Vaktmästare"),
        ("acts", "answer"),
        ("holding", "voluntary"),
        ("form", "informal"),
        ("message", MESSAGE),
    ];
    browser.fill(&format!("/organisationer/{organisation}/personer"), "/personer", &fields).await
}

#[tokio::test]
async fn one_address_gets_a_few_mails_of_a_kind_a_day_from_one_person_and_forty_get_one_each() {
    let test = TestApp::demo().await;
    let mut chair = test.role("Sekreterare", "Granvikens byalag").await;
    let village = chair.own_organisation().await;
    for at in 0..40 {
        invited(&mut chair, &village, &format!("medlem{at}@example.org")).await.says("Inbjudan är på väg");
    }
    for _ in 0..mail::ALIKE_IN_A_DAY {
        invited(&mut chair, &village, "en@example.org").await.says("Inbjudan är på väg");
    }
    let page = format!("/organisationer/{village}/personer");
    let there = chair.get(&page).await.body.matches("en@example.org").count();
    let stopped = invited(&mut chair, &village, "en@example.org").await;
    assert_eq!(stopped.status, 429);
    stopped.says("flera mejl av det här slaget").says("Skicka det igen");
    assert!(stopped.body.contains(MESSAGE), "what was typed is kept: {}", stopped.body);
    let wait: i64 = stopped.header("retry-after").parse().unwrap();
    assert!((86_000..=86_401).contains(&wait), "{wait}");
    assert_eq!(test.mails("en@example.org").await.len() as i64, mail::ALIKE_IN_A_DAY, "nothing more was sent");
    // Nor is the invitation there that could not be told of.
    assert_eq!(chair.get(&page).await.body.matches("en@example.org").count(), there);
    // Programs hear the same as a problem.
    let json = serde_json::json!({ "mail": "en@example.org", "task": "Vaktmästare", "acts": ["answer"] });
    let mut program = test.program("Sekreterare", "Granvikens byalag");
    let path = format!("/api/v1/organisations/{village}/invitations");
    let refused = program.call("POST", &path, &json).await;
    assert_eq!((refused.status, refused.content_type.as_str()), (429, "application/problem+json"), "{}", refused.body);
    assert!(refused.header("retry-after").parse::<i64>().unwrap() > 86_000);
    assert_eq!(refused.json()["status"], 429);
    // Others may write to the same address, and tomorrow so may she.
    let tomorrow = test.at(test.app.clock.now().plus(Moment::DAY + Moment::HOUR)).await;
    let mut chair = chair.at(&tomorrow);
    invited(&mut chair, &village, "en@example.org").await.says("Inbjudan är på väg");
}

fn as_person(ctx: Ctx, person: &str) -> Ctx {
    let actor = Actor::Person {
        person: person.to_owned(),
        name: "Samordnare".into(),
        acting: None,
        others: Vec::new(),
        is_administrator: false,
    };
    Ctx { actor, ..ctx }
}

/// How many mails to addresses of their own a person may cause in one go, at most this many tried.
async fn goes_through(test: &TestApp, person: &'static str, tried: i64, after: i64) -> i64 {
    let ctx = test.app.own_ctx(Language::Swedish);
    let ctx = Ctx { now: ctx.now.plus(after), ..ctx };
    let ctx = if person.is_empty() { ctx } else { as_person(ctx, person) };
    let counted: Result<i64, Stop> = test
        .app
        .db
        .write(move |tx| {
            for at in 0..tried {
                let to = mail::Reader::new(&format!("nummer{at}-{after}@example.org"), Language::Swedish);
                match mail::post(tx, &ctx, &to, ("actors-invitation-subject", "actors-invitation-body"), |_| vec![]) {
                    Ok(()) => {}
                    Err(Stop::Fault(_)) => return Ok(at),
                    Err(other) => return Err(other),
                }
            }
            Ok(tried)
        })
        .await;
    counted.unwrap()
}

#[tokio::test]
async fn a_person_causes_so_many_mails_an_hour_and_a_day_and_the_program_as_many_as_it_must() {
    let test = TestApp::empty().await;
    assert_eq!(goes_through(&test, "a", 300, 0).await, mail::IN_AN_HOUR);
    assert_eq!(goes_through(&test, "a", 10, Moment::HOUR - 10_000).await, 0, "not yet");
    assert_eq!(goes_through(&test, "b", 10, 0).await, 10, "another is not stopped");
    for hour in 1..5 {
        assert_eq!(goes_through(&test, "a", 300, hour * Moment::HOUR).await, mail::IN_AN_HOUR, "after {hour} hours");
    }
    assert_eq!(goes_through(&test, "a", 10, 5 * Moment::HOUR).await, 0, "a day's worth has been sent");
    assert_eq!(goes_through(&test, "a", 10, Moment::DAY).await, 10);
    assert_eq!(goes_through(&test, "", 1_100, 0).await, 1_100, "what the program tells by itself is not counted");
}
