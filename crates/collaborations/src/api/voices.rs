//! The voices of the own party's units, for programs.

use crate::acts::voices::{self as acts, Spoken};
use crate::acts::work::asked_of_parties;
use crate::store::voices;
use crate::voice::{UnitVoice, VoiceAct};
use actors::api::ListOf;
use kernel::api::{Sent, form};
use kernel::{Ctx, Reply, Request, Stop, Tx, record};
use serde::Serialize;
use utoipa::ToSchema;

/// A unit's voice, as only its party sees it.
#[derive(Serialize, ToSchema)]
pub struct UnitVoiceView {
    /// The unit's number within the organisation.
    pub unit: i64,
    pub name: String,
    /// What is being written.
    pub text: String,
    /// What stands under the party's answer, for those who see that.
    pub shown: Option<String>,
    /// To be sent back as `seen`; 0 where nothing has been written.
    pub version: i64,
}

impl From<&UnitVoice> for UnitVoiceView {
    fn from(voice: &UnitVoice) -> Self {
        Self {
            unit: voice.unit,
            name: voice.name.clone(),
            text: voice.text.clone(),
            shown: voice.shown.clone(),
            version: voice.version,
        }
    }
}

impl From<&Spoken> for UnitVoiceView {
    fn from(spoken: &Spoken) -> Self {
        spoken.voice.as_ref().map_or_else(
            || Self {
                unit: spoken.unit.place,
                name: spoken.unit.name.clone(),
                text: String::new(),
                shown: None,
                version: 0,
            },
            Self::from,
        )
    }
}

/// What the own party's units have written on a question.
#[utoipa::path(get, path = "/api/v1/collaborations/{id}/answers/{question}/voices", tag = "work",
    params(("id" = String, Path), ("question" = String, Path)),
    responses((status = 200, description = "All of them, on one page", body = ListOf<UnitVoiceView>)))]
pub fn unit_voices(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let asked = asked_of_parties(ctx, tx, request.part("id"), request.part("question"))?;
    let own =
        voices::own(tx, &asked.collaboration.id, &asked.question.id.0, ctx.organisation_in(&asked.collaboration.id))?;
    Reply::json(&ListOf::whole(own.iter().map(UnitVoiceView::from).collect()))
}

fn found(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Spoken, Stop> {
    acts::spoken(ctx, tx, request.part("id"), request.part("question"), request.part("unit"))
}

/// One unit's voice on a question.
#[utoipa::path(get, path = "/api/v1/collaborations/{id}/answers/{question}/voices/{unit}", tag = "work",
    params(("id" = String, Path), ("question" = String, Path), ("unit" = String, Path)),
    responses((status = 200, description = "The voice, empty where nothing has been written", body = UnitVoiceView)))]
pub fn unit_voice(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    Reply::json(&UnitVoiceView::from(&found(ctx, tx, request)?))
}

record! {
    /// What a unit says, or what its party does with it.
    #[derive(ToSchema)]
    pub struct NewUnitVoice {
        /// The `version` it was written from, 0 for none.
        #[schema(required = true)]
        [required] seen: i64,
        /// `save` takes a mandate in the unit, and leaves what others see as it was.
        #[schema(required = true)]
        [required] act: VoiceAct,
        /// With `save`. Restricted Markdown, at most 20 000 characters.
        text: Option<String>,
    }
}
impl Sent for NewUnitVoice {}

/// Saves a unit's voice, shows it under the party's answer, or shows it no longer. Takes the mandate to answer, and to save a
/// mandate in that unit. 409 with what stands now where a colleague was first.
#[utoipa::path(put, path = "/api/v1/collaborations/{id}/answers/{question}/voices/{unit}", tag = "work",
    params(("id" = String, Path), ("question" = String, Path), ("unit" = String, Path)), request_body = NewUnitVoice,
    responses((status = 200, description = "Kept", body = UnitVoiceView)))]
pub fn speak_in_unit(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let spoken = found(ctx, tx, request)?;
    let mut form = form::<NewUnitVoice>(ctx, request)?;
    acts::speak(ctx, tx, &spoken, &mut form)?
        .done_or(&form, |theirs| theirs.as_ref().map(UnitVoiceView::from).ok_or(Stop::NotFound))?;
    unit_voice(ctx, tx, request)
}
