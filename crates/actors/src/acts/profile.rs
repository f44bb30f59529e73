//! Keeping what an organisation says of itself, and saying that it has ended.

use super::{area, lines, no_personal_numbers, number, trust};
use crate::area::Level;
use crate::organisation::{Organisation, OrganisationKind, OrganisationNumber};
use crate::profile::{Presented, Profile, TargetGroup};
use crate::store::profile::{self, Wanted};
use crate::store::{areas, organisations};
use kernel::form::{Form, Taken, is_mail_address};
use kernel::record::Word;
use kernel::{Ctx, Stop, Tx};

/// The form filled in with what stands now.
pub fn form(organisation: &Organisation, area: Option<&str>, presented: &Presented) -> Form {
    let profile = &presented.profile;
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let groups = |primary: bool| {
        let of = presented.target_groups.iter().filter(|group| group.is_primary == primary);
        of.map(|group| group.name.as_str()).collect::<Vec<_>>().join("\n")
    };
    let works_in: Vec<&str> = presented.works_in.iter().map(|(_, name)| name.as_str()).collect();
    Form::new(&[
        ("name", &organisation.name),
        ("kind", organisation.kind.as_str()),
        ("area", area.unwrap_or_default()),
        ("number", &organisation.number.as_ref().map(OrganisationNumber::to_string).unwrap_or_default()),
        ("level", &presented.level.map(|level| level.to_string()).unwrap_or_default()),
        ("purpose", &organisation.purpose),
        ("driving-forces", &text(&profile.driving_forces)),
        ("brings", &text(&profile.brings)),
        ("languages", &profile.languages.join("\n")),
        ("website", &text(&profile.website)),
        ("mail", &text(&profile.mail)),
        ("phone", &text(&profile.phone)),
        ("address", &text(&profile.address)),
        ("hours", &text(&profile.hours)),
        ("works-in", &works_in.join("\n")),
        ("primary-groups", &groups(true)),
        ("secondary-groups", &groups(false)),
        ("seen", &presented.version.to_string()),
    ])
}

/// The fields that are written in one's own words.
const TEXTS: &[&str] = &[
    "name",
    "area",
    "purpose",
    "driving-forces",
    "brings",
    "languages",
    "website",
    "mail",
    "phone",
    "address",
    "hours",
    "works-in",
    "primary-groups",
    "secondary-groups",
];

/// Keeps it, or says what stands now where somebody saved in between. The caller has seen that the one who asks administers
/// the organisation.
pub fn save(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    organisation: &Organisation,
    form: &mut Form,
) -> Result<Taken<(), Presented>, Stop> {
    no_personal_numbers(ctx, form, TEXTS);
    let name = form.required(ctx, "name", 150);
    let kind = OrganisationKind::from_word(form.value("kind"));
    if kind.is_none() {
        form.error(ctx, "kind", "form-required", &[]);
    }
    let home = area(ctx, tx, form, "area")?;
    let number = number(ctx, form);
    if let Some(number) = &number
        && let Some(other) = profile::number_taken(tx, number, &organisation.id)?
    {
        let other = organisations::find(tx, &other)?.map(|other| other.name).unwrap_or_default();
        form.error(ctx, "number", "actors-number-taken", &[("name", (&other).into())]);
    }
    let level = form.text("level").parse().ok().and_then(Level::new).map(Level::number);
    let purpose = form.optional(ctx, "purpose", 2000);
    let mail = given(ctx, form, "mail", 200);
    if mail.as_ref().is_some_and(|mail| !is_mail_address(mail)) {
        form.error(ctx, "mail", "actors-wrong-mail", &[]);
    }
    let website = given(ctx, form, "website", 300);
    if website.as_ref().is_some_and(|site| !is_website(site)) {
        form.error(ctx, "website", "actors-wrong-website", &[]);
    }
    let described = Profile {
        driving_forces: given(ctx, form, "driving-forces", 2000),
        brings: given(ctx, form, "brings", 2000),
        languages: lines(ctx, form, "languages", 60),
        website,
        mail,
        phone: given(ctx, form, "phone", 60),
        address: given(ctx, form, "address", 300),
        hours: given(ctx, form, "hours", 300),
    };
    let works_in = works_in(ctx, tx, form)?;
    let groups = |names: Vec<String>, is_primary| names.into_iter().map(move |name| TargetGroup { name, is_primary });
    let primary = lines(ctx, form, "primary-groups", 300);
    let secondary = lines(ctx, form, "secondary-groups", 300);
    let target_groups = groups(primary, true).chain(groups(secondary, false)).collect();
    let seen = form.seen()?;
    let Some(kind) = kind.filter(|_| form.is_sound()) else { return Ok(Taken::Wrong) };
    let wanted = Wanted { name, kind, area: home, number, purpose, level, profile: described, works_in, target_groups };
    match profile::save(tx, ctx, organisation, &wanted, seen)? {
        true => {
            let is_same = wanted.name == organisation.name
                && wanted.kind == organisation.kind
                && wanted.number == organisation.number;
            if !is_same {
                trust::follow_change(ctx, tx, organisation, &wanted.name)?;
            }
            Ok(Taken::Done(()))
        }
        false => Ok(Taken::Crossed(profile::of(tx, &organisation.id)?)),
    }
}

/// A text that was given.
fn given(ctx: &Ctx, form: &mut Form, field: &str, limit: usize) -> Option<String> {
    Some(form.optional(ctx, field, limit)).filter(|text| !text.is_empty())
}

fn is_website(text: &str) -> bool {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    host.is_some_and(|host| host.contains('.') && !host.contains(char::is_whitespace))
}

/// The codes of the areas that were named.
fn works_in(ctx: &Ctx, tx: &mut Tx<'_>, form: &mut Form) -> Result<Vec<String>, Stop> {
    let mut codes = Vec::new();
    for line in lines(ctx, form, "works-in", 100) {
        match areas::meant(tx, &line)? {
            Some(area) if !codes.contains(&area.code) => codes.push(area.code),
            Some(_) => {}
            None => form.error(ctx, "works-in", "actors-unknown-area", &[("name", (&line).into())]),
        }
    }
    Ok(codes)
}

/// Says that an organisation has ended, or that it goes on after all.
pub fn set_ended(ctx: &Ctx, tx: &mut Tx<'_>, organisation: &Organisation, form: &mut Form) -> Result<Taken<()>, Stop> {
    if form.value("act") == "resume" {
        profile::set_ended(tx, ctx, &organisation.id, None)?;
        return Ok(Taken::Done(()));
    }
    form.required(ctx, "ended-on", 10);
    let day = form.day(ctx, "ended-on").unwrap_or_default();
    if !form.is_sound() {
        return Ok(Taken::Wrong);
    }
    profile::set_ended(tx, ctx, &organisation.id, Some(&day))?;
    // What an organisation that has ended said of others counts no longer.
    trust::settle(ctx, tx, &organisation.id)?;
    Ok(Taken::Done(()))
}
