//! The main job from its first question to a signed agreement with goals, told over HTTP by the roles that do it.

use harness::{Browser, TestApp};

const SHARED: &str = "Bussen går för sällan för dem som jobbar kväll.";

/// The id of the collaboration an address is about.
fn id_in(address: &str) -> String {
    address.split('/').nth(2).unwrap().to_owned()
}

async fn start(coordinator: &mut Browser<'_>, openness: &str) -> String {
    let answer = coordinator
        .fill(
            "/starta",
            "/starta",
            &[
                ("title", "Kvällsbuss till Granviken"),
                ("challenge", "Ingen av oss kan ordna en kvällsbuss ensam."),
                ("target-group", "De som jobbar kväll"),
                ("area", "1880"),
                ("model", "mucf-samverkansmodell"),
                ("openness", openness),
            ],
        )
        .await;
    id_in(answer.leads())
}

async fn organisation_id(browser: &mut Browser<'_>) -> String {
    let page = browser.get("/min-sida").await;
    let mark = "href=\"/organisationer/";
    let start = page.body.find(mark).unwrap() + mark.len();
    page.body[start..start + 36].to_owned()
}

/// Where the coordinator finds an organisation by the name its own people see it under.
async fn found_at(browser: &mut Browser<'_>, parties: &str) -> String {
    let page = browser.get("/min-sida").await;
    let link = page.body.split("href=\"/organisationer/").nth(1).unwrap();
    let name = link.split(['>', '<']).nth(1).unwrap();
    format!("{parties}?organisation={}", kernel::web::encode(name))
}

async fn invite_and_accept(coordinator: &mut Browser<'_>, invited: &mut Browser<'_>, id: &str) {
    let organisation = organisation_id(invited).await;
    let parties = format!("/samverkan/{id}/parter");
    let found = found_at(invited, &parties).await;
    coordinator.fill(&found, "/parter", &[("organisation", &organisation)]).await.leads();
    coordinator.get(&found).await.says("Redan med eller inbjuden");
    invited.get("/").await.says("Väntar på dig i");
    invited.fill(&parties, "/parter/plats", &[("act", "accept"), ("organisation", &organisation)]).await.leads();
    invited.get(&parties).await.says("Är part");
}

async fn answer(browser: &mut Browser<'_>, id: &str, question: &str, text: &str, act: &str) {
    let page = format!("/samverkan/{id}/svar/{question}");
    browser.fill(&page, &format!("/svar/{question}"), &[("text", text), ("act", act)]).await.leads();
}

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
            ids.push(organisation_id(browser).await);
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

fn hidden(body: &str, name: &str) -> String {
    let mark = format!("name=\"{name}\" value=\"");
    let start = body.find(&mark).unwrap_or_else(|| panic!("{name}")) + mark.len();
    body[start..].chars().take_while(|c| *c != '"').collect()
}

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

#[tokio::test]
async fn what_is_for_the_parties_or_for_named_persons_is_not_there_for_others() {
    let test = TestApp::demo().await;
    let mut municipality = test.role("Samordnare", "Granviks kommun").await;
    let mut colleague = test.role("Fastighetsansvarig", "Granviks kommun").await;
    let mut outsider = test.role("Tjänsteperson", "Karlskrona kommun").await;
    for (openness, colleague_sees) in [("parties", true), ("group", false), ("confidential", false)] {
        let id = start(&mut municipality, openness).await;
        let show = format!("/samverkan/{id}");
        assert_eq!(municipality.get(&show).await.status, 200, "{openness}");
        assert_eq!(colleague.get(&show).await.status == 200, colleague_sees, "{openness}");
        assert_eq!(outsider.get(&show).await.status, 404, "{openness}");
        assert_eq!(test.stranger().get(&show).await.status, 404, "{openness}");
        assert_eq!(test.stranger().get(&format!("/api/v1/collaborations/{id}")).await.status, 404);
        let program = test.program("Samordnare", "Granviks kommun").get(&format!("/api/v1/collaborations/{id}")).await;
        assert_eq!(program.status, 200, "{openness}");
        test.stranger().get("/samverkan?q=kvällsbuss").await.says("Ingen samverkan passar urvalet");
        test.stranger().get("/omraden/1880").await.says_not("Kvällsbuss");
        // The one for the parties, and no trace of the others.
        colleague.get("/samverkan?q=kvällsbuss").await.says("En samverkan.");
    }
}

#[tokio::test]
async fn an_invitation_is_declined_withdrawn_and_a_party_leaves() {
    let test = TestApp::demo().await;
    let mut municipality = test.role("Samordnare", "Granviks kommun").await;
    let mut village = test.role("Ordförande", "Granvikens byalag").await;
    let mut congregation = test.role("Ordförande i församlingsrådet", "Granviks församling").await;
    let parties = "/samverkan/ovning-granviken/parter";
    let (village_id, congregation_id) = (organisation_id(&mut village).await, organisation_id(&mut congregation).await);
    congregation.get(parties).await.says("Ni är inbjudna");
    congregation.fill(parties, "/plats", &[("act", "decline"), ("organisation", &congregation_id)]).await.leads();
    assert_eq!(congregation.get(parties).await.status, 404);
    municipality.get(parties).await.says("Tackade nej");
    let found = found_at(&mut congregation, parties).await;
    municipality.fill(&found, "/parter", &[("organisation", &congregation_id)]).await.leads();
    municipality.fill(parties, "/plats", &[("act", "withdraw"), ("organisation", &congregation_id)]).await.leads();
    municipality.get(parties).await.says("Inbjudan togs tillbaka");
    village.fill(parties, "/plats", &[("act", "leave"), ("organisation", &village_id)]).await.leads();
    assert_eq!(village.get("/samverkan/ovning-granviken/historik").await.status, 404);
    municipality.get(parties).await.says("Har lämnat");
    test.stranger().get("/samverkan/ovning-granviken").await.says("Har lämnat");
}

#[tokio::test]
async fn signing_in_by_mail_takes_the_press_of_a_button_and_works_once() {
    let test = TestApp::demo().await;
    let mut chair = test.role("Sekreterare", "Granvikens byalag").await;
    let organisation = organisation_id(&mut chair).await;
    let people = format!("/organisationer/{organisation}/personer");
    let wrong = chair.fill(&people, "/personer", &[("mail", "inte en adress"), ("acts", "answer")]).await;
    assert_eq!(wrong.status, 422);
    wrong.says("Skriv en fullständig e-postadress");
    let invited = chair
        .fill(
            &people,
            "/personer",
            &[("mail", "kassor@example.org"), ("task", "Kassör"), ("acts", "answer"), ("acts", "represent")],
        )
        .await;
    invited.says("Inbjudan är på väg till kassor@example.org").says("Inbjudna som inte har svarat");
    let mail = test.mails("kassor@example.org").await.pop().unwrap();
    let link = link_in(&mail);
    // A mail scanner that opens the link signs nobody in.
    let mut scanner = test.stranger();
    scanner.get(&link).await.says("Inbjudan från Granvikens byalag");
    assert_eq!(scanner.get("/min-sida").await.leads(), "/logga-in");
    let mut treasurer = test.stranger();
    let nameless = treasurer.fill(&link, &link, &[("name", "")]).await;
    assert_eq!(nameless.status, 422);
    treasurer.fill(&link, &link, &[("name", "Kassören")]).await.leads();
    treasurer.get("/min-sida").await.says("Granvikens byalag").says("svara");
    assert_eq!(test.stranger().get(&link).await.status, 404, "used once");
    // Later, by a link of her own; unknown addresses get the same answer and no mail.
    let mut browser = test.stranger();
    browser.fill("/logga-in", "/logga-in", &[("mail", "okand@example.org")]).await.says("Titta i din e-post");
    assert!(test.mails("okand@example.org").await.is_empty());
    browser.fill("/logga-in", "/logga-in", &[("mail", "Kassor@example.org")]).await.says("Titta i din e-post");
    let link = link_in(&test.mails("kassor@example.org").await.pop().unwrap());
    browser.fill(&link, &link, &[]).await.leads();
    browser.fill("/min-sida", "/logga-ut", &[]).await.leads();
    assert_eq!(browser.get("/min-sida").await.leads(), "/logga-in");
    // What the mandate allowed ends with it, at once.
    let mandate = {
        let page = chair.get(&people).await;
        let at = page.body.find("Kassören").unwrap();
        hidden(&page.body[at..], "mandate")
    };
    chair.fill(&people, "/avsluta", &[("mandate", &mandate)]).await.leads();
    treasurer.get("/min-sida").await.says("Du har inget mandat");
    // The last administrator cannot be removed.
    let own = {
        let page = chair.get(&people).await;
        let at = page.body.find("Sekreterare</a></th>").unwrap();
        hidden(&page.body[at..], "mandate")
    };
    let refused = chair.fill(&people, "/avsluta", &[("mandate", &own)]).await;
    assert_eq!(refused.status, 422);
    refused.says("Det här är den enda som säkert kan administrera organisationen").says("Lämna över uppdraget");
}

fn link_in(mail: &str) -> String {
    let start = mail.find("http://test").unwrap() + "http://test".len();
    mail[start..].split_whitespace().next().unwrap().to_owned()
}

#[tokio::test]
async fn a_new_organisation_is_invited_through_a_person() {
    let test = TestApp::demo().await;
    let mut municipality = test.role("Samordnare", "Granviks kommun").await;
    let id = start(&mut municipality, "parties").await;
    let parties = format!("/samverkan/{id}/parter");
    let half = municipality.fill(&parties, "/parter", &[("name", "Nybyggarna"), ("kind", ""), ("mail", "")]).await;
    assert_eq!(half.status, 422);
    assert!(half.body.contains("value=\"Nybyggarna\""), "what was typed is kept");
    municipality
        .fill(&parties, "/parter", &[("name", "Nybyggarna"), ("kind", "association"), ("mail", "ny@example.org")])
        .await
        .leads();
    let link = link_in(&test.mails("ny@example.org").await.pop().unwrap());
    let mut newcomer = test.stranger();
    newcomer.fill(&link, &link, &[("name", "Ny ordförande")]).await.leads();
    newcomer.get("/").await.says("Kvällsbuss till Granviken");
    newcomer.fill(&parties, "/plats", &[("act", "accept")]).await.leads();
    municipality.get(&parties).await.says("Nybyggarna").says_not("Inbjuden, har inte svarat");
}

#[tokio::test]
async fn a_token_is_made_used_and_revoked_by_its_owner() {
    let test = TestApp::demo().await;
    let mut chair = test.role("Ordförande", "Granvikens byalag").await;
    let made = chair.fill("/min-sida", "/nycklar", &[("name", "Årsredovisning")]).await;
    let start = made.body.find("samverka_").unwrap();
    let token: String = made.body[start..].chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
    assert!(!chair.get("/min-sida").await.body.contains(&token), "shown once");
    let mut program = test.program("Ordförande", "Granvikens byalag");
    assert_eq!(program.get("/api/v1/collaborations?limit=2").await.json()["items"].as_array().unwrap().len(), 2);
    let page = chair.get("/min-sida").await;
    let revoke = {
        let at = page.body.find("Årsredovisning").unwrap();
        hidden(&page.body[at..], "revoke")
    };
    chair.fill("/min-sida", "/nycklar", &[("revoke", &revoke)]).await.leads();
    chair.get("/min-sida").await.says_not("Årsredovisning");
    let mut wrong = test.stranger();
    let answer = wrong.get("/api/v1/organisations/finns-inte").await;
    assert_eq!((answer.status, answer.content_type.as_str()), (404, "application/problem+json"));
}

#[tokio::test]
async fn people_of_a_demonstration_exist_only_there() {
    let test = TestApp::demo().await;
    let mut chair = test.role("Ordförande", "Granvikens byalag").await;
    assert_eq!(chair.get("/min-sida").await.status, 200);
    let link = test.roles[0].sign_in_url.trim_start_matches("http://test").to_owned();
    for _ in 0..3 {
        assert_eq!(test.stranger().get(&link).await.status, 303, "any number of times");
    }
    let served = app::serve::App::new(test.app.db.clone(), "http://test", false).unwrap();
    let now = served.clock.now();
    let token = test.roles[0].token.clone();
    let actor =
        served.db.read(move |tx| actors::store::sessions::actor_of_token(tx, &token, now, false)).await.unwrap();
    assert!(actor.is_none());
}
