//! Closing one's account: what follows is said first.

use super::{LEAVE, MY_DATA, MY_PAGE, PEOPLE};
use crate::acts::leave::{self, Leaving};
use kernel::form::{Form, Taken};
use kernel::{Ctx, Page, Reply, Request, Stop, Tx};
use maud::html;

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, _: &Request) -> Result<Reply, Stop> {
    let leaving = leave::leaving(ctx, tx)?;
    Ok(page(ctx, &leaving, &Form::default()))
}

pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let leaving = leave::leaving(ctx, tx)?;
    let mut form = Form::sent(request);
    match leave::leave(ctx, tx, &leaving, &mut form)? {
        Taken::Wrong => Ok(page(ctx, &leaving, &form)),
        Taken::Done(()) => {
            Ok(Reply::Redirect { to: ctx.href(&ctx.house.home, &[]), session: kernel::web::SessionChange::End })
        }
    }
}

fn page(ctx: &Ctx, leaving: &Leaving, form: &Form) -> Reply {
    let t = |key: &str| ctx.t(key);
    let until = leaving.kept_until.in_words(ctx.language);
    let unread = form.error_at("confirm");
    let alone: Vec<String> = (0..leaving.alone_in.len()).map(|i| format!("alone-{i}")).collect();
    let body = html! {
        h1.ds-heading data-size="lg" { (t("actors-leave")) }
        (design::error_summary(ctx, form))
        @if !leaving.alone_in.is_empty() {
            div #alone tabindex="-1" role="group" aria-describedby=(alone.join(" ")) {
                (design::notice(design::Tone::Waiting, html! {
                    p { (t("actors-alone-lead")) }
                    ul.s-links {
                        @for ((id, name), named) in leaving.alone_in.iter().zip(&alone) {
                            li {
                                span id=(named) { (ctx.ta("actors-alone-in", &[("organisation", name.into())])) }
                                " " a.ds-link href=(ctx.href(&PEOPLE, &[id])) { (ctx.ta("actors-people-of", &[("organisation", name.into())])) }
                            }
                        }
                    }
                }))
            }
        }
        (design::section("follows", &t("actors-leave-follows"), html! {
            ul {
                li { (t("actors-leave-1")) }
                li { (t("actors-leave-2")) }
                li { (ctx.ta("actors-leave-3", &[("day", (&until).into())])) }
                li { (t("actors-leave-4")) }
            }
            p { a.ds-link href=(ctx.href(&MY_DATA, &[])) { (t("actors-leave-file")) } }
        }))
        // What cannot be done yet is not offered: above it says what comes first.
        @if leaving.alone_in.is_empty() {
            (design::form(ctx, &ctx.href(&LEAVE, &[]), html! {
                div.ds-field.s-field {
                    input.ds-input type="checkbox" id="confirm" name="confirm" value="yes" required
                        aria-describedby=[unread.map(|_| "confirm-error")] aria-invalid=[unread.map(|_| "true")];
                    label.ds-label for="confirm" { (t("actors-leave-confirm")) }
                }
                @if let Some(error) = unread { p.ds-validation-message data-color="danger" id="confirm-error" { (error) } }
                (design::button(&t("actors-leave")))
            }))
        }
    };
    let page = Page::new(t("actors-leave"), body).below(t("design-my-page"), ctx.href(&MY_PAGE, &[])).unlisted();
    if form.is_sound() { page } else { page.with_errors() }.into()
}
