//! What waits for the person whose token it is, and what is kept about her.

use super::ListOf;
use crate::acts::account;
use crate::pages::my_data;
use crate::person::Reminders;
use crate::store::people;
use kernel::api::{Sent, form};
use kernel::duty::{MOST_WAITING, NOBODY, Waits};
use kernel::{Ctx, Language, Reply, Request, Stop, Tx, record};
use serde::Serialize;
use utoipa::ToSchema;

/// Everything that is kept about the token's person: a list of rows for each kind of thing, by its name.
#[utoipa::path(get, path = "/api/v1/me/data", tag = "me",
    responses((status = 200, description = "All of it", body = Object)))]
pub fn data(ctx: &Ctx, tx: &mut Tx<'_>, _: &Request) -> Result<Reply, Stop> {
    let tables = my_data::kept(ctx, tx)?;
    Reply::json(&my_data::as_json(ctx, &tables))
}

/// How the person is written to.
#[derive(Serialize, ToSchema)]
pub struct MailView {
    /// The language of all mails to her.
    pub language: Language,
    /// Whether she is reminded of what she has been named for that waits.
    pub reminders: Reminders,
}

/// How the token's person is written to.
#[utoipa::path(get, path = "/api/v1/me/mail", tag = "me",
    responses((status = 200, description = "As it is now", body = MailView)))]
pub fn mail(ctx: &Ctx, tx: &mut Tx<'_>, _: &Request) -> Result<Reply, Stop> {
    let person = people::find(tx, ctx.person().ok_or(Stop::SignIn)?)?.ok_or(Stop::NotFound)?;
    let language = ctx.installation.spoken(person.language.unwrap_or_default());
    Reply::json(&MailView { language, reminders: person.reminders })
}

record! {
    /// How the person wants to be written to.
    #[derive(ToSchema)]
    pub struct NewMail {
        #[schema(required = true)]
        [required] language: Option<Language>,
        /// `never`: no reminders of actions and goals that wait.
        #[schema(required = true)]
        [required] reminders: Option<Reminders>,
    }
}
impl Sent for NewMail {}

/// Chooses how the token's person is written to.
#[utoipa::path(put, path = "/api/v1/me/mail", tag = "me", request_body = NewMail,
    responses((status = 200, description = "As it is now", body = MailView)))]
pub fn set_mail(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let mut form = form::<NewMail>(ctx, request)?;
    if !form.is_sound() {
        return Err(form.faults());
    }
    account::choose_mail(ctx, tx, &mut form)?.done(&form)?;
    mail(ctx, tx, request)
}

/// One thing that waits.
#[derive(Serialize, ToSchema)]
pub struct WaitsView {
    /// The key of what is to be done, the same in every language.
    #[schema(example = "agreements-wait-sign")]
    pub task: String,
    /// The same in words, in the language of `Accept-Language`.
    pub what: String,
    pub title: String,
    /// The collaboration's title, where there is one.
    pub place: String,
    /// The address of the page where it is done.
    pub address: String,
    /// The day it is to be done by; null where there is none.
    #[schema(format = Date)]
    pub due: Option<String>,
    pub is_overdue: bool,
    /// Whether it rests on a person, the caller or one she stands in for; otherwise it waits for whoever may do it.
    pub is_named: bool,
}

/// What waits for the token's person and for those she stands in for, in the organisation the token acts for: what has a day
/// first, the earliest of those first.
#[utoipa::path(get, path = "/api/v1/me/waiting", tag = "me",
    responses((status = 200, description = "All of it, on one page", body = ListOf<WaitsView>)))]
pub fn waiting(ctx: &Ctx, tx: &mut Tx<'_>, _: &Request) -> Result<Reply, Stop> {
    ctx.person().ok_or(Stop::SignIn)?;
    let today = ctx.now.date();
    let view = |waits: Waits| WaitsView {
        task: waits.what.to_owned(),
        what: ctx.ta(waits.what, &[("title", (&waits.title).into())]),
        title: waits.title,
        place: waits.place,
        address: waits.address,
        is_overdue: waits.due.as_ref().is_some_and(|due| *due < today),
        due: waits.due,
        is_named: waits.person.is_some_and(|person| person != NOBODY),
    };
    Reply::json(&ListOf::whole(crate::acts::waiting::list(ctx, tx, MOST_WAITING)?.into_iter().map(view).collect()))
}
