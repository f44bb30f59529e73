//! Whom a collaboration is there for, who represents each group, and whether it is time to ask them again (ACT-6).

use super::{TARGET_GROUP, TARGET_GROUPS, below, bound, tabs};
use crate::access::{self, Act};
use crate::acts::target_groups as acts;
use crate::collaboration::Collaboration;
use crate::store::{one, target_groups};
use crate::target_group::TargetGroup;
use design::field::{Field, Kind, input, radios, select, textarea};
use kernel::form::{Form, Taken};
use kernel::time::day_in_words;
use kernel::{Ctx, Reply, Request, Stop, Tx};
use maud::{Markup, html};

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = one::find_or_stop(tx, ctx, request.part("id"))?;
    view(ctx, tx, &c, &Form::new(&[("name", request.query("name")), ("primary", "yes")]))
}

/// Adds a target group.
pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = one::find_or_stop(tx, ctx, request.part("id"))?;
    bound(ctx, request)?;
    let mut form = Form::sent(request);
    match acts::add(ctx, tx, &c, &mut form)? {
        Taken::Done(number) => Ok(Reply::to(ctx.href(&TARGET_GROUP, &[&c.id, &number.to_string()]))),
        Taken::Wrong => view(ctx, tx, &c, &form),
    }
}

fn view(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration, form: &Form) -> Result<Reply, Stop> {
    let t = |key: &str| ctx.t(key);
    let groups = target_groups::all(tx, &c.id)?;
    let may = access::may(ctx, c, Act::TargetGroups);
    // Those a description names that nobody has said more of.
    let named: Vec<&str> = (c.described.target_groups.iter())
        .filter_map(|group| group.name.as_ref())
        .map(|name| name.for_reader(ctx.language, c.language).0)
        .filter(|name| !groups.iter().any(|known| kernel::sort::fold(&known.name) == kernel::sort::fold(name)))
        .collect();
    let here = ctx.href(&TARGET_GROUPS, &[&c.id]);
    let body = html! {
        h1.ds-heading data-size="lg" { (t("collaborations-target-groups")) }
        (tabs(ctx, c, &TARGET_GROUPS))
        p.s-lead { (t("collaborations-target-groups-lead")) }
        (design::error_summary(ctx, form))
        @if groups.is_empty() { (design::empty(&t("collaborations-no-target-groups"), None)) }
        @else { ul.s-list { @for group in &groups { li { (one_group(ctx, c, group)) } } } }
        @if !named.is_empty() {
            (design::section("named", &t("collaborations-groups-described"), html! {
                ul.s-links { @for name in &named { li {
                    (name)
                    @if may { " " a.ds-link href={ (here) "?name=" (kernel::web::encode(name)) "#add" } { (t("collaborations-group-begin")) span.s-unseen { ": " (name) } } }
                } } }
            }))
        }
        @if may {
            (design::section("add", &t("collaborations-group-add"), html! {
                (design::binding_form(ctx, &here, html! {
                    (fields(ctx, c, form, "next-on"))
                    (design::button(&t("collaborations-group-add")))
                }))
            }))
        }
    };
    let page = below(ctx, c, t("collaborations-target-groups"), body);
    Ok(if form.is_sound() { page } else { page.with_errors() }.into())
}

fn one_group(ctx: &Ctx, c: &Collaboration, group: &TargetGroup) -> Markup {
    html! {
        p { strong { a.ds-link href=(ctx.href(&TARGET_GROUP, &[&c.id, &group.number.to_string()])) { (group.name) } } }
        p.s-meta { (state(ctx, c, group)) }
    }
}

/// Primary or secondary, who represents it, and the next check-in.
pub(super) fn state(ctx: &Ctx, c: &Collaboration, group: &TargetGroup) -> Markup {
    html! {
        (ctx.t(if group.is_primary { "collaborations-group-primary" } else { "collaborations-group-secondary" }))
        " · "
        @match group.represented_by.as_deref() {
            Some(by) => (ctx.ta("collaborations-represented-by", &[("organisation", c.name_of(by).into())])),
            None => (ctx.t("collaborations-represented-by-nobody")),
        }
        " · "
        @match group.next_on.as_deref() {
            Some(next) => (ctx.ta("collaborations-next-check-in", &[("day", (&day_in_words(next, ctx.language)).into())])),
            None => (ctx.t("collaborations-no-next-check-in")),
        }
        @if group.is_overdue(&ctx.now.date()) { " " (design::tag(&ctx.t("collaborations-overdue"))) }
    }
}

/// What is said of a group; `next` is the id of the field for the next day.
pub(super) fn fields(ctx: &Ctx, c: &Collaboration, form: &Form, next: &str) -> Markup {
    let t = |key: &str| ctx.t(key);
    let kinds = vec![
        ("yes".to_owned(), t("collaborations-group-primary"), Some(t("collaborations-group-primary-more"))),
        ("no".to_owned(), t("collaborations-group-secondary"), Some(t("collaborations-group-secondary-more"))),
    ];
    let mut named: Vec<(String, String)> = Vec::new();
    for organisation in &c.organisations {
        let id = &organisation.organisation;
        let may_be = form.value("represented-by") == id || acts::may_represent(c, id);
        if may_be && !named.iter().any(|(known, _)| known == id) {
            named.push((organisation.organisation.clone(), organisation.name.clone()));
        }
    }
    html! {
        (input(ctx, form, Field::new("name", &t("collaborations-group-name")).hint(&t("collaborations-target-group-hint")), Kind::Text))
        (textarea(ctx, form, Field::new("description", &t("collaborations-group-description")).hint(&t("collaborations-group-description-hint")).optional(), 3))
        (radios(ctx, form, Field::new("primary", &t("collaborations-group-kind")), &kinds))
        (select(ctx, form, Field::new("represented-by", &t("collaborations-represents")).hint(&t("collaborations-represents-hint")).optional(), &named, Some(&t("collaborations-nobody-yet"))))
        (input(ctx, form, Field::new("next-on", &t("collaborations-next-on")).id(next).hint(&t("actors-day-hint")).optional(), Kind::Date))
    }
}
