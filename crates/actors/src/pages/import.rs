//! One file being read: what its columns hold, how far it has come, what was found, and confirming it.

use super::{
    IMPORT, IMPORTS, ORGANISATION, ORGANISATIONS, OWN_IMPORTS, PEOPLE, PER_PAGE, bound, kinds, pages, with_page,
};
use crate::acts::halt::{self, Halt};
use crate::acts::import as acts;
use crate::import::{Act, Column, Import, Stage};
use crate::store::imports;
use design::field::{Field, checkboxes, select};
use kernel::form::{Form, Taken};
use kernel::record::Word;
use kernel::{Ctx, Page, Reply, Request, Stop, Tx};
use maud::{Markup, html};

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let import = acts::sent(ctx, tx, request.part("import"))?;
    let form = chosen(&import);
    page(ctx, tx, &import, &form, request)
}

fn chosen(import: &Import) -> Form {
    let mut form = Form::default();
    for (at, column) in import.chosen.columns.iter().enumerate() {
        form.set(&format!("column-{at}"), column.as_str());
    }
    form.set("kind", import.chosen.kind.map_or("", Word::as_str));
    form
}

/// Has the rows looked through, or read.
pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let import = acts::sent(ctx, tx, request.part("import"))?;
    if import.organisation.is_some() {
        bound(ctx, request)?;
    }
    let mut form = Form::sent(request);
    match acts::act(ctx, tx, &import, form.word("act")?, &mut form)? {
        Taken::Done(()) => Ok(Reply::to(ctx.href(&IMPORT, &[&import.id]))),
        Taken::Wrong => page(ctx, tx, &import, &form, request),
    }
}

/// An organisation's own file binds it; the register's does not.
fn act_form(ctx: &Ctx, import: &Import, fields: Markup) -> Markup {
    let address = ctx.href(&IMPORT, &[&import.id]);
    match import.organisation {
        Some(_) => design::binding_form(ctx, &address, fields),
        None => design::form(ctx, &address, fields),
    }
}

fn page(ctx: &Ctx, tx: &mut Tx<'_>, import: &Import, form: &Form, request: &Request) -> Result<Reply, Stop> {
    let t = |key: &str| ctx.t(key);
    let halt = halt::halt(ctx, tx, import)?;
    let own = match import.stage {
        Stage::Sent => columns(ctx, tx, import, form)?,
        Stage::Checking | Stage::Reading => html! {
            @match &halt {
                Some(halt) => (halted(ctx, import, halt)),
                None => (progress(ctx, import)),
            }
        },
        Stage::Checked => html! {
            (outcome(ctx, import))
            (remarks(ctx, tx, import, request)?)
            @if import.wrong > 0 { (mended(ctx, import)) }
            (confirm(ctx, import, form))
            details.s-more open[!form.is_sound()] {
                summary { (t("actors-import-again")) }
                (columns(ctx, tx, import, form)?)
            }
        },
        Stage::Stopped => html! {
            (design::notice(design::Tone::Waiting, html! {
                p { (t("actors-import-no-office")) }
                p { (ctx.ta("actors-import-progress", &[("done", import.done.into()), ("total", import.total.into())])) }
            }))
        },
        Stage::Done => {
            html! { (outcome(ctx, import)) (onward(ctx, import)) (remarks(ctx, tx, import, request)?) @if import.wrong > 0 { (mended(ctx, import)) } }
        }
    };
    let body = html! {
        h1.ds-heading data-size="lg" { (ctx.ta("actors-import-of", &[("file", (&import.file_name).into())])) }
        p.s-lead { (ctx.ta("actors-import-rows", &[("count", import.total.into())])) " " (in_words(ctx, import, halt.as_ref())) "." }
        (design::error_summary(ctx, form))
        (own)
    };
    let title = ctx.ta("actors-import-of", &[("file", (&import.file_name).into())]);
    let page = match &import.organisation {
        Some(id) => Page::new(title, body)
            .below(t("actors-organisations"), ctx.href(&ORGANISATIONS, &[]))
            .below(t("actors-import-own"), ctx.href(&OWN_IMPORTS, &[id])),
        None => Page::new(title, body)
            .below(t("actors-organisations"), ctx.href(&ORGANISATIONS, &[]))
            .below(t("actors-import"), ctx.href(&IMPORTS, &[])),
    };
    let page = page.unlisted();
    Ok(if form.is_sound() { page } else { page.with_errors() }.into())
}

/// What each column holds, with the first rows beside.
fn columns(ctx: &Ctx, tx: &mut Tx<'_>, import: &Import, form: &Form) -> Result<Markup, Stop> {
    let t = |key: &str| ctx.t(key);
    let first = imports::part(tx, &import.id, 0)?.unwrap_or_default();
    let options: Vec<(String, String)> = std::iter::once(&Column::Skip)
        .chain(acts::columns(import.organisation.as_deref()))
        .map(|column| (column.as_str().to_owned(), ctx.word("actors-column", *column)))
        .collect();
    Ok(html! {
        p { (t("actors-import-columns-lead")) }
        (act_form(ctx, import, html! {
            input type="hidden" name="act" value="check";
            @for (at, head) in import.heads.iter().enumerate() {
                @let cells = acts::examples(ctx, &first, at).join(" · ");
                @let numbered = ctx.ta("actors-import-column", &[("number", (at + 1).into())]);
                @let label = if head.is_empty() { &numbered } else { head };
                (select(ctx, form, Field { hint: Some(cells.as_str()).filter(|cells| !cells.is_empty()), ..Field::new(&format!("column-{at}"), label) }, &options, None))
            }
            @if import.organisation.is_none() {
                (select(ctx, form, Field::new("kind", &t("actors-import-default-kind")).hint(&t("actors-import-default-kind-hint")).optional(), &kinds(ctx), Some("–")))
            }
            (design::button(&t("actors-import-check")))
        }))
    })
}

/// How far an import has come, in words.
pub fn in_words(ctx: &Ctx, import: &Import, halt: Option<&Halt>) -> String {
    match halt {
        Some(Halt { again_at: None, .. }) => ctx.t("actors-import-stopped"),
        Some(_) => ctx.t("actors-import-waits"),
        None => ctx.word("actors-stage", import.stage),
    }
}

/// Why it has come to a halt, how far it had come, and going on.
fn halted(ctx: &Ctx, import: &Import, halt: &Halt) -> Markup {
    let left = match (halt.again_at, import.stage) {
        (Some(at), _) => ctx.ta("actors-import-again-at", &[("time", (&at.with_time(ctx.language)).into())]),
        (None, Stage::Reading) => ctx.t("actors-import-given-up"),
        (None, _) => ctx.t("actors-import-given-up-check"),
    };
    html! {
        (design::notice(design::Tone::Waiting, html! {
            p role="status" { (ctx.t(halt.why)) " " (left) }
            p { (ctx.ta("actors-import-progress", &[("done", import.done.into()), ("total", import.total.into())])) }
        }))
        (act_form(ctx, import, html! {
            input type="hidden" name="act" value=(Act::Resume.as_str());
            (design::button(&ctx.t("actors-import-resume")))
        }))
    }
}

/// How far it has come; the page follows by itself where it can.
fn progress(ctx: &Ctx, import: &Import) -> Markup {
    html! {
        div.s-progress data-follow=(ctx.href(&IMPORT, &[&import.id])) {
            p role="status" { (ctx.ta("actors-import-progress", &[("done", import.done.into()), ("total", import.total.into())])) }
            progress max=(import.total) value=(import.done) aria-label=(ctx.word("actors-stage", import.stage)) {}
        }
        p { (design::quiet_way_on(&ctx.t("actors-import-look"), &ctx.href(&IMPORT, &[&import.id]))) }
    }
}

fn outcome(ctx: &Ctx, import: &Import) -> Markup {
    let t = |key: &str| ctx.t(key);
    let done = import.stage == Stage::Done;
    let number = |number: i64| html! { span.s-number { (number) } };
    // An organisation's own file fills nothing in and likens nobody to anybody.
    let of_register = |number: i64| html! { @if import.organisation.is_none() { span.s-number { (number) } } };
    let facts = design::facts(&[
        (t(if done { "actors-import-added" } else { "actors-import-new" }), number(import.added)),
        (t(if done { "actors-import-filled" } else { "actors-import-fills" }), of_register(import.filled)),
        (t("actors-import-known"), number(import.known)),
        (t("actors-import-doubtful"), of_register(import.doubtful)),
        (t("actors-import-wrong"), number(import.wrong)),
    ]);
    html! {
        @if done { (design::notice(design::Tone::Done, html! { p role="status" { (t("actors-import-done")) } })) }
        (facts)
    }
}

fn confirm(ctx: &Ctx, import: &Import, form: &Form) -> Markup {
    let t = |key: &str| ctx.t(key);
    let alike = [("yes".to_owned(), t("actors-import-add-alike"), None)];
    if import.added + import.filled + import.doubtful == 0 {
        return html! { p { (t("actors-import-nothing-new")) } };
    }
    html! {
        p { (t(if import.organisation.is_some() { "actors-import-confirm-own-lead" } else { "actors-import-confirm-lead" })) }
        @if import.invites() {
            p { (t(if import.chosen.columns.contains(&Column::Called) { "actors-import-called" } else { "actors-import-not-called" })) }
        }
        (act_form(ctx, import, html! {
            input type="hidden" name="act" value="confirm";
            @if import.doubtful > 0 { (checkboxes(ctx, &Form::default(), Field::new("alike", &t("actors-import-doubtful")).optional(), &alike)) }
            @if import.invites() { (super::mail_language(ctx, form)) }
            (design::button(&t("actors-import-confirm")))
        }))
    }
}

/// What to do about rows that are wrong: mend them in the file and send it again.
fn mended(ctx: &Ctx, import: &Import) -> Markup {
    let address = match &import.organisation {
        Some(id) => ctx.href(&OWN_IMPORTS, &[id]),
        None => ctx.href(&IMPORTS, &[]),
    };
    html! {
        p { (ctx.t("actors-import-mend")) }
        p { (design::quiet_way_on(&ctx.t("actors-import-send-mended"), &address)) }
    }
}

fn onward(ctx: &Ctx, import: &Import) -> Markup {
    match &import.organisation {
        Some(id) => html! {
            p.s-row {
                (design::way_on(&ctx.t("actors-people"), &ctx.href(&PEOPLE, &[id])))
                (design::quiet_way_on(&ctx.t("actors-organisation"), &ctx.href(&ORGANISATION, &[id])))
            }
        },
        None => html! { p { (design::way_on(&ctx.t("actors-organisations"), &ctx.href(&ORGANISATIONS, &[]))) } },
    }
}

/// Rows that are wrong or may be there already, in plain words.
fn remarks(ctx: &Ctx, tx: &mut Tx<'_>, import: &Import, request: &Request) -> Result<Markup, Stop> {
    let kind = request.query("kind");
    let page = request.page();
    let (count, listed) = imports::remarks(tx, &import.id, kind, PER_PAGE, (page - 1) * PER_PAGE)?;
    if count == 0 && kind.is_empty() {
        return Ok(design::nothing());
    }
    let here = ctx.href(&IMPORT, &[&import.id]);
    let tab = |of: &str, key: &str| {
        (ctx.t(key), if of.is_empty() { here.clone() } else { format!("{here}?kind={of}") }, of == kind)
    };
    let tabs = [tab("", "actors-all"), tab("wrong", "actors-import-wrong"), tab("doubtful", "actors-import-doubtful")];
    let heads = ["actors-import-line", "actors-name", "actors-import-remark"].map(|key| ctx.t(key));
    let rows: Vec<Vec<Markup>> = listed
        .iter()
        .map(|r| {
            let said: Vec<String> = r.remarks.iter().map(|remark| remark.in_words(ctx)).collect();
            vec![html! { (r.line) }, html! { (r.name) }, html! { (said.join(" ")) }]
        })
        .collect();
    Ok(design::section(
        "remarks",
        &ctx.t("actors-import-remarks"),
        html! {
            @if import.organisation.is_none() { (design::tabs(&ctx.t("actors-import-remarks"), &tabs)) }
            (design::table(&ctx.t("actors-import-remarks"), &heads, &rows))
            (design::pagination(ctx, page, pages(count), |p| format!("{here}{}", with_page(&request.query, p))))
        },
    ))
}
