//! `findings.parquet` in long form, one row per cell, and `codings.parquet`: for notebooks and databases.

use std::sync::Arc;

use parquet::basic::{LogicalType, Repetition, Type as Physical};
use parquet::column::writer::ColumnWriter;
use parquet::data_type::ByteArray;
use parquet::errors::{ParquetError as WriteError, Result as Written};
use parquet::file::properties::WriterProperties;
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::types::Type;
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
    source: WriteError,
}

/// A column with its values; any of them may be missing.
struct Column {
    name: &'static str,
    values: Values,
}

enum Values {
    Text(Vec<Option<String>>),
    /// Whole numbers that are not negative.
    Whole(Vec<Option<u32>>),
    Number(Vec<Option<f64>>),
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
/// When the file cannot be put together.
pub fn findings_parquet(report: &Report, i18n: &I18n) -> Result<Vec<u8>, ParquetError> {
    let cells: Vec<LongCell<'_>> = report
        .findings
        .iter()
        .flat_map(|finding| cells(finding, i18n))
        .collect();
    let some = |name, text: &dyn Fn(&LongCell<'_>) -> Option<String>| Column {
        name,
        values: Values::Text(cells.iter().map(text).collect()),
    };
    let texts = |name, text: &dyn Fn(&LongCell<'_>) -> String| some(name, &|cell| Some(text(cell)));
    let rows = cells.iter().map(|cell| Some(cell.row)).collect();
    let numbers = cells.iter().map(|cell| cell.value.number()).collect();
    let columns = vec![
        texts("finding_id", &|cell| cell.finding.id.clone()),
        texts("section", &|cell| name_of(cell.finding.section)),
        Column {
            name: "row",
            values: Values::Whole(rows),
        },
        texts("row_kind", &|cell| cell.row_kind.clone()),
        texts("row_label", &|cell| cell.row_label.clone()),
        texts("column", &|cell| cell.column.id.clone()),
        texts("header", &|cell| i18n.text(&cell.column.header)),
        texts("role", &|cell| role_name(cell.column.role).to_owned()),
        Column {
            name: "value_number",
            values: Values::Number(numbers),
        },
        some("value_text", &|cell| value_text(cell.value, i18n)),
        some("sign", &|cell| sign(cell.value)),
    ];
    write("findings.parquet", columns)
}

/// The codings that may be shown, with the columns of `codings.csv`; `method` is missing for what was not assigned.
///
/// # Errors
/// When the file cannot be put together.
pub fn codings_parquet(report: &Report) -> Result<Vec<u8>, ParquetError> {
    let rows = &report.codings.rows;
    let texts = |name, text: &dyn Fn(&CodingRow) -> &str| Column {
        name,
        values: Values::Text(rows.iter().map(|row| Some(text(row).to_owned())).collect()),
    };
    let methods = rows.iter().map(|row| row.method.map(name_of)).collect();
    let scores = rows.iter().map(|row| Some(row.score)).collect();
    let columns = vec![
        texts("answer_id", &|row| &row.answer_id),
        texts("respondent", &|row| &row.respondent),
        texts("question", &|row| &row.question),
        texts("segment", &|row| &row.segment),
        texts("category_id", &|row| &row.category_id),
        texts("category", &|row| &row.category),
        texts("handlungsfeld", &|row| &row.handlungsfeld),
        texts("unterfeld", &|row| &row.unterfeld),
        Column {
            name: "method",
            values: Values::Text(methods),
        },
        Column {
            name: "score",
            values: Values::Number(scores),
        },
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
    written(columns).map_err(|source| ParquetError { file, source })
}

/// One row group, uncompressed: tables of reports are small, and the file does not depend on a codec's version.
fn written(columns: Vec<Column>) -> Written<Vec<u8>> {
    let fields = columns.iter().map(|column| column.field().map(Arc::new));
    let schema = Type::group_type_builder("schema")
        .with_fields(fields.collect::<Written<_>>()?)
        .build()?;
    let mut bytes = Vec::new();
    let settings = Arc::new(WriterProperties::builder().build());
    let mut file = SerializedFileWriter::new(&mut bytes, Arc::new(schema), settings)?;
    let mut group = file.next_row_group()?;
    for column in columns {
        let Some(mut writer) = group.next_column()? else {
            break;
        };
        column.values.write(writer.untyped())?;
        writer.close()?;
    }
    group.close()?;
    file.close()?;
    Ok(bytes)
}

impl Column {
    fn field(&self) -> Written<Type> {
        let (physical, logical) = match self.values {
            Values::Text(_) => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
            Values::Whole(_) => (Physical::INT32, Some(LogicalType::integer(32, false))),
            Values::Number(_) => (Physical::DOUBLE, None),
        };
        Type::primitive_type_builder(self.name, physical)
            .with_repetition(Repetition::OPTIONAL)
            .with_logical_type(logical)
            .build()
    }
}

impl Values {
    fn write(self, writer: &mut ColumnWriter<'_>) -> Written<()> {
        match (self, writer) {
            (Self::Text(values), ColumnWriter::ByteArrayColumnWriter(writer)) => {
                let (levels, present) = split(values, |text| ByteArray::from(text.into_bytes()));
                writer.write_batch(&present, Some(&levels), None)?;
            }
            (Self::Whole(values), ColumnWriter::Int32ColumnWriter(writer)) => {
                let (levels, present) = split(values, u32::cast_signed);
                writer.write_batch(&present, Some(&levels), None)?;
            }
            (Self::Number(values), ColumnWriter::DoubleColumnWriter(writer)) => {
                let (levels, present) = split(values, |number| number);
                writer.write_batch(&present, Some(&levels), None)?;
            }
            _ => return Err(WriteError::General("a column of another kind".to_owned())),
        }
        Ok(())
    }
}

/// Which values are present (1) or missing (0), and those that are present.
fn split<T, P>(values: Vec<Option<T>>, stored: impl Fn(T) -> P) -> (Vec<i16>, Vec<P>) {
    let levels = values
        .iter()
        .map(|value| i16::from(value.is_some()))
        .collect();
    (levels, values.into_iter().flatten().map(stored).collect())
}
