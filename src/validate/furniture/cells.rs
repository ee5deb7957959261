//! The cells of a row: which are filled, which are texts, whether they are lines that somebody drew.

use crate::model::raw::{RawCell, RawRow};
use crate::validate::columns::is_empty;
use crate::validate::sums::{Label, sum_label};

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
