//! Changing what is described of a collaboration, and saying where it stands.

use super::{DESCRIBE, SHOW, below, bound};
use crate::acts::describe;
use crate::collaboration::Collaboration;
use crate::file::State;
use design::field::{Field, Kind, input, select, textarea};
use kernel::form::{Form, Taken};
use kernel::record::Word;
use kernel::{Ctx, PartialDate, Reply, Request, Stop, Text, Tx};
use maud::html;

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = describe::found(ctx, tx, request.part("id"))?;
    let f = &c.described;
    let words = |text: Option<&Text>| text.map_or("", |text| text.for_reader(ctx.language, c.language).0).to_owned();
    let target_group = words(f.target_groups.first().and_then(|group| group.name.as_ref()));
    let form = Form::new(&[
        ("title", &words(Some(&c.title))),
        ("summary", &words(f.summary.as_ref())),
        ("challenge", &words(f.challenge.as_ref())),
        ("background", &words(f.background.as_ref())),
        ("target-group", &target_group),
        ("state", c.state.as_str()),
        ("planned-end", f.planned_end.as_ref().map_or("", PartialDate::as_str)),
    ]);
    view(ctx, &c, &form, false)
}

pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = describe::found(ctx, tx, request.part("id"))?;
    bound(ctx, request)?;
    let mut form = Form::sent(request);
    match describe::describe(ctx, tx, &c, &mut form)? {
        Taken::Done(()) => Ok(Reply::to(ctx.href(&SHOW, &[&c.id]))),
        Taken::Wrong => view(ctx, &c, &form, false),
        Taken::Crossed(()) => view(ctx, &c, &form, true),
    }
}

fn view(ctx: &Ctx, c: &Collaboration, form: &Form, crossed: bool) -> Result<Reply, Stop> {
    let t = |key: &str| ctx.t(key);
    let states: Vec<_> =
        State::ALL.iter().map(|s| (s.as_str().to_owned(), ctx.word("collaborations-state", *s))).collect();
    let seen = describe::version(c)?;
    let body = html! {
        h1.ds-heading data-size="lg" { (t("collaborations-describe")) }
        (design::error_summary(ctx, form))
        @if crossed {
            (design::notice(design::Tone::Waiting, html! {
                p { (t("collaborations-described-crossed")) }
                p { strong { (design::text(ctx, &c.title, c.language)) } }
                @for text in [&c.described.summary, &c.described.challenge, &c.described.background].into_iter().flatten() {
                    (design::prose(ctx, text, c.language, 3))
                }
            }))
        }
        (design::binding_form(ctx, &ctx.href(&DESCRIBE, &[&c.id]), html! {
            input type="hidden" name="seen" value=(seen);
            (input(ctx, form, Field::new("title", &t("collaborations-name")), Kind::Text))
            (textarea(ctx, form, Field::new("summary", &t("collaborations-summary")).hint(&t("collaborations-summary-hint")).optional(), 2))
            (textarea(ctx, form, Field::new("challenge", &t("collaborations-challenge")).hint(&t("collaborations-challenge-hint")).optional(), 6))
            (textarea(ctx, form, Field::new("background", &t("collaborations-background")).optional(), 6))
            (input(ctx, form, Field::new("target-group", &t("collaborations-target-group")).hint(&t("collaborations-target-group-hint")).optional(), Kind::Text))
            (select(ctx, form, Field::new("state", &t("collaborations-state")).hint(&t("collaborations-state-hint")), &states, None))
            (input(ctx, form, Field::new("planned-end", &t("collaborations-planned-end")).hint(&t("collaborations-date-hint")).optional(), Kind::Date))
            (design::button(&t("collaborations-describe-act")))
        }))
    };
    let mut page = below(ctx, c, t("collaborations-describe"), body).unlisted();
    if crossed {
        page.status = 409;
    } else if !form.is_sound() {
        page = page.with_errors();
    }
    Ok(page.into())
}
