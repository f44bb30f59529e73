//! Who may see and do what, as a page for people who do not read code. The tables are asked of the same functions that every
//! page and call asks, so they cannot say anything else.

mod agreed;
mod inside;
mod outside;

use kernel::record::Word;
use kernel::web::Who::Anyone;
use kernel::{Address, Ctx, Mandate, Page, Reply, Request, Route, Stop, Tx};
use maud::{Markup, html};

pub const WHO_MAY: Address = Address { sv: "/om/vem-far-vad", en: "/en/about/who-may-do-what" };

pub static ROUTES: &[Route] = &[Route::page(WHO_MAY, Anyone, get)];

fn get(ctx: &Ctx, _: &mut Tx<'_>, _: &Request) -> Result<Reply, Stop> {
    let t = |key: &str| ctx.t(key);
    let sections: [(&'static str, String, Markup); 11] = [
        ("see", t("app-who-sees"), inside::seeing(ctx)),
        ("do", t("app-who-does"), inside::doing(ctx)),
        ("state", t("app-who-when"), inside::by_state(ctx)),
        ("places", t("app-who-places"), inside::places(ctx)),
        ("answers", t("app-who-answers"), inside::answers(ctx)),
        ("agreements", t("app-who-agreements"), agreed::seeing(ctx)),
        ("agreeing", t("app-who-agreeing"), agreed::doing(ctx)),
        ("organisations", t("app-who-organisations"), outside::organisations(ctx)),
        ("limits", t("app-who-limits"), outside::limits(ctx)),
        ("programs", t("app-who-programs"), outside::programs(ctx)),
        ("installation", t("app-who-installation"), outside::installation(ctx)),
    ];
    let contents: Vec<(String, String)> =
        sections.iter().map(|(anchor, heading, _)| (heading.clone(), (*anchor).to_owned())).collect();
    let body = html! {
        h1.ds-heading data-size="lg" { (t("app-who-may")) }
        p.s-lead { (t("app-who-may-lead")) }
        div.s-long {
            (design::contents(&t("app-who-contents"), &contents))
            div.s-long__body { @for (anchor, heading, body) in sections { (design::section(anchor, &heading, body)) } }
        }
    };
    Ok(Page::new(t("app-who-may"), body).below(t("app-about"), ctx.href(&crate::pages::ABOUT, &[])).into())
}

fn prose(ctx: &Ctx, key: &str) -> Markup {
    html! { div.s-prose { p { (ctx.t(key)) } } }
}

/// Sentences, one after another.
fn listed(ctx: &Ctx, keys: &[&str]) -> Markup {
    html! { div.s-prose { ul { @for key in keys { li { (ctx.t(key)) } } } } }
}

/// A table of who may what. The first head is that of the rows.
fn table(ctx: &Ctx, caption: &str, heads: &[String], rows: &[(String, Vec<bool>)]) -> Markup {
    design::verdicts(ctx, &ctx.t(caption), heads, rows)
}

fn heads(first: String, others: impl IntoIterator<Item = String>) -> Vec<String> {
    std::iter::once(first).chain(others).collect()
}

/// The mandates as heads of columns.
fn by_mandate(ctx: &Ctx) -> Vec<String> {
    heads(ctx.t("app-who-act"), Mandate::ALL.iter().map(|mandate| ctx.word("actors-act", *mandate)))
}

/// What each mandate alone gives.
fn each_mandate(allows: impl Fn(&[Mandate]) -> bool) -> Vec<bool> {
    Mandate::ALL.iter().map(|mandate| allows(&[*mandate])).collect()
}
