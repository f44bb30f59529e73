//! Drafting an agreement from what the parties have settled on together.

use super::{EDIT, NEW};
use crate::access;
use crate::agreement::{AgreementParty, Decision, Part};
use crate::file::AgreementKind;
use crate::store::living;
use collaborations::Collaboration;
use collaborations::pages::{below, bound};
use collaborations::store::{one, work};
use design::field::{Field, Kind, checkboxes, input, select};
use kernel::form::Form;
use kernel::record::Word;
use kernel::{Ctx, Reply, Request, Stop, Tx};
use maud::html;

fn collaboration(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Collaboration, Stop> {
    let c = one::find_or_stop(tx, ctx, request.part("id"))?;
    if access::may_draft(ctx, &c) { Ok(c) } else { Err(Stop::NotFound) }
}

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = collaboration(ctx, tx, request)?;
    let mut values = vec![("kind", AgreementKind::default().as_str())];
    values.extend(c.parties_now().map(|party| ("party", party.organisation.as_str())));
    Ok(view(ctx, &c, &Form::new(&values)))
}

pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = collaboration(ctx, tx, request)?;
    bound(ctx, request)?;
    let mut form = Form::sent(request);
    let title = form.required(ctx, "title", 200);
    let kind = AgreementKind::from_word(form.value("kind"));
    if kind.is_none() {
        form.error(ctx, "kind", "form-required", &[]);
    }
    let parties: Vec<AgreementParty> = c
        .parties_now()
        .filter(|party| form.has("party", &party.organisation))
        .map(|party| AgreementParty {
            organisation: party.organisation.clone(),
            name: party.name.clone(),
            role: party
                .entry
                .roles
                .iter()
                .map(|role| ctx.texts.get(c.language, &format!("collaborations-role-{}", role.as_str()), &[]))
                .collect::<Vec<_>>()
                .join(", "),
            decision: Decision::Open,
            reference: String::new(),
            decided_at: None,
        })
        .collect();
    if parties.len() < 2 {
        form.error(ctx, "party", "agreements-two-parties", &[]);
    }
    let Some(kind) = kind.filter(|_| form.is_sound()) else { return Ok(view(ctx, &c, &form)) };
    let mut agreement = living::blank(ctx.chance.id(ctx.now), &c.id, kind, title, c.language);
    agreement.body = template(ctx, tx, &c, &parties)?;
    agreement.parties = parties;
    living::draft(tx, ctx, &agreement)?;
    Ok(Reply::to(ctx.href(&EDIT, &[&c.id, &agreement.id])))
}

/// A heading for each thing an agreement should say, with the parties' joint answers where they belong.
fn template(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration, parties: &[AgreementParty]) -> Result<String, Stop> {
    let joints = work::joints(tx, &c.id)?;
    let model = c.process_model.as_deref().and_then(collaborations::model::find);
    let mut body = String::new();
    for part in Part::ALL {
        body.push_str(&format!("## {}\n\n", part.heading(ctx, c.language)));
        if *part == Part::Parties {
            for party in parties {
                let role = if party.role.is_empty() { String::new() } else { format!(": {}", party.role) };
                body.push_str(&format!("- **{}**{role}\n", party.name));
            }
            body.push('\n');
        }
        for step in part.drafted_from() {
            let Some(page) = model.and_then(|model| model.page(step)) else { continue };
            for question in page.questions() {
                if let Some(joint) = joints.iter().find(|joint| joint.question == question.id.0) {
                    body.push_str(&joint.text);
                    body.push_str("\n\n");
                }
            }
        }
    }
    Ok(body.trim_end().to_owned())
}

fn view(ctx: &Ctx, c: &Collaboration, form: &Form) -> Reply {
    let t = |key: &str| ctx.t(key);
    let kinds: Vec<_> =
        AgreementKind::ALL.iter().map(|k| (k.as_str().to_owned(), ctx.word("agreements-kind", *k))).collect();
    let parties: Vec<_> = c.parties_now().map(|p| (p.organisation.clone(), p.name.clone(), None)).collect();
    let body = html! {
        h1.ds-heading data-size="lg" { (t("agreements-draft")) }
        p.s-lead { (t("agreements-draft-lead")) }
        (design::error_summary(ctx, form))
        (design::binding_form(ctx, &ctx.href(&NEW, &[&c.id]), html! {
            (input(ctx, form, Field::new("title", &t("agreements-name")), Kind::Text))
            (select(ctx, form, Field::new("kind", &t("agreements-kind")), &kinds, None))
            (checkboxes(ctx, form, Field::new("party", &t("agreements-between")), &parties))
            (design::button(&t("agreements-draft-act")))
        }))
    };
    let page = below(ctx, c, t("agreements-draft"), body).unlisted();
    if form.is_sound() { page } else { page.with_errors() }.into()
}
