//! Following a link from a mail. Scanners open links too, so it takes the press of a button.

use super::{DECLINE, JOIN, LINK, SIGN_IN};
use crate::acts;
use crate::store::links::Link;
use crate::store::{following, links, people, sessions, trust};
use design::field::{Field, Kind, input};
use kernel::form::Form;
use kernel::web::SessionChange;
use kernel::{Ctx, Mandate, Page, PartialDate, Reply, Request, Stop, Tx};
use maud::{Markup, html};

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let link = usable(ctx, tx, request)?;
    if let Some(link) = &link {
        acts::join::of_link(tx, link)?;
    }
    match link {
        // A role's link in a demonstration signs in at once; nobody's account is behind it.
        Some(link) if link.is_demo() => signed_in(ctx, tx, request, &link, ""),
        Some(link) => page(ctx, tx, request.part("secret"), &link, &Form::new(&[("name", &link.name)])),
        None => gone(ctx, tx, request),
    }
}

pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let Some(link) = usable(ctx, tx, request)? else { return gone(ctx, tx, request) };
    let mut form = Form::sent(request);
    acts::no_personal_numbers(ctx, &mut form, &["name"]);
    let name = match needs_name(tx, &link)? {
        true => form.required(ctx, "name", 100),
        false => link.name.clone(),
    };
    if !form.is_sound() {
        return page(ctx, tx, request.part("secret"), &link, &form);
    }
    signed_in(ctx, tx, request, &link, &name)
}

/// Says no to an invitation. It takes no account.
pub fn decline(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let Some(link) = usable(ctx, tx, request)?.filter(Link::is_invitation) else { return gone(ctx, tx, request) };
    if !acts::invite::decline(ctx, tx, &link)? {
        return gone(ctx, tx, request);
    }
    let organisation = link.organisation_name.as_deref().unwrap_or_default();
    let body = html! {
        h1.ds-heading data-size="lg" { (ctx.t("actors-you-declined")) }
        p.s-lead { (ctx.ta("actors-you-declined-lead", &[("organisation", organisation.into())])) }
    };
    Ok(Page::new(ctx.t("actors-you-declined"), body).unlisted().into())
}

fn signed_in(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request, link: &Link, name: &str) -> Result<Reply, Stop> {
    let organisation = acts::join::of_link(tx, link)?;
    let Some(secret) = following::follow(tx, ctx, link, name)? else { return gone(ctx, tx, request) };
    sessions::on_device(tx, &secret, &request.agent)?;
    let to = match &organisation {
        Some(organisation) if link.is_asking() => acts::join::confirmed(ctx, tx, organisation, link)?,
        _ if link.purpose == "administrator" => ctx.href(&ctx.house.administration, &[]),
        // Whoever was invited to one collaboration begins there.
        _ => match link.terms.collaboration.as_deref().filter(|_| link.is_invitation()) {
            Some(id) => {
                (ctx.house.scopes.find)(ctx, tx, id)?.filter(|scope| !scope.is_hidden).map(|scope| scope.address)
            }
            None => None,
        }
        .unwrap_or_else(|| ctx.href(&ctx.house.home, &[])),
    };
    Ok(Reply::Redirect { to, session: SessionChange::Begin(secret) })
}

/// The link, if it can still be used; a demonstration's only in one.
fn usable(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Option<Link>, Stop> {
    Ok(sessions::link(tx, request.part("secret"), ctx.now)?.filter(|link| ctx.demo || !link.is_demo()))
}

fn needs_name(tx: &mut Tx<'_>, link: &Link) -> Result<bool, Stop> {
    let is_first = link.is_invitation() || link.is_beginning();
    Ok(is_first && crate::store::people::by_mail(tx, &link.mail)?.is_none())
}

fn page(ctx: &Ctx, tx: &mut Tx<'_>, secret: &str, link: &Link, form: &Form) -> Result<Reply, Stop> {
    let asks_name = needs_name(tx, link)?;
    let scope = match &link.terms.collaboration {
        Some(id) => (ctx.house.scopes.find)(ctx, tx, id)?.map(|scope| scope.title),
        None => None,
    };
    let organisation = link.organisation_name.as_deref().unwrap_or_default();
    let is_administered = match &link.organisation {
        Some(id) if link.is_asking() => trust::is_administered(tx, ctx, id)?,
        _ => true,
    };
    let by = link.by_name.as_deref().map(|name| people::shown(ctx, name)).unwrap_or_default();
    let body = html! {
        @if link.is_invitation() {
            h1.ds-heading data-size="lg" { (ctx.ta("actors-invitation", &[("organisation", organisation.into())])) }
            (design::error_summary(ctx, form))
            p.s-lead { (ctx.ta("actors-invitation-lead", &[("organisation", organisation.into())])) }
            @if !link.message.is_empty() { blockquote.s-prose { p { (link.message) } } }
            // What one needs to say yes or no; the rest is below the answer.
            (design::facts(&[
                (ctx.t("actors-invited-of"), html! { (by) }),
                (ctx.t("actors-task"), html! { (link.terms.task) }),
                (ctx.t("actors-unit"), html! { @if let Some(unit) = &link.terms.unit { (unit.name) } }),
                (ctx.t("actors-scope"), html! { @if let Some(title) = &scope { (title) } }),
                (ctx.t("actors-you-may"), allowed(ctx, &link.terms.acts)),
                (ctx.t("actors-amount"), html! { @if let Some(amount) = link.terms.amount { (super::kronor(ctx, amount)) } }),
            ]))
            (design::form(ctx, &ctx.href(&LINK, &[secret]), html! {
                @if asks_name {
                    (input(ctx, form, Field::new("name", &ctx.t("actors-your-name")).hint(&ctx.t("actors-your-name-hint")), Kind::Text))
                }
                (design::button(&ctx.t("actors-accept-invitation")))
            }))
            (design::form(ctx, &ctx.href(&DECLINE, &[secret]), design::quiet_button(&ctx.t("actors-decline-invitation"))))
            (design::section("more", &ctx.t("actors-invitation-more"), design::facts(&[
                (ctx.t("actors-period"), html! { (days_of(ctx, link)) }),
                (ctx.t("actors-mail"), html! { (link.mail) }),
                (ctx.t("actors-answer-by"), html! { (link.expires_at.in_words(ctx.language)) }),
            ])))
        } @else if link.is_asking() {
            h1.ds-heading data-size="lg" { (ctx.ta("actors-join", &[("organisation", organisation.into())])) }
            (design::error_summary(ctx, form))
            p.s-lead { (ctx.ta(if is_administered { "actors-asking-press" } else { "actors-asking-press-installation" }, &[("organisation", organisation.into())])) }
            (design::form(ctx, &ctx.href(&LINK, &[secret]), design::button(&ctx.t("actors-ask"))))
        } @else if asks_name {
            h1.ds-heading data-size="lg" { (ctx.t("actors-begin")) }
            (design::error_summary(ctx, form))
            p.s-lead { (ctx.ta("actors-begin-lead", &[("mail", (&link.mail).into())])) }
            (design::form(ctx, &ctx.href(&LINK, &[secret]), html! {
                (input(ctx, form, Field::new("name", &ctx.t("actors-your-name")).hint(&ctx.t("actors-your-name-hint")), Kind::Text))
                (design::button(&ctx.t("actors-begin")))
            }))
        } @else {
            h1.ds-heading data-size="lg" { (ctx.t("actors-sign-in")) }
            p.s-lead { (ctx.t("actors-press")) }
            (design::form(ctx, &ctx.href(&LINK, &[secret]), design::button(&ctx.t("actors-sign-in"))))
        }
    };
    let page = Page::new(ctx.t("actors-sign-in"), body).unlisted();
    Ok(if form.is_sound() { page } else { page.with_errors() }.into())
}

/// What the mandate allows, each with what it means, for somebody who has not met the words.
fn allowed(ctx: &Ctx, acts: &[Mandate]) -> Markup {
    html! {
        @if !acts.is_empty() {
            ul { @for act in acts { li { (ctx.word("actors-act", *act)) ": " (ctx.word("actors-act-more", *act)) } } }
        }
    }
}

fn days_of(ctx: &Ctx, link: &Link) -> String {
    let parse = |day: &Option<String>| day.as_deref().and_then(PartialDate::parse);
    design::span(ctx, parse(&link.starts).as_ref(), parse(&link.ends).as_ref()).unwrap_or_default()
}

/// A link that can no longer be used. Of an invitation nobody answered in time it is said so, and how to ask again.
fn gone(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let overdue = links::overdue(tx, request.part("secret"), ctx.now)?;
    let (title, lead, onward) = match overdue.as_ref().and_then(|link| link.organisation.as_ref().map(|id| (link, id)))
    {
        Some((link, id)) => {
            let organisation = link.organisation_name.as_deref().unwrap_or_default();
            let args = [("organisation", organisation.into())];
            let onward = (ctx.ta("actors-join", &args), ctx.href(&JOIN, &[id]));
            (ctx.t("actors-invitation-lapsed"), ctx.ta("actors-invitation-lapsed-lead", &args), onward)
        }
        None => {
            let onward = (ctx.t("actors-send-link"), ctx.href(&SIGN_IN, &[]));
            (ctx.t("actors-link-used"), ctx.t("actors-link-used-lead"), onward)
        }
    };
    let body = html! {
        h1.ds-heading data-size="lg" { (title) }
        p.s-lead { (lead) }
        p { (design::way_on(&onward.0, &onward.1)) }
    };
    let mut page = Page::new(title, body).unlisted();
    page.status = 404;
    Ok(page.into())
}
