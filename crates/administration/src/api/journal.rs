//! The installation's journal, for programs.

use crate::acts::journal::{FIELDS, wanted};
use actors::access::as_administrator;
use actors::api::{ListOf, window};
use kernel::form::Form;
use kernel::journal::Stream;
use kernel::journal::looking;
use kernel::web::Counted;
use kernel::{Ctx, Reply, Request, Stop, Tx};
use serde::Serialize;
use utoipa::ToSchema;

/// One thing that was done.
#[derive(Serialize, ToSchema)]
pub struct DoneView {
    pub number: i64,
    #[schema(format = DateTime)]
    pub at: String,
    /// Id of the person; absent where the program itself did it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    #[schema(example = "journal-setting-changed")]
    pub verb: String,
    /// The same in words, in the language of `Accept-Language`.
    pub what: String,
    pub subject_kind: String,
    pub subject_id: String,
}

/// How far a chain has come.
#[derive(Serialize, ToSchema)]
pub struct ChainView {
    /// `installation`, or an organisation's: `organisation:` and its id.
    #[schema(example = "installation")]
    pub chain: String,
    pub number: i64,
    pub hash: String,
    #[schema(format = DateTime)]
    pub moved: String,
}

/// The installation's own journal, the newest first. For its administrators.
#[utoipa::path(get, path = "/api/v1/administration/journal", tag = "administration",
    params(("verb" = Option<String>, Query), ("person" = Option<String>, Query, description = "id or e-mail address"),
        ("organisation" = Option<String>, Query, description = "id"), ("from" = Option<String>, Query, description = "a day"),
        ("until" = Option<String>, Query, description = "a day, which is included"),
        ("limit" = Option<i64>, Query, description = "at most 100"), ("page" = Option<i64>, Query, description = "from 1")),
    responses((status = 200, description = "A page of it", body = ListOf<DoneView>)))]
pub fn journal(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let mut form = Form::new(&FIELDS.map(|name| (name, request.query(name))));
    let wanted = wanted(ctx, tx, &mut form)?;
    if !form.is_sound() {
        return Err(form.faults());
    }
    let (limit, offset) = window(request);
    let far = Counted::limit(offset, 200);
    let counted = Counted::of(looking::count_found(tx, &Stream::Installation, &wanted, far)?, far);
    let items = looking::found(tx, &Stream::Installation, &wanted, limit, offset)?
        .into_iter()
        .map(|entry| DoneView {
            number: entry.number,
            at: entry.at.iso(),
            person: entry.person,
            organisation: entry.organisation,
            what: ctx.t(&entry.verb),
            verb: entry.verb,
            subject_kind: entry.subject_kind,
            subject_id: entry.subject_id,
        })
        .collect();
    Reply::json(&ListOf::new(counted, limit, request, items))
}

/// How far the journal's chains of the installation and of each organisation have come. For administrators of the installation.
/// Those of collaborations, also closed ones, are not told of one by one: the daily checkpoint binds them into the
/// installation's.
#[utoipa::path(get, path = "/api/v1/administration/journal/chains", tag = "administration",
    params(("limit" = Option<i64>, Query, description = "at most 100"), ("page" = Option<i64>, Query, description = "from 1")),
    responses((status = 200, description = "A page of them", body = ListOf<ChainView>)))]
pub fn chains(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    as_administrator(ctx)?;
    let (limit, offset) = window(request);
    let (total, heads) = looking::heads(tx, limit, offset)?;
    let items = heads
        .into_iter()
        .map(|head| ChainView { chain: head.stream, number: head.number, hash: head.hash, moved: head.moved_at.iso() })
        .collect();
    Reply::json(&ListOf::counted(total, limit, request, items))
}
