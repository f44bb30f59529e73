//! Asking for a sign-in link. The answer is the same whether the address is known or not.

use super::SIGN_IN;
use crate::store::links::{self, LINK_LENGTH};
use crate::store::{people, sessions};
use design::field::{Field, Kind, input};
use kernel::form::{Form, is_mail_address};
use kernel::installation::SignInWay;
use kernel::mail::{self, Reader};
use kernel::{Ctx, Page, Reply, Request, Stop, Tx};
use maud::html;

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, _: &Request) -> Result<Reply, Stop> {
    page(ctx, tx, &Form::default())
}

pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    if !ctx.installation.takes(SignInWay::Mail) {
        return Err(Stop::NotFound);
    }
    let mut form = Form::sent(request);
    let address = form.required(ctx, "mail", 200).to_lowercase();
    if !address.is_empty() && !is_mail_address(&address) {
        form.error(ctx, "mail", "actors-wrong-mail", &[]);
    }
    if !form.is_sound() {
        return page(ctx, tx, &form);
    }
    if !sessions::too_many_links(tx, &address, ctx.now)? {
        // Whoever has no account is offered one, by the same kind of link.
        let (secret, language, keys) = match people::by_mail(tx, &address)? {
            Some(person) => {
                let secret = sessions::sign_in_link(tx, ctx, &person, "sign-in")?;
                (secret, person.language, ("actors-sign-in-subject", "actors-sign-in-body"))
            }
            None => (links::beginning(tx, ctx, &address)?, None, ("actors-beginning-subject", "actors-beginning-body")),
        };
        // Before she has one of her own, the language she asks in.
        let reader = Reader::new(&address, language.unwrap_or(ctx.language));
        mail::post_until(tx, ctx, &reader, keys, ctx.now.plus(LINK_LENGTH), |own| {
            vec![("link", sessions::link_address(own, own.language, &secret))]
        })?;
    }
    let body = html! {
        h1.ds-heading data-size="lg" { (ctx.t("actors-look-in-mail")) }
        p.s-lead { (ctx.ta("actors-look-in-mail-lead", &[("mail", (&address).into())])) }
        p { (ctx.t("actors-look-in-mail-help")) }
    };
    Ok(Page::new(ctx.t("actors-look-in-mail"), body).unlisted().into())
}

fn page(ctx: &Ctx, tx: &mut Tx<'_>, form: &Form) -> Result<Reply, Stop> {
    let roles = if ctx.demo { people::demo_roles(tx)? } else { Vec::new() };
    let body = html! {
        h1.ds-heading data-size="lg" { (ctx.t("actors-sign-in")) }
        (design::error_summary(ctx, form))
        @if !roles.is_empty() {
            (design::section("roles", &ctx.t("actors-roles"), html! {
                p { (ctx.t("actors-roles-lead")) }
                (design::form(ctx, &ctx.href(&super::TAKE_ROLE, &[]), html! {
                    ul.s-roles {
                        @for role in &roles {
                            li { button.ds-button data-variant="secondary" type="submit" name="person" value=(role.person) {
                                (role.person_name) span.s-quiet { " " (role.organisation_name) }
                            } }
                        }
                    }
                }))
            }))
        }
        @if ctx.installation.takes(SignInWay::Mail) { (design::section("by-mail", &ctx.t("actors-by-mail"), html! {
            p { (ctx.t("actors-sign-in-lead")) }
            p { (ctx.t("actors-sign-in-new")) }
            (design::form(ctx, &ctx.href(&SIGN_IN, &[]), html! {
                (input(ctx, form, Field::new("mail", &ctx.t("actors-mail")), Kind::Mail))
                (design::button(&ctx.t("actors-send-link")))
            }))
        })) }
    };
    let page = Page::new(ctx.t("actors-sign-in"), body).unlisted();
    Ok(if form.is_sound() { page } else { page.with_errors() }.into())
}

/// In a demonstration, and only there: takes a role.
pub fn take_role(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let roles = if ctx.demo { people::demo_roles(tx)? } else { Vec::new() };
    let role = roles.iter().find(|role| role.person == request.field("person")).ok_or(Stop::NotFound)?;
    let secret = sessions::begin(tx, ctx, &role.person, None)?;
    sessions::on_device(tx, &secret, &request.agent)?;
    Ok(Reply::Redirect { to: ctx.href(&ctx.house.home, &[]), session: kernel::web::SessionChange::Begin(secret) })
}
