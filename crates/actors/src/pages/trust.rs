//! Who says that an organisation is what it says it is, and who speaks for it: for those who can add to that.

use super::{ORGANISATION, TRUST, below, bound};
use crate::access;
use crate::acts::{administered, found, trust as acts};
use crate::organisation::Organisation;
use crate::profile::{Verification, Voice, Way};
use crate::store::trust;
use design::field::{Field, Kind, input};
use kernel::form::{Form, Taken};
use kernel::{Ctx, Reply, Request, Stop, Tx};
use maud::{Markup, html};

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = found(tx, request.part("id"))?;
    page(ctx, tx, &organisation, &Form::default())
}

pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = found(tx, request.part("id"))?;
    let mut form = Form::sent(request);
    let taken = match request.field("act") {
        "domain" => {
            bound(ctx, request)?;
            acts::by_domain(ctx, tx, &organisation)?;
            Taken::Done(())
        }
        "vouch" => {
            bound(ctx, request)?;
            acts::offer(ctx, tx, &organisation, &mut form)?
        }
        "accept" => {
            administered(ctx, tx, &organisation.id)?;
            bound(ctx, request)?;
            acts::accept(ctx, tx, &organisation, request.field("speaker"))?;
            Taken::Done(())
        }
        "end-voice" => {
            administered(ctx, tx, &organisation.id)?;
            bound(ctx, request)?;
            acts::end_voice(ctx, tx, &organisation, request.field("speaker"))?;
            Taken::Done(())
        }
        "silent" => {
            bound(ctx, request)?;
            acts::fall_silent(ctx, tx, &organisation)?;
            Taken::Done(())
        }
        "administrator" => acts::by_administrator(ctx, tx, &organisation, &mut form)?,
        "take-back" => {
            acts::take_back(ctx, tx, &organisation, request.field("verification"))?;
            Taken::Done(())
        }
        _ => return Err(Stop::Bad("act")),
    };
    match taken {
        Taken::Done(()) => Ok(Reply::to(ctx.href(&ORGANISATION, &[&organisation.id]))),
        Taken::Wrong => page(ctx, tx, &organisation, &form),
    }
}

fn page(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &Organisation, form: &Form) -> Result<Reply, Stop> {
    let t = |key: &str| ctx.t(key);
    let verifications = trust::verifications(tx, &organisation.id)?;
    let domain = acts::own_domain(ctx, tx, organisation)?;
    let may_vouch = acts::may_vouch(ctx, tx, organisation)?;
    let speaks = access::may_speak_for(ctx, &organisation.id)
        && trust::speaks_or_wants_to(tx, ctx.organisation(), &organisation.id)?;
    let (offered, spoken_for_by) = (acts::offered(ctx, tx, organisation)?, trust::spoken_for_by(tx, &organisation.id)?);
    let is_own = access::may_administer(ctx, &organisation.id);
    if !is_own && !may_vouch && !speaks && !ctx.is_administrator() {
        return Err(Stop::NotFound);
    }
    let address = ctx.href(&TRUST, &[&organisation.id]);
    let act = |act: &str, fields: Markup| html! { input type="hidden" name="act" value=(act); (fields) };
    let of = |voice: &Voice, button: Markup| html! { input type="hidden" name="speaker" value=(voice.id); (button) };
    let body = html! {
        h1.ds-heading data-size="lg" { (ctx.ta("actors-trust-of", &[("organisation", (&organisation.name).into())])) }
        (design::error_summary(ctx, form))
        @if verifications.is_empty() { p.s-lead { (t("actors-not-verified")) } }
        @else { ul { @for v in &verifications { li { (in_words(ctx, v)) } } } }
        @if is_own && !(offered.is_empty() && spoken_for_by.is_empty()) {
            (design::section("voices", &t("actors-voices"), html! {
                @if !offered.is_empty() { p { (t("actors-offered-lead")) } }
                @for voice in &offered {
                    p { (ctx.ta("actors-offered", &[("speaker", (&voice.name).into()), ("matter", (&voice.matter).into())])) }
                    div.s-row {
                        (design::binding_form(ctx, &address, act("accept", of(voice, design::button(&ctx.ta("actors-offer-accept", &[("speaker", (&voice.name).into())]))))))
                        (design::binding_form(ctx, &address, act("end-voice", of(voice, design::quiet_button(&ctx.ta("actors-offer-refuse", &[("speaker", (&voice.name).into())]))))))
                    }
                }
                @for voice in &spoken_for_by {
                    p { (ctx.ta("actors-spoken-for", &[("speaker", (&voice.name).into()), ("matter", (&voice.matter).into())])) }
                    (design::binding_form(ctx, &address, act("end-voice", of(voice, design::quiet_button(&ctx.ta("actors-voice-end", &[("speaker", (&voice.name).into())]))))))
                }
            }))
        }
        @if is_own {
            (design::section("domain", &t("actors-verify-domain"), html! {
                @match &domain {
                    Ok(domain) => {
                        p { (ctx.ta("actors-verify-domain-lead", &[("domain", domain.into())])) }
                        (design::binding_form(ctx, &address, act("domain", design::button(&t("actors-verify-domain-act")))))
                    }
                    Err(why) => { p { (t(why)) } }
                }
                p { (t("actors-verify-others")) }
            }))
        }
        @if may_vouch {
            (design::section("vouch", &t("actors-vouch"), html! {
                p { (ctx.ta("actors-vouch-lead", &[("organisation", (&organisation.name).into())])) }
                (design::binding_form(ctx, &address, act("vouch", html! {
                    (input(ctx, form, Field::new("matter", &t("actors-matter")).hint(&t("actors-matter-hint")), Kind::Text))
                    (design::button(&t("actors-vouch-act")))
                })))
            }))
        }
        @if speaks {
            (design::section("silent", &t("actors-silent"), html! {
                (design::binding_form(ctx, &address, act("silent", design::quiet_button(&t("actors-silent-act")))))
            }))
        }
        @if ctx.is_administrator() {
            (design::section("administrator", &t("actors-verify-administrator"), html! {
                (design::form(ctx, &address, act("administrator", html! {
                    (input(ctx, form, Field::new("evidence", &t("actors-evidence")).hint(&t("actors-evidence-hint")), Kind::Text))
                    (design::button(&t("actors-verify-act")))
                })))
                @for v in &verifications {
                    (design::form(ctx, &address, act("take-back", html! {
                        input type="hidden" name="verification" value=(v.id);
                        (design::plain_button(&ctx.ta("actors-verification-take-back", &[("what", (&in_words(ctx, v)).into())])))
                    })))
                }
            }))
        }
    };
    let page = below(ctx, organisation, t("actors-trust"), body);
    Ok(if form.is_sound() { page } else { page.with_errors() }.into())
}

/// Who says so and since when, in a sentence.
pub fn in_words(ctx: &Ctx, verification: &Verification) -> String {
    let by = verification.by_organisation_name.as_deref().unwrap_or_default();
    let day = verification.at.in_words(ctx.language);
    let args = [("evidence", (&verification.evidence).into()), ("by", by.into()), ("day", (&day).into())];
    ctx.ta(
        match verification.way {
            Way::Administrator => "actors-verified-administrator",
            Way::Domain => "actors-verified-domain",
            Way::Umbrella => "actors-verified-umbrella",
        },
        &args,
    )
}
