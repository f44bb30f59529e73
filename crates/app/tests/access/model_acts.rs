//! What can be done with a model of an organisation's own. A program puts the whole draft where pages change a part of it.

use crate::asked::{Act, Asked};
use crate::house::House;
use serde_json::{Value, json};

fn draft(h: &House, page: &str, fields: &[(&'static str, &str)]) -> Asked {
    let model: Value = serde_json::from_str(&h.model.text).expect("a model");
    let body = json!({ "seen": h.model.draft, "model": model });
    Asked::new("PUT", format!("/api/v1/own-models/{}/draft", h.model.id), body, at(h, page), fields)
}

fn at(h: &House, page: &str) -> String {
    format!("/modeller/egna/{}{page}", h.model.id)
}

pub const ACTS: &[Act] = &[
    ("rename model", |h, _| draft(h, "/namn", &[("title", "T"), ("summary", ""), ("seen", &h.model.name)])),
    ("add part", |h, _| draft(h, "", &[("phase", &h.model.phase), ("title", "T")])),
    ("change part", |h, _| {
        let page = format!("/delar/{}", h.model.step);
        draft(h, &page, &[("act", "add"), ("kind", "question"), ("question", "F")])
    }),
    ("change item", |h, _| {
        let page = format!("/delar/{}/{}", h.model.step, h.model.question);
        draft(h, &page, &[("act", "remove")])
    }),
    ("replace draft", |h, _| {
        let text = h.model.text.as_str();
        draft(h, "/fil", &[("text", text), ("act", "keep"), ("seen", &h.model.draft)])
    }),
    ("publish model", |h, _| {
        let path = format!("/api/v1/own-models/{}/versions", h.model.id);
        let seen = h.model.draft.as_str();
        Asked::new("POST", path, json!({ "seen": seen }), at(h, "/versioner"), &[("seen", seen), ("note", "")])
    }),
    ("share model", |h, _| {
        let path = format!("/api/v1/own-models/{}/sharing", h.model.id);
        let body = json!({ "sharing": "public", "organisations": [] });
        Asked::new("PUT", path, body, at(h, "/delning"), &[("act", "set"), ("sharing", "public")])
    }),
];
