//! What a party says of its own part: its task, what it contributes, what it stands to gain (COL-5, COL-6).

use super::{OWN_PART, SHOW, below, bound};
use crate::acts::own_part;
use crate::acts::own_part::TakeOver;
use crate::collaboration::{Collaboration, Party};
use crate::file::{ContributionKind, Influence};
use actors::Organisation;
use actors::profile::Presented;
use design::field::{Field, Kind, checkboxes, input, select, textarea};
use kernel::form::{Form, Taken};
use kernel::record::Word;
use kernel::{Ctx, Reply, Request, Stop, Text, Tx};
use maud::{Markup, html};

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (c, party) = own_part::found(ctx, tx, request.part("id"))?;
    let words =
        |text: &Option<Text>| text.as_ref().map_or("", |text| text.for_reader(ctx.language, c.language).0).to_owned();
    let (task, gain) = (words(&party.entry.task), words(&party.entry.own_benefit));
    let influence = party.entry.influence.map_or("", Influence::as_str);
    let units = own_part::unit_choices(tx, &party, c.language)?;
    let mut filled = vec![("task", task.as_str()), ("own-benefit", &gain), ("influence", influence)];
    filled.extend(units.iter().filter(|unit| unit.takes_part).map(|unit| ("unit", unit.value.as_str())));
    view(ctx, tx, &c, &party, &Form::new(&filled))
}

pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (c, party) = own_part::found(ctx, tx, request.part("id"))?;
    bound(ctx, request)?;
    let mut form = Form::sent(request);
    match own_part::set(ctx, tx, &c, party.clone(), &mut form)? {
        Taken::Done(()) => {
            let stays = form.value("more") == "yes" || !form.value("take").is_empty();
            Ok(Reply::to(ctx.href(if stays { &OWN_PART } else { &SHOW }, &[&c.id])))
        }
        Taken::Wrong => view(ctx, tx, &c, &party, &form),
    }
}

fn view(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration, party: &Party, form: &Form) -> Result<Reply, Stop> {
    let t = |key: &str| ctx.t(key);
    let kinds: Vec<_> = ContributionKind::ALL
        .iter()
        .map(|kind| {
            (kind.as_str().to_owned(), ctx.word("collaborations-contribution", *kind).trim_end_matches(':').to_owned())
        })
        .collect();
    let levels: Vec<_> = Influence::ALL
        .iter()
        .map(|level| (level.as_str().to_owned(), ctx.word("collaborations-influence", *level)))
        .collect();
    let given: Vec<(String, String, Option<String>)> = party
        .entry
        .contributes
        .iter()
        .enumerate()
        .map(|(i, given)| {
            let kind = given.kind.map(|kind| ctx.word("collaborations-contribution", kind)).unwrap_or_default();
            let words = given.text.as_ref().map_or("", |text| text.for_reader(ctx.language, c.language).0);
            ((i + 1).to_string(), format!("{kind} {words}"), None)
        })
        .collect();
    let units: Vec<(String, String, Option<String>)> = own_part::unit_choices(tx, party, c.language)?
        .into_iter()
        .map(|unit| (unit.value, unit.name.for_reader(ctx.language, c.language).0.to_owned(), None))
        .collect();
    let (organisation, presented) = own_part::presented(ctx, tx)?;
    let offered = own_part::offered(party, &organisation, &presented.profile, c.language);
    let from_profile = profile_part(ctx, &organisation, &presented);
    let body = html! {
        h1.ds-heading data-size="lg" { (t("collaborations-own-part")) }
        p.s-lead { (t("collaborations-own-part-lead")) }
        (design::error_summary(ctx, form))
        (design::binding_form(ctx, &ctx.href(&OWN_PART, &[&c.id]), html! {
            (textarea(ctx, form, Field::new("task", &t("collaborations-task")).hint(&t("collaborations-task-hint")).optional(), 3))
            (take_over(ctx, offered.task.as_deref(), TakeOver::Task))
            (textarea(ctx, form, Field::new("own-benefit", &t("collaborations-gains")).hint(&t("collaborations-gains-hint")).optional(), 3))
            (take_over(ctx, offered.own_benefit.as_deref(), TakeOver::OwnBenefit))
            (select(ctx, form, Field::new("influence", &t("collaborations-influence")).optional(), &levels, Some("–")))
            @if !units.is_empty() {
                (checkboxes(ctx, form, Field::new("unit", &t("collaborations-own-units")).hint(&t("collaborations-own-units-hint")).optional(), &units))
            }
            @if !given.is_empty() {
                (checkboxes(ctx, form, Field::new("remove", &t("collaborations-contributes-remove")).optional(), &given))
            }
            h2.ds-heading data-size="sm" { (t("collaborations-contributes-add")) }
            (take_over(ctx, offered.brings.as_deref(), TakeOver::Brings))
            (select(ctx, form, Field::new("kind", &t("actors-kind")).optional(), &kinds, Some("–")))
            (input(ctx, form, Field::new("what", &t("collaborations-contributes-what")).hint(&t("collaborations-contributes-hint")).optional(), Kind::Text))
            div.s-row {
                (design::button(&t("collaborations-own-part-act")))
                button.ds-button data-variant="secondary" type="submit" name="more" value="yes" { (t("collaborations-own-part-more")) }
            }
        }))
        (from_profile)
    };
    let page = below(ctx, c, t("collaborations-own-part"), body).unlisted();
    Ok(if form.is_sound() { page } else { page.with_errors() }.into())
}

/// What the profile says that fits here, and the button that takes it over.
fn take_over(ctx: &Ctx, words: Option<&str>, what: TakeOver) -> Markup {
    html! { @if let Some(words) = words {
        div.s-voice__unit {
            p.s-meta { (ctx.t("collaborations-profile-says")) }
            p { (words) }
            button.ds-button data-variant="tertiary" type="submit" name="take" value=(what.as_str()) formnovalidate {
                (ctx.word("collaborations-take-over", what))
            }
        }
    } }
}

/// What else the profile says, which the other parties read there: kept once, and not written again here.
fn profile_part(ctx: &Ctx, organisation: &Organisation, presented: &Presented) -> Markup {
    let t = |key: &str| ctx.t(key);
    let p = &presented.profile;
    let said = |text: &Option<String>| html! { @if let Some(text) = text { (text) } };
    let areas = presented.works_in.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>().join(", ");
    let groups = presented.target_groups.iter().map(|group| group.name.as_str()).collect::<Vec<_>>().join(", ");
    let address = ctx.href(&actors::pages::ORGANISATION, &[&organisation.id]);
    let contact = [&p.mail, &p.phone, &p.hours];
    let is_empty =
        groups.is_empty() && areas.is_empty() && p.languages.is_empty() && contact.iter().all(|c| c.is_none());
    let lead = if is_empty { t("collaborations-your-profile-empty") } else { t("collaborations-your-profile-lead") };
    design::section(
        "profile",
        &t("collaborations-your-profile"),
        html! {
            p { (lead) " " a.ds-link href=(address) { (organisation.name) } }
            (design::facts(&[
                (t("actors-target-groups-here"), html! { (groups) }),
                (t("actors-works-in"), html! { (areas) }),
                (t("actors-languages"), html! { (p.languages.join(", ")) }),
                (t("actors-contact-mail"), said(&p.mail)),
                (t("actors-phone"), said(&p.phone)),
                (t("actors-hours"), said(&p.hours)),
            ]))
        },
    )
}
