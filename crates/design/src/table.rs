//! Tables: those that keep their columns, and those whose rows become cards where there is no room.

use kernel::Ctx;
use maud::{Markup, html};

/// A table with a caption; scrolls sideways inside itself where it must.
pub fn table(caption: &str, heads: &[String], rows: &[Vec<Markup>]) -> Markup {
    let rows = html! {
        @for row in rows {
            tr {
                @for (i, cell) in row.iter().enumerate() {
                    @if i == 0 { th scope="row" { (cell) } } @else { td { (cell) } }
                }
            }
        }
    };
    table_of(caption, heads, rows)
}

/// The same, of rows that are `tr` already.
pub fn table_of(caption: &str, heads: &[String], rows: Markup) -> Markup {
    html! {
        div.s-table tabindex="0" role="region" aria-label=(caption) {
            table.ds-table {
                caption { (caption) }
                thead { tr { @for head in heads { th scope="col" { (head) } } } }
                tbody { (rows) }
            }
        }
    }
}

/// Yes and no, by row and column; the first head is that of the rows. On a phone a row is a card that names the columns where
/// it is yes.
pub fn verdicts(ctx: &Ctx, caption: &str, heads: &[String], rows: &[(String, Vec<bool>)]) -> Markup {
    let columns = heads.get(1..).unwrap_or_default();
    let nobody = ctx.t("design-nowhere");
    html! {
        div.s-table.s-table--cards.s-table--verdicts tabindex="0" role="region" aria-label=(caption) {
            table.ds-table {
                caption { (caption) }
                thead { tr { @for head in heads { th scope="col" { (head) } } } }
                tbody {
                    @for (about, verdicts) in rows {
                        tr {
                            th scope="row" data-none=[(!verdicts.contains(&true)).then_some(&nobody)] { (about) }
                            @for (yes, head) in verdicts.iter().zip(columns) {
                                td data-head=(head) data-empty[!yes] {
                                    @if *yes { strong { (ctx.t("design-yes")) } } @else { span.s-quiet { (ctx.t("design-no")) } }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// A table of words, whose rows are cards on a phone: each cell then stands below the word of its column.
pub fn cards(caption: &str, heads: &[String], rows: &[Vec<Markup>]) -> Markup {
    html! {
        div.s-table.s-table--cards tabindex="0" role="region" aria-label=(caption) {
            table.ds-table {
                caption { (caption) }
                thead { tr { @for head in heads { th scope="col" { (head) } } } }
                tbody {
                    @for row in rows {
                        tr {
                            @for (i, (cell, head)) in row.iter().zip(heads).enumerate() {
                                // What is empty has no place in a card.
                                @if i == 0 { th scope="row" { (cell) } }
                                @else { td data-head=(head) data-empty[cell.0.is_empty()] { (cell) } }
                            }
                        }
                    }
                }
            }
        }
    }
}
