//! Parquet → one table: the column names as row 1, as a spreadsheet would show them, and a row for each record.

use std::io::Cursor;
use std::sync::Arc;

use chrono::{DateTime, Duration, NaiveDate};
use polars::prelude::{AnyValue, DataFrame, DataType, ParquetReader, SerReader, TimeUnit};

use super::error::{Excess, FileFormat, IngestError};
use super::guard::guarded;
use super::rules;
use crate::model::issue::{Checked, Issue};
use crate::model::place::{Origin, Place};
use crate::model::raw::{RawCell, RawRow, RawTable, Reading};

/// Cells that are read at most; each takes 32 bytes of memory.
const MOST_CELLS: u64 = 50_000_000;

/// Reads a Parquet file.
pub(super) fn read(bytes: Vec<u8>, name: &str) -> Result<Checked<RawTable>, IngestError> {
    let broken = |detail: String| IngestError::Broken {
        file: name.to_owned(),
        format: FileFormat::Parquet,
        detail,
    };
    let frame = match guarded(|| ParquetReader::new(Cursor::new(bytes)).finish()) {
        Some(Ok(frame)) => frame,
        Some(Err(error)) => return Err(broken(error.to_string())),
        None => return Err(broken("a column contradicts its description".to_owned())),
    };
    let cells = (frame.height() as u64 + 1).saturating_mul(frame.width() as u64);
    if cells > MOST_CELLS {
        return Err(IngestError::TooLarge {
            file: name.to_owned(),
            excess: Excess::Cells { most: MOST_CELLS },
        });
    }
    let origin = Arc::new(Origin {
        file: name.to_owned(),
        sheet: None,
    });
    let issues = nested_columns(&frame, &origin);
    let table = RawTable {
        rows: rows(&frame).map_err(|error| broken(error.to_string()))?,
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

fn rows(frame: &DataFrame) -> polars::error::PolarsResult<Vec<RawRow>> {
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
            .map(|column| Ok(cell(&column.get(index)?)))
            .collect::<polars::error::PolarsResult<Vec<RawCell>>>()?;
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
