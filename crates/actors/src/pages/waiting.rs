//! What waits for me, as a part of the front page and of my page.

use super::MY_PAGE;
use kernel::duty::{NOBODY, Waits};
use kernel::time::day_in_words;
use kernel::{Actor, Ctx};
use maud::{Markup, html};

/// The first of what waits, and a way to the rest.
pub fn part(ctx: &Ctx, waits: &[Waits], at_most: usize) -> Markup {
    let Some(acting) = ctx.acting() else { return design::nothing() };
    let heading = ctx.ta("actors-waits-for-you", &[("organisation", (&acting.name).into())]);
    let has_others = matches!(&ctx.actor, Actor::Person { others, .. } if !others.is_empty());
    let body = html! {
        @if waits.is_empty() { p { (ctx.t("actors-nothing-waits")) } }
        @else {
            ul.s-list { @for waits in waits.iter().take(at_most) { li { (one(ctx, waits)) } } }
        }
        @if waits.len() > at_most {
            p { a.ds-link href={ (ctx.href(&MY_PAGE, &[])) "#waiting" } { (ctx.t("actors-all-that-waits")) } }
        }
        @if has_others { p.s-quiet { (ctx.t("actors-waits-elsewhere")) } }
    };
    design::section("waiting", &heading, body)
}

fn one(ctx: &Ctx, waits: &Waits) -> Markup {
    let person = waits.person.as_deref();
    let is_nobodys = person == Some(NOBODY);
    let is_stood_in_for = person.is_some() && !is_nobodys && person != ctx.person();
    html! {
        p { a.ds-link href=(waits.address) { (ctx.ta(waits.what, &[("title", (&waits.title).into())])) } }
        p.s-meta {
            @if let Some(due) = &waits.due {
                @if *due < ctx.now.date() { (design::tag(&ctx.t("actors-overdue"))) " " }
                (due_in_words(ctx, due))
            }
            @if !waits.place.is_empty() { @if waits.due.is_some() { " · " } (waits.place) }
            @if is_stood_in_for { " · " (ctx.t("actors-waits-standing-in")) }
            @if is_nobodys { " · " (ctx.t("actors-waits-for-all")) }
        }
    }
}

fn due_in_words(ctx: &Ctx, due: &str) -> String {
    let day = day_in_words(due, ctx.language);
    let key = match due.cmp(ctx.now.date().as_str()) {
        std::cmp::Ordering::Less => "actors-was-due",
        std::cmp::Ordering::Equal => "actors-due-today",
        std::cmp::Ordering::Greater => "actors-due",
    };
    ctx.ta(key, &[("day", (&day).into())])
}
