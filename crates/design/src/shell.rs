//! The page around every page: skip link, who one acts for, where one is, how open it is.

use crate::{assets, component};
use kernel::record::Word;
use kernel::web::{Address, Page};
use kernel::{Actor, Ctx, Language};
use maud::{DOCTYPE, Markup, html};

pub fn render(ctx: &Ctx, page: &Page) -> Markup {
    let name = ctx.installation_name();
    let other = ctx.language.other();
    html! {
        (DOCTYPE)
        html lang=(ctx.language.code()) data-color-scheme="auto" data-theme=(ctx.installation.theme.as_str()) {
            head {
                meta charset="utf-8";
                title { (page.title) " – " (name) }
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="description" content=(page.description.clone().unwrap_or_else(|| ctx.t("design-description")));
                @if page.unlisted || page.status != 200 { meta name="robots" content="noindex"; }
                @for language in Language::ALL.into_iter().filter(|language| ctx.installation.offers(*language)) {
                    link rel="alternate" hreflang=(language.code()) href=(full(ctx, language));
                }
                link rel="icon" href=(assets::address("mark.svg")) type="image/svg+xml";
                link rel="stylesheet" href=(assets::address("samverka.css"));
                script src=(assets::address("samverka.js")) defer {}
            }
            body {
                a.ds-skip-link href="#main" { (ctx.t("design-skip")) }
                (head(ctx, page, &name, other))
                main #main .s-main tabindex="-1" {
                    @if !page.trail.is_empty() { (component::breadcrumbs(ctx, &page.trail)) }
                    @if let Some(openness) = page.openness { (component::openness_badge(ctx, openness)) }
                    @if let Some(warning) = &page.warning { (component::notice(component::Tone::Waiting, warning.clone())) }
                    (page.body)
                }
                (foot(ctx, &name))
            }
        }
    }
}

fn full(ctx: &Ctx, language: Language) -> String {
    format!("{}{}", ctx.public_url, ctx.place.in_language(language))
}

fn head(ctx: &Ctx, page: &Page, name: &str, other: Language) -> Markup {
    let house = ctx.house;
    html! {
        header.s-head {
            @if ctx.demo { p.s-demo { (ctx.t("design-demo")) } }
            div.s-head__top {
                a.s-head__name href=(ctx.href(&house.home, &[])) { (logo(ctx)) span { (name) } }
                div.s-head__who {
                    (who(ctx))
                    @if ctx.installation.offers(other) {
                        a.s-head__language href=(ctx.place.in_language(other)) hreflang=(other.code()) lang=(other.code()) {
                            (ctx.texts.get(other, "design-this-language", &[]))
                        }
                    }
                }
            }
            nav.s-head__menu aria-label=(ctx.t("design-menu")) {
                ul {
                    @for (key, address) in house.menu {
                        li { a href=(ctx.href(address, &[])) aria-current=[current(ctx, page, address)] { (ctx.t(key)) } }
                    }
                }
            }
        }
    }
}

/// Marks the menu's place for pages below it as well, by their address or by the way to them.
fn current(ctx: &Ctx, page: &Page, address: &Address) -> Option<&'static str> {
    if ctx.place.address == *address {
        return Some("page");
    }
    let is_below = ctx.place.address.sv.strip_prefix(address.sv).is_some_and(|rest| rest.starts_with('/'));
    let leads_here = || page.trail.iter().any(|(_, way)| *way == ctx.href(address, &[]));
    (is_below || leads_here()).then_some("true")
}

/// The installation's own picture, or ours. The name stands beside it, so it says nothing to those who hear the page.
fn logo(ctx: &Ctx) -> Markup {
    match &ctx.installation.logo {
        Some(logo) => html! { img.s-logo src=(logo.address()) alt="" height="34"; },
        None => mark(),
    }
}

fn mark() -> Markup {
    html! {
        svg.s-mark viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false" {
            circle.s-mark__a cx="11" cy="12" r="8" {}
            circle.s-mark__b cx="21" cy="12" r="8" {}
            circle.s-mark__c cx="16" cy="20" r="8" {}
        }
    }
}

fn who(ctx: &Ctx) -> Markup {
    let house = ctx.house;
    match &ctx.actor {
        Actor::Person { name, acting, others, .. } => html! {
            details.s-who {
                summary {
                    @match acting {
                        Some(acting) => { span.s-who__for { (ctx.t("design-acting-for")) " " } strong { (acting.name) } @if let Some(only) = crate::limit(ctx, &acting.reach) { " " span.s-who__for { (only) } } }
                        None => { strong { (ctx.t("design-acting-for-self")) } }
                    }
                }
                div.s-who__more {
                    p { (name) }
                    @if !others.is_empty() || acting.is_some() {
                        p.s-who__title { (ctx.t("design-act-for")) }
                        @for kernel::Other { organisation, name, reach } in others {
                            (component::form(ctx, &ctx.href(&house.act_for, &[]), html! {
                                input type="hidden" name="organisation" value=(organisation);
                                input type="hidden" name="back" value=(ctx.place.in_language(ctx.language));
                                (component::plain_button(&crate::acting_in(ctx, name, reach)))
                            }))
                        }
                        @if acting.is_some() {
                            (component::form(ctx, &ctx.href(&house.act_for, &[]), html! {
                                input type="hidden" name="organisation" value="";
                                input type="hidden" name="back" value=(ctx.place.in_language(ctx.language));
                                (component::plain_button(&ctx.t("design-act-for-self")))
                            }))
                        }
                    }
                    p { a.ds-link href=(ctx.href(&house.my_page, &[])) { (ctx.t("design-my-page")) } }
                    @if let Some(acting) = acting {
                        p { a.ds-link href=(ctx.href(&house.organisation, &[&acting.organisation])) { (ctx.t("design-own-organisation")) } }
                    }
                    @if ctx.is_administrator() {
                        p { a.ds-link href=(ctx.href(&house.administration, &[])) { (ctx.t("design-administration")) } }
                    }
                    (component::form(ctx, &ctx.href(&house.sign_out, &[]), html! {
                        (component::plain_button(&ctx.t("design-sign-out")))
                    }))
                }
            }
        },
        Actor::Visitor | Actor::Program => html! {
            a.s-head__sign-in href=(ctx.href(&house.sign_in, &[])) { (ctx.t("design-sign-in")) }
        },
    }
}

fn foot(ctx: &Ctx, name: &str) -> Markup {
    html! {
        footer.s-foot {
            p { strong { (name) } " – " (ctx.t("design-foot")) }
            ul {
                @for (key, address) in ctx.house.foot {
                    li { a.ds-link href=(ctx.href(address, &[])) { (ctx.t(key)) } }
                }
            }
        }
    }
}
