//! What is decided for the whole installation, each as a program sends it and as a page's form does.

use crate::asked::{Act, Asked};
use crate::house::SENTENCE;
use serde_json::{Value, json};

fn administration(method: &'static str, rest: &str, body: Value, page: &str, fields: &[(&'static str, &str)]) -> Asked {
    let path = format!("/api/v1/administration/{rest}");
    Asked::new(method, path, body, format!("/administration/{page}"), fields)
}

pub const ACTS: &[Act] = &[
    // To what it is already, so that nothing else changes here. The page has those of a group together.
    ("change settings", |h, _| {
        let fields = [
            ("group", "collaborating"),
            ("openness", "parties"),
            ("starters", "represent"),
            ("seen", h.settings.as_str()),
        ];
        let body = json!({ "seen": h.setting, "value": "parties" });
        administration("PUT", "settings/openness", body, "installningar", &fields)
    }),
    // No picture: those who may are told so.
    ("change logo", |_, _| administration("PUT", "logo", json!({ "file": "eA==" }), "logotyp", &[])),
    ("remove logo", |_, _| administration("PUT", "logo", json!({}), "logotyp/ta-bort", &[])),
    ("say otherwise", |h, _| {
        let page = format!("texter/{SENTENCE}");
        administration(
            "PUT",
            &format!("texts/{SENTENCE}"),
            json!({ "seen": h.sentence }),
            &page,
            &[("seen", &h.sentence)],
        )
    }),
    ("name administrator", |h, _| {
        let mail = format!("ansvarig{}@prov.example.se", h.number);
        let body = json!({ "mail": mail, "name": "Ansvarig" });
        administration("POST", "administrators", body, "administratorer", &[("mail", &mail), ("name", "Ansvarig")])
    }),
    ("confirm administrator", |h, _| {
        let fields = [("person", h.nominee.as_str()), ("answer", "yes")];
        let rest = format!("nominations/{}", h.nominee);
        administration("PUT", &rest, json!({ "answer": "yes" }), "administratorer/foreslagen", &fields)
    }),
    ("refuse administrator", |h, _| {
        let fields = [("person", h.nominee.as_str()), ("answer", "no")];
        let rest = format!("nominations/{}", h.nominee);
        administration("PUT", &rest, json!({ "answer": "no" }), "administratorer/foreslagen", &fields)
    }),
    ("end administrator", |h, _| {
        let rest = format!("administrators/{}", h.spare_administrator);
        let fields = [("person", h.spare_administrator.as_str())];
        administration("PUT", &rest, json!({ "act": "end" }), "administratorer/avsluta", &fields)
    }),
    ("begin job anew", |h, _| {
        let page = format!("halsa/jobb/{}", h.job);
        administration("PUT", &format!("jobs/{}", h.job), json!({ "act": "again" }), &page, &[("act", "again")])
    }),
    ("send mail now", |h, _| {
        let page = format!("halsa/mejl/{}", h.mail);
        administration("PUT", &format!("mails/{}", h.mail), json!({ "act": "again" }), &page, &[("act", "again")])
    }),
    // A program sets the setting that the step asks about.
    ("take a first step", |_, _| Asked::page("/administration/kom-igang/name".into(), &[("act", "leave")])),
    ("ask for insight", |h, _| {
        let body = json!({ "collaboration": h.collaboration, "reason": "R", "hours": "4" });
        let fields = [("collaboration", h.collaboration.as_str()), ("reason", "R"), ("hours", "4")];
        administration("POST", "insights", body, "insyn", &fields)
    }),
    ("give insight", |h, _| insight(&h.asked_insight, "approve")),
    ("refuse insight", |h, _| insight(&h.asked_insight, "refuse")),
    ("end insight", |h, _| insight(&h.open_insight, "end")),
];

fn insight(id: &str, act: &str) -> Asked {
    let rest = format!("insights/{id}");
    administration("PUT", &rest, json!({ "act": act }), &format!("insyn/{id}"), &[("act", act)])
}
