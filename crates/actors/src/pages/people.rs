//! An organisation's people on one page: who may do what, invitations, units. For its administrators.

use super::{END_MANDATE, ORGANISATION, PEOPLE};
use crate::access;
use crate::organisation::Organisation;
use crate::person::MandateRecord;
use crate::store::people::Grant;
use crate::store::{organisations, people, sessions};
use design::field::{Field, Kind, checkboxes, input};
use kernel::form::{Form, is_mail_address};
use kernel::record::Word;
use kernel::{Ctx, Mandate, Page, PartialDate, Reply, Request, Stop, Tx, mail};
use maud::{Markup, html};

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = administered(ctx, tx, request)?;
    let form = Form::new(&[("starts", &ctx.now.date()), ("acts", "represent"), ("acts", "answer")]);
    page(ctx, tx, &organisation, &form, None)
}

/// The organisation, for those who administer it and act for it now. Others learn nothing.
fn administered(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Organisation, Stop> {
    let id = request.part("id");
    if !access::may_administer(ctx, id) {
        return Err(Stop::NotFound);
    }
    organisations::find(tx, id)?.ok_or(Stop::NotFound)
}

/// Invites a person by mail, or adds a unit.
pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = administered(ctx, tx, request)?;
    let mut form = Form::sent(request);
    if request.field("act") == "unit" {
        let unit = form.required(ctx, "unit", 200);
        if !form.is_sound() {
            return page(ctx, tx, &organisation, &form, None);
        }
        organisations::add_unit(tx, ctx, &organisation.id, &unit)?;
        return Ok(Reply::to(ctx.href(&PEOPLE, &[&organisation.id])));
    }
    let address = form.required(ctx, "mail", 200).to_lowercase();
    if !address.is_empty() && !is_mail_address(&address) {
        form.error(ctx, "mail", "actors-wrong-mail", &[]);
    }
    let task = form.optional(ctx, "task", 200);
    let acts: Vec<Mandate> = form.all("acts").into_iter().filter_map(Mandate::from_word).collect();
    if acts.is_empty() {
        form.error(ctx, "acts", "actors-no-acts", &[]);
    }
    let starts = day(ctx, &mut form, "starts").unwrap_or_else(|| ctx.now.date());
    let ends = day(ctx, &mut form, "ends");
    if ends.as_ref().is_some_and(|ends| *ends < starts) {
        form.error(ctx, "ends", "actors-ends-before", &[]);
    }
    if !form.is_sound() {
        return page(ctx, tx, &organisation, &form, None);
    }
    let grant = Grant {
        person: "",
        organisation: &organisation.id,
        acts: &acts,
        task: &task,
        starts: &starts,
        ends: ends.as_deref(),
    };
    invite(tx, ctx, &organisation.name, &address, &grant)?;
    let done = ctx.ta("actors-invited", &[("mail", (&address).into())]);
    page(ctx, tx, &organisation, &Form::new(&[("starts", &ctx.now.date())]), Some(done))
}

/// Sends an invitation to act for an organisation.
pub fn invite(tx: &mut Tx<'_>, ctx: &Ctx, organisation: &str, address: &str, grant: &Grant<'_>) -> Result<(), Stop> {
    let secret = sessions::invitation(tx, ctx, address, grant)?;
    let link = sessions::link_address(ctx, ctx.language, &secret);
    let subject = ctx.ta("actors-invitation-subject", &[("organisation", organisation.into())]);
    let body = ctx.ta("actors-invitation-body", &[("organisation", organisation.into()), ("link", (&link).into())]);
    mail::post(tx, ctx, address, &subject, &body)?;
    Ok(())
}

fn day(ctx: &Ctx, form: &mut Form, field: &str) -> Option<String> {
    let text = form.text(field);
    if text.is_empty() {
        return None;
    }
    if text.len() != 10 || PartialDate::parse(&text).is_none() {
        form.error(ctx, field, "actors-wrong-day", &[]);
    }
    Some(text)
}

/// Ends a mandate at once.
pub fn end(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = administered(ctx, tx, request)?;
    let mandate = people::mandates_of(tx, ctx, &organisation.id)?
        .into_iter()
        .find(|mandate| mandate.id == request.field("mandate"))
        .ok_or(Stop::NotFound)?;
    if !people::withdraw(tx, ctx, &organisation.id, &mandate)? {
        return Err(Stop::Refused("actors-last-administrator"));
    }
    Ok(Reply::to(ctx.href(&PEOPLE, &[&organisation.id])))
}

fn page(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    organisation: &Organisation,
    form: &Form,
    done: Option<String>,
) -> Result<Reply, Stop> {
    let mandates = people::mandates_of(tx, ctx, &organisation.id)?;
    let invitations = sessions::invitations(tx, &organisation.id, ctx.now)?;
    let units = organisations::units(tx, &organisation.id)?;
    let heads = ["actors-person", "actors-task", "actors-may", "actors-period", "actors-act"].map(|key| ctx.t(key));
    let rows: Vec<Vec<Markup>> = mandates.iter().map(|mandate| row(ctx, organisation, mandate)).collect();
    let body = html! {
        h1.ds-heading data-size="lg" { (ctx.ta("actors-people-of", &[("organisation", (&organisation.name).into())])) }
        p.s-lead { (ctx.t("actors-people-lead")) }
        @if let Some(done) = done { (design::notice(design::Tone::Done, html! { p role="status" { (done) } })) }
        (design::error_summary(ctx, form))
        (design::table(&ctx.t("actors-people"), &heads, &rows))
        @if !invitations.is_empty() {
            (design::section("invited", &ctx.t("actors-waiting"), html! {
                ul.s-links { @for i in &invitations { li { (i.mail) span.s-quiet { " · " (acts_in_words(ctx, &i.acts)) } } } }
            }))
        }
        (design::section("invite", &ctx.t("actors-invite"), html! {
            (design::form(ctx, &ctx.href(&PEOPLE, &[&organisation.id]), invite_fields(ctx, form)))
        }))
        (design::section("units", &ctx.t("actors-units"), html! {
            @if !units.is_empty() { ul.s-links { @for unit in &units { li { (unit) } } } }
            (design::form(ctx, &ctx.href(&PEOPLE, &[&organisation.id]), html! {
                input type="hidden" name="act" value="unit";
                (input(ctx, form, Field::new("unit", &ctx.t("actors-unit-name")), Kind::Text))
                (design::quiet_button(&ctx.t("actors-unit-add")))
            }))
        }))
    };
    let mut page = Page::new(ctx.t("actors-people"), body)
        .below(&organisation.name, ctx.href(&ORGANISATION, &[&organisation.id]))
        .unlisted();
    if !form.is_sound() {
        page = page.with_errors();
    }
    Ok(page.into())
}

fn row(ctx: &Ctx, organisation: &Organisation, mandate: &MandateRecord) -> Vec<Markup> {
    vec![
        html! { (mandate.person_name) },
        html! { (mandate.task) },
        html! { (acts_in_words(ctx, &mandate.acts)) },
        html! { (days_in_words(ctx, mandate)) },
        design::form(
            ctx,
            &ctx.href(&END_MANDATE, &[&organisation.id]),
            html! {
                input type="hidden" name="mandate" value=(mandate.id);
                button.s-plain-button type="submit" {
                    (ctx.t("actors-end")) span.s-unseen { " " (mandate.person_name) }
                }
            },
        ),
    ]
}

fn invite_fields(ctx: &Ctx, form: &Form) -> Markup {
    let t = |key: &str| ctx.t(key);
    let acts: Vec<(String, String, Option<String>)> = Mandate::ALL
        .iter()
        .map(|act| (act.as_str().to_owned(), ctx.word("actors-act", *act), Some(ctx.word("actors-act-more", *act))))
        .collect();
    html! {
        (input(ctx, form, Field::new("mail", &t("actors-mail")).hint(&t("actors-mail-hint")), Kind::Mail))
        (input(ctx, form, Field::new("task", &t("actors-task")).hint(&t("actors-task-hint")).optional(), Kind::Text))
        (checkboxes(ctx, form, Field::new("acts", &t("actors-may")), &acts))
        (input(ctx, form, Field::new("starts", &t("actors-starts")).hint(&t("actors-day-hint")), Kind::Date))
        (input(ctx, form, Field::new("ends", &t("actors-ends")).hint(&t("actors-ends-hint")).optional(), Kind::Date))
        (design::button(&t("actors-invite")))
    }
}

/// From which day to which a mandate holds, in words.
pub fn days_in_words(ctx: &Ctx, mandate: &MandateRecord) -> String {
    let ends = mandate.ends.as_deref().and_then(PartialDate::parse);
    design::span(ctx, PartialDate::parse(&mandate.starts).as_ref(), ends.as_ref()).unwrap_or_default()
}

/// What a mandate allows, in words.
pub fn acts_in_words(ctx: &Ctx, acts: &[Mandate]) -> String {
    acts.iter().map(|act| ctx.word("actors-act", *act).to_lowercase()).collect::<Vec<_>>().join(", ")
}
