//! A unit's own voice on a question, as its people write it and its party chooses to show it (ACT-3).

use super::answer::one_version;
use super::{ANSWER, STEP, UNIT_VOICE, WORK, below, bound};
use crate::access::{self, Act};
use crate::acts::voices::{self as acts, Spoken};
use crate::acts::work::Asked;
use crate::picture::Heard;
use crate::store::voices;
use crate::voice::{UnitVoice, VoiceAct};
use design::field::{Field, textarea};
use kernel::form::{Form, Taken};
use kernel::record::Word;
use kernel::{Ctx, Language, Mandate, Reply, Request, Stop, Tx};
use maud::{Markup, html};

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let spoken = found(ctx, tx, request)?;
    let text = spoken.voice.as_ref().map_or("", |voice| voice.text.as_str());
    view(ctx, tx, &spoken, &Form::new(&[("text", text)]), None)
}

/// Saves it, shows it under the party's answer, or shows it no longer.
pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let spoken = found(ctx, tx, request)?;
    bound(ctx, request)?;
    let mut form = Form::sent(request);
    match acts::speak(ctx, tx, &spoken, &mut form)? {
        Taken::Done(()) => {
            let answer = ctx.href(&ANSWER, &[&spoken.asked.collaboration.id, &spoken.asked.question.id.0]);
            Ok(Reply::to(format!("{answer}#units")))
        }
        Taken::Wrong => view(ctx, tx, &spoken, &form, None),
        Taken::Crossed(theirs) => {
            // One that was to be shown has been written in since: it is read before it is shown.
            let theirs = theirs.ok_or(Stop::NotFound)?;
            if form.value("act") == VoiceAct::Show.as_str() {
                form.set("text", &theirs.text);
            }
            view(ctx, tx, &spoken, &form, Some(&theirs))
        }
    }
}

fn found(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Spoken, Stop> {
    acts::spoken(ctx, tx, request.part("id"), request.part("question"), request.part("unit"))
}

fn view(ctx: &Ctx, tx: &mut Tx<'_>, spoken: &Spoken, form: &Form, crossed: Option<&UnitVoice>) -> Result<Reply, Stop> {
    let t = |key: &str| ctx.t(key);
    let (c, question) = (&spoken.asked.collaboration, &spoken.asked.question);
    let versions = voices::versions(tx, spoken.of(ctx))?;
    let names = super::answer::writers(tx, &versions)?;
    let seen = crossed.or(spoken.voice.as_ref()).map_or(0, |voice| voice.version);
    let who = of_unit(ctx, &spoken.unit.name, c.name_of(ctx.organisation_in(&c.id)));
    let body = html! {
        h1.ds-heading data-size="lg" { (design::text(ctx, &question.text, Language::Swedish)) }
        p.s-lead { (who) }
        (design::error_summary(ctx, form))
        @if let Some(theirs) = crossed {
            (design::notice(design::Tone::Waiting, html! {
                h2.ds-heading data-size="xs" { (t("collaborations-crossed")) }
                p { (t("collaborations-crossed-lead")) }
                h3.ds-heading data-size="2xs" { (t("collaborations-crossed-theirs")) }
                div.s-prose { (kernel::markdown::html(&theirs.text, 4)) }
                p { (t("collaborations-crossed-yours")) }
            }))
        }
        @if spoken.may_write(ctx) {
            p { (t("collaborations-voice-lead")) }
            (design::binding_form(ctx, &ctx.href(&UNIT_VOICE, &[&c.id, &question.id.0, &spoken.unit.place.to_string()]), html! {
                input type="hidden" name="seen" value=(seen);
                input type="hidden" name="act" value=(VoiceAct::Save.as_str());
                (textarea(ctx, form, Field::new("text", &t("collaborations-voice-text")).hint(&t("collaborations-markdown")), 10))
                (design::button(&t("collaborations-voice-save")))
            }))
        } @else {
            (design::notice(design::Tone::Info, html! { p { (t("collaborations-may-not-speak")) } }))
            @if let Some(voice) = &spoken.voice { div.s-prose { (kernel::markdown::html(&voice.text, 2)) } }
        }
        @if !versions.is_empty() {
            (design::section("versions", &t("collaborations-versions"), html! {
                @for version in &versions { (one_version(ctx, c.name_of(ctx.organisation_in(&c.id)), &names, version, None)) }
            }))
        }
    };
    let step = spoken.asked.page().title().for_reader(ctx.language, Language::Swedish).0;
    let mut page = below(ctx, c, t("collaborations-voice"), body)
        .below(t("collaborations-tab-work"), ctx.href(&WORK, &[&c.id]))
        .below(step, ctx.href(&STEP, &[&c.id, spoken.asked.page().id()]))
        .below(t("collaborations-your-answer"), ctx.href(&ANSWER, &[&c.id, &question.id.0]))
        .unlisted();
    if crossed.is_some() {
        page.status = 409;
    } else if !form.is_sound() {
        page = page.with_errors();
    }
    Ok(page.into())
}

/// Whose voice it is: “Skola, för Granviks kommun”.
pub fn of_unit(ctx: &Ctx, unit: &str, party: &str) -> String {
    ctx.ta("collaborations-voice-of", &[("unit", unit.into()), ("party", party.into())])
}

/// What a party shows of its units, under its own answer in the shared picture.
pub fn under(ctx: &Ctx, heard: &Heard<'_>) -> Markup {
    html! {
        @for voice in &heard.units {
            div.s-voice__unit {
                p.s-voice__sight { (of_unit(ctx, &voice.name, &heard.party.name)) }
                div.s-prose { (kernel::markdown::html(voice.shown.as_deref().unwrap_or_default(), 5)) }
            }
        }
    }
}

/// The units' voices beside the party's own answer: what each says, and whether others hear it.
pub fn beside(ctx: &Ctx, tx: &mut Tx<'_>, asked: &Asked) -> Result<Markup, Stop> {
    let (c, question) = (&asked.collaboration, asked.question.id.0.as_str());
    let own = voices::own(tx, &c.id, question, ctx.organisation_in(&c.id))?;
    let may_answer = access::may(ctx, c, Act::Answer);
    let mine: Vec<_> = match ctx.acting() {
        Some(acting) if may_answer => acting.units_for(Mandate::Answer, &c.id),
        _ => Vec::new(),
    };
    if own.is_empty() && mine.is_empty() {
        return Ok(design::nothing());
    }
    let at = |unit: i64| ctx.href(&UNIT_VOICE, &[&c.id, question, &unit.to_string()]);
    let party = c.name_of(ctx.organisation_in(&c.id));
    let body = html! {
        p { (ctx.t("collaborations-voices-lead")) }
        @for voice in &own {
            div.s-voice__unit {
                h3.ds-heading data-size="xs" { (of_unit(ctx, &voice.name, party)) }
                p.s-meta {
                    (ctx.t(if voice.shown.is_some() { "collaborations-voice-is-shown" } else { "collaborations-voice-is-own" }))
                    @if voice.has_unshown_changes() { " · " (ctx.t("collaborations-unshared-changes")) }
                    " · " a.ds-link href=(at(voice.unit)) { (ctx.t("collaborations-voice-read")) span.s-unseen { ": " (voice.name) } }
                }
                div.s-prose { (kernel::markdown::html(&voice.text, 4)) }
                @if may_answer {
                    div.s-row {
                        @if voice.shown.is_none() || voice.has_unshown_changes() { (act_form(ctx, &at(voice.unit), voice, VoiceAct::Show, "collaborations-voice-show")) }
                        @if voice.shown.is_some() { (act_form(ctx, &at(voice.unit), voice, VoiceAct::Hide, "collaborations-voice-hide")) }
                    }
                }
            }
        }
        @for of in mine.iter().filter(|of| own.iter().all(|voice| voice.unit != of.unit)) {
            p { (design::way_on(&ctx.ta("collaborations-voice-write", &[("unit", (&of.name).into())]), &at(of.unit))) }
        }
    };
    Ok(design::section("units", &ctx.t("collaborations-voices"), body))
}

fn act_form(ctx: &Ctx, address: &str, voice: &UnitVoice, act: VoiceAct, key: &str) -> Markup {
    design::binding_form(
        ctx,
        address,
        html! {
            input type="hidden" name="seen" value=(voice.version);
            input type="hidden" name="act" value=(act.as_str());
            button.ds-button data-variant="secondary" type="submit" { (ctx.t(key)) span.s-unseen { ": " (voice.name) } }
        },
    )
}
