//! Who looks after the installation.

use super::{ADMINISTRATORS, END_ADMINISTRATOR, NOMINATION, below};
use crate::acts::administrators as acts;
use actors::access::as_administrator;
use actors::store::administrators::{self as store, Administrator, Nomination};
use design::field::{Field, Kind, input};
use kernel::form::{Form, Taken};
use kernel::{Ctx, Reply, Request, Stop, Tx};
use maud::{Markup, html};

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, _: &Request) -> Result<Reply, Stop> {
    page(ctx, tx, &Form::default())
}

pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let mut form = Form::sent(request);
    match acts::add(ctx, tx, &mut form)? {
        Taken::Done(_) => Ok(Reply::to(ctx.href(&ADMINISTRATORS, &[]))),
        Taken::Wrong => page(ctx, tx, &form),
    }
}

/// Confirms somebody who was named, or says no.
pub fn answer(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    as_administrator(ctx)?;
    let yes = match request.field("answer") {
        "yes" => true,
        "no" => false,
        _ => return Err(Stop::Bad("answer")),
    };
    acts::answer(ctx, tx, request.field("person"), yes)?;
    Ok(Reply::to(ctx.href(&ADMINISTRATORS, &[])))
}

pub fn end(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    acts::remove(ctx, tx, request.field("person"))?;
    // Whoever ends it for herself has no way back here.
    let is_own = ctx.person() == Some(request.field("person"));
    Ok(Reply::to(ctx.href(if is_own { &ctx.house.home } else { &ADMINISTRATORS }, &[])))
}

fn page(ctx: &Ctx, tx: &mut Tx<'_>, form: &Form) -> Result<Reply, Stop> {
    as_administrator(ctx)?;
    let all = store::all(tx)?;
    let own = store::own(tx, ctx)?;
    let named = store::nominations(tx, ctx.now)?;
    let may_confirm =
        |named: &Nomination| own.as_ref().is_some_and(|own| own.may_answer(&named.named_by, named.named_at, ctx.now));
    let heads = ["administration-person", "administration-mail", "administration-since", "administration-end"];
    let rows: Vec<_> = all.iter().map(|one| row(ctx, one, all.len() > 1)).collect();
    let title = ctx.t("administration-administrators");
    let body = html! {
        h1.ds-heading data-size="lg" { (title) }
        (design::administration_menu(ctx))
        p.s-lead { (ctx.t("administration-administrators-lead")) }
        (design::error_summary(ctx, form))
        @if all.len() == 1 { (design::notice(design::Tone::Info, html! { p { (ctx.t("administration-only-one")) } })) }
        (design::table(&title, &heads.map(|key| ctx.t(key)), &rows))
        @if !named.is_empty() {
            (design::section("named", &ctx.t("administration-named"), html! {
                p { (ctx.t("administration-named-lead")) }
                @for one in &named { (nomination(ctx, one, may_confirm(one))) }
            }))
        }
        (design::section("add", &ctx.t("administration-add"), html! {
            p { (ctx.t(if all.len() > 1 { "administration-add-lead-two" } else { "administration-add-lead" })) }
            (design::form(ctx, &ctx.href(&ADMINISTRATORS, &[]), html! {
                (input(ctx, form, Field::new("mail", &ctx.t("actors-mail")), Kind::Mail))
                (input(ctx, form, Field::new("name", &ctx.t("administration-person-name")).hint(&ctx.t("administration-person-name-hint")).optional(), Kind::Text))
                (actors::pages::mail_language(ctx, form))
                (design::button(&ctx.t("administration-add-act")))
            }))
        }))
    };
    let page = below(ctx, title.clone(), body);
    Ok(if form.is_sound() { page } else { page.with_errors() }.into())
}

fn nomination(ctx: &Ctx, one: &Nomination, may_confirm: bool) -> Markup {
    let answer = |answer: &str, button: Markup| {
        design::form(
            ctx,
            &ctx.href(&NOMINATION, &[]),
            html! {
                input type="hidden" name="person" value=(one.person);
                input type="hidden" name="answer" value=(answer);
                (button)
            },
        )
    };
    let name = [("name", (&one.name).into())];
    html! {
        p {
            (one.name) @if let Some(mail) = &one.mail { ", " (mail) }
            span.s-quiet { " · " (ctx.ta("administration-named-by", &[("name", (&one.named_by_name).into())])) " " (design::time(ctx, one.named_at)) }
        }
        div.s-row {
            @if may_confirm { (answer("yes", design::button(&ctx.ta("administration-confirm", &name)))) }
            (answer("no", design::quiet_button(&ctx.ta("administration-do-not-confirm", &name))))
        }
        @if !may_confirm { p.s-quiet { (ctx.t("administration-another-confirms")) } }
    }
}

fn row(ctx: &Ctx, one: &Administrator, may_end: bool) -> Vec<Markup> {
    vec![
        html! { (one.name) },
        html! { (one.mail.as_deref().unwrap_or_default()) },
        html! {
            (design::time(ctx, one.added_at))
            @match &one.added_by {
                Some(by) => span.s-quiet { " " (ctx.ta("administration-added-by", &[("name", by.into())])) },
                None => span.s-quiet { " " (ctx.t("administration-added-by-program")) },
            }
        },
        html! {
            @if may_end {
                details.s-confirm {
                    summary { (ctx.t("administration-end-act")) span.s-unseen { " " (one.name) } }
                    p { (ctx.ta("administration-end-more", &[("name", (&one.name).into())])) }
                    (design::form(ctx, &ctx.href(&END_ADMINISTRATOR, &[]), html! {
                        input type="hidden" name="person" value=(one.person);
                        (design::quiet_button(&ctx.t("administration-end-act")))
                    }))
                }
            }
        },
    ]
}
