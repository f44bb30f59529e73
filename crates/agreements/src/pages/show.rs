//! An agreement: its text, what is missing, each party's decision, the signatures, and what a signature here is.

use super::keeping;
use super::{DECISION, EDIT, SHOW, SIGNATURE, STAGE};
use crate::agreement::{Agreement, Stage};
use crate::{access, acts};
use collaborations::Collaboration;
use collaborations::pages::{below, bound};
use design::field::{Field, Kind, input};
use kernel::form::{Form, Taken};
use kernel::record::Word;
use kernel::{Ctx, PartialDate, Reply, Request, Stop, Tx};
use maud::{Markup, html};

fn found(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<(Collaboration, Agreement), Stop> {
    acts::found(ctx, tx, request.part("id"), request.part("agreement"))
}

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (c, agreement) = found(ctx, tx, request)?;
    view(ctx, tx, &c, &agreement, &Form::default())
}

/// Sends the text for decision, or makes it a draft again.
pub fn stage(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (c, a) = found(ctx, tx, request)?;
    bound(ctx, request)?;
    acts::set_stage(ctx, tx, &c, &a, &Form::sent(request))?;
    Ok(Reply::to(ctx.href(&SHOW, &[&c.id, &a.id])))
}

/// Records the organisation's own decision.
pub fn decision(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (c, a) = found(ctx, tx, request)?;
    bound(ctx, request)?;
    let mut form = Form::sent(request);
    let taken = acts::decide(ctx, tx, &c, &a, &mut form)?;
    shown_again(ctx, tx, &c, &a, &form, &taken)
}

/// Signs exactly the text that was shown.
pub fn signature(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (c, a) = found(ctx, tx, request)?;
    bound(ctx, request)?;
    let mut form = Form::sent(request);
    let taken = acts::sign(ctx, tx, &c, &a, &mut form)?;
    shown_again(ctx, tx, &c, &a, &form, &taken)
}

/// Names who keeps it for the organisation acted for.
pub fn keeper(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (c, a) = found(ctx, tx, request)?;
    bound(ctx, request)?;
    let mut form = Form::sent(request);
    let taken = acts::name_keeper(ctx, tx, &c, &a, &mut form)?;
    shown_again(ctx, tx, &c, &a, &form, &taken)
}

/// Notes what came of a review, or of the last day.
pub fn task(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let (c, a) = found(ctx, tx, request)?;
    bound(ctx, request)?;
    let mut form = Form::sent(request);
    let taken = acts::task_done(ctx, tx, &c, &a, &mut form)?;
    shown_again(ctx, tx, &c, &a, &form, &taken)
}

fn shown_again(
    ctx: &Ctx,
    tx: &mut Tx<'_>,
    c: &Collaboration,
    a: &Agreement,
    form: &Form,
    taken: &Taken<()>,
) -> Result<Reply, Stop> {
    match taken {
        Taken::Done(()) => Ok(Reply::to(ctx.href(&SHOW, &[&c.id, &a.id]))),
        Taken::Wrong | Taken::Crossed(_) => view(ctx, tx, c, a, form),
    }
}

fn view(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration, a: &Agreement, form: &Form) -> Result<Reply, Stop> {
    let kept = keeping::section(ctx, tx, c, a, form)?;
    let t = |key: &str| ctx.t(key);
    let day = |day: &Option<String>| {
        let day = day.as_deref().unwrap_or_default();
        html! { (PartialDate::parse(day).map_or_else(|| day.to_owned(), |date| date.in_words(ctx.language))) }
    };
    let body = html! {
        h1.ds-heading data-size="lg" { (a.title) }
        p.s-meta { (ctx.word("agreements-kind", a.kind)) " · " (ctx.word("agreements-stage", a.stage)) }
        (design::error_summary(ctx, form))
        (guidance(ctx, c, a))
        (design::facts(&[
            (t("agreements-from"), day(&a.starts)),
            (t("agreements-until"), day(&a.ends)),
            (t("agreements-review"), day(&a.review)),
            (t("agreements-amount"), html! { (amount(ctx, a)) }),
        ]))
        div.s-document lang=[(a.language != ctx.language).then(|| a.language.code())] { (kernel::markdown::html(&a.body, 1)) }
        (design::section("parties", &t("agreements-parties"), html! { (parties(ctx, c, a)) }))
        @if let Some(why) = access::hindered_by_amount(ctx, a) { (design::notice(design::Tone::Info, html! { p { (t(why)) } })) }
        @if access::may_decide(ctx, c, a) { (decide_form(ctx, c, a, form)) }
        @if access::may_sign(ctx, c, a) { (sign_form(ctx, c, a, form)) }
        @if let Some(kept) = &kept { (design::section("keeping", &t("agreements-keeping"), html! { (kept) })) }
        @if let Some((canonical, hash)) = &a.locked {
            (design::section("evidence", &t("agreements-evidence"), html! {
                p { (t("agreements-what-a-signature-is")) }
                p { (t("agreements-hash")) ": " code.s-hash { (hash) } }
                details.s-more {
                    summary { (t("agreements-exact-text")) }
                    pre.s-hash tabindex="0" { (canonical) }
                }
            }))
        }
    };
    let mut page = below(ctx, c, a.title.clone(), body);
    if a.stage != Stage::InForce {
        page = page.unlisted();
    }
    Ok(if form.is_sound() { page } else { page.with_errors() }.into())
}

/// What is missing, and the next thing to do.
fn guidance(ctx: &Ctx, c: &Collaboration, a: &Agreement) -> Markup {
    let t = |key: &str| ctx.t(key);
    if a.stage == Stage::InForce {
        return design::notice(design::Tone::Done, html! { p { (t("agreements-in-force-lead")) } });
    }
    if !access::may_draft(ctx, c) {
        return design::nothing();
    }
    let missing = a.missing_parts(ctx);
    html! {
        @if !missing.is_empty() {
            (design::notice(design::Tone::Waiting, html! {
                h2.ds-heading data-size="xs" { (t("agreements-missing")) }
                ul { @for part in &missing { li { (part.heading(ctx, ctx.language)) } } }
            }))
        }
        @if a.outlasts_its_finance() {
            (design::notice(design::Tone::Waiting, html! { p { (t("agreements-outlasts")) } }))
        }
        @if a.may_be_edited() {
            div.s-row {
                (design::quiet_way_on(&t("agreements-edit"), &ctx.href(&EDIT, &[&c.id, &a.id])))
                (stage_form(ctx, c, a, Stage::Deciding, &t("agreements-send")))
            }
            p.s-quiet { (t("agreements-send-more")) }
        }
        @if a.may_be_reopened() {
            details.s-confirm {
                summary { (t("agreements-reopen")) }
                p { (t("agreements-reopen-more")) }
                (stage_form(ctx, c, a, Stage::Draft, &t("agreements-reopen")))
            }
        }
    }
}

fn stage_form(ctx: &Ctx, c: &Collaboration, a: &Agreement, stage: Stage, label: &str) -> Markup {
    design::binding_form(
        ctx,
        &ctx.href(&STAGE, &[&c.id, &a.id]),
        html! {
            input type="hidden" name="stage" value=(stage.as_str());
            input type="hidden" name="seen" value=(a.version);
            (design::quiet_button(label))
        },
    )
}

fn parties(ctx: &Ctx, c: &Collaboration, a: &Agreement) -> Markup {
    let heads =
        ["actors-organisation", "agreements-role", "agreements-decision", "agreements-signature"].map(|key| ctx.t(key));
    let marks = collaborations::Marks::of(c);
    let rows: Vec<Vec<Markup>> = a
        .parties
        .iter()
        .map(|party| {
            vec![
                marks.mark(&party.organisation, &party.name),
                html! { (party.role) },
                html! {
                    (ctx.word("agreements-decision", party.decision))
                    @if let Some(at) = party.decided_at { " " (at.in_words(ctx.language)) }
                    @if !party.reference.is_empty() { br; span.s-quiet { (party.reference) } }
                },
                match a.signature_of(&party.organisation) {
                    Some(signature) => html! {
                        (signature.person_name) @if !signature.mandate.is_empty() { ", " (signature.mandate) }
                        br; span.s-quiet { (design::time(ctx, signature.at)) }
                    },
                    None => html! { "–" },
                },
            ]
        })
        .collect();
    design::table(&ctx.t("agreements-parties"), &heads, &rows)
}

fn decide_form(ctx: &Ctx, c: &Collaboration, a: &Agreement, form: &Form) -> Markup {
    let t = |key: &str| ctx.t(key);
    // Whoever has decided already is not asked to as the next thing.
    let has_decided =
        a.parties.iter().any(|p| p.organisation == ctx.organisation_in(&a.collaboration) && p.decided_at.is_some());
    design::section(
        "decide",
        &t("agreements-decide"),
        html! {
            p { (t("agreements-decide-lead")) }
            (design::binding_form(ctx, &ctx.href(&DECISION, &[&c.id, &a.id]), html! {
                (input(ctx, form, Field::new("reference", &t("agreements-reference")).hint(&t("agreements-reference-hint")).optional(), Kind::Text))
                div.s-row {
                    button.ds-button data-variant=[has_decided.then_some("secondary")] type="submit" name="decision" value="yes" { (t("agreements-decide-yes")) }
                    button.ds-button data-variant="secondary" type="submit" name="decision" value="no" { (t("agreements-decide-no")) }
                }
            }))
        },
    )
}

fn sign_form(ctx: &Ctx, c: &Collaboration, a: &Agreement, form: &Form) -> Markup {
    let t = |key: &str| ctx.t(key);
    let hash = a.locked.as_ref().map_or("", |(_, hash)| hash.as_str());
    let unread = form.error_at("read");
    design::section(
        "sign",
        &t("agreements-sign"),
        html! {
            p { (t("agreements-sign-lead")) }
            (design::binding_form(ctx, &ctx.href(&SIGNATURE, &[&c.id, &a.id]), html! {
                input type="hidden" name="hash" value=(hash);
                div.ds-field.s-field {
                    input.ds-input type="checkbox" id="read" name="read" value="yes" required
                        aria-describedby=[unread.map(|_| "read-error")] aria-invalid=[unread.map(|_| "true")];
                    label.ds-label for="read" { (t("agreements-i-have-read")) }
                }
                @if let Some(error) = unread { p.ds-validation-message data-color="danger" id="read-error" { (error) } }
                (design::button(&t("agreements-sign")))
            }))
        },
    )
}

/// What it binds the parties for, as it stands on its page.
fn amount(ctx: &Ctx, a: &Agreement) -> String {
    match a.amount {
        None => ctx.t("agreements-amount-not-said"),
        Some(0) => ctx.t("agreements-no-money"),
        Some(amount) => actors::pages::kronor(ctx, amount),
    }
}
