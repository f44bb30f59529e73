//! Tables of text in files people have: CSV as different programs write it, and workbooks.

use calamine::{Data, Reader};
use std::io::{Cursor, Read};

/// The most rows, columns and characters in a cell that are read.
pub const MOST_ROWS: usize = 100_000;
const MOST_COLUMNS: usize = 40;
const LONGEST_CELL: usize = 4000;
/// A workbook is packed; unpacked it may be this large, so that a small file cannot fill the memory.
const LARGEST_UNPACKED: u64 = 80_000_000;

/// Why a file could not be read as a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Neither CSV nor a workbook we know.
    Kind,
    TooLarge,
    /// No row below the heads.
    Empty,
}

/// The rows of a file, the heads first, blanks around cells and empty rows left out.
pub fn read(bytes: &[u8]) -> Result<Vec<Vec<String>>, Unreadable> {
    let rows = if bytes.starts_with(b"PK") { workbook(bytes)? } else { csv(bytes)? };
    let mut rows: Vec<Vec<String>> = rows.into_iter().filter(|row| row.iter().any(|cell| !cell.is_empty())).collect();
    if rows.len() < 2 {
        return Err(Unreadable::Empty);
    }
    if rows.len() > MOST_ROWS {
        return Err(Unreadable::TooLarge);
    }
    let width = rows[0].iter().rposition(|head| !head.is_empty()).map_or(0, |last| last + 1).min(MOST_COLUMNS);
    for row in &mut rows {
        row.resize(width, String::new());
    }
    Ok(rows)
}

fn cell(text: &str) -> String {
    text.trim().chars().filter(|c| !c.is_control() || *c == '\n').take(LONGEST_CELL).collect()
}

fn csv(bytes: &[u8]) -> Result<Vec<Vec<String>>, Unreadable> {
    if bytes.contains(&0) {
        return Err(Unreadable::Kind);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    // Spreadsheet programs in Sweden still write Latin-1.
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().map(|byte| char::from(*byte)).collect(),
    };
    let first = text.lines().next().unwrap_or_default();
    let delimiter =
        [b';', b'\t', b','].into_iter().max_by_key(|d| first.bytes().filter(|b| b == d).count()).unwrap_or(b';');
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|_| Unreadable::Kind)?;
        rows.push(record.iter().map(cell).collect());
    }
    Ok(rows)
}

fn workbook(bytes: &[u8]) -> Result<Vec<Vec<String>>, Unreadable> {
    unpacks_within(bytes)?;
    let mut book = calamine::open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(|_| Unreadable::Kind)?;
    let range = book.worksheet_range_at(0).ok_or(Unreadable::Empty)?.map_err(|_| Unreadable::Kind)?;
    if range.height() > MOST_ROWS {
        return Err(Unreadable::TooLarge);
    }
    let text = |data: &Data| match data {
        // A number that is whole was written without decimals.
        Data::Float(number) if number.fract() == 0.0 && number.abs() < 1e15 => format!("{number:.0}"),
        Data::Empty | Data::Error(_) => String::new(),
        other => cell(&other.to_string()),
    };
    Ok(range.rows().map(|row| row.iter().take(MOST_COLUMNS).map(text).collect()).collect())
}

/// Unpacks everything once, to see how large it is: what a file says of itself may be a lie.
fn unpacks_within(bytes: &[u8]) -> Result<(), Unreadable> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::Kind)?;
    let mut left = LARGEST_UNPACKED;
    for at in 0..archive.len() {
        let file = archive.by_index(at).map_err(|_| Unreadable::Kind)?;
        let unpacked = std::io::copy(&mut file.take(left + 1), &mut std::io::sink()).map_err(|_| Unreadable::Kind)?;
        left = left.checked_sub(unpacked).ok_or(Unreadable::TooLarge)?;
    }
    Ok(())
}

/// A table as CSV that both Swedish and other spreadsheet programs open with its letters right.
pub fn to_csv(rows: &[Vec<String>]) -> String {
    let mut out = String::from("\u{feff}");
    for row in rows {
        let cells: Vec<String> = row.iter().map(|text| quoted(text)).collect();
        out.push_str(&cells.join(";"));
        out.push_str("\r\n");
    }
    out
}

/// A cell that a spreadsheet program would take for a formula gets an apostrophe first.
fn quoted(text: &str) -> String {
    let is_formula = text.starts_with(['=', '@', '\t', '\r'])
        || text.starts_with(['+', '-']) && text.chars().any(char::is_alphabetic);
    let text = if is_formula { format!("'{text}") } else { text.to_owned() };
    match text.contains([';', '"', '\n', '\r', ',']) {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text,
    }
}

/// A table as a workbook.
pub fn to_workbook(rows: &[Vec<String>]) -> Result<Vec<u8>, rust_xlsxwriter::XlsxError> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (y, row) in (0_u32..).zip(rows) {
        for (x, text) in (0_u16..).zip(row) {
            if !text.is_empty() {
                sheet.write_string(y, x, text)?;
            }
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    book.save_to_buffer()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Vec<Vec<String>> {
        [["Namn", "Nummer"], ["Växjö; \"kommun\"", "212000-0662"], ["Örnen", ""]]
            .map(|row| row.map(str::to_owned).to_vec())
            .to_vec()
    }

    #[test]
    fn what_is_written_is_read_back() {
        assert_eq!(read(to_csv(&table()).as_bytes()).unwrap(), table());
        assert_eq!(read(&to_workbook(&table()).unwrap()).unwrap(), table());
    }

    #[test]
    fn other_letters_and_delimiters() {
        assert_eq!(read(b"Namn,Ort\nV\xe4xj\xf6,Sm\xe5land\n").unwrap()[1], ["Växjö", "Småland"]);
        assert_eq!(read("Namn\tOrt\r\nVäxjö\tSmåland\r\n".as_bytes()).unwrap()[1], ["Växjö", "Småland"]);
        assert_eq!(read("Namn;Ort\nVäxjö\n".as_bytes()).unwrap()[1], ["Växjö", ""]);
    }

    #[test]
    fn what_is_no_table_is_refused() {
        assert_eq!(read(b"Namn\n"), Err(Unreadable::Empty));
        assert_eq!(read(b"PK\x03\x04 nothing"), Err(Unreadable::Kind));
        assert_eq!(read(b"\x89PNG\x00\x00"), Err(Unreadable::Kind));
    }

    #[test]
    fn a_formula_is_text_in_a_spreadsheet() {
        assert_eq!(quoted("=1+1"), "'=1+1");
        assert_eq!(quoted("-cmd|x"), "'-cmd|x");
        assert_eq!(quoted("-5"), "-5");
    }
}
