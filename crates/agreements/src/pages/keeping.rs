//! Who keeps an agreement for each party, and what is to be done about it by which day: a part of the agreement's page, for
//! its parties.

use super::{KEEPER, TASK};
use crate::access;
use crate::agreement::{Agreement, Task, TaskKind};
use crate::store::keeping;
use collaborations::Collaboration;
use collaborations::acts::colleagues;
use design::field::{Field, Kind, input, select, textarea};
use kernel::form::Form;
use kernel::record::Word;
use kernel::time::day_in_words;
use kernel::{Ctx, Stop, Tx};
use maud::{Markup, html};

pub fn section(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    c: &Collaboration,
    a: &Agreement,
    form: &Form,
) -> Result<Option<Markup>, Stop> {
    if !c.reads_as_party(ctx) {
        return Ok(None);
    }
    let names = colleagues::names(ctx, tx, c, a.parties.iter().map(|party| party.keeper.as_str()))?;
    let tasks = keeping::tasks(tx, &a.id)?;
    let rows: Vec<Vec<Markup>> = a
        .parties
        .iter()
        .map(|party| {
            let keeper = names.get(&party.keeper).cloned().unwrap_or_else(|| ctx.t("agreements-nobody-named"));
            let left = tasks.iter().filter(|task| task.organisation == party.organisation);
            vec![
                html! { (party.name) },
                html! { (keeper) },
                match left.map(|task| in_words(ctx, task)).collect::<Vec<_>>().join(", ") {
                    none if none.is_empty() => html! { "–" },
                    words => html! { (words) },
                },
            ]
        })
        .collect();
    let heads = ["actors-organisation", "agreements-keeper", "agreements-tasks"].map(|key| ctx.t(key));
    let form_parts = match access::may_keep(ctx, c, a) {
        true => {
            let colleagues = colleagues::of(ctx, tx, c)?;
            let own = tasks.iter().filter(|task| task.organisation == ctx.organisation_in(&c.id));
            html! {
                (keeper_form(ctx, c, a, &colleagues, form))
                @for task in own { (task_form(ctx, c, a, task, form)) }
            }
        }
        false => design::nothing(),
    };
    Ok(Some(html! {
        p { (ctx.t("agreements-keeping-lead")) }
        (design::table(&ctx.t("agreements-keeping"), &heads, &rows))
        (form_parts)
    }))
}

fn in_words(ctx: &Ctx, task: &Task) -> String {
    let day = day_in_words(&task.due, ctx.language);
    ctx.ta(
        match task.kind {
            TaskKind::Review => "agreements-task-review",
            TaskKind::Ends => "agreements-task-ends",
        },
        &[("day", (&day).into())],
    )
}

fn keeper_form(ctx: &Ctx, c: &Collaboration, a: &Agreement, colleagues: &[(String, String)], form: &Form) -> Markup {
    let keeper = a.party(ctx.organisation_in(&c.id)).map_or("", |party| party.keeper.as_str());
    let now = Form::new(&[("person", keeper)]);
    let shown = if form.error_at("person").is_some() { form } else { &now };
    let (label, hint, nobody) =
        (ctx.t("agreements-keeper-ask"), ctx.t("agreements-keeper-hint"), ctx.t("agreements-nobody-named"));
    design::binding_form(
        ctx,
        &ctx.href(&KEEPER, &[&c.id, &a.id]),
        html! {
            (select(ctx, shown, Field::new("person", &label).hint(&hint).optional(), colleagues, Some(&nobody)))
            (design::quiet_button(&ctx.t("agreements-keeper-act")))
        },
    )
}

/// One form is open at a time: the one a mistake was made in, or none.
fn task_form(ctx: &Ctx, c: &Collaboration, a: &Agreement, task: &Task, form: &Form) -> Markup {
    let t = |key: &str| ctx.t(key);
    let is_sent = form.value("task") == task.kind.as_str() && !form.is_sound();
    let empty = Form::default();
    let shown = if is_sent { form } else { &empty };
    let (heading, note, act) = match task.kind {
        TaskKind::Review => ("agreements-note-review", "agreements-note-review-hint", "agreements-note-review-act"),
        TaskKind::Ends => ("agreements-note-ends", "agreements-note-ends-hint", "agreements-note-ends-act"),
    };
    html! {
        details.s-more open[is_sent] {
            summary { (t(heading)) }
            (design::binding_form(ctx, &ctx.href(&TASK, &[&c.id, &a.id]), html! {
                input type="hidden" name="task" value=(task.kind.as_str());
                (field(ctx, shown, task.kind, &t(note)))
                (design::quiet_button(&t(act)))
            }))
        }
    }
}

/// Two such forms can stand on one page: the one with a mistake in it has the names as ids.
fn field(ctx: &Ctx, form: &Form, kind: TaskKind, hint: &str) -> Markup {
    let t = |key: &str| ctx.t(key);
    let id = |name: &str| if form.is_sound() { format!("{name}-{}", kind.as_str()) } else { name.to_owned() };
    html! {
        (textarea(ctx, form, Field::new("note", &t("agreements-note")).id(&id("note")).hint(hint), 3))
        @if kind == TaskKind::Review {
            (input(ctx, form, Field::new("next", &t("agreements-next-review")).id(&id("next")).hint(&t("agreements-next-hint")).optional(), Kind::Date))
        }
    }
}
