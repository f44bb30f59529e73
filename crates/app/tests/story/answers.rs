//! Answers: two who write the same, taking back, and for whom a form binds.

use crate::steps::*;
use harness::TestApp;

#[tokio::test]
async fn two_colleagues_writing_the_same_answer_lose_nothing() {
    let test = TestApp::demo().await;
    let mut chair = test.role("Ordförande", "Granvikens byalag").await;
    let mut secretary = test.role("Sekreterare", "Granvikens byalag").await;
    let page = "/samverkan/ovning-granviken/svar/gb5";
    let opened = secretary.get(page).await;
    let (token, acting, seen) =
        (hidden(&opened.body, "form_token"), hidden(&opened.body, "acting_for"), hidden(&opened.body, "seen"));
    answer(&mut chair, "ovning-granviken", "gb5", "Ordförandens text.", "save").await;
    let mine = [
        ("form_token", token.as_str()),
        ("acting_for", &acting),
        ("seen", &seen),
        ("act", "save"),
        ("text", "Sekreterarens text."),
    ];
    let crossed = secretary.post(page, &mine).await;
    assert_eq!(crossed.status, 409);
    crossed.says("En kollega hann före").says("Ordförandens text.").says("Sekreterarens text.");
    // Going on from there is a matter of saving again.
    let next = hidden(&crossed.body, "seen");
    let merged = [
        ("form_token", token.as_str()),
        ("acting_for", &acting),
        ("seen", &next),
        ("act", "share"),
        ("text", "Bådas text."),
    ];
    secretary.post(page, &merged).await.leads();
    chair.get(page).await.says("Bådas text.").says("Ordförandens text.").says("Version 2");
}

#[tokio::test]
async fn an_answer_can_be_taken_back_and_that_is_seen() {
    let test = TestApp::demo().await;
    let mut chair = test.role("Ordförande", "Granvikens byalag").await;
    let mut other = test.role("Regional utvecklare", "Region Mittskogen").await;
    let step = "/samverkan/ovning-granviken/steg/gemensam-bild";
    answer(&mut chair, "ovning-granviken", "gb5", "Vi ändrade oss i går.", "share").await;
    other.get(step).await.says("Vi ändrade oss i går.");
    answer(&mut chair, "ovning-granviken", "gb5", "Vi ändrade oss i går.", "take-back").await;
    other.get(step).await.says_not("Vi ändrade oss i går.");
    other.get("/samverkan/ovning-granviken/historik").await.says("Ett svar togs tillbaka");
}

#[tokio::test]
async fn a_form_binds_only_the_organisation_it_was_made_for_and_takes_the_mandate() {
    let test = TestApp::demo().await;
    let mut manager = test.role("Fastighetsansvarig", "Granviks kommun").await;
    // May answer, may not invite, settle or start.
    answer(&mut manager, "ovning-granviken", "gb5", "Från fastighet.", "save").await;
    manager.get("/samverkan/ovning-granviken/parter").await.says_not("Bjud in tidigt");
    manager.get("/starta").await.says("mandat att företräda");
    let page = manager.get("/samverkan/ovning-granviken/svar/gb5").await;
    let token = hidden(&page.body, "form_token");
    let acting = hidden(&page.body, "acting_for");
    let started = manager.post("/starta", &[("form_token", &token), ("acting_for", &acting), ("title", "x")]).await;
    assert_eq!(started.status, 403);
    // Another organisation than the one acted for, no token at all, a token of somebody else's.
    let other =
        [("form_token", token.as_str()), ("acting_for", "någon-annan"), ("seen", "1"), ("act", "save"), ("text", "x")];
    let refused = manager.post("/samverkan/ovning-granviken/svar/gb5", &other).await;
    assert_eq!(refused.status, 403);
    refused.says("en annan organisation än den du agerar för");
    let forged = [("acting_for", acting.as_str()), ("seen", "1"), ("act", "save"), ("text", "x")];
    assert_eq!(manager.post("/samverkan/ovning-granviken/svar/gb5", &forged).await.status, 400);
}
