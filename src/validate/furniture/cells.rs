//! The cells of a row: which are filled, which are texts, whether they are lines that somebody drew.

use std::collections::BTreeMap;

use crate::model::raw::{RawCell, RawRow};
use crate::validate::columns::is_empty;
use crate::validate::sums::{Label, sum_label};
use crate::validate::values::words;

/// The filled cells with their columns.
pub(super) fn filled(row: &RawRow) -> impl Iterator<Item = (u32, &RawCell)> {
    (1u32..).zip(&row.cells).filter(|(_, cell)| !is_empty(cell))
}

/// The label of a sum among these cells.
pub(super) fn find_label(filled: &[(u32, &RawCell)]) -> Option<Label> {
    filled.iter().find_map(|(column, cell)| match cell {
        RawCell::Text(text) => sum_label(*column, text),
        _ => None,
    })
}

/// The texts of a row.
pub(super) fn texts(row: &RawRow) -> impl Iterator<Item = &str> {
    row.cells.iter().filter_map(|cell| match cell {
        RawCell::Text(text) if !is_empty(cell) => Some(text.as_str()),
        _ => None,
    })
}

/// Whether a cell is the number of a column as a row of such numbers has it: `3`, `(3)`, `Sp. 3`.
pub(super) fn is_column_number(cell: &RawCell, wanted: u32) -> bool {
    const LONGEST: usize = 12;
    match cell {
        RawCell::Number(number) => (number - f64::from(wanted)).abs() < f64::EPSILON,
        RawCell::Text(text) if text.len() <= LONGEST => {
            let inner = text.trim().trim_start_matches('(').trim_end_matches(')');
            let behind = inner.strip_prefix("Sp.").or(inner.strip_prefix("Spalte"));
            behind.unwrap_or(inner).trim().parse() == Ok(wanted)
        }
        _ => false,
    }
}

/// Whether all cells of a row, so many, are lines.
pub(super) fn is_drawn(row: &RawRow, count: usize) -> bool {
    texts(row).next().is_some_and(is_rule)
        && texts(row).filter(|text| is_rule(text)).count() == count
}

/// A line drawn with signs.
fn is_rule(text: &str) -> bool {
    let text = text.trim();
    text.len() > 2
        && text
            .chars()
            .all(|c| matches!(c, '-' | '=' | '_' | '+' | '|' | '~' | '#' | '─' | '═') || c == ' ')
}

/// How many cells most records fill.
///
/// In a short list its sums, headings and rules are as many as its records. A row that is labelled as a sum and a lonely cell
/// are no records, unless most of the table is lonely in the column that tells what a record is about: a list of names.
pub(super) fn typical_fill<'r>(
    rows: impl Iterator<Item = &'r RawRow>,
    is_number: impl Fn((u32, &RawCell)) -> bool,
    is_identity: impl Fn(u32) -> bool,
) -> usize {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    let mut lonely = 0;
    for row in rows {
        let count = filled(row).count();
        if is_drawn(row, count) {
            continue;
        }
        if count == 1 {
            let names = filled(row).any(|(column, _)| is_identity(column));
            lonely += usize::from(names && !texts(row).any(words::is_footnote));
        } else if !is_labelled_sum(row, &is_number) {
            *counts.entry(count).or_default() += 1;
        }
    }
    if counts.values().sum::<usize>() < lonely {
        counts.insert(1, lonely);
    }
    counts
        .iter()
        .max_by_key(|(filled, rows)| (**rows, **filled))
        .map_or(0, |(filled, _)| *filled)
}

/// Whether a row has the label of a sum and, beside it, numbers alone.
fn is_labelled_sum(row: &RawRow, is_number: &impl Fn((u32, &RawCell)) -> bool) -> bool {
    // Most rows have no such label, and only then are numbers looked for.
    let is_label = |cell: &RawCell| match cell {
        RawCell::Text(text) => sum_label(0, text).is_some(),
        _ => false,
    };
    filled(row).any(|(_, cell)| is_label(cell))
        && filled(row).all(|(column, cell)| is_label(cell) || is_number((column, cell)))
}
