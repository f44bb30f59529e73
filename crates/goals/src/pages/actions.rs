//! What the parties do, by when, and where each thing stands.

use super::new::date;
use super::{ACTION_STATE, ACTIONS};
use crate::access;
use crate::file::{ActionEntry, ActionState};
use crate::panels::one_action;
use crate::store::living;
use collaborations::Collaboration;
use collaborations::pages::{below, bound};
use collaborations::store::one;
use design::field::{Field, Kind, checkboxes, input};
use kernel::form::Form;
use kernel::record::{FileId, Word};
use kernel::{Ctx, Reply, Request, Stop, Text, Tx};
use maud::html;

fn found(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Collaboration, Stop> {
    let c = one::find_or_stop(tx, ctx, request.part("id"))?;
    if access::may_record(ctx, &c) || access::may_set_goals(ctx, &c) { Ok(c) } else { Err(Stop::NotFound) }
}

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = found(ctx, tx, request)?;
    view(ctx, tx, &c, &Form::default())
}

/// Adds an action with those responsible and when.
pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = found(ctx, tx, request)?;
    if !access::may_set_goals(ctx, &c) {
        return Err(Stop::Refused("collaborations-may-not-work"));
    }
    bound(ctx, request)?;
    let mut form = Form::sent(request);
    let text = form.required(ctx, "text", 1000);
    let by: Vec<FileId> =
        c.parties_now().filter(|p| form.has("by", &p.local_id)).map(|p| FileId(p.local_id.clone())).collect();
    if by.is_empty() {
        form.error(ctx, "by", "goals-who-required", &[]);
    }
    let (from, until) = (date(ctx, &mut form, "from"), date(ctx, &mut form, "until"));
    if !form.is_sound() {
        return view(ctx, tx, &c, &form);
    }
    let action = ActionEntry {
        text: Some(Text::Plain(text)),
        by,
        from,
        until,
        state: Some(ActionState::Planned),
        pilot: form.has("pilot", "yes").then_some(true),
        ..ActionEntry::default()
    };
    living::add_action(tx, ctx, &c.id, &action)?;
    Ok(Reply::to(ctx.href(&ACTIONS, &[&c.id])))
}

/// Says where an action stands.
pub fn state(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = found(ctx, tx, request)?;
    bound(ctx, request)?;
    let state = ActionState::from_word(request.field("state")).ok_or(Stop::Bad("state"))?;
    let actions = living::actions(tx, &c.id)?;
    let action = actions.iter().find(|action| action.id == request.field("action")).ok_or(Stop::NotFound)?;
    living::set_action_state(tx, ctx, &c.id, action, state)?;
    Ok(Reply::to(ctx.href(&ACTIONS, &[&c.id])))
}

fn view(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration, form: &Form) -> Result<Reply, Stop> {
    let t = |key: &str| ctx.t(key);
    let actions = living::actions(tx, &c.id)?;
    let parties: Vec<_> = c.parties_now().map(|p| (p.local_id.clone(), p.name.clone(), None)).collect();
    let pilot = vec![("yes".to_owned(), t("goals-pilot"), Some(t("goals-pilot-more")))];
    let body = html! {
        h1.ds-heading data-size="lg" { (t("goals-actions")) }
        (design::error_summary(ctx, form))
        @if actions.is_empty() { p { (t("goals-no-actions")) } }
        ul.s-actions {
            @for (i, action) in actions.iter().enumerate() {
                li {
                    (one_action(ctx, c, action))
                    (design::binding_form(ctx, &ctx.href(&ACTION_STATE, &[&c.id]), html! {
                        input type="hidden" name="action" value=(action.id);
                        div.s-row {
                            @let id = format!("state-{i}");
                            label.s-unseen for=(id) { (t("goals-action-state")) }
                            select.ds-input id=(id) name="state" {
                                @for state in ActionState::ALL { option value=(state.as_str()) selected[action.described.state == Some(*state)] { (ctx.word("goals-action", *state)) } }
                            }
                            (design::quiet_button(&t("goals-action-move")))
                        }
                    }))
                }
            }
        }
        @if access::may_set_goals(ctx, c) {
            (design::section("new", &t("goals-action-new"), design::binding_form(ctx, &ctx.href(&ACTIONS, &[&c.id]), html! {
                (input(ctx, form, Field::new("text", &t("goals-action-text")), Kind::Text))
                (checkboxes(ctx, form, Field::new("by", &t("goals-action-by")), &parties))
                div.s-columns {
                    (input(ctx, form, Field::new("from", &t("goals-action-from")).hint(&t("goals-date-hint")).optional(), Kind::Date))
                    (input(ctx, form, Field::new("until", &t("goals-action-until")).hint(&t("goals-date-hint")).optional(), Kind::Date))
                }
                (checkboxes(ctx, form, Field::new("pilot", &t("goals-pilot-ask")).optional(), &pilot))
                (design::button(&t("goals-action-add")))
            })))
        }
    };
    let page = below(ctx, c, t("goals-actions"), body).unlisted();
    Ok(if form.is_sound() { page } else { page.with_errors() }.into())
}
