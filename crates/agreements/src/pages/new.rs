//! Drafting an agreement from what the parties have settled on together.

use super::{EDIT, NEW};
use crate::acts;
use crate::file::AgreementKind;
use collaborations::Collaboration;
use collaborations::pages::{below, bound};
use design::field::{Field, Kind, checkboxes, input, select};
use kernel::form::{Form, Taken};
use kernel::record::Word;
use kernel::subject::{self, Found, SubjectRef};
use kernel::{Ctx, Reply, Request, Stop, Tx};
use maud::html;

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = acts::drafting(ctx, tx, request.part("id"))?;
    let mut values = vec![("kind", AgreementKind::default().as_str())];
    values.extend(c.parties_now().map(|party| ("party", party.organisation.as_str())));
    view(ctx, tx, &c, &Form::new(&values))
}

pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let c = acts::drafting(ctx, tx, request.part("id"))?;
    bound(ctx, request)?;
    let mut form = Form::sent(request);
    Ok(match acts::draft(ctx, tx, &c, &mut form)? {
        Taken::Done(id) => Reply::to(ctx.href(&EDIT, &[&c.id, &id])),
        Taken::Wrong => view(ctx, tx, &c, &form)?,
    })
}

fn view(ctx: &Ctx, tx: &mut Tx<'_>, c: &Collaboration, form: &Form) -> Result<Reply, Stop> {
    let panels = subject::sections(ctx, tx, &SubjectRef::new("agreement-draft", &c.id), Found::new(c))?;
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
        @for (_, section) in &panels { (design::section(section.anchor, &section.heading, section.body.clone())) }
    };
    let page = below(ctx, c, t("agreements-draft"), body).unlisted();
    Ok(if form.is_sound() { page } else { page.with_errors() }.into())
}
