//! What the parties do, by when, and where each thing stands.

use super::{ACTION_PERSON, ACTION_STATE, ACTIONS};
use crate::charge::Charge;
use crate::file::ActionState;
use crate::panels::{Charges, one_action};
use crate::store::living;
use crate::{access, acts};
use collaborations::Collaboration;
use collaborations::acts::colleagues;
use collaborations::pages::{below, bound};
use design::field::{Field, Kind, checkboxes, input};
use kernel::form::{Form, Taken};
use kernel::record::Word;
use kernel::{Ctx, Reply, Request, Stop, Tx};
use maud::{Markup, html};

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = acts::acting(ctx, tx, request.part("id"))?;
    view(ctx, tx, &c, &Form::default())
}

/// Adds an action with those responsible and when.
pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = acts::acting(ctx, tx, request.part("id"))?;
    bound(ctx, request)?;
    let mut form = Form::sent(request);
    match acts::add_action(ctx, tx, &c, &mut form)? {
        Taken::Done(_) => Ok(Reply::to(ctx.href(&ACTIONS, &[&c.id]))),
        Taken::Wrong => view(ctx, tx, &c, &form),
    }
}

/// Says where an action stands.
pub fn state(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = acts::acting(ctx, tx, request.part("id"))?;
    bound(ctx, request)?;
    acts::move_action(ctx, tx, &c, request.field("action"), &Form::sent(request))?;
    Ok(Reply::to(ctx.href(&ACTIONS, &[&c.id])))
}

/// Names who does an action for the organisation acted for.
pub fn person(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = acts::acting(ctx, tx, request.part("id"))?;
    bound(ctx, request)?;
    let mut form = Form::sent(request);
    match acts::charge_action(ctx, tx, &c, request.field("action"), &mut form)? {
        Taken::Done(()) => Ok(Reply::to(ctx.href(&ACTIONS, &[&c.id]))),
        Taken::Wrong => view(ctx, tx, &c, &form),
    }
}

fn view(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration, form: &Form) -> Result<Reply, Stop> {
    let t = |key: &str| ctx.t(key);
    let actions = living::actions(tx, &c.id)?;
    let charges = Charges::of(ctx, tx, c)?;
    let colleagues = colleagues::of(ctx, tx, c)?;
    let parties: Vec<_> = c.parties_now().map(|p| (p.local_id.clone(), p.name.clone(), None)).collect();
    let pilot = vec![("yes".to_owned(), t("goals-pilot"), Some(t("goals-pilot-more")))];
    let body = html! {
        h1.ds-heading data-size="lg" { (t("goals-actions")) }
        (design::error_summary(ctx, form))
        @if actions.is_empty() { p { (t("goals-no-actions")) } }
        ul.s-actions {
            @for (i, action) in actions.iter().enumerate() {
                li {
                    (one_action(ctx, c, action, &charges))
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
                    @if let Some(own) = charges.about(&action.id).find(|charge| charge.organisation == ctx.organisation_in(&c.id)) {
                        (person_form(ctx, c, own, &colleagues, form, i))
                    }
                }
            }
        }
        @if access::may(ctx, c, access::Act::Set) {
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

/// Chooses who does an action, among the organisation's own. A mistake stands at the action it was made in.
fn person_form(
    ctx: &Ctx,
    c: &Collaboration,
    own: &Charge,
    colleagues: &[(String, String)],
    form: &Form,
    place: usize,
) -> Markup {
    let id = format!("person-{place}");
    let wrong = form.error_at("person").filter(|_| form.value("action") == own.subject);
    // The summary leads to the field by its name.
    let id = if wrong.is_some() { "person".to_owned() } else { id };
    design::binding_form(
        ctx,
        &ctx.href(&ACTION_PERSON, &[&c.id]),
        html! {
            input type="hidden" name="action" value=(own.subject);
            div.s-row {
                label.s-unseen for=(id) { (ctx.t("goals-action-person-ask")) }
                select.ds-input id=(id) name="person" aria-invalid=[wrong.map(|_| "true")] aria-describedby=[wrong.map(|_| "person-error")] {
                    option value="" { (ctx.t("goals-nobody-named")) }
                    @for (person, name) in colleagues { option value=(person) selected[*person == own.person] { (name) } }
                }
                (design::quiet_button(&ctx.t("goals-action-person-act")))
            }
            @if let Some(error) = wrong { p.ds-validation-message data-color="danger" id="person-error" { (error) } }
        },
    )
}
