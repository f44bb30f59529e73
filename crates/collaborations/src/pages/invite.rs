//! Whom to invite: found in the register by name, among however many there are, or not there yet.

use super::{PARTIES, SHOW};
use crate::acts::candidates::{self, Candidate};
use crate::acts::named::PERSONS;
use crate::collaboration::Collaboration;
use crate::store::named;
use actors::OrganisationKind;
use design::field::{Field, Kind, input, select, textarea};
use kernel::form::Form;
use kernel::record::Word;
use kernel::{Ctx, Stop, Tx};
use maud::{Markup, html};

pub fn section(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration, form: &Form, searched: &str) -> Result<Markup, Stop> {
    let chosen = form.text("organisation");
    let (found, is_more) = match chosen.as_str() {
        "" => candidates::search(ctx, tx, c, searched)?,
        chosen => (candidates::chosen(ctx, tx, c, chosen)?, false),
    };
    let here = ctx.href(&PARTIES, &[&c.id]);
    let label = ctx.t("collaborations-find-party");
    let mut search = Form::new(&[("organisation", searched)]);
    search.errors.clone_from(&form.errors);
    Ok(html! {
        p { (ctx.t("collaborations-invite-lead")) }
        form.s-filters method="get" action={ (here) "#invite" } role="search" {
            (input(ctx, &search, Field::new("organisation", &label), Kind::Search))
            div.s-filters__act { (design::quiet_button(&ctx.t("collaborations-find-party-act"))) }
        }
        @if found.is_empty() && !searched.trim().is_empty() {
            p role="status" { (ctx.ta("collaborations-party-not-found", &[("words", searched.trim().into())])) }
        }
        @if !found.is_empty() {
            ul.s-list {
                @for candidate in &found { li { (one(ctx, c, form, &here, candidate)) } }
            }
            @if is_more { p.s-quiet role="status" { (ctx.t("collaborations-more-parties-found")) } }
        }
        details.s-more open[!form.is_sound() && chosen.is_empty()] {
            summary { (ctx.t("collaborations-not-in-register")) }
            (design::binding_form(ctx, &here, new_one(ctx, form)))
        }
    })
}

/// One that was found, told from its namesakes by kind, area, who vouches for it and what it has been in with us, with the
/// button that invites it.
fn one(ctx: &Ctx, c: &Collaboration, form: &Form, here: &str, candidate: &Candidate) -> Markup {
    let Candidate { organisation, former, place, is_verified, together, is_there } = candidate;
    html! {
        p { strong { (organisation.name) } @if *is_verified { " " (design::tag(&ctx.t("collaborations-verified"))) } }
        p.s-meta {
            (ctx.word("actors-kind", organisation.kind))
            @if let Some(place) = place { " · " (place) }
            (actors::pages::called_before(ctx, former.as_ref()))
            @if *is_there { " · " (ctx.t("collaborations-already-among-parties")) }
        }
        @if let Some(latest) = together.first() {
            p.s-meta {
                (ctx.ta("collaborations-together", &[("count", together.len().into())])) " "
                a.ds-link href=(ctx.href(&SHOW, &[&latest.id])) { (latest.title(ctx.language)) }
            }
        }
        @if !*is_there {
            (design::binding_form(ctx, here, html! {
                input type="hidden" name="organisation" value=(organisation.id);
                @if named::asks_for_names(c.openness) { (persons(ctx, form, &organisation.id)) }
                button.ds-button data-variant="secondary" type="submit" {
                    (ctx.t("collaborations-invite-act")) span.s-unseen { " " (organisation.name) }
                }
            }))
        }
    }
}

/// Who of them is named at once. Several organisations may have been found, each with a field of its own.
fn persons(ctx: &Ctx, form: &Form, organisation: &str) -> Markup {
    let (label, hint) = (ctx.t("collaborations-persons-addresses"), ctx.t("collaborations-persons-hint"));
    let field = Field::new(PERSONS, &label).hint(&hint).optional();
    let id = format!("{PERSONS}-{organisation}");
    let is_wrong = form.error_at(PERSONS).is_some();
    html! {
        details.s-more open[is_wrong] {
            summary { (ctx.t("collaborations-persons")) }
            (textarea(ctx, form, if is_wrong { field } else { field.id(&id) }, 3))
        }
    }
}

fn new_one(ctx: &Ctx, form: &Form) -> Markup {
    let t = |key: &str| ctx.t(key);
    let kinds: Vec<_> =
        OrganisationKind::ALL.iter().map(|k| (k.as_str().to_owned(), ctx.word("actors-kind", *k))).collect();
    html! {
        (input(ctx, form, Field::new("name", &t("collaborations-organisation-name")), Kind::Text))
        (select(ctx, form, Field::new("kind", &t("actors-kind")), &kinds, Some("–")))
        (input(ctx, form, Field::new("mail", &t("collaborations-contact")).hint(&t("collaborations-contact-hint")), Kind::Mail))
        (actors::pages::mail_language(ctx, form))
        (design::button(&t("collaborations-invite-act")))
    }
}
