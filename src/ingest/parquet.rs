//! Parquet → one table: the column names as row 1, as a spreadsheet would show them, and a row for each record.

use std::io::Cursor;
use std::sync::Arc;

use chrono::{DateTime, Duration, NaiveDate};
use polars::prelude::{
    AnyValue, DataFrame, DataType, ParallelStrategy, ParquetReader, PolarsError, SerReader,
    TimeUnit,
};

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
    let mut budget = Budget::of(bytes.len());
    let frame = match guarded(|| read_frame(bytes, &mut budget)) {
        Some(frame) => frame.map_err(named)?,
        None => return Err(broken("a column contradicts its description".to_owned())),
    };
    let origin = Arc::new(Origin {
        file: name.to_owned(),
        sheet: None,
    });
    let issues = nested_columns(&frame, &origin);
    let table = RawTable {
        rows: rows(&frame, &mut budget).map_err(named)?,
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
    Reader(PolarsError),
    Excess(Excess),
}

impl From<PolarsError> for Fault {
    fn from(error: PolarsError) -> Self {
        Self::Reader(error)
    }
}

impl From<Excess> for Fault {
    fn from(excess: Excess) -> Self {
        Self::Excess(excess)
    }
}

/// The whole file.
fn read_frame(bytes: Vec<u8>, budget: &mut Budget) -> Result<DataFrame, Fault> {
    // The metadata are read once more below, but from memory and without their pages.
    let metadata = ParquetReader::new(Cursor::new(bytes.as_slice()))
        .get_metadata()?
        .clone();
    let columns = metadata
        .row_groups
        .iter()
        .flat_map(|group| group.parquet_columns());
    let mut values = 0u64;
    for column in columns {
        let range = column.byte_range();
        let chunk = usize::try_from(range.start)
            .ok()
            .zip(usize::try_from(range.end).ok())
            .and_then(|(start, end)| bytes.get(start..end))
            .ok_or_else(|| PolarsError::ComputeError("a column lies outside the file".into()))?;
        let count = u64::try_from(column.num_values()).unwrap_or(u64::MAX);
        values = values.saturating_add(count);
        let unpacked = pages::unpacked(chunk, column.num_values())
            .ok_or_else(|| PolarsError::ComputeError("a page has an impossible size".into()))?;
        budget.spend(unpacked)?;
    }
    let columns = metadata.schema_descr.columns().len();
    if columns > MOST_COLUMNS as usize {
        return Err(Excess::BeyondSheet.into());
    }
    let rows = metadata.num_rows as u64;
    let cells = rows.saturating_mul(columns as u64);
    // Once as columns, once as rows.
    budget.cells(rows, values.max(cells).saturating_mul(2))?;
    let frame = ParquetReader::new(Cursor::new(bytes))
        // On this thread, where a panic over damaged pages can be caught without being printed.
        .read_parallel(ParallelStrategy::None)
        .finish()?;
    Ok(frame)
}

fn rows(frame: &DataFrame, budget: &mut Budget) -> Result<Vec<RawRow>, Fault> {
    let header = frame
        .get_column_names()
        .into_iter()
        .map(|name| RawCell::Text(name.to_string()))
        .collect();
    let mut rows = vec![RawRow {
        number: 1,
        cells: header,
        hidden: false,
    }];
    for index in 0..frame.height() {
        let cells = frame
            .columns()
            .iter()
            .map(|column| {
                let cell = cell(&column.get(index)?);
                // A dictionary says a text once that stands in millions of rows.
                if let RawCell::Text(text) = &cell {
                    budget.text(text.len())?;
                }
                Ok(cell)
            })
            .collect::<Result<Vec<RawCell>, Fault>>()?;
        if cells.iter().all(|cell| *cell == RawCell::Empty) {
            continue;
        }
        rows.push(RawRow {
            number: u32::try_from(index).unwrap_or(u32::MAX).saturating_add(2),
            cells,
            hidden: false,
        });
    }
    Ok(rows)
}

fn cell(value: &AnyValue<'_>) -> RawCell {
    match value {
        AnyValue::Null => RawCell::Empty,
        AnyValue::Boolean(value) => RawCell::Bool(*value),
        AnyValue::String(text) if text.trim().is_empty() => RawCell::Empty,
        AnyValue::String(text) => RawCell::Text((*text).to_owned()),
        AnyValue::StringOwned(text) => RawCell::Text(text.to_string()),
        AnyValue::Date(days) => date(*days).map_or(RawCell::Empty, RawCell::Date),
        AnyValue::Datetime(count, unit, _) => date_time(*count, *unit),
        value if value.is_primitive_numeric() => value
            .extract::<f64>()
            .map_or(RawCell::Empty, RawCell::Number),
        other => RawCell::Text(other.to_string()),
    }
}

/// Days since 1970-01-01, as Parquet counts.
fn date(days: i32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(1970, 1, 1)?.checked_add_signed(Duration::days(i64::from(days)))
}

fn date_time(count: i64, unit: TimeUnit) -> RawCell {
    let stamp = match unit {
        TimeUnit::Nanoseconds => Some(DateTime::from_timestamp_nanos(count)),
        TimeUnit::Microseconds => DateTime::from_timestamp_micros(count),
        TimeUnit::Milliseconds => DateTime::from_timestamp_millis(count),
    };
    stamp.map_or(RawCell::Empty, |stamp| RawCell::DateTime(stamp.naive_utc()))
}

/// Columns of lists and structures, which no cell can hold; their text form is kept.
fn nested_columns(frame: &DataFrame, origin: &Arc<Origin>) -> Vec<Issue> {
    frame
        .columns()
        .iter()
        .zip(1u32..)
        .filter(|(column, _)| is_nested(column.dtype()))
        .map(|(column, number)| {
            Issue::new(rules::NESTED_COLUMN, Some(Place::cell(origin, 1, number)))
                .with("column", column.name().as_str())
        })
        .collect()
}

fn is_nested(kind: &DataType) -> bool {
    kind.is_nested() || matches!(kind, DataType::Binary)
}
