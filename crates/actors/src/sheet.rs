//! Tables of text in files people have: CSV as different programs write it, and workbooks.

use calamine::{Data, Reader};
use std::io::{Cursor, Read, Write};
use zip::ZipWriter;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;

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

/// As many rows as a sheet of a workbook can have.
const MOST_IN_SHEET: usize = 1_048_576;

/// A table being written row by row, in the memory its file takes and no more.
pub struct Sheet {
    written: Written,
    rows: usize,
}

enum Written {
    Csv(String),
    /// What of the sheet is not packed yet stands beside.
    Workbook(Box<ZipWriter<Cursor<Vec<u8>>>>, String, Result<(), ZipError>),
}

/// What a workbook of one sheet has beside the sheet: the least that spreadsheet programs ask for.
const AROUND: [(&str, &str); 4] = [
    (
        "[Content_Types].xml",
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"#,
    ),
    (
        "_rels/.rels",
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
    ),
    (
        "xl/workbook.xml",
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
    ),
    (
        "xl/_rels/workbook.xml.rels",
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
    ),
];
/// The heads stay where they are when the sheet is scrolled.
const SHEET_BEGINS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>"#;
const SHEET_ENDS: &str = "</sheetData></worksheet>";
/// So much of a sheet is packed at a time.
const PACKED_AT_ONCE: usize = 64 * 1024;

impl Sheet {
    /// CSV that both Swedish and other spreadsheet programs open with its letters right.
    pub fn csv() -> Self {
        Self { written: Written::Csv(String::from("\u{feff}")), rows: 0 }
    }

    pub fn workbook() -> Self {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let begun = AROUND.iter().try_for_each(|(name, body)| {
            zip.start_file(*name, SimpleFileOptions::default())?;
            Ok(zip.write_all(body.as_bytes())?)
        });
        let begun = begun.and_then(|()| zip.start_file("xl/worksheets/sheet1.xml", SimpleFileOptions::default()));
        Self { written: Written::Workbook(Box::new(zip), SHEET_BEGINS.to_owned(), begun), rows: 0 }
    }

    /// How its file's name ends, and its kind.
    pub fn kind(&self) -> (&'static str, &'static str) {
        match self.written {
            Written::Csv(_) => ("csv", "text/csv; charset=utf-8"),
            Written::Workbook(..) => ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        }
    }

    pub fn is_full(&self) -> bool {
        self.rows >= MOST_IN_SHEET
    }

    /// Writes a row; none below as many as a sheet can have.
    pub fn row(&mut self, cells: &[String]) {
        if self.is_full() {
            return;
        }
        self.rows += 1;
        match &mut self.written {
            Written::Csv(out) => {
                let cells: Vec<String> = cells.iter().map(|text| quoted(text)).collect();
                out.push_str(&cells.join(";"));
                out.push_str("\r\n");
            }
            Written::Workbook(zip, out, sound) => {
                out.push_str("<row>");
                for text in cells {
                    match text.is_empty() {
                        true => out.push_str("<c/>"),
                        false => {
                            out.push_str(r#"<c t="inlineStr"><is><t xml:space="preserve">"#);
                            escape(text, out);
                            out.push_str("</t></is></c>");
                        }
                    }
                }
                out.push_str("</row>");
                if out.len() > PACKED_AT_ONCE && sound.is_ok() {
                    *sound = zip.write_all(out.as_bytes()).map_err(ZipError::from);
                    out.clear();
                }
            }
        }
    }

    pub fn finish(self) -> Result<Vec<u8>, ZipError> {
        match self.written {
            Written::Csv(out) => Ok(out.into_bytes()),
            Written::Workbook(mut zip, mut out, sound) => {
                sound?;
                out.push_str(SHEET_ENDS);
                zip.write_all(out.as_bytes())?;
                Ok(zip.finish()?.into_inner())
            }
        }
    }
}

/// Text as XML has it. Control characters it cannot have are left out.
fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_control() && !matches!(c, '\n' | '\t') => {}
            c => out.push(c),
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Vec<Vec<String>> {
        [["Namn", "Nummer"], ["Växjö; \"kommun\"", "212000-0662"], ["", "<b>&"], ["Örnen", ""]]
            .map(|row| row.map(str::to_owned).to_vec())
            .to_vec()
    }

    #[test]
    fn what_is_written_is_read_back() {
        for mut sheet in [Sheet::csv(), Sheet::workbook()] {
            table().iter().for_each(|row| sheet.row(row));
            assert_eq!(read(&sheet.finish().unwrap()).unwrap(), table());
        }
    }

    #[test]
    fn many_rows_are_packed_as_they_come() {
        let mut sheet = Sheet::workbook();
        (0..20_000).for_each(|n| sheet.row(&[format!("Rad {n}"), "samma text i varje rad".to_owned()]));
        let Written::Workbook(_, waiting, _) = &sheet.written else { unreachable!("it is a workbook") };
        assert!(waiting.len() <= PACKED_AT_ONCE);
        let rows = read(&sheet.finish().unwrap()).unwrap();
        assert_eq!((rows.len(), rows[19_999][0].as_str()), (20_000, "Rad 19999"));
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
