//! Everything that is kept about the one who asks, of every capability, and the same as a file.

use super::people::acts_in_words;
use super::{LEAVE, MY_DATA_FILE, MY_PAGE};
use crate::mandate::read_acts;
use kernel::duty::KeptTable;
use kernel::{Ctx, Moment, Page, PartialDate, Reply, Request, Stop, Tx};
use maud::{Markup, html};
use serde_json::{Map, Value, json};

/// A page shows so many rows of each table; the file has them all.
const SHOWN: usize = 100;

/// More columns than this do not fit beside each other on a phone.
const WIDE: usize = 3;

/// What each capability keeps about the person who asks.
pub fn kept(ctx: &Ctx, tx: &mut Tx<'_>) -> Result<Vec<KeptTable>, Stop> {
    let person = ctx.person().ok_or(Stop::SignIn)?;
    let mut tables = Vec::new();
    for kept in ctx.house.kept {
        tables.extend((kept.load)(ctx, tx, person)?);
    }
    Ok(tables)
}

/// The same for machines: an object for each row, in a list for each table.
pub fn as_json(ctx: &Ctx, tables: &[KeptTable]) -> Value {
    let mut all = Map::new();
    all.insert("format".into(), json!("samverka/personal-data@1"));
    all.insert("written".into(), json!(ctx.now.iso()));
    for table in tables {
        let row = |row: &Vec<String>| -> Value {
            table
                .columns
                .iter()
                .zip(row)
                .map(|((name, _), value)| ((*name).to_owned(), json!(value)))
                .collect::<Map<_, _>>()
                .into()
        };
        all.insert(table.name.to_owned(), table.rows.iter().map(row).collect());
    }
    Value::Object(all)
}

pub fn get(ctx: &Ctx, tx: &mut Tx<'_>, _: &Request) -> Result<Reply, Stop> {
    let tables = kept(ctx, tx)?;
    let t = |key: &str| ctx.t(key);
    let body = html! {
        h1.ds-heading data-size="lg" { (t("actors-my-data")) }
        p.s-lead { (t("actors-my-data-lead")) }
        p.s-row {
            (design::way_on(&t("actors-my-data-file"), &ctx.href(&MY_DATA_FILE, &[])))
            (design::quiet_way_on(&t("actors-leave"), &ctx.href(&LEAVE, &[])))
        }
        @for table in &tables { (one_table(ctx, table)) }
    };
    Ok(Page::new(t("actors-my-data"), body).below(t("design-my-page"), ctx.href(&MY_PAGE, &[])).unlisted().into())
}

/// A value as people read it: moments, days and mandates in words. Empty cells say that they are.
fn cell(ctx: &Ctx, column: &str, value: &str) -> Markup {
    let words = match (Moment::of_iso(value), PartialDate::parse(value)) {
        (Some(at), _) => at.with_time(ctx.language),
        (None, Some(day)) if value.len() == 10 => day.in_words(ctx.language),
        _ if column == "acts" => acts_in_words(ctx, &read_acts(value)),
        _ => value.to_owned(),
    };
    html! { @if words.is_empty() { "–" } @else { (words) } }
}

/// Whether a column says something to people: ids and chains are for the file.
fn is_read(table: &KeptTable, column: usize) -> bool {
    let is_id = |value: &str| value.len() == 36 && value.matches('-').count() == 4;
    let name = table.columns[column].0;
    let mut given = table.rows.iter().map(|row| row[column].as_str()).filter(|value| !value.is_empty()).peekable();
    !matches!(name, "id" | "stream" | "number") && (given.peek().is_none() || !given.all(is_id))
}

/// A table with few columns is one; with more, each row is told as facts, so that it fits a phone and a paper.
fn one_table(ctx: &Ctx, table: &KeptTable) -> Markup {
    let columns: Vec<usize> = (0..table.columns.len()).filter(|column| is_read(table, *column)).collect();
    let heads: Vec<String> = columns.iter().map(|column| table.columns[*column].1.clone()).collect();
    let cells = |row: &Vec<String>| -> Vec<Markup> {
        columns.iter().map(|column| cell(ctx, table.columns[*column].0, &row[*column])).collect()
    };
    let latest: Vec<Vec<Markup>> = table.rows.iter().rev().take(SHOWN).map(cells).collect();
    design::section(
        table.name,
        &table.heading,
        html! {
            @if latest.is_empty() { p { (ctx.t("actors-kept-nothing")) } }
            @else if heads.len() > WIDE {
                @for row in &latest {
                    @let facts: Vec<(String, Markup)> = heads.iter().cloned().zip(row.iter().cloned()).collect();
                    (design::facts(&facts))
                }
            } @else { (design::table(&table.heading, &heads, &latest)) }
            @if table.rows.len() > SHOWN {
                p { (ctx.ta("actors-kept-more", &[("shown", SHOWN.into()), ("count", table.rows.len().into())])) }
            }
        },
    )
}

pub fn file(ctx: &Ctx, tx: &mut Tx<'_>, _: &Request) -> Result<Reply, Stop> {
    let tables = kept(ctx, tx)?;
    Ok(Reply::Data {
        status: 200,
        content_type: "application/json",
        body: serde_json::to_string_pretty(&as_json(ctx, &tables))?,
        headers: vec![("content-disposition", "attachment; filename=\"samverka-personal-data.json\"".to_owned())],
    })
}
