//! The voices of a party's units: a unit writes its own, the party chooses what stands under its answer (ACT-3).

use super::work::{Asked, LIMIT, asked_of_parties};
use crate::access::{self, Act};
use crate::store::voices::{self, Of};
use crate::voice::{UnitVoice, VoiceAct};
use actors::store::units::{self, Unit};
use kernel::form::{Form, Taken};
use kernel::{Ctx, Stop, Tx};

/// A unit of the own party and a question, for the party's people.
pub struct Spoken {
    pub asked: Asked,
    pub unit: Unit,
    /// What it has said so far.
    pub voice: Option<UnitVoice>,
}

impl Spoken {
    /// Whether the one who asks writes this unit's voice.
    pub fn may_write(&self, ctx: &Ctx) -> bool {
        self.unit.ended_at.is_none() && access::may_speak_in(ctx, &self.asked.collaboration, self.unit.place)
    }

    pub fn of<'a>(&'a self, ctx: &'a Ctx) -> Of<'a> {
        Of {
            collaboration: &self.asked.collaboration.id,
            question: &self.asked.question.id.0,
            organisation: ctx.organisation_in(&self.asked.collaboration.id),
            unit: self.unit.place,
        }
    }
}

/// The unit and the question. A unit that has ended is there where it has said something.
pub fn spoken(ctx: &Ctx, tx: &mut Tx<'_>, id: &str, question: &str, unit: &str) -> Result<Spoken, Stop> {
    let asked = asked_of_parties(ctx, tx, id, question)?;
    let all = units::all(tx, ctx.organisation_in(&asked.collaboration.id))?;
    let unit = all.into_iter().find(|known| known.place.to_string() == unit).ok_or(Stop::NotFound)?;
    let said =
        voices::own(tx, &asked.collaboration.id, &asked.question.id.0, ctx.organisation_in(&asked.collaboration.id))?;
    let voice = said.into_iter().find(|voice| voice.unit == unit.place);
    if unit.ended_at.is_some() && voice.is_none() {
        return Err(Stop::NotFound);
    }
    Ok(Spoken { asked, unit, voice })
}

/// Saves a unit's voice, shows it under the party's answer, or shows it no longer. Crossed: what a colleague wrote.
pub fn speak(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    spoken: &Spoken,
    form: &mut Form,
) -> Result<Taken<(), Option<UnitVoice>>, Stop> {
    let act: VoiceAct = form.word("act")?;
    let may = match act {
        VoiceAct::Save => spoken.may_write(ctx),
        VoiceAct::Show | VoiceAct::Hide => access::may(ctx, &spoken.asked.collaboration, Act::Answer),
    };
    if !may {
        let key = match act {
            VoiceAct::Save => "collaborations-may-not-speak",
            VoiceAct::Show | VoiceAct::Hide => "collaborations-may-not-answer",
        };
        return Err(Stop::Refused(key));
    }
    let of = spoken.of(ctx);
    let kept = match act {
        VoiceAct::Hide => {
            voices::hide(tx, ctx, of)?;
            true
        }
        VoiceAct::Show => {
            let text = spoken.voice.as_ref().map_or("", |voice| voice.text.as_str());
            if text.is_empty() {
                return Err(Stop::Refused("collaborations-nothing-to-show"));
            }
            let seen = form.seen()?;
            voices::show(tx, ctx, of, text, seen)?
        }
        VoiceAct::Save => {
            let seen = form.seen()?;
            let text = form.required(ctx, "text", LIMIT);
            if !form.is_sound() {
                return Ok(Taken::Wrong);
            }
            voices::write(tx, ctx, of, &spoken.unit.name, &text, seen)?
        }
    };
    if kept {
        return Ok(Taken::Done(()));
    }
    let now = voices::own(tx, of.collaboration, of.question, of.organisation)?;
    Ok(Taken::Crossed(now.into_iter().find(|voice| voice.unit == of.unit)))
}
