//! Administrators, for programs.

use crate::acts::administrators as acts;
use actors::access::as_administrator;
use actors::api::{ListOf, YesOrNo};
use actors::store::administrators::{self as store, Administrator, Nomination};
use kernel::api::{Sent, form};
use kernel::record::Word;
use kernel::{Ctx, Language, Reply, Request, Stop, Tx, record};
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
        /// The language somebody who is not known yet is written to in. Left out: that of `Accept-Language`.
        language: Option<Language>,
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

/// What came of naming somebody.
#[derive(Serialize, ToSchema)]
pub struct AddedView {
    /// Id of the person.
    pub person: String,
    pub name: String,
    /// Whether another administrator has to confirm it first.
    pub waits: bool,
}

/// Names somebody to look after the installation. Where there is another administrator, that one confirms it first; otherwise
/// she is one at once, and gets a mail.
#[utoipa::path(post, path = "/api/v1/administration/administrators", tag = "administration", request_body = NewAdministrator,
    responses((status = 201, description = "Named, or made", body = AddedView,
        headers(("Location" = String, description = "All administrators")))))]
pub fn add_administrator(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    as_administrator(ctx)?;
    let mut form = form::<NewAdministrator>(ctx, request)?;
    let (person, waits) = match acts::add(ctx, tx, &mut form)?.done(&form)? {
        acts::Added::Made(person) => (person, false),
        acts::Added::Named(person) => (person, true),
    };
    let to = if waits { "nominations" } else { "administrators" };
    let view = AddedView { person: person.id, name: person.name, waits };
    Reply::created(format!("/api/v1/administration/{to}"), &view)
}

/// Somebody who was named, and waits for another administrator's yes.
#[derive(Serialize, ToSchema)]
pub struct NominationView {
    /// Id of the person.
    pub person: String,
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mail: Option<String>,
    /// Id of the one who named her.
    pub named_by: String,
    #[schema(format = DateTime)]
    pub named_at: String,
}

impl From<Nomination> for NominationView {
    fn from(one: Nomination) -> Self {
        let (person, named_at) = (one.person, one.named_at.iso());
        Self { person, name: one.name, mail: one.mail, named_by: one.named_by, named_at }
    }
}

/// Those who were named and wait. For administrators.
#[utoipa::path(get, path = "/api/v1/administration/nominations", tag = "administration",
    responses((status = 200, description = "All of them", body = ListOf<NominationView>)))]
pub fn nominations(ctx: &Ctx, tx: &mut Tx<'_>, _: &Request) -> Result<Reply, Stop> {
    as_administrator(ctx)?;
    let waiting = store::nominations(tx, ctx.now)?;
    Reply::json(&ListOf::whole(waiting.into_iter().map(NominationView::from).collect()))
}

record! {
    /// The answer about somebody who was named.
    #[derive(ToSchema)]
    pub struct NewAnswerToNomination {
        #[schema(required = true)]
        [required] answer: Option<YesOrNo>,
    }
}
impl Sent for NewAnswerToNomination {}

/// Confirms somebody whom another administrator has named, or says no. Answers with those who are administrators now.
#[utoipa::path(put, path = "/api/v1/administration/nominations/{person}", tag = "administration",
    params(("person" = String, Path)), request_body = NewAnswerToNomination,
    responses((status = 200, description = "The administrators", body = ListOf<AdministratorView>)))]
pub fn answer_nomination(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    as_administrator(ctx)?;
    let yes = actors::api::word::<NewAnswerToNomination, YesOrNo>(ctx, request, "answer")? == YesOrNo::Yes;
    acts::answer(ctx, tx, request.part("person"), yes)?;
    all(tx)
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
