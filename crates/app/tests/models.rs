//! Reading the process models, by people without an account and by programs.

use collaborations::model::{self, Page};
use collaborations::pages::models::{MODEL_STEP, QUESTION};
use harness::TestApp;
use kernel::Language;

/// Follows the link with some words in it, as somebody who reads the page would.
fn link(body: &str, words: &str) -> String {
    let found = body.split("<a ").find(|link| link.split("</a>").next().is_some_and(|link| link.contains(words)));
    let link = found.unwrap_or_else(|| panic!("no link says {words}"));
    let address = link.split("href=\"").nth(1).and_then(|rest| rest.split('"').next());
    address.unwrap().replace("&amp;", "&")
}

#[tokio::test]
async fn every_step_and_every_question_of_every_model_has_a_page_of_its_own_in_both_languages() {
    let test = TestApp::empty().await;
    let mut stranger = test.stranger();
    for model in model::all() {
        for page in model.pages() {
            for language in Language::ALL {
                let address = MODEL_STEP.to(language, &[&model.id.0, page.id()]);
                let answer = stranger.get(&address).await;
                assert_eq!(answer.status, 200, "{address}");
                for question in page.questions() {
                    assert!(answer.body.contains(&QUESTION.to(language, &[&model.id.0, &question.id.0])), "{address}");
                }
                assert_eq!(stranger.get(&format!("{address}?sheet=1")).await.status, 200);
            }
        }
        // Every question by following the way from the first to the last.
        let all: Vec<(Page<'_>, _)> = model.questions().collect();
        let mut address = QUESTION.to(Language::Swedish, &[&model.id.0, &all[0].1.id.0]);
        for (i, (page, question)) in all.iter().enumerate() {
            assert_eq!(address, QUESTION.to(Language::Swedish, &[&model.id.0, &question.id.0]));
            let answer = stranger.get(&address).await;
            assert_eq!(answer.status, 200, "{address}");
            assert_eq!(answer.body.contains("rel=\"prev\""), i > 0);
            for reminder in page.reminders() {
                assert!(answer.body.contains(&format!("id=\"r-{}\"", reminder.id)), "{address}");
            }
            let said = answer.body.contains("Frågan är vår egen");
            assert_eq!(said, question.ours == Some(true), "{address}");
            match answer.body.contains("rel=\"next\"") {
                true => {
                    let next = answer.body.split("rel=\"next\"").nth(1).unwrap();
                    address = next.split("href=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
                }
                false => assert_eq!(i + 1, all.len(), "{address} leads no further"),
            }
        }
    }
    for missing in [
        "/modeller/finns-inte",
        "/modeller/mucf-samverkansmodell/finns-inte",
        "/modeller/mucf-samverkansmodell/fragor/va1",
    ] {
        assert_eq!(stranger.get(missing).await.status, 404, "{missing}");
    }
}

/// The picture on a page.
fn picture(body: &str) -> &str {
    let figure = body.split("class=\"s-picture\"").nth(1).expect("a picture");
    figure.split("</figure>").next().unwrap()
}

/// A board member of a village association, from the front page to a sheet for a first talk with the municipality.
#[tokio::test]
async fn the_questions_for_a_first_talk_are_a_few_links_from_the_front_page() {
    let test = TestApp::empty().await;
    let mut stranger = test.stranger();
    let front = stranger.get("/").await;
    let models = stranger.get(&link(&front.body, "modeller")).await;
    let guide = stranger.get(&link(&models.body, "Vilken modell passar oss?")).await;
    guide.says("Börja prata med varandra").says("Två eller tre");
    let advice = stranger.get("/modeller/vilken?challenge=talk&starts=community&parties=few&formal=&far=idea").await;
    advice.says("Den här passar er bäst").says("Hallands lilla samverkansguide").says("Ni väljer själva");
    let sheet = stranger.get(&link(&advice.body, "Visa stegets frågeblad")).await;
    sheet.says("Frågeblad: Varför vill ni samverka?").says("Vad händer om ni inte gör något alls?");
    assert_eq!(sheet.body.matches("class=\"s-ruled\"").count(), 6, "room to write below each question");
    // The same by searching.
    let found = stranger.get("/modeller/sok?q=f%C3%B6rsta+samtalet").await;
    let phase = stranger.get(&link(&found.body, "<mark>samtalet</mark>")).await;
    let sheet = stranger.get(&link(&phase.body, "Visa frågeblad att skriva ut")).await;
    assert_eq!(sheet.body.matches("class=\"s-ruled\"").count(), 6 + 6 + 4 + 6 + 4 + 5, "the whole phase");
}

#[tokio::test]
async fn a_search_is_narrowed_by_model_and_kind_and_says_how_much_there_is() {
    let test = TestApp::empty().await;
    let mut stranger = test.stranger();
    let all = stranger.get("/api/v1/process-model-texts?q=m%C3%A5lgrupp").await.json();
    let questions = stranger
        .get("/api/v1/process-model-texts?q=m%C3%A5lgrupp&kind=question&model=mucf-samverkansmodell")
        .await
        .json();
    let (of_all, of_questions) = (all["total"].as_i64().unwrap(), questions["total"].as_i64().unwrap());
    assert!(of_all > of_questions && of_questions > 0);
    for item in questions["items"].as_array().unwrap() {
        assert_eq!((item["kind"].as_str(), item["model"].as_str()), (Some("question"), Some("mucf-samverkansmodell")));
        assert!(item["pages"]["sv"].as_str().unwrap().contains("/modeller/mucf-samverkansmodell/fragor/"));
    }
    let page = stranger.get("/modeller/sok?q=M%C3%85LGRUPP&kind=question&model=mucf-samverkansmodell").await;
    page.says(&format!("{of_questions} texter.")).says(&format!("Fråga ({of_questions})"));
    stranger.get("/modeller/sok?q=xyzzy").await.says("Pröva ett annat ord");
    stranger.get("/modeller/sok?q=m%C3%A5lgrupp+xyzzy").await.says("Ingen text har alla orden");
    let everything = stranger.get("/modeller/sok?page=2").await;
    assert!(everything.body.contains("rel=\"prev\"") && everything.body.contains("rel=\"next\""));
    stranger.get("/en/models/search?q=target+group").await.says("texts.").says("Target group");
}

#[tokio::test]
async fn two_models_are_compared_and_the_same_twice_is_said() {
    let test = TestApp::empty().await;
    let mut stranger = test.stranger();
    let page = stranger.get("/modeller/jamfor?a=halland-samverkansguide&b=skr-komplexa-utmaningar").await;
    page.says("Faserna är en trappa")
        .says("Delarna står runt en kärna")
        .says("Stäm av helheten")
        .says("Bocka av och sätt i gång");
    for id in ["halland-samverkansguide", "skr-komplexa-utmaningar"] {
        let model = model::find(id).unwrap();
        let (steps, questions) = model.counts();
        page.says(&format!("{steps} steg, {questions} frågor"));
    }
    let same = stranger.get("/modeller/jamfor?a=halland-samverkansguide&b=halland-samverkansguide").await;
    same.says("samma modell två gånger").says_not("Faserna är en trappa");
    // One chosen from a model's page, and an unknown one.
    let from = stranger.get("/modeller/sis-samverkansplattform").await;
    stranger
        .get(&link(&from.body, "Jämför med en annan"))
        .await
        .says("En checklista för den som vill skapa")
        .says_not("samma modell");
    assert_eq!(stranger.get("/modeller/jamfor?a=finns-inte").await.status, 200);
}

#[tokio::test]
async fn a_model_is_drawn_with_links_and_the_same_stands_as_a_list() {
    let test = TestApp::empty().await;
    let mut stranger = test.stranger();
    for model in model::all() {
        let page = stranger.get(&format!("/modeller/{}", model.id)).await;
        let picture = picture(&page.body);
        let list = page.body.split("</figure>").nth(1).unwrap();
        for one in model.pages() {
            let href = format!("href=\"{}\"", MODEL_STEP.to(Language::Swedish, &[&model.id.0, one.id()]));
            assert!(picture.contains(&href) && list.contains(&href), "{}: {}", model.id, one.id());
        }
        let whole = stranger.get(&format!("/modeller/{}?whole=1", model.id)).await;
        for (_, question) in model.questions() {
            assert!(whole.body.contains(&format!("id=\"q-{}\"", question.id)), "{}", question.id);
        }
    }
}

/// The step the parties are at is marked in the picture and said in words.
#[tokio::test]
async fn where_a_collaboration_stands_is_seen_in_the_picture() {
    let test = TestApp::demo().await;
    let mut coordinator = test.role("Samordnare", "Granviks kommun").await;
    let step = "/samverkan/ovning-granviken/steg/metod";
    coordinator.fill(step, step, &[("state", "adjusting")]).await.leads();
    let work = coordinator.get("/samverkan/ovning-granviken/arbetet").await;
    let picture = picture(&work.body);
    let at = picture.find("data-state=\"adjusting\"").expect("a step that is taken up again");
    assert!(picture[at..].find(step).is_some() && picture.contains("data-here=\"true\""));
    work.says("Ni arbetar nu med");
    assert!(picture.contains("aria-label=\"Metod: "));
    let settled = [("state", "settled")];
    coordinator.fill(step, step, &settled).await.leads();
    let work = coordinator.get("/samverkan/ovning-granviken/arbetet").await;
    let now = work.body.split("Ni arbetar nu med").nth(1).map(|rest| rest.split("</p>").next().unwrap_or_default());
    assert!(now.is_none_or(|now| !now.contains("Metod")));
}

#[tokio::test]
async fn programs_are_given_a_questions_address_and_the_guides_advice() {
    let test = TestApp::empty().await;
    let mut program = test.stranger();
    let question = program.get("/api/v1/process-models/mucf-samverkansmodell/questions/gb1").await.json();
    assert_eq!(
        (question["step"].as_str(), question["phase"].as_str()),
        (Some("gemensam-bild"), Some("planera-och-justera"))
    );
    let english = question["pages"]["en"].as_str().unwrap();
    let path = english.strip_prefix(test.app.own_ctx(Language::English).public_url.as_str()).unwrap();
    program.get(path).await.says(question["text"]["en"].as_str().unwrap());
    assert_eq!(program.get("/api/v1/process-models/mucf-samverkansmodell/questions/finns-inte").await.status, 404);
    let whole = program.get("/api/v1/process-models/skr-komplexa-utmaningar").await.json();
    assert_eq!(whole["picture"]["shape"], "core");
    let unanswered = program.get("/api/v1/process-model-guide").await.json();
    assert_eq!(
        (unanswered["questions"].as_array().unwrap().len(), unanswered["advice"].as_array().unwrap().len()),
        (5, 0)
    );
    let advice = program
        .get("/api/v1/process-model-guide?challenge=complex&parties=many&formal=agreed&far=improve")
        .await
        .json();
    assert_eq!(
        (advice["advice"][0]["model"].as_str(), advice["advice"][0]["begin"].as_str()),
        (Some("skr-komplexa-utmaningar"), Some("checklista"))
    );
    assert_eq!(advice["advice"][0]["reasons"].as_array().unwrap().len(), 4);
}

#[tokio::test]
async fn starting_from_a_models_page_chooses_that_model() {
    let test = TestApp::demo().await;
    let mut coordinator = test.role("Samordnare", "Granviks kommun").await;
    let model = coordinator.get("/modeller/halland-samverkansguide").await;
    let form = coordinator.get(&link(&model.body, "Starta en samverkan efter modellen")).await;
    assert!(form.body.contains("<option value=\"halland-samverkansguide\" selected>"));
    let usual = coordinator.get("/starta").await;
    assert!(usual.body.contains("<option value=\"mucf-samverkansmodell\" selected>"));
}
