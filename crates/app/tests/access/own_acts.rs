//! What one does with one's own account, each as a program sends it and as a page's form does.

use crate::asked::{Act, Asked};
use serde_json::json;

pub const ACTS: &[Act] = &[
    ("take request back", |_, o| {
        let path = format!("/api/v1/me/requests/{}", o.of(&o.request));
        let body = json!({ "act": "take-back" });
        Asked::new("PUT", path, body, "/min-sida/forfragningar".into(), &[("request", &o.request)])
    }),
    // A key is made on a page only: one that has got loose makes no other.
    ("make key", |_, _| Asked::page("/min-sida/nycklar".into(), &[("name", "Prov"), ("for", "read")])),
    ("end key", |_, o| {
        let path = format!("/api/v1/me/tokens/{}", o.of(&o.spare_token));
        let fields = [("revoke", o.spare_token.as_str())];
        Asked::new("PUT", path, json!({ "act": "end" }), "/min-sida/nycklar".into(), &fields)
    }),
    ("sign out there", |_, o| {
        let path = format!("/api/v1/me/sessions/{}", o.of(&o.spare_session));
        let fields = [("place", o.spare_session.as_str())];
        Asked::new("PUT", path, json!({ "act": "end" }), "/min-sida/inloggningar".into(), &fields)
    }),
    ("sign out everywhere", |_, _| {
        let fields = [("place", "everywhere")];
        let path = "/api/v1/me/sessions".into();
        Asked::new("PUT", path, json!({ "act": "end" }), "/min-sida/inloggningar".into(), &fields)
    }),
    ("choose mails", |_, _| {
        let body = json!({ "language": "en", "reminders": "never" });
        let fields = [("language", "en"), ("reminders", "never")];
        Asked::new("PUT", "/api/v1/me/mail".into(), body, "/min-sida/mejl".into(), &fields)
    }),
    ("fetch own data", |_, _| Asked::read("/api/v1/me/data", "/min-sida/uppgifter/fil")),
    ("close account", |_, _| {
        let path = "/api/v1/me/closing".into();
        Asked::new("PUT", path, json!({ "confirm": true }), "/min-sida/avsluta".into(), &[("confirm", "yes")])
    }),
    // A program's key acts for one organisation, so that only browsers change it.
    ("act for it", |h, _| Asked::page("/agera-for".into(), &[("organisation", &h.own)])),
];
