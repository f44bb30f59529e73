//! What can be done with an organisation and in the register, each as a program sends it and as a page's form does.

use crate::asked::{Act, Asked};
use crate::house::House;
use serde_json::{Value, json};

/// One about the organisation itself.
fn own(h: &House, method: &'static str, rest: &str, body: Value, page: &str, fields: &[(&'static str, &str)]) -> Asked {
    about(&h.own, method, rest, body, page, fields)
}

fn about(
    organisation: &str,
    method: &'static str,
    rest: &str,
    body: Value,
    page: &str,
    fields: &[(&'static str, &str)],
) -> Asked {
    let path = format!("/api/v1/organisations/{organisation}/{rest}");
    Asked::new(method, path, body, format!("/organisationer/{organisation}/{page}"), fields)
}

/// One about a mandate that somebody has.
fn mandate(
    h: &House,
    method: &'static str,
    rest: &str,
    body: Value,
    page: &str,
    fields: &[(&'static str, &str)],
) -> Asked {
    let at = |base: &str, rest: &str| format!("{base}/{}{rest}", h.mandate);
    own(h, method, &at("mandates", rest), body, &at("mandat", page), fields)
}

/// One about a voice, or about who vouches.
fn trust(organisation: &str, method: &'static str, rest: &str, body: Value, fields: &[(&'static str, &str)]) -> Asked {
    about(organisation, method, rest, body, "bekraftelse", fields)
}

fn merger(id: &str, act: &str) -> Asked {
    let path = format!("/api/v1/mergers/{id}");
    Asked::new("PUT", path, json!({ "act": act }), format!("/sammanslagningar/{id}"), &[("act", act)])
}

fn import(id: &str, column: &str) -> Asked {
    let fields = [("act", "check"), ("column-0", column), ("kind", "association")];
    let body = json!({ "act": "check", "columns": [column], "kind": "association" });
    Asked::new("PUT", format!("/api/v1/imports/{id}"), body, format!("/inlasning/{id}"), &fields)
}

fn answer_request(h: &House, body: Value, fields: &[(&'static str, &str)]) -> Asked {
    own(h, "PUT", &format!("requests/{}", h.request), body, &format!("forfragningar/{}", h.request), fields)
}

fn answer_claim(h: &House, answer: &str) -> Asked {
    let fields = [("claim", h.claim.as_str()), ("answer", answer)];
    own(h, "PUT", &format!("claims/{}", h.claim), json!({ "answer": answer }), "begaran", &fields)
}

pub const ACTS: &[Act] = &[
    ("change profile", |h, _| {
        let (version, name) = (h.version.to_string(), h.name.as_str());
        let body = json!({ "name": name, "kind": "association", "seen": h.version, "primary_groups": ["Unga"] });
        let fields = [("name", name), ("kind", "association"), ("seen", &version), ("primary-groups", "Unga")];
        own(h, "PUT", "profile", body, "profil", &fields)
    }),
    ("rename", |h, _| {
        let (version, name) = (h.version.to_string(), format!("Nya {}", h.name));
        let body = json!({ "name": name, "kind": "association", "seen": h.version });
        own(h, "PUT", "profile", body, "profil", &[("name", &name), ("kind", "association"), ("seen", &version)])
    }),
    ("end organisation", |h, _| {
        own(h, "PUT", "ended", json!({ "ended_on": "2020-01-01" }), "upphor", &[("ended-on", "2020-01-01")])
    }),
    ("go on after all", |h, _| own(h, "PUT", "ended", json!({}), "upphor", &[("act", "resume")])),
    ("add unit", |h, _| own(h, "POST", "units", json!({ "unit": "Ny" }), "enheter", &[("unit", "Ny")])),
    ("rename unit", |h, _| own(h, "PUT", "units/1", json!({ "unit": "Ny" }), "enheter/1", &[("unit", "Ny")])),
    ("end unit", |h, _| own(h, "PUT", "units/1", json!({ "ended": true }), "enheter/1", &[("ended", "yes")])),
    ("invite person", |h, _| {
        let mail = format!("ny{}@prov.example.se", h.number);
        let body = json!({ "mail": mail, "acts": ["represent"] });
        own(h, "POST", "invitations", body, "personer", &[("mail", &mail), ("acts", "represent")])
    }),
    ("take invitation back", |h, _| {
        let rest = format!("invitations/{}", h.invitation);
        own(h, "PUT", &rest, json!({ "act": "take-back" }), "personer/inbjudan", &[("invitation", &h.invitation)])
    }),
    ("last day of mandate", |h, _| {
        mandate(h, "PUT", "", json!({ "ends": "2090-01-01" }), "", &[("ends", "2090-01-01")])
    }),
    ("end mandate", |h, _| {
        let rest = format!("mandates/{}", h.mandate);
        own(h, "PUT", &rest, json!({ "at_once": true }), "personer/avsluta", &[("mandate", &h.mandate)])
    }),
    ("mandate's unit", |h, _| mandate(h, "PUT", "/unit", json!({ "unit": 1 }), "/enhet", &[("in-unit", "1")])),
    ("name deputy", |h, _| {
        let body = json!({ "deputy": h.chief, "from": "2089-01-01", "until": "2089-01-31" });
        let fields = [("deputy", h.chief.as_str()), ("from", "2089-01-01"), ("until", "2089-01-31")];
        mandate(h, "POST", "/deputies", body, "/stallforetradare", &fields)
    }),
    ("hand over", |h, _| {
        mandate(h, "POST", "/handover", json!({ "successor": h.chief }), "/lamna-over", &[("successor", &h.chief)])
    }),
    // Nothing rests on nobody: those who may are told so.
    ("name for unnamed", |h, _| {
        own(h, "PUT", "unnamed", json!({ "person": h.chief }), "ingen-namngiven", &[("successor", &h.chief)])
    }),
    ("let somebody act", |h, _| {
        answer_request(h, json!({ "answer": "yes", "acts": ["answer"] }), &[("answer", "yes"), ("acts", "answer")])
    }),
    ("let nobody act", |h, _| {
        answer_request(h, json!({ "answer": "no", "reason": "R" }), &[("answer", "no"), ("reason", "R")])
    }),
    ("let administer", |h, _| answer_claim(h, "yes")),
    ("let not administer", |h, _| answer_claim(h, "no")),
    ("verify by domain", |h, _| {
        trust(&h.own, "POST", "verifications", json!({ "way": "domain" }), &[("act", "domain")])
    }),
    ("verify by note", |h, _| {
        let body = json!({ "way": "administrator", "evidence": "E" });
        trust(&h.own, "POST", "verifications", body, &[("act", "administrator"), ("evidence", "E")])
    }),
    ("end verification", |h, _| {
        let rest = format!("verifications/{}", h.verification);
        let fields = [("act", "take-back"), ("verification", h.verification.as_str())];
        trust(&h.own, "PUT", &rest, json!({ "act": "end" }), &fields)
    }),
    ("offer to speak for", |h, _| {
        trust(&h.ward, "POST", "voices", json!({ "matter": "M" }), &[("act", "vouch"), ("matter", "M")])
    }),
    ("fall silent about", |h, _| {
        trust(&h.spoken, "PUT", "voices", json!({ "act": "fall-silent" }), &[("act", "silent")])
    }),
    ("accept voice", |h, _| {
        let body = json!({ "act": "accept", "speaker": h.offering });
        trust(&h.own, "PUT", "voices", body, &[("act", "accept"), ("speaker", &h.offering)])
    }),
    ("end voice", |h, _| {
        let body = json!({ "act": "end", "speaker": h.speaking });
        trust(&h.own, "PUT", "voices", body, &[("act", "end-voice"), ("speaker", &h.speaking)])
    }),
    ("propose merging", |h, _| {
        let body = json!({ "into": h.other, "reason": "R" });
        about(&h.ward, "POST", "merge", body, "sla-ihop", &[("into", &h.other), ("reason", "R")])
    }),
    ("consent to merging", |h, _| merger(&h.merger, "consent")),
    ("refuse merging", |h, _| merger(&h.merger, "refuse")),
    ("take merging back", |h, _| merger(&h.own_merger, "take-back")),
    // None came along: those who may answer all of them.
    ("let act who came along", |h, _| {
        own(h, "PUT", "brought-mandates", json!({ "answer": "yes" }), "mandat-som-foljde-med", &[("answer", "yes")])
    }),
    // Without a file: those who may are told that it is missing.
    ("read in own", |h, _| own(h, "POST", "imports", json!({ "file_name": "fil.csv" }), "las-in", &[])),
    ("read in register", |_, _| {
        let body = json!({ "file_name": "fil.csv" });
        Asked::new("POST", "/api/v1/register/imports".into(), body, "/register/las-in".into(), &[])
    }),
    ("go on with own file", |_, o| import(o.of(&o.own_import), "unit")),
    ("go on with register", |_, o| import(o.of(&o.register_import), "name")),
    ("ask to act for", |h, _| own(h, "POST", "requests", json!({ "task": "T" }), "agera-for", &[("task", "T")])),
    ("ask to administer", |h, _| {
        own(h, "POST", "claims", json!({ "message": "M" }), "begar-att-administrera", &[("message", "M")])
    }),
    ("add organisation", |h, _| {
        let name = format!("Tillagd {}", h.number);
        let body = json!({ "name": name, "kind": "association", "distinct": true });
        let fields = [("name", name.as_str()), ("kind", "association"), ("distinct", "yes")];
        Asked::new("POST", "/api/v1/organisations".into(), body, "/lagg-till-organisation".into(), &fields)
    }),
    ("add community", |h, _| {
        let name = format!("By {}", h.number);
        let path = "/api/v1/areas/1880/communities".into();
        Asked::new("POST", path, json!({ "name": name }), "/omraden/1880".into(), &[("name", &name)])
    }),
];
