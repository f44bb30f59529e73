//! The main job from its first question to a signed agreement with goals, told over HTTP by the roles that do it.

use crate::steps::*;
use harness::TestApp;

const SHARED: &str = "Bussen går för sällan för dem som jobbar kväll.";

#[tokio::test]
async fn from_the_first_question_to_a_signed_agreement_that_is_followed_up() {
    let test = TestApp::demo().await;
    let mut municipality = test.role("Samordnare", "Granviks kommun").await;
    let mut village = test.role("Ordförande", "Granvikens byalag").await;
    let mut company = test.role("Styrelseordförande", "Granvikens Bygdebolag").await;
    let mut visitor = test.stranger();

    // Started by an organisation, seen by nobody else.
    let id = start(&mut municipality, "public").await;
    let show = format!("/samverkan/{id}");
    visitor.get(&show).await.says("Ingen av oss kan ordna en kvällsbuss ensam.").says("Granviks kommun");
    invite_and_accept(&mut municipality, &mut village, &id).await;
    invite_and_accept(&mut municipality, &mut company, &id).await;

    // Each says what its own part is; the description can be changed, and not by two at once.
    let own =
        [("task", "Vi frågar runt."), ("own-benefit", "Byn lever."), ("kind", "voluntary"), ("what", "Tio kvällar")];
    village.fill(&format!("{show}/er-del"), "/er-del", &own).await.leads();
    visitor.get(&show).await.says("Vi frågar runt.").says("Byn lever.").says("Tio kvällar");
    let description = format!("{show}/beskrivning");
    let stale = company.get(&description).await;
    let summary = [("title", "Kvällsbuss till Granviken"), ("summary", "Hem efter jobbet."), ("state", "ongoing")];
    municipality.fill(&description, "/beskrivning", &summary).await.leads();
    visitor.get(&show).await.says("Hem efter jobbet.").says("Pågår");
    let late = [
        ("form_token", hidden(&stale.body, "form_token")),
        ("acting_for", hidden(&stale.body, "acting_for")),
        ("seen", hidden(&stale.body, "seen")),
        ("title", "Nattbuss".to_owned()),
        ("state", "preparing".to_owned()),
    ];
    let late: Vec<(&str, &str)> = late.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let crossed = company.post(&description, &late).await;
    assert_eq!(crossed.status, 409);
    crossed.says("Någon ändrade beskrivningen").says("Hem efter jobbet.");
    assert!(crossed.body.contains("value=\"Nattbuss\""), "what was typed is kept");

    // Three parties answer; a draft is the party's own, silence is seen.
    let step = format!("/samverkan/{id}/steg/problem-och-behov");
    answer(&mut municipality, &id, "pb1", SHARED, "share").await;
    answer(&mut village, &id, "pb1", "Vi hör det vid köksborden.", "save").await;
    village.get(&step).await.says(SHARED).says("Vi hör det vid köksborden.");
    company.get(&step).await.says(SHARED).says_not("köksborden").says("Har inte svarat ännu.");
    answer(&mut village, &id, "pb1", "Vi hör det vid köksborden.", "share").await;
    answer(&mut company, &id, "pb1", "Våra kassörer tar sig inte hem.", "publish").await;
    municipality.get(&step).await.says("köksborden").says("kassörer");
    visitor.get(&step).await.says("kassörer").says_not("köksborden").says_not(SHARED).says_not("Har inte svarat");

    // Marks and the joint answer.
    let mark = [("mark", "differ"), ("note", "Det gäller också ungdomar.")];
    village.fill(&step, "/svar/pb1/markering", &mark).await.leads();
    company.get(&step).await.says("Vi ser olika på det").says("Det gäller också ungdomar.");
    visitor.get(&step).await.says_not("ungdomar");
    let joint = format!("/samverkan/{id}/svar/pb1/gemensamt");
    let settled = [("text", "Det saknas buss efter klockan 19."), ("disagreement", "Om det gäller ungdomar.")];
    municipality.fill(&joint, "/gemensamt", &settled).await.leads();
    village.get(&step).await.says("Det saknas buss efter klockan 19.").says("Om det gäller ungdomar.");

    // An agreement drafted from what was settled, with what is missing pointed out.
    let chosen: Vec<String> = {
        let mut ids = Vec::new();
        for browser in [&mut municipality, &mut village, &mut company] {
            ids.push(browser.own_organisation().await);
        }
        ids
    };
    let mut fields = vec![("title", "Avtal om kvällsbuss"), ("kind", "cooperation-contract")];
    fields.extend(chosen.iter().map(|id| ("party", id.as_str())));
    let drafted =
        municipality.fill(&format!("/samverkan/{id}/ny-overenskommelse"), "/ny-overenskommelse", &fields).await;
    let edit = drafted.leads().to_owned();
    let agreement = edit.trim_end_matches("/text").to_owned();
    municipality.get(&edit).await.says("Det saknas buss efter klockan 19.").says("## Så fattar vi beslut");
    municipality.get(&agreement).await.says("Det här säger texten inget om ännu").says("Om vi blir oense");
    assert_eq!(visitor.get(&agreement).await.status, 404, "a draft is the parties'");
    municipality
        .fill(
            &edit,
            "/text",
            &[
                ("title", "Avtal om kvällsbuss"),
                ("body", "## Syfte och mål\n\nEn buss klockan 21."),
                ("ends", "2029-12-31"),
                ("financed-until", "2028-12-31"),
            ],
        )
        .await
        .leads();
    municipality.get(&agreement).await.says("längre än pengarna är beslutade");
    municipality.fill(&agreement, "/lage", &[("stage", "deciding")]).await.leads();
    assert_eq!(municipality.get(&edit).await.status, 403, "what is being decided on does not change");

    // Each decides in its own order, then signs exactly the text shown.
    for browser in [&mut municipality, &mut village, &mut company] {
        browser.get(&agreement).await.says_not("Du binder er organisation");
        browser.fill(&agreement, "/beslut", &[("decision", "yes"), ("reference", "§ 7")]).await.leads();
    }
    let unread = village.fill(&agreement, "/underskrift", &[]).await;
    assert_eq!(unread.status, 422);
    unread.says("kryssa i att du har läst den");
    let forged = village.fill(&agreement, "/underskrift", &[("read", "yes")]).await;
    forged.leads();
    municipality.fill(&agreement, "/underskrift", &[("read", "yes")]).await.leads();
    assert_eq!(visitor.get(&agreement).await.status, 404);
    company.fill(&agreement, "/underskrift", &[("read", "yes")]).await.leads();
    visitor
        .get(&agreement)
        .await
        .says("Gäller")
        .says("En buss klockan 21.")
        .says("SHA-256")
        .says("inte en avancerad elektronisk underskrift");
    visitor.get(&show).await.says("Avtal om kvällsbuss").says("3 av 3 parter har skrivit under");

    // A goal with figures, a party's own goal, an action.
    let goal = municipality
        .fill(
            &format!("/samverkan/{id}/nytt-mal"),
            "/nytt-mal",
            &[
                ("text", "Alla som jobbar kväll kommer hem."),
                ("term", "long"),
                ("by", "2028"),
                ("name", "Turer efter klockan 19"),
                ("unit", "turer i veckan"),
                ("baseline", "0"),
                ("baseline-at", "2026-01"),
                ("target", "10,5"),
                ("target-by", "2028"),
            ],
        )
        .await
        .leads()
        .to_owned();
    let indicator = {
        let page = municipality.get(&goal).await;
        let start = page.body.find("<option value=\"").unwrap() + 15;
        page.body[start..start + 36].to_owned()
    };
    for (at, value) in [("2026-03", "1,5"), ("2026-06", "4")] {
        municipality
            .fill(&goal, "/varden", &[("indicator", &indicator), ("value", value), ("at", at), ("gender", "")])
            .await
            .leads();
    }
    let wrong =
        municipality.fill(&goal, "/varden", &[("indicator", &indicator), ("value", "många"), ("at", "2026-09")]).await;
    assert_eq!(wrong.status, 422);
    assert!(
        wrong.body.contains("value=\"många\"") || wrong.body.contains("value=\"m&#229;nga\""),
        "what was typed is kept"
    );
    village.fill(&goal, "/eget", &[("own", "Vi frågar alla hushåll varje höst.")]).await.leads();
    visitor.get(&goal).await.says("1,5").says("10,5").says("Vi frågar alla hushåll varje höst.");
    assert!(visitor.get(&goal).await.body.contains("<polyline"), "a line chart");
    let actions = format!("/samverkan/{id}/atgarder");
    municipality
        .fill(
            &actions,
            "/atgarder",
            &[("text", "Pröva en tur i mars"), ("by", "granviks-kommun"), ("until", "2027-03")],
        )
        .await
        .leads();
    let state = municipality.fill(&actions, "/atgarder/lage", &[("state", "ongoing")]).await;
    state.leads();
    visitor.get(&show).await.says("Pröva en tur i mars").says("Pågår");

    // The history tells all of it to the parties, and the chain is whole.
    let history = format!("/samverkan/{id}/historik");
    village.get(&history).await.says("Överenskommelsen började gälla").says("Samordnare, för Granviks kommun");
    assert_eq!(visitor.get(&history).await.leads(), "/logga-in");
    let broken = test.app.db.read(kernel::journal::verify).await.unwrap().broken;
    assert!(broken.is_empty(), "{broken:?}");
}

#[tokio::test]
async fn a_signature_binds_exactly_the_text_that_was_shown() {
    let test = TestApp::demo().await;
    let mut village = test.role("Ordförande", "Granvikens byalag").await;
    let page = village.get("/samverkan/ovning-granviken").await;
    let start = page.body.find("/samverkan/ovning-granviken/overenskommelser/").unwrap();
    let agreement: String = page.body[start..].chars().take_while(|c| *c != '"').collect();
    // The exercise's agreement is out for decision and the village association has decided yes.
    let opened = village.get(&agreement).await;
    opened.says("Du binder er organisation");
    let forged = "0".repeat(64);
    let token = hidden(&opened.body, "form_token");
    let acting = hidden(&opened.body, "acting_for");
    let answer = village
        .post(
            &format!("{agreement}/underskrift"),
            &[("form_token", &token), ("acting_for", &acting), ("read", "yes"), ("hash", &forged)],
        )
        .await;
    assert_eq!(answer.status, 403);
    answer.says("Överenskommelsen har ändrats");
    // Nor can one who has no mandate to sign, or whose organisation has not decided.
    let mut secretary = test.role("Sekreterare", "Granvikens byalag").await;
    secretary.get(&agreement).await.says_not("Du binder er organisation");
    let token = hidden(&secretary.get(&agreement).await.body, "form_token");
    let hash = hidden(&opened.body, "hash");
    let answer = secretary
        .post(
            &format!("{agreement}/underskrift"),
            &[("form_token", &token), ("acting_for", &acting), ("read", "yes"), ("hash", &hash)],
        )
        .await;
    assert_eq!(answer.status, 403);
    // Signed once, it cannot be signed again, reopened, or contradicted by a file.
    village.fill(&agreement, "/underskrift", &[("read", "yes")]).await.leads();
    village.get(&agreement).await.says_not("Öppna texten igen").says_not("Du binder er organisation");
    let mut file = village
        .get_as("/api/v1/collaborations/ovning-granviken", "application/vnd.samverka.collaboration+json")
        .await
        .json();
    file["as_of"] = serde_json::json!("2027-01");
    let parties = file["parties"].as_array().unwrap().clone();
    let without = parties.iter().filter(|p| p["organisation"] != "granvikens-byalag").cloned().collect::<Vec<_>>();
    file["parties"] = serde_json::json!(without);
    let problems = test.import(&file.to_string()).await.unwrap_err();
    assert!(problems[0].contains("which is signed here"), "{problems:?}");
    file["parties"] = serde_json::json!(parties);
    test.import(&file.to_string()).await.unwrap();
    // Answers and decisions stand after an import.
    village.get(&agreement).await.says("Ordförande");
    village.get("/samverkan/ovning-granviken/steg/gemensam-bild").await.says("Granvikens Bygdebolag");
}
