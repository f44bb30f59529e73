//! The administration for programs: the same acts by a token of somebody who looks after the installation.

pub mod health;
pub mod journal;
pub mod logo;
pub mod people;
pub mod texts;

use crate::acts::settings as acts;
use crate::setting::{Setting, Takes, version};
use actors::access::as_administrator;
use actors::api::ListOf;
use kernel::api::{Sent, form};
use kernel::form::Form;
use kernel::record::Word;
use kernel::{Ctx, Installation, Reply, Request, Stop, Tx, record};
use serde::Serialize;
use utoipa::ToSchema;

/// A setting of the installation.
#[derive(Serialize, ToSchema)]
pub struct SettingView {
    #[schema(example = "theme")]
    pub setting: String,
    pub value: String,
    pub default: String,
    /// What it can be, where that is a closed list. Several are written with blanks between.
    pub choices: Vec<String>,
    /// To be sent back as `seen`.
    pub version: String,
}

impl SettingView {
    fn of(ctx: &Ctx, setting: Setting, installation: &Installation) -> Self {
        Self {
            setting: setting.as_str().to_owned(),
            value: setting.of(installation),
            default: setting.of(&Installation::default()),
            choices: setting.choices(ctx).into_iter().map(|(word, _)| word).collect(),
            version: version(&[setting], installation),
        }
    }
}

record! {
    /// What a setting shall be.
    #[derive(ToSchema)]
    pub struct NewSetting {
        /// The `version` it was decided from.
        #[schema(required = true)]
        [required] seen: String,
        #[schema(required = true)]
        value: String,
    }
}
impl Sent for NewSetting {}

/// All settings, each beside its default. For administrators of the installation.
#[utoipa::path(get, path = "/api/v1/administration/settings", tag = "administration",
    responses((status = 200, description = "All of them", body = ListOf<SettingView>)))]
pub fn settings(ctx: &Ctx, _: &mut Tx<'_>, _: &Request) -> Result<Reply, Stop> {
    as_administrator(ctx)?;
    let items = Setting::ALL.iter().map(|setting| SettingView::of(ctx, *setting, &ctx.installation)).collect();
    Reply::json(&ListOf::whole(items))
}

/// One setting. For administrators of the installation.
#[utoipa::path(get, path = "/api/v1/administration/settings/{setting}", tag = "administration",
    params(("setting" = String, Path)), responses((status = 200, description = "The setting", body = SettingView)))]
pub fn setting(ctx: &Ctx, _: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    as_administrator(ctx)?;
    Reply::json(&SettingView::of(ctx, named(request)?, &ctx.installation))
}

/// Changes a setting. It holds at once here, and within seconds in every program on the same database.
#[utoipa::path(put, path = "/api/v1/administration/settings/{setting}", tag = "administration",
    params(("setting" = String, Path)), request_body = NewSetting,
    responses((status = 200, description = "As it is now", body = SettingView)))]
pub fn set_setting(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    as_administrator(ctx)?;
    let setting = named(request)?;
    let sent = form::<NewSetting>(ctx, request)?;
    if !sent.is_sound() {
        return Err(sent.faults());
    }
    // The setting's own field, as the page has it.
    let (value, name) = (sent.value("value"), setting.as_str());
    let mut values: Vec<(&str, &str)> = match setting.takes() {
        Takes::Several => value.split_whitespace().map(|one| (name, one)).collect(),
        _ => vec![(name, value)],
    };
    values.push(("seen", sent.value("seen")));
    let mut own = Form::new(&values);
    let taken = acts::change(ctx, tx, &[setting], &mut own)?;
    for error in &mut own.errors {
        error.field = "value".into();
    }
    let now = taken.done_or(&own, |now| Ok(SettingView::of(ctx, setting, &now)))?;
    Reply::json(&SettingView::of(ctx, setting, &now))
}

fn named(request: &Request) -> Result<Setting, Stop> {
    Setting::from_word(request.part("setting")).ok_or(Stop::NotFound)
}
