//! Administrators, for programs.

use crate::acts::administrators as acts;
use actors::access::as_administrator;
use actors::api::ListOf;
use actors::store::administrators::{self as store, Administrator};
use kernel::api::{Sent, form};
use kernel::record::Word;
use kernel::{Ctx, Reply, Request, Stop, Tx, record};
use serde::Serialize;
use utoipa::ToSchema;

/// One who looks after the installation.
#[derive(Serialize, ToSchema)]
pub struct AdministratorView {
    /// Id of the person.
    pub person: String,
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mail: Option<String>,
    #[schema(format = DateTime)]
    pub since: String,
}

impl From<Administrator> for AdministratorView {
    fn from(one: Administrator) -> Self {
        Self { person: one.person, name: one.name, mail: one.mail, since: one.added_at.iso() }
    }
}

record! {
    /// Who is to look after the installation too.
    #[derive(ToSchema)]
    pub struct NewAdministrator {
        #[schema(required = true)]
        mail: String,
        /// The name of somebody who is not known yet.
        name: Option<String>,
    }
}
impl Sent for NewAdministrator {}

kernel::words! {
    pub enum AdministratorAct {
        End = "end",
    }
}

record! {
    /// What is done about an administrator: `end`.
    #[derive(ToSchema)]
    pub struct NewAdministratorAct {
        #[schema(required = true, value_type = String, example = "end")]
        [required] act: AdministratorAct,
    }
}
impl Sent for NewAdministratorAct {}

/// Who looks after the installation. For administrators.
#[utoipa::path(get, path = "/api/v1/administration/administrators", tag = "administration",
    responses((status = 200, description = "All of them", body = ListOf<AdministratorView>)))]
pub fn administrators(ctx: &Ctx, tx: &mut Tx<'_>, _: &Request) -> Result<Reply, Stop> {
    as_administrator(ctx)?;
    all(tx)
}

fn all(tx: &mut Tx<'_>) -> Result<Reply, Stop> {
    Reply::json(&ListOf::whole(store::all(tx)?.into_iter().map(AdministratorView::from).collect()))
}

/// Makes somebody an administrator, who gets a mail.
#[utoipa::path(post, path = "/api/v1/administration/administrators", tag = "administration", request_body = NewAdministrator,
    responses((status = 201, description = "Made", body = AdministratorView,
        headers(("Location" = String, description = "All administrators")))))]
pub fn add_administrator(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    as_administrator(ctx)?;
    let mut form = form::<NewAdministrator>(ctx, request)?;
    let person = acts::add(ctx, tx, &mut form)?.done(&form)?;
    let made = store::all(tx)?.into_iter().find(|one| one.person == person.id).ok_or(Stop::NotFound)?;
    Reply::created("/api/v1/administration/administrators", &AdministratorView::from(made))
}

/// Ends it. The only administrator stays. Answers with those who are left.
#[utoipa::path(put, path = "/api/v1/administration/administrators/{person}", tag = "administration",
    params(("person" = String, Path)), request_body = NewAdministratorAct,
    responses((status = 200, description = "Those who are left", body = ListOf<AdministratorView>)))]
pub fn end_administrator(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    as_administrator(ctx)?;
    let form = form::<NewAdministratorAct>(ctx, request)?;
    if AdministratorAct::from_word(form.value("act")).is_none() || !form.is_sound() {
        return Err(form.faults());
    }
    acts::remove(ctx, tx, request.part("person"))?;
    all(tx)
}
