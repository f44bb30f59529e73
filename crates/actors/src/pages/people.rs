//! An organisation's people on one page: who may do what, who asks and who is invited, those before, units. For its
//! administrators.

use super::{
    END_MANDATE, HANDED_OVER, INVITATION_BACK, MANDATE, ORGANISATION, PEOPLE, REQUEST, UNNAMED, mandate, pages,
    with_page,
};
use crate::acts::{self, administered, invite, join};
use crate::mandate::{Holding, MandateForm, MandateRecord};
use crate::organisation::Organisation;
use crate::store::handovers::Handover;
use crate::store::links::Link;
use crate::store::requests::JoinRequest;
use crate::store::{handovers, links, mandates, people, requests, units};
use design::field::{Field, Kind, checkboxes, input, radios, select, textarea};
use kernel::duty::{NOBODY, Scope};
use kernel::form::{Form, Taken, bound};
use kernel::record::Word;
use kernel::{Ctx, Mandate, Page, PartialDate, Reply, Request, Stop, Tx};
use maud::{Markup, html};

/// How many of those before are shown at a time.
const PER_PAGE: i64 = 20;
/// How near its end a mandate is pointed out.
const SOON: i64 = 30;

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = administered(ctx, tx, request.part("id"))?;
    page(ctx, tx, request, &organisation, &fresh(ctx), None)
}

fn fresh(ctx: &Ctx) -> Form {
    Form::new(&[("starts", &ctx.now.date()), ("acts", "represent"), ("acts", "answer")])
}

/// Invites a person by mail, or adds a unit.
pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = administered(ctx, tx, request.part("id"))?;
    bound(ctx, request)?;
    let mut form = Form::sent(request);
    if request.field("act") == "unit" {
        return match acts::units::add(ctx, tx, &organisation, &mut form)? {
            Taken::Done(()) => Ok(Reply::to(ctx.href(&PEOPLE, &[&organisation.id]))),
            Taken::Wrong => page(ctx, tx, request, &organisation, &form, None),
        };
    }
    match invite::invite(ctx, tx, &organisation, &mut form)? {
        Taken::Wrong => page(ctx, tx, request, &organisation, &form, None),
        Taken::Done(address) => {
            let done = ctx.ta("actors-invited", &[("mail", (&address).into())]);
            page(ctx, tx, request, &organisation, &fresh(ctx), Some(done))
        }
    }
}

/// Ends a mandate at once. Where that may not be, its own page says what to do instead.
pub fn end(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = administered(ctx, tx, request.part("id"))?;
    bound(ctx, request)?;
    let ending = acts::mandates::found(tx, &organisation, request.field("mandate"))?;
    let mut form = mandate::fresh(&ending);
    match acts::mandates::end(ctx, tx, &ending, &mut form)? {
        Taken::Done(()) => Ok(Reply::to(ctx.href(&PEOPLE, &[&organisation.id]))),
        Taken::Wrong => mandate::page(ctx, tx, &organisation, &ending, &form),
    }
}

/// Takes an invitation back.
pub fn take_back(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let organisation = administered(ctx, tx, request.part("id"))?;
    bound(ctx, request)?;
    invite::take_back(ctx, tx, &organisation, request.field("invitation"))?;
    Ok(Reply::to(ctx.href(&PEOPLE, &[&organisation.id])))
}

fn page(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    request: &Request,
    organisation: &Organisation,
    form: &Form,
    done: Option<String>,
) -> Result<Reply, Stop> {
    let t = |key: &str| ctx.t(key);
    let id = organisation.id.as_str();
    let held = mandates::mandates_of(tx, ctx, id)?;
    let mut invited = links::invitations(tx, id, ctx.now)?;
    invited.sort_by(|one, other| one.mail.cmp(&other.mail));
    let asking = requests::waiting_of(tx, id)?;
    let handed = handovers::of_organisation(tx, id)?;
    let units = units_to_choose(tx, id)?;
    let scopes = (ctx.house.scopes.list)(ctx, tx, id)?;
    let unnamed = acts::let_go::resting_on(ctx, tx, id, NOBODY)?.len();
    let number = request.page();
    let (count, ended) = mandates::ended_of(tx, ctx, id, PER_PAGE, (number - 1) * PER_PAGE)?;
    let heads = ["actors-person", "actors-task", "actors-may", "actors-period", "actors-act"].map(t);
    let rows: Vec<Vec<Markup>> = held.iter().map(|mandate| row(ctx, organisation, mandate)).collect();
    let before: Vec<Vec<Markup>> = ended.iter().map(|mandate| row(ctx, organisation, mandate)).collect();
    let here = ctx.href(&PEOPLE, &[id]);
    let body = html! {
        h1.ds-heading data-size="lg" { (ctx.ta("actors-people-of", &[("organisation", (&organisation.name).into())])) }
        p.s-lead { (t("actors-people-lead")) }
        @if let Some(done) = done { (design::notice(design::Tone::Done, html! { p role="status" { (done) } })) }
        (design::error_summary(ctx, form))
        @if !asking.is_empty() {
            (design::section("requests", &t("actors-requests"), html! {
                p { (t("actors-requests-lead")) }
                ul.s-links { @for asked in &asking { li { (one_request(ctx, asked)) } } }
            }))
        }
        (design::cards(&t("actors-people"), &heads, &rows))
        @if unnamed > 0 {
            (design::notice(design::Tone::Waiting, html! {
                p { a.ds-link href=(ctx.href(&UNNAMED, &[id])) { (ctx.ta("actors-unnamed-count", &[("count", unnamed.into())])) } }
            }))
        }
        @if !invited.is_empty() {
            (design::section("invited", &t("actors-waiting"), html! {
                ul.s-links { @for link in &invited { li { (one_invitation(ctx, organisation, link)) } } }
            }))
        }
        (design::section("invite", &t("actors-invite"), html! {
            (design::binding_form(ctx, &here, invite_fields(ctx, form, &scopes, &units)))
        }))
        @if !handed.is_empty() {
            (design::section("handed-over", &t("actors-handovers"), html! {
                ul.s-links { @for handover in &handed { li { (handover_link(ctx, handover)) } } }
            }))
        }
        @if count > 0 {
            (design::section("before", &t("actors-before"), html! {
                p { (t("actors-before-lead")) }
                (design::cards(&t("actors-before"), &heads, &before))
                (design::pagination(ctx, number, pages(count), |p| format!("{here}{}#before", with_page(&request.query, p))))
            }))
        }
        (design::section("units", &t("actors-units"), html! {
            @if !units.is_empty() { ul.s-links { @for (_, unit) in &units { li { (unit) } } } }
            (design::binding_form(ctx, &here, html! {
                input type="hidden" name="act" value="unit";
                (input(ctx, form, Field::new("unit", &t("actors-unit-name")), Kind::Text))
                (design::quiet_button(&t("actors-unit-add")))
            }))
        }))
    };
    let mut page =
        Page::new(t("actors-people"), body).below(&organisation.name, ctx.href(&ORGANISATION, &[id])).unlisted();
    if !form.is_sound() {
        page = page.with_errors();
    }
    Ok(page.into())
}

fn row(ctx: &Ctx, organisation: &Organisation, mandate: &MandateRecord) -> Vec<Markup> {
    let name = people::shown(ctx, &mandate.person_name);
    let has_ended = mandate.has_ended(&ctx.now.date());
    vec![
        html! { a.ds-link href=(ctx.href(&MANDATE, &[&organisation.id, &mandate.id])) { (name) } },
        html! {
            (mandate.task)
            @if let Some(unit) = &mandate.terms.unit { @if !mandate.task.is_empty() { ", " } (unit.name) }
            @if mandate.deputy_for.is_some() { " " (design::tag(&ctx.t("actors-deputy"))) }
        },
        html! {
            (acts_in_words(ctx, &mandate.acts))
            @if mandate.terms.is_limited() { " " (design::tag(&ctx.t("actors-limited"))) }
        },
        html! {
            (days_in_words(ctx, mandate))
            @if mandate.ends_within(&ctx.now.date(), SOON) { " " (design::tag(&ctx.t("actors-ends-soon"))) }
        },
        match has_ended {
            true => design::nothing(),
            false => design::form(
                ctx,
                &ctx.href(&END_MANDATE, &[&organisation.id]),
                html! {
                    input type="hidden" name="acting_for" value=(ctx.organisation());
                    input type="hidden" name="mandate" value=(mandate.id);
                    button.s-plain-button type="submit" { (ctx.t("actors-end")) span.s-unseen { " " (name) } }
                },
            ),
        },
    ]
}

fn one_invitation(ctx: &Ctx, organisation: &Organisation, link: &Link) -> Markup {
    let until = ctx.ta("actors-answer-before", &[("day", (&link.expires_at.in_words(ctx.language)).into())]);
    html! {
        @if !link.name.is_empty() { (link.name) " · " }
        (link.mail) span.s-quiet { @if !link.terms.task.is_empty() { " · " (link.terms.task) } " · " (acts_in_words(ctx, &link.terms.acts)) " · " (until) " " }
        (design::form(ctx, &ctx.href(&INVITATION_BACK, &[&organisation.id]), html! {
            input type="hidden" name="acting_for" value=(ctx.organisation());
            input type="hidden" name="invitation" value=(link.handle());
            button.s-plain-button type="submit" { (ctx.t("actors-take-back")) span.s-unseen { " " (link.mail) } }
        }))
    }
}

fn one_request(ctx: &Ctx, asked: &JoinRequest) -> Markup {
    html! {
        a.ds-link href=(ctx.href(&REQUEST, &[&asked.organisation, &asked.id])) { (join::name_of(ctx, asked)) ", " (asked.task) }
        span.s-quiet { " · " (ctx.ta("actors-answer-before", &[("day", (&asked.lapses_at.in_words(ctx.language)).into())])) }
    }
}

fn handover_link(ctx: &Ctx, handover: &Handover) -> Markup {
    let (from, to) = (people::shown(ctx, &handover.from_name), people::shown(ctx, &handover.to_name));
    html! {
        a.ds-link href=(ctx.href(&HANDED_OVER, &[&handover.organisation, &handover.id])) {
            (ctx.ta("actors-handed-over-from-to", &[("from", (&from).into()), ("to", (&to).into())]))
        }
        span.s-quiet { " · " (handover.at.in_words(ctx.language)) }
    }
}

fn invite_fields(ctx: &Ctx, form: &Form, scopes: &[Scope], units: &[(String, String)]) -> Markup {
    let t = |key: &str| ctx.t(key);
    html! {
        (input(ctx, form, Field::new("mail", &t("actors-mail")).hint(&t("actors-mail-hint")), Kind::Mail))
        (input(ctx, form, Field::new("name", &t("actors-column-called")).hint(&t("actors-called-hint")).optional(), Kind::Text))
        (mandate_fields(ctx, form, scopes, units))
        (textarea(ctx, form, Field::new("message", &t("actors-message")).hint(&t("actors-message-hint")).optional(), 3))
        (super::mail_language(ctx, form))
        (design::button(&t("actors-invite")))
    }
}

/// The units a mandate can be in, by their numbers.
pub(super) fn units_to_choose(tx: &mut Tx<'_>, organisation: &str) -> Result<Vec<(String, String)>, Stop> {
    Ok(units::now(tx, organisation)?.iter().map(|unit| (unit.place.to_string(), unit.title())).collect())
}

/// What a mandate says: the common first, the rest unfolded.
pub(super) fn mandate_fields(ctx: &Ctx, form: &Form, scopes: &[Scope], units: &[(String, String)]) -> Markup {
    let t = |key: &str| ctx.t(key);
    let acts: Vec<(String, String, Option<String>)> = Mandate::ALL
        .iter()
        .map(|act| (act.as_str().to_owned(), ctx.word("actors-act", *act), Some(ctx.word("actors-act-more", *act))))
        .collect();
    let places: Vec<(String, String)> = scopes.iter().map(|scope| (scope.id.clone(), scope.title.clone())).collect();
    let forms = MandateForm::ALL
        .iter()
        .map(|form| {
            (form.as_str().to_owned(), ctx.word("actors-form", *form), Some(ctx.word("actors-form-more", *form)))
        })
        .collect::<Vec<_>>();
    let holdings: Vec<(String, String)> = Holding::ALL
        .iter()
        .map(|holding| (holding.as_str().to_owned(), ctx.word("actors-holding", *holding)))
        .collect();
    let is_unfolded =
        ["decision", "amount", "collaboration", "holding"].iter().any(|field| !form.value(field).is_empty())
            || ["amount", "collaboration"].iter().any(|field| form.error_at(field).is_some());
    html! {
        (input(ctx, form, Field::new("task", &t("actors-task")).hint(&t("actors-task-hint")).optional(), Kind::Text))
        @if !units.is_empty() {
            (select(ctx, form, Field::new("in-unit", &t("actors-unit")).hint(&t("actors-unit-of-mandate-hint")).optional(), units, Some(&t("actors-unit-whole"))))
        }
        (checkboxes(ctx, form, Field::new("acts", &t("actors-may")), &acts))
        (input(ctx, form, Field::new("starts", &t("actors-starts")).hint(&t("actors-day-hint")), Kind::Date))
        (input(ctx, form, Field::new("ends", &t("actors-ends")).hint(&t("actors-ends-hint")).optional(), Kind::Date))
        details.s-more open[is_unfolded] {
            summary { (t("actors-more-of-mandate")) }
            (radios(ctx, form, Field::new("form", &t("actors-form")).optional(), &forms))
            (select(ctx, form, Field::new("holding", &t("actors-holding")).optional(), &holdings, Some(&t("actors-not-said"))))
            (input(ctx, form, Field::new("decision", &t("actors-decision")).hint(&t("actors-decision-hint")).optional(), Kind::Text))
            @if !places.is_empty() {
                (select(ctx, form, Field::new("collaboration", &t("actors-scope")).hint(&t("actors-scope-hint")).optional(), &places, Some(&t("actors-scope-all"))))
            }
            (input(ctx, form, Field::new("amount", &t("actors-amount")).hint(&t("actors-amount-hint")).optional(), Kind::Number))
        }
    }
}

/// From which day to which a mandate holds, in words.
pub fn days_in_words(ctx: &Ctx, mandate: &MandateRecord) -> String {
    let ends = mandate.last_day().as_deref().and_then(PartialDate::parse);
    design::span(ctx, PartialDate::parse(&mandate.starts).as_ref(), ends.as_ref()).unwrap_or_default()
}

/// What a mandate allows, in words.
pub fn acts_in_words(ctx: &Ctx, acts: &[Mandate]) -> String {
    acts.iter().map(|act| ctx.word("actors-act", *act).to_lowercase()).collect::<Vec<_>>().join(", ")
}
