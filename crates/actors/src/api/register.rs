//! Adding to the register and keeping an organisation's own entry, for programs.

use super::{ListOf, OrganisationView};
use crate::acts;
use crate::organisation::{Organisation, OrganisationKind};
use crate::profile::Presented;
use crate::store::{former, profile, units};
use kernel::api::{Sent, form};
use kernel::{Ctx, PartialDate, Reply, Request, Stop, Tx, record};
use serde::Serialize;
use utoipa::ToSchema;

record! {
    /// An organisation that is missing in the register.
    #[derive(ToSchema)]
    pub struct NewOrganisation {
        #[schema(required = true, example = "Granvikens byalag")]
        name: String,
        #[schema(required = true)]
        kind: OrganisationKind,
        /// Code or name of its home area.
        area: Option<String>,
        /// Its organisation number; never a personal number.
        #[schema(example = "232100-0164")]
        number: Option<String>,
        /// That it is another than those with a name like it.
        distinct: Option<bool>,
        /// That the caller acts for it and administers it.
        represents: Option<bool>,
    }
}
impl Sent for NewOrganisation {}

/// Adds an organisation. Everybody with a token may.
#[utoipa::path(post, path = "/api/v1/organisations", tag = "organisations", request_body = NewOrganisation,
    responses((status = 201, description = "Added", body = OrganisationView,
        headers(("Location" = String, description = "The new organisation")))))]
pub fn add(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let mut form = form::<NewOrganisation>(ctx, request)?;
    let id = acts::add::add(ctx, tx, &mut form, &mut Vec::new())?.done(&form)?;
    let organisation = acts::found(tx, &id)?;
    Reply::created(format!("/api/v1/organisations/{id}"), &OrganisationView::from(organisation))
}

/// What an organisation says of itself.
#[derive(Serialize, ToSchema)]
pub struct ProfileView {
    #[serde(flatten)]
    organisation: OrganisationView,
    purpose: String,
    driving_forces: Option<String>,
    /// What it can bring into a collaboration.
    brings: Option<String>,
    /// 1 community … 5 EU and international.
    level: Option<i64>,
    /// Codes of the areas it works in besides its home area.
    works_in: Vec<String>,
    primary_groups: Vec<String>,
    secondary_groups: Vec<String>,
    languages: Vec<String>,
    website: Option<String>,
    mail: Option<String>,
    phone: Option<String>,
    address: Option<String>,
    hours: Option<String>,
    /// What it was called before, the latest first.
    former_names: Vec<String>,
    /// The version a change starts from: `seen`.
    version: i64,
}

fn view(tx: &mut Tx<'_>, organisation: Organisation, presented: Presented) -> Result<ProfileView, Stop> {
    let former_names = former::of(tx, &organisation.id)?.into_iter().map(|former| former.name).collect();
    let groups = |primary: bool| {
        let of = presented.target_groups.iter().filter(|group| group.is_primary == primary);
        of.map(|group| group.name.clone()).collect()
    };
    let (primary_groups, secondary_groups) = (groups(true), groups(false));
    let p = presented.profile;
    Ok(ProfileView {
        purpose: organisation.purpose.clone(),
        organisation: OrganisationView::from(organisation),
        driving_forces: p.driving_forces,
        brings: p.brings,
        level: presented.level,
        works_in: presented.works_in.into_iter().map(|(code, _)| code).collect(),
        primary_groups,
        secondary_groups,
        languages: p.languages,
        website: p.website,
        mail: p.mail,
        phone: p.phone,
        address: p.address,
        hours: p.hours,
        former_names,
        version: presented.version,
    })
}

/// An organisation's profile, open to everybody.
#[utoipa::path(get, path = "/api/v1/organisations/{id}/profile", tag = "organisations", params(("id" = String, Path)),
    responses((status = 200, description = "The profile", body = ProfileView)))]
pub fn profile(_: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = acts::found(tx, request.part("id"))?;
    let presented = profile::of(tx, &organisation.id)?;
    Reply::json(&view(tx, organisation, presented)?)
}

record! {
    /// The whole profile; what is left out is taken away.
    #[derive(ToSchema)]
    pub struct NewProfile {
        #[schema(required = true)]
        name: String,
        #[schema(required = true)]
        kind: OrganisationKind,
        area: Option<String>,
        number: Option<String>,
        purpose: Option<String>,
        driving_forces: Option<String>,
        brings: Option<String>,
        level: Option<i64>,
        works_in: Vec<String>,
        primary_groups: Vec<String>,
        secondary_groups: Vec<String>,
        languages: Vec<String>,
        website: Option<String>,
        mail: Option<String>,
        phone: Option<String>,
        address: Option<String>,
        hours: Option<String>,
        /// The version this starts from.
        #[schema(required = true)]
        seen: Option<i64>,
    }
}
impl Sent for NewProfile {}

/// Keeps the profile. Takes the mandate to administer the organisation.
#[utoipa::path(put, path = "/api/v1/organisations/{id}/profile", tag = "organisations", params(("id" = String, Path)),
    request_body = NewProfile, responses((status = 200, description = "Kept", body = ProfileView)))]
pub fn set_profile(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = acts::administered(ctx, tx, request.part("id"))?;
    let mut form = form::<NewProfile>(ctx, request)?;
    let taken = acts::profile::save(ctx, tx, &organisation, &mut form)?;
    taken.done_or(&form, |now| view(tx, organisation.clone(), now))?;
    profile(ctx, tx, request)
}

/// A unit inside an organisation.
#[derive(Serialize, ToSchema)]
pub struct UnitView {
    /// Its number within the organisation, which never changes.
    unit: i64,
    name: String,
    /// The number of the unit it is part of.
    within: Option<i64>,
    ended: bool,
}

/// An organisation's units, also those that have ended.
#[utoipa::path(get, path = "/api/v1/organisations/{id}/units", tag = "organisations", params(("id" = String, Path)),
    responses((status = 200, description = "All of them", body = ListOf<UnitView>)))]
pub fn units(_: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = acts::found(tx, request.part("id"))?;
    Reply::json(&ListOf::whole(listed(tx, &organisation.id)?))
}

fn listed(tx: &mut Tx<'_>, organisation: &str) -> Result<Vec<UnitView>, Stop> {
    let all = units::all(tx, organisation)?.into_iter();
    Ok(all.map(|u| UnitView { unit: u.place, name: u.name, within: u.within, ended: u.ended_at.is_some() }).collect())
}

record! {
    /// A unit to add.
    #[derive(ToSchema)]
    pub struct NewUnit {
        #[schema(required = true, example = "Kulturförvaltningen")]
        unit: String,
        /// The number of the unit it is part of.
        within: Option<i64>,
    }
}
impl Sent for NewUnit {}

/// Adds a unit. Takes the mandate to administer the organisation.
#[utoipa::path(post, path = "/api/v1/organisations/{id}/units", tag = "organisations", params(("id" = String, Path)),
    request_body = NewUnit, responses((status = 201, description = "Added", body = UnitView,
        headers(("Location" = String, description = "The units, where it stands last")))))]
pub fn add_unit(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = acts::administered(ctx, tx, request.part("id"))?;
    let mut form = form::<NewUnit>(ctx, request)?;
    acts::units::add(ctx, tx, &organisation, &mut form)?.done(&form)?;
    let added = listed(tx, &organisation.id)?.pop().ok_or(Stop::NotFound)?;
    Reply::created(format!("/api/v1/organisations/{}/units", organisation.id), &added)
}

record! {
    /// Another name for a unit, or that it has ended.
    #[derive(ToSchema)]
    pub struct NewUnitState {
        unit: Option<String>,
        ended: Option<bool>,
    }
}
impl Sent for NewUnitState {}

/// Renames or ends a unit. Takes the mandate to administer the organisation.
#[utoipa::path(put, path = "/api/v1/organisations/{id}/units/{unit}", tag = "organisations",
    params(("id" = String, Path), ("unit" = i64, Path)), request_body = NewUnitState,
    responses((status = 200, description = "The unit as it stands", body = UnitView)))]
pub fn change_unit(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = acts::administered(ctx, tx, request.part("id"))?;
    let mut form = form::<NewUnitState>(ctx, request)?;
    acts::units::change(ctx, tx, &organisation, request.part("unit"), &mut form)?.done(&form)?;
    let all = listed(tx, &organisation.id)?.into_iter();
    let unit = all.into_iter().find(|unit| unit.unit.to_string() == request.part("unit")).ok_or(Stop::NotFound)?;
    Reply::json(&unit)
}

record! {
    /// That an organisation has ended, or goes on after all.
    #[derive(ToSchema)]
    pub struct NewEnded {
        /// The day it ended, as `2026-11-23`. Left out: it goes on.
        ended_on: Option<PartialDate>,
    }
}
impl Sent for NewEnded {}

/// Says that an organisation has ended, or goes on. Takes the mandate to administer it.
#[utoipa::path(put, path = "/api/v1/organisations/{id}/ended", tag = "organisations", params(("id" = String, Path)),
    request_body = NewEnded, responses((status = 200, description = "As it is now", body = OrganisationView)))]
pub fn set_ended(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = acts::administered(ctx, tx, request.part("id"))?;
    let mut form = form::<NewEnded>(ctx, request)?;
    if form.value("ended-on").is_empty() && form.is_sound() {
        form.set("act", "resume");
    }
    acts::profile::set_ended(ctx, tx, &organisation, &mut form)?.done(&form)?;
    Reply::json(&OrganisationView::from(acts::found(tx, &organisation.id)?))
}
