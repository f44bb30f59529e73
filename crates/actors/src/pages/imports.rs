//! Sending a file: into the register, or into one's own organisation; and the template for it.

use super::export::Writing;
use super::{IMPORT, IMPORTS, ORGANISATIONS, OWN_IMPORTS, TEMPLATE, UNITS, below, bound};
use crate::acts::{found, halt, import as acts};
use crate::import::Column;
use crate::store::imports;
use design::field::{Field, file};
use kernel::form::{Form, Taken};
use kernel::{Ctx, Page, Reply, Request, Stop, Tx};
use maud::{Markup, html};

/// The register's.
pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, _: &Request) -> Result<Reply, Stop> {
    page(ctx, tx, None, &Form::default())
}

pub fn post(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    send(ctx, tx, None, request)
}

/// An organisation's own.
pub fn own(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    page(ctx, tx, Some(request.part("id")), &Form::default())
}

pub fn send_own(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    acts::allowed(ctx, tx, Some(request.part("id")))?;
    bound(ctx, request)?;
    send(ctx, tx, Some(request.part("id")), request)
}

fn send(ctx: &Ctx, tx: &mut Tx<'_>, organisation: Option<&str>, request: &Request) -> Result<Reply, Stop> {
    let mut form = Form::sent(request);
    match acts::send(ctx, tx, organisation, request.file.as_ref(), &mut form)? {
        Taken::Done(id) => Ok(Reply::to(ctx.href(&IMPORT, &[&id]))),
        Taken::Wrong => page(ctx, tx, organisation, &form),
    }
}

fn page(ctx: &Ctx, tx: &mut Tx<'_>, organisation: Option<&str>, form: &Form) -> Result<Reply, Stop> {
    acts::allowed(ctx, tx, organisation)?;
    let t = |key: &str| ctx.t(key);
    let columns: Vec<String> =
        acts::columns(organisation).iter().map(|column| ctx.word("actors-column", *column)).collect();
    let mut earlier = Vec::new();
    for import in imports::of_person(tx, ctx.person().unwrap_or_default(), organisation.unwrap_or_default())? {
        let halt = halt::halt(ctx, tx, &import)?;
        earlier.push((super::import::in_words(ctx, &import, halt.as_ref()), import));
    }
    let which = if organisation.is_some() { "own" } else { "register" };
    let field = html! {
        (file(ctx, form, Field::new("file", &t("actors-import-file")).hint(&t("actors-import-file-hint")), ".csv,.xlsx,.xlsm,.ods"))
        (design::button(&t("actors-import-send")))
    };
    let title = t(if organisation.is_some() { "actors-import-own" } else { "actors-import" });
    let body = html! {
        h1.ds-heading data-size="lg" { (title) }
        p.s-lead { (t(if organisation.is_some() { "actors-import-own-lead" } else { "actors-import-lead" })) }
        (design::error_summary(ctx, form))
        @match organisation {
            Some(id) => (design::binding_file_form(ctx, &ctx.href(&OWN_IMPORTS, &[id]), field)),
            None => (design::file_form(ctx, &ctx.href(&IMPORTS, &[]), field)),
        }
        (design::section("template", &t("actors-import-template"), html! {
            p { (ctx.ta("actors-import-columns", &[("columns", (&columns.join(", ")).into())])) }
            p {
                a.ds-link href={ (ctx.href(&TEMPLATE, &[which])) } { (t("actors-template-csv")) } " · "
                a.ds-link href={ (ctx.href(&TEMPLATE, &[which])) "?form=xlsx" } { (t("actors-template-xlsx")) }
            }
        }))
        @if !earlier.is_empty() {
            (design::section("earlier", &t("actors-import-earlier"), html! {
                ul.s-links {
                    @for (stage, import) in &earlier {
                        li {
                            a.ds-link href=(ctx.href(&IMPORT, &[&import.id])) { (import.file_name) }
                            span.s-quiet { " · " (stage) " · " (design::time(ctx, import.made_at)) }
                        }
                    }
                }
            }))
        }
    };
    let page = match organisation {
        Some(id) => {
            let organisation = found(tx, id)?;
            below(ctx, &organisation, title, body).below(t("actors-units"), ctx.href(&UNITS, &[id]))
        }
        None => Page::new(title, body).below(t("actors-organisations"), ctx.href(&ORGANISATIONS, &[])).unlisted(),
    };
    Ok(if form.is_sound() { page } else { page.with_errors() }.into())
}

/// What stands in the catalogues for a column whose cell is left empty in the example.
const NO_EXAMPLE: &str = "–";

/// What a column may hold; empty where nothing says it better.
pub fn example_of(ctx: &Ctx, column: Column) -> String {
    Some(ctx.word("actors-column-example", column)).filter(|cell| cell != NO_EXAMPLE).unwrap_or_default()
}

/// A file with the heads, and a row that shows how.
pub fn template(ctx: &Ctx, _: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let is_own = match request.part("which") {
        "own" => true,
        "register" => false,
        _ => return Err(Stop::NotFound),
    };
    let columns = acts::columns(is_own.then_some(""));
    let heads: Vec<String> = columns.iter().map(|column| ctx.word("actors-column", *column)).collect();
    let example: Vec<String> = columns.iter().map(|column| example_of(ctx, *column)).collect();
    let mut file = Writing::of(request);
    file.row(&heads);
    file.row(&example);
    file.reply(&ctx.t("actors-template-name"))
}

/// The ways to files of the register, below its list.
pub fn ways(ctx: &Ctx, query: &str) -> Markup {
    let export = ctx.href(&super::EXPORT, &[]);
    let sign = if query.len() > 1 { format!("{query}&") } else { "?".to_owned() };
    html! {
        p {
            (ctx.t("actors-export")) " "
            a.ds-link href={ (export) (query) } { "CSV" } " · " a.ds-link href={ (export) (sign) "form=xlsx" } { "XLSX" }
            @if ctx.is_administrator() { " · " a.ds-link href=(ctx.href(&IMPORTS, &[])) { (ctx.t("actors-import")) } }
        }
    }
}
