//! Parquet → one table: the column names as row 1, as a spreadsheet would show them, and a row for each record.

use std::sync::Arc;

use bytes::Bytes;
use chrono::{DateTime, Duration, NaiveDate};
use parquet::basic::{ConvertedType, LogicalType, Repetition, TimeUnit, Type as Physical};
use parquet::errors::ParquetError;
use parquet::file::metadata::ParquetMetaData;
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::Field;
use parquet::schema::types::Type;

use super::error::{Excess, FileFormat, IngestError};
use super::guard::guarded;
use super::limits::{Budget, MOST_COLUMNS};
use super::pages;
use super::rules;
use crate::model::issue::{Checked, Issue};
use crate::model::place::{Origin, Place};
use crate::model::raw::{RawCell, RawRow, RawTable, Reading};

/// Reads a Parquet file.
pub(super) fn read(bytes: Vec<u8>, name: &str) -> Result<Checked<RawTable>, IngestError> {
    let broken = |detail: String| IngestError::Broken {
        file: name.to_owned(),
        format: FileFormat::Parquet,
        detail,
    };
    let named = |fault| match fault {
        Fault::Reader(error) => broken(error.to_string()),
        Fault::Excess(excess) => IngestError::TooLarge {
            file: name.to_owned(),
            excess,
        },
    };
    let (columns, rows) = match guarded(|| read_rows(bytes)) {
        Some(table) => table.map_err(named)?,
        None => return Err(broken("a column contradicts its description".to_owned())),
    };
    let origin = Arc::new(Origin {
        file: name.to_owned(),
        sheet: None,
    });
    let issues = nested_columns(&columns, &origin);
    let table = RawTable {
        rows,
        merged: Vec::new(),
        reading: Reading {
            format: FileFormat::Parquet.name().to_owned(),
            ..Reading::default()
        },
        origin,
    };
    Ok(Checked {
        value: table,
        issues,
    })
}

enum Fault {
    Reader(ParquetError),
    Excess(Excess),
}

impl From<ParquetError> for Fault {
    fn from(error: ParquetError) -> Self {
        Self::Reader(error)
    }
}

impl From<Excess> for Fault {
    fn from(excess: Excess) -> Self {
        Self::Excess(excess)
    }
}

/// A column as a spreadsheet has it: what lies below it in the file is not told apart.
struct Column {
    name: String,
    kind: Kind,
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    /// A value that says itself what it is.
    Plain,
    /// A whole number that counts nanoseconds since 1970.
    Nanoseconds,
    /// A list or a structure, or bytes without meaning.
    Nested,
}

impl Column {
    fn new(field: &Type) -> Self {
        let info = field.get_basic_info();
        let logical = info.logical_type_ref();
        let is_one_value = field.is_primitive() && info.repetition() != Repetition::REPEATED;
        let kind = match logical {
            _ if !is_one_value => Kind::Nested,
            Some(LogicalType::Timestamp(stamp)) if stamp.unit == TimeUnit::NANOS => {
                Kind::Nanoseconds
            }
            Some(LogicalType::Float16) => Kind::Plain,
            _ if info.converted_type() != ConvertedType::NONE => Kind::Plain,
            _ => match field.get_physical_type() {
                Physical::BYTE_ARRAY | Physical::FIXED_LEN_BYTE_ARRAY => Kind::Nested,
                _ => Kind::Plain,
            },
        };
        Self {
            name: field.name().to_owned(),
            kind,
        }
    }
}

/// The columns and the rows, the names as the first of them.
fn read_rows(bytes: Vec<u8>) -> Result<(Vec<Column>, Vec<RawRow>), Fault> {
    if !pages::is_shallow(&bytes) {
        return Err(broken("columns within columns without end").into());
    }
    let mut budget = Budget::of(bytes.len());
    let bytes = Bytes::from(bytes);
    let file = SerializedFileReader::new(bytes.clone())?;
    check_sizes(file.metadata(), &bytes, &mut budget)?;
    let schema = file.metadata().file_metadata().schema();
    let columns: Vec<Column> = schema.get_fields().iter().map(|f| Column::new(f)).collect();
    let header = columns.iter().map(|c| RawCell::Text(c.name.clone()));
    let mut rows = vec![RawRow {
        number: 1,
        cells: header.collect(),
        hidden: false,
    }];
    for (number, record) in (2u32..).zip(file.get_row_iter(None)?) {
        let fields = record?.into_columns().into_iter().zip(&columns);
        let mut cells = Vec::with_capacity(columns.len());
        for ((_, field), column) in fields {
            let cell = cell(field, column.kind);
            // A dictionary says a text once that stands in millions of rows.
            if let RawCell::Text(text) = &cell {
                budget.text(text.len())?;
            }
            cells.push(cell);
        }
        if cells.iter().any(|cell| *cell != RawCell::Empty) {
            rows.push(RawRow {
                number,
                cells,
                hidden: false,
            });
        }
    }
    Ok((columns, rows))
}

/// Whether what the file says of itself can be true and read.
fn check_sizes(metadata: &ParquetMetaData, bytes: &[u8], budget: &mut Budget) -> Result<(), Fault> {
    let groups = metadata.row_groups().iter();
    let mut values = 0u64;
    for column in groups.flat_map(|group| group.columns()) {
        let (start, length) = column.byte_range();
        let chunk = usize::try_from(start)
            .ok()
            .zip(usize::try_from(start.saturating_add(length)).ok())
            .and_then(|(start, end)| bytes.get(start..end))
            .ok_or_else(|| broken("a column lies outside the file"))?;
        values = values.saturating_add(u64::try_from(column.num_values()).unwrap_or(u64::MAX));
        let unpacked = pages::unpacked(chunk, column.num_values())
            .ok_or_else(|| broken("a page has an impossible size"))?;
        budget.spend(unpacked)?;
    }
    let columns = metadata.file_metadata().schema_descr().num_columns();
    if columns > MOST_COLUMNS as usize {
        return Err(Excess::BeyondSheet.into());
    }
    let rows = u64::try_from(metadata.file_metadata().num_rows()).unwrap_or(u64::MAX);
    let cells = rows.saturating_mul(columns as u64);
    budget.cells(rows, values.max(cells))?;
    Ok(())
}

fn broken(detail: &str) -> ParquetError {
    ParquetError::General(detail.to_owned())
}

fn cell(field: Field, kind: Kind) -> RawCell {
    match field {
        Field::Null => RawCell::Empty,
        Field::Bool(value) => RawCell::Bool(value),
        Field::Byte(value) => RawCell::Number(f64::from(value)),
        Field::Short(value) => RawCell::Number(f64::from(value)),
        Field::Int(value) => RawCell::Number(f64::from(value)),
        Field::Long(value) if kind == Kind::Nanoseconds => {
            RawCell::DateTime(DateTime::from_timestamp_nanos(value).naive_utc())
        }
        Field::Long(value) => RawCell::Number(value as f64),
        Field::UByte(value) => RawCell::Number(f64::from(value)),
        Field::UShort(value) => RawCell::Number(f64::from(value)),
        Field::UInt(value) => RawCell::Number(f64::from(value)),
        Field::ULong(value) => RawCell::Number(value as f64),
        Field::Float16(value) => RawCell::Number(value.to_f64()),
        Field::Float(value) => RawCell::Number(f64::from(value)),
        Field::Double(value) => RawCell::Number(value),
        Field::Str(text) if text.trim().is_empty() => RawCell::Empty,
        Field::Str(text) => RawCell::Text(text),
        Field::Date(days) => date(days).map_or(RawCell::Empty, RawCell::Date),
        Field::TimestampMillis(count) => date_time(DateTime::from_timestamp_millis(count)),
        Field::TimestampMicros(count) => date_time(DateTime::from_timestamp_micros(count)),
        Field::Decimal(_) => decimal(&field.to_string()),
        other => RawCell::Text(other.to_string()),
    }
}

/// Days since 1970-01-01, as Parquet counts.
fn date(days: i32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(1970, 1, 1)?.checked_add_signed(Duration::days(i64::from(days)))
}

fn date_time(stamp: Option<DateTime<chrono::Utc>>) -> RawCell {
    stamp.map_or(RawCell::Empty, |stamp| RawCell::DateTime(stamp.naive_utc()))
}

fn decimal(text: &str) -> RawCell {
    text.parse()
        .map_or_else(|_| RawCell::Text(text.to_owned()), RawCell::Number)
}

/// Columns of lists and structures, which no cell can hold; their text form is kept.
fn nested_columns(columns: &[Column], origin: &Arc<Origin>) -> Vec<Issue> {
    let numbered = columns.iter().zip(1u32..);
    numbered
        .filter(|(column, _)| column.kind == Kind::Nested)
        .map(|(column, number)| {
            Issue::new(rules::NESTED_COLUMN, Some(Place::cell(origin, 1, number)))
                .with("column", column.name.as_str())
        })
        .collect()
}
