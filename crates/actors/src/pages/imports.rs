//! Sending a file: into the register, or into one's own organisation; and the register and its template as files.

use super::{IMPORT, IMPORTS, ORGANISATIONS, OWN_IMPORTS, TEMPLATE, UNITS, below, bound};
use crate::acts::{found, import as acts};
use crate::import::{Column, OF_REGISTER};
use crate::organisation::OrganisationNumber;
use crate::sheet;
use crate::store::lists::Wanted;
use crate::store::{imports, lists, profile};
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
    let earlier = imports::of_person(tx, ctx.person().unwrap_or_default(), organisation.unwrap_or_default())?;
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
                    @for import in &earlier {
                        li {
                            a.ds-link href=(ctx.href(&IMPORT, &[&import.id])) { (import.file_name) }
                            span.s-quiet { " · " (ctx.word("actors-stage", import.stage)) " · " (design::time(ctx, import.made_at)) }
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

/// How a file is wanted: CSV unless a workbook is asked for.
fn as_file(ctx: &Ctx, request: &Request, name: &str, rows: &[Vec<String>]) -> Result<Reply, Stop> {
    let name = ctx.t(name);
    match request.query("form") {
        "xlsx" => {
            let bytes = sheet::to_workbook(rows).map_err(|error| Stop::Broken(error.to_string()))?;
            let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            Ok(Reply::file(&format!("{name}.xlsx"), kind, bytes))
        }
        _ => Ok(Reply::file(&format!("{name}.csv"), "text/csv; charset=utf-8", sheet::to_csv(rows).into_bytes())),
    }
}

/// What stands in the catalogues for a column whose cell is left empty in the example.
const NO_EXAMPLE: &str = "–";

/// A file with the heads, and a row that shows how.
pub fn template(ctx: &Ctx, _: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let is_own = match request.part("which") {
        "own" => true,
        "register" => false,
        _ => return Err(Stop::NotFound),
    };
    let columns = acts::columns(is_own.then_some(""));
    let heads = columns.iter().map(|column| ctx.word("actors-column", *column)).collect();
    let example = columns
        .iter()
        .map(|column| {
            Some(ctx.word("actors-column-example", *column)).filter(|cell| cell != NO_EXAMPLE).unwrap_or_default()
        })
        .collect();
    as_file(ctx, request, "actors-template-name", &[heads, example])
}

/// How many rows a file has at most: what a spreadsheet program opens without trouble.
const MOST: i64 = 100_000;
/// Profiles are asked for one by one, and so only for a list that a person has cut down.
const MOST_WITH_PROFILES: usize = 2000;

/// The register, or what is asked for of it, in the columns that can be read in again.
pub fn export(ctx: &Ctx, tx: &mut Tx<'_>, request: &Request) -> Result<Reply, Stop> {
    let wanted = Wanted {
        kind: request.query("kind").to_owned(),
        area: request.query("area").to_owned(),
        words: request.query("q").to_owned(),
    };
    let listed = lists::list(tx, &wanted, MOST, 0)?;
    let heads = OF_REGISTER.iter().map(|column| ctx.word("actors-column", *column)).collect();
    let mut rows: Vec<Vec<String>> = vec![heads];
    let with_profiles = listed.len() <= MOST_WITH_PROFILES;
    for o in &listed {
        let p = if with_profiles { profile::of(tx, &o.id)?.profile } else { Default::default() };
        let cell = |column: &Column| match column {
            Column::Name => o.name.clone(),
            Column::Number => o.number.as_ref().map(OrganisationNumber::to_string).unwrap_or_default(),
            Column::Kind => ctx.word("actors-kind", o.kind),
            Column::Area => o.area.clone().unwrap_or_default(),
            Column::Purpose => o.purpose.clone(),
            Column::Website => p.website.clone().unwrap_or_default(),
            Column::Mail => p.mail.clone().unwrap_or_default(),
            Column::Phone => p.phone.clone().unwrap_or_default(),
            Column::Address => p.address.clone().unwrap_or_default(),
            Column::Hours => p.hours.clone().unwrap_or_default(),
            _ => String::new(),
        };
        rows.push(OF_REGISTER.iter().map(cell).collect());
        if with_profiles {
            for unit in crate::store::units::names(tx, &o.id)? {
                let of = o.number.as_ref().map_or_else(|| o.name.clone(), OrganisationNumber::to_string);
                let cell = |column: &Column| match column {
                    Column::Name => unit.clone(),
                    Column::Parent => of.clone(),
                    _ => String::new(),
                };
                rows.push(OF_REGISTER.iter().map(cell).collect());
            }
        }
    }
    as_file(ctx, request, "actors-export-name", &rows)
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
