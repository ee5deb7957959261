//! A sheet with a header row somewhere near its top, read by the names in that row.
//!
//! For lists that befund itself writes and a person fills in; the survey's own tables are the validate stage's work.

use crate::model::place::Place;
use crate::model::raw::{RawCell, RawTable};

/// Rows in which the header is looked for.
const HEADER_WITHIN: usize = 20;

/// A sheet and its header row.
pub(super) struct Grid<'a> {
    table: &'a RawTable,
    header_row: u32,
    headers: Vec<String>,
}

impl<'a> Grid<'a> {
    /// The sheet, when one of its first rows has all the headers: each one of several names.
    pub(super) fn find(table: &'a RawTable, needed: &[&[&str]]) -> Option<Self> {
        table.rows.iter().take(HEADER_WITHIN).find_map(|row| {
            let headers: Vec<String> = row.cells.iter().map(|cell| plain(&text_of(cell))).collect();
            let has = |names: &&[&str]| headers.iter().any(|header| is_one(header, names));
            needed.iter().all(has).then_some(Self {
                table,
                header_row: row.number,
                headers,
            })
        })
    }

    /// The first column with one of these names, from 1.
    pub(super) fn column(&self, names: &[&str]) -> Option<u32> {
        self.columns(names).first().copied()
    }

    /// All columns with one of these names, a running number behind the name allowed (`Code 2`).
    pub(super) fn columns(&self, names: &[&str]) -> Vec<u32> {
        (1..)
            .zip(&self.headers)
            .filter(|(_, header)| is_one(header, names) || is_one(unnumbered(header), names))
            .map(|(column, _)| column)
            .collect()
    }

    /// Whether a column's header ends in a running number.
    pub(super) fn is_numbered(&self, column: u32) -> bool {
        let index = column.saturating_sub(1) as usize;
        self.headers
            .get(index)
            .is_some_and(|header| unnumbered(header) != header)
    }

    /// Numbers of the rows below the header that are not wholly empty.
    pub(super) fn rows(&self) -> impl Iterator<Item = u32> {
        self.table
            .rows
            .iter()
            .filter(|row| row.number > self.header_row)
            .filter(|row| row.cells.iter().any(|cell| !text_of(cell).is_empty()))
            .map(|row| row.number)
    }

    /// The text of a cell; empty when there is no such column.
    pub(super) fn text(&self, row: u32, column: Option<u32>) -> String {
        column.map_or_else(String::new, |column| text_of(self.table.cell(row, column)))
    }

    /// The place of a cell; of the row, when there is no such column.
    pub(super) fn place(&self, row: u32, column: Option<u32>) -> Place {
        self.table.place(row, column.unwrap_or(0))
    }

    /// The place of the header row.
    pub(super) fn header_place(&self) -> Place {
        self.table.place(self.header_row, 0)
    }
}

/// What a cell says, trimmed; numbers without trailing zeros, dates as `2026-11-22`.
pub(super) fn text_of(cell: &RawCell) -> String {
    match cell {
        RawCell::Empty => String::new(),
        RawCell::Text(text) | RawCell::Error(text) => text.trim().to_owned(),
        RawCell::Number(number) => number.to_string(),
        RawCell::Bool(flag) => flag.to_string(),
        RawCell::Date(date) => date.to_string(),
        RawCell::DateTime(moment) => moment.date().to_string(),
    }
}

fn plain(header: &str) -> String {
    let words: Vec<&str> = header.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

fn is_one(header: &str, names: &[&str]) -> bool {
    names.iter().any(|name| plain(name) == header)
}

fn unnumbered(header: &str) -> &str {
    header
        .trim_end_matches(|c: char| c.is_ascii_digit())
        .trim_end_matches([' ', '_'])
}
