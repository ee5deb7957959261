//! Sums that a list prints: what they sum up, and whether they agree with their rows.

mod label;

use crate::model::issue::Issue;
use crate::model::message::Arg;
use crate::model::raw::{RawCell, RawRow};

use super::columns::is_empty;
use super::rules;
use super::sheet::Sheet;
use super::values::number::{self, Number, Writing};

pub(crate) use label::{Label, Word, sum_label};

/// The numbers of a row that may be a sum.
#[derive(Debug, Clone, Default)]
pub(crate) struct Printed {
    row: u32,
    values: Vec<(u32, Number)>,
    /// Cells that say the same as the record above: the group that is summed up.
    pub(crate) groups: usize,
    unchecked: bool,
    /// Whether its label names no group, so that it may be of all blocks.
    of_all: bool,
}

impl Printed {
    /// Reads a row; what equals the record above in a column that is not summed is a group.
    pub(crate) fn of(
        sheet: &Sheet<'_>,
        row: &RawRow,
        label: Option<&Label>,
        above: Option<&RawRow>,
    ) -> Self {
        let mut printed = Self {
            row: row.number,
            unchecked: label.is_some_and(|label| label.unchecked),
            of_all: label.is_some_and(|label| label.word == Word::Alone),
            ..Self::default()
        };
        for (index, cell) in row.cells.iter().enumerate() {
            let column = u32::try_from(index + 1).unwrap_or(u32::MAX);
            if is_empty(cell) || label.is_some_and(|label| label.column == column) {
                continue;
            }
            let same = above.and_then(|above| above.cells.get(index)) == Some(cell);
            let summed = super::furniture::is_summed(sheet, column);
            match number_of(cell, sheet.writing_in_column(column)) {
                Some(_) if same && !summed => printed.groups += 1,
                Some(number) => printed.values.push((column, number)),
                None if same => printed.groups += 1,
                None => {}
            }
        }
        printed
    }

    /// How many numbers the row has.
    pub(crate) fn numbers(&self) -> usize {
        self.values.len()
    }
}

/// The number in a cell.
pub(crate) fn number_of(cell: &RawCell, writing: Writing) -> Option<Number> {
    match cell {
        RawCell::Number(value) if value.is_finite() => Some(number::from_float(*value)),
        RawCell::Text(text) => number::parse(text, writing),
        _ => None,
    }
}

/// Boundaries that are looked back at; deeper nesting than this no list has.
const DEEPEST: usize = 64;

/// Sums of the records so far, and the sums that were printed.
pub(crate) struct Running {
    columns: Vec<(u32, Writing)>,
    /// Sum per column, and how many records there were.
    so_far: Vec<f64>,
    records: u64,
    /// The state after each printed sum or heading; the first is the empty one.
    boundaries: Vec<(Vec<f64>, u64)>,
    /// The first record after each of them, 0 while there is none.
    first_rows: Vec<u32>,
    last_row: u32,
    differing: Vec<Differing>,
}

/// A printed sum that none of the rows above gives.
struct Differing {
    row: u32,
    column: u32,
    index: usize,
    printed: f64,
    tolerance: f64,
    since: f64,
    rows: (u32, u32),
}

impl Running {
    /// Nothing summed yet in the columns of these names.
    pub(crate) fn new(sheet: &Sheet<'_>, names: &[&str]) -> Self {
        let columns: Vec<(u32, Writing)> = names
            .iter()
            .filter_map(|name| Some((sheet.column(name)?, sheet.writing(name))))
            .collect();
        let nothing = vec![0.0; columns.len()];
        Self {
            so_far: nothing.clone(),
            boundaries: vec![(nothing, 0)],
            columns,
            records: 0,
            first_rows: vec![0],
            last_row: 0,
            differing: Vec::new(),
        }
    }

    /// Adds a record.
    pub(crate) fn add(&mut self, sheet: &Sheet<'_>, row: &RawRow) {
        for (index, (column, writing)) in self.columns.iter().enumerate() {
            if let Some(number) = number_of(sheet.cell_at(row, *column), *writing) {
                self.so_far[index] += number.value;
            }
        }
        self.records += 1;
        if let Some(first) = self.first_rows.last_mut().filter(|first| **first == 0) {
            *first = row.number;
        }
        self.last_row = row.number;
    }

    /// Ends a block: a heading, or a printed sum.
    pub(crate) fn close(&mut self) {
        let state = (self.so_far.clone(), self.records);
        if self.boundaries.last() != Some(&state) {
            self.boundaries.push(state);
            self.first_rows.push(0);
        }
    }

    /// Whether one of the numbers equals the sum, or the count, of the records since some boundary: two at least.
    pub(crate) fn agrees(&self, printed: &Printed) -> bool {
        printed.values.iter().any(|(column, number)| {
            let counted = self
                .since()
                .any(|(_, records)| records > 1 && near(number, from_count(records)));
            let index = self.columns.iter().position(|(at, _)| at == column);
            counted
                || index.is_some_and(|index| {
                    self.since()
                        .any(|(sums, records)| records > 1 && near(number, sums[index]))
                })
        })
    }

    fn since(&self) -> impl Iterator<Item = (Vec<f64>, u64)> + '_ {
        let recent = self.boundaries.iter().rev().take(DEEPEST);
        recent
            .chain(self.boundaries.first())
            .map(|(sums, records)| {
                let sums = self.so_far.iter().zip(sums).map(|(now, then)| now - then);
                (sums.collect(), self.records - records)
            })
    }

    /// Takes note of a printed sum and ends its block.
    pub(crate) fn printed(&mut self, printed: Printed) {
        for (column, number) in &printed.values {
            let Some(index) = self.columns.iter().position(|(at, _)| at == column) else {
                continue;
            };
            let agrees = self.since().any(|(sums, records)| {
                near(number, sums[index]) || near(number, from_count(records))
            });
            if agrees || printed.unchecked {
                continue;
            }
            let (since, first) = self.meant(number.value, index, printed.of_all);
            self.differing.push(Differing {
                row: printed.row,
                column: *column,
                index,
                printed: number.value,
                tolerance: tolerance(number),
                since,
                rows: (first, self.last_row),
            });
        }
        self.close();
    }

    /// The sum that a printed one should have been, and the first row of it: that of the last block, or, of a sum that names
    /// no group, the nearest one.
    fn meant(&self, printed: f64, index: usize, of_all: bool) -> (f64, u32) {
        let sums = { self.boundaries.iter().zip(&self.first_rows).rev() }
            .filter(|((_, records), _)| *records < self.records)
            .map(|((sums, _), first)| (self.so_far[index] - sums[index], *first));
        let away = |sum: f64| (sum - printed).abs();
        let mut found: Option<(f64, u32)> = None;
        for (sum, first) in sums.take(if of_all { DEEPEST } else { 1 }) {
            if found.is_none_or(|(best, _)| away(sum) < away(best)) {
                found = Some((sum, first));
            }
        }
        found.unwrap_or((0.0, 0))
    }

    /// Names the printed sums that no rows give; a sum above its rows is compared with all of them.
    pub(crate) fn say_differences(self, sheet: &Sheet<'_>, issues: &mut Vec<Issue>) {
        for differing in self.differing {
            let total = self.so_far[differing.index];
            if (differing.printed - total).abs() <= differing.tolerance {
                continue;
            }
            let (first, last) = differing.rows;
            let cell = |row| sheet.table.place(row, differing.column).cell_name();
            issues.push(
                Issue::new(
                    rules::SUM_DIFFERS,
                    Some(sheet.table.place(differing.row, differing.column)),
                )
                .with("printed", written(differing.printed))
                .with(
                    "summed",
                    written(if first == 0 { total } else { differing.since }),
                )
                .with("first", cell(first))
                .with("last", cell(last)),
            );
        }
    }
}

/// A sum as a sentence shows it, without the noise of floating point.
fn written(value: f64) -> Arg {
    let value = (value * 1e4).round() / 1e4;
    Arg::Decimal {
        value,
        digits: number::from_float(value).digits,
    }
}

fn from_count(records: u64) -> f64 {
    u32::try_from(records).map_or(f64::INFINITY, f64::from)
}

/// Half of the last digit that is printed.
fn tolerance(number: &Number) -> f64 {
    0.5_f64 * 10_f64.powi(-i32::from(number.digits)) + 1e-9 * number.value.abs() + 1e-9
}

fn near(number: &Number, sum: f64) -> bool {
    let allowed = if number.digits == 0 {
        1e-6
    } else {
        tolerance(number)
    };
    (number.value - sum).abs() <= allowed
}
