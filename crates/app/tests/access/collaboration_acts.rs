//! What can be done in a collaboration, each as a program sends it and as a page's form does.

use crate::asked::Asked;
use crate::world::World;
use serde_json::json;

pub const VERBS: [&str; 37] = [
    "start",
    "copy model",
    "move model",
    "describe",
    "invite",
    "name person",
    "accept",
    "decline",
    "leave",
    "withdraw",
    "own part",
    "step",
    "answer",
    "mark",
    "joint",
    "unit voice",
    "show voice",
    "target group",
    "change group",
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
];

pub fn asked(verb: &str, w: &World, own: &str) -> Asked {
    let make = |method, path: String, body, page: &str, fields: &[(&'static str, &str)]| {
        Asked::new(method, format!("/api/v1/collaborations{path}"), body, format!("/samverkan/{}{page}", w.id), fields)
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
        "start" => Asked::new(
            "POST",
            "/api/v1/collaborations".into(),
            json!({ "title": "T", "challenge": "U", "openness": "parties" }),
            "/starta".into(),
            &[("title", "T"), ("challenge", "U"), ("openness", "parties")],
        ),
        "copy model" => Asked::new(
            "POST",
            "/api/v1/own-models".into(),
            json!({ "origin": "mucf-samverkansmodell" }),
            "/modeller/egna".into(),
            &[("origin", "mucf-samverkansmodell")],
        ),
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
        "name person" => {
            let (person, organisation) = (w.colleague.0.as_str(), w.colleague.1.as_str());
            let body = json!({ "person": person, "organisation": organisation, "named": true });
            let fields = [("person", person), ("organisation", organisation), ("named", "yes")];
            let path = format!("/api/v1/collaborations/{}/named", w.group);
            Asked::new("PUT", path, body, format!("/samverkan/{}/parter/personer", w.group), &fields)
        }
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
        "unit voice" => make(
            "PUT",
            at("/answers/gb2/voices/1"),
            json!({ "seen": 0, "act": "save", "text": "S" }),
            "/svar/gb2/enhet/1",
            &[("seen", "0"), ("act", "save"), ("text", "S")],
        ),
        "show voice" => make(
            "PUT",
            at("/answers/gb1/voices/1"),
            json!({ "seen": 1, "act": "show" }),
            "/svar/gb1/enhet/1",
            &[("seen", "1"), ("act", "show")],
        ),
        "target group" => {
            let body = json!({ "name": "M" });
            make("POST", at("/target-groups"), body, "/malgrupper", &[("name", "M"), ("primary", "no")])
        }
        "change group" => make(
            "PUT",
            at("/target-groups/1"),
            json!({ "seen": w.group_version, "name": "N" }),
            "/malgrupper/1",
            &[("seen", &w.group_version.to_string()), ("name", "N")],
        ),
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
        other => panic!("{other} is asked by nobody"),
    }
}
