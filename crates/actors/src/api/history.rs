//! An organisation's own history, for the programs of its administrators.

use super::{ListOf, window};
use crate::acts::history::{FIELDS, read, said};
use crate::store::people;
use kernel::form::Form;
use kernel::{Ctx, Reply, Request, Stop, Tx};
use serde::Serialize;
use utoipa::ToSchema;

/// One thing that was done for an organisation or with it.
#[derive(Serialize, ToSchema)]
pub struct OrganisationEntryView {
    pub number: i64,
    #[schema(format = DateTime, example = "2026-11-23T20:15:00Z")]
    pub at: String,
    /// Id of the person; null where the program itself did it.
    pub person: Option<String>,
    /// What the person is called.
    pub name: Option<String>,
    /// Id of the organisation the person acted for; null where she acted for none.
    pub organisation: Option<String>,
    #[schema(example = "journal-mandate-granted")]
    pub verb: String,
    /// The same in words, in the language of `Accept-Language`.
    pub what: String,
    pub subject_kind: String,
    pub subject_id: String,
    /// What the entry says beside that, in words: what a mandate allows, a day, a name.
    pub said: Option<String>,
}

/// The organisation's history, the newest first: mandates, invitations, handing over, requests, units, profile, verification and
/// merging. For its administrators; others get 404.
#[utoipa::path(get, path = "/api/v1/organisations/{id}/history", tag = "organisations",
    params(("id" = String, Path), ("verb" = Option<String>, Query), ("person" = Option<String>, Query, description = "id"),
        ("from" = Option<String>, Query, description = "a day"),
        ("until" = Option<String>, Query, description = "a day, which is included"),
        ("limit" = Option<i64>, Query, description = "at most 100"), ("page" = Option<i64>, Query, description = "from 1")),
    responses((status = 200, description = "A page of it", body = ListOf<OrganisationEntryView>)))]
pub fn organisation_history(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let mut form = Form::new(&FIELDS.map(|name| (name, request.query(name))));
    let (limit, offset) = window(request);
    let told = read(ctx, tx, request.part("id"), &mut form, (limit, offset))?;
    if !form.is_sound() {
        return Err(form.faults());
    }
    let items = told
        .entries
        .iter()
        .map(|entry| OrganisationEntryView {
            number: entry.number,
            at: entry.at.iso(),
            person: entry.person.clone(),
            name: entry.person.as_ref().and_then(|person| told.people.get(person)).map(|name| people::shown(ctx, name)),
            organisation: entry.organisation.clone(),
            what: ctx.t(&entry.verb),
            verb: entry.verb.clone(),
            subject_kind: entry.subject_kind.clone(),
            subject_id: entry.subject_id.clone(),
            said: said(ctx, entry),
        })
        .collect();
    Reply::json(&ListOf::new(told.counted, limit, request, items))
}
