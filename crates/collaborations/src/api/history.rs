//! A collaboration's history, for programs of its parties.

use crate::access::{self, Act};
use crate::pages;
use crate::store::{one, titles};
use actors::api::{ListOf, window};
use kernel::{Ctx, Reply, Request, Stop, Tx, journal};
use serde::Serialize;
use utoipa::ToSchema;

/// One thing that was done.
#[derive(Serialize, ToSchema)]
pub struct EntryView {
    pub number: i64,
    #[schema(format = DateTime, example = "2026-11-23T20:15:00Z")]
    pub at: String,
    /// Absent where the program itself did it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
    /// Id in the register.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    #[schema(example = "journal-party-invited")]
    pub verb: String,
    /// The same in words, in the language of `Accept-Language`.
    pub what: String,
    pub subject_kind: String,
    pub subject_id: String,
    /// What the agreement, goal or action is called that it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject_title: Option<String>,
}

/// The history, the newest first.
#[utoipa::path(get, path = "/api/v1/collaborations/{id}/history", tag = "collaborations",
    params(("id" = String, Path), ("limit" = Option<i64>, Query, description = "at most 100"),
        ("page" = Option<i64>, Query, description = "from 1")),
    responses((status = 200, description = "A page of it", body = ListOf<EntryView>)))]
pub fn history(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = one::find_or_stop(tx, ctx, request.part("id"))?;
    if !access::may(ctx, &c, Act::SeeHistory) {
        return Err(Stop::NotFound);
    }
    let (limit, offset) = window(request);
    let stream = one::stream(&c.id);
    let total = journal::count(tx, &stream)?;
    let entries = journal::page(tx, &stream, limit, offset)?;
    let names = pages::history::names(tx, &entries)?;
    let called = |id: &String| names.get(id).map(|name| actors::store::people::shown(ctx, name));
    let titles = titles::of(ctx, tx, &c.id, &entries)?;
    let items = entries
        .iter()
        .map(|entry| EntryView {
            number: entry.number,
            at: entry.at.iso(),
            person: entry.person.as_ref().and_then(called),
            organisation: entry.organisation.clone(),
            verb: entry.verb.clone(),
            what: ctx.t(&entry.verb),
            subject_kind: entry.subject_kind.clone(),
            subject_id: entry.subject_id.clone(),
            subject_title: match entry.subject_kind.as_str() {
                "person" => called(&entry.subject_id),
                _ => titles::find(&titles, entry).map(|title| title.title.clone()),
            },
        })
        .collect();
    Reply::json(&ListOf::counted(total, limit, request, items))
}
