//! One organisation: what it is and says of itself, who vouches for it, and all it takes part in.

use super::trust::in_words;
use super::{
    AREA, CLAIM, HISTORY, JOIN, MERGE, ORGANISATION, ORGANISATIONS, PEOPLE, PROFILE, TRUST, UNITS, merger, requests,
};
use crate::access;
use crate::acts;
use crate::area::Level;
use crate::organisation::Organisation;
use crate::profile::{Presented, TargetGroup, Voice};
use crate::store::{areas, former, organisations, profile, trust, units};
use kernel::subject::{self, Found, SubjectRef};
use kernel::{Ctx, Page, Reply, Request, Stop, Tx};
use maud::{Markup, html};

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = organisations::find(tx, request.part("id"))?.ok_or(Stop::NotFound)?;
    if let Some(into) = &organisation.merged_into {
        return Ok(Reply::to(ctx.href(&ORGANISATION, &[into])));
    }
    let presented = profile::of(tx, &organisation.id)?;
    let former = former::of(tx, &organisation.id)?;
    let verifications = trust::verifications(tx, &organisation.id)?;
    let (speaks_for, spoken_for_by) =
        (trust::speaks_for(tx, &organisation.id)?, trust::spoken_for_by(tx, &organisation.id)?);
    let units = units::all(tx, &organisation.id)?;
    let area = match &organisation.area {
        Some(code) => areas::find(tx, code)?,
        None => None,
    };
    let own = own_part(ctx, tx, &organisation)?;
    let subject = SubjectRef::new("organisation", &organisation.id);
    let panels = subject::sections(ctx, tx, &subject, Found::new(&organisation))?;
    let t = |key: &str| ctx.t(key);
    let standing: Vec<Markup> = units
        .iter()
        .filter(|unit| unit.ended_at.is_none())
        .map(|unit| html! { (unit.name) @if let Some(within) = &unit.within_name { span.s-quiet { " (" (within) ")" } } })
        .collect();
    let names: Vec<String> = former.iter().map(|f| f.name.clone()).collect();
    let facts = [
        (t("actors-kind"), html! { (ctx.word("actors-kind", organisation.kind)) }),
        (
            t("actors-home-area"),
            html! { @if let Some(area) = &area { a.ds-link href=(ctx.href(&AREA, &[&area.code])) { (area.name) } } },
        ),
        (t("actors-number"), html! { @if let Some(number) = &organisation.number { span.s-number { (number) } } }),
        (t("actors-former-names"), html! { (names.join(", ")) }),
        (t("actors-units"), design::joined(&standing, ", ")),
    ];
    let body = html! {
        h1.ds-heading data-size="lg" { (organisation.name) }
        @if let Some(day) = &organisation.ended_on {
            (design::notice(design::Tone::Info, html! { p { (ctx.ta("actors-has-ended", &[("day", day.into())])) } }))
        }
        @if !organisation.purpose.is_empty() { p.s-lead { (organisation.purpose) } }
        (design::facts(&facts))
        p.s-meta {
            @if verifications.is_empty() { (t("actors-not-verified")) }
            @for (i, verification) in verifications.iter().enumerate() { @if i > 0 { " " } (in_words(ctx, verification)) }
        }
        (own)
        (said(ctx, &presented))
        (voices(ctx, "members", "actors-speaks-for", &speaks_for))
        (voices(ctx, "represented", "actors-spoken-for-by", &spoken_for_by))
        @for (_, panel) in &panels { (design::section(panel.anchor, &panel.heading, panel.body.clone())) }
    };
    let about = Some(organisation.purpose.as_str()).filter(|purpose| !purpose.is_empty());
    Ok(Page::new(&organisation.name, body)
        .below(t("actors-organisations"), ctx.href(&ORGANISATIONS, &[]))
        .about(about)
        .into())
}

/// The ways onward for those who look after it, or could.
fn own_part(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &Organisation) -> Result<Markup, Stop> {
    let id = organisation.id.as_str();
    let way = |key: &str, address: &kernel::Address| design::quiet_way_on(&ctx.t(key), &ctx.href(address, &[id]));
    let is_own = access::may_administer(ctx, id);
    let waiting = match acts::trust::claims(ctx, tx, organisation) {
        Ok(_) => requests::way(ctx, tx, id)?,
        Err(Stop::NotFound) => None,
        Err(stop) => return Err(stop),
    };
    let merging = match acts::merge::brought(ctx, tx, organisation) {
        Ok(_) => merger::ways(ctx, tx, id)?,
        Err(Stop::NotFound) => html! {},
        Err(stop) => return Err(stop),
    };
    let offered = acts::trust::offered(ctx, tx, organisation)?;
    // Whoever wants to act for it asks those who administer it; where nobody does, one asks to.
    let is_administered = trust::is_administered(tx, ctx, id)?;
    let may_claim = ctx.person().is_some() && organisation.is_active() && !is_administered;
    let may_vouch = acts::trust::may_vouch(ctx, tx, organisation)?;
    Ok(html! {
        @if let Some(waiting) = waiting { (waiting) }
        (merging)
        @if !offered.is_empty() {
            (design::notice(design::Tone::Waiting, html! { p { a.ds-link href=(ctx.href(&TRUST, &[id])) {
                (ctx.ta("actors-offers-wait", &[("count", offered.len().into())]))
            } } }))
        }
        @if is_own {
            p.s-row { (way("actors-profile-edit", &PROFILE)) (way("actors-people", &PEOPLE)) (way("actors-units", &UNITS)) (way("actors-trust", &TRUST)) (way("actors-history", &HISTORY)) }
        } @else {
            p.s-row {
                @if may_claim { (way("actors-claim", &CLAIM)) }
                @if is_administered && organisation.is_active() && ctx.organisation() != id {
                    (design::quiet_way_on(&ctx.ta("actors-join", &[("organisation", (&organisation.name).into())]), &ctx.href(&JOIN, &[id])))
                }
                @if may_vouch || ctx.is_administrator() { (way("actors-trust", &TRUST)) }
            }
        }
        @if ctx.is_administrator() { p { (way("actors-merge", &MERGE)) } }
    })
}

/// The profile, as far as it has been filled in.
fn said(ctx: &Ctx, presented: &Presented) -> Markup {
    let t = |key: &str| ctx.t(key);
    let p = &presented.profile;
    let text = |text: &Option<String>| html! { @if let Some(text) = text { (text) } };
    let level = presented.level.and_then(Level::new);
    let areas: Vec<Markup> = presented
        .works_in
        .iter()
        .map(|(code, name)| html! { a.ds-link href=(ctx.href(&AREA, &[code])) { (name) } })
        .collect();
    let groups = |primary: bool| {
        let of: Vec<&TargetGroup> = presented.target_groups.iter().filter(|g| g.is_primary == primary).collect();
        html! { @if !of.is_empty() { ul.ds-list { @for group in of { li { (group.name) } } } } }
    };
    let about = design::facts(&[
        (t("actors-driving-forces"), text(&p.driving_forces)),
        (t("actors-brings"), text(&p.brings)),
        (t("actors-level"), html! { @if let Some(level) = level { (level.words(ctx)) } }),
        (t("actors-works-in"), design::joined(&areas, ", ")),
        (t("actors-primary-groups"), groups(true)),
        (t("actors-secondary-groups"), groups(false)),
    ]);
    let contact = design::facts(&[
        (
            t("actors-website"),
            html! { @if let Some(site) = &p.website { a.ds-link href=(site) rel="nofollow" { (site) } } },
        ),
        (
            t("actors-contact-mail"),
            html! { @if let Some(mail) = &p.mail { a.ds-link href={ "mailto:" (mail) } { (mail) } } },
        ),
        (t("actors-phone"), text(&p.phone)),
        (t("actors-address"), text(&p.address)),
        (t("actors-hours"), text(&p.hours)),
        (t("actors-languages"), html! { (p.languages.join(", ")) }),
    ]);
    html! {
        @if !about.0.is_empty() { (design::section("about", &t("actors-about"), about)) }
        @if !contact.0.is_empty() { (design::section("contact", &t("actors-contact"), contact)) }
    }
}

fn voices(ctx: &Ctx, anchor: &str, heading: &str, voices: &[Voice]) -> Markup {
    html! {
        @if !voices.is_empty() {
            (design::section(anchor, &ctx.t(heading), html! {
                ul.s-links { @for voice in voices { li { a.ds-link href=(ctx.href(&ORGANISATION, &[&voice.id])) { (voice.name) } span.s-quiet { " · " (voice.matter) } } } }
            }))
        }
    }
}
