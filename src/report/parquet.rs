//! `findings.parquet` in long form, one row per cell, and `codings.parquet`: for notebooks and databases.

use polars::prelude::{Column, DataFrame, ParquetCompression, ParquetWriter, PolarsError};
use thiserror::Error;

use super::Report;
use super::json::{name_of, role_name};
use super::wording::value;
use crate::i18n::I18n;
use crate::model::coding::CodingRow;
use crate::model::finding::{CellValue, Finding, Role};

/// Why a Parquet file could not be written.
#[derive(Debug, Error)]
#[error("failed to write {file}")]
pub struct ParquetError {
    file: &'static str,
    #[source]
    source: PolarsError,
}

/// One cell of one finding.
struct LongCell<'a> {
    finding: &'a Finding,
    row: u32,
    row_kind: String,
    row_label: String,
    column: &'a crate::model::finding::Column,
    value: &'a CellValue,
}

/// All cells of all findings: `finding_id`, `section`, `row` from 1, `row_kind`, `row_label`, `column`, `header`, `role`,
/// `value_number` (shares as fractions), `value_text` (names and dates), `sign`.
///
/// # Errors
/// When polars cannot write.
pub fn findings_parquet(report: &Report, i18n: &I18n) -> Result<Vec<u8>, ParquetError> {
    let cells: Vec<LongCell<'_>> = report
        .findings
        .iter()
        .flat_map(|finding| cells(finding, i18n))
        .collect();
    let texts = |name: &str, text: &dyn Fn(&LongCell<'_>) -> String| {
        Column::new(name.into(), cells.iter().map(text).collect::<Vec<_>>())
    };
    let columns = vec![
        texts("finding_id", &|cell| cell.finding.id.clone()),
        texts("section", &|cell| name_of(cell.finding.section)),
        Column::new(
            "row".into(),
            cells.iter().map(|cell| cell.row).collect::<Vec<_>>(),
        ),
        texts("row_kind", &|cell| cell.row_kind.clone()),
        texts("row_label", &|cell| cell.row_label.clone()),
        texts("column", &|cell| cell.column.id.clone()),
        texts("header", &|cell| i18n.text(&cell.column.header)),
        texts("role", &|cell| role_name(cell.column.role).to_owned()),
        Column::new(
            "value_number".into(),
            cells
                .iter()
                .map(|cell| cell.value.number())
                .collect::<Vec<_>>(),
        ),
        Column::new(
            "value_text".into(),
            cells
                .iter()
                .map(|cell| value_text(cell.value, i18n))
                .collect::<Vec<_>>(),
        ),
        Column::new(
            "sign".into(),
            cells
                .iter()
                .map(|cell| sign(cell.value))
                .collect::<Vec<_>>(),
        ),
    ];
    write("findings.parquet", columns)
}

/// The codings that may be shown, with the columns of `codings.csv`; `method` is missing for what was not assigned.
///
/// # Errors
/// When polars cannot write.
pub fn codings_parquet(report: &Report) -> Result<Vec<u8>, ParquetError> {
    let rows = &report.codings.rows;
    let texts = |name: &str, text: &dyn Fn(&CodingRow) -> &str| {
        Column::new(name.into(), rows.iter().map(text).collect::<Vec<_>>())
    };
    let columns = vec![
        texts("answer_id", &|row| &row.answer_id),
        texts("respondent", &|row| &row.respondent),
        texts("question", &|row| &row.question),
        texts("segment", &|row| &row.segment),
        texts("category_id", &|row| &row.category_id),
        texts("category", &|row| &row.category),
        texts("handlungsfeld", &|row| &row.handlungsfeld),
        texts("unterfeld", &|row| &row.unterfeld),
        Column::new(
            "method".into(),
            rows.iter()
                .map(|row| row.method.map(name_of))
                .collect::<Vec<_>>(),
        ),
        Column::new(
            "score".into(),
            rows.iter().map(|row| row.score).collect::<Vec<_>>(),
        ),
        texts("evidence", &|row| &row.evidence),
        texts("source", &|row| &row.source),
    ];
    write("codings.parquet", columns)
}

fn cells<'a>(finding: &'a Finding, i18n: &I18n) -> Vec<LongCell<'a>> {
    let columns = &finding.table.columns;
    let label = columns.iter().position(|column| column.role == Role::Label);
    let rows = (1..).zip(&finding.table.rows);
    rows.flat_map(|(number, row)| {
        columns
            .iter()
            .enumerate()
            .map(move |(index, column)| LongCell {
                finding,
                row: number,
                row_kind: name_of(row.kind),
                row_label: label
                    .map(|label| i18n.cell(value(row, label)))
                    .unwrap_or_default(),
                column,
                value: value(row, index),
            })
    })
    .collect()
}

fn value_text(value: &CellValue, i18n: &I18n) -> Option<String> {
    match value {
        CellValue::Text(_) | CellValue::Label(_) => Some(i18n.cell(value)),
        CellValue::Date(date) => Some(date.to_string()),
        _ => None,
    }
}

fn sign(value: &CellValue) -> Option<String> {
    match value {
        CellValue::Sign(sign) => Some(name_of(*sign)),
        _ => None,
    }
}

fn write(file: &'static str, columns: Vec<Column>) -> Result<Vec<u8>, ParquetError> {
    let error = |source| ParquetError { file, source };
    let mut frame = DataFrame::new_infer_height(columns).map_err(error)?;
    let mut bytes = Vec::new();
    ParquetWriter::new(&mut bytes)
        // Tables of reports are small, and an uncompressed file does not depend on a codec's version.
        .with_compression(ParquetCompression::Uncompressed)
        .finish(&mut frame)
        .map_err(error)?;
    Ok(bytes)
}
