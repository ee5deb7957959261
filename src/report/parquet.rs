//! `findings.parquet` in long form, one row per cell, `codings.parquet` and `evidence.parquet`: for notebooks and databases.

use std::borrow::Cow;
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
use crate::model::coding_table::CodingRef;
use crate::model::finding::{CellValue, Evidence, Finding, Role};

/// Names of the columns of the categories that were considered.
const CANDIDATE_COLUMNS: [[&str; 2]; CodingRow::CANDIDATES] = [
    ["candidate_1", "candidate_1_probability"],
    ["candidate_2", "candidate_2_probability"],
    ["candidate_3", "candidate_3_probability"],
];

/// Why a Parquet file could not be written.
#[derive(Debug, Error)]
#[error("failed to write {file}")]
pub struct ParquetError {
    file: &'static str,
    #[source]
    source: WriteError,
}

/// A column with its values, which are made as they are written; any of them may be missing.
struct Column<'a> {
    name: &'static str,
    values: Values<'a>,
}

/// Values of one kind, in order.
type Each<'a, T> = Box<dyn Iterator<Item = Option<T>> + 'a>;

enum Values<'a> {
    Text(Each<'a, Cow<'a, str>>),
    /// Whole numbers that are not negative.
    Whole(Each<'a, u32>),
    Number(Each<'a, f64>),
}

/// Values that are held in memory for the writer at once.
const BATCH: usize = 8_192;
/// Rows of a row group at most.
const GROUP: usize = 1 << 20;

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
    let columns = vec![
        texts("finding_id", &cells, |cell| cell.finding.id.as_str().into()),
        texts("section", &cells, |cell| {
            name_of(cell.finding.section).into()
        }),
        Column {
            name: "row",
            values: Values::Whole(Box::new(cells.iter().map(|cell| Some(cell.row)))),
        },
        texts("row_kind", &cells, |cell| cell.row_kind.as_str().into()),
        texts("row_label", &cells, |cell| cell.row_label.as_str().into()),
        texts("column", &cells, |cell| cell.column.id.as_str().into()),
        texts("header", &cells, |cell| {
            i18n.text(&cell.column.header).into()
        }),
        texts("role", &cells, |cell| role_name(cell.column.role).into()),
        Column {
            name: "value_number",
            values: Values::Number(Box::new(cells.iter().map(|cell| cell.value.number()))),
        },
        some("value_text", &cells, |cell| value_text(cell.value, i18n)),
        some("sign", &cells, |cell| sign(cell.value)),
    ];
    write("findings.parquet", std::iter::once(columns))
}

/// The codings that may be shown, with the columns of `codings.csv`; `method` is missing for what was not assigned.
///
/// # Errors
/// When the file cannot be put together.
pub fn codings_parquet(report: &Report) -> Result<Vec<u8>, ParquetError> {
    let rows = &report.codings.rows;
    let groups = 0..rows.len().div_ceil(GROUP).max(1);
    let groups = groups.map(|group| coding_columns(rows.iter().skip(group * GROUP).take(GROUP)));
    write("codings.parquet", groups)
}

fn coding_columns<'a>(rows: impl Iterator<Item = CodingRef<'a>> + Clone + 'a) -> Vec<Column<'a>> {
    let texts = |name, text: fn(CodingRef<'a>) -> &'a str| Column {
        name,
        values: Values::Text(Box::new(
            rows.clone().map(move |row| Some(text(row).into())),
        )),
    };
    let methods = rows
        .clone()
        .map(|row| row.method.map(|one| name_of(one).into()));
    let scores = rows.clone().map(|row| Some(row.score));
    let mut columns = vec![
        texts("answer_id", |row| row.answer_id),
        texts("respondent", |row| row.respondent),
        texts("question", |row| row.question),
        texts("segment", |row| row.segment),
        texts("category_id", |row| row.category_id),
        texts("category", |row| row.category),
        texts("handlungsfeld", |row| row.handlungsfeld),
        texts("unterfeld", |row| row.unterfeld),
        Column {
            name: "method",
            values: Values::Text(Box::new(methods)),
        },
        Column {
            name: "score",
            values: Values::Number(Box::new(scores)),
        },
        texts("evidence", |row| row.evidence),
        texts("source", |row| row.source),
    ];
    columns.extend(weighed_columns(rows));
    columns
}

/// How sure each row is, what else was considered, and where it stands in its answer.
fn weighed_columns<'a>(rows: impl Iterator<Item = CodingRef<'a>> + Clone + 'a) -> Vec<Column<'a>> {
    let statuses = rows.clone().map(|row| Some(name_of(row.status).into()));
    let numbers = |name, number: fn(CodingRef<'a>) -> Option<f64>| Column {
        name,
        values: Values::Number(Box::new(rows.clone().map(number))),
    };
    let whole = |name, number: fn(CodingRef<'a>) -> Option<u64>| Column {
        name,
        values: Values::Whole(Box::new(
            rows.clone()
                .map(move |row| u32::try_from(number(row)?).ok()),
        )),
    };
    let mut columns = vec![
        Column {
            name: "status",
            values: Values::Text(Box::new(statuses)),
        },
        numbers("probability", |row| row.probability),
        numbers("margin", |row| row.margin),
    ];
    for (index, [id, probability]) in CANDIDATE_COLUMNS.into_iter().enumerate() {
        let ids = rows.clone();
        let ids = ids.map(move |row| Some(Cow::from(&*row.candidates.get(index)?.category.0)));
        columns.push(Column {
            name: id,
            values: Values::Text(Box::new(ids)),
        });
        let scores = rows.clone();
        let scores = scores.map(move |row| Some(row.candidates.get(index)?.score));
        columns.push(Column {
            name: probability,
            values: Values::Number(Box::new(scores)),
        });
    }
    columns.push(whole("first_character", |row| Some(row.characters?.0)));
    columns.push(whole("last_character", |row| Some(row.characters?.1)));
    columns
}

/// The source rows behind every table row that may be shown, with the columns of `evidence.csv`: `finding_id`, `row` from 1, `place`,
/// `quote`. Each finding begins a row group, so that what stands behind one number is found without reading the rest.
///
/// # Errors
/// When the file cannot be put together.
pub fn evidence_parquet(report: &Report) -> Result<Vec<u8>, ParquetError> {
    let has_evidence =
        |finding: &&Finding| finding.table.rows.iter().any(|r| !r.evidence.is_empty());
    let findings = report.findings.iter().map(|gated| &**gated);
    let findings: Vec<&Finding> = findings.filter(has_evidence).collect();
    let none = findings.is_empty();
    let none = none.then(|| evidence_of_rows("", std::iter::empty()));
    let groups = findings.into_iter().map(evidence_columns);
    write("evidence.parquet", groups.chain(none))
}

fn evidence_columns(finding: &Finding) -> Vec<Column<'_>> {
    let numbered = (1u32..).zip(&finding.table.rows);
    let all = numbered.flat_map(|(number, row)| row.evidence.iter().map(move |one| (number, one)));
    evidence_of_rows(&finding.id, all)
}

fn evidence_of_rows<'a>(
    id: &'a str,
    all: impl Iterator<Item = (u32, &'a Evidence)> + Clone + 'a,
) -> Vec<Column<'a>> {
    let text = |name, values| Column {
        name,
        values: Values::Text(values),
    };
    let quotes = all
        .clone()
        .map(|(_, one)| one.quote.as_deref().map(Cow::from));
    let places = all
        .clone()
        .map(|(_, one)| Some(one.place.to_string().into()));
    vec![
        text(
            "finding_id",
            Box::new(all.clone().map(move |_| Some(id.into()))),
        ),
        Column {
            name: "row",
            values: Values::Whole(Box::new(all.map(|(number, _)| Some(number)))),
        },
        text("place", Box::new(places)),
        text("quote", Box::new(quotes)),
    ]
}

fn some<'a>(
    name: &'static str,
    cells: &'a [LongCell<'a>],
    text: impl Fn(&'a LongCell<'a>) -> Option<String> + 'a,
) -> Column<'a> {
    let values = cells.iter().map(move |cell| text(cell).map(Cow::from));
    Column {
        name,
        values: Values::Text(Box::new(values)),
    }
}

fn texts<'a>(
    name: &'static str,
    cells: &'a [LongCell<'a>],
    text: impl Fn(&'a LongCell<'a>) -> Cow<'a, str> + 'a,
) -> Column<'a> {
    let values = cells.iter().map(move |cell| Some(text(cell)));
    Column {
        name,
        values: Values::Text(Box::new(values)),
    }
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

fn write<'a>(
    file: &'static str,
    groups: impl Iterator<Item = Vec<Column<'a>>>,
) -> Result<Vec<u8>, ParquetError> {
    written(groups).map_err(|source| ParquetError { file, source })
}

/// Row groups of the same columns, uncompressed: tables of reports are small, and the file does not depend on a codec's version.
fn written<'a>(groups: impl Iterator<Item = Vec<Column<'a>>>) -> Written<Vec<u8>> {
    let mut groups = groups.peekable();
    let columns = groups.peek().into_iter().flatten();
    let fields = columns.map(|column| column.field().map(Arc::new));
    let schema = Type::group_type_builder("schema")
        .with_fields(fields.collect::<Written<_>>()?)
        .build()?;
    let mut bytes = Vec::new();
    let settings = Arc::new(WriterProperties::builder().build());
    let mut file = SerializedFileWriter::new(&mut bytes, Arc::new(schema), settings)?;
    for columns in groups {
        let mut group = file.next_row_group()?;
        for column in columns {
            let Some(mut writer) = group.next_column()? else {
                break;
            };
            column.values.write(writer.untyped())?;
            writer.close()?;
        }
        group.close()?;
    }
    file.close()?;
    Ok(bytes)
}

impl Column<'_> {
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

impl Values<'_> {
    fn write(self, writer: &mut ColumnWriter<'_>) -> Written<()> {
        match (self, writer) {
            (Self::Text(values), ColumnWriter::ByteArrayColumnWriter(writer)) => {
                let stored = |text: Cow<'_, str>| ByteArray::from(text.into_owned().into_bytes());
                in_batches(values, stored, |levels, present| {
                    writer.write_batch(present, Some(levels), None)
                })
            }
            (Self::Whole(values), ColumnWriter::Int32ColumnWriter(writer)) => {
                in_batches(values, u32::cast_signed, |levels, present| {
                    writer.write_batch(present, Some(levels), None)
                })
            }
            (Self::Number(values), ColumnWriter::DoubleColumnWriter(writer)) => in_batches(
                values,
                |number| number,
                |levels, present| writer.write_batch(present, Some(levels), None),
            ),
            _ => Err(WriteError::General("a column of another kind".to_owned())),
        }
    }
}

/// Hands over which values are present (1) or missing (0), and those that are present, some at a time.
fn in_batches<T, P>(
    values: Each<'_, T>,
    stored: impl Fn(T) -> P,
    mut write: impl FnMut(&[i16], &[P]) -> Written<usize>,
) -> Written<()> {
    let mut values = values.peekable();
    while values.peek().is_some() {
        let (mut levels, mut present) = (Vec::with_capacity(BATCH), Vec::with_capacity(BATCH));
        for value in values.by_ref().take(BATCH) {
            levels.push(i16::from(value.is_some()));
            present.extend(value.map(&stored));
        }
        write(&levels, &present)?;
    }
    Ok(())
}
