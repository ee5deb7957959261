//! Lists as CSV for Excel: UTF-8 with BOM, `;`, CRLF; no cell is read as a formula.

use crate::model::spreadsheet::CsvCell;

/// The bytes of a list, header first.
pub(super) fn write<R, C>(rows: impl IntoIterator<Item = R>) -> Vec<u8>
where
    R: IntoIterator<Item = C>,
    C: AsRef<str>,
{
    let mut out = String::from("\u{feff}");
    for row in rows {
        let cells: Vec<String> = { row.into_iter() }
            .map(|text| quoted(CsvCell::text(text.as_ref()).as_str()))
            .collect();
        out.push_str(&cells.join(";"));
        out.push_str("\r\n");
    }
    out.into_bytes()
}

/// A text without the apostrophe that keeps a spreadsheet from reading it as a formula.
pub(super) fn unprotected(text: &str) -> String {
    match text.strip_prefix('\'') {
        Some(rest) if CsvCell::text(rest).as_str() == text => rest.to_owned(),
        _ => text.to_owned(),
    }
}

/// A cell, quoted where it must be (RFC 4180).
fn quoted(cell: &str) -> String {
    if cell.contains([';', '"', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}
