//! What a program and a page answer to the same act, by really asking both: for each verb, standing and mandate.

use actors::OrganisationKind;
use actors::store::organisations::{Named, register};
use actors::store::{people, sessions};
use app::serve::App;
use collaborations::acts::{places, start};
use collaborations::collaboration::PartyAct;
use collaborations::store::one;
use harness::{Answer, TestApp};
use kernel::form::{Form, Taken};
use kernel::record::Word;
use kernel::{Actor, Ctx, Language, Mandate, Stop, Tx};
use serde_json::{Value, json};
use std::fmt::Write;

const STANDINGS: [&str; 5] = ["stranger", "invited", "party", "declined", "left"];

/// Somebody who may do one thing, or nothing, for an organisation.
#[derive(Clone)]
struct Asker {
    organisation: String,
    actor: Actor,
    token: String,
    session: String,
    form_token: String,
}

/// The organisation that starts everything, those of each standing with one person for each mandate, and one more.
struct Cast {
    founder: Asker,
    /// By standing, then by mandate, the last without any.
    askers: Vec<Vec<Asker>>,
    uninvited: String,
}

fn asker(tx: &mut Tx<'_>, ctx: &Ctx, organisation: &str, acts: &[Mandate]) -> Result<Asker, Stop> {
    let person = people::register(tx, ctx, "Handläggare", None)?;
    let starts = ctx.now.date();
    let grant =
        people::Grant { person: &person.id, organisation, acts, task: "Handläggare", starts: &starts, ends: None };
    people::grant(tx, ctx, &grant)?;
    let token = sessions::make_token(tx, ctx, &person.id, Some(organisation), "prov")?;
    let session = sessions::begin(tx, ctx, &person.id, Some(organisation))?;
    let (actor, form_token) = sessions::actor_of_session(tx, &session, ctx.now, false)?.expect("signed in");
    Ok(Asker { organisation: organisation.to_owned(), actor, token, session, form_token })
}

fn cast(tx: &mut Tx<'_>, ctx: &Ctx) -> Result<Cast, Stop> {
    let organisation = |tx: &mut Tx<'_>, name: &str| {
        register(tx, ctx, &Named { name, kind: OrganisationKind::Association, area: None, number: None }).map(|o| o.id)
    };
    let founder = organisation(tx, "founder")?;
    let uninvited = organisation(tx, "uninvited")?;
    let mut askers = Vec::new();
    for standing in STANDINGS {
        let id = organisation(tx, standing)?;
        let mut of_standing = Vec::new();
        for mandate in Mandate::ALL {
            of_standing.push(asker(tx, ctx, &id, &[*mandate])?);
        }
        of_standing.push(asker(tx, ctx, &id, &[])?);
        askers.push(of_standing);
    }
    Ok(Cast { founder: asker(tx, ctx, &founder, Mandate::ALL)?, askers, uninvited })
}

/// One collaboration with something of everything in it.
struct World {
    id: String,
    description: String,
    founder: String,
    party: String,
    invited: String,
    uninvited: String,
    party_local: String,
    draft: String,
    deciding: String,
    hash: String,
    goal: String,
    indicator: String,
    action: String,
    kept: String,
}

fn done<T, C>(taken: Taken<T, C>) -> T {
    match taken {
        Taken::Done(done) => done,
        Taken::Wrong | Taken::Crossed(_) => panic!("the world is sound"),
    }
}

fn world(tx: &mut Tx<'_>, app: &App, cast: &Cast) -> Result<World, Stop> {
    let as_asker = |asker: &Asker| Ctx { actor: asker.actor.clone(), ..app.own_ctx(Language::Swedish) };
    let by = |standing: &str, mandate: Mandate| {
        let standing = STANDINGS.iter().position(|s| *s == standing).unwrap();
        let mandate = Mandate::ALL.iter().position(|m| *m == mandate).unwrap();
        as_asker(&cast.askers[standing][mandate])
    };
    let ctx = as_asker(&cast.founder);
    let mut form = Form::new(&[
        ("title", "Prov"),
        ("challenge", "Prov"),
        ("openness", "public"),
        ("model", "mucf-samverkansmodell"),
    ]);
    let id = done(start::start(&ctx, tx, &mut form)?);
    for standing in ["invited", "party", "declined", "left"] {
        let organisation = by(standing, Mandate::Represent).organisation().to_owned();
        let c = one::find_or_stop(tx, &ctx, &id)?;
        done(places::invite(&ctx, tx, &c, &mut Form::new(&[("organisation", &organisation)]))?);
        let acts: &[PartyAct] = match standing {
            "party" => &[PartyAct::Accept],
            "declined" => &[PartyAct::Decline],
            "left" => &[PartyAct::Accept, PartyAct::Leave],
            _ => &[],
        };
        for act in acts {
            let theirs = by(standing, Mandate::Represent);
            let c = one::find_or_stop(tx, &theirs, &id)?;
            places::change(&theirs, tx, &c, &organisation, *act)?;
        }
    }
    let c = one::find_or_stop(tx, &ctx, &id)?;
    let (founder, party) =
        (cast.founder.organisation.clone(), by("party", Mandate::Represent).organisation().to_owned());
    let terms = [("title", "Avtal"), ("kind", "partnership"), ("party", founder.as_str()), ("party", party.as_str())];
    let draft = done(agreements::acts::draft(&ctx, tx, &c, &mut Form::new(&terms))?);
    let deciding = done(agreements::acts::draft(&ctx, tx, &c, &mut Form::new(&terms))?);
    let (_, a) = agreements::acts::found(&ctx, tx, &id, &deciding)?;
    agreements::acts::set_stage(&ctx, tx, &c, &a, &Form::new(&[("stage", "deciding"), ("seen", "1")]))?;
    let (_, a) = agreements::acts::found(&ctx, tx, &id, &deciding)?;
    let decide = by("party", Mandate::Decide);
    done(agreements::acts::decide(&decide, tx, &c, &a, &mut Form::new(&[("decision", "yes")]))?);
    let goal = done(goals::acts::set_goal(&ctx, tx, &c, &mut Form::new(&[("text", "Mål"), ("name", "Mått")]))?);
    let (_, found) = goals::acts::found(&ctx, tx, &id, &goal)?;
    let kept = done(agreements::acts::draft(&ctx, tx, &c, &mut Form::new(&terms))?);
    let (_, k) = agreements::acts::found(&ctx, tx, &id, &kept)?;
    let text = [("seen", "1"), ("title", "Avtal"), ("body", "B"), ("review", "2090-01-01")];
    done(agreements::acts::edit(&ctx, tx, &c, &k, &mut Form::new(&text))?);
    let (_, k) = agreements::acts::found(&ctx, tx, &id, &kept)?;
    agreements::acts::set_stage(&ctx, tx, &c, &k, &Form::new(&[("stage", "deciding"), ("seen", "2")]))?;
    for (decides, signs) in [(&ctx, &ctx), (&decide, &by("party", Mandate::Sign))] {
        let (_, k) = agreements::acts::found(decides, tx, &id, &kept)?;
        done(agreements::acts::decide(decides, tx, &c, &k, &mut Form::new(&[("decision", "yes")]))?);
        let (_, k) = agreements::acts::found(signs, tx, &id, &kept)?;
        let hash = k.locked.clone().unwrap().1;
        done(agreements::acts::sign(signs, tx, &c, &k, &mut Form::new(&[("hash", &hash), ("read", "yes")]))?);
    }
    let group = Form::new(&[("name", "Grupp"), ("primary", "yes")]);
    let group = done(collaborations::acts::target_groups::add(&ctx, tx, &c, &mut group.clone())?).to_string();
    let of_group = collaborations::acts::target_groups::found(&ctx, tx, &id, &group)?;
    let held = Form::new(&[("held-on", "2020-01-01"), ("asked", "F"), ("said", "S")]);
    done(collaborations::acts::target_groups::hold(&ctx, tx, &of_group, &mut held.clone())?);
    let party_local = c.parties_now().find(|p| p.organisation == party).unwrap().local_id.clone();
    let action = Form::new(&[("text", "Prova"), ("by", &party_local)]);
    let action = done(goals::acts::add_action(&ctx, tx, &c, &mut action.clone())?);
    Ok(World {
        kept,
        description: collaborations::acts::describe::version(&c)?,
        founder,
        party,
        invited: by("invited", Mandate::Represent).organisation().to_owned(),
        uninvited: cast.uninvited.clone(),
        party_local,
        draft,
        hash: a.locked.unwrap().1,
        deciding,
        indicator: found.indicators[0].id.clone(),
        goal,
        action,
        id,
    })
}

/// The same act, as a program sends it and as a page's form does.
struct Asked {
    method: &'static str,
    path: String,
    body: Value,
    page: String,
    fields: Vec<(&'static str, String)>,
}

const VERBS: [&str; 35] = [
    "start",
    "copy model",
    "move model",
    "describe",
    "invite",
    "accept",
    "decline",
    "leave",
    "withdraw",
    "own part",
    "step",
    "answer",
    "mark",
    "joint",
    "target group",
    "check-in",
    "result",
    "draft",
    "edit",
    "lock",
    "reopen",
    "decide",
    "sign",
    "goal",
    "indicator",
    "value",
    "own goal",
    "action",
    "move action",
    "action person",
    "follower",
    "keeper",
    "task",
    "read in own",
    "read in all",
];

fn asked(verb: &str, w: &World, own: &str) -> Asked {
    let text = |words: &str| words.to_owned();
    let make = |method, path: String, body, page: &str, fields: &[(&'static str, &str)]| Asked {
        method,
        path: format!("/api/v1/collaborations{path}"),
        body,
        page: match page.strip_prefix('=') {
            Some(page) => text(page),
            None => format!("/samverkan/{}{page}", w.id),
        },
        fields: fields.iter().map(|(name, value)| (*name, text(value))).collect(),
    };
    let at = |rest: &str| format!("/{}{rest}", w.id);
    let place = |organisation: &str, act: &str| {
        let path = at(&format!("/parties/{organisation}/place"));
        make("PUT", path, json!({ "act": act }), "/parter/plats", &[("act", act), ("organisation", organisation)])
    };
    let (draft, deciding) = (format!("/agreements/{}", w.draft), format!("/agreements/{}", w.deciding));
    let (draft_page, page) = (format!("/overenskommelser/{}", w.draft), format!("/overenskommelser/{}", w.deciding));
    let (goal, goal_page) = (format!("/goals/{}", w.goal), format!("/mal/{}", w.goal));
    match verb {
        "start" => make(
            "POST",
            text(""),
            json!({ "title": "T", "challenge": "U", "openness": "parties" }),
            "=/starta",
            &[("title", "T"), ("challenge", "U"), ("openness", "parties")],
        ),
        "copy model" => Asked {
            method: "POST",
            path: text("/api/v1/own-models"),
            body: json!({ "origin": "mucf-samverkansmodell" }),
            page: text("/modeller/egna"),
            fields: vec![("origin", text("mucf-samverkansmodell"))],
        },
        "move model" => {
            make("PUT", at("/model"), json!({ "seen": "", "to": "" }), "/modell", &[("seen", ""), ("to", "")])
        }
        "describe" => make(
            "PUT",
            at("/description"),
            json!({ "seen": w.description, "title": "T", "state": "ongoing" }),
            "/beskrivning",
            &[("seen", &w.description), ("title", "T"), ("state", "ongoing")],
        ),
        "invite" => {
            let body = json!({ "organisation": w.uninvited });
            make("POST", at("/parties"), body, "/parter", &[("organisation", &w.uninvited)])
        }
        "accept" | "decline" | "leave" => place(own, verb),
        "withdraw" => place(&w.invited, verb),
        "own part" => make("PUT", at("/own-part"), json!({ "task": "T" }), "/er-del", &[("task", "T")]),
        "step" => {
            let body = json!({ "state": "open" });
            make("PUT", at("/steps/gemensam-bild"), body, "/steg/gemensam-bild", &[("state", "open")])
        }
        "answer" => make(
            "PUT",
            at("/answers/gb1"),
            json!({ "seen": 0, "act": "share", "text": "S" }),
            "/svar/gb1",
            &[("seen", "0"), ("act", "share"), ("text", "S")],
        ),
        "mark" => {
            let body = json!({ "mark": "agree" });
            make("PUT", at("/answers/gb1/mark"), body, "/svar/gb1/markering", &[("mark", "agree")])
        }
        "joint" => make(
            "PUT",
            at("/answers/gb1/joint"),
            json!({ "seen": 0, "text": "G" }),
            "/svar/gb1/gemensamt",
            &[("seen", "0"), ("text", "G")],
        ),
        "target group" => {
            let body = json!({ "name": "M" });
            make("POST", at("/target-groups"), body, "/malgrupper", &[("name", "M"), ("primary", "no")])
        }
        "check-in" => make(
            "POST",
            at("/target-groups/1/check-ins"),
            json!({ "held_on": "2020-01-01", "asked": "F", "said": "S" }),
            "/malgrupper/1/avstamningar",
            &[("held-on", "2020-01-01"), ("asked", "F"), ("said", "S")],
        ),
        "result" => make(
            "PUT",
            at("/target-groups/1/check-ins/1"),
            json!({ "result": "R" }),
            "/malgrupper/1/avstamningar/1",
            &[("result", "R")],
        ),
        "draft" => make(
            "POST",
            at("/agreements"),
            json!({ "title": "A", "kind": "partnership", "parties": [w.founder, w.party] }),
            "/ny-overenskommelse",
            &[("title", "A"), ("kind", "partnership"), ("party", &w.founder), ("party", &w.party)],
        ),
        "edit" => make(
            "PUT",
            at(&format!("{draft}/text")),
            json!({ "seen": 1, "title": "A", "body": "B" }),
            &format!("{draft_page}/text"),
            &[("seen", "1"), ("title", "A"), ("body", "B")],
        ),
        "lock" => make(
            "PUT",
            at(&format!("{draft}/stage")),
            json!({ "stage": "deciding", "seen": 1 }),
            &format!("{draft_page}/lage"),
            &[("stage", "deciding"), ("seen", "1")],
        ),
        "reopen" => make(
            "PUT",
            at(&format!("{deciding}/stage")),
            json!({ "stage": "draft" }),
            &format!("{page}/lage"),
            &[("stage", "draft")],
        ),
        "decide" => make(
            "PUT",
            at(&format!("{deciding}/decision")),
            json!({ "decision": "no" }),
            &format!("{page}/beslut"),
            &[("decision", "no")],
        ),
        "sign" => make(
            "POST",
            at(&format!("{deciding}/signature")),
            json!({ "hash": w.hash, "read": true }),
            &format!("{page}/underskrift"),
            &[("hash", &w.hash), ("read", "yes")],
        ),
        "goal" => make("POST", at("/goals"), json!({ "text": "M" }), "/nytt-mal", &[("text", "M")]),
        "indicator" => make(
            "POST",
            at(&format!("{goal}/indicators")),
            json!({ "name": "I" }),
            &format!("{goal_page}/indikatorer"),
            &[("name", "I")],
        ),
        "value" => make(
            "POST",
            at(&format!("{goal}/values")),
            json!({ "indicator": w.indicator, "value": 1.5, "at": "2026" }),
            &format!("{goal_page}/varden"),
            &[("indicator", &w.indicator), ("value", "1,5"), ("at", "2026")],
        ),
        "own goal" => make(
            "POST",
            at(&format!("{goal}/own-goals")),
            json!({ "text": "E" }),
            &format!("{goal_page}/eget"),
            &[("own", "E")],
        ),
        "action" => make(
            "POST",
            at("/actions"),
            json!({ "text": "A", "by": [w.party_local] }),
            "/atgarder",
            &[("text", "A"), ("by", &w.party_local)],
        ),
        "move action" => make(
            "PUT",
            at(&format!("/actions/{}", w.action)),
            json!({ "state": "done" }),
            "/atgarder/lage",
            &[("state", "done"), ("action", &w.action)],
        ),
        "action person" => make(
            "PUT",
            at(&format!("/actions/{}/person", w.action)),
            json!({}),
            "/atgarder/person",
            &[("person", ""), ("action", &w.action)],
        ),
        "follower" => make(
            "PUT",
            at(&format!("{goal}/follower")),
            json!({}),
            &format!("{goal_page}/uppfoljning"),
            &[("person", ""), ("due", "")],
        ),
        "keeper" => make(
            "PUT",
            at(&format!("/agreements/{}/keeper", w.kept)),
            json!({}),
            &format!("/overenskommelser/{}/bevakning", w.kept),
            &[("person", "")],
        ),
        "task" => make(
            "PUT",
            at(&format!("/agreements/{}/task", w.kept)),
            json!({ "task": "review", "note": "N" }),
            &format!("/overenskommelser/{}/uppfoljning", w.kept),
            &[("task", "review"), ("note", "N")],
        ),
        // Without a file: those who may are told that it is missing.
        "read in own" => Asked {
            method: "POST",
            path: format!("/api/v1/organisations/{own}/imports"),
            body: json!({ "file_name": "fil.csv" }),
            page: format!("/organisationer/{own}/las-in"),
            fields: Vec::new(),
        },
        "read in all" => Asked {
            method: "POST",
            path: text("/api/v1/register/imports"),
            body: json!({ "file_name": "fil.csv" }),
            page: text("/register/las-in"),
            fields: Vec::new(),
        },
        other => panic!("{other} is asked by nobody"),
    }
}

/// What a page's answer would be to a program: leading onward is having done it.
fn as_program(answer: &Answer) -> &'static str {
    match answer.status {
        303 if !answer.leads().contains("/logga-in") => "done",
        200 | 201 => "done",
        403 => "403",
        404 => "404",
        422 => "422",
        other => panic!("{other}: {}", answer.body),
    }
}

/// The matrix of programs' answers. Panics where a page's verdict is another.
pub async fn matrix() -> String {
    let test = TestApp::empty().await;
    let ctx = test.app.own_ctx(Language::Swedish);
    let cast = std::sync::Arc::new(test.app.db.write(move |tx| cast(tx, &ctx)).await.expect("the cast"));
    let fresh = async || {
        let (app, cast) = (test.app.clone(), cast.clone());
        test.app.db.write(move |tx| world(tx, &app, &cast)).await.expect("the world")
    };
    let mut out = String::new();
    let _ = write!(out, "{:<24}", "");
    for mandate in Mandate::ALL {
        let _ = write!(out, "{:<12}", mandate.as_str());
    }
    out.push_str("no mandate\n");
    let mut now = fresh().await;
    for verb in VERBS {
        for (standing, askers) in STANDINGS.iter().zip(&cast.askers) {
            let _ = write!(out, "{verb:<14}{standing:<10}");
            for asker in askers {
                let Asked { method, path, body, .. } = asked(verb, &now, &asker.organisation);
                let program = test.with_token(&asker.token).call(method, &path, &body).await;
                let verdict = as_program(&program);
                if verdict == "done" {
                    now = fresh().await;
                }
                let Asked { page, fields, .. } = asked(verb, &now, &asker.organisation);
                let mut all = vec![("form_token", asker.form_token.as_str()), ("acting_for", &asker.organisation)];
                all.extend(fields.iter().map(|(name, value)| (*name, value.as_str())));
                let shown = test.session(&asker.session).post(&page, &all).await;
                assert_eq!(
                    as_program(&shown),
                    verdict,
                    "{verb} by {standing}: the page says otherwise: {}",
                    program.body
                );
                if verdict == "done" {
                    now = fresh().await;
                }
                let _ = write!(out, "{:<12}", program.status);
            }
            out.push('\n');
        }
    }
    out
}
