//! The persons for whom a group's or a confidential collaboration is there at all, for programs.

use crate::acts::{named as acts, places};
use crate::store::one;
use actors::api::ListOf;
use kernel::api::{Sent, form};
use kernel::{Ctx, Reply, Request, Stop, Tx, record};
use serde::Serialize;
use utoipa::ToSchema;

/// Somebody who acts for a party or for one invited.
#[derive(Serialize, ToSchema)]
pub struct NamedView {
    /// Id of the person.
    pub person: String,
    pub name: String,
    pub organisation: String,
    pub organisation_name: String,
    /// Whether the collaboration is there for this person.
    pub named: bool,
}

/// Who can be named, and who is. For the parties that may invite, where the collaboration is open to a group or confidential.
#[utoipa::path(get, path = "/api/v1/collaborations/{id}/named", tag = "parties", params(("id" = String, Path)),
    responses((status = 200, description = "All of them", body = ListOf<NamedView>)))]
pub fn named(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = places::inside(ctx, tx, request.part("id"))?;
    acts::may_name(ctx, &c)?;
    let named = one::named_persons(tx, &c.id)?;
    let items = acts::people(ctx, tx, &c)?
        .into_iter()
        .map(|person| NamedView {
            named: named.contains(&person.person),
            name: actors::store::people::shown(ctx, &person.person_name),
            person: person.person,
            organisation: person.organisation,
            organisation_name: person.organisation_name,
        })
        .collect();
    Reply::json(&ListOf::whole(items))
}

record! {
    /// That a person is named, or no longer.
    #[derive(ToSchema)]
    pub struct NewNamed {
        /// Id of somebody who acts for a party or for one invited.
        #[schema(required = true)]
        [required] person: String,
        #[schema(required = true)]
        [required] named: Option<bool>,
    }
}
impl Sent for NewNamed {}

/// Names a person, or no longer; the last one stays. Takes the mandate to represent a party.
#[utoipa::path(put, path = "/api/v1/collaborations/{id}/named", tag = "parties", params(("id" = String, Path)),
    request_body = NewNamed, responses((status = 200, description = "Who is named now", body = ListOf<NamedView>)))]
pub fn set_named(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = places::inside(ctx, tx, request.part("id"))?;
    acts::may_name(ctx, &c)?;
    let form = form::<NewNamed>(ctx, request)?;
    if !form.is_sound() {
        return Err(form.faults());
    }
    acts::set(ctx, tx, &c, form.value("person"), form.value("named") == "yes")?;
    // Whoever has taken away her own name no longer finds it.
    match one::find_or_stop(tx, ctx, &c.id) {
        Ok(_) => named(ctx, tx, request),
        Err(Stop::NotFound) => Reply::json(&ListOf::<NamedView>::whole(Vec::new())),
        Err(stop) => Err(stop),
    }
}
