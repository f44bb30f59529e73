//! Somebody whose only mandate holds in one collaboration is a stranger in all others of her organisation: on pages, in lists,
//! for programs. Another mandate without that limit opens them.

use actors::mandate::Terms;
use actors::store::organisations::{Named, register};
use actors::store::{mandates, people, sessions};
use actors::{Organisation, OrganisationKind};
use collaborations::acts::start;
use collaborations::store::named;
use harness::TestApp;
use kernel::form::{Form, Taken};
use kernel::{Ctx, Language, Mandate, Stop, Tx};
use serde_json::json;

struct World {
    organisation: String,
    person: String,
    session: String,
    token: String,
    own: String,
    other: String,
    open: String,
    hidden: String,
}

fn mandate(tx: &mut Tx<'_>, ctx: &Ctx, person: &str, of: &Organisation, only: Option<&str>) -> Result<(), Stop> {
    let acts = <Mandate as kernel::record::Word>::ALL.iter().copied().filter(|act| *act != Mandate::Administer);
    let terms = Terms { acts: acts.collect(), collaboration: only.map(str::to_owned), ..Terms::default() };
    let starts = ctx.now.date();
    let new =
        mandates::New { person, organisation: &of.id, terms: &terms, starts: &starts, ends: None, deputy_for: None };
    Ok(mandates::give(tx, ctx, &new).map(drop)?)
}

fn world(tx: &mut Tx<'_>, ctx: &Ctx) -> Result<World, Stop> {
    let named = Named { name: "Byalaget", kind: OrganisationKind::Association, area: None, number: None };
    let organisation = register(tx, ctx, &named)?;
    let founder = people::register(tx, ctx, "Ordförande", None)?;
    mandate(tx, ctx, &founder.id, &organisation, None)?;
    let session = sessions::begin(tx, ctx, &founder.id, None)?;
    let (actor, _) = sessions::actor_of_session(tx, &session, ctx.now, false)?.expect("signed in");
    let founding = Ctx { actor, ..ctx.clone() };
    let begin = |tx: &mut Tx<'_>, title: &str, openness: &str| -> Result<String, Stop> {
        let fields =
            [("title", title), ("challenge", "Prov"), ("openness", openness), ("model", "mucf-samverkansmodell")];
        match start::start(&founding, tx, &mut Form::new(&fields))? {
            Taken::Done(id) => Ok(id),
            Taken::Wrong | Taken::Crossed(_) => panic!("the form is sound"),
        }
    };
    let own = begin(tx, "Trygg skolväg", "parties")?;
    let other = begin(tx, "Stängda torget", "parties")?;
    let open = begin(tx, "Öppna bryggan", "public")?;
    let hidden = begin(tx, "Dolda ärendet", "confidential")?;
    let person = people::register(tx, ctx, "Handläggare", None)?;
    named::set(tx, ctx, &hidden, (&person.id, &organisation.id), true)?;
    mandate(tx, ctx, &person.id, &organisation, Some(&own))?;
    let session = sessions::begin(tx, ctx, &person.id, None)?;
    let token = sessions::make_token(tx, ctx, &person.id, Some(&organisation.id), "prov")?;
    Ok(World { organisation: organisation.id, person: person.id, session, token, own, other, open, hidden })
}

#[tokio::test]
async fn a_mandate_for_one_collaboration_reads_the_others_as_a_stranger() {
    let test = TestApp::empty().await;
    let ctx = test.app.own_ctx(Language::Swedish);
    let given = ctx.clone();
    let w = test.app.db.write(move |tx| world(tx, &ctx)).await.expect("a world");
    let mut browser = test.session(&w.session);
    let mut program = test.with_token(&w.token);

    let shown = browser.get(&format!("/samverkan/{}/arbetet", w.own)).await;
    assert_eq!(shown.status, 200);
    assert!(shown.body.contains("i Trygg skolväg"), "the head says where she acts");
    for id in [&w.other, &w.hidden] {
        for part in ["", "/arbetet", "/parter", "/historik", "/nytt-mal", "/ny-overenskommelse"] {
            assert_eq!(browser.get(&format!("/samverkan/{id}{part}")).await.status, 404, "{part}");
        }
        for part in ["", "/parties", "/history", "/agreements", "/goals"] {
            assert_eq!(program.get(&format!("/api/v1/collaborations/{id}{part}")).await.status, 404, "{part}");
        }
    }
    for address in ["/", "/samverkan", "/samverkan?q=torget", &format!("/organisationer/{}", w.organisation)] {
        let body = browser.get(address).await.body;
        assert!(!body.contains("Stängda torget") && !body.contains("Dolda ärendet"), "{address}");
    }
    let listed = program.get("/api/v1/collaborations").await.body;
    assert!(listed.contains(&w.own) && listed.contains(&w.open) && !listed.contains(&w.other));

    // What is open to all she reads as everybody does, without what is the parties'.
    let open = browser.get(&format!("/samverkan/{}", w.open)).await;
    assert_eq!(open.status, 200);
    assert!(!open.body.contains(&format!("/samverkan/{}/parter", w.open)), "no way to the parties' pages");
    assert_eq!(browser.get(&format!("/samverkan/{}/historik", w.open)).await.status, 404);
    let path = format!("/api/v1/collaborations/{}/answers/gb1", w.open);
    let answer = json!({ "seen": 0, "act": "share", "text": "S" });
    assert_eq!(program.call("PUT", &path, &answer).await.status, 404);

    // Nor does she reach what is the whole organisation's.
    for address in
        [format!("/organisationer/{}/personer", w.organisation), format!("/organisationer/{}/fil", w.organisation)]
    {
        assert_ne!(browser.get(&address).await.status, 200, "{address}");
    }

    let (person, organisation) = (w.person.clone(), w.organisation.clone());
    test.app
        .db
        .write(move |tx| {
            let organisation = actors::store::organisations::find(tx, &organisation)?.ok_or(Stop::NotFound)?;
            mandate(tx, &given, &person, &organisation, None)
        })
        .await
        .expect("a mandate");
    for id in [&w.other, &w.hidden, &w.open] {
        assert_eq!(browser.get(&format!("/samverkan/{id}/historik")).await.status, 200);
        assert_eq!(program.get(&format!("/api/v1/collaborations/{id}/history")).await.status, 200);
    }
}
