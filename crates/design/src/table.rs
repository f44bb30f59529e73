//! Tables: those that keep their columns, and those whose rows become cards where there is no room.

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
