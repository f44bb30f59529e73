//! What is mine: whom I act for, where I am signed in, my tokens.

use super::{MY_PAGE, MY_SESSIONS, MY_TOKENS, ORGANISATION};
use crate::pages::people::{acts_in_words, days_in_words};
use crate::store::{people, sessions};
use design::field::{Field, Kind, input};
use kernel::form::Form;
use kernel::{Ctx, Page, Reply, Request, Stop, Tx};
use maud::html;

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    page(ctx, tx, request, &Form::default(), None)
}

/// Makes a token, shown once, or ends one.
pub fn tokens(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let person = ctx.person().ok_or(Stop::SignIn)?;
    let ended = request.field("revoke");
    if !ended.is_empty() {
        return match sessions::revoke_token(tx, ctx, person, ended)? {
            true => Ok(Reply::to(ctx.href(&MY_PAGE, &[]))),
            false => Err(Stop::NotFound),
        };
    }
    let mut form = Form::sent(request);
    let name = form.required(ctx, "name", 100);
    if !form.is_sound() {
        return page(ctx, tx, request, &form, None);
    }
    let organisation = ctx.acting().map(|acting| acting.organisation.as_str());
    let secret = sessions::make_token(tx, ctx, person, organisation, &name)?;
    page(ctx, tx, request, &Form::default(), Some(secret))
}

/// Signs out everywhere else.
pub fn sessions(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let person = ctx.person().ok_or(Stop::SignIn)?;
    if let Some(secret) = &request.session {
        sessions::end_others(tx, person, secret)?;
    }
    Ok(Reply::to(ctx.href(&MY_PAGE, &[])))
}

fn page(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request, form: &Form, made: Option<String>) -> Result<Reply, Stop> {
    let id = ctx.person().ok_or(Stop::SignIn)?;
    let person = people::find(tx, id)?.ok_or(Stop::NotFound)?;
    let mandates = people::mandates_for(tx, id, &ctx.now.date())?;
    let tokens = sessions::tokens(tx, id)?;
    let places = sessions::of_person(tx, id, ctx.now)?;
    let heads = ["actors-organisation", "actors-task", "actors-may", "actors-period"].map(|key| ctx.t(key));
    let rows: Vec<_> = mandates
        .iter()
        .map(|m| {
            vec![
                html! { a.ds-link href=(ctx.href(&ORGANISATION, &[&m.organisation])) { (m.organisation_name) } },
                html! { (m.task) },
                html! { (acts_in_words(ctx, &m.acts)) },
                html! { (days_in_words(ctx, m)) },
            ]
        })
        .collect();
    let body = html! {
        h1.ds-heading data-size="lg" { (person.name) }
        @if let Some(mail) = &person.mail { p.s-meta { (mail) } }
        (design::error_summary(ctx, form))
        @if let Some(secret) = &made {
            (design::notice(design::Tone::Done, html! {
                p role="status" { (ctx.t("actors-token-made")) }
                p.s-hash { code { (secret) } }
            }))
        }
        (design::section("mandates", &ctx.t("actors-my-organisations"), html! {
            @if rows.is_empty() { p { (ctx.t("actors-no-organisation")) } }
            @else { (design::table(&ctx.t("actors-my-organisations"), &heads, &rows)) }
        }))
        (design::section("sessions", &ctx.t("actors-signed-in"), html! {
            ul.s-links {
                @for place in &places {
                    li { (ctx.t("actors-since")) " " (design::time(ctx, place.since))
                        @if place.is(request.session.as_deref()) { " " (design::tag(&ctx.t("actors-here"))) } }
                }
            }
            @if places.len() > 1 {
                (design::form(ctx, &ctx.href(&MY_SESSIONS, &[]), design::quiet_button(&ctx.t("actors-sign-out-others"))))
            }
        }))
        (design::section("tokens", &ctx.t("actors-tokens"), html! {
            p { (ctx.t("actors-tokens-lead")) }
            @if !tokens.is_empty() {
                ul.s-links {
                    @for token in &tokens {
                        li {
                            (token.name) span.s-quiet { " · " (token.organisation.as_deref().unwrap_or_default()) " · " (token.made_at.in_words(ctx.language)) " " }
                            (design::form(ctx, &ctx.href(&MY_TOKENS, &[]), html! {
                                input type="hidden" name="revoke" value=(token.id);
                                button.s-plain-button type="submit" { (ctx.t("actors-revoke")) span.s-unseen { " " (token.name) } }
                            }))
                        }
                    }
                }
            }
            (design::form(ctx, &ctx.href(&MY_TOKENS, &[]), html! {
                (input(ctx, form, Field::new("name", &ctx.t("actors-token-name")).hint(&ctx.t("actors-token-hint")), Kind::Text))
                (design::quiet_button(&ctx.t("actors-token-make")))
            }))
        }))
    };
    let page = Page::new(ctx.t("design-my-page"), body).unlisted();
    Ok(if form.is_sound() { page } else { page.with_errors() }.into())
}
