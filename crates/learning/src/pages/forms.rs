//! The forms of collaboration beside one another: when each fits and not, and what it demands (AGR-1).

use super::{FORM_GUIDE, below, link, words};
use crate::article::ArticleKind;
use crate::library::library;
use kernel::{Ctx, Reply, Request, Stop, Text, Tx};
use maud::{Markup, html};

pub fn get(ctx: &Ctx, _: &mut Tx<'_>, _: &Request) -> Result<Reply, Stop> {
    let title = ctx.word("learning-kinds", ArticleKind::Form);
    let about = ctx.word("learning-about", ArticleKind::Form);
    let heads = [
        "learning-form",
        "learning-fits",
        "learning-does-not-fit",
        "learning-relation",
        "learning-duration",
        "learning-finance",
    ]
    .map(|key| ctx.t(key));
    let list = |texts: &[Text]| html! { ul { @for text in texts { li { (words(ctx, text)) } } } };
    let one = |text: &Option<Text>| html! { @if let Some(text) = text { (words(ctx, text)) } };
    let rows: Vec<Vec<Markup>> = library()
        .of(ArticleKind::Form)
        .map(|form| {
            let d = &form.described;
            vec![
                link(ctx, form),
                list(&d.fits),
                list(&d.does_not_fit),
                one(&d.relation),
                one(&d.duration),
                one(&d.finance),
            ]
        })
        .collect();
    let body = html! {
        h1.ds-heading data-size="lg" { (title) }
        p.s-lead { (about) }
        p { (design::way_on(&ctx.t("learning-to-guide"), &ctx.href(&FORM_GUIDE, &[]))) }
        div.s-compared { (design::cards(&ctx.t("learning-compared"), &heads, &rows)) }
        p { (ctx.t("learning-ask-lawyer")) }
    };
    Ok(below(ctx, None, &title, body).about(Some(&about)).into())
}
