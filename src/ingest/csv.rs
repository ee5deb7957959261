//! CSV → one table of texts, in any of the dialects that spreadsheets, survey tools and databases write.
//!
//! Rows are numbered as a spreadsheet shows them after opening the file: a record is a row even when a quoted cell holds
//! line breaks, a blank line is a row, a `sep=` line is none. Numbers and dates stay text here.

use std::sync::Arc;

use super::dialect::{commonest, find_delimiter, sep_line};
use super::encoding::{self, Certainty, Decoded};
use super::error::{Excess, FileFormat, Foreign, IngestError};
use super::limits::{Budget, MOST_COLUMNS, MOST_TEXT};
use super::read::ReadOptions;
use super::rules;
use super::transcript::is_transcript;
use crate::model::issue::{Checked, Issue};
use crate::model::place::{Origin, Place};
use crate::model::raw::{RawCell, RawRow, RawTable, Reading};

/// Stands for "each line is one cell": a control character that no text has (unit separator).
const NO_DELIMITER: char = '\u{1f}';

/// One record of a CSV text.
pub(super) struct Record {
    /// Row as a spreadsheet shows it, from 1.
    pub(super) row: u32,
    /// Its cells.
    pub(super) cells: Vec<String>,
    /// Byte where it begins.
    start: usize,
}

/// The records of a text under a delimiter. Blank lines are no records but count as rows.
pub(super) fn records(text: &str, delimiter: char) -> impl Iterator<Item = Record> {
    let mut reader = ::csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(u8::try_from(delimiter).unwrap_or(b';'))
        // Line ends of Unix, Windows and the old Mac.
        .terminator(::csv::Terminator::CRLF)
        .from_reader(text.as_bytes());
    let mut record = ::csv::StringRecord::new();
    let mut row = 0u32;
    std::iter::from_fn(move || {
        let before = usize::try_from(reader.position().byte()).unwrap_or(usize::MAX);
        // The text is valid UTF-8 and any width is accepted, so that reading from memory cannot fail.
        if !reader.read_record(&mut record).unwrap_or(false) {
            return None;
        }
        let (blank, start) = blank_lines(text, before);
        row = row.saturating_add(blank).saturating_add(1);
        Some(Record {
            row,
            cells: record.iter().map(str::to_owned).collect(),
            start,
        })
    })
}

/// Blank lines from a byte on, and the byte where the next record begins.
fn blank_lines(text: &str, from: usize) -> (u32, usize) {
    let bytes = text.as_bytes();
    let mut at = from;
    // The reader stops between the two halves of a Windows line end.
    if at > 0 && bytes.get(at - 1) == Some(&b'\r') && bytes.get(at) == Some(&b'\n') {
        at += 1;
    }
    let mut blank = 0;
    loop {
        match bytes.get(at) {
            Some(b'\r') if bytes.get(at + 1) == Some(&b'\n') => at += 2,
            Some(b'\r' | b'\n') => at += 1,
            _ => return (blank, at),
        }
        blank += 1;
    }
}

/// Reads a CSV file.
pub(super) fn read(
    bytes: &[u8],
    name: &str,
    options: &ReadOptions,
) -> Result<Checked<RawTable>, IngestError> {
    let given = given_encoding(name, options)?;
    let mut decoded = encoding::decode(bytes, given);
    let nul = make_readable(&mut decoded);
    if decoded.text.trim().is_empty() {
        return Err(IngestError::Empty {
            file: name.to_owned(),
        });
    }
    if options.delimiter.is_none() && is_transcript(&decoded.text) {
        return Err(IngestError::NotATable {
            file: name.to_owned(),
            found: Foreign::TextDocument,
        });
    }
    let origin = Arc::new(Origin {
        file: name.to_owned(),
        sheet: None,
    });
    let sep = sep_line(&decoded.text);
    let body = &decoded.text[sep.map_or(0, |(_, end)| end)..];
    let delimiter = options
        .delimiter
        .filter(char::is_ascii)
        .or(sep.map(|(delimiter, _)| delimiter))
        .or_else(|| find_delimiter(body));
    let mut issues = encoding_issues(&decoded, nul, &origin);
    let found = { longest_run(body, &origin) }
        .and_then(|()| collect(body, delimiter, &origin, Budget::of(bytes.len())))
        .map_err(|excess| IngestError::TooLarge {
            file: name.to_owned(),
            excess,
        })?;
    issues.extend(width_issues(&found, &origin));
    issues.extend(open_quote(
        body,
        &found,
        delimiter.unwrap_or(NO_DELIMITER),
        &origin,
    ));
    let reading = Reading {
        format: FileFormat::Csv.name().to_owned(),
        encoding: Some(decoded.encoding.to_owned()),
        delimiter,
        hidden_rows: 0,
        turned: false,
    };
    let table = RawTable {
        origin,
        rows: found.into_iter().filter_map(to_row).collect(),
        merged: Vec::new(),
        reading,
    };
    Ok(Checked {
        value: table,
        issues,
    })
}

/// Takes zeros out, and marks the bytes that fell into gaps of their code page; says how many zeros there were.
fn make_readable(decoded: &mut Decoded) -> usize {
    let nul = decoded.text.matches('\0').count();
    if nul > 0 {
        decoded.text.retain(|c| c != '\0');
    }
    // Left out as the control signs that they become, they would leave a word that nobody wrote.
    if !decoded.encoding.starts_with("UTF") && decoded.text.contains(is_gap) {
        decoded.text = decoded.text.replace(is_gap, "\u{fffd}");
    }
    nul
}

/// What a byte without a letter in its code page is decoded to; U+0085 ends a line.
fn is_gap(c: char) -> bool {
    ('\u{80}'..='\u{9f}').contains(&c) && c != '\u{85}'
}

/// All records.
fn collect(
    text: &str,
    delimiter: Option<char>,
    origin: &Arc<Origin>,
    mut budget: Budget,
) -> Result<Vec<Record>, Excess> {
    let mut found = Vec::new();
    for record in records(text, delimiter.unwrap_or(NO_DELIMITER)) {
        // A delimiter at the end of a row is none more.
        if used_width(&record) > MOST_COLUMNS as usize {
            return Err(Excess::BeyondSheet);
        }
        budget.cells(1, record.cells.len() as u64)?;
        for (column, cell) in (1..).zip(&record.cells) {
            if cell.len() > MOST_TEXT {
                return Err(Excess::Text {
                    place: Place::cell(origin, record.row, column),
                    most: MOST_TEXT,
                });
            }
            if !cell.is_empty() {
                budget.text(cell.len())?;
            }
        }
        found.push(record);
    }
    Ok(found)
}

/// Refuses a line without a delimiter of any kind that is longer than a cell may be, before anything is made of it.
fn longest_run(text: &str, origin: &Arc<Origin>) -> Result<(), Excess> {
    let parts = |byte: &u8| matches!(byte, b';' | b',' | b'\t' | b'|' | b'\n' | b'\r');
    let mut from = 0;
    for run in text.as_bytes().split(parts) {
        if run.len() > MOST_TEXT {
            let before = text[..from].matches('\n').count();
            let row = u32::try_from(before).unwrap_or(u32::MAX).saturating_add(1);
            return Err(Excess::Text {
                place: Place::row(origin, row),
                most: MOST_TEXT,
            });
        }
        from += run.len() + 1;
    }
    Ok(())
}

fn given_encoding(
    name: &str,
    options: &ReadOptions,
) -> Result<Option<&'static encoding_rs::Encoding>, IngestError> {
    let Some(label) = &options.encoding else {
        return Ok(None);
    };
    encoding::by_label(label)
        .map(Some)
        .ok_or_else(|| IngestError::NoEncoding {
            file: name.to_owned(),
            label: label.clone(),
        })
}

/// A record as a row; `None` when all its cells are empty.
fn to_row(record: Record) -> Option<RawRow> {
    let cells: Vec<RawCell> = record
        .cells
        .into_iter()
        .map(|text| {
            if text.trim().is_empty() {
                RawCell::Empty
            } else {
                RawCell::Text(text)
            }
        })
        .collect();
    let used = cells.iter().any(|cell| *cell != RawCell::Empty);
    used.then_some(RawRow {
        number: record.row,
        cells,
        hidden: false,
    })
}

fn encoding_issues(decoded: &Decoded, nul: usize, origin: &Arc<Origin>) -> Vec<Issue> {
    let place = || Some(Place::sheet(origin));
    let mut issues = Vec::new();
    if decoded.certainty == Certainty::Guessed {
        issues
            .push(Issue::new(rules::GUESSED_ENCODING, place()).with("encoding", decoded.encoding));
    }
    // U+FFFD stands for bytes without meaning; U+0080 to U+009F are control signs of old systems, or a text decoded twice.
    let strange = |c: char| c == '\u{fffd}' || ('\u{80}'..='\u{9f}').contains(&c);
    let count = decoded.text.chars().filter(|c| strange(*c)).count();
    if decoded.damaged || count > 0 {
        issues.push(
            Issue::new(rules::BAD_CHARACTERS, place())
                .with("count", count)
                .with("encoding", decoded.encoding),
        );
    }
    if nul > 0 {
        issues.push(Issue::new(rules::NUL, place()).with("count", nul));
    }
    issues
}

/// Number of cells up to the last one that is not empty.
fn used_width(record: &Record) -> usize {
    record
        .cells
        .iter()
        .rposition(|cell| !cell.trim().is_empty())
        .map_or(0, |last| last + 1)
}

/// Rows wider than the table, each by itself, and rows narrower than it, in one note.
///
/// The width of the table is the commonest one. A too long row usually has a delimiter inside an unquoted text, so that
/// all its cells may be in the wrong column; a too short one often only lacks empty cells at its end.
fn width_issues(records: &[Record], origin: &Arc<Origin>) -> Vec<Issue> {
    let filled = || records.iter().filter(|record| used_width(record) > 0);
    let Some(width) = commonest(filled().map(|record| record.cells.len())) else {
        return Vec::new();
    };
    if width < 2 {
        return Vec::new();
    }
    let mut issues: Vec<Issue> = filled()
        .filter(|record| used_width(record) > width)
        .map(|record| {
            Issue::new(rules::LONG_ROW, Some(Place::row(origin, record.row)))
                .with("cells", used_width(record))
                .with("width", width)
        })
        .collect();
    // Titles above the table are short and right.
    let short: Vec<&Record> = filled()
        .skip_while(|record| record.cells.len() < width)
        .filter(|record| record.cells.len() < width)
        .collect();
    if let Some(first) = short.first() {
        let issue = Issue::new(rules::SHORT_ROWS, Some(Place::row(origin, first.row)))
            .with("count", short.len())
            .with("width", width);
        issues.insert(0, issue);
    }
    issues
}

/// A quotation mark without its partner swallows the rest of the file into one cell: that is to be said, with its row.
fn open_quote(
    text: &str,
    records: &[Record],
    delimiter: char,
    origin: &Arc<Origin>,
) -> Option<Issue> {
    let last = records.last()?;
    let open = is_open(text.get(last.start..)?, delimiter);
    open.then(|| {
        let lines = text[last.start..].lines().count();
        Issue::new(rules::OPEN_QUOTE, Some(Place::row(origin, last.row))).with("count", lines)
    })
}

/// Whether a record ends inside a quoted cell. A quotation mark opens one only at the beginning of a cell.
fn is_open(record: &str, delimiter: char) -> bool {
    let mut quoted = false;
    let mut at_start = true;
    for letter in record.chars() {
        if letter == '"' && (quoted || at_start) {
            // A doubled mark closes and opens again, which comes to the same.
            quoted = !quoted;
            at_start = !quoted;
        } else {
            at_start = letter == delimiter;
        }
    }
    quoted
}
