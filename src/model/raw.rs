//! A sheet as it was read: cells with their place, nothing interpreted yet.

use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime};

use super::place::{Origin, Place};

/// The content of one cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum RawCell {
    /// Nothing, or only white space.
    #[default]
    Empty,
    /// Text as a reader saw it, not trimmed: in form NFC, without invisible characters, lines parted by `\n`. CSV cells are always text.
    Text(String),
    /// A number of a workbook or Parquet file.
    Number(f64),
    /// A truth value.
    Bool(bool),
    /// A date.
    Date(NaiveDate),
    /// A date with a time of day.
    DateTime(NaiveDateTime),
    /// An error value of a spreadsheet (`#DIV/0!`).
    Error(String),
}

/// One row of a sheet.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RawRow {
    /// Row number, from 1, as a spreadsheet shows it.
    pub number: u32,
    /// Cells from column A on; trailing empty cells may be missing.
    pub cells: Vec<RawCell>,
    /// True when the row is hidden in the workbook. Hidden rows are read and said, never skipped in silence.
    pub hidden: bool,
}

/// A merged area, bounds inclusive, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MergedArea {
    /// First row.
    pub first_row: u32,
    /// First column.
    pub first_column: u32,
    /// Last row.
    pub last_row: u32,
    /// Last column.
    pub last_column: u32,
}

/// How a file was read, for the manifest and the methods chapter.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reading {
    /// `csv`, `xlsx`, `xls`, `ods` or `parquet`.
    pub format: String,
    /// Encoding found or given, by its WHATWG name; only for CSV.
    pub encoding: Option<String>,
    /// Delimiter found or given; only for CSV.
    pub delimiter: Option<char>,
    /// Number of hidden rows, which were read like the others.
    pub hidden_rows: u32,
    /// Whether rows and columns were exchanged after reading: things in columns, what is said of them in rows.
    pub turned: bool,
}

/// One sheet, or one CSV or Parquet file.
#[derive(Debug, Clone, PartialEq)]
pub struct RawTable {
    /// File and sheet.
    pub origin: Arc<Origin>,
    /// Rows in file order; wholly empty rows may be missing, `number` tells.
    pub rows: Vec<RawRow>,
    /// Merged areas; the value stands in the first cell only.
    pub merged: Vec<MergedArea>,
    /// How it was read.
    pub reading: Reading,
}

impl RawTable {
    /// The cell at a row and column counted from 1.
    pub fn cell(&self, row: u32, column: u32) -> &RawCell {
        const EMPTY: &RawCell = &RawCell::Empty;
        let Ok(index) = self.rows.binary_search_by_key(&row, |r| r.number) else {
            return EMPTY;
        };
        column
            .checked_sub(1)
            .and_then(|c| self.rows[index].cells.get(c as usize))
            .unwrap_or(EMPTY)
    }

    /// The place of a cell of this table.
    pub fn place(&self, row: u32, column: u32) -> Place {
        if self.reading.turned && column > 0 {
            Place::cell(&self.origin, column, row)
        } else if self.reading.turned {
            self.row_place(row)
        } else {
            Place::cell(&self.origin, row, column)
        }
    }

    /// The place of a row of this table; of a turned one, the head of the column that it was.
    pub fn row_place(&self, row: u32) -> Place {
        if self.reading.turned {
            Place::cell(&self.origin, 1, row)
        } else {
            Place::row(&self.origin, row)
        }
    }
}
