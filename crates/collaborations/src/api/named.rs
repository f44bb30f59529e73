//! The persons for whom a group's or a confidential collaboration is there at all, for programs.

use crate::acts::named::ADDRESSES;
use crate::acts::{named as acts, places};
use crate::store::one;
use actors::api::ListOf;
use kernel::api::{Sent, form};
use kernel::{Ctx, Reply, Request, Stop, Tx, record};
use serde::Serialize;
use utoipa::ToSchema;

/// Somebody who acts for one's own organisation, or who is named for whichever.
#[derive(Serialize, ToSchema)]
pub struct NamedView {
    /// Id of the person.
    pub person: String,
    pub name: String,
    pub organisation: String,
    pub organisation_name: String,
    /// Whether the collaboration is there for this person when she acts for the organisation.
    pub named: bool,
    /// Whether she acts for the organisation here. Somebody who is named and does not sees nothing.
    pub acts: bool,
}

/// Who of one's own can be named, and who is named for whichever organisation. For the parties that may invite, where the collaboration is open to a group or confidential.
#[utoipa::path(get, path = "/api/v1/collaborations/{id}/named", tag = "parties", params(("id" = String, Path)),
    responses((status = 200, description = "All of them", body = ListOf<NamedView>)))]
pub fn named(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = places::inside(ctx, tx, request.part("id"))?;
    acts::may_name(ctx, &c)?;
    let items = acts::people(ctx, tx, &c)?
        .into_iter()
        .map(|person| NamedView {
            named: person.named,
            acts: person.acts,
            name: actors::store::people::shown(ctx, &person.name),
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
        /// Id of somebody who acts for one's own organisation, or who is named.
        person: String,
        /// In place of `person`: mail addresses of those who act for another organisation inside, who are to be named for it.
        /// They are told by mail.
        persons: Vec<String>,
        /// Id of the organisation she is named for. Left out: one's own; with `persons` it is asked for.
        organisation: String,
        #[schema(required = true)]
        [required] named: Option<bool>,
    }
}
impl Sent for NewNamed {
    const RENAMED: &'static [(&'static str, &'static str)] = &[("persons", ADDRESSES), ("organisation", "party")];
}

/// Names a person for an organisation, or takes her name away: of one's own people, but the last who sees the collaboration, or of
/// those of one that is only invited. She is told by mail, and what rested on her there rests on nobody. Takes the mandate to represent a party.
#[utoipa::path(put, path = "/api/v1/collaborations/{id}/named", tag = "parties", params(("id" = String, Path)),
    request_body = NewNamed, responses((status = 200, description = "Who is named now", body = ListOf<NamedView>)))]
pub fn set_named(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = places::inside(ctx, tx, request.part("id"))?;
    acts::may_name(ctx, &c)?;
    let mut form = form::<NewNamed>(ctx, request)?;
    let is_named = form.value("named") == "yes";
    if form.value("person").is_empty() && !is_named {
        form.error(ctx, "person", "form-required", &[]);
    }
    if !form.is_sound() {
        return Err(form.faults());
    }
    match form.text("person").as_str() {
        "" => acts::set_by_address(ctx, tx, &c, &mut form)?.done(&form)?,
        person => acts::set(ctx, tx, &c, (person, form.value("party")), is_named)?,
    }
    // Whoever has taken away her own name no longer finds it.
    match one::find_or_stop(tx, ctx, &c.id) {
        Ok(_) => named(ctx, tx, request),
        Err(Stop::NotFound) => Reply::json(&ListOf::<NamedView>::whole(Vec::new())),
        Err(stop) => Err(stop),
    }
}
