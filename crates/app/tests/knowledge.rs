//! The knowledge base as its readers meet it: found, read, printed, linked from the steps, and read by programs.

use harness::TestApp;

#[tokio::test]
async fn a_reader_finds_an_article_by_words_kind_and_step() {
    let test = TestApp::empty().await;
    let mut visitor = test.stranger();
    let home = visitor.get("/").await;
    assert!(home.body.contains("href=\"/kunskap\""), "the way in is on the front page");
    let front = visitor.get("/kunskap").await;
    front
        .says("Öppenhet och insyn")
        .says("Mandat: vad du får lova")
        .says("Idéburet offentligt partnerskap (IOP)")
        .says("SWOT");
    let found = visitor.get("/kunskap?q=FIRMATECKNARE").await;
    found.says("En text.").says("Mandat: vad du får lova").says_not("SWOT");
    assert!(found.body.contains("href=\"/kunskap/mandate\"") && found.body.contains("Rensa urvalet"));
    visitor.get("/kunskap?kind=principle").await.says("6 texter.").says("Mångfald").says_not("Samråd");
    let step = visitor.get("/kunskap?kind=method&step=mucf-samverkansmodell%2Fproblem-och-behov").await;
    step.says("Problemträd").says_not("Workshop").says_not("Mandat: vad");
    visitor.get("/kunskap?q=xyzzy").await.says("Ingen text passar").says("Se alla texter");
    visitor.get("/kunskap?kind=%27").await.says("Ingen text passar");
    visitor.get("/kunskap?step=x&page=-4").await.says("Ingen text passar");
    visitor.get("/kunskap?q=%25&page=3").await.says("54 texter.");
    let second = visitor.get("/kunskap?kind=method&page=2").await;
    second.says("22 texter.").says("Vad händer om vi slutar?").says_not("SWOT");
    visitor.get("/en/knowledge?q=boundary").await.says("The boundary spanner").says("Clear");
}

#[tokio::test]
async fn an_article_says_what_why_whence_and_what_to_talk_about() {
    let test = TestApp::empty().await;
    let mut visitor = test.stranger();
    let article = visitor.get("/kunskap/mandate").await;
    article.says("Ett exempel").says("Vem tar över om du blir sjuk?").says("MUCF, Samverkansmodell 1.0").says("Roller");
    assert!(article.body.contains("id=\"q-mandate-3\"") && article.body.contains("href=\"#q-mandate-3\""));
    let sheet = visitor.get("/kunskap/mandate?sheet=1").await;
    sheet.says("Vem tar över om du blir sjuk?").says_not("Ett exempel");
    assert_eq!(sheet.body.matches("s-sheet__line").count(), 4 * 4);
    assert!(sheet.body.contains("noindex") && !article.body.contains("noindex"));
    // The citation keeps its language and says so; what is ours is translated.
    let english = visitor.get("/en/knowledge/civil-society").await;
    english.says("(in Swedish)").says("The part on how an association decides is our own.");
    visitor.get("/kunskap/metoder/consequence-of-ending").await.says("Ingen av vägledningarna beskriver den.");
    // Each article has one address; another kind's leads there.
    assert_eq!(visitor.get("/kunskap/swot").await.leads(), "/kunskap/metoder/swot");
    assert_eq!(visitor.get("/en/knowledge/forms/openness").await.leads(), "/en/knowledge/principles/openness");
    assert_eq!(visitor.get("/kunskap/finns-inte").await.status, 404);
}

#[tokio::test]
async fn the_guide_to_forms_gives_reasons_and_names_the_law() {
    let test = TestApp::empty().await;
    let mut visitor = test.stranger();
    let guide = "/kunskap/samverkansformer/vilken";
    visitor.get(guide).await.says("Litar ni på varandra?").says_not("De här formerna kan passa");
    let bought = visitor.get(&format!("{guide}?need=clear&market=yes&money=performance")).await;
    bought
        .says("De här formerna kan passa")
        .says("Lagen (2016:1145) om offentlig upphandling")
        .says("Ett partnerskap passar inte där det finns en marknad")
        .says("4 frågor är inte besvarade")
        .says("Fråga en jurist");
    let at = |words: &str| bought.text().find(words).unwrap_or_else(|| panic!("{words}"));
    assert!(at("De här formerna kan passa") < at("Upphandling är det"));
    assert!(at("Upphandling är det") < at("De här passar inte"));
    assert!(bought.body.contains("value=\"performance\" checked"), "the answers are kept");
    visitor.get(&format!("{guide}?need=x&y=z")).await.says_not("De här formerna kan passa");
    visitor.get(&format!("{guide}?roles=yes")).await.says("Svaren räcker inte").says("6 frågor");
    let partnership = "?need=clear&money=both&market=no&duration=lasting&trust=yes&initiative=together&roles=yes";
    visitor
        .get(&format!("/en/knowledge/forms/which{partnership}"))
        .await
        .says("IOP has no law of its own")
        .says_not("unanswered");
}

#[tokio::test]
async fn methods_are_chosen_by_time_people_and_step_and_say_why() {
    let test = TestApp::empty().await;
    let mut visitor = test.stranger();
    visitor.get("/kunskap/metoder").await.says("22 metoder passar.").says_not("De här passar inte");
    let evening = visitor.get("/kunskap/metoder?time=hours&people=8").await;
    evening
        .says("Hinns med på den tid ni har.")
        .says("En första version hinns med")
        .says("Ni behöver vara minst 12.")
        .says("Tar längre tid än ni har.");
    let of_step = visitor.get("/kunskap/metoder?step=halland-samverkansguide%2Fbocka-av").await;
    of_step.says("En metod passar.").says("Hjälper i steget").says("Risk- och konsekvensanalys");
    let wrong = visitor.get("/kunskap/metoder?people=m%C3%A5nga").await;
    assert_eq!(wrong.status, 422);
    wrong.says("Skriv antalet med siffror");
    assert!(wrong.body.contains("value=\"många\""), "what was typed is kept");
    visitor
        .get("/kunskap/metoder?step=halland-samverkansguide%2Fbocka-av&people=40")
        .await
        .says("Ingen metod passar allt");
}

#[tokio::test]
async fn a_step_leads_to_what_helps_and_a_draft_to_its_forms() {
    let test = TestApp::demo().await;
    let mut visitor = test.stranger();
    let step = visitor.get("/samverkan/ovning-granviken/steg/problem-och-behov").await;
    step.says("Läs mer om det här").says("Problemträd");
    assert!(step.body.contains("href=\"/kunskap/metoder/problem-tree\""));
    let phase = visitor.get("/en/collaborations/ovning-granviken/steps/identifiera-och-involvera").await;
    assert!(phase.body.contains("href=\"/en/knowledge/principles/diversity\""), "a phase names its principles");
    let mut coordinator = test.role("Samordnare", "Granviks kommun").await;
    let draft = coordinator.get("/samverkan/ovning-granviken/ny-overenskommelse").await;
    draft.says("Är ni osäkra på formen?");
    assert!(draft.body.contains("href=\"/kunskap/samverkansformer/partnership-iop\""));
    assert!(draft.body.contains("href=\"/kunskap/samverkansformer/vilken\""));
}

#[tokio::test]
async fn every_article_is_read_in_both_languages_and_by_programs() {
    let test = TestApp::empty().await;
    let mut program = test.stranger();
    let all = program.get("/api/v1/articles?limit=100").await.json();
    assert_eq!((all["total"].as_i64(), all["items"].as_array().map(Vec::len)), (Some(54), Some(54)));
    for row in all["items"].as_array().unwrap() {
        let id = row["id"].as_str().unwrap();
        let whole = program.get(&format!("/api/v1/articles/{id}")).await.json();
        assert_eq!((&whole["id"], &whole["kind"]), (&row["id"], &row["kind"]));
        for (language, start) in [("sv", "/kunskap"), ("en", "/en/knowledge")] {
            let (first, title) = (format!("{start}/{id}"), row["title"][language].as_str().unwrap());
            let answer = program.get(&first).await;
            let page = if answer.status == 303 { program.get(answer.leads()).await } else { answer };
            assert_eq!(page.status, 200, "{first}");
            page.says(title);
            for question in whole["questions"].as_array().unwrap() {
                page.says(
                    &question["text"][language].as_str().unwrap().split_whitespace().collect::<Vec<_>>().join(" "),
                );
            }
            assert!(!page.body.contains('⟨'), "{first} lacks words");
        }
    }
    let of_step = program.get("/api/v1/articles?step=mucf-samverkansmodell/metod&kind=form").await.json();
    assert_eq!(of_step["items"].as_array().unwrap().iter().filter(|row| row["kind"] == "form").count(), 5);
    assert_eq!(of_step["total"], 5);
    assert_eq!(program.get("/api/v1/articles?step=mucf-samverkansmodell/finns-inte").await.json()["total"], 0);
    let of_model = program.get("/api/v1/articles?model=service-flernivasamverkan&q=studiebes%C3%B6k").await.json();
    assert_eq!(of_model["items"][0]["id"], "study-visit");
    assert_eq!(program.get("/api/v1/articles/finns-inte").await.status, 404);
}
