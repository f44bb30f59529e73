//! Agreements on a collaboration's page: those described, those made here, and how costs are shared.

use crate::access;
use crate::file::{AgreementEntry, AgreementsFile, CostSharing, Share};
use crate::pages::{NEW, SHOW};
use crate::store::living::{self, Listed};
use crate::store::section;
use collaborations::Collaboration;
use collaborations::file::Size;
use collaborations::pages::described::amount;
use kernel::record::FileId;
use kernel::subject::{Found, Panel, Section, SubjectRef};
use kernel::{Ctx, Stop, Text, Tx};
use maud::{Markup, html};

pub static PANELS: &[Panel] = &[Panel { on: "collaboration", load }];

/// Where on the page.
const ORDER: u8 = 30;

fn load(ctx: &Ctx, tx: &mut Tx<'_>, _: &SubjectRef, found: Found<'_>) -> Result<Vec<(u8, Section)>, Stop> {
    let c: &Collaboration = found.get()?;
    let described = section::described(tx, &c.id)?;
    let living = living::listed(tx, ctx, c)?;
    let can_draft = access::may_draft(ctx, c);
    if described == AgreementsFile::default() && living.is_empty() && !can_draft {
        return Ok(Vec::new());
    }
    let body = html! {
        @for entry in &described.agreements { div.s-item { (one(ctx, c, entry, &described)) } }
        @if !living.is_empty() {
            ul.s-list { @for agreement in &living { li { (living_row(ctx, c, agreement)) } } }
        }
        @if let Some(sharing) = &described.cost_sharing {
            h3.ds-heading data-size="xs" { (ctx.t("agreements-cost-sharing")) }
            (cost_sharing(ctx, c, sharing))
        }
        @if !described.budget.is_empty() {
            h3.ds-heading data-size="xs" { (ctx.t("agreements-budget")) }
            ul {
                @for line in &described.budget {
                    li {
                        @if let Some(words) = &line.text { (design::text(ctx, words, c.language)) ": " }
                        (amount(ctx, Size { amount: line.amount.map(|a| a.0), currency: line.currency.as_ref(), per: line.per, about: line.about == Some(true) }))
                        @if line.from.is_some() || line.until.is_some() {
                            " (" (line.from.as_ref().map(|d| d.in_words(ctx.language)).unwrap_or_default()) "–"
                            (line.until.as_ref().map(|d| d.in_words(ctx.language)).unwrap_or_default()) ")"
                        }
                    }
                }
            }
        }
        @if can_draft {
            @if living.is_empty() && described.agreements.is_empty() { p { (ctx.t("agreements-none")) } }
            p { (design::quiet_way_on(&ctx.t("agreements-draft"), &ctx.href(&NEW, &[&c.id]))) }
        }
    };
    Ok(vec![(ORDER, Section { anchor: "agreements", heading: ctx.t("agreements-title"), body })])
}

fn living_row(ctx: &Ctx, c: &Collaboration, a: &Listed) -> Markup {
    html! {
        h3.ds-heading data-size="xs" { a.ds-link href=(ctx.href(&SHOW, &[&c.id, &a.id])) { (a.title) } }
        p.s-meta {
            (ctx.word("agreements-kind", a.kind)) " · " (ctx.word("agreements-stage", a.stage)) " · "
            (ctx.ta("agreements-signed-count", &[("signed", a.signed.into()), ("parties", a.parties.into())]))
        }
    }
}

fn names(c: &Collaboration, ids: &[FileId]) -> String {
    ids.iter()
        .map(|id| c.named(&id.0).map_or(id.0.as_str(), |named| named.name.as_str()))
        .collect::<Vec<_>>()
        .join(", ")
}

fn one(ctx: &Ctx, c: &Collaboration, a: &AgreementEntry, all: &AgreementsFile) -> Markup {
    let t = |key: &str| ctx.t(key);
    let text = |text: &Text| design::text(ctx, text, c.language);
    let date = |date: &Option<kernel::PartialDate>| html! { @if let Some(d) = date { (d.in_words(ctx.language)) } };
    let optional = |words: &Option<Text>| html! { @if let Some(words) = words { (text(words)) } };
    let other = |id: &FileId| {
        let title = all.agreements.iter().find(|e| e.id.as_ref() == Some(id)).and_then(|e| e.title.as_ref());
        title.map_or_else(|| html! { (id.0) }, text)
    };
    html! {
        h3.ds-heading data-size="xs" {
            @match (&a.title, a.kind) {
                (Some(title), _) => (text(title)),
                (None, Some(kind)) => (ctx.word("agreements-kind", kind)),
                (None, None) => (t("agreements-unnamed")),
            }
        }
        @if let Some(kind) = a.kind { p.s-meta { (ctx.word("agreements-kind", kind)) } }
        (design::facts(&[
            (t("agreements-between"), html! { (names(c, &a.between)) @if a.separately == Some(true) { " (" (t("agreements-separately")) ")" } }),
            (t("agreements-signed"), date(&a.signed)),
            (t("agreements-signed-by"), html! { @if !a.signed_by.is_empty() { ul { @for s in &a.signed_by { li {
                (names(c, s.organisation.as_slice())) @if let Some(role) = &s.r#as { " – " (text(role)) } } } } } }),
            (t("agreements-from"), date(&a.from)),
            (t("agreements-until"), date(&a.until)),
            (t("agreements-review"), date(&a.review)),
            (t("agreements-renewal"), html! { @if let Some(renewal) = a.renewal { (ctx.word("agreements-renewal", renewal)) } }),
            (t("agreements-term"), html! { @if let Some(years) = a.term_years { (ctx.ta("agreements-years", &[("years", (&years.0.in_words(ctx.language)).into())])) } }),
            (t("agreements-version"), optional(&a.version)),
            (t("agreements-replaces"), html! { @if let Some(id) = &a.replaces { (other(id)) } }),
            (t("agreements-rests-on"), design::joined(&a.rests_on.iter().map(other).collect::<Vec<_>>(), ", ")),
            (t("agreements-legal-basis"), optional(&a.legal_basis)),
            (t("agreements-accession"), html! { @if let Some(accession) = &a.accession {
                @if let Some(how) = &accession.how { (text(how)) }
                @if !accession.joined.is_empty() { ul { @for joined in &accession.joined { li {
                    (names(c, joined.organisation.as_slice())) @if let Some(at) = &joined.at { " (" (at.in_words(ctx.language)) ")" } } } } } } }),
            (t("agreements-held-to-be"), html! { @if let Some(held) = &a.held_to_be {
                (optional(&held.what)) @if let Some(by) = &held.by { " – " (text(by)) } " " (date(&held.at)) @if let Some(reference) = &held.reference { ", " (text(reference)) } } }),
            (t("agreements-ended-because"), optional(&a.ended_because)),
            (t("agreements-cost-sharing"), html! { @if let Some(sharing) = &a.cost_sharing { (cost_sharing(ctx, c, sharing)) } }),
        ]))
    }
}

fn cost_sharing(ctx: &Ctx, c: &Collaboration, sharing: &CostSharing) -> Markup {
    html! {
        @if let Some(rule) = sharing.rule { p { (ctx.word("agreements-rule", rule)) } }
        @if let Some(words) = &sharing.text { p { (design::text(ctx, words, c.language)) } }
        @if let Some(rate) = &sharing.rate {
            p { (amount(ctx, Size { amount: rate.amount.map(|a| a.0), currency: rate.currency.as_ref(), per: rate.per, about: false }))
                @if let Some(year) = rate.year { " (" (year) ")" } }
        }
        @if !sharing.shares.is_empty() { ul { @for share in &sharing.shares { li { (one_share(ctx, c, share)) } } } }
    }
}

fn one_share(ctx: &Ctx, c: &Collaboration, share: &Share) -> Markup {
    html! {
        (names(c, share.organisation.as_slice())) (names(c, &share.organisations))
        @if let Some(percent) = share.percent { ": " (percent.0.in_words(ctx.language)) "\u{a0}%" }
        @if share.amount.is_some() { ": " (amount(ctx, Size { amount: share.amount.map(|a| a.0), currency: share.currency.as_ref(), per: share.per, about: false })) }
    }
}
