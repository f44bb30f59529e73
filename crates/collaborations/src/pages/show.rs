//! A collaboration's own page: all that is known of it and open to the reader.

use super::{DESCRIBE, INDEX, OWN_PART, RUNS_ON, SHOW, described, tabs};
use crate::access::{self, Act};
use crate::collaboration::Collaboration;
use crate::store::one;
use kernel::subject::{self, Found, Section, SubjectRef};
use kernel::{Ctx, Page, Reply, Request, Stop, Tx};
use maud::{Markup, html};

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let collaboration = one::find_or_stop(tx, ctx, request.part("id"))?;
    let subject = SubjectRef::new("collaboration", &collaboration.id);
    let panels = subject::sections(ctx, tx, &subject, Found::new(&collaboration))?;
    let now = super::work::now(ctx, tx, &collaboration)?;
    Ok(view(ctx, &collaboration, now, panels).into())
}

fn view(ctx: &Ctx, c: &Collaboration, now: Markup, panels: Vec<(u8, Section)>) -> Page {
    let mut sections: Vec<(u8, Section)> = described::sections(ctx, c);
    sections.extend(panels);
    sections.sort_by_key(|(order, _)| *order);
    let contents: Vec<_> = sections.iter().map(|(_, s)| (s.heading.clone(), s.anchor.to_owned())).collect();
    let file = &c.described;
    let body = html! {
        h1.ds-heading data-size="lg" { (design::text(ctx, &c.title, c.language)) }
        @if let Some(summary) = &file.summary { p.s-lead { (design::text(ctx, summary, c.language)) } }
        (tabs(ctx, c, &SHOW))
        (now)
        @if access::may(ctx, c, Act::Describe) {
            p.s-row {
                (design::quiet_way_on(&ctx.t("collaborations-describe"), &ctx.href(&DESCRIBE, &[&c.id])))
                (design::quiet_way_on(&ctx.t("collaborations-own-part"), &ctx.href(&OWN_PART, &[&c.id])))
            }
        }
        @if c.model.is_none() && access::may_move_model(ctx, c) {
            p { (design::quiet_way_on(&ctx.t("collaborations-choose-a-model"), &ctx.href(&RUNS_ON, &[&c.id]))) }
        }
        (described::facts(ctx, c))
        div.s-long {
            (design::contents(&ctx.t("collaborations-on-this-page"), &contents))
            div.s-long__body {
                @for (_, section) in &sections { (design::section(section.anchor, &section.heading, section.body.clone())) }
            }
        }
    };
    Page::new(c.title_for(ctx.language), body)
        .about(file.summary.as_ref().map(|summary| summary.for_reader(ctx.language, c.language).0))
        .below(ctx.t("collaborations-title"), ctx.href(&INDEX, &[]))
        .open_to(c.openness)
        .warning(super::by_insight(ctx, c))
}
