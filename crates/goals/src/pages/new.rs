//! Setting a joint goal with its first indicator.

use super::{NEW, SHOW};
use crate::acts;
use crate::file::Term;
use collaborations::Collaboration;
use collaborations::pages::{below, bound};
use design::field::{Field, Kind, input, select, textarea};
use kernel::form::{Form, Taken};
use kernel::record::Word;
use kernel::{Ctx, Reply, Request, Stop, Tx};
use maud::{Markup, html};

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = acts::setting(ctx, tx, request.part("id"))?;
    Ok(view(ctx, &c, &Form::new(&[("term", "long")])))
}

pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = acts::setting(ctx, tx, request.part("id"))?;
    bound(ctx, request)?;
    let mut form = Form::sent(request);
    Ok(match acts::set_goal(ctx, tx, &c, &mut form)? {
        Taken::Done(id) => Reply::to(ctx.href(&SHOW, &[&c.id, &id])),
        Taken::Wrong => view(ctx, &c, &form),
    })
}

/// The fields of an indicator.
pub fn indicator_fields(ctx: &Ctx, form: &Form, required: bool) -> Markup {
    let t = |key: &str| ctx.t(key);
    let hint = t("goals-date-hint");
    let name = t("goals-indicator-name");
    let name_hint = t("goals-indicator-hint");
    let name = Field { required, ..Field::new("name", &name).hint(&name_hint) };
    html! {
        (input(ctx, form, name, Kind::Text))
        (input(ctx, form, Field::new("unit", &t("goals-unit")).optional(), Kind::Text))
        div.s-columns {
            (input(ctx, form, Field::new("baseline", &t("goals-baseline")).optional(), Kind::Number))
            (input(ctx, form, Field::new("baseline-at", &t("goals-baseline-at")).hint(&hint).optional(), Kind::Date))
            (input(ctx, form, Field::new("target", &t("goals-target")).optional(), Kind::Number))
            (input(ctx, form, Field::new("target-by", &t("goals-target-by")).hint(&hint).optional(), Kind::Date))
        }
        (input(ctx, form, Field::new("source", &t("goals-source")).hint(&t("goals-source-hint")).optional(), Kind::Text))
    }
}

fn view(ctx: &Ctx, c: &Collaboration, form: &Form) -> Reply {
    let t = |key: &str| ctx.t(key);
    let terms: Vec<_> =
        Term::ALL.iter().map(|term| (term.as_str().to_owned(), ctx.word("goals-term", *term))).collect();
    let body = html! {
        h1.ds-heading data-size="lg" { (t("goals-new")) }
        p.s-lead { (t("goals-new-lead")) }
        (design::error_summary(ctx, form))
        (design::binding_form(ctx, &ctx.href(&NEW, &[&c.id]), html! {
            (textarea(ctx, form, Field::new("text", &t("goals-goal")).hint(&t("goals-goal-hint")), 3))
            (select(ctx, form, Field::new("term", &t("goals-term")), &terms, None))
            (input(ctx, form, Field::new("by", &t("goals-when")).hint(&t("goals-date-hint")).optional(), Kind::Date))
            h2.ds-heading data-size="sm" { (t("goals-indicator")) }
            (indicator_fields(ctx, form, false))
            (design::button(&t("goals-set")))
        }))
    };
    let page = below(ctx, c, t("goals-new"), body).unlisted();
    if form.is_sound() { page } else { page.with_errors() }.into()
}
