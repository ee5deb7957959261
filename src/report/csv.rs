//! One CSV file per finding and one with all codings.
//!
//! Two dialects: what Excel opens with a double click in the report's language, and plain CSV for machines.

use csv::{QuoteStyle, Terminator, WriterBuilder};
use thiserror::Error;

use super::Report;
use crate::i18n::{I18n, format_fixed};
use crate::model::change::Changes;
use crate::model::coding::CodingRow;
use crate::model::coding_table::CodingRef;
use crate::model::finding::{CellValue, Finding};
use crate::model::spreadsheet::CsvCell;
use crate::project::CsvDialect;

/// Columns of `codings.csv`.
const CODING_COLUMNS: [&str; 23] = [
    "answer_id",
    "respondent",
    "question",
    "segment",
    "category_id",
    "category",
    "handlungsfeld",
    "unterfeld",
    "method",
    "score",
    "evidence",
    "source",
    "status",
    "probability",
    "margin",
    "candidate_1",
    "candidate_1_probability",
    "candidate_2",
    "candidate_2_probability",
    "candidate_3",
    "candidate_3_probability",
    "first_character",
    "last_character",
];

/// Columns of `changes.csv`.
const CHANGE_COLUMNS: [&str; 6] = ["answer_id", "question", "text", "before", "now", "decided"];

const EVIDENCE_COLUMNS: [&str; 4] = ["finding_id", "row", "place", "quote"];

/// Why a CSV file could not be written.
#[derive(Debug, Error)]
#[error("failed to write CSV table {table}")]
pub struct CsvError {
    table: String,
    #[source]
    source: csv::Error,
}

/// The table of one finding: one header row, then all rows.
///
/// # Errors
/// When a row does not have the columns of the table.
pub fn finding_csv(
    finding: &Finding,
    dialect: CsvDialect,
    i18n: &I18n,
) -> Result<Vec<u8>, CsvError> {
    let columns = &finding.table.columns;
    let header = columns
        .iter()
        .map(|column| match dialect {
            CsvDialect::Excel => CsvCell::text(&i18n.text(&column.header)),
            CsvDialect::Plain => CsvCell::text(&column.id),
        })
        .collect();
    let rows = finding.table.rows.iter().map(|row| {
        row.cells
            .iter()
            .map(|cell| cell_text(&cell.value, dialect, i18n))
            .collect()
    });
    write(&finding.id, dialect, header, rows)
}

/// All codings that may be shown, one row per code and segment.
///
/// # Errors
/// When the rows cannot be encoded.
pub fn codings_csv(report: &Report, i18n: &I18n) -> Result<Vec<u8>, CsvError> {
    let dialect = report.csv_dialect;
    let header = CODING_COLUMNS.map(CsvCell::text).to_vec();
    let rows = report
        .codings
        .rows
        .iter()
        .map(|row| coding_cells(&row, dialect, i18n));
    write("codings", dialect, header, rows)
}

/// The source rows behind every table row that may be shown: finding, row from 1, place, and the words where there are any.
///
/// It stands apart from the findings because cells move when the rows of an input are sorted anew, and figures do not.
///
/// # Errors
/// When the rows cannot be encoded.
pub fn evidence_csv(report: &Report) -> Result<Vec<u8>, CsvError> {
    let header = EVIDENCE_COLUMNS.map(CsvCell::text).to_vec();
    let rows = report.findings.iter().flat_map(|finding| {
        let table = finding.table.rows.iter().zip(1u64..);
        table.flat_map(move |(row, number)| {
            row.evidence.iter().map(move |evidence| {
                vec![
                    CsvCell::text(&finding.id),
                    CsvCell::figure(number.to_string()),
                    CsvCell::text(&evidence.place.to_string()),
                    CsvCell::text(evidence.quote.as_deref().unwrap_or_default()),
                ]
            })
        })
    });
    write("evidence", report.csv_dialect, header, rows)
}

/// The answers whose codes are others than in the run before.
///
/// # Errors
/// When the rows cannot be encoded.
pub fn changes_csv(changes: &Changes, dialect: CsvDialect) -> Result<Vec<u8>, CsvError> {
    let header = CHANGE_COLUMNS.map(CsvCell::text).to_vec();
    let rows = changes.answers.iter().map(|change| {
        vec![
            CsvCell::text(&change.answer_id),
            CsvCell::text(&change.question),
            CsvCell::text(&change.text),
            CsvCell::text(&change.before.join(" | ")),
            CsvCell::text(&change.now.join(" | ")),
            CsvCell::text(change.decided.as_deref().unwrap_or_default()),
        ]
    });
    write("changes", dialect, header, rows)
}

fn coding_cells(row: &CodingRef<'_>, dialect: CsvDialect, i18n: &I18n) -> Vec<CsvCell> {
    let number = |value: f64| cell_text(&CellValue::Number { value, digits: 3 }, dialect, i18n);
    let some = |value: Option<f64>| value.map_or_else(|| CsvCell::text(""), number);
    let mut cells = vec![
        CsvCell::text(row.answer_id),
        CsvCell::text(row.respondent),
        CsvCell::text(row.question),
        CsvCell::text(row.segment),
        CsvCell::text(row.category_id),
        CsvCell::text(row.category),
        CsvCell::text(row.handlungsfeld),
        CsvCell::text(row.unterfeld),
        CsvCell::text(&row.method.map(super::json::name_of).unwrap_or_default()),
        number(row.score),
        CsvCell::text(row.evidence),
        CsvCell::text(row.source),
        CsvCell::text(&super::json::name_of(row.status)),
        some(row.probability),
        some(row.margin),
    ];
    for index in 0..CodingRow::CANDIDATES {
        let candidate = row.candidates.get(index);
        let id = candidate.map_or("", |candidate| &candidate.category.0);
        cells.push(CsvCell::text(id));
        cells.push(some(candidate.map(|candidate| candidate.score)));
    }
    let place = row.characters;
    for end in [place.map(|(first, _)| first), place.map(|(_, last)| last)] {
        let end = end.map_or_else(|| CsvCell::text(""), |end| CsvCell::figure(end.to_string()));
        cells.push(end);
    }
    cells
}

/// A cell as CSV writes it: no grouping, shares as percentages for Excel and as fractions for machines.
fn cell_text(value: &CellValue, dialect: CsvDialect, i18n: &I18n) -> CsvCell {
    let figure = match (value, dialect) {
        (CellValue::Count(count), _) => count.to_string(),
        (CellValue::Rank(rank), _) => rank.to_string(),
        (CellValue::Number { value, .. }, CsvDialect::Plain) => value.to_string(),
        (CellValue::Share(share) | CellValue::Percent(share), CsvDialect::Plain) => {
            share.to_string()
        }
        (CellValue::Date(date), CsvDialect::Plain) => date.to_string(),
        (CellValue::Number { value, digits }, CsvDialect::Excel) => {
            decimal(&format_fixed(*value, *digits), i18n)
        }
        (CellValue::Share(share), CsvDialect::Excel) => {
            format!("{}%", decimal(&format_fixed(share * 100.0, 1), i18n))
        }
        (CellValue::Percent(share), CsvDialect::Excel) => {
            format!("{}%", format_fixed(share * 100.0, 0))
        }
        // A sign is a symbol of official statistics; "–" and "." start no formula.
        (CellValue::Sign(sign), _) => return CsvCell::text(sign.symbol()),
        (value, _) => return CsvCell::text(&i18n.cell(value)),
    };
    CsvCell::figure(figure)
}

fn decimal(written: &str, i18n: &I18n) -> String {
    written.replace('.', &i18n.language().decimal_mark().to_string())
}

fn write(
    table: &str,
    dialect: CsvDialect,
    header: Vec<CsvCell>,
    rows: impl Iterator<Item = Vec<CsvCell>>,
) -> Result<Vec<u8>, CsvError> {
    let error = |source| CsvError {
        table: table.to_owned(),
        source,
    };
    let mut bytes = Vec::new();
    let mut builder = WriterBuilder::new();
    builder.quote_style(QuoteStyle::Necessary);
    match dialect {
        CsvDialect::Excel => {
            // Excel takes a CSV file for UTF-8 only with the mark in front.
            bytes.extend_from_slice("\u{feff}".as_bytes());
            builder.delimiter(b';').terminator(Terminator::CRLF);
        }
        CsvDialect::Plain => {
            builder.delimiter(b',').terminator(Terminator::Any(b'\n'));
        }
    }
    let mut writer = builder.from_writer(&mut bytes);
    writer.write_record(header).map_err(error)?;
    for row in rows {
        writer.write_record(row).map_err(error)?;
    }
    writer.flush().map_err(|source| error(source.into()))?;
    drop(writer);
    Ok(bytes)
}
